// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/lemmy/onlemmy.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::LemmyConnector;
using domain::Sent;
using domain::Trouble;
using tests::Dialogue;
using tests::lemmySaid;

namespace {

domain::Outgoing aLemmyPost(const QString &text = u"À quatre heures."_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"00112233445566778899aabbccddeeff"_s;
    outgoing.title = u"Le four"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

domain::Outgoing aLemmyReply()
{
    auto outgoing = aLemmyPost(u"De la T65."_s);
    outgoing.kind = domain::PostKind::Reply;
    outgoing.inReplyTo = u"comment-34"_s;
    return outgoing;
}

domain::Attachment aLemmyPicture(int id)
{
    return {.media = {.id = domain::Id<domain::Media>(id), .name = u"four.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un four"_s};
}

domain::Delivery onLemmy(const QString &id)
{
    domain::Delivery delivery;
    delivery.remoteId = id;
    return delivery;
}

/// The post of a documented answer, in one of GET /post.
QByteArray thePostOf(const char *name, const QJsonObject &changed = {})
{
    QJsonObject answer = QJsonDocument::fromJson(lemmySaid(QLatin1StringView(name))).object();
    QJsonObject view = answer.value(u"post_view"_s).toObject();
    QJsonObject post = view.value(u"post"_s).toObject();
    for (auto field = changed.begin(); field != changed.end(); ++field)
        post.insert(field.key(), field.value());
    view.insert(u"post"_s, post);
    return QJsonDocument(QJsonObject{{u"post_view"_s, view}}).toJson(QJsonDocument::Compact);
}

} // namespace

class LemmySendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostLeavesAndIsReadBack()
    {
        // GIVEN
        const LemmyConnector connector;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), aLemmyPost()));
        // WHEN
        QCOMPARE(talk.asked(), u"POST /api/v3/post"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(), QJsonObject({{u"name"_s, u"Le four"_s}, {u"body"_s, u"À quatre heures."_s}, {u"community_id"_s, 5}}));
        talk.answer(200, lemmySaid(u"post-made-v3"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = u"post-20 https://lemmy.example/post/20"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /api/v3/post"_s);
        talk.answer(200, lemmySaid(u"post-made-v3"_s));
        QCOMPARE(talk.note().key, u"seen"_s);
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Published);
        QCOMPARE(sent->remoteId, u"post-20"_s);
        QVERIFY(sent->isVerified);
        QVERIFY(sent->publishedAt);
    }

    void aPostSaysItsLanguageWhereTheCommunityKnowsIt()
    {
        const LemmyConnector connector;
        const auto after = [&](const QByteArray &languages) {
            auto outgoing = aLemmyPost();
            outgoing.language = u"fr"_s;
            Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
            talk.answer(200, "{\"all_languages\":[{\"id\":0,\"code\":\"und\"},{\"id\":37,\"code\":\"en\"},{\"id\":47,\"code\":\"fr\"}]}");
            talk.answer(200, "{\"discussion_languages\":" + languages + "}");
            return talk;
        };
        Dialogue told = after("[0,47]");
        QCOMPARE(told.asked(), u"POST /api/v3/post"_s);
        QCOMPARE(told.json().value(u"language_id"_s), 47);
        Dialogue unknown = after("[0,37]");
        QCOMPARE(unknown.asked(), u"POST /api/v3/post"_s);
        QVERIFY(!unknown.json().contains(u"language_id"_s));
    }

    void anAnswerSaysItsLanguageWhereTheCommunityItStandsInKnowsIt_data()
    {
        QTest::addColumn<QByteArray>("languages");
        QTest::addColumn<int>("said");
        QTest::newRow("it does") << QByteArray("[0,47]") << 47;
        QTest::newRow("it does not") << QByteArray("[0,37]") << 0;
        QTest::newRow("it does not tell") << QByteArray("null") << 0;
    }
    void anAnswerSaysItsLanguageWhereTheCommunityItStandsInKnowsIt()
    {
        // GIVEN an answer in French to what somebody said in another community
        QFETCH(QByteArray, languages);
        QFETCH(int, said);
        const LemmyConnector connector;
        auto outgoing = aLemmyReply();
        outgoing.language = u"fr"_s;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        QCOMPARE(talk.asked(), u"GET /api/v3/comment"_s);
        talk.answer(200, lemmySaid(u"comment-v3"_s).replace("\"community\":{\"id\":5", "\"community\":{\"id\":8"));
        // WHEN the server and that community are asked which languages they have
        QCOMPARE(talk.asked(), u"GET /api/v3/site"_s);
        talk.answer(200, "{\"all_languages\":[{\"id\":0,\"code\":\"und\"},{\"id\":37,\"code\":\"en\"},{\"id\":47,\"code\":\"fr\"}]}");
        QCOMPARE(talk.asked(), u"GET /api/v3/community"_s);
        QCOMPARE(talk.query().queryItemValue(u"id"_s), u"8"_s);
        talk.answer(200, "{\"discussion_languages\":" + languages + "}");
        // THEN it says it, or leaves it out
        QCOMPARE(talk.asked(), u"POST /api/v3/comment"_s);
        QCOMPARE(talk.json().value(u"language_id"_s).toInt(), said);
        QCOMPARE(talk.json().contains(u"language_id"_s), said > 0);
    }

    void anAddressAtTheEndIsWhatThePostLinksTo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("url");
        QTest::newRow("in a paragraph of its own") << u"Lisez.\n\nhttps://blog.example/four"_s << u"Lisez."_s << u"https://blog.example/four"_s;
        QTest::newRow("alone") << u"https://blog.example/four\n"_s << QString() << u"https://blog.example/four"_s;
        QTest::newRow("within words") << u"Lisez https://blog.example/four"_s << u"Lisez https://blog.example/four"_s << QString();
        QTest::newRow("before words") << u"https://blog.example/four\n\nLisez."_s << u"https://blog.example/four\n\nLisez."_s << QString();
    }
    void anAddressAtTheEndIsWhatThePostLinksTo()
    {
        QFETCH(QString, text);
        QFETCH(QString, body);
        QFETCH(QString, url);
        const LemmyConnector connector;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), aLemmyPost(text)));
        QCOMPARE(talk.json().value(u"body"_s).toString(), body);
        QCOMPARE(talk.json().value(u"url"_s).toString(), url);
    }

    void aTitleThatWasTakenFromTheTextStandsInItNoMore()
    {
        const LemmyConnector connector;
        auto outgoing = aLemmyPost(u"# Le four est chaud\n\nVenez à quatre heures."_s);
        outgoing.title = u"Le four est chaud"_s;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        QCOMPARE(talk.json(), QJsonObject({{u"name"_s, u"Le four est chaud"_s}, {u"body"_s, u"Venez à quatre heures."_s}, {u"community_id"_s, 5}}));
        // AND follows the text where that is changed
        outgoing.replaced = outgoing.parts.first();
        outgoing.parts = {u"Le four est froid\n\nRevenez demain."_s};
        Dialogue change(connector.edit(tests::adaOnLemmy(3), outgoing, onLemmy(u"post-20"_s)));
        change.answer(200, thePostOf("post-made-v3"));
        QCOMPARE(change.json().value(u"name"_s), u"Le four est froid"_s);
        QCOMPARE(change.json().value(u"body"_s), u"Revenez demain."_s);
        // BUT a title of its own stays
        outgoing.title = u"Nouvelles"_s;
        Dialogue own(connector.edit(tests::adaOnLemmy(3), outgoing, onLemmy(u"post-20"_s)));
        own.answer(200, thePostOf("post-made-v3"));
        QCOMPARE(own.json().value(u"name"_s), u"Nouvelles"_s);
        QCOMPARE(own.json().value(u"body"_s), u"Le four est froid\n\nRevenez demain."_s);
    }

    void aPictureIsWhatThePostLinksToAndTheOthersStandInItsText()
    {
        // GIVEN
        const LemmyConnector connector;
        auto outgoing = aLemmyPost();
        outgoing.attachments = {aLemmyPicture(4), aLemmyPicture(6)};
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        QVERIFY(talk.wantsMedia());
        talk.goOn("PNG");
        // WHEN
        QCOMPARE(talk.asked(), u"POST /pictrs/image"_s);
        QVERIFY(talk.request().body.contains("name=\"images[]\""));
        talk.answer(201, lemmySaid(u"image-v3"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"https://lemmy.example/pictrs/image/abc.png"_s}));
        talk.goOn();
        talk.goOn("PNG");
        talk.answer(201, lemmySaid(u"image-v3"_s));
        talk.goOn();
        // THEN
        QCOMPARE(talk.json().value(u"url"_s), u"https://lemmy.example/pictrs/image/abc.png"_s);
        QCOMPARE(talk.json().value(u"alt_text"_s), u"Un four"_s);
        QVERIFY(talk.json().value(u"body"_s).toString().endsWith(u"\n\n![Un four](https://lemmy.example/pictrs/image/abc.png)"_s));
        // AND version 4 has its own place for them
        Dialogue fourth(connector.send(tests::adaOnLemmy(4), outgoing));
        fourth.goOn("PNG");
        QCOMPARE(fourth.asked(), u"POST /api/v4/image"_s);
        fourth.answer(200, lemmySaid(u"image-v4"_s));
        QCOMPARE(fourth.note().value, u"https://lemmy.example/api/v4/image/abc.png"_s);
    }

    void anAnswerStandsUnderWhatItAnswers()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), aLemmyReply()));
        QCOMPARE(talk.asked(), u"GET /api/v3/comment"_s);
        talk.answer(200, lemmySaid(u"comment-v3"_s));
        QCOMPARE(talk.asked(), u"POST /api/v3/comment"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"content"_s, u"De la T65."_s}, {u"post_id"_s, 12}, {u"parent_id"_s, 34}}));
        talk.answer(200, lemmySaid(u"comment-made-v3"_s));
        QCOMPARE(talk.note().value, u"comment-40 https://lemmy.example/comment/40"_s);
    }

    void whatMayHaveArrivedIsLookedForAmongOurs()
    {
        // GIVEN
        const LemmyConnector connector;
        auto outgoing = aLemmyPost();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /api/v3/user"_s);
        QCOMPARE(talk.query().queryItemValue(u"person_id"_s), u"7"_s);
        talk.answer(200, lemmySaid(u"person-v3"_s));
        // THEN it is not sent again; the one of three weeks ago is something else
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"post-20"_s);
        auto reply = aLemmyReply();
        reply.departedAt = tests::dialogueTime;
        Dialogue other(connector.send(tests::adaOnLemmy(3), reply));
        other.answer(200, lemmySaid(u"comment-v3"_s));
        other.answer(200, lemmySaid(u"person-v3"_s));
        QCOMPARE(other.note().value.section(u' ', 0, 0), u"comment-40"_s);
    }

    void whatCertainlyDidNotArriveLeavesAgain()
    {
        const LemmyConnector connector;
        auto outgoing = aLemmyPost();
        outgoing.title = u"Un autre four"_s;
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        talk.answer(200, lemmySaid(u"person-v3"_s));
        QCOMPARE(talk.asked(), u"POST /api/v3/post"_s);
        // Version 4 tells page by page.
        Dialogue fourth(connector.send(tests::adaOnLemmy(4), outgoing));
        QCOMPARE(fourth.asked(), u"GET /api/v4/person/content"_s);
        QCOMPARE(fourth.query().queryItemValue(u"type_"_s), u"posts"_s);
        fourth.answer(200, "{\"items\":[]}");
        QCOMPARE(fourth.asked(), u"POST /api/v4/post"_s);
    }

    void aListThatIsNoneIsNoReasonToSendAgain()
    {
        const LemmyConnector connector;
        auto outgoing = aLemmyPost();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        talk.answer(200, "{}");
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void theServerOfOneHoldsWhatIsScheduled()
    {
        // GIVEN
        const LemmyConnector connector;
        auto outgoing = aLemmyPost();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{24};
        Dialogue talk(connector.send(tests::adaOnLemmy(4), outgoing));
        // WHEN
        QCOMPARE(talk.json().value(u"scheduled_publish_time_at"_s).toInteger(), domain::toMs(*outgoing.scheduledAt) / 1'000);
        QCOMPARE(talk.json().value(u"scheduled_publish_time"_s), talk.json().value(u"scheduled_publish_time_at"_s));
        talk.answer(200, lemmySaid(u"post-held-v4"_s));
        talk.goOn();
        talk.answer(200, lemmySaid(u"post-held-v4"_s));
        talk.goOn();
        QCOMPARE(talk.end()->state, Sent::State::Held);
        // THEN
        Dialogue early(connector.lookAfter(tests::adaOnLemmy(4), outgoing, onLemmy(u"post-21"_s)));
        early.answer(200, lemmySaid(u"post-held-v4"_s));
        const auto waiting = early.end();
        QCOMPARE(waiting->state, Sent::State::Held);
        QCOMPARE(waiting->standing->leavesAt, outgoing.scheduledAt);
        auto seen = onLemmy(u"post-21"_s);
        seen.notes.insert(u"seen"_s, waiting->standing->accepting.value(u"seen"_s));
        Dialogue other(connector.lookAfter(tests::adaOnLemmy(4), outgoing, seen));
        other.answer(200, thePostOf("post-held-v4", {{u"body"_s, u"Jamais."_s}}));
        QCOMPARE(other.end()->standing->text, u"Le four\n\nJamais."_s);
        Dialogue late(connector.lookAfter(tests::adaOnLemmy(4), outgoing, onLemmy(u"post-21"_s)));
        late.answer(200, thePostOf("post-held-v4", {{u"scheduled_publish_time_at"_s, QJsonValue::Null}}));
        QCOMPARE(late.end()->state, Sent::State::Published);
        Dialogue gone(connector.lookAfter(tests::adaOnLemmy(4), outgoing, onLemmy(u"post-21"_s)));
        gone.answer(200, thePostOf("post-held-v4", {{u"deleted"_s, true}}));
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
        // AND 0.19 is never told to
        Dialogue third(connector.send(tests::adaOnLemmy(3), outgoing));
        QVERIFY(!third.json().contains(u"scheduled_publish_time_at"_s));
    }

    void anEditIsWrittenOverWhatWeSawLast()
    {
        // GIVEN
        const LemmyConnector connector;
        auto delivery = onLemmy(u"post-20"_s);
        Dialogue talk(connector.edit(tests::adaOnLemmy(3), aLemmyPost(u"À cinq heures."_s), delivery));
        talk.answer(200, lemmySaid(u"post-made-v3"_s));
        QCOMPARE(talk.asked(), u"PUT /api/v3/post"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"name"_s, u"Le four"_s}, {u"body"_s, u"À cinq heures."_s}, {u"post_id"_s, 20}}));
        talk.answer(200, thePostOf("post-made-v3", {{u"body"_s, u"À cinq heures."_s}}));
        delivery.notes.insert(u"seen"_s, talk.note().value);
        talk.goOn();
        QVERIFY(talk.end()->isVerified);
        // WHEN somebody changed it since
        Dialogue second(connector.edit(tests::adaOnLemmy(3), aLemmyPost(u"À six heures."_s), delivery));
        second.answer(200, thePostOf("post-made-v3", {{u"body"_s, u"Jamais."_s}}));
        QVERIFY(second.hasEnded());
        QCOMPARE(second.end().error().kind, Trouble::Kind::Changed);
        // THEN our own edit whose answer was lost is nobody else's
        Dialogue third(connector.edit(tests::adaOnLemmy(3), aLemmyPost(u"À six heures."_s), delivery));
        third.answer(200, thePostOf("post-made-v3", {{u"body"_s, u"À six heures."_s}}));
        QCOMPARE(third.asked(), u"PUT /api/v3/post"_s);
    }

    void eachVersionDeletesItsOwnWay()
    {
        const LemmyConnector connector;
        Dialogue third(connector.remove(tests::adaOnLemmy(3), onLemmy(u"post-20"_s)));
        QCOMPARE(third.asked(), u"POST /api/v3/post/delete"_s);
        QCOMPARE(third.json(), QJsonObject({{u"post_id"_s, 20}, {u"deleted"_s, true}}));
        third.answer(200, lemmySaid(u"post-made-v3"_s));
        QVERIFY(third.end());
        Dialogue fourth(connector.remove(tests::adaOnLemmy(4), onLemmy(u"comment-40"_s)));
        QCOMPARE(fourth.asked(), u"DELETE /api/v4/comment"_s);
        QCOMPARE(fourth.json(), QJsonObject({{u"comment_id"_s, 40}, {u"deleted"_s, true}}));
        fourth.answer(404, tests::lemmyError(u"not_found"_s));
        QVERIFY(fourth.end());
        // What is deleted already is success, whatever it is called.
        Dialogue again(connector.remove(tests::adaOnLemmy(3), onLemmy(u"post-20"_s)));
        again.answer(400, tests::lemmyError(u"couldnt_update_post"_s));
        again.answer(200, thePostOf("post-made-v3", {{u"deleted"_s, true}}));
        QVERIFY(again.end());
        Dialogue refused(connector.remove(tests::adaOnLemmy(3), onLemmy(u"post-20"_s)));
        refused.answer(400, tests::lemmyError(u"no_post_edit_allowed"_s));
        refused.answer(200, lemmySaid(u"post-made-v3"_s));
        QCOMPARE(refused.end().error().kind, Trouble::Kind::Refused);
    }

    void aModeratorRemovesAndRestores()
    {
        const LemmyConnector connector;
        Dialogue talk(connector.moderate(tests::adaOnLemmy(3), u"comment-34"_s, domain::Verdict::Spam));
        talk.answer(200, lemmySaid(u"comment-v3"_s));
        QCOMPARE(talk.asked(), u"POST /api/v3/comment/remove"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"comment_id"_s, 34}, {u"removed"_s, true}, {u"reason"_s, u"spam"_s}}));
        talk.answer(200, lemmySaid(u"comment-v3"_s));
        QVERIFY(talk.end());
        Dialogue standing(connector.moderate(tests::adaOnLemmy(3), u"comment-34"_s, domain::Verdict::Approve));
        standing.answer(200, lemmySaid(u"comment-v3"_s));
        QVERIFY(standing.hasEnded());
        QVERIFY(standing.end());
    }

    void nothingIsSentUnderWhatWasDeletedOrIsNoId_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("no id") << u"34"_s;
        QTest::newRow("a path") << u"comment-34/../1"_s;
        QTest::newRow("nothing") << u"post-"_s;
    }
    void nothingIsSentUnderWhatWasDeletedOrIsNoId()
    {
        QFETCH(QString, id);
        const LemmyConnector connector;
        auto outgoing = aLemmyReply();
        outgoing.inReplyTo = id;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), outgoing));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Gone);
    }

    void answersThatLieAreSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("cut off") << lemmySaid(u"post-made-v3"_s).first(120);
        QTest::newRow("another object") << QByteArray("{\"post_view\":[]}");
        QTest::newRow("an id that is none") << QByteArray("{\"post_view\":{\"post\":{\"id\":\"20\"}}}");
    }
    void answersThatLieAreSaid()
    {
        QFETCH(QByteArray, body);
        const LemmyConnector connector;
        Dialogue talk(connector.send(tests::adaOnLemmy(3), aLemmyPost()));
        talk.answer(200, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(LemmySendingTest)
#include "lemmysendingtest.moc"
