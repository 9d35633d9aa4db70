// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/inbox/mention.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// The views of the inbox: Waiting, Flagged, Done, All, then one for each channel that something came from, with how many mentions each holds.
class InboxViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Waiting, Flagged, Done, All, Heading, Channel };
    enum Role {
        KindRole = Qt::UserRole + 1,   ///< int of Kind
        CountRole,                     ///< qint64
        SeriesRole                     ///< int: colour of the channel, -1 for the others
    };
    /// What a view is, whatever row it stands in.
    struct View
    {
        Kind kind = Kind::Waiting;
        domain::Id<domain::Channel> channel;

        friend bool operator==(const View &, const View &) = default;
    };

    explicit InboxViewListModel(QObject *parent = nullptr);

    /// Takes new numbers and channels.
    void update(const domain::InboxCounts &counts, const QList<domain::ChannelSummary> &channels);
    [[nodiscard]] View viewAt(int row) const;
    /// Where a view stands, -1 where there is none such.
    [[nodiscard]] int rowOf(const View &view) const;
    /// What a view shows.
    [[nodiscard]] static domain::MentionFilter filterOf(const View &view);
    [[nodiscard]] qint64 countOf(const View &view) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Item
    {
        View view;
        QString name;
        qint64 count = 0;
        int series = -1;

        friend bool operator==(const Item &, const Item &) = default;
    };

    QList<Item> m_items;
};

} // namespace parvis::models
