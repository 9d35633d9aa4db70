// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/keylistmodel.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeView;

namespace parvis::ui {

/// Every action of the window with its keys, and other keys for those who want them. What is chosen holds at once.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(models::KeyListModel &keys, QWidget *parent = nullptr);

private:
    [[nodiscard]] int currentRow() const;
    void follow();
    void offer(const QKeySequence &keys);
    void give();

    models::KeyListModel &m_keys;
    QSortFilterProxyModel m_found;
    QTreeView *m_list;
    QLabel *m_subject;
    QKeySequenceEdit *m_edit;
    QPushButton *m_give;
    QPushButton *m_none;
    QPushButton *m_usual;
    QPushButton *m_allUsual;
    QLabel *m_remark;
};

} // namespace parvis::ui
