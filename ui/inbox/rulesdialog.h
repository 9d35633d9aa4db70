// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace parvis::ui {

class OrderedList;
class RuleActionRow;

/// The rules: what they look for and do, tried on what came in before they are switched on, and what each did. A rule that can be kept is kept when another
/// one is chosen or the dialog closes; one that cannot stays as it was typed until the person mends it or lets it go.
class RulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RulesDialog(models::InboxPageModel &inbox, QWidget *parent = nullptr);

    void done(int result) override;

private:
    using Key = models::RulesModel::Key;

    [[nodiscard]] QWidget *makeFields();
    [[nodiscard]] QWidget *makeTrial();
    void choose(Key id);
    void fill(const std::optional<domain::Rule> &rule);
    void addRow(const domain::RuleAction &action);
    /// Tab goes from the query through what is done, from above to below.
    void orderTabs();
    [[nodiscard]] domain::Rule written() const;
    /// Why what is written cannot be kept, as a sentence; empty where it can.
    [[nodiscard]] QString fault(const domain::Rule &rule) const;
    void keep();
    void follow();
    void followUnkept();
    void judge();
    void followTrial();
    /// Gives the keyboard on where it is in something that is about to go.
    void passKeyboard(const QWidget &going, QWidget &next) const;
    void openMention(int row);
    void askAboutUnkept(const domain::Rule &rule);

    models::InboxPageModel &m_inbox;
    models::RulesModel &m_rules;
    OrderedList *m_list;
    QWidget *m_fields;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_query = nullptr;
    QLabel *m_sentence = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QList<RuleActionRow *> m_actions;
    QPushButton *m_add = nullptr;
    QComboBox *m_days = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_log = nullptr;
    QWidget *m_progress = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_finding = nullptr;
    QTreeView *m_effects = nullptr;
    QPushButton *m_undo = nullptr;
    std::optional<domain::Rule> m_shown;      ///< as the workspace has it
    QHash<Key, domain::Rule> m_unkept;        ///< as typed, where it cannot be kept
    bool m_isFilling = false;
};

} // namespace parvis::ui
