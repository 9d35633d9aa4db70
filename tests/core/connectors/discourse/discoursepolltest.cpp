// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "tests/core/connectors/discourse/ondiscourse.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscourseConnector;
using domain::Trouble;
using tests::Dialogue;
using tests::discourseSaid;

namespace {

const QString thePoll = u"[poll type=regular results=always chartType=bar close=2026-11-24T08:41:00.000Z]\n* Seigle\n* Blé\n[/poll]"_s;

domain::Outgoing aTopicThatAsks()
{
    domain::Outgoing outgoing;
    outgoing.key = u"00112233445566778899aabbccddeeff"_s;
    outgoing.title = u"Voici notre four"_s;
    outgoing.parts = {u"Bonjour à tous, voici le four."_s};
    outgoing.poll = domain::Poll{.options = {u"Seigle"_s, u" Blé\n"_s}};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

/// The topic as it stands there.
QJsonObject theTopic(const QString &raw, bool hasPoll = true)
{
    QJsonObject post = tests::discourseObject(u"post"_s);
    post.insert(u"raw"_s, raw);
    if (hasPoll)
        post.insert(u"polls"_s, QJsonArray{QJsonObject{{u"name"_s, u"poll"_s}, {u"type"_s, u"regular"_s}, {u"status"_s, u"open"_s}}});
    return post;
}

const QString theRaw = u"Bonjour à tous, voici le four.\n\n"_s + thePoll;

} // namespace

class DiscoursePollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoMayMakePollsHasThem()
    {
        QVERIFY(!connectors::discourse::capabilitiesOf({}, {}).poll);
        QVERIFY(!connectors::discourse::capabilitiesOf({}, {{u"can_create_poll"_s, false}}).poll);
        QCOMPARE(connectors::discourse::capabilitiesOf({}, {{u"can_create_poll"_s, true}}).poll->options, 20);
        const auto can = connectors::discourse::capabilitiesOf({{u"poll_maximum_options"_s, 8}}, {{u"can_create_poll"_s, true}});
        QCOMPARE(can.poll->options, 8);
        // It stands beside the text, and beside files.
        QCOMPARE(can.poll->question, 0);
        QVERIFY(!can.isPollWithoutMedia);
    }

    void aPollLeavesBelowItsText_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("with its poll") << true;
        QTest::newRow("as words alone") << false;
    }
    void aPollLeavesBelowItsText()
    {
        // GIVEN
        QFETCH(const bool, isThere);
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aTopicThatAsks()));
        // WHEN how it is written is kept, then it leaves
        QCOMPARE(talk.note(), (connectors::Note{.key = u"poll"_s, .value = thePoll}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
        QCOMPARE(talk.json().value(u"raw"_s).toString(), theRaw);
        talk.answer(200, tests::discourseBytes(theTopic(theRaw)));
        talk.goOn();
        talk.answer(200, tests::discourseBytes(theTopic(theRaw, isThere)));
        talk.goOn();
        // THEN where the forum made none of it that is told
        const auto sent = talk.end();
        QVERIFY(sent);
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->dropped, isThere ? QStringList() : QStringList{domain::Sent::poll});
    }

    void itIsWrittenTheSameAtEachAttempt()
    {
        const DiscourseConnector connector;
        auto outgoing = aTopicThatAsks();
        outgoing.poll->isMultiple = true;
        Dialogue first(connector.send(tests::adaOnDiscourse(), outgoing));
        const QString written = first.note().value;
        QVERIFY(written.startsWith(u"[poll type=multiple min=1 max=2 "_s));
        outgoing.notes.insert(u"poll"_s, written);
        outgoing.now = tests::dialogueTime + std::chrono::hours{1};
        Dialogue second(connector.send(tests::adaOnDiscourse(), outgoing));
        QVERIFY(second.json().value(u"raw"_s).toString().endsWith(written));
    }

    void anEditLeavesThePollAsItStands()
    {
        // GIVEN what stands there
        const DiscourseConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"topic-50"_s;
        delivery.firstAttemptAt = tests::dialogueTime;
        auto outgoing = aTopicThatAsks();
        outgoing.replaced = u"Bonjour à tous, voici le four."_s;
        outgoing.parts = {u"Bonjour, voici notre four."_s};
        outgoing.now = tests::dialogueTime + std::chrono::hours{1};
        // WHEN its words are changed, an hour later
        Dialogue talk(connector.edit(tests::adaOnDiscourse(), outgoing, delivery));
        talk.answer(200, tests::discourseBytes(theTopic(theRaw)));
        // THEN the poll is named as it was
        QCOMPARE(talk.asked(), u"PUT /posts/300.json"_s);
        QCOMPARE(talk.json().value(u"post"_s).toObject().value(u"raw"_s).toString(), u"Bonjour, voici notre four.\n\n"_s + thePoll);
    }

    void whatStandsThereIsToldWithoutItsPoll()
    {
        const DiscourseConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"topic-50"_s;
        delivery.notes = {{u"poll"_s, thePoll}, {u"seen"_s, u"0123456789abcdef"_s}};
        Dialogue talk(connector.lookAfter(tests::adaOnDiscourse(), aTopicThatAsks(), delivery));
        talk.answer(200, tests::discourseBytes(theTopic(u"Autre chose.\n\n"_s + thePoll)));
        QCOMPARE(talk.end()->standing->text, u"Autre chose."_s);
    }
};

QTEST_GUILESS_MAIN(DiscoursePollTest)
#include "discoursepolltest.moc"
