// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/telegram/telegramentities.h"

#include "core/connectors/trouble.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::connectors::telegram {

using domain::Trouble;

namespace {

QString wholeNumber(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// What a message shows beside its words, by its names in the API.
constexpr std::array shownThings{"photo", "video", "animation", "audio", "voice", "video_note", "document", "sticker", "poll", "location", "contact"};

QString shownIn(const QJsonObject &message)
{
    for (const char *thing : shownThings) {
        const QJsonValue shown = message.value(QLatin1StringView(thing));
        if (shown.isUndefined() || shown.isNull())
            continue;
        const QJsonObject object = shown.toObject();
        for (const auto &key : {"file_name"_L1, "question"_L1, "emoji"_L1}) {
            if (const QString name = object.value(key).toString().simplified(); !name.isEmpty())
                return name;
        }
        return u'[' + QString::fromLatin1(thing) + u']';
    }
    return {};
}

/// Of the channel or group itself, or of the talk about a channel's posts: in its group, below what Telegram has passed on there.
bool isHeard(const QJsonObject &message, const Ears &ears)
{
    const QString chat = wholeNumber(message.value("chat"_L1).toObject().value("id"_L1));
    const QJsonObject answered = message.value("reply_to_message"_L1).toObject();
    return !chat.isEmpty()
        && (chat == ears.chat || chat == ears.linked || wholeNumber(answered.value("sender_chat"_L1).toObject().value("id"_L1)) == ears.chat);
}

} // namespace

domain::Answer<QJsonValue> resultOf(const Given &given, const QString &token)
{
    if (!given)
        return std::unexpected(given.error());
    const QJsonDocument document = QJsonDocument::fromJson(given->body);
    const QJsonObject answer = document.object();
    if (given->isGood() && answer.value("ok"_L1).toBool() && answer.contains("result"_L1))
        return answer.value("result"_L1);
    QString words = answer.value("description"_L1).toString();
    if (!token.isEmpty())
        words.replace(token, u"…"_s);
    if (given->isGood())
        return std::unexpected(noAnswer(*given));
    Trouble trouble = troubleOf(*given, words.isEmpty() ? u"HTTP %1"_s.arg(given->status) : words);
    const bool isTheirs = document.isObject() && answer.contains("ok"_L1);
    if (given->status == 401 && isTheirs)
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    else if (given->status == 404 && isTheirs)
        trouble.kind = Trouble::Kind::AccessDenied; // no such method: what stands before it is no token
    else if (given->status == 409 && words.contains("terminated by other"_L1))
        trouble.kind = Trouble::Kind::ServerTrouble; // somebody else reads with the same token just now
    else if (!movedTo(*given).isEmpty())
        trouble.kind = Trouble::Kind::AccessDenied; // renewing what lets us in learns the group's new number
    else if (words.contains("chat not found"_L1) || words.contains("message to reply not found"_L1) || words.contains("message to be replied not found"_L1)
             || words.contains("message to edit not found"_L1))
        trouble.kind = Trouble::Kind::Gone;
    else if (words.contains("too long"_L1) || words.contains("too big"_L1))
        trouble.kind = Trouble::Kind::TooLarge;
    constexpr qint64 longest = 86'400;
    const std::chrono::seconds asked{std::clamp(answer.value("parameters"_L1).toObject().value("retry_after"_L1).toInteger(), qint64{0}, longest)};
    if (asked.count() > 0)
        trouble.retryAfter = std::max(trouble.retryAfter.value_or(asked), std::chrono::milliseconds{asked});
    return std::unexpected(trouble);
}

std::optional<domain::AccessMend::Kind> mendOf(const Trouble &trouble)
{
    using Kind = domain::AccessMend::Kind;
    const bool isNo = trouble.kind == Trouble::Kind::Refused && (trouble.status == 400 || trouble.status == 403);
    const auto says = [words = trouble.said.toLower()](std::initializer_list<QLatin1StringView> texts) {
        return std::ranges::any_of(texts, [&words](QLatin1StringView text) { return words.contains(text); });
    };
    if (isNo && says({"bot was kicked"_L1, "bot is not a member"_L1, "bot was blocked"_L1, "bot can't initiate conversation"_L1, "chat was deleted"_L1}))
        return Kind::LetInAgain;
    // Pictures or polls alone may be forbidden as well ("not enough rights to send photos to the chat"): what else there is leaves.
    if (isNo
        && says({"not enough rights to send text messages"_L1, "have no rights to send a message"_L1, "need administrator rights"_L1, "chat_write_forbidden"_L1,
                 "chat_admin_required"_L1, "chat_restricted"_L1, "not enough rights to post"_L1}))
        return Kind::GiveRight;
    return std::nullopt;
}

bool isMoved(const Trouble &trouble)
{
    return trouble.kind == Trouble::Kind::AccessDenied && trouble.said.contains("upgraded to a supergroup"_L1);
}

QString movedTo(const HttpResponse &response)
{
    const QJsonValue number = QJsonDocument::fromJson(response.body).object().value("parameters"_L1).toObject().value("migrate_to_chat_id"_L1);
    return number.isDouble() && number.toInteger() != 0 ? wholeNumber(number) : QString();
}

void follow(const QJsonObject &update, Ears &ears)
{
    const QJsonObject message = update.value("message"_L1).toObject();
    const QString chat = wholeNumber(message.value("chat"_L1).toObject().value("id"_L1));
    // It stands in the old group where it went, and in the new one whence it came.
    if (const QString next = wholeNumber(message.value("migrate_to_chat_id"_L1)); !next.isEmpty() && chat == ears.chat)
        ears.chat = next;
    else if (const QString former = wholeNumber(message.value("migrate_from_chat_id"_L1)); !former.isEmpty() && former == ears.chat)
        ears.chat = chat;
}

QString chatMeant(const QString &typed)
{
    QString chat = typed.trimmed();
    const QUrl url(chat.contains("://"_L1) ? chat : u"https://"_s + chat);
    if (url.host().endsWith("web.telegram.org"_L1) && !url.fragment().isEmpty())
        chat = url.fragment();
    else if ((url.host() == "t.me"_L1 || url.host() == "telegram.me"_L1) && url.path().startsWith("/c/"_L1))
        chat = u"-100"_s + url.path().section(u'/', 2, 2);
    else if (url.host() == "t.me"_L1 || url.host() == "telegram.me"_L1)
        chat = url.path().section(u'/', 1, 1);
    bool isNumber = false;
    static_cast<void>(chat.toLongLong(&isNumber));
    return isNumber || chat.isEmpty() || chat.startsWith(u'@') ? chat : u'@' + chat;
}

QString messageId(const QJsonObject &message)
{
    const QString chat = wholeNumber(message.value("chat"_L1).toObject().value("id"_L1));
    const QString id = wholeNumber(message.value("message_id"_L1));
    return chat.isEmpty() || id.isEmpty() ? QString() : chat + u'/' + id;
}

Address addressOf(const QString &id)
{
    return {.chat = id.section(u'/', 0, 0), .message = id.section(u'/', 1).toLongLong()};
}

QString linkOf(const QJsonObject &message)
{
    const QJsonObject chat = message.value("chat"_L1).toObject();
    const QString id = wholeNumber(message.value("message_id"_L1));
    const QString type = chat.value("type"_L1).toString();
    if (id.isEmpty() || (type != "channel"_L1 && type != "supergroup"_L1))
        return {};
    if (const QString name = chat.value("username"_L1).toString(); !name.isEmpty())
        return u"https://t.me/%1/%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(name)), id);
    const QString number = wholeNumber(chat.value("id"_L1));
    return number.startsWith("-100"_L1) ? u"https://t.me/c/%1/%2"_s.arg(number.sliced(4), id) : QString();
}

std::optional<domain::Instant> timeOf(const QJsonObject &message)
{
    const qint64 at = message.value("date"_L1).toInteger();
    constexpr qint64 latest = 32'503'680'000; // the year 3000
    if (at <= 0 || at > latest)
        return std::nullopt;
    return domain::Instant(std::chrono::seconds{at});
}

std::optional<domain::IncomingEntry> entryOf(const QJsonObject &update, const Ears &ears)
{
    QJsonObject message;
    for (const auto &key : {"message"_L1, "edited_message"_L1, "channel_post"_L1, "edited_channel_post"_L1}) {
        if (message = update.value(key).toObject(); !message.isEmpty())
            break;
    }
    const QJsonObject chat = message.value("chat"_L1).toObject();
    const QJsonObject from = message.value("from"_L1).toObject();
    const bool isPrivate = chat.value("type"_L1).toString() == "private"_L1;
    if (!isPrivate && !isHeard(message, ears))
        return std::nullopt;
    domain::IncomingMention mention;
    mention.remoteId = messageId(message);
    const QString words = message.value("text"_L1).toString(message.value("caption"_L1).toString()).trimmed();
    const QString shown = shownIn(message);
    // Who came, who left, what was pinned: neither words nor anything shown.
    if (mention.remoteId.isEmpty() || (words.isEmpty() && shown.isEmpty()) || (!ears.bot.isEmpty() && wholeNumber(from.value("id"_L1)) == ears.bot))
        return std::nullopt;
    mention.kind = domain::MentionKind::Message;
    mention.text = words.isEmpty() || shown.isEmpty() || shown.startsWith(u'[') ? (words.isEmpty() ? shown : words) : u"%1 (%2)"_s.arg(words, shown);
    mention.title = isPrivate ? ears.handle : chat.value("title"_L1).toString().simplified();
    mention.inReplyTo = messageId(message.value("reply_to_message"_L1).toObject());
    mention.url = linkOf(message);
    mention.publishedAt = timeOf(message);
    mention.language = from.value("language_code"_L1).toString().section(u'-', 0, 0).left(2);
    // Channels and anonymous administrators speak as a chat.
    const QJsonObject asChat = message.value("sender_chat"_L1).toObject();
    const QJsonObject &author = asChat.isEmpty() ? from : asChat;
    const QString user = author.value("username"_L1).toString();
    mention.author.handle = user.isEmpty() ? wholeNumber(author.value("id"_L1)) : u'@' + user;
    mention.author.url = user.isEmpty() ? QString() : u"https://t.me/"_s + QString::fromLatin1(QUrl::toPercentEncoding(user));
    mention.author.name
        = author.value("title"_L1).toString((author.value("first_name"_L1).toString() + u' ' + author.value("last_name"_L1).toString()).simplified());
    return domain::tidied(mention);
}

} // namespace parvis::connectors::telegram
