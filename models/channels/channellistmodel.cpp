// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channellistmodel.h"

#include "core/store/channels/cutoff.h"
#include "core/store/channels/heldback.h"
#include "core/domain/base/shorttext.h"
#include "core/domain/channels/addresskeys.h"
#include "core/domain/channels/serveraddress.h"

#include "models/channels/servicewords.h"
#include "models/shell/moments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::ChannelSummary;
using domain::Result;

ChannelListModel::ChannelListModel(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_database(database)
    , m_channels(database)
    , m_connections(database)
    , m_clock(clock)
    , m_zone(database.zone())
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty() || !changes.mentions.isEmpty() || !changes.posts.isEmpty())
            load();
    });
    // "3 min ago" is true for a minute.
    constexpr std::chrono::seconds refreshed{20};
    m_minutes.setInterval(refreshed);
    connect(&m_minutes, &QTimer::timeout, this, [this] {
        if (!m_healths.isEmpty())
            Q_EMIT loaded();
    });
    m_minutes.start();
    load();
}

void ChannelListModel::setOffline(bool isOffline)
{
    if (std::exchange(m_isOffline, isOffline) != isOffline && m_isLoaded)
        Q_EMIT loaded();
}

void ChannelListModel::setSaving(domain::NetworkSaving saving)
{
    if (std::exchange(m_saving, saving) != saving && m_isLoaded)
        Q_EMIT loaded();
}

QString ChannelListModel::savingSentence() const
{
    using Saving = domain::NetworkSaving;
    switch (m_isOffline ? Saving::No : m_saving) {
    case Saving::No:
        break;
    case Saving::Less:
        return tr("This network is metered: channels are asked every ten minutes or so, what came before and live queries wait. What is due leaves as usual. "
                  "Preferences has the choice.");
    case Saving::SendOnly:
        return tr("This network is metered: nothing is taken in. What is due leaves as usual. Preferences has the choice.");
    }
    return {};
}

void ChannelListModel::setLocked(bool isLocked, const QStringList &openServices)
{
    m_openServices = openServices;
    if (std::exchange(m_isLocked, isLocked) != isLocked && m_isLoaded)
        Q_EMIT loaded();
}

ChannelCondition ChannelListModel::condition(int row) const
{
    const bool isSpared = m_saving == domain::NetworkSaving::SendOnly;
    const HeldBack heldBack = m_isOffline ? HeldBack::Offline : isLocked(row) ? HeldBack::Locked : isSpared ? HeldBack::Metered : HeldBack::No;
    ChannelCondition told
        = channelCondition(m_rows.at(row), health(row), m_clock.now(), m_zone, heldBack, m_cutOff.value(m_rows.at(row).channel.id), mend(row));
    if (const QString bearer = bearerOf(row); !bearer.isEmpty() && !told.past.isEmpty())
        //: %1 is another channel
        told.past = tr("What is said there comes in on “%1”, which reads the same place.").arg(bearer);
    return told;
}

QString ChannelListModel::bearerOf(int row) const
{
    const ChannelSummary &own = m_rows.at(row);
    if (own.mentions > 0)
        return {};
    const auto other = std::ranges::find_if(m_rows, [&](const ChannelSummary &one) {
        const auto health = m_healths.constFind(one.channel.id);
        const bool isConnected = health != m_healths.cend() && health->connection.state == domain::ConnectionState::Connected;
        const bool isSamePlace = one.channel.service == own.channel.service && domain::placeOf(one.channel.address) == domain::placeOf(own.channel.address);
        return one.channel.id != own.channel.id && isConnected && isSamePlace && one.mentions > 0;
    });
    return other == m_rows.cend() ? QString() : other->channel.name;
}

std::optional<domain::AccessMend> ChannelListModel::mend(int row) const
{
    const domain::ChannelHealth how = health(row);
    if (const auto told = how.trouble ? domain::accessMendIn(*how.trouble) : std::nullopt)
        return told;
    const auto waiting = m_mends.constFind(m_rows.at(row).channel.id);
    return waiting == m_mends.cend() ? std::nullopt : domain::accessMendIn(*waiting);
}

