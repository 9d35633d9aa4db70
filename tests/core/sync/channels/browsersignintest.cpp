// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"
#include "core/sync/channels/introducer.h"

#include "core/store/channels/connectionstore.h"
#include "core/store/channels/requestlog.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"

#include <QtCore/QUrlQuery>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using FailureKind = domain::SignInFailure::Kind;

namespace {

/// Where the page of a sign-in leads back to, with that answer and the state it asked for.
QUrl backFrom(const QUrl &page, const QString &answer)
{
    const QUrlQuery query(page);
    QUrl back(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    back.setQuery(answer + u"&state="_s + query.queryItemValue(u"state"_s));
    return back;
}

} // namespace

/// A whole sign-in: a fake service, and a browser that comes back over a real socket.
class BrowserSignInTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : service(clock)
            , introducer(
                  {.database = workspace.database(), .wire = service, .secrets = secrets, .connectors = connectors, .clock = clock, .workspaceId = u"w"_s})
        {
        }
        [[nodiscard]] domain::SignInUnderWay begin(std::chrono::milliseconds patience = std::chrono::minutes{1}, const QString &key = u"mastodon"_s)
        {
            return introducer.signIn({.service = key, .introduction = {.server = QUrl(u"https://fake.example"_s)}, .patience = patience});
        }
        [[nodiscard]] QByteArray browse(const QUrl &url)
        {
            QNetworkReply *reply = browser.get(QNetworkRequest(url));
            return QTest::qWaitFor([reply] { return reply->isFinished(); }, 5'000) ? reply->readAll() : QByteArray();
        }

        Workspace workspace;
        FakeClock clock;
        FakeService service;
        FakeSecrets secrets;
        sync::Connectors connectors = sync::Connectors::all();
        sync::Introducer introducer;
        QNetworkAccessManager browser;
    };

private Q_SLOTS:
    void whoSaysYesInTheBrowserIsConnected()
    {
        // GIVEN
        Desk desk;
        auto underWay = desk.begin();
        const QUrl page = await(underWay.page);
        QCOMPARE(page.host(), u"fake.example"_s);
        // WHEN
        static_cast<void>(desk.browse(backFrom(page, u"code=c0de"_s)));
        // THEN
        const auto channel = await(underWay.end);
        QVERIFY(channel);
        QCOMPARE(channel->address, u"https://fake.example/@us"_s);
        QCOMPARE(desk.secrets.kept().size(), 1);
        QCOMPARE(desk.secrets.kept().begin()->value(u"token"_s), u"good"_s);
        QCOMPARE(await(store::ConnectionStore(desk.workspace.database()).connection(channel->id))->state, domain::ConnectionState::Connected);
        // AND every request is listed, without code and token
        const store::RequestLog log(desk.workspace.database());
        QTRY_VERIFY(await(log.newest(20))->size() >= 5);
        const auto requests = await(log.newest(20));
        for (const auto &request : *requests) {
            QCOMPARE(request.purpose, domain::RequestPurpose::Connect);
            QVERIFY(!request.address.contains(u"c0de"_s) && !request.address.contains(u"good"_s) && !request.address.contains(u"s3cret"_s));
        }
    }

