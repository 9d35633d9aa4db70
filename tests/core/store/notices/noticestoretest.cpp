// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/notices/noticestore.h"

#include "core/store/inbox/rulestore.h"
#include "core/store/inbox/targetstore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using ActionKind = domain::RuleAction::Kind;

class NoticeStoreTest : public QObject
{
    Q_OBJECT

private:
    struct Given
    {
        Given()
        {
            const domain::Rule rule{.name = u"Plaintes"_s, .query = u"cassé"_s, .actions = {{.kind = ActionKind::Notify}}, .isEnabled = true};
            if (!await(rules.add(rule)))
                qFatal("no rule");
        }
        [[nodiscard]] store::NoticeMarks begin(qint64 seconds = 0) { return await(notices.begin(instantAt(seconds))).value(); }
        [[nodiscard]] store::NoticeNews news(const store::NoticeMarks &since, qint64 seconds = 100)
        {
            return await(notices.news(since, instantAt(seconds))).value();
        }
        [[nodiscard]] store::NoticeNews take(const store::NoticeMarks &since, qint64 seconds = 100)
        {
            return await(notices.take(since, instantAt(seconds))).value();
        }
        void snooze(const QString &remoteId, qint64 until)
        {
            store::MentionEdit edit;
            edit.snoozedUntil = instantAt(until);
            if (!await(inbox.store().edit({inbox.id(remoteId)}, edit)))
                qFatal("not snoozed");
        }

        Inbox inbox;
        store::RuleStore rules{inbox.database()};
        store::NoticeStore notices{inbox.database()};
    };

private Q_SLOTS:
    void whatStoodThereBeforeIsNoNews()
    {
        // GIVEN a match from before anybody was told of anything
        Given given;
        given.inbox.take({aMention(u"1"_s).saying(u"Arrivé cassé"_s)});
        // WHEN
        const auto marks = given.begin();
        // THEN
        QVERIFY(given.news(marks).isEmpty());
        QCOMPARE(given.begin(50), marks);
    }

    void aMatchIsToldOnceByOneOfTwoPrograms()
    {
        // GIVEN two that read the same workspace
        Given given;
        const auto marks = given.begin();
        given.inbox.take({aMention(u"1"_s).saying(u"Arrivé cassé"_s), aMention(u"2"_s).saying(u"Bravo"_s)});
        const auto seen = given.news(marks);
        QCOMPARE(seen.matches.size(), 1);
        QCOMPARE(seen.matches.first().ruleName, u"Plaintes"_s);
        QCOMPARE(seen.matches.first().mention, given.inbox.id(u"1"_s));
        // WHEN both take it
        const auto first = given.take(marks);
        const auto second = given.take(marks);
        // THEN one has it, and nobody after a restart
        QCOMPARE(first.matches, seen.matches);
        QVERIFY(second.isEmpty());
        QVERIFY(given.news(given.begin()).isEmpty());
    }

    void whatIsUndoneOrGoneIsNoNews()
    {
        // GIVEN
        Given given;
        const auto marks = given.begin();
        given.inbox.take({aMention(u"1"_s).saying(u"Arrivé cassé"_s)});
        QCOMPARE(given.news(marks).matches.size(), 1);
        // WHEN the run is undone
        QVERIFY(await(given.rules.undo(await(given.rules.runs(1))->first().id)));
        // THEN
        QVERIFY(given.news(marks).isEmpty());
        // AND so with an import that is taken back
        const auto target = given.inbox.import({aMention(u"2"_s).saying(u"Encore cassé"_s)});
        QCOMPARE(given.news(marks).matches.size(), 1);
        QVERIFY(await(store::ImportStore(given.inbox.database()).undo(target.import)));
        QVERIFY(given.news(marks).isEmpty());
    }

    void whatComesInAfterAnImportWasTakenBackIsToldAll()
    {
        // GIVEN keys that were told and are free again
        Given given;
        const auto marks = given.begin();
        const auto target = given.inbox.import({aMention(u"1"_s).saying(u"Arrivé cassé"_s)});
        auto told = given.take(marks);
        QCOMPARE(told.matches.size(), 1);
        QVERIFY(await(store::ImportStore(given.inbox.database()).undo(target.import)));
        // WHEN
        given.inbox.take({aMention(u"2"_s).saying(u"Encore cassé"_s)});
        // THEN
        QCOMPARE(given.take(told.upTo).matches.size(), 1);
    }

