// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadyplace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QCursor>
#include <QtWidgets/QLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace parvis::ui {

namespace {

/// What is put back once more when control returns, and as soon as there is room for it.
class OwedPlace final : public QObject
{
public:
    using QObject::QObject;

    QPointer<QWidget> held;
    int top = 0;
    int value = 0; ///< where the area was scrolled to
    QPoint pointer; ///< where it was then
};

constexpr std::chrono::seconds comesAgainWithin{5};
constexpr QLatin1StringView owedName{"owedPlace"};

OwedPlace *owedIn(const QScrollArea &area)
{
    return static_cast<OwedPlace *>(area.findChild<QObject *>(owedName, Qt::FindDirectChildrenOnly));
}

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

void owe(QScrollArea &area, QWidget &held, int top)
{
    // Words that wrap know their height only then.
    delete owedIn(area);
    auto *owed = new OwedPlace(&area);
    owed->setObjectName(owedName);
    owed->held = &held;
    owed->top = top;
    owed->pointer = QCursor::pos();
    // Where what is below shrinks nobody scrolled.
    QObject::connect(area.verticalScrollBar(), &QScrollBar::rangeChanged, owed, [owed](int, int most) { owed->value = std::min(owed->value, most); });
    owed->value = area.verticalScrollBar()->value();
    QTimer::singleShot(0, owed, [area = &area, owed] {
        if (!owed->held || !area->widget() || area->verticalScrollBar()->value() != owed->value)
            return owed->deleteLater();
        putBack(*area, *owed->held, owed->top);
        const bool isThere = owed->held->isVisibleTo(area->widget()) && owed->held->mapTo(area->viewport(), QPoint()).y() == owed->top;
        if (isThere)
            return owed->deleteLater();
        // Nothing is scrolled to above the top: what goes for a moment and comes again is to find it where it was.
        owed->value = area->verticalScrollBar()->value();
        QTimer::singleShot(comesAgainWithin, owed, &QObject::deleteLater);
    });
}

} // namespace

SteadyPlace::SteadyPlace(QScrollArea &area, QWidget *held)
    : m_area(&area)
    , m_held(held ? held : heldIn(area))
    , m_top(m_held ? m_held->mapTo(area.viewport(), QPoint()).y() : 0)
{
    // What was held a moment ago, and is not where it is to be yet, goes there still, unless somebody scrolled on.
    const auto *owed = owedIn(area);
    if (!owed || !owed->held || owed->value != area.verticalScrollBar()->value())
        return;
    // Below a pointer that rests something else may stand by now.
    const bool isResting = !held && owed->pointer == QCursor::pos();
    if (!isResting && owed->held != m_held)
        return;
    m_held = owed->held;
    m_top = owed->top;
}

SteadyPlace::~SteadyPlace()
{
    if (!m_area || !m_held)
        return;
    putBack(*m_area, *m_held, m_top);
    owe(*m_area, *m_held, m_top);
}

} // namespace parvis::ui
