// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/gzip/gunzip.h"

#include "tests/support/loopbackserver.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using Kind = domain::Error::Kind;

class GunzipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersFollowEachOther()
    {
        // GIVEN two members and the padding that tapes leave
        const QByteArray packed = tests::gzipped("one, ") + tests::gzipped("two") + QByteArray(512, '\0');
        QVERIFY(formats::isGzip(packed));
        // WHEN THEN
        QCOMPARE(formats::gunzip(packed), QByteArray("one, two"));
    }

    void aCutOffFileIsUnreadable()
    {
        const QByteArray packed = tests::gzipped(QByteArray("hello").repeated(1'000));
        QCOMPARE(formats::gunzip(packed.chopped(9)).error().kind, Kind::Unreadable);
        QCOMPARE(formats::gunzip(tests::gzipped("whole") + packed.first(12)).error().kind, Kind::Unreadable);
    }

    void aDamagedFileIsUnreadable()
    {
        QByteArray packed = tests::gzipped(QByteArray("hello").repeated(1'000));
        packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);
        QCOMPARE(formats::gunzip(packed).error().kind, Kind::Unreadable);
    }

    void theLimitIsOfAllMembersTogether()
    {
        const QByteArray packed = tests::gzipped(QByteArray(60, 'x')).repeated(2);
        QCOMPARE(formats::gunzip(packed, 119).error().kind, Kind::TooLarge);
        QVERIFY(formats::gunzip(packed, 120));
    }

    void theBeginningOfAFileIsEnoughToTellWhatItIs()
    {
        const QByteArray packed = tests::gzipped("<rss version=\"2.0\">" + QByteArray(100'000, 'x'));
        QVERIFY(formats::gunzipHead(packed.first(packed.size() / 2)).startsWith("<rss"));
        QVERIFY(formats::gunzipHead("\x1f\x8b, and noise").isEmpty());
    }

    void aNameLosesItsEnding()
    {
        QCOMPARE(formats::unpackedName(u"table.csv.GZ"_s), u"table.csv"_s);
        QCOMPARE(formats::unpackedName(u"feed.xml"_s), u"feed.xml"_s);
    }
};

QTEST_GUILESS_MAIN(GunzipTest)
#include "gunziptest.moc"
