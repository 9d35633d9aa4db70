// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/secretscommand.h"

#include "app/parvisctl/channeldesks.h"
#include "core/domain/channels/secretproblem.h"
#include "core/store/channels/missingsecrets.h"
#include "core/sync/secrets/keychainsecrets.h"
#include "core/sync/secrets/sealedsecrets.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

using SecretsKind = domain::Error::Kind;

QString secretsPath(const Options &options)
{
    return options.channels.secretsFile.isEmpty() ? sync::SealedSecrets::usualPath() : options.channels.secretsFile;
}

/// The new passphrase; complains where it cannot be read or is too short.
std::optional<QByteArray> newPassphrase(const Options &options)
{
    const auto next = readPassphrase(options.channels.newPassphraseFd);
    if (next && !sync::isLongEnough(*next)) {
        complain(u"The new passphrase is too short: take at least %1 characters."_s.arg(sync::shortestPassphrase));
        return std::nullopt;
    }
    return next;
}

Exit showSecrets(const Options &options)
{
    const QString path = secretsPath(options);
    const bool isKeychain = options.channels.secretsFile.isEmpty() && sync::KeychainSecrets::isAvailable();
    const bool isThere = QFileInfo::exists(path);
    if (options.isJson)
        say(JsonLine().add(u"kept"_s, isKeychain ? u"keychain"_s : u"file"_s).add(u"file"_s, path).add(u"exists"_s, isThere).text());
    else if (isKeychain)
        say(u"in the keychain of this session"_s);
    else
        say(isThere ? u"in the sealed file %1"_s.arg(path) : u"in the sealed file %1, which the first 'channels add' makes"_s.arg(path));
    return Exit::Done;
}

Exit changeSecretsPassphrase(const Options &options)
{
    const QString path = secretsPath(options);
    if (!QFileInfo::exists(path)) {
        complain(u"There is no file of secrets '%1'."_s.arg(path));
        return Exit::Usage;
    }
    const auto current = givenPassphrase(options);
    if (!current)
        return Exit::Usage;
    if (current->isEmpty() || options.channels.newPassphraseFd < 0) {
        complain(u"Give the present passphrase (PARVIS_PASSPHRASE, or --passphrase-fd FD) and the new one (--new-passphrase-fd FD)."_s);
        return Exit::Usage;
    }
    const auto next = newPassphrase(options);
    if (!next)
        return Exit::Usage;
    if (const auto changed = sync::SealedSecrets(path, *current).changePassphrase(*current, *next); !changed) {
        complain(u"The passphrase was not changed: %1."_s.arg(changed.error().detail));
        return Exit::RefusedInPart;
    }
    if (options.isJson)
        say(JsonLine().add(u"file"_s, path).add(u"changed"_s, true).text());
    else
        say(u"The new passphrase alone opens %1 from now on."_s.arg(path));
    return Exit::Done;
}

/// The connected channels that were let in by what was in a file that nobody can open any more, as far as what else keeps secrets tells: those whose secret is
/// not there. Nothing where that cannot be asked.
std::optional<QList<domain::Channel>> notKeptElsewhere(store::Database &database, const QList<domain::Channel> &channels)
{
    std::unique_ptr<sync::SecretStore> usual;
    if (const QString path = sync::SealedSecrets::usualPath(); sync::KeychainSecrets::isAvailable()) {
        usual = std::make_unique<sync::KeychainSecrets>();
    } else if (!QFileInfo::exists(path)) {
        return channels;
    } else {
        auto sealed = std::make_unique<sync::SealedSecrets>(path, qgetenv("PARVIS_PASSPHRASE"));
        if (!sealed->tryOpen())
            return std::nullopt;
        usual = std::move(sealed);
    }
    QList<domain::Channel> lost;
    for (const domain::Channel &channel : channels) {
        const auto secret = waitFor(usual->read(sync::secretName(database.id().toString(QUuid::Id128), channel.service, channel.address)));
        if (secret && !*secret && secret->error().kind == SecretsKind::NotFound)
            lost << channel;
    }
    return lost;
}

Exit forgetSecrets(store::Database &database, const Options &options)
{
    const QString path = secretsPath(options);
    std::optional<QByteArray> next;
    if (options.channels.newPassphraseFd >= 0) {
        next = newPassphrase(options);
        if (!next)
            return Exit::Usage;
    }
    const auto aside = sync::SealedSecrets::putAside(path, domain::SystemClock().now());
    if (!aside && aside.error().kind == SecretsKind::NotFound) {
        complain(u"There is no file of secrets '%1'."_s.arg(path));
        return Exit::Usage;
    }
    if (!aside) {
        complain(u"The file of secrets could not be put aside: %1."_s.arg(aside.error().detail));
        return Exit::RefusedInPart;
    }
    if (next) {
        if (const auto made = sync::SealedSecrets(path, *next).openOrMake(); !made) {
            complain(u"The former file is kept as %1, but no new one could be made: %2."_s.arg(*aside, made.error().detail));
            return Exit::RefusedInPart;
        }
    }
    const domain::SecretProblem missing{.kind = domain::SecretProblem::Kind::Missing, .place = path};
    const QList<domain::Channel> connected = connectedChannels(database).others;
    const bool isUsual = QFileInfo(path).absoluteFilePath() == QFileInfo(sync::SealedSecrets::usualPath()).absoluteFilePath();
    const auto lost = isUsual ? std::optional(connected) : notKeptElsewhere(database, connected);
    QList<domain::Id<domain::Channel>> ids;
    for (const domain::Channel &channel : lost.value_or(QList<domain::Channel>()))
        ids << channel.id;
    const auto noted = waitFor(isUsual ? store::noteMissingSecrets(database, sync::Connectors::all().openServices(), domain::troubleOf(missing))
                                       : store::noteMissingSecrets(database, ids, domain::troubleOf(missing)));
    if (!noted)
        return Exit::WorkspaceUnusable;
    if (!*noted)
        return complainOf(noted->error(), options);
    QStringList names;
    for (const domain::Channel &channel : lost.value_or(QList<domain::Channel>()))
        names << u'\'' + channel.name + u'\'';
    if (options.isJson) {
        say(JsonLine().add(u"file"_s, path).add(u"lost"_s, *aside).add(u"made"_s, next.has_value()).text());
        return Exit::Done;
    }
    say(u"What was in the file cannot be read without its passphrase; it is kept as %1."_s.arg(*aside));
    say(next ? u"A new file stands at %1."_s.arg(path) : u"The next 'channels add' makes a new one, under the passphrase that is given then."_s);
    if (!names.isEmpty())
        say(u"Connect again with 'channels add': %1. What is due there waits until then; nothing else is lost."_s.arg(names.join(u", "_s)));
    if (!lost && !connected.isEmpty())
        say(u"Which channels it let in cannot be told without its passphrase: 'channels test' tells of each. Connect those again with 'channels add'."_s);
    return Exit::Done;
}

} // namespace

Exit runSecrets(store::Database &database, const Options &options)
{
    if (options.channels.wanted == "passphrase"_L1)
        return changeSecretsPassphrase(options);
    return options.channels.wanted == "forget"_L1 ? forgetSecrets(database, options) : showSecrets(options);
}

} // namespace parvis::app
