// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/peoplestore.h"

#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using PersonId = domain::Id<domain::Person>;
using Kind = domain::Error::Kind;

class PeopleStoreTest : public QObject
{
    Q_OBJECT

private:
    static store::IngestTarget take(Workspace &workspace, const QList<domain::IncomingEntry> &entries, const QString &service = u"mastodon"_s,
                                    const QString &address = u"a"_s)
    {
        store::ImportStore imports(workspace.database());
        const auto target = await(imports.begin({.service = service, .address = address, .title = address}, u"x"_s, instantAt(0)));
        if (!target || !await(imports.ingest(*target, entries)) || !await(imports.finish(target->import)))
            qFatal("cannot take the entries in");
        return *target;
    }
    static QList<PersonId> keys(store::PeopleStore &people, const store::PersonFilter &filter = {}, store::PersonOrder order = store::PersonOrder::Latest,
                                PersonId after = {}, qint64 limit = -1)
    {
        const auto found = await(people.keys(filter, order, after, limit));
        if (!found)
            qFatal("keys: %ls", qUtf16Printable(found.error().detail));
        return *found;
    }
    static QStringList names(store::PeopleStore &people, const store::PersonFilter &filter = {}, store::PersonOrder order = store::PersonOrder::Latest)
    {
        QStringList names;
        const auto rows = await(people.rows(keys(people, filter, order)));
        for (const auto &row : *rows)
            names << row.name;
        return names;
    }
    static QStringList found(store::PeopleStore &people, const QString &search) { return names(people, {.search = search, .roles = {}}); }
    static PersonId named(store::PeopleStore &people, const QString &name)
    {
        const auto rows = await(people.rows(keys(people)));
        for (const auto &row : *rows) {
            if (row.name == name)
                return row.id;
        }
        return {};
    }
    static store::PersonRow row(store::PeopleStore &people, PersonId id)
    {
        const auto rows = await(people.rows({id}));
        return rows->value(0);
    }
    static domain::PersonCard card(store::PeopleStore &people, PersonId id)
    {
        const auto found = await(people.card(id));
        return found ? *found : domain::PersonCard();
    }
    static qsizetype proposals(store::PeopleStore &people) { return await(people.duplicates())->size(); }
    static domain::PersonCard aCard(const QString &name, const QString &mail = {})
    {
        domain::PersonCard card;
        card.person.name = name;
        card.person.mail = mail;
        return card;
    }
    static domain::Consent consent(PersonId person, const QString &purpose, bool isGiven, qint64 at)
    {
        return {.person = person, .purpose = purpose, .isGiven = isGiven, .at = instantAt(at), .source = u"by mail"_s};
    }
    static QStringList findings(Workspace &workspace) { return *await(workspace.database().check()); }

private Q_SLOTS:
    void listsAreOrderedAndPageWithoutGap();
    void peopleAreFoundByNameHandleCompanyAndRole();
    void anEditIsUndoneExactly();
    void whatCannotBeKeptIsRefusedAndChangesNothing();
    void mergingAndTakingApartIsExact();
    void whatWasAddedSinceAMergeStays();
    void mergesAreTakenApartInTurn();
    void whoSpeaksOnRedditIsNeverMerged();
    void notTheSameIsRememberedAndPassesToTheMerged();
    void aTimelineHoldsWhatTheySaidOurRepliesAndNotes();
    void scoresAreReckonedOnceAndAgainAfterNews();
    void repliesOfOthersCountWhereTheServiceCountedNone();
    void cardsAreTakenInOnceAndTakenBack();
    void anImportJoinsNoAccountToWhoMustStandAlone();
    void anAccountThatStoodUnderItsAddressIsKnown();
    void whatACardSaysOtherwiseIsKept();
    void takingAnImportBackKeepsWhatWasWrittenDown();
};

