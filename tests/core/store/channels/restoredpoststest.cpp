// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/channels/errandstore.h"
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
    void whatMayHaveLeftFromTheOriginalIsAskedAboutInACopy_data();
    void whatMayHaveLeftFromTheOriginalIsAskedAboutInACopy();
    void whatWaitsForItsNextAttemptIsAskedAboutInACopy();
    void whatWasToBeDeletedThereWaitsForAPersonInACopy();
    void aRestoreIsNoCopyBesides();
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
    // WHEN the backup is restored elsewhere, and a person has it leave from there
    const QString path = workspace.folder() + u"/again.parvis"_s;
    QVERIFY(store::restoreBackup(copy, path));
    auto restored = store::Database::open(path);
    QVERIFY(restored);
    QVERIFY(await(store::OfflineSwitch(**restored, true).turn(false)));
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

namespace {

domain::Id<domain::Channel> connected(store::Database &database)
{
    domain::Channel ours;
    ours.service = u"mastodon"_s;
    ours.name = u"Ours"_s;
    domain::Connection connection;
    connection.state = domain::ConnectionState::Connected;
    connection.capabilities.canPost = true;
    return await(store::ConnectionStore(database).connect(ours, connection, longAgo(0)))->id;
}

} // namespace

void RestoredPostsTest::whatMayHaveLeftFromTheOriginalIsAskedAboutInACopy_data()
{
    QTest::addColumn<bool>("isBackup");
    QTest::newRow("a backup") << true;
    QTest::newRow("a copy of the file") << false;
}

void RestoredPostsTest::whatMayHaveLeftFromTheOriginalIsAskedAboutInACopy()
{
    QFETCH(bool, isBackup);
    // GIVEN a workspace with a post that is due, one that a service is to hold and one for later
    Workspace workspace;
    const auto channel = connected(workspace.database());
    const auto due = plan(workspace.database(), channel, longAgo(10), PostHolder::ThisMachine);
    const auto held = plan(workspace.database(), channel, domain::fromMs(4'000'000'000'000), PostHolder::Service);
    const auto later = plan(workspace.database(), channel, domain::fromMs(4'000'000'000'000), PostHolder::ThisMachine);
    // AND a copy of it, made before they leave
    const QString path = workspace.folder() + u"/copy.parvis"_s;
    if (isBackup) {
        QVERIFY(await(workspace.database().backup(path)));
    } else {
        workspace.close();
        QVERIFY(QFile::copy(workspace.path(), path));
        workspace.reopen();
    }
    // WHEN the copy is opened as a workspace of its own
    {
        auto copy = store::Database::open(path);
        QVERIFY(copy && (*copy)->isFreshCopy());
        store::DeliveryStore deliveries(**copy);
        // THEN nothing of it leaves by itself, and it is asked what became of it
        QVERIFY(!await(deliveries.claim(u"us"_s, longAgo(12), 1min))->has_value());
        for (const auto post : {due, held}) {
            const auto entry = await(deliveries.ofPost(post));
            QVERIFY(entry && *entry);
            QCOMPARE((*entry)->state, DeliveryState::Unsure);
            QCOMPARE((*entry)->trouble->said, u"this workspace is a copy, and the original may have sent it"_s);
        }
        QVERIFY(!await(deliveries.ofPost(later))->has_value());
        // AND what is planned in it from then on leaves, once a person says that it is to leave from here
        QVERIFY(await((*copy)->isWaitingCopy()).value_or(false));
        QVERIFY(await(store::OfflineSwitch(**copy, true).turn(false)));
        const auto next = plan(**copy, channel, longAgo(13), PostHolder::ThisMachine);
        QCOMPARE((**await(deliveries.claim(u"us"_s, longAgo(14), 1min))).delivery.post, next);
    }
    // AND it is asked once: at its place it is a workspace like any other, by whatever name
    const QString renamed = workspace.folder() + u"/renamed.parvis"_s;
    QVERIFY(QFile::rename(path, renamed));
    for (int times = 0; times < 2; ++times) {
        auto again = store::Database::open(renamed);
        QVERIFY(again && !(*again)->isFreshCopy());
        QVERIFY(await((*again)->write([](store::Connection &) -> domain::Result<> { return {}; })));
    }
    // AND of the original nothing is asked
    QVERIFY(!workspace.database().isFreshCopy());
    store::DeliveryStore original(workspace.database());
    QVERIFY(await(original.claim(u"us"_s, longAgo(12), 1min))->has_value());
}

