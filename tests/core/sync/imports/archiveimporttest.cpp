// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importer.h"
#include "tests/support/archives.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using parvis::tests::await;
using parvis::tests::Workspace;

/// What services give to their people as archives, taken in.
class ArchiveImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<Workspace>();
        m_http = std::make_unique<sync::QtHttpClient>();
        m_importer = std::make_unique<sync::Importer>(m_workspace->database(), *m_http, m_clock);
    }
    void cleanup() { m_importer.reset(); }

    void aFolderWithAnOutboxIsAMastodonArchive()
    {
        // GIVEN
        QVERIFY(QDir(m_workspace->folder()).mkpath(u"archive"_s));
        static_cast<void>(
            write(u"archive/outbox.json"_s,
                  "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"outbox.json\",\"type\":\"OrderedCollection\",\"orderedItems\":["
                  "{\"id\":\"https://social.example/users/four/statuses/1/activity\",\"type\":\"Create\",\"actor\":\"https://social.example/users/four\","
                  "\"published\":\"2026-11-01T08:00:00Z\",\"object\":{\"id\":\"https://social.example/users/four/statuses/1\",\"type\":\"Note\","
                  "\"published\":\"2026-11-01T08:00:00Z\",\"attributedTo\":\"https://social.example/users/four\",\"content\":\"<p>Bonjour</p>\"}}]}"));
        // WHEN
        const auto import = take(QDir(m_workspace->folder()).filePath(u"archive"_s));
        // THEN
        QVERIFY(import);
        QCOMPARE(import->added, 1);
        QCOMPARE(channelsNow().constFirst().channel.service, u"mastodon"_s);
    }

    void anArchiveOfAClosedServiceIsTakenOnceHoweverItComes()
    {
        // GIVEN the archive of an account, as it was downloaded and unpacked
        const QString packed = write(u"twitter.zip"_s, tests::zipped(tests::archiveOfX()));
        const QString folder = QDir(m_workspace->folder()).filePath(u"unpacked"_s);
        tests::unpack(tests::archiveOfX(), folder);
        // WHEN
        const auto first = take(packed);
        const auto again = take(folder);
        // THEN
        QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
        QCOMPARE(first->added, 7);
        QCOMPARE(first->refusedCount, 1);
        QVERIFY(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 7);
        const auto channels = channelsNow();
        QCOMPARE(channels.size(), 1);
        QCOMPARE(channels.constFirst().channel.service, u"twitter"_s);
        QCOMPARE(channels.constFirst().channel.address, u"https://x.com/lefournil"_s);
    }

    void anArchiveGoesOnInTheChannelOfItsAccount()
    {
        // GIVEN a channel that a person added, at the address as the browser showed it
        store::ChannelStore channels(m_workspace->database());
        const auto known = await(channels.add({.service = u"twitter"_s, .name = u"Us on X"_s, .address = u"https://twitter.com/LeFournil/"_s}));
        QVERIFY(known);
        // WHEN
        QVERIFY(take(write(u"twitter.zip"_s, tests::zipped(tests::archiveOfX()))));
        // THEN
        QCOMPARE(channelsNow().size(), 1);
        QCOMPARE(channelsNow().constFirst().channel.id, known->id);
    }

    void threadsOfAnInstagramArchiveStandInTheirOwnChannel()
    {
        auto files = tests::archiveOfInstagram();
        files << tests::archiveOfThreads().constLast();
        const auto import = take(write(u"instagram.zip"_s, tests::zipped(files)));
        QVERIFY(import);
        QCOMPARE(import->added, 7);
        QStringList services;
        for (const auto &summary : channelsNow())
            services << summary.channel.service + u' ' + summary.channel.address;
        services.sort();
        QCOMPARE(services, (QStringList{u"instagram https://www.instagram.com/le.fournil/"_s, u"threads https://www.threads.com/@le.fournil"_s}));
        // AND an archive of Threads alone, later, adds nothing
        const auto again = take(write(u"threads.zip"_s, tests::zipped(tests::archiveOfThreads())));
        QVERIFY(again);
        QCOMPARE(again->added, 0);
    }

private:
    [[nodiscard]] domain::Result<domain::Import> take(const QString &source)
    {
        return await(m_importer->run({.source = source, .mapping = {}, .channelName = {}, .format = {}}));
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(QDir(m_workspace->folder()).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test's file");
        return file.fileName();
    }
    [[nodiscard]] QList<domain::ChannelSummary> channelsNow()
    {
        return await(store::ChannelStore(m_workspace->database()).summaries()).value_or(QList<domain::ChannelSummary>());
    }

    tests::FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<sync::QtHttpClient> m_http;
    std::unique_ptr<sync::Importer> m_importer;
};

QTEST_GUILESS_MAIN(ArchiveImportTest)
#include "archiveimporttest.moc"
