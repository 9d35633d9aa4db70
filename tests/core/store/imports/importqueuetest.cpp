// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/importqueue.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::QueuedImport;
using State = QueuedImport::State;

class ImportQueueTest : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

    QueuedImport request(const QString &source) const { return {.source = source, .requestedAt = m_clock.now()}; }

private Q_SLOTS:
    void requestsAreClaimedInTheirOrderAndOnce()
    {
        // GIVEN two requests
        Workspace workspace;
        store::ImportQueue queue(workspace.database());
        const auto first = await(queue.add(request(u"a.csv"_s)));
        const auto second = await(queue.add(request(u"b.csv"_s)));
        QVERIFY(first && second);
        // WHEN three are claimed
        const auto one = await(queue.claim(m_clock.now()));
        const auto two = await(queue.claim(m_clock.now()));
        const auto three = await(queue.claim(m_clock.now()));
        // THEN each came once, the older first, and the third time nothing
        QVERIFY(one && two && three);
        QCOMPARE((*one)->id, first->id);
        QCOMPARE((*one)->state, State::Running);
        QCOMPARE((*two)->id, second->id);
        QVERIFY(!three->has_value());
    }

    void cancellingWhatWaitsEndsItAtOnceAndWhatRunsIsTold()
    {
        // GIVEN one that runs and one that waits
        Workspace workspace;
        store::ImportQueue queue(workspace.database());
        const auto running = await(queue.add(request(u"a.csv"_s)));
        const auto waiting = await(queue.add(request(u"b.csv"_s)));
        QVERIFY(await(queue.claim(m_clock.now())).has_value());
        // WHEN both are cancelled
        QVERIFY(await(queue.cancel(running->id)).has_value());
        QVERIFY(await(queue.cancel(waiting->id)).has_value());
        // THEN the one that waited is over, the other is told, also when it says how far it is
        QCOMPARE(await(queue.request(waiting->id))->state, State::Cancelled);
        QVERIFY(await(queue.report(running->id, 10, 500, m_clock.now())).has_value());
        QCOMPARE(await(queue.request(running->id))->state, State::Cancelling);
        QVERIFY(await(queue.finish(running->id, domain::failure(domain::Error::Kind::Cancelled))).has_value());
        QCOMPARE(await(queue.request(running->id))->state, State::Cancelled);
    }

    void aFailureKeepsItsReasonForADayAndCanBeDismissed()
    {
        // GIVEN a request that failed
        Workspace workspace;
        store::ImportQueue queue(workspace.database());
        const auto failed = await(queue.add(request(u"gone.csv"_s)));
        QVERIFY(await(queue.claim(m_clock.now())).has_value());
        const domain::Error error{.kind = domain::Error::Kind::NotFound, .detail = u"gone.csv"_s};
        QVERIFY(await(queue.finish(failed->id, std::unexpected(error))).has_value());
        // THEN it is shown with its reason
        const auto shown = await(queue.current(m_clock.now()));
        QCOMPARE(shown->size(), 1);
        QCOMPARE(shown->front().error, error);
        // AND is gone a day later, or at once when dismissed
        QCOMPARE(await(queue.current(m_clock.now() + std::chrono::hours{25}))->size(), 0);
        QVERIFY(await(queue.dismiss(failed->id)).has_value());
        QCOMPARE(await(queue.current(m_clock.now()))->size(), 0);
    }

    void whatAKilledProcessLeftRunningFailsAfterAMinute()
    {
        // GIVEN one that was claimed and not heard of since
        Workspace workspace;
        store::ImportQueue queue(workspace.database());
        const auto left = await(queue.add(request(u"a.csv"_s)));
        QVERIFY(await(queue.claim(m_clock.now())).has_value());
        // WHEN somebody looks half a minute later, and again after three
        QVERIFY(await(queue.failAbandoned(m_clock.now() + std::chrono::seconds{30})).has_value());
        QCOMPARE(await(queue.request(left->id))->state, State::Running);
        QVERIFY(await(queue.failAbandoned(m_clock.now() + std::chrono::minutes{3})).has_value());
        // THEN it has failed
        QCOMPARE(await(queue.request(left->id))->state, State::Failed);
        // AND of one that had taken in something its import tells
        const auto begun = await(queue.add(request(u"b.csv"_s)));
        QVERIFY(await(queue.claim(m_clock.now())).has_value());
        QVERIFY(await(queue.report(begun->id, 10, 500, m_clock.now())).has_value());
        QVERIFY(await(queue.failAbandoned(m_clock.now() + std::chrono::minutes{3})).has_value());
        QCOMPARE(await(queue.request(begun->id))->state, State::Cancelled);
    }

    void aRestartKeepsWhatWaits()
    {
        Workspace workspace;
        {
            store::ImportQueue queue(workspace.database());
            QVERIFY(await(queue.add(request(u"a.csv"_s))).has_value());
        }
        workspace.reopen();
        store::ImportQueue queue(workspace.database());
        const auto claimed = await(queue.claim(m_clock.now()));
        QVERIFY(claimed && claimed->has_value());
        QCOMPARE((*claimed)->source, u"a.csv"_s);
    }
};

QTEST_GUILESS_MAIN(ImportQueueTest)
#include "importqueuetest.moc"
