// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// What goes along with a post, as one column for attachmentsOf(); `post` is how the query names the post's key. Contents are not read.
[[nodiscard]] QString attachmentsColumn(const QString &post);
[[nodiscard]] QList<domain::Attachment> attachmentsOf(const QString &column);
/// Makes these the attachments of a post, in this order. NotFound: one of the files is gone.
[[nodiscard]] domain::Result<> writeAttachments(Connection &connection, domain::Id<domain::Post> post, const QList<domain::Attachment> &attachments);

/// The file of that content, taken in where none stands; one that stands keeps its name.
[[nodiscard]] domain::Result<domain::Media> keepMedia(Connection &connection, const domain::IncomingMedia &media);
/// Removes the files that go along with nothing and are not in the library; answers how many.
[[nodiscard]] domain::Result<qint64> sweepMedia(Connection &connection);
/// How many files are not what their hash says.
[[nodiscard]] domain::Result<qint64> countAlteredMedia(Connection &connection);

} // namespace parvis::store
