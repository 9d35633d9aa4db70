// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/accessmend.h"
#include "tests/core/connectors/matrix/onmatrix.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests::matrix;
using connectors::MatrixConnector;
using domain::Trouble;
using tests::Dialogue;

class MatrixElsewhereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnswersAThreadStandsInIt()
    {
        // GIVEN a message with a file that answers what somebody said in a thread
        const MatrixConnector connector;
        auto outgoing = aMessage(u"Oui"_s);
        outgoing.inReplyTo = u"$asked"_s;
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.pdf"_s, .type = u"application/pdf"_s, .bytes = 3}}};
        outgoing.notes = {{u"media 4"_s, u"mxc://localhost/a"_s}};
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        const QJsonObject inThread{{u"rel_type"_s, u"m.thread"_s}, {u"event_id"_s, u"$began"_s}};
        talk.answer(200, asJson(anEvent(u"$asked"_s, u"@bob:localhost:8008"_s, u"?"_s, {{u"m.relates_to"_s, inThread}})));
        // THEN the message answers it there, and the file stands beside it
        QJsonObject relation = inThread;
        relation.insert(u"m.in_reply_to"_s, QJsonObject{{u"event_id"_s, u"$asked"_s}});
        relation.insert(u"is_falling_back"_s, false);
        QCOMPARE(talk.json().value(u"m.relates_to"_s).toObject(), relation);
        talk.answer(200, asJson({{u"event_id"_s, u"$1"_s}}));
        talk.goOn();
        relation.insert(u"is_falling_back"_s, true);
        QCOMPARE(talk.json().value(u"m.relates_to"_s).toObject(), relation);
        // A file alone is what answers.
        outgoing.parts = {QString()};
        Dialogue alone(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(alone);
        alone.answer(200, asJson(anEvent(u"$asked"_s, u"@bob:localhost:8008"_s, u"?"_s)));
        QCOMPARE(alone.json().value(u"m.relates_to"_s).toObject(), QJsonObject({{u"m.in_reply_to"_s, QJsonObject{{u"event_id"_s, u"$asked"_s}}}}));
    }

    void whatWeAnsweredInAnotherClientComesInAsOurs()
    {
        // GIVEN an answer of ours, written over in that client, and what answers nothing
        const QJsonObject answers{{u"m.relates_to"_s, QJsonObject{{u"m.in_reply_to"_s, QJsonObject{{u"event_id"_s, u"$b"_s}}}}}};
        const QJsonObject replaces{{u"m.new_content"_s, QJsonObject{{u"msgtype"_s, u"m.text"_s}, {u"body"_s, u"Non"_s}}},
                                   {u"m.relates_to"_s, QJsonObject{{u"rel_type"_s, u"m.replace"_s}, {u"event_id"_s, u"$a"_s}}}};
        const QString us = u"@alice:localhost:8008"_s;
        const MatrixConnector connector;
        Dialogue talk(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        talk.answer(200,
                    aTimeline({anEvent(u"$b"_s, u"@bob:x"_s, u"Ouvert ?"_s), anEvent(u"$a"_s, us, u"Oui"_s, answers),
                               anEvent(u"$e"_s, us, u"* Non"_s, replaces), anEvent(u"$c"_s, us, u"Bonjour"_s)},
                              u"t2"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 2);
        const auto ours = std::get<domain::IncomingPost>(page->entries.at(1));
        QCOMPARE(ours.remoteId, u"$a"_s);
        QCOMPARE(ours.inReplyTo, u"$b"_s);
        QCOMPARE(ours.text, u"Non"_s);
        QCOMPARE(ours.kind, domain::PostKind::Reply);
        // AND written over later, it says that
        Dialogue edited(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        edited.answer(200, aTimeline({anEvent(u"$e"_s, us, u"* Non"_s, replaces)}, u"t2"_s));
        QVERIFY(edited.asked().endsWith(u"event/$a"_s));
        edited.answer(200, asJson(anEvent(u"$a"_s, us, u"Oui"_s, answers)));
        const auto later = edited.end();
        QCOMPARE(later->entries.size(), 1);
        QCOMPARE(std::get<domain::IncomingPost>(later->entries.first()).text, u"Non"_s);
        // AND what Parvis wrote over itself is not asked about
        QJsonObject known = anEvent(u"$e"_s, us, u"* Non"_s, replaces);
        known.insert(u"unsigned"_s, QJsonObject{{u"transaction_id"_s, u"k1-e"_s}});
        Dialogue own(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        own.answer(200, aTimeline({known}, u"t2"_s));
        QVERIFY(own.hasEnded());
    }

    void whatAnotherClientChangedIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("there");
        QTest::addColumn<bool>("overwrites");
        QTest::addColumn<bool>("isWritten");
        QTest::newRow("as we left it") << u"Bonjour"_s << false << true;
        QTest::newRow("changed elsewhere") << u"Salut"_s << false << false;
        QTest::newRow("changed, and wanted all the same") << u"Salut"_s << true << true;
    }

    void whatAnotherClientChangedIsNotWrittenOver()
    {
        QFETCH(const QString, there);
        QFETCH(const bool, overwrites);
        QFETCH(const bool, isWritten);
        const QString us = u"@alice:localhost:8008"_s;
        const auto editOf = [](const QString &body) {
            return QJsonObject{{u"m.new_content"_s, QJsonObject{{u"body"_s, body}}},
                               {u"m.relates_to"_s, QJsonObject{{u"rel_type"_s, u"m.replace"_s}, {u"event_id"_s, u"$1"_s}}}};
        };
        const MatrixConnector connector;
        domain::Delivery delivery;
        delivery.key = u"k1"_s;
        delivery.remoteId = u"$1"_s;
        delivery.notes = {{u"part 0"_s, u"$1"_s}};
        auto outgoing = aMessage(u"Bonsoir"_s);
        outgoing.replaced = u"Bonjour"_s;
        outgoing.overwrites = overwrites;
        Dialogue talk(connector.edit(aliceInTheRoom(), outgoing, delivery));
        goThroughTheOpenDoor(talk);
        if (!overwrites) {
            // WHEN it is looked what it says by now; another's edit counts for nothing
            QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"event/$1"_s);
            talk.answer(200, asJson(anEvent(u"$1"_s, us, u"Au début"_s)));
            QVERIFY(talk.asked().endsWith(u"/relations/$1/m.replace"_s));
            QJsonObject later = anEvent(u"$9"_s, u"@mallory:x"_s, u"*"_s, editOf(u"Rien"_s));
            later.insert(u"origin_server_ts"_s, domain::toMs(tests::dialogueTime) + 5'000);
            talk.answer(200, asJson({{u"chunk"_s, QJsonArray{later, anEvent(u"$2"_s, us, u"*"_s, editOf(there))}}}));
        }
        // THEN
        QCOMPARE(talk.hasEnded(), !isWritten);
        if (!isWritten) {
            QCOMPARE(talk.end().error().kind, Trouble::Kind::Changed);
            // AND what stands there can be read, to be kept
            Dialogue looks(connector.lookAfter(aliceInTheRoom(), aMessage(), delivery));
            looks.answer(200, asJson(anEvent(u"$1"_s, us, u"Au début"_s)));
            looks.answer(200, asJson({{u"chunk"_s, QJsonArray{anEvent(u"$2"_s, us, u"*"_s, editOf(there))}}}));
            QCOMPARE(looks.end()->standing->text, there);
            return;
        }
        QVERIFY(talk.asked().startsWith(u"PUT "_s));
    }

    void whatSaysItAlreadyIsNotWrittenAgain()
    {
        // GIVEN an edit of which an earlier attempt arrived
        const MatrixConnector connector;
        domain::Delivery delivery;
        delivery.key = u"k1"_s;
        delivery.remoteId = u"$1"_s;
        auto outgoing = aMessage(u"Bonsoir"_s);
        outgoing.replaced = u"Bonjour"_s;
        // WHEN
        Dialogue talk(connector.edit(aliceInTheRoom(), outgoing, delivery));
        goThroughTheOpenDoor(talk);
        talk.answer(200, asJson(anEvent(u"$1"_s, u"@alice:localhost:8008"_s, u"Bonsoir"_s)));
        talk.answer(200, asJson({{u"chunk"_s, QJsonArray()}}));
        // THEN nothing more leaves
        QVERIFY(talk.hasEnded());
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"$1"_s);
        QVERIFY(sent->isVerified);
    }

    void allAttemptsOfAnEditAreOneTransaction()
    {
        // GIVEN
        const MatrixConnector connector;
        domain::Delivery delivery;
        delivery.key = u"k1"_s;
        delivery.remoteId = u"$1"_s;
        const auto transactionOf = [&](const QString &text, const QString &change, std::chrono::milliseconds later) {
            auto outgoing = aMessage(text);
            outgoing.change = change;
            outgoing.now += later;
            Dialogue talk(connector.edit(aliceInTheRoom(), outgoing, delivery));
            goThroughTheOpenDoor(talk);
            return talk.asked();
        };
        const QString first = transactionOf(u"Bonsoir"_s, u"5"_s, {});
        // THEN what is tried again is the same, and what is said next another, though it says the same
        QCOMPARE(transactionOf(u"Bonsoir"_s, u"5"_s, std::chrono::minutes{5}), first);
        QVERIFY(transactionOf(u"Bonsoir"_s, u"6"_s, {}) != first);
        QVERIFY(transactionOf(u"Bonne nuit"_s, u"5"_s, {}) != first);
    }

    void whatWasDeletedInTheRoomIsNotWrittenOver()
    {
        const MatrixConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"$1"_s;
        auto outgoing = aMessage(u"Bonsoir"_s);
        outgoing.replaced = u"Bonjour"_s;
        Dialogue talk(connector.edit(aliceInTheRoom(), outgoing, delivery));
        goThroughTheOpenDoor(talk);
        auto gone = anEvent(u"$1"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s);
        gone.insert(u"content"_s, QJsonObject());
        talk.answer(200, asJson(gone));
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Gone);
    }

    void whoMaySayNothingInARoomIsNotToldToSayItOtherwise_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<domain::AccessMend::Kind>("mend");
        QTest::newRow("taken out of it") << u"User @alice:localhost:8008 not in room !news:localhost:8008"_s << domain::AccessMend::Kind::LetInAgain;
        QTest::newRow("without the power to") << u"You don't have permission to post that to the room."_s << domain::AccessMend::Kind::GiveRight;
    }
    void whoMaySayNothingInARoomIsNotToldToSayItOtherwise()
    {
        QFETCH(const QString, words);
        QFETCH(const domain::AccessMend::Kind, mend);
        const MatrixConnector connector;
        Dialogue talk(connector.send(aliceInTheRoom(), aMessage(u"Bonjour"_s)));
        goThroughTheOpenDoor(talk);
        talk.answer(403, asJson({{u"errcode"_s, u"M_FORBIDDEN"_s}, {u"error"_s, words}}));
        const auto found = domain::accessMendIn(talk.end().error());
        QVERIFY(found);
        QCOMPARE(found->kind, mend);
        QVERIFY(found->said.contains(words));
    }

    void nobodyOfThatNameIsToldFromAWrongPassword_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("nobody") << 404 << anError(u"M_NOT_FOUND"_s) << Trouble::Kind::Refused;
        QTest::newRow("nobody, as Synapse says it") << 404 << anError(u"M_UNKNOWN"_s) << Trouble::Kind::Refused;
        QTest::newRow("a server without it") << 404 << anError(u"M_UNRECOGNIZED"_s) << Trouble::Kind::AccessDenied;
        QTest::newRow("somebody") << 200 << asJson({{u"displayname"_s, u"Alice"_s}}) << Trouble::Kind::AccessDenied;
        QTest::newRow("not told") << 403 << anError(u"M_FORBIDDEN"_s) << Trouble::Kind::AccessDenied;
    }

    void nobodyOfThatNameIsToldFromAWrongPassword()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, profile);
        QFETCH(const Trouble::Kind, kind);
        const MatrixConnector connector;
        Dialogue talk(
            connector.introduce({.server = QUrl(u"https://server.example"_s), .user = u"@alise:server.example"_s, .secret = {{u"password"_s, u"no"_s}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        talk.answer(403, tests::recorded(u"matrix/synapse-login-refused.json"_s));
        QCOMPARE(talk.asked(), u"GET /_matrix/client/v3/profile/@alise:server.example"_s);
        talk.answer(status, profile);
        const auto made = talk.end();
        QCOMPARE(made.error().kind, kind);
        QCOMPARE(made.error().said.startsWith(u"user, "_s), kind == Trouble::Kind::Refused);
    }

    void whoIsSignedInForNothingIsSignedOut()
    {
        // GIVEN a password that lets in, and a room that is not there
        const MatrixConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s),
                                           .user = u"alice"_s,
                                           .secret = {{u"password"_s, u"pass"_s}, {u"room"_s, u"#nope:server.example"_s}, {u"device"_s, u"OURS"_s}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        // The device is the one that the channel has.
        QCOMPARE(talk.json().value(u"device_id"_s).toString(), u"OURS"_s);
        talk.answer(200, tests::recorded(u"matrix/synapse-login.json"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        talk.answer(200, asJson({{u"joined_rooms"_s, QJsonArray{newsRoom}}}));
        talk.answer(404, anError(u"M_NOT_FOUND"_s));
        talk.answer(200, asJson({{u"name"_s, u"Parvis news"_s}}));
        // THEN
        QCOMPARE(talk.asked(), u"POST /_matrix/client/v3/logout"_s);
        QCOMPARE(talk.header("Authorization"), QByteArray("Bearer syt_alice"));
        talk.answer(200, "{}");
        const auto made = talk.end();
        QCOMPARE(made.error().kind, Trouble::Kind::Gone);
        QCOMPARE(made.error().said, u"room, nobody there knows #nope:server.example; the account is in these: Parvis news"_s);
        // AND a token that somebody gave is theirs
        Dialogue given(connector.introduce(
            {.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, u"#nope:server.example"_s}}}));
        given.answer(404);
        given.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        given.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        given.answer(200, asJson({{u"joined_rooms"_s, QJsonArray{newsRoom}}}));
        given.answer(404, anError(u"M_NOT_FOUND"_s));
        given.answer(200, asJson({{u"name"_s, u"Parvis news"_s}}));
        QVERIFY(given.hasEnded());
    }

    void aRoomThatNobodyKnowsIsNotTheServersTrouble_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("a server that there is not") << u"!abc:nowhere.example"_s << 500 << anError(u"M_UNKNOWN"_s) << Trouble::Kind::Gone;
        QTest::newRow("no room of that id") << u"!abc:server.example"_s << 404 << anError(u"M_UNKNOWN"_s) << Trouble::Kind::Gone;
        QTest::newRow("an alias of such a server") << u"#abc:nowhere.example"_s << 502 << anError(u"M_UNKNOWN"_s) << Trouble::Kind::Gone;
        QTest::newRow("an alias that is mistyped") << u"#mews:server.example"_s << 404 << anError(u"M_NOT_FOUND"_s) << Trouble::Kind::Gone;
        QTest::newRow("a room that is closed") << u"!abc:server.example"_s << 403 << anError(u"M_FORBIDDEN"_s) << Trouble::Kind::Refused;
        QTest::newRow("a server in trouble") << u"!abc:server.example"_s << 502 << QByteArray("<html>") << Trouble::Kind::ServerTrouble;
        QTest::newRow("too much") << u"!abc:server.example"_s << 429 << anError(u"M_LIMIT_EXCEEDED"_s) << Trouble::Kind::RateLimited;
    }
    void aRoomThatNobodyKnowsIsNotTheServersTrouble()
    {
        // GIVEN an account that is in one room
        QFETCH(const QString, room);
        QFETCH(const int, status);
        QFETCH(const QByteArray, answer);
        QFETCH(const Trouble::Kind, kind);
        const MatrixConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, room}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        talk.answer(200, asJson({{u"joined_rooms"_s, QJsonArray{newsRoom}}}));
        // WHEN the one that is meant cannot be entered
        talk.answer(status, answer);
        // THEN where it is in is told
        const bool isOfRoom = kind == Trouble::Kind::Gone || kind == Trouble::Kind::Refused;
        if (isOfRoom) {
            QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"state/m.room.name"_s);
            talk.answer(200, asJson({{u"name"_s, u"Parvis news"_s}}));
        }
        const Trouble trouble = talk.end().error();
        QCOMPARE(trouble.kind, kind);
        QCOMPARE(trouble.said.contains(room) && trouble.said.contains(u"Parvis news"_s), isOfRoom);
    }

    void whereTheRoomsAreNotToldTheRoomIsNotKnownEither()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.introduce(
            {.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, u"#mews:server.example"_s}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        talk.answer(200, asJson({{u"joined_rooms"_s, QJsonArray{newsRoom}}}));
        talk.answer(404, anError(u"M_NOT_FOUND"_s));
        talk.answer(429, anError(u"M_LIMIT_EXCEEDED"_s));
        const Trouble trouble = talk.end().error();
        QCOMPARE(trouble.kind, Trouble::Kind::Gone);
        QCOMPARE(trouble.said, u"room, nobody there knows #mews:server.example"_s);
    }

    void ofSeveralRoomsOneIsMeantByWhatItIsCalled_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("named") << u"parvis NEWS"_s << true;
        QTest::newRow("none named") << QString() << false;
        QTest::newRow("another") << u"Off topic"_s << false;
    }

    void ofSeveralRoomsOneIsMeantByWhatItIsCalled()
    {
        QFETCH(const QString, typed);
        QFETCH(const bool, isFound);
        const MatrixConnector connector;
        Dialogue talk(connector.introduce({.server = QUrl(u"https://server.example"_s), .user = {}, .secret = {{u"token"_s, u"t0ken"_s}, {u"room"_s, typed}}}));
        talk.answer(404);
        talk.answer(200, tests::recorded(u"matrix/synapse-versions.json"_s));
        talk.answer(200, tests::recorded(u"matrix/synapse-whoami.json"_s));
        talk.answer(200, asJson({{u"joined_rooms"_s, QJsonArray{newsRoom, u"!two:server.example"_s, u"!three:server.example"_s}}}));
        QCOMPARE(talk.asked(), u"GET "_s + roomPath + u"state/m.room.name"_s);
        talk.answer(200, asJson({{u"name"_s, u"Parvis news"_s}}));
        talk.answer(200, asJson({{u"name"_s, u"Flour"_s}}));
        talk.answer(404, anError(u"M_NOT_FOUND"_s));
        QCOMPARE(talk.hasEnded(), !isFound);
        if (isFound)
            return goThroughTheOpenDoor(talk);
        const auto made = talk.end();
        const QString these = u"the account is in these: !three:server.example, Flour, Parvis news"_s;
        QCOMPARE(made.error().kind, typed.isEmpty() ? Trouble::Kind::Refused : Trouble::Kind::Gone);
        QCOMPARE(made.error().said, typed.isEmpty() ? u"room, "_s + these : u"room, none is called Off topic; "_s + these);
    }

    void aLinkSaysWhereItLeads_data()
    {
        QTest::addColumn<QString>("formatted");
        QTest::addColumn<QString>("read");
        QTest::newRow("a link") << u"Voir <a href=\"https://page.example/a\">la page</a>"_s << u"Voir la page (https://page.example/a)"_s;
        QTest::newRow("somebody's name") << u"<a href=\"https://matrix.to/#/@eve:x\">Eve</a>, voir <a href='https://page.example/a'>la page</a>"_s
                                         << u"Eve, voir la page (https://page.example/a)"_s;
        QTest::newRow("a script") << u"<script>alert(1)</script><a href=\"https://page.example/a\">la page</a>"_s << u"la page (https://page.example/a)"_s;
        QTest::newRow("bold alone") << u"<b>Voir</b> la page"_s << u"Voir la page"_s;
    }
    void aLinkSaysWhereItLeads()
    {
        QFETCH(QString, formatted);
        QFETCH(QString, read);
        const MatrixConnector connector;
        Dialogue talk(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        const QJsonObject html{{u"format"_s, u"org.matrix.custom.html"_s}, {u"formatted_body"_s, formatted}};
        talk.answer(200, aTimeline({anEvent(u"$1"_s, u"@bob:x"_s, u"Voir la page"_s, html)}, u"t2"_s));
        const auto page = talk.end();
        QCOMPARE(std::get<domain::IncomingMention>(page->entries.constFirst()).text, read);
    }

    void aFileIsSeenWhereItWasSaid()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        const QJsonObject picture{{u"msgtype"_s, u"m.image"_s}, {u"filename"_s, u"photo.png"_s}, {u"url"_s, u"mxc://x/abc"_s}};
        talk.answer(200, aTimeline({anEvent(u"$1"_s, u"@bob:x"_s, u"une photo"_s, picture)}, u"t2"_s));
        const auto page = talk.end();
        const auto &mention = std::get<domain::IncomingMention>(page->entries.constFirst());
        QVERIFY(mention.url.startsWith(u"https://matrix.to/#/"_s));
        QCOMPARE(mention.text, u"une photo (photo.png)\n"_s + mention.url);
    }

    void whatSaysNoTimeDoesNotEndALook()
    {
        // GIVEN something of ours without a time above what may have arrived
        const MatrixConnector connector;
        auto outgoing = aMessage();
        outgoing.departedAt = tests::dialogueTime;
        Dialogue talk(connector.send(aliceInTheRoom(), outgoing));
        goThroughTheOpenDoor(talk);
        auto timeless = anEvent(u"$other"_s, u"@alice:localhost:8008"_s, u"Autre chose"_s);
        timeless.remove(u"origin_server_ts"_s);
        talk.answer(200, aTimeline({17, timeless, anEvent(u"$ours"_s, u"@alice:localhost:8008"_s, u"Bonjour"_s)}, u"t2"_s));
        // THEN it is found, and does not leave twice
        QCOMPARE(talk.note().value, u"$ours"_s);
    }

    void anEditOfNothingHoldsNothingUp()
    {
        const MatrixConnector connector;
        Dialogue talk(connector.fetchNewer(aliceInTheRoom(), u"room"_s, u"t1"_s));
        const QJsonObject edit{{u"m.new_content"_s, QJsonObject{{u"body"_s, u"b"_s}}},
                               {u"m.relates_to"_s, QJsonObject{{u"rel_type"_s, u"m.replace"_s}, {u"event_id"_s, u"none"_s}}}};
        talk.answer(200, aTimeline({anEvent(u"$1"_s, u"@bob:x"_s, u"* b"_s, edit), anEvent(u"$2"_s, u"@bob:x"_s, u"a"_s)}, u"t2"_s));
        talk.answer(400, anError(u"M_INVALID_PARAM"_s));
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(page->next, u"t2"_s);
    }
};

QTEST_GUILESS_MAIN(MatrixElsewhereTest)
#include "matrixelsewheretest.moc"
