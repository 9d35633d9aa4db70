// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
#include "tests/core/connectors/ghost/onghost.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::GhostConnector;
using domain::Trouble;
using tests::Dialogue;

class GhostConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsSignedAsTheDocumentationSays()
    {
        // GIVEN a key, and the token that Python's hmac makes of it
        const auto key = connectors::ghost::Key::parse(tests::ghostKey());
        QVERIFY(key);
        // THEN
        QCOMPARE(connectors::ghost::tokenOf(*key, tests::dialogueTime),
                 QByteArray("eyJhbGciOiJIUzI1NiIsImtpZCI6IjY0YTFmMGMyZTRiMGExMDAwMWMwZmZlZSIsInR5cCI6IkpXVCJ9."
                            "eyJhdWQiOiIvYWRtaW4vIiwiZXhwIjoxNzk1NDIzNTYwLCJpYXQiOjE3OTU0MjMyNjB9.XR1GiT5O8BDQSB-5YPCHed48oYXNIRTDv2mzue9UKi8"));
    }

    void whatIsNoKeyIsSaidBeforeAnythingLeaves_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("a Content API key") << u"22444f78447824223cefc48062"_s;
        QTest::newRow("half of one") << u"64a1f0c2e4b0a10001c0ffee:"_s;
        QTest::newRow("odd") << u"64a1:abc"_s;
        QTest::newRow("words") << u"my key: secret"_s;
    }
    void whatIsNoKeyIsSaidBeforeAnythingLeaves()
    {
        QFETCH(QString, key);
        const GhostConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://blog.example"_s), .user = {}, .secret = {{u"token"_s, key}}}));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessDenied);
    }

    void aSiteIsConnectedWhereItsAdministrationIs()
    {
        // GIVEN a person who pasted the address of the editor, and a site that is administered elsewhere
        const GhostConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://blog.example/ghost/#/posts"_s),
                                           .user = {},
                                           .secret = {{u"token"_s, tests::ghostKey()}, {u"newsletter"_s, u"nouvelles du four"_s}}}));
        QCOMPARE(talk.request().url, QUrl(u"https://blog.example/ghost/api/admin/site/"_s));
        QVERIFY(talk.header("Authorization").isEmpty());
        // WHEN
        auto site = tests::said(200, tests::recorded(u"ghost/documented-site.json"_s), {{"Date", "Mon, 23 Nov 2026 08:41:00 GMT"}});
        site.url = QUrl(u"https://admin.blog.example/ghost/api/admin/site/"_s);
        talk.answer(site);
        QCOMPARE(talk.request().url.host(), u"admin.blog.example"_s);
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/newsletters/"_s);
        QCOMPARE(talk.header("Authorization"), "Ghost " + connectors::ghost::tokenOf(*connectors::ghost::Key::parse(tests::ghostKey()), tests::dialogueTime));
        talk.answer(200, tests::recorded(u"ghost/documented-newsletters.json"_s));
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/comments/"_s);
        talk.answer(200, tests::recorded(u"ghost/documented-comments.json"_s));
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Le Fournil"_s);
        QCOMPARE(made->address, u"https://blog.example/"_s);
        QCOMPARE(made->connection.server, QUrl(u"https://admin.blog.example"_s));
        QCOMPARE(made->secret.value(u"newsletter"_s), u"four"_s);
        QVERIFY(made->connection.capabilities.canModerate);
        QCOMPARE(connector.streams(made->connection), (QStringList{u"posts"_s, u"comments"_s}));
    }

    void aSiteThatShowsNoCommentsIsConnectedWithoutThem()
    {
        const GhostConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://blog.example"_s), .user = {}, .secret = {{u"token"_s, tests::ghostKey()}}}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        talk.answer(200, tests::recorded(u"ghost/documented-newsletters.json"_s));
        talk.answer(501, tests::recorded(u"ghost/documented-not-implemented.json"_s));
        const auto made = talk.end();
        QVERIFY(made);
        QVERIFY(!made->connection.capabilities.canReadMentions);
        QCOMPARE(connector.streams(made->connection), QStringList{u"posts"_s});
    }

    void aNewsletterThatIsNotThereIsNamed()
    {
        const GhostConnector connector;
        Dialogue talk(connector.introduce(
            {.server = QUrl(u"https://blog.example"_s), .user = {}, .secret = {{u"token"_s, tests::ghostKey()}, {u"newsletter"_s, u"daily"_s}}}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        talk.answer(200, tests::recorded(u"ghost/documented-newsletters.json"_s));
        const auto made = talk.end();
        QCOMPARE(made.error().kind, Trouble::Kind::Gone);
        QVERIFY(made.error().said.contains(u"weekly, four"_s));
    }

    void troublesAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        const auto recorded = [](const QString &name) { return tests::recorded(u"ghost/documented-"_s + name); };
        QTest::newRow("no such key") << 401 << recorded(u"unknown-key.json"_s) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("a token that has run out") << 401 << recorded(u"invalid-token.json"_s) << Trouble::Kind::AccessDenied;
        QTest::newRow("changed meanwhile") << 409 << recorded(u"collision.json"_s) << Trouble::Kind::Changed;
        QTest::newRow("not for keys") << 501 << recorded(u"not-implemented.json"_s) << Trouble::Kind::NotPossible;
        QTest::newRow("not there") << 404 << recorded(u"not-found.json"_s) << Trouble::Kind::Gone;
        QTest::newRow("a proxy's not found") << 404 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("a firewall") << 403 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("not valid") << 422 << recorded(u"validation.json"_s) << Trouble::Kind::Refused;
        QTest::newRow("too much") << 429 << QByteArray() << Trouble::Kind::RateLimited;
        QTest::newRow("at its end") << 500 << QByteArray() << Trouble::Kind::ServerTrouble;
        QTest::newRow("lies") << 200 << QByteArray("{\"comments\":{}}") << Trouble::Kind::Malformed;
        QTest::newRow("half") << 200 << recorded(u"comments.json"_s).first(200) << Trouble::Kind::Malformed;
        QTest::newRow("without an id") << 200 << QByteArray("{\"comments\":[{\"html\":\"a\"}]}") << Trouble::Kind::Malformed;
    }
    void troublesAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const GhostConnector connector;
        Dialogue talk(connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, {}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, kind);
    }

    void commentsComeInAsTextAndWhatIsDeletedGoes()
    {
        // GIVEN
        const GhostConnector connector;
        Dialogue talk(connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, {}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/comments/"_s);
        QCOMPARE(talk.query().queryItemValue(u"order"_s, QUrl::FullyDecoded), u"created_at desc"_s);
        talk.answer(200, tests::recorded(u"ghost/documented-comments.json"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->removed, QStringList{u"67d0f0c2e4b0a10001c0ff02"_s});
        QCOMPARE(page->olderStart, u"2"_s);
        const auto answer = std::get<domain::IncomingMention>(page->entries.first());
        QCOMPARE(answer.inReplyTo, u"67d0f0c2e4b0a10001c0ff01"_s);
        QCOMPARE(answer.title, u"Le four"_s);
        QCOMPARE(answer.author.handle, u"Ada (#0abcdef1)"_s);
        const auto question = std::get<domain::IncomingMention>(page->entries.last());
        QCOMPARE(question.text, u"Quelle température exactement ?"_s);
        // WHEN it is asked again and nothing changed
        Dialogue again(connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, page->next));
        again.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        again.answer(200, tests::recorded(u"ghost/documented-comments.json"_s));
        const auto same = again.end();
        QVERIFY(same->entries.isEmpty());
        QVERIFY(same->isLast);
    }

    void whatStandsPublishedThereComesInAsOurs()
    {
        const GhostConnector connector;
        Dialogue talk(connector.fetchNewer(tests::editorOnGhost(), u"posts"_s, {}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        QCOMPARE(talk.query().queryItemValue(u"filter"_s), u"status:published"_s);
        talk.answer(200, tests::recorded(u"ghost/documented-posts.json"_s));
        const auto page = talk.end();
        const auto post = std::get<domain::IncomingPost>(page->entries.first());
        QCOMPARE(post.text, u"Le four\n\nÀ quatre heures."_s);
        QCOMPARE(post.url, u"https://blog.example/le-four/"_s);
        QVERIFY(page->olderStart.isEmpty());
    }

    void thePastIsReadPageByPage()
    {
        const GhostConnector connector;
        Dialogue talk(connector.fetchOlder(tests::editorOnGhost(), u"comments"_s, u"2"_s));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        QCOMPARE(talk.query().queryItemValue(u"page"_s), u"2"_s);
        talk.answer(200, "{\"comments\":[],\"meta\":{\"pagination\":{\"next\":null}}}");
        QVERIFY(talk.end()->isLast);
    }

    void aCommentIsHiddenShownAndDeleted_data()
    {
        QTest::addColumn<domain::Verdict>("verdict");
        QTest::addColumn<QString>("status");
        QTest::newRow("approve") << domain::Verdict::Approve << u"published"_s;
        QTest::newRow("hold") << domain::Verdict::Hold << u"hidden"_s;
        QTest::newRow("spam") << domain::Verdict::Spam << u"hidden"_s;
        QTest::newRow("trash") << domain::Verdict::Trash << u"deleted"_s;
    }
    void aCommentIsHiddenShownAndDeleted()
    {
        QFETCH(domain::Verdict, verdict);
        QFETCH(QString, status);
        const GhostConnector connector;
        const QString id = u"67d0f0c2e4b0a10001c0ff01"_s;
        Dialogue talk(connector.moderate(tests::editorOnGhost(), id, verdict));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        QCOMPARE(talk.asked(), u"PUT /ghost/api/admin/comments/67d0f0c2e4b0a10001c0ff01/"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"comments"_s, QJsonArray{QJsonObject{{u"status"_s, status}}}}}));
        talk.answer(200, tests::jsonOf({{u"comments"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"status"_s, status}}}}}));
        QVERIFY(talk.end());
        Dialogue refused(connector.moderate(tests::editorOnGhost(), id, verdict));
        refused.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        refused.answer(200, tests::jsonOf({{u"comments"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"status"_s, u"other"_s}}}}}));
        QCOMPARE(refused.end().error().kind, Trouble::Kind::Refused);
    }
};

QTEST_GUILESS_MAIN(GhostConnectorTest)
#include "ghostconnectortest.moc"
