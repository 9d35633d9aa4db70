// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/peoplestore.h"

#include "core/store/people/personaccounts.h"
#include "core/store/people/personhistory.h"
#include "core/store/people/personimport.h"
#include "core/store/people/personmerge.h"
#include "core/store/people/personrecord.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using PersonId = domain::Id<domain::Person>;

namespace {

domain::Result<QList<PersonRow>> rowsOf(Connection &connection, const QList<PersonId> &ids)
{
    constexpr qint64 keysPerSecond = 1024;
    Statement row
        = connection.prepare(u"SELECT id, name, company, roles, last_mention, score, (SELECT group_concat(service, ' ') FROM (SELECT DISTINCT service "
                             "FROM identity i WHERE i.person_id = p.id ORDER BY service)), COALESCE((SELECT MIN(i.handle) FROM identity i WHERE "
                             "i.person_id = p.id), mail) FROM person p WHERE id = ? AND merged_into IS NULL"_s);
    QList<PersonRow> rows;
    for (const PersonId id : ids) {
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            continue;
        PersonRow person{.id = row.id<domain::Person>(0),
                         .name = row.text(1),
                         .company = row.text(2),
                         .roles = domain::PersonRoles::fromInt(static_cast<int>(row.number(3))),
                         .services = row.text(6).split(u' ', Qt::SkipEmptyParts),
                         .account = row.text(7),
                         .lastContact = {},
                         .score = {}};
        if (row.number(4) > 0)
            person.lastContact = domain::Instant(std::chrono::seconds(row.number(4) / keysPerSecond));
        if (row.number(5) >= 0)
            person.score = static_cast<int>(row.number(5));
        rows << person;
    }
    return rows;
}

domain::Result<QList<domain::DuplicateSubject>> subjectsOf(Connection &connection)
{
    QList<domain::DuplicateSubject> people;
    Statement rows = connection.prepare(u"SELECT p.id, p.name, p.mail, p.site, i.service, i.handle FROM person p LEFT JOIN identity i ON i.person_id = p.id "
                                        "WHERE p.merged_into IS NULL ORDER BY p.id"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        const auto id = rows.id<domain::Person>(0);
        if (people.isEmpty() || people.last().person != id)
            people.append({.person = id, .name = rows.text(1), .mail = rows.text(2), .site = rows.text(3), .handles = {}});
        if (!rows.isNull(4))
            people.last().handles.append({.service = rows.text(4), .handle = rows.text(5)});
    }
    return rows.ended().transform([&people] { return people; });
}

domain::Result<QSet<domain::PersonPair>> apartPairs(Connection &connection)
{
    QSet<domain::PersonPair> pairs;
    Statement rows = connection.prepare(u"SELECT one_id, other_id FROM person_apart"_s);
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next())
        pairs.insert({.one = rows.id<domain::Person>(0), .other = rows.id<domain::Person>(1)});
    return rows.ended().transform([&pairs] { return pairs; });
}

} // namespace

PeopleStore::PeopleStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<PersonId>>> PeopleStore::keys(const PersonFilter &filter, PersonOrder order, PersonId after, qint64 limit) const
{
    return m_database.read([filter, order, after, limit](Connection &connection) { return personKeys(connection, filter, order, after, limit); });
}

QFuture<domain::Result<qint64>> PeopleStore::count(const PersonFilter &filter) const
{
    return m_database.read([filter](Connection &connection) { return countPeople(connection, filter); });
}

QFuture<domain::Result<QList<PersonRow>>> PeopleStore::rows(const QList<PersonId> &ids) const
{
    return m_database.read([ids](Connection &connection) { return rowsOf(connection, ids); });
}

QFuture<domain::Result<domain::PersonCard>> PeopleStore::card(PersonId id) const
{
    return m_database.read([id](Connection &connection) { return cardOf(connection, id); });
}

QFuture<domain::Result<qint64>> PeopleStore::each(const PersonFilter &filter, const std::function<bool(const domain::PersonCard &)> &take) const
{
    return m_database.read([filter, take](Connection &connection) -> domain::Result<qint64> {
        constexpr qint64 page = 500;
        qint64 count = 0;
        for (PersonId last;;) {
            const auto keys = personKeys(connection, filter, PersonOrder::Name, last, page);
            if (!keys)
                return std::unexpected(keys.error());
            if (keys->isEmpty())
                return count;
            for (const PersonId id : *keys) {
                const auto card = cardOf(connection, id);
                if (!card)
                    return std::unexpected(card.error());
                if (!take(*card))
                    return domain::failure(Kind::Cancelled, u"stopped by who takes"_s);
                ++count;
            }
            last = keys->last();
        }
    });
}

