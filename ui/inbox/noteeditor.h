// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QPushButton;

namespace parvis::ui {

class GrowingEdit;

/// Where a private note is written: one line on note paper that grows with its text.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr);

    void setText(const QString &text);
    /// What is written.
    [[nodiscard]] QString text() const;
    /// Takes no notes from now on, and says why in their place.
    void switchOff(const QString &reason);

Q_SIGNALS:
    /// What stands there is another text.
    void edited(const QString &text);
    /// The person is done with it: keep it as a note. The editor is empty again.
    void noteWritten(const QString &text);
    /// Escape: back to the list.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Says whether there is something to keep.
    void follow();
    /// Says what the field is for in as many words as one line has room for.
    void hint();
    void submit();

    GrowingEdit *m_edit;
    QPushButton *m_add;
    bool m_isOff = false;
};

} // namespace parvis::ui
