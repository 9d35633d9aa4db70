// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articlereading.h"
#include "core/formats/document/articletitle.h"
#include "core/formats/document/officeproperties.h"
#include "core/formats/odt/odt.h"
#include "core/formats/odt/odttextreader.h"
#include "core/formats/zip/zip.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

domain::Result<domain::Article> readOdt(const QByteArray &bytes)
{
    const auto parts = readZip(bytes);
    if (!parts)
        return std::unexpected(parts.error());
    const QString content = u"content.xml"_s;
    if (!parts->contains(content))
        return domain::failure(domain::Error::Kind::Invalid, u"it is no OpenDocument text"_s);
    OdtStyles styles;
    readOdtStyles(parts->value(u"styles.xml"_s), styles);
    readOdtStyles(parts->value(content), styles);
    auto reading = readOdtText(parts->value(content), styles,
                               [&parts](const QString &name) { return embeddedAddress(parts->value(name.startsWith("./"_L1) ? name.sliced(2) : name)); });
    if (!reading)
        return std::unexpected(reading.error());
    domain::Article article = readOfficeProperties(parts->value(u"meta.xml"_s));
    takeCustomProperties(article, parts->value(u"meta.xml"_s));
    if (!reading->title.isEmpty())
        article.title = reading->title;
    takeTitle(reading->document, article.title);
    article.body = toMarkdown(reading->document);
    complete(article);
    return article;
}

} // namespace parvis::formats
