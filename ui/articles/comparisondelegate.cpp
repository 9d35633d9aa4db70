// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/comparisondelegate.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QAbstractItemView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ComparisonRow;
using theme::Ink;
using theme::ink;
using ChangeKind = models::ComparisonRow::Kind;
using RunKind = domain::WordRun::Kind;

namespace {

constexpr int changeBar = 3;
constexpr int gutter = theme::unit * 2;
constexpr int paragraphGap = theme::half;
/// No row shows more of a paragraph than that.
constexpr qsizetype mostShown = 20'000;

/// Text with what is to be seen of it.
struct Marked
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    Ink ink = Ink::Text;

    void add(const QString &more, RunKind kind)
    {
        if (kind != RunKind::Kept) {
            QTextCharFormat format;
            format.setForeground(theme::ink(kind == RunKind::Removed ? Ink::Unfavourable : Ink::Favourable));
            format.setFontStrikeOut(kind == RunKind::Removed);
            format.setFontUnderline(kind == RunKind::Added);
            formats.append({.start = static_cast<int>(text.size()), .length = static_cast<int>(more.size()), .format = format});
        }
        text += more;
    }
};

/// Lays text out in a width; answers its height.
qreal layOut(QTextLayout &layout, const Marked &marked, int width)
{
    QString shown = marked.text.size() > mostShown ? marked.text.first(mostShown) + u'…' : marked.text;
    shown.replace(u'\n', QChar::LineSeparator);
    layout.setText(shown);
    layout.setFont(theme::bodyFont());
    layout.setFormats(marked.formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

enum class Side { Before, After, Both };

/// What a column shows of a row.
Marked markedOf(const ComparisonRow &row, Side side)
{
    Marked marked;
    switch (row.kind) {
    case ChangeKind::Same:
    case ChangeKind::Folded:
        marked.ink = Ink::MutedText;
        marked.add(row.after, RunKind::Kept);
        break;
    case ChangeKind::Added:
        if (side != Side::Before)
            marked.add(row.after, RunKind::Added);
        break;
    case ChangeKind::Removed:
        if (side != Side::After)
            marked.add(row.before, RunKind::Removed);
        break;
    case ChangeKind::Changed:
        for (const domain::WordRun &run : row.runs) {
            const bool isOther = (run.kind == RunKind::Removed && side == Side::After) || (run.kind == RunKind::Added && side == Side::Before);
            if (!isOther)
                marked.add(run.text, run.kind);
        }
    }
    return marked;
}

QList<Side> sidesOf(ComparisonDelegate::Layout layout)
{
    return layout == ComparisonDelegate::Layout::Inline ? QList{Side::Both} : QList{Side::Before, Side::After};
}

int columnWidth(int width, qsizetype columns)
{
    return std::max(1, (width - theme::unit * 2 - changeBar - (columns > 1 ? gutter : 0)) / static_cast<int>(columns));
}

void paintFolded(QPainter &painter, const QRect &place, const QString &words)
{
    painter.setFont(theme::captionFont());
    const int half = QFontMetrics(theme::captionFont()).horizontalAdvance(words) / 2 + theme::unit;
    const QPoint middle = place.center();
    painter.setPen(ink(Ink::Line));
    painter.drawLine(place.left() + theme::unit, middle.y(), middle.x() - half, middle.y());
    painter.drawLine(middle.x() + half, middle.y(), place.right() - theme::unit, middle.y());
    painter.setPen(ink(Ink::MutedText));
    painter.drawText(place, Qt::AlignCenter, words);
}

Ink barInk(ChangeKind kind)
{
    return kind == ChangeKind::Added ? Ink::Favourable : kind == ChangeKind::Removed ? Ink::Unfavourable : Ink::Accent;
}

} // namespace

ComparisonDelegate::ComparisonDelegate(const models::ComparisonModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const ComparisonRow &row = m_model.row(index);
    if (row.kind == ChangeKind::Folded)
        return {width, QFontMetrics(theme::captionFont()).height() + theme::unit * 2};
    const QList<Side> sides = sidesOf(m_layout);
    qreal height = QFontMetrics(theme::bodyFont()).height();
    for (const Side side : sides) {
        QTextLayout layout;
        height = std::max(height, layOut(layout, markedOf(row, side), columnWidth(width, sides.size())));
    }
    return {width, static_cast<int>(std::ceil(height)) + 2 * paragraphGap + theme::half};
}

void ComparisonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ComparisonRow &row = m_model.row(index);
    const QRect card = option.rect.adjusted(0, 1, 0, -1);
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, card, ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    if (row.kind == ChangeKind::Folded) {
        paintFolded(*painter, card, index.data().toString());
    } else {
        if (row.change > 0)
            painter->fillRect(QRect(card.left(), card.top() + paragraphGap, changeBar, card.height() - 2 * paragraphGap), ink(barInk(row.kind)));
        const QList<Side> sides = sidesOf(m_layout);
        const int width = columnWidth(option.rect.width(), sides.size());
        int left = card.left() + changeBar + theme::unit;
        for (const Side side : sides) {
            QTextLayout layout;
            const Marked marked = markedOf(row, side);
            layOut(layout, marked, width);
            painter->setPen(ink(marked.ink));
            layout.draw(painter, QPointF(left, card.top() + paragraphGap));
            left += width + gutter;
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
