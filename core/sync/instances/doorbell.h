// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QLocalServer>

#include <functional>

namespace parvis::sync {

/// Where a later start of the program finds an earlier one that has the same workspace open, on this machine and of this user: one that went out of sight
/// comes back, instead of a second one beside it.
class Doorbell
{
public:
    /// Comes to the fore if it is out of sight, and answers whether it did.
    using Answer = std::function<bool()>;

    /// Stands at the workspace file until it goes. Where another stands there already, nothing happens: the first is found.
    Doorbell(const QString &workspace, Answer answer);
    ~Doorbell();
    Q_DISABLE_COPY_MOVE(Doorbell)

    /// True where somebody stood there and came to the fore. Waits two seconds at most.
    [[nodiscard]] static bool ring(const QString &workspace);

private:
    void receive();

    QLocalServer m_server;
    Answer m_answer;
};

} // namespace parvis::sync
