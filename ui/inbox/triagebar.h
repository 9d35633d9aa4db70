// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/triagechoices.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QAction;
class QPushButton;

namespace parvis::domain {
struct Mention;
}

namespace parvis::ui {

class Chip;
class WrappingRow;

/// Under the subject of a conversation: who has it, how much it presses, until when it sleeps, its tags, and by when an answer is due.
class TriageBar : public QWidget
{
    Q_OBJECT

public:
    /// The actions change what the bar says.
    struct Verbs
    {
        QAction *assign;
        QAction *priority;
        QAction *tag;
        QAction *snooze;
    };

    TriageBar(const models::TriageChoices &choices, const Verbs &verbs, const domain::Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    void show(const domain::Mention &mention);

private:
    void showTags(const QList<domain::Id<domain::Tag>> &tags);
    [[nodiscard]] QPushButton *button(QAction *verb);

    const models::TriageChoices &m_choices;
    Verbs m_verbs;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    WrappingRow *m_row;
    QPushButton *m_assignee;
    QPushButton *m_priority;
    QPushButton *m_snooze;
    QPushButton *m_addTag;
    QList<QWidget *> m_tags;
    Chip *m_due;
};

} // namespace parvis::ui
