// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/store/database/changes.h"

#include <QtCore/QTimeZone>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace parvis::store {

/// A prepared statement in use: bind in order, run, read; its rows are let go when it goes out of scope. Text, bytes, 64-bit numbers and
/// nulls only; instants and days are numbers.
class Statement
{
public:
    /// `failure`: why it could not be prepared; run() then answers that.
    Statement(QSqlQuery &query, sqlite3 *handle, std::optional<domain::Error> failure);
    /// The same for a query of its own.
    Statement(std::unique_ptr<QSqlQuery> query, sqlite3 *handle, std::optional<domain::Error> failure);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    /// Binds the next positional value (`?`).
    Statement &bind(qint64 value);
    Statement &bind(int value);
    Statement &bind(bool value);
    Statement &bind(const QString &value);   ///< a null QString is stored as ''
    Statement &bind(const QByteArray &value);   ///< as a blob; a null one is stored as an empty one
    Statement &bindNull();
    /// Text, or null where it is empty.
    Statement &bindOrNull(const QString &value);
    template<class T>
    Statement &bind(domain::Id<T> id)
    {
        return id.isNull() ? bindNull() : bind(id.value());
    }
    template<class T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }
    Statement &bind(domain::Instant instant) { return bind(domain::toMs(instant)); }

    /// Runs it. Fails with the kind that fits what SQLite said (Busy, DiskFull, Damaged, Unwritable, Internal). Run again, it binds anew.
    [[nodiscard]] domain::Result<> run();
    /// Steps to the next row; false at the end. Call after run().
    [[nodiscard]] bool next();
    /// What next() stopped at before the end (an interrupt, a damaged page); good after a whole reading.
    [[nodiscard]] domain::Result<> ended() const;
    /// Rows that the last run() inserted, updated or deleted.
    [[nodiscard]] int affected() const;

    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<qint64> numberOrNull(int column) const;
    [[nodiscard]] std::optional<domain::Instant> instant(int column) const;
    template<class T>
    [[nodiscard]] domain::Id<T> id(int column) const
    {
        return domain::Id<T>(isNull(column) ? 0 : number(column));
    }

private:
    std::unique_ptr<QSqlQuery> m_own;
    QSqlQuery &m_query;
    sqlite3 *m_handle;
    std::optional<domain::Error> m_failure;
    int m_bound = 0;
};

/// One connection to the workspace, used on one thread. Stores write SQL against it; statements are prepared once.
class Connection
{
public:
    explicit Connection(const QSqlDatabase &database);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// The prepared statement for that SQL, ready to bind. One use at a time for one text of SQL.
    [[nodiscard]] Statement prepare(const QString &sql);
    /// The same for SQL that is hardly asked twice: not kept.
    [[nodiscard]] Statement prepareOnce(const QString &sql);
    /// Prepares, runs, throws the rows away.
    [[nodiscard]] domain::Result<> run(const QString &sql);
    /// Ends the transaction that is open, if one is, whoever interrupts meanwhile.
    [[nodiscard]] domain::Result<> rollBack();
    /// The first value of the first row; 0 where there is none.
    [[nodiscard]] domain::Result<qint64> number(const QString &sql);
    /// The key that the last INSERT gave.
    [[nodiscard]] qint64 lastKey() const;
    /// What this transaction changes; stores add to it, Database::write emits it after commit.
    [[nodiscard]] Changes &changes() { return m_changes; }
    /// The SQLite handle, for what Qt does not offer (backup, interrupt, complete).
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /// The zone whose days the roll-ups count in.
    [[nodiscard]] domain::Result<QTimeZone> zone();

private:
    struct Prepared
    {
        QSqlQuery query;
        std::optional<domain::Error> failure;
    };

    [[nodiscard]] std::optional<domain::Error> compile(QSqlQuery &query, const QString &sql) const;

    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<QString, std::unique_ptr<Prepared>> m_prepared;
    Changes m_changes;
    std::optional<QTimeZone> m_zone;
};

} // namespace parvis::store
