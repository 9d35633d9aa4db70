// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/bluesky/blueskydialogue.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::BlueskyConnector;
using tests::aliceId;
using tests::aliceOnBluesky;
using tests::compact;
using tests::Dialogue;

namespace {

domain::Outgoing anAnnouncement(bool hasPicture)
{
    domain::Outgoing outgoing;
    outgoing.key = u"0123456789abcdef0123456789abcdef"_s;
    outgoing.parts = {u"How the mill was saved: https://mill.example/stories/saved?utm_source=bluesky"_s};
    outgoing.title = u"The mill that would not stop"_s;
    outgoing.now = outgoing.firstAttemptAt.emplace(tests::dialogueTime);
    domain::OutgoingArticle article;
    article.html = u"<p>It was a <em>Tuesday</em>.</p>"_s;
    article.excerpt = u"A rescue."_s;
    article.tags = {u"mills"_s};
    if (hasPicture)
        article.featured = domain::Attachment{.media = {.id = domain::Id<domain::Media>(4), .name = u"mill.png"_s, .type = u"image/png"_s, .bytes = 4},
                                              .altText = u"The mill"_s};
    outgoing.article = article;
    return outgoing;
}

QString articleKeyOf(qsizetype part)
{
    return connectors::bluesky::recordKeyOf(anAnnouncement(false).key, tests::dialogueTime, part);
}

QString articleUriOf(const QString &collection, const QString &key)
{
    return u"at://"_s + aliceId + u'/' + collection + u'/' + key;
}

QByteArray madeAs(const QString &collection, const QString &key)
{
    return compact({{u"uri"_s, articleUriOf(collection, key)}, {u"cid"_s, u"cid"_s}});
}

const QString aPostCollection = u"app.bsky.feed.post"_s;
const QString aDocumentCollection = u"site.standard.document"_s;
constexpr qsizetype documentPart = 500;

} // namespace

/// A post that leads to an article takes the article's record along.
class BlueskyArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCardAndTheRecordSayWhatTheArticleIs()
    {
        // GIVEN a post that leads to the page of an article
        Dialogue talk(BlueskyConnector().send(aliceOnBluesky(), anAnnouncement(true)));
        QCOMPARE(talk.note().key, u"keys"_s);
        talk.goOn();
        // WHEN its picture is taken along, once
        talk.answer(200, "PNG!");
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.repo.uploadBlob"_s);
        const QJsonObject blob{{u"$type"_s, u"blob"_s}, {u"ref"_s, QJsonObject{{u"$link"_s, u"bafk"_s}}}, {u"mimeType"_s, u"image/png"_s}, {u"size"_s, 4}};
        talk.answer(200, compact({{u"blob"_s, blob}}));
        QCOMPARE(talk.note().key, u"media 4"_s);
        talk.goOn();
        // THEN the card bears title, summary and picture
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.repo.createRecord"_s);
        const QJsonObject card = talk.json().value(u"record"_s)[u"embed"_s][u"external"_s].toObject();
        QCOMPARE(card.value(u"title"_s).toString(), u"The mill that would not stop"_s);
        QCOMPARE(card.value(u"description"_s).toString(), u"A rescue."_s);
        QCOMPARE(card.value(u"thumb"_s).toObject(), blob);
        talk.answer(200, madeAs(aPostCollection, articleKeyOf(0)));
        QCOMPARE(talk.note().key, u"part 0"_s);
        talk.goOn();
        // AND the record of the article stands beside the post, under a key of ours
        QCOMPARE(talk.asked(), u"POST /xrpc/com.atproto.repo.createRecord"_s);
        QCOMPARE(talk.json().value(u"collection"_s).toString(), aDocumentCollection);
        QCOMPARE(talk.json().value(u"rkey"_s).toString(), articleKeyOf(documentPart));
        const QJsonObject record = talk.json().value(u"record"_s).toObject();
        QCOMPARE(record.value(u"site"_s).toString(), u"https://mill.example"_s);
        QCOMPARE(record.value(u"path"_s).toString(), u"/stories/saved"_s);
        QCOMPARE(record.value(u"textContent"_s).toString(), u"It was a Tuesday."_s);
        QCOMPARE(record.value(u"bskyPostRef"_s)[u"uri"_s].toString(), articleUriOf(aPostCollection, articleKeyOf(0)));
        QCOMPARE(record.value(u"coverImage"_s).toObject(), blob);
        talk.answer(200, madeAs(aDocumentCollection, articleKeyOf(documentPart)));
        QCOMPARE(talk.note(), (connectors::Note{.key = u"document"_s, .value = articleUriOf(aDocumentCollection, articleKeyOf(documentPart)) + u" cid"_s}));
        talk.goOn();
        talk.answer(500, {});
        QVERIFY(talk.end());
    }

    void whatBrokeOffMakesTheRecordAndNoSecondPost()
    {
        // GIVEN an attempt that ended between the post and the record
        domain::Outgoing outgoing = anAnnouncement(false);
        outgoing.notes
            = {{u"keys"_s, QString::number(domain::toMs(tests::dialogueTime))}, {u"part 0"_s, articleUriOf(aPostCollection, articleKeyOf(0)) + u" cid"_s}};
        outgoing.departedAt = tests::dialogueTime;
        // WHEN
        Dialogue talk(BlueskyConnector().send(aliceOnBluesky(), outgoing));
        // THEN
        QCOMPARE(talk.json().value(u"collection"_s).toString(), aDocumentCollection);
        // AND a server that will not have it does not hold the post back
        talk.answer(400, compact({{u"error"_s, u"InvalidRequest"_s}, {u"message"_s, u"unknown lexicon"_s}}));
        QCOMPARE(talk.note().key, u"document"_s);
        QVERIFY(talk.note().value.startsWith(u"refused"_s));
        talk.goOn();
        talk.answer(500, {});
        const auto sent = talk.end();
        QVERIFY(sent);
        QCOMPARE(sent->remoteId, articleUriOf(aPostCollection, articleKeyOf(0)));
    }

    void withoutALinkThereIsNothingToTell()
    {
        domain::Outgoing outgoing = anAnnouncement(true);
        outgoing.parts = {u"Bonjour"_s};
        Dialogue talk(BlueskyConnector().send(aliceOnBluesky(), outgoing));
        talk.goOn();
        QVERIFY(!talk.json().value(u"record"_s)[u"embed"_s].isObject());
        talk.answer(200, madeAs(aPostCollection, articleKeyOf(0)));
        talk.goOn();
        QCOMPARE(talk.asked(), u"GET /xrpc/com.atproto.repo.getRecord"_s);
    }

    void deletingThePostDeletesTheRecord()
    {
        const QString document = articleUriOf(aDocumentCollection, articleKeyOf(documentPart));
        domain::Delivery delivery;
        delivery.remoteId = articleUriOf(aPostCollection, articleKeyOf(0));
        delivery.notes = {{u"part 0"_s, delivery.remoteId + u" cid"_s}, {u"document"_s, document + u" cid"_s}};
        Dialogue talk(BlueskyConnector().remove(aliceOnBluesky(), delivery));
        QCOMPARE(talk.json().value(u"collection"_s).toString(), aDocumentCollection);
        talk.answer(200, "{}");
        QCOMPARE(talk.json().value(u"collection"_s).toString(), aPostCollection);
        talk.answer(200, "{}");
        QVERIFY(talk.end());
    }
};

QTEST_GUILESS_MAIN(BlueskyArticleTest)
#include "blueskyarticletest.moc"
