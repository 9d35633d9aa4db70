// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/words/workspacewords.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace parvis::ui {

/// The words of the workspace: to look through, to add one and to take some away.
class WordsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WordsDialog(models::WorkspaceWords &words, QWidget *parent = nullptr);

private:
    void add();
    void remove();
    void follow();

    models::WorkspaceWords &m_words;
    QLineEdit *m_word;
    QPushButton *m_add;
    QLabel *m_objection;
    QListView *m_list;
    QLabel *m_none;
    QPushButton *m_remove;
};

} // namespace parvis::ui
