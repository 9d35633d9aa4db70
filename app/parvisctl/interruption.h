// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/terminal.h"

#include <QtCore/QObject>

namespace parvis::app {

/// Turns Ctrl+C (SIGINT) and SIGTERM into a signal of the event loop, once. What follows within two seconds is the same wish once more (timeout(1) sends each
/// signal twice); a later one ends the program at once.
class Interruption : public QObject
{
    Q_OBJECT

public:
    Interruption();
    ~Interruption() override;

    [[nodiscard]] bool wasRequested() const { return m_signal != 0; }
    /// Ends the program by the signal that came, as a shell expects of an interrupted program.
    [[noreturn]] Exit end() const;

Q_SIGNALS:
    void requested();

private:
    int m_signal = 0;
};

} // namespace parvis::app
