// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/picture/metadata.h"

#include "core/formats/document/pictures.h"

#include <exiv2/exiv2.hpp>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

namespace {

/// The smallest pictures of their kinds: one grey pixel.
QByteArray grey(const QString &kind)
{
    if (kind == "png"_L1)
        return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");
    return QByteArray::fromBase64("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////"
                                  "wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==");
}

/// What a telephone says of a picture: where, how it was held, by which device, who is on it.
QByteArray withMetadata(const QByteArray &picture)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(picture.constData()), static_cast<std::size_t>(picture.size()));
    image->readMetadata();
    Exiv2::ExifData exif;
    exif["Exif.Image.Orientation"] = std::uint16_t{6};
    exif["Exif.Image.Model"] = "Telephone";
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "45/1 11/1 30/1";
    image->setExifData(exif);
    Exiv2::XmpData xmp;
    xmp["Xmp.dc.creator"] = "Ada";
    image->setXmpData(xmp);
    image->writeMetadata();
    image->io().open();
    const Exiv2::DataBuf bytes = image->io().read(image->io().size());
    return {bytes.c_str(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

class MetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeDeviceAndPeopleGoAndHowItIsTurnedStays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("JPEG") << u"jpeg"_s;
        QTest::newRow("PNG") << u"png"_s;
    }
    void placeDeviceAndPeopleGoAndHowItIsTurnedStays()
    {
        QFETCH(const QString, kind);
        // GIVEN
        const QByteArray plain = grey(kind);
        QVERIFY(formats::pictureHead(plain));
        QVERIFY(!formats::tellsPlace(plain));
        const QByteArray told = withMetadata(plain);
        QVERIFY(formats::tellsPlace(told));
        // WHEN
        const auto bare = formats::withoutMetadata(told);
        // THEN
        QVERIFY2(bare, bare ? "" : qPrintable(bare.error().detail));
        QVERIFY(!formats::tellsPlace(*bare));
        QVERIFY(formats::pictureHead(*bare));
        auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(bare->constData()), static_cast<std::size_t>(bare->size()));
        image->readMetadata();
        QCOMPARE(image->exifData().findKey(Exiv2::ExifKey("Exif.Image.Orientation"))->toUint32(), 6U);
        QCOMPARE(image->exifData().count(), 1);
        QVERIFY(image->xmpData().empty());
        QVERIFY(!bare->contains("Telephone") && !bare->contains("Ada"));
    }

    void whatIsNoPictureIsRefused()
    {
        for (const QByteArray &bytes : {""_ba, "%PDF-1.7"_ba, grey(u"jpeg"_s).first(40), grey(u"png"_s).first(20)}) {
            QVERIFY(!formats::tellsPlace(bytes));
            const auto bare = formats::withoutMetadata(bytes);
            QVERIFY(!bare || !formats::pictureHead(*bare));
        }
    }
};

QTEST_GUILESS_MAIN(MetadataTest)
#include "metadatatest.moc"
