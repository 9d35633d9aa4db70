// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"
#include "core/domain/query/parser.h"
#include "core/store/database/database.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QSignalSpy>

#include <random>
#include <stop_token>
#include <thread>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class DatabaseTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray hashOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    /// Some hundred mentions and an article in a workspace, closed.
    static void fill(Workspace &workspace)
    {
        store::ImportStore imports(workspace.database());
        const auto target = await(imports.begin({.service = u"feed"_s, .address = u"f"_s, .title = u"F"_s}, u"f.xml"_s, instantAt(0)));
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < 300; ++n)
            entries << aMention(QString::number(n)).at(n * 1000).saying(u"word%1 text"_s.arg(n));
        if (!target || !await(imports.ingest(*target, entries)) || !await(imports.finish(target->import)))
            qFatal("cannot fill the workspace");
        workspace.close();
    }
    static void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
            qFatal("cannot write %ls", qUtf16Printable(path));
    }
    static QByteArray noise(qsizetype size)
    {
        std::mt19937 random(4);
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        return bytes;
    }
    static void runSql(const QString &path, const QStringList &statements)
    {
        {
            QSqlDatabase sqlite = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            sqlite.setDatabaseName(path);
            if (!sqlite.open())
                qFatal("cannot open %ls", qUtf16Printable(path));
            for (const QString &statement : statements) {
                if (QSqlQuery query(sqlite); !query.exec(statement))
                    qFatal("%ls", qUtf16Printable(statement));
            }
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }
    static domain::Result<> writeName(store::Database &database, const QString &key)
    {
        return await(database.write([key](store::Connection &connection) { return connection.run(u"INSERT INTO workspace VALUES ('%1', 'x')"_s.arg(key)); }));
    }

private Q_SLOTS:
    void aNewWorkspaceOpensWithItsNameAndZone();
    void nothingIsWrittenOverAnExistingFile();
    void manyWhoMakeTheSameWorkspaceLeaveOneWhole();
    void whatIsNoWorkspaceIsNamedAndLeftAlone_data();
    void whatIsNoWorkspaceIsNamedAndLeftAlone();
    void damagedPagesAreFound();
    void aReadOnlyFileOpensToReadAlone();
    void aFailedWriteLeavesNothingBehind();
    void anInterruptedPreparationSpoilsNothing();
    void readsThatAreStoppedAgainAndAgainLeaveTheNextOneGood();
    void whatAnotherProcessWritesIsTold();
    void twoWritersDoNotBlockOrCorruptEachOther();
    void writesThatWaitAreCarriedOutBeforeClosing();
    void aBackupHoldsEverythingAndIsChecked();
    void aRestoredBackupReplacesTheWorkspaceAndKeepsIt();
    void aDamagedWorkspaceIsSetAsideByARestore();
    void aDamagedBackupIsRefused();
    void aRestoreTouchesNoFolderAndNotItself();
    void aMissingIndexIsFound();
    void openingWaitsForWhoWritesInAFileWithoutLog();
    void anImportEndsWhenTheWorkspaceIsReplaced();
    void derivedTablesAreMadeAgain();
    void aDamagedIndexKeepsNobodyOutAndIsMadeAgain();
};

void DatabaseTest::aNewWorkspaceOpensWithItsNameAndZone()
{
    Workspace workspace;
    QCOMPARE(workspace.database().name(), u"Test"_s);
    QCOMPARE(workspace.database().zone(), QTimeZone("Europe/Paris"));
    QCOMPARE(workspace.database().path(), workspace.path());
    // The mark by which the desktop knows the file.
    QFile file(workspace.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(72).last(4), "PRVS"_ba);
}

void DatabaseTest::nothingIsWrittenOverAnExistingFile()
{
    Workspace workspace;
    fill(workspace);
    const auto before = hashOf(workspace.path());
    QCOMPARE(store::Database::create(workspace.path(), u"Other"_s, QTimeZone::utc()).error().kind, Kind::Conflict);
    QCOMPARE(hashOf(workspace.path()), before);
    QCOMPARE(store::Database::create(workspace.folder() + u"/no/where.parvis"_s, u"Other"_s, QTimeZone::utc()).error().kind, Kind::NotFound);
}

