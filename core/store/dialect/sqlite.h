// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QStringList>

#include <memory>

struct sqlite3;

/// What only SQLite understands stands in this folder: file marks, pragmas, error codes, full-text queries.
namespace parvis::store::dialect {

/// "PRVS": SQLite's application_id, at offset 68 of the file, big-endian.
inline constexpr qint64 applicationId = 0x50525653;
/// How long a statement waits for another process.
inline constexpr int busyTimeoutMs = 10'000;

/// What the last call on that handle failed with, in our words.
[[nodiscard]] domain::Error errorOf(sqlite3 *handle);
/// The kind for a result code of SQLite.
[[nodiscard]] domain::Error::Kind kindOf(int code);

/// How a file is opened.
enum class Mode {
    Write,       ///< reads and writes an existing file
    Create,      ///< makes the file where there is none
    Read,        ///< reads; sees what others commit
    ReadLast,    ///< reads likewise, and as the last to leave clears away what WAL keeps beside the file
    Immutable,   ///< reads a file that nobody writes, and puts nothing beside it
};
/// The URI that opens a path in that mode.
[[nodiscard]] QString uriOf(const QString &path, Mode mode);
/// The pragma by which what is committed outlasts a power cut from the moment on that it is committed, and the one by which the last of it may be lost then,
/// whole transactions each. Between transactions.
[[nodiscard]] QString durably();
[[nodiscard]] QString asUsual();
/// Pragmas that every connection starts with; as usual.
[[nodiscard]] QStringList connectionPragmas(bool isWriter);

/// A bare SQLite handle, for work on whole files: probe, migration, backup, check.
class File
{
public:
    [[nodiscard]] static domain::Result<File> open(const QString &path, Mode mode);
    /// An empty database that no file holds.
    [[nodiscard]] static domain::Result<File> inMemory();
    /// A handle that somebody else closes.
    [[nodiscard]] static File borrow(sqlite3 *handle);

    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }
    /// Runs SQL (one or more statements), rows thrown away.
    [[nodiscard]] domain::Result<> run(const QString &sql) const;
    /// The first column of every row, as text.
    [[nodiscard]] domain::Result<QStringList> column(const QString &sql) const;
    /// The first value; 0 where there is no row.
    [[nodiscard]] domain::Result<qint64> number(const QString &sql) const;

private:
    struct Close
    {
        bool isOwner = true;
        void operator()(sqlite3 *handle) const;
    };
    File(sqlite3 *handle, bool isOwner);

    std::unique_ptr<sqlite3, Close> m_handle;
};

/// Cuts a script into its statements, as SQLite itself tells where one ends (a trigger has semicolons of its own).
[[nodiscard]] QStringList statementsOf(const QString &script);
/// A text literal.
[[nodiscard]] QString quoted(const QString &text);

} // namespace parvis::store::dialect
