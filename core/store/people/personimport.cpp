// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/personimport.h"

#include "core/domain/channels/channel.h"
#include "core/domain/people/merge.h"
#include "core/domain/query/words.h"
#include "core/store/people/personrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using PersonId = domain::Id<domain::Person>;

namespace {

template<class T>
void swapIn(T &field, const std::optional<T> &wanted, std::optional<T> &before)
{
    if (!wanted || *wanted == field)
        return;
    before = field;
    field = *wanted;
}

/// What makes `before` of `after`.
PersonEdit wayBack(const domain::PersonCard &after, const domain::PersonCard &before)
{
    const auto differing = []<class T>(const T &now, const T &was) { return now == was ? std::optional<T>() : std::optional<T>(was); };
    const domain::Person &now = after.person;
    const domain::Person &was = before.person;
    return {.name = differing(now.name, was.name),
            .company = differing(now.company, was.company),
            .roles = differing(now.roles, was.roles),
            .languages = differing(now.languages, was.languages),
            .mail = differing(now.mail, was.mail),
            .site = differing(now.site, was.site),
            .note = differing(now.note, was.note),
            .fields = differing(now.fields, was.fields),
            .tags = differing(after.tags, before.tags),
            .consents = differing(after.consents, before.consents)};
}

/// One found by a statement that was bound already; null where nobody is.
domain::Result<PersonId> foundBy(Statement &row)
{
    if (auto ran = row.run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? row.id<domain::Person>(0) : PersonId();
}

/// Whether accounts must not be added to somebody, because one they have is of a service that forbids matching.
domain::Result<bool> mustStandAlone(Connection &connection, PersonId person)
{
    Statement row = connection.prepare(u"SELECT service FROM identity WHERE person_id = ?"_s);
    if (auto ran = row.bind(person).run(); !ran)
        return std::unexpected(ran.error());
    while (row.next()) {
        if (!domain::allowsMatching(row.text(0)))
            return true;
    }
    return false;
}

/// Who was found; null where the card's accounts must not be added to theirs.
domain::Result<PersonId> unlessForbidden(Connection &connection, const domain::PersonCard &card, PersonId found)
{
    if (found.isNull() || card.identities.isEmpty())
        return found;
    return mustStandAlone(connection, found).transform([found](bool isAlone) { return isAlone ? PersonId() : found; });
}

/// Whether a card says otherwise of a site or a custom field that is known.
bool contradicts(const domain::Person &known, const domain::Person &said)
{
    const auto differ = [](const QString &one, const QString &other) { return !one.isEmpty() && !other.isEmpty() && one != other; };
    if (differ(known.site, said.site))
        return true;
    const QStringList titles = said.fields.keys();
    return std::ranges::any_of(titles, [&](const QString &title) { return differ(known.fields.value(title), said.fields.value(title)); });
}

/// Who has an account under its handle, or under the address of its profile, which was kept for the handle once; null where nobody.
domain::Result<PersonId> holderOf(Connection &connection, const domain::Identity &identity)
{
    Statement row = connection.prepare(u"SELECT person_id FROM identity WHERE service = ? AND handle IN (?, ?) ORDER BY handle = ? DESC LIMIT 1"_s);
    const QString address = identity.url.isEmpty() ? identity.handle : identity.url;
    return foundBy(row.bind(identity.service).bind(identity.handle).bind(address).bind(identity.handle));
}

domain::Result<PersonId> knownPerson(Connection &connection, const domain::PersonCard &card)
{
    for (const domain::Identity &identity : card.identities) {
        const auto found = holderOf(connection, identity);
        if (!found || !found->isNull())
            return found;
    }
    if (!card.person.mail.isEmpty()) {
        Statement row = connection.prepare(u"SELECT id FROM person WHERE mail = ? COLLATE NOCASE AND mail <> '' AND merged_into IS NULL ORDER BY id LIMIT 1"_s);
        const auto found = foundBy(row.bind(card.person.mail));
        if (!found || !found->isNull())
            return found.and_then([&](PersonId id) { return unlessForbidden(connection, card, id); });
        Statement author = connection.prepare(u"SELECT person_id FROM identity WHERE service = 'mail' AND handle = ?"_s);
        return foundBy(author.bind(card.person.mail));
    }
    if (!card.identities.isEmpty())
        return PersonId();
    // People of whom nothing but the name is known are not taken for somebody who is known by more.
    QList<PersonId> namesakes;
    {
        Statement row = connection.prepare(u"SELECT id FROM person p WHERE sort_name = ? AND company = ? AND mail = '' AND merged_into IS NULL "
                                           "AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.person_id = p.id) ORDER BY id LIMIT 100"_s);
        if (auto ran = row.bind(domain::foldedText(card.person.name)).bind(card.person.company).run(); !ran)
            return std::unexpected(ran.error());
        while (row.next())
            namesakes << row.id<domain::Person>(0);
    }
    // Nor for a namesake of whom something else is known under the same title: another telephone is another person.
    for (const PersonId namesake : std::as_const(namesakes)) {
        const auto known = cardOf(connection, namesake);
        if (!known)
            return std::unexpected(known.error());
        if (!contradicts(known->person, card.person))
            return namesake;
    }
    return PersonId();
}

domain::Result<bool> addIdentities(Connection &connection, const domain::PersonCard &card, PersonId person, PeopleImport &import)
{
    bool isNews = false;
    for (domain::Identity identity : card.identities) {
        const auto holder = holderOf(connection, identity);
        if (!holder)
            return std::unexpected(holder.error());
        if (!holder->isNull())
            continue;
        identity.person = person;
        const auto added = addIdentity(connection, identity);
        if (!added)
            return std::unexpected(added.error());
        if (*added) {
            import.newIdentities << **added;
            isNews = true;
        }
    }
    return isNews;
}

domain::Result<> takeCardIn(Connection &connection, const domain::PersonCard &card, PeopleImport &import)
{
    if (const QString complaint = domain::complaintOf(card); !complaint.isEmpty())
        return domain::failure(Kind::Invalid, complaint);
    if (domain::PersonCard alone = card; !domain::takeOutUnmatchable(alone).isEmpty())
        return domain::failure(Kind::Invalid, u"an account that must not be matched with others"_s);
    const auto known = knownPerson(connection, card);
    if (!known)
        return std::unexpected(known.error());
    if (known->isNull()) {
        const auto id = insertPerson(connection, card.person.name);
        if (!id)
            return std::unexpected(id.error());
        ++import.added;
        import.newPeople << *id;
        domain::PersonCard written = card;
        written.person.id = *id;
        return addIdentities(connection, card, *id, import).and_then([&](bool) { return writeCard(connection, written); });
    }
    const auto before = cardOf(connection, *known);
    if (!before)
        return std::unexpected(before.error());
    const auto isNews = addIdentities(connection, card, *known, import);
    if (!isNews)
        return std::unexpected(isNews.error());
    const domain::PersonCard completed = domain::completedCard(*before, card);
    if (!*isNews && completed == *before) {
        ++import.known;
        return {};
    }
    if (auto written = writeCard(connection, completed); !written)
        return written;
    const auto after = cardOf(connection, *known);
    if (!after)
        return std::unexpected(after.error());
    ++import.completed;
    import.before.append({.person = *known, .edit = wayBack(*after, *before)});
    connection.changes().people.updated << *known;
    return {};
}

} // namespace

domain::Result<PersonEdit> applyEdit(Connection &connection, PersonId id, const PersonEdit &edit)
{
    auto card = cardOf(connection, id);
    if (!card)
        return std::unexpected(card.error());
    PersonEdit before;
    domain::Person &person = card->person;
    swapIn(person.name, edit.name ? std::optional(edit.name->simplified()) : std::nullopt, before.name);
    swapIn(person.company, edit.company, before.company);
    swapIn(person.roles, edit.roles, before.roles);
    swapIn(person.languages, edit.languages, before.languages);
    swapIn(person.mail, edit.mail, before.mail);
    swapIn(person.site, edit.site, before.site);
    swapIn(person.note, edit.note, before.note);
    swapIn(person.fields, edit.fields, before.fields);
    swapIn(card->tags, edit.tags ? std::optional(domain::tidiedTags(*edit.tags)) : std::nullopt, before.tags);
    swapIn(card->consents, edit.consents, before.consents);
    if (before == PersonEdit())
        return before;
    if (const QString complaint = domain::complaintOf(*card); !complaint.isEmpty())
        return domain::failure(Kind::Invalid, complaint);
    connection.changes().people.updated << id;
    return writeCard(connection, *card).transform([&before] { return before; });
}

domain::Result<PeopleImport> takeCardsIn(Connection &connection, const QList<domain::PersonCard> &cards)
{
    PeopleImport import;
    for (const domain::PersonCard &card : cards) {
        if (auto taken = takeCardIn(connection, card, import); !taken)
            return std::unexpected(taken.error());
    }
    return import;
}

domain::Result<> takeCardsBack(Connection &connection, const PeopleImport &import)
{
    QSet<PersonId> touched;
    for (const auto id : import.newIdentities) {
        Statement remove = connection.prepare(
            u"DELETE FROM identity WHERE id = ? AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.identity_id = identity.id) RETURNING person_id"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return ran;
        if (remove.next())
            touched.insert(remove.id<domain::Person>(0));
    }
    for (auto step = import.before.crbegin(); step != import.before.crend(); ++step) {
        if (auto undone = applyEdit(connection, step->person, step->edit); !undone && undone.error().kind != Kind::NotFound)
            return std::unexpected(undone.error());
        touched.insert(step->person);
    }
    for (const PersonId id : import.newPeople) {
        Statement remove = connection.prepare(u"DELETE FROM person WHERE id = ? AND merged_into IS NULL "
                                              "AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.person_id = person.id) "
                                              "AND NOT EXISTS (SELECT 1 FROM person o WHERE o.merged_into = person.id)"_s);
        if (auto ran = remove.bind(id).run(); !ran)
            return ran;
        if (remove.affected() > 0) {
            connection.changes().people.removed << id;
            touched.remove(id);
        } else {
            touched.insert(id);
        }
    }
    for (const PersonId id : std::as_const(touched)) {
        connection.changes().people.updated << id;
        if (auto refreshed = refreshPerson(connection, id); !refreshed)
            return refreshed;
    }
    return {};
}

} // namespace parvis::store