void DatabaseTest::manyWhoMakeTheSameWorkspaceLeaveOneWhole()
{
    for (int round = 0; round < 10; ++round) {
        // WHEN several make a workspace of one name at once
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.parvis"_s);
        std::vector<domain::Result<>> made(4);
        {
            std::vector<std::jthread> threads;
            for (auto &result : made)
                threads.emplace_back([&result, &path] { result = store::Database::create(path, u"X"_s, QTimeZone("Europe/Paris")); });
        }
        // THEN one made it, the others were told that it is there, and it is sound
        QCOMPARE(std::ranges::count_if(made, [](const auto &result) { return result.has_value(); }), 1);
        for (const auto &result : made)
            QVERIFY(result || result.error().kind == Kind::Conflict);
        const auto opened = store::Database::open(path);
        QVERIFY(opened);
        QCOMPARE(*await((*opened)->check()), QStringList());
    }
}

void DatabaseTest::whatIsNoWorkspaceIsNamedAndLeftAlone_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << u"missing"_s << static_cast<int>(Kind::NotFound);
    QTest::newRow("empty") << u"empty"_s << static_cast<int>(Kind::NotAWorkspace);
    QTest::newRow("text") << u"text"_s << static_cast<int>(Kind::NotAWorkspace);
    QTest::newRow("noise") << u"noise"_s << static_cast<int>(Kind::NotAWorkspace);
    QTest::newRow("folder") << u"folder"_s << static_cast<int>(Kind::NotAWorkspace);
    QTest::newRow("another program's SQLite") << u"foreign"_s << static_cast<int>(Kind::NotAWorkspace);
    QTest::newRow("newer") << u"newer"_s << static_cast<int>(Kind::TooNew);
    QTest::newRow("cut in half") << u"half"_s << static_cast<int>(Kind::Damaged);
    QTest::newRow("cut within the header") << u"header"_s << static_cast<int>(Kind::Damaged);
    QTest::newRow("noise in the schema page") << u"schema"_s << static_cast<int>(Kind::Damaged);
    QTest::newRow("noise in the middle") << u"middle"_s << static_cast<int>(Kind::Damaged);
    QTest::newRow("a zone nobody knows") << u"zone"_s << static_cast<int>(Kind::UnknownZone);
    QTest::newRow("a table that opening needs not is missing") << u"note"_s << static_cast<int>(Kind::Damaged);
    QTest::newRow("a table is missing") << u"table"_s << static_cast<int>(Kind::Damaged);
}

