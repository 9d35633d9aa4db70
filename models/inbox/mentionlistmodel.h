// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/inboxstore.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QCache>
#include <QtCore/QTimer>

namespace parvis::models {

/// The mentions a filter holds, newest first, however many: the keys of all of them are kept (the first 200 at once, the others in the
/// background), their rows are read by key, a block at a time, when a view asks for them.
class MentionListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,   ///< qint64: the mention's key
        RowRole                       ///< domain::MentionRow; invalid while it is being read
    };
    using Key = domain::Id<domain::Mention>;

    MentionListModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    /// Shows another list. What stands stays until the first page is there; the latest call wins and stops the reading of those before it.
    void show(const domain::MentionFilter &filter);
    [[nodiscard]] const domain::MentionFilter &filter() const { return m_filter; }
    /// True when the rows are those of filter() (the first page at least), false while the first page is being read.
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    /// True when every key of the list is known.
    [[nodiscard]] bool isComplete() const { return m_isCurrent && m_isComplete; }
    /// The keys known, newest first.
    [[nodiscard]] const QList<Key> &keys() const { return m_keys; }
    /// Where a mention stands, -1 where it does not (yet).
    [[nodiscard]] int rowOf(Key key) const;
    /// The row's contents when they are at hand.
    [[nodiscard]] std::optional<domain::MentionRow> rowAt(int row) const;

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
    void readFirstPage();
    void replace(const QList<Key> &keys, const QList<domain::MentionRow> &rows);
    void readMoreKeys();
    void wantBlock(int row) const;
    void readBlocks();
    void follow(const store::Changes &changes);
    void review(const QList<Key> &touched);
    void merge(const QList<Key> &touched, const QList<Key> &held);
    void removeKeys(QList<Key> keys);
    void insertKeys(QList<Key> keys);
    void refresh(const QList<Key> &keys);

    store::Database &m_database;
    const domain::Clock &m_clock;
    mutable store::InboxStore m_store;
    domain::MentionFilter m_filter;
    QList<Key> m_keys;
    QList<Key> m_touchedMeanwhile;     ///< changed while the first page was being read
    quint64 m_generation = 0;
    bool m_isCurrent = false;
    bool m_isComplete = false;
    bool m_isReadingKeys = false;
    mutable QCache<qint64, domain::MentionRow> m_rows;
    mutable QList<int> m_wantedBlocks; ///< latest last
    mutable QTimer m_wanting;
    int m_blocksUnderWay = 0;
};

} // namespace parvis::models
