// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionkeys.h"

#include "ui/widgets/actionbutton.h"

namespace parvis::ui {

ActionKeys::ActionKeys(models::Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_list(preferences)
{
    connect(&m_list, &models::KeyListModel::keysChanged, this, [this](const QString &id) {
        if (QAction *action = m_actions.value(id))
            action->setShortcuts(m_list.keys(id));
    });
}

void ActionKeys::add(QAction &action, const QString &scope, const QString &place)
{
    if (action.objectName().isEmpty())
        return;
    const QString id = scope + u'.' + action.objectName();
    m_actions.insert(id, &action);
    m_list.add({.id = id, .place = place, .title = bareText(action.text()).remove(u'…'), .usual = action.shortcuts()});
    action.setShortcuts(m_list.keys(id));
}

} // namespace parvis::ui
