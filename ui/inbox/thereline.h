// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/inbox/mention.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

namespace parvis::ui {

/// What a person can do about a turn where it stands.
enum class ThereVerb { Change, Delete, Compare, Retry, LetBe };

/// Why our reply cannot be changed, or deleted, where it stands: sentences, empty where it can.
struct ThereReasons
{
    QString noChange;
    QString noDelete;
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

    bool m_isEmpty = true;
    QList<QWidget *> m_buttons;
};

} // namespace parvis::ui
