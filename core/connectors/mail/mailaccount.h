// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/exchange/transfer.h"
#include "core/formats/mbox/mailheads.h"

namespace parvis::connectors::mail {

/// A mail account as it is spoken to: read from what a person gave, or from what is kept of it.
struct Account
{
    QString address;         ///< our own, lower case
    QString user;            ///< who signs in: the address, where nothing else was said
    QString password;
    QString name;            ///< ours, as readers see it; may be empty
    QUrl imap;               ///< without a path
    QUrl smtp;
    QStringList recipients;  ///< of the newsletter, each once

    [[nodiscard]] formats::MailParty party() const { return {.name = name, .address = address}; }
};
[[nodiscard]] Account accountOf(const Access &access);

/// Where a server may be that a person named ("mail.example.org", "imaps://mail.example.org:993", "localhost:1143"), or did not (the usual names below the
/// address's domain), the likeliest first. TLS from the first byte before STARTTLS. Empty where what was typed is no address of a server.
[[nodiscard]] QList<QUrl> imapServers(const QString &typed, const QString &domain);
[[nodiscard]] QList<QUrl> smtpServers(const QString &typed, const QString &domain);

/// The addresses in a text, with commas, semicolons or white space between them, each once; the first that is none instead.
[[nodiscard]] std::expected<QStringList, QString> recipientsIn(const QString &text);

/// A command of IMAP; in a folder where one is named (as the server writes it).
[[nodiscard]] Transfer imapCommand(const Account &account, const QString &folder, const QByteArray &command);

/// The Message-ID of what leaves, without brackets: the same for every attempt.
[[nodiscard]] QString messageIdOf(const QString &key, const QString &address);

/// A message as an entry: what somebody said to us; what we wrote ourselves, as such.
[[nodiscard]] domain::IncomingEntry entryOf(const QByteArray &message, const QStringList &flags, const QString &ours, const QString &entryName);

} // namespace parvis::connectors::mail