void PeopleStoreTest::listsAreOrderedAndPageWithoutGap()
{
    // GIVEN people who spoke one after another, and one who never did
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < 40; ++n)
        entries << aMention(u"m%1"_s.arg(n)).at(n * 10).by(u"h%1"_s.arg(n * 7 % 40 + 10));
    take(workspace, entries);
    QVERIFY(await(people.takeIn({aCard(u"Élise"_s)})));

    // WHEN they are listed
    const QStringList latest = names(people);
    const QStringList byName = names(people, {}, store::PersonOrder::Name);

    // THEN the newest contact comes first and the silent one last; names go by the alphabet, accents aside
    QCOMPARE(latest.first(), u"H%1"_s.arg(39 * 7 % 40 + 10));
    QCOMPARE(latest.last(), u"Élise"_s);
    QCOMPARE(byName.first(), u"Élise"_s);
    QVERIFY(std::ranges::is_sorted(byName.sliced(1)));
    QCOMPARE(*await(people.count({})), 41);

    // AND pages follow each other in every order
    QVERIFY(await(people.reckonScores(1000)));
    for (const auto order : {store::PersonOrder::Latest, store::PersonOrder::Name, store::PersonOrder::Score}) {
        QList<PersonId> paged;
        for (QList<PersonId> page; !(page = keys(people, {}, order, paged.isEmpty() ? PersonId() : paged.last(), 7)).isEmpty();)
            paged << page;
        QCOMPARE(paged, keys(people, {}, order));
    }
    QCOMPARE(findings(workspace), QStringList());
}

void PeopleStoreTest::peopleAreFoundByNameHandleCompanyAndRole()
{
    // GIVEN people with a company, a role, handles
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"@ada@example.social"_s), aMention(u"2"_s).by(u"grace"_s)});
    store::PersonEdit edit;
    edit.company = u"Boulangerie Lefèvre"_s;
    edit.roles = domain::PersonRoles(domain::PersonRole::Journalist);
    QVERIFY(await(people.edit(named(people, u"GRACE"_s), edit)));

    // WHEN they are searched, THEN case and accents do not matter, beginnings do, and all words must be there
    const QStringList grace{u"GRACE"_s};
    QCOMPARE(found(people, u"lefevre"_s), grace);
    QCOMPARE(found(people, u"boul GRA"_s), grace);
    QCOMPARE(found(people, u"example"_s), QStringList{u"@ADA@EXAMPLE.SOCIAL"_s});
    QCOMPARE(found(people, u"boul ada"_s), QStringList());
    QCOMPARE(found(people, u"efevre"_s), QStringList());
    QCOMPARE(found(people, u"' OR 1=1 --"_s), QStringList());
    QCOMPARE(names(people, {.search = {}, .roles = domain::PersonRole::Journalist | domain::PersonRole::Customer}), grace);
    QCOMPARE(*await(people.count({.search = u"lef"_s, .roles = {}})), 1);
}

void PeopleStoreTest::anEditIsUndoneExactly()
{
    // GIVEN somebody of whom much is known
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"ada"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    store::PersonEdit first;
    first.company = u"Analytical"_s;
    first.tags = QStringList{u"vip"_s, u"Écrit"_s};
    first.fields = QMap<QString, QString>{{u"shoe size"_s, u"37"_s}};
    first.consents = QList{consent(ada, u"newsletter"_s, true, 5)};
    QVERIFY(await(people.edit(ada, first)));
    const domain::PersonCard before = card(people, ada);
    QCOMPARE(before.tags, (QStringList{u"Écrit"_s, u"vip"_s}));

    // WHEN all of it is changed and the change taken back
    store::PersonEdit second;
    second.name = u"Ada Lovelace"_s;
    second.company = QString();
    second.roles = domain::PersonRole::Customer | domain::PersonRole::Prescriber;
    second.languages = QStringList{u"en"_s, u"fr"_s};
    second.mail = u"ada@example.org"_s;
    second.site = u"https://ada.example.org"_s;
    second.note = u"Met at the fair."_s;
    second.fields = QMap<QString, QString>();
    second.tags = QStringList{u"new"_s};
    second.consents = QList{consent(ada, u"newsletter"_s, false, 9), consent(ada, u"quotes"_s, true, 9)};
    const auto wayBack = await(people.edit(ada, second));
    QVERIFY(wayBack);
    const domain::PersonCard after = card(people, ada);
    QCOMPARE(after.person.name, u"Ada Lovelace"_s);
    QCOMPARE(after.consents, *second.consents);
    const auto wayForth = await(people.edit(ada, *wayBack));

    // THEN they stand as before, and can be changed again the same way
    QCOMPARE(card(people, ada), before);
    QVERIFY(wayForth);
    QVERIFY(await(people.edit(ada, *wayForth)));
    QCOMPARE(card(people, ada), after);
    QCOMPARE(findings(workspace), QStringList());
}

