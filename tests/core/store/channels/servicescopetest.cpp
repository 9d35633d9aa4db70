// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/servicescope.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

namespace {

/// An account that needs a token and a folder that needs nothing, with a post due on each: the account's first.
struct ScopeDesk
{
    ScopeDesk()
    {
        account = connect(u"mastodon"_s, u"https://server.example/@us"_s);
        folder = connect(u"site-folder"_s, u"file:///home/mill/site"_s);
        early = due(account, 0);
        late = due(folder, 10);
    }
    domain::Channel connect(const QString &service, const QString &address)
    {
        domain::Channel wanted;
        wanted.service = service;
        wanted.name = service;
        wanted.address = address;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities.canEdit = connection.capabilities.canDelete = connection.capabilities.canPost = true;
        return *await(store::ConnectionStore(workspace.database()).connect(wanted, connection, instantAt(0)));
    }
    domain::Id<domain::Post> due(const domain::Channel &channel, qint64 at)
    {
        domain::Post post;
        post.channel = channel.id;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(instantAt(at), QTimeZone::utc());
        post.text = u"Bonjour"_s;
        post.createdAt = post.changedAt = instantAt(0);
        return await(store::PostStore(workspace.database()).add(post))->id;
    }
    [[nodiscard]] domain::PostState stateOf(domain::Id<domain::Post> post) { return await(store::PostStore(workspace.database()).post(post))->state; }

    Workspace workspace;
    domain::Channel account;
    domain::Channel folder;
    domain::Id<domain::Post> early;
    domain::Id<domain::Post> late;
    const store::ServiceScope open{QStringList{u"site-folder"_s, u"it's"_s}};
};

} // namespace

class ServiceScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatCanBeSpokenWithIsSent()
    {
        // GIVEN
        ScopeDesk desk;
        store::DeliveryStore deliveries(desk.workspace.database(), desk.open);
        QCOMPARE(await(deliveries.nextDue(instantAt(20))).value(), instantAt(10));
        // WHEN
        const auto turn = await(deliveries.claim(u"us"_s, instantAt(20), 1min));
        // THEN
        QVERIFY(turn && *turn);
        QCOMPARE((*turn)->delivery.post, desk.late);
        QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s, {.remoteId = u"1"_s}, instantAt(21))));
        QVERIFY(!*await(deliveries.claim(u"us"_s, instantAt(22), 1min)));
        QVERIFY(!*await(deliveries.nextDue(instantAt(22))));
        // AND the other waits untouched, without an entry that would count attempts
        QCOMPARE(desk.stateOf(desk.early), domain::PostState::Scheduled);
        QVERIFY(!*await(deliveries.ofPost(desk.early)));
        // WHEN it can be spoken with
        const auto other = await(store::DeliveryStore(desk.workspace.database()).claim(u"us"_s, instantAt(23), 1min));
        QCOMPARE((*other)->delivery.post, desk.early);
        QCOMPARE((*other)->delivery.attempts, 1);
    }

    void whatWaitsForItsNextAttemptWaitsOn()
    {
        // GIVEN an attempt that was in vain while everything was open
        ScopeDesk desk;
        store::DeliveryStore all(desk.workspace.database());
        const auto turn = await(all.claim(u"us"_s, instantAt(1), 1min));
        QCOMPARE((*turn)->delivery.post, desk.early);
        QVERIFY(await(all.fail((*turn)->delivery.id, u"us"_s, {.trouble = {.kind = domain::Trouble::Kind::Unreachable}}, instantAt(2), 0.5)));
        // WHEN nothing is open any more
        store::DeliveryStore some(desk.workspace.database(), desk.open);
        const auto next = await(some.claim(u"us"_s, instantAt(1'000), 1min));
        QCOMPARE((*next)->delivery.post, desk.late);
        QVERIFY(await(some.settle((*next)->delivery.id, u"us"_s, {.remoteId = u"1"_s}, instantAt(1'001))));
        // THEN
        QVERIFY(!*await(some.claim(u"us"_s, instantAt(2'000), 1min)));
        QCOMPARE((*await(some.ofPost(desk.early)))->attempts, 1);
    }

    void onlyWhatCanBeSpokenWithIsTakenIn()
    {
        ScopeDesk desk;
        store::ConnectionStore some(desk.workspace.database(), desk.open);
        const auto turn = await(some.claim(u"us"_s, instantAt(1), 1min));
        QCOMPARE((*turn)->channel.service, u"site-folder"_s);
        QVERIFY(await(some.endTurn(desk.folder.id, u"us"_s, {}, instantAt(500), {}, instantAt(2))));
        QVERIFY(!*await(some.claim(u"us"_s, instantAt(3), 1min)));
        QCOMPARE(await(some.nextDue()).value(), instantAt(500));
        QCOMPARE((*await(store::ConnectionStore(desk.workspace.database()).claim(u"us"_s, instantAt(3), 1min)))->channel.service, u"mastodon"_s);
    }

    void onlyWhatCanBeSpokenWithIsChanged()
    {
        // GIVEN both published, and both to be deleted
        ScopeDesk desk;
        store::DeliveryStore all(desk.workspace.database());
        for (int n = 0; n < 2; ++n) {
            const auto turn = await(all.claim(u"us"_s, instantAt(20), 1min));
            QVERIFY(await(all.settle((*turn)->delivery.id, u"us"_s, {.remoteId = u"1"_s}, instantAt(21))));
        }
        store::ErrandStore errands(desk.workspace.database(), desk.open);
        QVERIFY(await(errands.deleteThere(desk.early, instantAt(30))));
        QVERIFY(await(errands.deleteThere(desk.late, instantAt(40))));
        // WHEN
        QCOMPARE(await(errands.nextDue()).value(), instantAt(40));
        const auto turn = await(errands.claim(u"us"_s, instantAt(50), 1min));
        // THEN
        QCOMPARE((*turn)->errand.post, desk.late);
        QVERIFY(await(errands.settle((*turn)->errand.id, u"us"_s, {}, instantAt(51))));
        QVERIFY(!*await(errands.claim(u"us"_s, instantAt(52), 1min)));
        QCOMPARE((*await(store::ErrandStore(desk.workspace.database()).claim(u"us"_s, instantAt(53), 1min)))->errand.post, desk.early);
    }
};

QTEST_GUILESS_MAIN(ServiceScopeTest)
#include "servicescopetest.moc"
