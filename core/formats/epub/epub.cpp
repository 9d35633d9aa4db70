// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/epub/epub.h"

#include "core/formats/document/articlereading.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/text/spaces.h"
#include "core/formats/xml/xmltext.h"
#include "core/formats/zip/zip.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr auto package = "http://www.idpf.org/2007/opf"_L1;
constexpr auto dublin = "http://purl.org/dc/elements/1.1/"_L1;

bool leadsOutside(const QString &address)
{
    return address.startsWith("http://"_L1) || address.startsWith("https://"_L1) || address.startsWith("mailto:"_L1);
}

/// A book has neither pictures from elsewhere nor addresses of a site it is not on.
QList<Inline> onlyOwn(const QList<Inline> &words, const QStringList &pictures)
{
    QList<Inline> own;
    for (Inline word : words) {
        word.parts = onlyOwn(word.parts, pictures);
        if (word.kind == Inline::Kind::Picture && !pictures.contains(word.address)) {
            word.kind = Inline::Kind::Link;
            if (word.parts.isEmpty())
                word.parts = {{.text = word.address}};
        }
        if (word.kind == Inline::Kind::Link && !leadsOutside(word.address))
            own += word.parts;
        else
            own.append(word);
    }
    return own;
}

void keepOwn(Document &document, const QStringList &pictures)
{
    for (Block &block : document) {
        block.words = onlyOwn(block.words, pictures);
        keepOwn(block.parts, pictures);
        for (auto &row : block.rows) {
            for (auto &cell : row)
                cell = onlyOwn(cell, pictures);
        }
    }
}

/// What cmark-gfm writes, as XML and without what HTML has given up: attributes without a value, `align`.
QString asXhtml(QString html)
{
    static const QRegularExpression reference(u"(<a href=\"#fn-[^\"]*\" id=\"[^\"]*\" data-footnote-ref)>"_s);
    static const QRegularExpression back(u"(<a href=\"#fnref-[^\"]*\" class=\"footnote-backref\" data-footnote-backref) "_s);
    static const QRegularExpression alignment(u"<(t[hd]) align=\"(left|center|right)\">"_s);
    html.replace("<section class=\"footnotes\" data-footnotes>"_L1, "<section class=\"footnotes\">"_L1);
    return html.replace(reference, u"\\1=\"\">"_s).replace(back, u"\\1=\"\" "_s).replace(alignment, u"<\\1 style=\"text-align: \\2\">"_s);
}

struct Heading
{
    int level = 1;
    QString text;
};

/// Gives each heading an id by its number, and tells of them.
QList<Heading> nameHeadings(QString &html)
{
    static const QRegularExpression heading(u"<h([1-6])>(.*?)</h\\1>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    QList<Heading> headings;
    QString named;
    qsizetype done = 0;
    for (auto matches = heading.globalMatch(html); matches.hasNext();) {
        const auto match = matches.next();
        named += html.sliced(done, match.capturedStart() - done);
        named += u"<h%1 id=\"heading-%2\">%3</h%1>"_s.arg(match.captured(1)).arg(headings.size() + 1).arg(match.captured(2));
        done = match.capturedEnd();
        headings.append({.level = match.captured(1).toInt(), .text = onOneLine(match.captured(2).remove(tags))});
    }
    html = named + html.sliced(done);
    return headings;
}

QString pageOf(const QString &title, const QString &language, const QString &body, QLatin1StringView extra = {})
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
           "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"%1\" xml:lang=\"%1\">\n<head>\n<title>%2</title>\n%3</head>\n<body>\n%4</body>\n</html>\n"_s.arg(
               language, title.toHtmlEscaped(), extra, body);
}

QString contentsOf(const QString &title, const QString &language, const QList<Heading> &headings)
{
    constexpr int listedLevels = 3;
    QString items = u"<li><a href=\"text.xhtml\">%1</a></li>\n"_s.arg(title.toHtmlEscaped());
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (headings[i].level <= listedLevels && !headings[i].text.isEmpty())
            items += u"<li><a href=\"text.xhtml#heading-%1\">%2</a></li>\n"_s.arg(i + 1).arg(headings[i].text);
    }
    return pageOf(title, language, u"<nav epub:type=\"toc\" id=\"toc\">\n<ol>\n%1</ol>\n</nav>\n"_s.arg(items));
}