    void rulesByHandTellNobody()
    {
        // GIVEN
        Given given;
        given.inbox.take({aMention(u"1"_s).saying(u"Arrivé cassé"_s)});
        const auto marks = given.begin();
        // WHEN
        const auto rules = await(given.rules.rules());
        const qint64 day = given.inbox.value(u"SELECT day FROM mention"_s).toLongLong();
        QVERIFY(await(given.rules.run({.fromDay = day, .untilDay = day, .rules = *rules}, instantAt(10))));
        // THEN
        QVERIFY(given.news(marks).isEmpty());
    }

    void whatWokeByItselfAndIsOpenIsNews()
    {
        // GIVEN three snoozed ones
        Given given;
        given.inbox.take({aMention(u"1"_s), aMention(u"2"_s), aMention(u"3"_s)});
        for (const auto &[name, until] : {std::pair(u"1"_s, 20), std::pair(u"2"_s, 10), std::pair(u"3"_s, 30)})
            given.snooze(name, until);
        const auto marks = given.begin();
        // WHEN they wake, one is done before anybody looks, and one is opened by hand
        QVERIFY(await(given.inbox.store().wake(instantAt(25))));
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"3"_s)}, {.state = domain::MentionState::Open})));
        QCOMPARE(given.news(marks).woken, (QList{given.inbox.id(u"2"_s), given.inbox.id(u"1"_s)}));
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"2"_s)}, {.state = domain::MentionState::Done})));
        // THEN
        QCOMPARE(given.take(marks).woken, QList{given.inbox.id(u"1"_s)});
        QVERIFY(given.take(marks).isEmpty());
    }

    void whatBecameLateIsNewsWhileItIsLate()
    {
        // GIVEN an hour to answer
        Given given;
        given.inbox.take({aMention(u"1"_s).at(0), aMention(u"2"_s).at(60)});
        QVERIFY(await(store::TargetStore(given.inbox.database())
                          .set({.channel = given.inbox.channel(), .within = std::chrono::minutes(60), .hours = domain::BusinessHours::always()})));
        const auto marks = given.begin(3'000);
        QCOMPARE(await(given.notices.nextDue(marks.at)).value(), instantAt(3'600));
        // WHEN it passes for one of them
        QVERIFY(given.news(marks, 3'599).isEmpty());
        const auto news = given.take(marks, 3'600);
        // THEN it is told once
        QCOMPARE(news.late, QList{given.inbox.id(u"1"_s)});
        QVERIFY(given.news(news.upTo, 3'650).isEmpty());
        // AND what is done in time is not
        QCOMPARE(await(given.notices.nextDue(news.upTo.at)).value(), instantAt(3'660));
        QVERIFY(await(given.inbox.store().edit({given.inbox.id(u"2"_s)}, {.state = domain::MentionState::Done})));
        QVERIFY(given.news(news.upTo, 4'000).isEmpty());
        QVERIFY(!await(given.notices.nextDue(news.upTo.at)).value());
    }

    void marksAreKeptAndNeverGoBack()
    {
        // GIVEN
        Given given;
        const auto marks = given.begin();
        given.inbox.take({aMention(u"1"_s).saying(u"Arrivé cassé"_s)});
        const auto upTo = given.news(marks, 200).upTo;
        // WHEN
        QVERIFY(await(given.notices.keep(upTo)));
        QVERIFY(await(given.notices.keep(marks)));
        // THEN
        QCOMPARE(given.begin(300), upTo);
        QVERIFY(given.take(marks, 300).isEmpty());
    }

    void aWorkspaceForReadingOnlyTellsOfWhatComesInAndRemembersNothing()
    {
        // GIVEN
        Workspace workspace;
        workspace.reopenReadOnly();
        store::NoticeStore notices(workspace.database());
        // WHEN
        const auto marks = await(notices.begin(instantAt(0)));
        // THEN
        QVERIFY(marks);
        QVERIFY(await(notices.news(*marks, instantAt(1)))->isEmpty());
        QCOMPARE(await(notices.take(*marks, instantAt(1))).error().kind, domain::Error::Kind::Unwritable);
    }
};

QTEST_GUILESS_MAIN(NoticeStoreTest)
#include "noticestoretest.moc"
