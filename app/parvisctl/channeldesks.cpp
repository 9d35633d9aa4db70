// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channeldesks.h"

#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/offlinecommand.h"
#include "core/store/channels/connectionstore.h"
#include "core/sync/secrets/keychainsecrets.h"
#include "core/sync/secrets/nosecrets.h"
#include "core/sync/secrets/sealedsecrets.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStringDecoder>
#include <QtCore/QUuid>

#include <cstdio>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace parvis::app {

std::optional<QByteArray> readPassphrase(int descriptor)
{
    QFile file;
    // Qt takes one that nobody has opened for empty.
    if (::fcntl(descriptor, F_GETFD) == -1 || !file.open(descriptor, QIODevice::ReadOnly)) {
        complain(u"The descriptor %1 for the passphrase cannot be read."_s.arg(descriptor));
        return std::nullopt;
    }
    QByteArray line = file.readLine(1'000'000);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        complain(u"The descriptor %1 brought no passphrase."_s.arg(descriptor));
        return std::nullopt;
    }
    return line;
}

std::optional<QByteArray> givenPassphrase(const Options &options)
{
    return options.channels.passphraseFd >= 0 ? readPassphrase(options.channels.passphraseFd) : std::optional(qgetenv("PARVIS_PASSPHRASE"));
}

bool needsSecret(const QString &service)
{
    const sync::Connectors connectors = sync::Connectors::all();
    const auto *connector = connectors.of(service);
    return !connector || connector->secretNeed() == connectors::Connector::SecretNeed::Always;
}

ConnectedChannels connectedChannels(store::Database &database)
{
    ConnectedChannels channels;
    const QStringList open = sync::Connectors::all().openServices();
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const auto healths = waitFor(store::ConnectionStore(database).health());
    if (!summaries || !*summaries || !healths || !*healths)
        return channels;
    for (const domain::ChannelSummary &summary : **summaries) {
        if ((*healths)->value(summary.channel.id).connection.state == domain::ConnectionState::Connected)
            (open.contains(summary.channel.service) ? channels.open : channels.others).append(summary.channel);
    }
    return channels;
}

QString sealedSentence(const QList<domain::Channel> &channels)
{
    QStringList names;
    for (const domain::Channel &channel : channels)
        names << u'\'' + channel.name + u'\'';
    return (channels.size() == 1 ? u"%1 waits: nothing opens what lets Parvis in there. Give the passphrase: PARVIS_PASSPHRASE, or --passphrase-fd FD."_s
                                 : u"%1 wait: nothing opens what lets Parvis in there. Give the passphrase: PARVIS_PASSPHRASE, or --passphrase-fd FD."_s)
        .arg(names.join(u", "_s));
}

std::optional<SecretsChoice> chooseSecrets(store::Database &database, const Options &options, const std::optional<domain::Channel> &about)
{
    const ChannelOptions &asked = options.channels;
    const auto given = givenPassphrase(options);
    if (!given)
        return {};
    const QByteArray passphrase = *given;
    const QString path = asked.secretsFile.isEmpty() ? sync::SealedSecrets::usualPath() : asked.secretsFile;
    const bool isMaker = asked.verb == ChannelOptions::Verb::Add;
    if (!asked.secretsFile.isEmpty() && !isMaker && !QFileInfo::exists(path)) {
        complain(u"There is no file of secrets '%1'. 'channels add' makes one; nothing was asked, and nothing was changed."_s.arg(path));
        return {};
    }
    if (!passphrase.isEmpty()) {
        if (isMaker && !QFileInfo::exists(path) && !sync::isLongEnough(passphrase) && needsSecret(asked.service)) {
            complain(u"The passphrase makes a new file of secrets, %1, and is too short for one: take at least %2 characters."_s.arg(path).arg(
                sync::shortestPassphrase));
            return {};
        }
        const auto sealed = std::make_shared<std::unique_ptr<sync::SealedSecrets>>(std::make_unique<sync::SealedSecrets>(path, passphrase));
        if (const auto opened = (*sealed)->tryOpen(); !opened) {
            complain(u"The file of secrets stays closed: %1."_s.arg(opened.error().detail));
            return {};
        }
        return SecretsChoice{.make = [sealed] { return std::unique_ptr<sync::SecretStore>(std::move(*sealed)); }, .sealed = {}};
    }
    if (asked.secretsFile.isEmpty() && sync::KeychainSecrets::isAvailable())
        return SecretsChoice{.make = [] { return std::make_unique<sync::KeychainSecrets>(); }, .sealed = {}};
    const auto bare = [] { return std::make_unique<sync::NoSecrets>(); };
    const bool isOfOne = asked.verb == ChannelOptions::Verb::Add || about;
    const ConnectedChannels connected = isOfOne ? ConnectedChannels() : connectedChannels(database);
    if (isOfOne ? !needsSecret(about ? about->service : asked.service) : !connected.open.isEmpty())
        return SecretsChoice{.make = bare, .sealed = connected.others};
    complain(u"There is no keychain in this session to keep what channels let us in with. Give the passphrase of a sealed file instead: PARVIS_PASSPHRASE, or "
             "--passphrase-fd FD."_s);
    return {};
}

