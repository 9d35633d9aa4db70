// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/archive/archiveparts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

namespace parvis::formats {

/// A text as Facebook, Instagram and Threads write it into an archive: each byte of its UTF-8 as a letter of Latin-1 ("Ã©" for "é"). What is no such text (real
/// letters beyond Latin-1, bytes that are no UTF-8) stays as it is.
[[nodiscard]] QString metaText(const QString &written);
[[nodiscard]] QString metaText(const QJsonValue &written);
/// Seconds since 1970; nothing for zero and what is no number.
[[nodiscard]] std::optional<domain::Instant> metaMoment(const QJsonValue &seconds);
/// The files whose path that pattern matches.
[[nodiscard]] QStringList filesLike(const ArchiveFiles &files, const QString &pattern);

/// The account: `label` and its like are keys of personal_information.json ("Username", "Name").
struct MetaAccount
{
    QString user;
    QString name;
};
/// Of Instagram and Threads.
[[nodiscard]] MetaAccount metaAccountOf(ArchiveFiles &files);

/// What a post of Instagram or Threads says, its descriptions of pictures, and when it was: of the post itself, else of its media.
struct MetaPost
{
    QString text;
    std::optional<domain::Instant> at;
    QStringList media; ///< paths in the archive
    bool isReply = false;
};
[[nodiscard]] MetaPost metaPostOf(const QJsonObject &item);
/// As an entry. Archives of Meta give neither numbers nor addresses: what it says, when, and its media are what it is known by.
[[nodiscard]] domain::IncomingEntry entryOfMetaPost(const MetaPost &post, const QString &place);

/// The messages of folders like "messages/inbox/ada_123/message_1.json" below a folder of that pattern; `own` are the names under which we write.
[[nodiscard]] ArchiveEntries entriesOfMetaMessages(ArchiveFiles &files, QString pattern, QStringList own, QString profileAddress);

} // namespace parvis::formats
