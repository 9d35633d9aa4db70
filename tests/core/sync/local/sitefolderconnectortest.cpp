// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/articlefiles/placesettings.h"
#include "core/connectors/sitefolder/sitefolderconnector.h"
#include "core/domain/articles/library.h"
#include "core/formats/document/articlehtml.h"
#include "core/formats/sitefolder/sitefolder.h"
#include "tests/core/sync/local/localdesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Access;
using domain::ExportProblem;
using Kind = domain::Trouble::Kind;

namespace {

const connectors::SiteFolderConnector &siteConnector()
{
    static const connectors::SiteFolderConnector connector(false);
    return connector;
}

/// One dot.
QByteArray pngPicture()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

/// A connected channel on the desk's folder.
Access siteAccess(LocalDesk &desk, const domain::Secret &chosen = {{u"maker"_s, u"hugo"_s}, {u"address"_s, u"https://pain.example"_s}})
{
    const auto made = desk.drive(siteConnector().introduce({.server = QUrl::fromLocalFile(desk.path()), .secret = chosen}));
    if (!made)
        qFatal("not connected: %s", qPrintable(made.error().said));
    return {.connection = made->connection, .secret = made->secret};
}

domain::Outgoing siteOutgoing(const LocalDesk &desk, const QString &body = u"Le four est *chaud*.\n"_s)
{
    auto outgoing = outgoingArticle(u"Le four du quai"_s, body);
    outgoing.notes = desk.notes;
    return outgoing;
}

domain::Delivery siteDelivery(const LocalDesk &desk, const domain::Sent &sent)
{
    domain::Delivery delivery;
    delivery.key = u"0123456789abcdef0123456789abcdef"_s;
    delivery.notes = desk.notes;
    delivery.remoteId = sent.remoteId;
    delivery.url = sent.url;
    return delivery;
}

ExportProblem::Kind problemOf(const domain::Trouble &trouble)
{
    const auto problem = domain::exportProblemIn(trouble.said);
    if (!problem)
        qFatal("no problem of ours: %s", qPrintable(trouble.said));
    return problem->kind;
}

} // namespace

class SiteFolderConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMakerIsFoundByItsSettings_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("maker");
        QTest::newRow("Hugo") << u"hugo.toml"_s << u"hugo"_s;
        QTest::newRow("Hugo, older") << u"config.toml"_s << u"hugo"_s;
        QTest::newRow("Jekyll") << u"_config.yml"_s << u"jekyll"_s;
        QTest::newRow("Eleventy") << u".eleventy.js"_s << u"eleventy"_s;
    }
    void theMakerIsFoundByItsSettings()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, maker);
        LocalDesk desk;
        desk.write(file, "title: x\n");
        const auto made = desk.drive(siteConnector().introduce({.server = QUrl::fromLocalFile(desk.path())}));
        QVERIFY(made);
        // What was found is kept with the place, where it lets nobody in.
        QCOMPARE(connectors::settingsOf(made->connection.server).value(u"maker"_s), maker);
        QCOMPARE(made->connection.server.toLocalFile(), desk.path());
        QCOMPARE(made->address, QUrl::fromLocalFile(desk.path()).toString());
        QVERIFY(made->secret.isEmpty());
        const auto again = desk.drive(siteConnector().introduce({.server = made->connection.server}));
        QVERIFY(again);
        QCOMPARE(again->connection, made->connection);
        QVERIFY(made->connection.capabilities.canPublishArticles && made->connection.capabilities.canEdit && !made->connection.capabilities.canPost);
        QVERIFY(siteConnector().streams(made->connection).isEmpty());
    }

    void whatIsNoSiteIsNotConnected()
    {
        LocalDesk desk;
        const auto refused = [&desk](const QString &path, const domain::Secret &chosen = {}) {
            const auto made = desk.drive(siteConnector().introduce({.server = QUrl::fromLocalFile(path), .secret = chosen}));
            return made ? std::optional<ExportProblem::Kind>() : std::optional(problemOf(made.error()));
        };
        QCOMPARE(refused(desk.path()), ExportProblem::Kind::NoSite);
        QCOMPARE(refused(desk.path(u"missing"_s)), ExportProblem::Kind::NoFolder);
        QCOMPARE(refused(desk.path(), {{u"maker"_s, u"hugo"_s}, {u"posts"_s, u"../elsewhere"_s}}), ExportProblem::Kind::PathNotAllowed);
        QVERIFY(QFile::link(u"/tmp"_s, desk.path(u"content"_s)));
        QCOMPARE(refused(desk.path(), {{u"maker"_s, u"hugo"_s}}), ExportProblem::Kind::PathNotAllowed);
    }

    void articlesBecomePages_data()
    {
        QTest::addColumn<QString>("maker");
        QTest::addColumn<QString>("posts");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("picture");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("url");
        QTest::newRow("Hugo") << u"hugo"_s << QString() << u"content/posts/le-four-du-quai/index.md"_s << u"content/posts/le-four-du-quai/quai.png"_s
                              << u"(quai.png)"_s << u"https://pain.example/posts/le-four-du-quai/"_s;
        QTest::newRow("Hugo, elsewhere") << u"hugo"_s << u"content/journal/"_s << u"content/journal/le-four-du-quai/index.md"_s
                                         << u"content/journal/le-four-du-quai/quai.png"_s << u"(quai.png)"_s
                                         << u"https://pain.example/journal/le-four-du-quai/"_s;
        QTest::newRow("Jekyll") << u"jekyll"_s << QString() << u"_posts/2026-11-23-le-four-du-quai.md"_s << u"assets/le-four-du-quai/quai.png"_s
                                << u"(/assets/le-four-du-quai/quai.png)"_s << u"https://pain.example/2026/11/23/le-four-du-quai.html"_s;
        QTest::newRow("Eleventy") << u"eleventy"_s << QString() << u"posts/le-four-du-quai.md"_s << u"img/le-four-du-quai/quai.png"_s
                                  << u"(/img/le-four-du-quai/quai.png)"_s << u"https://pain.example/posts/le-four-du-quai/"_s;
    }
    void articlesBecomePages()
    {
        QFETCH(const QString, maker);
        QFETCH(const QString, posts);
        QFETCH(const QString, page);
        QFETCH(const QString, picture);
        QFETCH(const QString, shown);
        QFETCH(const QString, url);
        // GIVEN an article with a picture of the workspace
        LocalDesk desk;
        const Access access = siteAccess(desk, {{u"maker"_s, maker}, {u"posts"_s, posts}, {u"address"_s, u"https://pain.example/"_s}});
        const QByteArray png = pngPicture();
        const auto media = domain::incomingMedia(u"quai.png"_s, u"image/png"_s, png);
        const QString address = domain::mediaAddress(media.sha256, media.name);
        auto outgoing = siteOutgoing(desk, u"![Le quai](%1)\n\nLe four est *chaud*.\n"_s.arg(address));
        outgoing.article->files = {
            {.attachment = {.media = {.id = domain::Id<domain::Media>(7), .name = media.name, .type = media.type, .bytes = png.size()}}, .address = address}};
        desk.media.insert(7, png);
        // WHEN it leaves
        const auto sent = desk.drive(siteConnector().send(access, outgoing));
        // THEN its page stands there, and its picture
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->remoteId, page + u"#01234567"_s);
        QCOMPARE(sent->url, url);
        QCOMPARE(desk.read(picture), png);
        const QByteArray text = desk.read(page);
        QVERIFY2(text.contains(shown.toUtf8()), text.constData());
        const auto read = formats::readSitePage({.name = page, .content = text});
        QVERIFY(read);
        QCOMPARE(read->title, u"Le four du quai"_s);
        QCOMPARE(read->status, domain::ArticleStatus::Published);
        QCOMPARE(read->publishedAt, std::optional(outgoing.now));
        QCOMPARE(read->tags, QStringList{u"pain"_s});
        // AND again the same, at another time, changes nothing
        outgoing.now += std::chrono::hours{30};
        const auto again = desk.drive(siteConnector().send(access, outgoing));
        QVERIFY2(again, again ? "" : qPrintable(again.error().said));
        QCOMPARE(desk.read(page), text);
        // AND it goes whole, with its folder
        QVERIFY(desk.drive(siteConnector().remove(access, siteDelivery(desk, *sent))));
        QVERIFY(!desk.has(page) && !desk.has(picture));
        QVERIFY(!desk.has(picture.section(u'/', 0, -2)));
        QVERIFY(desk.drive(siteConnector().remove(access, siteDelivery(desk, *sent))));
    }

    void onePageOfAnArticleIsEnoughForJekyllToo()
    {
        // GIVEN a page of the same name, of another day and by somebody else
        LocalDesk desk;
        const Access access = siteAccess(desk, {{u"maker"_s, u"jekyll"_s}});
        desk.write(u"_posts/2020-01-31-le-four-du-quai.md"_s, "---\ntitle: Autre\n---\nAutre\n");
        // THEN ours is no second one beside it
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        QVERIFY(!sent);
        QCOMPARE(problemOf(sent.error()), ExportProblem::Kind::TakenThere);
        QCOMPARE(QDir(desk.path(u"_posts"_s)).entryList(QDir::Files).size(), 1);
    }

    void theAddressIsAsTheSiteMakesIt()
    {
        LocalDesk desk;
        const Access access = siteAccess(desk, {{u"maker"_s, u"jekyll"_s}, {u"address"_s, u"https://pain.example/{year}/{slug}"_s}});
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        QCOMPARE(sent->url, u"https://pain.example/2026/le-four-du-quai"_s);
    }

    void anArticleThatStandsThereAlreadyIsNoCopyOfItself()
    {
        // GIVEN a page, whose article knows since then where it is read
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        QVERIFY(sent);
        const QString page = connectors::placeOfPublication(sent->remoteId);
        const QByteArray first = desk.read(page);
        // WHEN the same article is published there once more, by another post
        LocalDesk later;
        auto outgoing = siteOutgoing(later);
        outgoing.key = u"fedcba9876543210fedcba9876543210"_s;
        outgoing.article->source.url = sent->url;
        const auto again = later.drive(siteConnector().send(access, outgoing));
        // THEN it is there already, and the page is what it was
        QVERIFY2(again, again ? "" : qPrintable(again.error().said));
        QCOMPARE(again->url, sent->url);
        QCOMPARE(desk.read(page), first);
        // AND whatever day the page bears, it is published when it is written
        QVERIFY(!again->publishedAt);
        // AND one that is read elsewhere says so
        outgoing.article->slug = u"ailleurs"_s;
        outgoing.article->source.url = u"https://autre.example/four"_s;
        const auto copy = later.drive(siteConnector().send(access, outgoing));
        QVERIFY(copy);
        QVERIFY(desk.read(connectors::placeOfPublication(copy->remoteId)).contains("canonicalURL: \"https://autre.example/four\""));
    }

    void whatSomebodyElseWroteStays()
    {
        // GIVEN a page of somebody at that place
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const QString page = u"content/posts/le-four-du-quai/index.md"_s;
        desk.write(page, "---\ntitle: Autre\n---\nAutre\n");
        // WHEN ours would leave
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        // THEN
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Kind::Changed);
        QCOMPARE(problemOf(sent.error()), ExportProblem::Kind::TakenThere);
        QCOMPARE(desk.read(page), QByteArray("---\ntitle: Autre\n---\nAutre\n"));
        // AND nothing of it is taken away
        QVERIFY(desk.drive(siteConnector().remove(access, siteDelivery(desk, {.remoteId = page}))));
        QVERIFY(desk.has(page));
    }

    void anEditRewritesAndKeepsWhatWasAddedToTheFrontMatter()
    {
        // GIVEN a published page to which somebody added keys of the site's
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        QVERIFY(sent);
        const QString page = connectors::placeOfPublication(sent->remoteId);
        const QByteArray added = "layout: wide\nmenu:\n  main:\n    weight: 3\n# ours\n";
        desk.write(page, desk.read(page).replace("\nslug:", "\n" + added + "slug:"));
        // WHEN it changes here
        auto outgoing = siteOutgoing(desk, u"Le four est froid.\n"_s);
        const auto edited = desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent)));
        // THEN
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().said));
        QVERIFY(edited->isVerified);
        const QByteArray text = desk.read(page);
        QVERIFY(text.contains("Le four est froid.") && !text.contains("chaud"));
        QVERIFY(text.contains(added));
        QCOMPARE(text.count("slug:"), 1);
        // AND it is ours still: it is looked after, edited and removed
        const auto looked = desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)));
        QVERIFY(looked && looked->isVerified);
        QVERIFY(desk.drive(siteConnector().edit(access, siteOutgoing(desk, u"Tiède.\n"_s), siteDelivery(desk, *sent))));
        QVERIFY(desk.read(page).contains(added) && desk.read(page).contains("Tiède."));
        QVERIFY(desk.drive(siteConnector().remove(access, siteDelivery(desk, *sent))));
        QVERIFY(!desk.has(page));
    }

    void whatSomebodyWroteThereIsRead_data()
    {
        QTest::addColumn<QString>("maker");
        for (const QString &maker : {u"hugo"_s, u"jekyll"_s, u"eleventy"_s})
            QTest::newRow(qPrintable(maker)) << maker;
    }
    void whatSomebodyWroteThereIsRead()
    {
        QFETCH(const QString, maker);
        LocalDesk desk;
        const Access access = siteAccess(desk, {{u"maker"_s, maker}});
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        QVERIFY(sent);
        const auto outgoing = siteOutgoing(desk, u"Le four est froid.\n"_s);
        const auto ours = desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)));
        // As the article would be read here: the two can be held against each other.
        QVERIFY(ours && ours->standing && !ours->standing->isChanged);
        QCOMPARE(ours->standing->text, formats::wordsBelowTitle(u"Le four est *chaud*.\n"_s, u"Le four du quai"_s));
        // WHEN somebody adds a line by hand
        const QString page = connectors::placeOfPublication(sent->remoteId);
        desk.write(page, desk.read(page) + "\nVenez samedi.\n");
        // THEN
        const auto theirs = desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)));
        QVERIFY(theirs && theirs->standing && theirs->standing->isChanged);
        QCOMPARE(theirs->standing->text, ours->standing->text + u"\n\nVenez samedi."_s);
        // What is no page of the site any more is shown as it is.
        desk.write(page, "---\ntitle: [\n---\nVenez samedi.\n");
        const auto broken = desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)));
        QVERIFY(broken && broken->standing->text.contains(u"Venez samedi."_s));
    }

    void whereItWouldGoSomebodysPageIsTold()
    {
        // GIVEN an article whose address is to be one at which somebody's page stands
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        auto outgoing = siteOutgoing(desk);
        outgoing.article->slug = u"le-quai"_s;
        desk.write(u"content/posts/le-quai/index.md"_s, "---\ntitle: Le quai\n---\nTout autre chose.\n");
        QCOMPARE(problemOf(desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent))).error()), ExportProblem::Kind::TakenThere);
        // THEN it is that one that would be written over
        const auto looked = desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)));
        QVERIFY(looked && looked->standing && looked->standing->isChanged);
        QCOMPARE(looked->standing->text, u"Le quai\n\nTout autre chose."_s);
    }

    void whatIsWrittenOverKeepsTheKeysThatWereAdded()
    {
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        const QString page = connectors::placeOfPublication(sent->remoteId);
        desk.write(page, desk.read(page).replace("\nslug:", "\nlayout: wide\nslug:").replace("chaud", "brûlant"));
        auto outgoing = siteOutgoing(desk, u"Le four est froid.\n"_s);
        outgoing.overwrites = true;
        QVERIFY(desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent))));
        QVERIFY(desk.read(page).contains("froid") && !desk.read(page).contains("brûlant"));
        QCOMPARE(desk.read(page).count("\nlayout: wide\n"), 1);
        QVERIFY(desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)))->isVerified);
    }

    void anEditLeavesWhatWasChangedThere()
    {
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        const QByteArray theirs = desk.read(connectors::placeOfPublication(sent->remoteId)).replace("chaud", "brûlant");
        desk.write(connectors::placeOfPublication(sent->remoteId), theirs);
        auto outgoing = siteOutgoing(desk, u"Le four est froid.\n"_s);
        const auto edited = desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent)));
        QCOMPARE(edited.error().kind, Kind::Changed);
        const auto removed = desk.drive(siteConnector().remove(access, siteDelivery(desk, *sent)));
        QCOMPARE(removed.error().kind, Kind::Changed);
        QCOMPARE(desk.read(connectors::placeOfPublication(sent->remoteId)), theirs);
        const auto looked = desk.drive(siteConnector().lookAfter(access, outgoing, siteDelivery(desk, *sent)));
        QVERIFY(looked && !looked->isVerified);
        // Unless the person wants it in so many words.
        outgoing.overwrites = true;
        QVERIFY(desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent))));
        QVERIFY(desk.read(connectors::placeOfPublication(sent->remoteId)).contains("froid"));
        // What was taken away there is not brought back by an edit.
        QFile::remove(desk.path(connectors::placeOfPublication(sent->remoteId)));
        outgoing.overwrites = false;
        QCOMPARE(desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent))).error().kind, Kind::Gone);
    }

    void anotherSlugMovesThePage()
    {
        LocalDesk desk;
        const Access access = siteAccess(desk);
        const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk)));
        auto outgoing = siteOutgoing(desk);
        outgoing.article->slug = u"four"_s;
        const auto edited = desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *sent)));
        QCOMPARE(edited->remoteId, u"content/posts/four/index.md#01234567"_s);
        QVERIFY(desk.has(u"content/posts/four/index.md"_s));
        QVERIFY(!desk.has(u"content/posts/le-four-du-quai"_s));
        // Another title alone does not.
        outgoing = siteOutgoing(desk);
        outgoing.title = u"Le four du port"_s;
        QCOMPARE(desk.drive(siteConnector().edit(access, outgoing, siteDelivery(desk, *edited)))->remoteId, u"content/posts/four/index.md#01234567"_s);
    }

    void whereverItBreaksOffTheNextAttemptEndsIt()
    {
        // GIVEN how many wants there are in all
        LocalDesk whole;
        const Access wholeAccess = siteAccess(whole);
        whole.wants = 0;
        QVERIFY(whole.drive(siteConnector().send(wholeAccess, siteOutgoing(whole))));
        QVERIFY(whole.wants > 3);
        for (int broken = 0; broken < whole.wants; ++broken) {
            // WHEN the first attempt ends at that one, and the words change before the second
            LocalDesk desk;
            const Access access = siteAccess(desk);
            desk.breaksAfter = broken;
            QVERIFY(!desk.drive(siteConnector().send(access, siteOutgoing(desk))));
            const auto sent = desk.drive(siteConnector().send(access, siteOutgoing(desk, u"Enfin.\n"_s)));
            // THEN
            QVERIFY2(sent, qPrintable(u"%1: %2"_s.arg(broken).arg(sent ? QString() : sent.error().said)));
            QVERIFY(desk.read(connectors::placeOfPublication(sent->remoteId)).contains("Enfin."));
        }
    }

    void postsThatAreNoArticlesStay()
    {
        LocalDesk desk;
        const Access access = siteAccess(desk);
        auto outgoing = siteOutgoing(desk);
        outgoing.article.reset();
        const auto sent = desk.drive(siteConnector().send(access, outgoing));
        QCOMPARE(sent.error().kind, Kind::NotPossible);
        QCOMPARE(problemOf(sent.error()), ExportProblem::Kind::OnlyArticles);
        // Nor is anything written where the folder has gone.
        QDir(desk.path()).removeRecursively();
        QCOMPARE(problemOf(desk.drive(siteConnector().send(access, siteOutgoing(desk))).error()), ExportProblem::Kind::NoFolder);
    }
};

QTEST_GUILESS_MAIN(SiteFolderConnectorTest)
#include "sitefolderconnectortest.moc"
