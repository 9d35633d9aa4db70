// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlereading.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/document/officeproperties.h"
#include "core/formats/docx/docx.h"
#include "core/formats/docx/docxtextreader.h"
#include "core/formats/zip/zip.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using Parts = QHash<QString, QByteArray>;

QString addressOfPicture(const Parts &parts, const QString &target)
{
    const QString name = target.startsWith(u'/') ? target.sliced(1) : u"word/"_s + target;
    return embeddedAddress(parts.value(name));
}

/// The relations of a part. LibreOffice makes the way from the folder of the document of an address that begins at the root: the way out of all folders.
QHash<QString, QString> relationsOf(const Parts &parts, const QString &part, bool isOfLibreOffice)
{
    static const QRegularExpression wayOut(u"^(?:\\.\\./){2,}(?=[^.])"_s);
    auto relations = readDocxRelations(parts.value(u"word/_rels/%1.xml.rels"_s.arg(part)));
    for (QString &target : relations) {
        if (isOfLibreOffice)
            target.replace(wayOut, u"/"_s);
    }
    return relations;
}

/// Whether a part of a document has a head that may declare entities; ours and those of others have none.
bool declaresEntities(const QByteArray &part)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd() && !xml.isStartElement()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            return true;
    }
    return false;
}

/// Footnotes that the text refers to, in the order of their first reference; a document of Word may keep others.
Document usedNotes(Document text, const Document &notes)
{
    QStringList labels;
    eachInline(text, [&labels](Inline &word) {
        if (word.kind == Inline::Kind::FootnoteReference && !labels.contains(word.text))
            labels.append(word.text);
    });
    Document used;
    for (const QString &label : std::as_const(labels)) {
        const auto note = std::ranges::find_if(notes, [&label](const Block &block) { return block.kind == Block::Kind::Footnote && block.text == label; });
        used.append(note != notes.end() ? *note : Block{.kind = Block::Kind::Footnote, .text = label});
    }
    return used;
}

} // namespace

domain::Result<domain::Article> readDocx(const QByteArray &bytes)
{
    const auto parts = readZip(bytes);
    if (!parts)
        return std::unexpected(parts.error());
    const QString main = u"word/document.xml"_s;
    if (!parts->contains(main))
        return domain::failure(domain::Error::Kind::Invalid, u"it is no document of Word"_s);
    if (declaresEntities(parts->value(main)) || declaresEntities(parts->value(u"word/footnotes.xml"_s)))
        return domain::failure(domain::Error::Kind::Invalid, u"it declares entities, which are not expanded"_s);
    const bool isOfLibreOffice = parts->value(u"docProps/app.xml"_s).contains("<Application>LibreOffice/");
    DocxIndex index = readDocxIndex(parts->value(u"word/styles.xml"_s), parts->value(u"word/numbering.xml"_s));
    index.hasLooseLists = isOfLibreOffice;
    const auto around = [&](const QString &part) {
        return DocxSurroundings{.index = index, .relations = relationsOf(*parts, part, isOfLibreOffice), .picture = [&parts](const QString &target) {
                                    return addressOfPicture(*parts, target);
                                }};
    };
    auto text = readDocxText(parts->value(main), around(u"document"_s));
    if (!text)
        return std::unexpected(text.error());
    if (parts->contains(u"word/footnotes.xml"_s)) {
        const auto notes = readDocxText(parts->value(u"word/footnotes.xml"_s), around(u"footnotes"_s));
        if (!notes)
            return std::unexpected(notes.error());
        text->document += usedNotes(text->document, notes->document);
    }
    domain::Article article = readOfficeProperties(parts->value(u"docProps/core.xml"_s));
    takeCustomProperties(article, parts->value(u"docProps/custom.xml"_s));
    if (!text->title.isEmpty())
        article.title = text->title;
    takeTitle(text->document, article.title);
    article.body = toMarkdown(text->document);
    complete(article);
    return article;
}

} // namespace parvis::formats
