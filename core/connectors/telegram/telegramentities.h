// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/domain/channels/accessmend.h"
#include "core/domain/imports/import.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// The JSON of Telegram's Bot API (core.telegram.org/bots/api, 10.1) as Parvis knows it.
namespace telegram {

/// `result` of an answer ("Making requests"), or what is wrong with it: a token that the service does not know is withdrawn access, `retry_after` is obeyed.
/// What it says never holds the token, even where the service would repeat it.
[[nodiscard]] domain::Answer<QJsonValue> resultOf(const Given &given, const QString &token);
/// What is to be put right where the bot is not let write into a chat any more, in the API's words for it (tdlib/telegram-bot-api, Client.cpp, and TDLib);
/// nothing where they are about what was said, or about some kind of file alone.
[[nodiscard]] std::optional<domain::AccessMend::Kind> mendOf(const domain::Trouble &trouble);
/// An id of ours for a message: its own is unique within its chat alone ("-100123/45").
[[nodiscard]] QString messageId(const QJsonObject &message);
/// The chat and the message of such an id.
struct Address
{
    QString chat;
    qint64 message = 0;
};
[[nodiscard]] Address addressOf(const QString &id);
/// Where people read it (core.telegram.org/api/links, "Message links"): by the chat's name, else by the number of a channel or supergroup; empty for others.
[[nodiscard]] QString linkOf(const QJsonObject &message);
/// When it was sent; nothing where it does not say.
[[nodiscard]] std::optional<domain::Instant> timeOf(const QJsonObject &message);
/// True of a trouble that says that the group was given another number ("migrate_to_chat_id"): in no case was anything done.
[[nodiscard]] bool isMoved(const domain::Trouble &trouble);
/// The number that an answer gives for a group that has become a supergroup; empty where it gives none.
[[nodiscard]] QString movedTo(const HttpResponse &response);
/// Whose messages are taken in.
struct Ears
{
    QString bot;    ///< its number: what it said itself is nothing new
    QString handle; ///< its name: what was said to it alone stands under that
    QString chat;   ///< the number of the channel or group
    QString linked; ///< of a channel: the group that its posts are talked about in
};
/// Goes along where an update says that the group has become a supergroup, with another number.
void follow(const QJsonObject &update, Ears &ears);
/// What a person gives as a chat, as the API knows it: "@name" or a number, also of an address (https://t.me/name, https://web.telegram.org/a/#-100123).
[[nodiscard]] QString chatMeant(const QString &typed);
/// What an update says (message, edited_message, channel_post, edited_channel_post): nothing for other updates, for service messages, for what the bot said,
/// and for what was said in other groups that it is in. What was said to the bot alone bears its name as title.
[[nodiscard]] std::optional<domain::IncomingEntry> entryOf(const QJsonObject &update, const Ears &ears);

} // namespace telegram
} // namespace parvis::connectors
