// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QTextCursor>

#include <functional>

class QAction;
class QKeyEvent;
class QMenu;
class QWidget;

namespace parvis::models {
class WorkspaceWords;
}

namespace parvis::ui {

class Spelling;

/// What puts another text into its place, in bold as what one came for.
void addFix(QMenu &menu, QAction *before, const QString &name, const QTextCursor &place, const QString &text);
/// Puts what can be done about a word that no dictionary knows at the top of a menu: other words for it, unless the text is only read, the words of the
/// workspace where there are some and they may grow, and to leave it alone until the program ends, which `ignored` is told of.
void addSpelling(QMenu &menu, const QTextCursor &wrong, Spelling &spelling, models::WorkspaceWords *words, bool isReadOnly,
                 const std::function<void()> &ignored);

/// Opens the context menu of a text on Shift+F10, where its cursor is, as the key for menus does, which not every keyboard has; false for other keys.
bool openMenuByKey(QWidget &text, const QPoint &cursor, const QKeyEvent &key);

} // namespace parvis::ui
