// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/mentionquery.h"

#include "core/domain/base/zonedtime.h"
#include "core/domain/reputation/reputation.h"
#include "core/store/dialect/searchquery.h"
#include "core/store/inbox/mentionrecord.h"

#include <QtCore/QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Keys = QList<qint64>;

namespace {

/// How far a key may stand behind its own second: an hour's worth is 3.7 million mentions of one second.
constexpr qint64 keySlack = qint64{3600} * 1024;

Keys merged(Keys one, const Keys &other)
{
    if (one.isEmpty() || other.isEmpty())
        return one.isEmpty() ? other : one;
    Keys both(one.size() + other.size());
    std::ranges::merge(one, other, both.begin(), std::greater());
    return both;
}

QList<domain::Id<domain::Mention>> idsOf(const Keys &keys)
{
    QList<domain::Id<domain::Mention>> ids;
    ids.reserve(keys.size());
    for (const qint64 key : keys)
        ids << domain::Id<domain::Mention>(key);
    return ids;
}

domain::Result<Keys> keysOf(Statement &rows, qint64 expected)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    Keys keys;
    keys.reserve(std::max<qint64>(0, expected));
    while (rows.next())
        keys << rows.number(0);
    if (auto ended = rows.ended(); !ended)
        return std::unexpected(ended.error());
    return keys;
}

} // namespace

MentionQuery::MentionQuery(const domain::MentionFilter &filter, const QTimeZone &zone)
    : m_filter(filter)
{
    const auto query = dialect::searchQuery(domain::parseSearchWords(filter.search));
    m_wanted = query.wanted;
    m_unwanted = query.unwanted;
    const domain::LocalDays days(zone);
    if (filter.fromDay)
        m_fromKey = firstKeyOf(days.startOf(*filter.fromDay));
    if (filter.untilDay)
        m_untilKey = firstKeyOf(days.startOf(*filter.untilDay + 1));
    if (filter.responseBucket && !filter.isAnswered)
        m_filter.isAnswered = true;
}

void MentionQuery::narrow(Condition &condition, const QString &sql, std::initializer_list<qint64> values) const
{
    condition.sql += (condition.sql.isEmpty() ? u""_s : u" AND "_s) + sql;
    condition.values << values;
}

MentionQuery::Condition MentionQuery::rest() const
{
    Condition where;
    // A mention's own day is asked only where its key may have been moved over midnight: elsewhere the key itself answers.
    if (m_fromKey)
        narrow(where, u"m.id >= ? AND (m.id >= ? OR m.day >= ?)"_s, {*m_fromKey, *m_fromKey + keySlack, *m_filter.fromDay});
    if (m_untilKey)
        narrow(where, u"m.id < ? AND (m.id < ? OR m.day <= ?)"_s, {*m_untilKey + keySlack, *m_untilKey, *m_filter.untilDay});
    if (m_filter.responseBucket)
        narrow(where, u"m.response_seconds >= ? AND m.response_seconds < ?"_s,
               {domain::bucketStart(*m_filter.responseBucket), domain::bucketEnd(*m_filter.responseBucket)});
    return where;
}

MentionQuery::Condition MentionQuery::whole() const
{
    Condition where = rest();
    if (m_filter.state)
        narrow(where, u"m.state = ?"_s, {static_cast<qint64>(*m_filter.state)});
    if (m_filter.isRead)
        narrow(where, u"m.is_read = ?"_s, {*m_filter.isRead});
    if (m_filter.isAnswered)
        narrow(where, u"m.is_answered = ?"_s, {*m_filter.isAnswered});
    if (m_filter.isFlagged)
        narrow(where, u"m.is_flagged = ?"_s, {*m_filter.isFlagged});
    if (!m_filter.channel.isNull())
        narrow(where, u"m.channel_id = ?"_s, {m_filter.channel.value()});
    return where;
}

domain::Result<Keys> MentionQuery::stretch(Connection &connection, const Condition &where, qint64 after, qint64 limit) const
{
    const QString unwanted = m_unwanted.isEmpty() ? QString() : u" AND m.id NOT IN (SELECT rowid FROM mention_search WHERE mention_search MATCH ?)"_s;
    Statement rows = connection.prepare(u"SELECT m.id FROM mention m WHERE %1 AND m.id < ?%2 ORDER BY m.id DESC LIMIT ?"_s.arg(where.sql, unwanted));
    for (const qint64 value : where.values)
        rows.bind(value);
    rows.bind(after == 0 ? std::numeric_limits<qint64>::max() : after);
    if (!m_unwanted.isEmpty())
        rows.bind(m_unwanted);
    rows.bind(limit);
    return keysOf(rows, limit);
}

