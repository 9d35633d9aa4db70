// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docxtextreader.h"

#include "core/formats/document/runs.h"
#include "core/formats/docx/docxnames.h"
#include "core/formats/docx/docxparagraph.h"
#include "core/formats/text/spaces.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using namespace docx;

namespace {

constexpr int deepestTable = 20;

class DocxTextReader
{
public:
    DocxTextReader(const QByteArray &part, const DocxSurroundings &around)
        : m_xml(part)
        , m_around(around)
    {
    }

    domain::Result<DocxReadText> read()
    {
        DocxAssembler blocks;
        if (m_xml.readNextStartElement())
            readBlocks(blocks, 0);
        if (m_xml.hasError())
            return domain::failure(domain::Error::Kind::Invalid, m_xml.errorString());
        return DocxReadText{.title = blocks.title(), .document = m_notes + blocks.take()};
    }

private:
    QString value(QLatin1StringView name = "val"_L1) const { return m_xml.attributes().value(wordNamespace, name).toString(); }
    bool isOn() const { return value() != "0"_L1 && value() != "false"_L1 && value() != "none"_L1; }
    bool is(QLatin1StringView name) const { return m_xml.name() == name; }

    /// What is in the present element, up to its end.
    void readBlocks(DocxAssembler &blocks, int depth)
    {
        while (m_xml.readNextStartElement()) {
            if (is("p"_L1))
                readParagraph(blocks);
            else if (is("tbl"_L1) && depth < deepestTable)
                readTable(blocks, depth);
            else if (is("footnote"_L1))
                readNote();
            else if ((is("body"_L1) || is("sdt"_L1) || is("sdtContent"_L1) || is("ins"_L1) || is("customXml"_L1)) && depth < deepestTable)
                readBlocks(blocks, depth + 1);
            else
                m_xml.skipCurrentElement();
        }
    }

    void readNote()
    {
        // The lines above notes are notes of a type.
        if (!value("type"_L1).isEmpty())
            return m_xml.skipCurrentElement();
        const QString label = value("id"_L1);
        DocxAssembler blocks;
        readBlocks(blocks, 1);
        m_notes.append({.kind = Block::Kind::Footnote, .parts = blocks.take(), .text = label});
    }

    DocxParagraph paragraph()
    {
        DocxParagraph paragraph{};
        m_runs.clear();
        m_instruction.clear();
        m_fieldAddress.clear();
        m_isNoteField = false;
        while (m_xml.readNextStartElement()) {
            if (is("pPr"_L1))
                readProperties(paragraph);
            else
                readInline({});
        }
        paragraph.words = wordsOf(m_runs);
        return paragraph;
    }

    void readParagraph(DocxAssembler &blocks)
    {
        DocxParagraph read = paragraph();
        const auto levels = m_around.index.lists.value(read.list);
        const DocxLevel level = levels.value(read.level);
        if (m_around.index.hasLooseLists) {
            read.family = m_around.index.families.value(read.list);
            read.isRestarted = level.isRestarted;
        }
        blocks.add(read, level.isOrdered, level.isOrdered ? level.start : 1);
    }

    void readProperties(DocxParagraph &paragraph)
    {
        while (m_xml.readNextStartElement()) {
            if (is("pStyle"_L1))
                paragraph.style = m_around.index.styles.value(value(), value().toLower());
            else if (is("contextualSpacing"_L1))
                paragraph.isLoose = !isOn();
            else if (is("ind"_L1))
                paragraph.indent = std::clamp((value("left"_L1).isEmpty() ? value("start"_L1) : value("left"_L1)).toInt() / indentStep, 0, 9);
            else if (is("jc"_L1))
                paragraph.alignment = alignment();
            else if (is("numPr"_L1)) {
                readNumbering(paragraph);
                continue;
            }
            m_xml.skipCurrentElement();
        }
    }

    void readNumbering(DocxParagraph &paragraph)
    {
        while (m_xml.readNextStartElement()) {
            if (is("ilvl"_L1))
                paragraph.level = std::clamp(value().toInt(), 0, 8);
            else if (is("numId"_L1) && value() != "0"_L1)
                paragraph.list = value();
            m_xml.skipCurrentElement();
        }
    }

    ColumnAlignment alignment() const
    {
        if (value() == "left"_L1 || value() == "start"_L1)
            return ColumnAlignment::Left;
        if (value() == "center"_L1)
            return ColumnAlignment::Centre;
        return value() == "right"_L1 || value() == "end"_L1 ? ColumnAlignment::Right : ColumnAlignment::None;
    }

