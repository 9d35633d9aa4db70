// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/database.h"
#include "core/store/database/place.h"
#include "core/store/database/workspacefile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

QString freeName(const QString &path)
{
    QString name;
    int number = 0;
    do
        name = u"%1.replaced-%2"_s.arg(path).arg(++number);
    while (QFileInfo::exists(name));
    return name;
}

/// Writes the backup's pages into the file that stands there, under SQLite's own locks, so that another process with the
/// workspace open sees one big change and nothing half.
domain::Result<> pourInto(const dialect::File &source, const dialect::File &target)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return std::unexpected(dialect::errorOf(target.handle()));
    constexpr int pauseMs = 50;
    int patience = dialect::busyTimeoutMs / pauseMs;
    int code = SQLITE_OK;
    do {
        code = sqlite3_backup_step(backup, -1);
        if ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && --patience > 0)
            sqlite3_sleep(pauseMs);
        else if (code != SQLITE_OK)
            break;
    } while (true);
    const int finished = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    return domain::failure(dialect::kindOf(code == SQLITE_DONE ? finished : code), QString::fromUtf8(sqlite3_errstr(code)));
}

/// Leaves a note for whoever has the file open: it is another one now. That it cannot be left is no reason to call the restore failed.
void noteRestore(const dialect::File &file, const QString &kept)
{
    const QString note = QUuid::createUuid().toString(QUuid::WithoutBraces) + u' ' + kept;
    static_cast<void>(file.run(u"INSERT INTO workspace (key, value) VALUES ('restored', "_s + dialect::quoted(note)
                               + u") ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s));
}

/// Leaves a note for whoever sends: what the backup was waiting with may have left since. It is cleared by who has asked about that. As a copy it is told of
/// no more.
domain::Result<> noteWhenRestored(const dialect::File &file)
{
    return forgetPlace(file).and_then([&file] {
        return file.run(u"INSERT INTO workspace (key, value) VALUES ('restored_at', CAST(unixepoch('subsec') * 1000 AS INTEGER)) "
                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    });
}

/// Leaves the note that whoever opens it needs: it is the workspace again that it was made of, or a copy of that beside it.
domain::Result<> noteWhatItIs(const dialect::File &file, bool isInPlace)
{
    return isInPlace ? noteWhenRestored(file) : becomeCopy(file);
}

/// A copy of the backup that knows that it is one. `place`: where it will be.
domain::Result<> copyRestored(const dialect::File &backup, const QString &path, const QString &place)
{
    const Origin origin = Origin::of(backup);
    return copyInto(backup, path).and_then([&]() -> domain::Result<> {
        const auto copy = dialect::File::open(path, dialect::Mode::Write);
        return copy ? noteWhatItIs(*copy, origin.isAt(place, std::nullopt)) : std::unexpected(copy.error());
    });
}

} // namespace

domain::Result<QString> restoreBackup(const QString &source, const QString &path)
{
    const auto facts = examine(source);
    if (!facts)
        return std::unexpected(facts.error());
    const auto backup = dialect::File::open(source, facts->readMode);
    if (!backup)
        return std::unexpected(backup.error());
    if (auto sound = requireSound(*backup); !sound)
        return std::unexpected(sound.error());
    if (!QFileInfo::exists(path))
        return copyRestored(*backup, path, path).transform([] { return QString(); });

    if (!QFileInfo(path).isFile())
        return domain::failure(Kind::NotAWorkspace, u"%1 is not a file"_s.arg(path));
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(source).canonicalFilePath())
        return domain::failure(Kind::Invalid, u"the backup is the workspace itself"_s);
    const QString kept = freeName(path);
    const auto there = examine(path);
    if (there && !there->isWritable)
        return domain::failure(Kind::Unwritable, path);
    if (there) {
        const auto target = dialect::File::open(path, dialect::Mode::Write);
        if (!target)
            return std::unexpected(target.error());
        const bool isInPlace = Origin::of(*backup).isAt(path, Origin::of(*target).workspace);
        return copyInto(*target, kept)
            .and_then([&] { return pourInto(*backup, *target); })
            .and_then([&] { return noteWhatItIs(*target, isInPlace); })
            .transform([&] {
                noteRestore(*target, kept);
                return kept;
            });
    }
    if (there.error().kind == Kind::Busy)
        return std::unexpected(there.error());
    // What stands there is no workspace that can be read: it is set aside as it is.
    const QString fresh = kept + u".new"_s;
    if (auto copied = copyRestored(*backup, fresh, path); !copied)
        return std::unexpected(copied.error());
    if (!QFile::rename(path, kept)) {
        QFile::remove(fresh);
        return domain::failure(Kind::Unwritable, path);
    }
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::rename(path + suffix, kept + suffix);
    if (!QFile::rename(fresh, path)) {
        QFile::rename(kept, path);
        return domain::failure(Kind::Unwritable, path);
    }
    return kept;
}

} // namespace parvis::store
