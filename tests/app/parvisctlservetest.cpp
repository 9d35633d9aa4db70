// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/parvisctlruns.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <csignal>

/// `serve` while it runs, and what waits for a person meanwhile.
class ParvisctlServeTest : public ParvisctlRuns
{
    Q_OBJECT

private:
    QTcpServer m_server;
    QByteArray m_feed;

    /// A `serve` that runs until the test has seen what it waits for.
    class Serving
    {
    public:
        Serving(const QString &workspace, const QString &folder)
        {
            m_process.setWorkingDirectory(folder);
            m_process.start(program(), {u"-w"_s, workspace, u"serve"_s, u"--json"_s});
        }
        ~Serving()
        {
            ::kill(static_cast<pid_t>(m_process.processId()), SIGTERM);
            m_process.waitForFinished();
        }
        /// Whether it says so on either stream.
        bool says(const QString &words)
        {
            constexpr int patienceMs = 40'000;
            QElapsedTimer clock;
            for (clock.start(); clock.elapsed() < patienceMs && !m_said.contains(words); QTest::qWait(20))
                m_said += QString::fromUtf8(m_process.readAllStandardOutput() + m_process.readAllStandardError());
            return m_said.contains(words);
        }
        [[nodiscard]] const QString &said() const { return m_said; }

    private:
        QProcess m_process;
        QString m_said;
    };

    /// As run(), while the feed is answered by this very process.
    [[nodiscard]] Run asked(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start(program(), QStringList{u"-w"_s, workspace()} + arguments);
        while (process.state() != QProcess::NotRunning)
            QTest::qWait(10);
        return {
            .code = process.exitCode(), .out = QString::fromUtf8(process.readAllStandardOutput()), .err = QString::fromUtf8(process.readAllStandardError())};
    }
    [[nodiscard]] Run addFeed() const
    {
        return asked({u"channels"_s, u"add"_s, u"feed"_s, u"--url"_s, u"http://127.0.0.1:%1/feed.xml"_s.arg(m_server.serverPort()), u"--name"_s, u"Blog"_s});
    }

private Q_SLOTS:
    void initTestCase()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (!socket->readAll().contains("\r\n\r\n"))
                    return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\nContent-Length: "
                              + QByteArray::number(m_feed.size()) + "\r\n\r\n" + m_feed);
                socket->disconnectFromHost();
            });
        });
    }
    void init()
    {
        renewFolder();
        make();
        m_feed = rss(3);
        QVERIFY(m_server.isListening() || m_server.listen(QHostAddress::LocalHost));
    }

    void serveTellsWhatCameIn()
    {
        const auto added = addFeed();
        QVERIFY2(added.code == 0, qPrintable(added.err));
        Serving serving(workspace(), folder());
        QVERIFY2(serving.says(u"\"added\":3"_s), qPrintable(serving.said()));
    }

    void serveTellsThatAServerIsNotReached()
    {
        QCOMPARE(addFeed().code, 0);
        m_server.close();
        Serving serving(workspace(), folder());
        QVERIFY2(serving.says(u"'Blog' cannot be reached"_s), qPrintable(serving.said()));
        QVERIFY2(serving.says(u"\"trouble\":\"unreachable\""_s), qPrintable(serving.said()));
    }

    void serveTellsWhatLeftAndWhatWaitsForAPerson()
    {
        // GIVEN a folder to publish to, a page by hand and an article
        QVERIFY(QDir(folder()).mkpath(u"site/content"_s));
        static_cast<void>(write(u"site/hugo.toml"_s, "title = 'x'\n"));
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, u"site"_s, u"--set"_s, u"maker=hugo"_s, u"--name"_s, u"Site"_s}).code, 0);
        QCOMPARE(ctl({u"channels"_s, u"add"_s, u"linkedin"_s, u"--url"_s, u"https://www.linkedin.com/company/fournil"_s, u"--name"_s, u"LI"_s}).code, 0);
        QCOMPARE(ctl({u"article"_s, u"import"_s, write(u"a.md"_s, "---\ntitle: Levain\nlanguage: en\n---\nBread.\n")}).code, 0);
        QCOMPARE(ctl({u"post"_s, u"add"_s, u"--channel"_s, u"LI"_s, u"--text-file"_s, write(u"t"_s, "Open on Sunday")}).code, 0);
        // WHEN
        Serving serving(workspace(), folder());
        // THEN what is due by hand is named
        QVERIFY2(serving.says(u"1 post is to be published by hand on 'LI': post 1 (Open on Sunday)"_s), qPrintable(serving.said()));
        // WHEN something leaves meanwhile
        QCOMPARE(ctl({u"post"_s, u"add"_s, u"--channel"_s, u"Site"_s, u"--article"_s, u"1"_s}).code, 0);
        // THEN
        QVERIFY2(serving.says(u"\"state\":\"published\""_s), qPrintable(serving.said()));
        QVERIFY2(serving.says(u"\"title\":\"Levain\""_s), qPrintable(serving.said()));
        // AND 'send' names what is due by hand as well
        const auto sent = ctl({u"send"_s});
        QVERIFY2(sent.err.contains(u"post show 1"_s) && !sent.err.contains(u"Nothing is due"_s), qPrintable(sent.err));
    }

    void aListThatIsCutSaysHowMuchThereIs()
    {
        QCOMPARE(addFeed().code, 0);
        QCOMPARE(asked({u"sync"_s}).code, 0);
        const auto all = ctl({u"requests"_s, u"--limit"_s, u"0"_s, u"--json"_s});
        QVERIFY(all.lines().size() > 1 && all.err.isEmpty());
        const auto one = ctl({u"requests"_s, u"--limit"_s, u"1"_s});
        QVERIFY2(one.err.contains(u"These are the newest 1 of %1; --limit 0 shows all."_s.arg(all.lines().size())), qPrintable(one.err));
    }
};

QTEST_GUILESS_MAIN(ParvisctlServeTest)
#include "parvisctlservetest.moc"
