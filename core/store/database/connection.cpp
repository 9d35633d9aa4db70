// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/connection.h"

#include "core/store/dialect/sqlite.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

Statement::Statement(QSqlQuery &query, sqlite3 *handle, std::optional<domain::Error> failure)
    : m_query(query)
    , m_handle(handle)
    , m_failure(std::move(failure))
{
}

Statement::Statement(std::unique_ptr<QSqlQuery> query, sqlite3 *handle, std::optional<domain::Error> failure)
    : m_own(std::move(query))
    , m_query(*m_own)
    , m_handle(handle)
    , m_failure(std::move(failure))
{
}

Statement::~Statement()
{
    m_query.finish();
}

Statement &Statement::bind(qint64 value)
{
    m_query.bindValue(m_bound++, QVariant(value));
    return *this;
}

Statement &Statement::bind(int value)
{
    return bind(qint64{value});
}

Statement &Statement::bind(bool value)
{
    return bind(qint64{value ? 1 : 0});
}

Statement &Statement::bind(const QString &value)
{
    m_query.bindValue(m_bound++, QVariant(value.isNull() ? u""_s : value));
    return *this;
}

Statement &Statement::bind(const QByteArray &value)
{
    m_query.bindValue(m_bound++, QVariant(value.isNull() ? QByteArray("") : value));
    return *this;
}

Statement &Statement::bindNull()
{
    m_query.bindValue(m_bound++, QVariant());
    return *this;
}

Statement &Statement::bindOrNull(const QString &value)
{
    return value.isEmpty() ? bindNull() : bind(value);
}

domain::Result<> Statement::run()
{
    m_bound = 0;
    if (m_failure)
        return std::unexpected(*m_failure);
    if (m_query.exec())
        return {};
    domain::Error error = dialect::errorOf(m_handle);
    if (sqlite3_errcode(m_handle) == SQLITE_OK)
        error = {.kind = domain::Error::Kind::Internal, .detail = m_query.lastError().text()};
    m_query.finish();
    return std::unexpected(std::move(error));
}

bool Statement::next()
{
    return m_query.next();
}

domain::Result<> Statement::ended() const
{
    if (m_query.lastError().type() == QSqlError::NoError)
        return {};
    const int code = m_query.lastError().nativeErrorCode().toInt();
    return domain::failure(dialect::kindOf(code), m_query.lastError().databaseText());
}

int Statement::affected() const
{
    return m_query.numRowsAffected();
}

qint64 Statement::number(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray Statement::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

std::optional<qint64> Statement::numberOrNull(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return number(column);
}

std::optional<domain::Instant> Statement::instant(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return domain::fromMs(number(column));
}

Connection::Connection(const QSqlDatabase &database)
    : m_database(database)
{
    const QVariant handle = m_database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        m_handle = *static_cast<sqlite3 *const *>(handle.constData());
}

Connection::~Connection()
{
    m_prepared.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Statement Connection::prepare(const QString &sql)
{
    auto &prepared = m_prepared[sql];
    // What was not prepared the last time (an interrupt comes here too) may be now.
    if (!prepared || prepared->failure) {
        if (!prepared)
            prepared = std::make_unique<Prepared>(Prepared{.query = QSqlQuery(m_database), .failure = {}});
        prepared->failure = compile(prepared->query, sql);
    }
    return {prepared->query, m_handle, prepared->failure};
}

Statement Connection::prepareOnce(const QString &sql)
{
    auto query = std::make_unique<QSqlQuery>(m_database);
    auto failure = compile(*query, sql);
    return {std::move(query), m_handle, std::move(failure)};
}

std::optional<domain::Error> Connection::compile(QSqlQuery &query, const QString &sql) const
{
    query.setForwardOnly(true);
    if (query.prepare(sql))
        return std::nullopt;
    const QSqlError error = query.lastError();
    domain::Error failure{.kind = dialect::kindOf(error.nativeErrorCode().toInt()), .detail = error.databaseText()};
    if (failure.kind != domain::Error::Kind::Cancelled)
        qWarning("parvis.store: cannot prepare: %ls: %ls", qUtf16Printable(sql.left(2'000)), qUtf16Printable(error.text()));
    return failure;
}

domain::Result<> Connection::run(const QString &sql)
{
    return prepare(sql).run();
}

domain::Result<> Connection::rollBack()
{
    // Who stops reads again and again stops this one too, and a transaction that stays open lets no other begin.
    domain::Result<> ended;
    while (sqlite3_get_autocommit(m_handle) == 0) {
        ended = run(u"ROLLBACK"_s);
        if (!ended && ended.error().kind != domain::Error::Kind::Cancelled)
            break;
    }
    return ended;
}

domain::Result<qint64> Connection::number(const QString &sql)
{
    Statement statement = prepare(sql);
    if (auto ran = statement.run(); !ran)
        return std::unexpected(ran.error());
    return statement.next() ? statement.number(0) : 0;
}

qint64 Connection::lastKey() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

domain::Result<QTimeZone> Connection::zone()
{
    if (!m_zone) {
        Statement statement = prepare(u"SELECT value FROM workspace WHERE key = 'zone'"_s);
        if (auto ran = statement.run(); !ran)
            return std::unexpected(ran.error());
        const QString name = statement.next() ? statement.text(0) : QString();
        const QTimeZone zone(name.toLatin1());
        if (!zone.isValid())
            return domain::failure(domain::Error::Kind::UnknownZone, name);
        m_zone = zone;
    }
    return *m_zone;
}

} // namespace parvis::store
