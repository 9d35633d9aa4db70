// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>

class QAction;
class QMenu;
class QWidget;

namespace parvis::ui {

/// The menu of the editor: these actions in their order, where a null one parts two groups; those that belong together (panels, format, images, comments,
/// template) are one submenu where the first of them stands.
[[nodiscard]] QMenu *editorMenu(const QList<QAction *> &actions, QWidget *parent);

} // namespace parvis::ui
