// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/librarystore.h"
#include "core/store/media/mediastore.h"
#include "models/articles/library/picturework.h"
#include "models/shell/messages.h"

#include <QtCore/QSet>
#include <QtCore/QTimer>

class QUndoCommand;
class QUndoStack;

namespace parvis::models {

/// The images and files of articles, and what is done to them. Files are read and images unpacked on workers. What cannot be taken in is said, the rest comes
/// in. An image that says where it was taken comes in twice: as it is, and without that, which is the one for articles.
class ArticleLibrary : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Media>;
    using Taken = std::function<void(const QList<domain::LibraryItem> &items)>;

    ArticleLibrary(store::Database &database, store::LibraryStore &library, Messages &messages, QUndoStack &undo, const domain::Clock &clock,
                   QObject *parent = nullptr);

    /// Reads what it holds, and follows it from then on.
    void load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Last added first.
    [[nodiscard]] const QList<domain::LibraryItem> &items() const { return m_items; }
    /// A thumbnail; null while it is being read (thumbnailArrived() follows) and of what has none.
    [[nodiscard]] QImage thumbnail(Key media);
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }

    /// Takes files of this computer in. `taken` hears of those for articles, in their order; not where there is none.
    void addFiles(const QStringList &paths, const Taken &taken = {});
    /// Takes in a picture that is no file, as a PNG.
    void addPicture(const QImage &picture, const Taken &taken = {});
    /// Unpacks a whole image for `shown`; says why not where it cannot be.
    void unpack(const domain::LibraryItem &item, const std::function<void(const QImage &)> &shown);
    /// Makes another image of one; the original stays.
    void edit(const domain::LibraryItem &item, const PictureEdit &edit, const Taken &taken = {});
    /// Makes an image of one that does not say where it was taken.
    void leavePlaceOut(const domain::LibraryItem &item, const Taken &taken = {});
    /// The images that were made of one.
    [[nodiscard]] QList<domain::LibraryItem> madeOf(Key original) const;
    /// What keeps one in the library, as a sentence; empty where it can be removed.
    [[nodiscard]] QString whyNotRemove(const domain::LibraryItem &item) const;
    /// Takes one out of the library, with undo; what needs it still is said.
    void remove(const domain::LibraryItem &item);
    /// Whether what was done last, anywhere, is such a removal: undoRemoval() takes it back.
    [[nodiscard]] bool canUndoRemoval() const;
    void undoRemoval();

    [[nodiscard]] QFuture<domain::Result<QByteArray>> content(Key media) const { return m_media.content(media); }
    /// Whether an image says where it was taken.
    [[nodiscard]] QFuture<bool> tellsPlace(Key media) const;
    /// The articles that show it as they are now.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ArticleRow>>> articlesWith(Key media) const { return m_library.articlesWith(media); }
    /// What an article says already of an image, the last changed one first; empty where none does.
    [[nodiscard]] QFuture<domain::Result<QString>> wordsOf(Key media) const { return m_library.wordsOf(media); }
    /// Writes a copy of a file; says where it is, or why it is not.
    void saveCopy(const domain::LibraryItem &item, const QString &path);

Q_SIGNALS:
    /// items() are others, or their use is.
    void changed();
    void thumbnailArrived(parvis::domain::Id<parvis::domain::Media> media);

private:
    struct Prepared
    {
        QList<domain::IncomingItem> items;   ///< originals that say their place each before the one without
        QSet<QByteArray> hidden;             ///< hashes of those originals
        QStringList refused;                 ///< sentences
        QStringList placed;                  ///< names of those originals
    };
    using Source = std::function<domain::Result<domain::IncomingMedia>()>;

    static Prepared prepare(const QList<std::pair<QString, Source>> &sources);
    void takeIn(const QList<std::pair<QString, Source>> &sources, const Taken &taken);
    void store(const Prepared &prepared, const Taken &taken);
    void make(const domain::LibraryItem &item, const std::function<domain::Result<domain::IncomingItem>(const QByteArray &)> &work, const Taken &taken);
    void read();
    void readThumbnails();
    void makeThumbnail(Key media);
    void keepThumbnail(Key media, const QImage &image);

    store::Database &m_database;
    store::LibraryStore &m_library;
    store::MediaStore m_media;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    QList<domain::LibraryItem> m_items;
    QHash<Key, QImage> m_thumbnails;
    QSet<Key> m_asked;           ///< thumbnails that are under way, or in vain
    QList<Key> m_wanted;
    QTimer m_wantSoon;
    QTimer m_readSoon;
    const QUndoCommand *m_removal = nullptr;   ///< the last one; it may be gone from the stack
    bool m_isLoaded = false;
    bool m_isFollowed = false;
};

} // namespace parvis::models
