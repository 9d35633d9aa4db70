// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace parvis::ui {

/// What waits to leave: to be read in its conversation, changed, or taken back.
class OutboxDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OutboxDialog(models::InboxPageModel &inbox, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The reply was taken back to be changed in its conversation, which is shown.
    void editRequested();

private:
    void follow();
    void showConversation();
    void edit();
    void takeBack();

    models::InboxPageModel &m_inbox;
    QTreeView *m_list;
    QLabel *m_lead;
    QPushButton *m_edit;
    QPushButton *m_open;
    QPushButton *m_takeBack;
};

} // namespace parvis::ui
