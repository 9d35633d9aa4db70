// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/library.h"
#include "core/domain/articles/pictureplace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::mediaAddress;
using domain::mediaAddressesIn;
using domain::mediaKey;

class LibraryTest : public QObject
{
    Q_OBJECT

    const QByteArray m_hash = QByteArray::fromHex("3fa9c1d2e4b0aa") + QByteArray(25, '\0');

private Q_SLOTS:
    void anAddressHoldsTheHashAndAPlainName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        QTest::newRow("accents and blanks") << u"Le Quai à l’aube.JPG"_s << u"media/3fa9c1d2e4b0-le-quai-a-l-aube.jpg"_s;
        QTest::newRow("no suffix") << u"plan"_s << u"media/3fa9c1d2e4b0-plan"_s;
        QTest::newRow("several dots") << u"a.b.png"_s << u"media/3fa9c1d2e4b0-a-b.png"_s;
        QTest::newRow("signs of Markdown") << u"](x) \"<.png"_s << u"media/3fa9c1d2e4b0-x.png"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s << u"media/3fa9c1d2e4b0-article"_s;
        QTest::newRow("long") << QString(200, u'a') + u".png"_s << u"media/3fa9c1d2e4b0-"_s + QString(60, u'a') + u".png"_s;
    }
    void anAddressHoldsTheHashAndAPlainName()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, address);
        const QString made = mediaAddress(m_hash, name);
        if (name.startsWith(".."_L1))
            QVERIFY2(!made.contains(".."_L1), qPrintable(made));
        else
            QCOMPARE(made, address);
        QCOMPARE(mediaKey(made), m_hash.first(6));
        QCOMPARE(mediaAddressesIn(u"![x](%1) and ![again](%1 \"title\")"_s.arg(made)), QStringList{made});
    }

    void nothingElseIsOne()
    {
        for (const QString &other : {u"media/3fa9c1d2e4b0"_s, u"media/xfa9c1d2e4b0-a.png"_s, u"https://example.org/media/3fa9c1d2e4b0-a.png"_s,
                                     u"/media/3fa9c1d2e4b0-a.png"_s, u""_s, u"media/3fa9c1d2e4b0-a.png?x"_s, u"media/3fa9c1d2e4b0-A.png"_s})
            QVERIFY2(!mediaKey(other), qPrintable(other));
        QCOMPARE(mediaAddressesIn(u"[a](https://example.org/media/3fa9c1d2e4b0-a.png) xmedia/3fa9c1d2e4b0-a.png ../media/3fa9c1d2e4b0-a.png"_s), QStringList());
    }

    void addressesAreFoundWhereverTheyStand()
    {
        const QString one = mediaAddress(m_hash, u"one.png"_s);
        const QString two = mediaAddress(QByteArray(32, 'b'), u"two.pdf"_s);
        QCOMPARE(mediaAddressesIn(u"![](%1)\n\n[plan](%2)\n\n[ref]: %1\n<%2>"_s.arg(one, two)), (QStringList{one, two}));
    }

    void whatIsCodeShowsNothing()
    {
        const QString address = u"media/3fa9c1d2e4b0-a.png"_s;
        const QString picture = u"![a](%1)"_s.arg(address);
        const QStringList shown{address};
        for (const QString &code :
             {u"`%1`"_s, u"`` %1\n``"_s, u"```md\n%1\n```\n"_s, u"~~~\n%1\n```\n~~~~"_s, u"```\n%1"_s, u"> ```\n> %1\n> ```"_s, u"- ```\n  %1\n  ```"_s})
            QVERIFY2(mediaAddressesIn(code.arg(picture)).isEmpty(), qPrintable(code));
        for (const QString &text :
             {u"`a %1"_s, u"`a\n\n%1 `b`"_s, u"\\`%1`"_s, u"```a```\n%1\n```"_s, u"```\nx\n```\n%1"_s, u"`a` %1 `b`"_s, u"~~~\nx\n~~~~\n\n%1"_s})
            QCOMPARE(mediaAddressesIn(text.arg(picture)), shown);
        // AND places stay where they are
        QCOMPARE(domain::picturePlaces(u"`![x](y)` ![a](b)"_s).first().whole.start, 10);
        // AND neither many backticks nor many openings are a trap
        QString ticks;
        for (int i = 1; i < 600; ++i)
            ticks += u"`"_s.repeated(i) + u' ';
        QVERIFY(mediaAddressesIn(ticks.repeated(3)).isEmpty());
        QVERIFY(mediaAddressesIn(u"` "_s.repeated(100'000) + u'a').isEmpty());
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "librarytest.moc"
