// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/introducer.h"

#include "core/connectors/articlefiles/placesettings.h"
#include "core/connectors/reach.h"
#include "core/domain/channels/connectkeys.h"
#include "core/domain/channels/connectneeds.h"
#include "core/domain/channels/secretproblem.h"
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

/// What a channel is set to, among what is kept for it, and beside its place where that is of this machine: nothing of it lets anybody in.
QMap<QString, QString> settingsAmong(const QString &service, const domain::Secret &kept, const QUrl &place)
{
    const domain::Secret secret = place.isLocalFile() ? connectors::settingsOf(place, kept) : kept;
    QMap<QString, QString> settings;
    for (const QString &key : domain::connectKeys(service)) {
        if (const QString value = secret.value(key); key != "webhook"_L1 && key != "code"_L1 && !value.isEmpty())
            settings.insert(key, value);
    }
    // A community is kept by its number, and known to people, and asked for, by its name.
    if (const QString name = secret.value(u"name"_s); settings.contains(u"community"_s) && !name.isEmpty())
        settings.insert(u"community"_s, u'!' + name);
    return settings;
}

/// The same with what the channel was set to, where nothing was said of that. What was given as empty is to be so.
connectors::Introduction withSettings(connectors::Introduction introduction, const QMap<QString, QString> &settings)
{
    const domain::Secret beside = introduction.server.isLocalFile() ? connectors::settingsOf(introduction.server) : domain::Secret();
    for (const auto &[key, value] : settings.asKeyValueRange()) {
        if (!introduction.secret.contains(key) && !beside.contains(key))
            introduction.secret.insert(key, value);
    }
    return introduction;
}

QUrl placeToldBy(const domain::Result<Connection> &connection)
{
    return connection ? connection->server : QUrl();
}

/// Whether a place there may be several channels: one of each account that is signed in to it. Not where another account is how the same channel is let in anew
/// (a bot, a key or a webhook that was made in the place of another), or where the account is the address.
bool isOneToAPlaceAndAccount(const QString &service)
{
    static const QStringList services{u"wordpress"_s, u"discourse"_s, u"lemmy"_s, u"matrix"_s, u"mattermost"_s};
    return services.contains(service);
}

/// Whether a channel stands at that place, of whichever account there.
bool isAtPlace(const Channel &channel, const QString &service, const QString &place)
{
    return channel.service == service && (channel.address == place || channel.address.startsWith(place + u'#'));
}

