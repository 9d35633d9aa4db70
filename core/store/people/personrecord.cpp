// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personrecord.h"

#include "core/domain/people/merge.h"
#include "core/domain/query/words.h"
#include "core/store/people/personjson.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using PersonId = domain::Id<domain::Person>;

namespace {

QString handlesOf(const QString &person)
{
    return u"COALESCE((SELECT group_concat(i.name || ' ' || i.handle, ' ' ORDER BY i.id) FROM identity i WHERE i.person_id = %1), '')"_s.arg(person);
}

QString searchedOf(const QString &person)
{
    return u"' ' || folded(%1.name || ' ' || %1.company || ' ' || %1.mail || ' ' || %2)"_s.arg(person, handlesOf(person + u".id"_s));
}

/// The newest of each identity is one step into an index; a join would walk all they ever said.
QString newestOf(const QString &person)
{
    return u"COALESCE((SELECT MAX((SELECT MAX(m.id) FROM mention m WHERE m.identity_id = i.id)) FROM identity i WHERE i.person_id = %1.id), 0)"_s.arg(person);
}

QString refreshSql()
{
    return u"UPDATE person SET sort_name = folded(name), searched = %1, last_mention = %2, score = -1"_s.arg(searchedOf(u"person"_s), newestOf(u"person"_s));
}

domain::Result<qint64> tagNamed(Connection &connection, const QString &name)
{
    const QString folded = domain::foldedText(name);
    {
        Statement known = connection.prepare(u"SELECT id FROM tag WHERE folded = ?"_s);
        if (auto ran = known.bind(folded).run(); !ran)
            return std::unexpected(ran.error());
        if (known.next())
            return known.number(0);
    }
    Statement insert = connection.prepare(u"INSERT INTO tag (name, folded) VALUES (?, ?)"_s);
    if (auto ran = insert.bind(name).bind(folded).run(); !ran)
        return std::unexpected(ran.error());
    return connection.lastKey();
}

domain::Result<> writeTags(Connection &connection, const domain::PersonCard &card)
{
    {
        Statement clear = connection.prepare(u"DELETE FROM person_tag WHERE person_id = ?"_s);
        if (auto ran = clear.bind(card.person.id).run(); !ran)
            return ran;
    }
    for (const QString &tag : domain::tidiedTags(card.tags)) {
        const auto id = tagNamed(connection, tag);
        if (!id)
            return std::unexpected(id.error());
        Statement insert = connection.prepare(u"INSERT INTO person_tag (tag_id, person_id) VALUES (?, ?)"_s);
        if (auto ran = insert.bind(*id).bind(card.person.id).run(); !ran)
            return ran;
    }
    return {};
}

domain::Result<> writeConsents(Connection &connection, const domain::PersonCard &card)
{
    {
        Statement clear = connection.prepare(u"DELETE FROM consent WHERE person_id = ?"_s);
        if (auto ran = clear.bind(card.person.id).run(); !ran)
            return ran;
    }
    for (const domain::Consent &consent : card.consents) {
        Statement insert = connection.prepare(u"INSERT INTO consent (person_id, purpose, is_given, at, source) VALUES (?, ?, ?, ?, ?)"_s);
        insert.bind(card.person.id).bind(consent.purpose).bind(consent.isGiven).bind(consent.at).bind(consent.source);
        if (auto ran = insert.run(); !ran)
            return ran;
    }
    return {};
}

} // namespace

