// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramconnector.h"

#include "core/connectors/telegram/telegramentities.h"
#include "core/connectors/steps.h"
#include "core/connectors/trouble.h"
#include "core/connectors/unsure.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr qsizetype longestCaption = 1'024;
constexpr qsizetype largestAlbum = 10;
/// The address of the first of several messages.
constexpr auto telegramLinkNote = "link"_L1;

QUrl botMethod(const Access &access, const QString &method)
{
    return below(access.connection.server, u"/bot%1/%2"_s.arg(access.secret.value(u"token"_s), method));
}

domain::Answer<QJsonValue> botAnswer(const Access &access, const Given &given)
{
    return telegram::resultOf(given, access.secret.value(u"token"_s));
}

/// A chat's number as a number: that is how the API writes it.
QJsonValue chatValue(const QString &chat)
{
    bool isNumber = false;
    const qint64 number = chat.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(chat);
}

/// What it leaves as: "sendPhoto" makes a still picture of what moves and refuses what it cannot paint, "sendVideo" takes MP4, "sendAudio" MP3 and M4A; all
/// else is a document.
QString sortName(const domain::Attachment &attachment)
{
    static const QHash<QString, QString> sorts{{u"image/jpeg"_s, u"photo"_s},    {u"image/png"_s, u"photo"_s},  {u"image/webp"_s, u"photo"_s},
                                               {u"image/gif"_s, u"animation"_s}, {u"video/mp4"_s, u"video"_s},  {u"audio/mpeg"_s, u"audio"_s},
                                               {u"audio/mp4"_s, u"audio"_s},     {u"audio/x-m4a"_s, u"audio"_s}};
    return sorts.value(attachment.media.type, u"document"_s);
}

bool isShownTogether(const domain::Attachment &attachment)
{
    const QString sort = sortName(attachment);
    return sort == "photo"_L1 || sort == "video"_L1;
}

/// The files as they leave: pictures and videos as albums of ten, the rest one by one ("sendMediaGroup").
QList<QList<domain::Attachment>> albumsOf(const QList<domain::Attachment> &attachments)
{
    QList<QList<domain::Attachment>> albums;
    for (const domain::Attachment &one : attachments) {
        const bool joins = !albums.isEmpty() && isShownTogether(one) && isShownTogether(albums.last().first()) && albums.last().size() < largestAlbum;
        if (joins)
            albums.last() << one;
        else
            albums << QList{one};
    }
    return albums;
}

/// What is left to say of a message in a group that has another number by now: what stood in the old one is out of reach.
Trouble inItsGroup(Trouble trouble, const Access &access, const QString &chat)
{
    if (telegram::isMoved(trouble) && chat != access.secret.value(u"chat"_s))
        trouble.kind = Trouble::Kind::Gone;
    return trouble;
}

/// What was said about a chat that does not let the bot write any more. Of another one than the channel's (somebody whom it talks to, the group beside a
/// channel) that says nothing of the channel itself.
Trouble inItsChat(const Trouble &trouble, const Access &access, const QString &chat)
{
    using Kind = domain::AccessMend::Kind;
    auto mend = telegram::mendOf(trouble);
    const bool isOurs = chat == access.secret.value(u"chat"_s);
    if (mend && !isOurs && chat.startsWith(u'-'))
        mend = Kind::GiveRight;
    else if (!isOurs && !chat.startsWith(u'-'))
        mend.reset();
    if (!mend)
        return inItsGroup(trouble, access, chat);
    Trouble told = domain::troubleOf(domain::AccessMend{.kind = *mend, .said = trouble.said}, trouble.status);
    // The token is good: what is said to the bot elsewhere goes on coming in, and what waits is tried until it is let in again.
    told.kind = Trouble::Kind::AccessDenied;
    return told;
}

