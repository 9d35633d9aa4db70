// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/articletitle.h"

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
    const QString headline = plainText(document.first().words).simplified();
    if (title.isEmpty())
        title = headline;
    if (headline == title)
        document.removeFirst();
}

} // namespace parvis::formats
