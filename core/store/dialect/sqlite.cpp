// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dialect/sqlite.h"

#include "core/store/dialect/filelocks.h"
#include "core/store/dialect/functions.h"

#include <QtCore/QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace parvis::store::dialect {

using Kind = domain::Error::Kind;

domain::Error::Kind kindOf(int code)
{
    constexpr int primaryMask = 0xff;
    switch (code & primaryMask) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Kind::Busy;
    case SQLITE_FULL:
        return Kind::DiskFull;
    case SQLITE_CORRUPT:
        return Kind::Damaged;
    case SQLITE_NOTADB:
        return Kind::NotAWorkspace;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Kind::Unwritable;
    case SQLITE_CANTOPEN:
        return Kind::Unreadable;
    case SQLITE_IOERR:
        return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ ? Kind::Unreadable : Kind::Unwritable;
    case SQLITE_INTERRUPT:
        return Kind::Cancelled;
    case SQLITE_CONSTRAINT:
        return Kind::Conflict;
    case SQLITE_TOOBIG:
        return Kind::TooLarge;
    default:
        return Kind::Internal;
    }
}

domain::Error errorOf(sqlite3 *handle)
{
    if (!handle)
        return {.kind = Kind::Internal, .detail = u"there is no connection"_s};
    return {.kind = kindOf(sqlite3_extended_errcode(handle)), .detail = QString::fromUtf8(sqlite3_errmsg(handle))};
}

QString uriOf(const QString &path, Mode mode)
{
    QUrl url = QUrl::fromLocalFile(path);
    const QString encoded = QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded)).replace(u"?"_s, u"%3F"_s);
    switch (mode) {
    case Mode::Write:
    case Mode::ReadLast:   // only who may write may clear away
        return encoded + u"?mode=rw"_s;
    case Mode::Create:
        return encoded + u"?mode=rwc"_s;
    case Mode::Read:
        return encoded + u"?mode=ro"_s;
    case Mode::Immutable:
        return encoded + u"?mode=ro&immutable=1"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString durably()
{
    return u"PRAGMA synchronous = FULL"_s;
}

QString asUsual()
{
    return u"PRAGMA synchronous = NORMAL"_s;
}

QStringList connectionPragmas(bool isWriter)
{
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA trusted_schema = OFF"_s};
    if (isWriter)
        pragmas << asUsual() << u"PRAGMA cache_size = -16000"_s << u"PRAGMA wal_autocheckpoint = 16000"_s << u"PRAGMA journal_size_limit = 67108864"_s;
    else
        pragmas << u"PRAGMA query_only = ON"_s << u"PRAGMA cache_size = -12000"_s;
    return pragmas;
}

void File::Close::operator()(sqlite3 *handle) const
{
    if (isOwner)
        sqlite3_close_v2(handle);
}

File::File(sqlite3 *handle, bool isOwner)
    : m_handle(handle, Close{.isOwner = isOwner})
{
}

File File::borrow(sqlite3 *handle)
{
    return {handle, false};
}

domain::Result<File> File::open(const QString &path, Mode mode)
{
    keepFileLocks();
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        | (mode == Mode::Create                                ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
               : mode == Mode::Write || mode == Mode::ReadLast ? SQLITE_OPEN_READWRITE
                                                               : SQLITE_OPEN_READONLY);
    const int code = sqlite3_open_v2(uriOf(path, mode).toUtf8().constData(), &handle, flags, nullptr);
    File file(handle, true);
    if (code != SQLITE_OK)
        return std::unexpected(errorOf(handle));
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    if (addFunctions(handle) != SQLITE_OK)
        return std::unexpected(errorOf(handle));
    return file;
}

domain::Result<File> File::inMemory()
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_FULLMUTEX, nullptr);
    File file(handle, true);
    if (code != SQLITE_OK)
        return std::unexpected(errorOf(handle));
    return file;
}

domain::Result<> File::run(const QString &sql) const
{
    if (sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(errorOf(handle()));
    return {};
}

domain::Result<QStringList> File::column(const QString &sql) const
{
    QStringList values;
    const auto take = [](void *list, int count, char **texts, char **) {
        if (count > 0)
            static_cast<QStringList *>(list)->append(QString::fromUtf8(texts[0]));
        return 0;
    };
    if (sqlite3_exec(handle(), sql.toUtf8().constData(), take, &values, nullptr) != SQLITE_OK)
        return std::unexpected(errorOf(handle()));
    return values;
}

domain::Result<qint64> File::number(const QString &sql) const
{
    return column(sql).transform([](const QStringList &values) { return values.isEmpty() ? 0 : values.first().toLongLong(); });
}

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QStringView line : QStringView(script).split(u'\n')) {
        statement += line;
        statement += u'\n';
        if (line.contains(u';') && sqlite3_complete(statement.toUtf8().constData()) != 0) {
            statements << statement.trimmed();
            statement.clear();
        }
    }
    return statements;
}

QString quoted(const QString &text)
{
    QString escaped = text;
    return u'\'' + escaped.replace(u'\'', u"''"_s) + u'\'';
}

} // namespace parvis::store::dialect
