// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/formats/docx/docxwriter.h"

namespace parvis::formats {

/// The parts of a package beside its text: what is in it, what refers to what, properties, styles, numbering.
[[nodiscard]] QByteArray docxContentTypes();
[[nodiscard]] QByteArray docxPackageRelations();
[[nodiscard]] QByteArray docxProperties(const domain::Article &article);
/// The tags once more: LibreOffice puts keywords one behind the other without what parts them.
[[nodiscard]] QByteArray docxCustomProperties(const domain::Article &article);
[[nodiscard]] QByteArray docxStyles(const QString &language, const QStringList &codeLanguages);
[[nodiscard]] QByteArray docxFonts();
[[nodiscard]] QByteArray docxNumbering(const QList<DocxList> &lists);
[[nodiscard]] QByteArray docxRelations(const QList<DocxRelation> &relations);

} // namespace parvis::formats
