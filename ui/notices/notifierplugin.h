// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/notices/notice.h"

#include <QtCore/QtPlugin>

#include <memory>

namespace parvis::ui {

/// What the plugin gives: notices on the desktop, by KNotifications. An interface without Q_OBJECT, so that program and plugin share no meta objects.
class NotifierPlugin
{
public:
    NotifierPlugin() = default;
    virtual ~NotifierPlugin() = default;
    Q_DISABLE_COPY_MOVE(NotifierPlugin)

    [[nodiscard]] virtual std::unique_ptr<models::NoticeDisplay> create() = 0;
};

} // namespace parvis::ui

QT_BEGIN_NAMESPACE
Q_DECLARE_INTERFACE(parvis::ui::NotifierPlugin, "org.parvis.NotifierPlugin/1")
QT_END_NAMESPACE
