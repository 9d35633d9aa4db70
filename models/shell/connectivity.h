// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace parvis::models {

/// Whether what is due can leave this machine.
enum class WayOut {
    Open,
    SwitchedOff,   ///< the person works offline
    NoNetwork      ///< the system says that this machine has no network
};

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
        const WayOut before = wayOut();
        m_isOffline = isOffline;
        m_waitsForWord = m_waitsForWord && isOffline;
        Q_EMIT offlineChanged(isOffline);
        if (wayOut() != before)
            Q_EMIT wayOutChanged(wayOut());
    }
    /// Until it is online again: a person is to say first that what is planned may leave from here (store::Database::isWaitingCopy()).
    void waitForWord() { m_waitsForWord = true; }
    /// As a person turns it, wherever that can be done: where their word is wanted first, that is asked.
    void turn(bool isOffline)
    {
        if (!isOffline && m_isOffline && m_waitsForWord)
            Q_EMIT wordWanted();
        else
            setOffline(isOffline);
    }
    /// As things stand: the switch counts before what the system says.
    [[nodiscard]] WayOut wayOut() const { return m_isOffline ? WayOut::SwitchedOff : m_hasNetwork ? WayOut::Open : WayOut::NoNetwork; }
    /// What the system says of this machine's network; until it says something there is one.
    void setHasNetwork(bool hasNetwork)
    {
        const WayOut before = wayOut();
        m_hasNetwork = hasNetwork;
        if (wayOut() != before)
            Q_EMIT wayOutChanged(wayOut());
    }

Q_SIGNALS:
    void offlineChanged(bool isOffline);
    void wayOutChanged(parvis::models::WayOut wayOut);
    void wordWanted();

private:
    bool m_isOffline = false;
    bool m_hasNetwork = true;
    bool m_waitsForWord = false;
};

} // namespace parvis::models
