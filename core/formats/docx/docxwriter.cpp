// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docxwriter.h"

#include "core/formats/document/runs.h"
#include "core/formats/document/styledparagraph.h"
#include "core/formats/docx/docxnames.h"
#include "core/formats/xml/xmltext.h"

#include <QtCore/QBuffer>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using namespace docx;

namespace {

/// How a paragraph is set, but for its words.
struct ParagraphLook
{
    QString style = {};
    int list = 0;              ///< the number of its list where it begins an item
    int level = 0;
    bool isLoose = false;
    int indent = 0;
    int quote = 0;             ///< how many quotes it is in
    QString alignment = {};
};

class DocxWriter
{
public:
    DocxWriter(const PictureSource &pictures, const Document &document)
        : m_pictures(pictures)
        , m_languages(codeLanguages(document))
    {
        for (const Block &block : document) {
            if (block.kind == Block::Kind::Footnote)
                m_noteNumbers.insert(block.text, static_cast<int>(m_noteNumbers.size()) + 1);
        }
    }

    DocxText write(const QString &title, const Document &document)
    {
        begin(u"document"_s);
        m_xml.writeStartElement(u"w:body"_s);
        if (!title.isEmpty())
            paragraph({.style = u"Title"_s}, {{.text = title}});
        blocks(document, {});
        section();
        DocxText text{.document = end(), .relations = std::exchange(m_relations, {})};
        text.footnotes = notes(document);
        text.noteRelations = std::exchange(m_relations, {});
        text.lists = m_lists;
        text.pictures = m_files;
        text.languages = m_languages;
        return text;
    }

private:
    void begin(const QString &root)
    {
        m_bytes.clear();
        m_xml.setDevice(nullptr);
        m_buffer.setBuffer(&m_bytes);
        m_buffer.open(QIODevice::WriteOnly);
        m_xml.setDevice(&m_buffer);
        m_xml.writeStartDocument();
        m_xml.writeNamespace(wordNamespace, "w"_L1);
        m_xml.writeNamespace(relationNamespace, "r"_L1);
        m_xml.writeNamespace(drawingNamespace, "a"_L1);
        m_xml.writeNamespace(placementNamespace, "wp"_L1);
        m_xml.writeNamespace(pictureNamespace, "pic"_L1);
        m_xml.writeStartElement(u"w:"_s + root);
    }
    QByteArray end()
    {
        m_xml.writeEndDocument();
        m_buffer.close();
        return m_bytes;
    }

    /// An element with nothing but a value.
    void value(QLatin1StringView name, const QString &value)
    {
        m_xml.writeEmptyElement(name);
        m_xml.writeAttribute("w:val"_L1, value);
    }

    void section()
    {
        m_xml.writeStartElement(u"w:sectPr"_s);
        m_xml.writeEmptyElement(u"w:pgSz"_s);
        m_xml.writeAttribute("w:w"_L1, "11906"_L1);
        m_xml.writeAttribute("w:h"_L1, "16838"_L1);
        m_xml.writeEmptyElement(u"w:pgMar"_s);
        for (const auto side : {"w:top"_L1, "w:right"_L1, "w:bottom"_L1, "w:left"_L1})
            m_xml.writeAttribute(side, "1417"_L1);
        for (const auto side : {"w:header"_L1, "w:footer"_L1})
            m_xml.writeAttribute(side, "708"_L1);
        m_xml.writeAttribute("w:gutter"_L1, "0"_L1);
        m_xml.writeEndElement();
    }

    void blocks(const QList<Block> &blocks, const ParagraphLook &look)
    {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            // Behind a table one stands anyway.
            if (i > 0 && growTogether(blocks[i - 1], blocks[i]) && blocks[i].kind != Block::Kind::Table)
                paragraph(look, {});
            block(blocks[i], look);
        }
    }

