// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QModelIndex>
#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace parvis::ui {

class ElidedLabel;

/// One import in the list: what it is of, how far or how it ended, and what can be done about it.
class ImportRow : public QWidget
{
    Q_OBJECT

public:
    explicit ImportRow(QWidget *parent = nullptr);

    /// Shows a row of models::ImportListModel.
    void show(const QModelIndex &index);
    /// Takes away what writes, for that reason.
    void switchOff(const QString &reason);

Q_SIGNALS:
    void cancelRequested();
    void undoRequested();
    void retryRequested();
    void dismissRequested();

private:
    QStringList m_refusals;
    ElidedLabel *m_name;
    QLabel *m_detail;
    ElidedLabel *m_when;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_undo;
    QPushButton *m_retry;
    QPushButton *m_dismiss;
    QPushButton *m_more;
    QLabel *m_list;
};

} // namespace parvis::ui
