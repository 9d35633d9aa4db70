// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/connectmodel.h"
#include "models/channels/signinwords.h"

#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using Kind = domain::Trouble::Kind;
using models::ChannelVerb;

/// To whom a newsletter goes, as the window changes it.
class RecipientsModelTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            channel = await(connections.connect({.service = u"mail"_s, .name = u"Letters"_s, .address = u"hello@shop.example"_s},
                                                {.state = domain::ConnectionState::Connected,
                                                 .server = QUrl(u"imaps://mail.shop.example:993"_s),
                                                 .accountId = {},
                                                 .handle = u"hello@shop.example"_s,
                                                 .capabilities = domain::staticCapabilities(u"mail"_s)},
                                                clock.now()))
                          .value();
            models::ConnectModel::Hooks hooks;
            hooks.services = {u"mail"_s, u"mastodon"_s};
            hooks.openVault = [this] { return QtFuture::makeReadyValueFuture(found); };
            hooks.recipients = [this](const domain::Channel &) { return QtFuture::makeReadyValueFuture(known); };
            hooks.setRecipients = [this](const domain::Channel &, const QString &recipients) {
                given = recipients;
                return QtFuture::makeReadyValueFuture(kept);
            };
            model.setHooks(hooks);
            QObject::connect(&messages, &models::Messages::posted, &model, [this](const models::Message &message) { said = message.sentence; });
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        store::ConnectionStore connections{workspace.database()};
        models::ChannelListModel list{workspace.database(), clock};
        models::ConnectModel model{workspace.database(), list, messages, undo, clock};
        domain::Channel channel;
        models::Vault found = models::Vault::Open;
        domain::Answer<QStringList> known = QStringList{u"a@x.example"_s, u"b@y.example"_s};
        domain::Answer<QStringList> kept = QStringList{u"a@x.example"_s};
        QString given;
        QString said;   ///< last
    };

private Q_SLOTS:
    void onlyChannelsThatHaveSuchAListOfferIt()
    {
        const auto has = [](const QString &service, domain::ConnectionState state, bool hasRecipients) {
            const domain::Channel channel{.service = service, .name = u"Ours"_s};
            return std::ranges::contains(models::channelVerbs(channel, state, {.hasRecipients = hasRecipients}), ChannelVerb::Kind::Recipients,
                                         &ChannelVerb::kind);
        };
        using State = domain::ConnectionState;
        QVERIFY(has(u"mail"_s, State::Connected, true) && has(u"mail"_s, State::Paused, true));
        QVERIFY(!has(u"mastodon"_s, State::Connected, false) && !has(u"mail"_s, State::None, true));
        Desk desk;
        QTRY_COMPARE(desk.list.rowCount(), 1);
        QVERIFY(std::ranges::contains(desk.model.verbs(0), u"Recipients…"_s, &ChannelVerb::text));
    }

    void theyAreShownAndKept()
    {
        Desk desk;
        QString shown;
        desk.model.lookForRecipients(desk.channel, &desk.model, [&shown](const QString &recipients) { shown = recipients; });
        QTRY_COMPARE(shown, u"a@x.example\nb@y.example"_s);
        std::optional<QString> refusal;
        const auto then = [&refusal](const QString &why) { refusal = why; };
        desk.model.setRecipients(desk.channel, u"a@x.example"_s, &desk.model, then);
        QTRY_COMPARE(refusal, std::optional(QString()));
        QCOMPARE(desk.given, u"a@x.example"_s);
        QCOMPARE(desk.said, u"The newsletter of “Letters” goes to 1 address(es)."_s);
        // What is no address, or too many, is said as it is.
        desk.kept = std::unexpected(domain::Trouble{.kind = Kind::Refused, .said = u"recipients, no mail address: Ada"_s});
        desk.model.setRecipients(desk.channel, u"Ada"_s, &desk.model, then);
        QTRY_COMPARE(refusal, std::optional(u"“Ada” is no mail address. Write it like hello@example.org."_s));
        desk.kept = std::unexpected(domain::Trouble{.kind = Kind::TooLarge, .said = u"recipients, more than 500"_s});
        desk.model.setRecipients(desk.channel, u"Ada"_s, &desk.model, then);
        QTRY_VERIFY(refusal->startsWith(u"These are more than 500 addresses"_s));
    }

    void whatIsClosedIsNotShownAsEmpty()
    {
        Desk desk;
        desk.known = std::unexpected(domain::Trouble{.kind = Kind::Refused, .said = u"broken"_s});
        bool isShown = false;
        const auto then = [&isShown](const QString &) { isShown = true; };
        desk.model.lookForRecipients(desk.channel, &desk.model, then);
        QTRY_VERIFY(desk.said.contains(u"broken"_s));
        desk.found = models::Vault::Locked;
        desk.model.lookForVault();
        QTRY_COMPARE(desk.model.vault(), models::Vault::Locked);
        desk.model.lookForRecipients(desk.channel, &desk.model, then);
        QTRY_VERIFY(desk.said.contains(u"give its passphrase"_s));
        QVERIFY(!isShown);
    }

    void whichServerDoesNotLetInIsSaidOnceAndInWords()
    {
        const models::ConnectWish wish{.service = u"mail"_s, .user = u"hello@shop.example"_s, .secret = {{u"password"_s, u"wrong"_s}}};
        const auto refused = [&wish](const QString &said) { return models::connectRefusal({.kind = Kind::AccessDenied, .said = said}, wish).sentence; };
        const QString bare = u"“localhost:1993” does not let Parvis in with this name and this password. Check how both are written."_s;
        QCOMPARE(refused(u"IMAP, localhost:1993: NO [AUTHENTICATIONFAILED]"_s), bare);
        QCOMPARE(refused(u"IMAP, localhost:1993: NO [AUTHENTICATIONFAILED] Authentication failed."_s), bare + u" (“Authentication failed.”)"_s);
        QCOMPARE(refused(u"SMTP, localhost:1993: 535 5.7.8 Authentication failed."_s), bare + u" (“Authentication failed.”)"_s);
        QCOMPARE(refused(u"SMTP, localhost:1993: 535"_s), bare);
    }
};

QTEST_GUILESS_MAIN(RecipientsModelTest)
#include "recipientstest.moc"
