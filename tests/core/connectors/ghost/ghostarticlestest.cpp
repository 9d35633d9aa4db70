// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/ghost/ghostentities.h"
#include "core/domain/channels/errand.h"
#include "core/domain/channels/mailingproblem.h"
#include "tests/core/connectors/ghost/onghost.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::GhostConnector;
using domain::Sent;
using domain::Trouble;
using tests::anArticleForGhost;
using tests::Dialogue;
using tests::ghostSaid;
using tests::meetTheSite;
using tests::theFields;

namespace {

QJsonObject ghostPost(const char *name)
{
    return QJsonDocument::fromJson(ghostSaid(name)).object().value(u"posts"_s).toArray().first().toObject();
}

QByteArray ghostPosts(const QList<QJsonObject> &posts)
{
    QJsonArray list;
    for (const QJsonObject &post : posts)
        list.append(post);
    return tests::jsonOf({{u"posts"_s, list}});
}

domain::Attachment aGhostPicture()
{
    return {.media = {.id = domain::Id<domain::Media>(4), .name = u"four.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un four"_s};
}

} // namespace

class GhostArticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsMadeKeptPublishedAndReadBack()
    {
        // GIVEN
        const GhostConnector connector;
        Dialogue talk(connector.send(tests::editorOnGhost(), anArticleForGhost()));
        meetTheSite(talk);
        // WHEN
        QCOMPARE(talk.asked(), u"POST /ghost/api/admin/posts/"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.query().queryItemValue(u"source"_s), u"html"_s);
        const QJsonObject draft = theFields(talk.json());
        QCOMPARE(draft.value(u"status"_s), u"draft"_s);
        QCOMPARE(draft.value(u"slug"_s), u"le-four"_s);
        QVERIFY(draft.value(u"html"_s).toString().startsWith(u"<!--kg-card-begin: html-->\n<p>À quatre heures.</p>"_s));
        QCOMPARE(draft.value(u"tags"_s).toArray(), QJsonArray{QJsonObject({{u"name"_s, u"Pain"_s}})});
        talk.answer(201, ghostSaid("draft"));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = tests::ghostArticle}));
        talk.goOn();
        talk.answer(200, ghostSaid("draft"));
        QCOMPARE(talk.asked(), u"PUT /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QVERIFY(!talk.query().hasQueryItem(u"newsletter"_s));
        QCOMPARE(theFields(talk.json()), QJsonObject({{u"status"_s, u"published"_s}, {u"updated_at"_s, u"2026-11-23T08:41:00.000Z"_s}}));
        talk.answer(200, ghostSaid("published"));
        talk.answer(200, ghostSaid("published"));
        QCOMPARE(talk.note().key, u"seen"_s);
        talk.goOn();
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Published);
        QCOMPARE(sent->url, u"https://blog.example/le-four/"_s);
        QVERIFY(sent->isVerified);
    }

    void anArticleIsMailedToTheNewsletterThatWasChosenOnce()
    {
        // GIVEN
        const GhostConnector connector;
        auto access = tests::editorOnGhost();
        access.secret.insert(u"newsletter"_s, u"weekly"_s);
        auto outgoing = anArticleForGhost();
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        Dialogue talk(connector.send(access, outgoing));
        meetTheSite(talk);
        // WHEN
        talk.answer(200, ghostSaid("draft"));
        QCOMPARE(talk.query().queryItemValue(u"newsletter"_s), u"weekly"_s);
        QCOMPARE(talk.query().queryItemValue(u"email_segment"_s), u"all"_s);
        // AND the answer is lost
        talk.meet(Trouble::Kind::Cut);
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Cut);
        // THEN the next attempt finds it published, and mails nothing
        Dialogue again(connector.send(access, outgoing));
        meetTheSite(again);
        QJsonObject mailing = ghostPost("published");
        mailing.insert(u"email"_s, QJsonObject{{u"status"_s, u"pending"_s}});
        again.answer(200, ghostPosts({mailing}));
        again.answer(200, ghostPosts({mailing}));
        again.goOn();
        const auto sent = again.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Processing);
    }

    void anArticleSaysItselfByWhatItIsMailed_data()
    {
        QTest::addColumn<std::optional<domain::Mailing>>("mailing");
        QTest::addColumn<QString>("newsletter");
        QTest::addColumn<QString>("segment");
        QTest::newRow("as the channel has it") << std::optional<domain::Mailing>() << u"weekly"_s << u"all"_s;
        QTest::newRow("not at all") << std::optional(domain::Mailing()) << QString() << QString();
        QTest::newRow("by another one, to some") << std::optional(domain::Mailing{.newsletter = u"four"_s, .readers = domain::Readership::Paying}) << u"four"_s
                                                 << u"status:-free"_s;
        QTest::newRow("to who does not pay") << std::optional(domain::Mailing{.newsletter = u"four"_s, .readers = domain::Readership::Free}) << u"four"_s
                                             << u"status:free"_s;
    }
    void anArticleSaysItselfByWhatItIsMailed()
    {
        QFETCH(std::optional<domain::Mailing>, mailing);
        QFETCH(QString, newsletter);
        QFETCH(QString, segment);
        const GhostConnector connector;
        auto access = tests::editorOnGhost();
        access.secret.insert(u"newsletter"_s, u"weekly"_s);
        auto outgoing = anArticleForGhost();
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        outgoing.mailing = mailing;
        Dialogue talk(connector.send(access, outgoing));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("draft"));
        QCOMPARE(talk.asked().section(u' ', 0, 0), u"PUT"_s);
        QCOMPARE(talk.query().queryItemValue(u"newsletter"_s), newsletter);
        QCOMPARE(talk.query().queryItemValue(u"email_segment"_s, QUrl::FullyDecoded), segment);
    }

    void anArticleThatSomebodyPublishedUnmailedIsSaid()
    {
        // GIVEN one that is to be mailed, and that somebody published there before us
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        outgoing.mailing = domain::Mailing{.newsletter = u"weekly"_s};
        QJsonObject unmailed = ghostPost("published");
        unmailed.insert(u"email"_s, QJsonValue(QJsonValue::Null));
        unmailed.insert(u"published_at"_s, domain::toIso(outgoing.now - std::chrono::hours{1}));
        const auto sent = [&](const QJsonObject &post) {
            Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
            meetTheSite(talk);
            talk.answer(200, ghostPosts({post}));
            talk.answer(200, ghostPosts({post}));
            talk.goOn();
            return talk.end();
        };
        // THEN it is published, and said: no letter left, and none will by itself
        const auto done = sent(unmailed);
        QCOMPARE(done->state, Sent::State::Published);
        QVERIFY(domain::unmailedIn(done->dropped));
        // BUT where that was just now, its letter may be on the way
        unmailed.insert(u"published_at"_s, domain::toIso(outgoing.now - std::chrono::seconds{5}));
        QCOMPARE(sent(unmailed)->state, Sent::State::Processing);
    }

    void aNewsletterThatDidNotLeaveIsSaid()
    {
        const GhostConnector connector;
        QJsonObject failed = ghostPost("published");
        failed.insert(u"email"_s, QJsonObject{{u"status"_s, u"failed"_s}, {u"error"_s, u"no mail service"_s}});
        Dialogue talk(connector.lookAfter(tests::editorOnGhost(), anArticleForGhost(), tests::standingOnGhost(domain::DeliveryState::Published)));
        meetTheSite(talk);
        talk.answer(200, ghostPosts({failed}));
        const auto sent = talk.end();
        QCOMPARE(sent->state, Sent::State::Published);
        QCOMPARE(domain::unmailedIn(sent->dropped), u"no mail service"_s);
    }

    void picturesAreUploadedOnceAndNamedByTheSitesAddresses()
    {
        // GIVEN
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.article->opening = u"<p><img src=\"media/four.png\" alt=\"Un four\"></p>"_s;
        outgoing.article->html = outgoing.article->opening + u"<p>Il est <img src=\"media/four.png\" alt=\"Chaud\"></p>"_s;
        outgoing.article->files = {{.attachment = aGhostPicture(), .address = u"media/four.png"_s}};
        outgoing.article->featured = aGhostPicture();
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        // WHEN
        QVERIFY(talk.wantsMedia());
        talk.goOn("PNG");
        QCOMPARE(talk.asked(), u"POST /ghost/api/admin/images/upload/"_s);
        QVERIFY(talk.request().body.contains("filename=\"four.png\""));
        talk.answer(201, ghostSaid("image"));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"https://blog.example/content/images/2026/11/four.png"_s}));
        talk.goOn();
        // THEN
        QCOMPARE(talk.asked(), u"POST /ghost/api/admin/posts/"_s);
        const QJsonObject draft = theFields(talk.json());
        QVERIFY(draft.value(u"html"_s).toString().contains(u"src=\"https://blog.example/content/images/2026/11/four.png\""_s));
        // What opens the text stands above it alone.
        QCOMPARE(draft.value(u"html"_s).toString().count(u"<img"_s), 1);
        QCOMPARE(draft.value(u"feature_image"_s), u"https://blog.example/content/images/2026/11/four.png"_s);
        QCOMPARE(draft.value(u"feature_image_alt"_s), u"Un four"_s);
    }

    void whatMayHaveArrivedIsFoundByItsMark()
    {
        // GIVEN a draft whose answer was lost
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        // WHEN
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/posts/"_s);
        QJsonObject other = ghostPost("draft");
        other.insert(u"id"_s, u"66c0f0c2e4b0a10001c0ffe8"_s);
        other.insert(u"html"_s, u"<p>À quatre heures.</p>"_s);
        talk.answer(200, ghostPosts({other, ghostPost("draft")}));
        // THEN
        QCOMPARE(talk.note().value, tests::ghostArticle);
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
    }

    void anAttemptThatArrivesWhileItIsLookedForIsTheOnlyOne()
    {
        // GIVEN
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        talk.answer(200, ghostPosts({}));
        QJsonObject second = ghostPost("draft");
        second.insert(u"id"_s, u"66c0f0c2e4b0a10001c0ffe9"_s);
        second.insert(u"created_at"_s, u"2026-11-23T08:42:00.000Z"_s);
        talk.answer(201, ghostPosts({second}));
        talk.goOn();
        // WHEN the first one is there now
        talk.answer(200, ghostPosts({second, ghostPost("draft")}));
        // THEN the second one, a draft that nobody has seen, goes
        QCOMPARE(talk.asked(), u"DELETE /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe9/"_s);
        talk.answer(204);
        QCOMPARE(talk.note().value, tests::ghostArticle);
    }

    void theSiteHoldsWhatIsScheduled()
    {
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{24};
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("draft"));
        QCOMPARE(theFields(talk.json()).value(u"status"_s), u"scheduled"_s);
        QCOMPARE(theFields(talk.json()).value(u"published_at"_s), u"2026-11-24T08:41:00.000Z"_s);
        talk.answer(200, ghostSaid("scheduled"));
        talk.answer(200, ghostSaid("scheduled"));
        talk.goOn();
        QCOMPARE(talk.end()->state, Sent::State::Held);
    }

    void whatWasHeldAndIsPublishedNowIsDatedNow()
    {
        // GIVEN what the site holds until tomorrow
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        // WHEN it is published now, whichever way
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("scheduled"));
        // THEN it does not keep tomorrow's date
        QCOMPARE(theFields(talk.json()).value(u"status"_s), u"published"_s);
        QCOMPARE(theFields(talk.json()).value(u"published_at"_s), u"2026-11-23T08:41:00.000Z"_s);
        domain::Delivery held = tests::standingOnGhost(domain::DeliveryState::Published);
        held.state = domain::DeliveryState::Held;
        Dialogue edit(connector.edit(tests::editorOnGhost(), outgoing, held));
        meetTheSite(edit);
        edit.answer(200, ghostSaid("scheduled"));
        QCOMPARE(theFields(edit.json()).value(u"published_at"_s), u"2026-11-23T08:41:00.000Z"_s);
    }

    void whatIsDueWithinTwoMinutesIsWaitedFor()
    {
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::seconds{90};
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        QVERIFY(talk.waits());
    }

    void whatTheSiteForgotToPublishIsPublished()
    {
        // GIVEN
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.scheduledAt = *domain::parseInstant(u"2026-11-24T08:41:00Z"_s);
        domain::Delivery held = tests::standingOnGhost(domain::DeliveryState::Published);
        held.state = domain::DeliveryState::Held;
        // WHEN its time has not come
        Dialogue early(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(early);
        early.answer(200, ghostSaid("scheduled"));
        const auto waiting = early.end();
        QCOMPARE(waiting->state, Sent::State::Held);
        QCOMPARE(waiting->standing->leavesAt, outgoing.scheduledAt);
        QVERIFY(!waiting->standing->isChanged);
        // WHEN somebody changed it there
        QJsonObject changed = ghostPost("scheduled");
        changed.insert(u"title"_s, u"Leur four"_s);
        held.notes.insert(u"seen"_s, waiting->standing->accepting.value(u"seen"_s));
        Dialogue other(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(other);
        other.answer(200, ghostPosts({changed}));
        const auto theirs = other.end();
        QVERIFY(theirs->standing->isChanged);
        QVERIFY(theirs->standing->text.startsWith(u"Leur four\n\n"_s));
        // WHEN it has passed
        outgoing.now = *outgoing.scheduledAt + std::chrono::minutes{6};
        Dialogue late(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(late);
        late.answer(200, ghostSaid("scheduled"));
        late.answer(200, ghostSaid("scheduled"));
        QCOMPARE(theFields(late.json()).value(u"status"_s), u"published"_s);
        late.answer(200, ghostSaid("published"));
        QCOMPARE(late.end()->state, Sent::State::Published);
        // WHEN somebody has made a draft of it
        Dialogue withdrawn(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(withdrawn);
        withdrawn.answer(200, ghostSaid("draft"));
        QCOMPARE(withdrawn.end().error().kind, Trouble::Kind::Changed);
    }

    void whatIsHeldIsMovedByItsDateAloneOverWhatStandsThere()
    {
        // GIVEN
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.scheduledAt = *domain::parseInstant(u"2026-11-26T10:00:00Z"_s);
        domain::Delivery held = tests::standingOnGhost(domain::DeliveryState::Published);
        held.state = domain::DeliveryState::Held;
        Dialogue talk(connector.moveHeld(tests::editorOnGhost(), outgoing, held));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("scheduled"));
        // WHEN somebody changed it in between
        QCOMPARE(talk.asked(), u"PUT /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        talk.answer(409, ghostSaid("collision"));
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        QJsonObject touched = ghostPost("scheduled");
        touched.insert(u"updated_at"_s, u"2026-11-23T08:41:09.000Z"_s);
        touched.insert(u"feature_image"_s, u"https://blog.example/theirs.png"_s);
        talk.answer(200, ghostPosts({touched}));
        // THEN its time is written over what stands there now, and nothing else
        QCOMPARE(
            theFields(talk.json()),
            QJsonObject({{u"status"_s, u"scheduled"_s}, {u"published_at"_s, u"2026-11-26T10:00:00.000Z"_s}, {u"updated_at"_s, u"2026-11-23T08:41:09.000Z"_s}}));
        QVERIFY(!talk.query().hasQueryItem(u"newsletter"_s));
        touched.insert(u"published_at"_s, u"2026-11-26T10:00:00.000Z"_s);
        talk.answer(200, ghostPosts({touched}));
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Held);
        QCOMPARE(sent->standing->leavesAt, outgoing.scheduledAt);
        // WHEN an earlier attempt has done it
        Dialogue again(connector.moveHeld(tests::editorOnGhost(), outgoing, held));
        meetTheSite(again);
        again.answer(200, ghostPosts({touched}));
        QVERIFY(again.hasEnded());
        // WHEN it has left meanwhile
        Dialogue late(connector.moveHeld(tests::editorOnGhost(), outgoing, held));
        meetTheSite(late);
        late.answer(200, ghostSaid("published"));
        QVERIFY(late.hasEnded());
        QCOMPARE(late.end()->state, Sent::State::Published);
        // WHEN somebody has made a draft of it
        Dialogue withdrawn(connector.moveHeld(tests::editorOnGhost(), outgoing, held));
        meetTheSite(withdrawn);
        withdrawn.answer(200, ghostSaid("draft"));
        QCOMPARE(withdrawn.end().error().kind, Trouble::Kind::Changed);
    }

    void whatDressesItByHandThereStays()
    {
        // GIVEN what we wrote last
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        Dialogue first(connector.edit(tests::editorOnGhost(), outgoing, tests::standingOnGhost(domain::DeliveryState::Published)));
        meetTheSite(first);
        first.answer(200, ghostSaid("published"));
        first.answer(200, ghostSaid("published"));
        auto delivery = tests::standingOnGhost(domain::DeliveryState::Published);
        delivery.notes.insert(u"seen"_s, first.note().value);
        outgoing.notes = delivery.notes;
        // WHEN somebody gives it a picture and a tag there
        QJsonObject dressed = ghostPost("published");
        dressed.insert(u"feature_image"_s, u"https://blog.example/theirs.png"_s);
        dressed.insert(u"tags"_s, QJsonArray{QJsonObject({{u"id"_s, u"9"_s}, {u"name"_s, u"Leur"_s}})});
        outgoing.title = u"Autre"_s;
        Dialogue talk(connector.edit(tests::editorOnGhost(), outgoing, delivery));
        meetTheSite(talk);
        talk.answer(200, ghostPosts({dressed}));
        // THEN
        QCOMPARE(theFields(talk.json()).value(u"title"_s), u"Autre"_s);
        QVERIFY(!theFields(talk.json()).contains(u"feature_image"_s));
        QVERIFY(!theFields(talk.json()).contains(u"tags"_s));
    }

    void aDraftThatSomebodyTouchedIsPublishedAsItStandsNow()
    {
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("draft"));
        talk.answer(409, ghostSaid("collision"));
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        QJsonObject touched = ghostPost("draft");
        touched.insert(u"updated_at"_s, u"2026-11-23T08:41:09.000Z"_s);
        talk.answer(200, ghostPosts({touched}));
        QCOMPARE(theFields(talk.json()).value(u"updated_at"_s), u"2026-11-23T08:41:09.000Z"_s);
    }

    void anEditIsWrittenOverWhatWeSawLast()
    {
        // GIVEN what we saw last
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        Dialogue first(connector.edit(tests::editorOnGhost(), outgoing, tests::standingOnGhost(domain::DeliveryState::Published)));
        meetTheSite(first);
        first.answer(200, ghostSaid("published"));
        QCOMPARE(first.asked(), u"PUT /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        QCOMPARE(theFields(first.json()).value(u"updated_at"_s), u"2026-11-23T08:41:02.000Z"_s);
        QVERIFY(!theFields(first.json()).contains(u"slug"_s));
        QVERIFY(!theFields(first.json()).contains(u"status"_s));
        first.answer(200, ghostSaid("published"));
        auto delivery = tests::standingOnGhost(domain::DeliveryState::Published);
        delivery.notes.insert(u"seen"_s, first.note().value);
        first.goOn();
        QVERIFY(first.end()->isVerified);
        // WHEN somebody else changed it since
        QJsonObject changed = ghostPost("published");
        changed.insert(u"title"_s, u"Leur four"_s);
        changed.insert(u"updated_at"_s, u"2026-11-25T00:00:00.000Z"_s);
        Dialogue second(connector.edit(tests::editorOnGhost(), outgoing, delivery));
        meetTheSite(second);
        second.answer(200, ghostPosts({changed}));
        // THEN
        QVERIFY(second.hasEnded());
        QCOMPARE(second.end().error().kind, Trouble::Kind::Changed);
        // AND where the person wants that, it is
        outgoing.overwrites = true;
        Dialogue third(connector.edit(tests::editorOnGhost(), outgoing, delivery));
        meetTheSite(third);
        third.answer(200, ghostPosts({changed}));
        QCOMPARE(theFields(third.json()).value(u"updated_at"_s), u"2026-11-25T00:00:00.000Z"_s);
        // BUT not over what comes between
        third.answer(409, ghostSaid("collision"));
        QCOMPARE(third.asked(), u"GET /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        third.answer(200, ghostPosts({changed}));
        QCOMPARE(third.end().error().kind, Trouble::Kind::Changed);
        // AND what comes between may be ourselves, whose answer was lost
        Dialogue fourth(connector.edit(tests::editorOnGhost(), outgoing, delivery));
        meetTheSite(fourth);
        fourth.answer(200, ghostPosts({changed}));
        QJsonObject ours = changed;
        for (const QString &field : {u"title"_s, u"html"_s, u"custom_excerpt"_s})
            ours.insert(field, theFields(fourth.json()).value(field));
        fourth.answer(409, ghostSaid("collision"));
        fourth.answer(200, ghostPosts({ours}));
        QCOMPARE(fourth.note().key, u"seen"_s);
        fourth.goOn();
        QVERIFY(fourth.end());
    }

    void whatIsGoneAlreadyIsDeleted_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isDone");
        QTest::newRow("deleted") << 204 << QByteArray() << true;
        QTest::newRow("gone") << 404 << ghostSaid("not-found") << true;
        QTest::newRow("a proxy's not found") << 404 << QByteArray("<html>") << false;
        QTest::newRow("at its end") << 502 << QByteArray() << false;
    }
    void whatIsGoneAlreadyIsDeleted()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(bool, isDone);
        const GhostConnector connector;
        Dialogue talk(connector.remove(tests::editorOnGhost(), tests::standingOnGhost(domain::DeliveryState::Published)));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("published"));
        QCOMPARE(talk.asked(), u"DELETE /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        talk.answer(status, body);
        QCOMPARE(talk.end().has_value(), isDone);
    }

    void whatSomebodyRewroteThereIsNotDeletedUnasked()
    {
        // GIVEN an article that somebody rewrote on the site since we saw it
        const GhostConnector connector;
        const QJsonObject ours = ghostPost("published");
        domain::Delivery delivery = tests::standingOnGhost(domain::DeliveryState::Published);
        delivery.notes.insert(u"seen"_s, connectors::ghost::fingerprintOf(ours));
        QJsonObject theirs = ours;
        theirs.insert(u"html"_s, u"<p>Written there.</p>"_s);
        // WHEN it is to be deleted
        Dialogue talk(connector.remove(tests::editorOnGhost(), delivery));
        meetTheSite(talk);
        talk.answer(200, ghostPosts({theirs}));
        // THEN it stays, and we are told
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Changed);
        // BUT where the person wants it gone all the same it goes
        domain::Delivery unwanted = delivery;
        unwanted.notes.insert(QString(domain::goneWhateverItIsNote), u"yes"_s);
        Dialogue all(connector.remove(tests::editorOnGhost(), unwanted));
        meetTheSite(all);
        all.answer(200, ghostPosts({theirs}));
        QCOMPARE(all.asked(), u"DELETE /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        all.answer(204, {});
        QVERIFY(all.end().has_value());
        // AND what we saw there is deleted, and what is gone already is
        Dialogue same(connector.remove(tests::editorOnGhost(), delivery));
        meetTheSite(same);
        same.answer(200, ghostPosts({ours}));
        QCOMPARE(same.asked(), u"DELETE /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        same.answer(204, {});
        QVERIFY(same.end().has_value());
        Dialogue gone(connector.remove(tests::editorOnGhost(), delivery));
        meetTheSite(gone);
        gone.answer(404, ghostSaid("not-found"));
        QVERIFY(gone.end().has_value());
    }

    void anIdThatIsNoneLeadsNowhere()
    {
        const GhostConnector connector;
        domain::Delivery delivery = tests::standingOnGhost(domain::DeliveryState::Published);
        delivery.remoteId = u"../posts"_s;
        Dialogue talk(connector.remove(tests::editorOnGhost(), delivery));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Gone);
    }

    void answersThatLieAreSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("cut off") << ghostSaid("draft").first(200);
        QTest::newRow("none") << QByteArray("{\"posts\":[]}");
        QTest::newRow("two") << ghostPosts({ghostPost("draft"), ghostPost("draft")});
        QTest::newRow("without an id") << QByteArray("{\"posts\":[{}]}");
    }
    void answersThatLieAreSaid()
    {
        QFETCH(QByteArray, body);
        const GhostConnector connector;
        Dialogue talk(connector.send(tests::editorOnGhost(), anArticleForGhost()));
        meetTheSite(talk);
        talk.answer(201, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void aTextThatIsNoArticleHasNoPlaceThere()
    {
        const GhostConnector connector;
        domain::Outgoing outgoing;
        outgoing.parts = {u"Bonjour"_s};
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(GhostArticlesTest)
#include "ghostarticlestest.moc"
