// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/imports/importer.h"

#include "core/store/inbox/inboxstore.h"
#include "core/sync/http/qthttpclient.h"
#include "tests/support/archives.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/workspace.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::Result;
using parvis::tests::await;
using parvis::tests::FakeClock;
using parvis::tests::LoopbackAnswer;
using parvis::tests::LoopbackServer;
using parvis::tests::Workspace;
using Kind = domain::Error::Kind;

class ImporterTest : public QObject
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

    void aFeedGoesToTheChannelOfItsAddress()
    {
        // WHEN
        const auto import = take(write(u"feed.xml"_s, rss(3)));
        // THEN
        QVERIFY(import);
        QCOMPARE(import->read, 3);
        QCOMPARE(import->added, 3);
        QCOMPARE(import->state, domain::Import::State::Done);
        const auto channels = channelsNow();
        QCOMPARE(channels.size(), 1);
        QCOMPARE(channels.constFirst().channel.service, u"feed"_s);
        QCOMPARE(channels.constFirst().channel.name, u"A blog"_s);
        QCOMPARE(channels.constFirst().mentions, 3);
    }

    void theSameFileTwiceAddsNothing()
    {
        const QString feed = write(u"feed.xml"_s, rss(3));
        QVERIFY(take(feed));
        const auto again = take(feed);
        QVERIFY(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 3);
        QCOMPARE(channelsNow().size(), 1);
    }

    void rowsOfATableGoToTheChannelOfItsNameOrTheNameGiven()
    {
        // GIVEN
        const QString table = write(u"salon.csv"_s, "date,author,text\n2026-11-20T10:00:00Z,Ada,Good bread\n");
        // WHEN
        QVERIFY(take(table));
        QVERIFY(await(m_importer->run({.source = table, .mapping = {}, .channelName = u"Fair"_s, .format = {}})));
        // THEN
        QStringList names;
        for (const auto &summary : channelsNow())
            names.append(summary.channel.name);
        QCOMPARE(names, (QStringList{u"Fair"_s, u"salon"_s}));
    }

    void aPackedFileIsTakenAsWhatItHolds()
    {
        // WHEN
        const auto feed = take(write(u"feed.xml.gz"_s, tests::gzipped(rss(3))));
        const auto table = take(write(u"Notes.csv.gz"_s, tests::gzipped("date,text\n2026-11-20,one\n")));
        const auto again = take(write(u"feed.xml"_s, rss(3)));
        // THEN
        QVERIFY(feed && table && again);
        QCOMPARE(feed->added, 3);
        QCOMPARE(table->added, 1);
        QCOMPARE(again->known, 3);
        QStringList names;
        for (const auto &summary : channelsNow())
            names.append(summary.channel.name);
        names.sort();
        QCOMPARE(names, (QStringList{u"A blog"_s, u"Notes"_s}));
    }

    void sourcesThatCannotBeTakenSayWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("absent") << u"absent"_s << QByteArray() << Kind::NotFound;
        QTest::newRow("empty") << u"empty.xml"_s << QByteArray() << Kind::Invalid;
        QTest::newRow("picture") << u"picture.png"_s << (QByteArray::fromHex("89504e470d0a1a0a") + QByteArray(300, '\0')) << Kind::Invalid;
        QTest::newRow("packed and cut off at once") << u"feed.xml.gz"_s << tests::gzipped(rss(200)).first(12) << Kind::Unreadable;
        QTest::newRow("packed picture") << u"picture.gz"_s << tests::gzipped(QByteArray::fromHex("89504e470d0a1a0a") + QByteArray(300, '\0')) << Kind::Invalid;
        QTest::newRow("packed twice") << u"feed.gz"_s << tests::gzipped(tests::gzipped(rss(2))) << Kind::Invalid;
        QTest::newRow("a bomb") << u"bomb.gz"_s << tests::gzipped(QByteArray(50'000'001, ' ')) << Kind::TooLarge;
    }

    void sourcesThatCannotBeTakenSayWhy()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        QFETCH(const Kind, kind);
        const auto import = take(name == "absent"_L1 ? QDir(m_workspace->folder()).filePath(name) : write(name, content));
        QVERIFY(!import);
        QCOMPARE(import.error().kind, kind);
        QVERIFY(channelsNow().isEmpty());
    }

    void whatIsWholeOfAPackedSourceThatIsCutOffIsTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QByteArray table = "id,date,text\n";
        QByteArray mailbox;
        for (int row = 0; row < 200; ++row) {
            const QByteArray number = QByteArray::number(row);
            table += number + ",2026-01-01T10:00:00Z,\"word " + QCryptographicHash::hash(number, QCryptographicHash::Sha256).toHex() + "\"\n";
            mailbox += "From a@example.org Thu Jan  1 10:00:00 2026\nFrom: a@example.org\nDate: Thu, 01 Jan 2026 10:00:00 +0000\nMessage-ID: <" + number
                + "@example.org>\nSubject: " + number + "\n\n" + QCryptographicHash::hash(number, QCryptographicHash::Sha256).toHex() + "\n\n";
        }
        QTest::newRow("feed") << u"feed.xml.gz"_s << rss(200);
        QTest::newRow("table") << u"table.csv.gz"_s << table;
        QTest::newRow("mailbox") << u"mails.mbox.gz"_s << mailbox;
    }

    void whatIsWholeOfAPackedSourceThatIsCutOffIsTaken()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        const auto whole = take(write(u"whole "_s + name, tests::gzipped(content)));
        QVERIFY(whole);
        QCOMPARE(whole->added, 200);
        cleanup();
        init();
        // WHEN the second half is missing
        const QByteArray packed = tests::gzipped(content);
        const auto cut = take(write(name, packed.first(packed.size() / 2)));
        // THEN what stands whole before is taken, the cut is said, and nothing but what the whole holds came in
        QVERIFY(cut);
        QVERIFY2(cut->added > 50 && cut->added < 200, qPrintable(QString::number(cut->added)));
        QCOMPARE(cut->refusedCount, 1);
        QCOMPARE(cut->refused.constFirst().reason, domain::RefusalReason::Truncated);
        const auto again = take(write(name, packed));
        QVERIFY(again);
        QCOMPARE(again->known, cut->added);
        QCOMPARE(again->added, 200 - cut->added);
    }

    void aFolderWithoutAnOutboxIsNotFound() { QCOMPARE(take(m_workspace->folder()).error().kind, Kind::NotFound); }

    void anAddressIsAskedConditionallyTheSecondTime()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/feed", feedAnswer(rss(3)));
        const QString address = server.url(u"/feed"_s).toString();
        const auto first = take(address);
        QVERIFY(first);
        QCOMPARE(first->added, 3);
        QCOMPARE(channelsNow().constFirst().channel.address, address);
        // WHEN
        LoopbackAnswer notModified;
        notModified.status = "304 Not Modified";
        server.answer("/feed", notModified);
        const auto second = take(address);
        // THEN
        QVERIFY(second);
        QCOMPARE(second->read, 0);
        QVERIFY(second->id.isNull());
        QVERIFY(server.requests().constLast().toLower().contains("if-none-match: \"v1\""));
    }

    void afterAnUndoTheAddressIsAskedForAllOfIt()
    {
        // GIVEN two imports of which the second is taken back
        LoopbackServer server;
        server.answer("/feed", feedAnswer(rss(3)));
        const QString address = server.url(u"/feed"_s).toString();
        QVERIFY(take(address));
        server.answer("/feed", feedAnswer(rss(5)));
        const auto second = take(address);
        QVERIFY(second);
        QCOMPARE(second->added, 2);
        QVERIFY(await(store::ImportStore(m_workspace->database()).undo(second->id)));
        // WHEN
        const auto third = take(address);
        // THEN
        QVERIFY(!server.requests().constLast().toLower().contains("if-none-match"));
        QVERIFY(third);
        QCOMPARE(third->added, 2);
    }

    void aFeedThatMovedForGoodStaysOneChannel_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("isKnownBefore");
        QTest::addColumn<bool>("isUnchanged");
        QTest::newRow("301") << QByteArray("301 Moved Permanently") << true << false;
        QTest::newRow("308") << QByteArray("308 Permanent Redirect") << true << false;
        QTest::newRow("301, and nothing new there") << QByteArray("301 Moved Permanently") << true << true;
        QTest::newRow("301 from the beginning") << QByteArray("301 Moved Permanently") << false << false;
    }
    void aFeedThatMovedForGoodStaysOneChannel()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const bool, isKnownBefore);
        QFETCH(const bool, isUnchanged);
        // GIVEN a feed
        LoopbackServer server;
        const QString before = server.url(u"/old"_s).toString();
        const QString after = server.url(u"/new"_s).toString();
        if (isKnownBefore) {
            server.answer("/old", feedAnswer(rss(3)));
            QVERIFY(take(before));
        }
        // WHEN it moves
        server.answer("/old", redirectTo(status, after));
        LoopbackAnswer unchanged;
        unchanged.status = "304 Not Modified";
        server.answer("/new", isUnchanged ? unchanged : feedAnswer(rss(3)));
        QVERIFY(take(before));
        // THEN its channel moves along
        QCOMPARE(channelsNow().size(), 1);
        QCOMPARE(channelsNow().constFirst().channel.address, after);
        // AND both addresses lead to it
        server.answer("/new", feedAnswer(rss(4)));
        const auto byNew = take(after);
        QVERIFY(byNew);
        QCOMPARE(byNew->added, 1);
        const auto byOld = take(before);
        QVERIFY(byOld);
        QCOMPARE(byOld->added, 0);
        QCOMPARE(channelsNow().size(), 1);
        QCOMPARE(channelsNow().constFirst().mentions, 4);
    }

    void aFeedThatIsElsewhereForNowKeepsItsAddress()
    {
        // GIVEN an address that sends on for now, to one that sends on for good
        LoopbackServer server;
        const QString asked = server.url(u"/asked"_s).toString();
        server.answer("/asked", redirectTo("302 Found", server.url(u"/there"_s).toString()));
        server.answer("/there", redirectTo("301 Moved Permanently", server.url(u"/end"_s).toString()));
        server.answer("/end", feedAnswer(rss(3)));
        // WHEN
        QVERIFY(take(asked));
        // THEN
        QCOMPARE(channelsNow().size(), 1);
        QCOMPARE(channelsNow().constFirst().channel.address, asked);
    }

    void aFeedByAddressAndAsFileIsOneChannel_data()
    {
        QTest::addColumn<QByteArray>("feed");
        QTest::addColumn<bool>("isFileFirst");
        QByteArray unnamed = rss(3);
        unnamed.replace("<link>https://blog.example/</link>", "");
        QTest::newRow("names its site, address first") << rss(3) << false;
        QTest::newRow("names its site, file first") << rss(3) << true;
        QTest::newRow("names no address, address first") << unnamed << false;
        QTest::newRow("names no address, file first") << unnamed << true;
    }
    void aFeedByAddressAndAsFileIsOneChannel()
    {
        QFETCH(const QByteArray, feed);
        QFETCH(const bool, isFileFirst);
        // GIVEN
        LoopbackServer server;
        server.answer("/feed", feedAnswer(feed));
        QStringList sources{server.url(u"/feed"_s).toString(), write(u"saved.xml"_s, feed)};
        if (isFileFirst)
            sources.swapItemsAt(0, 1);
        // WHEN
        QVERIFY(take(sources[0]));
        const auto second = take(sources[1]);
        // THEN
        QVERIFY(second);
        QCOMPARE(second->added, 0);
        QCOMPARE(second->known, 3);
        QCOMPARE(channelsNow().size(), 1);
        // AND it is asked where it was found, from now on
        QCOMPARE(channelsNow().constFirst().channel.address, server.url(u"/feed"_s).toString());
    }

    void aFeedInAFileIsAskedWhereItNamesItselfAndNowhereElse_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("feed");
        QTest::addColumn<QString>("address");
        QByteArray named = rss(3);
        named.replace("</title><link>",
                      "</title><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"https://blog.example/feed\"/><link>");
        QTest::newRow("names its site alone") << u"a.xml"_s << rss(3) << u"blog.example/"_s;
        QTest::newRow("names itself") << u"a.xml"_s << named << u"https://blog.example/feed"_s;
        const QByteArray items(",\"items\":[{\"id\":\"1\",\"content_text\":\"one\"}]}");
        QTest::newRow("JSON, site") << u"a.json"_s << "{\"home_page_url\":\"https://blog.example/\"" + items << u"blog.example/"_s;
        QTest::newRow("JSON, itself") << u"a.json"_s << "{\"feed_url\":\"https://blog.example/f.json\"" + items << u"https://blog.example/f.json"_s;
    }
    void aFeedInAFileIsAskedWhereItNamesItselfAndNowhereElse()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, feed);
        QFETCH(const QString, address);
        QVERIFY(take(write(name, feed)));
        QCOMPARE(channelsNow().size(), 1);
        QCOMPARE(channelsNow().constFirst().channel.address, address);
    }

    void whereNothingCameInNoChannelIsMade()
    {
        // GIVEN a feed whose only entry says nothing, in a file and at an address, and one that has no entry yet
        const QByteArray head("<rss version=\"2.0\"><channel><title>A blog</title>");
        const QByteArray refused = head + "<item><category>x</category></item></channel></rss>";
        LoopbackServer server;
        server.answer("/feed", feedAnswer(refused));
        server.answer("/young", feedAnswer(head + "</channel></rss>"));
        // WHEN
        for (const QString &source : {write(u"feed.xml"_s, refused), server.url(u"/feed"_s).toString()}) {
            const auto import = take(source);
            // THEN
            QVERIFY(import && import->refusedCount == 1);
            QCOMPARE(channelsNow().size(), 0);
        }
        // AND an address is kept that may have something tomorrow
        QVERIFY(take(server.url(u"/young"_s).toString()));
        QCOMPARE(channelsNow().size(), 1);
    }

    void anAnswerBeyondTheLimitIsTakenAsFarAsItIsSound_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isPacked");
        QByteArray table("author,text,url\n");
        for (int i = 0; i < 2'000; ++i)
            table += "Ada,Text " + QByteArray::number(i) + ",https://a.example/" + QByteArray::number(i) + "\n";
        QTest::newRow("feed") << rss(2'000) << false;
        QTest::newRow("feed, compressed") << rss(2'000) << true;
        QTest::newRow("table") << table << false;
    }
    void anAnswerBeyondTheLimitIsTakenAsFarAsItIsSound()
    {
        // GIVEN
        QFETCH(const QByteArray, body);
        QFETCH(const bool, isPacked);
        m_importer.reset();
        m_http = std::make_unique<sync::QtHttpClient>(sync::HttpLimits{.bytes = body.size() / 2});
        m_importer = std::make_unique<sync::Importer>(m_workspace->database(), *m_http, m_clock);
        LoopbackServer server;
        LoopbackAnswer answer = feedAnswer(isPacked ? tests::gzipped(body) : body);
        if (isPacked)
            answer.headers.append("Content-Encoding: gzip");
        server.answer("/source", answer);
        // WHEN
        const auto import = take(server.url(u"/source"_s).toString());
        // THEN
        QVERIFY(import);
        QVERIFY2(import->added > 500 && import->added < 1'100, qPrintable(QString::number(import->added)));
        QCOMPARE(import->refused.constLast().reason, domain::RefusalReason::TooLarge);
        QCOMPARE(import->refused.constLast().detail, u"more than 50 MB"_s);
        QVERIFY(channelsNow().constFirst().channel.etag.isEmpty());
    }

    void aFeedThatIsCalledOtherwiseHereIsOneChannel()
    {
        // GIVEN a feed by its address, which somebody has called otherwise
        LoopbackServer server;
        server.answer("/feed", feedAnswer(rss(6)));
        QVERIFY(take(server.url(u"/feed"_s).toString()));
        QVERIFY(await(store::ChannelStore(m_workspace->database()).rename(channelsNow().constFirst().channel.id, u"N"_s)));
        // WHEN its file comes
        const auto file = take(write(u"saved.xml"_s, rss(6)));
        // THEN
        QVERIFY(file);
        QCOMPARE(file->added, 0);
        QCOMPARE(channelsNow().size(), 1);
        QCOMPARE(channelsNow().constFirst().channel.name, u"N"_s);
    }

    void anotherFeedOfTheSameTitleIsAnotherChannel()
    {
        // GIVEN a feed by its address
        LoopbackServer server;
        server.answer("/feed", feedAnswer(rss(3)));
        QVERIFY(take(server.url(u"/feed"_s).toString()));
        // WHEN a file of the same title and ids comes from elsewhere
        const auto other = take(write(u"other.xml"_s, rss(3).replace("https://blog.example/", "https://other.example/")));
        // THEN
        QVERIFY(other);
        QCOMPARE(other->added, 3);
        QCOMPARE(channelsNow().size(), 2);
    }

    void aMailboxIsTheSameByAddressAndAsFile()
    {
        // GIVEN
        const QByteArray mailbox("From ada@example.org Mon Nov  2 09:00:00 2026\nFrom: Ada <ada@example.org>\nTo: shop@example.org\n"
                                 "Message-ID: <1@example.org>\nDate: Mon, 02 Nov 2026 09:00:00 +0000\nSubject: Bread\n\nGood bread.\n");
        LoopbackServer server;
        LoopbackAnswer answer;
        answer.body = mailbox;
        server.answer("/box.mbox", answer);
        // WHEN
        const auto first = take(server.url(u"/box.mbox"_s).toString());
        const auto second = take(write(u"box.mbox"_s, mailbox));
        // THEN
        QVERIFY(first && second);
        QCOMPARE(first->added, 1);
        QCOMPARE(second->added, 0);
        QCOMPARE(channelsNow().size(), 1);
    }

    void aFailedFetchIsNotedAtTheChannel()
    {
        // GIVEN
        LoopbackServer server;
        server.answer("/feed", feedAnswer(rss(3)));
        const QString address = server.url(u"/feed"_s).toString();
        QVERIFY(take(address));
        LoopbackAnswer gone;
        gone.status = "410 Gone";
        server.answer("/feed", gone);
        // WHEN
        const auto failed = take(address);
        // THEN
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Kind::Refused);
        QVERIFY(channelsNow().constFirst().channel.problem.contains(u"410"_s));
    }

    void aCutOffCompressedFeedIsTakenAsFarAsItIsSound()
    {
        // GIVEN
        const QByteArray packed = tests::gzipped(rss(2'000));
        LoopbackServer server;
        LoopbackAnswer answer = feedAnswer(packed.first(packed.size() * 3 / 4));
        answer.headers.append("Content-Encoding: gzip");
        server.answer("/feed", answer);
        // WHEN
        const auto import = take(server.url(u"/feed"_s).toString());
        // THEN
        QVERIFY(import);
        QVERIFY(import->added > 500);
        QVERIFY(import->added < 2'000);
        QVERIFY(!import->refused.isEmpty());
        QCOMPARE(import->refused.constLast().reason, domain::RefusalReason::Truncated);
        QVERIFY(channelsNow().constFirst().channel.etag.isEmpty());
    }

    void offlineAnAddressIsNotAsked()
    {
        m_http->setOffline(true);
        QCOMPARE(take(u"https://blog.example/feed"_s).error().kind, Kind::Offline);
    }

    void progressCountsEntries()
    {
        // GIVEN
        const QString feed = write(u"feed.xml"_s, rss(5'000));
        auto future = m_importer->run({.source = feed, .mapping = {}, .channelName = {}, .format = {}});
        // WHEN
        const auto import = await(future);
        // THEN
        QVERIFY(import);
        QCOMPARE(future.progressValue(), 5'000);
        QVERIFY(future.progressMaximum() >= 5'000);
    }

    void cancellingTakesBackWhatWasAdded()
    {
        // GIVEN
        QVERIFY(take(write(u"small.csv"_s, "date,author,text\n2026-11-20T10:00:00Z,Ada,Good bread\n")));
        auto future = takeMany();
        // WHEN
        future.cancel();
        // THEN
        QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000));
        QVERIFY(future.isCanceled());
        QCOMPARE(mentionsNow(), 1);
        const auto findings = await(m_workspace->database().check());
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
    }

    void otherWritesPassBetweenBatches()
    {
        // GIVEN an import under way
        auto future = takeMany();
        // WHEN
        QElapsedTimer time;
        time.start();
        domain::Channel channel;
        channel.service = u"forum"_s;
        channel.name = u"Forum"_s;
        channel.address = u"https://forum.example"_s;
        const auto added = await(store::ChannelStore(m_workspace->database()).add(channel));
        const qint64 waited = time.elapsed();
        // THEN
        QVERIFY(added);
        QVERIFY(!future.isFinished());
        QVERIFY2(waited < 3'000, qPrintable(QString::number(waited)));
        future.cancel();
        QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000));
    }

    void destroyingTheImporterEndsARunningImportWhichCanBeCompleted()
    {
        // GIVEN
        auto future = takeMany();
        // WHEN
        m_importer.reset();
        // THEN
        QVERIFY(future.isFinished());
        m_importer = std::make_unique<sync::Importer>(m_workspace->database(), *m_http, m_clock);
        QVERIFY(take(QDir(m_workspace->folder()).filePath(u"many.xml"_s)));
        QCOMPARE(mentionsNow(), many);
    }

private:
    static constexpr int many = 40'000;

    /// Starts a long import and waits until it is well under way.
    [[nodiscard]] QFuture<Result<domain::Import>> takeMany()
    {
        auto future = m_importer->run({.source = write(u"many.xml"_s, rss(many)), .mapping = {}, .channelName = {}, .format = {}});
        if (!QTest::qWaitFor([&] { return future.progressValue() > 2'000; }, 30'000))
            qFatal("the import does not get on");
        return future;
    }
    [[nodiscard]] Result<domain::Import> take(const QString &source)
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
    [[nodiscard]] qint64 mentionsNow()
    {
        const auto counts = await(store::InboxStore(m_workspace->database()).counts());
        return counts ? counts->all : -1;
    }
    static LoopbackAnswer redirectTo(const QByteArray &status, const QString &address)
    {
        LoopbackAnswer answer;
        answer.status = status;
        answer.headers = {"Location: " + address.toLatin1()};
        return answer;
    }
    static LoopbackAnswer feedAnswer(const QByteArray &body)
    {
        LoopbackAnswer answer;
        answer.body = body;
        answer.headers = {"Content-Type: application/rss+xml", "ETag: \"v1\""};
        return answer;
    }
    /// A feed of so many entries.
    static QByteArray rss(int entries)
    {
        QByteArray feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>A blog</title><link>https://blog.example/</link>";
        for (int i = 1; i <= entries; ++i) {
            const QByteArray number = QByteArray::number(i);
            feed += "<item><title>Title " + number + "</title><link>https://blog.example/" + number + "</link><guid>g" + number
                + "</guid><pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate><description>Text " + number + " of many words</description></item>";
        }
        return feed + "</channel></rss>";
    }

    FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<sync::QtHttpClient> m_http;
    std::unique_ptr<sync::Importer> m_importer;
};

QTEST_GUILESS_MAIN(ImporterTest)
#include "importertest.moc"