    /// A run, or what has runs in it; `marks` is what they have in common.
    void readInline(const Run &marks, int depth = 0)
    {
        if (depth > deepestTable)
            return m_xml.skipCurrentElement();
        if (is("r"_L1))
            return readRun(marks);
        if (is("bookmarkStart"_L1))
            m_bookmarks.insert(value("id"_L1), value("name"_L1));
        else if (is("bookmarkEnd"_L1))
            m_bookmarks.remove(value("id"_L1));
        Run inner = marks;
        if (is("hyperlink"_L1)) {
            const QString id = m_xml.attributes().value(relationNamespace, "id"_L1).toString();
            const QString anchor = value("anchor"_L1);
            inner.address = id.isEmpty() ? (anchor.isEmpty() ? QString() : u'#' + anchor) : m_around.relations.value(id);
            inner.title = value("tooltip"_L1);
            if (!isSafeAddress(inner.address))
                inner.address.clear();
        } else if (!is("ins"_L1) && !is("smartTag"_L1) && !is("sdt"_L1) && !is("sdtContent"_L1) && !is("fldSimple"_L1) && !is("customXml"_L1)) {
            return m_xml.skipCurrentElement();
        }
        while (m_xml.readNextStartElement())
            readInline(inner, depth + 1);
    }

    void readRun(Run run)
    {
        bool isCode = false;
        bool isHidden = false;
        if (run.address.isEmpty())
            run.address = m_fieldAddress;
        while (m_xml.readNextStartElement()) {
            if (is("rPr"_L1)) {
                readMarks(run, isCode, isHidden);
                continue;
            }
            const auto add = [&](const Inline &piece) {
                if (isHidden || m_isNoteField)
                    return;
                run.piece = piece;
                m_runs.append(run);
            };
            if (is("t"_L1)) {
                add({.kind = isCode ? Inline::Kind::Code : Inline::Kind::Text, .text = m_xml.readElementText(QXmlStreamReader::IncludeChildElements)});
                continue;
            }
            if (is("instrText"_L1)) {
                m_instruction += m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
                continue;
            }
            if (is("drawing"_L1) || is("AlternateContent"_L1)) {
                readDrawing(add);
                continue;
            }
            if (is("tab"_L1))
                add({.text = u"\t"_s});
            else if (is("br"_L1) || is("cr"_L1))
                add({.kind = Inline::Kind::LineBreak});
            else if (is("noBreakHyphen"_L1))
                add({.text = u"\u2011"_s});
            else if (is("footnoteReference"_L1))
                add(referenceTo(value("id"_L1)));
            else if (is("fldChar"_L1)) {
                followField();
                if (const QString note = noteOfField(); !note.isEmpty()) {
                    add({.kind = Inline::Kind::FootnoteReference, .text = note});
                    m_isNoteField = true;
                }
            }
            m_xml.skipCurrentElement();
        }
    }

    void readMarks(Run &run, bool &isCode, bool &isHidden)
    {
        while (m_xml.readNextStartElement()) {
            if (is("b"_L1))
                run.isStrong = isOn();
            else if (is("i"_L1))
                run.isEmphasis = isOn();
            else if (is("strike"_L1) || is("dstrike"_L1))
                run.isStrikethrough = isOn();
            else if (is("vanish"_L1))
                isHidden = isOn();
            else if (is("rStyle"_L1))
                takeStyle(m_around.index.styles.value(value(), value().toLower()), run, isCode);
            m_xml.skipCurrentElement();
        }
    }

    static void takeStyle(const QString &name, Run &run, bool &isCode)
    {
        isCode = name == "verbatim char"_L1 || name == "source text"_L1 || name == "html code"_L1 || name == "html typewriter"_L1;
        run.isStrong = run.isStrong || name == "strong"_L1 || name == "strong emphasis"_L1;
        run.isEmphasis = run.isEmphasis || name == "emphasis"_L1;
    }

    Inline referenceTo(const QString &note)
    {
        for (const QString &bookmark : std::as_const(m_bookmarks))
            m_noteOfBookmark.insert(bookmark, note);
        return {.kind = Inline::Kind::FootnoteReference, .text = note};
    }

    /// The note that a field which begins to show its words refers to once more; empty where it does no such thing.
    QString noteOfField() const
    {
        static const QRegularExpression reference(u"^\\s*NOTEREF\\s+(\\S+)"_s);
        return value("fldCharType"_L1) == "separate"_L1 ? m_noteOfBookmark.value(reference.match(m_instruction).captured(1)) : QString();
    }

