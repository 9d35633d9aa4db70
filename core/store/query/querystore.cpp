// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/query/querystore.h"

#include "core/domain/query/words.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

using Kind = domain::Error::Kind;

/// Calls `take` for every row of that question.
template<class Take>
domain::Result<> eachRow(Connection &connection, const QString &sql, Take take)
{
    Statement row = connection.prepare(sql);
    if (auto ran = row.run(); !ran)
        return ran;
    while (row.next())
        take(row);
    return row.ended();
}

/// The first column of a question whose values are bound.
domain::Result<QStringList> textsOf(Statement &row)
{
    QStringList found;
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    while (row.next())
        found << row.text(0);
    return found;
}

/// The same, each text once, at most `limit`: two people may have one name.
domain::Result<QStringList> differentTextsOf(Statement &row, int limit)
{
    QStringList found;
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    while (found.size() < limit && row.next()) {
        if (const QString text = row.text(0); !found.contains(text))
            found << text;
    }
    return found;
}

domain::Result<QStringList> languages(Connection &connection, int limit)
{
    Statement row = connection.prepare(u"SELECT language, COUNT(*) AS mentions FROM (SELECT language FROM mention ORDER BY id DESC LIMIT 5000) "
                                       "WHERE language <> '' GROUP BY language ORDER BY mentions DESC, language LIMIT ?"_s);
    return textsOf(row.bind(limit));
}

domain::Result<QStringList> judgements(Connection &connection, domain::JudgementField field, int limit)
{
    Statement row
        = connection.prepare(u"SELECT value, COUNT(*) AS mentions FROM judgement WHERE field = ? GROUP BY value ORDER BY mentions DESC, value LIMIT ?"_s);
    return textsOf(row.bind(static_cast<int>(field)).bind(limit));
}

domain::Result<QStringList> peopleNamed(Connection &connection, const QString &typed, int limit)
{
    Statement row = connection.prepare(u"SELECT name FROM person WHERE merged_into IS NULL AND instr(' ' || sort_name, ?) > 0 ORDER BY last_mention DESC"_s);
    return differentTextsOf(row.bind(u' ' + domain::foldedText(typed)), limit);
}

domain::Result<QStringList> handlesBeginning(Connection &connection, const QString &typed, int limit)
{
    Statement row = connection.prepare(u"SELECT handle FROM identity WHERE instr(lower(handle), ?) = 1 ORDER BY id DESC"_s);
    return differentTextsOf(row.bind(typed.toLower()), limit);
}

domain::Result<QStringList> companiesNamed(Connection &connection, const QString &typed, int limit)
{
    Statement row = connection.prepare(
        u"SELECT DISTINCT company FROM person INDEXED BY person_company WHERE company <> '' AND instr(' ' || folded(company), ?) > 0 ORDER BY company LIMIT ?"_s);
    return textsOf(row.bind(u' ' + domain::foldedText(typed)).bind(limit));
}

} // namespace

domain::Result<domain::QueryContext> queryContext(Connection &connection, domain::Instant now)
{
    domain::QueryContext context{.now = now};
    const auto zone = connection.zone();
    if (!zone)
        return std::unexpected(zone.error());
    context.zone = *zone;
    auto read = eachRow(connection, u"SELECT id, service, name, address FROM channel ORDER BY id"_s, [&context](const Statement &row) {
        context.channels.append({.id = row.number(0), .service = row.text(1), .name = row.text(2), .address = row.text(3)});
    });
    if (read)
        read = eachRow(connection, u"SELECT id, name FROM tag ORDER BY id"_s,
                       [&context](const Statement &row) { context.tags.append({.id = row.number(0), .name = row.text(1)}); });
    if (read)
        read = eachRow(connection, u"SELECT id, name, is_me FROM colleague ORDER BY id"_s,
                       [&context](const Statement &row) { context.colleagues.append({.id = row.number(0), .name = row.text(1), .isMe = row.flag(2)}); });
    if (read)
        read = eachRow(connection, u"SELECT name, query FROM segment ORDER BY id"_s,
                       [&context](const Statement &row) { context.segments.insert(row.text(0), row.text(1)); });
    if (!read)
        return std::unexpected(read.error());
    return context;
}

