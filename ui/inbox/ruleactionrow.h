// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxpagemodel.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace parvis::ui {

/// One thing that a rule does: what sort it is, and with what.
class RuleActionRow : public QWidget
{
    Q_OBJECT

public:
    RuleActionRow(models::InboxPageModel &inbox, const domain::RuleAction &action, QWidget *parent = nullptr);

    [[nodiscard]] domain::RuleAction action() const;
    /// Lets Tab come here from `before`, and answers where it leaves.
    [[nodiscard]] QWidget *tabFrom(QWidget *before);

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    void offer(const domain::RuleAction &action);
    void askTag();

    models::InboxPageModel &m_inbox;
    QComboBox *m_kind;
    QComboBox *m_choice;
    QLineEdit *m_text;
    QPushButton *m_remove;
    domain::RuleAction m_given;   ///< what stands where nothing was chosen: what it is about may be gone
};

} // namespace parvis::ui
