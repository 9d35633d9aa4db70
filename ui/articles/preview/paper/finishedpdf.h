// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMarginsF>
#include <QtCore/QStringList>

namespace parvis::ui {

/// A heading of the page, for the outline that viewers show beside it.
struct PdfHeading
{
    int level = 1;    ///< 1 to 6
    QString words;
    QString place;    ///< the name of its destination in the PDF
};

/// What Chromium's PDF of a page does not say or show.
struct PdfDetails
{
    QString title;          ///< viewers show it in place of the file's name; at the head of every page but the first
    QString language;       ///< ISO 639-1; in which readers of screens speak it
    QString author;
    QStringList fonts;      ///< families of the page's own words, the wanted one first
    QMarginsF margins;      ///< of the paper, in points; numbers stand in the middle of the lower one
    QList<PdfHeading> headings = {};   ///< those whose place the PDF does not know are left out
};

/// The PDF with its details, its headings as an outline, and the number of each page at its foot ("3 / 12") where there are several. What it holds already
/// stays: links, tags, outline. Numbers and heads are marked as such (ISO 32000-1, 14.8.2.2), so that readers of screens pass over them. Chromium 122 knows no
/// margin boxes of CSS, and Qt WebEngine 6.8 writes neither title nor language. A PDF that cannot be read stays as it is. To be called from any thread.
[[nodiscard]] QByteArray finishedPdf(const QByteArray &pdf, const PdfDetails &details);

} // namespace parvis::ui
