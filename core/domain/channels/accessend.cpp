// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/accessend.h"

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

constexpr QLatin1StringView otherAccountMark("another account: ");
constexpr QLatin1StringView takenNameMark("another channel's name: ");

QUrl pageBelow(const QUrl &site, const QString &path)
{
    if (site.host().isEmpty())
        return {};
    QString base = site.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    QUrl page = site.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    page.setPath(base + path);
    return page;
}

} // namespace

QUrl accessPage(const Channel &channel, const Connection &connection)
{
    if (channel.service == "mastodon"_L1)
        return pageBelow(connection.server, u"/oauth/authorized_applications"_s);
    if (channel.service == "bluesky"_L1)
        return QUrl(u"https://bsky.app/settings/app-passwords"_s);
    // Its interface is elsewhere than its pages.
    if (channel.service == "wordpress"_L1)
        return pageBelow(QUrl(channel.address), u"/wp-admin/profile.php"_s);
    return {};
}

Trouble otherAccount(const QString &handle)
{
    return {.kind = Trouble::Kind::Refused, .said = otherAccountMark + handle};
}

std::optional<QString> otherAccountIn(const Trouble &trouble)
{
    if (trouble.kind != Trouble::Kind::Refused || !trouble.said.startsWith(otherAccountMark))
        return std::nullopt;
    return trouble.said.sliced(otherAccountMark.size());
}

Trouble nameTaken(const QString &name)
{
    return {.kind = Trouble::Kind::Refused, .said = takenNameMark + name};
}

std::optional<QString> takenNameIn(const Trouble &trouble)
{
    if (trouble.kind != Trouble::Kind::Refused || !trouble.said.startsWith(takenNameMark))
        return std::nullopt;
    return trouble.said.sliced(takenNameMark.size());
}

} // namespace parvis::domain
