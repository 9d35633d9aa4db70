// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/vaultmodel.h"

#include "core/store/channels/missingsecrets.h"
#include "models/channels/secretwords.h"
#include "models/shell/sentences.h"

namespace parvis::models {

using VaultFailure = domain::Error::Kind;

VaultModel::VaultModel(store::Database &database, ConnectModel &connecting, Messages &messages, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_connecting(connecting)
    , m_messages(messages)
{
    connect(&m_connecting, &ConnectModel::vaultChanged, this, &VaultModel::follow);
}

void VaultModel::setHooks(const Hooks &hooks)
{
    m_hooks = hooks;
    m_isSealed = m_isSealed || hooks.isOpen;
    Q_EMIT sealedChanged();
}

void VaultModel::follow()
{
    // Once it was closed, or not made, there is no keychain in this session.
    if (m_connecting.vault() == Vault::Locked || m_connecting.vault() == Vault::Unmade)
        m_isSealed = true;
    Q_EMIT sealedChanged();
}

QString VaultModel::place() const
{
    return shownPlace(m_hooks.path);
}

void VaultModel::lookAgain()
{
    if (m_connecting.vault() == Vault::Unknown || !m_hooks.lookAgain)
        return;
    m_mustLookAgain = m_isLooking || m_isBusy;
    if (m_mustLookAgain)
        return;
    m_isLooking = true;
    m_hooks.lookAgain().then(this, [this](Vault found) {
        m_isLooking = false;
        m_connecting.noteVault(found);
        if (std::exchange(m_mustLookAgain, false))
            lookAgain();
    });
}

QString VaultModel::whatIsWrong(const QString &next, const QString &repeated)
{
    if (next.size() < shortest)
        return tr("This is too short: take at least %Ln character(s).", nullptr, static_cast<int>(shortest));
    return next == repeated ? QString() : tr("The two are not the same. Type it once more.");
}

void VaultModel::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged();
}

void VaultModel::end(const QString &refusal)
{
    setBusy(false);
    if (refusal.isEmpty())
        Q_EMIT done();
    else
        Q_EMIT refused(refusal);
    if (std::exchange(m_mustLookAgain, false))
        lookAgain();
}

void VaultModel::change(const QString &current, const QString &next)
{
    if (m_isBusy || !m_hooks.change)
        return;
    setBusy(true);
    m_hooks.change(current, next).then(this, [this](const domain::Result<> &changed) {
        if (!changed && (changed.error().kind == VaultFailure::Refused || changed.error().kind == VaultFailure::Unreadable))
            return end(tr("That is not the present passphrase of the file of secrets. Nothing was changed."));
        if (!changed)
            return end(tr("The passphrase was not changed.") + u' ' + explain(changed.error()));
        m_messages.post({.sentence = tr("The file of secrets has its new passphrase. The former one opens it no more.")});
        end({});
    });
}

void VaultModel::beginAnew(const QString &passphrase)
{
    if (m_isBusy || !m_hooks.beginAnew)
        return;
    setBusy(true);
    m_hooks.beginAnew(passphrase)
        .then(this,
              [this](const domain::Result<QString> &aside) {
                  if (!aside)
                      return QtFuture::makeReadyValueFuture(aside);
                  const domain::SecretProblem missing{.kind = domain::SecretProblem::Kind::Missing, .place = m_hooks.path};
                  return store::noteMissingSecrets(m_database, m_connecting.openServices(), domain::troubleOf(missing))
                      .then([aside](const domain::Result<> &noted) { return noted.and_then([&aside] { return aside; }); });
              })
        .unwrap()
        .then(this, [this](const domain::Result<QString> &aside) {
            if (!aside)
                return end(tr("No new file of secrets was made.") + u' ' + explain(aside.error()));
            m_connecting.noteVault(Vault::Open);
            m_messages.post({.sentence = aside->isEmpty()
                                 ? tr("A new file of secrets is open. Sign in again to each channel whose card says so.")
                                 //: %1 is the path of a file
                                 : tr("A new file of secrets is open; the former one is kept as %1. Sign in again to each channel whose card says so.")
                                       .arg(shownPlace(*aside))});
            end({});
        });
}

} // namespace parvis::models
