// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/listmonk/listmonkconnector.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Effect;
using connectors::ListmonkConnector;
using domain::Sent;
using domain::Trouble;
using tests::Dialogue;

namespace {

connectors::Access atListmonk()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://news.example"_s),
                         .accountId = u"1,3"_s,
                         .handle = u"parvis"_s,
                         .capabilities = domain::staticCapabilities(u"listmonk"_s)};
    access.secret = {{u"user"_s, u"parvis"_s}, {u"token"_s, u"t0ken"_s}, {u"lists"_s, u"1,3"_s}};
    return access;
}

domain::Outgoing aNewsletter()
{
    domain::Outgoing outgoing;
    outgoing.key = u"0123456789abcdef0123456789abcdef"_s;
    outgoing.title = u"Le four"_s;
    outgoing.article = domain::OutgoingArticle{.html = u"<p>Bonjour {{ name }}</p>"_s, .slug = {}, .excerpt = {}, .featured = {}};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

QByteArray campaignNow(const QString &status, const QString &name = u"Le four · 0123456789abcdef0123456789abcdef"_s)
{
    const QJsonObject campaign{{u"id"_s, 7},
                               {u"uuid"_s, u"57702beb-6fae-4355-a324-c2fd5b59a549"_s},
                               {u"name"_s, name},
                               {u"status"_s, status},
                               {u"created_at"_s, u"2026-11-23T08:40:00Z"_s},
                               {u"started_at"_s, status == "running"_L1 ? QJsonValue(u"2026-11-23T08:41:00Z"_s) : QJsonValue()}};
    return QJsonDocument(QJsonObject{{u"data"_s, campaign}}).toJson(QJsonDocument::Compact);
}

QByteArray campaignList(const QList<QByteArray> &campaigns)
{
    QJsonArray results;
    for (const QByteArray &one : campaigns)
        results.append(QJsonDocument::fromJson(one).object().value(u"data"_s));
    return QJsonDocument(QJsonObject{{u"data"_s, QJsonObject{{u"results"_s, results}}}}).toJson(QJsonDocument::Compact);
}

} // namespace

class ListmonkConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreChosenByNameOrNumber()
    {
        const ListmonkConnector connector;
        Dialogue talk(connector.introduce(
            {.server = QUrl(u"https://news.example"_s), .user = u"parvis"_s, .secret = {{u"token"_s, u"t0ken"_s}, {u"lists"_s, u" 3, default LIST ,1"_s}}}));
        QCOMPARE(talk.asked(), u"GET /api/lists"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("token parvis:t0ken"));
        talk.answer(200, tests::recorded(u"listmonk/documented-lists.json"_s));
        QCOMPARE(talk.asked(), u"GET /api/campaigns"_s);
        talk.answer(200, tests::recorded(u"listmonk/documented-campaigns.json"_s));
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->secret.value(u"lists"_s), u"3,1"_s);
        QCOMPARE(made->secret.value(u"user"_s), u"parvis"_s);
        QCOMPARE(made->name, u"Customers, Default list"_s);
        QCOMPARE(made->address, u"https://news.example#lists=3,1"_s);
        QVERIFY(made->connection.capabilities.canPublishArticles);
        QVERIFY(!made->connection.capabilities.canPost);
        QVERIFY(made->connection.capabilities.scheduleAhead);
        QVERIFY(connector.streams(made->connection).isEmpty());
    }

    void whatIsWrongIsSaid()
    {
        const ListmonkConnector connector;
        const connectors::Introduction introduction{
            .server = QUrl(u"https://news.example"_s), .user = u"parvis"_s, .secret = {{u"token"_s, u"t0ken"_s}, {u"lists"_s, u"Nobody"_s}}};
        Dialogue unknown(connector.introduce(introduction));
        unknown.answer(403, "{\"message\":\"invalid API credentials\"}");
        QCOMPARE(unknown.end().error().kind, Trouble::Kind::AccessDenied);
        Dialogue noList(connector.introduce(introduction));
        noList.answer(200, tests::recorded(u"listmonk/documented-lists.json"_s));
        const Trouble missing = noList.end().error();
        QCOMPARE(missing.kind, Trouble::Kind::Gone);
        QVERIFY(missing.said.contains(u"Nobody"_s));
        Dialogue noRight(
            connector.introduce({.server = QUrl(u"https://news.example"_s), .user = u"parvis"_s, .secret = {{u"token"_s, u"t0ken"_s}, {u"lists"_s, u"1"_s}}}));
        noRight.answer(200, tests::recorded(u"listmonk/documented-lists.json"_s));
        noRight.answer(403, "{\"message\":\"permission denied\"}");
        QCOMPARE(noRight.end().error().kind, Trouble::Kind::Refused);
        for (const QByteArray &body : {QByteArray("<html>"), QByteArray("[]"), QByteArray("{}"), QByteArray("{\"data\":[]}")}) {
            Dialogue other(connector.introduce(introduction));
            other.answer(200, body);
            QCOMPARE(other.end().error().kind, Trouble::Kind::Malformed);
        }
    }

    void anArticleLeavesAsACampaign()
    {
        const ListmonkConnector connector;
        Dialogue talk(connector.send(atListmonk(), aNewsletter()));
        QCOMPARE(talk.asked(), u"POST /api/campaigns"_s);
        QCOMPARE(talk.request().effect, Effect::Creates);
        const QJsonObject body = talk.json();
        QCOMPARE(body.value(u"subject"_s), u"Le four"_s);
        QVERIFY(body.value(u"name"_s).toString().contains(u"0123456789abcdef0123456789abcdef"_s));
        QCOMPARE(body.value(u"lists"_s), QJsonArray({1, 3}));
        QCOMPARE(body.value(u"content_type"_s), u"html"_s);
        // What looks like a command of its templates stands for itself.
        QCOMPARE(body.value(u"body"_s), u"<p>Bonjour {{ \"{{\" }} name }}</p>"_s);
        QVERIFY(!body.contains(u"send_at"_s));
        talk.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"campaign"_s, .value = u"7"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /api/campaigns/7"_s);
        talk.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(talk.asked(), u"PUT /api/campaigns/7/status"_s);
        QCOMPARE(talk.request().effect, Effect::Repeatable);
        QCOMPARE(talk.json().value(u"status"_s), u"running"_s);
        talk.answer(200, campaignNow(u"running"_s));
        talk.answer(200, campaignNow(u"running"_s));
        const auto sent = talk.end();
        QVERIFY(sent);
        // It is on its way to people, not there.
        QCOMPARE(sent->state, Sent::State::Processing);
        QCOMPARE(sent->remoteId, u"7"_s);
        QVERIFY(sent->askAgainIn);
        domain::Delivery delivery;
        delivery.remoteId = u"7"_s;
        Dialogue later(connector.lookAfter(atListmonk(), aNewsletter(), delivery));
        later.answer(200, campaignNow(u"finished"_s));
        QCOMPARE(later.end()->state, Sent::State::Published);
    }

    void picturesGoAheadAndOnce()
    {
        const ListmonkConnector connector;
        auto outgoing = aNewsletter();
        outgoing.article->html = u"<p><img src=\"media/a.png\" alt=\"Un four\"></p>"_s;
        outgoing.article->files = {{.attachment = {.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}},
                                    .address = u"media/a.png"_s}};
        Dialogue talk(connector.send(atListmonk(), outgoing));
        QVERIFY(talk.wantsMedia());
        talk.goOn("png");
        QCOMPARE(talk.asked(), u"POST /api/media"_s);
        talk.answer(200, "{\"data\":{\"id\":2,\"url\":\"/uploads/a.png\"}}");
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 4"_s, .value = u"https://news.example/uploads/a.png"_s}));
        talk.goOn();
        QVERIFY(talk.json().value(u"body"_s).toString().contains(u"src=\"https://news.example/uploads/a.png\""_s));
        outgoing.notes = {{u"media 4"_s, u"https://news.example/uploads/a.png"_s}};
        Dialogue again(connector.send(atListmonk(), outgoing));
        QCOMPARE(again.asked(), u"POST /api/campaigns"_s);
    }

    void whatIsToComeIsHeldThere()
    {
        const ListmonkConnector connector;
        auto outgoing = aNewsletter();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{3};
        Dialogue talk(connector.send(atListmonk(), outgoing));
        QCOMPARE(talk.json().value(u"send_at"_s), domain::toIso(*outgoing.scheduledAt));
        talk.answer(200, campaignNow(u"draft"_s));
        talk.goOn();
        talk.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(talk.json().value(u"status"_s), u"scheduled"_s);
        talk.answer(200, campaignNow(u"scheduled"_s));
        talk.answer(200, campaignNow(u"scheduled"_s));
        QCOMPARE(talk.end()->state, Sent::State::Held);
    }

    void anAttemptThatIsOpenIsLookedFor()
    {
        const ListmonkConnector connector;
        auto outgoing = aNewsletter();
        outgoing.departedAt = tests::dialogueTime;
        // GIVEN that it arrived, and was started too
        Dialogue there(connector.send(atListmonk(), outgoing));
        QCOMPARE(there.asked(), u"GET /api/campaigns"_s);
        there.answer(200, campaignList({campaignNow(u"draft"_s, u"Another"_s), campaignNow(u"running"_s)}));
        QCOMPARE(there.note().value, u"7"_s);
        there.goOn();
        QCOMPARE(there.asked(), u"GET /api/campaigns/7"_s);
        there.answer(200, campaignNow(u"running"_s));
        QVERIFY(there.hasEnded());
        QCOMPARE(there.end()->state, Sent::State::Processing);
        // GIVEN that it did not
        Dialogue missing(connector.send(atListmonk(), outgoing));
        missing.answer(200, campaignList({campaignNow(u"draft"_s, u"Another"_s)}));
        QCOMPARE(missing.asked(), u"POST /api/campaigns"_s);
        // GIVEN a draft of an attempt before the text was changed
        Dialogue stale(connector.send(atListmonk(), outgoing));
        stale.answer(200, campaignList({campaignNow(u"draft"_s)}));
        stale.goOn();
        stale.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(stale.asked(), u"PUT /api/campaigns/7"_s);
        QVERIFY(stale.json().value(u"body"_s).toString().contains(u"Bonjour"_s));
        stale.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(stale.asked(), u"PUT /api/campaigns/7/status"_s);
    }

    void aLostAnswerToTheStartDoublesNothing()
    {
        const ListmonkConnector connector;
        auto outgoing = aNewsletter();
        outgoing.notes = {{u"campaign"_s, u"7"_s}};
        Dialogue talk(connector.send(atListmonk(), outgoing));
        talk.answer(200, campaignNow(u"draft"_s));
        talk.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(talk.asked(), u"PUT /api/campaigns/7/status"_s);
        talk.meet(Trouble::Kind::Cut);
        talk.answer(200, campaignNow(u"running"_s));
        QCOMPARE(talk.end()->state, Sent::State::Processing);
    }

    void whatSomebodyDidThereIsTold()
    {
        const ListmonkConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"7"_s;
        delivery.state = domain::DeliveryState::Held;
        const auto look = [&](const QByteArray &body, int status = 200) {
            Dialogue talk(connector.lookAfter(atListmonk(), aNewsletter(), delivery));
            talk.answer(status, body);
            return talk.end();
        };
        // What was stopped before a letter left is there no more; the rest is as somebody left it.
        const Trouble cancelled = look(campaignNow(u"cancelled"_s)).error();
        QCOMPARE(cancelled.kind, Trouble::Kind::Gone);
        QCOMPARE(cancelled.said, u"it was cancelled in listmonk"_s);
        QCOMPARE(look(QByteArray(campaignNow(u"cancelled"_s)).replace("\"id\":7", "\"id\":7,\"sent\":12")).error().kind, Trouble::Kind::Changed);
        QCOMPARE(look(campaignNow(u"draft"_s)).error().kind, Trouble::Kind::Changed);
        const Trouble paused = look(campaignNow(u"paused"_s)).error();
        QCOMPARE(paused.kind, Trouble::Kind::Changed);
        QCOMPARE(paused.said, u"it was paused in listmonk"_s);
        QCOMPARE(look("{\"message\":\"campaign not found\"}", 400).error().kind, Trouble::Kind::Gone);
        QCOMPARE(look("{\"message\":\"invalid API credentials\"}", 403).error().kind, Trouble::Kind::AccessWithdrawn);
        QCOMPARE(look("{\"data\":{\"id\":8,\"status\":\"finished\"}}").error().kind, Trouble::Kind::Malformed);
    }

    void whatWasPausedGoesOnWhereItIsWanted()
    {
        const ListmonkConnector connector;
        auto outgoing = aNewsletter();
        outgoing.notes = {{u"campaign"_s, u"7"_s}};
        outgoing.scheduledAt = tests::dialogueTime - std::chrono::minutes{5};
        Dialogue talk(connector.send(atListmonk(), outgoing));
        talk.answer(200, campaignNow(u"paused"_s));
        QCOMPARE(talk.asked(), u"PUT /api/campaigns/7"_s);
        talk.answer(200, campaignNow(u"paused"_s));
        QCOMPARE(talk.asked(), u"PUT /api/campaigns/7/status"_s);
        QCOMPARE(talk.json().value(u"status"_s), u"running"_s);
        talk.answer(200, campaignNow(u"running"_s));
        talk.answer(200, campaignNow(u"running"_s));
        QCOMPARE(talk.end()->state, Sent::State::Processing);
    }

    void whatIsDueTooSoonToBeHeldIsWaitedFor()
    {
        const ListmonkConnector connector;
        auto outgoing = aNewsletter();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::seconds{40};
        Dialogue talk(connector.send(atListmonk(), outgoing));
        talk.answer(200, campaignNow(u"draft"_s));
        talk.goOn();
        talk.answer(200, campaignNow(u"draft"_s));
        QVERIFY(talk.waits());
        talk.goOn();
        QCOMPARE(talk.json().value(u"status"_s), u"running"_s);
    }

    void whatIsScheduledIsChangedAndTakenBack()
    {
        const ListmonkConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"7"_s;
        auto outgoing = aNewsletter();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{3};
        Dialogue edit(connector.edit(atListmonk(), outgoing, delivery));
        edit.answer(200, campaignNow(u"scheduled"_s));
        QCOMPARE(edit.json().value(u"status"_s), u"draft"_s);
        edit.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(edit.asked(), u"PUT /api/campaigns/7"_s);
        edit.answer(200, campaignNow(u"draft"_s));
        edit.answer(200, campaignNow(u"draft"_s));
        QCOMPARE(edit.json().value(u"status"_s), u"scheduled"_s);
        edit.answer(200, campaignNow(u"scheduled"_s));
        edit.answer(200, campaignNow(u"scheduled"_s));
        QCOMPARE(edit.end()->state, Sent::State::Held);
        Dialogue late(connector.edit(atListmonk(), outgoing, delivery));
        late.answer(200, campaignNow(u"finished"_s));
        QCOMPARE(late.end().error().kind, Trouble::Kind::NotPossible);
        Dialogue remove(connector.remove(atListmonk(), delivery));
        remove.answer(200, campaignNow(u"scheduled"_s));
        QCOMPARE(remove.asked(), u"DELETE /api/campaigns/7"_s);
        remove.answer(200, "{\"data\":true}");
        QVERIFY(remove.end());
        Dialogue gone(connector.remove(atListmonk(), delivery));
        gone.answer(400, "{\"message\":\"not found\"}");
        QVERIFY(gone.end());
        Dialogue sent(connector.remove(atListmonk(), delivery));
        sent.answer(200, campaignNow(u"finished"_s));
        QCOMPARE(sent.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(ListmonkConnectorTest)
#include "listmonkconnectortest.moc"
