// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/connectors/micropub/onmicropub.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using connectors::Effect;
using connectors::MicropubConnector;
using domain::Trouble;
using tests::anEntry;
using tests::aNote;
using tests::aPage;
using tests::Dialogue;
using tests::listed;
using tests::onOurSite;
using tests::theSource;

/// What stands on a site already: told apart from what else says the same, changed, and written over by nobody unasked.
class MicropubStandingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureGoesAlongWhereNoPlaceForFilesIs()
    {
        const MicropubConnector connector;
        auto outgoing = aNote(u"Voilà"_s);
        outgoing.attachments
            = {{.media = {.id = domain::Id<domain::Media>(4), .name = u"a.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = u"Un four"_s},
               {.media = {.id = domain::Id<domain::Media>(5), .name = u"b.png"_s, .type = u"image/png"_s, .bytes = 3}, .altText = {}}};
        Dialogue talk(connector.send(onOurSite(), outgoing));
        QCOMPARE(talk.query().queryItemValue(u"q"_s), u"config"_s);
        talk.answer(200, "{}");
        QVERIFY(talk.wantsMedia());
        talk.goOn("png");
        QVERIFY(talk.wantsMedia());
        talk.goOn("gnp");
        QCOMPARE(talk.request().effect, Effect::Creates);
        QVERIFY(talk.header("Content-Type").startsWith("multipart/form-data"));
        const QByteArray body = talk.request().body;
        QVERIFY(body.contains("name=\"h\"\r\n\r\nentry\r\n"));
        QVERIFY(body.contains("name=\"content\"\r\n\r\nVoil\xc3\xa0\r\n"));
        QVERIFY(body.contains("name=\"photo[]\"; filename=\"a.png\""));
        QVERIFY(body.contains("name=\"photo[]\"; filename=\"b.png\""));
        QVERIFY(body.contains("name=\"mp-photo-alt[]\"\r\n\r\nUn four\r\n"));
        QVERIFY(body.contains("png\r\n") && body.contains("gnp\r\n"));
        // A film has no such way.
        outgoing.attachments = {{.media = {.id = domain::Id<domain::Media>(6), .name = u"b.mp4"_s, .type = u"video/mp4"_s, .bytes = 3}, .altText = {}}};
        Dialogue film(connector.send(onOurSite(), outgoing));
        film.answer(200, "{}");
        QCOMPARE(film.end().error().kind, Trouble::Kind::NotPossible);
    }

    void theSameWordsOfOursAreNotTakenForIt()
    {
        const MicropubConnector connector;
        auto open = aNote(u"Weekly thread"_s);
        open.departedAt = tests::dialogueTime;
        const QByteArray both = listed({anEntry(u"Weekly thread"_s, u"2026-11-23T08:40:01Z"_s, u"https://us.example/1/"_s)});
        // GIVEN the one before, which another post of ours is
        open.taken = {u"https://us.example/1"_s};
        Dialogue lost(connector.send(onOurSite(), open));
        lost.answer(200, both);
        QCOMPARE(lost.request().effect, Effect::Creates);
        // By its name among the notes of the other as well.
        open.taken = {domain::takenNote(u"entry"_s, u"https://us.example/1/"_s)};
        Dialogue noted(connector.send(onOurSite(), open));
        noted.answer(200, both);
        QCOMPARE(noted.request().effect, Effect::Creates);
        open.taken = {u"https://us.example/0"_s};
        Dialogue arrived(connector.send(onOurSite(), open));
        arrived.answer(200, both);
        QCOMPARE(arrived.note().value, u"https://us.example/1/"_s);
    }

    void whatIsListedWithoutADayMayBeOfLongAgo()
    {
        const MicropubConnector connector;
        auto open = aNote(u"Weekly thread"_s);
        open.departedAt = tests::dialogueTime;
        const QByteArray undated = listed(
            {QJsonObject{{u"properties"_s, QJsonObject{{u"content"_s, QJsonArray{u"Weekly thread"_s}}, {u"url"_s, QJsonArray{u"https://us.example/1"_s}}}}}});
        const auto withFeed = [&](const QByteArray &items) {
            Dialogue talk(connector.send(onOurSite(), open));
            talk.answer(200, undated);
            talk.answer(aPage("<html><link rel=alternate type=application/rss+xml href=/feed/></html>", u"https://us.example/"_s));
            talk.answer(200, "<rss version=\"2.0\"><channel><title>Us</title>" + items + "</channel></rss>");
            return talk;
        };
        const auto item = [](const QByteArray &day, const QByteArray &address) {
            return "<item><title></title><link>https://us.example/" + address + "</link><guid>" + address + "</guid><pubDate>" + day
                + "</pubDate><description>Weekly thread</description></item>";
        };
        // The feed says that it is of then, of long ago, or nothing.
        auto recent = withFeed(item("Mon, 23 Nov 2026 08:41:02 +0000", "1"));
        QCOMPARE(recent.note().value, u"https://us.example/1"_s);
        auto old = withFeed(item("Mon, 26 Oct 2026 08:41:02 +0000", "1"));
        QCOMPARE(old.request().effect, Effect::Creates);
        auto silent = withFeed({});
        QVERIFY(silent.hasEnded());
        QCOMPARE(silent.end().error().kind, Trouble::Kind::Unsure);
    }

    void anArticleIsChangedAsOne()
    {
        // GIVEN an article that stands there as it was seen last
        const MicropubConnector connector;
        auto before = aNote(QString());
        before.title = u"Le four"_s;
        before.article = domain::OutgoingArticle{.html = u"<p>Un</p>"_s, .excerpt = u"En bref"_s, .tags = {u"pain"_s}};
        before.notes = {{u"entry"_s, u"https://us.example/2026/1"_s}};
        const QJsonObject stands{{u"name"_s, QJsonArray{u"Le four"_s}},
                                 {u"content"_s, QJsonArray{QJsonObject{{u"html"_s, u"<p>Un</p>"_s}}}},
                                 {u"summary"_s, QJsonArray{u"En bref"_s}},
                                 {u"category"_s, QJsonArray{u"pain"_s}}};
        Dialogue first(connector.send(onOurSite(), before));
        first.answer(aPage("<p>Un</p>"));
        first.answer(200, theSource(stands));
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Published;
        delivery.remoteId = u"https://us.example/2026/1"_s;
        delivery.notes = before.notes;
        delivery.notes.insert(first.note().key, first.note().value);
        auto after = before;
        after.title = u"Le grand four"_s;
        after.article->html = u"<p>Deux</p>"_s;
        after.article->excerpt.clear();
        // WHEN it is written over
        Dialogue talk(connector.edit(onOurSite(), after, delivery));
        QCOMPARE(talk.query().queryItemValue(u"q"_s), u"source"_s);
        talk.answer(200, theSource(stands));
        const QJsonObject replace = talk.json().value(u"replace"_s).toObject();
        QCOMPARE(replace.value(u"name"_s).toArray(), QJsonArray{u"Le grand four"_s});
        QCOMPARE(replace.value(u"content"_s).toArray(), QJsonArray{QJsonObject({{u"html"_s, u"<p>Deux</p>"_s}})});
        QCOMPARE(replace.value(u"category"_s).toArray(), QJsonArray{u"pain"_s});
        QCOMPARE(talk.json().value(u"delete"_s).toArray(), QJsonArray{u"summary"_s});
        talk.answer(204);
        // THEN what stands there is seen anew
        QJsonObject now = stands;
        now.insert(u"name"_s, QJsonArray{u"Le grand four"_s});
        now.insert(u"content"_s, QJsonArray{QJsonObject{{u"html"_s, u"<p>Deux</p>"_s}}});
        now.remove(u"summary"_s);
        talk.answer(200, theSource(now));
        QCOMPARE(talk.note().key, u"seen"_s);
        QVERIFY(talk.note().value != delivery.notes.value(u"seen"_s));
        delivery.notes.insert(u"seen"_s, talk.note().value);
        talk.goOn();
        QVERIFY(talk.end());
        // Tags that somebody gave it there stay.
        auto third = after;
        third.article->html = u"<p>Trois</p>"_s;
        QJsonObject tagged = now;
        tagged.insert(u"category"_s, QJsonArray({u"pain"_s, u"four"_s}));
        Dialogue dressed(connector.edit(onOurSite(), third, delivery));
        dressed.answer(200, theSource(tagged));
        QCOMPARE(dressed.json().value(u"action"_s), u"update"_s);
        QVERIFY(!dressed.json().value(u"replace"_s).toObject().contains(u"category"_s));
    }

    void whatSomebodyChangedThereIsNotWrittenOver()
    {
        const MicropubConnector connector;
        domain::Delivery delivery;
        delivery.state = domain::DeliveryState::Published;
        delivery.remoteId = u"https://us.example/2026/1"_s;
        const QByteArray theirs = theSource({{u"content"_s, QJsonArray{u"Bonjour de là-bas"_s}}});
        auto ours = aNote(u"Bonsoir"_s);
        ours.replaced = u"Bonjour"_s;
        Dialogue changed(connector.edit(onOurSite(), ours, delivery));
        changed.answer(200, theirs);
        QVERIFY(changed.hasEnded());
        QCOMPARE(changed.end().error().kind, Trouble::Kind::Changed);
        // What stands there is told, for a person to choose.
        Dialogue read(connector.lookAfter(onOurSite(), ours, delivery));
        read.answer(200, theirs);
        const auto there = read.end();
        QVERIFY(there && there->standing);
        QCOMPARE(there->standing->text, u"Bonjour de là-bas"_s);
        QVERIFY(there->standing->accepting.isEmpty());
        // As we left it, as an earlier attempt left it, or whatever it is: it is written.
        for (const QString &text : {u"<p>Bonjour</p>"_s, u"<p>Bonsoir</p>"_s}) {
            Dialogue same(connector.edit(onOurSite(), ours, delivery));
            same.answer(200, theSource({{u"content"_s, QJsonArray{QJsonObject{{u"html"_s, text}}}}}));
            QCOMPARE(same.json().value(u"action"_s), u"update"_s);
        }
        ours.overwrites = true;
        Dialogue over(connector.edit(onOurSite(), ours, delivery));
        over.answer(200, theirs);
        QCOMPARE(over.json().value(u"action"_s), u"update"_s);
        // A server that is down is not written to blindly, and one that refuses the token says so.
        ours.overwrites = false;
        Dialogue down(connector.edit(onOurSite(), ours, delivery));
        down.answer(502);
        QCOMPARE(down.end().error().kind, Trouble::Kind::ServerTrouble);
    }

    void anEditTellsThoseWhoWereToldBefore()
    {
        const MicropubConnector connector;
        domain::Delivery delivery;
        delivery.remoteId = u"https://us.example/2026/1"_s;
        delivery.notes = {
            {u"entry"_s, delivery.remoteId}, {u"webmention https://before.example/"_s, u"sent"_s}, {u"webmention https://no.example/"_s, u"nobody takes it"_s}};
        Dialogue talk(connector.edit(onOurSite(), aNote(u"Voyez https://now.example/"_s), delivery));
        talk.answer(400, "{\"error\":\"invalid_request\"}");
        QCOMPARE(talk.json().value(u"action"_s), u"update"_s);
        QCOMPARE(talk.json().value(u"url"_s), delivery.remoteId);
        QCOMPARE(talk.json().value(u"replace"_s).toObject().value(u"content"_s).toArray(), QJsonArray{u"Voyez https://now.example/"_s});
        QCOMPARE(talk.request().effect, Effect::Repeatable);
        talk.answer(204);
        QCOMPARE(talk.request().url, QUrl(u"https://now.example/"_s));
        talk.answer(aPage({}, u"https://now.example/"_s, {{"Link", "</wm>; rel=webmention"}}));
        QCOMPARE(talk.request().url, QUrl(u"https://now.example/wm"_s));
        talk.answer(200);
        talk.goOn();
        QCOMPARE(talk.request().url, QUrl(u"https://before.example/"_s));
        talk.meet(Trouble::Kind::Unreachable);
        QVERIFY(talk.end());
        Dialogue remove(connector.remove(onOurSite(), delivery));
        QCOMPARE(remove.request().body, QByteArray("action=delete&url=https%3A%2F%2Fus.example%2F2026%2F1"));
        remove.answer(204);
        QCOMPARE(remove.request().url, QUrl(u"https://before.example/"_s));
        remove.answer(404);
        QVERIFY(remove.hasEnded());
        QVERIFY(remove.end());
        Dialogue gone(connector.remove(onOurSite(), {.id = {}, .post = {}, .channel = {}, .key = {}, .remoteId = delivery.remoteId, .url = {}}));
        gone.answer(410);
        QVERIFY(gone.end());
    }
};

QTEST_GUILESS_MAIN(MicropubStandingTest)
#include "micropubstandingtest.moc"
