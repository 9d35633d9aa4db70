// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/library/librarydelegate.h"

#include "models/articles/library/librarylistmodel.h"
#include "ui/widgets/elidedtext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using theme::Ink;

namespace {
constexpr QSize pictureRoom(132, 100);
constexpr int around = theme::unit;
} // namespace

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect whole = option.rect.adjusted(theme::half, theme::half, -theme::half, -theme::half);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (isChosen || isCurrent) {
        constexpr qreal thin = 1;
        constexpr qreal thick = 2;
        painter->setBrush(isChosen ? QBrush(theme::ink(Ink::AccentSoft)) : QBrush(Qt::NoBrush));
        painter->setPen(isCurrent ? QPen(theme::ink(Ink::Accent), thick) : QPen(theme::ink(Ink::AccentSoft), thin));
        painter->drawRoundedRect(QRectF(whole).adjusted(1, 1, -1, -1), theme::cardRadius, theme::cardRadius);
    }
    const QRect room(QPoint(whole.left() + (whole.width() - pictureRoom.width()) / 2, whole.top() + around), pictureRoom);
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (image.isNull()) {
        const int side = pictureRoom.height() / 2;
        theme::icon(u"file"_s).paint(painter, QRect(room.center() - QPoint(side / 2, side / 2), QSize(side, side)));
    } else {
        QRect shown(QPoint(), image.size().scaled(room.size(), Qt::KeepAspectRatio));
        shown.moveCenter(room.center());
        painter->drawImage(shown, image);
    }
    if (const QString mark = index.data(models::LibraryListModel::MarkRole).toString(); !mark.isEmpty()) {
        painter->setFont(theme::captionFont());
        const int wide = painter->fontMetrics().horizontalAdvance(mark) + theme::unit;
        const QRect pill(room.left(), room.top(), wide, painter->fontMetrics().height() + 2);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::ink(Ink::Surface));
        painter->drawRoundedRect(pill, theme::half, theme::half);
        painter->setPen(theme::ink(Ink::Text));
        painter->drawText(pill, Qt::AlignCenter, mark);
    }
    const QRect line(whole.left() + around, room.bottom() + theme::half, whole.width() - 2 * around, whole.bottom() - room.bottom() - around);
    painter->setFont(theme::captionFont());
    painter->setPen(theme::ink(Ink::Text));
    painter->drawText(line, Qt::AlignHCenter | Qt::AlignTop, elidedFileName(index.data().toString(), painter->fontMetrics(), line.width()));
    painter->restore();
}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return pictureRoom + QSize(4 * around, 3 * around + QFontMetrics(theme::captionFont()).height() + theme::half);
}

} // namespace parvis::ui
