// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/steps.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressentities.h"
#include "tests/core/connectors/wordpress/onwordpress.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::WordPressConnector;
using domain::Sent;
using domain::Trouble;
using tests::Dialogue;

namespace {

constexpr QLatin1StringView kept("56 http://127.0.0.1:8080/?p=56");

/// The article that post-draft.json and post-published.json hold, without files and terms.
domain::Outgoing anArticle()
{
    auto outgoing = tests::toWordPress();
    outgoing.title = u"Le four & <le> pain “9x9” 966511"_s;
    outgoing.article = domain::OutgoingArticle{.html = u"<p>À quatre\nheures</p>"_s, .slug = u"le-four"_s, .excerpt = u"Court & bon"_s};
    return outgoing;
}

domain::Attachment aPicture()
{
    return {.media = {.id = domain::Id<domain::Media>(4), .name = u"four.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un four"_s};
}

QByteArray recordedPost(const char *name)
{
    return tests::recorded(u"wordpress/post-%1.json"_s.arg(QLatin1StringView(name)));
}

QJsonObject publishedPost()
{
    return QJsonDocument::fromJson(recordedPost("published")).object();
}

domain::Delivery published()
{
    domain::Delivery delivery;
    delivery.state = domain::DeliveryState::Published;
    delivery.remoteId = u"post-56"_s;
    delivery.notes = {{u"post"_s, kept}, {u"seen"_s, connectors::wordpress::fingerprintOf(publishedPost())}};
    return delivery;
}

} // namespace

class WordPressArticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsADraftFirstAndThenPublishedByItsNumber()
    {
        // GIVEN
        const WordPressConnector connector;
        Dialogue talk(connector.send(tests::adminOnWordPress(), anArticle()));
        // WHEN
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(),
                 QJsonObject({{u"title"_s, u"Le four &amp; &lt;le&gt; pain “9x9” 966511"_s},
                              {u"slug"_s, u"le-four"_s},
                              {u"excerpt"_s, u"Court &amp; bon"_s},
                              {u"content"_s, u"<!-- wp:paragraph -->\n<p>À quatre\nheures</p>\n<!-- /wp:paragraph -->"_s},
                              {u"tags"_s, QJsonArray()},
                              {u"featured_media"_s, 0},
                              {u"status"_s, u"draft"_s}}));
        talk.answer(201, recordedPost("draft"));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = kept}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QCOMPARE(talk.json(), QJsonObject({{u"status"_s, u"publish"_s}}));
        talk.answer(200, recordedPost("published"));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts/56"_s);
        talk.answer(200, recordedPost("published"));
        QCOMPARE(talk.note().key, u"seen"_s);
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"post-56"_s);
        QCOMPARE(sent->url, u"http://127.0.0.1:8080/2026/11/le-four-7/"_s);
        QCOMPARE(sent->state, Sent::State::Published);
        QVERIFY(sent->isVerified);
    }

    void filesTermsAndThePictureGoAlong()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.article->opening = u"<p><img src=\"media/3fa9-four.png\" alt=\"Un four\"></p>"_s;
        outgoing.article->html = outgoing.article->opening + u"<p>Il est <img src=\"media/3fa9-four.png\" alt=\"Chaud\"></p>"_s;
        outgoing.article->categories = {u"pain & SEL"_s};
        outgoing.article->tags = {u"C++"_s};
        outgoing.article->featured = aPicture();
        outgoing.article->files = {{.attachment = aPicture(), .address = u"media/3fa9-four.png"_s}};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        // WHEN one term is there, the other one was made by somebody in between
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/categories"_s);
        QCOMPARE(talk.query().queryItemValue(u"search"_s, QUrl::FullyDecoded), u"pain &amp; SEL"_s);
        talk.answer(200, R"([{"id":9,"name":"Pain"},{"id":4,"name":"Pain &amp; sel"}])");
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/tags"_s);
        QVERIFY(talk.request().url.query(QUrl::FullyEncoded).contains(u"search=C%2B%2B"_s));
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/tags"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        talk.answer(400, tests::recorded(u"wordpress/term-exists.json"_s));
        // AND the file goes once, with its words
        QVERIFY(talk.wantsMedia());
        talk.goOn("PNG");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/media"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QVERIFY(talk.request().body.contains("name=\"alt_text\"\r\n\r\nUn four\r\n"));
        QVERIFY(talk.request().body.contains("name=\"slug\"\r\n\r\nfour-001122334455-4\r\n"));
        talk.answer(201, tests::recorded(u"wordpress/media-made.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"55 http://127.0.0.1:8080/wp-content/uploads/2026/11/four-7.png"_s}));
        talk.goOn();
        // THEN
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
        QCOMPARE(talk.json().value(u"categories"_s), QJsonArray{4});
        QCOMPARE(talk.json().value(u"tags"_s), QJsonArray{5});
        QCOMPARE(talk.json().value(u"featured_media"_s), 55);
                // AND the picture that opens the text stands above it, no second time in it
        const QString content = talk.json().value(u"content"_s).toString();
        QVERIFY(content.contains(u"<img src=\"http://127.0.0.1:8080/wp-content/uploads/2026/11/four-7.png\" alt=\"Chaud\""_s));
        QCOMPARE(content.count(u"<img"_s), 1);
    }

    void aDraftThatMayHaveArrivedIsLookedFor()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.departedAt = outgoing.firstAttemptAt = domain::parseInstant(u"2026-11-29T15:35:00Z"_s);
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts"_s);
        QCOMPARE(talk.query().queryItemValue(u"orderby"_s), u"modified"_s);
        QCOMPARE(talk.query().queryItemValue(u"status"_s), u"any"_s);
        QCOMPARE(talk.query().queryItemValue(u"author"_s), u"1"_s);
        // an older one of the same name and title is none of ours, nor is one of another name
        QJsonObject old = QJsonDocument::fromJson(recordedPost("draft")).object();
        old.insert(u"id"_s, 12);
        old.insert(u"modified_gmt"_s, u"2026-11-01T00:00:00"_s);
        QJsonObject other = QJsonDocument::fromJson(recordedPost("draft")).object();
        other.insert(u"id"_s, 13);
        other.insert(u"slug"_s, u"le-four-banal"_s);
        talk.answer(200, "[" + tests::jsonBytes(other) + "," + recordedPost("draft") + "," + tests::jsonBytes(old) + "]");
        // THEN nothing is made anew
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = kept}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
    }

    void anAttemptThatArrivesWhileItIsLookedForIsTheOnlyOne()
    {
        // GIVEN a server so slow that the first attempt was not there yet when it was looked for
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.departedAt = outgoing.firstAttemptAt = domain::parseInstant(u"2026-11-29T15:35:00Z"_s);
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, "[]");
        QJsonObject second = QJsonDocument::fromJson(recordedPost("draft")).object();
        second.insert(u"slug"_s, u"le-four-2"_s);
        talk.answer(201, tests::jsonBytes(second));
        QCOMPARE(talk.note().key, u"post"_s);
        talk.goOn();
        // WHEN it is there now
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts"_s);
        QJsonObject first = second;
        first.insert(u"id"_s, 55);
        talk.answer(200, "[" + tests::jsonBytes(second) + "," + tests::jsonBytes(first) + "]");
        // THEN the second one, which nobody has seen, goes
        QCOMPARE(talk.asked(), u"DELETE /wp-json/wp/v2/posts/56"_s);
        QCOMPARE(talk.query().queryItemValue(u"force"_s), u"true"_s);
        talk.answer(200, "{}");
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"55"_s);
        talk.goOn();
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/55"_s);
    }

    void whatCertainlyDidNotArriveLeavesAgain()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
    }

    void aFileThatMayHaveArrivedIsLookedFor()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.article->files = {{.attachment = aPicture(), .address = u"media/3fa9-four.png"_s}};
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, "[]");
        // WHEN
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/media"_s);
        QCOMPARE(talk.query().queryItemValue(u"slug"_s), u"four-001122334455-4"_s);
        talk.answer(200, "[" + tests::recorded(u"wordpress/media-made.json"_s) + "]");
        // THEN
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"55"_s);
        talk.goOn();
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts"_s);
    }

    void aServerThatRanOutOfTimeOverAPictureGoesOnWithIt()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.article->files = {{.attachment = aPicture(), .address = u"media/3fa9-four.png"_s}};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.goOn("PNG");
        talk.answer(500, "<html>", {{"X-WP-Upload-Attachment-ID", "55"}});
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/media/55/post-process"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QCOMPARE(talk.json(), QJsonObject({{u"action"_s, u"create-image-subsizes"_s}}));
        talk.answer(200, tests::recorded(u"wordpress/media-made.json"_s));
        QCOMPARE(talk.note().key, u"media 4"_s);
    }

    void aRefusedFileIsSaidAtOnce()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.article->files = {{.attachment = aPicture(), .address = u"media/3fa9-four.png"_s}};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.goOn("MZ");
        talk.answer(500, tests::recorded(u"wordpress/media-bad-type.json"_s));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Refused);
    }

    void aCategoryThatOneMayNotMakeIsNamed()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.article->categories = {u"Neuve"_s};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(200, "[]");
        talk.answer(403, tests::recorded(u"wordpress/forbidden.json"_s));
        const auto sent = talk.end();
        QCOMPARE(sent.error().kind, Trouble::Kind::Refused);
        QVERIFY(sent.error().said.contains(u"Neuve"_s));
        // AND where it says that this account may make none, that is what is said
        Dialogue again(connector.send(tests::adminOnWordPress(), outgoing));
        again.answer(200, "[]");
        again.answer(403, tests::jsonBytes({{u"code"_s, u"rest_cannot_create"_s}, {u"message"_s, u"Nope"_s}}));
        QVERIFY(again.end().error().said.startsWith(u"there is no category “Neuve” there"_s));
    }

    void whatWasKeptIsPublishedAndNotMadeAgain()
    {
        // GIVEN an attempt that broke off after the draft
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.notes = {{u"post"_s, kept}};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts/56"_s);
        talk.answer(200, recordedPost("draft"));
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"status"_s, u"publish"_s}}));
        // AND one that somebody has thrown away there is not brought back
        Dialogue trashed(connector.send(tests::adminOnWordPress(), outgoing));
        QJsonObject post = publishedPost();
        post.insert(u"status"_s, u"trash"_s);
        trashed.answer(200, tests::jsonBytes(post));
        QVERIFY(trashed.hasEnded());
        QCOMPARE(trashed.end().error().kind, Trouble::Kind::Gone);
    }

    void theSiteHoldsWhatIsScheduled()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.title = u"Demain 966511"_s;
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{24};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(201, recordedPost("draft"));
        talk.goOn();
        // WHEN
        QCOMPARE(talk.json(), QJsonObject({{u"status"_s, u"future"_s}, {u"date_gmt"_s, u"2026-11-24T08:41:00"_s}}));
        talk.answer(200, recordedPost("held"));
        talk.answer(200, recordedPost("held"));
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Held);
    }

    void whatIsDueWithinTheMinuteIsWaitedFor()
    {
        // GIVEN: WordPress would publish it at once
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::seconds{20};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        talk.answer(201, recordedPost("draft"));
        talk.goOn();
        // WHEN
        QVERIFY(talk.waits());
        talk.goOn();
        // THEN
        QCOMPARE(talk.json(), QJsonObject({{u"status"_s, u"publish"_s}}));
    }

    void whatTheSiteForgotToPublishIsPublished()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        const auto due = *domain::parseInstant(u"2026-11-30T15:35:12Z"_s);
        outgoing.scheduledAt = due;
        domain::Delivery held;
        held.remoteId = u"post-66"_s;
        held.state = domain::DeliveryState::Held;
        // WHEN its time has not come
        outgoing.now = due - std::chrono::minutes{1};
        Dialogue early(connector.lookAfter(tests::adminOnWordPress(), outgoing, held));
        early.answer(200, recordedPost("held"));
        QCOMPARE(early.end()->state, Sent::State::Held);
        // WHEN it has passed, and nobody visited the site
        outgoing.now = due + std::chrono::seconds{5};
        Dialogue late(connector.lookAfter(tests::adminOnWordPress(), outgoing, held));
        late.answer(200, recordedPost("held"));
        // THEN its timer, which was woken by that, is given a moment
        QVERIFY(late.waits());
        late.goOn();
        QCOMPARE(late.asked(), u"GET /wp-json/wp/v2/posts/66"_s);
        late.answer(200, recordedPost("held"));
        QCOMPARE(late.asked(), u"POST /wp-json/wp/v2/posts/66"_s);
        QCOMPARE(late.json(), QJsonObject({{u"status"_s, u"publish"_s}}));
        late.answer(200, recordedPost("published"));
        QCOMPARE(late.end()->state, Sent::State::Published);
        // WHEN somebody has made a draft of it there
        QJsonObject draft = QJsonDocument::fromJson(recordedPost("held")).object();
        draft.insert(u"status"_s, u"draft"_s);
        Dialogue withdrawn(connector.lookAfter(tests::adminOnWordPress(), outgoing, held));
        withdrawn.answer(200, tests::jsonBytes(draft));
        QCOMPARE(withdrawn.end().error().kind, Trouble::Kind::Changed);
    }

    void whatIsAboutToLeaveIsChangedAtItsTimeAndNoSooner()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        const QJsonObject held = QJsonDocument::fromJson(recordedPost("held")).object();
        outgoing.scheduledAt = outgoing.now + std::chrono::seconds{40};
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        delivery.remoteId = u"post-66"_s;
        delivery.notes = {{u"seen"_s, connectors::wordpress::fingerprintOf(held)}};
        Dialogue talk(connector.edit(tests::adminOnWordPress(), outgoing, delivery));
        talk.answer(200, tests::jsonBytes(held));
        QVERIFY(talk.waits());
        talk.goOn();
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/66"_s);
        QCOMPARE(talk.json().value(u"status"_s), u"publish"_s);
        QCOMPARE(talk.json().value(u"date_gmt"_s), connectors::wordpress::dateGmt(*outgoing.scheduledAt));
    }

    void whatIsHeldIsMovedByItsDateAlone()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        const QJsonObject held = QJsonDocument::fromJson(recordedPost("held")).object();
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        delivery.remoteId = u"post-66"_s;
        delivery.notes = {{u"seen"_s, connectors::wordpress::fingerprintOf(held)}};
        outgoing.notes = delivery.notes;
        outgoing.scheduledAt = *domain::parseInstant(u"2026-12-05T10:00:00Z"_s);
        // WHEN
        Dialogue talk(connector.moveHeld(tests::adminOnWordPress(), outgoing, delivery));
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts/66"_s);
        talk.answer(200, tests::jsonBytes(held));
        // THEN nothing else is written, and that may be repeated
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/66"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QCOMPARE(talk.json(), QJsonObject({{u"status"_s, u"future"_s}, {u"date_gmt"_s, u"2026-12-05T10:00:00"_s}}));
        QJsonObject moved = held;
        moved.insert(u"date_gmt"_s, u"2026-12-05T10:00:00"_s);
        talk.answer(200, tests::jsonBytes(moved));
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Held);
        QCOMPARE(sent->standing->leavesAt, outgoing.scheduledAt);
        QVERIFY(!sent->standing->isChanged);
        // WHEN an earlier attempt has done it
        Dialogue again(connector.moveHeld(tests::adminOnWordPress(), outgoing, delivery));
        again.answer(200, tests::jsonBytes(moved));
        QVERIFY(again.hasEnded());
        // WHEN it has left meanwhile
        QJsonObject left = held;
        left.insert(u"status"_s, u"publish"_s);
        Dialogue late(connector.moveHeld(tests::adminOnWordPress(), outgoing, delivery));
        late.answer(200, tests::jsonBytes(left));
        QVERIFY(late.hasEnded());
        QCOMPARE(late.end()->state, Sent::State::Published);
        // WHEN somebody took it back there, or threw it away
        QJsonObject draft = held;
        draft.insert(u"status"_s, u"draft"_s);
        Dialogue withdrawn(connector.moveHeld(tests::adminOnWordPress(), outgoing, delivery));
        withdrawn.answer(200, tests::jsonBytes(draft));
        QCOMPARE(withdrawn.end().error().kind, Trouble::Kind::Changed);
        QJsonObject trash = held;
        trash.insert(u"status"_s, u"trash"_s);
        Dialogue gone(connector.moveHeld(tests::adminOnWordPress(), outgoing, delivery));
        gone.answer(200, tests::jsonBytes(trash));
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
        // WHEN it is to leave at once
        outgoing.scheduledAt = outgoing.now;
        Dialogue now(connector.moveHeld(tests::adminOnWordPress(), outgoing, delivery));
        now.answer(200, tests::jsonBytes(held));
        QCOMPARE(now.json(), QJsonObject({{u"status"_s, u"publish"_s}, {u"date_gmt"_s, connectors::wordpress::dateGmt(outgoing.now)}}));
    }

    void whatIsToLeaveLaterThanTheSiteHasItIsNotMadeToLeave()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.now = *domain::parseInstant(u"2026-11-30T15:36:00Z"_s);
        outgoing.scheduledAt = outgoing.now + std::chrono::hours{3};
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        delivery.remoteId = u"post-66"_s;
        Dialogue talk(connector.lookAfter(tests::adminOnWordPress(), outgoing, delivery));
        talk.answer(200, recordedPost("held"));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end()->state, Sent::State::Held);
    }

    void whatDressesItByHandThereStays()
    {
        // GIVEN what was made, and what the site gave it
        const WordPressConnector connector;
        Dialogue made(connector.send(tests::adminOnWordPress(), anArticle()));
        made.answer(201, recordedPost("draft"));
        made.goOn();
        made.answer(200, recordedPost("published"));
        made.answer(200, recordedPost("published"));
        auto delivery = published();
        delivery.notes.insert(u"seen"_s, made.note().value);
        auto outgoing = anArticle();
        outgoing.notes = delivery.notes;
        // WHEN somebody gives it a picture, a category and a tag there
        QJsonObject dressed = publishedPost();
        dressed.insert(u"featured_media"_s, 91);
        dressed.insert(u"categories"_s, QJsonArray{1, 12});
        dressed.insert(u"tags"_s, QJsonArray{13});
        Dialogue looking(connector.lookAfter(tests::adminOnWordPress(), outgoing, delivery));
        looking.answer(200, tests::jsonBytes(dressed));
        // THEN that is no other text
        QVERIFY(!looking.end()->standing->isChanged);
        // WHEN ours changes
        outgoing.title = u"Autre"_s;
        Dialogue talk(connector.edit(tests::adminOnWordPress(), outgoing, delivery));
        talk.answer(200, tests::jsonBytes(dressed));
        // THEN it is written, and none of theirs
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
        for (const auto key : {"featured_media"_L1, "categories"_L1, "tags"_L1})
            QVERIFY(!talk.json().contains(key));
        QCOMPARE(talk.json().value(u"title"_s), u"Autre"_s);
        dressed.insert(u"title"_s, QJsonObject{{u"raw"_s, u"Autre"_s}});
        talk.answer(200, tests::jsonBytes(dressed));
        delivery.notes.insert(u"seen"_s, talk.note().value);
        outgoing.notes = delivery.notes;
        // AND what is chosen here later goes there
        outgoing.article->tags = {u"C++"_s};
        Dialogue chosen(connector.edit(tests::adminOnWordPress(), outgoing, delivery));
        chosen.answer(200, tests::jsonBytes(dressed));
        chosen.answer(200, R"([{"id":5,"name":"C++"}])");
        QCOMPARE(chosen.json().value(u"tags"_s), QJsonArray{5});
        QVERIFY(!chosen.json().contains(u"featured_media"_s));
        // BUT other words there are somebody's
        dressed.insert(u"content"_s, QJsonObject{{u"raw"_s, u"Tout autre chose"_s}});
        Dialogue other(connector.edit(tests::adminOnWordPress(), outgoing, delivery));
        other.answer(200, tests::jsonBytes(dressed));
        other.answer(200, R"([{"id":5,"name":"C++"}])");
        QCOMPARE(other.end().error().kind, Trouble::Kind::Changed);
    }

    void aFileThatKeptItsAddressIsNoPage()
    {
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.article->html = u"<p><img src=\"media/3fa93fa93fa9-four.png\" alt=\"\"></p>"_s;
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().said, u"no-file: media/3fa93fa93fa9-four.png"_s);
    }

    void anEditIsWrittenOverWhatWeSawLast()
    {
        // GIVEN
        const WordPressConnector connector;
        auto outgoing = anArticle();
        outgoing.title = u"Autre"_s;
        outgoing.article->slug.clear();
        Dialogue talk(connector.edit(tests::adminOnWordPress(), outgoing, published()));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /wp-json/wp/v2/posts/56"_s);
        talk.answer(200, recordedPost("published"));
        // THEN its address and its standing stay
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QVERIFY(!talk.json().contains(u"slug"_s));
        QVERIFY(!talk.json().contains(u"status"_s));
        QCOMPARE(talk.json().value(u"title"_s), u"Autre"_s);
    }

    void whatSomebodyChangedThereIsNotWrittenOver()
    {
        // GIVEN
        const WordPressConnector connector;
        QJsonObject changed = publishedPost();
        changed.insert(u"title"_s, QJsonObject{{u"raw"_s, u"Someone else"_s}});
        changed.insert(u"modified_gmt"_s, u"2026-11-29T16:00:00"_s);
        // WHEN
        Dialogue talk(connector.edit(tests::adminOnWordPress(), anArticle(), published()));
        talk.answer(200, tests::jsonBytes(changed));
        // THEN
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Changed);
    }

    void ourOwnEditWhoseAnswerWasLostIsNobodyElses()
    {
        const WordPressConnector connector;
        QJsonObject ours = publishedPost();
        ours.insert(u"content"_s, QJsonObject{{u"raw"_s, u"<!-- wp:paragraph -->\n<p>À quatre\nheures</p>\n<!-- /wp:paragraph -->"_s}});
        ours.insert(u"modified_gmt"_s, u"2026-11-29T16:00:00"_s);
        Dialogue talk(connector.edit(tests::adminOnWordPress(), anArticle(), published()));
        talk.answer(200, tests::jsonBytes(ours));
        QCOMPARE(talk.asked(), u"POST /wp-json/wp/v2/posts/56"_s);
    }

    void answersThatLieAreSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("cut off") << recordedPost("draft").first(200);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("without an id") << QByteArray("{}");
        QTest::newRow("an id that is none") << QByteArray(R"({"id":"7/../8"})");
    }
    void answersThatLieAreSaid()
    {
        QFETCH(QByteArray, body);
        const WordPressConnector connector;
        Dialogue talk(connector.send(tests::adminOnWordPress(), anArticle()));
        talk.answer(201, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void aTextThatIsNoArticleHasNoPlaceThere()
    {
        const WordPressConnector connector;
        auto outgoing = tests::toWordPress();
        outgoing.parts = {u"Bonjour"_s};
        Dialogue talk(connector.send(tests::adminOnWordPress(), outgoing));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(WordPressArticlesTest)
#include "wordpressarticlestest.moc"