/// Of a chat that is out of reach nobody knows what stands in it; that a message was deleted the API says of the message.
Trouble whereItStands(Trouble trouble)
{
    if (trouble.kind == Trouble::Kind::Gone && !trouble.said.contains("message to edit not found"_L1))
        trouble.kind = Trouble::Kind::NotPossible;
    return trouble;
}

/// A chat that is called by its name was named by a person (domain::remoteIdAt()), and may be another than the channel's: what stands there is not ours to
/// change.
Exchange<> inOurChat(Access access, QString chat)
{
    const QString ours = access.secret.value(u"chat"_s);
    const QString linked = access.secret.value(u"linked"_s);
    QString number = chat;
    if (chat.startsWith(u'@') && chat != ours) {
        const Given found = co_await ask(getRequest(botMethod(access, u"getChat"_s), QUrlQuery{{u"chat_id"_s, chat}}));
        const auto there = botAnswer(access, found);
        if (!there)
            co_return std::unexpected(whereItStands(inItsChat(there.error(), access, chat)));
        number = QString::number(there->toObject().value("id"_L1).toInteger());
    }
    const bool isOfMany = number.startsWith("-100"_L1) && ours.startsWith(u'-');
    if (isOfMany && number != ours && number != linked)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"it stands in another chat"_s});
    co_return domain::Answer<>();
}

/// "sendPoll" of what is said as its question. Polls of a channel are anonymous. Of a period older servers make ten minutes and say nothing of it, of a date
/// they do not (tdlib/telegram-bot-api, process_send_poll_query()).
QJsonObject withBotPoll(QJsonObject fields, const domain::Poll &poll, const QString &question, domain::Instant now)
{
    QJsonArray options;
    for (const QString &answer : poll.options)
        options.append(QJsonObject{{u"text"_s, answer.trimmed()}});
    const auto ends = std::chrono::floor<std::chrono::seconds>(now + poll.lasts);
    fields.insert(u"question"_s, question);
    fields.insert(u"options"_s, options);
    fields.insert(u"is_anonymous"_s, true);
    fields.insert(u"allows_multiple_answers"_s, poll.isMultiple);
    fields.insert(u"close_date"_s, qint64{ends.time_since_epoch().count()});
    return fields;
}

QStringList botMessagesOf(const domain::Delivery &delivery)
{
    QStringList ids;
    for (auto [key, value] : delivery.notes.asKeyValueRange()) {
        if (key.startsWith("part "_L1) || key.startsWith("album "_L1))
            ids << idsOfStep(value).split(u' ', Qt::SkipEmptyParts);
    }
    ids.sort();
    if (ids.isEmpty() && !delivery.remoteId.isEmpty())
        ids << delivery.remoteId;
    return ids;
}

/// Adds what came in. What was edited before anybody here had read it comes in as it reads by now.
void takeUpdateIn(QList<domain::IncomingEntry> &entries, const domain::IncomingEntry &entry, bool isEdit)
{
    const auto *edit = isEdit ? std::get_if<domain::IncomingMention>(&entry) : nullptr;
    for (domain::IncomingEntry &one : entries) {
        auto *before = std::get_if<domain::IncomingMention>(&one);
        if (!edit || !before || before->remoteId != edit->remoteId)
            continue;
        before->title = edit->title;
        before->text = edit->text;
        if (before->inReplyTo.isEmpty())
            before->inReplyTo = edit->inReplyTo;
        return;
    }
    entries << entry;
}

} // namespace

QString TelegramConnector::service() const
{
    return u"telegram"_s;
}

