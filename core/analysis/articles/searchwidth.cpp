// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/searchwidth.h"

#include <QtCore/QString>

#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

constexpr int unitsPerEm = 1000;
constexpr char16_t firstTabled = u' ';

/// Advance widths of Helvetica from space to ~, in thousandths of an em (Helvetica.afm).
constexpr std::array<short, 95> asciiWidths{
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,   //   ! " # $ % & ' ( ) * + , - . /
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,   // 0 to 9 : ; < = > ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,   // @ A to O
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,   // P to Z [ \ ] ^ _
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,   // ` a to o
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,        // p to z { | } ~
};

constexpr short averageWidth = 556;

short unitsOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= firstTabled && code < firstTabled + asciiWidths.size())
        return asciiWidths.at(code - firstTabled);
    switch (code) {
    case u'\u00a0':
    case u'·':
        return 278;
    case u'\u202f':
        return 200;
    case u'‘':
    case u'’':
        return 222;
    case u'“':
    case u'”':
        return 333;
    case u'—':
    case u'…':
    case u'Æ':
    case u'Œ':
        return 1000;
    case u'œ':
        return 944;
    case u'æ':
        return 889;
    case u'°':
        return 400;
    default:
        return averageWidth;
    }
}

/// What an accent stands on is as wide as with it; the halves of a character beyond the first plane are one.
int unitsWithoutMarks(QChar c)
{
    if (c.isMark() || c.isLowSurrogate())
        return 0;
    return c.decompositionTag() == QChar::Canonical ? unitsOf(c.decomposition().front()) : unitsOf(c);
}

} // namespace

int widthInArial(QStringView line, int size)
{
    const int units = std::accumulate(line.begin(), line.end(), 0, [](int sum, QChar c) { return sum + unitsWithoutMarks(c); });
    return static_cast<int>(std::lround(static_cast<double>(units) * size / unitsPerEm));
}

QString seenInArial(const QString &line, int size, int widest)
{
    if (widthInArial(line, size) <= widest)
        return line;
    int room = widest * unitsPerEm / size - unitsOf(u'…');
    qsizetype length = 0;
    while (length < line.size() && (room -= unitsWithoutMarks(line[length])) >= 0)
        ++length;
    const qsizetype space = line.lastIndexOf(u' ', length);
    return line.first(space > 0 ? space : length) + u'…';
}

} // namespace parvis::analysis
