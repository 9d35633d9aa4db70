// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/picture.h"

#include "tests/support/pictures.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QtEndian>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::Picture;
using models::pictureOf;
using tests::pictureBytes;

class PictureTest : public QObject
{
    Q_OBJECT

private:
    /// A JPEG whose EXIF block says how it is to be turned (TIFF tag 0x0112).
    static QByteArray turned(const QByteArray &jpeg, quint16 orientation)
    {
        QByteArray tiff("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
        qToBigEndian(orientation, tiff.data() + 24);
        QByteArray head("\xff\xe1\0\0", 4);
        qToBigEndian(static_cast<quint16>(tiff.size() + 2), head.data() + 2);
        return QByteArray(jpeg).insert(2, head + tiff);
    }
    /// A PNG that says it is of another size than it is, its checksum right.
    static QByteArray lying(QByteArray png, quint32 side)
    {
        qToBigEndian(side, png.data() + 16);
        qToBigEndian(side, png.data() + 20);
        quint32 crc = 0xffffffff;
        for (int at = 12; at < 29; ++at) {
            crc ^= static_cast<quint8>(png[at]);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc & 1U) != 0 ? (crc >> 1U) ^ 0xedb88320U : crc >> 1U;
        }
        qToBigEndian(~crc, png.data() + 29);
        return png;
    }

private Q_SLOTS:
    void aLargeImageIsMadeSmallAndASmallOneIsLeft()
    {
        const auto large = pictureOf(pictureBytes({4'000, 2'000}));
        QCOMPARE(large.state, Picture::State::Shown);
        QCOMPARE(large.image.size(), QSize(models::pictureSide, models::pictureSide / 2));
        QCOMPARE(pictureOf(pictureBytes({40, 20})).image.size(), QSize(40, 20));
        // A strip keeps at least one pixel.
        QCOMPARE(pictureOf(pictureBytes({6'400, 1})).image.size(), QSize(models::pictureSide, 1));
    }

    void aPhotographStandsUpright()
    {
        // GIVEN a photograph taken with the telephone held upright: the pixels lie on their side, and EXIF says so
        const QByteArray jpeg = turned(pictureBytes({80, 40}, Qt::darkYellow, "JPG"), 6);
        QCOMPARE(pictureOf(jpeg).image.size(), QSize(40, 80));
        QCOMPARE(pictureOf(turned(pictureBytes({2'000, 1'000}, Qt::darkYellow, "JPG"), 8)).image.size(), QSize(models::pictureSide / 2, models::pictureSide));
    }

    void whatIsNoImageIsSaidToBeUnreadable()
    {
        QCOMPARE(pictureOf("PK\3\4 certainly no picture").state, Picture::State::Unreadable);
        QCOMPARE(pictureOf({}).state, Picture::State::Unreadable);
        QCOMPARE(pictureOf(pictureBytes({40, 20}).first(20)).state, Picture::State::Unreadable);
    }

    void anImageThatLiesAboutItsSizeIsNotUnpacked()
    {
        // GIVEN some bytes that say they are an image of 900 million pixels
        const QByteArray bomb = lying(pictureBytes({16, 16}), 30'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(pictureOf(bomb).state, Picture::State::TooLarge);
        QCOMPARE_LT(timer.elapsed(), 2'000);
        // AND one that says it is just small enough, and has nothing of it
        QVERIFY(pictureOf(lying(pictureBytes({16, 16}), 8'000)).state != Picture::State::Awaited);
    }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "picturetest.moc"
