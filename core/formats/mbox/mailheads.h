// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace parvis::formats {

/// Somebody as a head names them.
struct MailParty
{
    QString name;
    QString address;   ///< lower case

    friend bool operator==(const MailParty &, const MailParty &) = default;
};

/// What who answers a message needs of its head (RFC 5322). What is not there is empty.
struct MailHeads
{
    QString messageId;      ///< without brackets
    MailParty from;
    MailParty replyTo;      ///< whom answers are for; else the sender
    QString subject;
    QStringList references; ///< without brackets, the oldest first; where there are none, what it answers

    friend bool operator==(const MailHeads &, const MailHeads &) = default;
};
/// Reads it from a message, or from its head alone.
[[nodiscard]] MailHeads readMailHeads(const QByteArray &message);

} // namespace parvis::formats