void PeopleStoreTest::whatCannotBeKeptIsRefusedAndChangesNothing()
{
    // GIVEN somebody
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"ada"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    const domain::PersonCard before = card(people, ada);

    // WHEN an edit breaks a rule, THEN it is refused whole
    store::PersonEdit nameless;
    nameless.name = u"  "_s;
    nameless.company = u"x"_s;
    QCOMPARE(await(people.edit(ada, nameless)).error().kind, Kind::Invalid);
    store::PersonEdit tooLong;
    tooLong.mail = QString(501, u'x');
    QCOMPARE(await(people.edit(ada, tooLong)).error().kind, Kind::Invalid);
    QCOMPARE(card(people, ada), before);

    // AND nobody is nobody
    QCOMPARE(await(people.edit(PersonId(4711), nameless)).error().kind, Kind::NotFound);
    QCOMPARE(await(people.merge(ada, ada, instantAt(0))).error().kind, Kind::Invalid);
    QCOMPARE(await(people.unmerge(4711)).error().kind, Kind::NotFound);
}

void PeopleStoreTest::mergingAndTakingApartIsExact()
{
    // GIVEN two who are one, each with something the other lacks
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).at(10).by(u"ada"_s), aMention(u"2"_s).at(20).by(u"lovelace"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    const PersonId lovelace = named(people, u"LOVELACE"_s);
    store::PersonEdit one;
    one.note = u"First."_s;
    one.tags = QStringList{u"a"_s};
    one.consents = QList{consent(ada, u"newsletter"_s, true, 5)};
    QVERIFY(await(people.edit(ada, one)));
    store::PersonEdit other;
    other.note = u"Second."_s;
    other.company = u"Analytical"_s;
    other.roles = domain::PersonRoles(domain::PersonRole::Partner);
    other.tags = QStringList{u"b"_s};
    other.consents = QList{consent(lovelace, u"newsletter"_s, false, 7)};
    QVERIFY(await(people.edit(lovelace, other)));
    const QList before{card(people, ada), card(people, lovelace)};
    const auto rowsBefore = await(people.rows(keys(people)));

    // WHEN they are merged
    const auto merge = await(people.merge(ada, lovelace, instantAt(100)));

    // THEN one is left, with everything of both, and the list shows the newer contact
    QVERIFY(merge);
    QCOMPARE(keys(people), QList{ada});
    const auto merged = card(people, ada);
    QCOMPARE(merged.identities.size(), 2);
    QCOMPARE(merged.person.note, u"First.\n\nSecond."_s);
    QCOMPARE(merged.person.company, u"Analytical"_s);
    QCOMPARE(merged.tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(merged.consents.first().isGiven, false);
    QCOMPARE(row(people, ada).lastContact, instantAt(20));
    QCOMPARE(found(people, u"lovelace"_s), QStringList{u"ADA"_s});
    QCOMPARE(await(people.merges(ada))->first().otherName, u"LOVELACE"_s);
    QCOMPARE(await(people.card(lovelace)).error().kind, Kind::NotFound);

    // AND taken apart they are two as they were
    const auto apart = await(people.unmerge(merge->id));
    QVERIFY(apart);
    QVERIFY(!apart->hasLaterEdits);
    QCOMPARE((QList{card(people, ada), card(people, lovelace)}), before);
    QCOMPARE(*await(people.rows(keys(people))), *rowsBefore);
    QVERIFY(await(people.merges(ada))->isEmpty());
    QCOMPARE(findings(workspace), QStringList());
}

void PeopleStoreTest::whatWasAddedSinceAMergeStays()
{
    // GIVEN a merge after which something was changed and something said
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).at(10).by(u"ada"_s), aMention(u"2"_s).at(20).by(u"lovelace"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    const PersonId lovelace = named(people, u"LOVELACE"_s);
    store::PersonEdit other;
    other.company = u"Analytical"_s;
    other.mail = u"l@example.org"_s;
    other.tags = QStringList{u"b"_s};
    QVERIFY(await(people.edit(lovelace, other)));
    const auto merge = await(people.merge(ada, lovelace, instantAt(100)));
    store::PersonEdit since;
    since.company = u"Engines Ltd"_s;
    since.tags = QStringList{u"b"_s, u"since"_s};
    QVERIFY(await(people.edit(ada, since)));
    take(workspace, {aMention(u"3"_s).at(30).by(u"lovelace"_s)});

    // WHEN it is taken apart
    const auto apart = await(people.unmerge(merge->id));

    // THEN what the merge brought goes back, what came since stays, and it is said
    QVERIFY(apart);
    QVERIFY(apart->hasLaterEdits);
    QCOMPARE(card(people, ada).person.company, u"Engines Ltd"_s);
    QCOMPARE(card(people, ada).person.mail, QString());
    QCOMPARE(card(people, ada).tags, QStringList{u"since"_s});
    QCOMPARE(card(people, lovelace).person.company, u"Analytical"_s);
    QCOMPARE(row(people, lovelace).lastContact, instantAt(30));
    QCOMPARE(row(people, ada).lastContact, instantAt(10));
    QCOMPARE(findings(workspace), QStringList());
}

void PeopleStoreTest::mergesAreTakenApartInTurn()
{
    // GIVEN three, two of whom became one, who then became one with the third
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"a"_s), aMention(u"2"_s).by(u"b"_s), aMention(u"3"_s).by(u"c"_s)});
    const PersonId a = named(people, u"A"_s);
    const PersonId b = named(people, u"B"_s);
    const PersonId c = named(people, u"C"_s);
    const QList before{card(people, a), card(people, b), card(people, c)};
    const auto first = await(people.merge(a, b, instantAt(1)));
    const auto second = await(people.merge(c, a, instantAt(2)));
    QCOMPARE(card(people, c).identities.size(), 3);

    // WHEN the first is taken apart before the second, THEN it has to wait
    QCOMPARE(await(people.unmerge(first->id)).error().kind, Kind::Conflict);

    // AND in turn all stand as they stood
    QVERIFY(await(people.unmerge(second->id)));
    QVERIFY(await(people.unmerge(first->id)));
    QCOMPARE((QList{card(people, a), card(people, b), card(people, c)}), before);
}

