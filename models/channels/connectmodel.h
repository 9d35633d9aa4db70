// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/channels/connectionstore.h"
#include "core/domain/base/clock.h"
#include "core/domain/channels/accessend.h"
#include "core/domain/channels/signin.h"
#include "models/channels/channellistmodel.h"
#include "models/channels/toldtroubles.h"
#include "models/channels/channelverbs.h"
#include "models/channels/serviceforms.h"
#include "models/shell/messages.h"

#include <QtGui/QUndoStack>

namespace parvis::models {

/// Where what lets Parvis in is kept.
enum class Vault {
    Unknown,   ///< not looked for yet: nobody is asked before a channel is connected
    Open,
    Locked,    ///< no keychain; a sealed file stands, and its passphrase is wanted
    Unmade     ///< no keychain and no file yet: the person chooses a passphrase
};

/// What a person gave to connect a channel.
struct ConnectWish
{
    QString service;
    QUrl server = {};
    QString user = {};
    domain::Secret secret = {};
    QString name = {};
    QString passphrase = {};   ///< of the sealed file, where it is not open
    domain::Channel again = {};   ///< the channel that is signed in to anew, and no other; null: none
    QString againAs = {};         ///< who we are there, as far as it is known
};

/// Why a channel was not connected: a sentence for the person, and beside which field it belongs.
struct ConnectRefusal
{
    QString sentence;
    std::optional<ServiceField> field = {};   ///< nothing: it is about none
    bool isPassphrase = false;
    bool canRetry = false;                    ///< the same may succeed in a moment
    bool needsOtherWay = false;               ///< by the browser it will not: what lets Parvis in is given by hand
    bool isAboutName = false;                 ///< the name, or the password that came with it: nobody says which
    bool canBeItsOwn = false;                 ///< it is good for another channel than the one that was to be connected again
    QStringList choices = {};                 ///< what the field may be, as the service says; empty: it does not say
};

/// Connects channels, tries, pauses, resumes and disconnects them. Speaks with nobody itself: whoever owns a network gives hooks.
class ConnectModel : public QObject
{
    Q_OBJECT

public:
    struct Hooks
    {
        QStringList services = {};   ///< that can be connected
        std::function<QFuture<domain::Answer<domain::Channel>>(const ConnectWish &wish)> connect = {};
        QStringList browserServices = {};   ///< where a person signs in by the browser
        std::function<domain::SignInUnderWay(const ConnectWish &wish, const domain::BrowserWords &words)> signIn = {};
        std::function<void()> stop = {};                                  ///< what connect() began
        std::function<QFuture<domain::Answer<domain::Connection>>(const domain::Channel &channel)> test = {};
        std::function<void(const domain::Channel &channel)> forget = {};  ///< takes its secret away
        std::function<QFuture<Vault>()> openVault = {};                   ///< without asking for a passphrase
        std::function<QFuture<bool>(const QString &passphrase)> unlock = {};
        QStringList silentServices = {};                 ///< from which nothing comes in
        QStringList openServices = {};                   ///< that need nothing kept to let us in
        std::function<QFuture<bool>()> openBare = {};    ///< begins for those alone, where nothing is open
        QStringList revokingServices = {};               ///< that can be told to let Parvis in no more
        /// What will become of what lets in there; nothing while that cannot be read.
        std::function<QFuture<std::optional<domain::GivingBack>>(const domain::Channel &channel)> givingBack = {};
        /// Disconnects for good, and tells the service.
        std::function<QFuture<domain::Result<domain::AccessEnd>>(const domain::Channel &channel)> disconnect = {};
        /// What a channel is set to beside what lets in, by the parts of its form; nothing while that cannot be read.
        std::function<QFuture<std::optional<QMap<QString, QString>>>(const domain::Channel &channel)> settings = {};
        /// To which addresses its newsletter goes.
        std::function<QFuture<domain::Answer<QStringList>>(const domain::Channel &channel)> recipients = {};
        /// Gives it others, as they were written; answers them as they are kept.
        std::function<QFuture<domain::Answer<QStringList>>(const domain::Channel &channel, const QString &recipients)> setRecipients = {};
    };