    void block(const Block &block, ParagraphLook look)
    {
        switch (block.kind) {
        case Block::Kind::Paragraph:
            return paragraph(look, block.words);
        case Block::Kind::Heading:
            return paragraph({.style = u"Heading%1"_s.arg(block.level)}, block.words);
        case Block::Kind::Code:
            return code(block, look);
        case Block::Kind::Rule:
            return paragraph({.style = u"HorizontalLine"_s}, {});
        case Block::Kind::Quote:
            look.quote = std::min(look.quote + 1, deepestQuote);
            look.style = look.quote > 1 ? u"Quote%1"_s.arg(look.quote) : u"Quote"_s;
            return blocks(block.parts, look);
        case Block::Kind::List:
            return list(block, look.level);
        case Block::Kind::Table:
            return table(block);
        case Block::Kind::Markup:
        case Block::Kind::Item:
        case Block::Kind::Footnote:
            return;
        }
    }

    void code(const Block &block, const ParagraphLook &look)
    {
        const QString number = block.language.isEmpty() ? QString() : QString::number(m_languages.indexOf(block.language) + 1);
        paragraph({.style = u"SourceCode"_s + number, .indent = look.indent}, wordsOfCode(block.text));
    }

    void list(const Block &list, int level)
    {
        constexpr int deepestLevel = 8;
        m_lists.append({.isOrdered = list.isOrdered, .level = std::min(level, deepestLevel), .start = list.start});
        const auto number = static_cast<int>(m_lists.size());
        for (const Block &item : list.parts) {
            ParagraphLook look{.style = u"ListParagraph"_s, .list = number, .level = std::min(level, deepestLevel), .isLoose = !list.isTight};
            const bool beginsWithWords = !item.parts.isEmpty() && item.parts.first().kind == Block::Kind::Paragraph;
            paragraph(look, withBox(beginsWithWords ? item.parts.first().words : QList<Inline>(), item.isChecked));
            look = {.style = u"ListContinue"_s, .level = level + 1, .indent = (level + 1) * indentStep};
            blocks(beginsWithWords ? item.parts.sliced(1) : item.parts, look);
        }
    }

    void table(const Block &block)
    {
        m_xml.writeStartElement(u"w:tbl"_s);
        m_xml.writeStartElement(u"w:tblPr"_s);
        value("w:tblStyle"_L1, u"TableGrid"_s);
        m_xml.writeEmptyElement(u"w:tblW"_s);
        m_xml.writeAttribute("w:w"_L1, "0"_L1);
        m_xml.writeAttribute("w:type"_L1, "auto"_L1);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"w:tblGrid"_s);
        for (qsizetype i = 0; i < block.columns.size(); ++i)
            m_xml.writeEmptyElement(u"w:gridCol"_s);
        m_xml.writeEndElement();
        for (qsizetype row = 0; row < block.rows.size(); ++row) {
            m_xml.writeStartElement(u"w:tr"_s);
            if (row == 0) {
                m_xml.writeStartElement(u"w:trPr"_s);
                m_xml.writeEmptyElement(u"w:tblHeader"_s);
                m_xml.writeEndElement();
            }
            for (qsizetype column = 0; column < block.rows[row].size(); ++column) {
                m_xml.writeStartElement(u"w:tc"_s);
                if (row == 0)
                    shade();
                paragraph({.style = row == 0 ? u"TableHeading"_s : QString(), .alignment = alignmentOf(block.columns[column])}, block.rows[row][column]);
                m_xml.writeEndElement();
            }
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        // Tables side by side would be one.
        paragraph({}, {});
    }

    /// A cell of the row at the head.
    void shade()
    {
        m_xml.writeStartElement(u"w:tcPr"_s);
        m_xml.writeEmptyElement(u"w:shd"_s);
        m_xml.writeAttribute("w:val"_L1, "clear"_L1);
        m_xml.writeAttribute("w:color"_L1, "auto"_L1);
        m_xml.writeAttribute("w:fill"_L1, "EEEAE4"_L1);
        m_xml.writeEndElement();
    }