domain::Result<Keys> MentionQuery::walk(Connection &connection, qint64 after, qint64 limit) const
{
    if (m_filter.isFlagged == true) {
        // The constant, not a parameter: only so does the partial index serve.
        Condition where = whole();
        where.sql.replace(u"m.is_flagged = ?"_s, u"m.is_flagged = 1 AND 1 = ?"_s);
        return stretch(connection, where, after, limit);
    }
    Keys all;
    const auto isWanted = [](std::optional<bool> wanted, int value) { return !wanted || *wanted == (value != 0); };
    for (const int state : {0, 1, 2, 3}) {
        for (const int read : {0, 1}) {
            for (const int answered : {0, 1}) {
                const bool isStateWanted = !m_filter.state || static_cast<int>(*m_filter.state) == state;
                if (!isStateWanted || !isWanted(m_filter.isRead, read) || !isWanted(m_filter.isAnswered, answered))
                    continue;
                Condition where;
                if (!m_filter.channel.isNull())
                    narrow(where, u"m.channel_id = ?"_s, {m_filter.channel.value()});
                narrow(where, u"m.state = ? AND m.is_read = ? AND m.is_answered = ?"_s, {state, read, answered});
                if (const Condition more = rest(); !more.sql.isEmpty()) {
                    where.sql += u" AND "_s + more.sql;
                    where.values << more.values;
                }
                if (m_filter.isFlagged)
                    narrow(where, u"m.is_flagged = 0"_s, {});
                auto keys = stretch(connection, where, after, limit);
                if (!keys)
                    return keys;
                all = merged(std::move(all), *keys);
                if (limit >= 0 && all.size() > limit)
                    all.resize(limit);
            }
        }
    }
    return all;
}

domain::Result<Keys> MentionQuery::find(Connection &connection, qint64 after, qint64 limit) const
{
    const Condition where = whole();
    // The index gives its finds newest first by itself; CROSS keeps it in the lead, so that the first page ends the search.
    const QString sql = where.sql.isEmpty()
        ? u"SELECT rowid FROM mention_search WHERE mention_search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"_s
        : u"SELECT s.rowid FROM mention_search s CROSS JOIN mention m ON m.id = s.rowid WHERE s.mention_search MATCH ? AND s.rowid < ? AND %1 "
          "ORDER BY s.rowid DESC LIMIT ?"_s.arg(where.sql);
    Statement rows = connection.prepare(sql);
    rows.bind(m_wanted).bind(after == 0 ? std::numeric_limits<qint64>::max() : after);
    for (const qint64 value : where.values)
        rows.bind(value);
    rows.bind(limit);
    return keysOf(rows, limit);
}

domain::Result<QList<domain::Id<domain::Mention>>> MentionQuery::keys(Connection &connection, qint64 after, qint64 limit) const
{
    const auto found = m_wanted.isEmpty() ? walk(connection, after, limit) : find(connection, after, limit);
    return found.transform(idsOf);
}

domain::Result<QList<domain::Id<domain::Mention>>> MentionQuery::among(Connection &connection, const QList<domain::Id<domain::Mention>> &ids) const
{
    constexpr qsizetype fewIds = 64;
    const Condition where = whole();
    const bool areFew = ids.size() <= fewIds;
    QSet<qint64> found;
    if (!m_wanted.isEmpty() && !areFew) {
        const auto [lowest, highest] = std::ranges::minmax_element(ids);
        Statement rows
            = connection.prepare(u"SELECT rowid FROM mention_search WHERE mention_search MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid DESC"_s);
        const auto keys = keysOf(rows.bind(m_wanted).bind(*lowest).bind(*highest), 0);
        if (!keys)
            return std::unexpected(keys.error());
        found = QSet<qint64>(keys->begin(), keys->end());
    }
    QString sql = u"SELECT 1 FROM mention m WHERE m.id = ?"_s;
    if (!where.sql.isEmpty())
        sql += u" AND "_s + where.sql;
    if (!m_unwanted.isEmpty())
        sql += u" AND NOT EXISTS (SELECT 1 FROM mention_search WHERE mention_search MATCH ? AND rowid = m.id)"_s;
    Statement row = connection.prepare(sql);
    Statement word = connection.prepare(u"SELECT 1 FROM mention_search WHERE mention_search MATCH ? AND rowid = ?"_s);
    Keys held;
    for (const auto id : ids) {
        if (!m_wanted.isEmpty() && !areFew && !found.contains(id.value()))
            continue;
        row.bind(id.value());
        for (const qint64 value : where.values)
            row.bind(value);
        if (!m_unwanted.isEmpty())
            row.bind(m_unwanted);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            continue;
        if (!m_wanted.isEmpty() && areFew) {
            if (auto ran = word.bind(m_wanted).bind(id.value()).run(); !ran)
                return std::unexpected(ran.error());
            if (!word.next())
                continue;
        }
        held << id.value();
    }
    std::ranges::sort(held, std::greater());
    held.erase(std::unique(held.begin(), held.end()), held.end());
    return idsOf(held);
}

} // namespace parvis::store