void ChannelListModel::load()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_channels.summaries().then(this, [this](const Result<QList<ChannelSummary>> &rows) {
        m_connections.health().then(this, [this, rows](const Result<QHash<domain::Id<domain::Channel>, domain::ChannelHealth>> &healths) {
            constexpr int mostCounted = 1'000;
            store::cutOffPosts(m_database, mostCounted).then(this, [this, rows, healths](const Result<QList<domain::Post>> &waiting) {
                store::heldBack(m_database, m_clock.now(), 0).then(this, [this, rows, healths, waiting](const Result<store::HeldBack> &held) {
                    m_isLoading = false;
                    // All at once: nobody sees one without the others.
                    if (healths)
                        m_healths = *healths;
                    m_mends = held.value_or(store::HeldBack()).mends;
                    m_cutOff.clear();
                    for (const domain::Post &post : waiting.value_or(QList<domain::Post>()))
                        ++m_cutOff[post.channel];
                    if (rows)
                        take(*rows);
                    if (std::exchange(m_isStale, false))
                        load();
                });
            });
        });
    });
}

bool ChannelListModel::needsCare(const ChannelSummary &summary) const
{
    const auto health = m_healths.constFind(summary.channel.id);
    if (m_cutOff.contains(summary.channel.id))
        return true;
    if (health == m_healths.cend() || health->connection.state == domain::ConnectionState::None)
        return false;
    return health->connection.state == domain::ConnectionState::SignInNeeded
        || (health->connection.state == domain::ConnectionState::Connected && (health->trouble || m_mends.contains(summary.channel.id)));
}

void ChannelListModel::take(QList<ChannelSummary> rows)
{
    // Who has to be looked after stands where it is seen; the others stay in their order.
    std::ranges::stable_sort(rows, std::ranges::greater(), [this](const ChannelSummary &summary) { return needsCare(summary); });
    const bool isSameList = std::ranges::equal(rows, m_rows, [](const auto &left, const auto &right) { return left.channel.id == right.channel.id; });
    if (isSameList) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    m_isLoaded = true;
    Q_EMIT loaded();
    countPosts();
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

QString ChannelListModel::healthOf(int number) const
{
    const ChannelSummary &row = m_rows.at(number);
    if (health(number).connection.state != domain::ConnectionState::None)
        return condition(number).text();
    if (m_cutOff.contains(row.channel.id))
        return condition(number).text();
    if (!row.channel.problem.isEmpty())
        return tr("The last fetch failed. Try again, or check the address.");
    if (row.channel.fetchedAt)
        return tr("Last taken in: %1").arg(letterMoment(*row.channel.fetchedAt, m_clock.now(), m_zone));
    const QString newest = row.newestAt ? tr("Newest entry: %1").arg(letterMoment(*row.newestAt, m_clock.now(), m_zone)) : tr("No mentions yet");
    //: of a channel on which a person publishes by hand; %1 says what came in there
    return domain::servicesByHand().contains(row.channel.service) ? tr("By hand. %1").arg(newest) : newest;
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
        return shownAddress(row.channel);
    case Qt::AccessibleTextRole:
        return tr("%1 on %2: %3").arg(row.channel.name, serviceWord(row.channel.service), healthOf(index.row()));
    case HealthRole:
        return healthOf(index.row());
    case HasProblemRole:
        if (health(index.row()).connection.state != domain::ConnectionState::None)
            return condition(index.row()).tone == ChannelCondition::Tone::Bad;
        return !row.channel.problem.isEmpty();
    case PostsRole:
        return m_posts.value(row.channel.id);
    case CanFetchRole:
        // What can be followed is asked by who follows it; over plain http nobody does, and a person asks.
        return domain::isFeedService(row.channel.service) && domain::isWebAddress(row.channel.address)
            && domain::serverAddressOf(row.channel.address).problem != domain::ServerAddress::Problem::None;
    default:
        return {};
    }
}

} // namespace parvis::models
