// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/document/document.h"
#include "core/formats/docx/docxindex.h"

namespace parvis::formats {

/// What a text refers to.
struct DocxSurroundings
{
    const DocxIndex &index;
    QHash<QString, QString> relations;
    std::function<QString(const QString &target)> picture;   ///< the address of a picture of the package; empty where there is none
};

/// The text of a part, with its title and, of a part of footnotes, nothing but those.
struct DocxReadText
{
    QString title;
    Document document;
};
/// Reads word/document.xml or word/footnotes.xml. Invalid where it is no XML, or cut off; tables in tables beyond 20 levels are left out.
[[nodiscard]] domain::Result<DocxReadText> readDocxText(const QByteArray &part, const DocxSurroundings &around);

} // namespace parvis::formats