    ConnectModel(store::Database &database, ChannelListModel &list, Messages &messages, QUndoStack &undo, const domain::Clock &clock,
                 QObject *parent = nullptr);
    /// Forgets for good what lets Parvis into channels that were disconnected.
    ~ConnectModel() override;
    Q_DISABLE_COPY_MOVE(ConnectModel)

    void setHooks(const Hooks &hooks);
    /// True where there is somebody to connect with: not where the workspace is open for reading only.
    [[nodiscard]] bool isPossible() const { return !m_hooks.services.isEmpty(); }
    /// What is offered: what can be connected, then the services to which people publish by hand.
    [[nodiscard]] const QStringList &services() const { return m_services; }
    /// True where nothing is connected: the channel is added, for posts by hand and for archives.
    [[nodiscard]] static bool isByHand(const QString &service) { return domain::servicesByHand().contains(service); }
    [[nodiscard]] bool canConnect(const domain::Channel &channel) const { return m_hooks.services.contains(channel.service); }
    /// True where somebody signs in to that service by the browser.
    [[nodiscard]] bool canSignIn(const QString &service) const { return m_hooks.signIn && m_hooks.browserServices.contains(service); }
    /// What can be done with the connection of a row of the list.
    [[nodiscard]] QList<ChannelVerb> verbs(int row) const;

    [[nodiscard]] Vault vault() const { return m_vault; }
    /// It was found otherwise than by this model.
    void noteVault(Vault vault) { setVault(vault); }
    /// The services that need nothing kept to let us in.
    [[nodiscard]] const QStringList &openServices() const { return m_hooks.openServices; }
    /// True where channels are connected that need what is kept, and it is not open.
    [[nodiscard]] bool isVaultMissed() const;
    /// True where a channel is connected that needs nothing of what is kept: whatever is closed, it goes on.
    [[nodiscard]] bool hasOpenChannels() const { return hasChannels(true); }
    /// True where the passphrase is to be given to connect a channel of that service.
    [[nodiscard]] bool wantsPassphrase(const QString &service) const;
    /// Looks where secrets are kept, unless that is known.
    void lookForVault();
    /// Opens the sealed file; vaultChanged() tells that it is open, passphraseRefused() that it stays closed.
    void unlock(const QString &passphrase);

    /// While true a channel is being connected.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// What a channel is set to beside what lets in (Hooks::settings). What of it is not named in a wish stays as it is.
    [[nodiscard]] QFuture<std::optional<QMap<QString, QString>>> settingsOf(const domain::Channel &channel) const;
    /// To whom the newsletter of a channel goes, for a person to change: `then` gets the addresses, a line each, unless they cannot be read, which is said.
    void lookForRecipients(const domain::Channel &channel, QObject *context, const std::function<void(const QString &recipients)> &then);
    /// Gives it others, without asking for a password and without a word to anybody: `then` gets why they were not taken, empty where they were.
    void setRecipients(const domain::Channel &channel, const QString &recipients, QObject *context, const std::function<void(const QString &refusal)> &then);
    /// Connects; connected() or refused() tells how it ended.
    void connectChannel(const ConnectWish &wish);
    /// The same by the browser: browserWanted() tells which page is to be opened, then connected() or refused() how it ended. The secret of the wish is not
    /// asked.
    void signIn(const ConnectWish &wish);
    /// The page of the sign-in that waits for the browser; empty where none does.
    [[nodiscard]] const QUrl &signInPage() const { return m_signInPage; }
    /// Ends that at once: neither is told.
    void cancel();
    /// What is asked anew where what was typed went away with its dialog: by field, until a channel is connected. In memory alone.
    [[nodiscard]] QHash<QString, QString> &draft() { return m_draft; }

