// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <utility>

namespace parvis::models {

/// Whether the file of secrets is closed while channels are connected that need it: what is due there cannot leave until its passphrase is given. Whoever
/// knows sets it; whoever speaks of what leaves listens.
class Sealing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    /// True where what is due on a channel of that service waits for the passphrase.
    [[nodiscard]] bool holdsBack(const QString &service) const { return m_isClosed && !service.isEmpty() && !m_openServices.contains(service); }
    /// `openServices` need nothing of what is kept.
    void set(bool isClosed, const QStringList &openServices)
    {
        m_openServices = openServices;
        if (std::exchange(m_isClosed, isClosed) != isClosed)
            Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QStringList m_openServices;
    bool m_isClosed = false;
};

} // namespace parvis::models
