// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/notices/noticestore.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Ids = QList<domain::Id<domain::Mention>>;

namespace {

/// Where the workspace stands.
domain::Result<NoticeMarks> present(Connection &connection, domain::Instant now)
{
    const auto run = connection.number(u"SELECT MAX(id) FROM rule_run"_s);
    const auto activity = connection.number(u"SELECT MAX(id) FROM activity"_s);
    if (!run || !activity)
        return std::unexpected(run ? activity.error() : run.error());
    return NoticeMarks{.run = *run, .activity = *activity, .at = now};
}

domain::Result<std::optional<NoticeMarks>> remembered(Connection &connection)
{
    Statement row = connection.prepare(u"SELECT value FROM workspace WHERE key = 'told'"_s);
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return std::optional<NoticeMarks>();
    const QJsonObject told = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
    return NoticeMarks{.run = told[u"run"].toInteger(), .activity = told[u"activity"].toInteger(), .at = domain::fromMs(told[u"at"].toInteger())};
}

domain::Result<> remember(Connection &connection, const NoticeMarks &marks)
{
    const QJsonObject told{{u"run"_s, marks.run}, {u"activity"_s, marks.activity}, {u"at"_s, domain::toMs(marks.at)}};
    Statement put = connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('told', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    return put.bind(QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact))).run();
}

/// The later of the two, but not beyond where the workspace stands: keys of activities that an undone import took along are given again.
NoticeMarks later(const NoticeMarks &one, const NoticeMarks &other, const NoticeMarks &present)
{
    return {.run = std::min(std::max(one.run, other.run), present.run),
            .activity = std::min(std::max(one.activity, other.activity), present.activity),
            .at = std::min(std::max(one.at, other.at), present.at)};
}

domain::Result<Ids> idsOf(Statement &rows)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    Ids ids;
    while (rows.next())
        ids << rows.id<domain::Mention>(0);
    return rows.ended().transform([&ids] { return ids; });
}

domain::Result<QList<RuleMatch>> matchesSince(Connection &connection, qint64 run)
{
    // The runs lead: there are few of them, and each knows its effects.
    Statement rows = connection.prepare(
        u"SELECT e.rule_id, l.name, e.mention_id FROM rule_run r CROSS JOIN rule_effect e ON e.run_id = r.id JOIN rule l ON l.id = e.rule_id "
        "WHERE r.id > ? AND r.is_undone = 0 AND e.action = ? AND NOT (e.before ->> '$.undone' IS 1) ORDER BY e.id"_s);
    if (auto ran = rows.bind(run).bind(static_cast<int>(domain::RuleAction::Kind::Notify)).run(); !ran)
        return std::unexpected(ran.error());
    QList<RuleMatch> matches;
    while (rows.next())
        matches.append({.rule = rows.id<domain::Rule>(0), .ruleName = rows.text(1), .mention = rows.id<domain::Mention>(2)});
    return rows.ended().transform([&matches] { return matches; });
}

domain::Result<NoticeNews> newsSince(Connection &connection, const NoticeMarks &since, const NoticeMarks &present)
{
    NoticeNews news{.upTo = present};
    const auto matches = matchesSince(connection, since.run);
    if (!matches)
        return std::unexpected(matches.error());
    news.matches = *matches;
    Statement woken = connection.prepare(u"SELECT a.mention_id FROM activity a JOIN mention m ON m.id = a.mention_id "
                                         "WHERE a.id > ? AND a.verb = ? AND m.state = ? GROUP BY a.mention_id ORDER BY MIN(a.id)"_s);
    woken.bind(since.activity).bind(static_cast<int>(domain::ActivityVerb::Woke)).bind(static_cast<int>(domain::MentionState::Open));
    const auto awake = idsOf(woken);
    // The constants of the partial index, not parameters: only so does it serve.
    Statement late = connection.prepare(u"SELECT id FROM mention INDEXED BY mention_due WHERE due_at IS NOT NULL AND state = 0 AND is_answered = 0 "
                                        "AND due_at > ? AND due_at <= ? ORDER BY due_at, id"_s);
    const auto due = idsOf(late.bind(since.at).bind(present.at));
    if (!awake || !due)
        return std::unexpected(awake ? due.error() : awake.error());
    news.woken = *awake;
    news.late = *due;
    return news;
}

} // namespace

NoticeStore::NoticeStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<NoticeMarks>> NoticeStore::begin(domain::Instant now)
{
    if (m_database.access() == Database::Access::ReadOnly)
        return m_database.read([now](Connection &connection) { return present(connection, now); });
    return m_database.write([now](Connection &connection) -> domain::Result<NoticeMarks> {
        const auto stands = present(connection, now);
        const auto told = remembered(connection);
        if (!stands || !told)
            return std::unexpected(stands ? told.error() : stands.error());
        if (*told)
            return later(**told, {}, *stands);
        return remember(connection, *stands).transform([&stands] { return *stands; });
    });
}

QFuture<domain::Result<NoticeNews>> NoticeStore::news(const NoticeMarks &since, domain::Instant now) const
{
    return m_database.read([since, now](Connection &connection) {
        return present(connection, now).and_then([&](const NoticeMarks &stands) { return newsSince(connection, since, stands); });
    });
}

QFuture<domain::Result<NoticeNews>> NoticeStore::take(const NoticeMarks &since, domain::Instant now)
{
    return m_database.write([since, now](Connection &connection) -> domain::Result<NoticeNews> {
        const auto stands = present(connection, now);
        const auto told = remembered(connection);
        if (!stands || !told)
            return std::unexpected(stands ? told.error() : stands.error());
        const auto news = newsSince(connection, later(since, told->value_or(since), *stands), *stands);
        if (!news || news->isEmpty())
            return news;
        return remember(connection, news->upTo).transform([&news] { return *news; });
    });
}

QFuture<domain::Result<>> NoticeStore::keep(const NoticeMarks &marks)
{
    return m_database.write([marks](Connection &connection) -> domain::Result<> {
        const auto told = remembered(connection);
        if (!told)
            return std::unexpected(told.error());
        const auto stands = present(connection, std::max(marks.at, told->value_or(marks).at));
        if (!stands)
            return std::unexpected(stands.error());
        const NoticeMarks kept = later(marks, told->value_or(marks), *stands);
        return kept == *told ? domain::Result<>() : remember(connection, kept);
    });
}

QFuture<domain::Result<std::optional<domain::Instant>>> NoticeStore::nextDue(domain::Instant after) const
{
    return m_database.read([after](Connection &connection) -> domain::Result<std::optional<domain::Instant>> {
        Statement row = connection.prepare(
            u"SELECT MIN(due_at) FROM mention INDEXED BY mention_due WHERE due_at IS NOT NULL AND state = 0 AND is_answered = 0 AND due_at > ?"_s);
        if (auto ran = row.bind(after).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.instant(0) : std::nullopt;
    });
}

} // namespace parvis::store
