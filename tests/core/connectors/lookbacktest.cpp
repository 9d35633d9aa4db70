// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/steps.h"
#include "tests/core/connectors/discourse/ondiscourse.h"
#include "tests/core/connectors/lemmy/onlemmy.h"
#include "tests/core/connectors/matrix/onmatrix.h"
#include "tests/core/connectors/wordpress/onwordpress.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::Dialogue;

namespace {

domain::Outgoing lookedFor(const QString &text)
{
    domain::Outgoing outgoing;
    outgoing.key = u"00112233445566778899aabbccddeeff"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
    return outgoing;
}

domain::Outgoing replyTo(const QString &id, const QString &text)
{
    auto outgoing = lookedFor(text);
    outgoing.kind = domain::PostKind::Reply;
    outgoing.inReplyTo = id;
    return outgoing;
}

connectors::Access aliceWithoutKeys()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://server.example"_s),
                         .accountId = u"7"_s,
                         .handle = u"@alice@server.example"_s,
                         .capabilities = domain::staticCapabilities(u"mastodon"_s)};
    access.connection.capabilities.repeat = domain::Repeat::LookBack;
    access.secret = {{u"token"_s, u"t0ken"_s}};
    return access;
}

QByteArray arrayBytes(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject aStatusOf(const QString &id)
{
    return {{u"id"_s, id},
            {u"url"_s, u"https://server.example/@alice/"_s + id},
            {u"created_at"_s, u"2026-11-23T08:41:00.000Z"_s},
            {u"content"_s, u"<p>Bonjour</p>"_s}};
}

QJsonObject aLemmyEntity(int id, bool isPost)
{
    QJsonObject entity{{u"id"_s, id},
                       {u"creator_id"_s, 7},
                       {u"published"_s, u"2026-11-23T08:41:00.000000Z"_s},
                       {u"ap_id"_s, u"https://lemmy.example/%1/%2"_s.arg(isPost ? u"post"_s : u"comment"_s).arg(id)}};
    if (isPost) {
        entity.insert(u"name"_s, u"Le four"_s);
        entity.insert(u"body"_s, u"À quatre heures."_s);
        entity.insert(u"community_id"_s, 5);
    } else {
        entity.insert(u"content"_s, u"De la T65."_s);
        entity.insert(u"post_id"_s, 12);
        entity.insert(u"path"_s, u"0.34.%1"_s.arg(id));
    }
    return entity;
}

QByteArray ourLemmyList(bool isPost, const QList<QJsonObject> &entities)
{
    QJsonArray views;
    for (const QJsonObject &entity : entities)
        views.append(QJsonObject{{isPost ? u"post"_s : u"comment"_s, entity}});
    return tests::discourseBytes({{u"posts"_s, isPost ? views : QJsonArray()}, {u"comments"_s, isPost ? QJsonArray() : views}});
}

QJsonObject aForumPost(int id, int answered)
{
    QJsonObject post = tests::discourseObject(u"reply"_s);
    post.insert(u"id"_s, id);
    post.insert(u"created_at"_s, u"2026-11-23T08:41:00.000Z"_s);
    post.insert(u"raw"_s, u"Oui, plus chaud."_s);
    post.insert(u"reply_to_post_number"_s, answered > 1 ? QJsonValue(answered) : QJsonValue(QJsonValue::Null));
    return post;
}

QByteArray forumStream(const QJsonArray &ids)
{
    return tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, ids}}}});
}

QByteArray forumPosts(const QJsonArray &posts)
{
    return tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"posts"_s, posts}}}});
}

/// A comment that is answered, post 4 of topic 30.
QByteArray forumParent()
{
    return tests::discourseBytes({{u"id"_s, 204}, {u"topic_id"_s, 30}, {u"post_number"_s, 4}, {u"username"_s, u"bob"_s}, {u"deleted_at"_s, QJsonValue::Null}});
}

} // namespace

