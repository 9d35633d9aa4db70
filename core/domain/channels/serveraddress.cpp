// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/serveraddress.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

bool isThisMachine(const QString &host)
{
    static const QRegularExpression loopback(uR"(^127(\.\d{1,3}){3}$)"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || loopback.match(host).hasMatch();
}

ServerAddress serverAddressOf(const QString &typed)
{
    ServerAddress found;
    QString text = typed.trimmed();
    if (text.isEmpty()) {
        found.problem = ServerAddress::Problem::Empty;
        return found;
    }
    const bool hasScheme = text.contains("://"_L1);
    if (!hasScheme) {
        // "@us@social.example", "us@social.example", and Matrix's "@us:matrix.example".
        static const QRegularExpression handle(uR"(^@?([^@:/\s]+)@([^@/\s]+)$)"_s);
        static const QRegularExpression matrix(uR"(^@([^@:/\s]+):([^@/\s]+)$)"_s);
        for (const auto *shape : {&handle, &matrix}) {
            if (const auto match = shape->match(text); match.hasMatch()) {
                found.user = match.captured(1);
                text = match.captured(2);
                break;
            }
        }
        const QUrl guessed(u"https://"_s + text);
        text.prepend(isThisMachine(guessed.host()) ? u"http://"_s : u"https://"_s);
    }
    QUrl url(text, QUrl::StrictMode);
    static const QRegularExpression name(uR"(^[\p{L}\p{N}]([\p{L}\p{N}.-]*[\p{L}\p{N}])?$)"_s);
    const bool isHost = name.match(url.host()).hasMatch() || url.host().contains(u':');
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isHost || !isWeb || (!url.host().contains(u'.') && !url.host().contains(u':') && !isThisMachine(url.host()))) {
        found.problem = ServerAddress::Problem::NotAnAddress;
        return found;
    }
    if (url.scheme() == "http"_L1 && !isThisMachine(url.host())) {
        found.problem = ServerAddress::Problem::PlainHttp;
        return found;
    }
    // The page of a profile or of one of its posts, as the services write them.
    static const QRegularExpression profile(uR"(^/(?:web/)?(?:@([^/@]+)(?:@[^/]+)?|users/([^/]+)|profile/([^/]+))(?:/.*)?$)"_s);
    if (const auto match = profile.match(url.path()); match.hasMatch()) {
        for (int group = 1; group <= 3; ++group) {
            if (found.user.isEmpty())
                found.user = match.captured(group);
        }
        url.setPath(QString());
    }
    url.setUserInfo(QString());
    url.setFragment(QString());
    url.setQuery(QString());
    found.server = url.adjusted(QUrl::StripTrailingSlash);
    if (found.server.path() == "/"_L1)
        found.server.setPath(QString());
    return found;
}

} // namespace parvis::domain
