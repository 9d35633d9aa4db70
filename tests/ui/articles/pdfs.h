// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QSizeF>
#include <QtCore/QStringList>

namespace parvis::tests {

/// What a viewer shows of a PDF.
struct ReadPdf
{
    QString title;
    QString author;
    QStringList pages;     ///< the words of each, white space as one space
    QList<QSizeF> sizes;   ///< of each, in points
    QStringList outline = {};   ///< its lines, each with a hyphen a level, and its page
};

/// Reads a PDF; without pages where it cannot.
[[nodiscard]] ReadPdf readPdf(const QByteArray &pdf);
/// A PDF of so many pages, each with its words.
[[nodiscard]] QByteArray plainPdf(const QStringList &pages, QSizeF points);
/// What a printer was given of a PDF: the inked part of each page it was told to print, from the left, from 0 to 1.
[[nodiscard]] QList<double> inkOfPrinted(const QByteArray &pdf, int from, int to, int copies, bool isBackwards);

} // namespace parvis::tests
