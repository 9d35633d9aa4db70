// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;
using domain::PostHolder;

namespace {

/// Long past, whatever the clock of this machine says.
domain::Instant longAgo(int minutes)
{
    return domain::fromMs(1'700'000'000'000) + std::chrono::minutes(minutes);
}

domain::Id<domain::Post> plan(store::Database &database, domain::Id<domain::Channel> channel, domain::Instant at, PostHolder holder)
{
    domain::Post post;
    post.channel = channel;
    post.state = domain::PostState::Scheduled;
    post.holder = holder;
    post.scheduledFor = domain::toZoned(at, QTimeZone::utc());
    post.text = u"Le four est chaud"_s;
    post.createdAt = post.changedAt = longAgo(0);
    const auto added = await(store::PostStore(database).add(post));
    if (!added)
        qFatal("not planned");
    return added->id;
}

} // namespace

class RestoredPostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayHaveLeftSinceTheBackupIsAskedAbout();
};

void RestoredPostsTest::whatMayHaveLeftSinceTheBackupIsAskedAbout()
{
    // GIVEN a backup of a workspace with a post that is due, one that a service is to hold for years and one for this machine to hold as long
    Workspace workspace;
    domain::Channel ours;
    ours.service = u"mastodon"_s;
    ours.name = u"Ours"_s;
    domain::Connection connection;
    connection.state = domain::ConnectionState::Connected;
    connection.capabilities.canPost = true;
    const auto channel = await(store::ConnectionStore(workspace.database()).connect(ours, connection, longAgo(0)))->id;
    const auto due = plan(workspace.database(), channel, longAgo(10), PostHolder::ThisMachine);
    const auto held = plan(workspace.database(), channel, domain::fromMs(4'000'000'000'000), PostHolder::Service);
    const auto later = plan(workspace.database(), channel, domain::fromMs(4'000'000'000'000), PostHolder::ThisMachine);
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(copy)));
    // AND it left since
    store::DeliveryStore first(workspace.database());
    QVERIFY(await(first.claim(u"us"_s, longAgo(11), 1min))->has_value());
    // WHEN the backup is restored elsewhere
    const QString path = workspace.folder() + u"/again.parvis"_s;
    QVERIFY(store::restoreBackup(copy, path));
    auto restored = store::Database::open(path);
    QVERIFY(restored);
    store::DeliveryStore deliveries(**restored);
    // THEN nothing leaves twice by itself: what may have left is asked about
    QVERIFY(!await(deliveries.claim(u"us"_s, longAgo(12), 1min))->has_value());
    for (const auto post : {due, held}) {
        const auto entry = await(deliveries.ofPost(post));
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->state, DeliveryState::Unsure);
        QCOMPARE((*entry)->trouble->kind, domain::Trouble::Kind::Unsure);
    }
    // AND what cannot have left is not
    QVERIFY(!await(deliveries.ofPost(later))->has_value());
    // WHEN a person says that one is not there
    QVERIFY(await(deliveries.resolve((*await(deliveries.ofPost(due)))->id, false, longAgo(13))));
    // THEN it leaves
    const auto turn = await(deliveries.claim(u"us"_s, longAgo(14), 1min));
    QVERIFY(turn && *turn);
    QCOMPARE((*turn)->delivery.post, due);
    // AND what is planned after the restoring is not asked about
    QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s, {.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = {}, .publishedAt = {}},
                                    longAgo(14))));
    const auto next = plan(**restored, channel, longAgo(14), PostHolder::ThisMachine);
    QCOMPARE((**await(deliveries.claim(u"us"_s, longAgo(15), 1min))).delivery.post, next);
}

QTEST_GUILESS_MAIN(RestoredPostsTest)
#include "restoredpoststest.moc"
