// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "tests/core/sync/channels/onechanneldesk.h"
#include "tests/support/entries.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using domain::DeliveryState;
using domain::ErrandState;
using domain::PostState;
using domain::Verdict;

namespace {

struct ErrandRunDesk : OneChannelDesk<FakeService>
{
    ErrandRunDesk()
    {
        service.setKeyed(true);
        connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
    }
    [[nodiscard]] domain::Id<domain::Post> publish(const QString &text, std::chrono::milliseconds ahead = 0ms)
    {
        domain::Post post = duePost(text, ahead);
        if (ahead > 0ms)
            post.holder = domain::PostHolder::Service;
        const auto id = add(post).id;
        send();
        return id;
    }
    /// Until nothing waits any more, letting time pass.
    void runUntilQuiet(int most = 100)
    {
        untilQuiet([this] { run(); }, errands, most);
    }
    [[nodiscard]] std::optional<domain::Errand> errand(domain::Id<domain::Post> id) const { return *await(errands.ofPost(id)); }
};

/// One that says nothing of what is not there.
class WordlessService final : public sync::Wire
{
public:
    explicit WordlessService(const FakeClock &clock)
        : inner(clock)
    {
    }
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        return inner.send(request).then([](const domain::Answer<connectors::HttpResponse> &given) {
            auto answer = given;
            if (answer && answer->status == 404)
                answer->body.clear();
            return answer;
        });
    }

    FakeService inner;
};

/// A site whose comments can be decided about: answers as WordPress does (developer.wordpress.org/rest-api/reference/comments), and keeps what became of them.
class CommentSite final : public sync::Wire
{
public:
    [[nodiscard]] QFuture<domain::Answer<connectors::HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        ++asked;
        if (std::exchange(isDown, false))
            return QtFuture::makeReadyValueFuture(
                domain::Answer<connectors::HttpResponse>(std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Unreachable})));
        const QString id = request.url.path().section(u'/', -1);
        if (request.method == "POST")
            statuses.insert(id, QJsonDocument::fromJson(request.body).object().value(u"status"_s).toString());
        const QJsonObject comment{{u"id"_s, id.toInt()}, {u"status"_s, statuses.value(id)}};
        return QtFuture::makeReadyValueFuture(domain::Answer<connectors::HttpResponse>(
            connectors::HttpResponse{.status = 200, .headers = {}, .body = QJsonDocument(comment).toJson(), .url = request.url}));
    }

    QHash<QString, QString> statuses;
    int asked = 0;
    bool isDown = false;
};

} // namespace

class ErrandRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPublishedIsChangedThere()
    {
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s);
        QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Bonsoir"_s});
        QCOMPARE(desk.post(id).text, u"Bonsoir"_s);
        QVERIFY(desk.delivery(id).isVerified);
        QCOMPARE(desk.run(), 0);
    }

    void whatAnotherHandDeletedIsFoundOutThoughTheServerSaysNoWord()
    {
        // GIVEN a server that answers a deleted status with a bare 404, as snac does
        OneChannelDesk<WordlessService> desk;
        desk.connect(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}});
        const auto id = desk.add(desk.duePost(u"Bonjour"_s)).id;
        QCOMPARE(desk.send(), 1);
        QCOMPARE(desk.delivery(id).state, DeliveryState::Published);
        desk.service.inner.drop(0);
        QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
        // WHEN
        QCOMPARE(desk.run(), 1);
        // THEN its own list of what the account said tells it: it counts as deleted, and the new words are kept
        QCOMPARE(desk.delivery(id).state, DeliveryState::Removed);
        QCOMPARE(desk.post(id).text, u"Bonsoir"_s);
    }

    void whatIsDeletedThereIsGoneThereAlone()
    {
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s);
        QVERIFY(await(desk.errands.deleteThere(id, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QVERIFY(desk.service.published().isEmpty());
        QCOMPARE(desk.delivery(id).state, DeliveryState::Removed);
        QCOMPARE(desk.post(id).text, u"Bonjour"_s);
    }

    void whatCanBeTakenBackWaitsForThat()
    {
        // GIVEN two that are to be deleted, with time to think again
        ErrandRunDesk desk;
        const auto kept = desk.publish(u"Bonjour"_s);
        const auto gone = desk.publish(u"Bonsoir"_s);
        constexpr std::chrono::milliseconds grace = std::chrono::seconds{10};
        const auto first = await(desk.errands.deleteThere(kept, desk.clock.now(), grace));
        QVERIFY(first);
        QVERIFY(await(desk.errands.deleteThere(gone, desk.clock.now(), grace)));
        QCOMPARE(desk.run(), 0);
        // WHEN one is taken back within it
        QVERIFY(await(desk.errands.cancel(first->id, desk.clock.now())));
        desk.clock.advance(grace);
        // THEN the other alone is done
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Bonjour"_s});
    }

    void throughEveryFaultItIsDoneOnceInTheEnd_data()
    {
        QTest::addColumn<Fault>("fault");
        for (const auto &[name, fault] :
             {std::pair("unreachable", Fault::Unreachable), std::pair("cut before", Fault::CutBefore), std::pair("cut after", Fault::CutAfter),
              std::pair("trouble before", Fault::TroubleBefore), std::pair("trouble after", Fault::TroubleAfter), std::pair("limited", Fault::Limited),
              std::pair("lying", Fault::Lying), std::pair("denied", Fault::Denied)})
            QTest::newRow(name) << fault;
    }
    void throughEveryFaultItIsDoneOnceInTheEnd()
    {
        QFETCH(const Fault, fault);
        for (const int calm : {0, 1}) {
            ErrandRunDesk desk;
            const auto id = desk.publish(u"Bonjour"_s);
            QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
            QList<Fault> faults(calm, Fault::None);
            desk.service.failNext(faults << fault << fault);
            desk.runUntilQuiet();
            QCOMPARE(desk.service.published(), QStringList{u"Bonsoir"_s});
            QCOMPARE(desk.post(id).text, u"Bonsoir"_s);
            QVERIFY(!desk.errand(id));
            desk.service.failNext({fault, fault});
            QVERIFY(await(desk.errands.deleteThere(id, desk.clock.now())));
            desk.runUntilQuiet();
            QVERIFY(desk.service.published().isEmpty());
            QCOMPARE(desk.delivery(id).state, DeliveryState::Removed);
        }
    }

    void whatWasChangedThereIsNotWrittenOverUnasked()
    {
        // GIVEN somebody changed it there
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s);
        desk.service.rewrite(0, u"Salut tout le monde"_s);
        // WHEN it is changed here
        QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        // THEN both are shown, and nothing happened
        QCOMPARE(desk.service.published(), QStringList{u"Salut tout le monde"_s});
        QCOMPARE(desk.errand(id)->state, ErrandState::Changed);
        QCOMPARE(desk.errand(id)->there, u"Salut tout le monde"_s);
        QCOMPARE(desk.run(), 0);
        // WHEN the person wants ours
        QVERIFY(await(desk.errands.overwrite(desk.errand(id)->id, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Bonsoir"_s});
        QCOMPARE(desk.post(id).text, u"Bonsoir"_s);
    }

    void whatNobodyWasShownIsNotWrittenOver()
    {
        // GIVEN somebody changed it there, and a person who was shown that
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s);
        desk.service.rewrite(0, u"Salut tout le monde"_s);
        QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.errand(id)->there, u"Salut tout le monde"_s);
        // WHEN it is changed there once more before the person wants theirs
        desk.service.rewrite(0, u"Salut à tous"_s);
        QVERIFY(await(desk.errands.overwrite(desk.errand(id)->id, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        // THEN that is shown first
        QCOMPARE(desk.service.published(), QStringList{u"Salut à tous"_s});
        QCOMPARE(desk.errand(id)->state, ErrandState::Changed);
        QCOMPARE(desk.errand(id)->there, u"Salut à tous"_s);
        // AND a word about that counts
        QVERIFY(await(desk.errands.overwrite(desk.errand(id)->id, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.service.published(), QStringList{u"Bonsoir"_s});
    }

    void whatWasDeletedThereCountsAsThatAndItsNewWordsAreKept()
    {
        // GIVEN somebody deleted it there
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s);
        desk.service.drop(0);
        // WHEN it is changed here
        QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        // THEN
        QCOMPARE(desk.delivery(id).state, DeliveryState::Removed);
        QCOMPARE(desk.post(id).state, PostState::Cancelled);
        QCOMPARE(desk.post(id).text, u"Bonsoir"_s);
        QCOMPARE(desk.errand(id)->state, ErrandState::Failed);
        QVERIFY(domain::wasDeletedThere(*desk.errand(id)));
        QVERIFY(desk.service.published().isEmpty());
        // AND nobody is asked any more once that was read
        QVERIFY(await(desk.errands.cancel(desk.errand(id)->id, desk.clock.now())));
        QVERIFY(!desk.errand(id));
    }

    void whatALookStillFindsIsNotTakenForDeleted()
    {
        // GIVEN it stands there, and the edit is told that something is missing
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s);
        QVERIFY(await(desk.errands.editThere(id, u"Bonsoir"_s, desk.clock.now())));
        desk.service.failNext({Fault::NotFound});
        QCOMPARE(desk.run(), 1);
        // THEN
        QCOMPARE(desk.errand(id)->state, ErrandState::Failed);
        QVERIFY(!domain::wasDeletedThere(*desk.errand(id)));
        QCOMPARE(desk.delivery(id).state, DeliveryState::Published);
        QCOMPARE(desk.post(id).text, u"Bonjour"_s);
    }

    void whatIsHeldAndChangedThereIsSaid_data()
    {
        QTest::addColumn<bool>("isText");
        QTest::addColumn<bool>("wantsOurs");
        QTest::newRow("its text, ours") << true << true;
        QTest::newRow("its text, theirs") << true << false;
        QTest::newRow("its time, ours") << false << true;
        QTest::newRow("its time, theirs") << false << false;
    }
    void whatIsHeldAndChangedThereIsSaid()
    {
        // GIVEN a post that the service holds until tomorrow, and somebody who changes it there
        QFETCH(const bool, isText);
        QFETCH(const bool, wantsOurs);
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s, 24h);
        const domain::Instant ours = *domain::toInstant(*desk.post(id).scheduledFor);
        QCOMPARE(desk.service.held(), QStringList{u"Bonjour"_s});
        if (isText)
            desk.service.rewriteHeld(0, u"Salut"_s);
        else
            desk.service.moveHeld(0, ours + 3h);
        // WHEN it is looked after
        desk.clock.set(*desk.delivery(id).nextAttemptAt + 1ms);
        desk.send();
        // THEN that is known, and waits for a word
        const auto drift = domain::driftIn(desk.delivery(id).notes);
        QVERIFY(drift);
        QCOMPARE(drift->text.has_value(), isText);
        QCOMPARE(drift->leavesAt.has_value(), !isText);
        QCOMPARE(await(desk.deliveries.drifted(10))->size(), 1);
        // WHEN the person says which
        QVERIFY(await(wantsOurs ? desk.deliveries.putBack(id, desk.clock.now()) : desk.deliveries.acceptThere(id, desk.clock.now())));
        desk.send();
        desk.send();
        // THEN both are the same
        QVERIFY(!domain::driftIn(desk.delivery(id).notes));
        QCOMPARE(desk.service.held().size(), 1);
        QCOMPARE(desk.post(id).text, desk.service.held().first());
        QCOMPARE(*domain::toInstant(*desk.post(id).scheduledFor), desk.service.heldUntil(0));
        QCOMPARE(desk.service.heldUntil(0) == ours, isText || wantsOurs);
        QCOMPARE(desk.service.held().first() == u"Bonjour"_s, !isText || wantsOurs);
        QCOMPARE(desk.delivery(id).state, DeliveryState::Held);
    }

    void whatIsHeldLongerThereThanHereIsNotTakenBackForATimeThatHasPassed()
    {
        // GIVEN a post that somebody moved to a later time there, and whose time here has passed
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s, 24h);
        const domain::Instant ours = *domain::toInstant(*desk.post(id).scheduledFor);
        desk.service.moveHeld(0, ours + 3h);
        desk.service.rewriteHeld(0, u"Salut"_s);
        desk.clock.set(ours + 1h);
        desk.send();
        QVERIFY(domain::driftIn(desk.delivery(id).notes));
        // WHEN the person wants ours there
        const auto put = await(desk.deliveries.putBack(id, desk.clock.now()));
        // THEN that is refused, and all stays as it is
        QCOMPARE(put.error().kind, domain::Error::Kind::Invalid);
        desk.send();
        QCOMPARE(desk.service.held(), QStringList{u"Salut"_s});
        QCOMPARE(desk.service.heldUntil(0), ours + 3h);
        QVERIFY(desk.service.published().isEmpty());
        QCOMPARE(desk.delivery(id).state, DeliveryState::Held);
        // AND it becomes there what it is here once it has a time that lies ahead
        auto moved = desk.post(id);
        moved.scheduledFor = domain::toZoned(ours + 2h, QTimeZone::utc());
        moved.changedAt = desk.clock.now();
        QVERIFY(await(desk.posts.save(moved)));
        desk.send();
        QCOMPARE(desk.service.held(), QStringList{u"Bonjour"_s});
        QCOMPARE(desk.service.heldUntil(0), ours + 2h);
    }

    void whatWasTakenAwayThereIsSaid()
    {
        ErrandRunDesk desk;
        const auto id = desk.publish(u"Bonjour"_s, 24h);
        desk.service.dropHeld(0);
        desk.clock.set(*desk.delivery(id).nextAttemptAt + 1ms);
        desk.send();
        QCOMPARE(desk.post(id).state, PostState::Failed);
        QCOMPARE(desk.delivery(id).trouble->kind, domain::Trouble::Kind::Gone);
        // WHEN it is tried again, it is held anew
        QVERIFY(await(desk.deliveries.retry(desk.delivery(id).id, desk.clock.now())));
        desk.send();
        QCOMPARE(desk.service.held(), QStringList{u"Bonjour"_s});
        QVERIFY(desk.service.published().isEmpty());
        QCOMPARE(desk.delivery(id).state, DeliveryState::Held);
    }

    void whatIsDecidedOfflineIsDoneOnceTheSiteIsThere()
    {
        // GIVEN a site with a comment that it holds back
        FakeClock clock;
        Workspace workspace;
        CommentSite site;
        FakeSecrets secrets;
        store::ConnectionStore connections(workspace.database());
        domain::Channel wanted;
        wanted.service = u"wordpress"_s;
        wanted.name = u"Site"_s;
        wanted.address = u"https://site.example"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://site.example/wp-json/"_s);
        connection.capabilities = domain::staticCapabilities(u"wordpress"_s);
        const auto channel = *await(connections.connect(wanted, connection, clock.now()));
        QVERIFY(await(secrets.write(sync::secretName(u"w"_s, u"wordpress"_s, wanted.address), {{u"user"_s, u"us"_s}, {u"password"_s, u"good"_s}})));
        static_cast<void>(await(connections.claim(u"us"_s, clock.now(), 1min)));
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = {aMention(u"5"_s)}, .removed = {}};
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, page, clock.now(), 1min)));
        QVERIFY(await(connections.release(u"us"_s)));
        const auto mention = await(store::InboxStore(workspace.database()).keys({}, {}, -1))->first();
        const auto connectors = sync::Connectors::all();
        store::ErrandStore errands(workspace.database());
        sync::ErrandRunner runner(
            {.database = workspace.database(), .wire = site, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s});
        // WHEN it is approved while nobody is there
        site.isDown = true;
        const auto moderated = await(errands.moderate({mention}, Verdict::Approve, clock.now()));
        QVERIFY(moderated);
        QCOMPARE(await(runner.runDue()), 1);
        QVERIFY(site.statuses.isEmpty());
        // THEN it is done as soon as the site is there
        clock.set(**await(errands.nextDue()) + 1ms);
        QCOMPARE(await(runner.runDue()), 1);
        QCOMPARE(site.statuses.value(u"5"_s), u"approved"_s);
        QCOMPARE(await(store::InboxStore(workspace.database()).mention(mention))->standing, Verdict::Approve);
        // AND undone the other way
        QVERIFY(await(errands.undoModeration(*moderated, clock.now())));
        QCOMPARE(await(runner.runDue()), 1);
        QCOMPARE(site.statuses.value(u"5"_s), u"hold"_s);
    }
};

QTEST_GUILESS_MAIN(ErrandRunTest)
#include "errandruntest.moc"
