// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/workspacefile.h"

#include "core/store/database/partfile.h"
#include "core/store/database/place.h"
#include "core/store/people/personrecord.h"
#include "core/store/search/searchindex.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUuid>
#include <QtCore/QtEndian>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

/// A static library's resources are found only once they are named; Qt wants that outside any namespace.
static void registerScripts()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

constexpr qint64 headerSize = 100;
/// Up to this size an opening reads every page; beyond, the pages that a start reads anyway.
constexpr qint64 quickCheckLimit = 24'000'000;

/// The fields of SQLite's file header that can be judged without SQLite (https://www.sqlite.org/fileformat.html#the_database_header).
struct Header
{
    qint64 pageSize = 0;
    qint64 pages = 0;
    bool isPageCountGood = false;
    qint64 applicationId = 0;
};

domain::Result<Header> readHeader(QFile &file)
{
    const QByteArray bytes = file.read(headerSize);
    constexpr QByteArrayView magic("SQLite format 3", 16);   // with the zero at its end
    if (!bytes.startsWith(magic))
        return domain::failure(Kind::NotAWorkspace, u"it is not an SQLite file"_s);
    if (bytes.size() < headerSize)
        return domain::failure(Kind::Damaged, u"it ends within its header"_s);
    const auto number = [&bytes](qsizetype at) { return qint64{qFromBigEndian<quint32>(bytes.constData() + at)}; };
    Header header;
    header.pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    if (header.pageSize == 1)
        header.pageSize = 65536;
    header.pages = number(28);
    header.isPageCountGood = number(24) == number(92);
    header.applicationId = number(68);
    return header;
}

/// True while another connection may have newer pages than the file itself, or a killed one left some.
bool hasLog(const QString &path)
{
    return QFileInfo::exists(path + u"-wal"_s) || QFileInfo::exists(path + u"-shm"_s);
}

/// Root has the right to write anything; a file that was locked against writing stays so for root too.
bool isWritable(const QString &path)
{
    const QFileInfo info(path);
    constexpr auto writeBits = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return info.isWritable() && (info.permissions() & writeBits) != 0 && QFileInfo(info.absolutePath()).isWritable();
}

domain::Error asDamaged(domain::Error error)
{
    if (error.kind == Kind::NotAWorkspace || error.kind == Kind::Internal)
        error.kind = Kind::Damaged;
    return error;
}

/// The first that a check of the pages found; nothing where they are sound. A damaged full-text index is none: it is made again from the rows
/// (`parvisctl check --rebuild`), which must be able to open the file.
domain::Result<QString> firstDamage(const dialect::File &file, const QString &check)
{
    const auto findings = file.column(u"PRAGMA "_s + check);
    if (!findings)
        return std::unexpected(asDamaged(findings.error()));
    const auto damage = std::ranges::find_if(*findings, [](const QString &finding) { return finding != "ok"_L1 && !finding.contains("FTS5 table"_L1); });
    return damage == findings->cend() ? QString() : *damage;
}

