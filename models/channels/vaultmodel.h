// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/connectmodel.h"

namespace parvis::models {

/// What a person can do about the sealed file of secrets: give it another passphrase, or begin a new one where the passphrase is lost. Where the session has a
/// keychain there is no such file, and nothing of this. Opening it is the ConnectModel's.
class VaultModel : public QObject
{
    Q_OBJECT

public:
    struct Hooks
    {
        QString path = {};                                       ///< of the file
        bool isOpen = false;                                     ///< it was opened already, before this window was
        std::function<QFuture<Vault>()> lookAgain = {};          ///< after another process wrote the file: whether it is open, closed, or not there
        std::function<QFuture<domain::Result<>>(const QString &current, const QString &next)> change = {};
        /// Puts the file aside and makes a new one under that passphrase; answers where the former one is now.
        std::function<QFuture<domain::Result<QString>>(const QString &passphrase)> beginAnew = {};
    };
    /// The fewest characters of a new passphrase.
    static constexpr qsizetype shortest = 8;

    VaultModel(store::Database &database, ConnectModel &connecting, Messages &messages, QObject *parent = nullptr);

    void setHooks(const Hooks &hooks);
    /// True where what lets Parvis in is in the sealed file: found out with the first channel that needs it.
    [[nodiscard]] bool isSealed() const { return m_isSealed; }
    /// True where there is a passphrase that can be changed, or be lost.
    [[nodiscard]] bool hasPassphrase() const { return m_isSealed && m_connecting.vault() != Vault::Unmade; }
    /// Where the file is, as a person reads it.
    [[nodiscard]] QString place() const;
    /// Another process may have made it, or changed its passphrase.
    void lookAgain();

    /// What is wrong with a new passphrase, as a sentence; empty: nothing.
    [[nodiscard]] static QString whatIsWrong(const QString &next, const QString &repeated);
    /// done(), or refused() with why not.
    void change(const QString &current, const QString &next);
    void beginAnew(const QString &passphrase);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void sealedChanged();
    void busyChanged();
    void done();
    void refused(const QString &sentence);

private:
    void setBusy(bool isBusy);
    void end(const QString &refusal);
    void follow();

    store::Database &m_database;
    ConnectModel &m_connecting;
    Messages &m_messages;
    Hooks m_hooks;
    bool m_isSealed = false;
    bool m_isBusy = false;
    bool m_isLooking = false;
    bool m_mustLookAgain = false;
};

} // namespace parvis::models
