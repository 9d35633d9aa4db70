// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/mentionlistmodel.h"

#include "models/shell/moments.h"
#include "models/inbox/spokenmention.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
constexpr qint64 firstPage = 200;
constexpr qint64 keysAtATime = 20'000;
constexpr int rowsInBlock = 64;
constexpr qsizetype rowsKept = 4'096;
constexpr qsizetype blocksWanted = 8;
constexpr int blocksAtATime = 2;
// Beyond this many separate stretches, one reset costs views less than a signal for each.
constexpr qsizetype stretchesSignalled = 64;

using Key = MentionListModel::Key;

/// Rows of contiguous keys, [first, last].
struct Stretch
{
    int first = 0;
    int last = 0;
};

QList<Stretch> stretchesOf(const QList<int> &rows)
{
    QList<Stretch> stretches;
    for (const int row : rows) {
        if (!stretches.isEmpty() && stretches.last().last + 1 == row)
            stretches.last().last = row;
        else
            stretches.append({.first = row, .last = row});
    }
    return stretches;
}

void newestFirst(QList<Key> &keys)
{
    std::ranges::sort(keys, std::greater{});
    const auto repeated = std::ranges::unique(keys);
    keys.erase(repeated.begin(), repeated.end());
}
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
    connect(&m_database, &store::Database::changed, this, &MentionListModel::follow);
}

void MentionListModel::show(const domain::MentionFilter &filter)
{
    m_filter = filter;
    ++m_generation;
    m_isCurrent = false;
    m_isComplete = false;
    m_touchedMeanwhile.clear();
    if (m_isReadingKeys)
        m_database.interruptReads();
    readFirstPage();
}

void MentionListModel::readFirstPage()
{
    m_isReadingKeys = true;
    // The first rows come with the first keys, so that a list never shows itself empty-handed.
    m_store.firstPage(m_filter, firstPage, rowsInBlock).then(this, [this, generation = m_generation](const domain::Result<domain::MentionPage> &page) {
        if (generation != m_generation)
            return;
        if (page) {
            replace(page->keys, page->rows);
        } else if (page.error().kind == domain::Error::Kind::Cancelled) {
            readFirstPage();
        } else {
            m_isReadingKeys = false;
            Q_EMIT failed(page.error());
        }
    });
}

void MentionListModel::replace(const QList<Key> &keys, const QList<domain::MentionRow> &rows)
{
    beginResetModel();
    m_keys = keys;
    m_wantedBlocks.clear();
    for (const auto &row : rows)
        m_rows.insert(row.id.value(), new domain::MentionRow(row));
    m_isCurrent = true;
    m_isComplete = keys.size() < firstPage;
    endResetModel();
    Q_EMIT shown();
    if (m_isComplete) {
        m_isReadingKeys = false;
        Q_EMIT completed();
    } else {
        readMoreKeys();
    }
    if (!m_touchedMeanwhile.isEmpty())
        review(std::exchange(m_touchedMeanwhile, {}));
}

void MentionListModel::readMoreKeys()
{
    m_isReadingKeys = true;
    const Key after = m_keys.isEmpty() ? Key{} : m_keys.last();
    m_store.keys(m_filter, after, keysAtATime).then(this, [this, generation = m_generation, after](const domain::Result<QList<Key>> &keys) {
        if (generation != m_generation)
            return;
        if (!keys) {
            if (keys.error().kind == domain::Error::Kind::Cancelled) {
                readMoreKeys();
            } else {
                m_isReadingKeys = false;
                Q_EMIT failed(keys.error());
            }
            return;
        }
        if (!keys->isEmpty()) {
            // The last key may have left meanwhile; the order of keys still tells what is new.
            auto fresh = keys->cbegin();
            if (!m_keys.isEmpty() && *fresh >= m_keys.last())
                fresh = std::ranges::find_if(*keys, [last = m_keys.last()](Key key) { return key < last; });
            if (fresh != keys->cend()) {
                const int first = static_cast<int>(m_keys.size());
                beginInsertRows({}, first, first + static_cast<int>(std::distance(fresh, keys->cend())) - 1);
                m_keys.append(QList<Key>(fresh, keys->cend()));
                endInsertRows();
            }
        }
        if (keys->size() < keysAtATime) {
            m_isComplete = true;
            m_isReadingKeys = false;
            Q_EMIT completed();
        } else {
            readMoreKeys();
        }
    });
}

int MentionListModel::rowOf(Key key) const
{
    const auto found = std::ranges::lower_bound(m_keys, key, std::greater{});
    return found != m_keys.cend() && *found == key ? static_cast<int>(std::distance(m_keys.cbegin(), found)) : -1;
}

std::optional<domain::MentionRow> MentionListModel::rowAt(int row) const
{
    if (row < 0 || row >= m_keys.size())
        return std::nullopt;
    if (const auto *kept = m_rows.object(m_keys[row].value()))
        return *kept;
    return std::nullopt;
}

int MentionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant MentionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KeyRole)
        return m_keys[index.row()].value();
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto row = rowAt(index.row());
    if (!row) {
        wantBlock(index.row());
        return {};
    }
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*row);
    case Qt::DisplayRole:
        return row->title.isEmpty() ? row->excerpt : row->title;
    case Qt::AccessibleTextRole:
        return spoken(*row, m_clock.now(), m_database.zone());
    default:
        //: %1 is the channel's name, %2 an exact date and time
        return tr("%1, %2").arg(row->channelName, exactMoment(row->publishedAt, m_database.zone()));
    }
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
        for (qsizetype row = first; row < std::min(first + rowsInBlock, m_keys.size()); ++row) {
            if (!m_rows.contains(m_keys[row].value()))
                keys.append(m_keys[row]);
        }
        if (!keys.isEmpty())
            refresh(keys);
    }
}

void MentionListModel::refresh(const QList<Key> &keys)
{
    ++m_blocksUnderWay;
    m_store.rows(keys).then(this, [this, keys](const domain::Result<QList<domain::MentionRow>> &rows) {
        --m_blocksUnderWay;
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

void MentionListModel::follow(const store::Changes &changes)
{
    if (changes.everything) {
        m_rows.clear();
        if (m_generation > 0)
            show(domain::MentionFilter(m_filter));
        return;
    }
    if (!changes.channels.updated.isEmpty() && !m_keys.isEmpty()) {
        m_rows.clear();
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    const QList<Key> touched = changes.mentions.inserted + changes.mentions.updated;
    if (!m_isCurrent) {
        m_touchedMeanwhile += touched + changes.mentions.removed;
        return;
    }
    removeKeys(changes.mentions.removed);
    if (!touched.isEmpty())
        review(touched);
}

void MentionListModel::review(const QList<Key> &touched)
{
    m_store.keysAmong(m_filter, touched).then(this, [this, generation = m_generation, touched](const domain::Result<QList<Key>> &held) {
        if (generation != m_generation)
            return;
        if (held)
            merge(touched, *held);
        else if (held.error().kind == domain::Error::Kind::Cancelled)
            review(touched);
        else
            Q_EMIT failed(held.error());
    });
}

void MentionListModel::merge(const QList<Key> &touched, const QList<Key> &held)
{
    const QSet<Key> holds(held.cbegin(), held.cend());
    QList<Key> gone;
    QList<Key> stale;
    for (const Key key : touched) {
        if (!holds.contains(key))
            gone.append(key);
        if (m_rows.contains(key.value()))
            stale.append(key);
    }
    removeKeys(std::move(gone));
    insertKeys(held);
    newestFirst(stale);
    if (!stale.isEmpty())
        refresh(stale);
}

void MentionListModel::removeKeys(QList<Key> keys)
{
    newestFirst(keys);
    QList<int> rows;
    for (const Key key : std::as_const(keys)) {
        if (const int row = rowOf(key); row >= 0)
            rows.append(row);
    }
    if (rows.isEmpty())
        return;
    const QList<Stretch> stretches = stretchesOf(rows);
    if (stretches.size() > stretchesSignalled) {
        const QSet<Key> gone(keys.cbegin(), keys.cend());
        beginResetModel();
        m_keys.removeIf([&gone](Key key) { return gone.contains(key); });
        endResetModel();
        return;
    }
    for (qsizetype i = stretches.size() - 1; i >= 0; --i) {
        const Stretch stretch = stretches[i];
        beginRemoveRows({}, stretch.first, stretch.last);
        m_keys.remove(stretch.first, stretch.last - stretch.first + 1);
        endRemoveRows();
    }
}

void MentionListModel::insertKeys(QList<Key> keys)
{
    newestFirst(keys);
    keys.removeIf([this](Key key) {
        // Keys beyond what is known come with the reading of the rest.
        const bool isBeyond = !m_isComplete && (m_keys.isEmpty() || key < m_keys.last());
        return isBeyond || rowOf(key) >= 0;
    });
    if (keys.isEmpty())
        return;
    struct Run
    {
        int row = 0;          ///< in the list as it stands before any insertion
        QList<Key> keys;
    };
    QList<Run> runs;
    for (const Key key : std::as_const(keys)) {
        const auto place = std::ranges::lower_bound(std::as_const(m_keys), key, std::greater{});
        const int row = static_cast<int>(std::distance(m_keys.cbegin(), place));
        if (runs.isEmpty() || runs.last().row != row)
            runs.append({.row = row, .keys = {}});
        runs.last().keys.append(key);
    }
    if (runs.size() > stretchesSignalled) {
        beginResetModel();
        QList<Key> all;
        all.reserve(m_keys.size() + keys.size());
        std::ranges::merge(m_keys, keys, std::back_inserter(all), std::greater{});
        m_keys = std::move(all);
        endResetModel();
        return;
    }
    for (qsizetype i = runs.size() - 1; i >= 0; --i) {
        const Run &run = runs[i];
        beginInsertRows({}, run.row, run.row + static_cast<int>(run.keys.size()) - 1);
        m_keys.insert(run.row, run.keys.size(), Key{});
        std::ranges::copy(run.keys, m_keys.begin() + run.row);
        endInsertRows();
    }
}

} // namespace parvis::models
