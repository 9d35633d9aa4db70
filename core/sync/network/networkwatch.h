// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace parvis::sync {

/// What the system says of this machine's way out (NetworkManager, or what else Qt finds). Made on the program's first thread, as Qt wants it. Where nothing
/// tells, the way out is taken to be there, and to cost nothing.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr);

    /// True where what goes over the line is counted, or paid for.
    [[nodiscard]] bool isMetered() const { return m_isMetered; }
    /// False where the system says that this machine has no network.
    [[nodiscard]] bool isOut() const { return m_isOut; }

Q_SIGNALS:
    void meteredChanged(bool isMetered);
    void outChanged(bool isOut);
    /// There was no way out, and now there is.
    void cameBack();

private:
    void judge();

    bool m_isMetered = false;
    bool m_isOut = true;
};

} // namespace parvis::sync
