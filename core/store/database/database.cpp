// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/database.h"

#include "core/domain/base/clock.h"
#include "core/store/articles/derivationrecord.h"
#include "core/store/channels/restoredposts.h"
#include "core/store/database/derived.h"
#include "core/store/database/place.h"
#include "core/store/database/turns.h"
#include "core/store/database/worker.h"
#include "core/store/database/workspacefile.h"
#include "core/store/dialect/functions.h"
#include "core/store/media/mediarecord.h"

#include <QtCore/QLoggingCategory>
#include <QtSql/QSqlError>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;

namespace {

Q_LOGGING_CATEGORY(lcStore, "parvis.store", QtWarningMsg)

domain::Result<std::unique_ptr<Connection>> openConnection(const QString &path, dialect::Mode mode)
{
    static std::atomic_int counter = 0;
    const QString name = u"parvis-%1"_s.arg(++counter);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(dialect::uriOf(path, mode));
        database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(dialect::busyTimeoutMs)
                                   + (mode == dialect::Mode::Write || mode == dialect::Mode::ReadLast ? QString() : u";QSQLITE_OPEN_READONLY"_s));
        if (database.open()) {
            auto connection = std::make_unique<Connection>(database);
            database = {};
            if (dialect::addFunctions(connection->handle()) != 0)
                return std::unexpected(dialect::errorOf(connection->handle()));
            for (const QString &pragma : dialect::connectionPragmas(mode == dialect::Mode::Write)) {
                if (auto ran = connection->run(pragma); !ran)
                    return std::unexpected(ran.error());
            }
            return connection;
        }
        const QSqlError error = database.lastError();
        database = {};
        QSqlDatabase::removeDatabase(name);
        return domain::failure(dialect::kindOf(error.nativeErrorCode().toInt()), error.text());
    }
}

/// Switches to the write-ahead log. SQLite does not wait for others there by itself, as it does for a transaction.
domain::Result<> enterLog(Connection &connection)
{
    constexpr std::chrono::milliseconds pause{50};
    const auto start = std::chrono::steady_clock::now();
    for (;;) {
        auto entered = connection.run(u"PRAGMA journal_mode = WAL"_s);
        const auto waited = std::chrono::steady_clock::now() - start;
        if (entered || entered.error().kind != domain::Error::Kind::Busy || waited > std::chrono::milliseconds(dialect::busyTimeoutMs))
            return entered;
        std::this_thread::sleep_for(pause);
    }
}

/// What the workspace says of itself; empty where it says nothing of that, or cannot be asked.
QString value(Connection &connection, const QString &key)
{
    Statement asked = connection.prepare(u"SELECT value FROM workspace WHERE key = ?"_s);
    asked.bind(key);
    return asked.run() && asked.next() ? asked.text(0) : QString();
}

/// The id of a workspace that was made without one: of what was said when it was made, and of what it took in first.
QUuid derivedId(Connection &connection)
{
    QStringList said{value(connection, u"name"_s), value(connection, u"zone"_s)};
    Statement first = connection.prepare(u"SELECT source, started_at FROM import ORDER BY id LIMIT 1"_s);
    if (first.run() && first.next())
        said << first.text(0) << QString::number(first.number(1));
    constexpr QUuid space(0x3d1c6b52, 0x9e0f, 0x4c7a, 0x8b, 0x64, 0x5e, 0x2f, 0x90, 0xa7, 0x1d, 0x38);
    return QUuid::createUuidV5(space, said.join(u'\n'));
}

/// From then on it is the same whatever comes in.
domain::Result<> keepId(Connection &connection, const QString &id)
{
    Statement put = connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('id', ?) ON CONFLICT (key) DO NOTHING"_s);
    return put.bind(id).run();
}

} // namespace

struct Database::Private
{
    QString path;
    QString name;
    QUuid id;
    bool hasIdKept = false;
    bool isFreshCopy = false;
    bool isUntoldCopy = false;
    QTimeZone zone;
    Access access = Access::ReadWrite;
    dialect::Mode readMode = dialect::Mode::Read;
    std::unique_ptr<Worker> writer;
    std::unique_ptr<Worker> reader;
    std::unique_ptr<Worker> aside;
    std::once_flag asideStarted;
    qint64 seenVersion = -1;   ///< of the file, by the connection that polls it; touched on its thread alone
    QString seenRestore;       ///< the note of the last restore, likewise
};

domain::Result<> Database::create(const QString &path, const QString &name, const QTimeZone &zone)
{
    qCInfo(lcStore).noquote() << "Making the workspace" << path;
    return createFile(path, name, zone);
}

