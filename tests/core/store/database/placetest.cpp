// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/place.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using store::Place;

/// What tells a copy of a file from the file.
class PlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsTheSameOne_data()
    {
        QTest::addColumn<Place>("now");
        QTest::addColumn<bool>("isSame");
        const Place then = here();
        QTest::newRow("at its place") << then << true;
        QTest::newRow("under another name") << Place{.path = u"b"_s, .device = 1, .file = 7, .born = 1000} << true;
        QTest::newRow("on a device that was numbered anew") << Place{.path = u"b"_s, .device = 2, .file = 7, .born = 1000} << true;
        QTest::newRow("numbered anew, at its place") << Place{.path = u"a"_s, .device = 2, .file = 9, .born = 1000} << true;
        QTest::newRow("where nobody knows when files were made, at its place") << Place{.path = u"a"_s, .device = 2, .file = 9, .born = 0} << true;
        QTest::newRow("where nobody knows when files were made, under another name") << Place{.path = u"b"_s, .device = 1, .file = 7, .born = 0} << true;
        QTest::newRow("a copy beside it") << Place{.path = u"b"_s, .device = 1, .file = 8, .born = 2000} << false;
        QTest::newRow("a copy beside it, of the same moment") << Place{.path = u"b"_s, .device = 1, .file = 8, .born = 1000} << false;
        QTest::newRow("another file at its place") << Place{.path = u"a"_s, .device = 1, .file = 8, .born = 2000} << false;
        QTest::newRow("a new file that has its number") << Place{.path = u"b"_s, .device = 1, .file = 7, .born = 2000} << false;
        QTest::newRow("on another disk that does not say when") << Place{.path = u"b"_s, .device = 3, .file = 7, .born = 0} << false;
    }
    void aFileIsTheSameOne()
    {
        QFETCH(Place, now);
        QFETCH(bool, isSame);
        QCOMPARE(store::isSameFile(here(), now), isSame);
    }

    void aPlaceIsReadAsItIsWritten()
    {
        QCOMPARE(Place::fromText(here().text()), std::optional(here()));
        QCOMPARE(Place::fromText(u"copy"_s), std::optional<Place>());
    }

    void aFileThatIsRenamedIsTheSameAndACopyIsNot()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.parvis"_s);
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        const Place then = Place::of(path);
        QVERIFY(!then.text().contains(u"a.parvis"_s));
        const QString copy = folder.filePath(u"b.parvis"_s);
        QTest::qWait(5);
        QVERIFY(QFile::copy(path, copy));
        QVERIFY(!store::isSameFile(then, Place::of(copy)));
        const QString renamed = folder.filePath(u"c.parvis"_s);
        QVERIFY(QFile::rename(path, renamed));
        QVERIFY(store::isSameFile(then, Place::of(renamed)));
    }

private:
    [[nodiscard]] static Place here() { return {.path = u"a"_s, .device = 1, .file = 7, .born = 1000}; }
};

QTEST_GUILESS_MAIN(PlaceTest)
#include "placetest.moc"
