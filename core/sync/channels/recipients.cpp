// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of Introducer gives a newsletter other recipients.
#include "core/sync/channels/introducer.h"

using namespace Qt::StringLiterals;

namespace parvis::sync {

using domain::Channel;
using domain::Connection;
using domain::Trouble;

namespace {

using KeptRecipients = domain::Answer<QStringList>;

QFuture<KeptRecipients> notKept(const Trouble &trouble)
{
    return QtFuture::makeReadyValueFuture(KeptRecipients(std::unexpected(trouble)));
}

QFuture<KeptRecipients> notKept(const domain::Error &error)
{
    return notKept(Trouble{.kind = Trouble::Kind::Refused, .said = error.detail});
}

QStringList recipientsAmong(const domain::Secret &secret)
{
    return secret.value(u"recipients"_s).split(u", "_s, Qt::SkipEmptyParts);
}

} // namespace

QFuture<domain::Answer<QStringList>> Introducer::recipientsOf(const Channel &channel)
{
    return m_credentials.secret(channel).then([](const domain::Answer<domain::Secret> &secret) { return secret.transform(recipientsAmong); });
}

QFuture<domain::Answer<QStringList>> Introducer::setRecipients(const Channel &channel, const QString &recipients)
{
    const auto *connector = m_context.connectors.of(channel.service);
    if (!connector)
        return notKept({.kind = Trouble::Kind::NotPossible, .said = channel.service});
    const auto write = [this, channel](const connectors::Acquaintance &made) {
        const QString name = secretName(m_context.workspaceId, channel.service, channel.address);
        return m_context.secrets.write(name, made.secret)
            .then(this,
                  [this, channel, made](const domain::Result<> &kept) {
                      if (!kept)
                          return notKept(kept.error());
                      return m_connections.setConnection(channel.id, made.connection).then([made](const domain::Result<> &noted) {
                          return noted ? KeptRecipients(recipientsAmong(made.secret))
                                       : KeptRecipients(std::unexpected(Trouble{.kind = Trouble::Kind::Refused, .said = noted.error().detail}));
                      });
                  })
            .unwrap();
    };
    return m_connections.connection(channel.id)
        .then(this,
              [this, channel, recipients, connector, write](const domain::Result<Connection> &known) {
                  if (!known)
                      return notKept(known.error());
                  return m_credentials.secret(channel)
                      .then(this,
                            [recipients, connector, write, known = *known](const domain::Answer<domain::Secret> &secret) {
                                if (!secret)
                                    return notKept(secret.error());
                                const auto made = connector->withRecipients(known, *secret, recipients);
                                return made ? write(*made) : notKept(made.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace parvis::sync