void PeopleStoreTest::whoSpeaksOnRedditIsNeverMerged()
{
    // GIVEN somebody on Reddit and a namesake elsewhere
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"ada lovelace"_s)}, u"reddit"_s, u"r"_s);
    take(workspace, {aMention(u"2"_s).by(u"Ada Lovelace"_s)}, u"mastodon"_s, u"m"_s);
    const auto both = keys(people);
    QCOMPARE(both.size(), 2);

    // WHEN they are to be merged either way round, THEN the service is named, and they are not proposed either
    for (const auto &[kept, other] : {std::pair(both[0], both[1]), std::pair(both[1], both[0])})
        QCOMPARE(await(people.merge(kept, other, instantAt(0))).error(), (domain::Error{.kind = Kind::Invalid, .detail = u"reddit"_s}));
    QCOMPARE(proposals(people), 0);
}

void PeopleStoreTest::notTheSameIsRememberedAndPassesToTheMerged()
{
    // GIVEN three with one mail address
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"one"_s), aMention(u"2"_s).by(u"two"_s), aMention(u"3"_s).by(u"three"_s)});
    QList<PersonId> ids;
    for (const QString &name : {u"ONE"_s, u"TWO"_s, u"THREE"_s}) {
        ids << named(people, name);
        store::PersonEdit edit;
        edit.mail = u"same@example.org"_s;
        QVERIFY(await(people.edit(ids.last(), edit)));
    }
    QCOMPARE(proposals(people), 3);

    // WHEN two of them are said not to be the same
    const auto pair = domain::PersonPair::of(ids[0], ids[1]);
    QVERIFY(await(people.setApart(pair, true)));
    QCOMPARE(proposals(people), 2);

    // THEN it holds for whom one of them is merged into, and no longer once they are taken apart
    const auto merge = await(people.merge(ids[2], ids[1], instantAt(0)));
    QCOMPARE(proposals(people), 0);
    QVERIFY(await(people.unmerge(merge->id)));
    QCOMPARE(proposals(people), 2);
    QVERIFY(await(people.setApart(pair, false)));
    QCOMPARE(proposals(people), 3);
}

