// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the post editor decides what of it is to be seen: its top, or where the keyboard is.
#include "ui/calendar/datebox.h"
#include "ui/calendar/posteditor.h"
#include "ui/calendar/postextras.h"
#include "ui/widgets/theme.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QCursor>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
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
    QWidget *focused = window()->focusWidget();
    const bool isChosen = m_extras->isAncestorOf(focused) || (qobject_cast<QComboBox *>(focused) && isAncestorOf(focused));
    const bool isBeingSet = isOnItsWay && (m_schedule->isAncestorOf(focused) || isChosen || m_lost);
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

void PostEditor::lendKeyboard()
{
    QWidget *page = m_scroll->widget();
    QWidget *focused = window()->focusWidget();
    // Whoever went on elsewhere stays there.
    if (m_lost && focused != page)
        m_lost.clear();
    const bool isOnItsWay = m_was == PostState::Sending || m_was == PostState::Pending;
    // A field that is written in keeps it: nothing can be typed there for that moment, no more.
    const bool isButton = qobject_cast<QAbstractButton *>(focused) && m_extras->isAncestorOf(focused);
    const bool isChoice = isButton || (qobject_cast<QComboBox *>(focused) && page->isAncestorOf(focused));
    // Before the window hands it on to what stands next. A date keeps its own.
    if (m_lost || !isOnItsWay || !isChoice || m_plan->isAncestorOf(focused) || m_schedule->isAncestorOf(focused))
        return;
    m_lost = focused;
    page->setFocus(Qt::OtherFocusReason);
}

void PostEditor::giveKeyboardBack()
{
    if (!m_lost)
        return;
    const bool isOnItsWay = m_was == PostState::Sending || m_was == PostState::Pending;
    if (m_lost->isEnabled() && m_lost->isVisibleTo(this)) {
        m_lost->setFocus(Qt::OtherFocusReason);
        m_lost.clear();
    } else if (!isOnItsWay) {
        m_lost.clear();
        m_title->setFocus(Qt::OtherFocusReason);
    }
}

void PostEditor::showFocused(QWidget *focused)
{
    const QWidget *page = m_scroll->widget();
    // What a person clicks stays under the pointer, and news stand at the top.
    if (!focused || focused == page || !page->isAncestorOf(focused) || QApplication::mouseButtons() != Qt::NoButton || m_isNews)
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
