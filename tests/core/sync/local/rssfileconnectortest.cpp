// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/rssfile/rssfileconnector.h"

#include "core/domain/channels/errand.h"
#include "tests/core/sync/local/localdesk.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using connectors::Access;
using domain::ExportProblem;
using Kind = domain::Trouble::Kind;

namespace {

const connectors::RssFileConnector &rssConnector()
{
    static const connectors::RssFileConnector connector;
    return connector;
}

Access rssAccess(LocalDesk &desk)
{
    const auto made = desk.drive(rssConnector().introduce(
        {.server = QUrl::fromLocalFile(desk.path(u"feed.xml"_s)), .secret = {{u"address"_s, u"https://pain.example/journal"_s}, {u"title"_s, u"Le quai"_s}}}));
    if (!made)
        qFatal("not connected: %s", qPrintable(made.error().said));
    return {.connection = made->connection, .secret = made->secret};
}

domain::Outgoing rssOutgoing(const LocalDesk &desk, const QString &body = u"Le four est *chaud*.\n"_s)
{
    auto outgoing = outgoingArticle(u"Le four"_s, body);
    outgoing.notes = desk.notes;
    return outgoing;
}

domain::Delivery rssDelivery(const LocalDesk &desk, const QString &guid)
{
    domain::Delivery delivery;
    delivery.key = u"0123456789abcdef0123456789abcdef"_s;
    delivery.notes = desk.notes;
    delivery.remoteId = guid;
    return delivery;
}

const QByteArray theirFeed = "<rss version=\"2.0\"><channel><title>Pain</title>\n  <item><title>A</title><guid>a</guid></item>\n</channel></rss>\n";

} // namespace

class RssFileConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleBecomesAnEntry()
    {
        // GIVEN no file
        LocalDesk desk;
        const Access access = rssAccess(desk);
        QVERIFY(!desk.has(u"feed.xml"_s));
        // WHEN
        auto outgoing = rssOutgoing(desk, u"Le four est *chaud*. ![Le quai](media:abc)\n"_s);
        const auto sent = desk.drive(rssConnector().send(access, outgoing));
        // THEN
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().said));
        QVERIFY(sent->isVerified);
        QCOMPARE(sent->url, u"https://pain.example/journal/le-four/"_s);
        const QByteArray file = desk.read(u"feed.xml"_s);
        QVERIFY(file.contains("<title>Le quai</title>") && file.contains("<link>https://pain.example/journal</link>"));
        QVERIFY(file.contains("&lt;em&gt;chaud&lt;/em&gt;"));
        // AND again: the same, whenever
        outgoing.now += std::chrono::hours{30};
        QVERIFY(desk.drive(rssConnector().send(access, outgoing)));
        QCOMPARE(desk.read(u"feed.xml"_s), file);
        // AND from another entry of the ledger, which knows of nothing
        outgoing.notes.clear();
        const auto other = desk.drive(rssConnector().send(access, outgoing));
        QVERIFY2(other, other ? "" : qPrintable(other.error().said));
        QCOMPARE(desk.read(u"feed.xml"_s), file);
    }

    void anEntrySaysItsTitleOnceAndNoTags()
    {
        LocalDesk desk;
        const Access access = rssAccess(desk);
        QVERIFY(desk.drive(rssConnector().send(access, rssOutgoing(desk, u"# Le four\n\nTrois <em>signes</em> <!-- note -->.\n\n<!-- more -->\n"_s))));
        const QByteArray file = desk.read(u"feed.xml"_s);
        QCOMPARE(file.count("Le four"), 1);
        QVERIFY2(file.contains("Trois signes"), file.constData());
        QVERIFY2(!file.contains("em&gt;") && !file.contains("!--"), file.constData());
    }

    void entriesOfOthersStay()
    {
        LocalDesk desk;
        desk.write(u"feed.xml"_s, theirFeed);
        const Access access = rssAccess(desk);
        const auto sent = desk.drive(rssConnector().send(access, rssOutgoing(desk)));
        QVERIFY(sent);
        const auto edited = desk.drive(rssConnector().edit(access, rssOutgoing(desk, u"Froid.\n"_s), rssDelivery(desk, sent->remoteId)));
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().said));
        QVERIFY(desk.read(u"feed.xml"_s).contains("Froid.") && !desk.read(u"feed.xml"_s).contains("chaud"));
        QVERIFY(desk.read(u"feed.xml"_s).contains("<item><title>A</title><guid>a</guid></item>"));
        const auto looked = desk.drive(rssConnector().lookAfter(access, rssOutgoing(desk), rssDelivery(desk, sent->remoteId)));
        QVERIFY(looked && looked->isVerified);
        QCOMPARE(looked->standing, std::optional(domain::Standing{.text = u"Le four\n\nFroid."_s}));
        // What somebody changed is left, and told.
        desk.write(u"feed.xml"_s, desk.read(u"feed.xml"_s).replace("Froid", "Tiède"));
        QCOMPARE(desk.drive(rssConnector().edit(access, rssOutgoing(desk, u"Encore.\n"_s), rssDelivery(desk, sent->remoteId))).error().kind, Kind::Changed);
        QCOMPARE(desk.drive(rssConnector().remove(access, rssDelivery(desk, sent->remoteId))).error().kind, Kind::Changed);
        const auto theirs = desk.drive(rssConnector().lookAfter(access, rssOutgoing(desk), rssDelivery(desk, sent->remoteId)));
        QVERIFY(theirs && theirs->standing && theirs->standing->isChanged);
        QCOMPARE(theirs->standing->text, u"Le four\n\nTiède."_s);
        auto leaving = rssDelivery(desk, sent->remoteId);
        leaving.notes.insert(QString(domain::goneWhateverItIsNote), u"yes"_s);
        const QByteArray changed = desk.read(u"feed.xml"_s);
        QVERIFY(desk.drive(rssConnector().remove(access, leaving)));
        QVERIFY(!desk.read(u"feed.xml"_s).contains("Tiède"));
        desk.write(u"feed.xml"_s, changed);
        desk.write(u"feed.xml"_s, desk.read(u"feed.xml"_s).replace("Tiède", "Froid"));
        QVERIFY(desk.drive(rssConnector().remove(access, rssDelivery(desk, sent->remoteId))));
        QCOMPARE(desk.read(u"feed.xml"_s).replace(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"", ""), theirFeed);
        QVERIFY(desk.drive(rssConnector().remove(access, rssDelivery(desk, sent->remoteId))));
        QCOMPARE(desk.drive(rssConnector().edit(access, rssOutgoing(desk), rssDelivery(desk, sent->remoteId))).error().kind, Kind::Gone);
    }

    void anEntryOfSomebodyElseIsNotWrittenOver()
    {
        LocalDesk desk;
        const QByteArray file = QByteArray(theirFeed).replace("<guid>a<", "<guid>https://pain.example/journal/le-four/<");
        desk.write(u"feed.xml"_s, file);
        const Access access = rssAccess(desk);
        const auto sent = desk.drive(rssConnector().send(access, rssOutgoing(desk)));
        QCOMPARE(sent.error().kind, Kind::Changed);
        QCOMPARE(desk.read(u"feed.xml"_s), file);
    }

    void whatIsNoFeedStays()
    {
        LocalDesk desk;
        const Access access = rssAccess(desk);
        for (const QByteArray &content : {QByteArray("<html/>"), QByteArray("<rss><channel>"), QByteArray("\xff\xfe")}) {
            desk.write(u"feed.xml"_s, content);
            const auto made = desk.drive(rssConnector().introduce({.server = QUrl::fromLocalFile(desk.path(u"feed.xml"_s))}));
            QCOMPARE(domain::exportProblemIn(made.error().said)->kind, ExportProblem::Kind::NotRss);
            const auto sent = desk.drive(rssConnector().send(access, rssOutgoing(desk)));
            QCOMPARE(domain::exportProblemIn(sent.error().said)->kind, ExportProblem::Kind::NotRss);
            QCOMPARE(desk.read(u"feed.xml"_s), content);
        }
    }

    void whereverItBreaksOffThereIsOneEntry()
    {
        LocalDesk whole;
        const Access wholeAccess = rssAccess(whole);
        whole.wants = 0;
        QVERIFY(whole.drive(rssConnector().send(wholeAccess, rssOutgoing(whole))));
        for (int broken = 0; broken < whole.wants; ++broken) {
            LocalDesk desk;
            const Access access = rssAccess(desk);
            desk.breaksAfter = broken;
            QVERIFY(!desk.drive(rssConnector().send(access, rssOutgoing(desk))));
            const auto sent = desk.drive(rssConnector().send(access, rssOutgoing(desk, u"Enfin.\n"_s)));
            QVERIFY2(sent, qPrintable(u"%1: %2"_s.arg(broken).arg(sent ? QString() : sent.error().said)));
            QCOMPARE(desk.read(u"feed.xml"_s).count("<item>"), 1);
            QVERIFY(desk.read(u"feed.xml"_s).contains("Enfin."));
        }
    }
};

QTEST_GUILESS_MAIN(RssFileConnectorTest)
#include "rssfileconnectortest.moc"
