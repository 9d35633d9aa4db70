// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mattermost/mattermostconnector.h"
#include "core/connectors/steps.h"
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

QByteArray aPostSaying(const QString &text, qint64 editedAt, const QString &root = {}, qint64 deletedAt = 0)
{
    return QJsonDocument(QJsonObject{{u"id"_s, u"p9"_s},
                                     {u"message"_s, text},
                                     {u"edit_at"_s, editedAt},
                                     {u"delete_at"_s, deletedAt},
                                     {u"root_id"_s, root},
                                     {u"user_id"_s, u"u1"_s}})
        .toJson(QJsonDocument::Compact);
}

/// So many changes from that moment on, a millisecond apart, as the server lists them.
QByteArray changesFrom(qint64 since, int count)
{
    QJsonObject posts;
    QJsonArray order;
    for (int n = 0; n < count; ++n) {
        const QString id = u"e%1-%2"_s.arg(since).arg(n);
        order.append(id);
        posts.insert(id, QJsonObject{{u"id"_s, id}, {u"user_id"_s, u"u1"_s}, {u"message"_s, u"x"_s}, {u"create_at"_s, 5}, {u"update_at"_s, since + n}});
    }
    return QJsonDocument(QJsonObject{{u"order"_s, order}, {u"posts"_s, posts}}).toJson(QJsonDocument::Compact);
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

    void whatIsTypedIsReadAsTyped()
    {
        // GIVEN words of which a webhook makes others, as Slack would: everybody called, somebody's name, a link; and words that it leaves alone
        const MattermostConnector connector;
        auto said = aPostOfOurs();
        said.parts = {u"<b> & co <!channel> <!here> <!all> <@abc123> <https://a.example|ici> 1 < 2 | 3 > 2 <https://b.example>"_s};
        connectors::Access hook;
        hook.secret = {{u"webhook"_s, u"https://chat.example/hooks/s3cretKEY"_s}};
        Dialogue talk(connector.send(hook, said));
        QCOMPARE(talk.json().value(u"text"_s).toString(),
                 u"<b> & co &lt;!channel> &lt;!here> &lt;!all> &lt;@abc123> &lt;https://a.example|ici> 1 &lt; 2 | 3 > 2 <https://b.example>"_s);
        // Posts of its interface say what they say.
        Dialogue post(connector.send(aliceOnMattermost(), said));
        QCOMPARE(post.json().value(u"message"_s).toString(), said.parts.constFirst());
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

    void whatWeAnsweredThereComesInAsOurs()
    {
        const MattermostConnector connector;
        const auto post = [](const QString &id, const QString &root) {
            return QJsonObject{
                {u"id"_s, id}, {u"user_id"_s, u"u1"_s}, {u"root_id"_s, root}, {u"message"_s, u"Oui"_s}, {u"create_at"_s, qint64{1'795'423'000'000}}};
        };
        const QJsonObject posts{{u"a"_s, post(u"a"_s, u"p1"_s)}, {u"b"_s, post(u"b"_s, {})}};
        Dialogue talk(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, {}));
        talk.answer(200, QJsonDocument(QJsonObject{{u"order"_s, QJsonArray{u"b"_s, u"a"_s}}, {u"posts"_s, posts}}).toJson());
        // What answers nothing stays there.
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(std::get<domain::IncomingPost>(page->entries.first()).remoteId, u"a"_s);
        QCOMPARE(std::get<domain::IncomingPost>(page->entries.first()).inReplyTo, u"p1"_s);
        QVERIFY(std::get<domain::IncomingPost>(page->entries.first()).answersThread);
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
        // What is answered may stand in a thread itself.
        QCOMPARE(talk.asked(), u"GET /api/v4/posts/p1"_s);
        talk.answer(200, thePost(u"p1"_s));
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

    void anAnswerInsideAThreadNamesItsFirstPost()
    {
        const MattermostConnector connector;
        auto outgoing = aPostOfOurs();
        outgoing.inReplyTo = u"p9"_s;
        outgoing.departedAt = tests::dialogueTime;
        // GIVEN one whose first attempt did not arrive, to something inside a thread
        Dialogue talk(connector.send(aliceOnMattermost(), outgoing));
        QCOMPARE(talk.asked(), u"GET /api/v4/channels/c1/posts"_s);
        talk.answer(200, listOf({}));
        QCOMPARE(talk.asked(), u"GET /api/v4/posts/p9"_s);
        talk.answer(200, aPostSaying(u"Et vous ?"_s, 0, u"p1"_s));
        QCOMPARE(talk.json().value(u"root_id"_s).toString(), u"p1"_s);
        // WHEN what it answers was deleted
        outgoing.departedAt.reset();
        Dialogue gone(connector.send(aliceOnMattermost(), outgoing));
        gone.answer(200, aPostSaying(u"Et vous ?"_s, 0, u"p1"_s, 7));
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
    }

    void whatWasChangedThereIsNotWrittenOverUnasked()
    {
        const MattermostConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"p9"_s;
        auto outgoing = aPostOfOurs();
        outgoing.parts = {u"Bonsoir"_s};
        outgoing.replaced = u"Bonjour"_s;
        Dialogue changed(connector.edit(aliceOnMattermost(), outgoing, delivery));
        QCOMPARE(changed.asked(), u"GET /api/v4/posts/p9"_s);
        changed.answer(200, aPostSaying(u"Bonne nuit"_s, 7));
        QVERIFY(changed.hasEnded());
        QCOMPARE(changed.end().error().kind, Trouble::Kind::Changed);
        // What nobody edited is ours.
        Dialogue ours(connector.edit(aliceOnMattermost(), outgoing, delivery));
        ours.answer(200, aPostSaying(u"Bonjour"_s, 0));
        QCOMPARE(ours.asked(), u"PUT /api/v4/posts/p9/patch"_s);
        // AND a person may want it all the same
        outgoing.overwrites = true;
        Dialogue wanted(connector.edit(aliceOnMattermost(), outgoing, delivery));
        QCOMPARE(wanted.asked(), u"PUT /api/v4/posts/p9/patch"_s);
        // AND sees what stands there
        Dialogue there(connector.lookAfter(aliceOnMattermost(), outgoing, delivery));
        there.answer(200, aPostSaying(u"Bonne nuit"_s, 7));
        QCOMPARE(there.end()->standing->text, u"Bonne nuit"_s);
    }

    void whatWasDeletedOfOursIsTold()
    {
        const MattermostConnector connector;
        Dialogue talk(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, u"p3|5|p3"_s));
        talk.answer(200, listOf({}));
        QJsonObject post = QJsonDocument::fromJson(aPostSaying(u"Bonjour"_s, 0, {}, 9)).object();
        post.insert(u"update_at"_s, 9);
        talk.answer(200, QJsonDocument(QJsonObject{{u"order"_s, QJsonArray{u"p9"_s}}, {u"posts"_s, QJsonObject{{u"p9"_s, post}}}}).toJson());
        QCOMPARE(talk.end()->takenBack, QStringList{u"p9"_s});
    }

    void noChangeIsPassedOverHoweverManyThereAre()
    {
        const MattermostConnector connector;
        // GIVEN more changes than the server tells at a time, the oldest first
        Dialogue first(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, u"p3|100|p3"_s));
        first.answer(200, listOf({}));
        first.answer(200, changesFrom(101, 1'000));
        const auto page = first.end();
        QVERIFY(!page->isLast);
        // WHEN it is asked for the rest
        Dialogue second(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, page->next));
        second.answer(200, listOf({}));
        QCOMPARE(second.query().queryItemValue(u"since"_s), u"1099"_s);
        second.answer(200, changesFrom(1'100, 500));
        // THEN all are there
        const auto last = second.end();
        QVERIFY(last->isLast);
        QCOMPARE(last->next, u"p3|1599|e1100-499"_s);
    }

    void whereTheNewestChangesAreToldFirstTheChannelIsLookedThrough()
    {
        const MattermostConnector connector;
        Dialogue first(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, u"p3|100|p3"_s));
        first.answer(200, listOf({}));
        first.answer(200, changesFrom(601, 1'000));
        QString position = first.end()->next;
        Dialogue second(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, position));
        second.answer(200, listOf({}));
        second.answer(200, changesFrom(1'600, 1));
        const auto nothing = second.end();
        QVERIFY(!nothing->isLast);
        // From the newest post down, page by page.
        Dialogue third(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, nothing->next));
        QVERIFY(third.query().queryItemValue(u"before"_s).isEmpty());
        QVERIFY(!third.query().hasQueryItem(u"since"_s));
        third.answer(200, listOf({u"b"_s, u"a"_s}));
        position = third.end()->next;
        Dialogue fourth(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, position));
        QCOMPARE(fourth.query().queryItemValue(u"before"_s), u"a"_s);
        fourth.answer(200, listOf({}));
        const auto end = fourth.end();
        QVERIFY(end->isLast);
        QCOMPARE(end->next.count(u'|'), 2);
    }

    void aChannelIsFoundByItsNameAlone()
    {
        const MattermostConnector connector;
        const auto begun = [&connector](const QString &channel) {
            Dialogue talk(connector.introduce({.server = QUrl(u"https://chat.example"_s), .user = channel, .secret = {{u"token"_s, u"t0ken"_s}}}));
            talk.answer(200, "{\"id\":\"u1\",\"username\":\"alice\"}");
            return talk;
        };
        const QByteArray channels = "[{\"id\":\"c1\",\"team_id\":\"t1\",\"name\":\"town-square\",\"display_name\":\"Town Square\",\"type\":\"O\"},"
                                    "{\"id\":\"c2\",\"team_id\":\"t1\",\"name\":\"news\",\"display_name\":\"News\",\"type\":\"P\"},"
                                    "{\"id\":\"c3\",\"team_id\":\"\",\"name\":\"u1__u2\",\"display_name\":\"\",\"type\":\"D\"}]";
        Dialogue one = begun(u"town-square"_s);
        QCOMPARE(one.asked(), u"GET /api/v4/users/me/teams"_s);
        one.answer(200, "[{\"id\":\"t1\",\"name\":\"parvis\"}]");
        QCOMPARE(one.asked(), u"GET /api/v4/users/me/teams/t1/channels"_s);
        one.answer(200, channels);
        QCOMPARE(one.asked(), u"GET /api/v4/teams/t1"_s);
        one.answer(200, "{\"id\":\"t1\",\"name\":\"parvis\"}");
        one.answer(200, "{\"EnableFileAttachments\":\"false\"}");
        const auto made = one.end();
        QVERIFY(made);
        QCOMPARE(made->secret.value(u"channel"_s), u"c1"_s);
        QCOMPARE(made->address, u"https://chat.example/parvis/channels/town-square"_s);
        // Its administrator lets no files in.
        QVERIFY(made->connection.capabilities.media.takesNone());
        // WHEN there are two of that name
        Dialogue two = begun(u"Town Square"_s);
        two.answer(200, "[{\"id\":\"t1\",\"name\":\"parvis\"},{\"id\":\"t2\",\"name\":\"other\"}]");
        two.answer(200, channels);
        two.answer(200, channels);
        QVERIFY(two.hasEnded());
        const auto several = two.end();
        QCOMPARE(several.error().said, u"channel, it may be one of these: parvis/town-square, other/town-square"_s);
        // AND where there is none
        Dialogue none = begun(u"nowhere"_s);
        none.answer(200, "[{\"id\":\"t1\",\"name\":\"parvis\"}]");
        none.answer(200, channels);
        const auto missing = none.end();
        QCOMPARE(missing.error().kind, Trouble::Kind::Gone);
        QCOMPARE(missing.error().said, u"channel, the account is in these: parvis/town-square, parvis/news"_s);
    }

    void messagesComeInAsText_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::newRow("emphasis") << u"**une question** :smile:"_s << u"une question :smile:"_s;
        QTest::newRow("lines") << u"un\ndeux"_s << u"un\ndeux"_s;
        QTest::newRow("tags are words") << u"le <title> de <b>tout</b>"_s << u"le <title> de <b>tout</b>"_s;
        QTest::newRow("a tag among words") << u"a <b> c"_s << u"a <b> c"_s;
        QTest::newRow("code") << u"`a < b`"_s << u"a < b"_s;
        QTest::newRow("a link") << u"[ici](https://example.org/a)"_s << u"ici (https://example.org/a)"_s;
        QTest::newRow("nothing but a mark") << u"***"_s << u"***"_s;
    }
    void messagesComeInAsText()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, text);
        const MattermostConnector connector;
        const QJsonObject post{{u"id"_s, u"p1"_s}, {u"user_id"_s, u"u5"_s}, {u"message"_s, message}, {u"create_at"_s, qint64{1'795'423'000'000}}};
        Dialogue talk(connector.fetchNewer(aliceOnMattermost(), u"posts"_s, {}));
        talk.answer(200, QJsonDocument(QJsonObject{{u"order"_s, QJsonArray{u"p1"_s}}, {u"posts"_s, QJsonObject{{u"p1"_s, post}}}}).toJson());
        talk.answer(200, "[]");
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.constFirst()).text, text);
    }

    void whatMayHaveArrivedIsFoundByItsMark()
    {
        const MattermostConnector connector;
        auto outgoing = aPostOfOurs();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue found(connector.send(aliceOnMattermost(), outgoing));
        QCOMPARE(found.asked(), u"GET /api/v4/channels/c1/posts"_s);
        found.answer(200, listOf({u"p9"_s}, {{u"parvis_key"_s, u"k1-0"_s}}));
        QCOMPARE(found.note().key, QString(connectors::foundNote));
        found.goOn();
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
        // Not allowed to say anything there: it waits until somebody is.
        QCOMPARE(troubleOf(403, "{\"id\":\"api.context.permissions.app_error\"}"), Trouble::Kind::AccessDenied);
        QCOMPARE(troubleOf(400, "{\"id\":\"api.post.create_post.can_not_post_to_deleted.error\"}"), Trouble::Kind::AccessDenied);
        QCOMPARE(troubleOf(429, "limit exceeded"), Trouble::Kind::RateLimited);
        QCOMPARE(troubleOf(400, "{\"id\":\"model.post.is_valid.message_length.app_error\"}"), Trouble::Kind::TooLarge);
        QCOMPARE(troubleOf(400, "{\"id\":\"api.post.create_post.root_id.app_error\",\"message\":\"Invalid RootId parameter.\"}"), Trouble::Kind::Refused);
        QCOMPARE(troubleOf(500, "{\"id\":\"api.post.create_post.channel_root_id.app_error\"}"), Trouble::Kind::Refused);
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

    void whatAServerSpoiltEndsNeitherAListNorALook()
    {
        const MattermostConnector connector;
        Dialogue past(connector.fetchOlder(aliceOnMattermost(), u"posts"_s, u"p9"_s));
        past.answer(200, R"({"order":["p8","p7",17],"posts":{"p8":null,"p7":{"id":"p7","type":"system_join_channel","create_at":1}}})");
        const auto page = past.end();
        QCOMPARE(page->next, u"p7"_s);
        QVERIFY(!page->isLast);
        Dialogue lost(connector.fetchOlder(aliceOnMattermost(), u"posts"_s, u"p9"_s));
        lost.answer(200, R"({"order":["p8"],"posts":{"p8":null}})");
        QCOMPARE(lost.end().error().kind, Trouble::Kind::Malformed);
        // GIVEN a post without a time above what we look for
        auto outgoing = aPostOfOurs();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue found(connector.send(aliceOnMattermost(), outgoing));
        found.answer(200, R"({"order":["p9","p8"],"posts":{"p9":{"id":"p9"},"p8":{"id":"p8","props":{"parvis_key":"k1-0"}}}})");
        // THEN it is found all the same, and does not leave twice
        QCOMPARE(found.note().key, QString(connectors::foundNote));
        found.goOn();
        QCOMPARE(found.note().value, u"p8"_s);
    }
};

QTEST_GUILESS_MAIN(MattermostConnectorTest)
#include "mattermostconnectortest.moc"
