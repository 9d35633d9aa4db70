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
        QCOMPARE(connector.streams(made->connection), (QStringList{u"posts"_s, u"comments"_s, u"hidden"_s, u"site:posts"_s, u"site:pages"_s}));
        const auto &newsletters = made->connection.capabilities.newsletters;
        QCOMPARE(newsletters.size(), 2);
        QCOMPARE(newsletters.first(), (domain::Newsletter{.key = u"weekly"_s, .name = u"Chaque semaine"_s, .readers = 1'204}));
        QCOMPARE(newsletters.last(), (domain::Newsletter{.key = u"four"_s, .name = u"Nouvelles du four"_s, .readers = {}, .isUsual = true}));
    }

    void whatStandsPublishedIsTakenToBeLinked()
    {
        const GhostConnector connector;
        QVERIFY(connector.pace(u"site:posts"_s) > connector.pace(u"posts"_s));
        Dialogue talk(connector.fetchNewer(tests::editorOnGhost(), u"site:pages"_s, {}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/pages/"_s);
        QCOMPARE(talk.query().queryItemValue(u"filter"_s), u"status:published"_s);
        const QJsonObject one{{u"id"_s, u"66c0f0c2e4b0a10001c0ffe7"_s},
                              {u"title"_s, u"About us"_s},
                              {u"url"_s, u"https://blog.example/about/"_s},
                              {u"published_at"_s, u"2026-11-20T08:00:00.000Z"_s},
                              {u"updated_at"_s, u"2026-11-21T08:00:00.000Z"_s}};
        const QJsonObject odd{{u"id"_s, u"66c0f0c2e4b0a10001c0ffe8"_s}, {u"title"_s, u"Odd"_s}, {u"url"_s, u"javascript:1"_s}};
        talk.answer(200, tests::jsonOf({{u"pages"_s, QJsonArray{one, odd}}, {u"meta"_s, QJsonObject{{u"pagination"_s, QJsonObject{{u"total"_s, 2}}}}}}));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->site->pages,
                 QList{(domain::SitePage{.remoteId = u"66c0f0c2e4b0a10001c0ffe7"_s,
                                         .url = u"https://blog.example/about/"_s,
                                         .title = u"About us"_s,
                                         .publishedAt = domain::parseInstant(u"2026-11-20T08:00:00Z"_s),
                                         .changedAt = domain::parseInstant(u"2026-11-21T08:00:00Z"_s)})});
        QCOMPARE(page->site->removed, QStringList{u"66c0f0c2e4b0a10001c0ffe8"_s});
        QVERIFY(page->site->endsRound);
        // AND the next visit asks for what was changed last
        Dialogue again(connector.fetchNewer(tests::editorOnGhost(), u"site:pages"_s, page->next));
        again.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        QCOMPARE(again.query().queryItemValue(u"order"_s), u"updated_at desc"_s);
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
        QCOMPARE(connector.streams(made->connection), (QStringList{u"posts"_s, u"site:posts"_s, u"site:pages"_s}));
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
        Dialogue talk(connector.fetchNewer(tests::editorOnGhost(), u"posts"_s, {}));
        talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, kind);
    }

    void commentsThatAreSwitchedOffHoldNothingElseUp_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isWithheld");
        const auto recorded = [](const QString &name) { return tests::recorded(u"ghost/documented-"_s + name); };
        QTest::newRow("not for keys") << 501 << recorded(u"not-implemented.json"_s) << true;
        QTest::newRow("not there") << 404 << recorded(u"not-found.json"_s) << true;
        QTest::newRow("not for this key") << 403 << QByteArray("{\"errors\":[{\"message\":\"no\",\"type\":\"NoPermissionError\"}]}") << true;
        QTest::newRow("a proxy's not found") << 404 << QByteArray("<html>") << false;
        QTest::newRow("a firewall") << 403 << QByteArray("<html>") << false;
        QTest::newRow("no such key") << 401 << recorded(u"unknown-key.json"_s) << false;
        QTest::newRow("at its end") << 500 << QByteArray() << false;
    }
    void commentsThatAreSwitchedOffHoldNothingElseUp()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isWithheld);
        const GhostConnector connector;
        for (const bool isOlder : {false, true}) {
            Dialogue talk(isOlder ? connector.fetchOlder(tests::editorOnGhost(), u"comments"_s, u"2"_s)
                                  : connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, u"a position"_s));
            talk.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
            talk.answer(status, body);
            const auto page = talk.end();
            QCOMPARE(page.has_value(), isWithheld);
            QVERIFY(!isWithheld || (page->isWithheld && page->entries.isEmpty() && page->removed.isEmpty()));
        }
        // It is asked for all the same, since it may be given again.
        auto access = tests::editorOnGhost();
        access.connection.capabilities.canReadMentions = false;
        QVERIFY(!connector.streams(access.connection).contains(u"comments"_s));
        access.connection.capabilities.withheld = QStringList{u"comments"_s};
        QVERIFY(connector.streams(access.connection).contains(u"comments"_s));
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
        QCOMPARE(question.standing, domain::Verdict::Approve);
        // WHEN it is asked again and nothing changed
        Dialogue again(connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, page->next));
        again.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        again.answer(200, tests::recorded(u"ghost/documented-comments.json"_s));
        const auto same = again.end();
        QVERIFY(same->entries.isEmpty());
        QVERIFY(same->isLast);
    }

    void whatIsHiddenIsFollowedHoweverOldItIs()
    {
        // GIVEN two comments that are hidden, far below the newest
        const GhostConnector connector;
        auto access = tests::editorOnGhost();
        access.now = tests::dialogueTime;
        const auto comment = [](int n, const QString &status) {
            return QJsonObject{{u"id"_s, u"67d0f0c2e4b0a10001c0ff1%1"_s.arg(n)}, {u"html"_s, u"<p>Oui</p>"_s}, {u"status"_s, status}};
        };
        const auto comments = [](const QJsonArray &list) { return tests::jsonOf({{u"comments"_s, list}}); };
        Dialogue talk(connector.fetchNewer(access, u"hidden"_s, {}));
        QCOMPARE(talk.query().queryItemValue(u"filter"_s, QUrl::FullyDecoded), u"status:hidden"_s);
        talk.answer(200, comments({comment(1, u"hidden"_s), comment(2, u"hidden"_s)}));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.first()).standing, domain::Verdict::Hold);
        // WHEN one is shown again, and another is hidden
        Dialogue again(connector.fetchNewer(access, u"hidden"_s, page->next));
        again.answer(200, comments({comment(3, u"hidden"_s), comment(2, u"hidden"_s)}));
        QCOMPARE(again.query().queryItemValue(u"filter"_s, QUrl::FullyDecoded), u"id:[67d0f0c2e4b0a10001c0ff11]"_s);
        again.answer(200, comments({comment(1, u"published"_s)}));
        const auto changed = again.end();
        QVERIFY(changed);
        QCOMPARE(changed->entries.size(), 2);
        QCOMPARE(std::get<domain::IncomingMention>(changed->entries.first()).standing, domain::Verdict::Hold);
        QCOMPARE(std::get<domain::IncomingMention>(changed->entries.last()).standing, domain::Verdict::Approve);
        QVERIFY(changed->removed.isEmpty());
        // WHEN the article of one is gone, and with it the comment
        Dialogue gone(connector.fetchNewer(access, u"hidden"_s, changed->next));
        gone.answer(200, comments({comment(2, u"hidden"_s)}));
        gone.answer(200, comments({}));
        QCOMPARE(gone.end()->removed, QStringList{u"67d0f0c2e4b0a10001c0ff13"_s});
        // AND a site that heeds no filter tells nothing by it
        Dialogue deaf(connector.fetchNewer(access, u"hidden"_s, changed->next));
        deaf.answer(200, comments({comment(4, u"published"_s)}));
        const auto nothing = deaf.end();
        QVERIFY(nothing->entries.isEmpty());
        QVERIFY(nothing->removed.isEmpty());
        QCOMPARE(nothing->next, changed->next);
    }

    void whatIsHiddenThereComesInHeldBack()
    {
        // GIVEN a comment that everybody read
        const GhostConnector connector;
        auto access = tests::editorOnGhost();
        access.now = tests::dialogueTime;
        Dialogue talk(connector.fetchNewer(access, u"comments"_s, {}));
        const QByteArray shown = tests::recorded(u"ghost/documented-comments.json"_s);
        talk.answer(200, shown);
        const auto page = talk.end();
        QVERIFY(page);
        // WHEN it is hidden
        Dialogue again(connector.fetchNewer(access, u"comments"_s, page->next));
        again.answer(200, QByteArray(shown).replace("\"status\":\"published\"", "\"status\":\"hidden\""));
        // THEN
        const auto hidden = again.end();
        QCOMPARE(hidden->entries.size(), 2);
        QCOMPARE(std::get<domain::IncomingMention>(hidden->entries.first()).standing, domain::Verdict::Hold);
    }

    void aSiteIsToldWhoAsksByOurClockAndByItsOwnWhereOursIsWrong()
    {
        // GIVEN our clock is an hour behind
        const GhostConnector connector;
        auto access = tests::editorOnGhost();
        access.now = tests::dialogueTime - std::chrono::hours{1};
        Dialogue talk(connector.fetchNewer(access, u"comments"_s, {}));
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/comments/"_s);
        const QByteArray early = talk.header("Authorization");
        // WHEN
        connectors::HttpHeaders date;
        date.append("Date", "Mon, 23 Nov 2026 08:41:00 GMT");
        talk.answer(401, tests::recorded(u"ghost/documented-invalid-token.json"_s), date);
        // THEN it is said once more, and no third time
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/comments/"_s);
        QVERIFY(talk.header("Authorization") != early);
        talk.answer(401, tests::recorded(u"ghost/documented-invalid-token.json"_s), date);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessDenied);
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

    void whatASiteSpoiltHidesNothingAndTakesNothingAway()
    {
        const GhostConnector connector;
        const auto comment = [](char last) {
            return QByteArray(R"({"id":"66c0f0c2e4b0a10001c0ffe)") + last
                + QByteArray(R"(","html":"<p>a</p>","status":"published","created_at":"2026-11-20T08:00:00.000Z","member":{"name":"Eve"}})");
        };
        const auto listOf = [](const QByteArray &entries) { return R"({"comments":[)" + entries + R"(],"meta":{"pagination":{"next":null}}})"; };
        Dialogue first(connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, {}));
        first.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        first.answer(200, listOf(comment('2') + ',' + comment('1')));
        const auto known = first.end();
        QCOMPARE(known->entries.size(), 2);
        // WHEN one of them comes spoilt, beside a new one
        Dialogue next(connector.fetchNewer(tests::editorOnGhost(), u"comments"_s, known->next));
        next.answer(200, tests::recorded(u"ghost/documented-site.json"_s));
        next.answer(200, listOf(comment('3') + R"(,{"id":null},)" + comment('1') + ",17"));
        // THEN the new one comes in, and nothing is taken for deleted
        const auto page = next.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        QVERIFY(page->removed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(GhostConnectorTest)
#include "ghostconnectortest.moc"
