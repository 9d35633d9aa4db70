// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/channelstore.h"
#include "core/store/inbox/replystore.h"

#include <QtCore/QAbstractTableModel>

namespace parvis::models {

/// The replies that wait to leave, soonest first, kept true.
class OutboxModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, AttachedColumn, ChannelColumn, LeavesColumn, ColumnCount };

    OutboxModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

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

    store::Database &m_database;
    const domain::Clock &m_clock;
    store::ReplyStore m_store;
    store::ChannelStore m_channelStore;
    QList<domain::Post> m_replies;
    QHash<domain::Id<domain::Channel>, QString> m_channels;
    bool m_isRead = false;
};

} // namespace parvis::models