void PeopleStoreTest::aTimelineHoldsWhatTheySaidOurRepliesAndNotes()
{
    // GIVEN somebody who spoke on two channels, was answered once and noted once
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).at(0).by(u"ada"_s).saying(u"Hello"_s), ours(u"o1"_s, 60, u"1"_s)});
    take(workspace, {aMention(u"2"_s).at(120).by(u"ada"_s).saying(u"Again"_s), aMention(u"3"_s).at(130).by(u"bob"_s)}, u"mastodon"_s, u"b"_s);
    const PersonId ada = named(people, u"ADA"_s);
    const auto all = await(people.timeline(ada, {}, 100));
    QVERIFY(await(store::InboxStore(workspace.database()).addNote(all->first().mention, u"Call back"_s, instantAt(180))));

    // WHEN the timeline is read
    const auto timeline = await(people.timeline(ada, {}, 100));

    // THEN it holds all four, newest first, and nobody else's
    using Side = domain::Turn::Side;
    QList<Side> sides;
    for (const auto &entry : *timeline)
        sides << entry.side;
    QCOMPARE(sides, (QList{Side::Note, Side::Theirs, Side::Ours, Side::Theirs}));
    QCOMPARE(timeline->at(1).excerpt, u"Again"_s);
    QCOMPARE(timeline->at(1).channelName, u"b"_s);
    QVERIFY(!timeline->at(2).conversation.isNull());

    // AND it goes on page by page
    const auto newest = await(people.timeline(ada, {}, 1));
    QCOMPARE(newest->size(), 2);
    QCOMPARE(await(people.timeline(ada, newest->last().mention, 1))->last().excerpt, u"Hello"_s);
}

void PeopleStoreTest::scoresAreReckonedOnceAndAgainAfterNews()
{
    // GIVEN two people, one of whom speaks more
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"ada"_s), aMention(u"2"_s).by(u"ada"_s), aMention(u"3"_s).by(u"bob"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    QCOMPARE(row(people, ada).score, std::nullopt);

    // WHEN scores are reckoned in steps
    QCOMPARE(*await(people.reckonScores(1)), 1);
    QCOMPARE(*await(people.reckonScores(10)), 1);
    QCOMPARE(*await(people.reckonScores(10)), 0);

    // THEN the list agrees with the evidence, and news asks for another reckoning
    QCOMPARE(row(people, ada).score, await(people.score(ada))->total);
    QCOMPARE(names(people, {}, store::PersonOrder::Score).first(), u"ADA"_s);
    take(workspace, {aMention(u"4"_s).by(u"bob"_s)});
    QCOMPARE(*await(people.reckonScores(10)), 1);
}

