// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"
#include "models/notices/noticepause.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTimeEdit;

namespace parvis::ui {

/// The part of the preferences that says what is shown on the desktop, and when not. What is chosen holds at once.
class NoticePreferences : public QWidget
{
    Q_OBJECT

public:
    NoticePreferences(models::Preferences &preferences, models::NoticePause &pause, models::NoticeDisplay &display, QWidget *parent = nullptr);

private:
    using Change = std::function<void(models::NoticeWishes &wishes, bool isOn)>;

    [[nodiscard]] QWidget *makePause();
    [[nodiscard]] QWidget *makeQuietHours();
    [[nodiscard]] QCheckBox *makeBox(const QString &text, bool isOn, const Change &change);
    [[nodiscard]] QTimeEdit *makeTime(const QString &name, QTime time, QTime models::QuietHours::*part);
    void change(const std::function<void(models::NoticeWishes &wishes)> &edit);
    void follow();
    void followService(bool isServed);

    models::Preferences &m_preferences;
    models::NoticePause &m_pause;
    QLabel *m_service;
    QWidget *m_paused = nullptr;
    QLabel *m_pausedText = nullptr;
    QList<QWidget *> m_ofQuiet;   ///< what quiet hours alone need
    QLabel *m_span = nullptr;
};

} // namespace parvis::ui