/// Reads what an opening needs: the schema, the first row of every table, and the whole of a small file.
domain::Result<> probeContents(const dialect::File &file, qint64 size, int version)
{
    const auto tables = file.column(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"_s);
    if (!tables)
        return std::unexpected(asDamaged(tables.error()));
    if (version == schemaVersion()) {
        const auto missing = missingParts(file, u"table"_s);
        if (!missing)
            return std::unexpected(asDamaged(missing.error()));
        if (!missing->isEmpty())
            return domain::failure(Kind::Damaged, missing->first());
    }
    for (const QString &name : *tables) {
        // A file that goes along with a post may be a hundred megabytes: nobody waits for it at every start.
        const QString columns = name == "media"_L1 ? u"id, name"_s : u"*"_s;
        if (auto rows = file.column(u"SELECT %1 FROM \"%2\" LIMIT 1"_s.arg(columns, name)); !rows)
            return std::unexpected(asDamaged(rows.error()));
    }
    if (size <= quickCheckLimit) {
        const auto damage = firstDamage(file, u"quick_check"_s);
        if (!damage || !damage->isEmpty())
            return damage ? domain::failure(Kind::Damaged, *damage) : std::unexpected(damage.error());
    }
    return {};
}

QStringList migrationNames()
{
    registerScripts();
    return QDir(u":/parvis/sql"_s).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
}

domain::Result<QString> script(const QString &name)
{
    QFile file(u":/parvis/sql/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(Kind::Internal, u"the script %1 is missing"_s.arg(name));
    return QString::fromUtf8(file.readAll());
}

/// The last step of an older file makes the indexes again, in its own transaction: a file of this version has none of another.
domain::Result<> applyMigration(const dialect::File &file, int version, const QString &name, bool isLastOfOld)
{
    const auto sql = script(name);
    if (!sql)
        return std::unexpected(sql.error());
    const auto apply = [&]() -> domain::Result<> {
        for (const QString &statement : dialect::statementsOf(*sql)) {
            if (auto ran = file.run(statement); !ran)
                return domain::failure(ran.error().kind, u"%1: %2"_s.arg(name, ran.error().detail));
        }
        if (isLastOfOld) {
            if (auto rebuilt = rebuildIndexes(file).and_then([&file] { return refreshPeople(file); }); !rebuilt)
                return rebuilt;
        }
        const auto broken = file.column(u"PRAGMA foreign_key_check"_s);
        if (!broken)
            return std::unexpected(broken.error());
        if (!broken->isEmpty())
            return domain::failure(Kind::Damaged, u"%1: a row of %2 refers to nothing"_s.arg(name, broken->first()));
        return file.run(u"PRAGMA user_version = %1"_s.arg(version));
    };
    // Foreign keys are checked as a whole before the commit: a migration may rebuild a table others refer to.
    if (auto off = file.run(u"PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE"_s); !off)
        return off;
    const auto current = file.number(u"PRAGMA user_version"_s);
    if (current && *current >= version)
        return file.run(u"ROLLBACK"_s);   // another process was here first
    if (auto applied = apply(); !applied) {
        static_cast<void>(file.run(u"ROLLBACK"_s));
        return applied;
    }
    return file.run(u"COMMIT"_s);
}

domain::Result<> migrateFile(const dialect::File &file, int fromVersion)
{
    const QStringList names = migrationNames();
    for (const QString &name : names) {
        const int version = name.first(4).toInt();
        if (version <= fromVersion)
            continue;
        if (auto applied = applyMigration(file, version, name, fromVersion > 0 && version == schemaVersion()); !applied)
            return applied;
    }
    return {};
}

domain::Result<> fillNew(const QString &path, const QString &name, const QTimeZone &zone)
{
    const auto file = dialect::File::open(path, dialect::Mode::Create);
    if (!file)
        return std::unexpected(file.error().kind == Kind::Unreadable ? domain::Error{.kind = Kind::Unwritable, .detail = file.error().detail} : file.error());
    const auto search = script(u"search.sqlite.sql"_s);
    if (!search)
        return std::unexpected(search.error());
    return file->run(u"PRAGMA application_id = %1"_s.arg(dialect::applicationId))
        .and_then([&] { return migrateFile(*file, 0); })
        .and_then([&] {
            return file->run(u"BEGIN; %1; INSERT INTO workspace VALUES ('name', %2), ('zone', %3), ('id', %4); COMMIT"_s.arg(
                *search, dialect::quoted(name), dialect::quoted(QString::fromLatin1(zone.id())),
                dialect::quoted(QUuid::createUuid().toString(QUuid::WithoutBraces))));
        })
        .and_then([&] { return file->run(u"PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)"_s); });
}

/// Gives a finished file its name, unless somebody else has it already. A link fails where a rename would replace.
domain::Result<> giveName(const QString &part, const QString &path)
{
    std::error_code failed;
    std::filesystem::create_hard_link(QFile::encodeName(part).toStdString(), QFile::encodeName(path).toStdString(), failed);
    // File systems without links (FAT) are left with the rename, which looks first.
    const bool hasName = !failed || (failed != std::errc::file_exists && QFile::rename(part, path));
    if (!hasName)
        return domain::failure(QFileInfo::exists(path) ? Kind::Conflict : Kind::Unwritable, path);
    return {};
}

} // namespace

int schemaVersion()
{
    static const int version = [] {
        const QStringList names = migrationNames();
        return names.isEmpty() ? 0 : names.last().first(4).toInt();
    }();
    return version;
}

domain::Result<QStringList> missingParts(const dialect::File &file, const QString &kind)
{
    static const auto model = []() -> domain::Result<dialect::File> {
        auto made = dialect::File::inMemory();
        if (!made)
            return made;
        const auto search = script(u"search.sqlite.sql"_s);
        if (!search)
            return std::unexpected(search.error());
        auto filled = migrateFile(*made, 0).and_then([&] { return made->run(*search); });
        return filled ? std::move(made) : std::unexpected(filled.error());
    }();
    if (!model)
        return std::unexpected(model.error());
    const QString names = u"SELECT name FROM sqlite_schema WHERE type = '%1' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s.arg(kind);
    const auto wanted = model->column(names);
    const auto there = file.column(names);
    if (!wanted || !there)
        return wanted ? there : wanted;
    QStringList missing;
    for (const QString &name : *wanted) {
        if (!there->contains(name))
            missing << u"the %1 %2 is missing"_s.arg(kind, name);
    }
    return missing;
}

domain::Result<FileFacts> examine(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return domain::failure(Kind::NotFound, path);
    if (!info.isFile())
        return domain::failure(Kind::NotAWorkspace, u"%1 is not a file"_s.arg(path));
    QFile bytes(path);
    if (!bytes.open(QIODevice::ReadOnly))
        return domain::failure(Kind::Unreadable, bytes.errorString());
    const auto header = readHeader(bytes);
    bytes.close();
    if (!header)
        return std::unexpected(header.error());
    if (header->applicationId != dialect::applicationId)
        return domain::failure(Kind::NotAWorkspace, u"it is an SQLite file of another program"_s);
    const bool isLogged = hasLog(path);
    // What is in the log decides where there is one; without it the file itself must be whole.
    if (!isLogged && header->isPageCountGood && header->pages * header->pageSize > info.size())
        return domain::failure(Kind::Damaged, u"it is cut off: %1 bytes of %2"_s.arg(info.size()).arg(header->pages * header->pageSize));

    FileFacts facts;
    facts.isWritable = isWritable(path);
    // Without a log nobody needs what WAL keeps beside the file, so nothing is put there.
    facts.readMode = isLogged ? dialect::Mode::Read : dialect::Mode::Immutable;
    facts.isAlone = !isLogged;
    const auto file = dialect::File::open(path, facts.readMode);
    if (!file)
        return std::unexpected(file.error());
    const auto version = file->number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(asDamaged(version.error()));
    facts.version = static_cast<int>(*version);
    if (facts.version > schemaVersion())
        return domain::failure(Kind::TooNew, u"schema %1, this program knows %2"_s.arg(facts.version).arg(schemaVersion()));
    if (facts.version < 1)
        return domain::failure(Kind::Damaged, u"it has no schema version"_s);
    if (auto probed = probeContents(*file, info.size(), facts.version); !probed)
        return std::unexpected(probed.error());
    const auto zone = file->column(u"SELECT value FROM workspace WHERE key = 'zone'"_s);
    if (!zone)
        return std::unexpected(asDamaged(zone.error()));
    if (!QTimeZone(zone->value(0).toLatin1()).isValid())
        return domain::failure(Kind::UnknownZone, zone->value(0));
    return facts;
}

domain::Result<> createFile(const QString &path, const QString &name, const QTimeZone &zone)
{
    if (QFileInfo::exists(path))
        return domain::failure(Kind::Conflict, path);
    if (!zone.isValid())
        return domain::failure(Kind::UnknownZone, QString::fromLatin1(zone.id()));
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return domain::failure(Kind::NotFound, folder.filePath());
    if (!folder.isWritable())
        return domain::failure(Kind::Unwritable, folder.filePath());
    // A name of its own for each that tries: who comes second finds the first one's file finished, and leaves it alone.
    const PartFile part(path);
    return fillNew(part.path(), name, zone).and_then([&] { return giveName(part.path(), path); });
}

domain::Result<> migrate(const QString &path, int fromVersion)
{
    if (fromVersion >= schemaVersion())
        return {};
    const auto file = dialect::File::open(path, dialect::Mode::Write);
    if (!file)
        return std::unexpected(file.error());
    const QString copy = u"%1.before-%2"_s.arg(path).arg(schemaVersion());
    if (!QFileInfo::exists(copy)) {
        if (auto copied = copyInto(*file, copy); !copied)
            return copied;
    }
    if (auto migrated = migrateFile(*file, fromVersion); !migrated)
        return migrated;
    return file->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

domain::Result<> requireSound(const dialect::File &file)
{
    const auto damage = firstDamage(file, u"integrity_check"_s);
    if (!damage || !damage->isEmpty())
        return damage ? domain::failure(Kind::Damaged, *damage) : std::unexpected(damage.error());
    const auto broken = file.column(u"PRAGMA foreign_key_check"_s);
    if (!broken)
        return std::unexpected(asDamaged(broken.error()));
    if (!broken->isEmpty())
        return domain::failure(Kind::Damaged, u"a row of %1 refers to nothing"_s.arg(broken->first()));
    return {};
}

domain::Result<> copyInto(const dialect::File &source, const QString &target)
{
    if (QFileInfo::exists(target))
        return domain::failure(Kind::Conflict, target);
    const QFileInfo folder(QFileInfo(target).absolutePath());
    if (!folder.isDir())
        return domain::failure(Kind::NotFound, folder.filePath());
    if (!folder.isWritable())
        return domain::failure(Kind::Unwritable, folder.filePath());
    const PartFile part(target);
    if (auto copied = source.run(u"VACUUM INTO "_s + dialect::quoted(part.path())); !copied)
        return copied;
    const auto mark = [&part, &source]() -> domain::Result<> {
        const auto copy = dialect::File::open(part.path(), dialect::Mode::Write);
        const auto from = source.column(u"SELECT file FROM pragma_database_list WHERE name = 'main'"_s);
        if (!copy || !from)
            return std::unexpected(copy ? from.error() : copy.error());
        return markAsCopy(*copy, from->value(0));
    };
    const auto check = [&part]() -> domain::Result<> {
        const auto copy = dialect::File::open(part.path(), dialect::Mode::Immutable);
        return copy ? requireSound(*copy) : std::unexpected(copy.error());
    };
    return mark().and_then(check).and_then([&] { return giveName(part.path(), target); });
}

} // namespace parvis::store
