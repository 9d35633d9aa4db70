// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personquery.h"

#include "core/domain/query/words.h"
#include "core/store/inbox/mentionquery.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// What the filter asks of a row of `person`. Words hold letters and numbers alone, none that SQL could take for its own.
QString whereOf(const PersonFilter &filter)
{
    QString where = u"merged_into IS NULL"_s;
    for (const QString &word : domain::foldedWordList(filter.search))
        where += u" AND instr(searched, ' %1') > 0"_s.arg(word);
    if (filter.roles)
        where += u" AND roles & %1 <> 0"_s.arg(filter.roles.toInt());
    return where;
}

struct Way
{
    QString column;
    bool isFalling;
};

Way wayOf(PersonOrder order)
{
    switch (order) {
    case PersonOrder::Latest:
        return {.column = u"last_mention"_s, .isFalling = true};
    case PersonOrder::Name:
        return {.column = u"sort_name"_s, .isFalling = false};
    case PersonOrder::Score:
        return {.column = u"score"_s, .isFalling = true};
    }
    Q_UNREACHABLE_RETURN({});
}

/// Who said something that matches: the keys of the mentions as a JSON list, to be bound where the condition has its mark; nothing where nothing is asked.
domain::Result<QString> spokenBy(Connection &connection, const PersonFilter &filter)
{
    if (filter.said.isEmpty())
        return QString();
    domain::MentionFilter mentions;
    mentions.query = filter.said;
    mentions.now = filter.now;
    return MentionQuery::make(connection, mentions)
        .and_then([&](const MentionQuery &query) { return query.keys(connection, 0, -1); })
        .transform([](const auto &keys) {
            QString list = u"["_s;
            for (const auto key : keys) {
                if (list.size() > 1)
                    list += u',';
                list += QString::number(key.value());
            }
            return list + u']';
        });
}

const QString isSpeaker = u" AND id IN (SELECT i.person_id FROM json_each(?) k JOIN mention m ON m.id = k.value JOIN identity i ON i.id = m.identity_id)"_s;

} // namespace

domain::Result<QList<domain::Id<domain::Person>>> personKeys(Connection &connection, const PersonFilter &filter, PersonOrder order,
                                                             domain::Id<domain::Person> after, qint64 limit)
{
    const auto [column, isFalling] = wayOf(order);
    const auto spoken = spokenBy(connection, filter);
    if (!spoken)
        return std::unexpected(spoken.error());
    QString where = whereOf(filter);
    if (!spoken->isEmpty())
        where += isSpeaker;
    if (!after.isNull())
        where += u" AND (%1, id) %2 (SELECT %1, id FROM person WHERE id = %3)"_s.arg(column, isFalling ? u"<"_s : u">"_s).arg(after.value());
    Statement rows = connection.prepareOnce(
        u"SELECT id FROM person WHERE %1 ORDER BY %2 %3, id %3 LIMIT %4"_s.arg(where, column, isFalling ? u"DESC"_s : u"ASC"_s).arg(limit));
    if (!spoken->isEmpty())
        rows.bind(*spoken);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Id<domain::Person>> keys;
    while (rows.next())
        keys << rows.id<domain::Person>(0);
    return rows.ended().transform([&keys] { return keys; });
}

domain::Result<qint64> countPeople(Connection &connection, const PersonFilter &filter)
{
    const auto spoken = spokenBy(connection, filter);
    if (!spoken)
        return std::unexpected(spoken.error());
    Statement count = connection.prepareOnce(u"SELECT COUNT(*) FROM person WHERE "_s + whereOf(filter) + (spoken->isEmpty() ? QString() : isSpeaker));
    if (!spoken->isEmpty())
        count.bind(*spoken);
    if (auto ran = count.run(); !ran)
        return std::unexpected(ran.error());
    return count.next() ? count.number(0) : 0;
}

} // namespace parvis::store