/// Whether a webhook may be the one that was made in the place of another, which was deleted: nothing but its address tells what it is, and that is a new one.
bool isAnotherAddressOf(const Channel &known, const Channel &made)
{
    return known.service == made.service && domain::isTriedByPosting(known) && domain::isTriedByPosting(made);
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

QFuture<domain::Answer<Channel>> Introducer::connectChannel(const QString &service, const connectors::Introduction &introduction, const QString &name,
                                                            const Channel &again)
{
    const auto *connector = m_context.connectors.of(service);
    if (!connector)
        return readyTrouble<Channel>({.kind = Trouble::Kind::NotPossible, .said = service});
    if (again.id.isNull() && introduction.server.isLocalFile()) {
        // Where it is it is known by: it may be connected as it is set alone.
        const QUrl place = introduction.server.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
        return m_channels.find(service, place.toString())
            .then(this,
                  [this](const domain::Result<std::optional<Channel>> &found) {
                      return found && *found ? settingsOf(**found) : QtFuture::makeReadyValueFuture(QMap<QString, QString>());
                  })
            .unwrap()
            .then(this,
                  [this, connector, introduction, name, again](const QMap<QString, QString> &settings) {
                      return introduce(*connector, withSettings(introduction, settings), name, again);
                  })
            .unwrap();
    }
    if (again.id.isNull())
        return introduce(*connector, introduction, name, again);
    return m_connections.connection(again.id)
        .then(this,
              [this, connector, introduction, name, again](const domain::Result<Connection> &connection) {
                  return m_credentials.secret(again)
                      .then(this,
                            [this, connector, introduction, name, again, connection](const domain::Answer<domain::Secret> &known) {
                                const auto settings = settingsAmong(again.service, known.value_or(domain::Secret()), placeToldBy(connection));
                                const connectors::Introduction whole = known ? withSettings(introduction, settings) : introduction;
                                // "login": it was made by signing in, and is a device of ours.
                                if (!connection || !known || !known->contains(u"login"_s))
                                    return introduce(*connector, whole, name, again);
                                return signInAgain(*connector, whole, name, again, *connection, *known);
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::signInAgain(const connectors::Connector &connector, const connectors::Introduction &introduction,
                                                         const QString &name, const Channel &again, const Connection &connection, const domain::Secret &known)
{
    // Who is let in no more signs in as the device that they were. One that is let in still must not lose that by a word that is mistyped.
    if (connection.state == domain::ConnectionState::SignInNeeded) {
        connectors::Introduction as = introduction;
        as.secret.insert(u"device"_s, known.value(u"device"_s));
        return introduce(connector, as, name, again);
    }
    return introduce(connector, introduction, name, again).then(this, [this, again, connection, known](const domain::Answer<Channel> &channel) {
        if (channel)
            static_cast<void>(giveBack(again, connection, known));
        return channel;
    });
}

QFuture<domain::Answer<Channel>> Introducer::introduce(const connectors::Connector &connector, const connectors::Introduction &introduction,
                                                       const QString &name, const Channel &again)
{
    // What is answered at once goes on within then(), and may put another one into the place of this.
    auto introducing = drive(connector.introduce(introduction), desk({}, introduction.secret), this);
    m_introducing = introducing;
    return introducing
        .then(this,
              [this, &connector, introduction, again](const domain::Answer<Acquaintance> &made) {
                  const bool isAnyChannel = made && again.id.isNull() && !domain::connectKeys(connector.service()).isEmpty();
                  return isAnyChannel ? asItWasSet(connector, introduction, *made) : QtFuture::makeReadyValueFuture(made);
              })
        .unwrap()
        .then(this,
              [this, service = connector.service(), name, again, introduction](const domain::Answer<Acquaintance> &made) {
                  if (!made)
                      return readyTrouble<Channel>(made.error());
                  // What signing in made, and is not kept, is given back; what a person gave is theirs.
                  const bool isMadeNow = introduction.secret.value(u"token"_s).isEmpty() && !made->secret.value(u"token"_s).isEmpty();
                  return keep(service, *made, name, again).then(this, [this, service, isMadeNow, made = *made](const domain::Answer<Channel> &channel) {
                      if (!channel && isMadeNow)
                          static_cast<void>(giveBack({.service = service}, made.connection, made.secret));
                      return channel;
                  });
              })
        .unwrap();
}

QFuture<domain::Answer<Acquaintance>> Introducer::asItWasSet(const connectors::Connector &connector, const connectors::Introduction &introduction,
                                                             const Acquaintance &made)
{
    const auto asMade = [made] { return QtFuture::makeReadyValueFuture(domain::Answer<Acquaintance>(made)); };
    // What signing in made is not made twice; there what a channel is set to must be said each time.
    if (made.address.isEmpty() || (introduction.secret.value(u"token"_s).isEmpty() && !made.secret.value(u"token"_s).isEmpty()))
        return asMade();
    return m_channels.find(connector.service(), made.address)
        .then(this,
              [this, &connector, made](const domain::Result<std::optional<Channel>> &found) {
                  const Channel known = found && *found ? **found : Channel{.service = connector.service(), .address = made.address};
                  return settingsOf(known);
              })
        .unwrap()
        .then(this,
              [this, &connector, introduction, made, asMade](QMap<QString, QString> settings) {
                  // What was found out anew may be another by now.
                  settings.removeIf([&](const QMap<QString, QString>::iterator &one) {
                      return introduction.secret.contains(one.key()) || !made.secret.value(one.key()).isEmpty();
                  });
                  if (settings.isEmpty())
                      return asMade();
                  const connectors::Introduction whole = withSettings(introduction, settings);
                  auto introducing = drive(connector.introduce(whole), desk({}, whole.secret), this);
                  m_introducing = introducing;
                  return introducing;
              })
        .unwrap();
}

QFuture<QMap<QString, QString>> Introducer::settingsOf(const Channel &channel)
{
    return m_connections.connection(channel.id)
        .then(this,
              [this, channel](const domain::Result<Connection> &connection) {
                  return m_credentials.secret(channel).then([channel, place = placeToldBy(connection)](const domain::Answer<domain::Secret> &secret) {
                      return settingsAmong(channel.service, secret.value_or(domain::Secret()), place);
                  });
              })
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
    m_signIn = std::make_unique<BrowserSignIn>(BrowserSignIn::World{.connector = *connector,
                                                                    .desk = desk({}, wish.introduction.secret),
                                                                    .context = this,
                                                                    .keep = [this, wish](const Acquaintance &made) { return keepFromBrowser(made, wish); }},
                                               wish);
    return m_signIn->begin();
}

QFuture<domain::Answer<Channel>> Introducer::keepFromBrowser(const Acquaintance &made, const SignInWish &wish)
{
    return keep(wish.service, made, wish.name, wish.again).then(this, [this, wish, made](const domain::Answer<Channel> &channel) {
        // What was got for another account is nobody's: it is not left lying about there.
        if (!channel && (domain::otherAccountIn(channel.error()) || domain::takenNameIn(channel.error())))
            static_cast<void>(giveBack({.service = wish.service}, made.connection, made.secret));
        return channel;
    });
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

QFuture<domain::Answer<Channel>> Introducer::keep(const QString &service, const Acquaintance &made, const QString &name, const Channel &again)
{
    Channel channel;
    channel.service = made.service.isEmpty() ? service : made.service;
    channel.address = made.address;
    channel.name = name.isEmpty() ? made.name : name;
    return knownAddress(channel.service, QStringList{made.address} + made.otherAddresses, made)
        .then(this,
              [this, channel, made, again, name](const domain::Result<QString> &address) {
                  if (!address)
                      return readyTrouble<Channel>(troubleOfError(address.error()));
                  Channel known = channel;
                  if (!address->isEmpty())
                      known.address = *address;
                  if (isOneToAPlaceAndAccount(known.service) && !domain::isTriedByPosting(known))
                      return keepAsItsAccount(known, made, name, again);
                  return domain::servesOneChannel(known.service) ? keepUnlessServing(known, made, name, again) : keepFound(known, made, name, again);
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepFound(const Channel &found, const Acquaintance &made, const QString &name, const Channel &again)
{
    if (!again.id.isNull())
        return keepAgain(found, made, again);
    return name.isEmpty() ? keepUnderFreeName(found, made) : keepUnlessNamed(found, made);
}

QFuture<domain::Answer<Channel>> Introducer::keepAsItsAccount(const Channel &found, const Acquaintance &made, const QString &name, const Channel &again)
{
    using Accounts = QHash<domain::Id<Channel>, QString>;
    return m_channels.summaries()
        .then(this,
              [this, found, made, name, again](const domain::Result<QList<domain::ChannelSummary>> &all) {
                  return m_connections.accounts()
                      .then(this,
                            [this, found, made, name, again, all](const domain::Result<Accounts> &accounts) {
                                if (!all || !accounts)
                                    return readyTrouble<Channel>(troubleOfError(all ? accounts.error() : all.error()));
                                const QString account = made.connection.accountId;
                                if (const QString known = accounts->value(again.id); !again.id.isNull() && !known.isEmpty() && known != account)
                                    return readyTrouble<Channel>(domain::otherAccount(made.connection.handle));
                                // Of a channel that never was connected its address alone tells whose it is.
                                const QString ownAddress = found.address + u'#' + made.connection.handle;
                                bool isOthers = false;
                                std::optional<QString> itsAddress;
                                for (const domain::ChannelSummary &one : *all) {
                                    if (!isAtPlace(one.channel, found.service, found.address))
                                        continue;
                                    const QString known = accounts->value(one.channel.id);
                                    if (known == account || (known.isEmpty() && one.channel.address == ownAddress && !itsAddress))
                                        itsAddress = one.channel.address;
                                    isOthers = isOthers || (one.channel.address == found.address && !known.isEmpty());
                                }
                                if (itsAddress) {
                                    Channel its = found;
                                    its.address = *itsAddress;
                                    return keepFound(its, made, name, again);
                                }
                                Channel own = found;
                                if (isOthers) {
                                    own.address = ownAddress;
                                    own.name = name.isEmpty() ? u"%1 (%2)"_s.arg(made.name, made.connection.handle) : name;
                                }
                                return keepFound(own, made, name, again);
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepUnlessServing(const Channel &found, const Acquaintance &made, const QString &name, const Channel &again)
{
    using Health = QHash<domain::Id<Channel>, domain::ChannelHealth>;
    return m_channels.summaries()
        .then(this,
              [this, found, made, name, again](const domain::Result<QList<domain::ChannelSummary>> &all) {
                  return m_connections.health()
                      .then(this,
                            [this, found, made, name, again, all](const domain::Result<Health> &healths) {
                                if (!all || !healths)
                                    return readyTrouble<Channel>(troubleOfError(all ? healths.error() : all.error()));
                                for (const domain::ChannelSummary &one : *all) {
                                    const Channel &other = one.channel;
                                    const bool isAnother = other.service == found.service && other.address != found.address && other.id != again.id;
                                    if (isAnother && healths->contains(other.id) && healths->value(other.id).connection.accountId == made.connection.accountId)
                                        return readyTrouble<Channel>(
                                            {.kind = Trouble::Kind::NotPossible,
                                             .said = u"it serves “%1” already, and can serve one channel alone: make another bot"_s.arg(other.name)});
                                }
                                return keepFound(found, made, name, again);
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepUnlessNamed(const Channel &channel, const Acquaintance &made)
{
    return m_channels.summaries()
        .then(this,
              [this, channel, made](const domain::Result<QList<domain::ChannelSummary>> &all) {
                  if (!all)
                      return readyTrouble<Channel>(troubleOfError(all.error()));
                  QList<Channel> bearers;
                  for (const domain::ChannelSummary &one : *all) {
                      const bool isItself = one.channel.service == channel.service && one.channel.address == channel.address;
                      if (!isItself && one.channel.name.compare(channel.name.trimmed(), Qt::CaseInsensitive) == 0)
                          bearers << one.channel;
                  }
                  return bearers.isEmpty() ? keepChannel(channel, made) : keepInPlaceOf(bearers, channel, made);
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepUnderFreeName(const Channel &channel, const Acquaintance &made)
{
    return m_channels.summaries()
        .then(this,
              [this, channel, made](const domain::Result<QList<domain::ChannelSummary>> &all) {
                  if (!all)
                      return readyTrouble<Channel>(troubleOfError(all.error()));
                  QSet<QString> taken;
                  for (const domain::ChannelSummary &one : *all) {
                      // One that is known keeps its name.
                      if (one.channel.service == channel.service && one.channel.address == channel.address)
                          return keepChannel(channel, made);
                      taken << one.channel.name.trimmed().toCaseFolded();
                  }
                  Channel named = channel;
                  for (int number = 2; taken.contains(named.name.trimmed().toCaseFolded()); ++number)
                      named.name = u"%1 %2"_s.arg(channel.name.trimmed()).arg(number);
                  return keepChannel(named, made);
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepInPlaceOf(const QList<Channel> &bearers, const Channel &channel, const Acquaintance &made)
{
    using Health = QHash<domain::Id<Channel>, domain::ChannelHealth>;
    return m_connections.health()
        .then(this,
              [this, bearers, channel, made](const domain::Result<Health> &healths) {
                  const auto isLetInNoMore = [&](const Channel &bearer) {
                      return healths && isAnotherAddressOf(bearer, channel) && healths->contains(bearer.id)
                          && healths->value(bearer.id).connection.state == domain::ConnectionState::SignInNeeded;
                  };
                  const auto former = std::ranges::find_if(bearers, isLetInNoMore);
                  return former == bearers.cend() ? readyTrouble<Channel>(domain::nameTaken(channel.name.trimmed())) : keepAgain(channel, made, *former);
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepAgain(const Channel &found, const Acquaintance &made, const Channel &again)
{
    return m_channels.find(found.service, found.address)
        .then(this,
              [this, found, made, again](const domain::Result<std::optional<Channel>> &there) {
                  if (!there)
                      return readyTrouble<Channel>(troubleOfError(there.error()));
                  // Two channels of one address would each say what is said on both.
                  if (*there && (*there)->id != again.id)
                      return readyTrouble<Channel>(domain::otherAccount((*there)->name));
                  return keepAsAgain(found, made, again);
              })
        .unwrap();
}

QFuture<domain::Answer<Channel>> Introducer::keepAsAgain(const Channel &found, const Acquaintance &made, const Channel &again)
{
    return m_connections.connection(again.id)
        .then(this,
              [this, found, made, again](const domain::Result<Connection> &known) {
                  // Handles change, and addresses with them: by its number an account is the same. One that moved names itself everywhere alike (a DID).
                  const Connection &now = made.connection;
                  const auto *connector = m_context.connectors.of(found.service);
                  const bool isNumbered = known && !now.accountId.isEmpty() && known->accountId == now.accountId
                      && (known->server.host() == now.server.host() || now.accountId.startsWith("did:"_L1));
                  const bool isSame = found.service == again.service
                      && (found.address == again.address || isAnotherAddressOf(again, found) || (isNumbered && connector && connector->isOneToAnAccount()));
                  // Where an account has several channels, it may be the same one.
                  const bool isNamed = connector && connector->isOneToAnAccount() && !now.handle.isEmpty();
                  if (!isSame)
                      return readyTrouble<Channel>(domain::otherAccount(isNamed ? now.handle : found.address));
                  Channel channel = found;
                  channel.address = again.address;
                  return keepChannel(channel, made);
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
    auto desk = this->desk(channel.id, secret);
    return drive(connector->introduce({.server = known.server, .user = known.handle, .secret = secret}), desk, this)
        .then(this,
              [this, channel, known, secret, isRenewed, desk](const domain::Answer<Acquaintance> &made) {
                  if (made) {
                      Connection now = made->connection;
                      // Who paused it did not ask for that to end; and that somebody is there does not say that they let us in again.
                      const bool isUnproved = known.state == domain::ConnectionState::SignInNeeded && domain::isTriedByPosting(channel);
                      if (known.state == domain::ConnectionState::Paused || isUnproved)
                          now.state = known.state;
                      const bool asksToWait = desk->quota().most > 0 && desk->quota().left == 0;
                      const auto note = [this, channel, now, asksToWait] {
                          return m_connections.setConnection(channel.id, now)
                              .then(this,
                                    [this, channel, asksToWait](const domain::Result<> &noted) {
                                        return noted && !asksToWait ? m_connections.endAskedPause(channel.id, m_context.clock.now())
                                                                    : QtFuture::makeReadyValueFuture(noted);
                                    })
                              .unwrap()
                              .then([now](const domain::Result<> &noted) { return noted.transform([&now] { return now; }).transform_error(troubleOfError); });
                      };
                      if (!domain::isTriedByPosting(channel))
                          return note();
                      return drive(connectors::reach(now.server), this->desk(channel.id, secret), this)
                          .then(this, [note](const domain::Answer<> &reached) { return reached ? note() : readyTrouble<Connection>(reached.error()); })
                          .unwrap();
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

} // namespace parvis::sync
