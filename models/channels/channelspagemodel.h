// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/channellistmodel.h"
#include "models/channels/closedsending.h"
#include "models/channels/connectmodel.h"
#include "models/channels/requestlistmodel.h"
#include "models/channels/responsetargetsmodel.h"
#include "models/channels/vaultmodel.h"
#include "models/channels/watchesmodel.h"
#include "models/imports/importpagemodel.h"

namespace parvis::models {

/// What a person can do with channels: see what they hold, ask them again, rename them.
class ChannelsPageModel : public QObject
{
    Q_OBJECT

public:
    ChannelsPageModel(store::Database &database, ImportPageModel &imports, Messages &messages, Navigator &navigator, QUndoStack &undo,
                      const domain::Clock &clock, QObject *parent = nullptr);

    /// True where the workspace was opened for reading only: nothing here writes then.
    [[nodiscard]] bool isReadOnly() const { return m_database.access() == store::Database::Access::ReadOnly; }
    [[nodiscard]] ChannelListModel &list() { return m_list; }
    [[nodiscard]] ImportPageModel &imports() { return m_imports; }
    /// Connects them, and what can be done with their connections.
    [[nodiscard]] ConnectModel &connecting() { return m_connecting; }
    /// The sealed file of secrets, where there is no keychain.
    [[nodiscard]] VaultModel &vault() { return m_vault; }
    /// Whether what is due leaves while Parvis is closed.
    [[nodiscard]] ClosedSending &closedSending() { return m_closedSending; }
    /// Every request that left, for as long as what is returned lives.
    [[nodiscard]] std::unique_ptr<RequestListModel> requests() const { return std::make_unique<RequestListModel>(m_database, m_clock); }
    /// Does what a verb says that asks nothing more of the person.
    void run(ChannelVerb::Kind verb, int row);
    /// How soon channels are to be answered.
    [[nodiscard]] ResponseTargetsModel &targets() { return m_targets; }
    /// What channels are watched for.
    [[nodiscard]] WatchesModel &watches() { return m_watches; }
    [[nodiscard]] QUndoStack &undo() { return m_undo; }

    /// Asks the channel's address again, conditionally.
    void fetch(const domain::Channel &channel);
    /// Says that there is nothing to ask, and what to do.
    void tellNothingToFetch();
    /// Gives it another name, with undo. Blanks at the ends go; an empty name is not taken.
    void rename(const domain::Channel &channel, const QString &name);
    /// Why the channel of a row cannot be removed, and what would let it; empty where nothing is known to be in the way.
    [[nodiscard]] QString whyKept(int row) const;
    /// Reads what disconnecting a channel means for what waits there: `then` gets it as sentences, empty where nothing waits, and whether its service holds
    /// something that can be taken back just now. Nothing is told once `about` is gone.
    void lookWaiting(const domain::Channel &channel, QObject *about, const std::function<void(const QString &sentences, bool canTakeBack)> &then);
    /// Takes back there what its service holds: drafts here. The channel stays connected, and is disconnected later.
    void takeBackHeld(const domain::Channel &channel);
    /// Takes a channel out of the workspace that is not connected; what was planned there stays, without a channel. Says what came of it.
    void remove(const domain::Channel &channel);
    /// Shows the channel's mentions in the inbox; only the waiting ones where `onlyWaiting`.
    void openMentions(const domain::Channel &channel, bool onlyWaiting);

    /// Writes a name without touching the undo stack: the work of undo and redo.
    void writeName(domain::Id<domain::Channel> id, const QString &name);

Q_SIGNALS:
    /// From elsewhere: a channel is to be connected.
    void connectWanted();
    /// From a message: the person wants to give the passphrase of the file of secrets.
    void passphraseToBeGiven();

private:
    /// That the file of secrets is closed while channels need it.
    [[nodiscard]] static QString sealedSentence();

    store::Database &m_database;
    store::ChannelStore m_channels;
    ImportPageModel &m_imports;
    Messages &m_messages;
    Navigator &m_navigator;
    QUndoStack &m_undo;
    const domain::Clock &m_clock;
    ChannelListModel m_list;
    ConnectModel m_connecting;
    VaultModel m_vault;
    ResponseTargetsModel m_targets;
    WatchesModel m_watches;
    ClosedSending m_closedSending;
    bool m_isSealedSaid = false; ///< and nobody has given the passphrase since
};

} // namespace parvis::models
