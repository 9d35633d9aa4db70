// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/http/message.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace parvis::connectors {

/// What is asked in another protocol than HTTP: of a mail server, or of a server that files are put on.
///
/// smtp, smtps: `upload` is handed over for delivery (RFC 5321, 6409); the answer's status is the server's last word (250), its body is empty. With a command
/// ("NOOP") it is signed in, and that is said, no more.
///
/// imap, imaps (RFC 3501, 9051): the mailbox that the path names (as the server writes it, percent-encoded) is opened for reading only, then `command` is
/// given; without a path the command stands alone. Where it is open already, what was said of it then stands before what is new of it. Where there is an
/// `upload` it follows the command as its literal (APPEND). The body is all the untagged that came for both, unchanged, with literals. Status 200.
///
/// sftp: without `upload` and command the file is read; with `upload` it is written under a name of its own beside it and renamed; with the command "rm" it is
/// removed (Gone where it is not there). Folders that are missing on its way are made, unless the command is "no-mkdir": then Gone. A path below the person's
/// own folder begins with /~/. Status 200.
///
/// smtp, imap: STARTTLS, and no further without, except to this machine itself.
struct Transfer
{
    QUrl url;                    ///< with port, where it is not the usual one
    QString user = {};           ///< empty: smtp without signing in
    QString password = {};       ///< empty: by key or agent (sftp)
    QByteArray command = {};     ///< IMAP: "UID SEARCH UID 120:*"; SMTP: "NOOP"; SFTP: "rm", "no-mkdir"
    QByteArray upload = {};      ///< SMTP: the message, with lines that end in CR LF; IMAP: a literal; SFTP: the file
    QString from = {};           ///< SMTP: the envelope's sender
    QStringList to = {};         ///< SMTP: and recipients: all of them, or none
    Effect effect = Effect::Reads;

    friend bool operator==(const Transfer &, const Transfer &) = default;
};

} // namespace parvis::connectors
