// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/requestlog.h"
#include "tests/core/sync/channels/onechanneldesk.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUrlQuery>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;

using connectors::HttpResponse;
using domain::DeliveryState;
using domain::ErrandState;
using domain::PostState;

namespace {

/// A site that takes posts by Micropub, and a world around it in which nobody else is there, until that is wanted.
class MicropubSite final : public sync::Wire
{
public:
    [[nodiscard]] QFuture<domain::Answer<HttpResponse>> send(const connectors::HttpRequest &request) override
    {
        using Answer = domain::Answer<HttpResponse>;
        if (request.url.host() == "us.example"_L1)
            return QtFuture::makeReadyValueFuture(Answer(answer(request)));
        told << request.url.toString();
        if (!isOthersThere)
            return QtFuture::makeReadyValueFuture(
                Answer(std::unexpected(domain::Trouble{.kind = domain::Trouble::Kind::Unreachable, .said = u"Host not found"_s})));
        HttpResponse page{.status = 200, .headers = {}, .body = "<link rel=webmention href=/wm>", .url = request.url};
        if (request.method == "POST")
            page.status = 202;
        return QtFuture::makeReadyValueFuture(Answer(page));
    }

    QJsonObject properties; ///< of the one entry
    QStringList told;
    int created = 0;
    bool isOthersThere = false;

private:
    [[nodiscard]] HttpResponse answer(const connectors::HttpRequest &request)
    {
        const QString path = request.url.path();
        HttpResponse response{.status = 200, .headers = {}, .body = {}, .url = request.url};
        if (path == "/api"_L1 && request.method == "GET") {
            const bool isSource = QUrlQuery(request.url).queryItemValue(u"q"_s) == "source"_L1;
            response.body = QJsonDocument(isSource ? QJsonObject{{u"properties"_s, properties}} : QJsonObject()).toJson();
        } else if (path == "/api"_L1 && request.headers.value("Content-Type").startsWith("application/json")) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            const bool isUpdate = body.value("action"_L1) == "update"_L1;
            const QJsonObject written = body.value(isUpdate ? "replace"_L1 : "properties"_L1).toObject();
            for (auto one = written.begin(); one != written.end(); ++one)
                properties.insert(one.key(), one.value());
            accepted(response, isUpdate);
        } else if (path == "/api"_L1) {
            const QUrlQuery form(QString::fromLatin1(request.body));
            properties = {{u"content"_s, QJsonArray{form.queryItemValue(u"content"_s, QUrl::FullyDecoded)}}};
            accepted(response, false);
        } else if (path == "/1"_L1) {
            response.body = QJsonDocument(properties).toJson();
        } else {
            response.body = "<link rel=micropub href=/api>";
        }
        return response;
    }
    void accepted(HttpResponse &response, bool isUpdate)
    {
        created += isUpdate ? 0 : 1;
        response.status = isUpdate ? 204 : 201;
        if (!isUpdate)
            response.headers.append("Location", "https://us.example/1");
    }
};

struct MicropubDesk : OneChannelDesk<MicropubSite>
{
    MicropubDesk() { connect(u"micropub"_s, {.server = QUrl(u"https://us.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}}); }
    [[nodiscard]] domain::Post due(const QString &text, domain::Id<domain::Article> article = {}) const
    {
        domain::Post post = duePost(text);
        post.article = article;
        return post;
    }
    [[nodiscard]] domain::Id<domain::Post> publish(const QString &text, domain::Id<domain::Article> article = {})
    {
        const auto id = add(due(text, article)).id;
        send();
        return id;
    }
    [[nodiscard]] QString says(const QString &name) const
    {
        const QJsonValue value = site.properties.value(name).toArray().first();
        return value.isObject() ? value.toObject().value("html"_L1).toString() : value.toString();
    }
    [[nodiscard]] domain::Errand newestErrand() const { return await(errands.newest(1))->value(0); }

    MicropubSite &site = service;
};

} // namespace

class MicropubSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whomItLinksIsToldAfterwards()
    {
        // GIVEN a post that links whom nobody finds
        MicropubDesk desk;
        const auto id = desk.publish(u"Voyez https://gone.example/1"_s);
        // THEN it is published at once, and can be changed and deleted
        QCOMPARE(desk.delivery(id).state, DeliveryState::Published);
        QCOMPARE((*await(desk.posts.post(id))).state, PostState::Published);
        QVERIFY(!await(desk.errands.ofPost(id))->has_value());
        // AND who is linked is told by an errand of its own, as often as is polite
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.site.told, QStringList{u"https://gone.example/1"_s});
        QCOMPARE(desk.newestErrand().kind, domain::ErrandKind::Tell);
        QCOMPARE(desk.newestErrand().state, ErrandState::Waiting);
        QVERIFY(*desk.newestErrand().nextAttemptAt >= desk.clock.now() + 5min);
        QCOMPARE(desk.run(), 0);
        // AND whoever was looked for stands in the list of requests
        const auto requests = await(store::RequestLog(desk.workspace.database()).newest(20));
        QVERIFY(requests);
        const auto looked = std::ranges::find_if(*requests, [](const domain::LoggedRequest &one) { return one.address.contains("gone.example"_L1); });
        QVERIFY(looked != requests->cend());
        QCOMPARE(looked->problem, u"Host not found"_s);
        QCOMPARE(looked->sent, 0);
        // WHEN they are there again
        desk.site.isOthersThere = true;
        desk.clock.advance(30min);
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.newestErrand().state, ErrandState::Done);
        QCOMPARE(desk.delivery(id).notes.value(u"webmention https://gone.example/1"_s), u"sent"_s);
        QCOMPARE(desk.site.created, 1);
    }

