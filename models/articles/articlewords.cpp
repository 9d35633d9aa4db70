// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlewords.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

namespace {
QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("parvis::models::ArticleWords", text, note, n);
}
} // namespace

QString articleName(const QString &title)
{
    const QString trimmed = title.simplified();
    return trimmed.isEmpty() ? tr("Untitled article") : trimmed;
}

QString statusWord(domain::ArticleStatus status)
{
    using enum domain::ArticleStatus;
    switch (status) {
    case Draft:
        return tr("Draft", "status of an article");
    case InReview:
        return tr("In review", "status of an article");
    case Approved:
        return tr("Approved", "status of an article");
    case Published:
        return tr("Published", "status of an article");
    }
    return {};
}

QString lengthWords(int words)
{
    if (words == 0)
        return tr("no words yet");
    //: %1 is "742 words", %2 the minutes to read it
    return tr("%1, %2 min").arg(tr("%Ln word(s)", nullptr, words)).arg(domain::readingMinutes(words));
}

QString leadingHeading(QStringView markdown)
{
    markdown = markdown.trimmed();
    if (!markdown.startsWith(u'#') || markdown.size() < 2 || !markdown[1].isSpace())
        return {};
    const auto end = markdown.indexOf(u'\n');
    QStringView line = markdown.sliced(1, (end < 0 ? markdown.size() : end) - 1).trimmed();
    while (line.endsWith(u'#'))
        line.chop(1);
    return line.trimmed().toString();
}

} // namespace parvis::models