domain::Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    qCInfo(lcStore).noquote() << "Opening the workspace" << path;
    const auto facts = examine(path);
    if (!facts)
        return std::unexpected(facts.error());
    const bool isOld = facts->version < schemaVersion();
    if (!facts->isWritable && (access == Access::ReadWrite || isOld))
        return domain::failure(Kind::Unwritable, path);
    if (isOld) {
        if (auto migrated = migrate(path, facts->version); !migrated)
            return std::unexpected(migrated.error());
    }
    auto d = std::make_unique<Private>();
    d->path = path;
    d->access = access;
    d->readMode = facts->isWritable ? dialect::Mode::ReadLast : facts->readMode;
    std::unique_ptr<Database> database(new Database(std::move(d)));
    if (auto started = database->start(); !started)
        return std::unexpected(started.error());
    if (access == Access::ReadWrite && !database->d->hasIdKept)
        static_cast<void>(database->write([id = database->id().toString(QUuid::WithoutBraces)](Connection &connection) { return keepId(connection, id); }));
    if (access == Access::ReadWrite)
        static_cast<void>(database->write([path, turns = Turns(path, database->id())](Connection &connection) {
            return keepPlace(connection, path).and_then([&] { return turns.catchUp(connection); }).and_then([&connection] {
                return askAboutWhatWasRestored(connection, domain::SystemClock().now());
            });
        }));
    // What goes along with nothing was kept for the undo of whoever had it open.
    if (access == Access::ReadWrite && facts->isAlone)
        static_cast<void>(
            database->write([](Connection &connection) { return sweepMedia(connection).and_then([&](qint64) { return sweepDerivations(connection); }); }));
    return database;
}

