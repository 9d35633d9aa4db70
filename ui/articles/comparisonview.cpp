// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/comparisonview.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QResizeEvent>

namespace parvis::ui {

ComparisonView::ComparisonView(const QString &name, QWidget *parent)
    : QListView(parent)
    , m_delegate(new ComparisonDelegate(m_rows, this))
{
    setModel(&m_rows);
    setItemDelegate(m_delegate);
    setAccessibleName(name);
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &ComparisonView::unfold);
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        // A double click was a click before.
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            unfold(index);
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparisonView::currentMoved);
}

void ComparisonView::setLayoutShown(ComparisonDelegate::Layout layout)
{
    m_delegate->setLayout(layout);
    scheduleDelayedItemsLayout();
    scrollTo(currentIndex());
}

void ComparisonView::showTexts(const models::ComparedTexts &texts, int change)
{
    m_rows.setTexts(texts);
    goToChange(std::clamp(change, 0, changes()));
    Q_EMIT currentMoved();
}

int ComparisonView::currentChange() const
{
    for (int row = currentIndex().row(); row >= 0; --row) {
        if (const int change = m_rows.row(m_rows.index(row)).change; change > 0)
            return change;
    }
    return 0;
}

bool ComparisonView::isOnChange() const
{
    return currentIndex().isValid() && m_rows.row(currentIndex()).change > 0;
}

qsizetype ComparisonView::currentDifference() const
{
    return currentIndex().isValid() ? m_rows.row(currentIndex()).difference : -1;
}

void ComparisonView::goToChange(int change)
{
    if (const QModelIndex index = m_rows.indexOfChange(change); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index, EnsureVisible);
    }
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // Rows are as high as the width makes them, which QListView looks for in lists that wrap alone; a scroll bar that comes with a layout changes it too.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void ComparisonView::unfold(const QModelIndex &index)
{
    if (!index.isValid() || m_rows.row(index).kind != models::ComparisonRow::Kind::Folded)
        return;
    const int row = index.row();
    m_rows.unfold(index);
    setCurrentIndex(m_rows.index(row));
}

} // namespace parvis::ui
