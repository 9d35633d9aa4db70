// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/odt/odttextreader.h"

#include "core/formats/document/runs.h"
#include "core/formats/document/styledparagraph.h"
#include "core/formats/odt/odtnames.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr int deepestOdt = 30;

class OdtTextReader
{
public:
    OdtTextReader(const QByteArray &content, const OdtStyles &styles, const std::function<QString(const QString &)> &picture)
        : m_xml(content)
        , m_styles(styles)
        , m_picture(picture)
    {
    }

    domain::Result<OdtReadText> read()
    {
        OdtReadText read;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return domain::failure(domain::Error::Kind::Invalid, u"it declares entities, which are not expanded"_s);
            if (token == QXmlStreamReader::StartElement && is("text"_L1) && m_xml.namespaceUri() == odf::office)
                readBlocks(read.document, 0);
        }
        if (m_xml.hasError())
            return domain::failure(domain::Error::Kind::Invalid, m_xml.errorString());
        read.title = m_title;
        read.document += m_notes;
        return read;
    }

private:
    bool is(QLatin1StringView name) const { return m_xml.name() == name; }
    QString textAttribute(QLatin1StringView name) const { return m_xml.attributes().value(odf::text, name).toString(); }

    /// A style, and after it those it is made from.
    QList<OdtStyle> styleChain(const QString &name) const
    {
        constexpr int most = 20;
        QList<OdtStyle> chain;
        for (QString at = name; !at.isEmpty() && chain.size() < most && m_styles.contains(at); at = chain.last().parent)
            chain.append(m_styles.value(at));
        return chain;
    }

    /// The name of the built-in style that a paragraph's is or is made from.
    QString builtInStyle(const QString &name) const
    {
        static const QStringList known{u"title"_s, u"horizontal line"_s, u"list contents"_s};
        for (const OdtStyle &style : styleChain(name)) {
            if (known.contains(style.name) || isCodeStyle(style.name) || quoteLevel(style.name) > 0 || headingLevel(style.name) > 0)
                return style.name;
        }
        return QString(name).replace("_20_"_L1, " "_L1).toLower();
    }

    void readBlocks(Document &blocks, int depth)
    {
        while (m_xml.readNextStartElement()) {
            if (is("p"_L1) || is("h"_L1))
                readParagraph(blocks);
            else if (is("list"_L1) && depth < deepestOdt)
                readList(blocks, textAttribute("style-name"_L1), 0, depth);
            else if (is("table"_L1) && depth < deepestOdt)
                readTable(blocks, depth);
            else if ((is("section"_L1) || is("index-body"_L1)) && depth < deepestOdt)
                readBlocks(blocks, depth + 1);
            else
                m_xml.skipCurrentElement();
        }
    }

    void readParagraph(Document &blocks)
    {
        StyledParagraph paragraph{.style = builtInStyle(textAttribute("style-name"_L1)), .heading = 0, .words = {}, .isBelowGap = m_isBelowGap};
        paragraph.heading = is("h"_L1) ? std::clamp(textAttribute("outline-level"_L1).toInt(), 1, 6) : headingLevel(paragraph.style);
        paragraph.words = readWords();
        m_isBelowGap = isEmpty(paragraph);
        addStyled(blocks, paragraph, m_title);
    }

    void readList(Document &blocks, const QString &styleName, int level, int depth)
    {
        const QString own = textAttribute("style-name"_L1);
        const QString name = own.isEmpty() ? styleName : own;
        Block list{.kind = Block::Kind::List, .isOrdered = m_styles.value(name).orderedLevels.value(level)};
        while (m_xml.readNextStartElement()) {
            if (!is("list-item"_L1) && !is("list-header"_L1)) {
                m_xml.skipCurrentElement();
                continue;
            }
            if (const QString start = textAttribute("start-value"_L1); list.parts.isEmpty() && !start.isEmpty())
                list.start = std::clamp(start.toInt(), 0, 999'999'999);
            list.parts.append(readItem(list.isTight, name, level, depth));
        }
        if (!list.parts.isEmpty())
            blocks.append(list);
    }

    Block readItem(bool &isTight, const QString &listStyle, int level, int depth)
    {
        Block item{.kind = Block::Kind::Item};
        while (m_xml.readNextStartElement()) {
            if (is("list"_L1) && depth < deepestOdt) {
                readList(item.parts, listStyle, level + 1, depth + 1);
            } else if (is("p"_L1) || is("h"_L1)) {
                isTight = isTight && builtInStyle(textAttribute("style-name"_L1)) != "text body"_L1;
                readParagraph(item.parts);
            } else {
                m_xml.skipCurrentElement();
            }
        }
        if (!item.parts.isEmpty())
            item.isChecked = takeBox(item.parts.first().words);
        return item;
    }

    QList<Inline> readWords()
    {
        const QList<Run> outer = std::exchange(m_runs, {});
        readInline({}, false, 0);
        return wordsOf(std::exchange(m_runs, outer));
    }

    void add(Run run, const Inline &piece)
    {
        run.piece = piece;
        m_runs.append(run);
    }

    /// The content of the present element, up to its end; `marks` is what all of it has in common.
    void readInline(const Run &marks, bool isCode, int depth)
    {
        const auto kind = isCode ? Inline::Kind::Code : Inline::Kind::Text;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                return;
            if (token == QXmlStreamReader::Characters)
                add(marks, {.kind = kind, .text = m_xml.text().toString()});
            else if (token == QXmlStreamReader::StartElement)
                readPiece(marks, isCode, depth);
        }
    }

    void readPiece(const Run &marks, bool isCode, int depth)
    {
        const auto kind = isCode ? Inline::Kind::Code : Inline::Kind::Text;
        if (depth > deepestOdt)
            return m_xml.skipCurrentElement();
        if (is("span"_L1))
            return readSpan(marks, isCode, depth);
        if (is("a"_L1)) {
            Run inner = marks;
            const QString address = m_xml.attributes().value(odf::xlink, "href"_L1).toString();
            inner.address = isSafeAddress(address) ? address : QString();
            inner.title = m_xml.attributes().value(odf::office, "title"_L1).toString();
            return readInline(inner, isCode, depth + 1);
        }
        if (is("note"_L1))
            return readNote(marks);
        if (is("frame"_L1))
            return readFrame(marks);
        if (is("s"_L1)) {
            constexpr int most = 1'000;
            const QString count = textAttribute("c"_L1);
            add(marks, {.kind = kind, .text = QString(count.isEmpty() ? 1 : std::clamp(count.toInt(), 1, most), u' ')});
        } else if (is("tab"_L1)) {
            add(marks, {.kind = kind, .text = u"\t"_s});
        } else if (is("line-break"_L1)) {
            add(marks, {.kind = Inline::Kind::LineBreak});
        } else if (is("note-ref"_L1)) {
            add(marks, {.kind = Inline::Kind::FootnoteReference, .text = textAttribute("ref-name"_L1)});
        } else if (is("bookmark-ref"_L1) || is("sequence"_L1) || is("meta"_L1) || is("ruby"_L1) || is("ruby-base"_L1)) {
            return readInline(marks, isCode, depth + 1);
        }
        m_xml.skipCurrentElement();
    }

    void readSpan(Run marks, bool isCode, int depth)
    {
        const auto chain = styleChain(textAttribute("style-name"_L1));
        // What a style says itself goes before what it is made from.
        for (auto style = chain.rbegin(); style != chain.rend(); ++style) {
            marks.isStrong = style->isStrong.value_or(marks.isStrong);
            marks.isEmphasis = style->isEmphasis.value_or(marks.isEmphasis);
            marks.isStrikethrough = style->isStrikethrough.value_or(marks.isStrikethrough);
            isCode = isCode || style->name == "source text"_L1 || style->name == "teletype"_L1 || style->name == "verbatim char"_L1;
        }
        readInline(marks, isCode, depth + 1);
    }

    void readNote(const Run &marks)
    {
        const QString label = textAttribute("id"_L1);
        const bool isFirst = !m_labels.contains(label) && !label.isEmpty() && label.size() < 100 && !label.contains(u' ') && !label.contains(u']');
        Document parts;
        while (m_xml.readNextStartElement()) {
            if (is("note-body"_L1))
                readBlocks(parts, deepestOdt / 2);
            else
                m_xml.skipCurrentElement();
        }
        if (!isFirst)
            return;
        m_labels.append(label);
        add(marks, {.kind = Inline::Kind::FootnoteReference, .text = label});
        m_notes.append({.kind = Block::Kind::Footnote, .parts = parts, .text = label});
    }

    void readFrame(const Run &marks)
    {
        QString address;
        QString words;
        QString title;
        while (m_xml.readNextStartElement()) {
            if (is("image"_L1) && address.isEmpty()) {
                const QString target = m_xml.attributes().value(odf::xlink, "href"_L1).toString();
                address = target.startsWith("http://"_L1) || target.startsWith("https://"_L1) ? target : m_picture(target);
                // One in a folder of somebody's machine is missed under its name.
                if (address.isEmpty() && (target.startsWith("../"_L1) || target.startsWith("file:"_L1)))
                    address = target.section(u'/', -1);
            }
            if (is("desc"_L1))
                words = onOneLine(m_xml.readElementText(QXmlStreamReader::SkipChildElements));
            else if (is("title"_L1))
                title = onOneLine(m_xml.readElementText(QXmlStreamReader::SkipChildElements));
            else
                m_xml.skipCurrentElement();
        }
        // Who described a picture once did so in either place.
        if (words.isEmpty())
            words = std::exchange(title, {});
        const QList<Inline> shown = words.isEmpty() ? QList<Inline>() : QList<Inline>{{.text = words}};
        if (!address.isEmpty())
            add(marks, {.kind = Inline::Kind::Picture, .parts = shown, .address = address, .title = title});
        else if (!words.isEmpty())
            add(marks, {.text = words});
    }

    void readTable(Document &blocks, int depth)
    {
        Block table{.kind = Block::Kind::Table};
        readRows(table, depth);
        for (auto &row : table.rows)
            row.resize(table.columns.size());
        if (!table.rows.isEmpty() && !table.columns.isEmpty())
            blocks.append(table);
    }

    void readRows(Block &table, int depth)
    {
        while (m_xml.readNextStartElement()) {
            if (is("table-row"_L1))
                readRow(table, depth);
            else if ((is("table-header-rows"_L1) || is("table-rows"_L1) || is("table-row-group"_L1)) && depth < deepestOdt)
                readRows(table, depth + 1);
            else
                m_xml.skipCurrentElement();
        }
    }

    void readRow(Block &table, int depth)
    {
        QList<Block::Cell> cells;
        while (m_xml.readNextStartElement()) {
            if (!is("table-cell"_L1)) {
                m_xml.skipCurrentElement();
                continue;
            }
            ColumnAlignment alignment = ColumnAlignment::None;
            cells.append(readCell(alignment, depth));
            if (cells.size() > table.columns.size())
                table.columns.append(alignment);
        }
        table.rows.append(cells);
    }

    /// The paragraphs of a cell as one; breaks stay.
    Block::Cell readCell(ColumnAlignment &alignment, int depth)
    {
        QList<Inline> words;
        while (m_xml.readNextStartElement()) {
            if (is("p"_L1) || is("h"_L1)) {
                const auto chain = styleChain(textAttribute("style-name"_L1));
                alignment = chain.isEmpty() ? ColumnAlignment::None : chain.first().alignment;
                words += QList<Inline>{{.text = u" "_s}} + readWords();
            } else if (is("list"_L1) && depth < deepestOdt) {
                Document list;
                readList(list, {}, 0, depth + 1);
                for (const Block &block : std::as_const(list)) {
                    for (const Block &item : block.parts)
                        words += QList<Inline>{{.text = u" "_s}} + item.parts.value(0).words;
                }
            } else {
                m_xml.skipCurrentElement();
            }
        }
        return tidied(words);
    }

    QXmlStreamReader m_xml;
    const OdtStyles &m_styles;
    const std::function<QString(const QString &)> &m_picture;
    QString m_title;
    Document m_notes;
    QStringList m_labels;
    bool m_isBelowGap = false;   ///< the last paragraph was an empty one
    QList<Run> m_runs;   ///< of the paragraph that is being read
};

} // namespace

domain::Result<OdtReadText> readOdtText(const QByteArray &content, const OdtStyles &styles, const std::function<QString(const QString &)> &picture)
{
    return OdtTextReader(content, styles, picture).read();
}

} // namespace parvis::formats
