// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/lackedrights.h"

#include "core/domain/channels/lackedright.h"
#include "core/store/channels/connectionrecord.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using ChannelId = domain::Id<domain::Channel>;

/// Changes what is known of the rights that a channel lacks; of one that is not connected any more nothing is known.
domain::Result<> changeLackedRights(Connection &connection, ChannelId channel, const std::function<void(domain::Capabilities &can)> &change)
{
    const auto link = readConnection(connection, channel);
    if (!link)
        return link.error().kind == domain::Error::Kind::NotFound ? domain::Result<>() : std::unexpected(link.error());
    domain::Capabilities can = link->capabilities;
    change(can);
    if (can == link->capabilities)
        return {};
    connection.changes().channels.updated << channel;
    Statement update = connection.prepare(u"UPDATE connection SET capabilities = ? WHERE channel_id = ?"_s);
    return update.bind(QString::fromUtf8(domain::toJson(can))).bind(channel).run();
}

} // namespace

domain::Result<> noteLackedRights(Connection &connection, ChannelId channel, const domain::Trouble &trouble)
{
    const QStringList said = domain::lackedRightsIn(trouble);
    if (said.isEmpty())
        return {};
    return changeLackedRights(connection, channel, [&said](domain::Capabilities &can) {
        can.lackedRights << said;
        can.lackedRights.removeDuplicates();
        // Until it is asked anew what it can do.
        if (said.contains(domain::mediaRight))
            can.media = can.replyMedia = {};
    });
}

domain::Result<> rightsAreGiven(Connection &connection, ChannelId channel, const QStringList &rights)
{
    if (rights.isEmpty())
        return {};
    return changeLackedRights(connection, channel, [&rights](domain::Capabilities &can) {
        can.lackedRights.removeIf([&rights](const QString &right) { return rights.contains(right); });
    });
}

QStringList rightsNeeded(const QHash<QString, QString> &notes)
{
    // "post" is what publishing was called first.
    QStringList rights{u"create"_s, u"post"_s};
    // As connectors keep where a file was put.
    const bool hasFiles = std::ranges::any_of(notes.keyBegin(), notes.keyEnd(), [](const QString &key) { return key.startsWith("media "_L1); });
    if (hasFiles)
        rights << domain::mediaRight;
    return rights;
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
