// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/postdrag.h"

#include <QtCore/QMimeData>
#include <QtGui/QDrag>
#include <QtWidgets/QWidget>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr auto postType = "application/x-parvis-post"_L1;
}

void dragPost(QWidget &source, domain::Id<domain::Post> id, const QPixmap &picture)
{
    auto *drag = new QDrag(&source);
    drag->setMimeData(mimeOf(id));
    drag->setPixmap(picture);
    constexpr QPoint grip(16, 12);
    drag->setHotSpot(grip);
    drag->exec(Qt::MoveAction);
}

QMimeData *mimeOf(domain::Id<domain::Post> id)
{
    auto *data = new QMimeData;
    data->setData(postType, QByteArray::number(id.value()));
    return data;
}

domain::Id<domain::Post> postIn(const QMimeData &data)
{
    return domain::Id<domain::Post>(data.data(postType).toLongLong());
}

} // namespace parvis::ui
