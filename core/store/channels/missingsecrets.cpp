// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/missingsecrets.h"

#include "core/domain/channels/secretproblem.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

QFuture<domain::Result<>> noteMissingSecrets(Database &database, const QStringList &openServices, const domain::Trouble &missing)
{
    return database.write([openServices, missing](Connection &connection) -> domain::Result<> {
        QStringList marks;
        for (qsizetype i = 0; i < openServices.size(); ++i)
            marks << u"?"_s;
        Statement update = connection.prepare(
            u"UPDATE connection SET trouble_kind = ?, trouble = ?, trouble_status = 0 WHERE channel_id NOT IN (SELECT id FROM channel WHERE service IN (%1)) "
            "RETURNING channel_id"_s.arg(marks.join(u", "_s)));
        update.bind(static_cast<int>(missing.kind)).bind(missing.said);
        for (const QString &service : openServices)
            update.bind(service);
        if (auto ran = update.run(); !ran)
            return ran;
        while (update.next())
            connection.changes().channels.updated << update.id<domain::Channel>(0);
        return update.ended();
    });
}

QFuture<domain::Result<>> noteMissingSecrets(Database &database, const QList<domain::Id<domain::Channel>> &channels, const domain::Trouble &missing)
{
    return database.write([channels, missing](Connection &connection) -> domain::Result<> {
        for (const auto &channel : channels) {
            Statement update = connection.prepare(u"UPDATE connection SET trouble_kind = ?, trouble = ?, trouble_status = 0 WHERE channel_id = ?"_s);
            if (auto ran = update.bind(static_cast<int>(missing.kind)).bind(missing.said).bind(channel).run(); !ran)
                return ran;
            connection.changes().channels.updated << channel;
        }
        return {};
    });
}

domain::Result<> secretWasRead(Connection &connection, domain::Id<domain::Channel> channel)
{
    Statement update
        = connection.prepare(u"UPDATE connection SET trouble_kind = NULL, trouble = '' WHERE channel_id = ? AND trouble GLOB ? RETURNING channel_id"_s);
    if (auto ran = update.bind(channel).bind(domain::secretProblemMark() + u'*').run(); !ran)
        return ran;
    while (update.next())
        connection.changes().channels.updated << update.id<domain::Channel>(0);
    return update.ended();
}

domain::Result<> hurryUnread(Connection &connection, domain::Instant now, const std::optional<domain::Id<domain::Channel>> &channel)
{
    for (const auto *table : {"delivery", "errand"}) {
        Statement update = connection.prepare(u"UPDATE %1 SET next_attempt_at = ? WHERE state = 0 AND next_attempt_at > ? AND trouble GLOB ?%2"_s.arg(
            QLatin1StringView(table), channel ? u" AND channel_id = ?"_s : QString()));
        update.bind(now).bind(now).bind(domain::secretProblemMark() + u'*');
        if (channel)
            update.bind(*channel);
        if (auto ran = update.run(); !ran)
            return ran;
    }
    return {};
}

QFuture<domain::Result<>> hurryUnread(Database &database, domain::Instant now)
{
    return database.write([now](Connection &connection) { return hurryUnread(connection, now, std::nullopt); });
}

} // namespace parvis::store
