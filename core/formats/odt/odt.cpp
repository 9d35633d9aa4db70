// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/odt/odt.h"

#include "core/formats/document/articletitle.h"
#include "core/formats/document/officeproperties.h"
#include "core/formats/document/styledparagraph.h"
#include "core/formats/odt/odtnames.h"
#include "core/formats/odt/odttextwriter.h"
#include "core/formats/xml/xmltext.h"
#include "core/formats/zip/zip.h"

#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using namespace odf;

QByteArray propertiesOf(const domain::Article &article)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(office, "office"_L1);
    xml.writeNamespace(meta, "meta"_L1);
    xml.writeNamespace(dublin, "dc"_L1);
    xml.writeStartElement(office, "document-meta"_L1);
    xml.writeAttribute(office, "version"_L1, "1.3"_L1);
    xml.writeStartElement(office, "meta"_L1);
    const auto add = [&xml](QLatin1StringView space, QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            xml.writeTextElement(space, name, xmlText(value));
    };
    add(dublin, "title"_L1, article.title);
    add(meta, "initial-creator"_L1, article.author);
    add(dublin, "creator"_L1, article.author);
    add(dublin, "description"_L1, article.summary);
    add(dublin, "language"_L1, article.language);
    for (const QString &tag : article.tags)
        add(meta, "keyword"_L1, tag);
    add(meta, "creation-date"_L1, domain::toIso(article.createdAt));
    add(dublin, "date"_L1, domain::toIso(article.changedAt));
    for (const auto &[name, value] : customProperties(article)) {
        xml.writeStartElement(meta, "user-defined"_L1);
        xml.writeAttribute(meta, "name"_L1, name);
        xml.writeCharacters(xmlText(value));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifestOf(const QList<NamedFile> &files)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(manifest, "manifest"_L1);
    xml.writeStartElement(manifest, "manifest"_L1);
    xml.writeAttribute(manifest, "version"_L1, "1.3"_L1);
    const auto add = [&xml](const QString &path, const QString &type) {
        xml.writeEmptyElement(manifest, "file-entry"_L1);
        xml.writeAttribute(manifest, "full-path"_L1, path);
        xml.writeAttribute(manifest, "media-type"_L1, type);
    };
    add(u"/"_s, mediaTypeOfText);
    for (const NamedFile &file : files) {
        const auto head = pictureHead(file.content);
        add(file.name, head ? mediaType(head->format) : u"text/xml"_s);
    }
    xml.writeEndDocument();
    return bytes;
}

QString paragraphStyle(QLatin1StringView name, QLatin1StringView shown, QLatin1StringView properties)
{
    return u"<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">%3</style:style>"_s.arg(
        name, shown, properties);
}

/// A style like another one but for these properties.
QString derivedStyle(const QString &name, const QString &shown, QLatin1StringView from, const QString &properties)
{
    return u"<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"paragraph\" style:parent-style-name=\"%3\">%4</style:style>"_s.arg(
        name, xmlText(shown).toHtmlEscaped(), from, properties);
}

QString headingStyle(int level)
{
    constexpr int points[] = {18, 15, 13, 12, 11, 11};
    return u"<style:style style:name=\"Heading_20_%1\" style:display-name=\"Heading %1\" style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
           "style:next-style-name=\"Text_20_body\" style:default-outline-level=\"%1\"><style:paragraph-properties fo:margin-top=\"0.4cm\" "
           "fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/><style:text-properties fo:font-weight=\"bold\" fo:font-size=\"%2pt\"/></style:style>"_s
               .arg(level)
               .arg(points[level - 1]);
}

QString listStyle(bool isOrdered)
{
    constexpr int levels = 10;
    QString style = u"<text:list-style style:name=\"%1\">"_s.arg(isOrdered ? u"Numbers"_s : u"Bullets"_s);
    for (int level = 1; level <= levels; ++level) {
        const QString element = isOrdered ? u"number"_s : u"bullet"_s;
        style += u"<text:list-level-style-%1 text:level=\"%2\" %3><style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
                 "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.6cm\" fo:margin-left=\"%4cm\"/>"
                 "</style:list-level-properties></text:list-level-style-%1>"_s.arg(
                     element, QString::number(level), isOrdered ? u"style:num-format=\"1\" style:num-suffix=\".\""_s : u"text:bullet-char=\"•\""_s,
                     QString::number(level * 0.6));
    }
    return style + u"</text:list-style>"_s;
}

