// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace parvis::ui {

/// What an empty place shows: an icon, one sentence that says what the place is for, and one button, or a quieter second one, centred.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `icon` is a name for theme::icon(); `action` may be none. The button does and says what the action does and says.
    EmptyState(const QString &icon, const QString &sentence, QAction *action = nullptr, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    void setAction(QAction *action);
    /// A second way to begin, quieter, under the first.
    void setOther(QAction *action);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawPicture();
    void fitSentence();

    QString m_icon;
    QLabel *m_picture;
    QLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_other;
    QAction *m_action = nullptr;
};

} // namespace parvis::ui
