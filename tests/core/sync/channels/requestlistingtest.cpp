// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/channeldesk.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Effect;
using connectors::Given;
using connectors::HttpRequest;
using connectors::HttpResponse;
using connectors::Transfer;
using domain::Trouble;

namespace {

/// Looks what is listed at the moment something leaves, and answers when it is told to.
class LookingWire final : public sync::Wire, public sync::TransferWire
{
public:
    explicit LookingWire(store::RequestLog &list)
        : log(list)
    {
    }

    QFuture<Given> send(const HttpRequest &) override { return leave(); }
    QFuture<Given> transfer(const Transfer &) override { return leave(); }
    [[nodiscard]] bool isOffline() const override { return isShut; }
    void answer(const Given &given)
    {
        promise.addResult(given);
        promise.finish();
    }

    store::RequestLog &log;
    QList<domain::LoggedRequest> seen;
    bool isShut = false;
    int left = 0;
    QPromise<Given> promise;

private:
    QFuture<Given> leave()
    {
        ++left;
        auto listed = log.newest(10);
        listed.waitForFinished();
        seen = listed.takeResult().value_or(QList<domain::LoggedRequest>());
        promise = QPromise<Given>();
        promise.start();
        return promise.future();
    }
};

/// Is sent on to another server, and answered there.
class LeadingWire final : public sync::Wire
{
public:
    QFuture<Given> send(const HttpRequest &) override { return QtFuture::makeReadyValueFuture(Given(HttpResponse{.status = 200, .body = "there"})); }
    QFuture<Given> sendTelling(const HttpRequest &request, const sync::ToldOfLed &told) override
    {
        told({.status = 302, .received = 7, .to = QUrl(u"https://other.example:8443/b?token=abc"_s)});
        return send(request);
    }
};

struct ListingDesk
{
    ListingDesk()
        : media(workspace.database())
        , log(workspace.database())
        , wire(log)
        , desk(std::make_unique<sync::ChannelDesk>(sync::ChannelDesk::World{.wire = wire, .media = media, .log = log, .clock = clock, .transfers = &wire},
                                                   domain::Id<domain::Channel>(), domain::RequestPurpose::Send, domain::Secret{{u"token"_s, u"0123456789"_s}},
                                                   &context))
    {
    }
    /// Once all that was to be written is.
    [[nodiscard]] QList<domain::LoggedRequest> listed()
    {
        static_cast<void>(await(workspace.database().write([](store::Connection &) -> domain::Result<> { return {}; })));
        return await(log.newest(10)).value();
    }

    Workspace workspace;
    FakeClock clock;
    store::MediaStore media;
    store::RequestLog log;
    LookingWire wire;
    QObject context;
    std::unique_ptr<sync::ChannelDesk> desk;
};

HttpRequest asking(const QByteArray &method, Effect effect)
{
    return {.method = method, .url = QUrl(u"https://server.example/api/0123456789/it?token=abc"_s), .body = "words", .effect = effect};
}

} // namespace

