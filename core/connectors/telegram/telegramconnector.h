// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// A bot of Telegram (core.telegram.org/bots/api, 10.1) and the chat it writes to.
///
/// Introduction: secret "token", the chat as `user` or secret "chat" ("@name" or a number); the server, where it is not Telegram's own. Secret kept: "token",
/// "chat", "linked" (the number of the group that a channel's posts are talked about in). Stream: "updates", all that the bot sees in whatever chat, of which
/// what belongs to this one and what is said to the bot alone comes in: whoever asks for what follows has acknowledged what came before, so a bot belongs to
/// one channel alone, and that is what its address is. The position is the offset that acknowledges: a page is kept before it is sent; behind it, where the
/// group has become a supergroup, "|its number|its new number". Sending learns the new number by renew(). The service keeps updates for 24 hours. The token
/// stands in every path: neither notes nor troubles hold it. There is no key and no list to look through: what may have arrived is asked of the person. A poll
/// ("sendPoll") has the text as its question, and stands as it is.
class TelegramConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// The number that the group has since it has become a supergroup.
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    /// Makes what a request makes: a message, or an album of them. Their ids, with spaces between, are kept under `note`; answers the first message.
    [[nodiscard]] Exchange<QJsonObject> make(Access access, HttpRequest request, QString note) const;
    /// The request that sends these files: one alone by the method of its sort, several as an album; with the words where they are few enough.
    [[nodiscard]] Exchange<HttpRequest> carry(Access access, QList<domain::Attachment> files, QJsonObject fields) const;
};

} // namespace parvis::connectors
