// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/mentionquery.h"

#include "core/domain/base/zonedtime.h"
#include "core/store/channels/channelrecord.h"
#include "core/store/inbox/mentionrecord.h"
#include "core/store/query/querystore.h"

#include <QtCore/QSet>

#include <algorithm>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Keys = QList<qint64>;

namespace {

/// How far a key may stand behind its own second: an hour's worth is 3.7 million mentions of one second.
constexpr qint64 keySlack = qint64{3600} * 1024;
/// The first day of the year 10000.
constexpr qint64 farthestDay = 2'932'897;
constexpr qint64 mostReserved = 100'000;

/// One stretch of a list, at its next mention.
struct Stretch
{
    std::unique_ptr<Statement> rows;
    bool hasConversations = false;
    qint64 mention = 0;
    qint64 conversation = 0;

    /// False at its end.
    [[nodiscard]] domain::Result<bool> next()
    {
        if (!rows->next())
            return rows->ended().transform([] { return false; });
        mention = rows->number(0);
        if (hasConversations)
            conversation = rows->number(1);
        return true;
    }
};

QList<domain::Id<domain::Mention>> idsOf(const Keys &keys)
{
    QList<domain::Id<domain::Mention>> ids;
    ids.reserve(keys.size());
    for (const qint64 key : keys)
        ids << domain::Id<domain::Mention>(key);
    return ids;
}

/// The key that everything wanted is below.
qint64 keyBelow(qint64 after)
{
    return after == 0 ? std::numeric_limits<qint64>::max() : after;
}

} // namespace

