// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/offlineswitch.h"
#include "core/store/channels/requestlog.h"
#include "core/sync/secrets/sealedsecrets.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

namespace {

const connectors::Introduction goodIntroduction{.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}};

domain::Post dueNow(const domain::Channel &channel, const domain::Clock &clock)
{
    domain::Post post;
    post.channel = channel.id;
    post.state = domain::PostState::Scheduled;
    post.holder = domain::PostHolder::ThisMachine;
    post.scheduledFor = domain::toZoned(clock.now(), QTimeZone::utc());
    post.text = u"Bonjour"_s;
    post.createdAt = post.changedAt = clock.now();
    return post;
}

} // namespace

/// The engine on its own thread, told what to do by rows.
class EngineTest : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

    [[nodiscard]] sync::Engine::WireFactory fake()
    {
        return [this] { return std::make_unique<FakeService>(m_clock); };
    }
    [[nodiscard]] static std::unique_ptr<sync::SecretStore> inMemory() { return std::make_unique<FakeSecrets>(); }

private Q_SLOTS:
    void whatIsDueLeavesByItself()
    {
        // GIVEN a channel that is connected
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY2(channel, channel ? "" : qPrintable(channel.error().said));
        // WHEN a row says that something is to leave
        store::PostStore posts(workspace.database());
        const auto post = await(posts.add(dueNow(*channel, m_clock)));
        QVERIFY(post);
        // THEN it leaves
        QTRY_COMPARE(await(posts.post(post->id))->state, domain::PostState::Published);
        // AND what came in was asked for
        QTRY_VERIFY(await(store::ConnectionStore(workspace.database()).health())->value(channel->id).fetchedAt);
    }

    void whatAnotherProcessForbidsIsNotTriedFromThatMomentOn()
    {
        // GIVEN an engine that is at work, and another process that has the workspace open
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY(channel);
        const auto other = *store::Database::open(workspace.path());
        store::OfflineSwitch there(*other, false);
        // WHEN that one turns the switch, and something falls due before anybody here was told
        QVERIFY(await(there.turn(true)));
        store::PostStore posts(*other);
        const auto post = await(posts.add(dueNow(*channel, m_clock)));
        QVERIFY(await(store::ConnectionStore(workspace.database()).fetchNow(channel->id, m_clock.now())));
        // THEN it waits
        QTest::qWait(2'500);
        QCOMPARE(await(posts.post(post->id))->state, domain::PostState::Scheduled);
        QVERIFY(!await(store::DeliveryStore(*other).ofPost(post->id))->has_value());
        // AND leaves once it is turned back
        QVERIFY(await(there.turn(false)));
        QTRY_COMPARE_WITH_TIMEOUT(await(posts.post(post->id))->state, domain::PostState::Published, 10'000);
    }

    void offlineNothingIsTried()
    {
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY(channel);
        engine.setOffline(true);
        // Its thread has heard of it: what it had begun to look for before is no part of this.
        QVERIFY(await(engine.open(inMemory)));
        store::PostStore posts(workspace.database());
        const auto post = await(posts.add(dueNow(*channel, m_clock)));
        QTest::qWait(300);
        QCOMPARE(await(posts.post(post->id))->state, domain::PostState::Scheduled);
        engine.setOffline(false);
        QTRY_COMPARE(await(posts.post(post->id))->state, domain::PostState::Published);
    }

    void whereNothingIsTakenInWhatIsDueLeavesAllTheSame()
    {
        // GIVEN a network that is paid for, over which a person wants to send alone
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        engine.setSaving(domain::NetworkSaving::SendOnly);
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY(channel);
        // WHEN something is due
        store::PostStore posts(workspace.database());
        const auto post = await(posts.add(dueNow(*channel, m_clock)));
        // THEN it leaves, and nothing was taken in
        QTRY_COMPARE(await(posts.post(post->id))->state, domain::PostState::Published);
        const auto fetchedAt = [&] { return await(store::ConnectionStore(workspace.database()).health())->value(channel->id).fetchedAt; };
        QVERIFY(!fetchedAt());
        // AND what waited comes in once nothing is spared
        engine.setSaving(domain::NetworkSaving::No);
        QTRY_VERIFY(fetchedAt());
    }

    void thatItBeginsOfflineHoldsFromTheFirstBeat()
    {
        // GIVEN a channel that is connected, and something that is due
        Workspace workspace;
        const auto connected = [&] {
            sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
            return await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        }();
        QVERIFY(connected);
        store::PostStore posts(workspace.database());
        const auto post = await(posts.add(dueNow(*connected, m_clock)));
        // WHEN an engine begins offline
        const sync::Engine engine(workspace.database(), m_clock, inMemory, fake(), true);
        QTest::qWait(300);
        // THEN nothing is tried
        QCOMPARE(await(posts.post(post->id))->state, domain::PostState::Scheduled);
    }

    void whatKeepsSecretsMayComeLater()
    {
        // GIVEN an engine without
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, sync::Engine::SecretsFactory(), fake());
        QCOMPARE(await(engine.connectChannel(u"mastodon"_s, goodIntroduction)).error().kind, domain::Trouble::Kind::NotPossible);
        QVERIFY(!await(engine.open([] { return std::unique_ptr<sync::SecretStore>(); })));
        // WHEN they come
        QVERIFY(await(engine.open(inMemory)));
        // THEN channels are connected
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY(channel);
        // AND the secret of one can be taken away by itself
        engine.forgetSecret(*channel);
        QTRY_VERIFY(!await(engine.test(*channel)));
    }

    void aFileThatGotAnotherPassphraseElsewhereIsClosedHere()
    {
        // GIVEN an engine that has a sealed file open
        Workspace workspace;
        const QString path = workspace.folder() + u"/secrets.sealed"_s;
        const auto sealedWith = [path](const QByteArray &passphrase) {
            return [path, passphrase]() -> std::unique_ptr<sync::SecretStore> {
                auto sealed = std::make_unique<sync::SealedSecrets>(path, passphrase);
                return sealed->openOrMake() ? std::move(sealed) : nullptr;
            };
        };
        sync::Engine engine(workspace.database(), m_clock, sync::Engine::SecretsFactory(), fake());
        QVERIFY(!await(engine.lookAgain()));
        QCOMPARE(await(engine.changePassphrase("a passphrase", "another one")).error().kind, domain::Error::Kind::NotFound);
        QVERIFY(await(engine.open(sealedWith("a passphrase"))));
        QVERIFY(await(engine.connectChannel(u"mastodon"_s, goodIntroduction)));
        QVERIFY(await(engine.lookAgain()));
        // WHEN it changes the passphrase itself
        QVERIFY(await(engine.changePassphrase("a passphrase", "another one")));
        // THEN it goes on
        QVERIFY(await(engine.lookAgain()));
        // WHEN another process does
        QVERIFY(sync::SealedSecrets(path, "another one").changePassphrase("another one", "a third one"));
        // THEN it is closed here, until it is opened with that
        QVERIFY(!await(engine.lookAgain()));
        QVERIFY(!await(engine.open(sealedWith("another one"))));
        QVERIFY(await(engine.open(sealedWith("a third one"))));
        // AND whatever is open, another can take its place
        QVERIFY(!await(engine.reopen([] { return std::unique_ptr<sync::SecretStore>(); })));
        QVERIFY(await(engine.lookAgain()));
        QVERIFY(await(engine.reopen(inMemory)));
    }

    void whatIsOpenGoesOnInTheNextEngine()
    {
        // GIVEN a channel, its secret in a file that somebody opened
        Workspace workspace;
        const auto left = std::make_unique<std::unique_ptr<sync::SecretStore>>();
        const auto heir = [&left](std::unique_ptr<sync::SecretStore> secrets) { *left = std::move(secrets); };
        const QString path = QDir(workspace.folder()).filePath(u"opened.sealed"_s);
        auto first = std::make_unique<sync::Engine>(workspace.database(), m_clock, sync::Engine::SecretsFactory(), fake());
        QVERIFY(await(first->open([path] { return std::make_unique<sync::SealedSecrets>(path, "a passphrase"); })));
        const auto channel = await(first->connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY(channel);
        // WHEN the window is made anew
        first->setHeir(heir);
        first.reset();
        QVERIFY(*left);
        sync::Engine next(workspace.database(), m_clock, [&left] { return std::move(*left); }, fake());
        // THEN nobody is asked for the passphrase
        QVERIFY(await(next.open([] { return std::unique_ptr<sync::SecretStore>(); })));
        QVERIFY(await(next.test(*channel)));
        // AND where nothing was open nothing is left
        auto bare = std::make_unique<sync::Engine>(workspace.database(), m_clock, sync::Engine::SecretsFactory(), fake());
        QVERIFY(await(bare->openBare()));
        bare->setHeir(heir);
        bare.reset();
        QVERIFY(!*left);
    }

    void tryingAPausedChannelLeavesItPaused()
    {
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QVERIFY(channel);
        store::ConnectionStore connections(workspace.database());
        QVERIFY(await(connections.setState(channel->id, domain::ConnectionState::Paused, m_clock.now())));
        QVERIFY(await(engine.test(*channel)));
        QCOMPARE(await(connections.health())->value(channel->id).connection.state, domain::ConnectionState::Paused);
    }

    void requestsAreListedWithFewWrites()
    {
        // GIVEN who counts how often the list is written
        Workspace workspace;
        int writes = 0;
        connect(&workspace.database(), &store::Database::changed, this, [&writes](const store::Changes &changes) { writes += changes.requests ? 1 : 0; });
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        // WHEN a channel is connected, which takes some requests
        QVERIFY(await(engine.connectChannel(u"mastodon"_s, goodIntroduction)));
        // THEN all are listed, each once before it leaves, and what came of them by fewer writes
        const store::RequestLog log(workspace.database());
        const auto haveEnded = [&log] { return std::ranges::none_of(*await(log.newest(10)), &domain::LoggedRequest::isUnderWay); };
        QTRY_VERIFY(await(log.newest(10))->size() >= 3 && haveEnded());
        QVERIFY(writes < 2 * await(log.newest(10))->size());
        QVERIFY(writes > 0);
    }

    void withoutAKeychainItSaysSo()
    {
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, [] { return std::unique_ptr<sync::SecretStore>(); }, fake());
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction));
        QCOMPARE(channel.error().kind, domain::Trouble::Kind::NotPossible);
    }

    void aWrongTokenConnectsNothing()
    {
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        auto introduction = goodIntroduction;
        introduction.secret[u"token"_s] = u"bad"_s;
        QCOMPARE(await(engine.connectChannel(u"mastodon"_s, introduction)).error().kind, domain::Trouble::Kind::AccessDenied);
        QVERIFY(await(store::ConnectionStore(workspace.database()).health())->isEmpty());
    }

    void aChannelIsTriedAndDisconnected()
    {
        Workspace workspace;
        sync::Engine engine(workspace.database(), m_clock, inMemory, fake());
        const auto channel = await(engine.connectChannel(u"mastodon"_s, goodIntroduction, u"Notre compte"_s));
        QCOMPARE(channel->name, u"Notre compte"_s);
        QCOMPARE(await(engine.test(*channel))->handle, u"@us@fake.example"_s);
        QVERIFY(await(engine.disconnectChannel(*channel)));
        QVERIFY(await(store::ConnectionStore(workspace.database()).health())->isEmpty());
        QVERIFY(!await(engine.test(*channel)));
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "enginetest.moc"
