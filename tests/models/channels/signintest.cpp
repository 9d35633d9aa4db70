// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"
#include "models/channels/signinwords.h"

#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using Failure = domain::SignInFailure;
using models::Vault;

namespace {

const models::ConnectWish mastodonWish{.service = u"mastodon"_s, .server = QUrl(u"https://social.example"_s)};

} // namespace

/// Signing in by the browser as the window sees it.
class SignInTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : list(workspace.database(), clock)
            , model(workspace.database(), list, messages, undo, clock)
        {
            hooks.services = {u"mastodon"_s, u"telegram"_s};
            hooks.browserServices = {u"mastodon"_s};
            hooks.connect = [](const models::ConnectWish &) { return QFuture<domain::Answer<domain::Channel>>(); };
            hooks.signIn = [this](const models::ConnectWish &, const domain::BrowserWords &words) {
                ++asked;
                said = words;
                page = std::make_unique<QPromise<QUrl>>();
                end = std::make_unique<QPromise<domain::SignInAnswer>>();
                page->start();
                end->start();
                return domain::SignInUnderWay{.page = page->future(), .end = end->future()};
            };
            hooks.stop = [this] { ++stopped; };
            hooks.openVault = [this] { return QtFuture::makeReadyValueFuture(found); };
            hooks.unlock = [](const QString &passphrase) { return QtFuture::makeReadyValueFuture(passphrase == "right"_L1); };
            model.setHooks(hooks);
        }
        void open(const QUrl &address) const
        {
            page->addResult(address);
            page->finish();
        }
        void answer(const domain::SignInAnswer &given) const
        {
            end->addResult(given);
            end->finish();
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        models::ChannelListModel list;
        models::ConnectModel model;
        models::ConnectModel::Hooks hooks;
        domain::BrowserWords said;
        std::unique_ptr<QPromise<QUrl>> page;
        std::unique_ptr<QPromise<domain::SignInAnswer>> end;
        Vault found = Vault::Open;
        int asked = 0;
        int stopped = 0;
    };

private Q_SLOTS:
    void servicesSayWhetherOneSignsInByTheBrowser()
    {
        const Desk desk;
        QVERIFY(desk.model.canSignIn(u"mastodon"_s));
        QVERIFY(!desk.model.canSignIn(u"telegram"_s));
    }

    void thePageIsWantedThenItEnds()
    {
        // GIVEN
        Desk desk;
        QSignalSpy wanted(&desk.model, &models::ConnectModel::browserWanted);
        QSignalSpy connected(&desk.model, &models::ConnectModel::connected);
        desk.model.signIn(mastodonWish);
        QVERIFY(desk.model.isBusy());
        QTRY_COMPARE(desk.asked, 1);
        QVERIFY(!desk.said.arrived.title.isEmpty() && !desk.said.foreign.text.isEmpty() && !desk.said.language.isEmpty());
        // WHEN
        desk.open(QUrl(u"https://social.example/oauth/authorize"_s));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(desk.model.signInPage(), QUrl(u"https://social.example/oauth/authorize"_s));
        domain::Channel channel;
        channel.name = u"Us"_s;
        desk.answer(channel);
        // THEN
        QTRY_COMPARE(connected.size(), 1);
        QVERIFY(!desk.model.isBusy());
        QVERIFY(desk.model.signInPage().isEmpty());
    }

    void aStopIsHeardAndWhatComesLaterIsNot()
    {
        Desk desk;
        QSignalSpy wanted(&desk.model, &models::ConnectModel::browserWanted);
        QSignalSpy refused(&desk.model, &models::ConnectModel::refused);
        desk.model.signIn(mastodonWish);
        QTRY_COMPARE(desk.asked, 1);
        desk.model.cancel();
        QCOMPARE(desk.stopped, 1);
        desk.open(QUrl(u"https://social.example/a"_s));
        desk.answer(std::unexpected(Failure{.kind = Failure::Kind::Stopped}));
        QTest::qWait(20);
        QCOMPARE(wanted.size() + refused.size(), 0);
        QVERIFY(desk.model.signInPage().isEmpty());
    }

    void theSealedFileIsOpenedFirst()
    {
        Desk desk;
        desk.found = Vault::Locked;
        QSignalSpy refused(&desk.model, &models::ConnectModel::refused);
        desk.model.signIn(mastodonWish);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().value<models::ConnectRefusal>().isPassphrase);
        QCOMPARE(desk.asked, 0);
        models::ConnectWish with = mastodonWish;
        with.passphrase = u"right"_s;
        desk.model.signIn(with);
        QTRY_COMPARE(desk.asked, 1);
    }

    void whyItFailedIsSaidWithTheWayOut_data()
    {
        using Trouble = domain::Trouble::Kind;
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("needsOtherWay");
        QTest::newRow("refused") << Failure{.kind = Failure::Kind::Refused} << u"You said no in the browser"_s << false;
        QTest::newRow("expired") << Failure{.kind = Failure::Kind::Expired} << u"Nobody came back"_s << false;
        QTest::newRow("no port") << Failure{.kind = Failure::Kind::NoListener} << u"by hand"_s << true;
        QTest::newRow("no registration") << Failure{.trouble = {.kind = Trouble::NotPossible, .said = u"HTTP 404"_s}}
                                         << u"“social.example” lets no program in"_s << true;
        QTest::newRow("the server's no") << Failure{.trouble = {.kind = Trouble::Refused, .said = u"invalid_scope"_s}} << u"invalid_scope"_s << false;
        QTest::newRow("the code") << Failure{.trouble = {.kind = Trouble::AccessWithdrawn}} << u"did not take what the browser brought"_s << false;
        QTest::newRow("unreachable") << Failure{.trouble = {.kind = Trouble::Unreachable}} << u"cannot be reached"_s << false;
        QTest::newRow("offline") << Failure{.trouble = {.kind = Trouble::Offline}} << u"Parvis is offline"_s << false;
        QTest::newRow("stopped") << Failure{.kind = Failure::Kind::Stopped} << u"It was stopped"_s << false;
    }
    void whyItFailedIsSaidWithTheWayOut()
    {
        QFETCH(Failure, failure);
        QFETCH(QString, words);
        QFETCH(bool, needsOtherWay);
        Desk desk;
        QSignalSpy refused(&desk.model, &models::ConnectModel::refused);
        desk.model.signIn(mastodonWish);
        QTRY_COMPARE(desk.asked, 1);
        desk.answer(std::unexpected(failure));
        QTRY_COMPARE(refused.size(), 1);
        const auto refusal = refused.first().first().value<models::ConnectRefusal>();
        QVERIFY2(refusal.sentence.contains(words), qPrintable(refusal.sentence));
        QCOMPARE(refusal.needsOtherWay, needsOtherWay);
        QVERIFY(!desk.model.isBusy());
    }

    void whatIsAskedForIsExplained()
    {
        QVERIFY(models::browserExplanation(u"mastodon"_s).contains(u"cannot follow"_s));
        QVERIFY(models::browserExplanation(u"wordpress"_s).contains(u"WordPress 7"_s));
        QVERIFY(!models::browserExplanation(u"another"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SignInTest)
#include "signintest.moc"
