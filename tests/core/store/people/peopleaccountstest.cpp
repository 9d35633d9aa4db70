// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/importstore.h"
#include "core/store/people/peoplestore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using PersonId = domain::Id<domain::Person>;
using Kind = domain::Error::Kind;

namespace {

void take(Workspace &workspace, const QList<domain::IncomingEntry> &entries, const QString &service = u"mastodon"_s)
{
    store::ImportStore imports(workspace.database());
    const auto target = await(imports.begin({.service = service, .address = u"a"_s, .title = u"a"_s}, u"x"_s, instantAt(0)));
    if (!target || !await(imports.ingest(*target, entries)) || !await(imports.finish(target->import)))
        qFatal("cannot take the entries in");
}

QList<PersonId> keys(store::PeopleStore &people, const QString &search = {})
{
    return await(people.keys({.search = search, .roles = {}}, store::PersonOrder::Name, {}, -1)).value();
}

/// The only one whom a search finds.
PersonId named(store::PeopleStore &people, const QString &search)
{
    const auto found = keys(people, search);
    return found.size() == 1 ? found.first() : PersonId();
}

domain::PersonCard card(store::PeopleStore &people, PersonId id)
{
    return await(people.card(id)).value();
}

domain::PersonCard aCard(const QString &name)
{
    domain::PersonCard card;
    card.person.name = name;
    return card;
}

QStringList findings(Workspace &workspace)
{
    return *await(workspace.database().check());
}

} // namespace

/// What PeopleStore does with the accounts that somebody adds and removes by hand.
class PeopleAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsAddedByHandAndRemovedExactly()
    {
        // GIVEN somebody
        Workspace workspace;
        store::PeopleStore people(workspace.database());
        take(workspace, {aMention(u"1"_s).by(u"@ada@example.social"_s)});
        const PersonId ada = keys(people).first();
        const auto before = card(people, ada);

        // WHEN an account is added
        const auto account = await(people.addAccount({.person = ada, .service = u"matrix"_s, .handle = u"@lovelace:example.org"_s}));

        // THEN it is theirs, and they are found by it
        QVERIFY(account);
        const auto with = card(people, ada);
        QCOMPARE(with.identities.size(), 2);
        QCOMPARE(keys(people, u"lovelace"_s), QList{ada});

        // AND removed, nothing of it is left; put back it stands under its key
        const auto removed = await(people.removeAccount(*account));
        QVERIFY(removed);
        QCOMPARE(card(people, ada), before);
        QCOMPARE(keys(people, u"lovelace"_s), QList<PersonId>());
        QCOMPARE(*await(people.addAccount(*removed)), *account);
        QCOMPARE(card(people, ada), with);
        QCOMPARE(await(people.removeAccount(domain::Id<domain::Identity>(4711))).error().kind, Kind::NotFound);
        QCOMPARE(await(people.addAccount({.person = ada, .service = u"matrix"_s, .handle = {}})).error().kind, Kind::Invalid);
        QCOMPARE(findings(workspace), QStringList());
    }

    void anAccountOfSomebodyElseStaysTheirs()
    {
        // GIVEN two people
        Workspace workspace;
        store::PeopleStore people(workspace.database());
        take(workspace, {aMention(u"1"_s).by(u"@ada@example.social"_s), aMention(u"2"_s).by(u"@bob@example.social"_s)});
        const PersonId bob = named(people, u"bob"_s);

        // WHEN the account of one is given to the other, in other letters
        const auto added = await(people.addAccount({.person = bob, .service = u"mastodon"_s, .handle = u"@Ada@Example.social"_s}));

        // THEN it stays, and whose it is can be told
        QCOMPARE(added.error().kind, Kind::Conflict);
        QCOMPARE(card(people, bob).identities.size(), 1);
        const auto owner = await(people.ownerOf(u"mastodon"_s, u"@Ada@Example.social"_s));
        QCOMPARE((*owner)->name, u"@ADA@EXAMPLE.SOCIAL"_s);
        QVERIFY(!*await(people.ownerOf(u"matrix"_s, u"@ada@example.social"_s)));
    }

    void anAccountThatSaidSomethingStays()
    {
        // GIVEN somebody who spoke
        Workspace workspace;
        store::PeopleStore people(workspace.database());
        take(workspace, {aMention(u"1"_s).by(u"ada"_s)});
        const PersonId ada = keys(people).first();
        const auto account = card(people, ada).identities.first().id;

        // WHEN their account is to be removed, THEN its mention keeps its author
        QVERIFY(*await(people.hasSpoken(account)));
        QCOMPARE(await(people.removeAccount(account)).error().kind, Kind::Conflict);
        QCOMPARE(card(people, ada).identities.size(), 1);
    }

    void anAccountThatMustNotBeMatchedIsAddedToNobodyElse()
    {
        // GIVEN somebody on Reddit, somebody elsewhere, somebody with a site, and a mere name
        Workspace workspace;
        store::PeopleStore people(workspace.database());
        take(workspace, {aMention(u"1"_s).by(u"u/max"_s)}, u"reddit"_s);
        take(workspace, {aMention(u"2"_s).by(u"ada"_s)});
        domain::PersonCard sited = aCard(u"Sited"_s);
        sited.person.site = u"https://example.org"_s;
        QVERIFY(await(people.takeIn({sited, aCard(u"Nobody"_s)})));
        const auto give = [&people](const QString &name, const QString &service) {
            const auto added = await(people.addAccount({.person = named(people, name), .service = service, .handle = u"x-"_s + name}));
            return added ? QString() : added.error().detail;
        };

        // WHEN accounts are added, THEN the service is named wherever it forbids that
        QCOMPARE(give(u"max"_s, u"mastodon"_s), u"reddit"_s);
        QCOMPARE(give(u"ada"_s, u"reddit"_s), u"reddit"_s);
        QCOMPARE(give(u"Sited"_s, u"reddit"_s), u"reddit"_s);
        QCOMPARE(give(u"Nobody"_s, u"reddit"_s), QString());
        QCOMPARE(give(u"Nobody"_s, u"mastodon"_s), u"reddit"_s);
    }
};

QTEST_GUILESS_MAIN(PeopleAccountsTest)
#include "peopleaccountstest.moc"
