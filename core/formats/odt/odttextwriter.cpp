// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/odt/odttextwriter.h"

#include "core/formats/document/runs.h"
#include "core/formats/document/styledparagraph.h"
#include "core/formats/odt/odtnames.h"
#include "core/formats/xml/xmltext.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamWriter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using namespace odf;

/// The style of a span by what marks it: "T" and a letter for each.
QString spanStyle(bool isStrong, bool isEmphasis, bool isStrikethrough)
{
    return u"T"_s + (isStrong ? u"b"_s : QString()) + (isEmphasis ? u"i"_s : QString()) + (isStrikethrough ? u"s"_s : QString());
}

/// Of a note's number where it stands once more: programs raise the first by themselves.
constexpr auto referenceStyle = "NoteReference"_L1;

/// Of the words in a cell; of those in the row at the head, bold.
QString cellStyle(ColumnAlignment alignment, bool isHead)
{
    const QString kind = isHead ? u"Head"_s : u"Cell"_s;
    switch (alignment) {
    case ColumnAlignment::Left:
        return kind + u"Left"_s;
    case ColumnAlignment::Centre:
        return kind + u"Centre"_s;
    case ColumnAlignment::Right:
        return kind + u"Right"_s;
    case ColumnAlignment::None:
        break;
    }
    return isHead ? u"Table_20_Heading"_s : u"Table_20_Contents"_s;
}

class OdtTextWriter
{
public:
    OdtTextWriter(const PictureSource &pictures, const Document &document)
        : m_pictures(pictures)
        , m_languages(codeLanguages(document))
        , m_xml(&m_bytes)
    {
        for (const Block &block : document) {
            if (block.kind == Block::Kind::Footnote)
                m_notes.insert(block.text, block.parts);
        }
    }