domain::Result<domain::QueryPlan> queryPlan(Connection &connection, const domain::Query &query, domain::Instant now)
{
    return queryContext(connection, now).and_then([&query](const domain::QueryContext &context) -> domain::Result<domain::QueryPlan> {
        auto plan = domain::planQuery(query, context);
        if (!plan)
            return domain::failure(Kind::Invalid, u"the query names a segment that cannot be used, at character %1"_s.arg(plan.error().position + 1));
        return *std::move(plan);
    });
}

domain::Result<domain::QueryFacts> queryFacts(Connection &connection, domain::Id<domain::Mention> mention)
{
    domain::QueryFacts facts;
    {
        Statement row = connection.prepare(u"SELECT m.title, m.body, i.name, i.handle, p.name, p.roles, p.company, m.channel_id, m.conversation_id, m.kind, "
                                           u"m.state, m.is_read, m.is_flagged, m.is_answered, "
                                           "m.standing, m.assignee_id, m.features, i.reach, m.day, m.published_at, m.due_at, m.language FROM mention m "
                                           "LEFT JOIN identity i ON i.id = m.identity_id LEFT JOIN person p ON p.id = i.person_id WHERE m.id = ?"_s);
        if (auto ran = row.bind(mention).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
        int column = 0;
        facts.title = row.text(column++);
        facts.body = row.text(column++);
        const QString name = row.text(column++);
        facts.author = indexedAuthor(name, row.text(column++));
        facts.person = row.text(column++);
        facts.roles = row.number(column++);
        facts.company = row.text(column++);
        facts.channel = row.number(column++);
        facts.conversation = row.number(column++);
        facts.kind = static_cast<domain::MentionKind>(row.number(column++));
        facts.state = static_cast<domain::MentionState>(row.number(column++));
        facts.isRead = row.flag(column++);
        facts.isFlagged = row.flag(column++);
        facts.isAnswered = row.flag(column++);
        facts.standing = row.numberOrNull(column++).transform([](qint64 standing) { return static_cast<domain::Verdict>(standing); });
        facts.assignee = row.number(column++);
        facts.features = row.number(column++);
        facts.reach = row.number(column++);
        facts.day = row.number(column++);
        facts.publishedAt = domain::fromMs(row.number(column++));
        facts.dueAt = row.instant(column++);
        facts.language = row.text(column++);
    }
    {
        Statement tag = connection.prepare(u"SELECT tag_id FROM mention_tag WHERE mention_id = ? ORDER BY tag_id"_s);
        if (auto ran = tag.bind(mention).run(); !ran)
            return std::unexpected(ran.error());
        while (tag.next())
            facts.tags << tag.number(0);
    }
    Statement judgement = connection.prepare(u"SELECT field, value FROM judgement WHERE mention_id = ?"_s);
    if (auto ran = judgement.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    while (judgement.next())
        facts.judgements.append({static_cast<domain::JudgementField>(judgement.number(0)), judgement.text(1)});
    return facts;
}

QueryStore::QueryStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<domain::QueryContext>> QueryStore::context(domain::Instant now) const
{
    return m_database.read([now](Connection &connection) { return queryContext(connection, now); });
}

bool QueryStore::isOfPeople(domain::QueryField field)
{
    return field == domain::QueryField::From || field == domain::QueryField::Person || field == domain::QueryField::Company;
}

QFuture<domain::Result<QStringList>> QueryStore::values(domain::QueryField field, const QString &typed, int limit) const
{
    return m_database.read([field, typed, limit](Connection &connection) -> domain::Result<QStringList> {
        switch (field) {
        case domain::QueryField::Language:
            return languages(connection, limit);
        case domain::QueryField::Sentiment:
            return judgements(connection, domain::JudgementField::Sentiment, limit);
        case domain::QueryField::Intent:
            return judgements(connection, domain::JudgementField::Intent, limit);
        case domain::QueryField::Topic:
            return judgements(connection, domain::JudgementField::Topic, limit);
        case domain::QueryField::Subject:
            return judgements(connection, domain::JudgementField::Subject, limit);
        case domain::QueryField::From:
            return typed.contains(u'@') ? handlesBeginning(connection, typed, limit) : peopleNamed(connection, typed, limit);
        case domain::QueryField::Person:
            return peopleNamed(connection, typed, limit);
        case domain::QueryField::Company:
            return companiesNamed(connection, typed, limit);
        default:
            return QStringList();
        }
    });
}

} // namespace parvis::store
