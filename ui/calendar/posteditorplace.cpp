// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the post editor decides what of it is to be seen: its top, or where the keyboard is.
#include "ui/calendar/datebox.h"
#include "ui/calendar/posteditor.h"
#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QCursor>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using parvis::domain::PostState;

namespace parvis::ui {

bool PostEditor::isAtTop()
{
    const QWidget *focused = window()->focusWidget();
    const bool isTyped = m_pause.isActive() || (m_written && fields() != m_written);
    const bool isElsewhere = focused && focused != m_title && isAncestorOf(focused);
    const bool isPointedAt = m_scroll->underMouse() && QCursor::pos() != m_pointer;
    m_isFresh = m_isFresh && !isTyped && !isElsewhere && !isPointedAt && m_scroll->verticalScrollBar()->value() == 0;
    return m_isFresh;
}

bool PostEditor::isNewsShown(const models::CalendarEntry &entry)
{
    const PostState state = entry.post.state;
    const bool isOnItsWay = state == PostState::Sending || state == PostState::Pending;
    const bool isBeingSet = isOnItsWay && m_schedule->isAncestorOf(window()->focusWidget());
    const bool hasMoved = std::exchange(m_was, state) != state && (domain::isLocked(state) || state == PostState::Failed) && !isBeingSet;
    if (hasMoved && QApplication::mouseButtons() == Qt::NoButton) {
        m_isNews = true;
        m_pointer = QCursor::pos();
    } else if (m_isNews) {
        // Until somebody goes elsewhere in it.
        const bool isPointedAt = m_scroll->underMouse() && QCursor::pos() != m_pointer;
        m_isNews = !isPointedAt && m_scroll->verticalScrollBar()->value() == 0;
    }
    return m_isNews;
}

void PostEditor::showFocused(QWidget *focused)
{
    const QWidget *page = m_scroll->widget();
    // What a person clicks stays under the pointer, and news stand at the top.
    if (!focused || !page->isAncestorOf(focused) || QApplication::mouseButtons() != Qt::NoButton || m_isNews)
        return;
    QTimer::singleShot(0, this, [this, page, focused = QPointer<QWidget>(focused)] {
        if (!focused || window()->focusWidget() != focused || m_isNews)
            return;
        page->layout()->activate();
        // The text may be higher than there is room for: it is seen from where it is written in.
        if (focused != m_text)
            m_scroll->ensureWidgetVisible(focused, 0, theme::unit * 2);
    });
}

void PostEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plan->stayInView();
    m_schedule->stayInView();
}

} // namespace parvis::ui