    static QString alignmentOf(ColumnAlignment alignment)
    {
        switch (alignment) {
        case ColumnAlignment::Left:
            return u"left"_s;
        case ColumnAlignment::Centre:
            return u"center"_s;
        case ColumnAlignment::Right:
            return u"right"_s;
        case ColumnAlignment::None:
            break;
        }
        return {};
    }

    void paragraph(const ParagraphLook &look, const QList<Inline> &words)
    {
        m_xml.writeStartElement(u"w:p"_s);
        properties(look);
        if (std::exchange(m_beginsNote, false))
            noteNumber();
        for (const Run &one : runsOf(words))
            linked(one);
        m_xml.writeEndElement();
    }

    void noteNumber()
    {
        m_xml.writeStartElement(u"w:r"_s);
        m_xml.writeStartElement(u"w:rPr"_s);
        value("w:rStyle"_L1, u"FootnoteReference"_s);
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(u"w:footnoteRef"_s);
        m_xml.writeEndElement();
    }

    /// In the order that the schema asks for.
    void properties(const ParagraphLook &look)
    {
        m_xml.writeStartElement(u"w:pPr"_s);
        if (!look.style.isEmpty())
            value("w:pStyle"_L1, look.style);
        if (look.list > 0) {
            m_xml.writeStartElement(u"w:numPr"_s);
            value("w:ilvl"_L1, QString::number(look.level));
            value("w:numId"_L1, QString::number(look.list));
            m_xml.writeEndElement();
        }
        if (look.indent > 0) {
            m_xml.writeEmptyElement(u"w:ind"_s);
            m_xml.writeAttribute("w:left"_L1, QString::number(look.indent));
        }
        if (look.list > 0)
            value("w:contextualSpacing"_L1, look.isLoose ? u"0"_s : u"1"_s);
        if (!look.alignment.isEmpty())
            value("w:jc"_L1, look.alignment);
        m_xml.writeEndElement();
    }

    void linked(const Run &one)
    {
        if (one.piece.kind == Inline::Kind::FootnoteReference && !m_noteNumbers.contains(one.piece.text))
            return;
        const bool leads = !one.address.isEmpty();
        if (leads) {
            m_xml.writeStartElement(u"w:hyperlink"_s);
            if (one.address.startsWith(u'#'))
                m_xml.writeAttribute("w:anchor"_L1, xmlText(one.address.sliced(1)));
            else
                m_xml.writeAttribute("r:id"_L1, relation(u"hyperlink"_s, one.address, true));
            if (!one.title.isEmpty())
                m_xml.writeAttribute("w:tooltip"_L1, xmlText(one.title));
        }
        if (one.piece.kind == Inline::Kind::Picture)
            picture(one);
        else
            run(one);
        if (leads)
            m_xml.writeEndElement();
    }

    /// Word knows a note by its one reference; others point to the bookmark around that.
    void reference(const Run &one)
    {
        const QString number = QString::number(m_noteNumbers.value(one.piece.text));
        const QString bookmark = u"_RefNote"_s + number;
        if (m_referred.contains(one.piece.text)) {
            const auto field = [&](QLatin1StringView type) {
                startRun(one);
                m_xml.writeEmptyElement(u"w:fldChar"_s);
                m_xml.writeAttribute("w:fldCharType"_L1, type);
                m_xml.writeEndElement();
            };
            field("begin"_L1);
            startRun(one);
            spaced("w:instrText"_L1, u" NOTEREF %1 \\f \\h "_s.arg(bookmark));
            m_xml.writeEndElement();
            field("separate"_L1);
            startRun(one);
            spaced("w:t"_L1, number);
            m_xml.writeEndElement();
            return field("end"_L1);
        }
        m_referred.insert(one.piece.text);
        m_xml.writeEmptyElement(u"w:bookmarkStart"_s);
        m_xml.writeAttribute("w:id"_L1, number);
        m_xml.writeAttribute("w:name"_L1, bookmark);
        startRun(one);
        m_xml.writeEmptyElement(u"w:footnoteReference"_s);
        m_xml.writeAttribute("w:id"_L1, number);
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(u"w:bookmarkEnd"_s);
        m_xml.writeAttribute("w:id"_L1, number);
    }

