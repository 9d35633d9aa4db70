// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articletitle.h"

#include "core/formats/text/spaces.h"

namespace parvis::formats {

namespace {

bool beginsWithTitle(const Document &document)
{
    return !document.isEmpty() && document.first().kind == Block::Kind::Heading && document.first().level == 1;
}

} // namespace

QString titleAbove(const domain::Article &article, const Document &document)
{
    return beginsWithTitle(document) ? QString() : article.title;
}

void takeTitle(Document &document, QString &title)
{
    if (!beginsWithTitle(document))
        return;
    const QString headline = onOneLine(plainText(document.first().words));
    if (title.isEmpty())
        title = headline;
    // Some programs make plain spaces of those that somebody chose.
    if (headline.simplified() == title.simplified())
        document.removeFirst();
}

} // namespace parvis::formats