void DatabaseTest::whatIsNoWorkspaceIsNamedAndLeftAlone()
{
    QFETCH(QString, what);
    QFETCH(int, kind);
    // GIVEN a file with something wrong
    Workspace workspace;
    fill(workspace);
    const QString path = workspace.path();
    QFile file(path);
    const qint64 size = file.size();
    if (what == "missing"_L1 || what == "foreign"_L1 || what == "folder"_L1)
        QVERIFY(file.remove());
    if (what == "empty"_L1)
        QVERIFY(file.resize(0));
    if (what == "text"_L1 || what == "noise"_L1) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(what == "text"_L1 ? "Dear diary,\n"_ba.repeated(1000) : noise(50'000));
        file.close();
    }
    if (what == "folder"_L1)
        QVERIFY(QDir().mkdir(path));
    if (what == "foreign"_L1)
        runSql(path, {u"CREATE TABLE bookmarks (id INTEGER PRIMARY KEY)"_s});
    if (what == "newer"_L1)
        runSql(path, {u"PRAGMA user_version = 999"_s});
    if (what == "half"_L1)
        QVERIFY(file.resize(size / 2));
    if (what == "header"_L1)
        QVERIFY(file.resize(60));
    if (what == "schema"_L1)
        overwrite(path, 100, noise(3900));
    if (what == "middle"_L1)
        overwrite(path, size / 2, noise(20'000));
    if (what == "zone"_L1)
        runSql(path, {u"UPDATE workspace SET value = 'Mars/Olympus' WHERE key = 'zone'"_s});
    if (what == "note"_L1)
        runSql(path, {u"DROP TABLE note"_s});
    if (what == "table"_L1)
        runSql(path, {u"DROP TABLE mention_day"_s});
    const auto before = hashOf(path);
    const auto beside = QDir(workspace.folder()).entryList(QDir::Files | QDir::NoDotAndDotDot);

    for (const auto access : {store::Database::Access::ReadWrite, store::Database::Access::ReadOnly}) {
        // WHEN it is opened
        const auto opened = store::Database::open(path, access);

        // THEN the reason is given, and nothing in or beside the file has changed
        QVERIFY(!opened);
        QCOMPARE(static_cast<int>(opened.error().kind), kind);
        QCOMPARE(hashOf(path), before);
        QCOMPARE(QDir(workspace.folder()).entryList(QDir::Files | QDir::NoDotAndDotDot), beside);
    }
}

void DatabaseTest::damagedPagesAreFound()
{
    // GIVEN a workspace in which a roll-up, the index and a reference are wrong
    Workspace workspace;
    fill(workspace);
    runSql(workspace.path(),
           {u"UPDATE mention_day SET mentions = mentions + 1"_s, u"DELETE FROM mention_search WHERE rowid IN (SELECT id FROM mention LIMIT 2)"_s,
            u"INSERT INTO note (mention_id, body, created_at) VALUES (5, 'x', 0)"_s});
    workspace.reopen();

    // THEN the check names all three
    const auto findings = await(workspace.database().check());
    QVERIFY(findings);
    QCOMPARE(findings->size(), 3);
    QVERIFY(findings->join(u' ').contains(u"note"_s));
    QVERIFY(findings->join(u' ').contains(u"mention_day"_s));
    QVERIFY(findings->join(u' ').contains(u"2 rows are missing"_s));
}

void DatabaseTest::aReadOnlyFileOpensToReadAlone()
{
    // GIVEN a workspace nobody may write
    Workspace workspace;
    fill(workspace);
    const auto before = hashOf(workspace.path());
    QVERIFY(QFile::setPermissions(workspace.path(), QFile::ReadOwner | QFile::ReadUser));

    // THEN opening it to write says so
    QCOMPARE(store::Database::open(workspace.path()).error().kind, Kind::Unwritable);

    // WHEN it is opened to read
    {
        const auto opened = store::Database::open(workspace.path(), store::Database::Access::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(await(store::InboxStore(**opened).counts())->all, 300);
        QCOMPARE(*await((*opened)->check()), QStringList());
        QVERIFY(await((*opened)->backup(workspace.folder() + u"/copy.parvis"_s)));
        // THEN writing is refused
        QCOMPARE(writeName(**opened, u"k"_s).error().kind, Kind::Unwritable);
    }
    QCOMPARE(hashOf(workspace.path()), before);
    QVERIFY(!QFile::exists(workspace.path() + u"-shm"_s));
}

void DatabaseTest::aFailedWriteLeavesNothingBehind()
{
    Workspace workspace;
    QSignalSpy changes(&workspace.database(), &store::Database::changed);
    const auto failed = await(workspace.database().write([](store::Connection &connection) -> domain::Result<> {
        connection.changes().everything = true;
        if (auto ran = connection.run(u"INSERT INTO workspace VALUES ('k', 'v')"_s); !ran)
            return ran;
        return domain::failure(Kind::Invalid);
    }));
    QCOMPARE(failed.error().kind, Kind::Invalid);
    QCOMPARE(*await(workspace.database().read([](store::Connection &c) { return c.number(u"SELECT COUNT(*) FROM workspace WHERE key = 'k'"_s); })), 0);
    QCOMPARE(changes.size(), 0);
}

void DatabaseTest::anInterruptedPreparationSpoilsNothing()
{
    Workspace workspace;
    const auto count = [](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM workspace"_s); };
    // GIVEN a read that is stopped while it has rows in hand
    const auto stopped = await(workspace.database().read([count](store::Connection &connection) -> domain::Result<qint64> {
        store::Statement rows = connection.prepare(u"SELECT key FROM workspace"_s);
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        if (!rows.next())
            return domain::failure(Kind::Internal);
        sqlite3_interrupt(connection.handle());
        // WHEN it goes on with something that was not prepared yet
        return count(connection);
    }));
    // THEN it is cancelled, and the next one is not
    QCOMPARE(stopped.error().kind, Kind::Cancelled);
    const auto counted = await(workspace.database().read(count));
    QVERIFY(counted);
    QVERIFY(*counted > 0);
}

void DatabaseTest::readsThatAreStoppedAgainAndAgainLeaveTheNextOneGood()
{
    const auto count = [](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM workspace"_s); };
    for (int round = 0; round < 20; ++round) {
        // GIVEN somebody who stops reads all the time, as fast typing in a search field does
        Workspace workspace;
        std::jthread stopping([&workspace](const std::stop_token &isOver) {
            while (!isOver.stop_requested())
                workspace.database().interruptReads();
        });
        // WHEN some are read meanwhile
        for (int n = 0; n < 20; ++n) {
            const auto read = await(workspace.database().readInterruptibly(count));
            if (!read)
                QCOMPARE(read.error().kind, Kind::Cancelled);
            // THEN what did not say that it may be stopped is not
            const auto other = await(workspace.database().read(count));
            QVERIFY2(other, other ? "" : qPrintable(other.error().detail));
        }
        stopping.request_stop();
        stopping.join();
        // THEN what is read afterwards comes: the last transaction was ended, whatever stopped its end
        const auto read = await(workspace.database().read(count));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    }
}

void DatabaseTest::whatAnotherProcessWritesIsTold()
{
    // GIVEN two openings of one file
    Workspace workspace;
    const auto other = store::Database::open(workspace.path());
    QVERIFY(other);
    QSignalSpy changes(&workspace.database(), &store::Database::changed);

    // WHEN the other writes
    QVERIFY(writeName(**other, u"k"_s));

    // THEN the first is told within some seconds to read all again
    QVERIFY(changes.wait(5000));
    QVERIFY(changes.first().first().value<store::Changes>().everything);
}

void DatabaseTest::twoWritersDoNotBlockOrCorruptEachOther()
{
    // GIVEN two openings of one file that both write at once
    Workspace workspace;
    const auto other = store::Database::open(workspace.path());
    QVERIFY(other);
    store::ImportStore ours(workspace.database());
    store::ImportStore theirs(**other);
    const domain::IncomingSource source{.service = u"feed"_s, .address = u"f"_s, .title = u"F"_s};
    const auto ourTarget = await(ours.begin(source, u"a"_s, instantAt(0)));
    const auto theirTarget = await(theirs.begin(source, u"b"_s, instantAt(0)));
    QList<QFuture<domain::Result<store::IngestReport>>> futures;
    for (int batch = 0; batch < 20; ++batch) {
        QList<domain::IncomingEntry> entries;
        for (int n = 0; n < 100; ++n)
            entries << aMention(QString::number(batch * 100 + n)).at(batch * 100 + n).by(QString::number(n)).saying(u"text"_s);
        // Half of what the one brings, the other brings too.
        futures << ours.ingest(*ourTarget, entries) << theirs.ingest(*theirTarget, entries.first(50));
    }
    qint64 added = 0;
    for (const auto &future : std::as_const(futures)) {
        const auto report = await(future);
        QVERIFY(report);
        added += report->added;
    }

    // THEN each entry came in once, and the workspace is sound
    QCOMPARE(added, 2000);
    QCOMPARE(await(store::InboxStore(workspace.database()).counts())->all, 2000);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

void DatabaseTest::writesThatWaitAreCarriedOutBeforeClosing()
{
    Workspace workspace;
    store::ArticleStore articles(workspace.database());
    domain::Article article;
    article.title = u"Story"_s;
    auto stored = await(articles.add(article));
    QVERIFY(stored);
    for (int n = 0; n < 200; ++n) {
        stored->body = QString::number(n);
        static_cast<void>(articles.save(*stored, instantAt(n)));
    }
    workspace.reopen();
    QCOMPARE(await(store::ArticleStore(workspace.database()).article(stored->id))->body, u"199"_s);
}

void DatabaseTest::aBackupHoldsEverythingAndIsChecked()
{
    Workspace workspace;
    fill(workspace);
    workspace.reopen();
    const QString copy = workspace.folder() + u"/it's a copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(copy)));
    QCOMPARE(await(workspace.database().backup(copy)).error().kind, Kind::Conflict);
    QCOMPARE(await(workspace.database().backup(u"/nowhere/x.parvis"_s)).error().kind, Kind::NotFound);
    const auto opened = store::Database::open(copy);
    QVERIFY(opened);
    QCOMPARE(await(store::InboxStore(**opened).counts())->all, 300);
    QCOMPARE(*await((*opened)->check()), QStringList());
}

void DatabaseTest::aRestoredBackupReplacesTheWorkspaceAndKeepsIt()
{
    // GIVEN a backup, a workspace that went on, and another process that has it open
    Workspace workspace;
    fill(workspace);
    workspace.reopen();
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(copy)));
    QVERIFY(writeName(workspace.database(), u"later"_s));
    QSignalSpy changes(&workspace.database(), &store::Database::changed);
    QSignalSpy replaced(&workspace.database(), &store::Database::replaced);

    // WHEN the backup is restored
    const auto kept = store::restoreBackup(copy, workspace.path());

    // THEN what was there is kept, and who has it open sees the backup's rows
    QVERIFY(kept);
    QVERIFY(QFile::exists(*kept));
    QVERIFY(changes.wait(5000));
    const QString later = u"SELECT COUNT(*) FROM workspace WHERE key = 'later'"_s;
    QCOMPARE(*await(workspace.database().read([later](store::Connection &c) { return c.number(later); })), 0);
    QCOMPARE(*await(workspace.database().check()), QStringList());
    QVERIFY(!replaced.isEmpty() || replaced.wait(5000));
    QCOMPARE(replaced.takeFirst().at(0).toString(), *kept);

    // AND who opens it later hears of the next restore alone
    workspace.reopen();
    QSignalSpy again(&workspace.database(), &store::Database::replaced);
    QVERIFY(writeName(workspace.database(), u"once more"_s));
    const auto keptNext = store::restoreBackup(copy, workspace.path());
    QVERIFY(keptNext);
    QVERIFY(again.wait(5000));
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.first().at(0).toString(), *keptNext);
    const auto old = store::Database::open(*kept);
    QVERIFY(old);
    QCOMPARE(*await((*old)->read([later](store::Connection &c) { return c.number(later); })), 1);
}

void DatabaseTest::aDamagedWorkspaceIsSetAsideByARestore()
{
    Workspace workspace;
    fill(workspace);
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(QFile::copy(workspace.path(), copy));
    overwrite(workspace.path(), 0, noise(5000));
    const auto damaged = hashOf(workspace.path());
    const auto kept = store::restoreBackup(copy, workspace.path());
    QVERIFY(kept);
    QCOMPARE(hashOf(*kept), damaged);
    workspace.reopen();
    QCOMPARE(await(store::InboxStore(workspace.database()).counts())->all, 300);
}

void DatabaseTest::aDamagedBackupIsRefused()
{
    Workspace workspace;
    fill(workspace);
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(QFile::copy(workspace.path(), copy));
    overwrite(copy, QFile(copy).size() / 2, noise(9000));
    const auto before = hashOf(workspace.path());
    QCOMPARE(store::restoreBackup(copy, workspace.path()).error().kind, Kind::Damaged);
    QCOMPARE(store::restoreBackup(workspace.folder() + u"/none"_s, workspace.path()).error().kind, Kind::NotFound);
    QCOMPARE(hashOf(workspace.path()), before);
}

void DatabaseTest::aRestoreTouchesNoFolderAndNotItself()
{
    Workspace workspace;
    fill(workspace);
    const auto before = hashOf(workspace.path());
    const QString folder = workspace.folder() + u"/Documents"_s;
    QVERIFY(QDir().mkdir(folder));
    QCOMPARE(store::restoreBackup(workspace.path(), folder).error().kind, Kind::NotAWorkspace);
    QVERIFY(QFileInfo(folder).isDir());
    QCOMPARE(store::restoreBackup(workspace.path(), workspace.path()).error().kind, Kind::Invalid);
    QCOMPARE(hashOf(workspace.path()), before);
}

void DatabaseTest::aMissingIndexIsFound()
{
    Workspace workspace;
    fill(workspace);
    runSql(workspace.path(), {u"DROP INDEX mention_list"_s});
    workspace.reopen();
    QCOMPARE(*await(workspace.database().check()), QStringList{u"the index mention_list is missing"_s});
}

void DatabaseTest::openingWaitsForWhoWritesInAFileWithoutLog()
{
    // GIVEN a workspace as a backup leaves it, without a log, and somebody who writes in it for a while
    Workspace workspace;
    fill(workspace);
    runSql(workspace.path(), {u"PRAGMA journal_mode = DELETE"_s});
    sqlite3 *other = nullptr;
    QCOMPARE(sqlite3_open(workspace.path().toUtf8().constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE; DELETE FROM note", nullptr, nullptr, nullptr), SQLITE_OK);
    std::jthread writer([other] {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_close(other);
    });

    // THEN opening waits, and works
    QVERIFY(store::Database::open(workspace.path()));
}

void DatabaseTest::anImportEndsWhenTheWorkspaceIsReplaced()
{
    // GIVEN an import under way, and a backup from before it
    Workspace workspace;
    fill(workspace);
    workspace.reopen();
    const QString copy = workspace.folder() + u"/copy.parvis"_s;
    QVERIFY(await(workspace.database().backup(copy)));
    store::ImportStore imports(workspace.database());
    const auto target = await(imports.begin({.service = u"feed"_s, .address = u"g"_s, .title = u"G"_s}, u"g.xml"_s, instantAt(1)));
    QVERIFY(target);

    // WHEN the backup is restored under it
    QVERIFY(store::restoreBackup(copy, workspace.path()));

    // THEN its next step says so, and writes nothing
    QCOMPARE(await(imports.ingest(*target, {aMention(u"new"_s)})).error().kind, Kind::Conflict);
    QCOMPARE(await(imports.finish(target->import)).error().kind, Kind::Conflict);
    QCOMPARE(await(store::InboxStore(workspace.database()).counts())->all, 300);
}

void DatabaseTest::derivedTablesAreMadeAgain()
{
    // GIVEN a workspace whose roll-ups and index are empty
    Workspace workspace;
    fill(workspace);
    runSql(workspace.path(), {u"DELETE FROM mention_day"_s, u"DELETE FROM mention_search WHERE rowid IN (SELECT id FROM mention)"_s});
    workspace.reopen();
    QVERIFY(!await(workspace.database().check())->isEmpty());

    // WHEN they are rebuilt
    QVERIFY(await(workspace.database().rebuild()));

    // THEN all is sound and found again
    QCOMPARE(*await(workspace.database().check()), QStringList());
    domain::MentionFilter filter;
    filter.query = domain::queryOrWords(u"word17 ");
    QCOMPARE(await(store::InboxStore(workspace.database()).keys(filter, {}, -1))->size(), 1);
}

void DatabaseTest::aDamagedIndexKeepsNobodyOutAndIsMadeAgain()
{
    // GIVEN a workspace whose full-text index lost pieces
    Workspace workspace;
    fill(workspace);
    runSql(workspace.path(), {u"DELETE FROM mention_search_data WHERE id IN (SELECT id FROM mention_search_data ORDER BY id DESC LIMIT 2)"_s});
    // WHEN it is opened
    workspace.reopen();
    // THEN the damage is found
    QVERIFY(!await(workspace.database().check())->isEmpty());
    // AND mended from the rows
    QVERIFY(await(workspace.database().rebuild()));
    QCOMPARE(*await(workspace.database().check()), QStringList());
    domain::MentionFilter filter;
    filter.query = domain::queryOrWords(u"word17 ");
    QCOMPARE(await(store::InboxStore(workspace.database()).keys(filter, {}, -1))->size(), 1);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
