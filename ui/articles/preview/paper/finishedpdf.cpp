// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/paper/finishedpdf.h"

#include <QtCore/QBuffer>
#include <QtCore/QList>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <vector>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr int dotsOfAPoint = 10;
constexpr double letterPoints = 9;
/// A margin that has no room for a line holds none.
constexpr double leastMargin = 24;
constexpr QColor quietInk(0x75, 0x70, 0x6a);

int dots(double points)
{
    return qRound(points * dotsOfAPoint);
}

/// The size of a page in points.
QSizeF sizeOf(QPDFPageObjectHelper &page)
{
    const auto box = page.getMediaBox().getArrayAsRectangle();
    return {box.urx - box.llx, box.ury - box.lly};
}

/// A page by itself for each of the pages, with nothing on it but what stands in its margins.
QByteArray marginsOf(const QList<QSizeF> &sizes, const PdfDetails &details)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int pointsOfAnInch = 72;
    writer.setResolution(dotsOfAPoint * pointsOfAnInch);
    writer.setPageMargins({});
    QFont font(details.fonts);
    font.setPixelSize(dots(letterPoints));
    font.setHintingPreference(QFont::PreferNoHinting);
    const auto sheet = [](QSizeF size) { return QPageSize(size, QPageSize::Point, {}, QPageSize::ExactMatch); };
    writer.setPageSize(sheet(sizes.first()));
    QPainter painter(&writer);
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        if (i > 0) {
            writer.setPageSize(sheet(sizes[i]));
            writer.newPage();
        }
        painter.setFont(font);
        painter.setPen(quietInk);
        const QMarginsF &margins = details.margins;
        const int left = dots(margins.left());
        const int width = dots(sizes[i].width() - margins.left() - margins.right());
        const auto line = [&](double top, double height, const QString &words) {
            if (height >= leastMargin)
                painter.drawText(QRect(left, dots(top), width, dots(height)), Qt::AlignCenter | Qt::TextSingleLine,
                                 painter.fontMetrics().elidedText(words, Qt::ElideRight, width));
        };
        line(sizes[i].height() - margins.bottom(), margins.bottom(), u"%1 / %2"_s.arg(i + 1).arg(sizes.size()));
        if (i > 0)
            line(0, margins.top(), details.title);
    }
    painter.end();
    return bytes;
}

QPDFObjectHandle textString(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void addDetails(QPDF &pdf, const PdfDetails &details)
{
    QPDFObjectHandle catalogue = pdf.getRoot();
    if (!details.language.isEmpty())
        catalogue.replaceKey("/Lang", textString(details.language));
    QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
    shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    catalogue.replaceKey("/ViewerPreferences", shown);
    QPDFObjectHandle trailer = pdf.getTrailer();
    if (!trailer.getKey("/Info").isDictionary())
        trailer.replaceKey("/Info", pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()));
    QPDFObjectHandle facts = trailer.getKey("/Info");
    facts.replaceKey("/Title", textString(details.title));
    facts.replaceKey("/Creator", textString(u"Parvis"_s));
    if (!details.author.isEmpty())
        facts.replaceKey("/Author", textString(details.author));
}

/// Puts an item of an outline at the end of what stands below another one; all of it is shown open.
void appendItem(QPDFObjectHandle parent, QPDFObjectHandle item)
{
    item.replaceKey("/Parent", parent);
    QPDFObjectHandle last = parent.getKey("/Last");
    if (last.isDictionary()) {
        last.replaceKey("/Next", item);
        item.replaceKey("/Prev", last);
    } else {
        parent.replaceKey("/First", item);
    }
    parent.replaceKey("/Last", item);
    for (QPDFObjectHandle above = parent; above.isDictionary(); above = above.getKey("/Parent")) {
        const QPDFObjectHandle count = above.getKey("/Count");
        above.replaceKey("/Count", QPDFObjectHandle::newInteger(1 + (count.isInteger() ? count.getIntValue() : 0)));
    }
}

/// The headings as an outline (ISO 32000-1, 12.3.3), each below the last one of a higher level.
void addOutline(QPDF &pdf, const QList<PdfHeading> &headings)
{
    const QPDFObjectHandle places = pdf.getRoot().getKey("/Dests");
    if (!places.isDictionary())
        return;
    struct Standing
    {
        int level;
        QPDFObjectHandle item;
    };
    std::vector<Standing> above{{.level = 0, .item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary())}};
    above.front().item.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    for (const PdfHeading &heading : headings) {
        const QPDFObjectHandle place = places.getKey('/' + heading.place.toStdString());
        if (!place.isArray() || heading.words.isEmpty())
            continue;
        while (above.size() > 1 && above.back().level >= heading.level)
            above.pop_back();
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textString(heading.words));
        item.replaceKey("/Dest", place);
        appendItem(above.back().item, item);
        above.push_back({.level = heading.level, .item = item});
    }
    if (above.front().item.hasKey("/First"))
        pdf.getRoot().replaceKey("/Outlines", above.front().item);
}

/// Lays the pages of `margins` over those of `pdf`.
void addMargins(QPDF &pdf, std::vector<QPDFPageObjectHelper> &pages, QPDF &margins)
{
    std::vector<QPDFPageObjectHelper> above = QPDFPageDocumentHelper(margins).getAllPages();
    for (std::size_t i = 0; i < pages.size() && i < above.size(); ++i) {
        QPDFObjectHandle page = pages[i].getObjectHandle();
        const QPDFObjectHandle form = pdf.copyForeignObject(above[i].getFormXObjectForPage());
        // Pages may share what they draw with.
        QPDFObjectHandle resources = pages[i].getAttribute("/Resources", true);
        if (!resources.isDictionary())
            resources = page.replaceKeyAndGetNew("/Resources", QPDFObjectHandle::newDictionary());
        resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
        QPDFObjectHandle drawn = resources.getKey("/XObject").shallowCopy();
        int suffix = 1;
        const std::string name = resources.getUniqueResourceName("/Margins", suffix);
        drawn.replaceKey(name, form);
        resources.replaceKey("/XObject", drawn);
        // What the page leaves of its own scale and place must not reach what is laid over it.
        page.addPageContents(pdf.newStream("q\n"), true);
        page.addPageContents(pdf.newStream("\nQ\n/Artifact <</Type /Pagination>> BDC\nq\n" + name + " Do\nQ\nEMC\n"), false);
    }
}

} // namespace

QByteArray finishedPdf(const QByteArray &given, const PdfDetails &details)
{
    if (given.isEmpty())
        return given;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("page", given.constData(), static_cast<std::size_t>(given.size()));
        addDetails(pdf, details);
        addOutline(pdf, details.headings);
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
        QPDF margins;
        QByteArray drawn;
        if (pages.size() > 1) {
            QList<QSizeF> sizes;
            std::ranges::transform(pages, std::back_inserter(sizes), &sizeOf);
            drawn = marginsOf(sizes, details);
            margins.processMemoryFile("margins", drawn.constData(), static_cast<std::size_t>(drawn.size()));
            addMargins(pdf, pages, margins);
        }
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.write();
        const auto written = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(written->getBuffer()), static_cast<qsizetype>(written->getSize())};
    } catch (const std::exception &) {
        return given;
    }
}

} // namespace parvis::ui
