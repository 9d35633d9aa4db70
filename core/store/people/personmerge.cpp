// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personmerge.h"

#include "core/domain/people/merge.h"
#include "core/store/people/personjson.h"
#include "core/store/people/personrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using PersonId = domain::Id<domain::Person>;

namespace {

QString forbiddingService(const domain::PersonCard &card)
{
    QList<domain::DuplicateSubject::Handle> handles;
    for (const domain::Identity &identity : card.identities)
        handles.append({.service = identity.service, .handle = identity.handle});
    return domain::serviceForbiddingMatch(handles);
}

/// Gives the identities to somebody else; those that are not `from`'s any more are left where they are.
domain::Result<> moveIdentities(Connection &connection, const QList<domain::Id<domain::Identity>> &identities, PersonId from, PersonId to)
{
    Statement move = connection.prepare(u"UPDATE identity SET person_id = ? WHERE id = ? AND person_id = ?"_s);
    for (const auto id : identities) {
        if (auto ran = move.bind(to).bind(id).bind(from).run(); !ran)
            return ran;
    }
    return {};
}

domain::Result<> setMergedInto(Connection &connection, PersonId person, PersonId into)
{
    Statement hide = connection.prepare(u"UPDATE person SET merged_into = ? WHERE id = ?"_s);
    return hide.bind(into).bind(person).run();
}

domain::Result<QList<PersonId>> apartFrom(Connection &connection, PersonId person)
{
    Statement rows = connection.prepare(u"SELECT other_id FROM person_apart WHERE one_id = ? UNION SELECT one_id FROM person_apart WHERE other_id = ?"_s);
    if (auto ran = rows.bind(person).bind(person).run(); !ran)
        return std::unexpected(ran.error());
    QList<PersonId> people;
    while (rows.next())
        people << rows.id<domain::Person>(0);
    return people;
}

/// Whom the other is not, the kept one is not either; answers those for whom that was news.
domain::Result<QList<PersonId>> takeOverApart(Connection &connection, PersonId kept, PersonId other)
{
    const auto people = apartFrom(connection, other);
    if (!people)
        return people;
    QList<PersonId> news;
    for (const PersonId person : *people) {
        if (person == kept)
            continue;
        const auto written = writeApart(connection, domain::PersonPair::of(kept, person), true);
        if (!written)
            return std::unexpected(written.error());
        if (*written)
            news << person;
    }
    return news;
}

struct StoredMerge
{
    PersonId kept;
    MergeRecord record;
};

domain::Result<StoredMerge> storedMerge(Connection &connection, qint64 merge)
{
    Statement row = connection.prepare(u"SELECT kept_id, before, EXISTS (SELECT 1 FROM person_merge l WHERE l.kept_id = m.kept_id AND l.id > m.id), "
                                       "(SELECT merged_into FROM person p WHERE p.id = m.kept_id) FROM person_merge m WHERE id = ?"_s);
    if (auto ran = row.bind(merge).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"merge %1"_s.arg(merge));
    if (row.flag(2) || !row.isNull(3))
        return domain::failure(Kind::Conflict, u"a later merge stands on merge %1"_s.arg(merge));
    const auto record = mergeFromJson(row.text(1));
    if (!record)
        return domain::failure(Kind::Damaged, u"merge %1 cannot be read"_s.arg(merge));
    return StoredMerge{.kept = row.id<domain::Person>(0), .record = *record};
}

} // namespace

