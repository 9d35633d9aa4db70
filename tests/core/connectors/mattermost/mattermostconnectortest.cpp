// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MattermostConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access aliceOnMattermost()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://chat.example"_s),
                         .accountId = u"u1"_s,
                         .handle = u"@alice@chat.example"_s,
                         .capabilities = domain::staticCapabilities(u"mattermost"_s)};
    access.secret = {{u"token"_s, u"t0ken"_s}, {u"channel"_s, u"c1"_s}, {u"team"_s, u"parvis"_s}};
    return access;
}

domain::Outgoing aPostOfOurs()
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {u"Bonjour"_s};
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

QByteArray thePost(const QString &id, const QJsonObject &props = {})
{
    return QJsonDocument(QJsonObject{{u"id"_s, id},
                                     {u"message"_s, u"Bonjour"_s},
                                     {u"create_at"_s, domain::toMs(tests::dialogueTime)},
                                     {u"update_at"_s, domain::toMs(tests::dialogueTime)},
                                     {u"user_id"_s, u"u1"_s},
                                     {u"props"_s, props}})
        .toJson(QJsonDocument::Compact);
}

QByteArray listOf(const QStringList &ids, const QJsonObject &props = {})
{
    QJsonObject posts;
    for (const QString &id : ids)
        posts.insert(id, QJsonDocument::fromJson(thePost(id, props)).object());
    return QJsonDocument(QJsonObject{{u"order"_s, QJsonArray::fromStringList(ids)}, {u"posts"_s, posts}}).toJson(QJsonDocument::Compact);
}

} // namespace

class MattermostConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenAndAChannelAreKnown()
    {
        const MattermostConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://chat.example"_s), .user = u"parvis/town-square"_s, .secret = {{u"token"_s, u"t0ken"_s}}}));
        QCOMPARE(talk.asked(), u"GET /api/v4/users/me"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        talk.answer(200, "{\"id\":\"u1\",\"username\":\"alice\"}");
        QCOMPARE(talk.asked(), u"GET /api/v4/teams/name/parvis/channels/name/town-square"_s);
        talk.answer(200, "{\"id\":\"c1\",\"team_id\":\"t1\",\"name\":\"town-square\",\"display_name\":\"Town Square\"}");
        QCOMPARE(talk.asked(), u"GET /api/v4/config/client"_s);
        talk.answer(200, "{\"MaxPostSize\":\"4000\",\"MaxFileSize\":\"1000\"}");
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Town Square"_s);
        QCOMPARE(made->address, u"https://chat.example/parvis/channels/town-square"_s);
        QCOMPARE(made->connection.handle, u"@alice@chat.example"_s);
        QCOMPARE(made->connection.capabilities.text.characters, 4'000);
        QCOMPARE(made->connection.capabilities.media.of(domain::MediaSort::File)->bytes, 1'000);
        QCOMPARE(connector.streams(made->connection), QStringList{u"posts"_s});
    }

    void aWebhookOnlySends()
    {
        const MattermostConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://chat.example/hooks/s3cretKEY"_s), .user = {}, .secret = {}}));
        QVERIFY(talk.hasEnded());
        const auto made = talk.end();
        QVERIFY(made);
        QVERIFY(!made->address.contains(u"s3cret"_s));
        QVERIFY(!made->connection.server.toString().contains(u"hooks"_s));
        QVERIFY(connector.streams(made->connection).isEmpty());
        QCOMPARE(made->connection.capabilities.repeat, domain::Repeat::Ask);
        connectors::Access access{.connection = made->connection, .secret = made->secret};
        Dialogue sends(connector.send(access, aPostOfOurs()));
        QCOMPARE(sends.json(), QJsonObject({{u"text"_s, u"Bonjour"_s}}));
        sends.meet(Trouble::Kind::Cut);
        QCOMPARE(sends.end().error().kind, Trouble::Kind::Unsure);
        Dialogue gone(connector.send(access, aPostOfOurs()));
        gone.answer(400, "{\"id\":\"web.incoming_webhook.invalid.app_error\",\"message\":\"Invalid webhook.\"}");
        QCOMPARE(gone.end().error().kind, Trouble::Kind::AccessWithdrawn);
    }

    void postsComeInWithTheirAuthorsNames()
    {
        const MattermostConnector connector;
        Dialogue talk(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, {}));
        QCOMPARE(talk.asked(), u"GET /api/v4/channels/c1/posts"_s);
        talk.answer(200, tests::recorded(u"mattermost/documented-posts.json"_s));
        QCOMPARE(talk.asked(), u"POST /api/v4/users/ids"_s);
        QCOMPARE(talk.request().body, QByteArray("[\"u5\"]"));
        QCOMPARE(talk.request().effect, connectors::Effect::Reads);
        talk.answer(200, tests::recorded(u"mattermost/documented-users.json"_s));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        const auto reply = std::get<domain::IncomingMention>(page->entries.first());
        QCOMPARE(reply.inReplyTo, u"p1"_s);
        QCOMPARE(reply.author.handle, u"@bob@chat.example"_s);
        QCOMPARE(reply.author.name, u"Bob Martin"_s);
        QCOMPARE(reply.text, u"Voyez\n\nplan.pdf"_s);
        QCOMPARE(reply.url, u"https://chat.example/parvis/pl/p3"_s);
        QCOMPARE(page->next, u"p3|1795423020000|p3"_s);
        QCOMPARE(page->olderStart, u"p1"_s);
        QVERIFY(page->isLast);
    }

    void whatIsNewAndWhatChangedAreBothFollowed()
    {
        const MattermostConnector connector;
        Dialogue talk(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, u"p3|1795423020000|p3"_s));
        QCOMPARE(talk.query().queryItemValue(u"after"_s), u"p3"_s);
        talk.answer(200, listOf({}));
        QCOMPARE(talk.query().queryItemValue(u"since"_s), u"1795423019999"_s);
        talk.answer(200, tests::recorded(u"mattermost/documented-since.json"_s));
        talk.answer(200, tests::recorded(u"mattermost/documented-users.json"_s));
        const auto page = talk.end();
        QVERIFY(page);
        // What an edit wrote over is not what was deleted, and what is known is not new.
        QCOMPARE(page->removed, QStringList{u"p4"_s});
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.first()).text, u"Bonsoir"_s);
        QCOMPARE(page->next, u"p3|1795423100000|p4"_s);
        // WHEN a page is full more follows, and changes wait
        QStringList many;
        for (int n = 0; n < 200; ++n)
            many << u"n%1"_s.arg(n);
        Dialogue full(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, page->next));
        full.answer(200, listOf(many));
        const auto first = full.end();
        QVERIFY(!first->isLast);
        QCOMPARE(first->next, u"n0|1795423100000|p4"_s);
    }

    void aChannelThatWasEmptyLosesNothing()
    {
        const MattermostConnector connector;
        Dialogue empty(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, {}));
        empty.answer(200, listOf({}));
        const auto page = empty.end();
        QVERIFY(!page->next.isEmpty());
        Dialogue talk(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, page->next));
        QCOMPARE(talk.query().queryItemValue(u"since"_s), u"1"_s);
    }

    void aPostLeavesWithItsMarkAndIsReadBack()
    {
        const MattermostConnector connector;
        auto outgoing = aPostOfOurs();
        outgoing.inReplyTo = u"p1"_s;
        Dialogue talk(connector.send(aliceOnMattermost(), outgoing));
        QCOMPARE(talk.asked(), u"POST /api/v4/posts"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(),
                 QJsonObject({{u"channel_id"_s, u"c1"_s},
                              {u"message"_s, u"Bonjour"_s},
                              {u"root_id"_s, u"p1"_s},
                              {u"pending_post_id"_s, u"u1:k1-0"_s},
                              {u"props"_s, QJsonObject{{u"parvis_key"_s, u"k1-0"_s}}}}));
        talk.answer(201, thePost(u"p9"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"p9"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /api/v4/posts/p9"_s);
        talk.answer(200, thePost(u"p9"_s));
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->url, u"https://chat.example/parvis/pl/p9"_s);
    }

    void whatMayHaveArrivedIsFoundByItsMark()
    {
        const MattermostConnector connector;
        auto outgoing = aPostOfOurs();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue found(connector.send(aliceOnMattermost(), outgoing));
        QCOMPARE(found.asked(), u"GET /api/v4/channels/c1/posts"_s);
        found.answer(200, listOf({u"p9"_s}, {{u"parvis_key"_s, u"k1-0"_s}}));
        QCOMPARE(found.note().value, u"p9"_s);
        // The same words of another sending are not ours.
        Dialogue lost(connector.send(aliceOnMattermost(), outgoing));
        lost.answer(200, listOf({u"p9"_s}));
        QCOMPARE(lost.query().queryItemValue(u"before"_s), u"p9"_s);
        lost.answer(200, listOf({}));
        QCOMPARE(lost.asked(), u"POST /api/v4/posts"_s);
    }

    void errorsAreToldApart()
    {
        const MattermostConnector connector;
        const auto troubleOf = [&](int status, const QByteArray &body) {
            Dialogue talk(connector.send(aliceOnMattermost(), aPostOfOurs()));
            talk.answer(status, body);
            return talk.end().error().kind;
        };
        QCOMPARE(troubleOf(401, "{\"id\":\"api.context.session_expired.app_error\",\"message\":\"Invalid or expired session\"}"),
                 Trouble::Kind::AccessWithdrawn);
        QCOMPARE(troubleOf(401, "<html>"), Trouble::Kind::AccessDenied);
        QCOMPARE(troubleOf(403, "{\"id\":\"api.context.permissions.app_error\"}"), Trouble::Kind::Refused);
        QCOMPARE(troubleOf(429, "limit exceeded"), Trouble::Kind::RateLimited);
        QCOMPARE(troubleOf(400, "{\"id\":\"model.post.is_valid.message_length.app_error\"}"), Trouble::Kind::TooLarge);
        QCOMPARE(troubleOf(400, "{\"id\":\"api.post.create_post.root_id.app_error\"}"), Trouble::Kind::Gone);
        QCOMPARE(troubleOf(500, "{\"id\":\"api.post.deduplicate_create_post.pending\"}"), Trouble::Kind::ServerTrouble);
        QCOMPARE(troubleOf(201, "{\"id\":"), Trouble::Kind::Malformed);
        Dialogue lying(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, {}));
        lying.answer(200, "{\"order\":{},\"posts\":[]}");
        QCOMPARE(lying.end().error().kind, Trouble::Kind::Malformed);
    }

    void deletingWhatIsGoneIsDone()
    {
        const MattermostConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"p9"_s;
        Dialogue gone(connector.remove(aliceOnMattermost(), delivery));
        QCOMPARE(gone.asked(), u"DELETE /api/v4/posts/p9"_s);
        gone.answer(404, "{\"id\":\"app.post.get.app_error\",\"message\":\"Unable to get the post.\"}");
        QVERIFY(gone.end());
        Dialogue elsewhere(connector.remove(aliceOnMattermost(), delivery));
        elsewhere.answer(404, "<html>");
        QCOMPARE(elsewhere.end().error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(MattermostConnectorTest)
#include "mattermostconnectortest.moc"