Exchange<Acquaintance> TelegramConnector::introduce(Introduction introduction) const
{
    Access access;
    access.connection.server = introduction.server.host().isEmpty() ? QUrl(u"https://api.telegram.org"_s) : introduction.server;
    access.secret.insert(u"token"_s, introduction.secret.value(u"token"_s).trimmed());
    const QString chat = telegram::chatMeant(introduction.secret.value(u"chat"_s, introduction.user));
    if (access.secret.value(u"token"_s).isEmpty() || chat.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::AccessDenied, .said = u"neither without a token nor without a chat"_s});
    const Given known = co_await ask(getRequest(botMethod(access, u"getMe"_s)));
    const auto me = botAnswer(access, known);
    if (!me) {
        Trouble trouble = me.error();
        if (trouble.kind == Trouble::Kind::AccessWithdrawn)
            trouble.kind = Trouble::Kind::AccessDenied;
        co_return std::unexpected(trouble);
    }
    const QJsonObject bot = me->toObject();
    access.connection.accountId = QString::number(bot.value("id"_L1).toInteger());
    const QString name = bot.value("username"_L1).toString();
    if (bot.value("id"_L1).toInteger() <= 0 || name.isEmpty())
        co_return std::unexpected(malformed(*known, u"a bot without an id"_s));
    Given found = co_await ask(getRequest(botMethod(access, u"getChat"_s), QUrlQuery{{u"chat_id"_s, chat}}));
    auto there = botAnswer(access, found);
    // One of the two web clients leaves out with what the number of a supergroup begins.
    if (!there && there.error().kind == Trouble::Kind::Gone && chat.startsWith(u'-') && !chat.startsWith("-100"_L1)) {
        found = co_await ask(getRequest(botMethod(access, u"getChat"_s), QUrlQuery{{u"chat_id"_s, u"-100"_s + chat.sliced(1)}}));
        there = botAnswer(access, found);
    }
    if (!there)
        co_return std::unexpected(inItsChat(there.error(), {.connection = {}, .secret = {{u"chat"_s, chat}}}, chat));
    const QJsonObject facts = there->toObject();
    const qint64 number = facts.value("id"_L1).toInteger();
    if (number == 0)
        co_return std::unexpected(malformed(*found, u"a chat without an id"_s));
    access.secret.insert(u"chat"_s, QString::number(number));
    if (const qint64 linked = facts.value("linked_chat_id"_L1).toInteger(); linked != 0 && facts.value("type"_L1).toString() == "channel"_L1)
        access.secret.insert(u"linked"_s, QString::number(linked));
    access.connection.state = domain::ConnectionState::Connected;
    access.connection.handle = u'@' + name;
    access.connection.capabilities = domain::staticCapabilities(service());
    const QString title = facts.value("title"_L1).toString().simplified();
    // Where its messages stand (core.telegram.org/api/links). A plain group stands nowhere: it is known by its bot.
    const QString publicName = facts.value("username"_L1).toString();
    const QString digits = QString::number(number);
    const QString ofBot = u"https://t.me/"_s + name;
    Acquaintance made{.connection = access.connection, .address = ofBot, .name = title.isEmpty() ? access.connection.handle : title, .secret = access.secret};
    made.otherAddresses << ofBot;
    if (!publicName.isEmpty())
        made.address = u"https://t.me/"_s + publicName;
    else if (digits.startsWith("-100"_L1))
        made.address = u"https://t.me/c/"_s + digits.sliced(4);
    co_return made;
}

Exchange<domain::Secret> TelegramConnector::renew(Access access) const
{
    // Who only reads is told of the old group as it was. That somebody writes just now is shown for some seconds, and nothing stays of it.
    const QJsonObject body{{u"chat_id"_s, chatValue(access.secret.value(u"chat"_s))}, {u"action"_s, u"typing"_s}};
    const Given given = co_await ask(jsonRequest("POST", botMethod(access, u"sendChatAction"_s), body, Effect::Repeatable));
    if (!given)
        co_return std::unexpected(given.error());
    const QString moved = telegram::movedTo(*given);
    if (moved.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible});
    access.secret.insert(u"chat"_s, moved);
    co_return access.secret;
}

QStringList TelegramConnector::streams(const domain::Connection &) const
{
    return {u"updates"_s};
}

