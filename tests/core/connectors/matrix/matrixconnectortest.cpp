// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/matrix/onmatrix.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests::matrix;
using connectors::MatrixConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

domain::IncomingMention mentionIn(const connectors::Page &page, const QString &id)
{
    for (const auto &entry : page.entries) {
        if (const auto *mention = std::get_if<domain::IncomingMention>(&entry); mention && mention->remoteId == id)
            return *mention;
    }
    return {};
}

} // namespace

class MatrixConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserIdAndAPasswordBecomeARoom()
    {
        // GIVEN no server, but an id that names one
        const MatrixConnector connector;
        Dialogue talk(connector.introduce(
            {.server = {}, .user = u"@alice:server.example"_s, .secret = {{u"password"_s, u"pass"_s}, {u"room"_s, u"#news:server.example"_s}}}));
        // WHEN
        QCOMPARE(talk.request().url, QUrl(u"https://server.example/.well-known/matrix/client"_s));
        talk.answer(200, asJson({{u"m.homeserver"_s, QJsonObject{{u"base_url"_s, u"https://matrix.server.example/"_s}}}}));
        QCOMPARE(talk.request().url, QUrl(u"https://matrix.server.example/_matrix/client/versions"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        QCOMPARE(talk.asked(), u"POST /_matrix/client/v3/login"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json().value(u"password"_s).toString(), u"pass"_s);
        talk.answer(200, tests::recorded(u"matrix/synapse-login.json"_s));
        QCOMPARE(talk.asked(), u"GET /_matrix/client/v3/account/whoami"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer syt_alice"));
        talk.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        QCOMPARE(talk.asked(), u"GET /_matrix/client/v3/joined_rooms"_s);
        talk.answer(200, asJson({{u"joined_rooms"_s, QJsonArray{u"!other:server.example"_s}}}));
        QCOMPARE(talk.request().url.path(QUrl::FullyEncoded), u"/_matrix/client/v3/directory/room/%23news%3Aserver.example"_s);
        talk.answer(200, asJson({{u"room_id"_s, newsRoom}}));
        QCOMPARE(talk.request().method, QByteArray("POST"));
        QVERIFY(talk.request().url.path().contains(u"/join/"_s));
        talk.answer(200, asJson({{u"room_id"_s, newsRoom}}));
        goThroughTheOpenDoor(talk);
        talk.answer(200, asJson({{u"name"_s, u"Parvis news"_s}}));
        QCOMPARE(talk.asked(), u"GET /_matrix/client/v1/media/config"_s);
        talk.answer(200, asJson({{u"m.upload.size"_s, 52'428'800}}));
        // THEN the password is not kept
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Parvis news"_s);
        QCOMPARE(made->address, u"https://matrix.to/#/%21bedJcOcyjcygizQWYH%3Alocalhost%3A8008"_s);
        QCOMPARE(made->connection.handle, u"@alice:localhost:8008"_s);
        QCOMPARE(made->connection.server, QUrl(u"https://matrix.server.example/"_s));
        QCOMPARE(made->connection.capabilities.media.of(domain::MediaSort::Image)->bytes, 52'428'800);
        QCOMPARE(made->secret.value(u"room"_s), newsRoom);
        QCOMPARE(made->secret.value(u"device"_s), u"SHAMBPWQMC"_s);
        QVERIFY(made->secret.contains(u"refresh"_s));
        QVERIFY(!made->secret.contains(u"password"_s));
    }

    void aTokenThatIsGivenIsUsedAsItIsAndNobodyLeadsToPlainHttp()
    {
        const MatrixConnector connector;
        Dialogue talk(
            connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, newsRoom}}}));
        talk.answer(200, asJson({{u"m.homeserver"_s, QJsonObject{{u"base_url"_s, u"http://evil.example"_s}}}}));
        QCOMPARE(talk.request().url, QUrl(u"https://server.example/_matrix/client/versions"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        QCOMPARE(talk.asked(), u"GET /_matrix/client/v3/account/whoami"_s);
        // WHEN the server does not know it
        talk.answer(401, tests::recorded(u"matrix/synapse-unknown-token.json"_s));
        // THEN nothing that stood is lost by that
        QCOMPARE(talk.end().error().kind, Trouble::Kind::AccessDenied);
    }

    void aRoomIsKnownByHoweverItsAddressWasCopied_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("as it is") << u"#news:server.example:8008"_s;
        QTest::newRow("encoded") << u"#news%3Aserver.example%3A8008"_s;
        QTest::newRow("its sign too") << u"%23news%3aserver.example%3a8008"_s;
        QTest::newRow("matrix:") << u"matrix:r/news:server.example:8008?action=join&via=server.example"_s;
        QTest::newRow("matrix.to") << u"https://matrix.to/#/#news:server.example:8008?via=server.example"_s;
    }
    void aRoomIsKnownByHoweverItsAddressWasCopied()
    {
        QFETCH(QString, typed);
        const MatrixConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, typed}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        talk.answer(200, asJson({{u"joined_rooms"_s, QJsonArray()}}));
        QCOMPARE(talk.request().url.path(QUrl::FullyEncoded), u"/_matrix/client/v3/directory/room/%23news%3Aserver.example%3A8008"_s);
    }

    void aWrongPasswordIsSaid()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.introduce(
            {.server = QUrl(u"https://server.example"_s), .user = u"alice"_s, .secret = {{u"password"_s, u"no"_s}, {u"room"_s, newsRoom}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        talk.answer(403, tests::recorded(u"matrix/synapse-login-refused.json"_s));
        const auto made = talk.end();
        QCOMPARE(made.error().kind, Trouble::Kind::AccessDenied);
        QCOMPARE(made.error().said, u"M_FORBIDDEN: Invalid username or password"_s);
    }

    void aServerOfSomethingElseIsNoMatrixServer()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t"_s}}}));
        talk.answer(404, "<html>");
        talk.answer(200, "<html>Welcome</html>");
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Malformed);
    }

    void anEncryptedRoomIsRefused()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.send(aliceInTheRoom(), aMessage()));
        talk.answer(200, asJson({{u"algorithm"_s, u"m.megolm.v1.aes-sha2"_s}}));
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::NotPossible);
    }

    void theNewestPageComesFirst()
    {
        // GIVEN a room as Synapse gives it
        const MatrixConnector connector;
        Dialogue talk(connector.fetchNewer(aliceInTheRoom(), u"room"_s, {}));
        QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"messages"_s);
        QCOMPARE(talk.query().queryItemValue(u"dir"_s), u"b"_s);
        QVERIFY(!talk.query().hasQueryItem(u"from"_s));
        QVERIFY(talk.query().queryItemValue(u"filter"_s, QUrl::FullyDecoded).contains(u"\"lazy_load_members\":true"_s));
        // WHEN
        talk.answer(200, tests::recorded(u"matrix/synapse-messages-newest.json"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QVERIFY(page->isLast);
        QCOMPARE(page->next, u"t35-36_0_0_0_0_0_0_0_0_0_0_0_0_0"_s);
        QVERIFY(!page->olderStart.isEmpty());
        // What was written over says what it says now; another's edit counts for nothing.
        const auto edited = mentionIn(*page, editedEvent);
        QCOMPARE(edited.text, u"n one edited"_s);
        QCOMPARE(edited.author.handle, u"@bob:localhost:8008"_s);
        QCOMPARE(edited.author.name, u"bob"_s);
        QCOMPARE(edited.kind, domain::MentionKind::Message);
        QCOMPARE(edited.url,
                 u"https://matrix.to/#/%21bedJcOcyjcygizQWYH%3Alocalhost%3A8008/%24Lh4s8l_ViW4MXkOtThcl5cMq7TJQt6pOgpihHr3v7_I?via=localhost%3A8008"_s);
        QCOMPARE(domain::toMs(*edited.publishedAt), 1'795'965'455'677);
        // The quotation before a reply is not what was said.
        const auto reply = mentionIn(*page, u"$_cUPWZMFnRO0-VtKkv58Xx4q6VfQVKIKlnHsUDwLOUo"_s);
        QCOMPARE(reply.text, u"agreed"_s);
        QCOMPARE(reply.inReplyTo, u"$TS8cFs1xdjqd8l4i_m7B2J-QMmClYSpNYN-RuFx15Es"_s);
        // What stands in a thread answers its root.
        QCOMPARE(mentionIn(*page, u"$-BIcZNVFLDlcWuIlRhWQ_xCwf4LjFiduMY-jZtjB0YA"_s).inReplyTo, editedEvent);
        QCOMPARE(mentionIn(*page, u"$FvoynmERoCpnx4TwxAld-L7Z0fc6g7Y-3Set6w5cvUw"_s).text.section(u'\n', 0, 0), u"A cat (cat.png)"_s);
        QCOMPARE(mentionIn(*page, u"$6NQl1NxX1RVEGa5_Q69b2tL2tBVeIT3CzUxu54tKG0I"_s).text, u"* bob waves"_s);
        // Nothing of ours, nothing that was redacted.
        QVERIFY(mentionIn(*page, u"$MruF4Y0_aOHcJTtHMuEsk7eFN90qZQz9wHRXfPJFrMg"_s).remoteId.isEmpty());
        QVERIFY(mentionIn(*page, u"$B6YpxQ1pnW-TYKPwE_uLIu3K1PEr3yBcPknlj0vvSP0"_s).remoteId.isEmpty());
        QVERIFY(page->removed.contains(u"$B6YpxQ1pnW-TYKPwE_uLIu3K1PEr3yBcPknlj0vvSP0"_s));
        const auto refusals = std::ranges::count_if(page->entries, [](const auto &entry) { return std::holds_alternative<domain::Refusal>(entry); });
        QCOMPARE(refusals, 1);
    }

    void whatFollowsIsAskedForUntilNothingDoes()
    {
        const MatrixConnector connector;
        Dialogue first(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t24+25"_s));
        QCOMPARE(first.query().queryItemValue(u"dir"_s), u"f"_s);
        // A plus sign would be a space to the server.
        QVERIFY(first.request().url.query(QUrl::FullyEncoded).contains(u"from=t24%2B25"_s));
        first.answer(200, tests::recorded(u"matrix/synapse-messages-forward.json"_s));
        // An edit of what came in before: its original says who wrote it and when.
        QVERIFY(first.asked().contains(u"/event/"_s + editedEvent));
        first.answer(200, tests::recorded(u"matrix/synapse-event-edited.json"_s));
        const auto page = first.end();
        QVERIFY(page);
        QVERIFY(!page->isLast);
        QCOMPARE(page->next, u"t34-35_0_0_0_0_0_0_0_0_0_0_0_0_0"_s);
        const auto edited = mentionIn(*page, editedEvent);
        QCOMPARE(edited.text, u"n one edited"_s);
        QCOMPARE(domain::toMs(*edited.publishedAt), 1'795'965'455'677);
        QVERIFY(page->removed.contains(u"$B6YpxQ1pnW-TYKPwE_uLIu3K1PEr3yBcPknlj0vvSP0"_s));
        // WHEN nothing follows, the position stays
        Dialogue second(connector.fetchNewer(aliceInTheRoom(), u"room"_s, page->next));
        second.answer(200, tests::recorded(u"matrix/synapse-messages-none.json"_s));
        const auto last = second.end();
        QVERIFY(last->isLast);
        QCOMPARE(last->next, page->next);
    }

    void nobodyWritesOverWhatAnotherSaid()
    {
        // GIVEN mallory's edit of what bob said, in one page and in the next
        const auto bob = anEvent(u"$b"_s, u"@bob:x"_s, u"true"_s);
        const QJsonObject replaces{{u"m.new_content"_s, QJsonObject{{u"msgtype"_s, u"m.text"_s}, {u"body"_s, u"false"_s}}},
                                   {u"m.relates_to"_s, QJsonObject{{u"rel_type"_s, u"m.replace"_s}, {u"event_id"_s, u"$b"_s}}}};
        const auto mallory = anEvent(u"$m"_s, u"@mallory:x"_s, u"* false"_s, replaces);
        const MatrixConnector connector;
        Dialogue together(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        together.answer(200, aTimeline({bob, mallory}, u"t2"_s));
        const auto page = together.end();
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(mentionIn(*page, u"$b"_s).text, u"true"_s);
        Dialogue apart(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        apart.answer(200, aTimeline({mallory}, u"t2"_s));
        apart.answer(200, asJson(bob));
        QCOMPARE(mentionIn(*apart.end(), u"$b"_s).text, u"true"_s);
        // What we may not see is left alone; what did not come is asked for again.
        Dialogue unseen(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        unseen.answer(200, aTimeline({mallory}, u"t2"_s));
        unseen.answer(404, anError(u"M_NOT_FOUND"_s));
        QVERIFY(unseen.end()->entries.isEmpty());
        Dialogue cut(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        cut.answer(200, aTimeline({mallory}, u"t2"_s));
        cut.meet(Trouble::Kind::Cut);
        QCOMPARE(cut.end().error().kind, Trouble::Kind::Cut);
    }

    void whatCameBeforeGoesOnThroughEmptyPieces()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.fetchOlder(aliceInTheRoom(), u"room"_s, u"t9"_s));
        QCOMPARE(talk.query().queryItemValue(u"dir"_s), u"b"_s);
        talk.answer(200, aTimeline({}, u"t4"_s));
        const auto page = talk.end();
        QVERIFY(!page->isLast);
        Dialogue end(connector.fetchOlder(aliceInTheRoom(), u"room"_s, page->next));
        end.answer(200, aTimeline({anEvent(u"$1"_s, u"@bob:x"_s, u"first"_s)}));
        QVERIFY(end.end()->isLast);
    }

    void hostileTimelinesAreReadAsFarAsTheyGo()
    {
        const MatrixConnector connector;
        const QJsonArray odd{1,
                             u"text"_s,
                             QJsonObject(),
                             QJsonObject{{u"type"_s, u"m.room.message"_s}, {u"event_id"_s, 7}, {u"sender"_s, QJsonArray()}},
                             QJsonObject{{u"type"_s, u"m.room.redaction"_s}, {u"redacts"_s, QJsonObject()}},
                             anEvent(u"$1"_s, u"@bob:x"_s, u"a\0b\x1b"_s, {{u"m.relates_to"_s, u"x"_s}, {u"filename"_s, QJsonArray()}})};
        Dialogue talk(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        talk.answer(200, aTimeline(odd, u"t2"_s));
        QCOMPARE(talk.end()->entries.size(), 1);
        for (const QByteArray &lie : {QByteArray("[]"), QByteArray("{\"start\":\"t1\",\"chunk\":{}}"), QByteArray("{\"chunk\":[{\"ev"), QByteArray()}) {
            Dialogue lying(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
            lying.answer(200, lie);
            QCOMPARE(lying.end().error().kind, Trouble::Kind::Malformed);
        }
    }

    void aMessageLeavesUnderItsTransactionAndIsReadBack()
    {
        // GIVEN
        const MatrixConnector connector;
        auto outgoing = aMessage(u"Bonjour @carol:x.example, oui"_s);
        outgoing.inReplyTo = u"$asked"_s;
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"event/$asked"_s);
        talk.answer(200, asJson(anEvent(u"$asked"_s, u"@bob:localhost:8008"_s, u"?"_s)));
        // WHEN
        QCOMPARE(talk.asked(), u"PUT "_s + roomPath + u"send/m.room.message/k1-0"_s);
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(),
                 QJsonObject({{u"msgtype"_s, u"m.text"_s},
                              {u"body"_s, u"Bonjour @carol:x.example, oui"_s},
                              {u"m.mentions"_s, QJsonObject{{u"user_ids"_s, QJsonArray{u"@bob:localhost:8008"_s, u"@carol:x.example"_s}}}},
                              {u"m.relates_to"_s, QJsonObject{{u"m.in_reply_to"_s, QJsonObject{{u"event_id"_s, u"$asked"_s}}}}}}));
        talk.answer(200, asJson({{u"event_id"_s, u"$1"_s}}));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"$1"_s}));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"event/$1"_s);
        talk.answer(200, asJson(anEvent(u"$1"_s, u"@alice:localhost:8008"_s, outgoing.parts.first())));
        // THEN
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"$1"_s);
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->publishedAt, tests::dialogueTime);
    }

    void whatMayHaveArrivedIsFoundByItsTransaction()
    {
        const MatrixConnector connector;
        auto outgoing = aMessage();
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        // GIVEN the same words of another sending, and ours
        QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"messages"_s);
        auto other = anEvent(u"$other"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s);
        other.insert(u"unsigned"_s, QJsonObject{{u"transaction_id"_s, u"k0-0"_s}});
        auto ours = anEvent(u"$ours"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s);
        ours.insert(u"unsigned"_s, QJsonObject{{u"transaction_id"_s, u"k1-0"_s}});
        talk.answer(200, aTimeline({other, ours}, u"t2"_s));
        // THEN it is not sent again
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"$ours"_s}));
    }

    void whatAnotherDeviceOfOursSentIsKnownByItsWords()
    {
        const MatrixConnector connector;
        auto outgoing = aMessage();
        outgoing.departedAt = tests::dialogueTime - std::chrono::seconds{30};
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        talk.answer(200, aTimeline({anEvent(u"$x"_s, u"@alice:localhost:8008"_s, u"Autre"_s)}, u"t2"_s));
        QCOMPARE(talk.query().queryItemValue(u"from"_s), u"t2"_s);
        talk.answer(200, aTimeline({anEvent(u"$ours"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s)}, u"t3"_s));
        QCOMPARE(talk.note().value, u"$ours"_s);
    }

    void whatDidNotArriveLeavesUnderTheSameTransaction()
    {
        const MatrixConnector connector;
        auto outgoing = aMessage();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        auto old = anEvent(u"$old"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s);
        old.insert(u"origin_server_ts"_s, domain::toMs(tests::dialogueTime - std::chrono::hours{1}));
        talk.answer(200, aTimeline({old}, u"t2"_s));
        QCOMPARE(talk.asked(), u"PUT "_s + roomPath + u"send/m.room.message/k1-0"_s);
    }

    void theServersClockTellsHowFarToLook()
    {
        // GIVEN a server an hour behind, and what was said there since
        const MatrixConnector connector;
        auto outgoing = aMessage();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        auto ours = anEvent(u"$ours"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s);
        ours.insert(u"origin_server_ts"_s, domain::toMs(tests::dialogueTime - std::chrono::hours{1}));
        talk.answer(200, aTimeline({ours}, u"t2"_s), {{"Date", "Mon, 23 Nov 2026 07:41:10 GMT"}});
        QCOMPARE(talk.note().value, u"$ours"_s);
    }

    void filesAreEventsOfTheirOwnAndUploadedOnce()
    {
        // GIVEN the text has left, the first file is uploaded
        const MatrixConnector connector;
        auto outgoing = aMessage();
        outgoing.notes = {{u"part 0"_s, u"$1"_s}, {u"media 4"_s, u"mxc://x/4"_s}};
        domain::Attachment picture{.media = {.id = domain::Id<domain::Media>(4), .name = u"a b.png"_s, .type = u"image/png"_s, .bytes = 3},
                                   .altText = u"Un chat"_s};
        domain::Attachment sound{.media = {.id = domain::Id<domain::Media>(5), .name = u"s+1.ogg"_s, .type = u"audio/ogg"_s, .bytes = 3}};
        outgoing.attachments = {picture, sound};
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        // WHEN
        QCOMPARE(talk.asked(), u"PUT "_s + roomPath + u"send/m.room.message/k1-f4"_s);
        QCOMPARE(talk.json().value(u"msgtype"_s).toString(), u"m.image"_s);
        QCOMPARE(talk.json().value(u"body"_s).toString(), u"Un chat"_s);
        QCOMPARE(talk.json().value(u"url"_s).toString(), u"mxc://x/4"_s);
        talk.answer(200, asJson({{u"event_id"_s, u"$2"_s}}));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"file 4"_s, .value = u"$2"_s}));
        talk.goOn();
        QVERIFY(talk.wantsMedia());
        talk.goOn("ogg");
        QCOMPARE(talk.asked(), u"POST /_matrix/media/v3/upload"_s);
        QCOMPARE(talk.header("Content-Type"), QByteArray("audio/ogg"));
        QVERIFY(talk.request().url.query(QUrl::FullyEncoded).contains(u"s%2B1.ogg"_s));
        talk.answer(200, asJson({{u"content_uri"_s, u"mxc://x/5"_s}}));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"media 5"_s, .value = u"mxc://x/5"_s}));
        talk.goOn();
        QCOMPARE(talk.json().value(u"msgtype"_s).toString(), u"m.audio"_s);
        talk.answer(200, asJson({{u"event_id"_s, u"$3"_s}}));
        talk.goOn();
        talk.answer(200, asJson(anEvent(u"$1"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s)));
        // THEN
        QCOMPARE(talk.end()->remoteId, u"$1"_s);
    }

    void aFileBeyondTheServersLimitIsNotEvenRead()
    {
        const MatrixConnector connector;
        auto access = aliceInTheRoom();
        for (auto &allowance : access.connection.capabilities.media.allowances)
            allowance.bytes = 2;
        auto outgoing = aMessage({});
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}}};
        Dialogue talk(connector.send(access, outgoing));
        goThroughTheOpenDoor(talk);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::TooLarge);
    }

    void anEditIsWrittenOverTheEvent()
    {
        const MatrixConnector connector;
        domain::Delivery delivery;
        delivery.key = u"k1"_s;
        delivery.remoteId = u"$1"_s;
        delivery.notes = {{u"part 0"_s, u"$1"_s}};
        Dialogue talk(connector.edit(aliceInTheRoom(), aMessage(u"Bonsoir"_s), delivery));
        goThroughTheOpenDoor(talk);
        QVERIFY(talk.asked().startsWith(u"PUT "_s + roomPath + u"send/m.room.message/k1-0-e"_s));
        QCOMPARE(talk.request().effect, connectors::Effect::Repeatable);
        QCOMPARE(talk.json().value(u"m.new_content"_s).toObject().value(u"body"_s).toString(), u"Bonsoir"_s);
        QCOMPARE(talk.json().value(u"m.relates_to"_s).toObject(), QJsonObject({{u"rel_type"_s, u"m.replace"_s}, {u"event_id"_s, u"$1"_s}}));
        const QJsonObject content = talk.json();
        talk.answer(200, asJson({{u"event_id"_s, u"$2"_s}}));
        talk.answer(200, asJson({{u"event_id"_s, u"$2"_s}, {u"content"_s, content}}));
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"$1"_s);
        QVERIFY(sent->isVerified);
    }

    void allThatLeftIsRedactedAndWhatWasWrittenOverIt()
    {
        // GIVEN somebody else claims to replace it too
        const MatrixConnector connector;
        domain::Delivery delivery;
        delivery.key = u"k1"_s;
        delivery.remoteId = u"$1"_s;
        delivery.notes = {{u"part 0"_s, u"$1"_s}, {u"file 4"_s, u"$2"_s}, {u"media 4"_s, u"mxc://x/4"_s}};
        Dialogue talk(connector.remove(aliceInTheRoom(), delivery));
        QVERIFY(talk.asked().endsWith(u"/relations/$1/m.replace"_s));
        talk.answer(
            200, asJson({{u"chunk"_s, QJsonArray{anEvent(u"$bobs"_s, u"@bob:x"_s, u"*"_s), anEvent(u"$edit"_s, u"@alice:localhost:8008"_s, u"* Bonsoir"_s)}}}));
        // WHEN
        QCOMPARE(talk.asked(), u"PUT "_s + roomPath + u"redact/$1/k1-d$1"_s);
        talk.answer(200, asJson({{u"event_id"_s, u"$r1"_s}}));
        QCOMPARE(talk.asked(), u"PUT "_s + roomPath + u"redact/$edit/k1-d$edit"_s);
        talk.answer(200, asJson({{u"event_id"_s, u"$r2"_s}}));
        talk.answer(404, anError(u"M_UNRECOGNIZED"_s));
        QCOMPARE(talk.asked(), u"PUT "_s + roomPath + u"redact/$2/k1-d$2"_s);
        talk.answer(404, anError(u"M_NOT_FOUND"_s));
        // THEN
        QVERIFY(talk.end());
    }

    void errorsAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        const auto file = [](const char *name) { return tests::recorded(u"matrix/synapse-"_s + QString::fromLatin1(name) + u".json"_s); };
        QTest::newRow("unknown token") << 401 << file("unknown-token") << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("a token that has run out") << 401 << file("expired-token") << Trouble::Kind::AccessDenied;
        QTest::newRow("no token") << 401 << file("missing-token") << Trouble::Kind::AccessDenied;
        QTest::newRow("some proxy") << 401 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("some proxy's refusal") << 403 << QByteArray("<html>") << Trouble::Kind::Malformed;
        QTest::newRow("half an answer") << 404 << QByteArray("{\"errcode\":\"M_NOT") << Trouble::Kind::Malformed;
        QTest::newRow("no right") << 403 << file("forbidden") << Trouble::Kind::AccessDenied;
        QTest::newRow("too much") << 429 << file("limited") << Trouble::Kind::RateLimited;
        QTest::newRow("too large") << 413 << anError(u"M_TOO_LARGE"_s) << Trouble::Kind::TooLarge;
        QTest::newRow("not a thing it knows") << 404 << anError(u"M_UNRECOGNIZED"_s) << Trouble::Kind::NotPossible;
        QTest::newRow("broken") << 502 << QByteArray("<html>") << Trouble::Kind::ServerTrouble;
        QTest::newRow("no JSON") << 200 << QByteArray("<html>Hello</html>") << Trouble::Kind::Malformed;
        QTest::newRow("without an id") << 200 << QByteArray("{}") << Trouble::Kind::Malformed;
    }
    void errorsAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const MatrixConnector connector;
        Dialogue talk(connector.send(aliceInTheRoom(), aMessage()));
        goThroughTheOpenDoor(talk);
        talk.answer(status, body, status == 429 ? connectors::HttpHeaders{{"Retry-After", "3"}} : connectors::HttpHeaders());
        QVERIFY(talk.hasEnded());
        const auto sent = talk.end();
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, kind);
        // The longer of the two waits.
        if (kind == Trouble::Kind::RateLimited)
            QCOMPARE(sent.error().retryAfter, std::chrono::milliseconds{5'202});
    }

    void aTokenIsRenewedAndOnlyARefusedOneIsWithdrawn()
    {
        const MatrixConnector connector;
        auto access = aliceInTheRoom();
        access.secret.insert(u"refresh"_s, u"old"_s);
        Dialogue talk(connector.renew(access));
        QCOMPARE(talk.asked(), u"POST /_matrix/client/v3/refresh"_s);
        QCOMPARE(talk.json(), QJsonObject({{u"refresh_token"_s, u"old"_s}}));
        talk.answer(200, tests::recorded(u"matrix/synapse-refresh.json"_s));
        const auto secret = talk.end();
        QVERIFY(secret);
        QCOMPARE(secret->value(u"refresh"_s), u"syr_alice"_s);
        QCOMPARE(secret->value(u"room"_s), newsRoom);
        Dialogue refused(connector.renew(access));
        refused.answer(401, anError(u"M_UNKNOWN_TOKEN"_s));
        QCOMPARE(refused.end().error().kind, Trouble::Kind::AccessWithdrawn);
        Dialogue used(connector.renew(access));
        used.answer(403, tests::recorded(u"matrix/synapse-refresh-refused.json"_s));
        QCOMPARE(used.end().error().kind, Trouble::Kind::AccessWithdrawn);
        Dialogue broken(connector.renew(access));
        broken.answer(502);
        QCOMPARE(broken.end().error().kind, Trouble::Kind::ServerTrouble);
        Dialogue nothing(connector.renew(aliceInTheRoom()));
        QVERIFY(nothing.hasEnded());
        QCOMPARE(nothing.end().error().kind, Trouble::Kind::AccessWithdrawn);
    }

    void theQuotationBeforeAReplyIsTakenOff_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("rest");
        QTest::newRow("one line") << u"> <@a:b> hi\n\nyes"_s << u"yes"_s;
        QTest::newRow("several") << u"> <@a:b> hi\n> ho\n>\n\nyes\n> mine"_s << u"yes\n> mine"_s;
        QTest::newRow("none") << u"yes"_s << u"yes"_s;
        QTest::newRow("nothing else") << u"> <@a:b> hi"_s << u"> <@a:b> hi"_s;
        QTest::newRow("no space") << u">:-( no"_s << u">:-( no"_s;
    }
    void theQuotationBeforeAReplyIsTakenOff()
    {
        QFETCH(QString, body);
        QFETCH(QString, rest);
        QCOMPARE(connectors::matrix::withoutReplyFallback(body), rest);
    }
};

QTEST_GUILESS_MAIN(MatrixConnectorTest)
#include "matrixconnectortest.moc"
