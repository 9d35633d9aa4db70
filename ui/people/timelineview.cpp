// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/timelineview.h"

#include "ui/people/persondelegate.h"

#include <QtGui/QKeyEvent>

namespace parvis::ui {

TimelineView::TimelineView(models::TimelineModel &timeline, QWidget *parent)
    : QListView(parent)
{
    setModel(&timeline);
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new TimelineDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListView::clicked, this, &TimelineView::ask);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        ask(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void TimelineView::ask(const QModelIndex &index)
{
    const domain::Id<domain::Mention> mention(index.data(models::TimelineModel::MentionRole).toLongLong());
    if (!mention.isNull())
        Q_EMIT mentionRequested(mention);
}

} // namespace parvis::ui
