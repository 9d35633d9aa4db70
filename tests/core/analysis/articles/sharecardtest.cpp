// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/sharecard.h"

#include "core/analysis/articles/searchwidth.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::analysis;

class ShareCardTest : public QObject
{
    Q_OBJECT

    static ShareCard cardOf(SharePlace place, const ShareFacts &facts)
    {
        for (const ShareCard &card : shareCards(facts)) {
            if (card.place == place)
                return card;
        }
        qFatal("no such card");
    }

private Q_SLOTS:
    void aShortStoryIsShownWholeEverywhere()
    {
        const ShareFacts facts{
            .title = u"Twenty years"_s, .description = u"Of sourdough."_s, .address = u"https://www.baker.example/blog/twenty"_s, .picture = {}};
        const auto cards = shareCards(facts);
        QCOMPARE(cards.size(), 9);
        for (const ShareCard &card : cards) {
            QCOMPARE(card.title, facts.title);
            QCOMPARE(card.description, facts.description);
            QVERIFY(!card.isTitleCut && !card.isDescriptionCut && !card.hasPicture);
        }
        QCOMPARE(cardOf(SharePlace::Bluesky, facts).site, u"baker.example"_s);
        QCOMPARE(cardOf(SharePlace::Facebook, facts).site, u"BAKER.EXAMPLE"_s);
        QCOMPARE(cardOf(SharePlace::SearchPage, facts).site, u"www.baker.example › blog › twenty"_s);
        QVERIFY(cardOf(SharePlace::Mail, facts).site.isEmpty());
    }

    void aSearchPageCutsByPixelsAndAnInboxByCharacters()
    {
        const QString title = u"The baker who gave her name to a street, and what her neighbours made of it afterwards"_s;
        const ShareFacts facts{.title = title, .description = title + u". "_s + title, .address = {}, .picture = {}};
        const ShareCard search = cardOf(SharePlace::SearchPage, facts);
        QVERIFY(search.isTitleCut && search.title.endsWith(u'…'));
        QVERIFY(widthInArial(search.title, titleSize) <= widestTitle);
        const ShareCard mail = cardOf(SharePlace::Mail, facts);
        QVERIFY(mail.isTitleCut && mail.isDescriptionCut);
        QVERIFY2(mail.title.size() <= 48 && mail.title.size() > 30, qPrintable(mail.title));
        QVERIFY(mail.description.size() <= 99);
        // Networks wrap instead, to so many lines.
        QCOMPARE(cardOf(SharePlace::Bluesky, facts).title, title);
    }

    void eachNetworkHasItsOwnCard()
    {
        const QString words = u"The baker who gave her name to a street, and what her neighbours made of it afterwards. "_s;
        const ShareFacts facts{.title = words.trimmed(), .description = words.repeated(6).trimmed(), .address = u"https://a.example/"_s, .picture = u"o.png"_s};
        // LinkedIn and X say no description beside a picture, which they cut to their shape.
        QCOMPARE(cardOf(SharePlace::LinkedIn, facts).descriptionLines, -1);
        QCOMPARE(cardOf(SharePlace::LinkedIn, facts).pictureShape, QSize(1200, 627));
        QCOMPARE(cardOf(SharePlace::X, facts).descriptionLines, -1);
        QCOMPARE(cardOf(SharePlace::X, facts).titleLines, 1);
        ShareFacts bare = facts;
        bare.picture.clear();
        QVERIFY(cardOf(SharePlace::X, bare).descriptionLines > 0);
        // A chat counts letters, and shows the picture below the words.
        const ShareCard chat = cardOf(SharePlace::Chat, facts);
        QVERIFY(chat.isTitleCut && chat.title.size() <= 70 && chat.isDescriptionCut && chat.description.size() <= 350);
        QVERIFY(chat.isPictureLast && chat.isSiteFirst);
        QVERIFY(!cardOf(SharePlace::Telegram, facts).isTitleCut && cardOf(SharePlace::Telegram, facts).isPictureLast);
        QVERIFY(cardOf(SharePlace::Facebook, facts).isSiteFirst && !cardOf(SharePlace::Facebook, facts).isPictureLast);
    }

    void aPictureTakesRoomFromTheWords()
    {
        const ShareFacts without{.title = u"A"_s, .description = u"B"_s, .address = {}, .picture = {}};
        ShareFacts with = without;
        with.picture = u"https://a.example/oven.png"_s;
        QVERIFY(cardOf(SharePlace::Mastodon, with).hasPicture);
        QVERIFY(cardOf(SharePlace::Bluesky, with).hasPicture);
        QVERIFY(!cardOf(SharePlace::SearchPage, with).hasPicture);
        QVERIFY(cardOf(SharePlace::Bluesky, with).descriptionLines < cardOf(SharePlace::Bluesky, without).descriptionLines);
    }
};

QTEST_MAIN(ShareCardTest)
#include "sharecardtest.moc"