domain::Result<Merge> mergePeople(Connection &connection, PersonId kept, PersonId other, domain::Instant at)
{
    if (kept == other)
        return domain::failure(Kind::Invalid, u"one person cannot be merged with themselves"_s);
    const auto keptCard = cardOf(connection, kept);
    const auto otherCard = cardOf(connection, other);
    if (!keptCard || !otherCard)
        return std::unexpected(keptCard ? otherCard.error() : keptCard.error());
    for (const auto &card : {*keptCard, *otherCard}) {
        if (const QString service = forbiddingService(card); !service.isEmpty())
            return domain::failure(Kind::Invalid, service);
    }
    MergeRecord record{.before = *keptCard, .merged = domain::mergedCard(*keptCard, *otherCard), .other = other, .identities = {}, .apart = {}};
    for (const domain::Identity &identity : otherCard->identities)
        record.identities << identity.id;
    const auto apart = takeOverApart(connection, kept, other);
    if (!apart)
        return std::unexpected(apart.error());
    record.apart = *apart;
    auto done = moveIdentities(connection, record.identities, other, kept).and_then([&] { return writeCard(connection, record.merged); }).and_then([&] {
        return setMergedInto(connection, other, kept);
    });
    // Their accounts are gone: they are found by their name alone, should anybody look at their row.
    if (done)
        done = refreshPerson(connection, other);
    if (!done)
        return std::unexpected(done.error());
    // As the rows have it now: tags come back in the spelling the workspace knows.
    const auto written = cardOf(connection, kept);
    if (!written)
        return std::unexpected(written.error());
    record.merged = *written;
    Statement insert = connection.prepare(u"INSERT INTO person_merge (kept_id, at, before) VALUES (?, ?, ?)"_s);
    if (auto ran = insert.bind(kept).bind(at).bind(mergeToJson(record)).run(); !ran)
        return std::unexpected(ran.error());
    connection.changes().people.updated << kept;
    connection.changes().people.removed << other;
    QStringList handles;
    for (const domain::Identity &identity : otherCard->identities)
        handles << identity.handle;
    return Merge{.id = connection.lastKey(),
                 .kept = kept,
                 .other = other,
                 .otherName = otherCard->person.name,
                 .otherAccount = handles.isEmpty() ? otherCard->person.mail : *std::ranges::min_element(handles),
                 .at = at};
}

domain::Result<Unmerge> unmergePeople(Connection &connection, qint64 merge)
{
    const auto stored = storedMerge(connection, merge);
    if (!stored)
        return std::unexpected(stored.error());
    const auto &[kept, record] = *stored;
    const auto now = cardOf(connection, kept);
    if (!now)
        return std::unexpected(now.error());
    domain::PersonCard merged = record.merged;
    merged.identities = now->identities;
    const domain::Unmerged unmerged = domain::unmergedCard(record.before, merged, *now);
    auto done = moveIdentities(connection, record.identities, kept, record.other).and_then([&] { return writeCard(connection, unmerged.card); }).and_then([&] {
        return setMergedInto(connection, record.other, PersonId());
    });
    for (const PersonId person : record.apart) {
        if (done)
            done = writeApart(connection, domain::PersonPair::of(kept, person), false).transform([](bool) { });
    }
    if (!done)
        return std::unexpected(done.error());
    if (auto refreshed = refreshPerson(connection, record.other); !refreshed)
        return std::unexpected(refreshed.error());
    Statement remove = connection.prepare(u"DELETE FROM person_merge WHERE id = ?"_s);
    if (auto ran = remove.bind(merge).run(); !ran)
        return std::unexpected(ran.error());
    connection.changes().people.updated << kept;
    connection.changes().people.inserted << record.other;
    return Unmerge{.kept = kept, .other = record.other, .hasLaterEdits = unmerged.hasLaterEdits};
}

domain::Result<bool> writeApart(Connection &connection, domain::PersonPair pair, bool areApart)
{
    Statement write = connection.prepare(areApart ? u"INSERT INTO person_apart (one_id, other_id) VALUES (?, ?) ON CONFLICT DO NOTHING"_s
                                                  : u"DELETE FROM person_apart WHERE one_id = ? AND other_id = ?"_s);
    if (auto ran = write.bind(pair.one).bind(pair.other).run(); !ran)
        return std::unexpected(ran.error());
    return write.affected() > 0;
}

} // namespace parvis::store