Database::Database(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

domain::Result<> Database::start()
{
    const auto poll = [this](Connection &connection) {
        const auto version = connection.number(u"PRAGMA data_version"_s);
        if (!version || *version == std::exchange(d->seenVersion, *version))
            return;
        Changes changes;
        changes.everything = true;
        QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
        const QString restored = value(connection, u"restored"_s);
        if (restored != std::exchange(d->seenRestore, restored) && !restored.isEmpty())
            QMetaObject::invokeMethod(this, [this, kept = restored.section(u' ', 1)] { Q_EMIT replaced(kept); }, Qt::QueuedConnection);
    };
    const auto opener = [this](dialect::Mode mode) {
        return [this, mode]() -> domain::Result<std::unique_ptr<Connection>> {
            auto connection = openConnection(d->path, mode);
            if (!connection)
                return connection;
            if (mode == dialect::Mode::Write) {
                if (auto wal = enterLog(**connection); !wal)
                    return std::unexpected(wal.error());
            }
            return connection;
        };
    };
    const auto openerAndFirst = [this, opener](dialect::Mode mode) {
        return [this, open = opener(mode)]() -> domain::Result<std::unique_ptr<Connection>> {
            auto connection = open();
            if (!connection)
                return connection;
            const auto version = (*connection)->number(u"PRAGMA data_version"_s);
            const auto zone = (*connection)->zone();
            if (!version || !zone)
                return std::unexpected(version ? zone.error() : version.error());
            d->seenVersion = *version;
            d->zone = *zone;
            d->name = value(**connection, u"name"_s);
            const QString id = value(**connection, u"id"_s);
            d->hasIdKept = !id.isEmpty();
            d->id = d->hasIdKept ? QUuid::fromString(id) : derivedId(**connection);
            d->seenRestore = value(**connection, u"restored"_s);
            d->isFreshCopy = d->access == Access::ReadWrite
                && (store::isFreshCopy(**connection, d->path).value_or(false) || Turns(d->path, d->id).isBehind(**connection).value_or(false));
            d->isUntoldCopy = d->isFreshCopy || !value(**connection, QString(untoldCopy)).isEmpty();
            return connection;
        };
    };
    const bool isWriter = d->access == Access::ReadWrite;
    if (isWriter) {
        d->writer = std::make_unique<Worker>(u"database"_s, openerAndFirst(dialect::Mode::Write), poll);
        if (auto started = d->writer->start(); !started)
            return started;
        d->reader = std::make_unique<Worker>(u"database-read"_s, opener(dialect::Mode::Read));
    } else {
        d->reader = std::make_unique<Worker>(u"database-read"_s, openerAndFirst(d->readMode), poll);
    }
    d->aside = std::make_unique<Worker>(u"database-aside"_s, opener(isWriter ? dialect::Mode::Write : d->readMode));
    return d->reader->start();
}

Database::~Database()
{
    if (d->aside) {
        d->aside->interrupt();
        d->aside->stop(false);
    }
    if (d->reader) {
        d->reader->interrupt();
        d->reader->stop(false);
    }
    if (d->writer)
        d->writer->stop(true);
}

QString Database::path() const
{
    return d->path;
}

QString Database::name() const
{
    return d->name;
}

QUuid Database::id() const
{
    return d->id;
}

bool Database::isFreshCopy() const
{
    return d->isFreshCopy;
}

bool Database::isUntoldCopy() const
{
    return d->isUntoldCopy;
}

void Database::noteCopyTold()
{
    d->isUntoldCopy = false;
    static_cast<void>(write([](Connection &connection) {
        Statement forget = connection.prepare(u"DELETE FROM workspace WHERE key = ?"_s);
        return forget.bind(QString(untoldCopy)).run();
    }));
}

QFuture<domain::Result<bool>> Database::isWaitingCopy()
{
    // Behind what is written as it is opened.
    return write([](Connection &connection) -> domain::Result<bool> {
        return !value(connection, QString(waitingCopy)).isEmpty() && value(connection, u"offline"_s) == "on"_L1;
    });
}

Database::Access Database::access() const
{
    return d->access;
}

QTimeZone Database::zone() const
{
    return d->zone;
}

void Database::enqueue(Lane lane, std::function<void(Connection &)> job)
{
    switch (lane) {
    case Lane::Write:
    case Lane::Durable:
        (d->writer ? d->writer : d->reader)->post(std::move(job));
        return;
    case Lane::Read:
        d->reader->post(std::move(job));
        return;
    case Lane::Interruptible:
        d->reader->post(std::move(job), true);
        return;
    case Lane::Aside:
        std::call_once(d->asideStarted, [this] {
            if (auto started = d->aside->start(); !started)
                qCWarning(lcStore).noquote() << "Cannot open another connection:" << started.error().detail;
        });
        d->aside->post(std::move(job));
        return;
    }
}

domain::Result<> Database::begin(Lane lane, Connection &connection)
{
    connection.changes() = {};
    if (lane == Lane::Aside)
        return {};
    if (isWriting(lane) && d->access == Access::ReadOnly)
        return domain::failure(Kind::Unwritable, u"the workspace is open for reading only"_s);
    // How safe a transaction is can be said before it begins alone.
    if (lane == Lane::Durable) {
        if (auto safer = connection.run(dialect::durably()); !safer)
            return safer;
    }
    return connection.run(isWriting(lane) ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

domain::Result<> Database::finish(Lane lane, Connection &connection, bool good)
{
    if (lane == Lane::Aside)
        return {};
    const auto ended = good ? connection.run(u"COMMIT"_s) : connection.rollBack();
    if (good && !ended)
        static_cast<void>(connection.rollBack());
    if (lane == Lane::Durable)
        static_cast<void>(connection.run(dialect::asUsual()));
    if (!good || !ended)
        return ended;
    if (isWriting(lane) && !connection.changes().isEmpty()) {
        QMetaObject::invokeMethod(this, [this, changes = std::exchange(connection.changes(), {})] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    }
    return {};
}

QFuture<domain::Result<>> Database::backup(const QString &target)
{
    qCInfo(lcStore).noquote() << "Backing up to" << target;
    return submit<domain::Result<>>(Lane::Aside, [target](Connection &connection) -> domain::Result<> {
        // A connection that may only read cannot write the copy either; the source itself is not touched.
        if (auto opened = connection.run(u"PRAGMA query_only = OFF"_s); !opened)
            return opened;
        const auto copied = copyInto(dialect::File::borrow(connection.handle()), target);
        const auto closed = connection.run(u"PRAGMA query_only = ON"_s);
        return copied ? closed : copied;
    });
}

QFuture<domain::Result<QStringList>> Database::check()
{
    return submit<domain::Result<QStringList>>(Lane::Aside, [](Connection &connection) -> domain::Result<QStringList> {
        if (auto begun = connection.run(u"BEGIN"_s); !begun)
            return std::unexpected(begun.error());
        auto findings = findingsOf(connection);
        static_cast<void>(connection.rollBack());
        return findings;
    });
}

QFuture<domain::Result<>> Database::rebuild()
{
    qCInfo(lcStore) << "Making indexes and roll-ups again";
    return write([](Connection &connection) {
        connection.changes().everything = true;
        return rebuildDerived(connection);
    });
}

void Database::interruptReads()
{
    d->reader->interrupt();
}

} // namespace parvis::store