QFuture<domain::Result<PersonId>> PeopleStore::personOf(domain::Id<domain::Mention> mention) const
{
    return m_database.read([mention](Connection &connection) -> domain::Result<PersonId> {
        Statement row = connection.prepare(u"SELECT i.person_id FROM mention m JOIN identity i ON i.id = m.identity_id WHERE m.id = ?"_s);
        if (auto ran = row.bind(mention).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.id<domain::Person>(0) : PersonId();
    });
}

QFuture<domain::Result<QList<TimelineEntry>>> PeopleStore::timeline(PersonId id, domain::Id<domain::Mention> before, int limit) const
{
    return m_database.read([id, before, limit](Connection &connection) { return timelineOf(connection, id, before, limit); });
}

QFuture<domain::Result<domain::PrescriberScore>> PeopleStore::score(PersonId id) const
{
    return m_database.read([id](Connection &connection) { return prescriberFactsOf(connection, id).transform(domain::prescriberScore); });
}

QFuture<domain::Result<qint64>> PeopleStore::reckonScores(int atMost)
{
    return m_database.write([atMost](Connection &connection) { return reckonScoresOf(connection, atMost); });
}

QFuture<domain::Result<PersonEdit>> PeopleStore::edit(PersonId id, const PersonEdit &edit)
{
    return m_database.write([id, edit](Connection &connection) { return applyEdit(connection, id, edit); });
}

QFuture<domain::Result<std::optional<AccountOwner>>> PeopleStore::ownerOf(const QString &service, const QString &handle) const
{
    return m_database.read([service, handle](Connection &connection) { return accountOwner(connection, service, handle); });
}

QFuture<domain::Result<domain::Id<domain::Identity>>> PeopleStore::addAccount(const domain::Identity &account)
{
    return m_database.write([account](Connection &connection) { return giveAccount(connection, account); });
}

QFuture<domain::Result<domain::Identity>> PeopleStore::removeAccount(domain::Id<domain::Identity> account)
{
    return m_database.write([account](Connection &connection) { return takeAccount(connection, account); });
}

QFuture<domain::Result<bool>> PeopleStore::hasSpoken(domain::Id<domain::Identity> account) const
{
    return m_database.read([account](Connection &connection) { return saidSomething(connection, account); });
}

QFuture<domain::Result<Merge>> PeopleStore::merge(PersonId kept, PersonId other, domain::Instant at)
{
    return m_database.write([kept, other, at](Connection &connection) { return mergePeople(connection, kept, other, at); });
}

QFuture<domain::Result<Unmerge>> PeopleStore::unmerge(qint64 merge)
{
    return m_database.write([merge](Connection &connection) { return unmergePeople(connection, merge); });
}

QFuture<domain::Result<PersonId>> PeopleStore::mergedInto(PersonId id) const
{
    return m_database.read([id](Connection &connection) -> domain::Result<PersonId> {
        Statement row = connection.prepare(u"SELECT merged_into FROM person WHERE id = ? AND merged_into IS NOT NULL"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        return row.next() ? row.id<domain::Person>(0) : PersonId();
    });
}

QFuture<domain::Result<QList<Merge>>> PeopleStore::merges(PersonId kept) const
{
    return m_database.read([kept](Connection &connection) -> domain::Result<QList<Merge>> {
        Statement rows = connection.prepare(u"SELECT m.id, o.id, o.name, m.at, COALESCE((SELECT MIN(i.handle) FROM json_each(m.before, '$.identities') j "
                                            "JOIN identity i ON i.id = j.value), o.mail) FROM person_merge m JOIN person o ON o.id = m.before ->> '$.other' "
                                            "WHERE m.kept_id = ? ORDER BY m.id DESC"_s);
        if (auto ran = rows.bind(kept).run(); !ran)
            return std::unexpected(ran.error());
        QList<Merge> merges;
        while (rows.next()) {
            merges.append({.id = rows.number(0),
                           .kept = kept,
                           .other = rows.id<domain::Person>(1),
                           .otherName = rows.text(2),
                           .otherAccount = rows.text(4),
                           .at = domain::fromMs(rows.number(3))});
        }
        return merges;
    });
}

QFuture<domain::Result<>> PeopleStore::setApart(domain::PersonPair pair, bool areApart)
{
    return m_database.write([pair, areApart](Connection &connection) -> domain::Result<> {
        if (pair.one == pair.other)
            return domain::failure(Kind::Invalid, u"one person is the same as themselves"_s);
        connection.changes().people.updated << pair.one << pair.other;
        return writeApart(connection, pair, areApart).transform([](bool) { });
    });
}

QFuture<domain::Result<QList<domain::DuplicateCandidate>>> PeopleStore::duplicates() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::DuplicateCandidate>> {
        const auto people = subjectsOf(connection);
        const auto apart = apartPairs(connection);
        if (!people || !apart)
            return std::unexpected(people ? apart.error() : people.error());
        return domain::findDuplicates(*people, *apart);
    });
}

QFuture<domain::Result<PeopleImport>> PeopleStore::takeIn(const QList<domain::PersonCard> &cards)
{
    return m_database.write([cards](Connection &connection) { return takeCardsIn(connection, cards); });
}

QFuture<domain::Result<>> PeopleStore::takeBack(const PeopleImport &import)
{
    return m_database.write([import](Connection &connection) { return takeCardsBack(connection, import); });
}

} // namespace parvis::store
