// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "tests/core/store/channels/headlessdesk.h"

#include <QtCore/QJsonArray>

using namespace parvis;
using namespace parvis::tests;

namespace {

/// A desk with something that its site is to have years from now.
struct PlannedDesk
{
    PlannedDesk()
    {
        desk.connectFolder();
        const auto article = desk.addArticle(u"Flour"_s, u"From the mill."_s);
        const HeadlessRun added = desk.ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, QString::number(article.id.value()), u"--at"_s,
                                            u"2099-12-01 09:00 Europe/Paris"_s});
        if (added.code != 0)
            qFatal("not planned: %s", qPrintable(added.err));
    }
    /// The file of another workspace in the folder of the desk.
    [[nodiscard]] QString path(const QString &name) const { return desk.workspace.folder() + u'/' + name + u".parvis"_s; }
    [[nodiscard]] QString copy()
    {
        desk.workspace.close();
        if (!QFile::copy(desk.workspace.path(), path(u"copy"_s)))
            qFatal("not copied");
        return path(u"copy"_s);
    }
    [[nodiscard]] HeadlessRun in(const QString &workspace, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(desk.session());
        process.start(HeadlessDesk::program(), QStringList{u"-w"_s, workspace} + arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            qFatal("parvisctl did not end");
        return {
            .code = process.exitCode(), .out = QString::fromUtf8(process.readAllStandardOutput()), .err = QString::fromUtf8(process.readAllStandardError())};
    }

    HeadlessDesk desk;
};

constexpr auto isACopy = "This workspace is a copy"_L1;
constexpr auto untilAPerson = "offline until 'parvisctl offline off'"_L1;
constexpr int offlineEnd = 5;

} // namespace

/// Copies of a workspace in which something is planned, as parvisctl meets them.
class CopiedPlanCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRestoredBesideItsWorkspaceSaysThatItIsACopy()
    {
        // GIVEN a backup
        PlannedDesk planned;
        const QString backup = planned.path(u"backup"_s);
        QCOMPARE(planned.desk.ctl({u"backup"_s, backup}).code, 0);
        // WHEN it is restored elsewhere
        const HeadlessRun restored = planned.in(planned.path(u"elsewhere"_s), {u"restore"_s, backup});
        // THEN that is said at once, and so is why it is offline
        QCOMPARE(restored.code, 0);
        QVERIFY2(restored.out.contains(isACopy) && restored.out.contains(untilAPerson), qPrintable(restored.out));
        const QJsonArray said = planned.in(planned.path(u"another"_s), {u"restore"_s, backup, u"--json"_s}).json().value(u"sentences"_s).toArray();
        QCOMPARE(said.size(), 2);
        QVERIFY(said.at(0).toString().contains(isACopy) && said.at(1).toString().contains(untilAPerson));
        // AND nothing leaves from there
        QCOMPARE(planned.in(planned.path(u"elsewhere"_s), {u"send"_s}).code, offlineEnd);
        // AND in its own place it is no copy
        planned.desk.workspace.close();
        const HeadlessRun back = planned.desk.ctl({u"restore"_s, backup});
        QVERIFY2(back.code == 0 && back.out.contains(u"may have left since the backup was made"_s) && !back.out.contains(isACopy), qPrintable(back.out));
        QVERIFY(planned.desk.ctl({u"offline"_s}).out.startsWith(u"off"_s));
    }

    void theSwitchOfACopyIsAskedAsEverythingElseIs()
    {
        PlannedDesk planned;
        const QString copy = planned.copy();
        // WHEN the first thing that is asked of a copy is how its switch stands
        const HeadlessRun asked = planned.in(copy, {u"offline"_s});
        // THEN it is on by then, and said why
        QVERIFY2(asked.out.startsWith(u"on"_s), qPrintable(asked.out));
        QVERIFY2(asked.err.contains(isACopy) && asked.err.contains(untilAPerson), qPrintable(asked.err));
        // AND whoever sends later is told why again
        const HeadlessRun sent = planned.in(copy, {u"send"_s});
        QCOMPARE(sent.code, offlineEnd);
        QVERIFY2(sent.err.contains(isACopy) && sent.err.contains(untilAPerson), qPrintable(sent.err));
    }

    void whereNothingIsHeldBackNothingOfThatIsSaid()
    {
        // GIVEN a copy in which nothing is planned
        HeadlessDesk desk;
        desk.workspace.close();
        const QString path = desk.workspace.folder() + u"/copy.parvis"_s;
        QVERIFY(QFile::copy(desk.workspace.path(), path));
        QProcess process;
        process.setProcessEnvironment(desk.session());
        process.start(HeadlessDesk::program(), {u"-w"_s, path, u"offline"_s});
        QVERIFY(process.waitForFinished(60'000));
        const QString told = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(told.contains(isACopy) && !told.contains(untilAPerson), qPrintable(told));
        QVERIFY(process.readAllStandardOutput().startsWith("off"));
    }

    void whatFellDueMeanwhileIsAskedAboutAsItGoesOnline()
    {
        // GIVEN a copy that waits offline, in which something falls due
        PlannedDesk planned;
        const QString copy = planned.copy();
        QCOMPARE(planned.in(copy, {u"send"_s}).code, offlineEnd);
        {
            auto database = store::Database::open(copy);
            QVERIFY(database);
            QVERIFY(await((*database)->write([](store::Connection &connection) { return connection.run(u"UPDATE post SET scheduled_at = 1"_s); })));
        }
        // WHEN it goes online
        const HeadlessRun online = planned.in(copy, {u"offline"_s, u"off"_s});
        // THEN that is said, and nothing leaves before a person said what became of it
        QCOMPARE(online.code, 0);
        QVERIFY2(online.err.contains(u"may have left from the original"_s) && online.err.contains(u"'parvisctl deliveries'"_s), qPrintable(online.err));
        static_cast<void>(planned.in(copy, {u"send"_s}));
        QVERIFY(planned.desk.written(u"flour"_s).isEmpty());
        QCOMPARE(planned.in(copy, {u"deliveries"_s, u"--json"_s}).json().value(u"state"_s).toString(), u"unsure"_s);
    }

    void whoServesOfflineIsNotToldThatItSends()
    {
        PlannedDesk planned;
        const QString copy = planned.copy();
        QCOMPARE(planned.in(copy, {u"offline"_s}).code, 0);
        QProcess serving;
        serving.setProcessEnvironment(planned.desk.session());
        serving.start(HeadlessDesk::program(), {u"-w"_s, copy, u"serve"_s});
        QString told;
        const auto hears = [&](const QString &words) {
            serving.waitForReadyRead(50);
            told += QString::fromUtf8(serving.readAllStandardError());
            return told.contains(words);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hears(untilAPerson), 30'000);
        // AND once a person has it go online it says so
        QCOMPARE(planned.in(copy, {u"offline"_s, u"off"_s}).code, 0);
        QTRY_VERIFY_WITH_TIMEOUT(hears(u"online again"_s), 30'000);
        serving.terminate();
        QVERIFY(serving.waitForFinished(30'000));
        QVERIFY2(!told.contains(u"Taking in and sending"_s), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(CopiedPlanCommandsTest)
#include "copiedplancommandstest.moc"