    void whoSaysNoConnectsNothing()
    {
        Desk desk;
        auto underWay = desk.begin();
        const QUrl page = await(underWay.page);
        static_cast<void>(desk.browse(backFrom(page, u"error=access_denied"_s)));
        const auto answer = await(underWay.end);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Refused);
        QVERIFY(desk.secrets.kept().isEmpty());
    }

    void whatTheServiceDoesNotTakeIsSaid()
    {
        Desk desk;
        auto underWay = desk.begin();
        const QUrl page = await(underWay.page);
        static_cast<void>(desk.browse(backFrom(page, u"code=stolen"_s)));
        const auto answer = await(underWay.end);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Service);
        QCOMPARE(answer.error().trouble.kind, domain::Trouble::Kind::AccessWithdrawn);
    }

    void nobodyIsWaitedForWithoutEnd()
    {
        Desk desk;
        auto underWay = desk.begin(std::chrono::milliseconds{50});
        const auto answer = await(underWay.end);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Expired);
        // AND whoever comes later comes to nobody
        QVERIFY(!desk.introducer.takeReturned(backFrom(await(underWay.page), u"code=c0de"_s)));
    }

    void aStopEndsIt()
    {
        Desk desk;
        auto underWay = desk.begin();
        const QUrl page = await(underWay.page);
        desk.introducer.stop();
        QCOMPARE(await(underWay.end).error().kind, FailureKind::Stopped);
        QVERIFY(desk.browse(backFrom(page, u"code=c0de"_s)).isEmpty());
        QVERIFY(desk.secrets.kept().isEmpty());
    }

    void aNewOneStopsTheLast()
    {
        Desk desk;
        auto first = desk.begin();
        auto second = desk.begin();
        QCOMPARE(await(first.end).error().kind, FailureKind::Stopped);
        static_cast<void>(desk.browse(backFrom(await(second.page), u"code=c0de"_s)));
        QVERIFY(await(second.end));
    }

    void anAddressIsTakenByHand()
    {
        // GIVEN a browser on another machine
        Desk desk;
        auto underWay = desk.begin();
        const QUrl page = await(underWay.page);
        // THEN only its own address is taken
        QVERIFY(!desk.introducer.takeReturned(QUrl(u"https://fake.example/?code=c0de"_s)));
        QUrl foreign = backFrom(page, u"code=c0de"_s);
        foreign.setQuery(u"code=c0de&state=another"_s);
        QVERIFY(!desk.introducer.takeReturned(foreign));
        // WHEN
        QVERIFY(desk.introducer.takeReturned(backFrom(page, u"code=c0de"_s)));
        // THEN
        QVERIFY(await(underWay.end));
    }

    void whatIsInTheWayAtTheBeginningIsSaid_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<domain::Trouble::Kind>("kind");
        QTest::newRow("unreachable") << Fault::Unreachable << domain::Trouble::Kind::Unreachable;
        QTest::newRow("limited") << Fault::Limited << domain::Trouble::Kind::RateLimited;
    }
    void whatIsInTheWayAtTheBeginningIsSaid()
    {
        QFETCH(Fault, fault);
        QFETCH(domain::Trouble::Kind, kind);
        Desk desk;
        desk.service.failNext({fault});
        auto underWay = desk.begin();
        const auto answer = await(underWay.end);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Service);
        QCOMPARE(answer.error().trouble.kind, kind);
        QVERIFY(underWay.page.isCanceled());
    }

    void aServiceWithoutSaysSo()
    {
        Desk desk;
        auto underWay = desk.begin(std::chrono::minutes{1}, u"telegram"_s);
        QCOMPARE(await(underWay.end).error().trouble.kind, domain::Trouble::Kind::NotPossible);
    }

    void theEngineDoesItOnItsThread()
    {
        // GIVEN
        Workspace workspace;
        FakeClock clock;
        QVERIFY(sync::Engine::browserServices().contains(u"mastodon"_s));
        sync::Engine engine(
            workspace.database(), clock, [] { return std::make_unique<FakeSecrets>(); }, [&clock] { return std::make_unique<FakeService>(clock); });
        auto underWay = engine.signIn({.service = u"mastodon"_s, .introduction = {.server = QUrl(u"https://fake.example"_s)}});
        const QUrl page = await(underWay.page);
        // WHEN
        QNetworkAccessManager browser;
        browser.get(QNetworkRequest(backFrom(page, u"code=c0de"_s)));
        // THEN
        QVERIFY(await(underWay.end));
        // AND one that is stopped ends
        auto stopped = engine.signIn({.service = u"mastodon"_s, .introduction = {.server = QUrl(u"https://fake.example"_s)}});
        static_cast<void>(await(stopped.page));
        engine.stopConnecting();
        QCOMPARE(await(stopped.end).error().kind, FailureKind::Stopped);
    }

    void withoutAKeychainNobodySignsIn()
    {
        Workspace workspace;
        FakeClock clock;
        sync::Engine engine(workspace.database(), clock, sync::Engine::SecretsFactory());
        auto underWay = engine.signIn({.service = u"mastodon"_s, .introduction = {.server = QUrl(u"https://fake.example"_s)}});
        QCOMPARE(await(underWay.end).error().trouble.kind, domain::Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(BrowserSignInTest)
#include "browsersignintest.moc"
