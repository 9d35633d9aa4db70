// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/attachment.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `media`: the files that go along with posts and articles, each content once. Which goes along with which post is a field of the post; which are
/// in articles is LibraryStore's.
///
/// A file that nothing refers to any more stays as long as somebody has the workspace open, for undo may want it back; the next opening of a workspace
/// that nobody else has open removes it (sweep()).
class MediaStore
{
public:
    explicit MediaStore(Database &database);

    /// Takes a file in, or finds the one of the same content, under the name by which it is known. Invalid: it is empty; TooLarge: over
    /// domain::largestMedia.
    [[nodiscard]] QFuture<domain::Result<domain::Media>> add(const domain::IncomingMedia &media);
    /// The bytes of a file; NotFound.
    [[nodiscard]] QFuture<domain::Result<QByteArray>> content(domain::Id<domain::Media> id) const;
    /// Removes what goes along with nothing; answers how many.
    [[nodiscard]] QFuture<domain::Result<qint64>> sweep();

private:
    Database &m_database;
};

} // namespace parvis::store