ServiceDesk::ServiceDesk(store::Database &database, const SecretsChoice &choice)
    : m_database(database)
    , m_secrets(choice.make())
    , m_sealed(choice.sealed)
    , m_workspaceId(database.id().toString(QUuid::Id128))
    , m_gate(database.path())
    , m_wire(m_clock)
    , m_transfers(m_clock)
    , m_connectors(sync::Connectors::all())
    , m_offline(database, false)
{
    m_wire.setGate([this] { return m_gate.isShut(); });
    m_transfers.setGate([this] { return m_gate.isShut(); });
    QObject::connect(&m_offline, &store::OfflineSwitch::turned, &m_offline, [this](bool isOffline) {
        m_wentOffline = m_wentOffline || isOffline;
        if (isOffline)
            stop();
    });
}

bool ServiceDesk::wentOffline()
{
    if (m_wentOffline && !std::exchange(m_hasComplained, true))
        complain(offlineSentence());
    return m_wentOffline;
}

std::unique_ptr<ServiceDesk> ServiceDesk::open(store::Database &database, const Options &options, const std::optional<domain::Channel> &about)
{
    const auto choice = chooseSecrets(database, options, about);
    return choice ? std::unique_ptr<ServiceDesk>(new ServiceDesk(database, *choice)) : nullptr;
}

sync::Dispatcher::Context ServiceDesk::context()
{
    return {.database = m_database,
            .wire = m_wire,
            .secrets = *m_secrets,
            .connectors = m_connectors,
            .clock = m_clock,
            .workspaceId = m_workspaceId,
            .transfers = &m_transfers};
}

void ServiceDesk::stop()
{
    m_wire.setOffline(true);
    m_transfers.setOffline(true);
}

std::optional<domain::Channel> channelMeant(store::Database &database, const QString &meant, const Options &options)
{
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    if (!summaries || !*summaries) {
        if (summaries)
            static_cast<void>(complainOf(summaries->error(), options));
        return std::nullopt;
    }
    QList<domain::Channel> found;
    const ChannelNames names(database);
    for (const auto &summary : **summaries) {
        const domain::Channel &channel = summary.channel;
        // Of several that are called alike each has a name that is its own.
        if (names.of(channel.id).compare(meant, Qt::CaseInsensitive) == 0 && channel.name != names.of(channel.id))
            return channel;
        if (QString::number(channel.id.value()) == meant || channel.address == meant)
            return channel;
        if (channel.name.compare(meant, Qt::CaseInsensitive) == 0)
            found << channel;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        complain(u"There is no channel '%1'; 'channels list' tells which there are."_s.arg(meant));
    else
        complain(u"There are %1 channels '%2'; name the one you mean by its number."_s.arg(found.size()).arg(meant));
    return std::nullopt;
}

std::optional<QString> textOfFile(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        complain(u"'%1' cannot be read: %2."_s.arg(path, file.errorString()));
        return std::nullopt;
    }
    constexpr qint64 largest = 1'000'000;
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest) {
        complain(u"'%1' is larger than a text can be."_s.arg(path));
        return std::nullopt;
    }
    // Stateless: what is cut off at the end is no text either.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        complain(u"'%1' is no text in UTF-8."_s.arg(path));
        return std::nullopt;
    }
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

} // namespace parvis::app
