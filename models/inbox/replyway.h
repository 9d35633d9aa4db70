// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/connection.h"
#include "models/shell/connectivity.h"
#include "models/shell/sealing.h"

#include <optional>

namespace parvis::models {

/// Whether a reply that is sent can leave this machine just now, and what keeps it here where it cannot: the offline switch, the network, the file of secrets,
/// its channel. Whoever knows sets them.
class ReplyWay : public QObject
{
    Q_OBJECT

public:
    /// What a person can do about it.
    enum class Mend { None, GoOnline, GivePassphrase, OpenChannels };

    /// What holds a reply back.
    struct Hold
    {
        QString beforeSending;   ///< a sentence for who writes one
        QString afterSending;    ///< one for who has sent it
        QString ofWaiting;       ///< the few words beside one that waits
        Mend mend = Mend::None;

        [[nodiscard]] bool isOne() const { return !beforeSending.isEmpty(); }
    };

    explicit ReplyWay(QObject *parent = nullptr);

    /// The file of secrets.
    [[nodiscard]] Sealing &sealing() { return m_sealing; }
    void setWayOut(WayOut wayOut);
    /// Of a channel of that service and name, which stands so; None: it was connected and is not any more; `state` is nothing where it never was, or where
    /// nobody knows yet.
    [[nodiscard]] Hold holdOf(const QString &service, const QString &channel, std::optional<domain::ConnectionState> state) const;
    /// The person wants it mended: asks whoever can, by one of the signals below.
    void mend(Mend mend);

Q_SIGNALS:
    /// What holds replies back is another thing.
    void changed();
    void onlineWanted();
    void channelsWanted();

private:
    Sealing m_sealing;
    WayOut m_wayOut = WayOut::Open;
};

} // namespace parvis::models
