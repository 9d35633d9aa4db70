// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::StringLiterals;

/// The offline switch, between the window and parvisctl as two programs on one workspace.
class SwitchingOffTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_name = u"w.parvis"_s;

    [[nodiscard]] QProcessEnvironment session() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"PARVIS_WORKSPACE", "PARVIS_PASSPHRASE", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QLatin1StringView(name));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
        environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
        environment.insert(u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s);
        return environment;
    }
    [[nodiscard]] static QString program(const QString &name) { return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/"_s + name); }
    [[nodiscard]] QString workspace() const { return m_folder.filePath(m_name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray ctl(const QStringList &arguments, int code = 0) const
    {
        QProcess process;
        process.setProcessEnvironment(session());
        process.start(program(u"parvisctl"_s), QStringList{u"-w"_s, workspace()} + arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != code)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return process.readAllStandardOutput().trimmed();
    }
    [[nodiscard]] bool isWritten() const
    {
        const QDir site(m_folder.filePath(u"site/content"_s));
        return !site.entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();
    }
    /// Starts the window, and ends it with the test.
    void startWindow(QProcess &window) const
    {
        window.setProcessEnvironment(session());
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(program(u"parvis"_s), {u"--lang"_s, u"en"_s, workspace()});
        QVERIFY(window.waitForStarted());
    }
    static void stop(QProcess &window)
    {
        ::kill(static_cast<pid_t>(window.processId()), SIGTERM);
        window.waitForFinished(20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        ctl({u"init"_s, u"--zone"_s, u"Europe/Paris"_s});
    }

    void whatTheCommandTurnsTheWindowHeeds()
    {
        // GIVEN an article that is due for a folder, and the switch on
        QVERIFY(QDir().mkpath(m_folder.filePath(u"site"_s)));
        write(u"a.md"_s, "---\nlang: en\ntitle: Flour\n---\nFrom the mill.\n");
        ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, m_folder.filePath(u"site"_s), u"--set"_s, u"maker=hugo"_s, u"--name"_s, u"Site"_s});
        ctl({u"article"_s, u"import"_s, m_folder.filePath(u"a.md"_s)});
        ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, u"1"_s});
        ctl({u"offline"_s, u"on"_s});
        // WHEN the window stands
        QProcess window;
        startWindow(window);
        QTest::qWait(5'000);
        // THEN nothing leaves, not even into the folder, and the window leaves the switch alone
        QVERIFY(!isWritten());
        QCOMPARE(ctl({u"offline"_s, u"--json"_s}), QByteArray("{\"offline\":true}"));
        // WHEN the command ends it
        ctl({u"offline"_s, u"off"_s});
        // THEN the window notices, and what was due leaves
        QTRY_VERIFY_WITH_TIMEOUT(isWritten(), 30'000);
        stop(window);
    }

    void whoWasOfflineBeforeWorkspacesKeptItStaysSo()
    {
        // GIVEN that the switch was on when the window was closed, and a workspace that was never told
        m_name = u"other.parvis"_s;
        ctl({u"init"_s, u"--zone"_s, u"Europe/Paris"_s});
        QVERIFY(QDir().mkpath(m_folder.filePath(u"config/parvis"_s)));
        write(u"config/parvis/parvis.conf"_s, "[General]\noffline=true\n");
        // WHEN the window opens it
        QProcess window;
        startWindow(window);
        // THEN the commands are held back as well
        QTRY_COMPARE_WITH_TIMEOUT(ctl({u"offline"_s, u"--json"_s}), QByteArray("{\"offline\":true}"), 30'000);
        ctl({u"sync"_s}, 5);
        stop(window);
    }
};

QTEST_GUILESS_MAIN(SwitchingOffTest)
#include "switchingofftest.moc"
