// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/media/mediastore.h"
#include "models/media/picture.h"

#include <QtCore/QCache>
#include <QtCore/QTemporaryDir>

namespace parvis::models {

/// The pictures of the files that go along with replies: read from the workspace one by one, unpacked on a worker, and kept while there is room.
class Pictures : public QObject
{
    Q_OBJECT

public:
    using Key = domain::Id<domain::Media>;

    explicit Pictures(store::Database &database, QObject *parent = nullptr);

    /// The picture of a file; Awaited while it is read, and arrived() tells its end.
    [[nodiscard]] Picture picture(const domain::Media &media);
    /// Writes a copy for another program to show, into a folder that goes when this one ends: copied().
    void copy(const domain::Media &media);

Q_SIGNALS:
    void arrived(parvis::domain::Id<parvis::domain::Media> media);
    void copied(const QString &path);
    /// A file was not copied.
    void failed(const parvis::domain::Media &media, const parvis::domain::Error &error);

private:
    void readNext();
    void keep(Key key, const Picture &picture);

    store::MediaStore m_store;
    QCache<Key, Picture> m_known;
    QList<Key> m_asked;
    bool m_isReading = false;
    std::optional<QTemporaryDir> m_copies;   ///< once something was copied
};

} // namespace parvis::models
