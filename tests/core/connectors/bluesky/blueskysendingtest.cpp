// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/steps.h"
#include "tests/core/connectors/bluesky/blueskydialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::BlueskyConnector;
using domain::Trouble;
using tests::aliceId;
using tests::aliceOnBluesky;
using tests::compact;
using tests::Dialogue;

namespace {

domain::Outgoing aBlueskyOutgoing(const QStringList &parts = {u"Bonjour"_s})
{
    domain::Outgoing outgoing;
    outgoing.key = u"0123456789abcdef0123456789abcdef"_s;
    outgoing.parts = parts;
    outgoing.now = tests::dialogueTime;
    outgoing.firstAttemptAt = tests::dialogueTime;
    return outgoing;
}

QString uriOf(const QString &key)
{
    return u"at://"_s + aliceId + u"/app.bsky.feed.post/"_s + key;
}

QString keyOf(qsizetype part)
{
    return connectors::bluesky::recordKeyOf(aBlueskyOutgoing().key, tests::dialogueTime, part);
}

QByteArray aCreated(qsizetype part)
{
    return compact({{u"uri"_s, uriOf(keyOf(part))}, {u"cid"_s, u"cid%1"_s.arg(part)}, {u"validationStatus"_s, u"valid"_s}});
}

QByteArray aRecord(qsizetype part, const QString &text, const QJsonObject &reply = {})
{
    QJsonObject value{{u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, text}, {u"createdAt"_s, u"2026-11-23T08:41:00.000Z"_s}};
    if (!reply.isEmpty())
        value.insert(u"reply"_s, reply);
    return compact({{u"uri"_s, uriOf(keyOf(part))}, {u"cid"_s, u"cid%1"_s.arg(part)}, {u"value"_s, value}});
}

QJsonObject aReference(const QString &uri, const QString &cid)
{
    return {{u"uri"_s, uri}, {u"cid"_s, cid}};
}

domain::Attachment aBlueskyPicture(qint64 id)
{
    return {.media = {.id = domain::Id<domain::Media>(id), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 149}, .altText = u"Un four"_s};
}

/// Beginning with the note of the keys, which each sending keeps first.
Dialogue<domain::Sent> sending(const domain::Outgoing &outgoing)
{
    Dialogue<domain::Sent> talk(BlueskyConnector().send(aliceOnBluesky(), outgoing));
    if (talk.note().key == "keys"_L1)
        talk.goOn();
    return talk;
}

} // namespace

class BlueskySendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextLeavesUnderItsKeyAndIsReadBack()
    {
        // GIVEN
        auto outgoing = aBlueskyOutgoing({u"Bonjour @bob966.test, voyez https://parvis.example/a"_s});
        outgoing.language = u"fr"_s;
        Dialogue talk(BlueskyConnector().send(aliceOnBluesky(), outgoing));
        // WHEN its keys are kept before anything leaves
        QCOMPARE(talk.note(), (connectors::Note{.key = u"keys"_s, .value = QString::number(domain::toMs(tests::dialogueTime))}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.identity.resolveHandle"_s);
        talk.answer(200, tests::recorded(u"bluesky/pds-resolve-handle.json"_s));
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.repo.createRecord"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json().value(u"repo"_s).toString(), aliceId);
        QCOMPARE(talk.json().value(u"rkey"_s).toString(), keyOf(0));
        const QJsonObject record = talk.json().value(u"record"_s).toObject();
        QCOMPARE(record.value(u"langs"_s).toArray(), QJsonArray{u"fr"_s});
        QCOMPARE(record.value(u"createdAt"_s).toString(), u"2026-11-23T08:41:00.000Z"_s);
        QCOMPARE(record.value(u"facets"_s).toArray().size(), 2);
        QCOMPARE(record.value(u"embed"_s)[u"external"_s][u"title"_s].toString(), u"parvis.example"_s);
        talk.answer(200, aCreated(0));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = uriOf(keyOf(0)) + u" cid0"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.repo.getRecord"_s);
        talk.answer(200, aRecord(0, outgoing.parts.first()));
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, uriOf(keyOf(0)));
        QCOMPARE(sent->url, u"https://bsky.app/profile/alice966.test/post/"_s + keyOf(0));
        QVERIFY(sent->isVerified);
    }

    void whatMayHaveArrivedIsLookedFor()
    {
        // GIVEN an attempt that left and was never answered
        auto outgoing = aBlueskyOutgoing();
        outgoing.departedAt = tests::dialogueTime;
        outgoing.now = tests::dialogueTime + std::chrono::hours{1};
        outgoing.notes = {{u"keys"_s, QString::number(domain::toMs(tests::dialogueTime))}};
        auto talk = sending(outgoing);
        // WHEN
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.repo.getRecord"_s);
        QCOMPARE(talk.query().queryItemValue(u"rkey"_s), keyOf(0));
        talk.answer(200, aRecord(0, u"Bonjour"_s));
        // THEN it is not sent again
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().key, u"part 0"_s);
        talk.goOn();
        talk.answer(200, aRecord(0, u"Bonjour"_s));
        QVERIFY(talk.end()->isVerified);
        // AND what did not arrive leaves under the same key, with a time of its own
        auto again = sending(outgoing);
        again.answer(400, tests::recorded(u"bluesky/pds-get-record-none.json"_s));
        QCOMPARE(again.asked(), u"POST /xrpc/com.atproto.repo.createRecord"_s);
        QCOMPARE(again.json().value(u"rkey"_s).toString(), keyOf(0));
        QCOMPARE(again.json().value(u"record"_s)[u"createdAt"_s].toString(), u"2026-11-23T09:41:00.000Z"_s);
        // AND where nobody can say, nothing leaves
        auto unsure = sending(outgoing);
        unsure.answer(502);
        QVERIFY(unsure.hasEnded());
        QCOMPARE(unsure.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void aKeyThatIsTakenIsOurPost_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("as the reference server says it") << 500 << tests::recorded(u"bluesky/pds-create-record-again.json"_s);
        QTest::newRow("as others do") << 409 << compact({{u"error"_s, u"RecordAlreadyExists"_s}});
        QTest::newRow("an answer that is cut") << 200 << aCreated(0).chopped(4);
    }
    void aKeyThatIsTakenIsOurPost()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        auto talk = sending(aBlueskyOutgoing());
        talk.answer(status, body);
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.repo.getRecord"_s);
        talk.answer(200, aRecord(0, u"Bonjour"_s));
        QCOMPARE(talk.note().key, QString(connectors::foundNote));
        talk.goOn();
        QCOMPARE(talk.note().value, uriOf(keyOf(0)) + u" cid0"_s);
        talk.goOn();
        talk.answer(200, aRecord(0, u"Bonjour"_s));
        QVERIFY(talk.end());
        // Where it is not there the server's trouble is told.
        auto broken = sending(aBlueskyOutgoing());
        broken.answer(status, body);
        broken.answer(400, tests::recorded(u"bluesky/pds-get-record-none.json"_s));
        QVERIFY(broken.hasEnded());
        QVERIFY(!broken.end());
    }

    void aThreadGoesOnWhereItStopped()
    {
        // GIVEN an answer of three parts whose first has left
        auto outgoing = aBlueskyOutgoing({u"Un"_s, u"Deux https://parvis.example"_s, u"Trois"_s});
        outgoing.inReplyTo = u"at://did:plc:b/app.bsky.feed.post/3parent"_s;
        outgoing.notes = {{u"keys"_s, QString::number(domain::toMs(tests::dialogueTime))}, {u"part 0"_s, uriOf(keyOf(0)) + u" cid0"_s}};
        outgoing.departedAt = tests::dialogueTime;
        auto talk = sending(outgoing);
        // WHEN
        const QJsonObject root = aReference(u"at://did:plc:b/app.bsky.feed.post/3root"_s, u"cidroot"_s);
        QCOMPARE(talk.query().queryItemValue(u"rkey"_s), keyOf(0));
        talk.answer(200, aRecord(0, u"Un"_s, {{u"root"_s, root}, {u"parent"_s, aReference(outgoing.inReplyTo, u"cidparent"_s)}}));
        QCOMPARE(talk.query().queryItemValue(u"rkey"_s), keyOf(1));
        talk.answer(400, tests::recorded(u"bluesky/pds-get-record-none.json"_s));
        QCOMPARE(talk.json().value(u"rkey"_s).toString(), keyOf(1));
        QCOMPARE(talk.json().value(u"record"_s)[u"reply"_s].toObject(),
                 QJsonObject({{u"root"_s, root}, {u"parent"_s, aReference(uriOf(keyOf(0)), u"cid0"_s)}}));
        QVERIFY(!talk.json().value(u"record"_s)[u"embed"_s].toObject().isEmpty());
        talk.answer(200, aCreated(1));
        talk.goOn();
        // THEN the last one answers the second, in the same thread
        QCOMPARE(talk.json().value(u"record"_s)[u"reply"_s].toObject(),
                 QJsonObject({{u"root"_s, root}, {u"parent"_s, aReference(uriOf(keyOf(1)), u"cid1"_s)}}));
        talk.answer(200, aCreated(2));
        talk.goOn();
        talk.answer(200, aRecord(0, u"Un"_s));
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, uriOf(keyOf(0)));
    }

    void anAnswerStandsInTheThreadOfWhatItAnswers()
    {
        // GIVEN what the real server said of a post within a thread
        const QJsonArray records = QJsonDocument::fromJson(tests::recorded(u"bluesky/pds-thread-records.json"_s)).object().value(u"records"_s).toArray();
        const QJsonObject parent = records.first().toObject();
        auto outgoing = aBlueskyOutgoing();
        outgoing.kind = domain::PostKind::Reply;
        outgoing.inReplyTo = parent.value(u"uri"_s).toString();
        auto talk = sending(outgoing);
        // WHEN
        QCOMPARE(talk.query().queryItemValue(u"repo"_s), outgoing.inReplyTo.section(u'/', 2, 2));
        talk.answer(200, compact(parent));
        // THEN
        const QJsonObject reply = talk.json().value(u"record"_s)[u"reply"_s].toObject();
        QCOMPARE(reply.value(u"root"_s), parent.value(u"value"_s)[u"reply"_s][u"root"_s]);
        QCOMPARE(reply.value(u"parent"_s).toObject(), aReference(outgoing.inReplyTo, parent.value(u"cid"_s).toString()));
        // AND nothing leaves to what is gone
        auto gone = sending(outgoing);
        gone.answer(400, tests::recorded(u"bluesky/pds-get-record-none.json"_s));
        QCOMPARE(gone.end().error().kind, Trouble::Kind::Gone);
        // AND not under a post that was not asked for
        auto lied = sending(outgoing);
        lied.answer(200, compact(records.last().toObject()));
        QCOMPARE(lied.end().error().kind, Trouble::Kind::Malformed);
    }

    void picturesAreUploadedOnce()
    {
        // GIVEN one that is there already
        auto outgoing = aBlueskyOutgoing();
        outgoing.attachments = {aBlueskyPicture(4), aBlueskyPicture(5)};
        const QJsonObject blob = QJsonDocument::fromJson(tests::recorded(u"bluesky/pds-upload-blob.json"_s)).object().value(u"blob"_s).toObject();
        outgoing.notes = {{u"media 5"_s, QString::fromUtf8(compact({{u"blob"_s, blob}}))}};
        auto talk = sending(outgoing);
        // WHEN
        QVERIFY(talk.wantsMedia());
        talk.goOn(QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000004000000030"));
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.repo.uploadBlob"_s);
        QCOMPARE(talk.header("Content-Type"), QByteArray("image/png"));
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        talk.answer(200, tests::recorded(u"bluesky/pds-upload-blob.json"_s));
        QCOMPARE(talk.note().key, u"media 4"_s);
        talk.goOn();
        // THEN
        const QJsonArray images = talk.json().value(u"record"_s)[u"embed"_s][u"images"_s].toArray();
        QCOMPARE(images.size(), 2);
        QCOMPARE(images[0].toObject(),
                 QJsonObject({{u"alt"_s, u"Un four"_s}, {u"image"_s, blob}, {u"aspectRatio"_s, QJsonObject{{u"width"_s, 64}, {u"height"_s, 48}}}}));
        // AND where the server threw them away they are uploaded anew
        talk.answer(400, tests::recorded(u"bluesky/pds-blob-none.json"_s));
        QVERIFY(talk.wantsMedia());
    }

    void whatCannotLeaveIsSaidBeforeAnythingDoes()
    {
        const auto kindOf = [](const domain::Outgoing &outgoing) {
            Dialogue talk(BlueskyConnector().send(aliceOnBluesky(), outgoing));
            return talk.hasEnded() ? talk.end().error().kind : Trouble::Kind::Unsure;
        };
        QCOMPARE(kindOf(aBlueskyOutgoing({u"Un"_s, u"x"_s.repeated(301)})), Trouble::Kind::TooLarge);
        auto outgoing = aBlueskyOutgoing();
        outgoing.attachments = {aBlueskyPicture(1), aBlueskyPicture(2), aBlueskyPicture(3), aBlueskyPicture(4), aBlueskyPicture(5)};
        QCOMPARE(kindOf(outgoing), Trouble::Kind::TooLarge);
        outgoing.attachments = {aBlueskyPicture(1), aBlueskyPicture(2)};
        outgoing.attachments[1].media.type = u"video/mp4"_s;
        QCOMPARE(kindOf(outgoing), Trouble::Kind::Refused);
        outgoing = aBlueskyOutgoing();
        outgoing.scheduledAt = tests::dialogueTime + std::chrono::hours{1};
        QCOMPARE(kindOf(outgoing), Trouble::Kind::NotPossible);
        outgoing = aBlueskyOutgoing();
        outgoing.kind = domain::PostKind::Boost;
        QCOMPARE(kindOf(outgoing), Trouble::Kind::NotPossible);
    }

    void errorsAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("run out") << 400 << compact({{u"error"_s, u"ExpiredToken"_s}, {u"message"_s, u"Token has expired"_s}}) << Trouble::Kind::AccessDenied;
        QTest::newRow("no such token") << 400 << tests::recorded(u"bluesky/pds-bad-token.json"_s) << Trouble::Kind::AccessDenied;
        QTest::newRow("closed") << 401 << tests::recorded(u"bluesky/pds-deactivated.json"_s) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("too long") << 400 << tests::recorded(u"bluesky/pds-too-long.json"_s) << Trouble::Kind::TooLarge;
        QTest::newRow("refused") << 400 << compact({{u"error"_s, u"InvalidRequest"_s}, {u"message"_s, u"no"_s}}) << Trouble::Kind::Refused;
        QTest::newRow("a refusal that is cut") << 400 << tests::recorded(u"bluesky/pds-too-long.json"_s).chopped(1) << Trouble::Kind::Malformed;
        QTest::newRow("somebody between") << 403 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("a body that is too large") << 413 << compact({{u"error"_s, u"PayloadTooLarge"_s}}) << Trouble::Kind::TooLarge;
    }
    void errorsAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        auto talk = sending(aBlueskyOutgoing());
        talk.answer(status, body);
        // Of what was not understood it is found out at once whether it was done.
        if (kind == Trouble::Kind::Malformed)
            talk.answer(400, tests::recorded(u"bluesky/pds-get-record-none.json"_s));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, kind);
    }

    void aLimitSaysWhenItEnds()
    {
        // As the reference server says it; others by the second alone.
        auto talk = sending(aBlueskyOutgoing());
        talk.answer(429, compact({{u"error"_s, u"RateLimitExceeded"_s}}), {{"Retry-After", "272"}, {"RateLimit-Reset", "1795423999"}});
        QCOMPARE(talk.end().error().retryAfter, std::chrono::seconds{272});
        auto other = sending(aBlueskyOutgoing());
        other.answer(429, {}, {{"RateLimit-Reset", QByteArray::number(domain::toMs(tests::dialogueTime) / 1'000 + 60)}});
        const auto sent = other.end();
        QCOMPARE(sent.error().kind, Trouble::Kind::RateLimited);
        QCOMPARE(sent.error().retryAfter, std::chrono::seconds{60});
    }

    void aCutConnectionLeavesItToTheNextAttempt()
    {
        auto talk = sending(aBlueskyOutgoing());
        talk.meet(Trouble::Kind::Cut);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Cut);
    }

    void deletingWhatIsGoneIsDone()
    {
        domain::Delivery delivery;
        delivery.remoteId = uriOf(u"3a"_s);
        delivery.notes = {{u"part 0"_s, uriOf(u"3a"_s) + u" c"_s}, {u"part 1"_s, uriOf(u"3b"_s) + u" c"_s}};
        Dialogue talk(BlueskyConnector().remove(aliceOnBluesky(), delivery));
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.repo.deleteRecord"_s);
        QCOMPARE(talk.json().value(u"rkey"_s).toString(), u"3b"_s);
        talk.answer(200, "{}");
        QCOMPARE(talk.json().value(u"rkey"_s).toString(), u"3a"_s);
        talk.answer(400, tests::recorded(u"bluesky/pds-get-record-none.json"_s));
        QVERIFY(talk.end());
    }

    void changingIsNotPossible()
    {
        Dialogue talk(BlueskyConnector().edit(aliceOnBluesky(), aBlueskyOutgoing(), {}));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(BlueskySendingTest)
#include "blueskysendingtest.moc"
