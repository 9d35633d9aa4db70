// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/lackedrights.h"

#include "core/domain/channels/lackedright.h"
#include "core/store/channels/connectionrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using ChannelId = domain::Id<domain::Channel>;

domain::Result<> writeLackedRights(Connection &connection, ChannelId channel, domain::Capabilities can, const QStringList &lacked)
{
    if (can.lackedRights == lacked)
        return {};
    can.lackedRights = lacked;
    connection.changes().channels.updated << channel;
    Statement update = connection.prepare(u"UPDATE connection SET capabilities = ? WHERE channel_id = ?"_s);
    return update.bind(QString::fromUtf8(domain::toJson(can))).bind(channel).run();
}

/// What can be done on a channel; nothing where it is not connected any more.
domain::Result<std::optional<domain::Capabilities>> capabilitiesOf(Connection &connection, ChannelId channel)
{
    const auto link = readConnection(connection, channel);
    if (!link && link.error().kind != domain::Error::Kind::NotFound)
        return std::unexpected(link.error());
    return link ? std::optional(link->capabilities) : std::nullopt;
}

} // namespace

domain::Result<> noteLackedRights(Connection &connection, ChannelId channel, const domain::Trouble &trouble)
{
    const QStringList said = domain::lackedRightsIn(trouble);
    if (said.isEmpty())
        return {};
    const auto can = capabilitiesOf(connection, channel);
    if (!can)
        return std::unexpected(can.error());
    if (!*can)
        return {};
    QStringList lacked = (*can)->lackedRights;
    for (const QString &right : said) {
        if (!lacked.contains(right))
            lacked << right;
    }
    return writeLackedRights(connection, channel, **can, lacked);
}

domain::Result<> rightsAreGiven(Connection &connection, ChannelId channel, const QStringList &rights)
{
    if (rights.isEmpty())
        return {};
    const auto can = capabilitiesOf(connection, channel);
    if (!can)
        return std::unexpected(can.error());
    if (!*can)
        return {};
    QStringList lacked = (*can)->lackedRights;
    lacked.removeIf([&rights](const QString &right) { return rights.contains(right); });
    return writeLackedRights(connection, channel, **can, lacked);
}

QStringList rightsNeeded(domain::ErrandKind kind)
{
    switch (kind) {
    case domain::ErrandKind::Edit:
        return {u"update"_s};
    case domain::ErrandKind::Delete:
        return {u"delete"_s};
    default:
        return {};
    }
}

} // namespace parvis::store