    OdtText write(const QString &title, const Document &document)
    {
        m_xml.writeStartDocument();
        for (const auto &[space, prefix] : {std::pair{office, "office"_L1},
                                            {style, "style"_L1},
                                            {text, "text"_L1},
                                            {table, "table"_L1},
                                            {draw, "draw"_L1},
                                            {fo, "fo"_L1},
                                            {svg, "svg"_L1},
                                            {xlink, "xlink"_L1}})
            m_xml.writeNamespace(space, prefix);
        m_xml.writeStartElement(office, "document-content"_L1);
        m_xml.writeAttribute(office, "version"_L1, "1.3"_L1);
        m_xml.writeStartElement(office, "automatic-styles"_L1);
        spanStyles();
        cellStyles();
        m_xml.writeEndElement();
        m_xml.writeStartElement(office, "body"_L1);
        m_xml.writeStartElement(office, "text"_L1);
        if (!title.isEmpty())
            paragraph(u"Title"_s, {{.text = title}});
        blocks(document, u"Text_20_body"_s);
        m_xml.writeEndDocument();
        return {.content = m_bytes, .pictures = m_files};
    }

private:
    void spanStyles()
    {
        for (int marks = 1; marks < 8; ++marks) {
            const bool isStrong = (marks & 1) != 0;
            const bool isEmphasis = (marks & 2) != 0;
            const bool isStrikethrough = (marks & 4) != 0;
            m_xml.writeStartElement(style, "style"_L1);
            m_xml.writeAttribute(style, "name"_L1, spanStyle(isStrong, isEmphasis, isStrikethrough));
            m_xml.writeAttribute(style, "family"_L1, "text"_L1);
            m_xml.writeEmptyElement(style, "text-properties"_L1);
            if (isStrong)
                m_xml.writeAttribute(fo, "font-weight"_L1, "bold"_L1);
            if (isEmphasis)
                m_xml.writeAttribute(fo, "font-style"_L1, "italic"_L1);
            if (isStrikethrough)
                m_xml.writeAttribute(style, "text-line-through-style"_L1, "solid"_L1);
            m_xml.writeEndElement();
        }
        m_xml.writeStartElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, referenceStyle);
        m_xml.writeAttribute(style, "family"_L1, "text"_L1);
        m_xml.writeEmptyElement(style, "text-properties"_L1);
        m_xml.writeAttribute(style, "text-position"_L1, "super 58%"_L1);
        m_xml.writeEndElement();
    }

    void cellStyles()
    {
        for (const bool isHead : {false, true}) {
            for (const auto &[alignment, word] :
                 {std::pair{ColumnAlignment::Left, "start"_L1}, {ColumnAlignment::Centre, "center"_L1}, {ColumnAlignment::Right, "end"_L1}})
                alignedStyle(cellStyle(alignment, isHead), cellStyle(ColumnAlignment::None, isHead), word);
            m_xml.writeStartElement(style, "style"_L1);
            m_xml.writeAttribute(style, "name"_L1, isHead ? "HeadCell"_L1 : "Cell"_L1);
            m_xml.writeAttribute(style, "family"_L1, "table-cell"_L1);
            m_xml.writeEmptyElement(style, "table-cell-properties"_L1);
            m_xml.writeAttribute(fo, "border"_L1, "0.5pt solid #808080"_L1);
            m_xml.writeAttribute(fo, "padding"_L1, "0.1cm"_L1);
            if (isHead)
                m_xml.writeAttribute(fo, "background-color"_L1, "#eeeae4"_L1);
            m_xml.writeEndElement();
        }
    }

    void alignedStyle(const QString &name, const QString &parent, QLatin1StringView alignment)
    {
        m_xml.writeStartElement(style, "style"_L1);
        m_xml.writeAttribute(style, "name"_L1, name);
        m_xml.writeAttribute(style, "family"_L1, "paragraph"_L1);
        m_xml.writeAttribute(style, "parent-style-name"_L1, parent);
        m_xml.writeEmptyElement(style, "paragraph-properties"_L1);
        m_xml.writeAttribute(fo, "text-align"_L1, alignment);
        m_xml.writeEndElement();
    }

    void blocks(const QList<Block> &blocks, const QString &usual)
    {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            if (i > 0 && growTogether(blocks[i - 1], blocks[i]))
                paragraph(usual, {});
            block(blocks[i], usual);
        }
    }

    void block(const Block &block, const QString &usual)
    {
        switch (block.kind) {
        case Block::Kind::Paragraph:
            return paragraph(usual, block.words);
        case Block::Kind::Heading:
            return heading(block);
        case Block::Kind::Code:
            return paragraph(codeStyle(block), wordsOfCode(block.text));
        case Block::Kind::Rule:
            return paragraph(u"Horizontal_20_Line"_s, {});
        case Block::Kind::Quote:
            return quote(block);
        case Block::Kind::List:
            return list(block);
        case Block::Kind::Table:
            return m_listDepth > 0 ? tableAsLines(block) : tableAsSuch(block);
        case Block::Kind::Markup:
        case Block::Kind::Item:
        case Block::Kind::Footnote:
            return;
        }
    }

    QString codeStyle(const Block &block) const
    {
        const QString number = block.language.isEmpty() ? QString() : QString::number(m_languages.indexOf(block.language) + 1);
        return u"Preformatted_20_Text"_s + number;
    }

    void quote(const Block &block)
    {
        ++m_quoteDepth;
        const int level = std::min(m_quoteDepth, deepestQuote);
        blocks(block.parts, level > 1 ? u"Quotations_20_%1"_s.arg(level) : u"Quotations"_s);
        --m_quoteDepth;
    }

    void heading(const Block &block)
    {
        m_xml.writeStartElement(text, "h"_L1);
        m_xml.writeAttribute(text, "style-name"_L1, u"Heading_20_%1"_s.arg(block.level));
        m_xml.writeAttribute(text, "outline-level"_L1, QString::number(block.level));
        runs(block.words);
        m_xml.writeEndElement();
    }

    void list(const Block &list)
    {
        ++m_listDepth;
        // Its items do not stand in the quote that it does.
        const int outerQuotes = std::exchange(m_quoteDepth, 0);
        m_xml.writeStartElement(text, "list"_L1);
        m_xml.writeAttribute(text, "style-name"_L1, list.isOrdered ? "Numbers"_L1 : "Bullets"_L1);
        bool isFirst = true;
        for (const Block &item : list.parts) {
            m_xml.writeStartElement(text, "list-item"_L1);
            if (std::exchange(isFirst, false) && list.isOrdered && list.start != 1)
                m_xml.writeAttribute(text, "start-value"_L1, QString::number(list.start));
            Document parts = item.parts;
            if (item.isChecked) {
                if (parts.isEmpty() || parts.first().kind != Block::Kind::Paragraph)
                    parts.prepend(Block{});
                parts.first().words = withBox(parts.first().words, item.isChecked);
            }
            blocks(parts, list.isTight ? u"List_20_Contents"_s : u"Text_20_body"_s);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        --m_listDepth;
        m_quoteDepth = outerQuotes;
    }

    void tableAsSuch(const Block &block)
    {
        m_xml.writeStartElement(table, "table"_L1);
        m_xml.writeEmptyElement(table, "table-column"_L1);
        m_xml.writeAttribute(table, "number-columns-repeated"_L1, QString::number(block.columns.size()));
        for (qsizetype i = 0; i < block.rows.size(); ++i) {
            if (i == 0)
                m_xml.writeStartElement(table, "table-header-rows"_L1);
            row(block, block.rows[i], i == 0);
            if (i == 0)
                m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void row(const Block &block, const QList<Block::Cell> &cells, bool isHead)
    {
        m_xml.writeStartElement(table, "table-row"_L1);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            m_xml.writeStartElement(table, "table-cell"_L1);
            m_xml.writeAttribute(table, "style-name"_L1, isHead ? "HeadCell"_L1 : "Cell"_L1);
            m_xml.writeAttribute(office, "value-type"_L1, "string"_L1);
            paragraph(cellStyle(block.columns[column], isHead), cells[column]);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    /// An item of a list has no place for a table (5.3.3).
    void tableAsLines(const Block &block)
    {
        for (const auto &row : block.rows) {
            QList<Inline> line;
            for (const auto &cell : row)
                line += (line.isEmpty() ? QList<Inline>() : QList<Inline>{{.text = u" | "_s}}) + cell;
            paragraph(u"List_20_Contents"_s, line);
        }
    }

    void paragraph(const QString &styleName, const QList<Inline> &words)
    {
        m_xml.writeStartElement(text, "p"_L1);
        m_xml.writeAttribute(text, "style-name"_L1, styleName);
        runs(words);
        m_xml.writeEndElement();
    }

    void runs(const QList<Inline> &words)
    {
        for (const Run &run : runsOf(words))
            write(run);
    }

    void write(const Run &run)
    {
        if (!run.address.isEmpty()) {
            m_xml.writeStartElement(text, "a"_L1);
            m_xml.writeAttribute(xlink, "type"_L1, "simple"_L1);
            m_xml.writeAttribute(xlink, "href"_L1, xmlText(run.address));
            if (!run.title.isEmpty())
                m_xml.writeAttribute(office, "title"_L1, xmlText(run.title));
        }
        const bool isMarked = run.isStrong || run.isEmphasis || run.isStrikethrough;
        if (isMarked)
            startSpan(spanStyle(run.isStrong, run.isEmphasis, run.isStrikethrough));
        piece(run);
        if (isMarked)
            m_xml.writeEndElement();
        if (!run.address.isEmpty())
            m_xml.writeEndElement();
    }

    void startSpan(const QString &styleName)
    {
        m_xml.writeStartElement(text, "span"_L1);
        m_xml.writeAttribute(text, "style-name"_L1, styleName);
    }

    void piece(const Run &run)
    {
        switch (run.piece.kind) {
        case Inline::Kind::LineBreak:
            return m_xml.writeEmptyElement(text, "line-break"_L1);
        case Inline::Kind::FootnoteReference:
            return note(run.piece.text);
        case Inline::Kind::Picture:
            return picture(run);
        case Inline::Kind::Code:
            startSpan(u"Source_20_Text"_s);
            characters(run.piece.text);
            return m_xml.writeEndElement();
        default:
            return characters(run.piece.text);
        }
    }

    /// Runs of spaces and tabs have elements of their own (6.1.2).
    void characters(const QString &words)
    {
        QString plain;
        const QString clean = xmlText(words);
        for (qsizetype i = 0; i < clean.size(); ++i) {
            const bool isExtraSpace = clean[i] == u' ' && (i == 0 || clean[i - 1] == u' ' || i + 1 == clean.size());
            if (!isExtraSpace && clean[i] != u'\t') {
                plain += clean[i];
                continue;
            }
            m_xml.writeCharacters(std::exchange(plain, {}));
            m_xml.writeEmptyElement(text, isExtraSpace ? "s"_L1 : "tab"_L1);
        }
        m_xml.writeCharacters(plain);
    }

    void note(const QString &label)
    {
        if (!m_notes.contains(label))
            return;
        const bool isWritten = m_numbers.contains(label);
        const int number = isWritten ? m_numbers.value(label) : static_cast<int>(m_numbers.size()) + 1;
        const QString id = u"ftn%1"_s.arg(number);
        if (isWritten) {
            startSpan(referenceStyle);
            m_xml.writeStartElement(text, "note-ref"_L1);
            m_xml.writeAttribute(text, "note-class"_L1, "footnote"_L1);
            m_xml.writeAttribute(text, "reference-format"_L1, "text"_L1);
            m_xml.writeAttribute(text, "ref-name"_L1, id);
            m_xml.writeCharacters(QString::number(number));
            m_xml.writeEndElement();
            return m_xml.writeEndElement();
        }
        m_numbers.insert(label, number);
        m_xml.writeStartElement(text, "note"_L1);
        m_xml.writeAttribute(text, "id"_L1, id);
        m_xml.writeAttribute(text, "note-class"_L1, "footnote"_L1);
        m_xml.writeTextElement(text, "note-citation"_L1, QString::number(number));
        m_xml.writeStartElement(text, "note-body"_L1);
        const int outerQuotes = std::exchange(m_quoteDepth, 0);
        blocks(m_notes.value(label), u"Footnote"_s);
        m_quoteDepth = outerQuotes;
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void picture(const Run &run)
    {
        const auto found = findPicture(run.piece.address, m_pictures);
        const QString words = plainText(run.piece.parts);
        if (!found) {
            const bool leads = run.address.isEmpty() && !run.piece.address.startsWith("data:"_L1);
            if (leads) {
                m_xml.writeStartElement(text, "a"_L1);
                m_xml.writeAttribute(xlink, "type"_L1, "simple"_L1);
                m_xml.writeAttribute(xlink, "href"_L1, xmlText(run.piece.address));
            }
            characters(words.isEmpty() && leads ? run.piece.address : words);
            if (leads)
                m_xml.writeEndElement();
            return;
        }
        const QString name = u"Pictures/picture-%1.%2"_s.arg(m_files.size() + 1).arg(suffixOf(found->head.format));
        m_files.append({.name = name, .content = found->content});
        frame(name, found->head, words, run.piece.title);
    }

    /// As large as its pixels make it at 96 to the inch, but no wider or higher than a page.
    void frame(const QString &name, const PictureHead &head, const QString &words, const QString &title)
    {
        constexpr double centimetresOfAPixel = 2.54 / 96;
        constexpr double widest = 16;
        constexpr double highest = 22;
        const double scale = std::min({1.0, widest / (head.width * centimetresOfAPixel), highest / (head.height * centimetresOfAPixel)});
        const auto length = [scale](int pixels) { return QString::number(std::max(0.01, pixels * centimetresOfAPixel * scale), 'f', 2) + u"cm"_s; };
        m_xml.writeStartElement(draw, "frame"_L1);
        m_xml.writeAttribute(draw, "name"_L1, u"Picture %1"_s.arg(m_files.size()));
        m_xml.writeAttribute(text, "anchor-type"_L1, "as-char"_L1);
        m_xml.writeAttribute(svg, "width"_L1, length(head.width));
        m_xml.writeAttribute(svg, "height"_L1, length(head.height));
        m_xml.writeEmptyElement(draw, "image"_L1);
        m_xml.writeAttribute(xlink, "href"_L1, name);
        m_xml.writeAttribute(xlink, "type"_L1, "simple"_L1);
        m_xml.writeAttribute(xlink, "show"_L1, "embed"_L1);
        m_xml.writeAttribute(xlink, "actuate"_L1, "onLoad"_L1);
        if (!title.isEmpty())
            m_xml.writeTextElement(svg, "title"_L1, xmlText(title));
        if (!words.isEmpty())
            m_xml.writeTextElement(svg, "desc"_L1, xmlText(words));
        m_xml.writeEndElement();
    }

    const PictureSource &m_pictures;
    const QStringList m_languages;       ///< of code
    QHash<QString, Document> m_notes;    ///< by label
    QHash<QString, int> m_numbers;       ///< of the notes that were written, by label
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QList<NamedFile> m_files;
    int m_listDepth = 0;
    int m_quoteDepth = 0;
};

} // namespace

OdtText writeOdtText(const QString &title, const Document &document, const PictureSource &pictures)
{
    return OdtTextWriter(pictures, document).write(title, document);
}

} // namespace parvis::formats
