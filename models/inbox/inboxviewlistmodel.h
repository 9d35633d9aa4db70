// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"
#include "core/domain/inbox/mention.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// The views of the inbox: those every inbox has, those the person saved, then one for each channel that something came from, with how many mentions
/// each holds.
class InboxViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Waiting, Mine, Unassigned, Late, Snoozed, Theirs, Flagged, Held, Done, All, Heading, Saved, Channel };
    enum Role {
        KindRole = Qt::UserRole + 1,   ///< int of Kind
        CountRole,                     ///< qint64
        CountTextRole,                 ///< QString: the number as it is shown, "100,000+" where it was not counted further
        SeriesRole,                    ///< int: colour of the channel, -1 for the others
        IconRole ///< QString: the icon of a saved view, empty where it has none; invalid for the others, and where no saved view has one
    };
    /// What a view is, whatever row it stands in.
    struct View
    {
        Kind kind = Kind::Waiting;
        domain::Id<domain::Channel> channel = {};
        domain::Id<domain::InboxView> saved = {};

        friend bool operator==(const View &, const View &) = default;
    };

    explicit InboxViewListModel(QObject *parent = nullptr);

    /// The numbers and names that the views are made of; mine, unassigned, late and saved ones are counted up to `mostCounted`.
    struct Facts
    {
        domain::InboxCounts counts;
        qint64 mine = 0;
        qint64 unassigned = 0;
        qint64 late = 0;
        qint64 held = 0;   ///< comments that wait for our decision on places that we keep in order
        bool isHeldShown = false;   ///< the view of them stays while it is looked at, however many are left
        QList<domain::InboxView> saved;
        QList<std::optional<qint64>> savedCounts; ///< of each saved view; nothing where its query says nothing any more
        QList<domain::ChannelSummary> channels;
    };

    /// Takes new numbers, views and channels.
    void update(const Facts &facts);
    [[nodiscard]] View viewAt(int row) const;
    /// Where a view stands, -1 where there is none such.
    [[nodiscard]] int rowOf(const View &view) const;
    /// What a view shows.
    [[nodiscard]] domain::MentionFilter filterOf(const View &view) const;
    /// The same as a query, to be kept under a name.
    [[nodiscard]] domain::Query queryOf(const View &view) const;
    /// A saved view; nothing where it was removed.
    [[nodiscard]] std::optional<domain::InboxView> saved(domain::Id<domain::InboxView> id) const;
    [[nodiscard]] int savedCount() const { return static_cast<int>(m_saved.size()); }
    [[nodiscard]] qint64 countOf(const View &view) const;
    /// True where the view holds that many or more.
    [[nodiscard]] bool isCountedInPart(const View &view) const;

    /// How far views are counted whose number no roll-up keeps.
    static constexpr qint64 mostCounted = 100'000;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// A saved view can be dropped between the saved ones.
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    /// Asks for the move (moveRequested()); the rows follow when the workspace has it.
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent, int destinationChild) override;

Q_SIGNALS:
    /// A saved view is to stand at another place among them, from 0.
    void moveRequested(parvis::domain::Id<parvis::domain::InboxView> id, int position);

private:
    struct Item
    {
        View view;
        QString name;
        qint64 count = 0;
        bool isInPart = false;
        int series = -1;
        QString icon = {};
        QString sought = {};   ///< by which a query finds it, where that is not its name

        friend bool operator==(const Item &, const Item &) = default;
    };

    [[nodiscard]] static QString countText(const Item &item);
    /// The row of the first saved view; -1 where there is none.
    [[nodiscard]] int firstSaved() const;

    QList<Item> m_items;
    QList<domain::InboxView> m_saved;
};

} // namespace parvis::models
