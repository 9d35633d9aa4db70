// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/duetimes.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<std::optional<domain::ResponseTarget>> targetOf(Connection &connection, qint64 channel)
{
    Statement row = connection.prepare(u"SELECT minutes, hours, holidays FROM response_target WHERE channel_id = ?"_s);
    if (auto ran = row.bind(channel).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<domain::ResponseTarget>();
    const auto hours = domain::hoursFromJson(row.text(1), row.text(2));
    if (!hours)
        return std::optional<domain::ResponseTarget>();
    return domain::ResponseTarget{.channel = domain::Id<domain::Channel>(channel), .within = std::chrono::minutes(row.number(0)), .hours = *hours};
}

DueTimes::DueTimes(Connection &connection)
    : m_connection(connection)
{
}

domain::Result<std::optional<domain::Instant>> DueTimes::dueAt(qint64 channel, domain::Instant publishedAt)
{
    auto known = m_targets.constFind(channel);
    if (known == m_targets.constEnd()) {
        const auto target = targetOf(m_connection, channel);
        if (!target)
            return std::unexpected(target.error());
        known = m_targets.insert(channel, *target);
    }
    if (!*known || (*known)->within <= std::chrono::minutes::zero())
        return std::optional<domain::Instant>();
    const auto zone = m_connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    return domain::dueAt(publishedAt, **known, *zone);
}

} // namespace parvis::store
