// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/noticepause.h"
#include "models/shell/connectivity.h"
#include "models/shell/navigator.h"

#include <QtCore/QObject>
#include <QtGui/QIcon>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace parvis::ui {

/// Parvis in the desktop's tray: how much waits, and a menu with what is wanted while the window is away. Stands as long as the person wants it and the
/// desktop has a tray.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// What it lives on.
    struct Context
    {
        models::Navigator &navigator;
        models::Connectivity &connectivity;
        models::Preferences &preferences;
        models::NoticePause &pause;
    };

    explicit TrayIcon(const Context &context, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// True where this desktop has a tray.
    [[nodiscard]] static bool isPossible();
    /// How many mentions wait for us.
    void setWaiting(qint64 count);
    /// True while the icon stands in the tray: a window that is closed can be had back.
    [[nodiscard]] bool isShown() const;
    /// What a click with the other button opens.
    [[nodiscard]] QMenu &menu() { return *m_menu; }

Q_SIGNALS:
    void windowRequested();
    void quitRequested();

private:
    void follow();
    void followPause();
    void paint();

    Context m_c;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;   ///< none while it is not wanted or not possible
    QAction *m_waiting;
    QMenu *m_pauses;
    QAction *m_resume;
    QAction *m_offline;
    qint64 m_count = 0;
};

/// The mark of Parvis with a badge: the number up to 99 where the size allows to read it, else a dot. 0: without one.
[[nodiscard]] QIcon trayPicture(qint64 waiting);

} // namespace parvis::ui
