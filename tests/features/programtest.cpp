// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

/// The program as a person starts it.
class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void helpAndVersionNeedNoDisplay()
    {
        const Run help = run({u"--help"_s}, u"nothing"_s);
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(u"--tour"_s));
        const Run version = run({u"--version"_s}, u"nothing"_s);
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith(u"parvis "_s));
    }

    void whatCannotBeUnderstoodIsAUsageError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s};
        QTest::newRow("language") << QStringList{u"--lang"_s, u"xx"_s};
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
        QTest::newRow("size") << QStringList{u"--size"_s, u"wide"_s};
        QTest::newRow("scale") << QStringList{u"--scale"_s, u"0"_s};
        QTest::newRow("two workspaces") << QStringList{u"a.parvis"_s, u"b.parvis"_s};
    }
    void whatCannotBeUnderstoodIsAUsageError()
    {
        QFETCH(QStringList, arguments);
        const Run wrong = run(arguments, u"nothing"_s);
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.startsWith(u"parvis: "_s));
    }

    void theTourWritesAPictureOfEveryPlaceAtItsSize()
    {
        // WHEN
        const QDir pictures(m_folder.filePath(u"tour"_s));
        const Run tour = run({u"--tour"_s, pictures.path(), u"--lang"_s, u"fr"_s, u"--theme"_s, u"dark"_s, u"--size"_s, u"1000x700"_s}, u"offscreen"_s);
        // THEN
        QVERIFY2(tour.code == 0, qPrintable(tour.err));
        for (const QString &place : {u"today"_s, u"calendar"_s, u"articles"_s, u"article-comments"_s, u"article-wanted"_s, u"inbox"_s, u"reputation"_s,
                                     u"channels"_s, u"palette"_s, u"message"_s, u"import"_s, u"preferences"_s, u"start"_s}) {
            const QImage picture(pictures.filePath(place + u"-dark-fr.png"_s));
            QVERIFY2(!picture.isNull(), qPrintable(place));
        }
        QCOMPARE(QImage(pictures.filePath(u"inbox-dark-fr.png"_s)).size(), QSize(1000, 700));
    }

private:
    struct Run
    {
        int code = -1;
        QString out;
        QString err;
    };

    /// Runs parvis to its end, with settings and data of its own.
    Run run(const QStringList &arguments, const QString &platform)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
        environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.start(QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/parvis"_s), arguments);
        constexpr int patienceMs = 90'000;
        if (!process.waitForFinished(patienceMs))
            qFatal("parvis did not end");
        return {
            .code = process.exitCode(), .out = QString::fromUtf8(process.readAllStandardOutput()), .err = QString::fromUtf8(process.readAllStandardError())};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "programtest.moc"