Exchange<Page> TelegramConnector::fetchNewer(Access access, QString stream, QString position) const
{
    Q_UNUSED(stream)
    constexpr qsizetype most = 100;
    QJsonObject body{{u"limit"_s, most},
                     {u"timeout"_s, 0},
                     {u"allowed_updates"_s, QJsonArray{u"message"_s, u"edited_message"_s, u"channel_post"_s, u"edited_channel_post"_s}}};
    const QString offset = position.section(u'|', 0, 0);
    const QString chat = access.secret.value(u"chat"_s);
    telegram::Ears ears{.bot = access.connection.accountId, .handle = access.connection.handle, .chat = chat, .linked = access.secret.value(u"linked"_s)};
    if (position.section(u'|', 1, 1) == chat && !position.section(u'|', 2, 2).isEmpty())
        ears.chat = position.section(u'|', 2, 2);
    if (!offset.isEmpty())
        body.insert(u"offset"_s, offset.toLongLong());
    // Acknowledges what came before, which is kept already: the same once or ten times.
    const Given given = co_await ask(jsonRequest("POST", botMethod(access, u"getUpdates"_s), body, Effect::Repeatable));
    const auto result = botAnswer(access, given);
    if (!result)
        co_return std::unexpected(result.error());
    if (!result->isArray())
        co_return std::unexpected(malformed(*given, u"no updates"_s));
    const QJsonArray updates = result->toArray();
    Page page{.entries = {}, .removed = {}, .next = position};
    qint64 next = offset.toLongLong();
    // Where nothing has an id nothing could ever be acknowledged: the same would come for good.
    const auto hasId = [](const QJsonValue &update) { return update.toObject().value("update_id"_L1).toInteger(-1) >= 0; };
    if (!updates.isEmpty() && std::ranges::none_of(updates, hasId))
        co_return std::unexpected(malformed(*given, u"a list without ids"_s));
    for (const auto &value : updates) {
        const QJsonObject update = value.toObject();
        next = std::max(next, update.value("update_id"_L1).toInteger(-1) + 1);
        telegram::follow(update, ears);
        if (auto entry = telegram::entryOf(update, ears))
            takeUpdateIn(page.entries, *entry, update.contains("edited_message"_L1) || update.contains("edited_channel_post"_L1));
    }
    if (next > 0)
        page.next = ears.chat == chat ? QString::number(next) : u"%1|%2|%3"_s.arg(QString::number(next), chat, ears.chat);
    page.isLast = updates.size() < most || next == offset.toLongLong();
    co_return page;
}

Exchange<HttpRequest> TelegramConnector::carry(Access access, QList<domain::Attachment> files, QJsonObject fields) const
{
    QList<FormPart> form;
    QJsonArray album;
    for (qsizetype n = 0; n < files.size(); ++n) {
        const domain::Attachment &file = files.at(n);
        const Given content = co_await contentOf(file.media.id);
        if (!content)
            co_return std::unexpected(content.error());
        const QString name = files.size() == 1 ? sortName(file) : u"file%1"_s.arg(n);
        form << FormPart{.name = name.toLatin1(), .content = content->body, .fileName = file.media.name, .type = file.media.type.toLatin1()};
        QJsonObject one{{u"type"_s, sortName(file)}, {u"media"_s, u"attach://"_s + name}};
        // The words stand with the first of an album.
        if (n == 0 && fields.contains(u"caption"_s))
            one.insert(u"caption"_s, fields.value(u"caption"_s));
        album.append(one);
    }
    QString method = u"sendMediaGroup"_s;
    if (files.size() == 1) {
        const QString sort = sortName(files.first());
        method = u"send"_s + sort.at(0).toUpper() + sort.sliced(1);
    } else {
        fields.remove(u"caption"_s);
        fields.insert(u"media"_s, QString::fromUtf8(QJsonDocument(album).toJson(QJsonDocument::Compact)));
    }
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        const QByteArray value = it->isObject() ? QJsonDocument(it->toObject()).toJson(QJsonDocument::Compact)
            : it->isDouble()                    ? QByteArray::number(it->toInteger())
                                                : it->toString().toUtf8();
        form << FormPart{.name = it.key().toLatin1(), .content = value};
    }
    co_return multipartRequest(botMethod(access, method), form, Effect::Creates);
}

