// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/inbox/mention.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

namespace parvis::ui {

/// What a person can do about a turn where it stands.
enum class ThereVerb { Change, Delete, Compare, Retry, LetBe, Approve, Spam, Trash };

/// What a turn's service lets us do about it.
struct ThereReasons
{
    QString noChange; ///< why our reply cannot be changed where it stands, as a sentence; empty where it can
    QString noDelete; ///< the same of deleting it
    QList<domain::Verdict> verdicts = {}; ///< what can be decided about what others said
};

/// Under a turn: what became of it at its service, what is to be done about it there, and what a person can do about that. Shows nothing where there is nothing
/// to say or to do.
class ThereLine : public QWidget
{
    Q_OBJECT

public:
    ThereLine(const domain::Turn &turn, const QString &channel, const ThereReasons &reasons, domain::Instant now, const QTimeZone &zone,
              QWidget *parent = nullptr);

    /// Whether there is anything to show.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// Its verbs stay, for that reason.
    void switchOff(const QString &reason);

Q_SIGNALS:
    void requested(parvis::ui::ThereVerb verb);

private:
    void say(const QString &sentence, bool isBad);
    /// What waits there for somebody to decide is approved here by a button, and thrown away by a menu beside it.
    void offerDecisions(const domain::Turn &turn, const QList<domain::Verdict> &verdicts, QWidget &verbs);

    QElapsedTimer m_sinceMade;
    bool m_isEmpty = true;
    QList<QWidget *> m_buttons;
};

} // namespace parvis::ui
