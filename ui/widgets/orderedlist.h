// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QListView;
class QPushButton;

namespace parvis::ui {

/// A list whose rows a person adds, removes and moves, with the buttons for it underneath.
class OrderedList : public QWidget
{
    Q_OBJECT

public:
    OrderedList(QAbstractItemModel &model, const QString &name, QWidget *parent = nullptr);

    /// The row chosen; -1 where none is.
    [[nodiscard]] int currentRow() const;
    /// Chooses a row without currentChanged(); none below 0.
    void setCurrentRow(int row);
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

    QAbstractItemModel &m_model;
    QListView *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    bool m_isSetting = false;
    bool m_isReadOnly = false;
};

} // namespace parvis::ui