QString MentionQuery::columnsOf(Columns columns)
{
    switch (columns) {
    case Columns::KeyAlone:
        return u"m.id"_s;
    case Columns::WithConversation:
        return u"m.id, m.conversation_id"_s;
    case Columns::SpeakerAlone:
        return u"m.identity_id"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

MentionQuery::MentionQuery(const domain::MentionFilter &filter, const domain::QueryPlan &plan, const QTimeZone &zone)
    : m_filter(filter)
    , m_hasQuery(!filter.query.isEmpty())
{
    if (m_hasQuery) {
        m_sql = querySql(plan, QueryTable::Mention, IndexLookup::Whole, zone);
        m_byRow = querySql(plan, QueryTable::Mention, IndexLookup::ByRow, zone).condition;
        take(m_sql.bounds);
    }
    const domain::LocalDays days(zone);
    if (m_filter.fromDay)
        m_fromKey = firstKeyOf(days.startOf(*m_filter.fromDay));
    if (m_filter.untilDay)
        m_untilKey = firstKeyOf(days.startOf(*m_filter.untilDay + 1));
}

domain::Result<MentionQuery> MentionQuery::make(Connection &connection, const domain::MentionFilter &filter)
{
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    auto query = filter.query.isEmpty()
        ? domain::Result<MentionQuery>(MentionQuery(filter, {}, *zone))
        : queryPlan(connection, filter.query, filter.now).transform([&](const domain::QueryPlan &plan) { return MentionQuery(filter, plan, *zone); });
    if (!query || !filter.onlyAnswerable)
        return query;
    return unanswerableChannels(connection).transform([&query](const QList<qint64> &channels) {
        query->m_unanswerable = channels;
        return std::move(*query);
    });
}

/// The query's own condition says all of it again: what the filter has said already may stay.
void MentionQuery::take(const QueryBounds &bounds)
{
    // Far from any mention there is no key to count with.
    const auto isNear = [](qint64 day) { return day > 0 && day < farthestDay; };
    if (!m_filter.state && bounds.state)
        m_filter.state = static_cast<domain::MentionState>(*bounds.state);
    if (!m_filter.isRead)
        m_filter.isRead = bounds.isRead;
    if (!m_filter.isFlagged)
        m_filter.isFlagged = bounds.isFlagged;
    if (m_filter.channel.isNull())
        m_filter.channel = domain::Id<domain::Channel>(bounds.channel);
    if (bounds.fromDay && isNear(*bounds.fromDay))
        m_filter.fromDay = std::max(*bounds.fromDay, m_filter.fromDay.value_or(*bounds.fromDay));
    if (bounds.untilDay && isNear(*bounds.untilDay))
        m_filter.untilDay = std::min(*bounds.untilDay, m_filter.untilDay.value_or(*bounds.untilDay));
    if (bounds.sinceMs && *bounds.sinceMs > 0)
        m_sinceKey = firstKeyOf(domain::fromMs(*bounds.sinceMs));
}

Statement MentionQuery::prepare(Connection &connection, const QString &sql) const
{
    return m_hasQuery ? connection.prepareOnce(sql) : connection.prepare(sql);
}

SqlCondition MentionQuery::rest() const
{
    SqlCondition where;
    // A mention's own day is asked only where its key may have been moved over midnight: elsewhere the key itself answers.
    if (m_fromKey)
        where &= {.sql = u"m.id >= ? AND (m.id >= ? OR m.day >= ?)"_s, .values = {*m_fromKey, *m_fromKey + keySlack, *m_filter.fromDay}};
    if (m_untilKey)
        where &= {.sql = u"m.id < ? AND (m.id < ? OR m.day <= ?)"_s, .values = {*m_untilKey + keySlack, *m_untilKey, *m_filter.untilDay}};
    if (m_sinceKey)
        where &= {.sql = u"m.id >= ?"_s, .values = {*m_sinceKey}};
    if (!m_unanswerable.isEmpty()) {
        const QStringList marks(m_unanswerable.size(), u"?"_s);
        where &= {.sql = u"m.channel_id NOT IN (%1)"_s.arg(marks.join(u", "_s)), .values = QList<SqlValue>(m_unanswerable.cbegin(), m_unanswerable.cend())};
    }
    return where;
}

SqlCondition MentionQuery::whole() const
{
    SqlCondition where = rest();
    const auto is = [&where](const QString &column, qint64 value) { where &= {.sql = column + u" = ?"_s, .values = {value}}; };
    if (m_filter.state)
        is(u"m.state"_s, static_cast<qint64>(*m_filter.state));
    if (m_filter.isRead)
        is(u"m.is_read"_s, *m_filter.isRead ? 1 : 0);
    if (m_filter.isAnswered)
        is(u"m.is_answered"_s, *m_filter.isAnswered ? 1 : 0);
    if (m_filter.isFlagged)
        is(u"m.is_flagged"_s, *m_filter.isFlagged ? 1 : 0);
    if (!m_filter.channel.isNull())
        is(u"m.channel_id"_s, m_filter.channel.value());
    return where;
}

SqlCondition MentionQuery::stretch(const SqlCondition &where, qint64 after, Columns columns) const
{
    SqlCondition all = where;
    all &= {.sql = u"m.id < ?"_s, .values = {keyBelow(after)}};
    all &= m_sql.condition;
    all.sql = u"SELECT %1 FROM mention m WHERE %2 ORDER BY m.id DESC LIMIT ?"_s.arg(columnsOf(columns), all.sql);
    return all;
}

QList<SqlCondition> MentionQuery::walk(qint64 after, Columns columns) const
{
    if (m_filter.isFlagged == true) {
        // The constant, not a parameter: only so does the partial index serve.
        SqlCondition where = whole();
        where.sql.replace(u"m.is_flagged = ?"_s, u"m.is_flagged = 1 AND 1 = ?"_s);
        return {stretch(where, after, columns)};
    }
    QList<SqlCondition> all;
    const auto isWanted = [](std::optional<bool> wanted, int value) { return !wanted || *wanted == (value != 0); };
    for (const int state : {0, 1, 2, 3}) {
        for (const int read : {0, 1}) {
            for (const int answered : {0, 1}) {
                const bool isStateWanted = !m_filter.state || static_cast<int>(*m_filter.state) == state;
                if (!isStateWanted || !isWanted(m_filter.isRead, read) || !isWanted(m_filter.isAnswered, answered))
                    continue;
                SqlCondition where;
                if (!m_filter.channel.isNull())
                    where &= {.sql = u"m.channel_id = ?"_s, .values = {m_filter.channel.value()}};
                // Numbers, not parameters: the stretches are read side by side, each by a statement of its own.
                where &= {.sql = u"m.state = %1 AND m.is_read = %2 AND m.is_answered = %3"_s.arg(state).arg(read).arg(answered), .values = {}};
                where &= rest();
                if (m_filter.isFlagged)
                    where &= {.sql = u"m.is_flagged = 0"_s, .values = {}};
                all << stretch(where, after, columns);
            }
        }
    }
    return all;
}

SqlCondition MentionQuery::find(qint64 after, Columns columns) const
{
    SqlCondition where = whole();
    where &= m_sql.condition;
    SqlCondition question{.sql = {}, .values = {m_sql.match, keyBelow(after)}};
    question.values << where.values;
    // The index gives its finds newest first by itself; CROSS keeps it in the lead, so that the first page ends the search.
    question.sql = where.isEmpty() && columns == Columns::KeyAlone
        ? u"SELECT rowid FROM mention_search WHERE mention_search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"_s
        : u"SELECT %1 FROM mention_search s CROSS JOIN mention m ON m.id = s.rowid WHERE s.mention_search MATCH ? AND s.rowid < ?"_s.arg(columnsOf(columns))
            + (where.isEmpty() ? QString() : u" AND "_s + where.sql) + u" ORDER BY s.rowid DESC LIMIT ?"_s;
    return question;
}

SqlCondition MentionQuery::lead(qint64 after, Columns columns) const
{
    const KeySource &source = *m_sql.source;
    SqlCondition where = source.where;
    where &= {.sql = source.key + u" < ?"_s, .values = {keyBelow(after)}};
    where &= whole();
    where &= m_sql.condition;
    where.sql = u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC LIMIT ?"_s.arg(columnsOf(columns), source.from, where.sql, source.key);
    return where;
}

QList<SqlCondition> MentionQuery::questions(qint64 after, Columns columns) const
{
    if (!m_sql.match.isEmpty())
        return {find(after, columns)};
    return m_sql.source ? QList{lead(after, columns)} : walk(after, columns);
}

domain::Result<> MentionQuery::run(Connection &connection, qint64 after, qint64 limit, Columns columns, const Visitor &visitor) const
{
    const QList<SqlCondition> asked = questions(after, columns);
    std::vector<Stretch> open;
    for (const SqlCondition &question : asked) {
        // NOLINTNEXTLINE(modernize-make-unique): a statement cannot be moved
        Stretch stretch{.rows = std::unique_ptr<Statement>(new Statement(prepare(connection, question.sql))),
                        .hasConversations = columns == Columns::WithConversation};
        bindAll(*stretch.rows, question.values);
        if (auto ran = stretch.rows->bind(limit).run(); !ran)
            return ran;
        const auto hasRow = stretch.next();
        if (!hasRow)
            return std::unexpected(hasRow.error());
        if (*hasRow)
            open.push_back(std::move(stretch));
    }
    for (qint64 seen = 0; !open.empty() && seen != limit; ++seen) {
        const auto newest = std::ranges::max_element(open, {}, &Stretch::mention);
        if (!visitor(newest->mention, newest->conversation))
            return {};
        const auto hasMore = newest->next();
        if (!hasMore)
            return std::unexpected(hasMore.error());
        if (!*hasMore)
            open.erase(newest);
    }
    return {};
}

domain::Result<QList<domain::Id<domain::Mention>>> MentionQuery::keys(Connection &connection, qint64 after, qint64 limit) const
{
    if (!m_filter.only.isEmpty()) {
        return among(connection, m_filter.only).transform([after, limit](QList<domain::Id<domain::Mention>> held) {
            if (after != 0)
                held.removeIf([after](domain::Id<domain::Mention> id) { return id.value() >= after; });
            return limit >= 0 && held.size() > limit ? held.first(limit) : held;
        });
    }
    QList<domain::Id<domain::Mention>> keys;
    keys.reserve(std::max<qint64>(0, std::min(limit, mostReserved)));
    return run(connection, after, limit, Columns::KeyAlone,
               [&keys](qint64 mention, qint64 /*conversation*/) {
                   keys << domain::Id<domain::Mention>(mention);
                   return true;
               })
        .transform([&keys] { return std::move(keys); });
}

domain::Result<QList<qint64>> MentionQuery::speakers(Connection &connection) const
{
    // One bit a key: a set of keys took longer than the walk.
    std::vector<bool> isKnown;
    QList<qint64> all;
    for (const SqlCondition &question : questions(0, Columns::SpeakerAlone)) {
        Statement rows = prepare(connection, question.sql);
        bindAll(rows, question.values);
        if (auto ran = rows.bind(qint64{-1}).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            const qint64 speaker = rows.number(0);
            const auto place = static_cast<size_t>(std::max<qint64>(speaker, 0));
            if (place >= isKnown.size())
                isKnown.resize(place + place / 2 + 1);
            if (speaker > 0 && !isKnown[place]) {
                isKnown[place] = true;
                all << speaker;
            }
        }
        if (auto ended = rows.ended(); !ended)
            return std::unexpected(ended.error());
    }
    return all;
}

domain::Result<> MentionQuery::visit(Connection &connection, qint64 after, qint64 limit, const Visitor &visitor) const
{
    return run(connection, after, limit, Columns::WithConversation, visitor);
}

domain::Result<> MentionQuery::visitConversation(Connection &connection, qint64 conversation, const QString &columns, const RowVisitor &visitor) const
{
    SqlCondition where{.sql = u"m.id = ?"_s, .values = {}};
    where &= whole();
    where &= m_byRow;
    Statement members = connection.prepare(u"SELECT id FROM mention WHERE conversation_id = ? ORDER BY id DESC"_s);
    Statement row = prepare(connection, u"SELECT %1 FROM mention m WHERE %2"_s.arg(columns, where.sql));
    Statement word = connection.prepare(u"SELECT 1 FROM mention_search WHERE mention_search MATCH ? AND rowid = ?"_s);
    if (auto ran = members.bind(conversation).run(); !ran)
        return ran;
    while (members.next()) {
        const qint64 mention = members.number(0);
        row.bind(mention);
        bindAll(row, where.values);
        if (auto ran = row.run(); !ran)
            return ran;
        if (!row.next())
            continue;
        if (!m_sql.match.isEmpty()) {
            if (auto ran = word.bind(m_sql.match).bind(mention).run(); !ran)
                return ran;
            if (!word.next())
                continue;
        }
        if (!visitor(mention, row))
            return {};
    }
    return members.ended();
}

domain::Result<QList<domain::Id<domain::Mention>>> MentionQuery::among(Connection &connection, const QList<domain::Id<domain::Mention>> &ids) const
{
    constexpr qsizetype fewIds = 64;
    SqlCondition where{.sql = u"m.id = ?"_s, .values = {}};
    where &= whole();
    where &= m_byRow;
    const bool areFew = ids.size() <= fewIds;
    const bool hasWords = !m_sql.match.isEmpty();
    QSet<qint64> found;
    if (hasWords && !areFew) {
        const auto [lowest, highest] = std::ranges::minmax_element(ids);
        Statement rows
            = connection.prepare(u"SELECT rowid FROM mention_search WHERE mention_search MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid DESC"_s);
        if (auto ran = rows.bind(m_sql.match).bind(*lowest).bind(*highest).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            found.insert(rows.number(0));
        if (auto ended = rows.ended(); !ended)
            return std::unexpected(ended.error());
    }
    Statement row = prepare(connection, u"SELECT 1 FROM mention m WHERE "_s + where.sql);
    Statement word = connection.prepare(u"SELECT 1 FROM mention_search WHERE mention_search MATCH ? AND rowid = ?"_s);
    Keys held;
    const QSet<domain::Id<domain::Mention>> only(m_filter.only.cbegin(), m_filter.only.cend());
    for (const auto id : ids) {
        if (!only.isEmpty() && !only.contains(id))
            continue;
        if (hasWords && !areFew && !found.contains(id.value()))
            continue;
        row.bind(id.value());
        bindAll(row, where.values);
        if (auto ran = row.run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            continue;
        if (hasWords && areFew) {
            if (auto ran = word.bind(m_sql.match).bind(id.value()).run(); !ran)
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
