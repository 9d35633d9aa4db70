// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/domain/channels/capabilities.h"
#include "core/store/articles/articlestore.h"
#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace parvis::tests {

struct HeadlessRun
{
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// A workspace with connected channels, and the program that works on it in a session without a keychain.
class HeadlessDesk
{
public:
    [[nodiscard]] QProcessEnvironment session() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"PARVIS_WORKSPACE", "PARVIS_PASSPHRASE", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QLatin1StringView(name));
        environment.insert(u"XDG_RUNTIME_DIR"_s, workspace.folder());
        environment.insert(u"HOME"_s, workspace.folder());
        environment.remove(u"XDG_DATA_HOME"_s);
        return environment;
    }
    [[nodiscard]] HeadlessRun ctl(const QStringList &arguments, const QByteArray &passphrase = {}, const QByteArray &input = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = session();
        if (!passphrase.isEmpty())
            environment.insert(u"PARVIS_PASSPHRASE"_s, QString::fromUtf8(passphrase));
        process.setProcessEnvironment(environment);
        // The servers of a test answer meanwhile.
        QSignalSpy ended(&process, &QProcess::finished);
        process.start(program(), QStringList{u"-w"_s, workspace.path()} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!ended.wait(60'000))
            qFatal("parvisctl did not end");
        return {
            .code = process.exitCode(), .out = QString::fromUtf8(process.readAllStandardOutput()), .err = QString::fromUtf8(process.readAllStandardError())};
    }
    [[nodiscard]] static QString program() { return QStringLiteral(PARVIS_BIN) + u"/parvisctl"_s; }
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile target(workspace.folder() + u'/' + name);
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size())
            qFatal("cannot write a test's file");
        return target.fileName();
    }
    domain::Channel connect(const QString &service, const QString &name, const QString &address)
    {
        domain::Channel wanted;
        wanted.service = service;
        wanted.name = name;
        wanted.address = address;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.server = QUrl(u"https://server.invalid"_s);
        connection.capabilities = domain::staticCapabilities(service);
        return *await(store::ConnectionStore(workspace.database()).connect(wanted, connection, domain::SystemClock().now()));
    }
    domain::Channel connectAccount() { return connect(u"mastodon"_s, u"Us"_s, u"https://server.invalid/@us"_s); }
    /// A folder whose site is Hugo's, connected by the program itself.
    void connectFolder()
    {
        site = workspace.folder() + u"/site"_s;
        QVERIFY(QDir().mkpath(site));
        const HeadlessRun made = ctl({u"channels"_s, u"add"_s, u"site-folder"_s, u"--url"_s, site, u"--set"_s, u"maker=hugo"_s, u"--name"_s, u"Site"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    domain::Article addArticle(const QString &title, const QString &body)
    {
        domain::Article article;
        article.title = title;
        article.slug = domain::slugOf(title);
        article.language = u"en"_s;
        article.body = body;
        article.createdAt = article.changedAt = domain::SystemClock().now();
        return *await(store::ArticleStore(workspace.database()).add(article));
    }
    [[nodiscard]] QByteArray written(const QString &slug) const
    {
        for (const QString &path : {u"/content/posts/%1.md"_s, u"/content/posts/%1/index.md"_s, u"/content/post/%1.md"_s}) {
            QFile page(site + path.arg(slug));
            if (page.open(QIODevice::ReadOnly))
                return page.readAll();
        }
        return {};
    }
    [[nodiscard]] qint64 count(const QString &what)
    {
        return await(workspace.database().read([what](store::Connection &connection) { return connection.number(u"SELECT COUNT(*) FROM "_s + what); }))
            .value_or(-1);
    }

    Workspace workspace;
    QString site;
};

} // namespace parvis::tests
