// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/people/peoplestore.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QCache>
#include <QtCore/QTimer>

namespace parvis::models {

/// The people a filter holds, in an order, however many: the keys of all of them are kept (the first 200 at once, the others in the background), their rows
/// are read by key, a block at a time, when a view asks for them.
class PersonListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,   ///< qint64: the person's key
        RowRole                       ///< store::PersonRow; invalid while it is being read
    };
    using Key = domain::Id<domain::Person>;

    PersonListModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    /// Shows another list. What stands stays until the first page is there; the latest call wins.
    void show(const store::PersonFilter &filter, store::PersonOrder order);
    [[nodiscard]] const store::PersonFilter &filter() const { return m_filter; }
    [[nodiscard]] store::PersonOrder order() const { return m_order; }
    /// True when the rows are those of filter() (the first page at least).
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    /// True when every key of the list is known.
    [[nodiscard]] bool isComplete() const { return m_isCurrent && m_isComplete; }
    /// Where a person stands, -1 where they do not (yet).
    [[nodiscard]] int rowOf(Key key) const;
    /// Who stands there; null beyond the end.
    [[nodiscard]] Key keyAt(int row) const { return m_keys.value(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The first page of filter() stands.
    void shown();
    /// All keys are known.
    void completed();
    /// The list could not be read.
    void failed(const parvis::domain::Error &error);

private:
    void readKeys(qint64 limit);
    void readMoreKeys();
    void replace(const QList<Key> &keys, bool isWhole);
    void append(const QList<Key> &keys);
    void wantBlock(int row) const;
    void readBlocks();
    void readRows(const QList<Key> &keys);
    void follow(const store::Changes &changes);

    store::Database &m_database;
    const domain::Clock &m_clock;
    store::PeopleStore m_store;
    store::PersonFilter m_filter;
    store::PersonOrder m_order = store::PersonOrder::Latest;
    QList<Key> m_keys;
    QHash<Key, int> m_places;
    quint64 m_generation = 0;
    bool m_isCurrent = false;
    bool m_isComplete = false;
    QTimer m_rereading;
    mutable QCache<qint64, store::PersonRow> m_rows;
    mutable QList<int> m_wantedBlocks;   ///< latest last
    mutable QTimer m_wanting;
};

} // namespace parvis::models
