// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace parvis::ui {

/// Asks for somebody who is the same person as the one looked at: lists whom the words typed find, says whom a rule keeps apart, and merges the two. Enter in
/// the field only chooses; the button merges, or Enter on who is chosen.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MergeDialog(models::PeoplePageModel &people, QWidget *parent = nullptr);

protected:
    /// Lets the arrows walk the list while the keyboard stays in the field, and gives Enter its meanings.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Looks for others by these words.
    void find(const QString &typed);
    void list(const QString &typed, const QList<store::PersonRow> &found);
    void judge();
    /// Goes to who is chosen in the list, else to the first, once those that the words find are listed.
    void choose();
    void merge();

    models::PeoplePageModel &m_people;
    QLineEdit *m_typed;
    QListWidget *m_list;
    QLabel *m_sentence;
    QPushButton *m_merge = nullptr;
    QList<store::PersonRow> m_found;   ///< in the order of the list
    bool m_isFinding = false;
    bool m_choosesFound = false;       ///< Enter was pressed while they were looked for
};

} // namespace parvis::ui
