// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/avatar.h"

#include "ui/widgets/theme.h"

#include <QtCore/QStringList>
#include <QtGui/QPainter>

namespace parvis::ui {

namespace {

/// The first letter or digit of a word, as a capital; may be two code units.
[[nodiscard]] QString firstLetter(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word.at(i).isHighSurrogate() && i + 1 < word.size()) {
            if (QChar::isLetterOrNumber(QChar::surrogateToUcs4(word.at(i), word.at(i + 1))))
                return word.mid(i, 2).toString().toUpper();
            ++i;
        } else if (word.at(i).isLetterOrNumber()) {
            return word.mid(i, 1).toString().toUpper();
        }
    }
    return {};
}

} // namespace

QString initialsOf(const QString &name)
{
    QStringList letters;
    for (const QStringView word : QStringView(name).split(u' ', Qt::SkipEmptyParts)) {
        const QString letter = firstLetter(word);
        if (!letter.isEmpty())
            letters.append(letter);
    }
    if (letters.isEmpty())
        return QStringLiteral("?");
    return letters.size() == 1 ? letters.first() : letters.first() + letters.last();
}

void paintAvatar(QPainter &painter, const QRect &rect, const QString &name)
{
    constexpr qreal letterShare = 0.36;
    const int side = qMin(rect.width(), rect.height());
    QRect circle(0, 0, side, side);
    circle.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::avatarColor(name));
    painter.drawEllipse(circle);
    QFont font = theme::bodyFont();
    font.setPixelSize(qMax(8, qRound(side * letterShare)));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(circle, Qt::AlignCenter, initialsOf(name));
    painter.restore();
}

void paintServiceMark(QPainter &painter, const QRect &rect, const QString &mark, int series)
{
    constexpr qreal letterShare = 0.5;
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    const QColor fill = theme::series(series);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(square, theme::half, theme::half);
    QFont font = theme::bodyFont();
    font.setPixelSize(qMax(7, qRound(side * (mark.size() > 1 ? letterShare * 0.85 : letterShare * 1.15))));
    font.setBold(true);
    painter.setFont(font);
    // Of the palette, only the blue, the green and the vermilion are dark enough for white letters.
    constexpr double lightnessLimit = 0.42;
    painter.setPen(fill.lightnessF() > lightnessLimit ? QColor(0x23, 0x21, 0x1E) : QColor(Qt::white));
    painter.drawText(square, Qt::AlignCenter, mark);
    painter.restore();
}

} // namespace parvis::ui
