// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

/// Asks for an account of who is looked at: on which service, and which; says what lacks while it is typed.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccountDialog(models::PeoplePageModel &people, QWidget *parent = nullptr);

private:
    void judge();
    [[nodiscard]] QString service() const;

    models::PeoplePageModel &m_people;
    QComboBox *m_service;
    QLineEdit *m_account;
    QLabel *m_sentence;
    QPushButton *m_add = nullptr;
};

} // namespace parvis::ui