    /// Words whose spaces are meant.
    void spaced(QLatin1StringView element, const QString &words)
    {
        m_xml.writeStartElement(element);
        m_xml.writeAttribute("xml:space"_L1, "preserve"_L1);
        m_xml.writeCharacters(xmlText(words));
        m_xml.writeEndElement();
    }

    void run(const Run &one)
    {
        if (one.piece.kind == Inline::Kind::FootnoteReference)
            return reference(one);
        startRun(one);
        if (one.piece.kind == Inline::Kind::LineBreak)
            m_xml.writeEmptyElement(u"w:br"_s);
        else
            spaced("w:t"_L1, one.piece.text);
        m_xml.writeEndElement();
    }

    void startRun(const Run &one)
    {
        m_xml.writeStartElement(u"w:r"_s);
        m_xml.writeStartElement(u"w:rPr"_s);
        if (one.piece.kind == Inline::Kind::Code)
            value("w:rStyle"_L1, u"VerbatimChar"_s);
        else if (one.piece.kind == Inline::Kind::FootnoteReference)
            value("w:rStyle"_L1, u"FootnoteReference"_s);
        else if (!one.address.isEmpty())
            value("w:rStyle"_L1, u"Hyperlink"_s);
        if (one.isStrong)
            m_xml.writeEmptyElement(u"w:b"_s);
        if (one.isEmphasis)
            m_xml.writeEmptyElement(u"w:i"_s);
        if (one.isStrikethrough)
            m_xml.writeEmptyElement(u"w:strike"_s);
        m_xml.writeEndElement();
    }

    void picture(const Run &one)
    {
        const auto found = findPicture(one.piece.address, m_pictures);
        if (!found) {
            const QString words = plainText(one.piece.parts);
            Run told = one;
            told.piece = {.text = words.isEmpty() ? one.piece.address : words};
            if (told.address.isEmpty() && !one.piece.address.startsWith("data:"_L1))
                told.address = one.piece.address;
            return one.address.isEmpty() ? linked(told) : run(told);
        }
        const QString name = u"media/picture-%1.%2"_s.arg(m_files.size() + 1).arg(suffixOf(found->head.format));
        m_files.append({.name = u"word/"_s + name, .content = found->content});
        drawing(one.piece, found->head, relation(u"image"_s, name, false));
    }

