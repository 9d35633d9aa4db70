// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/notifierplugin.h"

#include "ui/notices/plugin/desktopnotifier.h"

#include <QtCore/QObject>

namespace parvis::ui {

/// The plugin: KNotifications enters the process when this is loaded, and not before.
class KNotifierPlugin final : public QObject, public NotifierPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.parvis.NotifierPlugin/1")
    Q_INTERFACES(parvis::ui::NotifierPlugin)

public:
    [[nodiscard]] std::unique_ptr<models::NoticeDisplay> create() override { return std::make_unique<DesktopNotifier>(); }
};

} // namespace parvis::ui

#include "notifierplugin.moc"
