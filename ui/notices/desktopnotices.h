// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>

namespace parvis::ui {

/// Where the plugin that shows notices may stand: beside the program, installed or as it was built.
[[nodiscard]] QStringList notifierPluginPaths();

/// Notices on the desktop. The plugin that shows them is loaded with the first one; without it nothing is shown, and nothing is served.
class DesktopNotices final : public QObject, public models::NoticeDisplay
{
    Q_OBJECT

public:
    explicit DesktopNotices(const QStringList &pluginPaths = notifierPluginPaths(), QObject *parent = nullptr);
    ~DesktopNotices() override;

    void show(const models::Notice &notice, const std::function<void(Answer)> &answered) override;
    void withdraw() override;
    void askIfServed(const std::function<void(bool isServed)> &answer) override;

private:
    [[nodiscard]] models::NoticeDisplay *notifier();

    QStringList m_paths;
    bool m_isLoaded = false;
    std::unique_ptr<models::NoticeDisplay> m_notifier;   ///< none until it is needed, or where the plugin cannot be had
};

} // namespace parvis::ui
