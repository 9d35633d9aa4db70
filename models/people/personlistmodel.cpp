// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people/personlistmodel.h"

#include "models/people/personwords.h"
#include "models/shell/moments.h"

#include <algorithm>

namespace parvis::models {

namespace {
constexpr qint64 firstPage = 200;
constexpr qint64 keysAtATime = 20'000;
constexpr int rowsInBlock = 64;
constexpr qsizetype rowsKept = 4'096;
constexpr qsizetype blocksWanted = 8;
// An import changes people in many small steps: the list follows them a few times a second.
constexpr int rereadAfterMs = 150;
} // namespace

PersonListModel::PersonListModel(store::Database &database, const domain::Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_database(database)
    , m_clock(clock)
    , m_store(database)
    , m_rows(rowsKept)
{
    m_wanting.setSingleShot(true);
    m_wanting.setInterval(0);
    m_rereading.setSingleShot(true);
    m_rereading.setInterval(rereadAfterMs);
    connect(&m_wanting, &QTimer::timeout, this, &PersonListModel::readBlocks);
    connect(&m_rereading, &QTimer::timeout, this, [this] {
        ++m_generation;
        readKeys(std::max<qint64>(firstPage, m_keys.size() + keysAtATime));
    });
    connect(&m_database, &store::Database::changed, this, &PersonListModel::follow);
}

void PersonListModel::show(const store::PersonFilter &filter, store::PersonOrder order)
{
    m_filter = filter;
    m_order = order;
    ++m_generation;
    m_isCurrent = false;
    m_isComplete = false;
    m_rereading.stop();
    readKeys(firstPage);
}

void PersonListModel::readKeys(qint64 limit)
{
    m_store.keys(m_filter, m_order, {}, limit).then(this, [this, limit, generation = m_generation](const domain::Result<QList<Key>> &keys) {
        if (generation != m_generation)
            return;
        if (keys)
            replace(*keys, keys->size() < limit);
        else if (keys.error().kind == domain::Error::Kind::Cancelled)
            readKeys(limit);
        else
            Q_EMIT failed(keys.error());
    });
}

void PersonListModel::replace(const QList<Key> &keys, bool isWhole)
{
    m_isCurrent = true;
    m_isComplete = isWhole;
    if (keys == m_keys) {
        if (!m_keys.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_keys = keys;
        m_wantedBlocks.clear();
        m_places.clear();
        m_places.reserve(keys.size());
        for (int row = 0; row < m_keys.size(); ++row)
            m_places.insert(m_keys[row], row);
        endResetModel();
    }
    Q_EMIT shown();
    if (m_isComplete)
        Q_EMIT completed();
    else
        readMoreKeys();
}

void PersonListModel::readMoreKeys()
{
    const Key after = m_keys.isEmpty() ? Key{} : m_keys.last();
    m_store.keys(m_filter, m_order, after, keysAtATime).then(this, [this, generation = m_generation](const domain::Result<QList<Key>> &keys) {
        if (generation != m_generation)
            return;
        if (!keys) {
            if (keys.error().kind == domain::Error::Kind::Cancelled)
                readMoreKeys();
            else
                Q_EMIT failed(keys.error());
            return;
        }
        append(*keys);
        m_isComplete = keys->size() < keysAtATime;
        if (m_isComplete)
            Q_EMIT completed();
        else
            readMoreKeys();
    });
}

void PersonListModel::append(const QList<Key> &keys)
{
    QList<Key> fresh = keys;
    // Who moved meanwhile is known already.
    fresh.removeIf([this](Key key) { return m_places.contains(key); });
    if (fresh.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const Key key : std::as_const(fresh)) {
        m_places.insert(key, static_cast<int>(m_keys.size()));
        m_keys.append(key);
    }
    endInsertRows();
}

int PersonListModel::rowOf(Key key) const
{
    return m_places.value(key, -1);
}

int PersonListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant PersonListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Key key = m_keys[index.row()];
    if (role == KeyRole)
        return key.value();
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto *row = m_rows.object(key.value());
    if (!row) {
        wantBlock(index.row());
        return {};
    }
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*row);
    case Qt::DisplayRole:
        return row->name;
    default:
        return spokenPerson(*row, m_clock.now(), m_database.zone());
    }
}

void PersonListModel::wantBlock(int row) const
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

void PersonListModel::readBlocks()
{
    QList<Key> keys;
    while (!m_wantedBlocks.isEmpty()) {
        const qsizetype first = qsizetype(m_wantedBlocks.takeLast()) * rowsInBlock;
        for (qsizetype row = first; row < std::min(first + rowsInBlock, m_keys.size()); ++row) {
            if (!m_rows.contains(m_keys[row].value()))
                keys.append(m_keys[row]);
        }
    }
    if (!keys.isEmpty())
        readRows(keys);
}

void PersonListModel::readRows(const QList<Key> &keys)
{
    m_store.rows(keys).then(this, [this, keys](const domain::Result<QList<store::PersonRow>> &rows) {
        if (!rows) {
            if (rows.error().kind == domain::Error::Kind::Cancelled)
                readRows(keys);
            else
                Q_EMIT failed(rows.error());
            return;
        }
        int top = rowCount();
        int bottom = -1;
        for (const auto &row : *rows) {
            m_rows.insert(row.id.value(), new store::PersonRow(row));
            if (const int at = rowOf(row.id); at >= 0) {
                top = std::min(top, at);
                bottom = std::max(bottom, at);
            }
        }
        if (bottom >= 0)
            Q_EMIT dataChanged(index(top), index(bottom));
    });
}

void PersonListModel::follow(const store::Changes &changes)
{
    if (m_generation == 0)
        return;
    // What stands stays until the new row is there: nothing blinks.
    QList<Key> stale;
    for (const Key key : changes.everything || !changes.mentions.isEmpty() ? m_keys : changes.people.updated) {
        if (m_rows.contains(key.value()))
            stale.append(key);
    }
    if (!stale.isEmpty())
        readRows(stale);
    // What is said moves people in the order of contact.
    if (changes.everything || !changes.people.isEmpty() || !changes.mentions.inserted.isEmpty() || !changes.mentions.removed.isEmpty()
        || (!m_filter.said.isEmpty() && !changes.mentions.isEmpty())) {
        if (m_isCurrent && !m_rereading.isActive())
            m_rereading.start();
        else if (!m_isCurrent)
            show(store::PersonFilter(m_filter), m_order);
    }
}

} // namespace parvis::models
