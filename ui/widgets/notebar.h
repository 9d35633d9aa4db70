// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QPushButton;

namespace parvis::ui {

/// A quiet sentence on a soft ground, with one thing to do about it.
class NoteBar : public QFrame
{
    Q_OBJECT

public:
    /// `spoken`: what the button does, for who does not see the sentence beside it.
    NoteBar(const QString &verb, const QString &spoken, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void wanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace parvis::ui
