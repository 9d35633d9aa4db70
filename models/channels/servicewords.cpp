// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/servicewords.h"

#include "core/domain/channels/channel.h"
#include "models/channels/exportforms.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

QString serviceWord(const QString &service)
{
    if (const QString word = exportWord(service); !word.isEmpty())
        return word;
    return service == u"mail" ? QCoreApplication::translate("parvis::models::Services", "E-mail") : domain::serviceName(service);
}

QString serviceChoice(const QString &service)
{
    const QString word = serviceWord(service);
    if (service == u"site-folder")
        return word + QLatin1StringView(" (Hugo, Jekyll, Eleventy)");
    return service == u"web-space" ? word + QLatin1StringView(" (SFTP, WebDAV)") : word;
}

} // namespace parvis::models
