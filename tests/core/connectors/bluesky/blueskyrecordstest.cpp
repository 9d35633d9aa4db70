// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/blueskyrecords.h"

#include "core/connectors/bluesky/blueskyentities.h"
#include "core/connectors/bluesky/jetstream.h"
#include "tests/core/connectors/dialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace connectors::bluesky;

namespace {

/// What each facet of a text covers, and what it stands for.
QStringList shownFacets(const QString &text, const QHash<QString, QString> &people = {})
{
    QStringList shown;
    const QByteArray utf8 = text.toUtf8();
    const QJsonArray facets = facetsOf(text, people);
    for (const QJsonValue &facet : facets) {
        const qsizetype begin = facet["index"_L1]["byteStart"_L1].toInteger();
        const qsizetype end = facet["index"_L1]["byteEnd"_L1].toInteger();
        const QJsonObject feature = facet["features"_L1].toArray().at(0).toObject();
        shown << QString::fromUtf8(utf8.sliced(begin, end - begin)) + " = "_L1 + feature.value("uri"_L1).toString() + feature.value("did"_L1).toString()
                + feature.value("tag"_L1).toString();
    }
    return shown;
}

QByteArray aStreamed(const QString &operation, const QJsonObject &record = {}, const QString &collection = u"app.bsky.feed.post"_s)
{
    QJsonObject commit{{u"rev"_s, u"3l3qo2vuowo2b"_s}, {u"operation"_s, operation}, {u"collection"_s, collection}, {u"rkey"_s, u"3l3qo2vutsw2b"_s}};
    if (!record.isEmpty())
        commit.insert(u"record"_s, record);
    return QJsonDocument(QJsonObject{{u"did"_s, u"did:plc:eygmaihciaxprqvxpfvl6flk"_s},
                                     {u"time_us"_s, qint64{1'725'911'162'329'308}},
                                     {u"kind"_s, u"commit"_s},
                                     {u"commit"_s, commit}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

class BlueskyRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretchesThatMeanSomethingAreCountedInBytes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("emoji before") << u"👋🏽 https://a.example"_s << QStringList{u"https://a.example = https://a.example"_s};
        QTest::newRow("a sentence's stop") << u"Voyez https://a.example/b."_s << QStringList{u"https://a.example/b = https://a.example/b"_s};
        QTest::newRow("within brackets") << u"Oui (https://a.example/b_(c))."_s << QStringList{u"https://a.example/b_(c) = https://a.example/b_(c)"_s};
        QTest::newRow("letters that are encoded") << u"https://a.example/é"_s << QStringList{u"https://a.example/é = https://a.example/%C3%A9"_s};
        QTest::newRow("guillemets") << u"«https://a.example»"_s << QStringList{u"https://a.example = https://a.example"_s};
        QTest::newRow("no address") << u"http:// https://, xhttps://a.example"_s << QStringList();
        QTest::newRow("somebody") << u"Hé @Ada.example, ça va ?"_s << QStringList{u"@Ada.example = did:plc:ada"_s};
        QTest::newRow("who is nobody") << u"@nobody.example"_s << QStringList();
        QTest::newRow("mail") << u"ada@ada.example @ada @ada.example@b"_s << QStringList();
        QTest::newRow("tags") << u"#été, #2026 #b2b! # ##x ＃東京"_s << QStringList{u"#été = été"_s, u"#b2b = b2b"_s, u"＃東京 = 東京"_s};
        QTest::newRow("a tag of 65") << u'#' + u"x"_s.repeated(65) << QStringList();
        QTest::newRow("a fragment is no tag") << u"https://a.example/#b"_s << QStringList{u"https://a.example/#b = https://a.example/#b"_s};
        QTest::newRow("keycap") << u"#\uFE0F\u20E3"_s << QStringList();
    }
    void stretchesThatMeanSomethingAreCountedInBytes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, shown);
        QCOMPARE(shownFacets(text, {{u"ada.example"_s, u"did:plc:ada"_s}}), shown);
    }

    void keysAreTimestampsThatRiseAndComeAgain()
    {
        const QString key = recordKeyOf(u"0123"_s, tests::dialogueTime, 0);
        QCOMPARE(key, recordKeyOf(u"0123"_s, tests::dialogueTime, 0));
        QVERIFY(QRegularExpression(u"^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$"_s).match(key).hasMatch());
        QVERIFY(key < recordKeyOf(u"0123"_s, tests::dialogueTime, 1));
        QVERIFY(recordKeyOf(u"0123"_s, tests::dialogueTime, 99) < recordKeyOf(u"0123"_s, tests::dialogueTime + std::chrono::milliseconds{1}, 0));
        QVERIFY(key != recordKeyOf(u"0124"_s, tests::dialogueTime, 0));
        // Beside one that the reference server made within the same second.
        QVERIFY(recordKeyOf(u"a"_s, domain::fromMs(1'795'416'621'000), 0) < u"3n2xk2zjc6k2z"_s);
        QVERIFY(recordKeyOf(u"a"_s, domain::fromMs(1'795'416'623'000), 0) > u"3n2xk2zjc6k2z"_s);
    }

    void picturesSayTheirSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size");
        const QByteArray rest(16, '\0');
        QTest::newRow("PNG") << QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000004000000030") + rest << QSize(64, 48);
        QTest::newRow("GIF") << QByteArray("GIF89a") + QByteArray::fromHex("40003000") + rest << QSize(64, 48);
        QTest::newRow("JPEG") << QByteArray::fromHex("ffd8ffe000060102"
                                                     "0304ffc0000b080030004003")
                + rest << QSize(64, 48);
        QTest::newRow("JPEG that lies on its side") << QByteArray::fromHex("ffd8ffe10022"
                                                                           "457869660000"
                                                                           "4d4d002a00000008"
                                                                           "0001"
                                                                           "011200030000000100060000"
                                                                           "00000000"
                                                                           "ffc0000b080030004003")
                + rest << QSize(48, 64);
        QTest::newRow("WebP") << QByteArray("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0", 24) + QByteArray::fromHex("3f00002f0000") + rest << QSize(64, 48);
        QTest::newRow("cut") << QByteArray::fromHex("ffd8ffe0ffff01020304ffc0000b0800300040030000000000") << QSize();
        QTest::newRow("nothing") << QByteArray() << QSize();
        QTest::newRow("no picture") << QByteArray(64, 'x') << QSize();
    }
    void picturesSayTheirSize()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, size);
        QCOMPARE(pictureSizeOf(bytes), size);
        // However it is cut, nothing is read beyond its end.
        for (qsizetype length = 0; length < bytes.size(); ++length)
            static_cast<void>(pictureSizeOf(bytes.first(length)));
    }

    void shortenedLinksAreWrittenOut()
    {
        const QString text = u"Voilà : parvis.example/un… et ici"_s;
        const auto facet = [&text](const QString &shown, const QString &uri) {
            const qint64 begin = text.first(text.indexOf(shown)).toUtf8().size();
            return QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, begin}, {u"byteEnd"_s, begin + shown.toUtf8().size()}}},
                               {u"features"_s, QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, uri}}}}};
        };
        const QJsonObject record{
            {u"text"_s, text},
            {u"facets"_s,
             QJsonArray{facet(u"ici"_s, u"https://b.example/"_s), facet(u"parvis.example/un…"_s, u"https://parvis.example/une-adresse"_s),
                        QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, 4}, {u"byteEnd"_s, 5'000}}}},
                        QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, 5}, {u"byteEnd"_s, 6}}},
                                    {u"features"_s,
                                     QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, u"https://half.example"_s}}}}}}}};
        QCOMPARE(textOf(record), u"Voilà : https://parvis.example/une-adresse et ici (https://b.example/)"_s);
    }

    void whatIsEmbeddedIsSaidBelow()
    {
        const QJsonObject quoted{{u"$type"_s, u"app.bsky.embed.record"_s}, {u"record"_s, QJsonObject{{u"uri"_s, u"at://did:plc:a/app.bsky.feed.post/3k"_s}}}};
        const QJsonObject images{{u"$type"_s, u"app.bsky.embed.images"_s},
                                 {u"images"_s, QJsonArray{QJsonObject{{u"alt"_s, u"Un four\nchaud"_s}}, QJsonObject{{u"alt"_s, QString()}}}}};
        const QJsonObject both{{u"$type"_s, u"app.bsky.embed.recordWithMedia"_s}, {u"record"_s, quoted}, {u"media"_s, images}};
        QCOMPARE(textOf({{u"text"_s, u"Ha"_s}, {u"embed"_s, both}}), u"Ha\n\nUn four chaud\n\nhttps://bsky.app/profile/did:plc:a/post/3k"_s);
        // Of whom it is known who showed it, it says where.
        const QJsonObject blob{{u"$type"_s, u"blob"_s}, {u"ref"_s, QJsonObject{{u"$link"_s, u"bafkrei1"_s}}}};
        const QJsonObject shown{{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, QJsonArray{QJsonObject{{u"alt"_s, u"Un four"_s}, {u"image"_s, blob}}}}};
        QCOMPARE(textOf({{u"text"_s, u"Ha"_s}, {u"embed"_s, shown}}, u"did:plc:b"_s),
                 u"Ha\n\nUn four (https://cdn.bsky.app/img/feed_fullsize/plain/did:plc:b/bafkrei1@jpeg)"_s);
    }

    void anArticleBecomesADocument()
    {
        // GIVEN
        Document document{.site = u"https://parvis.example/"_s,
                          .path = u"un-article"_s,
                          .title = u"é"_s.repeated(501),
                          .summary = u"Court."_s,
                          .text = u"Long."_s,
                          .tags = {u"#four"_s, u" "_s},
                          .publishedAt = tests::dialogueTime};
        document.cover = {{u"$type"_s, u"blob"_s}};
        document.announcement = StrongReference{.uri = u"at://did:plc:a/app.bsky.feed.post/3k"_s, .cid = u"bafy"_s};
        // WHEN / THEN
        QCOMPARE(documentRecord(document),
                 QJsonObject({{u"$type"_s, u"site.standard.document"_s},
                              {u"site"_s, u"https://parvis.example"_s},
                              {u"path"_s, u"/un-article"_s},
                              {u"title"_s, u"é"_s.repeated(500)},
                              {u"description"_s, u"Court."_s},
                              {u"textContent"_s, u"Long."_s},
                              {u"tags"_s, QJsonArray{u"four"_s}},
                              {u"publishedAt"_s, u"2026-11-23T08:41:00.000Z"_s},
                              {u"coverImage"_s, document.cover},
                              {u"bskyPostRef"_s, QJsonObject{{u"uri"_s, u"at://did:plc:a/app.bsky.feed.post/3k"_s}, {u"cid"_s, u"bafy"_s}}}}));
    }

    void theStreamTellsWhatWasWrittenAndDeleted()
    {
        // GIVEN
        const QJsonObject record{{u"$type"_s, u"app.bsky.feed.post"_s},
                                 {u"text"_s, u"Bonjour"_s},
                                 {u"langs"_s, QJsonArray{u"fr-CA"_s}},
                                 {u"createdAt"_s, u"2024-09-09T19:46:02.102Z"_s}};
        const QString uri = u"at://did:plc:eygmaihciaxprqvxpfvl6flk/app.bsky.feed.post/3l3qo2vutsw2b"_s;
        for (const QString &operation : {u"create"_s, u"update"_s}) {
            // WHEN
            const auto written = connectors::jetstreamEvent(aStreamed(operation, record));
            // THEN
            QVERIFY(written && written->entry);
            const auto mention = std::get<domain::IncomingMention>(*written->entry);
            QCOMPARE(mention.remoteId, uri);
            QCOMPARE(mention.text, u"Bonjour"_s);
            QCOMPARE(mention.language, u"fr"_s);
            QCOMPARE(mention.author.handle, u"did:plc:eygmaihciaxprqvxpfvl6flk"_s);
            QCOMPARE(domain::toIso(*mention.publishedAt), u"2024-09-09T19:46:02Z"_s);
            QCOMPARE(written->time, 1'725'911'162'329'308);
        }
        const auto deleted = connectors::jetstreamEvent(aStreamed(u"delete"_s));
        QVERIFY(deleted);
        QVERIFY(!deleted->entry);
        QCOMPARE(deleted->removed, uri);
        const auto liked = connectors::jetstreamEvent(aStreamed(u"create"_s, record, u"app.bsky.feed.like"_s));
        QVERIFY(liked && !liked->entry && liked->removed.isEmpty());
    }

    void whatIsNoEventIsSaid_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut") << aStreamed(u"create"_s, {{u"text"_s, u"Bonjour"_s}}).chopped(9);
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("of nobody") << QByteArray("{\"time_us\":1}");
        QTest::newRow("without a text") << aStreamed(u"create"_s, {{u"text"_s, 4}});
        QTest::newRow("of no time") << QByteArray("{\"did\":\"did:plc:a\",\"time_us\":-4,\"kind\":\"commit\"}");
    }
    void whatIsNoEventIsSaid()
    {
        QFETCH(QByteArray, event);
        const auto said = connectors::jetstreamEvent(event);
        QVERIFY(!said);
        QCOMPARE(said.error().kind, domain::Trouble::Kind::Malformed);
    }

    void aCardIsCalledAsItsPageAndNotAsTheTextIs()
    {
        const auto called = [](const QString &text, const connectors::bluesky::CardWords &words, const QString &part = u"title"_s) {
            return connectors::bluesky::cardOf(text, words).value("external"_L1)[part].toString();
        };
        const QString text = u"Our bread is back, come and see https://mill.example/bread"_s;
        // A post that is called after its own text, whole or cut.
        QCOMPARE(called(text, {.title = text}), u"mill.example"_s);
        QCOMPARE(called(text, {.title = u"Our bread is back, come…"_s}), u"mill.example"_s);
        QCOMPARE(called(text, {}), u"mill.example"_s);
        QCOMPARE(called(text, {.title = u"Bread, as it was"_s}), u"Bread, as it was"_s);
        QCOMPARE(called(text, {.title = u"Our bread is back"_s, .isOfPage = true}), u"Our bread is back"_s);
        // And at a length that a card has, cut between words.
        const QString long_ = called(text, {.title = u"Very good bread "_s.repeated(40), .summary = u"été "_s.repeated(200)});
        QVERIFY(long_.size() <= 300);
        QVERIFY2(long_.endsWith(u"bread…"_s) || long_.endsWith(u"good…"_s) || long_.endsWith(u"Very…"_s), qPrintable(long_));
        const QString summary = called(text, {.title = {}, .summary = u"été "_s.repeated(200)}, u"description"_s);
        QVERIFY(summary.size() <= 300);
        QVERIFY(summary.endsWith(u"été…"_s));
    }
};

QTEST_GUILESS_MAIN(BlueskyRecordsTest)
#include "blueskyrecordstest.moc"
