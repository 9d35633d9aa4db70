// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channellistmodel.h"

#include "core/domain/base/shorttext.h"

#include "models/channels/servicewords.h"
#include "models/shell/moments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::ChannelSummary;
using domain::Result;

ChannelListModel::ChannelListModel(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_channels(database)
    , m_clock(clock)
    , m_zone(database.zone())
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty() || !changes.mentions.isEmpty() || !changes.posts.isEmpty())
            load();
    });
    load();
}

void ChannelListModel::load()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_channels.summaries().then(this, [this](const Result<QList<ChannelSummary>> &rows) {
        m_isLoading = false;
        if (rows) {
            const bool isSameList = std::ranges::equal(*rows, m_rows, [](const auto &left, const auto &right) { return left.channel.id == right.channel.id; });
            if (isSameList) {
                m_rows = *rows;
                if (!m_rows.isEmpty())
                    Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
            } else {
                beginResetModel();
                m_rows = *rows;
                endResetModel();
            }
            m_isLoaded = true;
            Q_EMIT loaded();
            countPosts();
        }
        if (std::exchange(m_isStale, false))
            load();
    });
}

void ChannelListModel::countPosts()
{
    m_channels.postCounts().then(this, [this](const Result<QHash<domain::Id<domain::Channel>, qint64>> &counts) {
        if (!counts || *counts == m_posts)
            return;
        m_posts = *counts;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {PostsRole});
    });
}

QString ChannelListModel::health(const ChannelSummary &row) const
{
    if (!row.channel.problem.isEmpty())
        return tr("The last fetch failed. Try again, or check the address.");
    if (row.channel.fetchedAt)
        return tr("Last taken in: %1").arg(letterMoment(*row.channel.fetchedAt, m_clock.now(), m_zone));
    if (row.newestAt)
        return tr("Newest entry: %1").arg(letterMoment(*row.newestAt, m_clock.now(), m_zone));
    return tr("No mentions yet");
}

int ChannelListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChannelListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChannelSummary &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.channel.name;
    case Qt::ToolTipRole:
        return row.channel.address;
    case Qt::AccessibleTextRole:
        return tr("%1 on %2: %3").arg(row.channel.name, serviceWord(row.channel.service), health(row));
    case HealthRole:
        return health(row);
    case HasProblemRole:
        return !row.channel.problem.isEmpty();
    case PostsRole:
        return m_posts.value(row.channel.id);
    case CanFetchRole:
        return row.channel.service == "feed"_L1 && domain::isWebAddress(row.channel.address);
    default:
        return {};
    }
}

} // namespace parvis::models
