// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace parvis::formats {

/// How the items of a list are marked on one level.
struct DocxLevel
{
    bool isOrdered = false;
    int start = 1;
    bool isRestarted = false;   ///< its numbering says where it starts, which ends the list before it
};

/// What the parts beside a text say; all of it may be missing.
struct DocxIndex
{
    QHash<QString, QString> styles;            ///< the built-in name of a style, lower case, by its id (names are the same in every language, ids are not)
    QHash<QString, QList<DocxLevel>> lists;    ///< the levels of a numbering by its id
    QHash<QString, QString> families = {};     ///< what numberings are made of, by their id
    bool hasLooseLists = false;                ///< LibreOffice wrote it, which gives every item a numbering of its own
};

/// The targets of a part's relations by their ids.
[[nodiscard]] QHash<QString, QString> readDocxRelations(const QByteArray &part);
/// Reads word/styles.xml and word/numbering.xml.
[[nodiscard]] DocxIndex readDocxIndex(const QByteArray &styles, const QByteArray &numbering);

} // namespace parvis::formats
