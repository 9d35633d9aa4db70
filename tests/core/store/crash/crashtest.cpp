// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/workspace.h"

#include <QtCore/QProcess>

#include <random>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// Kills a process in the middle of import and editing. 20 times in an everyday run; PARVIS_KILLS=200 is the long form.
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKillCorruptsRepeatsOrSkips();
};

void CrashTest::noKillCorruptsRepeatsOrSkips()
{
    const int kills = qEnvironmentVariableIsSet("PARVIS_KILLS") ? qEnvironmentVariableIntValue("PARVIS_KILLS") : 20;
    constexpr int entries = 6000;
    // GIVEN a workspace with an article
    Workspace workspace;
    domain::Article article;
    article.title = u"Story"_s;
    article.body = u"0"_s;
    QCOMPARE(await(store::ArticleStore(workspace.database()).add(article))->id.value(), 1);
    workspace.close();
    std::mt19937 random(11);
    qint64 before = 0;

    for (int kill = 0; kill < kills; ++kill) {
        // WHEN a process that imports and types is killed at some point
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(PARVIS_BIN "/store_crashee"), {workspace.path(), QString::number(random() % entries), QString::number(entries)});
        QVERIFY(process.waitForReadyRead(20'000));
        QTest::qWait(static_cast<int>(random() % 150));
        process.kill();
        QVERIFY(process.waitForFinished());
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        const qint64 confirmed = lines.last().toLongLong();

        // THEN the workspace is sound
        workspace.reopen();
        QCOMPARE(*await(workspace.database().check()), QStringList());
        // AND every save it was told of is there
        const auto stored = await(store::ArticleStore(workspace.database()).article(domain::Id<domain::Article>(1)));
        QVERIFY2(stored->body.toLongLong() >= confirmed, qPrintable(u"%1 < %2"_s.arg(stored->body).arg(confirmed)));
        // AND no batch is there in part: of an entry of ours that came in, so did what it answers
        const QString torn = u"SELECT COUNT(*) FROM post p WHERE p.in_reply_to IS NULL"_s;
        QCOMPARE(*await(workspace.database().read([torn](store::Connection &c) { return c.number(torn); })), 0);
        // AND of the files that were attached together, both are there
        const QString halves = u"SELECT COUNT(*) FROM (SELECT 1 FROM post_media GROUP BY post_id HAVING COUNT(*) <> 2)"_s;
        QCOMPARE(*await(workspace.database().read([halves](store::Connection &c) { return c.number(halves); })), 0);
        const qint64 now = await(store::InboxStore(workspace.database()).counts())->all;
        QVERIFY(now >= before);
        before = now;
        workspace.close();
    }

    // WHEN everything is imported once more
    workspace.reopen();
    store::ImportStore imports(workspace.database());
    QCOMPARE(await(imports.findInterrupted(instantAt(1'000'000)))->size(), kills);
    const auto target = await(imports.begin({.service = u"mastodon"_s, .address = u"a"_s, .title = u"A"_s}, u"a"_s, instantAt(0)));
    QList<domain::IncomingEntry> all;
    for (int entry = 0; entry < entries; ++entry)
        all << aMention(QString::number(entry)).at(entry);
    const auto report = await(imports.ingest(*target, all));

    // THEN exactly what was missing comes in
    QCOMPARE(report->known, before);
    QCOMPARE(report->added, entries - before);
    QCOMPARE(await(store::InboxStore(workspace.database()).counts())->all, entries);
    QCOMPARE(*await(workspace.database().check()), QStringList());
}

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
