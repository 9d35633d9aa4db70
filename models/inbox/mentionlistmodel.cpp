// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/mentionlistmodel.h"

#include "models/shell/moments.h"
#include "models/inbox/spokenmention.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What the list holds and how it is read; how it follows changes is in mentionlistchanges.cpp.
namespace parvis::models {

namespace {
constexpr qint64 firstPage = 200;
constexpr qint64 keysAtATime = 20'000;
constexpr int rowsInBlock = 64;
constexpr qsizetype rowsKept = 4'096;
constexpr qsizetype blocksWanted = 8;
constexpr int blocksAtATime = 2;
} // namespace

MentionListModel::MentionListModel(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_database(database)
    , m_clock(clock)
    , m_store(database)
    , m_rows(rowsKept)
{
    m_wanting.setSingleShot(true);
    m_wanting.setInterval(0);
    connect(&m_wanting, &QTimer::timeout, this, &MentionListModel::readBlocks);
    // Who writes all the time is not followed step by step.
    constexpr std::chrono::milliseconds calm{250};
    m_againSoon.setSingleShot(true);
    m_againSoon.setInterval(calm);
    connect(&m_againSoon, &QTimer::timeout, this, &MentionListModel::readAgain);
    connect(&m_database, &store::Database::changed, this, &MentionListModel::follow);
}

void MentionListModel::setChannels(const ChannelsById &channels)
{
    if (channels == m_channels)
        return;
    m_channels = channels;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ChannelRole, Qt::ToolTipRole});
}

void MentionListModel::show(const domain::MentionFilter &filter, domain::Grouping grouping)
{
    m_list = {.filter = filter, .grouping = grouping};
    ++m_generation;
    m_isCurrent = false;
    m_isComplete = false;
    m_reviews = 0;
    m_touchedMeanwhile = {};
    m_again.reset();
    m_isAgainStale = false;
    m_againSoon.stop();
    m_isHeld = false;
    if (m_isReadingKeys)
        m_database.interruptReads();
    readFirstPage();
}

void MentionListModel::readFirstPage()
{
    m_isReadingKeys = true;
    // The first rows come with the first keys, so that a list never shows itself empty-handed.
    m_store.page(m_list, {}, firstPage, rowsInBlock).then(this, [this, generation = m_generation](const domain::Result<domain::MentionPage> &page) {
        if (generation != m_generation)
            return;
        if (page) {
            replace(*page);
        } else if (page.error().kind == domain::Error::Kind::Cancelled) {
            readFirstPage();
        } else {
            m_isReadingKeys = false;
            Q_EMIT failed(page.error());
        }
    });
}

void MentionListModel::replace(const domain::MentionPage &page)
{
    beginResetModel();
    m_order.begin(m_list.grouping);
    m_order.append(page.listed);
    m_wantedBlocks.clear();
    // What a row says of its conversation holds for one list.
    m_rows.clear();
    for (const auto &row : page.rows)
        m_rows.insert(row.id.value(), new domain::MentionRow(row));
    m_isCurrent = true;
    m_isComplete = page.isLast;
    m_isKeptGone = false;
    endResetModel();
    Q_EMIT shown();
    if (m_isComplete)
        complete();
    else
        readMore(page.end);
}

void MentionListModel::readMore(const domain::ListPlace &from)
{
    m_isReadingKeys = true;
    m_store.page(m_list, from, keysAtATime).then(this, [this, generation = m_generation, from](const domain::Result<domain::MentionPage> &page) {
        if (generation != m_generation)
            return;
        if (!page) {
            if (page.error().kind == domain::Error::Kind::Cancelled) {
                readMore(from);
            } else {
                m_isReadingKeys = false;
                Q_EMIT failed(page.error());
            }
            return;
        }
        if (!page->listed.isEmpty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(page->listed.size()) - 1);
            m_order.append(page->listed);
            endInsertRows();
        }
        if (page->isLast)
            complete();
        else
            readMore(page->end);
    });
}

void MentionListModel::complete()
{
    m_isComplete = true;
    m_isReadingKeys = false;
    reviewKept();
    Q_EMIT completed();
}

void MentionListModel::readAgain()
{
    if (m_again || m_againSoon.isActive()) {
        m_isAgainStale = true;
        return;
    }
    m_again.emplace();
    // What was touched before is in what is read now.
    m_touchedMeanwhile = {};
    readAgainFrom({});
}

