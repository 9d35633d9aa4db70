// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/people/place.h"

#include "core/domain/query/parser.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/material.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using models::PeoplePageModel;

class PeopleSegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSegmentThatIsChosenEndsTheSearch()
    {
        // GIVEN
        Place place;
        place.model.search(u"hopper"_s);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        // WHEN one is made
        place.model.saveSegment({.id = {}, .name = u"Customers"_s, .query = u"role:customer"_s});
        // THEN
        QTRY_VERIFY(!place.model.segment().isNull());
        QCOMPARE(place.model.typed(), QString());
        // WHEN one searches within it, and it says something else
        place.model.search(u"grace"_s);
        auto changed = place.model.segments().first();
        changed.query = u"role:customer OR role:journalist"_s;
        place.model.saveSegment(changed);
        // THEN the search stays
        QTRY_COMPARE(place.model.segments().first(), changed);
        QCOMPARE(place.model.typed(), u"grace"_s);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
    }

    void whatIsSearchedBecomesTheQueryOfASegment()
    {
        Place place;
        QCOMPARE(place.model.searchAsQuery(), QString());
        place.model.search(u" Hop "_s);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        // WHEN a segment is made of it
        QCOMPARE(place.model.searchAsQuery(), u"person:hop* OR company:hop*"_s);
        place.model.saveSegment({.name = u"Hops"_s, .query = place.model.searchAsQuery()});
        // THEN it holds whom the search found
        QTRY_VERIFY(!place.model.segment().isNull());
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        QCOMPARE(place.model.list().keyAt(0), place.person(u"Grace"_s));
        // AND several words, or a query, stand as they are meant
        place.model.search(u"Gra Hop"_s);
        QCOMPARE(place.model.searchAsQuery(), u"(person:gra* OR company:gra*) (person:hop* OR company:hop*)"_s);
        place.model.search(u"role:customer"_s);
        QCOMPARE(place.model.searchAsQuery(), u"role:customer"_s);
    }

    void aSegmentAsksWhoPeopleAreToo()
    {
        // GIVEN a journalist who said nothing, one who spoke of bread, and a customer who did
        Place place;
        const auto card = [](const QString &name, domain::PersonRole role, const QString &handle) {
            domain::PersonCard made = cardOf(name, {}, role);
            made.person.company = role == domain::PersonRole::Journalist ? u"La Gazette"_s : QString();
            made.identities = {{.service = u"mastodon"_s, .handle = handle, .name = name}};
            return made;
        };
        tests::takeIn(
            place.workspace.database(),
            {tests::aMention(u"j"_s).by(u"@jo@example.social"_s).saying(u"bread"_s), tests::aMention(u"c"_s).by(u"@cy@example.social"_s).saying(u"bread"_s)});
        QVERIFY(await(place.store.takeIn({card(u"Silent"_s, domain::PersonRole::Journalist, u"@silent@example.social"_s),
                                          card(u"Jo"_s, domain::PersonRole::Journalist, u"@jo@example.social"_s),
                                          card(u"Cy"_s, domain::PersonRole::Customer, u"@cy@example.social"_s)})));
        const auto holds = [&place](const QString &query) {
            QStringList names;
            const auto keys = await(place.store.keys({.search = {}, .roles = {}, .said = *domain::parseQuery(query)}, store::PersonOrder::Name, {}, -1));
            const auto rows = await(place.store.rows(*keys));
            for (const auto &row : *rows)
                names << row.name;
            return names;
        };
        // THEN who they are is asked of everybody, and what they said of those who spoke
        QCOMPARE(holds(u"role:journalist"_s), QStringList({u"@JO@EXAMPLE.SOCIAL"_s, u"Silent"_s}));
        QCOMPARE(holds(u"role:journalist bread"_s), QStringList({u"@JO@EXAMPLE.SOCIAL"_s}));
        QCOMPARE(holds(u"company:gazette OR role:customer"_s), QStringList({u"@CY@EXAMPLE.SOCIAL"_s, u"Grace Hopper"_s, u"@JO@EXAMPLE.SOCIAL"_s, u"Silent"_s}));
        QCOMPARE(holds(u"bread -role:journalist"_s), QStringList({u"@CY@EXAMPLE.SOCIAL"_s}));
        QCOMPARE(holds(u"company:none bread"_s), QStringList({u"@CY@EXAMPLE.SOCIAL"_s}));
        QCOMPARE(holds(u"company:none role:journalist"_s), QStringList());
        // AND a query over mentions names them as well
        place.model.saveSegment({.id = {}, .name = u"Press"_s, .query = u"role:journalist"_s});
        QTRY_COMPARE(place.model.segments().size(), 1);
        domain::MentionFilter said;
        said.query = *domain::parseQuery(u"segment:press"_s);
        QCOMPARE(await(store::InboxStore(place.workspace.database()).keys(said, {}, -1))->size(), 1);
    }

    void aSearchIsAQueryWhereItAsksForMoreThanNames()
    {
        // GIVEN two who speak, one of them of bread
        Place place;
        tests::takeIn(place.workspace.database(),
                      {tests::aMention(u"1"_s).by(u"mary"_s).saying(u"Good bread"_s), tests::aMention(u"2"_s).by(u"emmy"_s).saying(u"Good soup"_s)});
        QTRY_COMPARE(place.model.list().rowCount(), 4);
        // THEN words are those of names
        place.model.search(u"bread"_s);
        QTRY_COMPARE(place.model.list().rowCount(), 0);
        QVERIFY(!place.model.isAsking());
        QCOMPARE(place.model.searchJudgement(u"bread"_s), models::QueryJudgement());
        place.model.search(u"mar"_s);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        // WHEN a field is asked for beside what was said
        const QString query = u"person:mary bread"_s;
        place.model.search(query);
        // THEN it is a query, and read back
        QVERIFY(place.model.isAsking());
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        QVERIFY(!place.model.searchJudgement(query).sentence.isEmpty());
        place.model.search(u"person:emmy bread"_s);
        QTRY_COMPARE(place.model.list().rowCount(), 0);
        // WHEN it cannot be read yet
        place.model.search(u"person:mary OR ("_s);
        // THEN the list stays, also in another order, and it is said
        QVERIFY(place.model.searchJudgement(u"person:mary OR ("_s).isWrong);
        place.model.search(query);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        place.model.search(u"person:mary bread ("_s);
        place.model.showOrder(store::PersonOrder::Name);
        QTRY_VERIFY(place.model.list().isCurrent());
        QCOMPARE(place.model.list().rowCount(), 1);
        // WHEN it searches within a segment
        place.model.saveSegment({.id = {}, .name = u"Soup"_s, .query = u"soup"_s});
        QTRY_VERIFY(!place.model.segment().isNull());
        place.model.search(u"person:emmy OR person:mary"_s);
        // THEN both hold
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        QCOMPARE(place.model.list().keyAt(0), place.person(u"emmy"_s));
    }

    void aSegmentHoldsWhoSaidItCountsLiveAndIsUndone()
    {
        // GIVEN two who speak, one of them of bread
        Place place;
        tests::takeIn(place.workspace.database(),
                      {tests::aMention(u"1"_s).by(u"mary"_s).saying(u"Good bread"_s), tests::aMention(u"2"_s).by(u"emmy"_s).saying(u"Good soup"_s)});
        QTRY_COMPARE(place.model.list().rowCount(), 4);
        // WHEN
        place.model.saveSegment({.id = {}, .name = u"Bread"_s, .query = u"bread"_s});
        QTRY_COMPARE(place.model.segments().size(), 1);
        const auto segment = place.model.segments().first();
        // THEN
        QTRY_COMPARE(place.model.countOf(segment.id).value_or(-1), 1);
        QCOMPARE(place.model.segment(), segment.id);
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        // WHEN the other speaks of it too
        tests::takeIn(place.workspace.database(), {tests::aMention(u"3"_s).at(90).by(u"emmy"_s).saying(u"And bread with it"_s)});
        // THEN
        QTRY_COMPARE(place.model.countOf(segment.id).value_or(-1), 2);
        QTRY_COMPARE(place.model.list().rowCount(), 2);
        // WHEN it asks for something else
        auto changed = segment;
        changed.query = u"soup"_s;
        place.model.saveSegment(changed);
        // THEN
        QTRY_COMPARE(place.model.list().rowCount(), 1);
        // WHEN it is removed
        place.model.removeSegment(segment.id);
        // THEN everybody is shown
        QTRY_VERIFY(place.model.segments().isEmpty());
        QTRY_COMPARE(place.model.list().rowCount(), 4);
        QVERIFY(place.model.segment().isNull());
        // WHEN all of it is undone
        place.undo.undo();
        QTRY_COMPARE(place.model.segments(), QList<domain::Segment>{changed});
        place.undo.undo();
        QTRY_COMPARE(place.model.segments(), QList<domain::Segment>{segment});
        place.undo.undo();
        QTRY_VERIFY(place.model.segments().isEmpty());
    }
};

QTEST_MAIN(PeopleSegmentsTest)
#include "peoplesegmentstest.moc"
