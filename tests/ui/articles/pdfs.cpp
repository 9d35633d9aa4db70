// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/articles/pdfs.h"

#include "ui/articles/preview/paper/paintedpdf.h"

#include <QtCore/QBuffer>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtPdf/QPdfBookmarkModel>
#include <QtPdf/QPdfDocument>
#include <QtPdf/QPdfSelection>
#include <QtPrintSupport/QPrinter>

using namespace Qt::StringLiterals;

namespace parvis::tests {

namespace {

/// How far to the right the dark part of a page begins.
double inkOf(const QImage &page)
{
    constexpr int dark = 128;
    for (int x = 0; x < page.width(); ++x) {
        for (int y = 0; y < page.height(); ++y) {
            if (qAlpha(page.pixel(x, y)) > dark && qGray(page.pixel(x, y)) < dark)
                return double(x) / double(page.width());
        }
    }
    return 1;
}

/// Takes what stands below an item of an outline.
void takeOutline(QStringList &lines, const QPdfBookmarkModel &outline, const QModelIndex &above, const QString &indent)
{
    for (int row = 0; row < outline.rowCount(above); ++row) {
        const QModelIndex item = outline.index(row, 0, above);
        const int page = item.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt();
        lines.append(indent + u"%1 %2"_s.arg(item.data(static_cast<int>(QPdfBookmarkModel::Role::Title)).toString()).arg(page + 1));
        takeOutline(lines, outline, item, indent + u"- "_s);
    }
}

} // namespace

ReadPdf readPdf(const QByteArray &pdf)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    ReadPdf read{.title = document.metaData(QPdfDocument::MetaDataField::Title).toString(),
                 .author = document.metaData(QPdfDocument::MetaDataField::Author).toString(),
                 .pages = {},
                 .sizes = {}};
    for (int i = 0; i < document.pageCount(); ++i) {
        read.pages.append(document.getAllText(i).text().simplified());
        read.sizes.append(document.pagePointSize(i));
    }
    QPdfBookmarkModel outline;
    outline.setDocument(&document);
    takeOutline(read.outline, outline, {}, {});
    return read;
}

QByteArray plainPdf(const QStringList &pages, QSizeF points)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter(&writer);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawText(QRect(0, 0, writer.width(), writer.height()), Qt::AlignCenter, pages[i]);
    }
    painter.end();
    return bytes;
}

QList<double> inkOfPrinted(const QByteArray &pdf, int from, int to, int copies, bool isBackwards)
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
    if (from > 0)
        printer.setFromTo(from, to);
    printer.setCopyCount(copies);
    printer.setPageOrder(isBackwards ? QPrinter::LastPageFirst : QPrinter::FirstPageFirst);
    if (!ui::paintPdf(pdf, printer))
        return {};
    QPdfDocument document;
    document.load(printer.outputFileName());
    QList<double> ink;
    for (int i = 0; i < document.pageCount(); ++i)
        ink.append(inkOf(document.render(i, {900, 1200})));
    return ink;
}

} // namespace parvis::tests
