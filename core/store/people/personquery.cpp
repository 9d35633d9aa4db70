// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personquery.h"

#include "core/domain/query/words.h"

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

} // namespace

domain::Result<QList<domain::Id<domain::Person>>> personKeys(Connection &connection, const PersonFilter &filter, PersonOrder order,
                                                             domain::Id<domain::Person> after, qint64 limit)
{
    const auto [column, isFalling] = wayOf(order);
    QString where = whereOf(filter);
    if (!after.isNull())
        where += u" AND (%1, id) %2 (SELECT %1, id FROM person WHERE id = %3)"_s.arg(column, isFalling ? u"<"_s : u">"_s).arg(after.value());
    Statement rows = connection.prepareOnce(
        u"SELECT id FROM person WHERE %1 ORDER BY %2 %3, id %3 LIMIT %4"_s.arg(where, column, isFalling ? u"DESC"_s : u"ASC"_s).arg(limit));
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Id<domain::Person>> keys;
    while (rows.next())
        keys << rows.id<domain::Person>(0);
    return rows.ended().transform([&keys] { return keys; });
}

domain::Result<qint64> countPeople(Connection &connection, const PersonFilter &filter)
{
    Statement count = connection.prepareOnce(u"SELECT COUNT(*) FROM person WHERE "_s + whereOf(filter));
    if (auto ran = count.run(); !ran)
        return std::unexpected(ran.error());
    return count.next() ? count.number(0) : 0;
}

} // namespace parvis::store
