// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/steps.h"
#include "tests/core/connectors/mastodon/onmastodon.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using domain::Sent;
using domain::Trouble;
using tests::Dialogue;

namespace {

/// What a server is to hold for a day, and of which an attempt was cut off that long ago.
domain::Outgoing cutOffBefore(std::chrono::minutes ago)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {u"Bonjour"_s};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = outgoing.departedAt = tests::dialogueTime - ago;
    outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{24};
    return outgoing;
}

QJsonObject heldStatus(const QString &id, const QString &text, const QString &at = u"2026-11-24T08:41:00.000Z"_s, const QJsonValue &answers = QJsonValue::Null)
{
    return {{u"id"_s, id}, {u"scheduled_at"_s, at}, {u"params"_s, QJsonObject{{u"text"_s, text}, {u"in_reply_to_id"_s, answers}}}};
}

QByteArray heldStatuses(const QJsonArray &held)
{
    return QJsonDocument(held).toJson(QJsonDocument::Compact);
}

QByteArray oursOf(const QString &at)
{
    return R"({"id":"9","url":"https://server.example/@us/9","content":"<p>Bonjour</p>","created_at":")" + at.toLatin1() + R"("})";
}

/// What the server holds under the number 9, as a status of the future, and what of it leaves; by the clock here it was to appear so long ago.
struct Held
{
    explicit Held(std::chrono::minutes ago)
    {
        delivery.state = domain::DeliveryState::Held;
        delivery.remoteId = u"9"_s;
        outgoing.parts = {u"Bonjour"_s};
        outgoing.now = tests::dialogueTime;
        outgoing.scheduledAt = tests::dialogueTime - ago;
    }

    domain::Delivery delivery;
    domain::Outgoing outgoing;
};

/// The clock of the server, an hour behind this machine's.
connectors::HttpHeaders anHourBehind()
{
    return {{"Date", "Mon, 23 Nov 2026 07:41:00 GMT"}};
}

} // namespace

