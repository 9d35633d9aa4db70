// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/answers.h"

#include "core/connectors/trouble.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

domain::Answer<QJsonDocument> documentOf(const Given &given, TroubleReader trouble)
{
    if (!given)
        return std::unexpected(given.error());
    if (!given->isGood())
        return std::unexpected(trouble(*given));
    return QJsonDocument::fromJson(given->body);
}

} // namespace

domain::Answer<QJsonObject> jsonObjectOf(const Given &given, TroubleReader trouble)
{
    const auto document = documentOf(given, trouble);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isObject())
        return std::unexpected(noAnswer(*given));
    return document->object();
}

domain::Answer<QJsonArray> jsonArrayOf(const Given &given, TroubleReader trouble)
{
    const auto document = documentOf(given, trouble);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isArray())
        return std::unexpected(noAnswer(*given));
    return document->array();
}

bool isWebPage(const HttpResponse &response)
{
    constexpr qsizetype enough = 512;
    const QByteArray start = response.body.first(std::min(enough, response.body.size())).trimmed().toLower();
    const bool saysSo = response.headers.value("Content-Type").trimmed().toLower().startsWith("text/html");
    return (saysSo && start.contains('<')) || start.startsWith("<!doctype html") || start.startsWith("<html");
}

} // namespace parvis::connectors