/// What is listed of a request before it leaves, and afterwards.
class RequestListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestIsListedBeforeItLeaves_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("effect");
        QTest::newRow("a new post") << QByteArray("POST") << static_cast<int>(Effect::Creates);
        QTest::newRow("a post once or ten times") << QByteArray("PUT") << static_cast<int>(Effect::Repeatable);
        QTest::newRow("a removal") << QByteArray("DELETE") << static_cast<int>(Effect::Repeatable);
        QTest::newRow("what is said to read only") << QByteArray("POST") << static_cast<int>(Effect::Reads);
        QTest::newRow("a method of its own") << QByteArray("MKCOL") << static_cast<int>(Effect::Repeatable);
        QTest::newRow("what only reads") << QByteArray("GET") << static_cast<int>(Effect::Reads);
    }

    void everyRequestIsListedBeforeItLeaves()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, effect);
        // WHEN it leaves
        ListingDesk desk;
        auto given = desk.desk->satisfy(asking(method, static_cast<Effect>(effect)));
        QTRY_COMPARE(desk.wire.left, 1);
        // THEN it stands in the list at that moment already, without what lets us in, and without an end
        QCOMPARE(desk.wire.seen.size(), 1);
        const auto begun = desk.wire.seen.first();
        QVERIFY(begun.isUnderWay);
        QCOMPARE(begun.status, 0);
        QCOMPARE(begun.method, QString::fromLatin1(method));
        QCOMPARE(begun.address, u"https://server.example/api/…/it?token=…"_s);
        QCOMPARE(begun.sent, 5);
        // WHEN it is answered
        desk.clock.advance(std::chrono::milliseconds{250});
        desk.wire.answer(HttpResponse{.status = 201, .body = "made"});
        QVERIFY(await(given));
        desk.desk.reset();
        // THEN that is noted of the same one
        const auto listed = desk.listed();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().id, begun.id);
        QVERIFY(!listed.first().isUnderWay);
        QCOMPARE(listed.first().status, 201);
        QCOMPARE(listed.first().received, 4);
        QCOMPARE(listed.first().took, std::chrono::milliseconds{250});
    }

    void aLetterIsListedBeforeItLeaves()
    {
        ListingDesk desk;
        auto given = desk.desk->satisfy(
            Transfer{.url = QUrl(u"smtps://mail.example"_s), .user = u"us"_s, .password = u"secret"_s, .upload = "Subject: x", .effect = Effect::Creates});
        QTRY_COMPARE(desk.wire.left, 1);
        QCOMPARE(desk.wire.seen.size(), 1);
        QVERIFY(desk.wire.seen.first().isUnderWay);
        QCOMPARE(desk.wire.seen.first().method, u"MAIL"_s);
        desk.wire.answer(HttpResponse{.status = 250});
        QVERIFY(await(given));
        desk.desk.reset();
        QCOMPARE(desk.listed().size(), 1);
        QCOMPARE(desk.listed().first().status, 250);
    }

    void aMailboxThatIsLookedThroughIsListedBefore()
    {
        ListingDesk desk;
        auto given
            = desk.desk->satisfy(Transfer{.url = QUrl(u"imaps://mail.example/INBOX"_s), .user = u"us"_s, .password = u"secret"_s, .command = "UID SEARCH ALL"});
        QTRY_COMPARE(desk.wire.left, 1);
        QCOMPARE(desk.wire.seen.size(), 1);
        QVERIFY(desk.wire.seen.first().isUnderWay);
        QCOMPARE(desk.wire.seen.first().method, u"SEARCH"_s);
    }

    void whileOfflineNothingIsListed()
    {
        ListingDesk desk;
        desk.wire.isShut = true;
        auto given = desk.desk->satisfy(asking("GET", Effect::Reads));
        QTRY_COMPARE(desk.wire.left, 1);
        QVERIFY(desk.wire.seen.isEmpty());
        desk.wire.answer(std::unexpected(Trouble{.kind = Trouble::Kind::Offline, .said = u"Parvis is offline"_s}));
        QVERIFY(!await(given));
        desk.desk.reset();
        QVERIFY(desk.listed().isEmpty());
    }

    void whatNeverLeftIsTakenOffAgain()
    {
        for (const auto kind : {Trouble::Kind::Unreachable, Trouble::Kind::Offline}) {
            ListingDesk desk;
            auto given = desk.desk->satisfy(asking("POST", Effect::Creates));
            QTRY_COMPARE(desk.wire.left, 1);
            QCOMPARE(desk.wire.seen.size(), 1);
            desk.wire.answer(std::unexpected(Trouble{.kind = kind, .said = u"nobody"_s}));
            QVERIFY(!await(given));
            desk.desk.reset();
            QVERIFY(desk.listed().isEmpty());
        }
    }

    void ofWhatWasCutOffItsEndIsNoted()
    {
        ListingDesk desk;
        auto given = desk.desk->satisfy(asking("POST", Effect::Creates));
        QTRY_COMPARE(desk.wire.left, 1);
        desk.wire.answer(std::unexpected(Trouble{.kind = Trouble::Kind::Cut, .said = u"silence"_s}));
        QVERIFY(!await(given));
        desk.desk.reset();
        QCOMPARE(desk.listed().size(), 1);
        QVERIFY(!desk.listed().first().isUnderWay);
        QCOMPARE(desk.listed().first().problem, u"silence"_s);
    }

    void ofWhoEndsMeanwhileItStaysListed()
    {
        ListingDesk desk;
        auto given = desk.desk->satisfy(asking("POST", Effect::Creates));
        QTRY_COMPARE(desk.wire.left, 1);
        // WHEN nobody is left to note what came of it
        desk.desk.reset();
        desk.workspace.reopen();
        // THEN that it left is known
        store::RequestLog log(desk.workspace.database());
        const auto listed = await(log.newest(10));
        QCOMPARE(listed->size(), 1);
        QVERIFY(listed->first().isUnderWay);
        QCOMPARE(listed->first().took, std::chrono::milliseconds{0});
    }

    void whatCameOfThemIsNotedSomeAtOnce()
    {
        // GIVEN who counts how often the list is written
        ListingDesk desk;
        int writes = 0;
        connect(&desk.workspace.database(), &store::Database::changed, this, [&writes](const store::Changes &changes) { writes += changes.requests ? 1 : 0; });
        // WHEN some are asked one after another, and answered at once
        constexpr int asked = 20;
        for (int n = 1; n <= asked; ++n) {
            auto given = desk.desk->satisfy(asking("GET", Effect::Reads));
            QTRY_COMPARE(desk.wire.left, n);
            desk.wire.answer(HttpResponse{.status = 200});
            QVERIFY(await(given));
        }
        desk.desk.reset();
        static_cast<void>(desk.listed());
        // THEN each was written before it left, and what came of them by few writes more
        const auto haveEnded = [&desk] {
            const auto listed = await(desk.log.newest(100)).value();
            return listed.size() == asked && std::ranges::none_of(listed, &domain::LoggedRequest::isUnderWay);
        };
        QTRY_VERIFY(haveEnded());
        QTRY_VERIFY(writes > asked);
        QVERIFY2(writes <= asked + asked / 2, qPrintable(QString::number(writes)));
    }

    void whatIsSentOnIsListedWhereverItWent()
    {
        // GIVEN a server that sends on to another
        ListingDesk desk;
        LeadingWire leading;
        sync::ChannelDesk led({.wire = leading, .media = desk.media, .log = desk.log, .clock = desk.clock}, domain::Id<domain::Channel>(),
                              domain::RequestPurpose::Fetch, {}, &desk.context);
        QVERIFY(await(led.satisfy(asking("GET", Effect::Reads))));
        QTRY_COMPARE(desk.listed().size(), 2);
        // THEN both requests stand in the list, the newest first, each with what came of it
        const auto listed = desk.listed();
        QCOMPARE(listed.last().address, u"https://server.example/api/0123456789/it?token=…"_s);
        QCOMPARE(listed.last().status, 302);
        QCOMPARE(listed.last().received, 7);
        QCOMPARE(listed.first().address, u"https://other.example:8443/b?token=…"_s);
        QCOMPARE(listed.first().status, 200);
        QCOMPARE(listed.first().received, 5);
        QVERIFY(!listed.first().isUnderWay && !listed.last().isUnderWay);
    }
};

QTEST_GUILESS_MAIN(RequestListingTest)
#include "requestlistingtest.moc"
