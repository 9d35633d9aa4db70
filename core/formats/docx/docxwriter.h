// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// What the text refers to outside itself.
struct DocxRelation
{
    QString id;
    QString type;          ///< the last part of its name: "hyperlink", "image"
    QString target;
    bool isOutside = false;
};

/// A list that was begun; lists are numbered from 1.
struct DocxList
{
    bool isOrdered = false;
    int level = 0;
    int start = 1;
};

/// A text as parts of a package.
struct DocxText
{
    QByteArray document;            ///< word/document.xml
    QByteArray footnotes;           ///< word/footnotes.xml
    QList<DocxRelation> relations;  ///< of the document
    QList<DocxRelation> noteRelations;
    QList<DocxList> lists;
    QList<NamedFile> pictures;
    QStringList languages;          ///< of code, each of which has a style: "SourceCode1" of the first
};

/// Writes a text below its title; an empty title is left out.
[[nodiscard]] DocxText writeDocxText(const QString &title, const Document &document, const PictureSource &pictures);

} // namespace parvis::formats