Exchange<QJsonObject> TelegramConnector::make(Access access, HttpRequest request, QString note) const
{
    const Given given = co_await ask(request);
    const auto result = botAnswer(access, given);
    if (!result)
        co_return std::unexpected(unsureWhereOpen(result.error()));
    const QJsonArray messages = result->isArray() ? result->toArray() : QJsonArray{*result};
    QStringList ids;
    for (const auto &value : messages) {
        if (const QString id = telegram::messageId(value.toObject()); !id.isEmpty())
            ids << id;
    }
    if (ids.isEmpty())
        co_return std::unexpected(unsureWhereOpen(malformed(*given, u"a message without an id"_s)));
    if (const Given kept = co_await keep(note, ids.join(u' ')); !kept)
        co_return std::unexpected(kept.error());
    co_return messages.first().toObject();
}

Exchange<Sent> TelegramConnector::send(Access access, domain::Outgoing outgoing) const
{
    struct Step
    {
        QString note;
        QString text;
        QList<domain::Attachment> files;
    };
    if (outgoing.poll && !outgoing.attachments.isEmpty())
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"a post has a poll or files there, not both"_s});
    // Few words go along with the first files, more stand before them.
    QList<Step> steps;
    const QList<QList<domain::Attachment>> albums = albumsOf(outgoing.attachments);
    const bool isCaption = !albums.isEmpty() && outgoing.parts.value(0).size() <= longestCaption;
    for (qsizetype part = isCaption ? 1 : 0; part < outgoing.parts.size(); ++part)
        steps << Step{.note = u"part %1"_s.arg(part), .text = outgoing.parts.at(part), .files = {}};
    for (qsizetype album = 0; album < albums.size(); ++album) {
        const Step step{.note = u"album %1"_s.arg(album), .text = isCaption && album == 0 ? outgoing.parts.value(0) : QString(), .files = albums.at(album)};
        // What the words go along with stands where they would.
        steps.insert(isCaption ? album : steps.size(), step);
    }
    const telegram::Address answered = telegram::addressOf(outgoing.inReplyTo);
    steps.removeIf([](const Step &step) { return step.text.isEmpty() && step.files.isEmpty(); });
    const auto count = static_cast<int>(steps.size());
    Sent sent;
    for (int number = 1; number <= count; ++number) {
        const Step &step = steps.at(number - 1);
        const bool isFirst = number == 1;
        const bool isReply = isFirst && answered.message > 0;
        if (const QString there = outgoing.notes.value(step.note); !there.isEmpty()) {
            if (isFirst) {
                sent.remoteId = idsOfStep(there).section(u' ', 0, 0);
                sent.url = outgoing.notes.value(telegramLinkNote);
            }
            continue;
        }
        if (const auto begun = co_await beginStep(outgoing, {.number = number, .of = count, .note = step.note}); !begun)
            co_return std::unexpected(begun.error());
        QJsonObject fields{{u"chat_id"_s, chatValue(answered.message > 0 ? answered.chat : access.secret.value(u"chat"_s))}};
        if (isReply)
            fields.insert(u"reply_parameters"_s, QJsonObject{{u"message_id"_s, answered.message}});
        HttpRequest request;
        const bool isPoll = outgoing.poll && isFirst;
        if (isPoll) {
            fields = withBotPoll(fields, *outgoing.poll, step.text, outgoing.now);
            request = jsonRequest("POST", botMethod(access, u"sendPoll"_s), fields, Effect::Creates);
        } else if (step.files.isEmpty()) {
            fields.insert(u"text"_s, step.text);
            request = jsonRequest("POST", botMethod(access, u"sendMessage"_s), fields, Effect::Creates);
        } else {
            if (!step.text.isEmpty())
                fields.insert(u"caption"_s, step.text);
            const auto carried = co_await carry(access, step.files, fields);
            if (!carried)
                co_return std::unexpected(carried.error());
            request = *carried;
        }
        const auto message = co_await make(access, request, step.note);
        if (!message)
            co_return std::unexpected(inItsChat(message.error(), access, answered.message > 0 ? answered.chat : access.secret.value(u"chat"_s)));
        if (isFirst) {
            sent.remoteId = telegram::messageId(*message);
            sent.url = telegram::linkOf(*message);
            sent.publishedAt = telegram::timeOf(*message);
        }
        if (isPoll && !message->value("poll"_L1).isObject())
            sent.dropped << Sent::poll;
        // Should another one break off, this one still has its address.
        if (isFirst && count > 1 && !sent.url.isEmpty()) {
            if (const Given kept = co_await keep(telegramLinkNote, sent.url); !kept)
                co_return std::unexpected(kept.error());
        }
    }
    if (count == 0)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = u"nothing to say"_s});
    co_return sent;
}

