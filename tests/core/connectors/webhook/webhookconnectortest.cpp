// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/webhook/webhookconnector.h"
#include "core/domain/channels/accessmend.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::WebhookConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

const QString slackHook = u"https://hooks.slack.com/services/T0/B0/s3cret"_s;

connectors::Access speakingInto(const QString &webhook)
{
    connectors::Access access;
    access.secret = {{u"webhook"_s, webhook}};
    return access;
}

domain::Outgoing anAnnouncement(const QString &text = u"Bonjour <tous> & toutes"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

/// The body of the card that Teams is told.
QJsonArray theCard(const QJsonObject &body)
{
    return body.value(u"attachments"_s).toArray().first().toObject().value(u"content"_s).toObject().value(u"body"_s).toArray();
}

/// What is read in it.
QStringList theParagraphs(const QJsonObject &body)
{
    QStringList paragraphs;
    const QJsonArray blocks = theCard(body);
    for (const auto &block : blocks) {
        if (block.toObject().value(u"type"_s) != u"RichTextBlock"_s)
            continue;
        paragraphs << QString();
        const QJsonArray runs = block.toObject().value(u"inlines"_s).toArray();
        for (const auto &run : runs)
            paragraphs.last() += run.toObject().value(u"text"_s).toString();
    }
    return paragraphs;
}

} // namespace

class WebhookConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressGivesNothingAway()
    {
        const WebhookConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(slackHook), .user = {}, .secret = {}}));
        QVERIFY(talk.hasEnded());
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Slack"_s);
        QVERIFY(!made->address.contains(u"s3cret"_s));
        QVERIFY(!made->connection.server.toString().contains(u"s3cret"_s));
        QCOMPARE(made->secret.value(u"webhook"_s), slackHook);
        QCOMPARE(made->connection.capabilities.repeat, domain::Repeat::Ask);
    }

    void slackIsToldPlainText()
    {
        const WebhookConnector connector;
        Dialogue talk(connector.send(speakingInto(slackHook), anAnnouncement()));
        QCOMPARE(talk.request().url, QUrl(slackHook));
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(), QJsonObject({{u"text"_s, u"Bonjour &lt;tous&gt; &amp; toutes"_s}}));
        talk.answer(200, "ok");
        QCOMPARE(talk.note().key, u"part 0"_s);
        talk.goOn();
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(!sent->isVerified);
    }

    void nobodyIsCalledUnasked_data()
    {
        QTest::addColumn<QString>("hook");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("leaves");
        const QString like = u"https://chat.pain.example/services/T0/B0/x"_s;
        const QString other = u"https://chat.pain.example/hooks/abc"_s;
        QTest::newRow("Slack's form elsewhere") << like << u"<!here> & <@U1> <b>"_s << u"&lt;!here&gt; &amp; &lt;@U1&gt; &lt;b&gt;"_s;
        QTest::newRow("everybody") << other << u"<!channel> <!here|x> <!subteam^S1>"_s << u"<\u200B!channel> <\u200B!here|x> <\u200B!subteam^S1>"_s;
        QTest::newRow("somebody") << other << u"<@U1> <#C1|four>"_s << u"<\u200B@U1> <\u200B#C1|four>"_s;
        QTest::newRow("a link in disguise") << other << u"<https://a.example|b.example>"_s << u"<\u200Bhttps://a.example|b.example>"_s;
        QTest::newRow("as it is typed") << other << u"<b> & co, 1 < 2, <!-- x -->, &lt;"_s << u"<b> & co, 1 < 2, <!-- x -->, &lt;"_s;
    }
    void nobodyIsCalledUnasked()
    {
        QFETCH(const QString, hook);
        QFETCH(const QString, text);
        QFETCH(const QString, leaves);
        const WebhookConnector connector;
        Dialogue talk(connector.send(speakingInto(hook), anAnnouncement(text)));
        QCOMPARE(talk.json().value(u"text"_s).toString(), leaves);
    }

    void anAnswerInCodeIsNoSentence()
    {
        const WebhookConnector connector;
        Dialogue listed(connector.send(speakingInto(slackHook), anAnnouncement()));
        listed.answer(500, "{\"errors\":[{\"message\":\"internal\",\"type\":\"InternalServerError\"}]}");
        QCOMPARE(listed.end().error().said, u"internal"_s);
        Dialogue bare(connector.send(speakingInto(slackHook), anAnnouncement()));
        bare.answer(400, "{\"code\":17}");
        QCOMPARE(bare.end().error().said, u"HTTP 400"_s);
    }

    void teamsIsToldACard()
    {
        const WebhookConnector connector;
        const QString hook = u"https://prod-1.westeurope.logic.azure.com/workflows/x/triggers/manual/paths/invoke?sig=s3cret"_s;
        Dialogue talk(connector.send(speakingInto(hook), anAnnouncement()));
        QCOMPARE(theParagraphs(talk.json()), QStringList{u"Bonjour <tous> & toutes"_s});
        talk.answer(202);
        talk.goOn();
        QVERIFY(talk.end());
        Dialogue large(connector.send(speakingInto(hook), anAnnouncement(QString(30'000, u'x'))));
        QVERIFY(large.hasEnded());
        QCOMPARE(large.end().error().kind, Trouble::Kind::TooLarge);
    }

    void aCardIsMeasuredAsItLeaves_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters") << QString(30'000, u'x');
        QTest::newRow("accents") << QString(30'000, u'é');
        QTest::newRow("quotation marks, backslashes, tabs") << u"\"\\\t"_s.repeated(10'000);
        QTest::newRow("emoji") << u"😀👩‍👩‍👧‍👦"_s.repeated(1'500);
        QTest::newRow("lines") << u"ligne\n"_s.repeated(5'000);
        QTest::newRow("paragraphs") << u"« Oui »\n\n"_s.repeated(3'000);
        QTest::newRow("links") << u"Voyez https://moulin.example/a_b?c=1&d=2, puis\n"_s.repeated(800);
    }
    void aCardIsMeasuredAsItLeaves()
    {
        // GIVEN what the channel says it takes, kept and read again
        QFETCH(const QString, text);
        const WebhookConnector connector;
        const QString hook = u"https://prod-1.westeurope.logic.azure.com/workflows/x/triggers/manual/paths/invoke?sig=s3cret"_s;
        Dialogue made(connector.introduce({.server = QUrl(hook), .user = {}, .secret = {}}));
        const domain::TextLimit limit = domain::capabilitiesFromJson(domain::toJson(made.end()->connection.capabilities)).text;
        QVERIFY(domain::measuredText(text, limit).isTooLong());
        // WHEN as much leaves as is said to fit
        const qsizetype fitting = domain::fittingLength(text, limit);
        Dialogue talk(connector.send(speakingInto(hook), anAnnouncement(text.first(fitting))));
        // THEN all of it does, as UTF-8 in JSON, and little room is left
        constexpr qsizetype most = 28'000;
        constexpr qsizetype nearly = 27'500;
        const qsizetype size = talk.request().body.size();
        QVERIFY2(size <= most && size > nearly, qPrintable(QString::number(size)));
    }

    void whatIsTooLargeLeavesNothingOfTheOthers()
    {
        // GIVEN two messages, of which the second is too large
        const WebhookConnector connector;
        auto two = anAnnouncement();
        two.parts << QString(15'000, u'"');
        // WHEN THEN nothing is begun
        Dialogue talk(connector.send(speakingInto(u"https://x.environment.api.powerplatform.com/workflows/y?sig=s"_s), two));
        QVERIFY(talk.hasEnded());
        const Trouble trouble = talk.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::TooLarge);
        QCOMPARE(trouble.said, u"more than 28 kB"_s);
    }

    void whatIsTypedIsReadAsTyped()
    {
        // GIVEN words that are markup elsewhere, lines of their own, and an address
        const QString typed = u"<b> & co &amp; _moi_\nligne deux\n\nVoyez https://moulin.example/a_b?c=1&d=2."_s;
        const WebhookConnector connector;
        // THEN Teams has them as plain runs, and the address leads somewhere
        Dialogue teams(connector.send(speakingInto(u"https://x.environment.api.powerplatform.com/workflows/y?sig=s"_s), anAnnouncement(typed)));
        QCOMPARE(theParagraphs(teams.json()), (QStringList{u"<b> & co &amp; _moi_\nligne deux"_s, u"Voyez https://moulin.example/a_b?c=1&d=2."_s}));
        const QJsonArray runs = theCard(teams.json()).last().toObject().value(u"inlines"_s).toArray();
        QCOMPARE(runs.size(), 3);
        QCOMPARE(runs[1].toObject().value(u"selectAction"_s).toObject().value(u"url"_s), u"https://moulin.example/a_b?c=1&d=2"_s);
        // Slack's three characters are escaped, once; nothing else is, and nobody else's are.
        Dialogue slack(connector.send(speakingInto(slackHook), anAnnouncement(u"<b> & co &amp; <!here>"_s)));
        QCOMPARE(slack.json().value(u"text"_s), u"&lt;b&gt; &amp; co &amp;amp; &lt;!here&gt;"_s);
        Dialogue other(connector.send(speakingInto(u"https://notslack.com/hooks/s3cret"_s), anAnnouncement(u"<b> & co"_s)));
        QCOMPARE(other.json().value(u"text"_s), u"<b> & co"_s);
    }

    void errorsAreToldApart()
    {
        const WebhookConnector connector;
        const auto troubleOf = [&](int status, const QByteArray &body) {
            Dialogue talk(connector.send(speakingInto(slackHook), anAnnouncement()));
            talk.answer(status, body);
            return talk.end().error();
        };
        QCOMPARE(troubleOf(404, "no_service").kind, Trouble::Kind::AccessWithdrawn);
        QCOMPARE(troubleOf(429, "").kind, Trouble::Kind::RateLimited);
        QCOMPARE(troubleOf(500, "rollup_error").kind, Trouble::Kind::Unsure);
        // That a server says when again does not say that it took nothing.
        Dialogue later(connector.send(speakingInto(slackHook), anAnnouncement()));
        later.answer(503, "", connectors::HttpHeaders{{"Retry-After", "30"}});
        QCOMPARE(later.end().error().kind, Trouble::Kind::Unsure);
        QCOMPARE(troubleOf(404, "<html>not here</html>").kind, Trouble::Kind::Gone);
        // At Microsoft's own address nobody else answers.
        Dialogue teams(connector.send(speakingInto(u"https://x.environment.api.powerplatform.com/workflows/y?sig=s"_s), anAnnouncement()));
        teams.answer(404, "<html>not here</html>");
        QCOMPARE(teams.end().error().kind, Trouble::Kind::AccessWithdrawn);
    }

    void whatSomebodyHasToPutRightWaits_data()
    {
        using Mend = domain::AccessMend::Kind;
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<std::optional<Mend>>("mend");
        const auto row = [](int status, const QByteArray &body, std::optional<Mend> mend) { QTest::newRow(body.constData()) << status << body << mend; };
        row(404, "no_service", Mend::NewAddress);
        row(404, "no_team", Mend::NewAddress);
        row(403, "invalid_token", Mend::NewAddress);
        row(410, "channel_is_archived", Mend::OpenPlace);
        row(403, "action_prohibited", Mend::GiveRight);
        row(400, "{\"id\":\"web.incoming_webhook.invalid.app_error\",\"message\":\"Invalid webhook.\"}", Mend::NewAddress);
        row(501, "{\"id\":\"web.incoming_webhook.disabled.app_error\",\"message\":\"Incoming webhooks have been disabled.\"}", Mend::SwitchOn);
        row(403, "{\"id\":\"web.incoming_webhook.permissions.app_error\",\"message\":\"Inappropriate channel permissions.\"}", Mend::GiveRight);
        row(400, "{\"id\":\"api.post.create_post.x\",\"message\":\"Too long.\"}", std::nullopt);
        row(404, "{\"message\":\"Unknown Webhook\",\"code\":10015}", Mend::NewAddress);
        row(404, "{\"error\":{\"code\":\"WorkflowNotFound\",\"message\":\"The workflow 'x' could not be found.\"}}", Mend::NewAddress);
        row(400, "{\"error\":{\"code\":\"WorkflowTriggerIsNotEnabled\",\"message\":\"'manual' with state 'Disabled': trigger is not enabled.\"}}",
            Mend::SwitchOn);
        row(400, "{\"error\":{\"code\":\"WorkflowTriggerIsNotEnabled\",\"message\":\"'manual' with state 'Deleted': trigger is not enabled.\"}}",
            Mend::NewAddress);
        row(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"Nothing is found here.\"}}", Mend::NewAddress);
        row(404, "nope", Mend::NewAddress);
        row(410, "{\"title\":\"gone\"}", Mend::NewAddress);
        row(400, "{\"error\":{\"code\":\"TriggerInputSchemaMismatch\",\"message\":\"no\"}}", std::nullopt);
        row(401, "{\"error\":{\"code\":\"DirectApiAuthorizationRequired\",\"message\":\"The authorization failed.\"}}", Mend::NewAddress);
        row(400, "invalid_payload", std::nullopt);
    }
    void whatSomebodyHasToPutRightWaits()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(std::optional<domain::AccessMend::Kind>, mend);
        const WebhookConnector connector;
        Dialogue talk(connector.send(speakingInto(slackHook), anAnnouncement()));
        talk.answer(status, body);
        const Trouble trouble = talk.end().error();
        const auto found = domain::accessMendIn(trouble);
        QCOMPARE(found.transform([](const domain::AccessMend &one) { return one.kind; }), mend);
        QCOMPARE(trouble.kind == Trouble::Kind::AccessWithdrawn, mend == domain::AccessMend::Kind::NewAddress);
        QVERIFY(mend || trouble.kind == Trouble::Kind::Refused);
    }

    void aPageIsNoYes_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("Slack") << QByteArray("text/plain") << QByteArray("ok") << true;
        QTest::newRow("a word called HTML") << QByteArray("text/html; charset=utf-8") << QByteArray("ok") << true;
        QTest::newRow("nothing called HTML") << QByteArray("text/html") << QByteArray() << true;
        QTest::newRow("an object") << QByteArray("application/json") << QByteArray("{\"text\":\"<b>\"}") << true;
        QTest::newRow("a network that wants a sign-in") << QByteArray("text/html") << QByteArray("\n<!DOCTYPE html><html><body>Welcome</body></html>") << false;
        QTest::newRow("a page that says nothing of itself") << QByteArray() << QByteArray("<HTML><head></head></HTML>") << false;
        QTest::newRow("an object that says no") << QByteArray("application/json") << QByteArray("{\"ok\":false,\"error\":\"channel_not_found\"}") << false;
        QTest::newRow("words that say no") << QByteArray("text/plain") << QByteArray("Webhook message delivery failed with error: HTTP error 429") << false;
        QTest::newRow("a script that leads on") << QByteArray("text/html") << QByteArray("<script>location='/login'</script>") << false;
    }
    void aPageIsNoYes()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(bool, isTaken);
        const WebhookConnector connector;
        Dialogue talk(connector.send(speakingInto(slackHook), anAnnouncement()));
        connectors::HttpHeaders headers;
        if (!type.isEmpty())
            headers.append("Content-Type", type);
        talk.answer(200, body, headers);
        if (!isTaken) {
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
            return;
        }
        talk.goOn();
        QVERIFY(talk.end());
    }

    void whatMayHaveArrivedIsAsked()
    {
        const WebhookConnector connector;
        Dialogue cut(connector.send(speakingInto(slackHook), anAnnouncement()));
        cut.meet(Trouble::Kind::Cut);
        QCOMPARE(cut.end().error().kind, Trouble::Kind::Unsure);
        auto again = anAnnouncement();
        again.departedAt = tests::dialogueTime;
        Dialogue later(connector.send(speakingInto(slackHook), again));
        QVERIFY(later.hasEnded());
        QCOMPARE(later.end().error().kind, Trouble::Kind::Unsure);
        again.notes = {{u"part 0"_s, u"sent"_s}};
        Dialogue known(connector.send(speakingInto(slackHook), again));
        QVERIFY(known.hasEnded());
        QVERIFY(known.end());
    }
};

QTEST_GUILESS_MAIN(WebhookConnectorTest)
#include "webhookconnectortest.moc"
