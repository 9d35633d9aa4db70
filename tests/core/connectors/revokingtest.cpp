// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/feed/feedconnector.h"
#include "core/connectors/lemmy/lemmyconnector.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/matrix/matrixconnector.h"
#include "core/connectors/micropub/micropubconnector.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access revokedAt(const QString &server, const domain::Secret &secret)
{
    connectors::Access access;
    access.connection.server = QUrl(server);
    access.secret = secret;
    return access;
}

const QString passwordsPath = u"/wp-json/wp/v2/users/me/application-passwords"_s;

/// What a site says of the password that we came with.
QByteArray introspected(const QString &name, const QString &uuid)
{
    return QJsonDocument(QJsonObject{{u"uuid"_s, uuid}, {u"app_id"_s, QString()}, {u"name"_s, name}}).toJson();
}

} // namespace

/// What let Parvis in is given back, by each service that has a way.
class RevokingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSessionOnBlueskyIsEnded()
    {
        const connectors::BlueskyConnector connector;
        const auto access = revokedAt(u"https://pds.example"_s, {{u"accessJwt"_s, u"a"_s}, {u"refreshJwt"_s, u"r"_s}, {u"did"_s, u"did:plc:us"_s}});
        Dialogue talk(connector.revoke(access));
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.server.deleteSession"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer r"));
        talk.answer(200);
        QVERIFY(talk.end());
        // One that has ended already is as it should be
        Dialogue again(connector.revoke(access));
        again.answer(400, R"({"error":"ExpiredToken","message":"Token has expired"})");
        QVERIFY(again.end());
        Dialogue broken(connector.revoke(access));
        broken.answer(500, R"({"error":"InternalServerError"})");
        QCOMPARE(broken.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void anApplicationPasswordMadeForParvisIsDeleted()
    {
        const connectors::WordPressConnector connector;
        const auto access = revokedAt(u"https://site.example/wp-json/"_s, {{u"user"_s, u"admin"_s}, {u"password"_s, u"p"_s}});
        Dialogue talk(connector.revoke(access));
        QCOMPARE(talk.asked(), u"GET "_s + passwordsPath + u"/introspect"_s);
        talk.answer(200, introspected(u"Parvis"_s, u"c42139f3-ae81-448c-a4ed-fcebd41e1a73"_s));
        QCOMPARE(talk.asked(), u"DELETE "_s + passwordsPath + u"/c42139f3-ae81-448c-a4ed-fcebd41e1a73"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        talk.answer(200, R"({"deleted":true})");
        QVERIFY(talk.end());
    }

    void aPasswordThatOthersMayUseIsLeftAlone()
    {
        const connectors::WordPressConnector connector;
        const auto access = revokedAt(u"https://site.example/wp-json/"_s, {{u"user"_s, u"admin"_s}, {u"password"_s, u"p"_s}});
        Dialogue talk(connector.revoke(access));
        talk.answer(200, introspected(u"our-app"_s, u"c42139f3-ae81-448c-a4ed-fcebd41e1a73"_s));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
        // AND an id that would lead elsewhere leads nowhere
        Dialogue hostile(connector.revoke(access));
        hostile.answer(200, introspected(u"Parvis"_s, u"../../1"_s));
        QVERIFY(hostile.hasEnded());
        QCOMPARE(hostile.end().error().kind, Trouble::Kind::Malformed);
        Dialogue old(connector.revoke(access));
        old.answer(404, R"({"code":"rest_no_route","message":"No route","data":{"status":404}})");
        QVERIFY(old.hasEnded());
        QVERIFY(!old.end());
    }

    void onlyADeviceOfOurOwnIsSignedOut()
    {
        const connectors::MatrixConnector connector;
        const domain::Secret given{{u"token"_s, u"t0ken"_s}, {u"room"_s, u"!r:m.example"_s}};
        Dialogue byHand(connector.revoke(revokedAt(u"https://m.example"_s, given)));
        QVERIFY(byHand.hasEnded());
        QCOMPARE(byHand.end().error().kind, Trouble::Kind::NotPossible);
        domain::Secret ours = given;
        ours.insert(u"login"_s, u"parvis"_s);
        Dialogue talk(connector.revoke(revokedAt(u"https://m.example"_s, ours)));
        QCOMPARE(talk.asked(), u"POST /_matrix/client/v3/logout"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        talk.answer(401, R"({"errcode":"M_UNKNOWN_TOKEN","error":"Unknown token"})");
        QVERIFY(talk.end());
    }

    void aTokenOfASiteIsGivenBackWhereItSaidSo()
    {
        const connectors::MicropubConnector connector;
        Dialogue byHand(connector.revoke(revokedAt(u"https://me.example/"_s, {{u"token"_s, u"t"_s}})));
        QCOMPARE(byHand.end().error().kind, Trouble::Kind::NotPossible);
        Dialogue talk(
            connector.revoke(revokedAt(u"https://me.example/"_s, {{u"token"_s, u"t"_s}, {u"revocation_endpoint"_s, u"https://auth.example/revoke"_s}})));
        QCOMPARE(talk.request().url, QUrl(u"https://auth.example/revoke"_s));
        QCOMPARE(QUrlQuery(QString::fromLatin1(talk.request().body)).queryItemValue(u"token"_s), u"t"_s);
        talk.answer(200);
        QVERIFY(talk.end());
    }

    void whatCanBeGivenBackIsKnownBefore()
    {
        using domain::GivingBack;
        // What was pasted stays
        QCOMPARE(connectors::MastodonConnector().givingBack({{u"token"_s, u"t"_s}}), GivingBack::Stays);
        QCOMPARE(connectors::MastodonConnector().givingBack({{u"token"_s, u"t"_s}, {u"client"_s, u"c"_s}}), GivingBack::Ends);
        QCOMPARE(connectors::MatrixConnector().givingBack({{u"token"_s, u"t"_s}}), GivingBack::Stays);
        QCOMPARE(connectors::MatrixConnector().givingBack({{u"token"_s, u"t"_s}, {u"login"_s, u"parvis"_s}}), GivingBack::Ends);
        QCOMPARE(connectors::LemmyConnector().givingBack({{u"token"_s, u"t"_s}, {u"given"_s, u"1"_s}}), GivingBack::Stays);
        QCOMPARE(connectors::LemmyConnector().givingBack({{u"token"_s, u"t"_s}}), GivingBack::Ends);
        QCOMPARE(connectors::MicropubConnector().givingBack({{u"token"_s, u"t"_s}}), GivingBack::Stays);
        QCOMPARE(connectors::MicropubConnector().givingBack({{u"token"_s, u"t"_s}, {u"revocation_endpoint"_s, u"https://me.example/r"_s}}), GivingBack::Ends);
        // A session is always one of ours; of a password the site alone knows for whom it was made
        QCOMPARE(connectors::BlueskyConnector().givingBack({{u"refreshJwt"_s, u"r"_s}}), GivingBack::Ends);
        QCOMPARE(connectors::WordPressConnector().givingBack({{u"user"_s, u"admin"_s}, {u"password"_s, u"p"_s}}), GivingBack::Asked);
        QCOMPARE(connectors::WordPressConnector().givingBack({{u"user"_s, u"admin"_s}, {u"password"_s, u"p"_s}, {u"login"_s, u"parvis"_s}}), GivingBack::Ends);
        QCOMPARE(connectors::FeedConnector().givingBack({}), GivingBack::Stays);
    }

    void whereNothingIsKeptNothingIsAsked()
    {
        const connectors::FeedConnector connector;
        Dialogue talk(connector.revoke({}));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(RevokingTest)
#include "revokingtest.moc"
