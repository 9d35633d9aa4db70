// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "tests/core/connectors/discourse/ondiscourse.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscourseConnector;
using domain::Sent;
using domain::Trouble;
using tests::Dialogue;
using tests::discourseSaid;

namespace {

const QString theKey = u"00112233445566778899aabbccddeeff"_s;

domain::Outgoing aTopic()
{
    domain::Outgoing outgoing;
    outgoing.key = theKey;
    outgoing.title = u"Voici notre four"_s;
    outgoing.parts = {u"Bonjour à tous, voici le four."_s};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

domain::Outgoing aReply()
{
    auto outgoing = aTopic();
    outgoing.kind = domain::PostKind::Reply;
    outgoing.parts = {u"Oui, plus chaud."_s};
    outgoing.inReplyTo = u"204"_s;
    return outgoing;
}

QByteArray theParent()
{
    return tests::discourseBytes({{u"id"_s, 204}, {u"topic_id"_s, 30}, {u"post_number"_s, 4}, {u"username"_s, u"bob"_s}, {u"deleted_at"_s, QJsonValue::Null}});
}

domain::Delivery saidOnDiscourse(const QString &id)
{
    domain::Delivery delivery;
    delivery.remoteId = id;
    delivery.firstAttemptAt = tests::dialogueTime;
    return delivery;
}

} // namespace

class DiscourseSendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTopicLeavesWithItsKeyAndIsReadBack()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(u"5"_s), aTopic()));
        // WHEN
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(),
                 QJsonObject(
                     {{u"title"_s, u"Voici notre four"_s}, {u"raw"_s, u"Bonjour à tous, voici le four."_s}, {u"category"_s, 5}, {u"external_id"_s, theKey}}));
        talk.answer(200, discourseSaid(u"post"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = u"topic-50"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /posts/by_number/50/1.json"_s);
        talk.answer(200, discourseSaid(u"post"_s));
        QCOMPARE(talk.note().key, u"seen"_s);
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"topic-50"_s);
        QCOMPARE(sent->url, u"https://forum.example/t/le-four/50"_s);
        QVERIFY(sent->isVerified);
    }

    void aTopicWithoutATitleIsCalledByItsFirstLine()
    {
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.title.clear();
        outgoing.parts = {u"\nLe four est là\n\nVenez."_s};
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        QCOMPARE(talk.json().value(u"title"_s), u"Le four est là"_s);
        QCOMPARE(talk.json().value(u"raw"_s), u"Venez."_s);
        QVERIFY(!talk.json().contains(u"category"_s));
    }

    void anAnswerStandsUnderWhatItAnswers()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aReply()));
        QCOMPARE(talk.asked(), u"GET /posts/204.json"_s);
        talk.answer(200, theParent());
        QCOMPARE(talk.json(), QJsonObject({{u"raw"_s, u"Oui, plus chaud."_s}, {u"topic_id"_s, 30}, {u"reply_to_post_number"_s, 4}}));
        talk.answer(200, discourseSaid(u"reply"_s));
        QCOMPARE(talk.note().value, u"301"_s);
    }

    void filesAreUploadedOnceAndNamedInTheText()
    {
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"four.png"_s, .type = u"image/png"_s, .bytes = 3},
                                 .altText = u"Un [beau] | <grand> four ]"_s}};
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        QVERIFY(talk.wantsMedia());
        talk.goOn("PNG");
        QCOMPARE(talk.asked(), u"POST /uploads.json"_s);
        QVERIFY(talk.request().body.contains("name=\"type\"\r\n\r\ncomposer"));
        talk.answer(200, discourseSaid(u"upload"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"![Un (beau) | < grand> four )|640x480](upload://four.png)"_s}));
        talk.goOn();
        QVERIFY(talk.json().value(u"raw"_s).toString().endsWith(u"\n\n![Un (beau) | < grand> four )|640x480](upload://four.png)"_s));
    }

    void whatIsTypedIsReadAsTyped()
    {
        // GIVEN words that would be HTML to the forum
        const DiscourseConnector connector;
        const QString typed = u"Du <seigle> & du <b>blé</b> &copy; &amp; 3 < 4, `<i>`, \\<u>, voyez <https://moulin.example/?a=1&b=2>"_s;
        const QString raw = u"Du &lt;seigle> & du &lt;b>blé&lt;/b> &amp;copy; &amp;amp; 3 &lt; 4, `<i>`, \\<u>, voyez <https://moulin.example/?a=1&b=2>"_s;
        auto topic = aTopic();
        topic.title = u"Le <seigle> & nous"_s;
        topic.parts = {typed};
        // WHEN a topic leaves
        Dialogue talk(connector.send(tests::adaOnDiscourse(), topic));
        // THEN none of it is, and a title is no Markdown
        QCOMPARE(talk.json().value(u"raw"_s).toString(), raw);
        QCOMPARE(talk.json().value(u"title"_s).toString(), u"Le <seigle> & nous"_s);
        // AND an answer neither
        auto reply = aReply();
        reply.parts = {typed};
        Dialogue answer(connector.send(tests::adaOnDiscourse(), reply));
        answer.answer(200, theParent());
        QCOMPARE(answer.json().value(u"raw"_s).toString(), raw);
        // AND what somebody made of it there is shown as it was typed
        auto delivery = saidOnDiscourse(u"topic-50"_s);
        delivery.notes.insert(u"seen"_s, connectors::discourse::fingerprintOf(raw));
        Dialogue look(connector.lookAfter(tests::adaOnDiscourse(), topic, delivery));
        QJsonObject there = tests::discourseObject(u"post"_s);
        there.insert(u"raw"_s, raw + u" &lt;fin>"_s);
        look.answer(200, tests::discourseBytes(there));
        const auto seen = look.end();
        QVERIFY(seen && seen->standing && seen->standing->isChanged);
        QVERIFY2(seen->standing->text.endsWith(typed + u" <fin>"_s), qPrintable(seen->standing->text));
    }

    void whatLeftUnescapedIsFoundAgain()
    {
        // GIVEN an answer whose words stand there as an earlier version of this program wrote them
        const DiscourseConnector connector;
        auto outgoing = aReply();
        outgoing.parts = {u"Du <seigle> & du <b>blé</b>"_s};
        outgoing.departedAt = tests::dialogueTime;
        for (const QString &raw : {u"Du <seigle> & du <b>blé</b>"_s, u"Du &lt;seigle> & du &lt;b>blé&lt;/b>"_s}) {
            Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
            talk.answer(200, theParent());
            talk.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{301}}}}}));
            QJsonObject there = tests::discourseObject(u"reply"_s);
            there.insert(u"raw"_s, raw);
            // WHEN it is looked for
            talk.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"posts"_s, QJsonArray{there}}}}}));
            // THEN it is that one
            QCOMPARE(talk.note().value, u"301"_s);
        }
    }

    void aTopicThatMayHaveArrivedIsFoundByItsKey()
    {
        // GIVEN
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /t/external_id/00112233445566778899aabbccddeeff.json"_s);
        talk.answer(200, tests::discourseBytes({{u"id"_s, 50}}));
        talk.answer(200, discourseSaid(u"post"_s));
        // THEN nothing is made anew
        QCOMPARE(talk.note().value, u"topic-50"_s);
    }

    void aTopicWithoutAKeyIsFoundAmongOurs()
    {
        // GIVEN a key that a user made: the forum takes no external_id
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(404, discourseSaid(u"not-found"_s));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /topics/created-by/ada.json"_s);
        const QJsonArray topics{QJsonObject{{u"id"_s, 50}, {u"created_at"_s, u"2026-11-23T08:41:01.000Z"_s}},
                                QJsonObject{{u"id"_s, 20}, {u"created_at"_s, u"2026-11-01T08:41:01.000Z"_s}}};
        talk.answer(200, tests::discourseBytes({{u"topic_list"_s, QJsonObject{{u"topics"_s, topics}}}}));
        QCOMPARE(talk.asked(), u"GET /t/50.json"_s);
        talk.answer(200, tests::discourseBytes({{u"id"_s, 50}, {u"title"_s, u"Voici notre four"_s}}));
        QCOMPARE(talk.asked(), u"GET /posts/by_number/50/1.json"_s);
        talk.answer(200, discourseSaid(u"post"_s));
        // THEN
        QCOMPARE(talk.note().value, u"topic-50"_s);
    }

    void whatCertainlyDidNotArriveLeavesAgain()
    {
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(404, discourseSaid(u"not-found"_s));
        talk.answer(200, tests::discourseBytes({{u"topic_list"_s, QJsonObject{{u"topics"_s, QJsonArray{}}}}}));
        QCOMPARE(talk.asked(), u"GET /posts/ada/pending.json"_s);
        talk.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{}}}));
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
    }

    void aProxysWordIsNoReasonToSendAgain()
    {
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(404, "<html>not found</html>");
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void anAnswerThatMayHaveArrivedIsLookedForInItsTopic()
    {
        // GIVEN
        const DiscourseConnector connector;
        auto outgoing = aReply();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(200, theParent());
        // WHEN
        QCOMPARE(talk.asked(), u"GET /t/30.json"_s);
        QCOMPARE(talk.query().queryItemValue(u"username_filters"_s), u"ada"_s);
        talk.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{200, 301}}}}}));
        QCOMPARE(talk.asked(), u"GET /t/30/posts.json"_s);
        QCOMPARE(talk.query().allQueryItemValues(u"post_ids[]"_s), (QStringList{u"200"_s, u"301"_s}));
        // the same words, said long before, are something else
        QJsonObject old = tests::discourseObject(u"reply"_s);
        old.insert(u"id"_s, 200);
        old.insert(u"created_at"_s, u"2026-11-01T00:00:00Z"_s);
        talk.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"posts"_s, QJsonArray{old, tests::discourseObject(u"reply"_s)}}}}}));
        // THEN
        QCOMPARE(talk.note().value, u"301"_s);
    }

    void anAnswerThatMayWaitForAModeratorIsNotSaidTwice()
    {
        const DiscourseConnector connector;
        const auto waiting = [](int number, const QJsonValue &topic) {
            return QJsonObject{{u"id"_s, number},
                               {u"raw_text"_s, u"Oui, plus chaud."_s},
                               {u"topic_id"_s, topic},
                               {u"created_at"_s, domain::toIso(tests::dialogueTime + std::chrono::seconds{2})}};
        };
        const auto lookBack = [&](const QSet<QString> &taken, const QJsonArray &pending) {
            auto outgoing = aReply();
            outgoing.departedAt = tests::dialogueTime;
            outgoing.taken = taken;
            Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
            talk.answer(200, theParent());
            talk.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{}}}}}));
            talk.answer(200, tests::discourseBytes({{u"pending_posts"_s, pending}}));
            return talk;
        };
        // GIVEN the same words wait in another topic, as a topic, and as this answer
        Dialogue found = lookBack({}, {waiting(7, 31), waiting(8, QJsonValue::Null), waiting(9, 30)});
        // THEN
        QCOMPARE(found.note().value, u"pending"_s);
        found.goOn();
        QCOMPARE(found.note(), (connectors::Note{.key = u"review"_s, .value = u"9"_s}));
        // WHEN it waits elsewhere alone
        Dialogue elsewhere = lookBack({}, {waiting(7, 31), waiting(8, QJsonValue::Null)});
        QCOMPARE(elsewhere.asked(), u"POST /posts.json"_s);
        // WHEN its number is known as another's, and it came after our attempt all the same
        Dialogue doubtful = lookBack({domain::takenNote(u"review"_s, u"9"_s)}, {waiting(9, 30)});
        QVERIFY(doubtful.hasEnded());
        QCOMPARE(doubtful.end().error().kind, Trouble::Kind::Unsure);
    }

    void whatWaitsForAModeratorIsProcessedUntilOneDecides()
    {
        // GIVEN
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aReply()));
        talk.answer(200, theParent());
        talk.answer(200, discourseSaid(u"enqueued"_s));
        QCOMPARE(talk.note().value, u"pending"_s);
        talk.goOn();
        QCOMPARE(talk.note().key, u"review"_s);
        talk.goOn();
        const auto waiting = talk.end();
        QCOMPARE(waiting->state, Sent::State::Processing);
        QVERIFY(waiting->askAgainIn);
        // WHEN nobody decided yet
        Dialogue early(connector.lookAfter(tests::adaOnDiscourse(), aReply(), saidOnDiscourse(u"pending"_s)));
        early.answer(200, theParent());
        early.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{}}}}}));
        early.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{QJsonObject{{u"raw_text"_s, u"Oui, plus chaud.\r\n"_s}}}}}));
        QCOMPARE(early.end()->state, Sent::State::Processing);
        // WHEN it was let through
        Dialogue late(connector.lookAfter(tests::adaOnDiscourse(), aReply(), saidOnDiscourse(u"pending"_s)));
        late.answer(200, theParent());
        late.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{301}}}}}));
        late.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"posts"_s, QJsonArray{tests::discourseObject(u"reply"_s)}}}}}));
        QCOMPARE(late.note().value, u"301"_s);
        late.goOn();
        QCOMPARE(late.note(), (connectors::Note{.key = u"seen"_s, .value = connectors::discourse::fingerprintOf(u"Oui, plus chaud."_s)}));
        late.goOn();
        QCOMPARE(late.end()->remoteId, u"301"_s);
        // WHEN it was thrown away
        Dialogue never(connector.lookAfter(tests::adaOnDiscourse(), aReply(), saidOnDiscourse(u"pending"_s)));
        never.answer(200, theParent());
        never.answer(200, tests::discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{}}}}}));
        never.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{}}}));
        QCOMPARE(never.end().error().kind, Trouble::Kind::Refused);
    }

    void whoKeepsOrderIsToldWhatItHasBecome()
    {
        // GIVEN an answer of ours that waited under a number, on a forum where we moderate
        const DiscourseConnector connector;
        auto access = tests::adaOnDiscourse();
        access.connection.capabilities.canModerate = true;
        auto outgoing = aReply();
        outgoing.notes.insert(u"review"_s, u"12"_s);
        Dialogue talk(connector.lookAfter(access, outgoing, saidOnDiscourse(u"pending"_s)));
        talk.answer(200, theParent());
        talk.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{}}}));
        // WHEN it was let through
        QCOMPARE(talk.asked(), u"GET /review/12.json"_s);
        talk.answer(200, tests::discourseBytes({{u"reviewable"_s, QJsonObject{{u"id"_s, 12}, {u"status"_s, 1}, {u"post_id"_s, 301}}}}));
        QCOMPARE(talk.asked(), u"GET /posts/301.json"_s);
        talk.answer(200, discourseSaid(u"reply"_s));
        QCOMPARE(talk.note().value, u"301"_s);
        talk.goOn();
        talk.goOn();
        QCOMPARE(talk.end()->remoteId, u"301"_s);
    }

    void whatWasMadeOfItWhileItWaitedIsNotWrittenOver()
    {
        // GIVEN an answer of ours that a moderator has edited, and let through
        const DiscourseConnector connector;
        auto access = tests::adaOnDiscourse();
        access.connection.capabilities.canModerate = true;
        auto outgoing = aReply();
        outgoing.notes.insert(u"review"_s, u"12"_s);
        QJsonObject edited = tests::discourseObject(u"reply"_s);
        edited.insert(u"raw"_s, u"Oui, moins chaud."_s);
        const auto letThrough = [&](const QJsonObject &post) {
            Dialogue talk(connector.lookAfter(access, outgoing, saidOnDiscourse(u"pending"_s)));
            talk.answer(200, theParent());
            talk.answer(200, tests::discourseBytes({{u"pending_posts"_s, QJsonArray{}}}));
            talk.answer(200, tests::discourseBytes({{u"reviewable"_s, QJsonObject{{u"id"_s, 12}, {u"status"_s, 1}, {u"post_id"_s, 301}}}}));
            talk.answer(200, tests::discourseBytes(post));
            return talk;
        };
        Dialogue talk = letThrough(edited);
        talk.goOn();
        QCOMPARE(talk.note().key, u"seen"_s);
        auto delivery = saidOnDiscourse(u"301"_s);
        delivery.notes.insert(u"seen"_s, talk.note().value);
        talk.goOn();
        QVERIFY(talk.end());
        // WHEN we write something else
        auto other = aReply();
        other.parts = {u"Non."_s};
        Dialogue edit(connector.edit(access, other, delivery));
        edit.answer(200, tests::discourseBytes(edited));
        // THEN
        QVERIFY(edit.hasEnded());
        QCOMPARE(edit.end().error().kind, Trouble::Kind::Changed);
        // AND what was deleted since does not stand there
        for (const auto &[field, value] :
             {std::pair(u"deleted_at"_s, QJsonValue(u"2026-11-23T09:00:00.000Z"_s)), std::pair(u"user_deleted"_s, QJsonValue(true))}) {
            QJsonObject post = tests::discourseObject(u"reply"_s);
            post.insert(field, value);
            Dialogue gone = letThrough(post);
            const auto ended = gone.end();
            QVERIFY(!ended);
            QCOMPARE(ended.error().kind, Trouble::Kind::Gone);
        }
    }

    void whatTheForumSaysNoToIsSaidInItsWords()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aTopic()));
        talk.answer(422, discourseSaid(u"too-short"_s));
        const auto sent = talk.end();
        QCOMPARE(sent.error().kind, Trouble::Kind::Refused);
        QCOMPARE(sent.error().said, u"Title is too short (minimum is 15 characters)"_s);
    }

    void nothingIsSentUnderWhatWasDeletedOrWaits()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aReply()));
        talk.answer(404, discourseSaid(u"not-found"_s));
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Gone);
        auto outgoing = aReply();
        outgoing.inReplyTo = u"review-12"_s;
        Dialogue waiting(connector.send(tests::adaOnDiscourse(), outgoing));
        QVERIFY(waiting.hasEnded());
        QCOMPARE(waiting.end().error().kind, Trouble::Kind::NotPossible);
        outgoing.inReplyTo = u"204/../../admin"_s;
        Dialogue lying(connector.send(tests::adaOnDiscourse(), outgoing));
        QVERIFY(lying.hasEnded());
        QCOMPARE(lying.end().error().kind, Trouble::Kind::Gone);
    }

    void anEditIsWrittenOverWhatWeSawLast()
    {
        // GIVEN
        const DiscourseConnector connector;
        auto delivery = saidOnDiscourse(u"topic-50"_s);
        auto outgoing = aTopic();
        outgoing.parts = {u"Bonjour, voici notre four."_s};
        Dialogue talk(connector.edit(tests::adaOnDiscourse(), outgoing, delivery));
        talk.answer(200, discourseSaid(u"post"_s));
        // WHEN
        QCOMPARE(talk.asked(), u"PUT /posts/300.json"_s);
        QCOMPARE(talk.json().value(u"title"_s), u"Voici notre four"_s);
        QCOMPARE(talk.json().value(u"post"_s).toObject(),
                 QJsonObject({{u"raw"_s, u"Bonjour, voici notre four."_s}, {u"original_text"_s, u"Bonjour à tous, voici le four."_s}}));
        QJsonObject edited = tests::discourseObject(u"post"_s);
        edited.insert(u"raw"_s, u"Bonjour, voici notre four."_s);
        talk.answer(200, tests::discourseBytes({{u"post"_s, edited}}));
        talk.answer(200, tests::discourseBytes(edited));
        delivery.notes.insert(u"seen"_s, talk.note().value);
        talk.goOn();
        QVERIFY(talk.end()->isVerified);
        // WHEN somebody edits it there
        outgoing.parts = {u"Bonjour !"_s};
        Dialogue second(connector.edit(tests::adaOnDiscourse(), outgoing, delivery));
        second.answer(200, discourseSaid(u"post"_s));
        // THEN
        QVERIFY(second.hasEnded());
        QCOMPARE(second.end().error().kind, Trouble::Kind::Changed);
        // AND the forum itself says so of what comes between
        outgoing.overwrites = true;
        Dialogue third(connector.edit(tests::adaOnDiscourse(), outgoing, delivery));
        third.answer(200, discourseSaid(u"post"_s));
        third.answer(409, tests::discourseBytes({{u"errors"_s, QJsonArray{u"edit conflict"_s}}}));
        QCOMPARE(third.asked(), u"GET /posts/by_number/50/1.json"_s);
        third.answer(200, discourseSaid(u"post"_s));
        QCOMPARE(third.end().error().kind, Trouble::Kind::Changed);
    }

    void anEditWhoseAnswerWasLostIsOurOwn()
    {
        // GIVEN what was asked twice, since nothing came back the first time
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.parts = {u"Bonjour, voici notre four."_s};
        QJsonObject edited = tests::discourseObject(u"post"_s);
        edited.insert(u"raw"_s, u"Bonjour, voici notre four."_s);
        Dialogue talk(connector.edit(tests::adaOnDiscourse(), outgoing, saidOnDiscourse(u"topic-50"_s)));
        talk.answer(200, discourseSaid(u"post"_s));
        QCOMPARE(talk.asked(), u"PUT /posts/300.json"_s);
        // WHEN
        talk.answer(409, tests::discourseBytes({{u"errors"_s, QJsonArray{u"edit conflict"_s}}}));
        talk.answer(200, tests::discourseBytes(edited));
        talk.answer(200, tests::discourseBytes(edited));
        QCOMPARE(talk.note().key, u"seen"_s);
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(sent->isVerified);
    }

    void aTitleFollowsTheTextThatItWasTakenFrom()
    {
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.title = u"Le four est chaud"_s;
        outgoing.parts = {u"Le four est chaud\n\nVenez tous à quatre heures."_s};
        Dialogue made(connector.send(tests::adaOnDiscourse(), outgoing));
        QCOMPARE(made.json().value(u"title"_s), u"Le four est chaud"_s);
        QCOMPARE(made.json().value(u"raw"_s), u"Venez tous à quatre heures."_s);
        // WHEN only what stands below changes, what moderators made of the title stays
        outgoing.replaced = outgoing.parts.first();
        outgoing.parts = {u"Le four est chaud\n\nVenez tous à cinq heures."_s};
        Dialogue below(connector.edit(tests::adaOnDiscourse(), outgoing, saidOnDiscourse(u"topic-50"_s)));
        below.answer(200, discourseSaid(u"post"_s));
        QVERIFY(!below.json().contains(u"title"_s));
        QCOMPARE(below.json().value(u"post"_s).toObject().value(u"raw"_s), u"Venez tous à cinq heures."_s);
        // WHEN the first line changes
        outgoing.parts = {u"Le four est froid\n\nRevenez demain."_s};
        Dialogue changed(connector.edit(tests::adaOnDiscourse(), outgoing, saidOnDiscourse(u"topic-50"_s)));
        changed.answer(200, discourseSaid(u"post"_s));
        QCOMPARE(changed.json().value(u"title"_s), u"Le four est froid"_s);
    }

    void aTopicAndAnAnswerAreDeletedEachByItsOwnPath()
    {
        const DiscourseConnector connector;
        Dialogue topic(connector.remove(tests::adaOnDiscourse(), saidOnDiscourse(u"topic-50"_s)));
        topic.answer(200, discourseSaid(u"post"_s));
        QCOMPARE(topic.asked(), u"DELETE /t/50.json"_s);
        topic.answer(200);
        QVERIFY(topic.end());
        Dialogue reply(connector.remove(tests::adaOnDiscourse(), saidOnDiscourse(u"301"_s)));
        reply.answer(200, discourseSaid(u"reply"_s));
        QCOMPARE(reply.asked(), u"DELETE /posts/301.json"_s);
        reply.answer(403, discourseSaid(u"invalid-access"_s));
        reply.answer(200, discourseSaid(u"session"_s));
        QCOMPARE(reply.end().error().kind, Trouble::Kind::Refused);
        Dialogue gone(connector.remove(tests::adaOnDiscourse(), saidOnDiscourse(u"301"_s)));
        gone.answer(404, discourseSaid(u"not-found"_s));
        QVERIFY(gone.end());
    }

    void whatSomebodyMadeOfItThereIsShown()
    {
        // GIVEN a topic with a picture that somebody edited there
        const DiscourseConnector connector;
        auto outgoing = aTopic();
        outgoing.title.clear();
        outgoing.parts = {u"Le four est chaud\n\nVenez tous."_s};
        auto delivery = saidOnDiscourse(u"topic-50"_s);
        delivery.notes = {{u"seen"_s, u"0000000000000000"_s}, {u"media 3"_s, u"![four](upload://x.png)"_s}};
        QJsonObject there = tests::discourseObject(u"post"_s);
        there.insert(u"raw"_s, u"Ne venez pas.\n\n![four](upload://x.png)"_s);
        // WHEN
        Dialogue talk(connector.lookAfter(tests::adaOnDiscourse(), outgoing, delivery));
        talk.answer(200, tests::discourseBytes(there));
        // THEN its words are theirs, as one has them here
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(sent->standing);
        QVERIFY(sent->standing->isChanged);
        QCOMPARE(sent->standing->text, u"Le four est chaud\n\nNe venez pas."_s);
        QVERIFY(!sent->standing->accepting.value(u"seen"_s).isEmpty());
        // AND what was deleted is gone
        there.insert(u"deleted_at"_s, u"2026-11-23T09:00:00Z"_s);
        Dialogue gone(connector.lookAfter(tests::adaOnDiscourse(), outgoing, delivery));
        gone.answer(200, tests::discourseBytes(there));
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
        Dialogue edit(connector.edit(tests::adaOnDiscourse(), outgoing, delivery));
        edit.answer(200, tests::discourseBytes(there));
        QCOMPARE(edit.end().error().kind, Trouble::Kind::Gone);
    }

    void whatIsHeldAlreadyIsHeld()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.moderate(tests::adaOnDiscourse(), u"review-12"_s, domain::Verdict::Hold));
        talk.answer(200, discourseSaid(u"reviewable"_s));
        QVERIFY(talk.end());
        Dialogue post(connector.moderate(tests::adaOnDiscourse(), u"204"_s, domain::Verdict::Hold));
        QVERIFY(post.hasEnded());
        QCOMPARE(post.end().error().kind, Trouble::Kind::NotPossible);
    }

    void answersThatLieAreSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("cut off") << discourseSaid(u"post"_s).first(100);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("without an id") << QByteArray("{\"post_number\":1}");
        QTest::newRow("an id that is none") << QByteArray("{\"id\":\"7/../8\",\"post_number\":2}");
    }
    void answersThatLieAreSaid()
    {
        QFETCH(QByteArray, body);
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aTopic()));
        talk.answer(200, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(DiscourseSendingTest)
#include "discoursesendingtest.moc"
