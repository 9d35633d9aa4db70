// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyplace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QCursor>
#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollBar>

namespace parvis::ui {

namespace {

QWidget *heldIn(const QScrollArea &area)
{
    QWidget *page = area.widget();
    if (!page || !area.isVisible())
        return nullptr;
    const QPoint pointer = area.viewport()->mapFromGlobal(QCursor::pos());
    if (area.underMouse() && area.viewport()->rect().contains(pointer)) {
        if (QWidget *under = page->childAt(page->mapFrom(area.viewport(), pointer)))
            return under;
    }
    QWidget *focused = area.window()->focusWidget();
    return focused && page->isAncestorOf(focused) ? focused : nullptr;
}

void putBack(QScrollArea &area, const QWidget &held, int top)
{
    // Laid out now, not when control returns: nothing is painted elsewhere in between.
    if (QLayout *layout = area.widget() ? area.widget()->layout() : nullptr)
        layout->activate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(&area, &request);
    if (!held.isVisibleTo(area.widget()) || !area.widget()->isAncestorOf(&held))
        return;
    if (const int moved = held.mapTo(area.viewport(), QPoint()).y() - top; moved != 0)
        area.verticalScrollBar()->setValue(area.verticalScrollBar()->value() + moved);
}

} // namespace

SteadyPlace::SteadyPlace(QScrollArea &area)
    : m_area(&area)
    , m_held(heldIn(area))
    , m_top(m_held ? m_held->mapTo(area.viewport(), QPoint()).y() : 0)
{
}

SteadyPlace::~SteadyPlace()
{
    if (!m_area || !m_held)
        return;
    putBack(*m_area, *m_held, m_top);
    // Words that wrap know their height only then.
    QTimer::singleShot(0, m_area.data(), [area = m_area, held = m_held, top = m_top, value = m_area->verticalScrollBar()->value()] {
        if (area && held && area->widget() && area->verticalScrollBar()->value() == value)
            putBack(*area, *held, top);
    });
}

} // namespace parvis::ui
