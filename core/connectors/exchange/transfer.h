// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace parvis::connectors {

/// What is asked in another protocol than HTTP: of a mail server, or of a server that files are put on.
struct Transfer
{
    QUrl url;                    ///< smtp, smtps (submission; smtp asks for STARTTLS and goes no further without), imap, imaps (likewise), sftp; paths as in RFC 5092
    QString user = {};
    QString password = {};       ///< empty: by key (sftp)
    QByteArray command = {};     ///< IMAP: a command in the place of reading what the address names ("UID SEARCH UID 120:*")
    QByteArray upload = {};      ///< SMTP: the message; SFTP: the file, put under a name of its own and renamed, so that nobody reads half of it
    QString from = {};           ///< SMTP: the envelope's sender
    QStringList to = {};         ///< SMTP: and recipients
    Effect effect = Effect::Reads;

    friend bool operator==(const Transfer &, const Transfer &) = default;
};

} // namespace parvis::connectors
