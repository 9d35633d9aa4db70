// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/article.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QString slugOf(QStringView title)
{
    constexpr qsizetype longest = 80;
    QString expanded = title.toString();
    expanded.replace(u"œ"_s, u"oe"_s, Qt::CaseInsensitive).replace(u"æ"_s, u"ae"_s, Qt::CaseInsensitive).replace(u"ß"_s, u"ss"_s);
    QString slug;
    for (const QChar c : expanded.normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if ((lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9'))
            slug += lower;
        else if (c.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.size() > longest) {
        slug.truncate(longest);
        if (const auto cut = slug.lastIndexOf(u'-'); cut > longest / 2)
            slug.truncate(cut);
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? u"article"_s : slug;
}

int countWords(QStringView markdown)
{
    int words = 0;
    bool inside = false;
    bool mayClose = true;   // looked for once only: a text may open comments by the thousand and close none
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        if (mayClose && markdown[i] == u'<' && markdown.sliced(i).startsWith(u"<!--")) {
            const auto end = markdown.indexOf(u"-->", i);
            mayClose = end >= 0;
            if (mayClose) {
                inside = false;
                i = end + 2;
                continue;
            }
        }
        const QChar c = markdown[i];
        const bool isWord = c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || (inside && (c == u'\'' || c == u'’' || c == u'-'));
        if (isWord && !inside)
            ++words;
        inside = isWord;
    }
    return words;
}

int readingMinutes(int words)
{
    constexpr int wordsPerMinute = 230;
    return words == 0 ? 0 : std::max(1, (words + wordsPerMinute / 2) / wordsPerMinute);
}

} // namespace parvis::domain
