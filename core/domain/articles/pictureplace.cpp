// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/pictureplace.h"

#include "core/domain/articles/markdowncode.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QList<PicturePlace> picturePlaces(const QString &markdown)
{
    static const QRegularExpression picture(u"!\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\(\\s*<?([^\\s<>()]*+)>?(?:\\s+(?:\"[^\"\\n]*+\"|'[^'\\n]*+'))?\\s*\\)"_s);
    static const QRegularExpression escape(u"\\\\([!-/:-@\\[-`{-~])"_s);
    QList<PicturePlace> places;
    for (const QRegularExpressionMatch &match : picture.globalMatch(withoutCode(markdown))) {
        PicturePlace place;
        place.whole = {.start = match.capturedStart(), .length = match.capturedLength()};
        place.address = {.start = match.capturedStart(2), .length = match.capturedLength(2)};
        place.words = match.captured(1).replace(escape, u"\\1"_s).simplified();
        place.target = match.captured(2);
        places.append(place);
    }
    return places;
}

std::optional<PicturePlace> pictureAt(const QString &markdown, qsizetype place)
{
    for (const PicturePlace &one : picturePlaces(markdown)) {
        if (place >= one.whole.start && place <= one.whole.start + one.whole.length)
            return one;
    }
    return {};
}

bool isDecorativeMark(const QString &title)
{
    static const QStringList marks{u"decorative"_s, u"decoration"_s, u"décorative"_s, u"décoratif"_s, u"décoration"_s};
    return marks.contains(title.trimmed(), Qt::CaseInsensitive);
}

bool hasDecorativeMark(const QString &picture)
{
    static const QRegularExpression title(u"[\"']([^\"'\\n]*)[\"']\\s*\\)$"_s);
    return isDecorativeMark(title.match(picture).captured(1));
}

QString withDecorativeMark(const QString &picture, const QString &word)
{
    const auto places = picturePlaces(picture);
    return places.isEmpty() ? picture : u"![](%1 \"%2\")"_s.arg(places.first().target, word);
}

QString pictureMarkdown(const QString &words, const QString &address, bool isPicture)
{
    QString escaped = words.simplified();
    for (const QChar sign : u"\\[]"_s)
        escaped.replace(sign, u'\\' + QString(sign));
    return (isPicture ? u"![%1](%2)"_s : u"[%1](%2)"_s).arg(escaped, address);
}

} // namespace parvis::domain
