// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/requestlistmodel.h"

#include <QtWidgets/QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace parvis::ui {

/// Every request to the services of channels: when, to whom, why, how much, and what came of it.
class RequestsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RequestsDialog(std::unique_ptr<models::RequestListModel> requests, QWidget *parent = nullptr);
    ~RequestsDialog() override;

private:
    void showChannels();
    void fitColumns();
    void follow();
    void copy();

    std::unique_ptr<models::RequestListModel> m_requests;
    models::RequestFilter m_filter;
    QLabel *m_lead;
    QComboBox *m_channel;
    QLineEdit *m_words;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    QLabel *m_count;
    QPushButton *m_copy;
    bool m_hasFitted = false;
};

} // namespace parvis::ui
