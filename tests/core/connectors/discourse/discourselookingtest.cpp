// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "core/domain/channels/otherkey.h"
#include "tests/core/connectors/discourse/ondiscourse.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscourseConnector;
using domain::Trouble;
using tests::Dialogue;
using tests::discourseBytes;
using tests::discourseSaid;

namespace {

const QString ourKey = u"00112233445566778899aabbccddeeff"_s;
const QString anotherKey = u"ffeeddccbbaa99887766554433221100"_s;
const QString ourTitle = u"Voici notre four"_s;

/// A topic whose sending was never answered.
domain::Outgoing aTopicThatLeft()
{
    domain::Outgoing outgoing;
    outgoing.key = ourKey;
    outgoing.title = ourTitle;
    outgoing.parts = {u"Bonjour à tous, voici le four."_s};
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    outgoing.departedAt = tests::dialogueTime;
    return outgoing;
}

/// A topic of our account in the same words, as the forum shows it whole; `key`: its external_id, none where it is empty.
QJsonObject aTopicThere(int id, const QString &title, const QString &key)
{
    return {{u"id"_s, id}, {u"title"_s, title}, {u"external_id"_s, key.isEmpty() ? QJsonValue::Null : QJsonValue(key)}};
}

QByteArray firstPostOf(int topic)
{
    QJsonObject post = tests::discourseObject(u"post"_s);
    post.insert(u"topic_id"_s, topic);
    return discourseBytes(post);
}

/// Looks for our topic on a forum that shows none by our key, and lists these, the newest first.
auto lookedForAmong(const QList<QJsonObject> &topics)
{
    static const DiscourseConnector connector;
    Dialogue talk(connector.send(tests::adaOnDiscourse(), aTopicThatLeft()));
    talk.answer(404, discourseSaid(u"not-found"_s));
    QJsonArray listed;
    for (const QJsonObject &topic : topics)
        listed << QJsonObject{{u"id"_s, topic.value(u"id"_s)}, {u"title"_s, topic.value(u"title"_s)}, {u"created_at"_s, u"2026-11-23T08:41:01.000Z"_s}};
    talk.answer(200, discourseBytes({{u"topic_list"_s, QJsonObject{{u"topics"_s, listed}}}}));
    for (int asked = 0; asked < 2 * topics.size() && !talk.hasEnded() && talk.asked().startsWith("GET "_L1) && !talk.asked().contains("pending"_L1); ++asked) {
        for (const QJsonObject &topic : topics) {
            const int id = topic.value(u"id"_s).toInt();
            if (talk.asked() == u"GET /t/%1.json"_s.arg(id)) {
                talk.answer(200, discourseBytes(topic));
                break;
            }
            if (talk.asked() == u"GET /posts/by_number/%1/1.json"_s.arg(id)) {
                talk.answer(200, firstPostOf(id));
                return talk;
            }
        }
    }
    return talk;
}

} // namespace

class DiscourseLookingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTopicInTheSameWordsIsAnothers_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("key");
        QTest::newRow("another title and key of ours") << u"Un autre four, le même texte"_s << anotherKey;
        QTest::newRow("another key under the same title") << ourTitle << anotherKey;
        QTest::newRow("by hand, under another title") << u"Ouvert à la main, ailleurs"_s << QString();
    }
    void aTopicInTheSameWordsIsAnothers()
    {
        QFETCH(QString, title);
        QFETCH(QString, key);
        // GIVEN a topic that did not arrive, and another one in its words that stands there
        auto talk = lookedForAmong({aTopicThere(50, title, key)});
        // WHEN nothing waits for a moderator either
        QCOMPARE(talk.asked(), u"GET /posts/ada/pending.json"_s);
        talk.answer(200, discourseBytes({{u"pending_posts"_s, QJsonArray{}}}));
        // THEN it leaves, and is not taken for that one
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
        QCOMPARE(talk.json().value(u"external_id"_s), ourKey);
    }

    void ofTwoInTheSameWordsEachIsOne_data()
    {
        QTest::addColumn<bool>("isOursNewer");
        QTest::newRow("ours before") << false;
        QTest::newRow("ours after") << true;
    }
    void ofTwoInTheSameWordsEachIsOne()
    {
        QFETCH(bool, isOursNewer);
        // GIVEN a forum that takes no key, where ours stands beside others, called as the forum tidies it
        QList<QJsonObject> topics{aTopicThere(50, u"Un autre four, le même texte"_s, {}), aTopicThere(51, ourTitle, anotherKey),
                                  aTopicThere(52, u"VOICI notre  four."_s, {})};
        if (isOursNewer)
            std::ranges::reverse(topics);
        // WHEN
        auto talk = lookedForAmong(topics);
        // THEN
        QCOMPARE(talk.note(), (connectors::Note{.key = u"post"_s, .value = u"topic-52"_s}));
    }

    void whatBearsOurKeyIsOurs()
    {
        // GIVEN one that the forum did not show by its key a moment before, and that was edited since
        const DiscourseConnector connector;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), aTopicThatLeft()));
        talk.answer(404, discourseSaid(u"not-found"_s));
        const QJsonArray listed{QJsonObject{{u"id"_s, 50}, {u"title"_s, ourTitle}, {u"created_at"_s, u"2026-11-23T08:41:01.000Z"_s}}};
        talk.answer(200, discourseBytes({{u"topic_list"_s, QJsonObject{{u"topics"_s, listed}}}}));
        talk.answer(200, discourseBytes(aTopicThere(50, ourTitle, ourKey)));
        QJsonObject edited = tests::discourseObject(u"post"_s);
        edited.insert(u"raw"_s, u"Bonsoir."_s);
        talk.answer(200, discourseBytes(edited));
        // THEN
        QCOMPARE(talk.note().value, u"topic-50"_s);
    }

    void whatLeftFromAnotherFileIsKnownByItsWords()
    {
        // GIVEN what may have left from the workspace that this one is a copy of, by a key that was made there
        const DiscourseConnector connector;
        auto outgoing = aTopicThatLeft();
        outgoing.notes.insert(QString(domain::otherKeyNote), u"yes"_s);
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(404, discourseSaid(u"not-found"_s));
        const QJsonArray listed{QJsonObject{{u"id"_s, 51}, {u"title"_s, ourTitle}, {u"created_at"_s, u"2026-11-23T08:41:01.000Z"_s}}};
        talk.answer(200, discourseBytes({{u"topic_list"_s, QJsonObject{{u"topics"_s, listed}}}}));
        talk.answer(200, discourseBytes(aTopicThere(51, ourTitle, anotherKey)));
        talk.answer(200, firstPostOf(51));
        // THEN
        QCOMPARE(talk.note().value, u"topic-51"_s);
    }

    void titlesAreTheSameAsTheForumTidiesThem()
    {
        const auto same = connectors::discourse::isSameTitle;
        QVERIFY(same(u"Voici notre four"_s, u"voici notre four"_s));
        QVERIFY(same(u"Le four est chaud !"_s, u"LE  FOUR EST\u00a0CHAUD !!!"_s));
        QVERIFY(same(u"Le four est chaud!"_s, u"le four est chaud !"_s));
        QVERIFY(same(u"Le four est chaud"_s, u"Le four\u200b est chaud..."_s));
        QVERIFY(!same(u"Le four est chaud"_s, u"Le four est chaud ?"_s));
        QVERIFY(!same(u"Voici notre four 1"_s, u"Voici notre four 2"_s));
    }

    void anAnswerIsFoundInItsTopicAlone()
    {
        // GIVEN what opens the topic in the same words, and the same in another topic
        const DiscourseConnector connector;
        auto outgoing = aTopicThatLeft();
        outgoing.kind = domain::PostKind::Reply;
        outgoing.parts = {u"Oui, plus chaud."_s};
        outgoing.inReplyTo = u"204"_s;
        Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
        talk.answer(200, discourseBytes({{u"id"_s, 204}, {u"topic_id"_s, 30}, {u"post_number"_s, 4}, {u"username"_s, u"bob"_s}}));
        talk.answer(200, discourseBytes({{u"post_stream"_s, QJsonObject{{u"stream"_s, QJsonArray{300, 301}}}}}));
        QJsonObject first = tests::discourseObject(u"reply"_s);
        first.insert(u"id"_s, 300);
        first.insert(u"post_number"_s, 1);
        first.insert(u"reply_to_post_number"_s, QJsonValue::Null);
        QJsonObject elsewhere = tests::discourseObject(u"reply"_s);
        elsewhere.insert(u"topic_id"_s, 31);
        talk.answer(200, discourseBytes({{u"post_stream"_s, QJsonObject{{u"posts"_s, QJsonArray{first, elsewhere}}}}}));
        QCOMPARE(talk.asked(), u"GET /posts/ada/pending.json"_s);
        talk.answer(200, discourseBytes({{u"pending_posts"_s, QJsonArray{}}}));
        // THEN neither is the answer
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
    }

    void aTopicThatWaitsUnderAnotherTitleIsAnother()
    {
        auto talk = lookedForAmong({});
        const QJsonObject waiting{{u"id"_s, 7}, {u"raw_text"_s, u"Bonjour à tous, voici le four."_s}, {u"title"_s, u"Un autre four, le même texte"_s}};
        talk.answer(200, discourseBytes({{u"pending_posts"_s, QJsonArray{waiting}}}));
        QCOMPARE(talk.asked(), u"POST /posts.json"_s);
    }

    void aKeyThatIsTakenMeansThatItIsThere()
    {
        // GIVEN a topic whose key the forum has already
        const DiscourseConnector connector;
        auto outgoing = aTopicThatLeft();
        outgoing.departedAt.reset();
        const QByteArray taken = discourseBytes({{u"action"_s, u"create_post"_s}, {u"errors"_s, QJsonArray{u"External ID has already been taken"_s}}});
        const auto refused = [&]() {
            Dialogue talk(connector.send(tests::adaOnDiscourse(), outgoing));
            talk.answer(422, taken);
            return talk;
        };
        // WHEN it shows it
        Dialogue shown = refused();
        QCOMPARE(shown.asked(), u"GET /t/external_id/%1.json"_s.arg(ourKey));
        shown.answer(200, discourseBytes(aTopicThere(50, ourTitle, ourKey)));
        shown.answer(200, discourseSaid(u"post"_s));
        // THEN it is that one
        QCOMPARE(shown.note(), (connectors::Note{.key = u"post"_s, .value = u"topic-50"_s}));
        // WHEN it does not, the person says
        Dialogue hidden = refused();
        hidden.answer(404, discourseSaid(u"not-found"_s));
        QCOMPARE(hidden.end().error(),
                 (Trouble{.kind = Trouble::Kind::Unsure, .said = u"the forum says that it has this topic already, and does not show it"_s}));
        // WHEN nobody answers, it is asked again later
        Dialogue cut = refused();
        cut.meet(Trouble::Kind::Cut);
        QCOMPARE(cut.end().error().kind, Trouble::Kind::Cut);
    }
};

QTEST_GUILESS_MAIN(DiscourseLookingTest)
#include "discourselookingtest.moc"
