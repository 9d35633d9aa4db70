// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/library.h"
#include "core/store/database/database.h"

#include <QtCore/QHash>

namespace parvis::store {

/// What taking something out of the library took away.
struct RemovedItem
{
    domain::Id<domain::Media> media;
    std::optional<QSize> size;
    domain::Id<domain::Media> original;
    domain::Instant addedAt;
    QByteArray thumbnail;
};

/// Owner of `library` and `article_media`: the images and files of articles. Their contents stand in `media`, each once; what articles name is noted when they
/// are saved.
class LibraryStore
{
public:
    explicit LibraryStore(Database &database);

    /// Takes files in, or finds those of the same content, which keep their names; in the order given. An original that is named is in the library too.
    /// Invalid: one is empty; TooLarge: over domain::largestMedia; nothing is taken in then.
    [[nodiscard]] QFuture<domain::Result<QList<domain::LibraryItem>>> add(const QList<domain::IncomingItem> &items, domain::Instant at);
    /// All of them, last added first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::LibraryItem>>> items() const;
    /// Those thumbnails that are known, by file.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Media>, QByteArray>>> thumbnails(const QList<domain::Id<domain::Media>> &media) const;
    /// Notes what was found by looking at an image; nothing where it is gone.
    [[nodiscard]] QFuture<domain::Result<>> setLook(domain::Id<domain::Media> media, QSize size, const QByteArray &thumbnail);
    /// The contents of what these addresses name, as far as the workspace has it.
    [[nodiscard]] QFuture<domain::Result<QHash<QString, QByteArray>>> contents(const QStringList &addresses) const;
    /// The articles that show a file as they are now, by title.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ArticleRow>>> articlesWith(domain::Id<domain::Media> media) const;
    /// What the article that was changed last says of an image that it shows; empty where none says anything.
    [[nodiscard]] QFuture<domain::Result<QString>> wordsOf(domain::Id<domain::Media> media) const;
    /// Takes something out of the library; its content goes when the workspace is opened next. Conflict where an article, one of its revisions, a post or an
    /// edited image needs it; NotFound.
    [[nodiscard]] QFuture<domain::Result<RemovedItem>> remove(domain::Id<domain::Media> media);
    /// Puts it back.
    [[nodiscard]] QFuture<domain::Result<>> putBack(const RemovedItem &removed);

private:
    Database &m_database;
};

} // namespace parvis::store
