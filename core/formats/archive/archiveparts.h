// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/formats/archive/archivefiles.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>

#include <expected>
#include <generator>

namespace parvis::formats {

/// What an archive holds, one by one, read as it is asked for.
using ArchiveEntries = std::generator<domain::IncomingEntry>;

/// One object or row of an archive's file, and where it stands there: "tweets.js, entry 3".
template<class T>
struct ArchivePart
{
    T value;
    QString place;
};
template<class T>
using ArchiveParts = std::generator<std::expected<ArchivePart<T>, domain::Refusal>>;
/// A row by the names of its columns, in upper case.
using NamedRow = QHash<QString, QString>;

/// The objects of an array: the one of that name in the outermost object, or, of an empty name, the outermost value (of a script that assigns it, too). What
/// cannot be read is given as a refusal. A single object in place of the array is given as the one there is.
[[nodiscard]] ArchiveParts<QJsonObject> objectsIn(ArchiveFiles &files, QString name, QByteArray key = {});
/// The first object of such an array; an empty one where there is none.
[[nodiscard]] QJsonObject firstObjectIn(ArchiveFiles &files, const QString &name, const QByteArray &key = {});
/// The rows of a table (RFC 4180) by the names in its first row. `isEscaped`: a quotation mark in a field is written \" as well.
[[nodiscard]] ArchiveParts<NamedRow> rowsIn(ArchiveFiles &files, QString name, bool isEscaped = false);

/// The name of a file without its folders.
[[nodiscard]] QString fileNameOf(const QString &path);
/// The text with what its pictures show behind it, each in brackets.
[[nodiscard]] QString withDescriptions(const QString &text, const QStringList &descriptions);
/// That an entry is refused, and why. Whose archive it is stands in by the importer.
[[nodiscard]] domain::Refusal refusalOf(const QString &place, domain::RefusalReason reason, const QString &detail = {});

/// One message of a conversation between some people.
struct ArchivedMessage
{
    QString remoteId;
    QString text;
    QString url = {};
    domain::IncomingAuthor author;
    bool isOurs = false;
    domain::Instant at;
};
/// A conversation as entries: theirs are messages, ours the replies to them, each answering the one before it, in the order of time.
[[nodiscard]] ArchiveEntries entriesOf(QList<ArchivedMessage> messages);

} // namespace parvis::formats
