// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/derived.h"

#include "core/domain/reputation/reputation.h"
#include "core/store/articles/revisionchain.h"
#include "core/store/database/workspacefile.h"
#include "core/store/dialect/sqlite.h"
#include "core/store/media/mediarecord.h"
#include "core/store/people/personrecord.h"
#include "core/store/search/searchindex.h"

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

const QString &dayRecount()
{
    static const QString sql = u"SELECT day, channel_id, kind, state, COUNT(*), SUM(is_read = 0), SUM(is_flagged), SUM(is_answered) "
                               "FROM mention GROUP BY day, channel_id, kind, state"_s;
    return sql;
}

domain::Result<QMap<std::array<qint64, 3>, qint64>> answersRecount(Connection &connection)
{
    // Buckets are the domain's own rule: counted here, not in SQL.
    Statement rows = connection.prepare(u"SELECT day, channel_id, response_seconds FROM mention WHERE response_seconds IS NOT NULL"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QMap<std::array<qint64, 3>, qint64> answers;
    while (rows.next())
        ++answers[{rows.number(0), rows.number(1), domain::responseBucket(rows.number(2))}];
    return answers;
}

domain::Result<> compareAnswers(Connection &connection, QStringList &findings)
{
    auto counted = answersRecount(connection);
    if (!counted)
        return std::unexpected(counted.error());
    Statement rows = connection.prepare(u"SELECT day, channel_id, bucket, answers FROM response_day"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    qint64 wrong = 0;
    while (rows.next()) {
        if (counted->take({rows.number(0), rows.number(1), rows.number(2)}) != rows.number(3))
            ++wrong;
    }
    wrong += counted->size();
    if (wrong > 0)
        findings << u"roll-up response_day: %1 rows differ from a recount"_s.arg(wrong);
    return {};
}

domain::Result<> compareIndex(Connection &connection, const QString &table, QStringList &findings)
{
    const QString index = table + u"_search"_s;
    const auto missing = connection.number(u"SELECT COUNT(*) FROM %1 WHERE id NOT IN (SELECT id FROM %2_docsize)"_s.arg(table, index));
    const auto dead = connection.number(u"SELECT COUNT(*) FROM %2_docsize WHERE id NOT IN (SELECT id FROM %1)"_s.arg(table, index));
    if (!missing || !dead)
        return std::unexpected(missing ? dead.error() : missing.error());
    if (*missing > 0)
        findings << u"full-text index of %1: %2 rows are missing"_s.arg(table).arg(*missing);
    if (*dead > 0)
        findings << u"full-text index of %1: %2 entries have no row"_s.arg(table).arg(*dead);
    return {};
}

domain::Result<> fillRollUps(Connection &connection)
{
    auto emptied = connection.run(u"DELETE FROM mention_day"_s).and_then([&] { return connection.run(u"DELETE FROM response_day"_s); }).and_then([&] {
        return connection.run(u"INSERT INTO mention_day "_s + dayRecount());
    });
    if (!emptied)
        return emptied;
    const auto answers = answersRecount(connection);
    if (!answers)
        return std::unexpected(answers.error());
    Statement insert = connection.prepare(u"INSERT INTO response_day VALUES (?, ?, ?, ?)"_s);
    for (const auto &[key, count] : answers->asKeyValueRange()) {
        if (auto ran = insert.bind(key[0]).bind(key[1]).bind(key[2]).bind(count).run(); !ran)
            return ran;
    }
    return {};
}

} // namespace

domain::Result<> rebuildDerived(Connection &connection)
{
    const auto file = dialect::File::borrow(connection.handle());
    return rebuildIndexes(file).and_then([&] { return refreshPeople(file); }).and_then([&] { return fillRollUps(connection); });
}

domain::Result<QStringList> findingsOf(Connection &connection)
{
    const auto file = dialect::File::borrow(connection.handle());
    auto findings = file.column(u"PRAGMA integrity_check(20)"_s);
    if (!findings) {
        if (findings.error().kind == Kind::Damaged)
            return QStringList{findings.error().detail};
        return findings;
    }
    findings->removeAll(u"ok"_s);
    // On broken pages the finer questions would only repeat the answer.
    if (!findings->isEmpty())
        return findings;
    for (const QString &kind : {u"table"_s, u"index"_s}) {
        const auto missing = missingParts(file, kind);
        if (!missing)
            return missing;
        *findings << *missing;
    }
    const auto broken = file.column(u"PRAGMA foreign_key_check"_s);
    if (!broken)
        return broken;
    if (!broken->isEmpty())
        *findings << u"foreign keys: %1 rows refer to nothing, the first in %2"_s.arg(broken->size()).arg(broken->first());
    const auto days = connection.number(
        u"SELECT (SELECT COUNT(*) FROM (%1 EXCEPT SELECT * FROM mention_day)) + (SELECT COUNT(*) FROM (SELECT * FROM mention_day EXCEPT %1))"_s.arg(
            dayRecount()));
    if (!days)
        return std::unexpected(days.error());
    if (*days > 0)
        *findings << u"roll-up mention_day: %1 rows differ from a recount"_s.arg(*days);
    if (auto compared = compareAnswers(connection, *findings); !compared)
        return std::unexpected(compared.error());
    const auto people = countStalePeople(connection);
    if (!people)
        return std::unexpected(people.error());
    if (*people > 0)
        *findings << u"people: what %1 of them are found by differs from a recount"_s.arg(*people);
    const auto media = countAlteredMedia(connection);
    if (!media)
        return std::unexpected(media.error());
    if (*media > 0)
        *findings << u"media: %1 of them are not what their hash says"_s.arg(*media);
    const auto revisions = damagedRevisions(connection);
    if (!revisions)
        return revisions;
    *findings << *revisions;
    for (const QString &table : {u"mention"_s, u"article"_s, u"post"_s}) {
        if (auto compared = compareIndex(connection, table, *findings); !compared)
            return std::unexpected(compared.error());
    }
    return findings;
}

} // namespace parvis::store
