// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/steps.h"
#include "tests/core/connectors/mastodon/onmastodon.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::MastodonConnector;
using tests::Dialogue;

namespace {

domain::Outgoing anAnswer(const QString &text, const QString &to)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.kind = domain::PostKind::Reply;
    outgoing.parts = {text};
    outgoing.inReplyTo = to;
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

QJsonObject saidBy(const QString &account, const QString &name, const QString &visibility, const QString &id = u"77"_s)
{
    return {{u"id"_s, id},
            {u"url"_s, u"https://server.example/"_s + id},
            {u"created_at"_s, u"2026-11-23T08:41:00.000Z"_s},
            {u"content"_s, u"<p>A question</p>"_s},
            {u"visibility"_s, visibility},
            {u"account"_s, QJsonObject{{u"id"_s, account}, {u"acct"_s, name}}}};
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class MastodonAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerNamesWhomItAnswersAndIsReadByNoMorePeople_data()
    {
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<int>("wished");
        QTest::addColumn<QString>("leaves");
        QTest::newRow("a private message") << u"direct"_s << -1 << u"direct"_s;
        QTest::newRow("a private message, whatever is wished") << u"direct"_s << int(domain::Visibility::Public) << u"direct"_s;
        QTest::newRow("to followers") << u"private"_s << -1 << u"private"_s;
        QTest::newRow("to followers, and to fewer") << u"private"_s << int(domain::Visibility::Direct) << u"direct"_s;
        QTest::newRow("in public, as the account has it") << u"public"_s << -1 << QString();
        QTest::newRow("in public, as is wished") << u"public"_s << int(domain::Visibility::Unlisted) << u"unlisted"_s;
    }
    void anAnswerNamesWhomItAnswersAndIsReadByNoMorePeople()
    {
        QFETCH(QString, theirs);
        QFETCH(int, wished);
        QFETCH(QString, leaves);
        // GIVEN
        const MastodonConnector connector;
        auto answer = anAnswer(u"Tomorrow."_s, u"77"_s);
        if (wished >= 0)
            answer.visibility = wished;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), answer));
        // WHEN
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/77"_s);
        talk.answer(200, bytesOf(saidBy(u"2"_s, u"ada@other.example"_s, theirs)));
        // THEN
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
        QCOMPARE(talk.json().value("status"_L1).toString(), u"@ada@other.example Tomorrow."_s);
        QCOMPARE(talk.json().value("visibility"_L1).toString(), leaves);
    }

    void whoIsNamedIsNotNamedTwice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << u"@ada@other.example tomorrow"_s;
        QTest::newRow("short, in the middle") << u"Tomorrow, @Ada!"_s;
    }
    void whoIsNamedIsNotNamedTwice()
    {
        QFETCH(QString, text);
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), anAnswer(text, u"77"_s)));
        talk.answer(200, bytesOf(saidBy(u"2"_s, u"ada@other.example"_s, u"public"_s)));
        QCOMPARE(talk.json().value("status"_L1).toString(), text);
    }

    void somebodyWithALongerNameIsSomebodyElse()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), anAnswer(u"As @adam says"_s, u"77"_s)));
        talk.answer(200, bytesOf(saidBy(u"2"_s, u"ada"_s, u"public"_s)));
        QCOMPARE(talk.json().value("status"_L1).toString(), u"@ada As @adam says"_s);
    }

    void whatIsAnsweredAndIsGoneSendsNothing()
    {
        const MastodonConnector connector;
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), anAnswer(u"Tomorrow."_s, u"77"_s)));
        talk.answer(404, "{\"error\":\"Record not found\"}");
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, domain::Trouble::Kind::Gone);
    }

    void theSameWordsToSomebodyElseAreNotThisAnswer()
    {
        // GIVEN an attempt that may have arrived, and the same words said to another person just before
        const MastodonConnector connector;
        auto answer = anAnswer(u"Thank you!"_s, u"77"_s);
        answer.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), answer));
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
        QJsonObject other = saidBy(u"1"_s, u"us"_s, u"public"_s, u"100"_s);
        other.insert(u"content"_s, u"<p><a href='https://x.example/@bob'>@<span>bob</span></a> Thank you!</p>"_s);
        other.insert(u"in_reply_to_id"_s, u"66"_s);
        QJsonObject old = saidBy(u"1"_s, u"us"_s, u"public"_s, u"90"_s);
        old.insert(u"created_at"_s, u"2026-11-23T07:00:00Z"_s);
        // WHEN
        for (const QString &place : {u"accounts/1/statuses"_s, u"timelines/home"_s}) {
            QCOMPARE(talk.asked(), u"GET /api/v1/"_s + place);
            talk.answer(200, "[" + bytesOf(other) + "," + bytesOf(old) + "]");
        }
        // THEN it leaves
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/77"_s);
    }

    void anAnswerIsKnownByItsWordsBehindTheName()
    {
        const MastodonConnector connector;
        auto answer = anAnswer(u"Thank you!"_s, u"77"_s);
        answer.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), answer));
        QJsonObject it = saidBy(u"1"_s, u"us"_s, u"public"_s, u"100"_s);
        it.insert(u"content"_s, u"<p><a href='https://x.example/@ada'>@<span>ada</span></a> Thank you!</p>"_s);
        it.insert(u"in_reply_to_id"_s, u"77"_s);
        talk.answer(200, "[" + bytesOf(it) + "]");
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"100"_s);
    }

    void anAnswerThatIsChangedGoesOnNamingThem()
    {
        // GIVEN
        const MastodonConnector connector;
        auto answer = anAnswer(u"The day after."_s, u"77"_s);
        answer.replaced = u"Tomorrow."_s;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Published;
        delivery.remoteId = u"100"_s;
        Dialogue talk(connector.edit(tests::usOnMastodon(u"server.example"_s, false), answer, delivery));
        QCOMPARE(talk.asked(), u"GET /api/v1/statuses/100"_s);
        QJsonObject it = saidBy(u"1"_s, u"us"_s, u"direct"_s, u"100"_s);
        it.insert(u"content"_s, u"<p>@ada Tomorrow.</p>"_s);
        it.insert(u"in_reply_to_account_id"_s, u"2"_s);
        it.insert(u"mentions"_s, QJsonArray{QJsonObject{{u"id"_s, u"2"_s}, {u"acct"_s, u"ada@other.example"_s}}});
        // WHEN
        talk.answer(200, bytesOf(it));
        // THEN
        QCOMPARE(talk.asked(), u"PUT /api/v1/statuses/100"_s);
        QCOMPARE(talk.json().value("status"_L1).toString(), u"@ada@other.example The day after."_s);
    }

    void whereAccountsAreCountedOtherwiseItIsWhomItBeginsWith()
    {
        // GIVEN an answer as snac gives it back
        const MastodonConnector connector;
        auto answer = anAnswer(u"The day after."_s, u"77"_s);
        answer.replaced = u"Tomorrow."_s;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Published;
        delivery.remoteId = u"100"_s;
        Dialogue talk(connector.edit(tests::usOnMastodon(u"server.example"_s, false), answer, delivery));
        QJsonObject it = saidBy(u"1"_s, u"us"_s, u"direct"_s, u"100"_s);
        it.insert(u"content"_s,
                  u"<p><span class=\"h-card\"><a href=\"http://localhost:8081/bob\" class=\"u-url mention\">@bob@localhost:8081</a></span> Tomorrow.</p>"_s);
        it.insert(u"in_reply_to_account_id"_s, u"66"_s);
        // WHEN
        talk.answer(200, bytesOf(it));
        // THEN
        QCOMPARE(talk.json().value("status"_L1).toString(), u"@bob@localhost:8081 The day after."_s);
    }

    void aPollAndFilesDoNotLeaveTogether()
    {
        // GIVEN
        const MastodonConnector connector;
        auto outgoing = anAnswer(u"Rye or wheat?"_s, {});
        outgoing.poll = domain::Poll{.options = {u"Rye"_s, u"Wheat"_s}, .lasts = std::chrono::hours{1}};
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(1), .name = u"bread.png"_s, .type = u"image/png"_s, .bytes = 10}, .altText = {}}};
        auto access = tests::usOnMastodon(u"server.example"_s, false);
        access.connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
        // WHEN THEN it says so, and asks the server nothing
        Dialogue talk(connector.send(access, outgoing));
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, domain::Trouble::Kind::Refused);
        QCOMPARE(sent.error().said, u"a post has a poll or files there, not both"_s);
    }

    void aPollLeavesAsAForm()
    {
        // GIVEN an answer in two parts with a poll, which a server is to hold
        const MastodonConnector connector;
        auto outgoing = anAnswer(u"Rye & wheat + 100%25\nor été?"_s, u"100"_s);
        outgoing.parts << u"Say it below."_s;
        outgoing.poll = domain::Poll{.options = {u"Rye, 100 %"_s, u"Wheat & oat"_s}, .lasts = std::chrono::hours{1}, .isMultiple = true};
        outgoing.language = u"en"_s;
        outgoing.warning = u"Bread; really"_s;
        outgoing.visibility = int(domain::Visibility::Public);
        outgoing.scheduledAt = outgoing.now + std::chrono::hours{2};
        Dialogue talk(connector.send(tests::usOnMastodon(), outgoing));
        // WHEN
        talk.answer(200, bytesOf(saidBy(u"1"_s, u"us"_s, u"public"_s, u"100"_s)));
        // THEN all of it is in a form, with the key that it has
        QCOMPARE(talk.asked(), u"POST /api/v1/statuses"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer t0ken"));
        QVERIFY(talk.header("Idempotency-Key").endsWith("-0"));
        QVERIFY(!talk.request().body.contains('+') && !talk.request().body.contains(' '));
        const auto form = tests::formOf(talk.request());
        QCOMPARE(form,
                 (QMultiMap<QString, QString>{{u"status"_s, outgoing.parts.constFirst()},
                                              {u"in_reply_to_id"_s, u"100"_s},
                                              {u"language"_s, u"en"_s},
                                              {u"visibility"_s, u"public"_s},
                                              {u"spoiler_text"_s, u"Bread; really"_s},
                                              {u"sensitive"_s, u"true"_s},
                                              {u"scheduled_at"_s, domain::toIso(*outgoing.scheduledAt)},
                                              {u"poll[expires_in]"_s, u"3600"_s},
                                              {u"poll[multiple]"_s, u"true"_s},
                                              {u"poll[options][]"_s, u"Wheat & oat"_s},
                                              {u"poll[options][]"_s, u"Rye, 100 %"_s}}));
        QCOMPARE(form.values(u"poll[options][]"_s), outgoing.poll->options);
        // AND what follows it has none, and leaves as ever
        talk.answer(200, bytesOf(saidBy(u"1"_s, u"us"_s, u"public"_s, u"101"_s)));
        talk.goOn();
        QCOMPARE(talk.json().value("status"_L1).toString(), u"Say it below."_s);
        QVERIFY(!talk.json().contains("poll"_L1));
    }

    void aPollThatIsNotForEverybodyIsNotShownToAll_data()
    {
        QTest::addColumn<domain::Visibility>("visibility");
        QTest::newRow("out of public lists") << domain::Visibility::Unlisted;
        QTest::newRow("for followers") << domain::Visibility::Followers;
        QTest::newRow("for those who are named") << domain::Visibility::Direct;
    }
    void aPollThatIsNotForEverybodyIsNotShownToAll()
    {
        QFETCH(const domain::Visibility, visibility);
        // GIVEN servers that take a poll in a form, and show it to everybody then
        const MastodonConnector connector;
        auto outgoing = anAnswer(u"Rye or wheat?"_s, {});
        outgoing.poll = domain::Poll{.options = {u"Rye"_s, u"Wheat"_s}, .lasts = std::chrono::hours{1}};
        outgoing.visibility = int(visibility);
        // WHEN
        const Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        // THEN
        QCOMPARE(talk.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(talk.json().value("poll"_L1).isObject());
    }

    void aPollIsLookedForWhereItStands()
    {
        // GIVEN one whose answer was lost, on a server that leaves polls out of what an account says
        const MastodonConnector connector;
        auto outgoing = anAnswer(u"Rye or wheat?"_s, {});
        outgoing.poll = domain::Poll{.options = {u"Rye"_s, u"Wheat"_s}, .lasts = std::chrono::hours{1}};
        outgoing.departedAt = outgoing.now - std::chrono::minutes{2};
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        QCOMPARE(talk.asked(), u"GET /api/v1/accounts/1/statuses"_s);
        // WHEN
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"GET /api/v1/timelines/home"_s);
        const auto there = [](const QString &account, const QString &id) {
            QJsonObject status = saidBy(account, u"us"_s, u"public"_s, id);
            status.insert(u"content"_s, u"<p>Rye or wheat?</p>"_s);
            status.insert(u"created_at"_s, u"2026-11-23T08:40:00.000Z"_s);
            return status;
        };
        talk.answer(200, QJsonDocument(QJsonArray{there(u"2"_s, u"99"_s), there(u"1"_s, u"100"_s)}).toJson());
        // THEN ours is found, not another's of the same words, and it does not leave again
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value.section(u' ', 0, 0), u"100"_s);
        // AND what is not there either does
        Dialogue again(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        again.answer(200, "[]");
        again.answer(200, "[]");
        QCOMPARE(again.asked(), u"POST /api/v1/statuses"_s);
    }

    void whatIsForFollowersIsLookedForWhereItStands()
    {
        // GIVEN one for followers whose answer was lost, on a server that leaves such out of what an account says
        const MastodonConnector connector;
        auto outgoing = anAnswer(u"For you alone"_s, {});
        outgoing.visibility = int(domain::Visibility::Followers);
        outgoing.departedAt = outgoing.now - std::chrono::minutes{2};
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        talk.answer(200, "[]");
        QCOMPARE(talk.asked(), u"GET /api/v1/timelines/home"_s);
        // WHEN
        QJsonObject there = saidBy(u"1"_s, u"us"_s, u"private"_s, u"100"_s);
        there.insert(u"content"_s, u"<p>For you alone</p>"_s);
        there.insert(u"created_at"_s, u"2026-11-23T08:40:00.000Z"_s);
        talk.answer(200, QJsonDocument(QJsonArray{there}).toJson());
        // THEN it does not leave again
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        // AND a server without such a list is believed of the other
        Dialogue without(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        without.answer(200, "[]");
        without.answer(404, "{}");
        QCOMPARE(without.asked(), u"POST /api/v1/statuses"_s);
        // AND one that is in trouble is asked again
        Dialogue trouble(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        trouble.answer(200, "[]");
        trouble.answer(503, "{}");
        QCOMPARE(trouble.end().error().kind, domain::Trouble::Kind::ServerTrouble);
    }

    void whatTheServerLetsFallIsTold()
    {
        // GIVEN a text with a poll, for followers
        const MastodonConnector connector;
        auto outgoing = anAnswer(u"Rye or wheat?"_s, {});
        outgoing.poll = domain::Poll{.options = {u"Rye"_s, u"Wheat"_s}, .lasts = std::chrono::hours{1}};
        outgoing.visibility = int(domain::Visibility::Followers);
        Dialogue talk(connector.send(tests::usOnMastodon(u"server.example"_s, false), outgoing));
        talk.answer(200, bytesOf(saidBy(u"1"_s, u"us"_s, u"public"_s, u"100"_s)));
        talk.goOn();
        // WHEN it is read back without
        QJsonObject there = saidBy(u"1"_s, u"us"_s, u"public"_s, u"100"_s);
        there.insert(u"poll"_s, QJsonValue::Null);
        talk.answer(200, bytesOf(there));
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(!sent->isVerified);
        QCOMPARE(sent->dropped, (QStringList{domain::Sent::poll, domain::Sent::visibility}));
        QCOMPARE(domain::droppedIn(domain::withDropped({}, sent->dropped)), sent->dropped);
    }
};

QTEST_GUILESS_MAIN(MastodonAnswersTest)
#include "mastodonanswerstest.moc"
