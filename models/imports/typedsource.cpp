// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/typedsource.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

bool isThisMachine(const QString &host)
{
    const bool isNumber = std::ranges::all_of(host, [](QChar c) { return c.isDigit() || c == u'.'; });
    return host == "localhost"_L1 || host == "::1"_L1 || (isNumber && host.startsWith("127."_L1));
}

/// Nobody means a lone word, nor a mail address, by it.
bool isOfNetwork(const QUrl &url)
{
    const QString host = url.host();
    return url.isValid() && url.userInfo().isEmpty() && (isThisMachine(host) || host.contains(u'.') || host.contains(u':'));
}

} // namespace

std::optional<QString> typedSource(const QString &typed)
{
    const QString text = typed.trimmed();
    if (QDir::isAbsolutePath(text))
        return QFileInfo::exists(text) ? std::optional(text) : std::nullopt;
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }))
        return std::nullopt;
    if (const auto scheme = text.indexOf("://"_L1); scheme >= 0) {
        const QUrl url(text);
        if (url.isLocalFile())
            return QFileInfo::exists(url.toLocalFile()) ? std::optional(text) : std::nullopt;
        if ((url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
            return std::nullopt;
        return url.scheme() + text.sliced(scheme);
    }
    const QUrl url(u"https://"_s + text);
    if (!isOfNetwork(url))
        return std::nullopt;
    return (isThisMachine(url.host()) ? u"http://"_s : u"https://"_s) + text;
}

} // namespace parvis::models
