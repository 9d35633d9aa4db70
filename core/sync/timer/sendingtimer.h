// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QStringList>

#include <functional>

namespace parvis::sync {

/// Has the person's own systemd send what is due while no window is open: a timer that calls `parvisctl send` every minute. Each workspace has its own. What a
/// window sends it does not: both ask the ledger. Blocks for as long as systemctl takes.
class SendingTimer
{
public:
    /// What systemctl answered.
    struct Ran
    {
        int status = 0;      ///< 0: well
        QString output = {};
    };
    /// Where things are; replaced in tests.
    struct Place
    {
        QString units;       ///< the folder of the person's own units
        QString program;     ///< parvisctl
        std::function<Ran(const QStringList &arguments)> systemctl;
    };

    /// The usual place: ~/.config/systemd/user, the parvisctl beside this program, `systemctl --user`.
    [[nodiscard]] static Place usualPlace();
    /// True where a systemd of the person's own runs.
    [[nodiscard]] static bool isPossible();

    /// `workspace`: the file; `id`: that of the workspace, by which its units are named.
    SendingTimer(const Place &place, const QString &workspace, const QString &id);

    /// True where it is on for this very file.
    [[nodiscard]] bool isOn() const;
    /// The other file for which it is on: a copy of a workspace has the same id, and one that was moved is not where it was. Empty where it is off, or on for
    /// this one.
    [[nodiscard]] QString otherFile() const;
    /// Writes the units and has them started. Invalid where the path cannot stand in a unit (a line's end); Unwritable where the units cannot be written;
    /// Refused with what systemctl said where it would not: nothing is left of them then. Conflict, with that file, where it is on for another file that is
    /// still there, unless `takesOver`.
    [[nodiscard]] domain::Result<> turnOn(bool takesOver = false);
    /// Stops it and takes the units away. What is not on is off; what is on for another file that is still there is left as it is.
    [[nodiscard]] domain::Result<> turnOff();

    /// The units as they are written: the timer, and what it starts.
    [[nodiscard]] QByteArray timerUnit() const;
    [[nodiscard]] QByteArray serviceUnit() const;
    [[nodiscard]] QString timerName() const { return m_stem + QStringLiteral(".timer"); }
    [[nodiscard]] QString serviceName() const { return m_stem + QStringLiteral(".service"); }

private:
    [[nodiscard]] QString servedFile() const;
    [[nodiscard]] bool isOthers() const;
    [[nodiscard]] domain::Result<> run(const QStringList &arguments) const;
    void removeUnits() const;

    Place m_place;
    QString m_workspace;
    QString m_stem;
};

} // namespace parvis::sync
