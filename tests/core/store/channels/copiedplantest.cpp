// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/clock.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/offlineswitch.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

/// A workspace in which something is planned, and a copy of its file.
struct CopiedPlan
{
    explicit CopiedPlan(std::chrono::hours in, domain::PostHolder holder = domain::PostHolder::ThisMachine)
        : now(domain::SystemClock().now())
        , state(std::make_unique<QTemporaryDir>())
    {
        qputenv("XDG_STATE_HOME", state->path().toUtf8());
        domain::Channel ours;
        ours.service = u"mastodon"_s;
        ours.name = u"Ours"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities.canPost = true;
        const auto channel = await(store::ConnectionStore(workspace.database()).connect(ours, connection, now))->id;
        domain::Post post;
        post.channel = channel;
        post.state = domain::PostState::Scheduled;
        post.holder = holder;
        post.scheduledFor = domain::toZoned(now + in, QTimeZone::utc());
        post.text = u"Le four est chaud"_s;
        post.createdAt = post.changedAt = now - 24h;
        static_cast<void>(await(store::PostStore(workspace.database()).add(post)));
        path = workspace.folder() + u"/copy.parvis"_s;
        workspace.close();
        if (!QFile::copy(workspace.path(), path))
            qFatal("not copied");
        workspace.reopen();
        copy = *store::Database::open(path);
    }
    [[nodiscard]] bool leaves(store::Database &database, std::chrono::hours in) const
    {
        return await(store::DeliveryStore(database).claim(u"us"_s, now + in, 1min)).value_or(std::nullopt).has_value();
    }
    [[nodiscard]] static bool isOffline(store::Database &database)
    {
        return await(store::OfflineSwitch(database, false).read()).value_or(std::nullopt).value_or(false);
    }

    domain::Instant now;
    std::unique_ptr<QTemporaryDir> state;
    Workspace workspace;
    QString path;
    std::unique_ptr<store::Database> copy;
};

} // namespace

/// Of two copies of a workspace that are both used one alone sends what is planned, unless a person says otherwise.
class CopiedPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedWaitsInTheCopyForAPerson()
    {
        CopiedPlan plan(5h);
        // GIVEN a copy: it is offline, and says why
        QVERIFY(plan.copy->isFreshCopy());
        QVERIFY(await(plan.copy->isCopyPutOffline()).value_or(false));
        QVERIFY(plan.isOffline(*plan.copy));
        QCOMPARE(store::offlineSwitchAt(plan.path), std::optional(true));
        // THEN what is planned leaves from the original alone
        QVERIFY(!plan.leaves(*plan.copy, 6h));
        QVERIFY(!plan.isOffline(plan.workspace.database()));
        QVERIFY(plan.leaves(plan.workspace.database(), 6h));
    }

    void whoSaysOnceThatItIsToLeaveFromHereIsNotAskedAgain()
    {
        CopiedPlan plan(5h);
        QVERIFY(await(store::OfflineSwitch(*plan.copy, true).turn(false)));
        QVERIFY(!await(plan.copy->isCopyPutOffline()).value_or(true));
        plan.copy.reset();
        plan.copy = *store::Database::open(plan.path);
        QVERIFY(!plan.copy->isFreshCopy());
        QVERIFY(!plan.isOffline(*plan.copy));
        QVERIFY(plan.leaves(*plan.copy, 6h));
    }

    void whereNothingIsPlannedACopyIsAsGoodAsAnother_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<domain::PostHolder>("holder");
        QTest::newRow("it is due, and asked about") << -5 << domain::PostHolder::ThisMachine;
        QTest::newRow("its service is to hold it: asked about as well") << 5 << domain::PostHolder::Service;
        QTest::newRow("by hand") << 5 << domain::PostHolder::ByHand;
    }
    void whereNothingIsPlannedACopyIsAsGoodAsAnother()
    {
        QFETCH(int, hours);
        QFETCH(domain::PostHolder, holder);
        CopiedPlan plan(std::chrono::hours{hours}, holder);
        QVERIFY(plan.copy->isFreshCopy());
        QVERIFY(!await(plan.copy->isCopyPutOffline()).value_or(true));
        QVERIFY(!plan.isOffline(*plan.copy));
    }
};

QTEST_GUILESS_MAIN(CopiedPlanTest)
#include "copiedplantest.moc"
