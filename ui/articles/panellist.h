// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

#include <functional>

class QAction;

namespace parvis::ui {

/// The list of a panel beside the text: without a frame, as wide as the panel; its rows wrap, and its actions are its context menu. Home and End choose the
/// first and the last row that can be chosen, past the heads above and the notes below them.
class PanelList : public QListView
{
public:
    PanelList(const QString &name, QAbstractItemModel &model, QWidget *parent);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] QModelIndex firstToChoose(int from, int step) const;
};

/// A verb of a panel, its keys valid within the list that has the action alone.
[[nodiscard]] QAction *panelVerb(const QString &text, const QString &icon, const QKeySequence &keys, QWidget &panel, const std::function<void()> &run);
/// A row of buttons below a panel's list, one for each action: its words, whether it can be pressed and whether it is there are the action's. Where the one
/// that has the keyboard goes away or can be pressed no more, the keyboard goes to the list, and to no other verb.
[[nodiscard]] QWidget *panelButtons(const QList<QAction *> &actions, QListView &list, QWidget *parent);

} // namespace parvis::ui
