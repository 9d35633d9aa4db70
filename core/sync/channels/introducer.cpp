// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/introducer.h"

#include "core/domain/base/shorttext.h"

#include "core/domain/channels/addresskeys.h"

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Acquaintance;
using domain::Channel;
using domain::Connection;
using domain::Trouble;

namespace {

/// What the workspace's or the keychain's failure is to who wanted to connect.
Trouble troubleOfError(const domain::Error &error)
{
    return {.kind = Trouble::Kind::Refused, .said = error.detail};
}

template<class T>
QFuture<domain::Answer<T>> readyTrouble(const Trouble &trouble)
{
    return QtFuture::makeReadyValueFuture(domain::Answer<T>(std::unexpected(trouble)));
}

} // namespace

Introducer::Introducer(const Dispatcher::Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_connections(context.database)
    , m_channels(context.database)
    , m_media(context.database)
    , m_log(context.database)
    , m_credentials(context.secrets, context.connectors,
                    {.wire = context.wire, .media = m_media, .log = m_log, .clock = context.clock, .transfers = context.transfers}, context.workspaceId)
{
}

std::shared_ptr<ChannelDesk> Introducer::desk(domain::Id<Channel> channel, const domain::Secret &hidden)
{
    return std::make_shared<ChannelDesk>(
        ChannelDesk::World{.wire = m_context.wire, .media = m_media, .log = m_log, .clock = m_context.clock, .transfers = m_context.transfers}, channel,
        domain::RequestPurpose::Connect, hidden, this);
}

QFuture<domain::Answer<Channel>> Introducer::connectChannel(const QString &service, const connectors::Introduction &introduction, const QString &name)
{
    const auto *connector = m_context.connectors.of(service);
    if (!connector)
        return readyTrouble<Channel>({.kind = Trouble::Kind::NotPossible, .said = service});
    m_introducing = drive(connector->introduce(introduction), desk({}, introduction.secret), this);
    return m_introducing
        .then(
            this,
            [this, service, name](const domain::Answer<Acquaintance> &made) { return made ? keep(service, *made, name) : readyTrouble<Channel>(made.error()); })
        .unwrap();
}

domain::SignInUnderWay Introducer::signIn(const SignInWish &wish)
{
    m_signIn.reset();
    const auto *connector = m_context.connectors.of(wish.service);
    if (!connector || !connector->signsInByBrowser()) {
        const Trouble none{.kind = Trouble::Kind::NotPossible, .said = wish.service};
        QPromise<QUrl> noPage;
        noPage.start();
        return {.page = noPage.future(),
                .end = QtFuture::makeReadyValueFuture(
                    domain::SignInAnswer(std::unexpected(domain::SignInFailure{.kind = domain::SignInFailure::Kind::Service, .trouble = none})))};
    }
    m_signIn = std::make_unique<BrowserSignIn>(
        BrowserSignIn::World{.connector = *connector,
                             .desk = desk({}, wish.introduction.secret),
                             .context = this,
                             .keep = [this, service = wish.service, name = wish.name](const Acquaintance &made) { return keep(service, made, name); }},
        wish);
    return m_signIn->begin();
}

bool Introducer::takeReturned(const QUrl &address)
{
    return m_signIn && m_signIn->takeReturned(address);
}

void Introducer::stop()
{
    m_introducing.cancel();
    m_signIn.reset();
}

QFuture<domain::Answer<Channel>> Introducer::keep(const QString &service, const Acquaintance &made, const QString &name)
{
    Channel channel;
    channel.service = made.service.isEmpty() ? service : made.service;
    channel.address = made.address;
    channel.name = name.isEmpty() ? made.name : name;
    return knownAddress(channel.service, QStringList{made.address} + made.otherAddresses, made)
        .then(this,
              [this, channel, made](const domain::Result<QString> &address) {
                  if (!address)
                      return readyTrouble<Channel>(troubleOfError(address.error()));
                  Channel known = channel;
                  if (!address->isEmpty())
                      known.address = *address;
                  return keepChannel(known, made);
              })
        .unwrap();
}

QFuture<domain::Result<QString>> Introducer::knownAddress(const QString &service, const QStringList &addresses, const Acquaintance &made)
{
    using Known = domain::Result<QString>;
    const auto ready = [](const Known &known) { return QtFuture::makeReadyValueFuture(known); };
    const auto addressOf = [](const std::optional<Channel> &found) { return found ? found->address : QString(); };
    if (addresses.isEmpty()) {
        if (made.samples.isEmpty())
            return ready(QString());
        // Two addresses may each have a feed of the same entries; a file that named none has no other.
        return m_channels.holding(service, made.name, made.samples).then([addressOf](const domain::Result<std::optional<Channel>> &held) {
            return held.transform([addressOf](const std::optional<Channel> &one) {
                const QString address = addressOf(one);
                return domain::isWebAddress(address) ? QString() : address;
            });
        });
    }
    // A channel that an archive made goes on where its address means the same.
    return (domain::standsAtProfiles(service) ? m_channels.findAlike(service, addresses.first()) : m_channels.find(service, addresses.first()))
        .then(this,
              [this, service, addresses, made, ready, addressOf](const domain::Result<std::optional<Channel>> &found) {
                  if (!found)
                      return ready(std::unexpected(found.error()));
                  return *found ? ready(addressOf(*found)) : knownAddress(service, addresses.sliced(1), made);
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepChannel(const Channel &channel, const Acquaintance &made)
{
    const auto connect = [this, channel, made](const domain::Result<> &kept) {
        if (!kept)
            return readyTrouble<Channel>(troubleOfError(kept.error()));
        return m_connections.connect(channel, made.connection, m_context.clock.now()).then([](const domain::Result<Channel> &added) {
            return added.transform_error(troubleOfError);
        });
    };
    const auto *connector = m_context.connectors.of(channel.service);
    if (made.secret.isEmpty() && connector && connector->secretNeed() != connectors::Connector::SecretNeed::Always)
        return connect({});
    // First what lets us in: a channel that is connected has its secret.
    return m_context.secrets.write(secretName(m_context.workspaceId, channel.service, channel.address), made.secret).then(this, connect).unwrap();
}

QFuture<domain::Answer<Connection>> Introducer::test(const Channel &channel)
{
    const auto *connector = m_context.connectors.of(channel.service);
    if (!connector)
        return readyTrouble<Connection>({.kind = Trouble::Kind::NotPossible, .said = channel.service});
    return m_connections.connection(channel.id)
        .then(this,
              [this, channel](const domain::Result<Connection> &known) {
                  if (!known)
                      return readyTrouble<Connection>(troubleOfError(known.error()));
                  return m_credentials.secret(channel)
                      .then(this,
                            [this, channel, known = *known](const domain::Answer<domain::Secret> &secret) {
                                return secret ? tryWith(channel, known, *secret, false) : readyTrouble<Connection>(secret.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<domain::Answer<Connection>> Introducer::tryWith(const Channel &channel, const Connection &known, const domain::Secret &secret, bool isRenewed)
{
    const auto *connector = m_context.connectors.of(channel.service);
    return drive(connector->introduce({.server = known.server, .user = known.handle, .secret = secret}), desk(channel.id, secret), this)
        .then(this,
              [this, channel, known, secret, isRenewed](const domain::Answer<Acquaintance> &made) {
                  if (made) {
                      Connection now = made->connection;
                      // Who paused it did not ask for that to end.
                      if (known.state == domain::ConnectionState::Paused)
                          now.state = known.state;
                      return m_connections.setConnection(channel.id, now).then([now](const domain::Result<> &noted) {
                          return noted.transform([&now] { return now; }).transform_error(troubleOfError);
                      });
                  }
                  if (made.error().kind != Trouble::Kind::AccessDenied || isRenewed)
                      return readyTrouble<Connection>(made.error());
                  return m_credentials.renewed(channel, known, secret)
                      .then(this,
                            [this, channel, known, trouble = made.error()](const domain::Answer<domain::Secret> &renewed) {
                                if (renewed)
                                    return tryWith(channel, known, *renewed, true);
                                return readyTrouble<Connection>(renewed.error().kind == Trouble::Kind::NotPossible ? trouble : renewed.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<domain::Result<>> Introducer::disconnectChannel(const Channel &channel)
{
    return m_connections.disconnect(channel.id)
        .then(this,
              [this, channel](const domain::Result<> &gone) {
                  if (!gone)
                      return QtFuture::makeReadyValueFuture(gone);
                  return m_context.secrets.remove(secretName(m_context.workspaceId, channel.service, channel.address));
              })
        .unwrap();
}

} // namespace parvis::sync
