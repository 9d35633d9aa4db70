// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/channels/erranddesk.h"

using namespace parvis;
using namespace parvis::tests;
using domain::Trouble;

/// What is to be deleted at a service, and is left there instead.
class LeftThereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftThereInsteadOfBeingDeletedCountsAsSeenByNobody()
    {
        // GIVEN it was changed there before it could be deleted
        ErrandDesk desk;
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(10))));
        const auto turn = desk.claim(11);
        const domain::Drift there{.text = u"Salut"_s, .leavesAt = {}, .accepting = {{u"seen"_s, u"9"_s}}};
        QVERIFY(await(desk.errands().fail(turn->errand.id, u"us"_s, {.kind = Trouble::Kind::Changed}, there, instantAt(12), 0.5)));
        const auto before = desk.delivery().notes;
        // WHEN the person leaves it there
        QVERIFY(await(desk.errands().takeOver(desk.errand()->id, instantAt(20))));
        // THEN it is not known as what was seen there, so that who deletes it later is asked again
        QVERIFY(!desk.errand());
        QCOMPARE(desk.delivery().notes, domain::withDrift(before, std::nullopt));
        QVERIFY(!domain::keepsTheirs(desk.delivery().notes));
        QVERIFY(await(desk.errands().deleteThere(desk.post, instantAt(30))));
        const auto again = desk.claim(31);
        QVERIFY(!again->errand.overwrites);
        QVERIFY(!again->delivery.notes.contains(u"seen"_s));
        QCOMPARE(desk.thePost().text, u"Bonjour"_s);
    }

    void allPartsAreNamedOfWhichNobodyKnowsWhereTheyStand()
    {
        ErrandDesk desk;
        const auto refusedFor = [&desk](const QStringList &parts) {
            QStringList notes{u"\"part 0\":\"76\""_s};
            for (const QString &part : parts)
                notes << u"\"%1\":\"there\""_s.arg(part);
            const QString kept = u"UPDATE delivery SET notes = '{%1}'"_s.arg(notes.join(u','));
            static_cast<void>(await(desk.workspace.database().write([&kept](store::Connection &connection) { return connection.run(kept); })));
            const auto refused = await(desk.errands().deleteThere(desk.post, instantAt(10)));
            return refused ? QString() : refused.error().detail;
        };
        QCOMPARE(refusedFor({u"part 1"_s}), u"where part 2 of post 1 stands is not known"_s);
        QCOMPARE(refusedFor({u"part 9"_s, u"part 1"_s}), u"where parts 2 and 10 of post 1 stand is not known"_s);
        QCOMPARE(domain::unknownPartIn(desk.delivery().notes), u"part 1"_s);
    }

    void whatItsServiceStillWorksOnIsSaidSo()
    {
        ErrandDesk desk;
        QVERIFY(await(desk.workspace.database().write([](store::Connection &connection) { return connection.run(u"UPDATE delivery SET state = 2"_s); })));
        const auto edited = await(desk.errands().editThere(desk.post, u"Bonsoir"_s, instantAt(10)));
        QVERIFY(!edited && edited.error().detail.contains(u"still working on it"_s));
        const auto deleted = await(desk.errands().deleteThere(desk.post, instantAt(10)));
        QVERIFY(!deleted && deleted.error().detail.contains(u"still working on it"_s));
    }
};

QTEST_GUILESS_MAIN(LeftThereTest)
#include "lefttheretest.moc"
