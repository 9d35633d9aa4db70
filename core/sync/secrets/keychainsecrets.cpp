// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secrets/keychainsecrets.h"

#include "core/domain/channels/secretproblem.h"

#include <QtCore/QFile>
#include <QtCore/QPromise>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using Kind = domain::Error::Kind;

namespace {

const QString keychainService = u"Parvis"_s;

domain::Error keychainError(const QKeychain::Job &job)
{
    const Kind kind = job.error() == QKeychain::EntryNotFound ? Kind::NotFound : Kind::Unreadable;
    return {.kind = kind, .detail = job.errorString()};
}

/// Starts a job, which removes itself, and answers what `take` makes of it once it is done.
template<class T, class Take>
QFuture<domain::Result<T>> ran(QKeychain::Job *job, Take take)
{
    auto promise = std::make_shared<QPromise<domain::Result<T>>>();
    promise->start();
    auto future = promise->future();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, take](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            promise->addResult(take(done));
        else
            promise->addResult(domain::Result<T>(std::unexpected(keychainError(*done))));
        promise->finish();
    });
    job->start();
    return future;
}

} // namespace

KeychainSecrets::KeychainSecrets() = default;

bool KeychainSecrets::isAvailable()
{
    // A library that is there says nothing of whether somebody answers: without a session's bus nobody does.
    const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
    return hasBus && QKeychain::isAvailable();
}

QFuture<domain::Result<domain::Secret>> KeychainSecrets::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(keychainService, this);
    job->setKey(name);
    return ran<domain::Secret>(job, [](QKeychain::Job *done) { return secretOf(static_cast<QKeychain::ReadPasswordJob *>(done)->binaryData()); });
}

QFuture<domain::Result<>> KeychainSecrets::write(const QString &name, const domain::Secret &secret)
{
    if (secret.isEmpty())
        return QtFuture::makeReadyValueFuture(domain::Result<>(domain::failure(Kind::Invalid, u"nothing overwrites a secret"_s)));
    auto *job = new QKeychain::WritePasswordJob(keychainService, this);
    job->setKey(name);
    job->setBinaryData(bytesOf(secret));
    return ran<void>(job, [](QKeychain::Job *) { return domain::Result<>(); });
}

QFuture<domain::Result<>> KeychainSecrets::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(keychainService, this);
    job->setKey(name);
    return ran<void>(job, [](QKeychain::Job *) { return domain::Result<>(); });
}

QString KeychainSecrets::place() const
{
    return domain::SecretProblem::keychain;
}

} // namespace parvis::sync