domain::Result<domain::PersonCard> hiddenCardOf(Connection &connection, PersonId id)
{
    domain::PersonCard card;
    {
        Statement row = connection.prepare(u"SELECT name, company, roles, languages, mail, site, note, fields FROM person WHERE id = ?"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"person %1"_s.arg(id.value()));
        card.person = {.id = id,
                       .name = row.text(0),
                       .company = row.text(1),
                       .roles = domain::PersonRoles::fromInt(static_cast<int>(row.number(2))),
                       .languages = row.text(3).split(u' ', Qt::SkipEmptyParts),
                       .mail = row.text(4),
                       .site = row.text(5),
                       .note = row.text(6),
                       .fields = fieldsFromJson(row.text(7))};
    }
    {
        Statement rows = connection.prepare(u"SELECT id, service, handle, name, url, reach FROM identity WHERE person_id = ? ORDER BY service, handle"_s);
        if (auto ran = rows.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next()) {
            card.identities.append({.id = rows.id<domain::Identity>(0),
                                    .person = id,
                                    .service = rows.text(1),
                                    .handle = rows.text(2),
                                    .name = rows.text(3),
                                    .url = rows.text(4),
                                    .reach = rows.number(5)});
        }
    }
    {
        Statement rows = connection.prepare(u"SELECT t.name FROM person_tag p JOIN tag t ON t.id = p.tag_id WHERE p.person_id = ? ORDER BY t.folded"_s);
        if (auto ran = rows.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        while (rows.next())
            card.tags << rows.text(0);
    }
    Statement rows = connection.prepare(u"SELECT purpose, is_given, at, source FROM consent WHERE person_id = ? ORDER BY purpose"_s);
    if (auto ran = rows.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        card.consents.append({.person = id, .purpose = rows.text(0), .isGiven = rows.flag(1), .at = domain::fromMs(rows.number(2)), .source = rows.text(3)});
    }
    return card;
}

domain::Result<domain::PersonCard> cardOf(Connection &connection, PersonId id)
{
    {
        Statement row = connection.prepare(u"SELECT 1 FROM person WHERE id = ? AND merged_into IS NULL"_s);
        if (auto ran = row.bind(id).run(); !ran)
            return std::unexpected(ran.error());
        if (!row.next())
            return domain::failure(Kind::NotFound, u"person %1"_s.arg(id.value()));
    }
    return hiddenCardOf(connection, id);
}

domain::Result<> writeCard(Connection &connection, const domain::PersonCard &card)
{
    const domain::Person &person = card.person;
    {
        Statement update
            = connection.prepare(u"UPDATE person SET name = ?, company = ?, roles = ?, languages = ?, mail = ?, site = ?, note = ?, fields = ? WHERE id = ?"_s);
        update.bind(person.name).bind(person.company).bind(person.roles.toInt()).bind(person.languages.join(u' ')).bind(person.mail).bind(person.site);
        update.bind(person.note).bind(fieldsToJson(person.fields)).bind(person.id);
        if (auto ran = update.run(); !ran)
            return ran;
        if (update.affected() == 0)
            return domain::failure(Kind::NotFound, u"person %1"_s.arg(person.id.value()));
    }
    return writeTags(connection, card).and_then([&] { return writeConsents(connection, card); }).and_then([&] { return refreshPerson(connection, person.id); });
}

domain::Result<PersonId> insertPerson(Connection &connection, const QString &name, const QString &names)
{
    Statement insert = connection.prepare(u"INSERT INTO person (name, sort_name, searched) VALUES (?, ?, ?)"_s);
    if (auto ran = insert.bind(name).bind(domain::foldedText(name)).bind(u' ' + domain::foldedText(name + u' ' + names)).run(); !ran)
        return std::unexpected(ran.error());
    const PersonId id(connection.lastKey());
    connection.changes().people.inserted << id;
    return id;
}

domain::Result<> refreshPerson(Connection &connection, PersonId id)
{
    Statement refresh = connection.prepare(refreshSql() + u" WHERE id = ?"_s);
    return refresh.bind(id).run();
}

domain::Result<> refreshPeople(const dialect::File &file)
{
    return file.run(refreshSql());
}

domain::Result<qint64> countStalePeople(Connection &connection)
{
    return connection.number(
        u"SELECT COUNT(*) FROM person p WHERE sort_name <> folded(name) OR searched <> %1 OR last_mention <> %2"_s.arg(searchedOf(u"p"_s), newestOf(u"p"_s)));
}

domain::Result<FoundIdentity> findOrAddIdentity(Connection &connection, const QString &service, const domain::IncomingAuthor &author,
                                                domain::Id<domain::Import> import)
{
    const QString handle = author.handle.isEmpty() ? author.name : author.handle;
    FoundIdentity found;
    {
        Statement known = connection.prepare(u"SELECT id, person_id, reach, name FROM identity WHERE service = ? AND handle = ?"_s);
        if (auto ran = known.bind(service).bind(handle).run(); !ran)
            return std::unexpected(ran.error());
        if (known.next()) {
            found = {.id = known.id<domain::Identity>(0), .person = known.id<domain::Person>(1), .name = known.text(3), .isNew = false};
            if (author.reach == 0 || author.reach == known.number(2))
                return found;
        }
    }
    if (!found.id.isNull()) {
        Statement update = connection.prepare(u"UPDATE identity SET reach = ? WHERE id = ?"_s);
        if (auto ran = update.bind(author.reach).bind(found.id).run(); !ran)
            return std::unexpected(ran.error());
        Statement stale = connection.prepare(u"UPDATE person SET score = -1 WHERE id = ?"_s);
        if (auto ran = stale.bind(found.person).run(); !ran)
            return std::unexpected(ran.error());
        connection.changes().people.updated << found.person;
        return found;
    }
    const auto person = insertPerson(connection, author.name.isEmpty() ? handle : author.name, author.name + u' ' + handle);
    if (!person)
        return std::unexpected(person.error());
    Statement insert = connection.prepare(u"INSERT INTO identity (person_id, service, handle, name, url, reach, import_id) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(*person).bind(service).bind(handle).bind(author.name).bind(author.url).bind(author.reach).bind(import);
    if (auto ran = insert.run(); !ran)
        return std::unexpected(ran.error());
    return FoundIdentity{.id = domain::Id<domain::Identity>(connection.lastKey()), .person = *person, .name = author.name, .isNew = true};
}

domain::Result<std::optional<domain::Id<domain::Identity>>> addIdentity(Connection &connection, const domain::Identity &identity)
{
    Statement insert
        = connection.prepare(u"INSERT INTO identity (id, person_id, service, handle, name, url, reach) VALUES ((SELECT k.id FROM (SELECT ? AS id) k "
                             "WHERE NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = k.id)), ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s);
    insert.bind(identity.id).bind(identity.person).bind(identity.service).bind(identity.handle).bind(identity.name).bind(identity.url).bind(identity.reach);
    if (auto ran = insert.run(); !ran)
        return std::unexpected(ran.error());
    if (insert.affected() == 0)
        return std::optional<domain::Id<domain::Identity>>();
    return std::optional(domain::Id<domain::Identity>(connection.lastKey()));
}

domain::Result<> noteContact(Connection &connection, domain::Id<domain::Identity> identity, qint64 mention)
{
    Statement update = connection.prepare(
        u"UPDATE person SET last_mention = MAX(last_mention, ?), score = -1 WHERE id = (SELECT person_id FROM identity WHERE id = ?) RETURNING id"_s);
    if (auto ran = update.bind(mention).bind(identity).run(); !ran)
        return ran;
    if (update.next())
        connection.changes().people.updated << update.id<domain::Person>(0);
    return {};
}

domain::Result<> noteReplyDrawn(Connection &connection, qint64 channel, const QString &remoteId)
{
    Statement update = connection.prepare(
        u"UPDATE person SET score = -1 WHERE score <> -1 AND id = (SELECT i.person_id FROM mention m JOIN identity i ON i.id = m.identity_id "
        "WHERE m.channel_id = ? AND m.remote_id = ?)"_s);
    return update.bind(channel).bind(remoteId).run();
}

domain::Result<> removeUnheldPerson(Connection &connection, PersonId id)
{
    Statement remove
        = connection.prepare(u"DELETE FROM person WHERE id = ? AND merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.person_id = person.id) "
                             "AND company = '' AND roles = 0 AND languages = '' AND mail = '' AND site = '' AND note = '' AND fields = '{}' "
                             "AND NOT EXISTS (SELECT 1 FROM person_tag t WHERE t.person_id = person.id) "
                             "AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person_id = person.id)"_s);
    if (auto ran = remove.bind(id).run(); !ran)
        return ran;
    if (remove.affected() > 0) {
        connection.changes().people.removed << id;
        return {};
    }
    connection.changes().people.updated << id;
    return refreshPerson(connection, id);
}

} // namespace parvis::store
