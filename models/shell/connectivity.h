// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace parvis::models {

/// The offline switch: while it is on, nothing leaves this machine and nothing is fetched. Whoever owns a network listens.
class Connectivity : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isOffline() const { return m_isOffline; }
    void setOffline(bool isOffline)
    {
        if (isOffline == m_isOffline)
            return;
        m_isOffline = isOffline;
        Q_EMIT offlineChanged(isOffline);
    }

Q_SIGNALS:
    void offlineChanged(bool isOffline);

private:
    bool m_isOffline = false;
};

} // namespace parvis::models
