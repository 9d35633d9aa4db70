// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/outboxmodel.h"

#include "models/channels/channelnames.h"
#include "models/media/attachmentsentences.h"
#include "models/shell/moments.h"

namespace parvis::models {

OutboxModel::OutboxModel(store::Database &database, const ReplyWay &way, const domain::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_database(database)
    , m_clock(clock)
    , m_way(way)
    , m_store(database)
    , m_channelStore(database)
    , m_connectionStore(database)
{
    connect(&m_way, &ReplyWay::changed, this, [this] {
        if (!m_replies.isEmpty())
            Q_EMIT dataChanged(index(0, LeavesColumn), index(static_cast<int>(m_replies.size()) - 1, LeavesColumn));
    });
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.posts.isEmpty() || !changes.channels.isEmpty())
            read();
    });
    read();
}

void OutboxModel::read()
{
    const auto fail = [this](const domain::Error &error) {
        if (error.kind == domain::Error::Kind::Cancelled)
            read();
        else
            Q_EMIT failed(error);
    };
    m_store.outbox().then(this, [this, fail](const domain::Result<QList<domain::Post>> &replies) {
        if (!replies)
            return fail(replies.error());
        m_channelStore.summaries().then(this, [this, fail, replies = *replies](const domain::Result<QList<domain::ChannelSummary>> &channels) {
            if (!channels)
                return fail(channels.error());
            m_connectionStore.health().then(
                this, [this, replies, channels = *channels](const domain::Result<QHash<domain::Id<domain::Channel>, domain::ChannelHealth>> &healths) {
                    take(replies, channels, healths.value_or(QHash<domain::Id<domain::Channel>, domain::ChannelHealth>()));
                });
        });
    });
}

void OutboxModel::take(const QList<domain::Post> &replies, const QList<domain::ChannelSummary> &channels,
                       const QHash<domain::Id<domain::Channel>, domain::ChannelHealth> &healths)
{
    beginResetModel();
    m_isRead = true;
    m_replies = replies;
    m_channels = namedApart(channels);
    m_states.clear();
    for (auto health = healths.cbegin(); health != healths.cend(); ++health)
        m_states.insert(health.key(), health->connection.state);
    endResetModel();
}

QString OutboxModel::leavingWords(const domain::Post &reply) const
{
    const auto at = leavesAt(reply);
    if (!at)
        return {};
    // What is to leave within the minute and cannot is not told a moment that passes.
    constexpr std::chrono::minutes soon{1};
    const domain::Channel channel = m_channels.value(reply.channel);
    const auto state = m_states.constFind(reply.channel);
    if (*at - m_clock.now() < soon) {
        // To be online again does nothing for it.
        if (state == m_states.cend())
            return tr("as soon as its channel is connected");
        if (const auto hold = m_way.holdOf(channel.service, channel.name, *state); hold.isOne())
            return hold.ofWaiting;
    }
    return letterMoment(*at, m_clock.now(), m_database.zone());
}

std::optional<domain::Instant> OutboxModel::leavesAt(const domain::Post &reply)
{
    return reply.scheduledFor.and_then(&domain::toInstant);
}

std::optional<domain::Post> OutboxModel::replyAt(int row) const
{
    return row < 0 || row >= m_replies.size() ? std::nullopt : std::optional(m_replies.at(row));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_replies.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const auto reply = replyAt(index.row());
    if (!reply)
        return {};
    if (role == Qt::ToolTipRole)
        return index.column() == LeavesColumn ? leavingWords(*reply) : reply->text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TextColumn:
        return reply->text.simplified();
    case AttachedColumn:
        return countOf(reply->attachments);
    case ChannelColumn:
        return m_channels.value(reply->channel).name;
    case LeavesColumn:
        return leavingWords(*reply);
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TextColumn:
        return tr("Reply");
    case AttachedColumn:
        return tr("Attached");
    case ChannelColumn:
        return tr("Channel");
    case LeavesColumn:
        return tr("Leaves");
    default:
        return {};
    }
}

} // namespace parvis::models
