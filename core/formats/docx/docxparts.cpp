// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docxparts.h"

#include "core/domain/inbox/kindnames.h"
#include "core/formats/document/officeproperties.h"
#include "core/formats/document/styledparagraph.h"
#include "core/formats/docx/docxnames.h"
#include "core/formats/xml/xmltext.h"

#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using namespace docx;

namespace {

const QString &xmlHead()
{
    static const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_s;
    return head;
}

struct ParagraphStyle
{
    QLatin1StringView id;
    QLatin1StringView name;
    QLatin1StringView paragraph;   ///< what stands in w:pPr
    QLatin1StringView run;         ///< what stands in w:rPr
};

QString paragraphStyle(const ParagraphStyle &style)
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%3</w:pPr><w:rPr>%4</w:rPr></w:style>"_s
        .arg(style.id, style.name, style.paragraph, style.run);
}

/// A style like another one but for what stands in w:pPr.
QString derivedStyle(const QString &id, const QString &name, QLatin1StringView from, const QString &paragraph)
{
    return u"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:basedOn w:val=\"%3\"/><w:pPr>%4</w:pPr></w:style>"_s
        .arg(id, xmlText(name).toHtmlEscaped(), from, paragraph);
}

QString headingStyle(int level)
{
    constexpr int halfPoints[] = {36, 30, 26, 24, 22, 22};
    return u"<w:style w:type=\"paragraph\" w:styleId=\"Heading%1\"><w:name w:val=\"heading %1\"/><w:basedOn w:val=\"Normal\"/><w:next "
           u"w:val=\"Normal\"/><w:qFormat/>"
           "<w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"%2\"/></w:pPr>"
           "<w:rPr><w:b/><w:sz w:val=\"%3\"/></w:rPr></w:style>"_s.arg(level)
               .arg(level - 1)
               .arg(halfPoints[level - 1]);
}

QString characterStyle(QLatin1StringView id, QLatin1StringView name, QLatin1StringView run)
{
    return u"<w:style w:type=\"character\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:rPr>%3</w:rPr></w:style>"_s.arg(id, name, run);
}

QString levelOf(int level, bool isOrdered)
{
    static const QStringList bullets{u"•"_s, u"◦"_s, u"▪"_s};
    const QString format = isOrdered ? u"decimal"_s : u"bullet"_s;
    const QString text = isOrdered ? u"%%1."_s.arg(level + 1) : bullets[level % bullets.size()];
    return u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/><w:lvlText w:val=\"%3\"/><w:lvlJc w:val=\"left\"/>"
           "<w:pPr><w:ind w:left=\"%4\" w:hanging=\"360\"/></w:pPr></w:lvl>"_s.arg(QString::number(level), format, text,
                                                                                   QString::number((level + 1) * indentStep));
}

} // namespace

QByteArray docxContentTypes()
{
    QString types = xmlHead() + u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"_s;
    types += u"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"_s;
    for (const auto format : {PictureFormat::Png, PictureFormat::Jpeg, PictureFormat::Gif, PictureFormat::WebP})
        types += u"<Default Extension=\"%1\" ContentType=\"%2\"/>"_s.arg(suffixOf(format), mediaType(format));
    for (const auto part : {"document.main"_L1, "styles"_L1, "numbering"_L1, "footnotes"_L1, "fontTable"_L1}) {
        const QString name = part == "document.main"_L1 ? u"document"_s : QString(part);
        types
            += u"<Override PartName=\"/word/%1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%2+xml\"/>"_s.arg(name, part);
    }
    types += u"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
             "<Override PartName=\"/docProps/custom.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/></Types>"_s;
    return types.toUtf8();
}

QByteArray docxPackageRelations()
{
    return (xmlHead()
            + u"<Relationships xmlns=\"%1\"><Relationship Id=\"rId1\" Type=\"%2/officeDocument\" Target=\"word/document.xml\"/>"
              "<Relationship Id=\"rId2\" Type=\"%1/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
              "<Relationship Id=\"rId3\" Type=\"%2/custom-properties\" Target=\"docProps/custom.xml\"/></Relationships>"_s.arg(packageNamespace,
                                                                                                                               relationNamespace))
        .toUtf8();
}

