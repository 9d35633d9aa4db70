// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/readers.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::IncomingMention;
using domain::IncomingPost;
using domain::Refusal;
using domain::RefusalReason;
using formats::SourceFormat;

namespace {

/// Everything a source gives, sorted by what became of it.
struct Harvest
{
    domain::IncomingSource source;
    QList<IncomingMention> mentions;
    QList<IncomingPost> posts;
    QList<Refusal> refusals;
    bool isRead = false;
};

Harvest harvest(const QByteArray &bytes, const QString &name, std::optional<formats::CsvMapping> mapping = {})
{
    Harvest all;
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly))
        return all;
    const auto format = formats::detectFormat(bytes.first(std::min<qsizetype>(bytes.size(), 65536)), name);
    const auto reader = formats::makeReader(format, buffer, name, mapping.value_or(formats::guessCsvMapping(bytes)));
    if (!reader)
        return all;
    const auto source = reader->begin();
    if (!source)
        return all;
    all.isRead = true;
    all.source = *source;
    while (auto entry = reader->next()) {
        if (auto *mention = std::get_if<IncomingMention>(&*entry))
            all.mentions.append(*mention);
        else if (auto *post = std::get_if<IncomingPost>(&*entry))
            all.posts.append(*post);
        else
            all.refusals.append(std::get<Refusal>(*entry));
    }
    return all;
}

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(PARVIS_TESTS "/core/formats/fixtures/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray rss(const QByteArray &items)
{
    return fixture(u"rsshead.xml"_s) + items + "</channel></rss>";
}

QByteArray item(int number, const QByteArray &body = "Bonjour")
{
    const QByteArray n = QByteArray::number(number);
    return "<item><title>Titre " + n + "</title><link>https://pain.example/" + n + "</link><guid>g" + n
        + "</guid><pubDate>Thu, 12 Nov 2026 18:02:00 +0100</pubDate><description>" + body + "</description></item>";
}

} // namespace

class ReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relativeLinksStandOnTheFeedsAddress()
    {
        const auto all = harvest("<rss version='2.0'><channel><title>T</title><link>https://pain.example/journal/</link><item><title>A</title>"
                                 "<link>/rel/path</link></item><item><title>B</title><link>essai</link></item></channel></rss>",
                                 u"f.xml"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].url, u"https://pain.example/rel/path"_s);
        QCOMPARE(all.mentions[1].url, u"https://pain.example/journal/essai"_s);
    }
    void aDirectMessageOfAnArchiveStaysPrivate()
    {
        const auto note = [](const QByteArray &id, const QByteArray &to) {
            return "{'type':'Create','published':'2026-01-01T00:00:00Z','object':{'type':'Note','content':'x','id':'" + id + "','to':['" + to + "']}}";
        };
        QByteArray archive = "{'orderedItems':[" + note("1", "https://www.w3.org/ns/activitystreams#Public") + ',' + note("2", "https://m.example/users/b")
            + ',' + note("3", "https://m.example/users/a/followers") + "]}";
        const auto all = harvest(archive.replace('\'', '"'), u"outbox.json"_s);
        QCOMPARE(all.posts.size(), 2);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals.first().reason, RefusalReason::Private);
    }

    void datesOfFeedsAreReadRightOrNotAtAll_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("instant");
        const auto row = [](const char *date, const char *instant) { QTest::newRow(date) << QByteArray(date) << QString::fromLatin1(instant); };
        row("<pubDate>Thu, 12 Nov 2026 12:00:00 EST</pubDate>", "2026-11-12T17:00:00Z");
        row("<pubDate>12 Nov 26 12:00 GMT</pubDate>", "2026-11-12T12:00:00Z");
        row("<dc:date>2026-11-12T12:00:00+02:00</dc:date>", "2026-11-12T10:00:00Z");
        row("<pubDate>Sun, 01 Jan 1960 00:00:00 GMT</pubDate>", "1960-01-01T00:00:00Z");
        row("<pubDate>0001-01-01T00:00:00Z</pubDate>", "0001-01-01T00:00:00Z");
        row("<pubDate>next Tuesday</pubDate>", "");
        row("", "");
    }
    void datesOfFeedsAreReadRightOrNotAtAll()
    {
        QFETCH(QByteArray, date);
        QFETCH(QString, instant);
        const auto all = harvest("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title><item><title>A</title>" + date
                                     + "</item></channel></rss>",
                                 u"f.xml"_s);
        QCOMPARE(all.mentions.size(), 1);
        const auto at = all.mentions.first().publishedAt;
        QCOMPARE(at ? domain::toIso(*at) : QString(), instant);
    }

    void anRssItemBecomesAFeedEntry()
    {
        // GIVEN a feed of one item with markup in its description
        const auto all = harvest(rss(item(1, "<![CDATA[<p>Bonjour <b>Lucie</b></p><p>Merci &amp; bravo</p>]]>")), u"a.xml"_s);
        // THEN its fields are those of the item, as text
        QVERIFY(all.isRead);
        QCOMPARE(all.source.title, u"Le pain"_s);
        QCOMPARE(all.source.address, u"pain.example/"_s);
        QCOMPARE(all.mentions.size(), 1);
        const auto &mention = all.mentions.front();
        QCOMPARE(mention.remoteId, u"g1"_s);
        QCOMPARE(mention.title, u"Titre 1"_s);
        QCOMPARE(mention.text, u"Bonjour Lucie\n\nMerci & bravo"_s);
        QCOMPARE(mention.language, u"fr"_s);
        QCOMPARE(domain::toIso(*mention.publishedAt), u"2026-11-12T17:02:00Z"_s);
        QCOMPARE(mention.kind, domain::MentionKind::FeedEntry);
    }

    void anAuthorIsReadHoweverItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("name");
        QTest::newRow("mail and name") << QByteArray("<author>ada@a.example (Ada Byron)</author>") << u"Ada Byron"_s << u"Ada Byron"_s;
        QTest::newRow("mail alone") << QByteArray("<author>ada@a.example</author>") << u"ada@a.example"_s << QString();
        QTest::newRow("name alone") << QByteArray("<author>Ada Byron</author>") << u"Ada Byron"_s << u"Ada Byron"_s;
        QTest::newRow("creator") << QByteArray("<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ada</dc:creator>") << u"Ada"_s << u"Ada"_s;
        QTest::newRow("in CDATA") << QByteArray("<author><![CDATA[Ada & Zo\xc3\xa9]]></author>") << u"Ada & Zoé"_s << u"Ada & Zoé"_s;
        QTest::newRow("escaped") << QByteArray("<author>Ada &amp; Bob</author>") << u"Ada & Bob"_s << u"Ada & Bob"_s;
        QTest::newRow("in angles") << QByteArray("<author>Ada &lt;ada@a.example&gt;</author>") << u"Ada"_s << u"Ada"_s;
        QTest::newRow("nobody") << QByteArray("<author></author>") << QString() << QString();
    }
    void anAuthorIsReadHoweverItIsWritten()
    {
        QFETCH(QByteArray, element);
        QFETCH(QString, handle);
        QFETCH(QString, name);
        const auto all = harvest(rss("<item><title>T</title><guid>g</guid>" + element + "</item>"), u"a.xml"_s);
        QCOMPARE(all.mentions.size(), 1);
        QCOMPARE(all.mentions.front().author.handle, handle);
        QCOMPARE(all.mentions.front().author.name, name);
    }

    void aGuidIsALinkOnlyWhereItIsAnAddress()
    {
        const auto all
            = harvest(rss("<item><title>T</title><guid>g1</guid></item><item><title>U</title><guid>https://pain.example/2</guid></item>"), u"a.xml"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].url, QString());
        QCOMPARE(all.mentions[1].url, u"https://pain.example/2"_s);
    }

    void rss090And10AndAtomAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("RSS 0.91") << fixture(u"rss091.xml"_s);
        QTest::newRow("RSS 1.0") << fixture(u"rss10.xml"_s);
        QTest::newRow("Atom") << fixture(u"atom.xml"_s);
    }
    void rss090And10AndAtomAreRead()
    {
        QFETCH(QByteArray, bytes);
        const auto all = harvest(bytes, u"a.xml"_s);
        QCOMPARE(all.mentions.size(), 1);
        QCOMPARE(all.refusals.size(), 0);
        QCOMPARE(all.mentions.front().title, u"One"_s);
        QCOMPARE(all.mentions.front().text, u"Text one"_s);
        QCOMPARE(all.mentions.front().url, u"https://a.example/1"_s);
    }

    void aBadEntryNeverStopsTheGoodOnes()
    {
        // GIVEN 250 items of which one breaks off within a tag and one uses an entity of HTML
        QByteArray items;
        for (int i = 0; i < 250; ++i)
            items += i == 120 ? item(i, "</description><category never closed") : i == 200 ? item(i, "pain&nbsp;complet & farine") : item(i);
        // WHEN they are read
        const auto all = harvest(rss(items), u"a.xml"_s);
        // THEN 249 come, the mended one among them, and one is refused by number and identity
        QCOMPARE(all.mentions.size(), 249);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals.front().reason, RefusalReason::Unreadable);
        QVERIFY2(all.refusals.front().entry.startsWith(u"entry 121 ("_s), qPrintable(all.refusals.front().entry));
        const auto mended = std::ranges::find(all.mentions, u"g200"_s, &IncomingMention::remoteId);
        QVERIFY(mended != all.mentions.end());
        QCOMPARE(mended->text.simplified(), u"pain complet & farine"_s);
    }

    void entityBombsAreNotExpanded()
    {
        // GIVEN a feed that declares nested entities and uses them in one of two items
        QByteArray bomb
            = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        bomb += "<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link>" + item(1, "&b;&c;") + item(2) + "</channel></rss>";
        // WHEN it is read
        const auto all = harvest(bomb, u"a.xml"_s);
        // THEN the sound item comes and the other is refused for what it uses
        QCOMPARE(all.mentions.size(), 1);
        QCOMPARE(all.mentions.front().remoteId, u"g2"_s);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals.front().reason, RefusalReason::ForbiddenMarkup);
    }

    void aTruncatedFeedIsTakenAsFarAsItIsSound()
    {
        const QByteArray whole = rss(item(1) + item(2) + item(3));
        const auto all = harvest(whole.first(whole.indexOf("<guid>g3") + 6), u"a.xml"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals.front().reason, RefusalReason::Truncated);
    }

    void feedsInWrongOrOtherEncodingsAreText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QString::fromUtf8(rss(item(1, "Le blé a été semé à l’automne, déjà prêt pour l’été")));
        QByteArray latin = text.toUtf8();
        latin.replace("’", "'");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("declared UTF-8, is Latin-1") << QString::fromUtf8(latin).toLatin1();
        QTest::newRow("UTF-16 with mark") << QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom).encode(text).operator QByteArray();
        QTest::newRow("UTF-16 without mark") << QStringEncoder(QStringEncoder::Utf16BE).encode(text).operator QByteArray();
    }
    void feedsInWrongOrOtherEncodingsAreText()
    {
        QFETCH(QByteArray, bytes);
        const auto all = harvest(bytes, u"a.xml"_s);
        QCOMPARE(all.mentions.size(), 1);
        QVERIFY2(all.mentions.front().text.startsWith(u"Le blé a été semé à l"_s), qPrintable(all.mentions.front().text));
    }

    void missingIdsAndDatesAreStoodInFor()
    {
        const QByteArray bare = "<item><title>Sans rien</title><description>Un texte</description></item>";
        const auto first = harvest(rss(bare), u"a.xml"_s);
        const auto second = harvest(rss(bare), u"b.xml"_s);
        QCOMPARE(first.mentions.size(), 1);
        QVERIFY(!first.mentions.front().remoteId.isEmpty());
        QVERIFY(!first.mentions.front().publishedAt.has_value());
        QCOMPARE(first.mentions.front().remoteId, second.mentions.front().remoteId);
    }

    void aZipFileThatIsCutOffIsSaidToBe()
    {
        QByteArray bytes("PK\x03\x04\x14\0\0\0\x08\0outbox.json", 21);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto opened = formats::openSource(buffer, u"archive.zip"_s);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, domain::Error::Kind::Unreadable);
        QVERIFY2(opened.error().detail.contains(u"cut off"_s), qPrintable(opened.error().detail));
    }

    void aTableRowMayBeAnAddressAlone()
    {
        const auto all = harvest("date;author;text;url\n2026-11-12;Ada;Hello;https://a.example/1\n2026-11-13;Bob;;https://a.example/2\n", u"a.csv"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[1].url, u"https://a.example/2"_s);
        QCOMPARE(all.refusals.size(), 0);
    }

    void aJsonFeedGivesItsItemsAndNamesBadOnes()
    {
        const auto all = harvest(fixture(u"feed.json"_s), u"a.json"_s);
        QCOMPARE(all.source.address, u"https://a.example/feed.json"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].text, u"One"_s);
        QCOMPARE(all.mentions[0].author.name, u"Ada"_s);
        QCOMPARE(all.mentions[1].remoteId, u"2"_s);
        QCOMPARE(all.refusals.size(), 3);
        QCOMPARE(all.refusals[0].reason, RefusalReason::Unreadable);
        QCOMPARE(all.refusals[1].reason, RefusalReason::Empty);
        QCOMPARE(all.refusals[2].reason, RefusalReason::Truncated);
    }

    void aMastodonArchiveGivesPostsRepliesAndBoosts()
    {
        const auto all = harvest(fixture(u"outbox.json"_s), u"outbox.json"_s);
        QCOMPARE(all.source.service, u"mastodon"_s);
        QCOMPARE(all.source.address, u"https://m.example/users/lucie"_s);
        QCOMPARE(all.source.title, u"@lucie@m.example"_s);
        QCOMPARE(all.posts.size(), 3);
        QCOMPARE(all.posts[0].text, u"Le four a rouvert"_s);
        QCOMPARE(all.posts[0].language, u"fr"_s);
        QCOMPARE(all.posts[1].kind, domain::PostKind::Reply);
        QCOMPARE(all.posts[1].inReplyTo, u"https://n.example/9"_s);
        QCOMPARE(all.posts[2].kind, domain::PostKind::Boost);
        QCOMPARE(all.posts[2].url, u"https://n.example/10"_s);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals[0].reason, RefusalReason::UnknownType);
        QCOMPARE(all.refusals[0].detail, u"Move"_s);
    }

    void aMailboxGivesItsMessages()
    {
        const auto all = harvest(
            "From a@b Thu Nov 12 10:00:00 2026\nMessage-ID: <one@a.example>\nFrom: =?UTF-8?Q?Am=C3=A9lie?= <Amelie@a.example>\n"
            "Date: Thu, 12 Nov 2026 10:00:00 +0100\nSubject: =?ISO-8859-1?Q?Commande_cass=E9e?=\nContent-Type: text/plain; charset=iso-8859-1\n"
            "Content-Transfer-Encoding: quoted-printable\n\nElle est arriv=E9e ouverte.\n>From the start.\n\n"
            "From c@d Thu Nov 12 11:00:00 2026\nMessage-ID: <two@a.example>\nIn-Reply-To: <one@a.example>\nFrom: ines@pain.example\nSubject: Re\n"
            "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Toutes nos <b>excuses</b></p>\n--x--\n\n"
            "From e@f Thu Nov 12 12:00:00 2026\n\n",
            u"box"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].remoteId, u"one@a.example"_s);
        QCOMPARE(all.mentions[0].title, u"Commande cassée"_s);
        QCOMPARE(all.mentions[0].author.name, u"Amélie"_s);
        QCOMPARE(all.mentions[0].author.handle, u"amelie@a.example"_s);
        QCOMPARE(all.mentions[0].text, u"Elle est arrivée ouverte.\nFrom the start."_s);
        QCOMPARE(domain::toIso(*all.mentions[0].publishedAt), u"2026-11-12T09:00:00Z"_s);
        QCOMPARE(all.mentions[1].inReplyTo, u"one@a.example"_s);
        QCOMPARE(all.mentions[1].text, u"Toutes nos excuses"_s);
        QCOMPARE(all.refusals.size(), 1);
    }

    void aMessageWhoseBoundaryIsNamedWrongKeepsItsText()
    {
        // GIVEN a message of several parts that are parted by something else than it says, and one that is an attachment alone
        const auto all = harvest("From a@a.example Thu Nov 12 10:00:00 2026\nFrom: a@a.example\nMessage-ID: <w@a.example>\nSubject: Commande\n"
                                 "Content-Type: multipart/alternative; boundary=\"wrong\"\n\n--right\nContent-Type: text/plain; charset=utf-8\n\n"
                                 "Le pain est arriv\xC3\xA9.\n--right--\n\n"
                                 "From a@a.example Thu Nov 12 10:01:00 2026\nFrom: a@a.example\nMessage-ID: <x@a.example>\nSubject: Photo\n"
                                 "Content-Type: multipart/mixed; boundary=\"b\"\n\nThis is MIME.\n--b\nContent-Type: image/png\n"
                                 "Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b--\n",
                                 u"box.mbox"_s);
        // THEN the text of the first is there, and the second has none
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].title, u"Commande"_s);
        QVERIFY(all.mentions[0].text.contains(u"Le pain est arrivé."_s));
        QCOMPARE(all.mentions[1].text, QString());
        // AND, without a date of their own, they came when the mailbox says so
        QCOMPARE(domain::toIso(all.mentions[0].publishedAt.value_or(domain::Instant{})), u"2026-11-12T10:00:00Z"_s);
        QCOMPARE(domain::toIso(all.mentions[1].publishedAt.value_or(domain::Instant{})), u"2026-11-12T10:01:00Z"_s);
    }

    void tableRowsAreTakenOrNamed()
    {
        // GIVEN a table with quotes, an embedded line break, a ragged row, a bad date, an empty text and the same row twice
        const auto all = harvest("Date;Auteur;Message\r\n12/11/2026 10:00;Amélie;\"Elle dit \"\"non\"\"\r\net "
                                 "part\"\r\nx;y\r\nhier;Karim;Bonjour\r\n;Nadia;\r\n\r\n;Théo;Merci\r\n;Théo;Merci\r\n",
                                 u"a.csv"_s);
        QCOMPARE(all.mentions.size(), 3);
        QCOMPARE(all.mentions[0].text, u"Elle dit \"non\"\r\net part"_s);
        QCOMPARE(all.mentions[1].remoteId, all.mentions[2].remoteId);
        QCOMPARE(all.refusals.size(), 3);
        QCOMPARE(all.refusals[0].entry, u"row 4"_s);
        QCOMPARE(all.refusals[0].reason, RefusalReason::WrongColumnCount);
        QCOMPARE(all.refusals[0].detail, u"2/3"_s);
        QCOMPARE(all.refusals[1].reason, RefusalReason::BadDate);
        QCOMPARE(all.refusals[1].detail, u"hier"_s);
        QCOMPARE(all.refusals[2].reason, RefusalReason::Empty);
    }

    void quotesThatAreNeverClosedCostTheirRowAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("refused");
        QTest::newRow("in the middle") << QByteArray("author,text\nAda,one\nBea,\"two\nCleo,three\nDee,\"four, five\"\n")
                                       << QStringList{u"one"_s, u"three"_s, u"four, five"_s} << QStringList{u"row 3"_s};
        QTest::newRow("before cells of two lines") << QByteArray("author,text\nAda,\"one\nBea,\"two, 2\"\nCleo,three\nDee,\"four\nmore\"\n")
                                                   << QStringList{u"two, 2"_s, u"three"_s, u"four\nmore"_s} << QStringList{u"row 2"_s};
        QTest::newRow("every other line") << QByteArray("author,text\nAda,\"one, 1\nBea,\"two, 2\nCleo,\"three, 3\nDee,four") << QStringList{u"four"_s}
                                          << QStringList{u"row 2"_s, u"row 3"_s, u"row 4"_s};
        QTest::newRow("with CR LF") << QByteArray("author,text\r\nAda,\"one\r\nBea,two\r\n") << QStringList{u"two"_s} << QStringList{u"row 2"_s};
        QTest::newRow("with CR") << QByteArray("author,text\rAda,one\rBea,\"two\rCleo,three\r") << QStringList{u"one"_s, u"three"_s} << QStringList{u"row 3"_s};
        QTest::newRow("on the last line") << QByteArray("author,text\nAda,one\nBea,\"two") << QStringList{u"one"_s} << QStringList{u"row 3"_s};
        QTest::newRow("up to a quote of a later row") << QByteArray("author,text\nAda,one\nBob,\"two\nCy,\"three\"\nDee,four\n")
                                                      << QStringList{u"one"_s, u"three"_s, u"four"_s} << QStringList{u"row 3"_s};
        QTest::newRow("up to a cell in quotes that ends the next row") << QByteArray("author,text,mood\nBob,\"two,bad\nCy,\"three\",good\nDee,four,good\n")
                                                                       << QStringList{u"three"_s, u"four"_s} << QStringList{u"row 2"_s};
        QTest::newRow("up to a row all in quotes") << QByteArray("author,text\n\"Bob\",\"two\n\"Cy\",\"three\"\n\"Dee\",\"four\"\n")
                                                   << QStringList{u"three"_s, u"four"_s} << QStringList{u"row 2"_s};
        QTest::newRow("behind a cell of two lines") << QByteArray("author,text\nAda,\"one\nmore\"\nBea,\"two\nCleo,three\n")
                                                    << QStringList{u"one\nmore"_s, u"three"_s} << QStringList{u"row 4"_s};
    }
    void quotesThatAreNeverClosedCostTheirRowAlone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, texts);
        QFETCH(QStringList, refused);
        const auto all = harvest(bytes, u"a.csv"_s, formats::CsvMapping{.text = 1, .author = 0});
        QStringList taken;
        for (const auto &mention : all.mentions)
            taken.append(mention.text);
        QCOMPARE(taken, texts);
        QStringList entries;
        for (const auto &refusal : all.refusals) {
            QCOMPARE(refusal.reason, RefusalReason::OpenQuotes);
            entries.append(refusal.entry);
        }
        QCOMPARE(entries, refused);
    }

    void aTableOfOurOwnExportKeepsKindsAndRefusesWhatIsOurs()
    {
        // GIVEN rows as parvisctl writes them
        const auto all
            = harvest("id,kind,service,channel,remoteId,url,title,text,author,publishedAt,state\r\n"
                      "\"7\",\"feed-entry\",\"feed\",\"Gazette\",\"guid-1\",\"\",\"Bread\",\"It rose\",\"Ada\",\"2026-11-12T09:00:00Z\",\"open\"\r\n"
                      "\"8\",\"mail\",\"mail\",\"Box\",\"m@x\",\"\",\"\",\"I wrote <b>flour</b> &amp; salt\",\"Bea\",\"2026-11-12T09:00:00Z\",\"done\"\r\n"
                      "\"8\",\"our-reply\",\"mastodon\",\"Toots\",\"9\",\"\",\"\",\"Thank you\",\"\",\"2026-11-12T09:00:00Z\",\"published\"\r\n"
                      "\"9\",\"article\",\"\",\"\",\"\",\"\",\"A tale\",\"Once\",\"\",\"\",\"draft\"\r\n",
                      u"out.csv"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].state, domain::MentionState::Open);
        QCOMPARE(all.mentions[1].state, domain::MentionState::Done);
        QCOMPARE(all.mentions[1].text, u"I wrote <b>flour</b> &amp; salt"_s);
        QCOMPARE(all.mentions[0].kind, domain::MentionKind::FeedEntry);
        QCOMPARE(all.mentions[0].remoteId, u"guid-1"_s);
        QCOMPARE(all.mentions[0].service, u"feed"_s);
        QCOMPARE(all.mentions[0].channel, u"Gazette"_s);
        QCOMPARE(all.refusals.size(), 2);
        QCOMPARE(all.refusals[0].reason, RefusalReason::Ours);
        QCOMPARE(all.refusals[0].detail, u"our-reply"_s);
        QCOMPARE(all.refusals[1].detail, u"article"_s);
    }

    void manyUnclosedQuotesCostTimeInProportion()
    {
        // GIVEN a table of 200,000 rows each of which opens a quote
        QByteArray table("author,text\n");
        constexpr int rows = 200'000;
        for (int i = 0; i < rows; ++i)
            table += i % 2 == 0 ? "Ada,\"oh\n" : "Bob,well\n";
        // WHEN
        QElapsedTimer time;
        time.start();
        const auto all = harvest(table, u"a.csv"_s);
        // THEN each is read or named, in seconds and not in hours
        QCOMPARE(all.mentions.size(), rows / 2);
        QCOMPARE(all.refusals.size(), rows / 2);
        QVERIFY(time.elapsed() < 20'000);
    }

    void rowsBehindAQuoteThatIsOpenForMillionsOfCharactersAreKept()
    {
        // GIVEN an open quote and more behind it than is read as one row
        constexpr int rows = 600'000;
        const QByteArray table = "author,text\nAda,\"oh\n" + QByteArray("Bob,well well well\n").repeated(rows);
        // WHEN
        const auto all = harvest(table, u"a.csv"_s);
        // THEN
        QCOMPARE(all.mentions.size(), rows);
        QCOMPARE(all.refusals.size(), 1);
        QCOMPARE(all.refusals[0].entry, u"row 2"_s);
    }

    void aRowIsLostToNoHeaderThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("one column") << QByteArray("Très bon pain\nUn peu cher\n") << QStringList{u"Très bon pain"_s, u"Un peu cher"_s};
        QTest::newRow("one column with commas below") << QByteArray("Très bon pain\nCher, mais bon\n") << QStringList{u"Très bon pain"_s, u"Cher, mais bon"_s};
        QTest::newRow("one column that speaks of a message") << QByteArray("Message reçu hier\nMerci\n") << QStringList{u"Message reçu hier"_s, u"Merci"_s};
        QTest::newRow("one column, one row") << QByteArray("Bonjour\n") << QStringList{u"Bonjour"_s};
        QTest::newRow("two columns alike") << QByteArray("Ada,Good bread\nBob,Nice crust\n") << QStringList{u"Good bread"_s, u"Nice crust"_s};
        QTest::newRow("one column with its name") << QByteArray("Commentaire\nMerci\n") << QStringList{u"Merci"_s};
        QTest::newRow("names nobody knows over dates")
            << QByteArray("Wer,Wann,Was\nAda,2026-11-12,Good bread, as ever\n").replace(", as", " as") << QStringList{u"Good bread as ever"_s};
    }
    void aRowIsLostToNoHeaderThatIsNone()
    {
        QFETCH(QByteArray, table);
        QFETCH(QStringList, texts);
        QStringList taken;
        for (const IncomingMention &mention : harvest(table, u"1col.csv"_s).mentions)
            taken.append(mention.text);
        QCOMPARE(taken, texts);
    }

    void aColumnOfAddressesIsNeverTheText_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("names of every day") << QByteArray(
            "Quand;Qui;Propos;Lien;Zut\n01/11/2026 10:01;Personne 1;Voilà un propos;https://map.example/a/long/address/1;x1\n");
        QTest::newRow("no name for the text") << QByteArray(
            "Quand;Qui;Blabla;Lien;Zut\n01/11/2026 10:01;Personne 1;Voilà un propos;https://map.example/a/long/address/1;x1\n");
        QTest::newRow("no names") << QByteArray("01/11/2026 10:01;Personne 1;https://map.example/a/long/address/1;Voilà un propos;x1\n");
        QTest::newRow("addresses under the name of a text")
            << QByteArray("Date;Auteur;Post;Blabla\n01/11/2026 10:01;Personne 1;https://map.example/a/long/address/1;Voilà un propos\n");
        QTest::newRow("two columns of addresses") << QByteArray(
            "Date;Qui;Lien;Photo;Blabla\n01/11/2026 10:01;Personne 1;https://map.example/a/long/address/1;https://img.example/1;Voilà un propos\n");
    }
    void aColumnOfAddressesIsNeverTheText()
    {
        QFETCH(QByteArray, table);
        const auto all = harvest(table, u"carte.csv"_s);
        QCOMPARE(all.mentions.size(), 1);
        const IncomingMention &mention = all.mentions.constFirst();
        QCOMPARE(mention.text, u"Voilà un propos"_s);
        QCOMPARE(mention.url, u"https://map.example/a/long/address/1"_s);
        QVERIFY(mention.publishedAt.has_value());
        if (table.startsWith("Quand") || table.startsWith("Date"))
            QCOMPARE(mention.author.name, u"Personne 1"_s);
    }

    void tablesInOtherEncodingsAreGuessed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"auteur,texte\nAmélie,Le pain a été très réussi cet été\nÉlodie,Déjà goûté à Noël\n"_s;
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
        QTest::newRow("Latin-1") << text.toLatin1();
        QTest::newRow("UTF-16") << QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom).encode(text).operator QByteArray();
    }
    void tablesInOtherEncodingsAreGuessed()
    {
        QFETCH(QByteArray, bytes);
        const auto all = harvest(bytes, u"a.csv"_s);
        QCOMPARE(all.mentions.size(), 2);
        QCOMPARE(all.mentions[0].author.name, u"Amélie"_s);
        QCOMPARE(all.mentions[1].text, u"Déjà goûté à Noël"_s);
    }

    void whatIsNoSourceIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("HTML page") << QByteArray("<!DOCTYPE html><html><body>Hello</body></html>");
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 20);
        QTest::newRow("JSON of something else") << QByteArray("{\"hello\":\"world\"}");
        QTest::newRow("prose") << QByteArray("Once upon a time there was a baker.\nShe baked.\n");
    }
    void whatIsNoSourceIsUnknown()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(formats::detectFormat(bytes, u"file.bin"_s), SourceFormat::Unknown);
    }

    void jsonIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("numbers") << QByteArray("[1,2,3]") << u"list.json"_s;
        QTest::newRow("numbers without a name") << QByteArray("[1,2,3]") << u"-"_s;
        QTest::newRow("rows") << QByteArray("[{\"author\":\"Ada\",\"text\":\"one\"},\n{\"author\":\"Bob\",\"text\":\"two\"}]\n") << u"rows.JSON"_s;
        QTest::newRow("a text") << QByteArray("\"one, two\"\n") << u"text.json"_s;
        QTest::newRow("cut off") << QByteArray("[\"author\",\"text\",\n\"Ada\",\"one") << u"cut.json"_s;
    }
    void jsonIsNoTable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto opened = formats::openSource(buffer, name);
        QVERIFY(!opened);
        QCOMPARE(opened.error().detail, u"it is JSON, but neither a JSON Feed nor a Mastodon archive"_s);
    }

    void aLargeFeedIsReadQuickly()
    {
        // GIVEN a feed of 50 MB
        QByteArray items;
        const QByteArray body(2000, 'x');
        for (int i = 0; i < 23'000; ++i)
            items += item(i, body);
        // THEN every entry comes
        const auto all = harvest(rss(items), u"a.xml"_s);
        QCOMPARE(all.mentions.size(), 23'000);
    }
};

QTEST_GUILESS_MAIN(ReadersTest)
#include "readerstest.moc"
