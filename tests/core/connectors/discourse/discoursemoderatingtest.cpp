// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discourseapi.h"
#include "core/domain/channels/became.h"
#include "tests/core/connectors/discourse/ondiscourse.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::DiscourseConnector;
using domain::Trouble;
using tests::Dialogue;
using tests::discourseSaid;

class DiscourseModeratingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsLetThroughOrThrownAway_data()
    {
        QTest::addColumn<domain::Verdict>("verdict");
        QTest::addColumn<QString>("action");
        QTest::newRow("approve") << domain::Verdict::Approve << u"approve_post"_s;
        QTest::newRow("trash") << domain::Verdict::Trash << u"reject_post"_s;
        QTest::newRow("spam") << domain::Verdict::Spam << u"reject_post"_s;
    }
    void whatWaitsIsLetThroughOrThrownAway()
    {
        QFETCH(domain::Verdict, verdict);
        QFETCH(QString, action);
        const DiscourseConnector connector;
        Dialogue talk(connector.moderate(tests::adaOnDiscourse(), u"review-12"_s, verdict));
        QCOMPARE(talk.asked(), u"GET /review/12.json"_s);
        talk.answer(200, discourseSaid(u"reviewable"_s));
        QCOMPARE(talk.asked(), u"PUT /review/12/perform/%1.json"_s.arg(action));
        QCOMPARE(talk.query().queryItemValue(u"version"_s), u"3"_s);
        talk.answer(200, "{\"reviewable_perform_result\":{\"success\":true}}");
        QVERIFY(talk.end());
    }

    void anAnswerInTheQueueIsCalledByItsTopic()
    {
        QJsonObject waiting{{u"id"_s, 12}, {u"topic_id"_s, 30}, {u"topic"_s, QJsonObject{{u"title"_s, u"Le four"_s}}}};
        QCOMPARE(connectors::discourse::mentionOfQueued(tests::adaOnDiscourse(), waiting, {}).title, u"Le four"_s);
        waiting.insert(u"payload"_s, QJsonObject{{u"title"_s, u"Un sujet"_s}});
        QCOMPARE(connectors::discourse::mentionOfQueued(tests::adaOnDiscourse(), waiting, {}).title, u"Un sujet"_s);
    }

    void whatSomebodyEditedInTheQueueIsNotLetThroughUnseen()
    {
        const DiscourseConnector connector;
        auto access = tests::adaOnDiscourse();
        access.shown = u"Achetez mes pains"_s;
        Dialogue talk(connector.moderate(access, u"review-12"_s, domain::Verdict::Approve));
        talk.answer(200, discourseSaid(u"reviewable"_s));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Changed);
        // What was shown is, and it may be thrown away whatever it says.
        access.shown = u"Achetez  mes moules\n"_s;
        Dialogue seen(connector.moderate(access, u"review-12"_s, domain::Verdict::Approve));
        seen.answer(200, discourseSaid(u"reviewable"_s));
        QCOMPARE(seen.asked(), u"PUT /review/12/perform/approve_post.json"_s);
    }

    void whatWasLetThroughIsKnownAsThePostThatItHasBecome()
    {
        const DiscourseConnector connector;
        Dialogue talk(connector.moderate(tests::adaOnDiscourse(), u"review-12"_s, domain::Verdict::Approve));
        talk.answer(200, discourseSaid(u"reviewable"_s));
        talk.answer(200, "{\"reviewable_perform_result\":{\"success\":true,\"created_post_id\":316,\"created_post_topic_id\":30}}");
        QCOMPARE(talk.asked(), u"GET /posts/316.json"_s);
        QJsonObject post = tests::discourseObject(u"reply"_s);
        post.insert(u"id"_s, 316);
        post.insert(u"username"_s, u"nouveau"_s);
        talk.answer(200, tests::discourseBytes(post));
        QCOMPARE(talk.asked(), u"GET /t/30.json"_s);
        talk.answer(200, tests::discourseBytes({{u"id"_s, 30}, {u"title"_s, u"Vos moules"_s}}));
        QCOMPARE(talk.note().key, QString(domain::becameNote));
        const auto became = domain::becameIn(talk.note().value);
        QVERIFY(became);
        QCOMPARE(became->title, u"Vos moules"_s);
        QCOMPARE(became->remoteId, u"316"_s);
        talk.goOn();
        QVERIFY(talk.end());
        // Where that is not read just now it was let through all the same.
        Dialogue cut(connector.moderate(tests::adaOnDiscourse(), u"review-12"_s, domain::Verdict::Approve));
        cut.answer(200, discourseSaid(u"reviewable"_s));
        cut.answer(200, "{\"reviewable_perform_result\":{\"success\":true,\"created_post_id\":316}}");
        cut.meet(Trouble::Kind::Cut);
        QVERIFY(cut.end());
    }

    void whatWasLetThroughByALostAttemptIsDone()
    {
        const DiscourseConnector connector;
        const auto conflict = [&connector](domain::Verdict verdict) {
            auto talk = std::make_unique<Dialogue<void>>(connector.moderate(tests::adaOnDiscourse(), u"review-12"_s, verdict));
            talk->answer(200, discourseSaid(u"reviewable"_s));
            talk->answer(409, "{\"errors\":[\"Somebody else has changed it\"]}");
            return talk;
        };
        const auto standing = [](int status, const QString &raw = {}) {
            QJsonObject answer = tests::discourseObject(u"reviewable"_s);
            QJsonObject reviewable = answer.value(u"reviewable"_s).toObject();
            reviewable.insert(u"status"_s, status);
            reviewable.insert(u"post_id"_s, 316);
            if (!raw.isEmpty()) {
                QJsonObject payload = reviewable.value(u"payload"_s).toObject();
                payload.insert(u"raw"_s, raw);
                reviewable.insert(u"payload"_s, payload);
            }
            answer.insert(u"reviewable"_s, reviewable);
            return tests::discourseBytes(answer);
        };
        // GIVEN that it was let through, as it was, by an attempt of ours that nobody answered
        const auto done = conflict(domain::Verdict::Approve);
        QCOMPARE(done->asked(), u"GET /review/12.json"_s);
        done->answer(200, standing(1));
        // THEN it is done, and known as the post that it has become
        QCOMPARE(done->asked(), u"GET /posts/316.json"_s);
        done->meet(Trouble::Kind::Cut);
        QVERIFY(done->end());
        const auto thrown = conflict(domain::Verdict::Trash);
        thrown->answer(200, standing(2));
        QVERIFY(thrown->end());
        // GIVEN that somebody edited it, or let other words through
        const auto edited = conflict(domain::Verdict::Approve);
        edited->answer(200, standing(0));
        QCOMPARE(edited->end().error().kind, Trouble::Kind::Changed);
        const auto others = conflict(domain::Verdict::Approve);
        others->answer(200, standing(1, u"Achetez mes pains"_s));
        QCOMPARE(others->end().error().kind, Trouble::Kind::Changed);
        const auto unread = conflict(domain::Verdict::Approve);
        unread->meet(Trouble::Kind::Cut);
        QCOMPARE(unread->end().error().kind, Trouble::Kind::Changed);
    }

    void aPostIsDeletedBroughtBackAndHidden()
    {
        const DiscourseConnector connector;
        Dialogue trash(connector.moderate(tests::adaOnDiscourse(), u"301"_s, domain::Verdict::Trash));
        trash.answer(200, discourseSaid(u"reply"_s));
        QCOMPARE(trash.asked(), u"DELETE /posts/301.json"_s);
        trash.answer(200);
        QVERIFY(trash.end());
        QJsonObject deleted = tests::discourseObject(u"reply"_s);
        deleted.insert(u"deleted_at"_s, u"2026-11-23T09:00:00Z"_s);
        Dialogue back(connector.moderate(tests::adaOnDiscourse(), u"301"_s, domain::Verdict::Approve));
        back.answer(200, tests::discourseBytes(deleted));
        QCOMPARE(back.asked(), u"PUT /posts/301/recover.json"_s);
        back.answer(200, "{}");
        QVERIFY(back.end());
        Dialogue spam(connector.moderate(tests::adaOnDiscourse(), u"301"_s, domain::Verdict::Spam));
        spam.answer(200, discourseSaid(u"reply"_s));
        QCOMPARE(spam.asked(), u"POST /post_actions.json"_s);
        QCOMPARE(spam.json(), QJsonObject({{u"id"_s, 301}, {u"post_action_type_id"_s, 8}, {u"take_action"_s, true}}));
        spam.answer(200, "{}");
        QVERIFY(spam.end());
    }
};

QTEST_GUILESS_MAIN(DiscourseModeratingTest)
#include "discoursemoderatingtest.moc"