/// What a server holds until its time, and an attempt whose answer was lost.
class MastodonHeldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldAlreadyIsNotHeldTwice_data()
    {
        QTest::addColumn<bool>("isKeyed");
        QTest::newRow("its key is forgotten") << true;
        QTest::newRow("it knows no keys") << false;
    }
    void whatIsHeldAlreadyIsNotHeldTwice()
    {
        // GIVEN
        QFETCH(bool, isKeyed);
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, isKeyed), cutOffBefore(std::chrono::minutes{90})));
        // WHEN it is looked for among what the server holds, page by page
        QCOMPARE(talk.asked(), u"GET /api/v1/scheduled_statuses"_s);
        talk.answer(200,
                    heldStatuses({heldStatus(u"31"_s, u"Bonsoir"_s), heldStatus(u"30"_s, u"Bonjour"_s, u"2026-11-25T08:41:00.000Z"_s),
                                  heldStatus(u"29"_s, u"Bonjour"_s, u"2026-11-24T08:41:00.000Z"_s, u"7"_s)}));
        QCOMPARE(talk.asked(), u"GET /api/v1/scheduled_statuses"_s);
        QCOMPARE(talk.query().queryItemValue(u"max_id"_s), u"29"_s);
        talk.answer(200, heldStatuses({heldStatus(u"28"_s, u"Bonjour"_s, u"2026-11-24T08:41:10.000Z"_s)}));
        // THEN the one of the same words and the same time is ours
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"28"_s);
        talk.goOn();
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->state, Sent::State::Held);
        QCOMPARE(sent->remoteId, u"28"_s);
    }

    void whatAnotherOneOfOursIsIsPassedOver()
    {
        const MastodonConnector connector;
        auto outgoing = cutOffBefore(std::chrono::minutes{90});
        outgoing.taken = {u"28"_s};
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        talk.answer(200, heldStatuses({heldStatus(u"28"_s, u"Bonjour"_s)}));
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
        talk.answer(200, "[]");
        talk.answer(200, "[]");
        // It lists what it holds, so it does not hold ours.
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
    }

    void whatLeftMeanwhileIsFoundAmongTheOthers()
    {
        const MastodonConnector connector;
        auto outgoing = cutOffBefore(std::chrono::minutes{90});
        outgoing.scheduledAt = tests::dialogueTime - std::chrono::minutes{1};
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
        talk.answer(200, '[' + oursOf(u"2026-11-23T08:40:00.000Z"_s) + ']');
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"9"_s);
        talk.goOn();
        talk.answer(200, oursOf(u"2026-11-23T08:40:00.000Z"_s));
        QCOMPARE(talk.end()->state, Sent::State::Published);
    }

    void whoListsWhatItHoldsAndDoesNotHoldItGetsIt()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, true), cutOffBefore(std::chrono::minutes{90})));
        talk.answer(200, "[]");
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
    }

    void whoStillKnowsTheKeyIsAskedByIt()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, true), cutOffBefore(std::chrono::minutes{59})));
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
        QCOMPARE(talk.header("Idempotency-Key"), "k1-0");
    }

    void whereNothingTellsWhatIsHeldThePersonIsAsked_data()
    {
        QTest::addColumn<bool>("isKeyed");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("an empty list of who may list nothing (snac)") << false << 200 << QByteArray("[]");
        QTest::newRow("no such list") << false << 404 << QByteArray("{}");
        QTest::newRow("we may not see it") << true << 403 << QByteArray(R"({"error":"This action is outside the authorized scopes"})");
    }
    void whereNothingTellsWhatIsHeldThePersonIsAsked()
    {
        // GIVEN
        QFETCH(bool, isKeyed);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, isKeyed), cutOffBefore(std::chrono::minutes{90})));
        // WHEN
        talk.answer(status, body);
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
        talk.answer(200, "[]");
        if (!isKeyed)
            talk.answer(200, "[]");
        // THEN nothing is sent a second time
        QVERIFY(talk.hasEnded());
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Trouble::Kind::Unsure);
    }

    void whatAPersonSaysIsHeldIsFoundByWhatItSays_data()
    {
        QTest::addColumn<bool>("isKeyed");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<int>("ends"); // -1: it is not there
        QTest::newRow("it is listed") << true << true << static_cast<int>(Sent::State::Held);
        QTest::newRow("who lists what it holds does not hold it") << true << false << -1;
        QTest::newRow("nothing is listed (snac)") << false << false << static_cast<int>(Sent::State::Held);
    }
    void whatAPersonSaysIsHeldIsFoundByWhatItSays()
    {
        // GIVEN what a person has said is held, and nobody knows under what id
        QFETCH(bool, isKeyed);
        QFETCH(bool, isThere);
        QFETCH(int, ends);
        const MastodonConnector connector;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Held;
        auto outgoing = cutOffBefore(std::chrono::minutes{90});
        outgoing.departedAt.reset();
        // WHEN it is asked after
        Dialogue talk(connector.lookAfter(tests::usOnMastodon(u"server.example"_s, isKeyed), outgoing, delivery));
        QCOMPARE(talk.asked(), u"GET /api/v1/scheduled_statuses"_s);
        if (isThere) {
            talk.answer(200, heldStatuses({heldStatus(u"29"_s, u"Bonsoir"_s), heldStatus(u"28"_s, u"Bonjour"_s)}));
            QCOMPARE(talk.asked(), u"GET /api/v1/scheduled_statuses/28"_s);
            talk.answer(200, QJsonDocument(heldStatus(u"28"_s, u"Bonjour"_s)).toJson());
        } else {
            talk.answer(200, "[]");
            QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
            talk.answer(200, "[]");
            if (!isKeyed)
                talk.answer(200, "[]");
        }
        // THEN it is told where it stands, or that it does not; where nothing tells, what the person said is true until its time
        const auto sent = talk.end();
        QCOMPARE(sent ? static_cast<int>(sent->state) : -1, ends);
        QCOMPARE(sent ? sent->remoteId : QString(), isThere ? u"28"_s : QString());
        if (!sent)
            QCOMPARE(sent.error().kind, Trouble::Kind::Gone);
    }

    void whoCannotBeAskedNowIsAskedLater()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), cutOffBefore(std::chrono::minutes{90})));
        talk.answer(503, "{}");
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void whetherItsTimeHasComeSaysItsServer()
    {
        // GIVEN a server that answers a status of the future (snac), by whose clock that is half an hour away, and a clock here that is ahead of it by an hour
        const MastodonConnector connector;
        Held given(std::chrono::minutes{30});
        auto &delivery = given.delivery;
        auto &outgoing = given.outgoing;
        // WHEN it is asked after
        Dialogue talk(connector.lookAfter(tests::usOnMastodon(u"server.example"_s, false), outgoing, delivery));
        talk.answer(404, "{}", anHourBehind());
        talk.answer(200, oursOf(u"2026-11-23T08:11:00.000Z"_s), anHourBehind());
        // THEN it is held still
        QCOMPARE(talk.end()->state, Sent::State::Held);
        // AND so it is as it is sent
        outgoing.key = u"k1"_s;
        outgoing.warning = u"loud"_s;
        outgoing.scheduledAt.reset();
        Dialogue made(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        made.answer(200, oursOf(u"2026-11-23T08:11:00.000Z"_s), anHourBehind());
        made.goOn();
        // AND what it lets fall of it is told while that can be mended
        QCOMPARE(made.asked(), u"GET /api/v1/statuses/9"_s);
        made.answer(200, oursOf(u"2026-11-23T08:11:00.000Z"_s), anHourBehind());
        const auto held = made.end();
        QVERIFY(held);
        QCOMPARE(held->state, Sent::State::Held);
        QCOMPARE(held->dropped, QStringList{domain::Sent::warning});
    }

    void whatWasDeletedWhileItWasHeldIsNotCalledPublished()
    {
        // GIVEN a server that answers for ever with a status that was deleted there (snac), and one whose time has come
        const MastodonConnector connector;
        Held given(std::chrono::minutes{1});
        auto &delivery = given.delivery;
        auto &outgoing = given.outgoing;
        const QByteArray status = oursOf(u"2026-11-23T08:40:00.000Z"_s);
        const auto ask = [&] {
            Dialogue talk(connector.lookAfter(tests::usOnMastodon(u"server.example"_s, false), outgoing, delivery));
            talk.answer(404, "{}");
            talk.answer(200, status);
            return talk;
        };
        // WHEN it does not stand among what we said, it is given a moment
        auto talk = ask();
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"GET /api/v1/timelines/home"_s);
        talk.answer(200, "[]");
        QCOMPARE(talk.end()->state, Sent::State::Processing);
        // THEN it is gone
        delivery.state = domain::DeliveryState::Processing;
        auto again = ask();
        again.answer(200, "[]");
        again.answer(200, "[]");
        QCOMPARE(again.end().error().kind, Trouble::Kind::Gone);
        // AND where it stands, under another number too, it is published
        auto there = ask();
        QJsonObject listed = QJsonDocument::fromJson(status).object();
        listed.insert(u"id"_s, u"another"_s);
        there.answer(200, QJsonDocument(QJsonArray{listed}).toJson());
        QCOMPARE(there.end()->state, Sent::State::Published);
    }

    void whatArrivedIsFoundWhereTheClockHereIsAhead()
    {
        // GIVEN a clock here that is an hour ahead of the server's, and an attempt whose answer was lost two minutes ago
        const MastodonConnector connector;
        auto outgoing = cutOffBefore(std::chrono::minutes{2});
        outgoing.scheduledAt.reset();
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        // WHEN what was made then is dated by the server
        talk.answer(200, '[' + oursOf(u"2026-11-23T07:39:00.000Z"_s) + ']', anHourBehind());
        // THEN
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"9"_s);
    }
};

QTEST_GUILESS_MAIN(MastodonHeldTest)
#include "mastodonheldtest.moc"