QByteArray stylesOf(const QString &language, const QStringList &codeLanguages)
{
    QString styles = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles office:version=\"1.3\" xmlns:office=\"%1\" xmlns:style=\"%2\" "
                     "xmlns:text=\"%3\" xmlns:fo=\"%4\" xmlns:svg=\"%5\"><office:font-face-decls><style:font-face style:name=\"Liberation Mono\" "
                     "svg:font-family=\"'Liberation Mono'\" style:font-family-generic=\"modern\" "
                     "style:font-pitch=\"fixed\"/></office:font-face-decls><office:styles><style:default-style style:family=\"paragraph\">"
                     "<style:text-properties fo:font-family=\"Liberation Serif\" fo:font-size=\"11pt\" fo:language=\"%6\"/></style:default-style>"
                     "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>"_s.arg(
                         office, style, text, fo, svg, language.isEmpty() ? u"en"_s : xmlText(language).toHtmlEscaped());
    constexpr int levels = 6;
    for (int level = 1; level <= levels; ++level)
        styles += headingStyle(level);
    constexpr auto below = "<style:paragraph-properties fo:margin-bottom=\"0.25cm\" fo:line-height=\"115%\"/>"_L1;
    constexpr auto mono = "<style:text-properties style:font-name=\"Liberation Mono\" fo:font-family=\"'Liberation Mono'\" "
                          "style:font-family-generic=\"modern\" style:font-pitch=\"fixed\" "
                          "fo:font-size=\"10pt\"/>"_L1;
    styles += paragraphStyle("Text_20_body"_L1, "Text body"_L1, below);
    styles += paragraphStyle("Title"_L1, "Title"_L1, "<style:text-properties fo:font-weight=\"bold\" fo:font-size=\"24pt\"/>"_L1);
    styles += paragraphStyle("Quotations"_L1, "Quotations"_L1,
                             "<style:paragraph-properties fo:margin-left=\"1cm\" fo:margin-right=\"1cm\" fo:margin-bottom=\"0.25cm\"/>"_L1);
    styles += paragraphStyle("Preformatted_20_Text"_L1, "Preformatted Text"_L1, mono);
    for (int level = 2; level <= deepestQuote; ++level)
        styles += derivedStyle(u"Quotations_20_%1"_s.arg(level), u"Quotations %1"_s.arg(level), "Quotations"_L1,
                               u"<style:paragraph-properties fo:margin-left=\"%1cm\" fo:margin-right=\"1cm\"/>"_s.arg(level));
    for (qsizetype i = 0; i < codeLanguages.size(); ++i)
        styles += derivedStyle(u"Preformatted_20_Text%1"_s.arg(i + 1), u"Preformatted Text: "_s + codeLanguages[i], "Preformatted_20_Text"_L1, mono);
    styles += paragraphStyle("Horizontal_20_Line"_L1, "Horizontal Line"_L1,
                             "<style:paragraph-properties fo:border-bottom=\"0.5pt solid #808080\" fo:margin-bottom=\"0.5cm\"/>"_L1);
    styles += paragraphStyle("List_20_Contents"_L1, "List Contents"_L1, {});
    styles += paragraphStyle("Table_20_Contents"_L1, "Table Contents"_L1, {});
    styles += derivedStyle(u"Table_20_Heading"_s, u"Table Heading"_s, "Table_20_Contents"_L1, u"<style:text-properties fo:font-weight=\"bold\"/>"_s);
    styles += paragraphStyle("Footnote"_L1, "Footnote"_L1, "<style:text-properties fo:font-size=\"9pt\"/>"_L1);
    styles += u"<style:style style:name=\"Source_20_Text\" style:display-name=\"Source Text\" style:family=\"text\">%1</style:style>"_s.arg(mono);
    styles += listStyle(false) + listStyle(true);
    // Without a page LibreOffice does not finish the styles: each would lose the one that it is made from.
    styles += u"</office:styles><office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties fo:page-width=\"21cm\" "
              "fo:page-height=\"29.7cm\" fo:margin=\"2.5cm\"/></style:page-layout></office:automatic-styles><office:master-styles>"
              "<style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"/></office:master-styles>"_s;
    return (styles + u"</office:document-styles>"_s).toUtf8();
}

} // namespace

QByteArray writeOdt(const domain::Article &article, const PictureSource &pictures)
{
    const Document document = withoutMarkup(documentFromMarkdown(article.body));
    const OdtText written = writeOdtText(titleAbove(article, document), document, pictures);
    const QList<NamedFile> files = QList<NamedFile>{{.name = u"content.xml"_s, .content = written.content},
                                                    {.name = u"styles.xml"_s, .content = stylesOf(article.language, codeLanguages(document))},
                                                    {.name = u"meta.xml"_s, .content = propertiesOf(article)}}
        + written.pictures;
    return writeZip(QList<NamedFile>{{.name = u"mimetype"_s, .content = QByteArray(mediaTypeOfText)}} + files
                        + QList<NamedFile>{{.name = u"META-INF/manifest.xml"_s, .content = manifestOf(files)}},
                    article.changedAt);
}

} // namespace parvis::formats