    /// DrawingML, 20.4.2.8: a picture within the line, as large as its pixels make it but no wider or higher than a page.
    void drawing(const Inline &piece, const PictureHead &head, const QString &id)
    {
        constexpr qint64 unitsOfAPixel = 9'525;
        constexpr qint64 widest = 5'760'000;
        constexpr qint64 highest = 7'920'000;
        const double scale = std::min({1.0, double(widest) / double(head.width * unitsOfAPixel), double(highest) / double(head.height * unitsOfAPixel)});
        const QString width = QString::number(std::max<qint64>(1, qRound64(double(head.width * unitsOfAPixel) * scale)));
        const QString height = QString::number(std::max<qint64>(1, qRound64(double(head.height * unitsOfAPixel) * scale)));
        const QString number = QString::number(m_files.size());
        const auto extent = [&](QLatin1StringView name) {
            m_xml.writeEmptyElement(name);
            m_xml.writeAttribute("cx"_L1, width);
            m_xml.writeAttribute("cy"_L1, height);
        };
        const auto named = [&](QLatin1StringView name) {
            m_xml.writeEmptyElement(name);
            m_xml.writeAttribute("id"_L1, number);
            m_xml.writeAttribute("name"_L1, u"Picture "_s + number);
            m_xml.writeAttribute("descr"_L1, xmlText(plainText(piece.parts)));
            if (!piece.title.isEmpty())
                m_xml.writeAttribute("title"_L1, xmlText(piece.title));
        };
        for (const auto name : {"w:r"_L1, "w:drawing"_L1, "wp:inline"_L1})
            m_xml.writeStartElement(name);
        extent("wp:extent"_L1);
        named("wp:docPr"_L1);
        m_xml.writeStartElement(u"a:graphic"_s);
        m_xml.writeStartElement(u"a:graphicData"_s);
        m_xml.writeAttribute("uri"_L1, pictureNamespace);
        m_xml.writeStartElement(u"pic:pic"_s);
        m_xml.writeStartElement(u"pic:nvPicPr"_s);
        named("pic:cNvPr"_L1);
        m_xml.writeEmptyElement(u"pic:cNvPicPr"_s);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"pic:blipFill"_s);
        m_xml.writeEmptyElement(u"a:blip"_s);
        m_xml.writeAttribute("r:embed"_L1, id);
        m_xml.writeStartElement(u"a:stretch"_s);
        m_xml.writeEmptyElement(u"a:fillRect"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"pic:spPr"_s);
        m_xml.writeStartElement(u"a:xfrm"_s);
        m_xml.writeEmptyElement(u"a:off"_s);
        m_xml.writeAttribute("x"_L1, "0"_L1);
        m_xml.writeAttribute("y"_L1, "0"_L1);
        extent("a:ext"_L1);
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"a:prstGeom"_s);
        m_xml.writeAttribute("prst"_L1, "rect"_L1);
        m_xml.writeEmptyElement(u"a:avLst"_s);
        constexpr int open = 8;
        for (int i = 0; i < open; ++i)
            m_xml.writeEndElement();
    }

    QString relation(const QString &type, const QString &target, bool isOutside)
    {
        const QString id = u"rId%1"_s.arg(m_relations.size() + 100);
        m_relations.append({.id = id, .type = type, .target = target, .isOutside = isOutside});
        return id;
    }

    QByteArray notes(const Document &document)
    {
        begin(u"footnotes"_s);
        separator(-1, "separator"_L1, "w:separator"_L1);
        separator(0, "continuationSeparator"_L1, "w:continuationSeparator"_L1);
        for (const Block &block : document) {
            if (block.kind != Block::Kind::Footnote)
                continue;
            m_xml.writeStartElement(u"w:footnote"_s);
            m_xml.writeAttribute("w:id"_L1, QString::number(m_noteNumbers.value(block.text)));
            m_beginsNote = true;
            blocks(block.parts.isEmpty() ? Document{Block{}} : block.parts, {.style = u"FootnoteText"_s});
            m_xml.writeEndElement();
        }
        return end();
    }

    void separator(int id, QLatin1StringView type, QLatin1StringView element)
    {
        m_xml.writeStartElement(u"w:footnote"_s);
        m_xml.writeAttribute("w:type"_L1, type);
        m_xml.writeAttribute("w:id"_L1, QString::number(id));
        m_xml.writeStartElement(u"w:p"_s);
        m_xml.writeStartElement(u"w:r"_s);
        m_xml.writeEmptyElement(element);
        for (int i = 0; i < 3; ++i)
            m_xml.writeEndElement();
    }

    const PictureSource &m_pictures;
    const QStringList m_languages;       ///< of code
    QHash<QString, int> m_noteNumbers;   ///< by label
    QSet<QString> m_referred;            ///< labels of the notes that a reference was written to
    QByteArray m_bytes;
    QBuffer m_buffer;
    QXmlStreamWriter m_xml;
    QList<DocxRelation> m_relations;
    QList<DocxList> m_lists;
    QList<NamedFile> m_files;
    bool m_beginsNote = false;           ///< the next paragraph begins with the number of its footnote
};

} // namespace

DocxText writeDocxText(const QString &title, const Document &document, const PictureSource &pictures)
{
    return DocxWriter(pictures, document).write(title, document);
}

} // namespace parvis::formats