/// Whoever looks whether an earlier attempt arrived finds other posts of ours that say the same: none of them is this one.
class LookBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mastodonPassesOverAnother()
    {
        const connectors::MastodonConnector connector;
        // GIVEN that of two alike one is known to be something else, as a post of its own or as a part of a thread
        for (const QString &taken : {u"101"_s, domain::takenNote(u"part 3"_s, u"101"_s)}) {
            auto outgoing = lookedFor(u"Bonjour"_s);
            outgoing.taken = {taken};
            Dialogue talk(connector.send(aliceWithoutKeys(), outgoing));
            talk.answer(200, arrayBytes({aStatusOf(u"101"_s), aStatusOf(u"100"_s)}));
            QCOMPARE(talk.note().key, QString(connectors::foundNote));
            talk.goOn();
            QCOMPARE(talk.note().value.section(u' ', 0, 0), u"100"_s);
        }
        // AND where there is that one alone, this one leaves
        auto outgoing = lookedFor(u"Bonjour"_s);
        outgoing.taken = {u"101"_s};
        Dialogue talk(connector.send(aliceWithoutKeys(), outgoing));
        // The page below it, and what those say whom it follows.
        talk.answer(200, arrayBytes({aStatusOf(u"101"_s)}));
        talk.answer(200, "[]");
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
    }

    void matrixPassesOverAnother()
    {
        using namespace tests::matrix;
        const connectors::MatrixConnector connector;
        auto outgoing = lookedFor(u"Bonjour"_s);
        outgoing.taken = {u"$first"_s};
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        talk.answer(200, aTimeline({anEvent(u"$first"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s)}));
        QCOMPARE(talk.request().method, QByteArray("PUT"));
    }

    void wordpressPassesOverAnotherComment()
    {
        const connectors::WordPressConnector connector;
        QJsonObject there = QJsonDocument::fromJson(tests::recorded(u"wordpress/comment-made.json"_s)).object();
        there.insert(u"date_gmt"_s, u"2026-11-23T08:41:00"_s);
        const QString words = u"Merci <vous> & 9x9 \"oui\" -- https://parvis.example/a?b=1&c=2 :)\n\nDeux 966507"_s;
        auto outgoing = replyTo(u"358"_s, words);
        // GIVEN another answer of ours with that number; an article has the same number among articles
        outgoing.taken = {u"359"_s, u"post-360"_s, domain::takenNote(u"post"_s, u"360"_s)};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, tests::recorded(u"wordpress/comment-answered.json"_s));
        QJsonObject second = there;
        second.insert(u"id"_s, 360);
        // WHEN
        talk.answer(200, arrayBytes({there, second}));
        // THEN
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"360"_s);
    }

    void wordpressPassesOverAnotherArticle()
    {
        const connectors::WordPressConnector connector;
        auto outgoing = tests::toWordPress();
        outgoing.title = u"Le four & <le> pain “9x9” 966511"_s;
        outgoing.article = domain::OutgoingArticle{.html = u"<p>À quatre\nheures</p>"_s, .slug = u"le-four"_s};
        outgoing.departedAt = outgoing.firstAttemptAt = domain::parseInstant(u"2026-11-29T15:35:00Z"_s);
        const QByteArray draft = tests::recorded(u"wordpress/post-draft.json"_s);
        // GIVEN its number is a comment's as well, which is another matter
        outgoing.taken = {u"56"_s};
        Dialogue ours(connector.send(tests::adminOnWordPress(), outgoing));
        ours.answer(200, "[" + draft + "]");
        QCOMPARE(ours.note().key, QString(connectors::foundNote));
        ours.goOn();
        QCOMPARE(ours.note().key, u"post"_s);
        // WHEN it is another post's
        outgoing.taken = {u"post-56"_s};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, "[" + draft + "]");
        // THEN this one is made
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
    }

    void lemmyPassesOverAnotherPost()
    {
        const connectors::LemmyConnector connector;
        auto outgoing = lookedFor(u"À quatre heures."_s);
        outgoing.title = u"Le four"_s;
        outgoing.taken = {u"post-21"_s};
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        talk.answer(200, ourLemmyList(true, {aLemmyEntity(21, true), aLemmyEntity(20, true)}));
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"post-20"_s);
        // AND what has its title and says something else is something else; what a proxy made of an address is not
        QJsonObject weekly = aLemmyEntity(22, true);
        weekly.insert(u"body"_s, u"À cinq heures."_s);
        outgoing.parts = {u"À quatre heures, [là](https://boulangerie.example/a)."_s};
        QJsonObject proxied = aLemmyEntity(23, true);
        proxied.insert(u"body"_s, u"À quatre heures, [là](https://lemmy.example/proxy?url=x)."_s);
        Dialogue other(connector.send(tests::adaOnLemmy(3), outgoing));
        other.answer(200, ourLemmyList(true, {weekly, proxied}));
        QCOMPARE(other.note().value.section(u' ', 0, 0), u"post-23"_s);
    }

    void lemmyPassesOverAnotherComment()
    {
        const connectors::LemmyConnector connector;
        auto outgoing = replyTo(u"comment-34"_s, u"De la T65."_s);
        outgoing.taken = {domain::takenNote(u"post"_s, u"comment-41"_s)};
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        QJsonObject parent{{u"id"_s, 34}, {u"post_id"_s, 12}, {u"content"_s, u"Quelle farine ?"_s}, {u"path"_s, u"0.34"_s}};
        talk.answer(200, tests::discourseBytes({{u"comment_view"_s, QJsonObject{{u"comment"_s, parent}}}}));
        QJsonObject elsewhere = aLemmyEntity(42, false);
        elsewhere.insert(u"path"_s, u"0.35.42"_s);
        talk.answer(200, ourLemmyList(false, {aLemmyEntity(41, false), elsewhere, aLemmyEntity(40, false)}));
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"comment-40"_s);
    }

    void discoursePassesOverAnotherTopic()
    {
        const connectors::DiscourseConnector connector;
        auto outgoing = lookedFor(u"Bonjour à tous, voici le four."_s);
        outgoing.title = u"Voici notre four"_s;
        outgoing.taken = {u"topic-50"_s};
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(404, tests::discourseSaid(u"not-found"_s));
        talk.answer(
            200,
            tests::discourseBytes(
                {{u"topic_list"_s, QJsonObject{{u"topics"_s, QJsonArray{QJsonObject{{u"id"_s, 50}, {u"created_at"_s, u"2026-11-23T08:41:00.000Z"_s}}}}}}}));
        talk.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray()}}));
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
    }

    void discoursePassesOverAnotherAnswer()
    {
        const connectors::DiscourseConnector connector;
        auto outgoing = replyTo(u"204"_s, u"Oui, plus chaud."_s);
        outgoing.taken = {u"301"_s};
        // GIVEN one that is another post's, and one to somebody else in the same topic
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(200, forumParent());
        talk.answer(200, forumStream({301, 302, 303}));
        talk.answer(200, forumPosts({aForumPost(301, 4), aForumPost(302, 9), aForumPost(303, 4)}));
        QCOMPARE(talk.note().value, u"303"_s);
        Dialogue none(connector.send(tests::adaOnDiscourse(), outgoing));
        none.answer(200, forumParent());
        none.answer(200, forumStream({301, 302}));
        none.answer(200, forumPosts({aForumPost(301, 4), aForumPost(302, 9)}));
        none.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray()}}));
        QCOMPARE(none.asked(), u"POST /posts.json"_s);
    }

    void whatWaitsForAModeratorIsKnownByItsNumber()
    {
        const connectors::DiscourseConnector connector;
        const QJsonObject thirteen{{u"id"_s, 13}, {u"raw_text"_s, u"Oui, plus chaud."_s}};
        auto outgoing = replyTo(u"204"_s, u"Oui, plus chaud."_s);
        // GIVEN another answer with the same words that waits, this one lost
        outgoing.taken = {domain::takenNote(u"review"_s, u"13"_s)};
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(200, forumParent());
        talk.answer(200, forumStream({}));
        talk.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{thirteen}}}));
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
        talk.answer(200, tests::discourseSaid(u"enqueued"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = u"pending"_s}));
        talk.goOn();
        QCOMPARE(talk.note(), (connectors::Note{.key = u"review"_s, .value = u"13"_s}));
        talk.goOn();
        QCOMPARE(talk.end()->state, domain::Sent::State::Processing);
        // WHEN the other one, which waited under another number, is let through first
        outgoing.taken = {};
        outgoing.notes = {{u"post"_s, u"pending"_s}, {u"review"_s, u"13"_s}};
        domain::Delivery delivery;
        delivery.remoteId = u"pending"_s;
        delivery.firstAttemptAt = outgoing.firstAttemptAt;
        Dialogue after(connector.lookAfter(tests::adaOnDiscourse(), outgoing, delivery));
        after.answer(200, forumParent());
        after.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{thirteen}}}));
        // THEN this one waits on, and does not take the other for itself
        QVERIFY(after.hasEnded());
        QCOMPARE(after.end()->state, domain::Sent::State::Processing);
    }
};

QTEST_GUILESS_MAIN(LookBackTest)
#include "lookbacktest.moc"