QByteArray docxRelations(const QList<DocxRelation> &relations)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(packageNamespace);
    xml.writeStartElement(packageNamespace, "Relationships"_L1);
    for (const DocxRelation &relation : relations) {
        xml.writeEmptyElement(packageNamespace, "Relationship"_L1);
        xml.writeAttribute("Id"_L1, relation.id);
        xml.writeAttribute("Type"_L1, relationNamespace + u'/' + relation.type);
        xml.writeAttribute("Target"_L1, xmlText(relation.target));
        if (relation.isOutside)
            xml.writeAttribute("TargetMode"_L1, "External"_L1);
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxProperties(const domain::Article &article)
{
    constexpr auto core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_L1;
    constexpr auto dublin = "http://purl.org/dc/elements/1.1/"_L1;
    constexpr auto terms = "http://purl.org/dc/terms/"_L1;
    constexpr auto schema = "http://www.w3.org/2001/XMLSchema-instance"_L1;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(core, "cp"_L1);
    xml.writeNamespace(dublin, "dc"_L1);
    xml.writeNamespace(terms, "dcterms"_L1);
    xml.writeNamespace(schema, "xsi"_L1);
    xml.writeStartElement(core, "coreProperties"_L1);
    const auto add = [&xml](QLatin1StringView space, QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            xml.writeTextElement(space, name, xmlText(text));
    };
    const auto addMoment = [&](QLatin1StringView name, domain::Instant at) {
        xml.writeStartElement(terms, name);
        xml.writeAttribute(schema, "type"_L1, "dcterms:W3CDTF"_L1);
        xml.writeCharacters(domain::toIso(at));
        xml.writeEndElement();
    };
    add(dublin, "title"_L1, article.title);
    add(dublin, "creator"_L1, article.author);
    add(dublin, "description"_L1, article.summary);
    add(dublin, "language"_L1, article.language);
    add(core, "keywords"_L1, article.tags.join(u", "_s));
    add(core, "contentStatus"_L1, domain::nameOf(article.status));
    addMoment("created"_L1, article.createdAt);
    addMoment("modified"_L1, article.changedAt);
    xml.writeEndDocument();
    return bytes;
}

QByteArray docxCustomProperties(const domain::Article &article)
{
    QString properties = xmlHead()
        + u"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
          "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"_s;
    int id = 2;   // the smallest that one may have
    for (const auto &[name, value] : customProperties(article))
        properties += u"<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"%1\" name=\"%2\"><vt:lpwstr>%3</vt:lpwstr></property>"_s.arg(
            QString::number(id++), name, xmlText(value).toHtmlEscaped());
    return (properties + u"</Properties>"_s).toUtf8();
}

QByteArray docxStyles(const QString &language, const QStringList &codeLanguages)
{
    QString styles = xmlHead()
        + u"<w:styles xmlns:w=\"%1\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\" w:cs=\"Cambria\"/>"
          "<w:sz w:val=\"22\"/><w:lang w:val=\"%2\"/></w:rPr></w:rPrDefault>"
          "<w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"_s.arg(
              wordNamespace, language.isEmpty() ? u"en"_s : xmlText(language).toHtmlEscaped());
    styles += u"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"_s;
    constexpr int levels = 6;
    for (int level = 1; level <= levels; ++level)
        styles += headingStyle(level);
    constexpr auto mono = "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"20\"/>"_L1;
    constexpr auto line = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>"_L1;
    for (const ParagraphStyle &style : {ParagraphStyle{.id = "Title"_L1, .name = "Title"_L1, .paragraph = {}, .run = "<w:b/><w:sz w:val=\"48\"/>"_L1},
                                        ParagraphStyle{.id = "Quote"_L1, .name = "Quote"_L1, .paragraph = "<w:ind w:left=\"720\"/>"_L1, .run = "<w:i/>"_L1},
                                        ParagraphStyle{.id = "SourceCode"_L1, .name = "Source Code"_L1, .paragraph = {}, .run = mono},
                                        ParagraphStyle{.id = "HorizontalLine"_L1, .name = "Horizontal Line"_L1, .paragraph = line, .run = {}},
                                        ParagraphStyle{.id = "TableHeading"_L1, .name = "Table Heading"_L1, .paragraph = {}, .run = "<w:b/>"_L1},
                                        ParagraphStyle{.id = "ListParagraph"_L1, .name = "List Paragraph"_L1, .paragraph = {}, .run = {}},
                                        ParagraphStyle{.id = "ListContinue"_L1, .name = "List Continue"_L1, .paragraph = {}, .run = {}},
                                        ParagraphStyle{.id = "FootnoteText"_L1, .name = "footnote text"_L1, .paragraph = {}, .run = "<w:sz w:val=\"18\"/>"_L1}})
        styles += paragraphStyle(style);
    for (int level = 2; level <= deepestQuote; ++level)
        styles += derivedStyle(u"Quote%1"_s.arg(level), u"Quote %1"_s.arg(level), "Quote"_L1, u"<w:ind w:left=\"%1\"/>"_s.arg(level * indentStep));
    for (qsizetype i = 0; i < codeLanguages.size(); ++i)
        styles += derivedStyle(u"SourceCode%1"_s.arg(i + 1), u"Source Code: "_s + codeLanguages[i], "SourceCode"_L1, {});
    styles += characterStyle("VerbatimChar"_L1, "Verbatim Char"_L1, mono);
    styles += characterStyle("Hyperlink"_L1, "Hyperlink"_L1, "<w:color w:val=\"0F6B6B\"/><w:u w:val=\"single\"/>"_L1);
    styles += characterStyle("FootnoteReference"_L1, "footnote reference"_L1, "<w:vertAlign w:val=\"superscript\"/>"_L1);
    styles += u"<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"_s;
    for (const auto side : {"top"_L1, "left"_L1, "bottom"_L1, "right"_L1, "insideH"_L1, "insideV"_L1})
        styles += u"<w:%1 w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"_s.arg(side);
    return (styles + u"</w:tblBorders></w:tblPr></w:style></w:styles>"_s).toUtf8();
}

QByteArray docxFonts()
{
    // What programs take in the place of a font that a machine does not have.
    return (xmlHead()
            + u"<w:fonts xmlns:w=\"%1\"><w:font w:name=\"Courier New\"><w:altName w:val=\"Liberation Mono\"/><w:family w:val=\"modern\"/><w:pitch "
              u"w:val=\"fixed\"/>"
              "</w:font><w:font w:name=\"Cambria\"><w:altName w:val=\"Caladea\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"_s
                  .arg(wordNamespace))
        .toUtf8();
}

QByteArray docxNumbering(const QList<DocxList> &lists)
{
    QString numbering = xmlHead() + u"<w:numbering xmlns:w=\"%1\">"_s.arg(wordNamespace);
    constexpr int levels = 9;
    for (const bool isOrdered : {false, true}) {
        numbering += u"<w:abstractNum w:abstractNumId=\"%1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"_s.arg(isOrdered ? 1 : 0);
        for (int level = 0; level < levels; ++level)
            numbering += levelOf(level, isOrdered);
        numbering += u"</w:abstractNum>"_s;
    }
    for (qsizetype i = 0; i < lists.size(); ++i) {
        numbering += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%2\"/>"_s.arg(i + 1).arg(lists[i].isOrdered ? 1 : 0);
        if (lists[i].isOrdered)
            numbering += u"<w:lvlOverride w:ilvl=\"%1\"><w:startOverride w:val=\"%2\"/></w:lvlOverride>"_s.arg(lists[i].level).arg(lists[i].start);
        numbering += u"</w:num>"_s;
    }
    return (numbering + u"</w:numbering>"_s).toUtf8();
}

} // namespace parvis::formats