    void whoIsNeverThereIsLetBe()
    {
        MicropubDesk desk;
        const auto id = desk.publish(u"Voyez https://gone.example/1"_s);
        for (int round = 0; round < 200 && desk.newestErrand().state == ErrandState::Waiting; ++round) {
            static_cast<void>(desk.run());
            desk.clock.advance(10min);
        }
        QCOMPARE(desk.newestErrand().state, ErrandState::Cancelled);
        QVERIFY(desk.site.told.size() < 80);
        QCOMPARE(desk.delivery(id).state, DeliveryState::Published);
        QVERIFY(await(desk.errands.troubled(10))->isEmpty());
    }

    void anArticleThatStandsThereIsWrittenOverAsOne()
    {
        // GIVEN an article on a site that takes short posts as well
        MicropubDesk desk;
        store::ArticleStore articles(desk.workspace.database());
        domain::Article article;
        article.title = u"Le four"_s;
        article.body = u"Il est **froid**."_s;
        article.createdAt = article.changedAt = desk.clock.now();
        article = *await(articles.add(article));
        const auto id = desk.publish({}, article.id);
        QCOMPARE(desk.delivery(id).state, DeliveryState::Published);
        QCOMPARE(desk.says(u"name"_s), u"Le four"_s);
        // WHEN it is rewritten here, and asked to be there what it is here
        article.title = u"Le grand four"_s;
        article.body = u"Il est **chaud**."_s;
        QVERIFY(await(articles.save(article, desk.clock.now())));
        // Other words do not take the place of the whole article.
        QCOMPARE(await(desk.errands.editThere(id, u"Trois mots"_s, desk.clock.now())).error().kind, domain::Error::Kind::Invalid);
        QVERIFY(await(desk.errands.editThere(id, {}, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        // THEN it is
        QCOMPARE(desk.newestErrand().state, ErrandState::Done);
        QCOMPARE(desk.says(u"name"_s), u"Le grand four"_s);
        QVERIFY(desk.says(u"content"_s).contains("<strong>chaud</strong>"_L1));
        QCOMPARE(desk.site.created, 1);
        // AND WHEN somebody rewrote it on the site, nobody writes over that unasked
        desk.site.properties.insert(u"content"_s, QJsonArray{QJsonObject{{u"html"_s, u"<p>De l’autre</p>"_s}}});
        article.body = u"Il est tiède."_s;
        QVERIFY(await(articles.save(article, desk.clock.now())));
        QVERIFY(await(desk.errands.editThere(id, {}, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QCOMPARE(desk.newestErrand().state, ErrandState::Changed);
        QVERIFY(desk.newestErrand().there.contains(u"De l’autre"_s));
        QVERIFY(desk.says(u"content"_s).contains(u"De l’autre"_s));
        QVERIFY(await(desk.errands.overwrite(desk.newestErrand().id, desk.clock.now())));
        QCOMPARE(desk.run(), 1);
        QVERIFY(desk.says(u"content"_s).contains(u"tiède"_s));
    }

    void whatIsCutIntoPartsDoesNotLeaveAsOne()
    {
        MicropubDesk desk;
        const domain::Derivation cut{
            .post = {}, .source = domain::PostSource::Passage, .text = {}, .before = {}, .after = {}, .address = {}, .cuts = {4}, .isNumbered = true};
        const auto added = await(store::DerivationStore(desk.workspace.database()).add({{.post = desk.due(u"One.Two."_s), .derivation = cut}}));
        QVERIFY(added);
        desk.send();
        QCOMPARE(desk.site.created, 0);
        const auto delivery = desk.delivery(added->first().post.id);
        QCOMPARE(delivery.state, DeliveryState::Failed);
        QCOMPARE(delivery.trouble->kind, domain::Trouble::Kind::NotPossible);
    }
};

QTEST_GUILESS_MAIN(MicropubSiteTest)
#include "micropubsitetest.moc"
