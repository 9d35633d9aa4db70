// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"
#include "models/inbox/replyway.h"

#include <QtCore/QAbstractTableModel>

namespace parvis::models {

/// The replies that wait to leave, soonest first, kept true.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, AttachedColumn, ChannelColumn, LeavesColumn, ColumnCount };

    /// `way` tells what keeps replies here.
    OutboxModel(store::Database &database, const ReplyWay &way, const domain::Clock &clock, QObject *parent = nullptr);

    /// False until they were read once.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// The reply of a row; nothing beyond the end.
    [[nodiscard]] std::optional<domain::Post> replyAt(int row) const;
    /// When it is to leave.
    [[nodiscard]] static std::optional<domain::Instant> leavesAt(const domain::Post &reply);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void failed(const parvis::domain::Error &error);

private:
    void read();
    void take(const QList<domain::Post> &replies, const QList<domain::ChannelSummary> &channels,
              const QHash<domain::Id<domain::Channel>, domain::ChannelHealth> &healths);
    /// When it leaves; where something keeps it here by then, what.
    [[nodiscard]] QString leavingWords(const domain::Post &reply) const;

    store::Database &m_database;
    const domain::Clock &m_clock;
    const ReplyWay &m_way;
    store::ReplyStore m_store;
    store::ChannelStore m_channelStore;
    store::ConnectionStore m_connectionStore;
    QList<domain::Post> m_replies;
    QHash<domain::Id<domain::Channel>, domain::Channel> m_channels;
    QHash<domain::Id<domain::Channel>, domain::ConnectionState> m_states; ///< of those that are connected
    bool m_isRead = false;
};

} // namespace parvis::models
