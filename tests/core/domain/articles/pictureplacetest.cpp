// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/pictureplace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class PicturePlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesAreFoundWithWhatTheyShow()
    {
        const QString text
            = u"One ![the *oven*, \\[old\\]](media/0123456789ab-oven.jpg \"At dawn\") and ![](<https://a.example/b.png>).\n\n[no](picture.png) ![ref][x]"_s;
        const auto places = domain::picturePlaces(text);
        QCOMPARE(places.size(), 2);
        QCOMPARE(places.first().words, u"the *oven*, [old]"_s);
        QCOMPARE(places.first().target, u"media/0123456789ab-oven.jpg"_s);
        QCOMPARE(text.sliced(places.first().address.start, places.first().address.length), places.first().target);
        QCOMPARE(text.sliced(places.first().whole.start, places.first().whole.length), u"![the *oven*, \\[old\\]](media/0123456789ab-oven.jpg \"At dawn\")"_s);
        QVERIFY(places.last().words.isEmpty());
        QCOMPARE(places.last().target, u"https://a.example/b.png"_s);
        // AND by a place within
        QCOMPARE(domain::pictureAt(text, 10), places.first());
        QVERIFY(!domain::pictureAt(text, 1));
    }

    void whatIsWrittenIsReadBack()
    {
        for (const QString &words : {u"[a] \\ b"_s, u"plain"_s, u""_s, u"“l’été”"_s}) {
            const auto places = domain::picturePlaces(domain::pictureMarkdown(words, u"media/0123456789ab-a.png"_s));
            QCOMPARE(places.size(), 1);
            QCOMPARE(places.first().words, words);
        }
        QVERIFY(domain::picturePlaces(domain::pictureMarkdown(u"a"_s, u"b"_s, false)).isEmpty());
    }

    void aLongLineOfOpeningsIsNoTrap() { QVERIFY(domain::picturePlaces(u"!["_s.repeated(200'000)).isEmpty()); }
};

QTEST_GUILESS_MAIN(PicturePlaceTest)
#include "pictureplacetest.moc"
