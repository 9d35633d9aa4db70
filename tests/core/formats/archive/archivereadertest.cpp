// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archive/archivereader.h"

#include "core/formats/archive/metaparts.h"
#include "core/formats/readers.h"
#include "core/formats/zip/zip.h"
#include "tests/support/archives.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::IncomingMention;
using domain::IncomingPost;
using domain::PostKind;
using domain::Refusal;
using domain::RefusalReason;
using formats::NamedFile;
using formats::SourceFormat;

namespace {

struct ArchiveHarvest
{
    SourceFormat format = SourceFormat::Unknown;
    domain::IncomingSource source;
    QList<IncomingPost> posts;
    QList<IncomingMention> mentions;
    QList<Refusal> refusals;
    QString problem;
};

ArchiveHarvest harvested(domain::Result<formats::OpenSource> opened)
{
    ArchiveHarvest all;
    if (!opened) {
        all.problem = opened.error().detail;
        return all;
    }
    all.format = opened->format;
    all.source = opened->says;
    while (auto entry = opened->reader->next()) {
        if (const auto *post = std::get_if<IncomingPost>(&*entry))
            all.posts << *post;
        else if (const auto *mention = std::get_if<IncomingMention>(&*entry))
            all.mentions << *mention;
        else
            all.refusals << std::get<Refusal>(*entry);
    }
    return all;
}

ArchiveHarvest ofZip(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    return harvested(formats::openSource(buffer, u"archive.zip"_s));
}

QString day(domain::Instant at)
{
    return domain::toIso(at);
}

} // namespace

class ArchiveReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArchiveOfXGivesWhatWasWritten()
    {
        const auto all = ofZip(tests::zipped(tests::archiveOfX(), u"twitter-2026/"_s));
        QCOMPARE(all.format, SourceFormat::XArchive);
        QCOMPARE(all.source.service, u"twitter"_s);
        QCOMPARE(all.source.address, u"https://x.com/lefournil"_s);
        QCOMPARE(all.source.title, u"@lefournil"_s);
        // Five of the posts (the earlier version of one is left out), and our message.
        QCOMPARE(all.posts.size(), 6);
        const auto &first = all.posts[0];
        QCOMPARE(first.kind, PostKind::Post);
        QCOMPARE(first.remoteId, u"1050118621198921728"_s);
        QCOMPARE(first.url, u"https://x.com/lefournil/status/1050118621198921728"_s);
        QCOMPARE(first.text, u"Le four a rouvert & il chauffe https://fournil.example/four\n\n[Le four, rouge]"_s);
        QCOMPARE(first.language, u"fr"_s);
        QCOMPARE(day(first.publishedAt), u"2018-10-10T20:19:24Z"_s);
        QCOMPARE(all.posts[1].kind, PostKind::Reply);
        QCOMPARE(all.posts[1].inReplyTo, u"1050000000000000000"_s);
        QCOMPARE(all.posts[1].language, QString());
        QCOMPARE(all.posts[2].kind, PostKind::Boost);
        // What was too long for a post is whole.
        QVERIFY(all.posts[3].text.size() > 300);
        QCOMPARE(all.posts[4].text, u"Ouvert dimanche"_s);
        // A conversation goes on in the order of time.
        QCOMPARE(all.mentions.size(), 1);
        QCOMPARE(all.mentions[0].kind, domain::MentionKind::Message);
        QCOMPARE(all.mentions[0].author.handle, u"77"_s);
        QCOMPARE(all.posts[5].kind, PostKind::Reply);
        QCOMPARE(all.posts[5].inReplyTo, all.mentions[0].remoteId);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals[0].reason, RefusalReason::BadDate);
        QCOMPARE(all.refusals[0].source, u"archive.zip"_s);
    }

    void anArchiveOfLinkedInGivesWhatWasWritten()
    {
        const auto all = ofZip(tests::zipped(tests::archiveOfLinkedIn()));
        QCOMPARE(all.format, SourceFormat::LinkedInArchive);
        QCOMPARE(all.source.address, u"https://www.linkedin.com/in/le-fournil"_s);
        QCOMPARE(all.source.title, u"Lucie Fournil"_s);
        QCOMPARE(all.posts.size(), 4);
        QCOMPARE(all.posts[0].remoteId, u"urn:li:share:71"_s);
        QCOMPARE(all.posts[0].text, u"Le \"vrai\" levain\nn'attend pas\n\nhttps://fournil.example/levain"_s);
        QCOMPARE(day(all.posts[0].publishedAt), u"2026-01-20T08:00:00Z"_s);
        QCOMPARE(all.posts[1].kind, PostKind::Reply);
        QCOMPARE(all.posts[1].text, u"Merci, dit \"Ada\""_s);
        QCOMPARE(all.posts[1].inReplyTo, u"urn:li:share:71"_s);
        QVERIFY(all.posts[1].remoteId != all.posts[2].remoteId);
        QCOMPARE(all.posts[3].text, u"Avec plaisir"_s);
        QCOMPARE(all.mentions.size(), 1);
        QCOMPARE(all.mentions[0].author.handle, u"ada-pain"_s);
        QCOMPARE(all.mentions[0].author.name, u"Ada Pain"_s);
        QCOMPARE(day(*all.mentions[0].publishedAt), u"2026-02-01T10:00:00Z"_s);
        QCOMPARE(all.posts[3].inReplyTo, all.mentions[0].remoteId);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals[0].reason, RefusalReason::BadDate);
        QCOMPARE(all.refusals[0].detail, u"hier"_s);
    }

    void anArchiveOfFacebookIsReadInItsOwnLetters()
    {
        const auto all = ofZip(tests::zipped(tests::archiveOfFacebook()));
        QCOMPARE(all.format, SourceFormat::FacebookArchive);
        QCOMPARE(all.source.address, u"https://www.facebook.com/lefournil"_s);
        QCOMPARE(all.posts.size(), 3);
        QCOMPARE(all.posts[0].text, u"Fête du pain 🥖 à l’été\n\nhttps://fournil.example/fete\n\n[La place, pleine]"_s);
        QCOMPARE(day(all.posts[0].publishedAt), u"2025-10-20T22:40:00Z"_s);
        QCOMPARE(all.posts[1].text, u"Merci à tous"_s);
        QCOMPARE(all.posts[1].kind, PostKind::Reply);
        QCOMPARE(all.posts[2].text, u"Oui, dès 7 h"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].kind, domain::MentionKind::Comment);
        QCOMPARE(all.mentions[0].author.name, u"Ada Pain"_s);
        QCOMPARE(all.mentions[1].text, u"Ouvrez-vous à Noël ?"_s);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals[0].reason, RefusalReason::Empty);
    }

    void anArchiveOfInstagramIsReadWithLabelsOfItsLanguage()
    {
        const auto all = ofZip(tests::zipped(tests::archiveOfInstagram(), u"instagram-le.fournil/"_s));
        QCOMPARE(all.format, SourceFormat::InstagramArchive);
        QCOMPARE(all.source.address, u"https://www.instagram.com/le.fournil/"_s);
        QCOMPARE(all.posts.size(), 4);
        QCOMPARE(all.posts[0].text, u"Deux miches dorées ✨"_s);
        QCOMPARE(all.posts[1].text, u"Une seule"_s);
        QCOMPARE(all.posts[2].kind, PostKind::Reply);
        QCOMPARE(all.posts[2].text, u"Quelle croûte !"_s);
        QCOMPARE(all.posts[3].text, u"Oui, dès 7 h"_s);
        QCOMPARE(all.mentions.size(), 1);
        QCOMPARE(all.refusals.size(), 0);
    }

    void whatWasSaidOnThreadsGoesToAChannelOfItsOwn()
    {
        // GIVEN an archive of Instagram that has Threads in it
        auto files = tests::archiveOfInstagram();
        files << tests::archiveOfThreads().constLast();
        // WHEN
        const auto all = ofZip(tests::zipped(files));
        // THEN
        QCOMPARE(all.format, SourceFormat::InstagramArchive);
        QCOMPARE(all.posts.size(), 6);
        QCOMPARE(all.posts[4].service, u"threads"_s);
        QCOMPARE(all.posts[4].channel, u"https://www.threads.com/@le.fournil"_s);
        // AND of Threads alone
        const auto alone = ofZip(tests::zipped(tests::archiveOfThreads()));
        QCOMPARE(alone.format, SourceFormat::ThreadsArchive);
        QCOMPARE(alone.source.address, u"https://www.threads.com/@le.fournil"_s);
        QCOMPARE(alone.posts.size(), 2);
        QCOMPARE(alone.posts[0].text, u"Nous voilà ici aussi"_s);
        QCOMPARE(alone.posts[1].kind, PostKind::Reply);
        QCOMPARE(alone.posts[1].text, u"Bien sûr — demain"_s);
        QCOMPARE(alone.posts[0].remoteId, all.posts[4].remoteId);
    }

    void takeoutIsKnownByWhatStandsInItsTables()
    {
        const auto all = ofZip(tests::zipped(tests::archiveOfYouTube()));
        QCOMPARE(all.format, SourceFormat::YouTubeArchive);
        QCOMPARE(all.source.address, u"https://www.youtube.com/channel/UCfournil"_s);
        QCOMPARE(all.source.title, u"Le Fournil"_s);
        QCOMPARE(all.posts.size(), 3);
        QCOMPARE(all.posts[0].text, u"Beau travail"_s);
        QCOMPARE(all.posts[0].url, u"https://www.youtube.com/watch?v=vid42&lc=UgxOne"_s);
        QCOMPARE(all.posts[0].inReplyTo, u"vid42"_s);
        QCOMPARE(day(all.posts[0].publishedAt), u"2023-09-19T17:42:53Z"_s);
        QCOMPARE(all.posts[1].inReplyTo, u"UgxTwo"_s);
        QCOMPARE(all.posts[1].text, u"Merci"_s);
        QCOMPARE(all.posts[2].kind, PostKind::Post);
        QCOMPARE(all.posts[2].text, u"Le four"_s);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals[0].reason, RefusalReason::Private);
    }

    void theFolderThatAnArchiveWasUnpackedToIsTheSame_data()
    {
        QTest::addColumn<QList<NamedFile>>("files");
        QTest::newRow("X") << tests::archiveOfX();
        QTest::newRow("LinkedIn") << tests::archiveOfLinkedIn();
        QTest::newRow("Facebook") << tests::archiveOfFacebook();
        QTest::newRow("Instagram") << tests::archiveOfInstagram();
        QTest::newRow("Threads") << tests::archiveOfThreads();
        QTest::newRow("YouTube") << tests::archiveOfYouTube();
    }

    void theFolderThatAnArchiveWasUnpackedToIsTheSame()
    {
        QFETCH(const QList<NamedFile>, files);
        const QTemporaryDir folder;
        tests::unpack(files, folder.path());
        const auto unpacked = harvested(formats::openFolder(folder.path(), u"archive.zip"_s));
        const auto packed = ofZip(tests::zipped(files));
        QVERIFY(!packed.posts.isEmpty());
        QCOMPARE(unpacked.format, packed.format);
        QCOMPARE(unpacked.source, packed.source);
        QCOMPARE(unpacked.posts, packed.posts);
        QCOMPARE(unpacked.mentions, packed.mentions);
        QCOMPARE(unpacked.refusals, packed.refusals);
    }

    void aBrokenFileCostsItselfAlone()
    {
        // GIVEN an archive with a file that is cut off, one that is no JSON, and one with a list of something else
        auto files = tests::archiveOfX();
        files[1].content.chop(files[1].content.size() / 3);
        files << NamedFile{.name = u"data/tweets-part1.js"_s, .content = "alert(1)"}
              << NamedFile{.name = u"data/tweets-part2.js"_s, .content = "window.YTD.tweets.part2 = [1, \"two\", {\"tweet\":7}]"};
        // WHEN
        const auto all = ofZip(tests::zipped(files));
        // THEN what is sound is there, and each fault is said
        QVERIFY(all.posts.size() >= 4);
        QCOMPARE(all.mentions.size(), 1);
        QStringList places;
        for (const Refusal &refusal : all.refusals)
            places << refusal.entry;
        QVERIFY2(places.join(u' ').contains(u"tweets-part1.js"_s), qPrintable(places.join(u", "_s)));
        QCOMPARE(all.refusals.size(), 5);
        QVERIFY(std::ranges::any_of(all.refusals, [](const Refusal &one) { return one.reason == RefusalReason::Truncated; }));
    }

    void aBombIsRefusedAndNothingElse()
    {
        // GIVEN an archive of which one file unpacks to more than what is read
        auto files = tests::archiveOfX();
        files << NamedFile{.name = u"data/tweets-part1.js"_s, .content = QByteArray(formats::archiveFileLimit + 1, ' ')};
        // WHEN
        const auto all = ofZip(tests::zipped(files));
        // THEN
        QCOMPARE(all.posts.size(), 6);
        QVERIFY(std::ranges::any_of(all.refusals, [](const Refusal &one) { return one.reason == RefusalReason::TooLarge; }));
    }

    void whatIsNoArchiveSaysWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto one = [](const QString &name) { return formats::writeZip({{.name = name, .content = "x"}}, {}); };
        QTest::newRow("something else") << one(u"letter.txt"_s) << u"no archive that Parvis knows"_s;
        QTest::newRow("web pages of Facebook") << one(u"your_facebook_activity/posts/your_posts.html"_s) << u"in JSON"_s;
        QTest::newRow("web pages of Takeout") << one(u"Takeout/YouTube and YouTube Music/my-comments/my-comments.html"_s) << u"without its comments"_s;
        QTest::newRow("cut off") << tests::zipped(tests::archiveOfX()).first(400) << u"cut off or damaged"_s;
        QTest::newRow("a name that leads out") << one(u"../../data/tweets.js"_s) << u"leads out"_s;
        QTest::newRow("a part of X's") << QByteArray("window.YTD.tweets.part0 = [ ]") << u"choose the whole zip"_s;
    }

    void whatIsNoArchiveSaysWhatItIs()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const auto all = ofZip(bytes);
        QVERIFY2(all.problem.contains(says), qPrintable(all.problem));
    }

    void aMastodonArchiveMayStayPacked()
    {
        const QByteArray outbox
            = "{\"type\":\"OrderedCollection\",\"orderedItems\":[{\"id\":\"https://m.example/users/us/statuses/1/activity\",\"type\":\"Create\","
              "\"actor\":\"https://m.example/users/us\",\"published\":\"2026-11-01T08:00:00Z\",\"object\":{\"id\":"
              "\"https://m.example/users/us/statuses/114\",\"url\":\"https://m.example/@us/114\",\"type\":\"Note\",\"content\":\"<p>Bonjour</p>\","
              "\"inReplyTo\":\"https://elsewhere.example/users/ada/statuses/9\",\"attachment\":[{\"type\":\"Document\",\"name\":\"Une miche\"}]}}]}";
        const auto all = ofZip(formats::writeZip({{.name = u"outbox.json"_s, .content = outbox}, {.name = u"actor.json"_s, .content = "{}"}}, {}));
        QCOMPARE(all.format, SourceFormat::MastodonArchive);
        QCOMPARE(all.posts.size(), 1);
        // The number by which the interface of the server knows it.
        QCOMPARE(all.posts[0].remoteId, u"114"_s);
        QCOMPARE(all.posts[0].inReplyTo, u"https://elsewhere.example/users/ada/statuses/9"_s);
        QCOMPARE(all.posts[0].text, u"Bonjour\n\n[Une miche]"_s);
    }

    void lettersThatAreNoBytesStay_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        QTest::newRow("plain") << u"pain"_s << u"pain"_s;
        QTest::newRow("bytes of UTF-8") << QString::fromLatin1("\xC3\xA9") << u"é"_s;
        QTest::newRow("Latin-1 that is none") << QString::fromLatin1("caf\xE9") << u"café"_s;
        QTest::newRow("letters already") << u"é — ✨"_s << u"é — ✨"_s;
        QTest::newRow("an emoji") << QString::fromLatin1("\xF0\x9F\xA5\x96") << u"🥖"_s;
    }

    void lettersThatAreNoBytesStay()
    {
        QFETCH(const QString, written);
        QTEST(formats::metaText(written), "meant");
    }
};

QTEST_GUILESS_MAIN(ArchiveReaderTest)
#include "archivereadertest.moc"
