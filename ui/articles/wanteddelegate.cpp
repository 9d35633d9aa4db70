// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/wanteddelegate.h"

#include "models/articles/articlewanted.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/unbroken.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using models::ArticleWanted;
using models::WantedRow;
using theme::Ink;
using theme::ink;

namespace {

constexpr int wantedWraps = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int wantedButton = 28;
constexpr int wantedIcon = 16;

/// A piece of a row's text, one below the other.
struct WantedPiece
{
    QString text;
    QFont font;
    Ink ink = Ink::Text;
};

WantedRow::Kind kindOfWanted(const QModelIndex &index)
{
    return static_cast<WantedRow::Kind>(index.data(ArticleWanted::KindRole).toInt());
}

bool isMentionRow(const QModelIndex &index)
{
    return kindOfWanted(index) == WantedRow::Kind::Question || kindOfWanted(index) == WantedRow::Kind::Linked;
}

QFont strongBody()
{
    QFont font = theme::bodyFont();
    font.setBold(true);
    return font;
}

/// Whether a topic's figures have room beside it.
bool standsBeside(const QString &text, const QString &figures, int width)
{
    return QFontMetrics(theme::bodyFont()).horizontalAdvance(text) + theme::unit * 2 + QFontMetrics(theme::captionFont()).horizontalAdvance(figures) <= width;
}

QList<WantedPiece> piecesOfWanted(const QModelIndex &index, int width)
{
    const WantedRow::Kind kind = kindOfWanted(index);
    const QString text = index.data().toString();
    if (kind == WantedRow::Kind::Head)
        return {{.text = text, .font = strongBody(), .ink = Ink::MutedText}};
    if (kind == WantedRow::Kind::Note)
        return {{.text = text, .font = theme::captionFont(), .ink = Ink::MutedText}};
    QList<WantedPiece> pieces;
    const QString about = index.data(ArticleWanted::AboutRole).toString();
    if (kind == WantedRow::Kind::Topic) {
        pieces.append({.text = text, .font = theme::bodyFont()});
        if (!standsBeside(text, about, width))
            pieces.append({.text = about, .font = theme::captionFont(), .ink = Ink::MutedText});
        return pieces;
    }
    pieces.append({.text = about, .font = theme::captionFont(), .ink = Ink::MutedText});
    // Somebody may ask in a very long sentence: its beginning says what it is about.
    constexpr qsizetype longest = 240;
    const QString asked = unbroken(text);
    pieces.append({.text = asked.size() > longest ? asked.first(longest).trimmed() + u'…' : asked, .font = theme::bodyFont()});
    if (const QString why = index.data(ArticleWanted::WhyRole).toString(); !why.isEmpty())
        pieces.append({.text = why, .font = theme::captionFont(), .ink = Ink::MutedText});
    return pieces;
}

QMargins marginsOfWanted(const QModelIndex &index)
{
    switch (kindOfWanted(index)) {
    case WantedRow::Kind::Head:
        return {theme::unit, theme::unit * 2, theme::unit, theme::half};
    case WantedRow::Kind::Topic:
    case WantedRow::Kind::Note:
        return {theme::unit, theme::half, theme::unit, theme::half};
    case WantedRow::Kind::Question:
    case WantedRow::Kind::Linked:
        return {theme::unit, theme::unit, theme::unit + wantedButton + theme::half, theme::unit};
    }
    return {};
}

int heightOfWanted(const WantedPiece &piece, int width)
{
    return QFontMetrics(piece.font).boundingRect(QRect(0, 0, std::max(width, theme::unit), QWIDGETSIZE_MAX), wantedWraps, piece.text).height();
}

} // namespace

QRect WantedDelegate::buttonIn(const QRect &row, const QModelIndex &index)
{
    return isMentionRow(index) ? QRect(row.right() - theme::half - wantedButton, row.top() + theme::half, wantedButton, wantedButton) : QRect();
}

QSize WantedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QMargins margins = marginsOfWanted(index);
    int height = margins.top() + margins.bottom();
    for (const WantedPiece &piece : piecesOfWanted(index, width - margins.left() - margins.right()))
        height += heightOfWanted(piece, width - margins.left() - margins.right());
    return {width, height};
}

void WantedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    const QRect inner = option.rect.marginsRemoved(marginsOfWanted(index));
    int top = inner.top();
    for (const WantedPiece &piece : piecesOfWanted(index, inner.width())) {
        const QRect place(inner.left(), top, inner.width(), heightOfWanted(piece, inner.width()));
        painter->setFont(piece.font);
        painter->setPen(ink(piece.ink));
        painter->drawText(place, wantedWraps, piece.text);
        top = place.bottom() + 1;
    }
    const QString figures = index.data(ArticleWanted::AboutRole).toString();
    if (kindOfWanted(index) == WantedRow::Kind::Topic && standsBeside(index.data().toString(), figures, inner.width())) {
        painter->setFont(theme::captionFont());
        painter->setPen(ink(Ink::MutedText));
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, figures);
    }
    if (const QRect button = buttonIn(option.rect, index); !button.isEmpty()) {
        const bool isPointed = option.state.testFlag(QStyle::State_MouseOver) && option.widget
            && button.contains(static_cast<const QAbstractItemView *>(option.widget)->viewport()->mapFromGlobal(QCursor::pos()));
        fillRounded(*painter, button, ink(isPointed ? Ink::SoftFill : Ink::Surface), ink(Ink::Line), theme::cardRadius);
        const bool isLinked = kindOfWanted(index) == WantedRow::Kind::Linked;
        QRect glyph(0, 0, wantedIcon, wantedIcon);
        glyph.moveCenter(button.center());
        theme::icon(isLinked ? u"close"_s : u"link"_s, isLinked ? Ink::MutedText : Ink::Accent).paint(painter, glyph);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

bool WantedDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && buttonIn(option.rect, index).contains(mouse->position().toPoint())) {
            Q_EMIT buttonPressed(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool WantedDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && buttonIn(option.rect, index).contains(event->pos())) {
        const bool isLinked = kindOfWanted(index) == WantedRow::Kind::Linked;
        QToolTip::showText(event->globalPos(), isLinked ? tr("Take the link off") : tr("Link to the article"), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace parvis::ui
