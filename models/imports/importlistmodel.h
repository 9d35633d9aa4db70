// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/imports/importqueue.h"
#include "core/store/imports/importstore.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimeZone>

#include <variant>

namespace parvis::models {

/// What is being taken in, then what was: newest first.
class ImportListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SourceRole = Qt::UserRole,  ///< QString: path or address, whole
        DetailRole,                 ///< QString: what it did, or how far it is, or why it failed
        WhenRole,                   ///< QDateTime in the workspace's zone
        PermilleRole,               ///< int: 0…1000 while active, else -1
        CanCancelRole,
        CanUndoRole,
        CanRetryRole,
        HasProblemRole,
        RefusalsRole,               ///< QStringList: a sentence each
    };

    ImportListModel(store::Database &database, const domain::Clock &clock, QObject *parent = nullptr);

    /// The queued import of a row, or the finished one.
    [[nodiscard]] const domain::QueuedImport *queued(int row) const;
    [[nodiscard]] const domain::Import *import(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    using Row = std::variant<domain::QueuedImport, domain::Import>;
    void load();
    void replace(const QList<Row> &rows);
    [[nodiscard]] QVariant dataOf(const domain::QueuedImport &queued, int role) const;
    [[nodiscard]] QVariant dataOf(const domain::Import &import, int role) const;

    store::ImportQueue m_queue;
    store::ImportStore m_imports;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QList<Row> m_rows;
    bool m_isLoading = false;
    bool m_isStale = false;
};

} // namespace parvis::models