Exchange<Sent> TelegramConnector::edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const
{
    // "editMessageText" knows no polls.
    if (outgoing.poll)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"what has a poll stands there as it is"_s});
    const bool isCaption = delivery.notes.contains(u"album 0"_s) && !delivery.notes.contains(u"part 0"_s);
    for (qsizetype part = 0; part < outgoing.parts.size(); ++part) {
        const bool isWithFiles = part == 0 && isCaption;
        const QString id = isWithFiles ? delivery.notes.value(u"album 0"_s).section(u' ', 0, 0)
                                       : delivery.notes.value(u"part %1"_s.arg(part), part == 0 ? delivery.remoteId : QString());
        const telegram::Address address = telegram::addressOf(id);
        if (address.message == 0)
            continue;
        if (isWithFiles && outgoing.parts.at(part).size() > longestCaption)
            co_return std::unexpected(Trouble{.kind = Trouble::Kind::TooLarge, .said = u"with a file it is at most 1024 characters"_s});
        if (const auto isOurs = co_await inOurChat(access, address.chat); !isOurs)
            co_return std::unexpected(isOurs.error());
        const QJsonObject body{
            {u"chat_id"_s, chatValue(address.chat)}, {u"message_id"_s, address.message}, {isWithFiles ? u"caption"_s : u"text"_s, outgoing.parts.at(part)}};
        const Given given
            = co_await ask(jsonRequest("POST", botMethod(access, isWithFiles ? u"editMessageCaption"_s : u"editMessageText"_s), body, Effect::Repeatable));
        const auto result = botAnswer(access, given);
        if (!result && !result.error().said.contains("message is not modified"_L1))
            co_return std::unexpected(whereItStands(inItsChat(result.error(), access, address.chat)));
    }
    co_return Sent{.remoteId = delivery.remoteId, .url = delivery.url, .publishedAt = delivery.publishedAt};
}

Exchange<> TelegramConnector::remove(Access access, domain::Delivery delivery) const
{
    const QStringList ids = botMessagesOf(delivery);
    for (const QString &id : ids) {
        const telegram::Address address = telegram::addressOf(id);
        if (const auto isOurs = co_await inOurChat(access, address.chat); !isOurs)
            co_return std::unexpected(isOurs.error());
        const QJsonObject body{{u"chat_id"_s, chatValue(address.chat)}, {u"message_id"_s, address.message}};
        const auto result = botAnswer(access, co_await ask(jsonRequest("POST", botMethod(access, u"deleteMessage"_s), body, Effect::Repeatable)));
        if (!result && !result.error().said.contains("message to delete not found"_L1))
            co_return std::unexpected(whereItStands(inItsChat(result.error(), access, address.chat)));
    }
    co_return domain::Answer<>();
}

} // namespace parvis::connectors
