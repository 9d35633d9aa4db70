// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlewords.h"

#include "core/formats/html/htmldocument.h"
#include "core/formats/markdown/articlefile.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
/// Whose words these are, for the translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ArticleWords)
};
} // namespace

QString articleName(const QString &title)
{
    const QString trimmed = title.simplified();
    return trimmed.isEmpty() ? Words::tr("Untitled article") : trimmed;
}

QString statusWord(domain::ArticleStatus status)
{
    using enum domain::ArticleStatus;
    switch (status) {
    case Draft:
        return Words::tr("Draft", "status of an article");
    case InReview:
        return Words::tr("In review", "status of an article");
    case Approved:
        return Words::tr("Approved", "status of an article");
    case Published:
        return Words::tr("Published", "status of an article");
    }
    return {};
}

QString lengthWords(int words)
{
    if (words == 0)
        return Words::tr("no words yet");
    //: %1 is "742 words", %2 the minutes to read it
    return Words::tr("%1, %2 min").arg(Words::tr("%Ln word(s)", nullptr, words)).arg(domain::readingMinutes(words));
}

QString charactersInWords(int characters)
{
    return Words::tr("%Ln character(s)", nullptr, characters);
}

QString markdownOfHtml(const QString &html)
{
    const auto document = formats::documentFromHtml(html);
    return document ? formats::toMarkdown(*document).trimmed() : QString();
}

QString leadingHeading(QStringView markdown)
{
    markdown = markdown.trimmed();
    if (!markdown.startsWith(u'#') || markdown.size() < 2 || !markdown[1].isSpace())
        return {};
    const auto end = markdown.indexOf(u'\n');
    return formats::markdownToText(markdown.first(end < 0 ? markdown.size() : end).toString());
}

} // namespace parvis::models
