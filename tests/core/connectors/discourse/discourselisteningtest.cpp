// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/discourse/ondiscourse.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscourseConnector;
using domain::IncomingMention;
using domain::Trouble;
using tests::Dialogue;
using tests::discourseSaid;

namespace {

connectors::Introduction toTheForum(const QString &category = {})
{
    return {
        .server = QUrl(u"https://forum.example/c/aide/5"_s), .user = u"@ada@forum.example"_s, .secret = {{u"token"_s, u"k3y"_s}, {u"category"_s, category}}};
}

QStringList forumIds(const connectors::Page &page)
{
    QStringList ids;
    for (const domain::IncomingEntry &entry : page.entries) {
        if (const auto *mention = std::get_if<IncomingMention>(&entry))
            ids << mention->remoteId;
    }
    return ids;
}

QByteArray latestOf(const QList<int> &ids)
{
    QJsonArray posts;
    for (const int id : ids)
        posts.append(QJsonObject{
            {u"id"_s, id}, {u"topic_id"_s, 40}, {u"post_number"_s, id}, {u"username"_s, u"bob"_s}, {u"cooked"_s, u"<p>x</p>"_s}, {u"category_id"_s, 5}});
    return tests::discourseBytes({{u"latest_posts"_s, posts}});
}

} // namespace

namespace {

QByteArray newcomersPost(int number)
{
    QJsonObject post = tests::discourseObject(u"reply"_s);
    post.insert(u"id"_s, 316);
    post.insert(u"post_number"_s, number);
    post.insert(u"username"_s, u"nouveau"_s);
    return tests::discourseBytes(post);
}

} // namespace

class DiscourseListeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForumIsConnectedWithItsLimitsAndACategory()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.introduce(toTheForum(u"aide/levain"_s)));
        QCOMPARE(talk.request().url, QUrl(u"https://forum.example/session/current.json"_s));
        QCOMPARE(talk.header("Api-Key"), QByteArray("k3y"));
        QCOMPARE(talk.header("Api-Username"), QByteArray("ada"));
        // WHEN
        talk.answer(200, discourseSaid(u"session"_s));
        QJsonObject settings = tests::discourseObject(u"settings"_s);
        settings.insert(u"min_topic_title_length"_s, 12);
        settings.insert(u"max_topic_title_length"_s, 200);
        settings.insert(u"min_first_post_length"_s, 25);
        talk.answer(200, tests::discourseBytes(settings));
        talk.answer(200, discourseSaid(u"basic-info"_s));
        QCOMPARE(talk.asked(), u"GET /site.json"_s);
        talk.answer(200, discourseSaid(u"site"_s));
        // THEN
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Le Forum du pain – Levain"_s);
        QCOMPARE(made->address, u"https://forum.example/c/6"_s);
        QCOMPARE(made->connection.handle, u"@ada@forum.example"_s);
        const auto &can = made->connection.capabilities;
        QCOMPARE(can.text.characters, 20'000);
        QCOMPARE(can.text.least, 25);
        QCOMPARE(can.replyText.least, 20);
        QCOMPARE(can.titleText.least, 12);
        QCOMPARE(can.titleText.characters, 200);
        QCOMPARE(can.media.of(domain::MediaSort::Image)->bytes, 2'048 * 1'024);
        QCOMPARE(can.media.of(domain::MediaSort::Image)->types, (QStringList{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s}));
        QVERIFY(can.canModerate);
        QCOMPARE(connector.streams(made->connection), (QStringList{u"notifications"_s, u"posts"_s, u"review"_s}));
    }

    void aKeyThatAUserMadeGoesByItsOwnName()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.introduce(toTheForum()));
        talk.answer(403, discourseSaid(u"invalid-access"_s));
        // WHEN
        QCOMPARE(talk.header("User-Api-Key"), QByteArray("k3y"));
        QVERIFY(talk.header("Api-Key").isEmpty());
        talk.answer(200, discourseSaid(u"session"_s));
        QCOMPARE(talk.header("User-Api-Key"), QByteArray("k3y"));
        talk.answer(200, discourseSaid(u"settings"_s));
        talk.answer(200, discourseSaid(u"basic-info"_s));
        // THEN nothing but what is said to us comes in where no category is named
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->secret.value(u"kind"_s), u"user"_s);
        QCOMPARE(made->address, u"https://forum.example/u/ada"_s);
        QVERIFY(!connector.streams(made->connection).contains(u"posts"_s));
    }

    void aKeyThatIsNotKnownAndACategoryThatIsNotThereAreSaid()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.introduce(toTheForum()));
        talk.answer(403, discourseSaid(u"invalid-access"_s));
        talk.answer(403, discourseSaid(u"invalid-access"_s));
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessDenied);
        Dialogue other(connector.introduce(toTheForum(u"vin"_s)));
        other.answer(200, discourseSaid(u"session"_s));
        other.answer(200, discourseSaid(u"settings"_s));
        other.answer(200, discourseSaid(u"basic-info"_s));
        other.answer(200, discourseSaid(u"site"_s));
        QCOMPARE(other.end().error().kind, Trouble::Kind::Gone);
    }

    void whatWeAnsweredInTheForumComesInAsOurs()
    {
        const auto post = [](int id, int number) {
            return QJsonObject{{u"id"_s, id},
                               {u"topic_id"_s, 40},
                               {u"post_number"_s, number},
                               {u"username"_s, u"ada"_s},
                               {u"cooked"_s, u"<p>Oui</p>"_s},
                               {u"created_at"_s, u"2026-11-23T08:00:00.000Z"_s},
                               {u"category_id"_s, 5}};
        };
        const DiscourseConnector connector;
        auto access = tests::adaOnDiscourse();
        access.secret.insert(u"category"_s, u"all"_s);
        Dialogue talk(connector.fetchNewer(access, u"posts"_s, {}));
        talk.answer(200, tests::discourseBytes({{u"latest_posts"_s, QJsonArray{post(71, 2), post(70, 1)}}}));
        // What begins a topic answers nobody.
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        const auto ours = std::get<domain::IncomingPost>(page->entries.first());
        QCOMPARE(ours.text, u"Oui"_s);
        QCOMPARE(ours.kind, domain::PostKind::Reply);
        QVERIFY(!ours.inReplyTo.isEmpty());
        QVERIFY(ours.answeredUrl.isEmpty());
        // What it answers in its topic is known by its place there.
        QJsonObject answering = post(72, 5);
        answering.insert(u"reply_to_post_number"_s, 3);
        Dialogue again(connector.fetchNewer(access, u"posts"_s, {}));
        again.answer(200, tests::discourseBytes({{u"latest_posts"_s, QJsonArray{answering}}}));
        const auto answered = std::get<domain::IncomingPost>(again.end()->entries.first());
        QCOMPARE(answered.answeredUrl, u"https://forum.example/t/-/40/3"_s);
    }

    void muchThatIsSaidInOneTopicIsReadInPieces()
    {
        // GIVEN five and twenty mentions in one topic
        const DiscourseConnector connector;
        QJsonArray notifications;
        for (int number = 1; number <= 25; ++number)
            notifications.append(QJsonObject{{u"id"_s, number},
                                             {u"notification_type"_s, 1},
                                             {u"topic_id"_s, 30},
                                             {u"post_number"_s, number},
                                             {u"data"_s, QJsonObject{{u"topic_title"_s, u"Le four"_s}, {u"original_post_id"_s, 100 + number}}}});
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        talk.answer(200, tests::discourseBytes({{u"notifications"_s, notifications}, {u"total_rows_notifications"_s, 25}}));
        // WHEN they are read
        QStringList asked;
        while (talk.asked() == "GET /t/30/posts.json"_L1) {
            const QStringList ids = talk.query().allQueryItemValues(u"post_ids[]"_s);
            QVERIFY(ids.size() <= 20);
            asked << ids;
            QJsonArray posts;
            for (const QString &id : ids)
                posts.append(QJsonObject{{u"id"_s, id.toInt()},
                                         {u"topic_id"_s, 30},
                                         {u"post_number"_s, id.toInt() - 100},
                                         {u"username"_s, u"bob"_s},
                                         {u"created_at"_s, u"2026-11-22T10:00:00.000Z"_s},
                                         {u"raw"_s, u"@ada ?"_s},
                                         {u"cooked"_s, u"<p>@ada ?</p>"_s}});
            talk.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"posts"_s, posts}}}}));
        }
        // THEN none is left out
        QCOMPARE(asked.size(), 25);
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 25);
    }

    void whatIsSaidToUsComesInWhole()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /notifications.json"_s);
        talk.answer(200, discourseSaid(u"notifications"_s));
        QCOMPARE(talk.asked(), u"GET /t/30/posts.json"_s);
        QCOMPARE(talk.query().queryItemValue(u"post_ids[]"_s), u"204"_s);
        talk.answer(200, discourseSaid(u"topic-posts-30"_s));
        QCOMPARE(talk.asked(), u"GET /t/31/posts.json"_s);
        talk.answer(200, discourseSaid(u"topic-posts-31"_s));
        // THEN the like and the private message do not
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(forumIds(*page), (QStringList{u"204"_s, u"topic-31"_s}));
        const auto answer = std::get<IncomingMention>(page->entries.first());
        QCOMPARE(answer.kind, domain::MentionKind::Reply);
        QCOMPARE(answer.inReplyTo, u"topic-30"_s);
        QCOMPARE(answer.text, u"Plus chaud ?"_s);
        QCOMPARE(answer.title, u"La croûte"_s);
        QCOMPARE(answer.url, u"https://forum.example/t/la-croute/30/4"_s);
        QCOMPARE(answer.author.handle, u"@bob@forum.example"_s);
        QVERIFY(std::get<IncomingMention>(page->entries.last()).inReplyTo.isEmpty());
        QCOMPARE(page->olderStart, u"30"_s);
        // WHEN it is asked again, and nothing is new
        Dialogue again(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, page->next));
        again.answer(200, discourseSaid(u"notifications"_s));
        QVERIFY(again.hasEnded());
        QVERIFY(again.end()->entries.isEmpty());
    }

    void whatTheForumLimitsIsWaitedFor()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        talk.answer(429, discourseSaid(u"limited"_s));
        QVERIFY(talk.waits());
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /notifications.json"_s);
        // Longer than a minute is another visit's.
        talk.answer(429, tests::discourseBytes({{u"errors"_s, QJsonArray{u"slow"_s}}, {u"extras"_s, QJsonObject{{u"wait_seconds"_s, 3'000}}}}));
        const auto page = talk.end();
        QCOMPARE(page.error().kind, Trouble::Kind::RateLimited);
        QCOMPARE(page.error().retryAfter, std::chrono::milliseconds(std::chrono::seconds{3'000}));
    }

    void aTopicThatWasDeletedMeanwhileHoldsNothingUp()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        talk.answer(200, discourseSaid(u"notifications"_s));
        talk.answer(404, discourseSaid(u"not-found"_s));
        talk.answer(200, discourseSaid(u"topic-posts-31"_s));
        const auto page = talk.end();
        QCOMPARE(forumIds(*page), QStringList{u"topic-31"_s});
    }

    void whatIsSaidInACategoryComesInWithoutOurOwn()
    {
        // GIVEN
        const DiscourseConnector connector;
        const auto access = tests::adaOnDiscourse(u"5"_s);
        Dialogue talk(connector.fetchNewer(access, u"posts"_s, {}));
        QCOMPARE(talk.request().url, QUrl(u"https://forum.example/posts.json"_s));
        // WHEN
        talk.answer(200, discourseSaid(u"latest-posts"_s));
        // THEN
        const auto page = talk.end();
        QCOMPARE(forumIds(*page), (QStringList{u"206"_s, u"topic-40"_s}));
        QCOMPARE(page->olderStart, u"202"_s);
        // WHEN one was edited, and one is not there any more
        QJsonObject changed = tests::discourseObject(u"latest-posts"_s);
        QJsonArray posts = changed.value(u"latest_posts"_s).toArray();
        QJsonObject edited = posts.at(0).toObject();
        edited.insert(u"version"_s, 2);
        posts.replace(0, edited);
        posts.removeAt(1);
        changed.insert(u"latest_posts"_s, posts);
        Dialogue again(connector.fetchNewer(access, u"posts"_s, page->next));
        again.answer(200, tests::discourseBytes(changed));
        QCOMPARE(again.asked(), u"GET /posts/by_number/40/1.json"_s);
        again.answer(404, discourseSaid(u"not-found"_s));
        const auto now = again.end();
        QCOMPARE(forumIds(*now), QStringList{u"206"_s});
        QCOMPARE(now->removed, QStringList{u"topic-40"_s});
    }

    void thePastOfAForumIsReadToItsBeginning_data()
    {
        QTest::addColumn<QString>("position");
        QTest::addColumn<QList<int>>("ids");
        QTest::addColumn<QString>("next");
        QList<int> whole;
        for (int id = 199; id >= 150; --id)
            whole << id;
        QTest::newRow("a full page") << u"200"_s << whole << u"150"_s;
        QTest::newRow("the last page") << u"200"_s << QList<int>{190, 40} << QString();
        QTest::newRow("an older forum tells itself apart") << u"200"_s << QList<int>{200, 190, 160} << u"160 old"_s;
        QTest::newRow("nothing in its span of numbers") << u"160 old"_s << QList<int>{} << u"110 old"_s;
        QTest::newRow("itself alone") << u"160 old"_s << QList<int>{160} << u"110 old"_s;
        QTest::newRow("its beginning") << u"40 old"_s << QList<int>{40, 1} << QString();
    }
    void thePastOfAForumIsReadToItsBeginning()
    {
        QFETCH(QString, position);
        QFETCH(QList<int>, ids);
        QFETCH(QString, next);
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchOlder(tests::adaOnDiscourse(u"all"_s), u"posts"_s, position));
        QCOMPARE(talk.query().queryItemValue(u"before"_s), position.section(u' ', 0, 0));
        talk.answer(200, latestOf(ids));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->next, next);
        QCOMPARE(page->isLast, next.isEmpty());
        QCOMPARE(page->entries.size(), ids.size());
    }

    void wordsAndTagsAreSearched_data()
    {
        QTest::addColumn<QString>("stream");
        QTest::addColumn<QString>("words");
        QTest::newRow("words") << u"search:pain + levain"_s << u"pain + levain order:latest"_s;
        QTest::newRow("a tag") << u"tag:levain"_s << u"tags:levain order:latest"_s;
    }
    void wordsAndTagsAreSearched()
    {
        QFETCH(QString, stream);
        QFETCH(QString, words);
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), stream, {}));
        QCOMPARE(talk.asked(), u"GET /search.json"_s);
        QCOMPARE(QUrlQuery(talk.request().url).queryItemValue(u"q"_s, QUrl::FullyDecoded), words);
        QVERIFY(!talk.request().url.toEncoded().contains('+'));
        talk.answer(200, discourseSaid(u"search"_s));
        talk.answer(200, discourseSaid(u"topic-posts-30"_s));
        const auto page = talk.end();
        QCOMPARE(forumIds(*page), QStringList{u"204"_s});
        QCOMPARE(page->olderStart, u"2"_s);
    }

    void aQueueThatIsShownNoMoreHoldsNothingElseUp()
    {
        // GIVEN an account that looked after the queue, and does not any more
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, u"a position"_s));
        talk.answer(403, "{\"errors\":[\"You are not permitted to view the requested resource.\"],\"error_type\":\"invalid_access\"}");
        // WHEN its key is good still
        QCOMPARE(talk.asked(), u"GET /session/current.json"_s);
        talk.answer(200, "{\"current_user\":{\"id\":7,\"username\":\"ada\"}}");
        // THEN that is no trouble of the channel, and nothing of it is taken for decided
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isWithheld);
        QVERIFY(page->removed.isEmpty());
        // AND a key that was taken back is
        Dialogue revoked(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, {}));
        const QByteArray no = "{\"errors\":[\"You are not permitted to view the requested resource.\"],\"error_type\":\"invalid_access\"}";
        revoked.answer(403, no);
        revoked.answer(403, no);
        QCOMPARE(revoked.end().error().kind, Trouble::Kind::AccessWithdrawn);
        auto access = tests::adaOnDiscourse();
        access.connection.capabilities.canModerate = false;
        access.connection.capabilities.withheld = QStringList{u"review"_s};
        QVERIFY(connector.streams(access.connection).contains(u"review"_s));
        access.connection.capabilities.canModerate = true;
        QVERIFY(!access.connection.capabilities.mayDecide(domain::Verdict::Approve));
    }

    void whatWaitsForAModeratorComesInAndGoesOnceDecided()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, {}));
        QCOMPARE(talk.query().queryItemValue(u"type"_s), u"ReviewableQueuedPost"_s);
        talk.answer(200, discourseSaid(u"review"_s));
        const auto page = talk.end();
        QCOMPARE(forumIds(*page), QStringList{u"review-12"_s});
        const auto waiting = std::get<IncomingMention>(page->entries.first());
        QCOMPARE(waiting.text, u"Achetez mes moules"_s);
        QCOMPARE(waiting.author.handle, u"@nouveau@forum.example"_s);
        QCOMPARE(waiting.standing, domain::Verdict::Hold);
        // WHEN nothing has changed, and when somebody edits it there
        Dialogue same(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, page->next));
        same.answer(200, discourseSaid(u"review"_s));
        QVERIFY(same.end()->entries.isEmpty());
        QByteArray edited = discourseSaid(u"review"_s);
        edited.replace("Achetez mes moules", "Regardez mes moules");
        Dialogue other(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, page->next));
        other.answer(200, edited);
        const auto now = other.end();
        QCOMPARE(forumIds(*now), QStringList{u"review-12"_s});
        QCOMPARE(std::get<IncomingMention>(now->entries.first()).text, u"Regardez mes moules"_s);
        // WHEN
        Dialogue again(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, page->next));
        again.answer(200, tests::discourseBytes({{u"reviewables"_s, QJsonArray{}}, {u"meta"_s, QJsonObject{{u"total_rows_reviewables"_s, 0}}}}));
        // THEN
        QCOMPARE(again.asked(), u"GET /review/12.json"_s);
        again.answer(200, discourseSaid(u"reviewable"_s));
        const auto gone = again.end();
        QCOMPARE(gone->removed, QStringList{u"review-12"_s});
        QVERIFY(gone->entries.isEmpty());
        // AND where it was let through it is what it has become
        Dialogue became(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, page->next));
        became.answer(200, tests::discourseBytes({{u"reviewables"_s, QJsonArray{}}, {u"meta"_s, QJsonObject{{u"total_rows_reviewables"_s, 0}}}}));
        QJsonObject approved = tests::discourseObject(u"reviewable"_s);
        approved.insert(u"reviewable"_s, QJsonObject{{u"id"_s, 12}, {u"status"_s, 1}, {u"topic_id"_s, 30}, {u"post_id"_s, 316}});
        became.answer(200, tests::discourseBytes(approved));
        QCOMPARE(became.asked(), u"GET /posts/316.json"_s);
        became.answer(200, newcomersPost(9));
        // AND called by its topic, which it does not name itself
        QCOMPARE(became.asked(), u"GET /t/30.json"_s);
        became.answer(200, tests::discourseBytes({{u"id"_s, 30}, {u"title"_s, u"Vos moules"_s}}));
        const auto stands = became.end();
        QCOMPARE(stands->entries.size(), 1);
        const auto mention = std::get<IncomingMention>(stands->entries.first());
        QCOMPARE(mention.remoteId, u"316"_s);
        QCOMPARE(mention.formerId, u"review-12"_s);
        QCOMPARE(mention.title, u"Vos moules"_s);
        QCOMPARE(mention.standing, domain::Verdict::Approve);
    }

    void ofALongQueueWhatWasNotReachedIsKnownStill()
    {
        // GIVEN something that waits below more than is read at once
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, u"{\"known\":[[\"review-999\",\"m\"]]}"_s));
        const QJsonObject one = tests::discourseObject(u"review"_s).value(u"reviewables"_s).toArray().first().toObject();
        for (int number = 1; !talk.hasEnded() && number < 100; ++number) {
            QJsonObject waiting = one;
            waiting.insert(u"id"_s, number);
            talk.answer(200, tests::discourseBytes({{u"reviewables"_s, QJsonArray{waiting}}, {u"meta"_s, QJsonObject{{u"total_rows_reviewables"_s, 1'000}}}}));
        }
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->removed.isEmpty());
        QVERIFY(!page->entries.isEmpty());
        // WHEN the queue is short again
        Dialogue later(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, page->next));
        later.answer(200, tests::discourseBytes({{u"reviewables"_s, QJsonArray{}}, {u"meta"_s, QJsonObject{{u"total_rows_reviewables"_s, 0}}}}));
        // THEN what has become of it is asked with the rest
        QStringList asked;
        while (!later.hasEnded()) {
            asked << later.asked();
            later.answer(200, discourseSaid(u"reviewable"_s));
        }
        QVERIFY(asked.contains(u"GET /review/1.json"_s));
        const auto next = later.end();
        QVERIFY(next);
        QVERIFY(asked.contains(u"GET /review/999.json"_s) || next->next.contains(u"review-999"_s));
    }

    void aTopicThatWasLetThroughIsCalledByItsTopic()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"review"_s, u"{\"known\":[[\"review-12\",\"\"]]}"_s));
        talk.answer(200, tests::discourseBytes({{u"reviewables"_s, QJsonArray{}}, {u"meta"_s, QJsonObject{{u"total_rows_reviewables"_s, 0}}}}));
        talk.answer(200, tests::discourseBytes({{u"reviewable"_s, QJsonObject{{u"id"_s, 12}, {u"status"_s, 1}, {u"post_id"_s, 316}}}}));
        talk.answer(200, newcomersPost(1));
        QCOMPARE(talk.asked(), u"GET /t/30.json"_s);
        talk.answer(200, tests::discourseBytes({{u"id"_s, 30}, {u"title"_s, u"Mes moules"_s}}));
        const auto page = talk.end();
        const auto mention = std::get<IncomingMention>(page->entries.first());
        QCOMPARE(mention.remoteId, u"topic-30"_s);
        QCOMPARE(mention.title, u"Mes moules"_s);
        QCOMPARE(page->removed, QStringList{u"review-12"_s});
    }

    void whatOfOursWasDeletedThereIsTakenBack()
    {
        // GIVEN a topic of ours among the newest posts
        const DiscourseConnector connector;
        auto access = tests::adaOnDiscourse();
        access.secret.insert(u"category"_s, u"all"_s);
        Dialogue talk(connector.fetchNewer(access, u"posts"_s, u"{\"known\":[[\"301\",\"1\"],[\"204\",\"1\"]]}"_s));
        const QJsonObject other{{u"id"_s, 204}, {u"topic_id"_s, 30}, {u"post_number"_s, 4}, {u"username"_s, u"bob"_s}, {u"version"_s, 1}};
        talk.answer(200, tests::discourseBytes({{u"latest_posts"_s, QJsonArray{other}}}));
        // WHEN it is missing, and a moderator is shown that it was deleted
        QCOMPARE(talk.asked(), u"GET /posts/301.json"_s);
        QJsonObject deleted = tests::discourseObject(u"reply"_s);
        deleted.insert(u"deleted_at"_s, u"2026-11-23T09:00:00Z"_s);
        talk.answer(200, tests::discourseBytes(deleted));
        // THEN
        const auto page = talk.end();
        QCOMPARE(page->takenBack, QStringList{u"301"_s});
    }

    void onlyTheForumItselfWithdrawsAKey()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        talk.answer(403, discourseSaid(u"invalid-access"_s));
        // WHEN it is asked whether it knows us
        QCOMPARE(talk.asked(), u"GET /session/current.json"_s);
        talk.answer(403, discourseSaid(u"invalid-access"_s));
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessWithdrawn);
        // THEN what one may not do is no reason to sign in anew
        Dialogue other(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        other.answer(403, discourseSaid(u"invalid-access"_s));
        other.answer(200, discourseSaid(u"session"_s));
        QCOMPARE(other.end().error().kind, Trouble::Kind::Refused);
        // NOR is what a firewall says
        Dialogue walled(connector.fetchNewer(tests::adaOnDiscourse(), u"notifications"_s, {}));
        walled.answer(403, "<html>");
        walled.answer(403, "<html>");
        QCOMPARE(walled.end().error().kind, Trouble::Kind::AccessDenied);
    }

    void answersThatLieAreSaid_data()
    {
        QTest::addColumn<QString>("stream");
        QTest::addColumn<QByteArray>("body");
        for (const QString &stream : {u"notifications"_s, u"posts"_s}) {
            const QByteArray name = stream.toLatin1();
            QTest::newRow((name + ": no JSON").constData()) << stream << QByteArray("<html>");
            QTest::newRow((name + ": another object").constData()) << stream << QByteArray("{}");
            QTest::newRow((name + ": without ids").constData()) << stream << QByteArray("{\"notifications\":[{}],\"latest_posts\":[{}]}");
            QTest::newRow((name + ": ids that are none").constData())
                << stream << QByteArray("{\"notifications\":[{\"id\":\"../7\"}],\"latest_posts\":[{\"id\":-3}]}");
        }
    }
    void answersThatLieAreSaid()
    {
        QFETCH(QString, stream);
        QFETCH(QByteArray, body);
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(u"all"_s), stream, {}));
        talk.answer(200, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void whatAForumSpoiltHidesNothing()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.fetchNewer(tests::adaOnDiscourse(u"all"_s), u"posts"_s, {}));
        talk.answer(
            200,
            R"({"latest_posts":[null,{"id":9,"topic_id":3,"post_number":2,"username":"eve","cooked":"<p>a</p>",)"
            R"("created_at":"2026-11-20T08:00:00Z"},17,{"id":8,"topic_id":null},{"id":7,"topic_id":3,"post_number":1,"username":"eve","cooked":"<p>b</p>",)"
            R"("created_at":"2026-11-20T07:00:00Z"},{}]})");
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        QCOMPARE(page->olderStart, u"7"_s);
        Dialogue told(connector.fetchNewer(tests::adaOnDiscourse(u"all"_s), u"notifications"_s, {}));
        told.answer(200, R"({"notifications":[17,{"id":9,"notification_type":12},{}],"total_rows_notifications":50})");
        QCOMPARE(told.end()->olderStart, u"30"_s);
    }
};

QTEST_GUILESS_MAIN(DiscourseListeningTest)
#include "discourselisteningtest.moc"
