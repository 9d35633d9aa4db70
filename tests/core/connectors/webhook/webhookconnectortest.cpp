// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/webhook/webhookconnector.h"
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

    void teamsIsToldACard()
    {
        const WebhookConnector connector;
        const QString hook = u"https://prod-1.westeurope.logic.azure.com/workflows/x/triggers/manual/paths/invoke?sig=s3cret"_s;
        Dialogue talk(connector.send(speakingInto(hook), anAnnouncement()));
        const QJsonObject card = talk.json().value(u"attachments"_s).toArray().first().toObject().value(u"content"_s).toObject();
        QCOMPARE(card.value(u"body"_s).toArray().first().toObject().value(u"text"_s).toString(), u"Bonjour <tous> & toutes"_s);
        talk.answer(202);
        talk.goOn();
        QVERIFY(talk.end());
        Dialogue large(connector.send(speakingInto(hook), anAnnouncement(QString(30'000, u'x'))));
        QVERIFY(large.hasEnded());
        QCOMPARE(large.end().error().kind, Trouble::Kind::TooLarge);
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
        QCOMPARE(troubleOf(403, "action_prohibited").kind, Trouble::Kind::Refused);
        QCOMPARE(troubleOf(410, "channel_is_archived").kind, Trouble::Kind::Gone);
        QCOMPARE(troubleOf(429, "").kind, Trouble::Kind::RateLimited);
        QCOMPARE(troubleOf(500, "rollup_error").kind, Trouble::Kind::Unsure);
        QCOMPARE(troubleOf(404, "<html>not here</html>").kind, Trouble::Kind::Gone);
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
