// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personquery.h"

#include "core/domain/query/words.h"
#include "core/store/inbox/mentionquery.h"

#include <algorithm>

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

using domain::QueryField;
using domain::QueryNode;

/// What a query asks of who somebody is, as a condition on `person`.
SqlCondition whoSql(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Field) {
        if (node.field == QueryField::Role) {
            const auto role = domain::personRoleFromKey(node.value);
            return role ? SqlCondition{.sql = u"roles & ? <> 0"_s, .values = {static_cast<qint64>(*role)}} : SqlCondition{.sql = u"roles = 0"_s, .values = {}};
        }
        if (node.field == QueryField::Company && node.value == "none"_L1)
            return {.sql = u"company = ''"_s, .values = {}};
        const QString column = node.field == QueryField::Person ? u"name"_s : u"company"_s;
        return {.sql = u"words_in(%1, ?, ?)"_s.arg(column), .values = {node.value, qint64{node.isPrefix ? 1 : 0}}};
    }
    if (node.parts.isEmpty())
        return {};
    SqlCondition all;
    QStringList texts;
    for (const QueryNode &part : node.parts) {
        const SqlCondition one = whoSql(part);
        texts << one.sql;
        all.values << one.values;
    }
    all.sql = u'(' + texts.join(node.kind == QueryNode::Kind::Any ? u" OR "_s : u" AND "_s) + u')';
    if (node.kind == QueryNode::Kind::Not)
        all.sql.prepend(u"NOT "_s);
    return all;
}

/// Who said something that matches: the keys of their identities as a JSON list, to be bound where the condition has its mark; nothing where nothing is
/// asked.
domain::Result<QString> spokenBy(Connection &connection, const domain::Query &said, domain::Instant now)
{
    if (said.isEmpty())
        return QString();
    domain::MentionFilter mentions;
    mentions.query = said;
    mentions.now = now;
    return MentionQuery::make(connection, mentions)
        .and_then([&](const MentionQuery &query) { return query.speakers(connection); })
        .transform([](const QList<qint64> &speakers) {
            QString list = u"["_s;
            for (const qint64 key : speakers) {
                if (list.size() > 1)
                    list += u',';
                list += QString::number(key);
            }
            return list + u']';
        });
}

const QString isSpeaker = u"id IN (SELECT i.person_id FROM json_each(?) k JOIN identity i ON i.id = k.value)"_s;

/// What a list asks of a row of `person`, with its values.
domain::Result<SqlCondition> conditionOf(Connection &connection, const PersonFilter &filter)
{
    const domain::PeopleQuery asked = domain::peopleQuery(filter.said);
    return spokenBy(connection, asked.said, filter.now).transform([&](const QString &spoken) {
        SqlCondition where{.sql = whereOf(filter), .values = {}};
        where &= whoSql(asked.who.root);
        if (!spoken.isEmpty())
            where &= {.sql = isSpeaker, .values = {spoken}};
        return where;
    });
}

} // namespace

domain::Result<QList<domain::Id<domain::Person>>> personKeys(Connection &connection, const PersonFilter &filter, PersonOrder order,
                                                             domain::Id<domain::Person> after, qint64 limit)
{
    const auto [column, isFalling] = wayOf(order);
    const auto condition = conditionOf(connection, filter);
    if (!condition)
        return std::unexpected(condition.error());
    QString where = condition->sql;
    if (!after.isNull())
        where += u" AND (%1, id) %2 (SELECT %1, id FROM person WHERE id = %3)"_s.arg(column, isFalling ? u"<"_s : u">"_s).arg(after.value());
    Statement rows = connection.prepareOnce(
        u"SELECT id FROM person WHERE %1 ORDER BY %2 %3, id %3 LIMIT %4"_s.arg(where, column, isFalling ? u"DESC"_s : u"ASC"_s).arg(limit));
    bindAll(rows, condition->values);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Id<domain::Person>> keys;
    while (rows.next())
        keys << rows.id<domain::Person>(0);
    return rows.ended().transform([&keys] { return keys; });
}

domain::Result<qint64> countPeople(Connection &connection, const PersonFilter &filter)
{
    const auto condition = conditionOf(connection, filter);
    if (!condition)
        return std::unexpected(condition.error());
    Statement count = connection.prepareOnce(u"SELECT COUNT(*) FROM person WHERE "_s + condition->sql);
    bindAll(count, condition->values);
    if (auto ran = count.run(); !ran)
        return std::unexpected(ran.error());
    return count.next() ? count.number(0) : 0;
}

} // namespace parvis::store