    void fetchNow(const domain::Channel &channel);
    /// Pauses, or resumes, with undo.
    void setPaused(const domain::Channel &channel, bool isPaused);
    /// Takes in no more of what came before, or goes on with it; and says so.
    void setFilling(const domain::Channel &channel, bool isFilling);
    /// Tries the connection and says what came of it.
    void test(const domain::Channel &channel);
    /// True where disconnecting a channel tells its service to let Parvis in no more, which cannot be undone: the person is asked first.
    [[nodiscard]] bool endsAccess(const domain::Channel &channel) const;
    /// What the person is told then, as far as it is known at once; and all of it, once it was looked how that channel is let in.
    [[nodiscard]] QString disconnectQuestion(const domain::Channel &channel, const domain::Connection &connection) const;
    void lookHowItEnds(const domain::Channel &channel, const domain::Connection &connection, QObject *listener,
                       const std::function<void(const QString &question)> &then);
    /// Disconnects. Where endsAccess() for good, and says what came of it at the service; else with undo: what lets Parvis in is kept until the step cannot be
    /// undone any more.
    void disconnectChannel(const domain::Channel &channel, const domain::Connection &connection);

    /// Write without touching the undo stack: the work of undo and redo.
    void writeState(domain::Id<domain::Channel> channel, domain::ConnectionState state);
    void writeDisconnected(const domain::Channel &channel);
    void writeConnected(const domain::Channel &channel, const domain::Connection &connection);
    /// The step that disconnected it is gone for good.
    void letGo(const domain::Channel &channel);

Q_SIGNALS:
    void possibleChanged();
    void vaultChanged();
    /// Channels wait for the passphrase of the sealed file: that was found just now.
    void passphraseWanted();
    void passphraseRefused(const QString &sentence);
    void busyChanged(bool isBusy);
    void connected(const parvis::domain::Channel &channel);
    void refused(const parvis::models::ConnectRefusal &refusal);
    /// Somebody is to open it in a browser, and Parvis waits for what comes of it.
    void browserWanted(const QUrl &page);
    /// The person chose to sign in again, from a message.
    void signInRequested(const parvis::domain::Channel &channel);

private:
    /// Does it once the vault is open, and where nobody stopped it meanwhile.
    void begin(const ConnectWish &wish, const std::function<void(const ConnectWish &wish, int turn)> &work);
    /// Where nothing is kept: for a service that needs none of it.
    void beginBare(const ConnectWish &wish, const std::function<void(const ConnectWish &wish, int turn)> &work, int turn);
    void askService(const ConnectWish &wish, int turn);
    void askBrowser(const ConnectWish &wish, int turn);
    void addByHand(const ConnectWish &wish);
    void end(const ConnectWish &wish, const domain::Answer<domain::Channel> &answer);
    void disconnectForGood(const domain::Channel &channel, const domain::Connection &connection);
    /// Says once that a passphrase is wanted, whichever is known first: that the file is closed, or that a channel needs it.
    void tellMissed();
    void setVault(Vault vault);
    /// Tells the list which channels are held back, and lets those go that need nothing of what is kept.
    void followVault();
    [[nodiscard]] bool hasChannels(bool areOpen) const;
    /// True where a service can be told something just now.
    [[nodiscard]] bool canTell() const;
    [[nodiscard]] bool isClosed() const { return m_vault == Vault::Locked || m_vault == Vault::Unmade; }
    void setBusy(bool isBusy);
    void refuse(const ConnectRefusal &refusal);

    store::Database &m_database;
    store::ConnectionStore m_connections;
    store::ChannelStore m_channels;
    ChannelListModel &m_list;
    Messages &m_messages;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    Hooks m_hooks;
    QStringList m_services;
    QHash<QString, QString> m_draft;
    QUrl m_signInPage;
    QHash<domain::Id<domain::Channel>, domain::Channel> m_parked; ///< disconnected, the secret still kept
    Vault m_vault = Vault::Unknown;
    bool m_isMissedTold = false; ///< that its passphrase is wanted, since it was found closed
    int m_turn = 0;
    bool m_isLooking = false;
    bool m_isBusy = false;
    ToldTroubles m_told{m_list, m_messages, m_clock};
};

/// Why connecting failed, with the way out.
[[nodiscard]] ConnectRefusal connectRefusal(const domain::Trouble &trouble, const ConnectWish &wish);

} // namespace parvis::models
