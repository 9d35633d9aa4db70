// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/articles/articlestore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/imports/importqueue.h"
#include "core/store/imports/importstore.h"
#include "models/shell/connectivity.h"
#include "models/shell/messages.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// What the window says of the whole workspace, and what a person can do to the file.
class WorkspaceModel : public QObject
{
    Q_OBJECT

public:
    /// How things stand with what comes in.
    enum class State {
        Recent,   ///< the last taking in is less than a day past
        Old,      ///< it is further past, or there was none
        Working,
        Problem,
    };

    WorkspaceModel(store::Database &database, Messages &messages, const domain::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;

    [[nodiscard]] State state() const { return m_state; }
    /// The state in a few words: "As of today 07:20", "Importing, 45 %", "2 channels have a problem".
    [[nodiscard]] QString stateText() const { return m_stateText; }
    /// The same with what it is about, for a tooltip.
    [[nodiscard]] QString stateDetail() const { return m_stateDetail; }

    /// Whether anything can leave this machine or come in; what stands still is not said to be up to date.
    void setWayOut(WayOut wayOut);
    /// Whether the file of secrets is closed while channels are connected that need it.
    void setSealed(bool isSealed);

    /// Copies the workspace into a new file, checked; says how it went.
    void backUp(const QString &target);
    [[nodiscard]] bool isBackingUp() const { return m_isBackingUp; }
    /// "name-2026-11-23.parvis" beside the workspace.
    [[nodiscard]] QString proposedBackup() const;

    /// All articles, for the command palette.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ArticleRow>>> articles() const { return m_articles.rows(); }

    /// Says, with a way to go on, which imports a crash or power cut interrupted.
    void reportInterrupted();

Q_SIGNALS:
    void stateChanged();
    void backingUpChanged(bool isBackingUp);
    /// The person wants an interrupted import to go on from its source.
    void importRequested(const QStringList &sources);

private:
    using Healths = QHash<domain::Id<domain::Channel>, domain::ChannelHealth>;

    void read();
    /// Says the state of what is there. `queued`, `channels` and `imports` (newest first, one is enough) are as the store answers them; `healths` of the
    /// channels that are connected.
    void decide(const domain::Result<QList<domain::QueuedImport>> &queued, const domain::Result<QList<domain::ChannelSummary>> &channels,
                const domain::Result<QList<domain::Import>> &imports, const Healths &healths);
    void setState(State state, const QString &text, const QString &detail);

    store::Database &m_database;
    store::ArticleStore m_articles;
    store::ChannelStore m_channels;
    store::ConnectionStore m_connections;
    store::ImportStore m_imports;
    store::ImportQueue m_queue;
    Messages &m_messages;
    const domain::Clock &m_clock;
    QTimer m_soon;
    QTimer m_ageing;
    QTimer m_interrupted;
    State m_state = State::Old;
    QString m_stateText;
    QString m_stateDetail;
    WayOut m_wayOut = WayOut::Open;
    bool m_isSealed = false;
    bool m_isBackingUp = false;
};

} // namespace parvis::models
