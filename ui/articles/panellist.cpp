// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/panellist.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

PanelList::PanelList(const QString &name, QAbstractItemModel &model, QWidget *parent)
    : QListView(parent)
{
    setModel(&model);
    setAccessibleName(name);
    setProperty("plain", true);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    // Without it, the list keeps the heights of rows when its width changes.
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setAutoFillBackground(false);
}

QModelIndex PanelList::firstToChoose(int from, int step) const
{
    for (int row = from; row >= 0 && row < model()->rowCount(); row += step) {
        const QModelIndex index = model()->index(row, modelColumn());
        if (index.flags().testFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled))
            return index;
    }
    return {};
}

QModelIndex PanelList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome) {
        // What heads the first row is seen with it.
        scrollToTop();
        return firstToChoose(0, 1);
    }
    if (action == MoveEnd)
        return firstToChoose(model()->rowCount() - 1, -1);
    return QListView::moveCursor(action, modifiers);
}

QAction *panelVerb(const QString &text, const QString &icon, const QKeySequence &keys, QWidget &panel, const std::function<void()> &run)
{
    auto *action = new QAction(theme::icon(icon), text, &panel);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &panel, run);
    return action;
}

QWidget *panelButtons(const QList<QAction *> &actions, QListView &list, QWidget *parent)
{
    auto *buttons = new QWidget(parent);
    auto *row = new WrappingRow(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), buttons);
        button->setAutoDefault(false);
        const auto followAction = [action, button, &list] {
            const bool staysWithKeyboard = action->isEnabled() && action->isVisible();
            if (button->hasFocus() && !staysWithKeyboard)
                list.setFocus();
            button->setText(action->text());
            button->setAccessibleName(action->text().remove(u'…'));
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
            button->setToolTip(action->toolTip());
        };
        QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
        QObject::connect(action, &QAction::changed, button, followAction);
        followAction();
        row->addWidget(button);
    }
    return buttons;
}

} // namespace parvis::ui
