// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/library/articlelibrary.h"

#include "models/articles/library/librarylistmodel.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/support/pictures.h"

#include <exiv2/exiv2.hpp>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using domain::LibraryItem;

namespace {

QByteArray takenInTheAlps(const QByteArray &jpeg)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(jpeg.constData()), static_cast<std::size_t>(jpeg.size()));
    image->readMetadata();
    Exiv2::ExifData exif;
    exif["Exif.GPSInfo.GPSLatitudeRef"] = "N";
    exif["Exif.GPSInfo.GPSLatitude"] = "45/1 11/1 30/1";
    exif["Exif.Image.Orientation"] = std::uint16_t{6};
    image->setExifData(exif);
    image->writeMetadata();
    image->io().open();
    const Exiv2::DataBuf bytes = image->io().read(image->io().size());
    return {bytes.c_str(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

class ArticleLibraryTest : public QObject
{
    Q_OBJECT

    struct Given : ArticlesFixture
    {
        Given() { library.load(); }
        [[nodiscard]] QString file(const QString &name, const QByteArray &content) const { return fileOf(workspace.folder(), name, content); }
        models::ArticleLibrary &library = model.library();
        QList<LibraryItem> taken;
        models::ArticleLibrary::Taken take = [this](const QList<LibraryItem> &items) { taken = items; };
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void filesComeInAndWhatCannotIsSaid()
    {
        Given given;
        // WHEN an image, a document, a drawing, a picture that lies and nothing are added
        given.library.addFiles({given.file(u"quay.png"_s, pictureBytes({400, 300})), given.file(u"plan.pdf"_s, "%PDF-1.4\n%..."),
                                given.file(u"logo.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                                given.file(u"lie.png"_s, pictureBytes({400, 300}).first(60)), given.workspace.folder() + u"/none.png"_s,
                                given.workspace.folder() + u"/."_s, given.file(u"empty.png"_s, {})},
                               given.take);
        // THEN
        QTRY_COMPARE(given.taken.size(), 2);
        QCOMPARE(given.taken.first().size, QSize(400, 300));
        QVERIFY(!given.taken.last().size);
        QTRY_COMPARE(given.library.items().size(), 2);
        QCOMPARE(given.sentence(), u"%Ln file(s) were not taken in."_s.replace(u"%Ln"_s, u"5"_s));
        QVERIFY2(given.said.last().details.contains(u"“logo.svg” may hold programs"_s), qPrintable(given.said.last().details));
        QVERIFY(given.said.last().details.contains(u"“lie.png” is an image that cannot be read: it is cut off or damaged."_s));
        QVERIFY(given.said.last().details.contains(u"“none.png” is not there."_s));
        QVERIFY(given.said.last().details.contains(u" is a folder or a device, not a file."_s));
        QVERIFY(given.said.last().details.contains(u"“empty.png” is empty."_s));
        // AND its thumbnail comes when it is asked for
        QVERIFY(given.library.thumbnail(given.taken.first().media.id).isNull());
        QTRY_VERIFY(!given.library.thumbnail(given.taken.first().media.id).isNull());
        QCOMPARE(given.library.thumbnail(given.taken.first().media.id).width(), models::thumbnailSide);
    }

    void anImageThatSaysWhereItWasTakenComesInTwice()
    {
        Given given;
        const QByteArray told = takenInTheAlps(pictureBytes({400, 300}, Qt::darkGreen, "JPEG"));
        given.library.addFiles({given.file(u"alps.jpg"_s, told)}, given.take);
        // THEN the article gets the one that does not
        QTRY_COMPARE(given.taken.size(), 1);
        QVERIFY(!given.taken.first().original.isNull());
        QVERIFY(!await(given.library.tellsPlace(given.taken.first().media.id)));
        QVERIFY(await(given.library.tellsPlace(given.taken.first().original)));
        // upright, as it was held
        QCOMPARE(given.taken.first().size, QSize(300, 400));
        QTRY_COMPARE(given.sentence(), u"“alps.jpg” says where it was taken: articles get a copy that does not."_s);
        QTRY_COMPARE(given.library.items().size(), 2);
        // AND which is which is said, with what keeps the original
        const models::LibraryListModel list(given.library);
        const auto at = [&](domain::Id<domain::Media> media, int role) { return list.data(list.index(list.rowOf(media)), role).toString(); };
        const auto copy = given.taken.first();
        QCOMPARE(at(copy.original, models::LibraryListModel::MarkRole), u"Original"_s);
        QCOMPARE(at(copy.media.id, models::LibraryListModel::MarkRole), u"Copy"_s);
        QVERIFY(at(copy.original, Qt::AccessibleTextRole).contains(u"original of 1 other image(s)"_s));
        QCOMPARE(given.library.whyNotRemove(list.item(list.rowOf(copy.original))), u"It stays as long as the image that was made of it."_s);
        QCOMPARE(given.library.whyNotRemove(copy), QString());
        // WHEN the copy went, THEN so may the original
        given.library.remove(copy);
        QTRY_COMPARE(given.library.items().size(), 1);
        QCOMPARE(given.library.whyNotRemove(given.library.items().first()), QString());
        QCOMPARE(at(copy.original, models::LibraryListModel::MarkRole), QString());
    }

    void croppingMakesAnotherImageAndKeepsTheFirst()
    {
        Given given;
        given.library.addPicture(QImage(400, 300, QImage::Format_RGB32), given.take);
        QTRY_COMPARE(given.taken.size(), 1);
        const LibraryItem first = given.taken.first();
        QCOMPARE(first.media.name, u"picture.png"_s);
        // WHEN a part is taken, smaller
        given.taken.clear();
        given.library.edit(first, {.crop = QRect(100, 50, 200, 100), .size = QSize(100, 50)}, given.take);
        QTRY_COMPARE(given.taken.size(), 1);
        QCOMPARE(given.taken.first().size, QSize(100, 50));
        QCOMPARE(given.taken.first().original, first.media.id);
        QTRY_COMPARE(given.library.items().size(), 2);
        // AND a part alone keeps its size
        given.taken.clear();
        given.library.edit(first, {.crop = QRect(0, 0, 30, 20)}, given.take);
        QTRY_COMPARE(given.taken.size(), 1);
        QCOMPARE(given.taken.first().size, QSize(30, 20));
        given.library.remove(given.taken.first());
        QTRY_COMPARE(given.library.items().size(), 2);
        given.taken = given.library.items().first(1);
        // WHEN the original is to go
        given.library.remove(first);
        // THEN it stays, and why is said
        QTRY_COMPARE(given.sentence(), u"“picture.png” stays: another image was made of it."_s);
        // AND the other one goes and comes back
        given.library.remove(given.taken.first());
        QTRY_COMPARE(given.library.items().size(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.library.items().size(), 2);
        given.undo.redo();
        QTRY_COMPARE(given.library.items().size(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.library.items().size(), 2);
    }

    void anImageThatCannotBeUnpackedIsSaid()
    {
        Given given;
        // GIVEN one that was taken in unseen, as by the command line
        const auto lie
            = await(store::LibraryStore(given.workspace.database())
                        .add({{.media = domain::incomingMedia(u"lie.png"_s, u"image/png"_s, pictureBytes({400, 300}).first(60))}}, given.clock.now()));
        bool isShown = false;
        given.library.unpack(lie->first(), [&isShown](const QImage &) { isShown = true; });
        QTRY_COMPARE(given.sentence(), u"“lie.png” is an image that cannot be read: it is cut off or damaged."_s);
        QVERIFY(!isShown);
    }

    void theListIsNarrowedByWordsOfNames()
    {
        Given given;
        models::LibraryListModel list(given.library);
        given.library.addFiles({given.file(u"Été au quai.png"_s, pictureBytes({40, 30})), given.file(u"moulin.png"_s, pictureBytes({40, 31}))}, given.take);
        QTRY_COMPARE(list.rowCount(), 2);
        list.setSearch(u"quai ete"_s);
        QCOMPARE(list.rowCount(), 1);
        QCOMPARE(list.index(0).data().toString(), u"Été au quai.png"_s);
        QCOMPARE(models::factsOfItem(list.item(0)).section(u", "_s, 0, 0), u"40 × 30 pixels"_s);
        list.setSearch(u"nothing"_s);
        QCOMPARE(list.rowCount(), 0);
    }
};

QTEST_MAIN(ArticleLibraryTest)
#include "articlelibrarytest.moc"