void MentionListModel::readAgainFrom(const domain::ListPlace &from)
{
    const int rows = m_again->listed.isEmpty() ? rowsInBlock : 0;
    m_store.page(m_list, from, keysAtATime, rows).then(this, [this, generation = m_generation, from](const domain::Result<domain::MentionPage> &page) {
        if (generation != m_generation)
            return;
        if (!page) {
            if (page.error().kind == domain::Error::Kind::Cancelled) {
                readAgainFrom(from);
            } else {
                m_again.reset();
                Q_EMIT failed(page.error());
            }
            return;
        }
        m_again->listed += page->listed;
        m_again->rows += page->rows;
        if (!page->isLast) {
            readAgainFrom(page->end);
            return;
        }
        domain::MentionPage whole = *std::exchange(m_again, std::nullopt);
        whole.isLast = true;
        replace(whole);
        if (std::exchange(m_isAgainStale, false))
            m_againSoon.start();
    });
}

std::optional<domain::MentionRow> MentionListModel::rowAt(int row) const
{
    if (row < 0 || row >= m_order.size())
        return std::nullopt;
    if (const auto *kept = m_rows.object(m_order.keys()[row].value()))
        return *kept;
    return std::nullopt;
}

int MentionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant MentionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KeyRole)
        return m_order.keys()[index.row()].value();
    if (role != RowRole && role != ChannelRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto row = rowAt(index.row());
    if (!row) {
        wantBlock(index.row());
        return {};
    }
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*row);
    case ChannelRole:
        return channelOf(*row);
    case Qt::DisplayRole:
        return row->title.isEmpty() ? row->excerpt : row->title;
    case Qt::AccessibleTextRole:
        return spoken(*row, tagNames(*row), m_clock.now(), m_database.zone());
    default:
        return tip(*row);
    }
}

QStringList MentionListModel::tagNames(const domain::MentionRow &row) const
{
    QStringList names;
    for (const auto id : row.tags) {
        if (const auto tag = m_choices ? m_choices->tag(id) : std::nullopt)
            names.append(tag->name);
    }
    return names;
}

QString MentionListModel::channelOf(const domain::MentionRow &row) const
{
    const auto known = m_channels.constFind(row.channel);
    return known == m_channels.cend() ? row.channelName : known->name;
}

QString MentionListModel::tip(const domain::MentionRow &row) const
{
    //: %1 is the channel's name, %2 an exact date and time
    QString tip = tr("%1, %2").arg(channelOf(row), exactMoment(row.publishedAt, m_database.zone()));
    if (row.mentions > 1)
        //: %1 says where and when the newest of them came in
        tip = tr("%1\n%Ln mention(s) of this conversation are in this list", nullptr, row.mentions).arg(tip);
    if (const QStringList names = tagNames(row); !names.isEmpty())
        //: %1 lists the names of tags
        tip += u'\n' + tr("Tags: %1").arg(names.join(u", "_s));
    return tip;
}

void MentionListModel::wantBlock(int row) const
{
    const int block = row / rowsInBlock;
    m_wantedBlocks.removeOne(block);
    m_wantedBlocks.append(block);
    // Blocks that a fast scroll passed by are not worth reading any more.
    if (m_wantedBlocks.size() > blocksWanted)
        m_wantedBlocks.removeFirst();
    if (!m_wanting.isActive())
        m_wanting.start();
}

void MentionListModel::readBlocks()
{
    while (m_blocksUnderWay < blocksAtATime && !m_wantedBlocks.isEmpty()) {
        const qsizetype first = qsizetype(m_wantedBlocks.takeLast()) * rowsInBlock;
        QList<Key> keys;
        for (qsizetype row = first; row < std::min(first + rowsInBlock, m_order.size()); ++row) {
            const Key key = m_order.keys()[row];
            if (!m_rows.contains(key.value()))
                keys.append(key);
        }
        if (!keys.isEmpty())
            refresh(keys);
    }
}

void MentionListModel::refresh(const QList<Key> &keys)
{
    ++m_blocksUnderWay;
    m_store.rows(m_list, keys).then(this, [this, keys, generation = m_generation](const domain::Result<QList<domain::MentionRow>> &rows) {
        --m_blocksUnderWay;
        if (generation != m_generation) {
            readBlocks();
            return;
        }
        if (!rows) {
            if (rows.error().kind == domain::Error::Kind::Cancelled)
                refresh(keys);
            else
                Q_EMIT failed(rows.error());
            return;
        }
        int top = -1;
        int bottom = -1;
        for (const auto &row : *rows) {
            m_rows.insert(row.id.value(), new domain::MentionRow(row));
            if (const int at = rowOf(row.id); at >= 0) {
                top = top < 0 ? at : std::min(top, at);
                bottom = std::max(bottom, at);
            }
        }
        if (top >= 0)
            Q_EMIT dataChanged(index(top), index(bottom));
        readBlocks();
    });
}

} // namespace parvis::models
