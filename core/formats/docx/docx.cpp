// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/docx/docx.h"

#include "core/formats/docx/docxparts.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/zip/zip.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

QByteArray writeDocx(const domain::Article &article, const PictureSource &pictures)
{
    const Document document = withoutMarkup(documentFromMarkdown(article.body));
    DocxText text = writeDocxText(titleAbove(article, document), document, pictures);
    text.relations.append({.id = u"rId1"_s, .type = u"styles"_s, .target = u"styles.xml"_s});
    text.relations.append({.id = u"rId2"_s, .type = u"numbering"_s, .target = u"numbering.xml"_s});
    text.relations.append({.id = u"rId3"_s, .type = u"footnotes"_s, .target = u"footnotes.xml"_s});
    text.relations.append({.id = u"rId4"_s, .type = u"fontTable"_s, .target = u"fontTable.xml"_s});
    QList<NamedFile> files{{.name = u"[Content_Types].xml"_s, .content = docxContentTypes()},
                           {.name = u"_rels/.rels"_s, .content = docxPackageRelations()},
                           {.name = u"docProps/core.xml"_s, .content = docxProperties(article)},
                           {.name = u"docProps/custom.xml"_s, .content = docxCustomProperties(article)},
                           {.name = u"word/document.xml"_s, .content = text.document},
                           {.name = u"word/_rels/document.xml.rels"_s, .content = docxRelations(text.relations)},
                           {.name = u"word/styles.xml"_s, .content = docxStyles(article.language, text.languages)},
                           {.name = u"word/fontTable.xml"_s, .content = docxFonts()},
                           {.name = u"word/numbering.xml"_s, .content = docxNumbering(text.lists)},
                           {.name = u"word/footnotes.xml"_s, .content = text.footnotes}};
    if (!text.noteRelations.isEmpty())
        files.append({.name = u"word/_rels/footnotes.xml.rels"_s, .content = docxRelations(text.noteRelations)});
    return writeZip(files + text.pictures, article.changedAt);
}

} // namespace parvis::formats
