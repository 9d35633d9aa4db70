// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/messages.h"

#include <QtWidgets/QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QLabel;
class QListView;
class QPushButton;

namespace parvis::ui {

/// A list whose rows a person adds, removes and, unless they have an order of their own, moves, with the buttons for it underneath.
class OrderedList : public QWidget
{
    Q_OBJECT

public:
    OrderedList(QAbstractItemModel &model, const QString &name, QWidget *parent = nullptr);

    /// The row chosen; -1 where none is.
    [[nodiscard]] int currentRow() const;
    /// Chooses a row without currentChanged(); none below 0.
    void setCurrentRow(int row);
    /// Says what was done and offers the one thing to do about it, until something else is done here. The keyboard comes back to the list.
    void offer(const models::Message &message);
    /// Its rows have an order of their own: nothing is moved.
    void hideOrder();
    /// Draws the rows from now on.
    void setItemDelegate(QAbstractItemDelegate *delegate);
    /// Nothing is added, removed or moved from now on, for that reason.
    void setReadOnly(const QString &reason);

Q_SIGNALS:
    /// The person chose another row.
    void currentChanged(int row);
    void addRequested();
    void removeRequested();
    /// Up (-1) or down (1).
    void moveRequested(int by);

private:
    void follow();
    void withdraw();

    QAbstractItemModel &m_model;
    QListView *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QLabel *m_said;
    QPushButton *m_act;
    models::Message m_offer;
    bool m_isSetting = false;
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
