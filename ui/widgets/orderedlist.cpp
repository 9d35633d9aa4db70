// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/orderedlist.h"

#include "ui/widgets/switchedoff.h"
#include "ui/widgets/theme.h"

#include <QtCore/QAbstractItemModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

namespace parvis::ui {

namespace {
constexpr int listWidth = 240;
}

OrderedList::OrderedList(QAbstractItemModel &model, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_add(new QPushButton(tr("New"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_up(new QPushButton(tr("Move up"), this))
    , m_down(new QPushButton(tr("Move down"), this))
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
    }
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
    follow();
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
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model.rowCount());
}

} // namespace parvis::ui
