// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramconnector.h"
#include "core/domain/channels/accessmend.h"
#include "tests/core/connectors/dialogue.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::TelegramConnector;
using domain::Trouble;
using tests::Dialogue;

namespace {

const QString botToken = u"123456:AAsecretSECRET"_s;

connectors::Access theBot()
{
    connectors::Access access;
    access.connection = {.state = domain::ConnectionState::Connected,
                         .server = QUrl(u"https://api.telegram.org"_s),
                         .accountId = u"123456"_s,
                         .handle = u"@parvisbot"_s,
                         .capabilities = domain::staticCapabilities(u"telegram"_s)};
    access.secret = {{u"token"_s, botToken}, {u"chat"_s, u"-1001234567890"_s}};
    return access;
}

domain::Outgoing aTelegram(const QString &text = u"Bonjour"_s)
{
    domain::Outgoing outgoing;
    outgoing.key = u"k1"_s;
    outgoing.parts = {text};
    outgoing.now = tests::dialogueTime;
    return outgoing;
}

domain::Attachment aFile(qint64 id, const QString &type)
{
    return {.media = {.id = domain::Id<domain::Media>(id), .name = u"f%1"_s.arg(id), .type = type, .bytes = 3}};
}

QByteArray aRefusal(int code, const QString &words)
{
    return QJsonDocument(QJsonObject{{u"ok"_s, false}, {u"error_code"_s, code}, {u"description"_s, words}}).toJson(QJsonDocument::Compact);
}

} // namespace

class TelegramConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBotAndItsChatAreKnown()
    {
        const TelegramConnector connector;
        Dialogue talk(connector.introduce({.server = {}, .user = u"@parvisnews"_s, .secret = {{u"token"_s, botToken}}}));
        QCOMPARE(talk.request().url, QUrl(u"https://api.telegram.org/bot123456:AAsecretSECRET/getMe"_s));
        talk.answer(200, "{\"ok\":true,\"result\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"Parvis\",\"username\":\"parvisbot\"}}");
        QCOMPARE(talk.query().queryItemValue(u"chat_id"_s), u"@parvisnews"_s);
        talk.answer(200, "{\"ok\":true,\"result\":{\"id\":-1001234567890,\"title\":\"Parvis\",\"type\":\"channel\",\"username\":\"parvisnews\"}}");
        const auto made = talk.end();
        QVERIFY(made);
        QCOMPARE(made->name, u"Parvis"_s);
        QCOMPARE(made->address, u"https://t.me/parvisnews"_s);
        QVERIFY(made->otherAddresses.contains(u"https://t.me/parvisbot"_s));
        QCOMPARE(made->secret.value(u"chat"_s), u"-1001234567890"_s);
        QCOMPARE(made->connection.capabilities.repeat, domain::Repeat::Ask);
        QVERIFY(!made->connection.server.toString().contains(u"secret"_s));
    }

    void updatesComeInAndAreAcknowledgedOnceKept()
    {
        // GIVEN
        const TelegramConnector connector;
        Dialogue talk(connector.fetchNewer(theBot(), u"updates"_s, {}));
        QVERIFY(!talk.json().contains(u"offset"_s));
        // WHEN
        talk.answer(200, tests::recorded(u"telegram/documented-updates.json"_s));
        // THEN
        const auto page = talk.end();
        QVERIFY(page);
        QCOMPARE(page->next, u"705"_s);
        QVERIFY(page->isLast);
        // What a channel says that the bot is in by the way belongs elsewhere.
        QCOMPARE(page->entries.size(), 2);
        const auto first = std::get<domain::IncomingMention>(page->entries.at(0));
        QCOMPARE(first.remoteId, u"-1001234567890/11"_s);
        QCOMPARE(first.url, u"https://t.me/parvistalk/11"_s);
        QCOMPARE(first.author.handle, u"@bobm"_s);
        QCOMPARE(first.author.name, u"Bob Martin"_s);
        QCOMPARE(first.language, u"fr"_s);
        const auto file = std::get<domain::IncomingMention>(page->entries.at(1));
        QCOMPARE(file.text, u"Voyez (plan.pdf)"_s);
        QVERIFY(file.url.isEmpty());
        // It was said to the bot alone.
        QCOMPARE(file.title, u"@parvisbot"_s);
        QCOMPARE(first.title, u"Parvis"_s);
        // An edit is the same message with new words: what was edited before it was taken in reads as it does by now.
        QCOMPARE(first.text, u"Bonsoir !"_s);
        QCOMPARE(first.inReplyTo, u"-1001234567890/9"_s);
        Dialogue next(connector.fetchNewer(theBot(), u"updates"_s, page->next));
        QCOMPARE(next.json().value(u"offset"_s).toInteger(), 705);
        next.answer(200, "{\"ok\":true,\"result\":[]}");
        QCOMPARE(next.end()->next, u"705"_s);
    }

    void theTalkAboutAChannelIsItsOwn()
    {
        const TelegramConnector connector;
        connectors::Access access = theBot();
        access.secret.insert(u"chat"_s, u"-1009"_s);
        Dialogue channel(connector.fetchNewer(access, u"updates"_s, {}));
        channel.answer(200, tests::recorded(u"telegram/documented-updates.json"_s));
        const auto alone = channel.end();
        QCOMPARE(alone->entries.size(), 2);
        QCOMPARE(std::get<domain::IncomingMention>(alone->entries.at(1)).text, u"[photo]"_s);
        access.secret.insert(u"linked"_s, u"-1001234567890"_s);
        Dialogue talk(connector.fetchNewer(access, u"updates"_s, {}));
        talk.answer(200, tests::recorded(u"telegram/documented-updates.json"_s));
        QCOMPARE(talk.end()->entries.size(), 3);
    }

    void aGroupIsFollowedWhereItBecomesASupergroup()
    {
        const TelegramConnector connector;
        connectors::Access access = theBot();
        access.secret.insert(u"chat"_s, u"-42"_s);
        // GIVEN what came in
        Dialogue heard(connector.fetchNewer(access, u"updates"_s, {}));
        heard.answer(200,
                     "{\"ok\":true,\"result\":[{\"update_id\":7,\"message\":{\"message_id\":1,\"chat\":{\"id\":-42,\"type\":\"group\"},"
                     "\"migrate_to_chat_id\":-10099}},{\"update_id\":8,\"message\":{\"message_id\":2,\"from\":{\"id\":5,\"first_name\":\"Bob\"},"
                     "\"chat\":{\"id\":-10099,\"type\":\"supergroup\"},\"text\":\"Bonjour\"}}]}");
        const auto page = heard.end();
        QCOMPARE(page->entries.size(), 1);
        QCOMPARE(page->next, u"9|-42|-10099"_s);
        Dialogue later(connector.fetchNewer(access, u"updates"_s, page->next));
        QCOMPARE(later.json().value(u"offset"_s).toInteger(), 9);
        later.answer(200,
                     "{\"ok\":true,\"result\":[{\"update_id\":9,\"message\":{\"message_id\":3,\"from\":{\"id\":5,\"first_name\":\"Bob\"},"
                     "\"chat\":{\"id\":-10099,\"type\":\"supergroup\"},\"text\":\"Encore\"}}]}");
        QCOMPARE(later.end()->entries.size(), 1);
        // WHEN something leaves
        const QByteArray moved = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\","
                                 "\"parameters\":{\"migrate_to_chat_id\":-10099}}";
        Dialogue sends(connector.send(access, aTelegram()));
        sends.answer(400, moved);
        QCOMPARE(sends.end().error().kind, Trouble::Kind::AccessDenied);
        // THEN its number is learnt, and kept by who asks
        Dialogue renews(connector.renew(access));
        QVERIFY(renews.asked().endsWith(u"/sendChatAction"_s));
        QCOMPARE(renews.request().effect, connectors::Effect::Repeatable);
        renews.answer(400, moved);
        const auto secret = renews.end();
        QVERIFY(secret);
        QCOMPARE(secret->value(u"chat"_s), u"-10099"_s);
        QCOMPARE(secret->value(u"token"_s), botToken);
        Dialogue same(connector.renew(theBot()));
        same.answer(200, "{\"ok\":true,\"result\":true}");
        QCOMPARE(same.end().error().kind, Trouble::Kind::NotPossible);
        // AND what was said in the old one cannot be answered any more
        access.secret = *secret;
        auto reply = aTelegram();
        reply.inReplyTo = u"-42/1"_s;
        Dialogue answers(connector.send(access, reply));
        answers.answer(400, moved);
        QCOMPARE(answers.end().error().kind, Trouble::Kind::Gone);
    }

    void aChatIsWrittenInManyWays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("chat");
        QTest::newRow("name") << u" @parvisnews "_s << u"@parvisnews"_s;
        QTest::newRow("without its sign") << u"parvisnews"_s << u"@parvisnews"_s;
        QTest::newRow("address") << u"https://t.me/parvisnews"_s << u"@parvisnews"_s;
        QTest::newRow("of a message") << u"https://t.me/c/1234567890/45"_s << u"-1001234567890"_s;
        QTest::newRow("in the browser") << u"https://web.telegram.org/a/#-1001234567890"_s << u"-1001234567890"_s;
        QTest::newRow("number") << u"-42"_s << u"-42"_s;
    }
    void aChatIsWrittenInManyWays()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, chat);
        const TelegramConnector connector;
        Dialogue talk(connector.introduce({.server = {}, .user = typed, .secret = {{u"token"_s, botToken}}}));
        talk.answer(200, "{\"ok\":true,\"result\":{\"id\":123456,\"is_bot\":true,\"first_name\":\"Parvis\",\"username\":\"parvisbot\"}}");
        QCOMPARE(talk.query().queryItemValue(u"chat_id"_s), chat);
        if (typed != "-42"_L1)
            return;
        // The number of a supergroup, as one of the web clients shows it.
        talk.answer(400, aRefusal(400, u"Bad Request: chat not found"_s));
        QCOMPARE(talk.query().queryItemValue(u"chat_id"_s), u"-10042"_s);
    }

    void theWordsOfAPictureStayShort()
    {
        const TelegramConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"-42/45"_s;
        delivery.notes = {{u"album 0"_s, u"-42/45"_s}};
        Dialogue tooLong(connector.edit(theBot(), aTelegram(QString(1'025, u'x')), delivery));
        QVERIFY(tooLong.hasEnded());
        QCOMPARE(tooLong.end().error().kind, Trouble::Kind::TooLarge);
        Dialogue fits(connector.edit(theBot(), aTelegram(QString(1'024, u'x')), delivery));
        QVERIFY(fits.asked().endsWith(u"/editMessageCaption"_s));
    }

    void aMessageLeaves()
    {
        const TelegramConnector connector;
        auto outgoing = aTelegram();
        outgoing.inReplyTo = u"-42/7"_s;
        Dialogue talk(connector.send(theBot(), outgoing));
        QVERIFY(talk.asked().endsWith(u"/sendMessage"_s));
        QCOMPARE(talk.request().effect, connectors::Effect::Creates);
        QCOMPARE(talk.json(), QJsonObject({{u"chat_id"_s, -42}, {u"text"_s, u"Bonjour"_s}, {u"reply_parameters"_s, QJsonObject{{u"message_id"_s, 7}}}}));
        talk.answer(200, tests::recorded(u"telegram/documented-message.json"_s));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"part 0"_s, .value = u"-1001234567890/45"_s}));
        talk.goOn();
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, u"-1001234567890/45"_s);
        QCOMPARE(sent->url, u"https://t.me/parvisnews/45"_s);
        QCOMPARE(sent->publishedAt, domain::fromMs(1'795'423'260'000));
    }

    void picturesGoTogetherAndFilesApart()
    {
        const TelegramConnector connector;
        auto outgoing = aTelegram();
        outgoing.attachments = {aFile(1, u"image/png"_s), aFile(2, u"video/mp4"_s), aFile(3, u"application/pdf"_s)};
        Dialogue talk(connector.send(theBot(), outgoing));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"open"_s, .value = u"1 2 album 0"_s}));
        talk.goOn();
        QVERIFY(talk.wantsMedia());
        talk.goOn("one");
        talk.goOn("two");
        QVERIFY(talk.asked().endsWith(u"/sendMediaGroup"_s));
        QVERIFY(talk.request().body.contains("\"caption\":\"Bonjour\""));
        QVERIFY(talk.request().body.contains("attach://file1"));
        talk.answer(200, "{\"ok\":true,\"result\":[{\"message_id\":45,\"date\":1795423260,\"chat\":{\"id\":-42}},{\"message_id\":46,\"chat\":{\"id\":-42}}]}");
        QCOMPARE(talk.note(), (connectors::Note{.key = u"album 0"_s, .value = u"-42/45 -42/46"_s}));
        talk.goOn();
        QCOMPARE(talk.note().value, u"2 2 album 1"_s);
        talk.goOn();
        talk.goOn("pdf");
        QVERIFY(talk.asked().endsWith(u"/sendDocument"_s));
        QVERIFY(!talk.request().body.contains("caption"));
        talk.answer(200, "{\"ok\":true,\"result\":{\"message_id\":47,\"chat\":{\"id\":-42}}}");
        talk.goOn();
        QCOMPARE(talk.end()->remoteId, u"-42/45"_s);
    }

    void aFileLeavesAsWhatTelegramShowsWholly_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("method");
        QTest::newRow("a picture") << u"image/jpeg"_s << u"/sendPhoto"_s;
        QTest::newRow("what moves") << u"image/gif"_s << u"/sendAnimation"_s;
        QTest::newRow("what it cannot paint") << u"image/svg+xml"_s << u"/sendDocument"_s;
        QTest::newRow("a film") << u"video/mp4"_s << u"/sendVideo"_s;
        QTest::newRow("a film it does not play") << u"video/webm"_s << u"/sendDocument"_s;
        QTest::newRow("a sound") << u"audio/mpeg"_s << u"/sendAudio"_s;
        QTest::newRow("a sound it does not play") << u"audio/ogg"_s << u"/sendDocument"_s;
    }
    void aFileLeavesAsWhatTelegramShowsWholly()
    {
        QFETCH(QString, type);
        QFETCH(QString, method);
        const TelegramConnector connector;
        auto outgoing = aTelegram();
        outgoing.attachments = {aFile(1, type)};
        Dialogue talk(connector.send(theBot(), outgoing));
        QVERIFY(talk.wantsMedia());
        talk.goOn("file");
        QVERIFY2(talk.asked().endsWith(method), qPrintable(talk.asked()));
        // The part is called as the method wants it.
        QVERIFY(talk.request().body.contains("name=\"" + method.sliced(5).toLower().toLatin1() + "\"; filename="));
    }

    void longWordsStandBeforeTheirPicture()
    {
        const TelegramConnector connector;
        auto outgoing = aTelegram(QString(1'025, u'x'));
        outgoing.attachments = {aFile(1, u"image/png"_s)};
        Dialogue talk(connector.send(theBot(), outgoing));
        talk.goOn();
        QVERIFY(talk.asked().endsWith(u"/sendMessage"_s));
        talk.answer(200, tests::recorded(u"telegram/documented-message.json"_s));
        talk.goOn();
        QCOMPARE(talk.note(), (connectors::Note{.key = u"link"_s, .value = u"https://t.me/parvisnews/45"_s}));
        talk.goOn();
        QCOMPARE(talk.note().value, u"2 2 album 0"_s);
        talk.goOn();
        talk.goOn("png");
        QVERIFY(talk.asked().endsWith(u"/sendPhoto"_s));
    }

    void whatMayHaveArrivedIsAsked_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << 0 << QByteArray();
        QTest::newRow("broken") << 502 << QByteArray("<html>");
        QTest::newRow("truncated") << 200 << QByteArray("{\"ok\":true,\"resu");
        QTest::newRow("without an id") << 200 << QByteArray("{\"ok\":true,\"result\":{}}");
        QTest::newRow("not an object") << 200 << QByteArray("{\"ok\":true,\"result\":[7]}");
    }
    void whatMayHaveArrivedIsAsked()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const TelegramConnector connector;
        Dialogue talk(connector.send(theBot(), aTelegram()));
        if (status == 0)
            talk.meet(Trouble::Kind::Cut);
        else
            talk.answer(status, body);
        QVERIFY(talk.hasEnded());
        QCOMPARE(talk.end().error().kind, Trouble::Kind::Unsure);
        // AND the next attempt sends nothing
        auto again = aTelegram();
        again.departedAt = tests::dialogueTime;
        Dialogue later(connector.send(theBot(), again));
        QVERIFY(later.hasEnded());
        QCOMPARE(later.end().error().kind, Trouble::Kind::Unsure);
    }

    void errorsAreToldApartAndNeverHoldTheToken_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Trouble::Kind>("kind");
        QTest::newRow("revoked") << 401 << aRefusal(401, u"Unauthorized"_s) << Trouble::Kind::AccessWithdrawn;
        QTest::newRow("some proxy") << 401 << QByteArray("<html>") << Trouble::Kind::AccessDenied;
        QTest::newRow("kicked") << 403 << aRefusal(403, u"Forbidden: bot was kicked from the channel chat"_s) << Trouble::Kind::AccessDenied;
        QTest::newRow("too much") << 429 << tests::recorded(u"telegram/documented-limited.json"_s) << Trouble::Kind::RateLimited;
        QTest::newRow("no such chat") << 400 << aRefusal(400, u"Bad Request: chat not found"_s) << Trouble::Kind::Gone;
        QTest::newRow("too long") << 400 << aRefusal(400, u"Bad Request: message is too long"_s) << Trouble::Kind::TooLarge;
        QTest::newRow("repeats it") << 400 << aRefusal(400, u"no /bot"_s + botToken + u"/x"_s) << Trouble::Kind::Refused;
    }
    void errorsAreToldApartAndNeverHoldTheToken()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(Trouble::Kind, kind);
        const TelegramConnector connector;
        Dialogue talk(connector.send(theBot(), aTelegram()));
        talk.answer(status, body);
        const auto sent = talk.end();
        QCOMPARE(sent.error().kind, kind);
        QVERIFY(!sent.error().said.contains(u"secret"_s));
        if (status == 429)
            QCOMPARE(sent.error().retryAfter, std::chrono::seconds{35});
    }

    void whatSomebodyHasToPutRightWaits_data()
    {
        using Mend = domain::AccessMend::Kind;
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("chat");
        QTest::addColumn<std::optional<Mend>>("mend");
        const QString ours = u"-1001234567890"_s;
        const auto row
            = [](const char *name, const QString &words, const QString &chat, std::optional<Mend> mend) { QTest::newRow(name) << words << chat << mend; };
        row("kicked", u"Forbidden: bot was kicked from the supergroup chat"_s, ours, Mend::LetInAgain);
        row("left", u"Forbidden: bot is not a member of the channel chat"_s, ours, Mend::LetInAgain);
        row("left, by 400", u"Bad Request: bot is not a member of the channel chat"_s, ours, Mend::LetInAgain);
        row("deleted", u"Forbidden: the group chat was deleted"_s, ours, Mend::LetInAgain);
        row("no rights", u"Bad Request: not enough rights to send text messages to the chat"_s, ours, Mend::GiveRight);
        row("no rights, as it was said before", u"Bad Request: have no rights to send a message"_s, ours, Mend::GiveRight);
        row("no administrator", u"Bad Request: need administrator rights in the channel chat"_s, ours, Mend::GiveRight);
        row("of TDLib", u"Bad Request: CHAT_WRITE_FORBIDDEN"_s, ours, Mend::GiveRight);
        row("pictures alone", u"Bad Request: not enough rights to send photos to the chat"_s, ours, std::nullopt);
        row("in the group beside the channel", u"Forbidden: bot was kicked from the supergroup chat"_s, u"-1009"_s, Mend::GiveRight);
        row("somebody who talked to it", u"Forbidden: bot was blocked by the user"_s, u"5001"_s, std::nullopt);
        row("what was said", u"Bad Request: message text is empty"_s, ours, std::nullopt);
    }
    void whatSomebodyHasToPutRightWaits()
    {
        // GIVEN a post, or an answer in another chat
        QFETCH(QString, words);
        QFETCH(QString, chat);
        QFETCH(std::optional<domain::AccessMend::Kind>, mend);
        const TelegramConnector connector;
        domain::Outgoing outgoing = aTelegram();
        if (chat != u"-1001234567890"_s)
            outgoing.inReplyTo = chat + u"/7"_s;
        Dialogue talk(connector.send(theBot(), outgoing));
        // WHEN
        const int status = words.startsWith(u"Forbidden"_s) ? 403 : 400;
        talk.answer(status, aRefusal(status, words));
        // THEN
        const Trouble trouble = talk.end().error();
        const auto found = domain::accessMendIn(trouble);
        QCOMPARE(found.has_value(), mend.has_value());
        if (!mend) {
            QCOMPARE(trouble.kind, Trouble::Kind::Refused);
            return;
        }
        QCOMPARE(found->kind, *mend);
        QCOMPARE(found->said, words);
        // The token is good: other chats go on being read, and it is tried until it is let in again.
        QCOMPARE(trouble.kind, Trouble::Kind::AccessDenied);
    }

    void whatStandsInAnotherChatIsLetAlone()
    {
        const TelegramConnector connector;
        domain::Delivery delivery;
        // As a person gave its address.
        delivery.remoteId = u"@othergroup/5"_s;
        Dialogue other(connector.remove(theBot(), delivery));
        QVERIFY(other.asked().contains(u"/getChat"_s));
        other.answer(200, "{\"ok\":true,\"result\":{\"id\":-1009999999999,\"type\":\"supergroup\"}}");
        QCOMPARE(other.end().error().kind, Trouble::Kind::Refused);
        Dialogue ours(connector.remove(theBot(), delivery));
        ours.answer(200, "{\"ok\":true,\"result\":{\"id\":-1001234567890,\"type\":\"supergroup\"}}");
        QVERIFY(ours.asked().contains(u"/deleteMessage"_s));
        ours.answer(200, "{\"ok\":true,\"result\":true}");
        QVERIFY(ours.end());
        delivery.remoteId = u"-1009999999999/5"_s;
        Dialogue numbered(connector.edit(theBot(), aTelegram(), delivery));
        QCOMPARE(numbered.end().error().kind, Trouble::Kind::Refused);
    }

    void onlyAMessageThatWasDeletedIsGone()
    {
        const TelegramConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"-1001234567890/7"_s;
        domain::Outgoing outgoing = aTelegram();
        Dialogue deleted(connector.edit(theBot(), outgoing, delivery));
        deleted.answer(400, aRefusal(400, u"Bad Request: message to edit not found"_s));
        QCOMPARE(deleted.end().error().kind, Trouble::Kind::Gone);
        // Of a chat that is out of reach nobody knows.
        Dialogue away(connector.edit(theBot(), outgoing, delivery));
        away.answer(400, aRefusal(400, u"Bad Request: chat not found"_s));
        QVERIFY(away.end().error().kind != Trouble::Kind::Gone);
        // Nor of one whose name is another's, or nobody's, by now.
        delivery.remoteId = u"@oldname/5"_s;
        Dialogue renamed(connector.edit(theBot(), outgoing, delivery));
        QVERIFY(renamed.asked().endsWith(u"/getChat"_s));
        renamed.answer(400, aRefusal(400, u"Bad Request: chat not found"_s));
        QCOMPARE(renamed.end().error().kind, Trouble::Kind::NotPossible);
        Dialogue kept(connector.remove(theBot(), delivery));
        kept.answer(400, aRefusal(400, u"Bad Request: chat not found"_s));
        QCOMPARE(kept.end().error().kind, Trouble::Kind::NotPossible);
    }

    void whatIsAsItShouldBeIsDone()
    {
        const TelegramConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"-42/45"_s;
        delivery.notes = {{u"part 0"_s, u"-42/45"_s}};
        Dialogue edit(connector.edit(theBot(), aTelegram(), delivery));
        QVERIFY(edit.asked().endsWith(u"/editMessageText"_s));
        edit.answer(400, aRefusal(400, u"Bad Request: message is not modified"_s));
        QVERIFY(edit.end());
        Dialogue remove(connector.remove(theBot(), delivery));
        QCOMPARE(remove.json(), QJsonObject({{u"chat_id"_s, -42}, {u"message_id"_s, 45}}));
        remove.answer(400, aRefusal(400, u"Bad Request: message to delete not found"_s));
        QVERIFY(remove.end());
    }

    void updatesThatAreNoneHoldNothingUpSilently()
    {
        const TelegramConnector connector;
        Dialogue talk(connector.fetchNewer(theBot(), u"updates"_s, u"5"_s));
        talk.answer(200, R"({"ok":true,"result":[17,{"update_id":null},{"update_id":8}]})");
        QCOMPARE(talk.end()->next, u"9"_s);
        // Without a number nothing could be acknowledged: the same would come for good.
        Dialogue lost(connector.fetchNewer(theBot(), u"updates"_s, u"5"_s));
        lost.answer(200, R"({"ok":true,"result":[17,{}]})");
        const auto page = lost.end();
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Trouble::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TelegramConnectorTest)
#include "telegramconnectortest.moc"
