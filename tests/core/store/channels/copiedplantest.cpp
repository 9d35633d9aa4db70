// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/clock.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/database/place.h"
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
        channel = await(store::ConnectionStore(workspace.database()).connect(ours, connection, now))->id;
        planned = add(workspace.database(), now + in, now - 24h, holder);
        path = workspace.folder() + u"/copy.parvis"_s;
        workspace.close();
        if (!QFile::copy(workspace.path(), path))
            qFatal("not copied");
        workspace.reopen();
        copy = *store::Database::open(path);
    }
    domain::Id<domain::Post> add(store::Database &database, domain::Instant at, domain::Instant made,
                                 domain::PostHolder holder = domain::PostHolder::ThisMachine) const
    {
        domain::Post post;
        post.channel = channel;
        post.state = domain::PostState::Scheduled;
        post.holder = holder;
        post.scheduledFor = domain::toZoned(at, QTimeZone::utc());
        post.text = u"Le four est chaud"_s;
        post.createdAt = post.changedAt = made;
        return await(store::PostStore(database).add(post))->id;
    }
    /// As if so much time went by that it is due.
    [[nodiscard]] static bool fallsDue(store::Database &database, domain::Id<domain::Post> post)
    {
        return await(database.write([post](store::Connection &connection) {
                   return connection.prepare(u"UPDATE post SET scheduled_at = unixepoch() * 1000 - 60000 WHERE id = ?"_s).bind(post).run();
               }))
            .has_value();
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
    domain::Id<domain::Channel> channel;
    domain::Id<domain::Post> planned;
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
        QVERIFY(await(plan.copy->isWaitingCopy()).value_or(false));
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
        QVERIFY(!await(plan.copy->isWaitingCopy()).value_or(true));
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
        QVERIFY(!await(plan.copy->isWaitingCopy()).value_or(true));
        QVERIFY(!plan.isOffline(*plan.copy));
    }

    void whatFellDueWhileItWaitedIsAskedAboutAsItGoesOnline()
    {
        // GIVEN a copy that waits offline
        CopiedPlan plan(5h);
        QVERIFY(await(plan.copy->isWaitingCopy()).value_or(false));
        // AND something that is planned in it alone
        const auto own = plan.add(*plan.copy, domain::SystemClock().now() - 1min, domain::SystemClock().now() + 1s);
        const auto later = plan.add(*plan.copy, plan.now + 10h, plan.now - 24h);
        // WHEN what is planned in the original too falls due, and a person has the copy go online
        QVERIFY(plan.fallsDue(*plan.copy, plan.planned));
        QVERIFY(await(store::OfflineSwitch(*plan.copy, true).turn(false)));
        // THEN it is asked about, as if the copy was opened after it was due
        store::DeliveryStore deliveries(*plan.copy);
        const auto entry = await(deliveries.ofPost(plan.planned));
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->state, domain::DeliveryState::Unsure);
        QCOMPARE((*entry)->trouble->said, u"this workspace is a copy, and the original may have sent it"_s);
        // AND nothing else is
        QVERIFY(!await(deliveries.ofPost(later))->has_value());
        const auto turn = await(deliveries.claim(u"us"_s, domain::SystemClock().now(), 1min));
        QVERIFY(turn && *turn);
        QCOMPARE((*turn)->delivery.post, own);
    }

    void whatAPersonAnsweredIsNotAskedAgain()
    {
        // GIVEN a copy in which something was due, and something is planned
        CopiedPlan plan(5h);
        plan.copy.reset();
        const auto due = plan.add(plan.workspace.database(), plan.now - 1h, plan.now - 24h);
        const QString again = plan.workspace.folder() + u"/again.parvis"_s;
        plan.workspace.close();
        QVERIFY(QFile::copy(plan.workspace.path(), again));
        plan.copy = *store::Database::open(again);
        QVERIFY(await(plan.copy->isWaitingCopy()).value_or(false));
        store::DeliveryStore deliveries(*plan.copy);
        const auto entry = await(deliveries.ofPost(due));
        QVERIFY(entry && *entry && (*entry)->state == domain::DeliveryState::Unsure);
        // WHEN a person says that the first is not there, before the copy goes online
        QVERIFY(await(deliveries.resolve((*entry)->id, false, domain::SystemClock().now())));
        QVERIFY(await(store::OfflineSwitch(*plan.copy, true).turn(false)));
        // THEN that leaves
        const auto turn = await(deliveries.claim(u"us"_s, domain::SystemClock().now(), 1min));
        QVERIFY(turn && *turn);
        QCOMPARE((*turn)->delivery.post, due);
        // AND what falls due once it is online is asked about no more
        QVERIFY(await(store::OfflineSwitch(*plan.copy, false).turn(true)));
        QVERIFY(plan.fallsDue(*plan.copy, plan.planned));
        QVERIFY(await(store::OfflineSwitch(*plan.copy, true).turn(false)));
        QVERIFY(!await(deliveries.ofPost(plan.planned))->has_value());
    }

    void aBackupIsACopyWhereItIsRestoredBesideItsWorkspace_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<bool>("isCopy");
        QTest::newRow("into a new file") << u"new"_s << true;
        QTest::newRow("into another workspace") << u"other"_s << true;
        QTest::newRow("into a copy of it") << u"copy"_s << true;
        QTest::newRow("in its place") << u"itself"_s << false;
        QTest::newRow("in its place, where it was lost") << u"lost"_s << false;
        QTest::newRow("where another took its place") << u"taken"_s << true;
    }
    void aBackupIsACopyWhereItIsRestoredBesideItsWorkspace()
    {
        QFETCH(QString, where);
        QFETCH(bool, isCopy);
        // GIVEN a backup of a workspace in which something is planned
        CopiedPlan plan(5h);
        plan.copy.reset();
        const QString backup = plan.workspace.folder() + u"/backup.parvis"_s;
        QVERIFY(await(plan.workspace.database().backup(backup)));
        plan.workspace.close();
        QString path = plan.workspace.folder() + u'/' + where + u".parvis"_s;
        if (where == "itself"_L1 || where == "lost"_L1 || where == "taken"_L1)
            path = plan.workspace.path();
        if (where == "lost"_L1)
            QVERIFY(QFile::remove(path));
        if (where == "taken"_L1)
            QVERIFY(QFile::rename(path, plan.workspace.folder() + u"/renamed.parvis"_s));
        if (where == "other"_L1 || where == "taken"_L1)
            QVERIFY(store::Database::create(path, u"Other"_s, QTimeZone("Europe/Paris")));
        // WHEN it is restored
        QVERIFY(store::restoreBackup(backup, path));
        // THEN it waits offline where what it was made of may send the same, before anybody opens it
        const auto copy = store::CopyAt::of(path);
        QCOMPARE(copy.isCopy, isCopy);
        QCOMPARE(copy.isPutOffline, isCopy);
        QCOMPARE(store::offlineSwitchAt(path).value_or(false), isCopy);
        auto restored = store::Database::open(path);
        QVERIFY(restored);
        QCOMPARE((*restored)->isFreshCopy(), isCopy);
        QCOMPARE(await((*restored)->isWaitingCopy()).value_or(!isCopy), isCopy);
        QCOMPARE(plan.leaves(**restored, 6h), !isCopy);
    }
};

QTEST_GUILESS_MAIN(CopiedPlanTest)
#include "copiedplantest.moc"
