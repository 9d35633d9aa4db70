// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/library/articlelibrary.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// The images and files of the library as a list, narrowed by words of their names.
class LibraryListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        MarkRole,   ///< "Original" of an image of which another was made, "Copy" of that one, else empty
    };

    explicit LibraryListModel(ArticleLibrary &library, QObject *parent = nullptr);

    /// Shows those whose names have these words, whatever their accents; none: all.
    void setSearch(const QString &words);
    [[nodiscard]] const domain::LibraryItem &item(int row) const { return m_shown[row]; }
    /// Where a file stands; -1 where it is not shown.
    [[nodiscard]] int rowOf(domain::Id<domain::Media> media) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Its name, its thumbnail as decoration, and what it is as a tip and for who cannot see it.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void fill();

    ArticleLibrary &m_library;
    QString m_search;
    QList<domain::LibraryItem> m_shown;
};

/// What a file is and how it is used, in one line: "1,600 × 1,200 pixels, 420 kB, in 2 articles"; `made`: how many images were made of it.
[[nodiscard]] QString factsOfItem(const domain::LibraryItem &item, qsizetype made = 0);

} // namespace parvis::models
