// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/networksaving.h"
#include "models/notices/noticewishes.h"
#include "models/shell/navigator.h"

#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include <chrono>

namespace parvis::models {

/// What the person chose for this machine, remembered between starts. Nothing of it is part of a workspace.
class Preferences : public QObject
{
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark };

    using QObject::QObject;

    /// "fr", "en", or empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] bool isOffline() const;
    void setOffline(bool isOffline);
    /// What is spared while the network is counted or paid for: it is asked less, unless chosen otherwise.
    [[nodiscard]] domain::NetworkSaving meteredSaving() const;
    void setMeteredSaving(domain::NetworkSaving saving);
    /// For how long a reply that was sent can be taken back, at least: 0 to 60 seconds, 10 unless chosen.
    [[nodiscard]] std::chrono::seconds undoPeriod() const;
    void setUndoPeriod(std::chrono::seconds period);
    /// What the person is told of on the desktop, and when not.
    [[nodiscard]] NoticeWishes noticeWishes() const;
    void setNoticeWishes(const NoticeWishes &wishes);
    /// Whether an icon of Parvis stands in the desktop's tray: it does unless chosen otherwise.
    [[nodiscard]] bool isTrayShown() const;
    void setTrayShown(bool isShown);
    /// Whether Parvis goes on there when its window is closed: it does not unless chosen.
    [[nodiscard]] bool isKeptInTray() const;
    void setKeptInTray(bool isKept);

    /// Whether the inbox has a row for each conversation; it has unless the person chose otherwise.
    [[nodiscard]] bool isInboxGrouped() const;
    void setInboxGrouped(bool isGrouped);
    /// Whether its rows are low.
    [[nodiscard]] bool isInboxCompact() const;
    void setInboxCompact(bool isCompact);

    /// Workspaces opened lately that still exist, the last one first; at most eight.
    [[nodiscard]] QStringList recentWorkspaces() const;
    /// Puts a workspace at the head of the list.
    void rememberWorkspace(const QString &path);
    [[nodiscard]] PlaceId lastPlace() const;
    void setLastPlace(PlaceId place);

    /// The keys the person chose for an action, as portable text; nothing: they did not choose.
    [[nodiscard]] std::optional<QStringList> keys(const QString &action) const;
    void setKeys(const QString &action, const std::optional<QStringList> &keys);

    /// State of a window or splitter under a name of its own; empty when none was kept.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

Q_SIGNALS:
    void languageChanged(const QString &language);
    void meteredSavingChanged(parvis::domain::NetworkSaving saving);
    void undoPeriodChanged(std::chrono::seconds period);
    void noticeWishesChanged(const parvis::models::NoticeWishes &wishes);
    void trayShownChanged(bool isShown);
    void appearanceChanged(parvis::models::Preferences::Appearance appearance);

private:
    QSettings m_settings;
};

} // namespace parvis::models
