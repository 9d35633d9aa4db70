// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/connectkeys.h"

#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QStringList connectKeys(const QString &service)
{
    static const QHash<QString, QStringList> keys{
        {u"matrix"_s, {u"room"_s}},
        {u"mattermost"_s, {u"channel"_s, u"webhook"_s}},
        {u"telegram"_s, {u"chat"_s}},
        {u"discord"_s, {u"webhook"_s}},
        {u"webhook"_s, {u"webhook"_s}},
        {u"ghost"_s, {u"newsletter"_s}},
        {u"discourse"_s, {u"category"_s}},
        {u"lemmy"_s, {u"community"_s, u"code"_s}},
        {u"listmonk"_s, {u"lists"_s}},
        {u"mail"_s, {u"name"_s, u"login"_s, u"recipients"_s, u"imap"_s, u"smtp"_s}},
        {u"site-folder"_s, {u"maker"_s, u"posts"_s, u"address"_s}},
        {u"git-site"_s, {u"maker"_s, u"posts"_s, u"address"_s, u"branch"_s, u"push"_s}},
        {u"web-space"_s, {u"address"_s}},
        {u"rss-file"_s, {u"address"_s, u"title"_s}},
    };
    return keys.value(service);
}

bool isLetInByAddress(const QString &service)
{
    return connectKeys(service).contains(u"webhook"_s);
}

bool hasRecipients(const QString &service)
{
    return connectKeys(service).contains(u"recipients"_s);
}

} // namespace parvis::domain
