// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/servicewords.h"

#include "core/domain/channels/channel.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

QString serviceWord(const QString &service)
{
    return service == u"mail" ? QCoreApplication::translate("parvis::models::Services", "E-mail") : domain::serviceName(service);
}

} // namespace parvis::models
