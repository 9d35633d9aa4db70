// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/inboxstore.h"
#include "models/channels/channelsbyid.h"
#include "models/inbox/mentionorder.h"
#include "models/inbox/triagechoices.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QCache>
#include <QtCore/QTimer>

namespace parvis::models {

/// The mentions a filter holds, newest first, however many, or the conversations that they belong to, each a row: the keys of all of them are kept (the
/// first 200 at once, the others in the background), their rows are read by key, a block at a time, when a view asks for them.
class MentionListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,   ///< qint64: the mention's key
        RowRole,                      ///< domain::MentionRow; invalid while it is being read
        ChannelRole                   ///< the name of its channel, told apart from others that are called alike
    };
    using Key = domain::Id<domain::Mention>;
    using Conversation = domain::Id<domain::Conversation>;

    MentionListModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    /// What the tags of the rows are called; without it they have no names. Outlives the model.
    void setChoices(const TriageChoices &choices) { m_choices = &choices; }
    /// How the channels are told apart (namedApart()); one that is not in it goes by its name.
    void setChannels(const ChannelsById &channels);
    /// Shows another list. What stands stays until the first page is there; the latest call wins and stops the reading of those before it.
    void show(const domain::MentionFilter &filter, domain::Grouping grouping = domain::Grouping::Mention);
    /// The row that is being read stays, whatever others do to its mention, until another is kept (a null key: none), so that nobody is given somebody else's
    /// mention to answer unasked.
    void keep(Key row);
    /// What the person does next to the row that is kept may take it away.
    void letGo();
    /// While held no row comes, goes or moves: somebody is about to point at one.
    void hold(bool isHeld);
    /// What the list is asked for.
    [[nodiscard]] const domain::MentionList &list() const { return m_list; }
    [[nodiscard]] const domain::MentionFilter &filter() const { return m_list.filter; }
    /// True when the rows are those of list() (the first page at least), false while the first page is being read.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    /// True when every key of the list is known.
    [[nodiscard]] bool isComplete() const { return m_isCurrent && m_isComplete; }
    /// True when besides nothing that changed waits to be looked at.
    [[nodiscard]] bool isSettled() const { return isComplete() && m_reviews == 0 && !m_again && !m_againSoon.isActive() && m_touchedMeanwhile.isEmpty(); }
    /// The keys known, newest first.
    [[nodiscard]] const QList<Key> &keys() const { return m_order.keys(); }
    /// Where a mention's row stands, -1 where it does not (yet).
    [[nodiscard]] int rowOf(Key key) const { return m_order.rowOf(key); }
    /// Where a conversation's row stands, in a list grouped by conversation; else -1.
    [[nodiscard]] int rowOf(Conversation conversation) const { return m_order.rowOf(conversation); }
    /// A row by its keys; row must be one.
    [[nodiscard]] domain::ListedMention listedAt(int row) const { return m_order.at(row); }
    /// The row's contents when they are at hand.
    [[nodiscard]] std::optional<domain::MentionRow> rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The first page of list() stands.
    void shown();
    /// All keys are known.
    void completed();
    /// What changed was looked at; the rows are as it left them.
    void reviewed();
    /// The list could not be read.
    void failed(const parvis::domain::Error &error);

private:
    /// What commits touched that the rows do not show yet.
    struct Touched
    {
        QList<Key> mentions;
        QList<Conversation> conversations; ///< that lost some

        [[nodiscard]] bool isEmpty() const { return mentions.isEmpty() && conversations.isEmpty(); }
    };

    [[nodiscard]] bool isGrouped() const { return m_list.grouping == domain::Grouping::Conversation; }
    [[nodiscard]] QStringList tagNames(const domain::MentionRow &row) const;
    [[nodiscard]] QString channelOf(const domain::MentionRow &row) const;
    [[nodiscard]] QString tip(const domain::MentionRow &row) const;
    void readFirstPage();
    void replace(const domain::MentionPage &page);
    void readMore(const domain::ListPlace &from);
    void complete();
    /// Reads the whole list anew before it takes the place of the one that stands, so that nobody loses the row they are at.
    void readAgain();
    void readAgainFrom(const domain::ListPlace &from);
    void wantBlock(int row) const;
    void readBlocks();
    void refresh(const QList<Key> &keys);
    void follow(const store::Changes &changes);
    [[nodiscard]] bool isBusy() const { return !m_isCurrent || m_isReadingKeys || m_again || m_againSoon.isActive() || m_reviews > 0; }
    void keepForLater(const Touched &touched);
    void spare(MentionOrder::Plan &plan, const QList<Key> &touched);
    void review(const Touched &touched);
    void reviewKept();
    void ask(const Touched &touched);
    void take(const QList<Key> &touched, const QList<domain::ListedMention> &now);
    void removeRows(const QList<int> &rows);
    void moveRow(const MentionOrder::Plan::Move &move);
    void insertRows(const QList<domain::ListedMention> &rows);

    store::Database &m_database;
    const domain::Clock &m_clock;
    const TriageChoices *m_choices = nullptr;
    ChannelsById m_channels;
    mutable store::InboxStore m_store;
    domain::MentionList m_list;
    MentionOrder m_order;
    Touched m_touchedMeanwhile; ///< while the keys were being read, or what was touched before was being looked at
    quint64 m_generation = 0;
    bool m_isCurrent = false;
    bool m_isComplete = false;
    bool m_isReadingKeys = false;
    int m_reviews = 0; ///< under way
    Key m_kept;
    bool m_isKeptGone = false; ///< the list has no place for it any more
    bool m_isLettingGo = false;
    bool m_isHeld = false;
    std::optional<domain::MentionPage> m_again; ///< what was read anew so far
    bool m_isAgainStale = false; ///< something was written since that began
    QTimer m_againSoon;
    mutable QCache<qint64, domain::MentionRow> m_rows;
    mutable QList<int> m_wantedBlocks; ///< latest last
    mutable QTimer m_wanting;
    int m_blocksUnderWay = 0;
};

} // namespace parvis::models
