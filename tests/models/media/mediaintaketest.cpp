// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediaintake.h"

#include "tests/support/pictures.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::fileOf;
using tests::pictureBytes;

using Kind = domain::Error::Kind;

class MediaIntakeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString typeOf(const QString &name, const QByteArray &content) const
    {
        return models::readMedia(fileOf(m_folder.path(), name, content))->type;
    }

private Q_SLOTS:
    void aFileIsTakenWholeUnderItsName()
    {
        const QByteArray png = pictureBytes({8, 8});
        const auto media = models::readMedia(fileOf(m_folder.path(), u"pain d’épeautre.png"_s, png));
        QVERIFY(media);
        QCOMPARE(media->name, u"pain d’épeautre.png"_s);
        QCOMPARE(media->type, u"image/png"_s);
        QCOMPARE(media->content, png);
        QCOMPARE(media->sha256.size(), 32);
    }

    void itsBytesSayWhatItIs()
    {
        QCOMPARE(typeOf(u"a.jpg"_s, pictureBytes({8, 8})), u"image/png"_s);
        QCOMPARE(typeOf(u"noname"_s, pictureBytes({8, 8}, Qt::red, "JPG")), u"image/jpeg"_s);
        QCOMPARE(typeOf(u"archive.png"_s, QByteArray("PK\3\4\x14\0\0\0\0\0", 10)), u"application/zip"_s);
        // Of bytes that say nothing, the name does.
        QCOMPARE(typeOf(u"broken.png"_s, QByteArray("\0\1\2\3 no picture \xfe", 18)), u"image/png"_s);
        QCOMPARE(typeOf(u"prices.pdf"_s, "%PDF-1.7\n"), u"application/pdf"_s);
    }

    void whatCannotBeAttachedIsSaid()
    {
        QCOMPARE(models::readMedia(m_folder.filePath(u"nowhere"_s)).error().kind, Kind::NotFound);
        QCOMPARE(models::readMedia(m_folder.path()).error().kind, Kind::Invalid);
        QCOMPARE(models::readMedia(fileOf(m_folder.path(), u"empty"_s, {})).error().kind, Kind::Invalid);
        QFile large(m_folder.filePath(u"large"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(domain::largestMedia + 1));
        QCOMPARE(models::readMedia(large.fileName()).error().kind, Kind::TooLarge);
    }

    void aPictureBecomesAFile()
    {
        QImage picture(3, 2, QImage::Format_ARGB32);
        picture.fill(Qt::blue);
        const auto media = models::pictureMedia(picture, u"Pasted.png"_s);
        QVERIFY(media);
        QCOMPARE(media->type, u"image/png"_s);
        QCOMPARE(QImage::fromData(media->content).pixelColor(0, 0), QColor(Qt::blue));
        QCOMPARE(models::pictureMedia({}, u"x"_s).error().kind, Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(MediaIntakeTest)
#include "mediaintaketest.moc"
