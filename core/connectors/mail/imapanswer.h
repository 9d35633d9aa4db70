// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QStringList>

#include <optional>

namespace parvis::connectors::imap {

/// A value of IMAP (RFC 3501, 4): an atom, a number, a string or literal; a list; or NIL.
struct Value
{
    enum class Kind { Nil, Text, List };

    Kind kind = Kind::Nil;
    QByteArray text;
    QList<Value> items;

    friend bool operator==(const Value &, const Value &) = default;
};
/// An untagged response: its values, or, where it is for people to read (OK, NO, BAD, BYE), the state and the rest of the line as two texts.
using Response = QList<Value>;
/// Reads untagged responses one after the other, literals included; nothing where they are none.
[[nodiscard]] std::optional<QList<Response>> responsesIn(const QByteArray &bytes);

/// What a server says of a mailbox as it opens it. 0 where it does not.
struct MailboxState
{
    qint64 count = 0;
    qint64 validity = 0;   ///< UIDVALIDITY: while it is the same, a UID names the same message
    qint64 nextUid = 0;

    friend bool operator==(const MailboxState &, const MailboxState &) = default;
};
[[nodiscard]] MailboxState mailboxStateIn(const QList<Response> &responses);
/// What a search found, in rising order, each once.
[[nodiscard]] QList<qint64> uidsIn(const QList<Response> &responses);

/// One message, or its beginning.
struct FetchedMail
{
    qint64 uid = 0;
    QStringList flags;     ///< lower case: "\answered"
    QByteArray content;

    friend bool operator==(const FetchedMail &, const FetchedMail &) = default;
};
/// Those that have a UID and content, by rising UID.
[[nodiscard]] QList<FetchedMail> mailsIn(const QList<Response> &responses);

/// One folder.
struct Folder
{
    QString name;          ///< as the server writes it (modified UTF-7)
    QStringList attributes;///< lower case: "\sent", "\noselect"
    QString separator;

    friend bool operator==(const Folder &, const Folder &) = default;
};
[[nodiscard]] QList<Folder> foldersIn(const QList<Response> &responses);
/// The folder in which what was sent is kept: the one that says so (RFC 6154), else the one whose name does; empty where none does.
[[nodiscard]] QString sentFolder(const QList<Folder> &folders);
/// A text as a quoted string; nothing where it cannot be one.
[[nodiscard]] std::optional<QByteArray> quoted(const QString &text);

} // namespace parvis::connectors::imap
