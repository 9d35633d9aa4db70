// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/steps.h"
#include "tests/core/connectors/mastodon/onmastodon.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

domain::Outgoing saying(const QString &text)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

domain::Delivery deliveryOf(const QString &id, domain::DeliveryState state)
{
    domain::Delivery delivery;
    delivery.state = state;
    delivery.remoteId = id;
    return delivery;
}

QByteArray statusSaying(const QString &content)
{
    return QJsonDocument(
               QJsonObject{
                   {u"id"_s, u"7"_s}, {u"url"_s, u"https://server.example/@us/7"_s}, {u"created_at"_s, u"2026-11-23T08:00:00.000Z"_s}, {u"content"_s, content}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// What stands there, told to whoever compares it with what is here.
class MastodonStandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeldPostTellsWhatItSaysAndWhenItLeaves()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.lookAfter(tests::usOnMastodon(), saying(u"Bonjour"_s), deliveryOf(u"3221"_s, domain::DeliveryState::Held)));
        talk.answer(200, R"({"id":"3221","scheduled_at":"2026-11-24T08:41:00.000Z","params":{"text":"Bonsoir"}})");
        const auto sent = talk.end();
        QVERIFY(sent && sent->standing);
        QCOMPARE(sent->state, domain::Sent::State::Held);
        QCOMPARE(sent->standing->text, u"Bonsoir"_s);
        QCOMPARE(sent->standing->leavesAt, tests::dialogueTime + std::chrono::hours{24});
    }

    void whatItsServerDressedAnewIsOursStill()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.lookAfter(tests::usOnMastodon(), saying(u"Voir https://example.org/x"_s), deliveryOf(u"7"_s, domain::DeliveryState::Held)));
        talk.answer(404, "{}");
        talk.answer(200, statusSaying(u"<p>Voir <a href=\"https://example.org/x\">https://example.org/x</a></p>"_s));
        QCOMPARE(talk.end()->standing->text, u"Voir https://example.org/x"_s);
    }

    void marksThatItsServerHeedsAreOursStill()
    {
        // GIVEN a server that shows what stands in angle brackets as what it means (snac)
        const MastodonConnector connector;
        const QString ours = u"Du <b>vrai</b> pain, 1 < 2"_s;
        auto outgoing = saying(u"Mieux"_s);
        outgoing.replaced = ours;
        // THEN what was written is not taken for somebody else's
        Dialogue talk(connector.edit(tests::usOnMastodon(), outgoing, deliveryOf(u"7"_s, domain::DeliveryState::Published)));
        talk.answer(200, statusSaying(u"<p>Du <b>vrai</b> pain, 1 &lt; 2</p>"_s));
        QCOMPARE(talk.asked(), u"PUT /api/v1/statuses/7"_s);
        // AND nor is it sent twice where its answer was lost
        auto access = tests::usOnMastodon();
        access.connection.capabilities.repeat = domain::Repeat::LookBack;
        auto again = saying(ours);
        again.departedAt = tests::dialogueTime - std::chrono::hours{1};
        Dialogue second(connector.send(access, again));
        second.answer(200, '[' + statusSaying(u"<p>Du <b>vrai</b> pain, 1 &lt; 2</p>"_s) + ']');
        QCOMPARE(second.note().key, QString(connectors::foundNote));
        second.goOn();
        QCOMPARE(second.note().value.section(u' ', 0, 0), u"7"_s);
    }

    void marksAloneAreLikeNothing()
    {
        // GIVEN a text of which nothing would be left, and one that says nothing, of a picture
        const MastodonConnector connector;
        auto access = tests::usOnMastodon();
        access.connection.capabilities.repeat = domain::Repeat::LookBack;
        auto outgoing = saying(u"<hr>"_s);
        outgoing.departedAt = tests::dialogueTime - std::chrono::hours{1};
        Dialogue talk(connector.send(access, outgoing));
        talk.answer(200, '[' + statusSaying(QString()) + ']');
        while (talk.asked().startsWith("GET"_L1))
            talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
    }

    void whatWasChangedThereIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("there");
        QTest::addColumn<bool>("overwrites");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("as it was") << u"<p>Bonjour</p>"_s << false << true;
        QTest::newRow("as it is to be: the answer was lost") << u"<p>Bonsoir</p>"_s << false << true;
        QTest::newRow("changed there") << u"<p>Salut</p>"_s << false << false;
        QTest::newRow("changed there, and ours is wanted") << u"<p>Salut</p>"_s << true << true;
    }
    void whatWasChangedThereIsNotWrittenOver()
    {
        QFETCH(const QString, there);
        QFETCH(const bool, overwrites);
        QFETCH(const bool, isWritten);
        const MastodonConnector connector;
        auto outgoing = saying(u"Bonsoir"_s);
        outgoing.replaced = u"Bonjour"_s;
        outgoing.overwrites = overwrites;
        Dialogue talk(connector.edit(tests::usOnMastodon(), outgoing, deliveryOf(u"7"_s, domain::DeliveryState::Published)));
        if (!overwrites) {
            QCOMPARE(talk.asked(), u"GET /api/v1/statuses/7"_s);
            talk.answer(200, statusSaying(there));
        }
        if (!isWritten) {
            QVERIFY(talk.hasEnded());
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Changed);
            return;
        }
        QCOMPARE(talk.asked(), u"PUT /api/v1/statuses/7"_s);
        QCOMPARE(talk.json().value(u"status"_s).toString(), u"Bonsoir"_s);
        talk.answer(200, statusSaying(u"<p>Bonsoir</p>"_s));
        QVERIFY(talk.end());
    }

    void anEditTakesNothingAway()
    {
        // GIVEN a post with a poll that people vote in, and one with a picture that was attached elsewhere
        const MastodonConnector connector;
        auto outgoing = saying(u"Seigle ou blé ?"_s);
        outgoing.replaced = u"Bonjour"_s;
        outgoing.poll = domain::Poll{.options = {u"Seigle"_s, u"Blé"_s}, .lasts = std::chrono::hours{24}};
        const auto there = [](const QByteArray &more) { return statusSaying(u"<p>Bonjour</p>"_s).chopped(1) + ',' + more + '}'; };
        Dialogue poll(connector.edit(tests::usOnMastodon(), outgoing, deliveryOf(u"7"_s, domain::DeliveryState::Published)));
        // WHEN it is changed two hours before the poll ends
        poll.answer(200,
                    there(R"("poll":{"id":"9","expires_at":"2026-11-23T10:41:00.000Z","expired":false,"multiple":false,)"
                          R"("options":[{"title":"Seigle","votes_count":4},{"title":"Blé","votes_count":2}]})"));
        // THEN it names the same poll, which ends when it was to
        QCOMPARE(poll.asked(), u"PUT /api/v1/statuses/7"_s);
        const auto form = tests::formOf(poll.request());
        QCOMPARE(form.value(u"status"_s), u"Seigle ou blé ?"_s);
        QCOMPARE(form.values(u"poll[options][]"_s), (QStringList{u"Seigle"_s, u"Blé"_s}));
        QCOMPARE(form.value(u"poll[multiple]"_s), u"false"_s);
        QCOMPARE(form.value(u"poll[expires_in]"_s), u"7200"_s);
        // AND the files that stand there
        outgoing.poll.reset();
        Dialogue picture(connector.edit(tests::usOnMastodon(), outgoing, deliveryOf(u"7"_s, domain::DeliveryState::Published)));
        picture.answer(200, there(R"("media_attachments":[{"id":"22"}])"));
        QCOMPARE(picture.json().value(u"media_ids"_s).toArray(), QJsonArray{u"22"_s});
        // BUT a poll that is over would be opened anew, or taken away: then nothing is written
        for (const QByteArray end : {R"("expired":true)", R"("expired":false,"expires_at":"2026-11-23T08:44:00.000Z")"}) {
            Dialogue over(connector.edit(tests::usOnMastodon(), outgoing, deliveryOf(u"7"_s, domain::DeliveryState::Published)));
            over.answer(200, there(R"("poll":{"id":"9",)" + end + R"(,"options":[{"title":"Seigle"},{"title":"Blé"}]})"));
            QVERIFY(over.hasEnded());
            QCOMPARE(over.end().error().kind, Trouble::Kind::NotPossible);
        }
    }

    void whatIsGoneThereIsGone()
    {
        const MastodonConnector connector;
        auto outgoing = saying(u"Bonsoir"_s);
        outgoing.replaced = u"Bonjour"_s;
        Dialogue talk(connector.edit(tests::usOnMastodon(), outgoing, deliveryOf(u"7"_s, domain::DeliveryState::Published)));
        talk.answer(404, R"({"error":"Record not found"})");
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Gone);
    }
};

QTEST_APPLESS_MAIN(MastodonStandingTest)
#include "mastodonstandingtest.moc"
