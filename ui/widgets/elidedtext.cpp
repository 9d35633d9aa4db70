// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedtext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace parvis::ui {

namespace {

/// Lays a text out line by line until a visitor answers false.
template<class Visitor>
void layOut(const QString &text, const QFont &font, int width, const Visitor &visitor)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        if (!visitor(line))
            break;
    }
    layout.endLayout();
}

/// True for what stands between the words of the name of a file.
bool isBetweenWords(QChar letter)
{
    return letter.isSpace() || letter == u'-' || letter == u'_' || letter == u'.';
}

/// Where the extension of a file's name begins, with its dot; the end of the name where it has none.
qsizetype extensionOf(const QString &name)
{
    constexpr qsizetype longest = 6;
    const qsizetype last = name.lastIndexOf(u'.');
    return last > 0 && name.size() - last <= longest ? last : name.size();
}

} // namespace

void drawElided(QPainter &painter, const QRect &place, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    const int most = std::max(1, place.height() / metrics.lineSpacing());
    int number = 0;
    layOut(text, painter.font(), place.width(), [&](const QTextLine &line) {
        const QRect at(place.left(), place.top() + number * metrics.lineSpacing(), place.width(), metrics.lineSpacing());
        ++number;
        const qsizetype end = line.textStart() + line.textLength();
        const QString words = number == most && end < text.size() ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, place.width())
                                                                  : text.mid(line.textStart(), line.textLength());
        painter.drawText(at, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
        return number < most;
    });
}

QString elidedFileName(const QString &name, const QFontMetrics &metrics, int width)
{
    const auto fits = [&](const QString &shown) { return metrics.horizontalAdvance(shown) <= width; };
    if (fits(name))
        return name;
    const qsizetype end = extensionOf(name);
    qsizetype lastWord = end;
    while (lastWord > 0 && !isBetweenWords(name[lastWord - 1]))
        --lastWord;
    // With its last word, which often tells two files apart, or without.
    for (const qsizetype tail : {lastWord, end}) {
        for (qsizetype head = tail - 1; head > 0; --head) {
            const bool isWhole = isBetweenWords(name[head]) && !isBetweenWords(name[head - 1]);
            if (const QString shown = name.left(head) + u'…' + name.sliced(tail); isWhole && fits(shown))
                return shown;
        }
    }
    for (qsizetype head = end - 1; head > 0; --head) {
        if (const QString shown = name.left(head) + u'…' + name.sliced(end); !name[head - 1].isHighSurrogate() && fits(shown))
            return shown;
    }
    return metrics.elidedText(name, Qt::ElideMiddle, width);
}

QString elidedBefore(const QString &name, const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    if (name.isEmpty() || !text.startsWith(name))
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QString remark = text.sliced(name.size());
    const QString shown = metrics.elidedText(name, Qt::ElideMiddle, width - metrics.horizontalAdvance(remark)) + remark;
    // Of a name of which a few letters stay at most, its beginning says more.
    constexpr int fewest = 4;
    const bool hasRoom = width - metrics.horizontalAdvance(remark) >= fewest * metrics.averageCharWidth();
    return hasRoom && metrics.horizontalAdvance(shown) <= width ? shown : metrics.elidedText(text, Qt::ElideRight, width);
}

int linesOf(const QString &text, const QFont &font, int width)
{
    int number = 0;
    layOut(text, font, width, [&number](const QTextLine & /*line*/) { return ++number > 0; });
    return number;
}

} // namespace parvis::ui