void RestoredPostsTest::whatWaitsForItsNextAttemptIsAskedAboutInACopy()
{
    // GIVEN a post that met nobody, and waits; one that failed, and is scheduled anew
    Workspace workspace;
    const auto channel = connected(workspace.database());
    store::DeliveryStore first(workspace.database());
    const auto fail = [&](domain::Id<domain::Post> post, domain::Trouble::Kind kind, int minutes) {
        const auto turn = **await(first.claim(u"us"_s, longAgo(minutes), 1min));
        QCOMPARE(turn.delivery.post, post);
        QVERIFY(await(first.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = kind, .said = {}}, .wasTurnedDown = true}, longAgo(minutes), 0.5)));
    };
    const auto failed = plan(workspace.database(), channel, longAgo(5), PostHolder::ThisMachine);
    fail(failed, domain::Trouble::Kind::Refused, 6);
    const auto waiting = plan(workspace.database(), channel, longAgo(7), PostHolder::ThisMachine);
    fail(waiting, domain::Trouble::Kind::Unreachable, 8);
    auto anew = *await(store::PostStore(workspace.database()).post(failed));
    anew.state = domain::PostState::Scheduled;
    anew.problem.clear();
    QVERIFY(await(store::PostStore(workspace.database()).save(anew)));
    // WHEN a copy is opened
    const QString path = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(path)));
    auto copy = store::Database::open(path);
    QVERIFY(copy);
    store::DeliveryStore deliveries(**copy);
    // THEN both may have left since
    QVERIFY(!await(deliveries.claim(u"us"_s, longAgo(60 * 24), 1min))->has_value());
    for (const auto post : {failed, waiting})
        QCOMPARE((*await(deliveries.ofPost(post)))->state, DeliveryState::Unsure);
    QCOMPARE(await(deliveries.newest(9))->size(), 2);
}

void RestoredPostsTest::whatWasToBeDeletedThereWaitsForAPersonInACopy()
{
    // GIVEN a post that was published, and is to be deleted there
    Workspace workspace;
    domain::Channel ours;
    ours.service = u"mastodon"_s;
    ours.name = u"Ours"_s;
    domain::Connection connection;
    connection.state = domain::ConnectionState::Connected;
    connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
    const auto channel = await(store::ConnectionStore(workspace.database()).connect(ours, connection, longAgo(0)))->id;
    const auto post = plan(workspace.database(), channel, longAgo(5), PostHolder::ThisMachine);
    store::DeliveryStore deliveries(workspace.database());
    const auto turn = **await(deliveries.claim(u"us"_s, longAgo(6), 1min));
    const domain::Sent sent{.state = domain::Sent::State::Published, .remoteId = u"1"_s, .url = {}, .publishedAt = {}};
    QVERIFY(await(deliveries.settle(turn.delivery.id, u"us"_s, sent, longAgo(6))));
    const auto asked = await(store::ErrandStore(workspace.database()).deleteThere(post, longAgo(7)));
    QVERIFY(asked);
    // WHEN a copy is opened
    const QString path = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(path)));
    auto copy = store::Database::open(path);
    QVERIFY(copy);
    // THEN nothing is deleted by itself: whoever has the original may have changed their mind
    store::ErrandStore errands(**copy);
    QVERIFY(!await(errands.claim(u"us"_s, longAgo(60), 1min))->has_value());
    QCOMPARE(await(errands.ofPost(post))->value().state, domain::ErrandState::Failed);
    // AND it is once a person wants it
    QVERIFY(await(errands.retry(asked->id, longAgo(61))));
    QVERIFY(await(errands.claim(u"us"_s, longAgo(62), 1min))->has_value());
    // AND in the original it goes on
    QVERIFY(await(store::ErrandStore(workspace.database()).claim(u"us"_s, longAgo(60), 1min))->has_value());
}

void RestoredPostsTest::aRestoreIsNoCopyBesides()
{
    Workspace workspace;
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(copy)));
    // In its own place it is told already; elsewhere it is one.
    workspace.close();
    const QString elsewhere = workspace.folder() + u"/elsewhere.parvis"_s;
    for (const QString &path : {workspace.path(), elsewhere}) {
        QVERIFY(store::restoreBackup(copy, path));
        const auto restored = store::Database::open(path);
        QVERIFY(restored);
        QCOMPARE((*restored)->isFreshCopy(), path == elsewhere);
    }
}

QTEST_GUILESS_MAIN(RestoredPostsTest)
#include "restoredpoststest.moc"
