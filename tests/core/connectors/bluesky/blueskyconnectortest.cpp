// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyconnector.h"

#include "tests/core/connectors/bluesky/blueskydialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::BlueskyConnector;
using domain::Trouble;
using tests::aliceId;
using tests::aliceOnBluesky;
using tests::bobId;
using tests::compact;
using tests::Dialogue;

namespace {

QString aBlueskyUri(const QString &key)
{
    return u"at://"_s + bobId + u"/app.bsky.feed.post/"_s + key;
}

/// A page of notifications, each "key time".
QByteArray aBlueskyPage(const QStringList &notifications, const QString &cursor = {})
{
    QJsonArray all;
    for (const QString &one : notifications) {
        const QString at = one.section(u' ', 1);
        all.append(QJsonObject{{u"uri"_s, aBlueskyUri(one.section(u' ', 0, 0))},
                               {u"cid"_s, u"c"_s},
                               {u"author"_s, QJsonObject{{u"did"_s, bobId}, {u"handle"_s, u"bob966.test"_s}}},
                               {u"reason"_s, u"mention"_s},
                               {u"record"_s, QJsonObject{{u"text"_s, u"hm"_s}, {u"createdAt"_s, at}}},
                               {u"indexedAt"_s, at}});
    }
    QJsonObject page{{u"notifications"_s, all}};
    if (!cursor.isEmpty())
        page.insert(u"cursor"_s, cursor);
    return compact(page);
}

QStringList idsOf(const connectors::Page &page)
{
    QStringList ids;
    for (const domain::IncomingEntry &entry : page.entries)
        ids << std::get<domain::IncomingMention>(entry).remoteId.section(u'/', -1);
    return ids;
}

} // namespace

class BlueskyConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatIsNamedIsAsked()
    {
        // GIVEN
        const BlueskyConnector connector;
        Dialogue talk(
            connector.introduce({.server = QUrl(u"http://localhost:2583"_s), .user = u"@alice966.test"_s, .secret = {{u"password"_s, u"abcd-efgh"_s}}}));
        // WHEN
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.server.createSession"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"identifier"_s, u"alice966.test"_s}, {u"password"_s, u"abcd-efgh"_s}}));
        talk.answer(200, tests::recorded(u"bluesky/pds-create-session.json"_s));
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.server.describeServer"_s);
        talk.answer(200, tests::recorded(u"bluesky/pds-describe-server.json"_s));
        QCOMPARE(talk.asked(), u"GET /xrpc/app.bsky.actor.getProfile"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer access-1"));
        talk.answer(200, tests::recorded(u"bluesky/appview-profile.json"_s));
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->connection.accountId, aliceId);
        QCOMPARE(made->connection.handle, u"@alice966.test"_s);
        QCOMPARE(made->connection.server, QUrl(u"http://localhost:2583"_s));
        QCOMPARE(made->address, u"https://bsky.app/profile/alice966.test"_s);
        QCOMPARE(made->connection.capabilities.repeat, domain::Repeat::Keyed);
        QCOMPARE(made->connection.capabilities.media.of(domain::MediaSort::Video)->bytes, 5'242'880);
        // The password is not kept.
        QCOMPARE(made->secret, (domain::Secret{{u"did"_s, aliceId}, {u"accessJwt"_s, u"access-1"_s}, {u"refreshJwt"_s, u"refresh-1"_s}}));
    }

    void aNameLeadsToItsServer()
    {
        // GIVEN a handle where an address is asked for
        const BlueskyConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://ada.example"_s), .user = {}, .secret = {{u"password"_s, u"abcd"_s}}}));
        // WHEN
        QCOMPARE(talk.request().url.toString(), u"https://bsky.social/xrpc/com.atproto.identity.resolveHandle?handle=ada.example"_s);
        talk.answer(200, tests::recorded(u"bluesky/pds-resolve-handle.json"_s));
        QCOMPARE(talk.request().url.toString(), u"https://plc.directory/"_s + bobId);
        const QJsonObject service{{u"id"_s, u"#atproto_pds"_s}, {u"type"_s, u"AtprotoPersonalDataServer"_s}, {u"serviceEndpoint"_s, u"https://data.example"_s}};
        talk.answer(200, compact({{u"id"_s, bobId}, {u"service"_s, QJsonArray{service}}}));
        // THEN
        QCOMPARE(talk.request().url.toString(), u"https://data.example/xrpc/com.atproto.server.createSession"_s);
        QCOMPARE(talk.json().value(u"identifier"_s).toString(), u"ada.example"_s);
    }

    void aPasswordGoesToNobodyElse()
    {
        const BlueskyConnector connector;
        for (const int status : {400, 502}) {
            Dialogue talk(connector.introduce({.server = QUrl(u"https://ada.example"_s), .user = {}, .secret = {{u"password"_s, u"abcd"_s}}}));
            talk.answer(status, "{\"error\":\"HandleNotFound\",\"message\":\"Unable to resolve handle\"}");
            QVERIFY(talk.hasEnded());
            QVERIFY(!talk.end());
        }
        // A document that names a server in the clear is not followed.
        Dialogue talk(connector.introduce({.server = QUrl(u"https://bsky.social"_s), .user = u"ada.example"_s, .secret = {{u"password"_s, u"abcd"_s}}}));
        talk.answer(200, tests::recorded(u"bluesky/pds-resolve-handle.json"_s));
        talk.answer(200, tests::recorded(u"bluesky/plc-did.json"_s));
        QCOMPARE(talk.request().url.host(), u"bsky.social"_s);
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.server.createSession"_s);
        talk.answer(401, tests::recorded(u"bluesky/pds-bad-password.json"_s));
        const auto made = talk.end();
        QCOMPARE(made.error().kind, Trouble::Kind::AccessDenied);
        QCOMPARE(made.error().said, u"Invalid identifier or password"_s);
    }

    void aSessionThatIsKeptIsLookedAtWithoutAPassword()
    {
        // GIVEN
        const auto access = aliceOnBluesky();
        const connectors::Introduction known{.server = access.connection.server, .user = access.connection.handle, .secret = access.secret};
        Dialogue talk(BlueskyConnector().introduce(known));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.server.getSession"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer access-1"));
        talk.answer(200, tests::recorded(u"bluesky/pds-get-session.json"_s));
        talk.answer(502);
        talk.answer(502);
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->connection.accountId, aliceId);
        QCOMPARE(made->secret, access.secret);
        // AND one that has run out is to be renewed
        Dialogue late(BlueskyConnector().introduce(known));
        late.answer(400, compact({{u"error"_s, u"ExpiredToken"_s}, {u"message"_s, u"Token has expired"_s}}));
        QCOMPARE(late.end().error().kind, Trouble::Kind::AccessDenied);
    }

    void aSessionIsRenewed()
    {
        const BlueskyConnector connector;
        Dialogue talk(connector.renew(aliceOnBluesky()));
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.server.refreshSession"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer refresh-1"));
        QVERIFY(talk.request().body.isEmpty());
        talk.answer(200, tests::recorded(u"bluesky/pds-refresh-session.json"_s));
        const auto renewed = talk.end();
        QVERIFY(renewed);
        QCOMPARE(renewed->value(u"refreshJwt"_s), u"refresh-2"_s);
    }

    void whatCannotBeRenewedIsToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("revoked") << 400 << tests::recorded(u"bluesky/pds-refresh-revoked.json"_s) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("no such token") << 400 << tests::recorded(u"bluesky/pds-bad-token.json"_s) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("taken down") << 401 << compact({{u"error"_s, u"AccountTakedown"_s}, {u"message"_s, u"no"_s}}) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("some proxy") << 401 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("broken") << 502 << QByteArray() << Trouble::Kind::ServerTrouble;
        QTest::newRow("too much") << 429 << compact({{u"error"_s, u"RateLimitExceeded"_s}}) << Trouble::Kind::RateLimited;
        QTest::newRow("nothing in it") << 200 << QByteArray("{}") << Trouble::Kind::Malformed;
        QTest::newRow("half of it") << 200 << tests::recorded(u"bluesky/pds-refresh-session.json"_s).first(200) << Trouble::Kind::Malformed;
        QTest::newRow("somebody else's") << 200 << compact({{u"did"_s, bobId}, {u"accessJwt"_s, u"a"_s}, {u"refreshJwt"_s, u"r"_s}})
                                         << Trouble::Kind::Malformed;
    }
    void whatCannotBeRenewedIsToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        Dialogue talk(BlueskyConnector().renew(aliceOnBluesky()));
        talk.answer(status, body);
        const auto renewed = talk.end();
        QVERIFY(!renewed);
        QCOMPARE(renewed.error().kind, kind);
    }

    void aSecretWithoutItsTokenIsNoRefusal()
    {
        auto access = aliceOnBluesky();
        access.secret.clear();
        Dialogue talk(BlueskyConnector().renew(access));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessDenied);
    }

    void notificationsComeIn()
    {
        // GIVEN
        Dialogue talk(BlueskyConnector().fetchNewer(aliceOnBluesky(), u"notifications"_s, {}));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /xrpc/app.bsky.notification.listNotifications"_s);
        QCOMPARE(talk.query().allQueryItemValues(u"reasons"_s), (QStringList{u"mention"_s, u"reply"_s, u"quote"_s}));
        talk.answer(200, tests::recorded(u"bluesky/appview-list-notifications.json"_s));
        // THEN likes, reposts and follows are none of them
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
        QCOMPARE(page->entries.size(), 1);
        const auto mention = std::get<domain::IncomingMention>(page->entries.first());
        QCOMPARE(mention.remoteId, u"at://did:plc:m633alwvh5o6rgtwz45fvqgq/app.bsky.feed.post/3n2xk2zphh22z"_s);
        QCOMPARE(mention.url, u"https://bsky.app/profile/bob966.test/post/3n2xk2zphh22z"_s);
        QCOMPARE(mention.text, u"@alice966.test hi"_s);
        QCOMPARE(mention.author.handle, u"bob966.test"_s);
        QCOMPARE(mention.author.url, u"https://bsky.app/profile/bob966.test"_s);
        QCOMPARE(mention.kind, domain::MentionKind::Mention);
        QCOMPARE(page->next, u"2026-11-23T06:50:22.000Z\n"_s + mention.remoteId);
    }

    void aGapIsFilledWithoutLosingWhatSharesAnInstant()
    {
        // GIVEN
        const BlueskyConnector connector;
        const auto access = aliceOnBluesky();
        // WHEN the newest page does not reach what is known
        Dialogue first(connector.fetchNewer(access, u"notifications"_s, u"2026-11-23T08:00:00.000Z"_s));
        first.answer(200, aBlueskyPage({u"d 2026-11-23T08:30:00.000Z"_s, u"c 2026-11-23T08:20:00.000Z"_s}, u"2026-11-23T08:20:00.000Z"_s));
        const auto newest = first.end();
        QVERIFY(!newest->isLast);
        // THEN the next one begins where another of that instant may stand
        Dialogue second(connector.fetchNewer(access, u"notifications"_s, newest->next));
        QCOMPARE(second.query().queryItemValue(u"cursor"_s, QUrl::FullyDecoded), u"2026-11-23T08:20:00.001Z"_s);
        second.answer(200, aBlueskyPage({u"c 2026-11-23T08:20:00.000Z"_s, u"b 2026-11-23T08:20:00.000Z"_s}, u"2026-11-23T08:20:00.000Z"_s));
        const auto more = second.end();
        QCOMPARE(idsOf(*more), (QStringList{u"c"_s, u"b"_s}));
        // AND where a page holds nothing else, it goes on below
        Dialogue third(connector.fetchNewer(access, u"notifications"_s, more->next));
        QCOMPARE(third.query().queryItemValue(u"cursor"_s, QUrl::FullyDecoded), u"2026-11-23T08:20:00.000Z"_s);
        third.answer(200, aBlueskyPage({u"a 2026-11-23T08:10:00.000Z"_s, u"z 2026-11-23T07:59:00.000Z"_s}, u"2026-11-23T07:59:00.000Z"_s));
        const auto last = third.end();
        QVERIFY(last->isLast);
        // AND the newest page is known for the next visit
        QCOMPARE(last->next, (QStringList{u"2026-11-23T08:30:00.000Z"_s, aBlueskyUri(u"d"_s), aBlueskyUri(u"c"_s)}.join(u'\n')));
    }

    void whatItsAuthorDeletedIsMissed()
    {
        // GIVEN a visit that found four
        const BlueskyConnector connector;
        const auto access = aliceOnBluesky();
        const QStringList known{u"2026-11-23T08:40:00.000Z"_s, aBlueskyUri(u"d"_s), aBlueskyUri(u"c"_s), aBlueskyUri(u"b"_s), aBlueskyUri(u"a"_s)};
        // WHEN two of them are missing above one that still stands there, and one below it
        Dialogue talk(connector.fetchNewer(access, u"notifications"_s, known.join(u'\n')));
        talk.answer(200, aBlueskyPage({u"e 2026-11-23T08:50:00.000Z"_s, u"b 2026-11-23T08:20:00.000Z"_s}, u"2026-11-23T08:20:00.000Z"_s));
        // THEN the two are asked about, since who hides somebody misses them as well
        QCOMPARE(talk.asked(), u"GET /xrpc/app.bsky.feed.getPosts"_s);
        QCOMPARE(talk.query().allQueryItemValues(u"uris"_s, QUrl::FullyDecoded), (QStringList{aBlueskyUri(u"d"_s), aBlueskyUri(u"c"_s)}));
        talk.answer(200, compact({{u"posts"_s, QJsonArray{QJsonObject{{u"uri"_s, aBlueskyUri(u"d"_s)}}}}}));
        const auto page = talk.end();
        QCOMPARE(page->removed, QStringList{aBlueskyUri(u"c"_s)});
        QCOMPARE(idsOf(*page), (QStringList{u"e"_s, u"b"_s}));
        QCOMPARE(page->next, (QStringList{u"2026-11-23T08:50:00.000Z"_s, aBlueskyUri(u"e"_s), aBlueskyUri(u"b"_s)}.join(u'\n')));
        // AND at the end of the list all that is missing is asked about
        Dialogue end(connector.fetchNewer(access, u"notifications"_s, page->next));
        end.answer(200, aBlueskyPage({u"e 2026-11-23T08:50:00.000Z"_s}));
        QCOMPARE(end.query().allQueryItemValues(u"uris"_s, QUrl::FullyDecoded), QStringList{aBlueskyUri(u"b"_s)});
        end.answer(200, "{\"posts\":[]}");
        QCOMPARE(end.end()->removed, QStringList{aBlueskyUri(u"b"_s)});
    }

    void nothingWaitsForWhoCannotBeAskedAbout()
    {
        // GIVEN
        const BlueskyConnector connector;
        const auto access = aliceOnBluesky();
        const QStringList known{u"2026-11-23T08:40:00.000Z"_s, aBlueskyUri(u"d"_s), aBlueskyUri(u"b"_s)};
        Dialogue talk(connector.fetchNewer(access, u"notifications"_s, known.join(u'\n')));
        talk.answer(200, aBlueskyPage({u"e 2026-11-23T08:50:00.000Z"_s, u"b 2026-11-23T08:20:00.000Z"_s}, u"2026-11-23T08:20:00.000Z"_s));
        // WHEN the question is answered with nonsense
        talk.answer(200, "{\"posts\":1}");
        // THEN what is new comes in, and nothing counts as deleted
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(idsOf(*page), (QStringList{u"e"_s, u"b"_s}));
        QVERIFY(page->removed.isEmpty());
        // AND the next visit asks again
        Dialogue again(connector.fetchNewer(access, u"notifications"_s, page->next));
        again.answer(200, aBlueskyPage({u"e 2026-11-23T08:50:00.000Z"_s, u"b 2026-11-23T08:20:00.000Z"_s}, u"2026-11-23T08:20:00.000Z"_s));
        QCOMPARE(again.query().allQueryItemValues(u"uris"_s, QUrl::FullyDecoded), QStringList{aBlueskyUri(u"d"_s)});
    }

    void whatIsKnownIsNotForgottenByAnEmptyList()
    {
        const QString known = u"2026-11-23T08:00:00.000Z"_s;
        Dialogue talk(BlueskyConnector().fetchNewer(aliceOnBluesky(), u"notifications"_s, known));
        talk.answer(200, "{\"notifications\":[]}");
        const auto page = talk.end();
        QVERIFY(page->isLast);
        QCOMPARE(page->next, known);
    }

    void whatCameBeforeIsReadToItsEnd()
    {
        const BlueskyConnector connector;
        const auto access = aliceOnBluesky();
        Dialogue first(connector.fetchNewer(access, u"notifications"_s, {}));
        first.answer(200, aBlueskyPage({u"d 2026-11-23T08:30:00.000Z"_s}, u"opaque|1"_s));
        const auto newest = first.end();
        Dialogue second(connector.fetchOlder(access, u"notifications"_s, newest->olderStart));
        QCOMPARE(second.query().queryItemValue(u"cursor"_s, QUrl::FullyDecoded), u"opaque|1"_s);
        second.answer(200, aBlueskyPage({u"c 2026-11-23T08:00:00.000Z"_s}, u"opaque|2"_s));
        const auto older = second.end();
        QVERIFY(!older->isLast);
        Dialogue third(connector.fetchOlder(access, u"notifications"_s, older->next));
        third.answer(200, "{\"notifications\":[]}");
        QVERIFY(third.end()->isLast);
    }

    void searchesComeIn()
    {
        // GIVEN
        const BlueskyConnector connector;
        Dialogue talk(connector.fetchNewer(aliceOnBluesky(), u"search:four & pain: +1"_s, u"2026-11-23T08:00:00.000Z"_s));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /xrpc/app.bsky.feed.searchPosts"_s);
        QVERIFY(talk.request().url.toEncoded().contains("q=four%20%26%20pain%3A%20%2B1&"));
        QCOMPARE(talk.query().queryItemValue(u"sort"_s), u"latest"_s);
        // What the search learned late is looked for again.
        QCOMPARE(talk.query().queryItemValue(u"since"_s, QUrl::FullyDecoded), u"2026-11-23T07:50:00.000Z"_s);
        talk.answer(200, tests::recorded(u"bluesky/appview-search-posts.json"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(!page->entries.isEmpty());
        const auto mention = std::get<domain::IncomingMention>(page->entries.first());
        QCOMPARE(mention.language, u"fr"_s);
        QVERIFY(mention.text.contains(u"voyez (https://parvis.example/a_(b)?x=1&y=é)."_s));
        // AND a tag is asked for as one
        Dialogue tag(connector.fetchNewer(aliceOnBluesky(), u"tag:été"_s, {}));
        QCOMPARE(tag.query().queryItemValue(u"tag"_s, QUrl::FullyDecoded), u"été"_s);
        QCOMPARE(tag.query().queryItemValue(u"q"_s, QUrl::FullyDecoded), u"#été"_s);
    }

    void ourOwnPostsAreNoMentions()
    {
        Dialogue talk(BlueskyConnector().fetchNewer(aliceOnBluesky(), u"search:hello"_s, {}));
        talk.answer(200, tests::recorded(u"bluesky/appview-get-posts.json"_s));
        QVERIFY(talk.end()->entries.isEmpty());
    }

    void liesAndHalvesAreMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << tests::recorded(u"bluesky/appview-list-notifications.json"_s).chopped(1);
        QTest::newRow("HTML") << QByteArray("<html>Hello</html>");
        QTest::newRow("no list") << QByteArray("{\"notifications\":{\"a\":1}}");
        QTest::newRow("nothing") << QByteArray();
    }
    void liesAndHalvesAreMalformed()
    {
        QFETCH(QByteArray, body);
        Dialogue talk(BlueskyConnector().fetchNewer(aliceOnBluesky(), u"notifications"_s, {}));
        talk.answer(200, body);
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void entriesThatAreNoneAreLeftOut()
    {
        Dialogue talk(BlueskyConnector().fetchNewer(aliceOnBluesky(), u"notifications"_s, {}));
        talk.answer(200, "{\"notifications\":[1,null,{},{\"uri\":7,\"reason\":\"mention\"},{\"uri\":\"at://a/b\",\"reason\":\"mention\"}],\"cursor\":4}");
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->entries.isEmpty());
    }

    void aPageThatSaysNoTimesIsNotTheEnd()
    {
        // GIVEN something is known, and a page of which nobody knows how far it reaches
        Dialogue talk(BlueskyConnector().fetchNewer(aliceOnBluesky(), u"notifications"_s, u"2026-11-20T08:00:00.000Z"_s));
        talk.answer(200, "{\"notifications\":[17,{\"indexedAt\":null}],\"cursor\":\"more\"}");
        // THEN what stands below it is not given up silently
        const auto page = talk.end();
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(BlueskyConnectorTest)
#include "blueskyconnectortest.moc"