void PeopleStoreTest::repliesOfOthersCountWhereTheServiceCountedNone()
{
    // GIVEN something that was said and reckoned
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"ada"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    QCOMPARE(*await(people.reckonScores(10)), 1);
    const auto before = await(people.score(ada))->total;

    // WHEN two others answer it
    take(workspace, {aMention(u"2"_s).by(u"bob"_s).answering(u"1"_s), aMention(u"3"_s).by(u"cy"_s).answering(u"1"_s)});

    // THEN hers is reckoned anew, of what they said
    QCOMPARE(*await(people.reckonScores(10)), 3);
    const auto drawn = await(people.score(ada))->total;
    QVERIFY(drawn > before);
    // AND an answer of her own draws nothing
    take(workspace, {aMention(u"4"_s).by(u"ada"_s).answering(u"1"_s)});
    QCOMPARE(await(people.score(ada))->parts[static_cast<int>(domain::PrescriberScore::Kind::Draws)].fact, 2);
}

void PeopleStoreTest::cardsAreTakenInOnceAndTakenBack()
{
    // GIVEN somebody known from a channel, and cards: of them, of two others, of one twice
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    take(workspace, {aMention(u"1"_s).by(u"@ada@example.social"_s)});
    const PersonId ada = keys(people).first();
    const auto before = card(people, ada);
    domain::PersonCard known = aCard(u"Ada Lovelace"_s, u"ada@example.org"_s);
    known.identities.append({.id = {}, .person = {}, .service = u"mastodon"_s, .handle = u"@ada@example.social"_s, .name = {}, .url = {}});
    known.identities.append({.id = {}, .person = {}, .service = u"matrix"_s, .handle = u"@ada:example.org"_s, .name = {}, .url = {}});
    known.person.note = u"Met at the fair."_s;
    known.tags = QStringList{u"fair"_s};
    const QList cards{known, aCard(u"Bob"_s, u"bob@example.org"_s), aCard(u"Bob B."_s, u"BOB@example.org"_s), aCard(u"Nameless Co"_s)};

    // WHEN they are taken in
    const auto import = await(people.takeIn(cards));

    // THEN nobody is there twice, and what was known is completed, not overwritten
    QVERIFY(import);
    QCOMPARE(import->added, 2);
    QCOMPARE(import->completed, 2);
    QCOMPARE(import->known, 0);
    QCOMPARE(card(people, ada).person.name, before.person.name);
    QCOMPARE(card(people, ada).person.mail, u"ada@example.org"_s);
    QCOMPARE(card(people, ada).identities.size(), 2);

    // AND taking them in again adds nothing
    QCOMPARE(await(people.takeIn(cards))->known, 4);

    // AND one undo takes all of it back
    QVERIFY(await(people.takeBack(*import)));
    QCOMPARE(keys(people), QList{ada});
    QCOMPARE(card(people, ada), before);
    QCOMPARE(findings(workspace), QStringList());
}

void PeopleStoreTest::anImportJoinsNoAccountToWhoMustStandAlone()
{
    // GIVEN somebody known from Reddit alone, whose mail address we noted
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    domain::PersonCard stranger = aCard(u"u/max"_s);
    stranger.identities.append({.id = {}, .person = {}, .service = u"reddit"_s, .handle = u"u/max"_s, .name = {}, .url = {}});
    QVERIFY(await(people.takeIn({stranger})));
    const PersonId max = keys(people).first();
    store::PersonEdit edit;
    edit.mail = u"max@example.org"_s;
    QVERIFY(await(people.edit(max, edit)));

    // WHEN a card with that address brings another account, and one brings both accounts itself
    domain::PersonCard other = aCard(u"Max"_s, u"max@example.org"_s);
    other.identities.append({.id = {}, .person = {}, .service = u"mastodon"_s, .handle = u"@max@example.social"_s, .name = {}, .url = {}});
    domain::PersonCard both = other;
    both.identities.append(stranger.identities.first());
    const auto import = await(people.takeIn({other}));
    const auto refused = await(people.takeIn({both}));

    // THEN they are two people, and what says both is refused
    QVERIFY(import);
    QCOMPARE(import->added, 1);
    QCOMPARE(card(people, max).identities.size(), 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, domain::Error::Kind::Invalid);
    QCOMPARE(findings(workspace), QStringList());
}

