// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/became.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QString becameValue(const IncomingMention &mention)
{
    const QJsonObject json{{u"id"_s, mention.remoteId}, {u"inReplyTo"_s, mention.inReplyTo}, {u"url"_s, mention.url},
                           {u"title"_s, mention.title}, {u"text"_s, mention.text},           {u"language"_s, mention.language}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<IncomingMention> becameIn(const QString &value)
{
    const QJsonObject json = QJsonDocument::fromJson(value.toUtf8()).object();
    IncomingMention mention;
    mention.remoteId = json.value("id"_L1).toString();
    mention.inReplyTo = json.value("inReplyTo"_L1).toString();
    mention.url = json.value("url"_L1).toString();
    mention.title = json.value("title"_L1).toString();
    mention.text = json.value("text"_L1).toString();
    mention.language = json.value("language"_L1).toString();
    return mention.remoteId.isEmpty() ? std::nullopt : std::optional(mention);
}

} // namespace parvis::domain
