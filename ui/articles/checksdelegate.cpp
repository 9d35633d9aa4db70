// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/checksdelegate.h"

#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::CheckRow;
using theme::Ink;
using theme::ink;
using Kind = models::CheckRow::Kind;

namespace {

constexpr int barHeight = 6;
constexpr int wraps = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// A piece of a row's text, one below the other.
struct Piece
{
    QString text;
    QFont font;
    Ink ink = Ink::Text;
};

QFont strongFont()
{
    QFont font = theme::bodyFont();
    font.setBold(true);
    return font;
}

QList<Piece> piecesOf(const CheckRow &row)
{
    switch (row.kind) {
    case Kind::Score:
        return {{.text = row.text, .font = strongFont()}};
    case Kind::Group:
    case Kind::SilencedHead:
        return {{.text = row.text, .font = strongFont(), .ink = Ink::MutedText}};
    case Kind::Evidence:
    case Kind::Note:
        return {{.text = row.text, .font = theme::captionFont(), .ink = Ink::MutedText}};
    case Kind::Finding:
    case Kind::Silenced:
        break;
    }
    QList<Piece> pieces{{.text = row.text, .font = theme::bodyFont(), .ink = row.kind == Kind::Silenced ? Ink::MutedText : Ink::Text}};
    if (!row.words.isEmpty())
        pieces.append({.text = row.key.contains(u':') ? ChecksDelegate::tr("“%1”", "words of the text").arg(row.words) : row.words,
                       .font = theme::captionFont(),
                       .ink = Ink::MutedText});
    if (row.kind == Kind::Finding)
        pieces.append({.text = u"→ "_s + row.mend, .font = theme::captionFont(), .ink = Ink::Text});
    return pieces;
}

QMargins marginsOf(const CheckRow &row)
{
    const int left = row.kind == Kind::Evidence ? theme::unit * 2 : theme::unit;
    const int top = row.kind == Kind::Group || row.kind == Kind::SilencedHead ? theme::unit * 2 : row.kind == Kind::Evidence ? theme::half / 2 : theme::unit;
    const int bottom = row.kind == Kind::Evidence ? theme::half / 2 : row.kind == Kind::Group || row.kind == Kind::SilencedHead ? theme::half : theme::unit;
    return {left, top, theme::unit, bottom};
}

int heightOf(const Piece &piece, int width)
{
    return QFontMetrics(piece.font).boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), wraps, piece.text).height();
}

/// The number with its word at the right, the chevron that says whether it is open, the bar below.
void paintScore(QPainter &painter, const QRect &inner, const CheckRow &row)
{
    const QFontMetrics strong(strongFont());
    const QRect chevron(inner.right() - theme::unit * 2, inner.top(), theme::unit * 2, strong.height());
    paintChevron(painter, chevron, ink(Ink::MutedText), row.isOpen);
    const QString said = u"%1 · %2"_s.arg(QLocale().toString(row.points), row.words);
    painter.setFont(theme::tabularFont());
    painter.setPen(ink(Ink::MutedText));
    const int left = inner.left() + strong.horizontalAdvance(row.text) + theme::unit;
    const QRect place(left, inner.top(), chevron.left() - theme::half - left, strong.height());
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QFontMetrics(theme::tabularFont()).elidedText(said, Qt::ElideRight, place.width()));
    constexpr int all = 100;
    QRect bar(inner.left(), inner.bottom() - barHeight + 1, inner.width(), barHeight);
    fillRounded(painter, bar, ink(Ink::SoftFill), Qt::transparent, barHeight / 2.0);
    bar.setWidth(bar.width() * row.points / all);
    if (row.points > 0)
        fillRounded(painter, bar, ink(Ink::Accent), Qt::transparent, barHeight / 2.0);
}

} // namespace

ChecksDelegate::ChecksDelegate(const models::ChecksModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize ChecksDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const CheckRow &row = m_model.row(index);
    const QMargins margins = marginsOf(row);
    int height = margins.top() + margins.bottom();
    for (const Piece &piece : piecesOf(row))
        height += heightOf(piece, width - margins.left() - margins.right());
    return {width, row.kind == Kind::Score ? height + barHeight + theme::half : height};
}

void ChecksDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const CheckRow &row = m_model.row(index);
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    const QRect inner = option.rect.marginsRemoved(marginsOf(row));
    if (row.kind == Kind::Score)
        paintScore(*painter, inner, row);
    if (row.kind == Kind::SilencedHead) {
        const QRect chevron(inner.right() - theme::unit * 2, inner.top(), theme::unit * 2, QFontMetrics(strongFont()).height());
        paintChevron(*painter, chevron, ink(Ink::MutedText), row.isOpen);
    }
    int top = inner.top();
    for (const Piece &piece : piecesOf(row)) {
        const QRect place(inner.left(), top, inner.width(), heightOf(piece, inner.width()));
        painter->setFont(piece.font);
        painter->setPen(ink(piece.ink));
        painter->drawText(place, wraps, piece.text);
        top = place.bottom() + 1;
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
