// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/mail/mailaccount.h"

namespace parvis::connectors {

/// A mailbox (IMAP, RFC 3501 and 9051) and what is sent from it (SMTP, RFC 5321 and 6409): takes in what people write, answers, and sends articles as a
/// newsletter.
///
/// Introduction: our address as `user`; secret "password", and, where they are not what usually is: "login" (who signs in), "imap", "smtp" (the servers),
/// "name" (ours, as readers see it), "recipients" (of the newsletter). Kept: these, with the servers that answered. The connection's server is that of IMAP,
/// its handle our address. Stream: "INBOX". A message is known by its Message-ID, so nothing comes twice where a server numbers its messages anew
/// (UIDVALIDITY). What a server has and does not give is asked for with each look at what is new, ten times, then once a day for a month.
///
/// What leaves has a Message-ID made of its key. There is no way to ask a server of SMTP whether it took a message: where the line broke, the folder of what
/// was sent and the inbox are searched for that id, and where it is in neither the person is asked. Each recipient of a newsletter gets a message of their own;
/// who has theirs is in the notes of the delivery, by a hash: "to …".
class MailConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] domain::Answer<Acquaintance> withRecipients(const domain::Connection &connection, const domain::Secret &secret,
                                                              const QString &recipients) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] QString owingToo(const QString &newer, const QStringList &owed) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
};

} // namespace parvis::connectors