    /// Links are also written as fields: begin, HYPERLINK "…", separate, words, end.
    void followField()
    {
        static const QRegularExpression link(u"^\\s*HYPERLINK\\s+\"([^\"]+)\""_s);
        const QString type = value("fldCharType"_L1);
        m_isNoteField = false;
        if (type == "separate"_L1) {
            const QString address = link.match(m_instruction).captured(1);
            m_fieldAddress = isSafeAddress(address) ? address : QString();
        } else {
            m_instruction.clear();
            m_fieldAddress.clear();
        }
    }

    /// The address of a picture that stands elsewhere; of one in a folder of somebody's machine its name, under which it will be missed.
    static QString linkedPicture(const QString &target)
    {
        if (target.startsWith("http://"_L1) || target.startsWith("https://"_L1))
            return target;
        const QString name = QString(target).replace(u'\\', u'/').section(u'/', -1);
        return name.contains(u':') ? QString() : name;
    }

    template<class Add>
    void readDrawing(const Add &add)
    {
        QString words;
        QString title;
        int depth = 1;
        while (depth > 0 && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (is("docPr"_L1)) {
                words = onOneLine(m_xml.attributes().value("descr"_L1).toString());
                title = onOneLine(m_xml.attributes().value("title"_L1).toString());
            }
            if (!is("blip"_L1))
                continue;
            const auto target
                = [this](QLatin1StringView kind) { return m_around.relations.value(m_xml.attributes().value(relationNamespace, kind).toString()); };
            const QString embedded = m_around.picture(target("embed"_L1));
            const QString address = embedded.isEmpty() ? linkedPicture(target("link"_L1)) : embedded;
            const QList<Inline> shown = words.isEmpty() ? QList<Inline>() : QList<Inline>{{.text = words}};
            if (!address.isEmpty())
                add({.kind = Inline::Kind::Picture, .parts = shown, .address = address, .title = title});
            else if (!words.isEmpty())
                add({.text = words});
        }
    }

    void readTable(DocxAssembler &blocks, int depth)
    {
        Block table{.kind = Block::Kind::Table};
        while (m_xml.readNextStartElement()) {
            if (is("tr"_L1))
                readRow(table, depth);
            else
                m_xml.skipCurrentElement();
        }
        for (auto &row : table.rows)
            row.resize(table.columns.size());
        if (!table.rows.isEmpty())
            blocks.add(table);
    }

    void readRow(Block &table, int depth)
    {
        QList<Block::Cell> cells;
        while (m_xml.readNextStartElement()) {
            if (!is("tc"_L1)) {
                m_xml.skipCurrentElement();
                continue;
            }
            ColumnAlignment alignment = ColumnAlignment::None;
            cells.append(cell(alignment, depth));
            if (cells.size() > table.columns.size())
                table.columns.append(alignment);
        }
        table.rows.append(cells);
    }

    /// The paragraphs of a cell as one; breaks stay.
    Block::Cell cell(ColumnAlignment &alignment, int depth)
    {
        QList<Inline> words;
        while (m_xml.readNextStartElement()) {
            if (is("p"_L1)) {
                const DocxParagraph read = paragraph();
                alignment = read.alignment;
                words += QList<Inline>{{.text = u" "_s}} + read.words;
            } else if (is("tbl"_L1) && depth < deepestTable) {
                DocxAssembler inner;
                readTable(inner, depth + 1);
                for (const Block &block : inner.take()) {
                    for (const auto &row : block.rows) {
                        for (const auto &one : row)
                            words += QList<Inline>{{.text = u" "_s}} + one;
                    }
                }
            } else {
                m_xml.skipCurrentElement();
            }
        }
        return tidied(words);
    }

    QXmlStreamReader m_xml;
    const DocxSurroundings &m_around;
    Document m_notes;
    QList<Run> m_runs;        ///< of the paragraph that is being read
    QString m_instruction;    ///< of the field that is open
    QString m_fieldAddress;
    bool m_isNoteField = false;                 ///< the words of the field that is open are the number of a note
    QHash<QString, QString> m_bookmarks;        ///< names of those that are open, by id
    QHash<QString, QString> m_noteOfBookmark;   ///< ids of the notes that are referred to within them, by name
};

} // namespace

domain::Result<DocxReadText> readDocxText(const QByteArray &part, const DocxSurroundings &around)
{
    return DocxTextReader(part, around).read();
}

} // namespace parvis::formats
