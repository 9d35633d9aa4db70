// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace parvis::ui {

class AccountRow;

/// The accounts of who is looked at: what they are called where, one more to add, one to remove, and the merges that brought some.
class AccountsCard : public Card
{
    Q_OBJECT

public:
    explicit AccountsCard(models::PeoplePageModel &people, QWidget *parent = nullptr);

    /// Asks for an account to add.
    void ask();

private:
    /// What the rows say, to be made anew only where that is something else.
    struct Shown
    {
        domain::PersonCard card;
        QList<store::Merge> merges;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    void show();
    void fill();
    void addAccount(const domain::Identity &account);
    void addMerge(const store::Merge &merge);
    /// Puts a control made anew behind the last one by Tab.
    void chain(QWidget &control);

    models::PeoplePageModel &m_people;
    QPushButton *m_add;
    QVBoxLayout *m_content;
    QList<AccountRow *> m_rows;
    QWidget *m_last = nullptr;   ///< by Tab
    Shown m_shown;
};

} // namespace parvis::ui
