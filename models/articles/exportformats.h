// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/articleformats.h"

namespace parvis::models {

/// What an article is written out as: a format that `parvisctl article export` knows too, or a PDF, which the preview makes.
struct ExportFormat
{
    std::optional<formats::ArticleFormat> format;   ///< nothing: a PDF
    QString name;                                   ///< translated: "Word document"
    QString suffix;                                 ///< "docx", "email.html"; empty for the folder of a site

    [[nodiscard]] bool isPdf() const { return !format; }
    friend bool operator==(const ExportFormat &, const ExportFormat &) = default;
};

/// The formats that are one file, the most asked for first.
[[nodiscard]] QList<ExportFormat> fileFormats();
/// The makers of sites whose folders are written into.
[[nodiscard]] QList<ExportFormat> siteFormats();
/// What the ending of a file's name says it holds, which whoever opens it later will go by.
[[nodiscard]] std::optional<ExportFormat> formatOfName(const QString &path);

} // namespace parvis::models
