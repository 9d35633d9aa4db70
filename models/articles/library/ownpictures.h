// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/articles/librarystore.h"

#include <QtCore/QObject>

namespace parvis::models {

/// The workspace's own pictures that the opened article shows, for its preview: each is read once.
class OwnPictures : public QObject
{
    Q_OBJECT

public:
    explicit OwnPictures(store::LibraryStore &library, QObject *parent = nullptr);

    /// The text names these (domain::mediaAddressesIn()); pictureRead() follows for what was not read yet.
    void setWanted(const QStringList &addresses);
    /// What was read, by its address.
    [[nodiscard]] const QHash<QString, QByteArray> &contents() const { return m_contents; }
    /// The article is closed: nothing is kept any more.
    void forget();

Q_SIGNALS:
    void pictureRead(const QString &address, const QByteArray &content);

private:
    store::LibraryStore &m_library;
    QHash<QString, QByteArray> m_contents;
    QStringList m_asked;   ///< under way, or read, or not there
    int m_round = 0;       ///< of articles: an answer for the one before is none
};

} // namespace parvis::models
