// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "models/shell/messages.h"

#include <QtCore/QFuture>

namespace parvis::models {

/// Whether what is due leaves while Parvis is closed: by a timer of this computer, which whoever owns one gives as hooks. A setting of this machine, not of the
/// workspace.
class ClosedSending : public QObject
{
    Q_OBJECT

public:
    struct Hooks
    {
        std::function<bool()> isOn;
        /// Answers when it is done. Unreadable where there is no keychain that such a timer could ask.
        std::function<QFuture<domain::Result<>>(bool isOn)> turn;
        /// True where only channels that need no passphrase can be served then; none: all of them are.
        std::function<bool()> isInPart = {};
    };

    explicit ClosedSending(Messages &messages, QObject *parent = nullptr);

    /// None where this machine has no such timer.
    void setHooks(const Hooks &hooks);
    [[nodiscard]] bool isPossible() const { return m_hooks.turn != nullptr; }
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Turns it on or off; changed() tells when it is so, or stays as it was.
    void turn(bool isOn);

Q_SIGNALS:
    void changed();

private:
    Messages &m_messages;
    Hooks m_hooks;
    bool m_isOn = false;
};

} // namespace parvis::models
