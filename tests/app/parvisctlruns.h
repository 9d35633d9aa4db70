// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// How a run of the program ended.
struct Run
{
    int code = -1;
    bool isCrash = false;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    [[nodiscard]] QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QString &line : out.split(u'\n', Qt::SkipEmptyParts))
            objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return objects;
    }
};

/// Runs the built program on real files of a folder made anew for each test.
class ParvisctlRuns : public QObject
{
protected:
    void renewFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    static QString program() { return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../bin/parvisctl"_s); }
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString workspace() const { return file(u"w.parvis"_s); }
    void make() { QCOMPARE(ctl({u"init"_s, u"--zone"_s, u"Europe/Paris"_s}).code, 0); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write a test's file");
        return target.fileName();
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile source(path);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    [[nodiscard]] Run ctl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{u"-w"_s, workspace()} + arguments, input);
    }
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"PARVIS_WORKSPACE"_s);
        environment.insert(u"XDG_STATE_HOME"_s, m_folder->filePath(u"state"_s));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(program(), arguments);
        process.write(input);
        process.closeWriteChannel();
        constexpr int patienceMs = 100'000;
        if (!process.waitForFinished(patienceMs))
            qFatal("parvisctl did not end");
        return {.code = process.exitCode(),
                .isCrash = process.exitStatus() == QProcess::CrashExit,
                .out = QString::fromUtf8(process.readAllStandardOutput()),
                .err = QString::fromUtf8(process.readAllStandardError())};
    }
    /// A feed of so many entries.
    static QByteArray rss(int entries)
    {
        QByteArray feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>A blog</title><link>https://blog.example/</link>";
        for (int i = 1; i <= entries; ++i) {
            const QByteArray number = QByteArray::number(i);
            feed += "<item><title>Title " + number + "</title><link>https://blog.example/" + number + "</link><guid>g" + number + "</guid><pubDate>"
                + QByteArray::number(1 + (i - 1) % 22).rightJustified(2, '0') + " Nov 2026 09:00:00 GMT</pubDate><description>Text " + number
                + " d'\xc3\xa9t\xc3\xa9</description></item>";
        }
        return feed + "</channel></rss>";
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};
