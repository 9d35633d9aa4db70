// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/channeldesks.h"

#include "core/store/channels/connectionstore.h"
#include "core/sync/secrets/keychainsecrets.h"
#include "core/sync/secrets/nosecrets.h"
#include "core/sync/secrets/sealedsecrets.h"

#include <QtCore/QFile>
#include <QtCore/QUuid>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// What the descriptor says up to its first line's end.
std::optional<QByteArray> readPassphrase(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly)) {
        complain(u"The descriptor %1 for the passphrase cannot be read."_s.arg(descriptor));
        return std::nullopt;
    }
    QByteArray line = file.readLine(1'000'000);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// True where all that this command speaks with may be read by anybody.
bool isOpenToAll(store::Database &database, const ChannelOptions &asked)
{
    const QStringList open = sync::Connectors::all().openServices();
    const auto isOpen = [&open](const QString &service) { return open.contains(service); };
    if (asked.verb == ChannelOptions::Verb::Add)
        return isOpen(asked.service);
    const auto summaries = waitFor(store::ChannelStore(database).summaries());
    const auto healths = waitFor(store::ConnectionStore(database).health());
    if (!summaries || !*summaries || !healths || !*healths || (*healths)->isEmpty())
        return false;
    return std::ranges::all_of(
        **summaries, [&](const domain::ChannelSummary &summary) { return !(*healths)->contains(summary.channel.id) || isOpen(summary.channel.service); });
}

} // namespace

bool needsSecret(const QString &service)
{
    const sync::Connectors connectors = sync::Connectors::all();
    const auto *connector = connectors.of(service);
    return !connector || connector->secretNeed() == connectors::Connector::SecretNeed::Always;
}

ServiceDesk::ServiceDesk(store::Database &database, std::unique_ptr<sync::SecretStore> secrets, const QString &workspaceId)
    : m_database(database)
    , m_secrets(std::move(secrets))
    , m_workspaceId(workspaceId)
    , m_wire(m_clock)
    , m_transfers(m_clock)
    , m_connectors(sync::Connectors::all())
{
}

std::unique_ptr<ServiceDesk> ServiceDesk::open(store::Database &database, const Options &options)
{
    QByteArray passphrase = qgetenv("PARVIS_PASSPHRASE");
    if (options.channels.passphraseFd >= 0) {
        const auto read = readPassphrase(options.channels.passphraseFd);
        if (!read)
            return {};
        passphrase = *read;
    }
    std::unique_ptr<sync::SecretStore> secrets;
    if (!passphrase.isEmpty()) {
        auto sealed = std::make_unique<sync::SealedSecrets>(
            options.channels.secretsFile.isEmpty() ? sync::SealedSecrets::usualPath() : options.channels.secretsFile, passphrase);
        if (const auto opened = sealed->tryOpen(); !opened) {
            complain(u"The file of secrets stays closed: %1."_s.arg(opened.error().detail));
            return {};
        }
        secrets = std::move(sealed);
    } else if (options.channels.secretsFile.isEmpty() && sync::KeychainSecrets::isAvailable()) {
        secrets = std::make_unique<sync::KeychainSecrets>();
    } else if (isOpenToAll(database, options.channels)) {
        secrets = std::make_unique<sync::NoSecrets>();
    } else {
        complain(
            u"There is no keychain in this session to keep what channels let us in with. Give the passphrase of a sealed file instead: PARVIS_PASSPHRASE, or "
            "--passphrase-fd FD."_s);
        return {};
    }
    return std::unique_ptr<ServiceDesk>(new ServiceDesk(database, std::move(secrets), database.id().toString(QUuid::Id128)));
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
    for (const auto &summary : **summaries) {
        const domain::Channel &channel = summary.channel;
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
    QString text = QString::fromUtf8(bytes);
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

} // namespace parvis::app
