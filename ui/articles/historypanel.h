// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/articlespagemodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace parvis::ui {

/// The saved states of the opened article, newest first, each of which can be made its text again.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(models::ArticlesPageModel &model, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void restore();

    models::ArticlesPageModel &m_model;
    QListView *m_list;
    QLabel *m_text;
    QPushButton *m_restore;
};

} // namespace parvis::ui
