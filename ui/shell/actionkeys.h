// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/keylistmodel.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtGui/QAction>

namespace parvis::ui {

/// Gives the window's actions the keys the person chose, at once when they choose others.
class ActionKeys : public QObject
{
    Q_OBJECT

public:
    explicit ActionKeys(models::Preferences &preferences, QObject *parent = nullptr);

    /// Looks after an action: the keys it has now are its usual ones. `place` is where they work, translated; empty: everywhere. `scope` and the action's
    /// objectName() make its id; without a name it is left alone.
    void add(QAction &action, const QString &scope, const QString &place);
    [[nodiscard]] models::KeyListModel &list() { return m_list; }

private:
    models::KeyListModel m_list;
    QHash<QString, QPointer<QAction>> m_actions;
};

} // namespace parvis::ui
