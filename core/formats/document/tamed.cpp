// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/tamed.h"

#include <algorithm>

namespace parvis::formats {

namespace {

bool isControlCharacter(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\x7f' && c < u'\xa0');
}

bool turnsDirection(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
}

/// Whether what a line opens is closed in it, in order, and nothing overrides.
bool isBalanced(QStringView line)
{
    QString closing;
    for (const QChar c : line) {
        if (c == u'\u202d' || c == u'\u202e')
            return false;
        if (c == u'\u202a' || c == u'\u202b')
            closing += u'\u202c';
        else if (c >= u'\u2066' && c <= u'\u2068')
            closing += u'\u2069';
        else if (c == u'\u202c' || c == u'\u2069') {
            if (!closing.endsWith(c))
                return false;
            closing.chop(1);
        }
    }
    return closing.isEmpty();
}

QString plainWords(QString words)
{
    return words.removeIf([](QChar c) { return isControlCharacter(c) || turnsDirection(c); });
}

QString tamedText(QString text)
{
    text.removeIf(&isControlCharacter);
    if (!std::ranges::any_of(text, &turnsDirection))
        return text;
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (!isBalanced(line))
            line.removeIf(&turnsDirection);
    }
    return lines.join(u'\n');
}

} // namespace

void tame(domain::Article &article)
{
    for (QString *words : {&article.title, &article.slug, &article.summary, &article.author, &article.language, &article.url, &article.focus,
                           &article.event.start, &article.event.end, &article.event.place, &article.event.url})
        *words = plainWords(*words);
    for (QString &tag : article.tags)
        tag = plainWords(tag);
    article.tags.removeIf([](const QString &tag) { return tag.trimmed().isEmpty(); });
    article.body = tamedText(article.body);
}

} // namespace parvis::formats