void PeopleStoreTest::anAccountThatStoodUnderItsAddressIsKnown()
{
    // GIVEN somebody whose account was kept under the address of its profile
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    domain::PersonCard zoe = aCard(u"Zoe"_s);
    const QString address = u"https://www.linkedin.com/in/zoe"_s;
    zoe.identities = {{.service = u"linkedin"_s, .handle = address}};
    QCOMPARE(await(people.takeIn({zoe}))->added, 1);
    // WHEN the account comes in by its handle
    zoe.identities = {{.service = u"linkedin"_s, .handle = u"zoe"_s, .url = address}};
    const auto again = await(people.takeIn({zoe}));
    // THEN it is the same
    QVERIFY(again);
    QCOMPARE(again->known, 1);
    QCOMPARE(card(people, named(people, u"Zoe"_s)).identities.size(), 1);
}

void PeopleStoreTest::whatACardSaysOtherwiseIsKept()
{
    // GIVEN somebody known by an address, and two namesakes with other telephones
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    domain::PersonCard anne = aCard(u"Anne"_s, u"anne@example.org"_s);
    anne.person.fields.insert(u"Phone"_s, u"1"_s);
    domain::PersonCard other = aCard(u"Annie"_s, u"anne@example.org"_s);
    other.person.fields.insert(u"Phone"_s, u"1; 2"_s);
    domain::PersonCard first = aCard(u"Same Name"_s);
    first.person.fields.insert(u"Phone"_s, u"8"_s);
    domain::PersonCard second = aCard(u"Same Name"_s);
    second.person.fields.insert(u"Phone"_s, u"9"_s);

    // WHEN they come in, twice
    const auto import = await(people.takeIn({anne, other, first, second}));
    const auto again = await(people.takeIn({anne, other, first, second}));

    // THEN what is said otherwise stands beside, and namesakes are two
    QCOMPARE(import->added, 3);
    QCOMPARE(import->completed, 1);
    QCOMPARE(again->known, 4);
    const auto found = card(people, named(people, u"Anne"_s));
    QCOMPARE(found.person.fields, (QMap<QString, QString>{{u"Nickname"_s, u"Annie"_s}, {u"Phone"_s, u"1; 2"_s}}));
}

void PeopleStoreTest::takingAnImportBackKeepsWhatWasWrittenDown()
{
    // GIVEN an import that brought two people, one of whom was tagged since
    Workspace workspace;
    store::PeopleStore people(workspace.database());
    const auto target = take(workspace, {aMention(u"1"_s).by(u"ada"_s), aMention(u"2"_s).by(u"bob"_s)});
    const PersonId ada = named(people, u"ADA"_s);
    store::PersonEdit edit;
    edit.tags = QStringList{u"vip"_s};
    QVERIFY(await(people.edit(ada, edit)));

    // WHEN the import is taken back
    QVERIFY(await(store::ImportStore(workspace.database()).undo(target.import)));

    // THEN who was only mentioned is gone, who was written about stays
    QCOMPARE(keys(people), QList{ada});
    QCOMPARE(row(people, ada).lastContact, std::nullopt);
    QCOMPARE(findings(workspace), QStringList());
}

QTEST_GUILESS_MAIN(PeopleStoreTest)
#include "peoplestoretest.moc"
