// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlewords.h"

#include "core/formats/html/htmldocument.h"
#include "core/formats/markdown/articlefile.h"
#include "models/articles/frontmattertaking.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
/// Whose words these are, for the translation.
struct ArticleWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ArticleWords)
};
} // namespace

QString articleName(const QString &title)
{
    const QString trimmed = title.simplified();
    return trimmed.isEmpty() ? ArticleWords::tr("Untitled article") : trimmed;
}

QString statusWord(domain::ArticleStatus status)
{
    using enum domain::ArticleStatus;
    switch (status) {
    case Draft:
        return ArticleWords::tr("Draft", "status of an article");
    case InReview:
        return ArticleWords::tr("In review", "status of an article");
    case Approved:
        return ArticleWords::tr("Approved", "status of an article");
    case Published:
        return ArticleWords::tr("Published", "status of an article");
    }
    return {};
}

QString openCommentsWords(int comments)
{
    return ArticleWords::tr("%Ln comment(s)", "open ones", comments);
}

QString lengthWords(int words)
{
    if (words == 0)
        return ArticleWords::tr("no words yet");
    //: %1 is "742 words", %2 the minutes to read it
    return ArticleWords::tr("%1, %2 min").arg(ArticleWords::tr("%Ln word(s)", nullptr, words)).arg(domain::readingMinutes(words));
}

QString lengthWords(int words, std::optional<int> goal)
{
    if (!goal)
        return lengthWords(words);
    //: %1 is "412 of 1,200 words", %2 the minutes to read the 412
    return ArticleWords::tr("%1, %2 min").arg(ArticleWords::tr("%L1 of %L2 words").arg(words).arg(*goal)).arg(domain::readingMinutes(words));
}

QString charactersInWords(int characters)
{
    return ArticleWords::tr("%Ln character(s)", nullptr, characters);
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

QString firstWords(const QString &body)
{
    static const QRegularExpression pictures(u"!\\[[^\\]]*(?:\\]\\([^)]*(?:\\)|$)|$)"_s);
    static const QRegularExpression notes(u"\\[\\^[^\\]\\s]+\\]:?"_s);
    static const QRegularExpression cutLink(u"\\[([^\\]]*)\\]\\([^)\\s]*$"_s);
    static const QRegularExpression entries(u"^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[[ xX]\\]\\s+)?"_s, QRegularExpression::MultilineOption);
    // Whose addresses stand further down, and rows, whose words are no sentences.
    static const QRegularExpression named(u"\\[([^\\]\\[]+)\\]\\[[^\\]]*(?:\\]|$)"_s);
    static const QRegularExpression rows(u"^[ >]*\\|[^\\n]*$"_s, QRegularExpression::MultilineOption);
    QString prose = body.section(u'\n', linesOfFrontMatter(body)).trimmed();
    if (!leadingHeading(prose).isEmpty())
        prose = prose.section(u'\n', 1);
    return formats::markdownToText(prose.remove(pictures).remove(notes).replace(cutLink, u"\\1"_s).replace(named, u"\\1"_s).remove(rows).remove(entries));
}

} // namespace parvis::models
