// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/orderedlist.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {
constexpr int listWidth = 240;
}

OrderedList::OrderedList(QAbstractItemModel &model, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_up(new QPushButton(tr("Move up"), this))
    , m_down(new QPushButton(tr("Move down"), this))
    , m_said(mutedLabel({}, this))
    , m_act(new QPushButton(this))
{
    setFixedWidth(listWidth);
    m_list->setModel(&m_model);
    m_list->setAccessibleName(name);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusProxy(m_list);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, &OrderedList::withdraw);
    }
    m_act->setAutoDefault(false);
    auto *order = new QHBoxLayout;
    order->addWidget(m_up);
    order->addWidget(m_down);
    auto *edit = new QHBoxLayout;
    edit->addWidget(m_add);
    edit->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    column->addWidget(m_list, 1);
    column->addLayout(order);
    column->addLayout(edit);
    column->addWidget(m_said);
    column->addWidget(m_act, 0, Qt::AlignLeading);
    setTabOrder({m_list, m_up, m_down, m_add, m_remove, m_act});
    connect(m_add, &QPushButton::clicked, this, &OrderedList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &OrderedList::removeRequested);
    connect(m_up, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        follow();
        if (!m_isSetting)
            Q_EMIT currentChanged(current.isValid() ? current.row() : -1);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &OrderedList::follow);
    auto *erase = new QShortcut(QKeySequence::Delete, m_list);
    erase->setContext(Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const auto act = m_offer.action;
        withdraw();
        act();
    });
    withdraw();
    follow();
}

void OrderedList::offer(const models::Message &message)
{
    m_offer = message;
    m_said->setText(message.sentence);
    m_act->setText(message.actionText);
    m_act->setAccessibleName(u"%1: %2"_s.arg(message.actionText, message.sentence));
    m_said->setVisible(!message.sentence.isEmpty());
    m_act->setVisible(static_cast<bool>(message.action));
    // The button that was pressed may be off now.
    m_list->setFocus(Qt::OtherFocusReason);
}

void OrderedList::withdraw()
{
    if (m_act->hasFocus())
        m_list->setFocus(Qt::OtherFocusReason);
    m_offer = {};
    m_said->hide();
    m_act->hide();
}

int OrderedList::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

void OrderedList::setCurrentRow(int row)
{
    m_isSetting = true;
    m_list->setCurrentIndex(m_model.index(row, 0));
    m_isSetting = false;
    follow();
}

void OrderedList::hideOrder()
{
    m_up->hide();
    m_down->hide();
}

void OrderedList::setItemDelegate(QAbstractItemDelegate *delegate)
{
    m_list->setItemDelegate(delegate);
}

void OrderedList::setReadOnly(const QString &reason)
{
    m_isReadOnly = true;
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        switchOff(*button, reason);
}

void OrderedList::follow()
{
    if (m_isReadOnly)
        return;
    const int row = currentRow();
    const auto allow = [this](QPushButton &button, bool isPossible, QPushButton &other) {
        // A button that goes off hands the keyboard on: Space pressed once more must not close the dialog.
        const bool hadKeyboard = !isPossible && button.hasFocus();
        button.setEnabled(isPossible);
        if (hadKeyboard)
            (other.isEnabled() ? static_cast<QWidget *>(&other) : m_list)->setFocus(Qt::OtherFocusReason);
    };
    allow(*m_remove, row >= 0, *m_add);
    const bool canRise = row > 0;
    const bool canSink = row >= 0 && row + 1 < m_model.rowCount();
    if (canRise)
        m_up->setEnabled(true);
    allow(*m_down, canSink, *m_up);
    allow(*m_up, canRise, *m_down);
}

} // namespace parvis::ui
