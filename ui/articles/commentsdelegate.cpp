// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/commentsdelegate.h"

#include "models/articles/commentsmodel.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/strokes.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>

namespace parvis::ui {

using models::CommentRow;
using models::CommentsModel;
using theme::Ink;
using theme::ink;

namespace {

constexpr int asWords = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int commentAvatar = 24;
constexpr int commentBar = 2;
constexpr int quoteLines = 2;

CommentRow::Kind kindOf(const QModelIndex &index)
{
    return static_cast<CommentRow::Kind>(index.data(CommentsModel::KindRole).toInt());
}

QFont boldBody()
{
    QFont font = theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont italicCaption()
{
    QFont font = theme::captionFont();
    font.setItalic(true);
    return font;
}

/// One piece of words in a row.
struct CommentPiece
{
    QString text;
    QFont font;
    Ink ink = Ink::Text;
    QRect place;
    bool hasBar = false;   ///< the passage
};

/// The words so wide, on so many lines at most.
QString elided(const QString &text, const QFontMetrics &metrics, int width, int lines)
{
    const auto height = [&](const QString &words) { return metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), asWords, words).height(); };
    // Letters may be higher than their line.
    const int most = metrics.lineSpacing() * lines + metrics.lineSpacing() / 2;
    if (height(text) <= most)
        return text;
    qsizetype fits = 0;
    qsizetype tooMany = std::min<qsizetype>(text.size(), 600);
    while (tooMany - fits > 1) {
        const qsizetype half = (fits + tooMany) / 2;
        (height(text.first(half).trimmed() + u'…') <= most ? fits : tooMany) = half;
    }
    return text.first(fits).trimmed() + u'…';
}

/// What a row is made of, from its top on; answers how high it is.
int layOutComment(const QModelIndex &index, int width, QRect &avatar, QList<CommentPiece> &pieces)
{
    const CommentRow::Kind kind = kindOf(index);
    const bool isSettled = !index.data(CommentsModel::ResolvedRole).toString().isEmpty();
    int left = theme::unit;
    int top = theme::unit;
    const auto add = [&](const QString &text, const QFont &font, Ink meaning, int lines = 0, bool hasBar = false) {
        if (text.isEmpty())
            return;
        const QFontMetrics metrics(font);
        const int inset = hasBar ? commentBar + theme::unit : 0;
        const int room = std::max(theme::unit, width - left - inset - theme::unit);
        const QString shown = lines > 0 ? elided(text, metrics, room, lines) : text;
        const int height = metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), asWords, shown).height();
        pieces.append({.text = shown, .font = font, .ink = meaning, .place = QRect(left + inset, top, room, height), .hasBar = hasBar});
        top += height + theme::half;
    };
    if (kind == CommentRow::Kind::Head) {
        top = theme::unit * 2;
        add(index.data().toString(), boldBody(), Ink::MutedText);
        return top;
    }
    if (kind == CommentRow::Kind::Step) {
        top = theme::half;
        add(index.data().toString(), theme::bodyFont(), Ink::MutedText);
        top -= theme::half;
        add(index.data(CommentsModel::WhenRole).toString(), theme::captionFont(), Ink::MutedText);
        return top;
    }
    if (kind == CommentRow::Kind::Answer) {
        left += commentAvatar + theme::unit;
        top = theme::half;
    }
    avatar = QRect(left, top, commentAvatar, commentAvatar);
    const int outer = left;
    left += commentAvatar + theme::unit;
    add(index.data(CommentsModel::WhoRole).toString(), boldBody(), isSettled ? Ink::MutedText : Ink::Text, 1);
    top -= theme::half;
    add(index.data(CommentsModel::WhenRole).toString(), theme::captionFont(), Ink::MutedText);
    top = std::max(top, avatar.bottom() + theme::half);
    left = kind == CommentRow::Kind::Answer ? left : outer;
    if (kind == CommentRow::Kind::Comment) {
        add(index.data(CommentsModel::QuoteRole).toString(), italicCaption(), Ink::MutedText, quoteLines, true);
        if (index.data(CommentsModel::GoneRole).toBool())
            add(CommentsDelegate::tr("The passage is gone."), theme::captionFont(), Ink::Unfavourable);
    }
    add(index.data().toString(), theme::bodyFont(), isSettled ? Ink::MutedText : Ink::Text);
    if (isSettled)
        add(QStringLiteral("✓ ") + index.data(CommentsModel::ResolvedRole).toString(), theme::captionFont(), Ink::Accent);
    return top + theme::half;
}

} // namespace

QSize CommentsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    QRect avatar;
    QList<CommentPiece> pieces;
    return {width, layOutComment(index, width, avatar, pieces)};
}

void CommentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        fillRounded(*painter, option.rect.adjusted(0, 1, 0, -1), ink(Ink::AccentSoft), Qt::transparent, theme::cardRadius);
    QRect avatar;
    QList<CommentPiece> pieces;
    layOutComment(index, option.rect.width(), avatar, pieces);
    painter->translate(option.rect.topLeft());
    if (!avatar.isNull())
        paintAvatar(*painter, avatar, index.data(CommentsModel::WhoRole).toString());
    for (const CommentPiece &piece : std::as_const(pieces)) {
        if (piece.hasBar)
            painter->fillRect(QRect(piece.place.left() - commentBar - theme::unit, piece.place.top(), commentBar, piece.place.height()), theme::series(0));
        painter->setFont(piece.font);
        painter->setPen(ink(piece.ink));
        painter->drawText(piece.place, asWords, piece.text);
    }
    painter->translate(-option.rect.topLeft());
    if (option.state.testFlag(QStyle::State_HasFocus))
        strokeFocus(*painter, option.rect.adjusted(1, 1, -1, -1), theme::cardRadius);
    painter->restore();
}

} // namespace parvis::ui
