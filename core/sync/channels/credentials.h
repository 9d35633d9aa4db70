// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/channels/channeldesk.h"
#include "core/sync/channels/connectors.h"
#include "core/sync/secrets/secretstore.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace parvis::sync {

/// What channels let us in with, for all on one thread that speak with services. Who renews, renews once for all of them: a service may take the second use of
/// a refresh token for a theft.
class Credentials : public QObject
{
    Q_OBJECT

public:
    Credentials(SecretStore &secrets, const Connectors &connectors, const ChannelDesk::World &world, const QString &workspaceId, QObject *parent = nullptr);

    /// A domain::SecretProblem where none is kept, or it cannot be read just now: the service was not asked then.
    [[nodiscard]] QFuture<domain::Answer<domain::Secret>> secret(const domain::Channel &channel);
    /// Another one in the place of one that is no longer good: what somebody else has put there meanwhile, else what the service gives for it, once that is
    /// kept. NotPossible where the service has no such thing; AccessWithdrawn only where it says so.
    [[nodiscard]] QFuture<domain::Answer<domain::Secret>> renewed(const domain::Channel &channel, const domain::Connection &connection,
                                                                  const domain::Secret &stale);

private:
    using Waiting = QList<std::shared_ptr<QPromise<domain::Answer<domain::Secret>>>>;

    void ask(const domain::Channel &channel, const domain::Connection &connection, const domain::Secret &stale);
    void doubt(const domain::Channel &channel, const domain::Secret &stale, const domain::Answer<domain::Secret> &refused);
    void answer(domain::Id<domain::Channel> channel, const domain::Answer<domain::Secret> &given);

    SecretStore &m_secrets;
    const Connectors &m_connectors;
    ChannelDesk::World m_world;
    QString m_workspaceId;
    QHash<domain::Id<domain::Channel>, Waiting> m_underWay;
};

} // namespace parvis::sync
