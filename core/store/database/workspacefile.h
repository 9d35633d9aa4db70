// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/store/dialect/sqlite.h"

#include <QtCore/QTimeZone>

namespace parvis::store {

/// The schema version this program writes: the number of the last migration.
[[nodiscard]] int schemaVersion();

/// What a look at a file says, nothing in it or beside it touched.
struct FileFacts
{
    int version = 0;
    bool isWritable = false;
    dialect::Mode readMode = dialect::Mode::Read;   ///< how to read it without leaving anything behind
    bool isAlone = false;                           ///< nobody has it open to write, nor was killed while they had
};

/// What a workspace of schemaVersion() has and this file lacks, in technical English; `kind` is "table" or "index".
[[nodiscard]] domain::Result<QStringList> missingParts(const dialect::File &file, const QString &kind);

/// Looks whether the file is a workspace that this program can use. Fails with NotFound, Unreadable, NotAWorkspace, TooNew, Damaged, UnknownZone, Busy.
[[nodiscard]] domain::Result<FileFacts> examine(const QString &path);

/// Makes a new workspace file, whole or not at all. Conflict where something stands already, Unwritable, DiskFull,
/// UnknownZone.
[[nodiscard]] domain::Result<> createFile(const QString &path, const QString &name, const QTimeZone &zone);

/// Brings an older file up to schemaVersion(), after a copy beside it (FILE.before-N). Each step is one transaction.
[[nodiscard]] domain::Result<> migrate(const QString &path, int fromVersion);

/// Integrity and foreign keys of a whole file; Damaged with the first finding, or what it fails with otherwise.
[[nodiscard]] domain::Result<> requireSound(const dialect::File &file);

/// Copies a workspace whole into a new file that knows that it is a copy, and checks it. Conflict where the target stands already.
[[nodiscard]] domain::Result<> copyInto(const dialect::File &source, const QString &target);

} // namespace parvis::store
