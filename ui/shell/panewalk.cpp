// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panewalk.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace parvis::ui {

namespace {

/// The pane itself, or its first control that takes the focus by Tab.
[[nodiscard]] QWidget *entryOf(QWidget *pane)
{
    const auto takesFocus
        = [](const QWidget *widget) { return widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(widget->window()) && widget->isEnabled(); };
    if (takesFocus(pane))
        return pane;
    for (QWidget *widget = pane->nextInFocusChain(); widget && widget != pane; widget = widget->nextInFocusChain()) {
        if (pane->isAncestorOf(widget) && takesFocus(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

QWidget *walkPanes(const QList<QWidget *> &panes, bool isBackward)
{
    const QWidget *focused = QApplication::focusWidget();
    qsizetype current = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focused && (panes.at(i) == focused || panes.at(i)->isAncestorOf(focused)))
            current = i;
    }
    const qsizetype count = panes.size();
    const qsizetype step = isBackward ? count - 1 : 1;
    qsizetype at = current < 0 && isBackward ? 0 : current;
    for (qsizetype tries = 0; tries < count; ++tries) {
        at = (at + step) % count;
        QWidget *pane = panes.at(at);
        if (!pane->isVisibleTo(pane->window()))
            continue;
        if (QWidget *entry = entryOf(pane)) {
            entry->setFocus(Qt::ShortcutFocusReason);
            return pane;
        }
    }
    return nullptr;
}

} // namespace parvis::ui
