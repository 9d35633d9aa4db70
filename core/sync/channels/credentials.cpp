// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/credentials.h"

#include "core/domain/channels/secretproblem.h"

#include <QtCore/QLoggingCategory>

namespace parvis::sync {

using domain::Answer;
using domain::Secret;
using domain::Trouble;

namespace {
Q_LOGGING_CATEGORY(lcCredentials, "parvis.sync.credentials", QtInfoMsg)
} // namespace

Credentials::Credentials(SecretStore &secrets, const Connectors &connectors, const ChannelDesk::World &world, const QString &workspaceId, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_connectors(connectors)
    , m_world(world)
    , m_workspaceId(workspaceId)
{
}

QFuture<Answer<Secret>> Credentials::secret(const domain::Channel &channel)
{
    const auto *connector = m_connectors.of(channel.service);
    const auto need = connector ? connector->secretNeed() : connectors::Connector::SecretNeed::Always;
    // Where nothing can be read, who may be spoken with by anybody is spoken with as anybody does.
    if (need == connectors::Connector::SecretNeed::Never || (need == connectors::Connector::SecretNeed::Sometimes && m_secrets.isBare()))
        return QtFuture::makeReadyValueFuture(Answer<Secret>(Secret()));
    return m_secrets.read(secretName(m_workspaceId, channel.service, channel.address)).then(this, [this, need](const domain::Result<Secret> &secret) {
        if (!secret && secret.error().kind == domain::Error::Kind::NotFound && need == connectors::Connector::SecretNeed::Sometimes)
            return Answer<Secret>(Secret());
        if (!secret)
            qCInfo(lcCredentials).noquote() << "What lets us in could not be read:" << secret.error().detail;
        return secret.transform_error([this](const domain::Error &error) {
            using Problem = domain::SecretProblem;
            const bool isMissing = error.kind == domain::Error::Kind::NotFound;
            return domain::troubleOf({.kind = isMissing ? Problem::Kind::Missing : Problem::Kind::Closed, .place = m_secrets.place()});
        });
    });
}

QFuture<Answer<Secret>> Credentials::renewed(const domain::Channel &channel, const domain::Connection &connection, const Secret &stale)
{
    auto promise = std::make_shared<QPromise<Answer<Secret>>>();
    promise->start();
    auto future = promise->future();
    Waiting &waiting = m_underWay[channel.id];
    waiting << promise;
    if (waiting.size() > 1)
        return future;
    secret(channel).then(this, [this, channel, connection, stale](const Answer<Secret> &kept) {
        if (!kept || *kept != stale)
            return answer(channel.id, kept);
        ask(channel, connection, stale);
    });
    return future;
}

void Credentials::ask(const domain::Channel &channel, const domain::Connection &connection, const Secret &stale)
{
    const auto *connector = m_connectors.of(channel.service);
    if (!connector)
        return answer(channel.id, std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = channel.service}));
    auto desk = std::make_shared<ChannelDesk>(m_world, channel.id, domain::RequestPurpose::Connect, stale, this);
    drive(connector->renew({.connection = connection, .secret = stale}), desk, this).then(this, [this, channel, stale](const Answer<Secret> &renewed) {
        if (!renewed)
            return doubt(channel, stale, renewed);
        m_secrets.write(secretName(m_workspaceId, channel.service, channel.address), *renewed)
            .then(this, [this, channel, renewed](const domain::Result<> &written) {
                // It is good all the same, until the program ends: the next turn tries to keep it again.
                if (!written)
                    qCWarning(lcCredentials).noquote() << "What lets us in to" << channel.name << "could not be kept:" << written.error().detail;
                answer(channel.id, renewed);
            });
    });
}

void Credentials::doubt(const domain::Channel &channel, const Secret &stale, const Answer<Secret> &refused)
{
    // Another process may have renewed it in the meantime: then it is ours that is no longer good.
    secret(channel).then(this, [this, channel, stale, refused](const Answer<Secret> &kept) { answer(channel.id, kept && *kept != stale ? kept : refused); });
}

void Credentials::answer(domain::Id<domain::Channel> channel, const Answer<Secret> &given)
{
    for (const auto &promise : m_underWay.take(channel)) {
        promise->addResult(given);
        promise->finish();
    }
}

} // namespace parvis::sync
