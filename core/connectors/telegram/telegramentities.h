// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/domain/imports/import.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// The JSON of Telegram's Bot API (core.telegram.org/bots/api, 10.1) as Parvis knows it.
namespace telegram {

/// `result` of an answer ("Making requests"), or what is wrong with it: a token that the service does not know is withdrawn access, `retry_after` is obeyed.
/// What it says never holds the token, even where the service would repeat it.
[[nodiscard]] domain::Answer<QJsonValue> resultOf(const Given &given, const QString &token);
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
/// What an update says (message, edited_message, channel_post, edited_channel_post): nothing for other updates, for service messages and for what `bot` said.
[[nodiscard]] std::optional<domain::IncomingEntry> entryOf(const QJsonObject &update, const QString &bot);

} // namespace telegram
} // namespace parvis::connectors
