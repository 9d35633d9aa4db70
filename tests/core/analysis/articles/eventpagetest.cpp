// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/eventpage.h"
#include "core/analysis/articles/headtags.h"
#include "core/analysis/articles/pagehead.h"

#include <QtTest/QTest>

using namespace parvis;
using namespace parvis::analysis;
using namespace Qt::StringLiterals;

class EventPageTest : public QObject
{
    Q_OBJECT

    static ArticleFacts announced()
    {
        ArticleFacts facts;
        facts.title = u"The night of the oven"_s;
        facts.description = u"Bring a stool."_s;
        facts.company = u"The Mill"_s;
        facts.url = u"https://mill.example/night"_s;
        facts.event = {.start = u"2026-12-11 22:00"_s, .end = u"2026-12-12 02:30"_s, .place = u"The bakery, 3 Oven Lane, Die"_s};
        facts.zone = QTimeZone("Europe/Paris");
        return facts;
    }
    static QStringList lacking(const domain::ArticleEvent &event)
    {
        ArticleFacts facts;
        facts.event = event;
        QStringList details;
        for (const Finding &finding : checkEvent(facts))
            details << finding.detail;
        return details;
    }

private Q_SLOTS:
    void anEventIsSaidAsSchemaOrgHasIt()
    {
        const QJsonObject event = eventJsonLd(announced());
        QCOMPARE(event[u"@type"].toString(), u"Event"_s);
        QCOMPARE(event[u"name"].toString(), u"The night of the oven"_s);
        QCOMPARE(event[u"startDate"].toString(), u"2026-12-11T22:00:00+01:00"_s);
        QCOMPARE(event[u"endDate"].toString(), u"2026-12-12T02:30:00+01:00"_s);
        QCOMPARE(event[u"location"][u"@type"].toString(), u"Place"_s);
        QCOMPARE(event[u"location"][u"name"].toString(), u"The bakery"_s);
        QCOMPARE(event[u"location"][u"address"].toString(), u"The bakery, 3 Oven Lane, Die"_s);
        QCOMPARE(event[u"organizer"][u"name"].toString(), u"The Mill"_s);
        QCOMPARE(event[u"url"].toString(), u"https://mill.example/night"_s);
        QVERIFY(checkEvent(announced()).isEmpty());
    }

    void anEventOnTheWebHasItsAddressForAPlace()
    {
        ArticleFacts facts = announced();
        facts.event.place.clear();
        facts.event.url = u"https://mill.example/live"_s;
        facts.company.clear();
        facts.author = u"Ada"_s;
        const QJsonObject event = eventJsonLd(facts);
        QCOMPARE(event[u"location"][u"@type"].toString(), u"VirtualLocation"_s);
        QCOMPARE(event[u"organizer"][u"@type"].toString(), u"Person"_s);
        QVERIFY(checkEvent(facts).isEmpty());
    }

    void whatAnEventLacksIsSaid()
    {
        QCOMPARE(lacking({}), QStringList());
        QCOMPARE(lacking({.place = u"Die"_s}), QStringList{u"start"_s});
        QCOMPARE(lacking({.start = u"soon"_s, .end = u"later"_s}), (QStringList{u"start-unread"_s, u"end-unread"_s, u"place"_s}));
        QCOMPARE(lacking({.start = u"2026-12-11"_s, .end = u"2026-12-10"_s, .place = u"Die"_s}), QStringList{u"end-before-start"_s});
    }

    void withoutAReadableBeginningThereIsNoEvent()
    {
        ArticleFacts facts = announced();
        facts.event.start = u"soon"_s;
        QVERIFY(eventJsonLd(facts).isEmpty());
        facts.event = {};
        QVERIFY(eventJsonLd(facts).isEmpty());
    }

    void theHeadOfAPageHoldsTagsAndObjectsAndNoWordOfTheArticleEscapesThem()
    {
        domain::Article article;
        article.title = u"Bread & \"butter\" </script><script>alert(1)</script>"_s;
        article.summary = u"A summary."_s;
        article.language = u"en"_s;
        article.url = u"https://mill.example/bread"_s;
        article.event = announced().event;
        article.body = u"![Loaf](https://mill.example/loaf.jpg)\n\nBread."_s;
        const QString head = pageHead(article, {.company = u"The Mill"_s, .zone = QTimeZone("Europe/Paris")});
        QVERIFY(head.contains(u"<meta property=\"og:title\" content=\"Bread &amp; &quot;butter&quot; &lt;/script&gt;"_s));
        QVERIFY(head.contains(u"<meta property=\"og:image\" content=\"https://mill.example/loaf.jpg\">"_s));
        QVERIFY(head.contains(u"<meta name=\"twitter:card\" content=\"summary_large_image\">"_s));
        QVERIFY(head.contains(u"<link rel=\"canonical\" href=\"https://mill.example/bread\">"_s));
        QVERIFY(head.contains(u"\"@type\":\"Event\""_s));
        QVERIFY(head.contains(u"\"@type\":\"Article\""_s));
        QVERIFY(!head.contains(u"<script>"_s));
        QCOMPARE(head.count(u"</script>"_s), 2);
    }

    void aNameThatIsTheFilesIsNoCompany()
    {
        QCOMPARE(siteOf(u"notes"_s, u"/home/ada/notes.parvis"_s, {}).company, QString());
        QCOMPARE(siteOf(u"The Mill"_s, u"/home/ada/notes.parvis"_s, {}).company, u"The Mill"_s);
    }
};

QTEST_GUILESS_MAIN(EventPageTest)
#include "eventpagetest.moc"
