// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

namespace {

constexpr int keyMs = 15;
constexpr int keys = 2000;

/// Milliseconds that mean the same in every process of this machine.
qint64 now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The text typed: no two stretches are alike.
QString typedText(int length)
{
    QString text;
    for (int i = 0; text.size() < length; ++i)
        text += u"w%1 "_s.arg(i);
    return text.left(length);
}

/// Types into the real editor over the workspace until it is killed, and reports each key.
int typeUntilKilled(const QString &path)
{
    auto database = store::Database::open(path);
    if (!database)
        return 1;
    store::ArticleStore store(**database);
    models::Messages messages;
    models::Navigator navigator;
    QUndoStack undo;
    const domain::SystemClock clock;
    models::ArticlesPageModel model(**database, store, messages, navigator, undo, clock);
    ui::theme::apply(ui::theme::Scheme::Light);
    ui::ArticlesPage page(model);
    page.resize(800, 600);
    page.show();
    const auto rows = await(store.rows());
    if (!rows || rows->isEmpty())
        return 1;
    model.open(rows->first().id);
    QPlainTextEdit *text = nullptr;
    if (!QTest::qWaitFor([&] { return (text = tests::named<QPlainTextEdit>(page, u"Text of the article"_s)) != nullptr; }))
        return 1;
    const QString all = typedText(keys);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QTest::keyClick(text, all.at(i).toLatin1());
        std::printf("%lld %lld\n", static_cast<long long>(i + 1), static_cast<long long>(now()));
        std::fflush(stdout);
        QTest::qWait(keyMs);
    }
    return 0;
}

} // namespace

/// The promise of the editor: at most one second of typing is lost, whenever the process is killed.
class EditorCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostASecondOfTypingIsLost_data()
    {
        QTest::addColumn<int>("killedAfterMs");
        QTest::newRow("at the first keys") << 120;
        for (int i = 0; i < 7; ++i)
            QTest::addRow("at random, %d", i) << static_cast<int>(QRandomGenerator::global()->bounded(300, 3500));
    }

    void atMostASecondOfTypingIsLost()
    {
        // GIVEN somebody typing in another process
        QFETCH(int, killedAfterMs);
        tests::Workspace workspace;
        domain::Id<domain::Article> id;
        {
            store::ArticleStore store(workspace.database());
            id = await(store.add({.title = u"Story"_s, .slug = u"story"_s, .language = u"en"_s}))->id;
        }
        workspace.close();
        QProcess typist;
        typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, workspace.path()});
        QVERIFY(typist.waitForReadyRead(60'000));

        // WHEN it is killed
        QTest::qWait(killedAfterMs);
        const qint64 killedAt = now();
        typist.kill();
        QVERIFY(typist.waitForFinished());
        QCOMPARE(typist.exitStatus(), QProcess::CrashExit);

        // THEN the workspace is sound and has everything typed until a second before
        qsizetype due = 0;
        qsizetype typed = 0;
        for (const QByteArray &line : typist.readAllStandardOutput().split('\n')) {
            const auto parts = line.split(' ');
            if (parts.size() != 2)
                continue;
            typed = parts[0].toLongLong();
            if (parts[1].toLongLong() <= killedAt - 1000)
                due = typed;
        }
        workspace.reopen();
        store::ArticleStore store(workspace.database());
        const auto article = await(store.article(id));
        QVERIFY(article);
        QVERIFY2(article->body.size() >= due, qPrintable(u"%1 of %2 letters that were due"_s.arg(article->body.size()).arg(due)));
        QCOMPARE(article->body, typedText(static_cast<int>(article->body.size())));
        const auto findings = await(workspace.database().check());
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
        qInfo("killed after %lld letters, %lld stored", static_cast<long long>(typed), static_cast<long long>(article->body.size()));
    }
};

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"parvis-tests"_s);
    QApplication app(argc, argv);
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.value(1) == "--type"_L1)
        return typeUntilKilled(arguments.value(2));
    EditorCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "editorcrashtest.moc"