QByteArray packageOf(const domain::Article &article, const QString &title, const QString &language, const QList<NamedFile> &pictures)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(package);
    xml.writeNamespace(dublin, "dc"_L1);
    xml.writeStartElement(package, "package"_L1);
    xml.writeAttribute("version"_L1, "3.0"_L1);
    xml.writeAttribute("unique-identifier"_L1, "id"_L1);
    xml.writeStartElement(package, "metadata"_L1);
    xml.writeStartElement(dublin, "identifier"_L1);
    xml.writeAttribute("id"_L1, "id"_L1);
    xml.writeCharacters(article.url.isEmpty() ? steadyId(article) : xmlText(article.url));
    xml.writeEndElement();
    const auto add = [&xml](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            xml.writeTextElement(dublin, name, xmlText(value));
    };
    add("title"_L1, title);
    add("language"_L1, language);
    add("creator"_L1, article.author);
    add("description"_L1, article.summary);
    for (const QString &tag : article.tags)
        add("subject"_L1, tag);
    if (article.publishedAt)
        add("date"_L1, domain::toIso(*article.publishedAt));
    xml.writeStartElement(package, "meta"_L1);
    xml.writeAttribute("property"_L1, "dcterms:modified"_L1);
    xml.writeCharacters(domain::toIso(article.changedAt));
    xml.writeEndElement();
    xml.writeEndElement();
    const auto addFile = [&xml](const QString &id, const QString &name, const QString &type, QLatin1StringView properties = {}) {
        xml.writeEmptyElement(package, "item"_L1);
        xml.writeAttribute("id"_L1, id);
        xml.writeAttribute("href"_L1, name);
        xml.writeAttribute("media-type"_L1, type);
        if (!properties.isEmpty())
            xml.writeAttribute("properties"_L1, properties);
    };
    xml.writeStartElement(package, "manifest"_L1);
    addFile(u"nav"_s, u"nav.xhtml"_s, u"application/xhtml+xml"_s, "nav"_L1);
    addFile(u"text"_s, u"text.xhtml"_s, u"application/xhtml+xml"_s);
    addFile(u"style"_s, u"style.css"_s, u"text/css"_s);
    for (qsizetype i = 0; i < pictures.size(); ++i)
        addFile(u"picture-%1"_s.arg(i + 1), pictures[i].name, mediaType(pictureHead(pictures[i].content)->format));
    xml.writeEndElement();
    xml.writeStartElement(package, "spine"_L1);
    xml.writeEmptyElement(package, "itemref"_L1);
    xml.writeAttribute("idref"_L1, "text"_L1);
    xml.writeEndDocument();
    return bytes;
}

constexpr auto container = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                           "<rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n";
constexpr auto sheet = "body { line-height: 1.5; }\nimg { max-width: 100%; }\npre { white-space: pre-wrap; }\n"
                       "blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #0f6b6b; }\n"
                       "table { border-collapse: collapse; }\nth, td { padding: .25em .75em; border-bottom: 1px solid #e5e0d9; }\n";

} // namespace

QByteArray writeEpub(const domain::Article &given, const PictureSource &source)
{
    domain::Article article = given;
    complete(article);
    const QString title = article.title.isEmpty() ? u"…"_s : xmlText(article.title);
    const QString language = article.language.isEmpty() ? u"und"_s : xmlText(article.language).toHtmlEscaped();
    Document document = withoutMarkup(documentFromMarkdown(article.body));
    const QList<NamedFile> pictures = takePictures(document, source, {});
    QStringList names;
    for (const NamedFile &picture : pictures)
        names.append(picture.name);
    keepOwn(document, names);
    const QString above = titleAbove(article, document);
    QString text = asXhtml(xmlText(renderMarkdown(toMarkdown(document)).html));
    const QList<Heading> headings = nameHeadings(text);
    if (!above.isEmpty())
        text.prepend(u"<h1>%1</h1>\n"_s.arg(xmlText(above).toHtmlEscaped()));
    QList<NamedFile> files{{.name = u"mimetype"_s, .content = "application/epub+zip"},
                           {.name = u"META-INF/container.xml"_s, .content = container},
                           {.name = u"EPUB/package.opf"_s, .content = packageOf(article, title, language, pictures)},
                           {.name = u"EPUB/nav.xhtml"_s, .content = contentsOf(title, language, headings).toUtf8()},
                           {.name = u"EPUB/text.xhtml"_s,
                            .content = pageOf(title, language, text, "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n"_L1).toUtf8()},
                           {.name = u"EPUB/style.css"_s, .content = sheet}};
    for (const NamedFile &picture : pictures)
        files.append({.name = u"EPUB/"_s + picture.name, .content = picture.content});
    return writeZip(files, article.changedAt);
}

} // namespace parvis::formats
