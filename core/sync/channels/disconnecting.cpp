// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of Introducer gives back what let Parvis in.
#include "core/sync/channels/introducer.h"

#include "core/domain/channels/secretproblem.h"

namespace parvis::sync {

using domain::Channel;
using domain::Connection;
using domain::Trouble;

QFuture<std::optional<domain::GivingBack>> Introducer::givingBack(const Channel &channel)
{
    return m_credentials.secret(channel).then(this, [this, channel](const domain::Answer<domain::Secret> &secret) {
        const auto *connector = m_context.connectors.of(channel.service);
        return secret && !secret->isEmpty() && connector ? std::optional(connector->givingBack(*secret)) : std::nullopt;
    });
}

QFuture<domain::Result<domain::AccessEnd>> Introducer::disconnectChannel(const Channel &channel)
{
    using Ended = domain::Result<domain::AccessEnd>;
    const auto failed = [](const domain::Error &error) { return QtFuture::makeReadyValueFuture(Ended(std::unexpected(error))); };
    const auto known = std::make_shared<Connection>();
    const QString name = secretName(m_context.workspaceId, channel.service, channel.address);
    return m_connections.connection(channel.id)
        .then(this,
              [this, channel, known](const domain::Result<Connection> &connection) {
                  *known = connection.value_or(Connection());
                  return m_connections.disconnect(channel.id, m_context.clock.now());
              })
        .unwrap()
        .then(this,
              [this, channel, known, name, failed](const domain::Result<> &gone) {
                  if (!gone)
                      return failed(gone.error());
                  return m_credentials.secret(channel)
                      .then(this,
                            [this, channel, known, name](const domain::Answer<domain::Secret> &secret) {
                                return m_context.secrets.remove(name)
                                    .then(this,
                                          [this, channel, known, secret](const domain::Result<> &removed) {
                                              // Nobody can give back what cannot be read.
                                              const auto problem = secret ? std::nullopt : domain::secretProblemIn(secret.error());
                                              if (!secret && !(problem && problem->kind == domain::SecretProblem::Kind::Missing)) {
                                                  const domain::AccessEnd unread{.kind = domain::AccessEnd::Kind::NotReached,
                                                                                 .trouble = secret.error(),
                                                                                 .page = domain::accessPage(channel, *known)};
                                                  return QtFuture::makeReadyValueFuture(Ended(unread));
                                              }
                                              const auto kept = secret.value_or(domain::Secret());
                                              return giveBack(channel, *known, kept).then([removed](const domain::AccessEnd &end) {
                                                  // What stays in the keychain is worth nothing once it lets nobody in.
                                                  return removed || end.kind == domain::AccessEnd::Kind::Ended ? Ended(end)
                                                                                                               : Ended(std::unexpected(removed.error()));
                                              });
                                          })
                                    .unwrap();
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<domain::AccessEnd> Introducer::giveBack(const Channel &channel, const Connection &connection, const domain::Secret &secret)
{
    using Kind = domain::AccessEnd::Kind;
    const auto *connector = m_context.connectors.of(channel.service);
    const QUrl page = domain::accessPage(channel, connection);
    if (secret.isEmpty() || !connector)
        return QtFuture::makeReadyValueFuture(domain::AccessEnd());
    return drive(connector->revoke({.connection = connection, .secret = secret}), desk(channel.id, secret), this)
        .then(this, [page](const domain::Answer<> &answer) {
            if (answer || answer.error().kind == Trouble::Kind::AccessWithdrawn)
                return domain::AccessEnd{.kind = Kind::Ended, .trouble = {}, .page = page};
            return domain::AccessEnd{.kind = domain::passes(answer.error().kind) ? Kind::NotReached : Kind::Stays, .trouble = answer.error(), .page = page};
        });
}

} // namespace parvis::sync
