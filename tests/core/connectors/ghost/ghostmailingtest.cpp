// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
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

/// What a site answers that has these active newsletters.
QByteArray ghostNewsletters(const QStringList &slugs)
{
    QJsonArray list;
    for (const QString &slug : slugs)
        list.append(QJsonObject{{u"id"_s, u"66c0f0c2e4b0a10001c0aa01"_s}, {u"slug"_s, slug}, {u"status"_s, u"active"_s}});
    return tests::jsonOf({{u"newsletters"_s, list}});
}

} // namespace

/// An article that is to be mailed is not published without its mail, unless a person says so.
class GhostMailingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeMailedIsNotPublished()
    {
        using Kind = domain::MailingProblem::Kind;
        // GIVEN an article that is to be mailed by a newsletter that was archived
        const GhostConnector connector;
        auto access = tests::editorOnGhost();
        access.secret.insert(u"newsletter"_s, u"weekly"_s);
        // THEN nothing is made there
        Dialogue talk(connector.send(access, anArticleForGhost()));
        meetTheSite(talk);
        QCOMPARE(talk.asked(), u"GET /ghost/api/admin/newsletters/"_s);
        talk.answer(200, ghostNewsletters({u"four"_s}));
        QVERIFY(talk.hasEnded());
        const auto problem = talk.end();
        QCOMPARE(problem.error().kind, Trouble::Kind::Refused);
        QCOMPARE(domain::mailingProblemIn(problem.error()), (domain::MailingProblem{.kind = Kind::NotThere, .newsletter = u"weekly"_s}));
        // BUT where it is there, or the site says nothing of them, it is
        for (const auto &[status, body] : {std::pair{200, ghostNewsletters({u"weekly"_s})}, std::pair{403, QByteArray("{}")}}) {
            Dialogue good(connector.send(access, anArticleForGhost()));
            meetTheSite(good);
            good.answer(status, body);
            QCOMPARE(good.asked(), u"POST /ghost/api/admin/posts/"_s);
        }
        // AND where the site finds that out as it is to publish, it stays a draft there
        auto made = anArticleForGhost();
        made.notes = {{u"post"_s, tests::ghostArticle}};
        for (const bool isThere : {false, true}) {
            Dialogue late(connector.send(access, made));
            meetTheSite(late);
            late.answer(200, ghostSaid("draft"));
            QCOMPARE(late.asked(), u"PUT /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
            late.answer(400, R"({"errors":[{"message":"Request not understood error, cannot edit post.","type":"BadRequestError"}]})");
            QCOMPARE(late.asked(), u"GET /ghost/api/admin/newsletters/"_s);
            late.answer(200, ghostNewsletters(isThere ? QStringList{u"weekly"_s} : QStringList()));
            // What it refuses for another reason it says itself.
            QCOMPARE(domain::mailingProblemIn(late.end().error()).has_value(), !isThere);
        }
    }

    void whatWasPromisedWaitsWhereItsChannelMailsByThatNoMore()
    {
        using Kind = domain::MailingProblem::Kind;
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.mailing = domain::Mailing{.newsletter = u"weekly"_s, .isToConfirm = true};
        const domain::MailingProblem leftBehind{.kind = Kind::LeftBehind, .newsletter = u"weekly"_s};
        // GIVEN a channel that was connected without its newsletter since
        Dialogue talk(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(talk);
        QVERIFY(talk.hasEnded());
        QCOMPARE(domain::mailingProblemIn(talk.end().error()), leftBehind);
        // WHERE its draft is there already it stays one
        outgoing.notes = {{u"post"_s, tests::ghostArticle}};
        Dialogue drafted(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(drafted);
        drafted.answer(200, ghostSaid("draft"));
        QVERIFY(drafted.hasEnded());
        QCOMPARE(domain::mailingProblemIn(drafted.end().error()), leftBehind);
        // BUT what an attempt published whose answer was lost is published
        Dialogue lost(connector.send(tests::editorOnGhost(), outgoing));
        meetTheSite(lost);
        lost.answer(200, ghostSaid("published"));
        lost.answer(200, ghostSaid("published"));
        lost.goOn();
        QVERIFY(lost.end());
        // AND where the channel mails by it again it leaves
        auto access = tests::editorOnGhost();
        access.secret.insert(u"newsletter"_s, u"weekly"_s);
        Dialogue again(connector.send(access, outgoing));
        meetTheSite(again);
        again.answer(200, ghostSaid("draft"));
        QCOMPARE(again.query().queryItemValue(u"newsletter"_s), u"weekly"_s);
    }

    void whatIsHeldAndCouldNotBeMailedAnyMoreBecomesADraft()
    {
        // GIVEN what the site holds, to be mailed
        const GhostConnector connector;
        auto outgoing = anArticleForGhost();
        outgoing.scheduledAt = *domain::parseInstant(u"2026-11-24T08:41:00Z"_s);
        outgoing.mailing = domain::Mailing{.newsletter = u"weekly"_s};
        const domain::Delivery held = tests::standingOnGhost(domain::DeliveryState::Held);
        // WHEN its newsletter is there
        Dialogue good(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(good);
        good.answer(200, ghostSaid("scheduled"));
        QCOMPARE(good.asked(), u"GET /ghost/api/admin/newsletters/"_s);
        good.answer(200, ghostNewsletters({u"weekly"_s}));
        QCOMPARE(good.end()->state, Sent::State::Held);
        // WHEN it was archived since
        Dialogue talk(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(talk);
        talk.answer(200, ghostSaid("scheduled"));
        talk.answer(200, ghostNewsletters({}));
        // THEN it is not published without its mail, over whatever stands there by now
        talk.answer(200, ghostSaid("scheduled"));
        QCOMPARE(talk.asked(), u"PUT /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        QCOMPARE(theFields(talk.json()).value(u"status"_s), u"draft"_s);
        talk.answer(409, ghostSaid("collision"));
        talk.answer(200, ghostSaid("scheduled"));
        QCOMPARE(talk.asked(), u"PUT /ghost/api/admin/posts/66c0f0c2e4b0a10001c0ffe7/"_s);
        talk.answer(200, ghostSaid("draft"));
        const auto said = talk.end();
        QCOMPARE(said.error().kind, Trouble::Kind::Changed);
        QVERIFY(domain::mailingProblemIn(said.error()));
        // BUT what has left meanwhile has left, and is said to have had no mail
        Dialogue late(connector.lookAfter(tests::editorOnGhost(), outgoing, held));
        meetTheSite(late);
        late.answer(200, ghostSaid("scheduled"));
        late.answer(200, ghostNewsletters({}));
        QJsonObject unmailed = QJsonDocument::fromJson(ghostSaid("published")).object().value(u"posts"_s).toArray().first().toObject();
        unmailed.insert(u"email"_s, QJsonValue(QJsonValue::Null));
        unmailed.insert(u"published_at"_s, domain::toIso(outgoing.now - std::chrono::hours{1}));
        const QByteArray left = tests::jsonOf({{u"posts"_s, QJsonArray{unmailed}}});
        late.answer(200, left);
        late.answer(200, left);
        const auto published = late.end();
        QVERIFY(published.has_value());
        QCOMPARE(published->state, Sent::State::Published);
        QCOMPARE(domain::unmailedIn(published->dropped), u"no letter was made of it"_s);
    }

    void whatIsPublishedAndWasNotMailedIsPublished()
    {
        // GIVEN an article whose mail the site's mail service turned down
        const GhostConnector connector;
        domain::Outgoing outgoing = tests::anArticleForGhost();
        outgoing.mailing = domain::Mailing{.newsletter = u"weekly"_s};
        domain::Delivery working = tests::standingOnGhost(domain::DeliveryState::Processing);
        QJsonObject failed = QJsonDocument::fromJson(ghostSaid("published")).object().value(u"posts"_s).toArray().first().toObject();
        failed.insert(u"email"_s, QJsonObject{{u"status"_s, u"failed"_s}, {u"error"_s, u"Mailgun said no."_s}});
        // WHEN it is looked after
        Dialogue talk(connector.lookAfter(tests::editorOnGhost(), outgoing, working));
        meetTheSite(talk);
        talk.answer(200, tests::jsonOf({{u"posts"_s, QJsonArray{failed}}}));
        // THEN nobody is asked whether it arrived: it did, and what its site said of the mail is told beside
        const auto sent = talk.end();
        QVERIFY(sent.has_value());
        QCOMPARE(sent->state, Sent::State::Published);
        QCOMPARE(domain::unmailedIn(sent->dropped), u"Mailgun said no."_s);
        // AND it stays so where the ledger keeps it
        QCOMPARE(domain::unmailedIn(domain::droppedIn(domain::withDropped({}, sent->dropped))), u"Mailgun said no."_s);
    }
};

QTEST_GUILESS_MAIN(GhostMailingTest)
#include "ghostmailingtest.moc"
