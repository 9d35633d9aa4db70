// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/gzip/gunzip.h"

#include "tests/support/loopbackserver.h"

#include <QtCore/QCryptographicHash>
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
        const auto unpacked = formats::gunzip(packed);
        QVERIFY(unpacked);
        QCOMPARE(unpacked->bytes, QByteArray("one, two"));
        QVERIFY(!unpacked->isCutOff);
    }

    void ofACutOffFileWhatStandsBeforeItsEndIsKept()
    {
        // GIVEN bytes that cannot be packed much
        QByteArray content;
        for (int number = 0; number < 2'000; ++number)
            content += QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256).toHex();
        const QByteArray packed = tests::gzipped(content);
        // WHEN half is missing
        const auto half = formats::gunzip(packed.first(packed.size() / 2));
        // THEN
        QVERIFY(half && half->isCutOff);
        QVERIFY(half->bytes.size() > content.size() / 3);
        QVERIFY(content.startsWith(half->bytes));
        // AND a member that stands whole before it is kept with it
        const auto second = formats::gunzip(tests::gzipped("whole") + packed.first(packed.size() / 2));
        QVERIFY(second && second->isCutOff && second->bytes.startsWith("whole"));
        // AND one that ends in its head holds nothing
        QCOMPARE(formats::gunzip(packed.first(8)).error().kind, Kind::Unreadable);
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
