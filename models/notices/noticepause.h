// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "models/shell/preferences.h"

#include <QtCore/QTimeZone>
#include <QtCore/QTimer>

namespace parvis::models {

/// Notices paused for a while by the person; ends by itself, and outlives a restart.
class NoticePause : public QObject
{
    Q_OBJECT

public:
    NoticePause(Preferences &preferences, const domain::Clock &clock, QObject *parent = nullptr);

    /// Until when; nothing where they are not paused.
    [[nodiscard]] std::optional<domain::Instant> until() const;
    void forAnHour();
    /// The zone whose clock the window shows; this machine's until told otherwise.
    void setZone(const QTimeZone &zone);
    /// Until tomorrow morning, eight o'clock of that zone.
    void untilTomorrow();
    void resume();
    /// When they end: "15:04", "tomorrow, 08:00"; empty where they are not paused.
    [[nodiscard]] QString endText() const;
    /// "Notifications are paused until 15:04."; empty where they are not.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// Paused, or not any more.
    void changed();

private:
    void set(std::optional<domain::Instant> until);
    void follow();

    Preferences &m_preferences;
    const domain::Clock &m_clock;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QTimer m_end;
};

} // namespace parvis::models
