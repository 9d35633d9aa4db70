// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/triagechoices.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace parvis::domain {
struct Mention;
}

namespace parvis::ui {

class Chip;

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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Puts the tags and the due time into a line of their own where one line has no room for all.
    void arrange();
    [[nodiscard]] QPushButton *button(QAction *verb);

    const models::TriageChoices &m_choices;
    Verbs m_verbs;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QHBoxLayout *m_row;
    QHBoxLayout *m_second;
    QPushButton *m_assignee;
    QPushButton *m_priority;
    QPushButton *m_snooze;
    QPushButton *m_addTag;
    QWidget *m_tags = nullptr;
    Chip *m_due;
};

} // namespace parvis::ui
