// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/paper/paintedpdf.h"

#include <QtCore/QBuffer>
#include <QtCore/QList>
#include <QtGui/QPageRanges>
#include <QtGui/QPainter>
#include <QtPdf/QPdfDocument>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace parvis::ui {

namespace {

/// The pages as they leave the printer, from 0 on.
QList<int> sequenceOf(const QPrinter &printer, int count)
{
    QList<int> once;
    const QPageRanges ranges = printer.pageRanges();
    for (int i = 0; i < count; ++i) {
        if (ranges.isEmpty() || ranges.contains(i + 1))
            once.append(i);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(once);
    // A printer that copies by itself is told each page once.
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    QList<int> all;
    if (printer.collateCopies()) {
        for (int i = 0; i < copies; ++i)
            all += once;
    } else {
        for (const int page : once)
            all += QList<int>(copies, page);
    }
    return all;
}

/// A page on white, as many points as the eye can tell apart.
QImage imageOf(QPdfDocument &document, int page, QSizeF paper, int resolution)
{
    constexpr int enough = 600;
    const double scale = std::min(1.0, double(enough) / double(resolution));
    const QImage drawn = document.render(page, (paper * scale).toSize());
    QImage image(drawn.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).drawImage(0, 0, drawn);
    return image;
}

} // namespace

bool paintPdf(const QByteArray &pdf, QPrinter &printer)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() == 0)
        return false;
    // The margins are the page's own.
    printer.setFullPage(true);
    const QList<int> pages = sequenceOf(printer, document.pageCount());
    QPainter painter;
    if (pages.isEmpty() || !painter.begin(&printer))
        return false;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0 && !printer.newPage())
            return false;
        const QRectF paper({0, 0}, printer.paperRect(QPrinter::DevicePixel).size());
        painter.drawImage(paper, imageOf(document, pages[i], paper.size(), printer.resolution()));
    }
    return painter.end();
}

} // namespace parvis::ui
