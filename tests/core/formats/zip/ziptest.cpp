// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip/zip.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using Kind = domain::Error::Kind;

class ZipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        const QList<formats::NamedFile> files{
            {.name = u"mimetype"_s, .content = "a/b"}, {.name = u"d/é.xml"_s, .content = QByteArray(5'000, 'x')}, {.name = u"empty"_s, .content = {}}};
        const QByteArray bytes = formats::writeZip(files, domain::fromMs(1'790'000'000'000));
        // The first file is found at a fixed place, as it is (EPUB 3.3, OCF 4.3).
        QCOMPARE(bytes.mid(30, 11), QByteArray("mimetypea/b"));
        const auto read = formats::readZip(bytes);
        QVERIFY(read);
        QCOMPARE(read->size(), 3);
        for (const auto &file : files)
            QCOMPARE(read->value(file.name), file.content);
        QCOMPARE(formats::writeZip(files, domain::fromMs(1'790'000'000'000)), bytes);
    }

    void whatWouldBurstIsRefused()
    {
        // GIVEN an archive of a few kilobytes that holds 20 MB
        const QByteArray bomb = formats::writeZip({{.name = u"a"_s, .content = QByteArray(20'000'000, '\0')}}, {});
        QVERIFY(bomb.size() < 100'000);
        // THEN neither its ratio, nor its size, nor the number of its files may be beyond a limit
        QCOMPARE(formats::readZip(bomb).error().kind, Kind::TooLarge);
        QCOMPARE(formats::readZip(bomb, {.bytes = 1'000'000, .ratio = 1'000'000}).error().kind, Kind::TooLarge);
        QVERIFY(formats::readZip(bomb, {.ratio = 1'000'000}));
        const QByteArray many = formats::writeZip({{.name = u"a"_s, .content = {}}, {.name = u"b"_s, .content = {}}, {.name = u"c"_s, .content = {}}}, {});
        QCOMPARE(formats::readZip(many, {.files = 2}).error().kind, Kind::TooLarge);
    }

    void aSizeThatIsALieIsNotBelieved()
    {
        // GIVEN an archive whose directory says that a file of 20 MB has ten bytes
        QByteArray bomb = formats::writeZip({{.name = u"a"_s, .content = QByteArray(20'000'000, '\0')}}, {});
        const auto directory = bomb.indexOf("PK\x01\x02");
        bomb.replace(directory + 24, 4, QByteArray("\x0a\0\0\0", 4));
        // THEN what is unpacked counts
        QCOMPARE(formats::readZip(bomb, {.bytes = 1'000}).error().kind, Kind::TooLarge);
    }

    void whatIsBrokenIsRefused()
    {
        const QByteArray whole = formats::writeZip({{.name = u"a"_s, .content = QByteArray(1'000, 'x')}, {.name = u"b"_s, .content = "y"}}, {});
        QCOMPARE(formats::readZip({}).error().kind, Kind::Unreadable);
        QCOMPARE(formats::readZip("<html>").error().kind, Kind::Unreadable);
        constexpr qsizetype endRecord = 22;
        for (qsizetype size = 2; size < whole.size() - endRecord; size += 3)
            QVERIFY(!formats::readZip(whole.first(size)));
        QByteArray names = whole;
        names.replace("a", "/");
        QVERIFY(!formats::readZip(names) || !formats::readZip(names)->contains(u"/"_s));
    }

    void namesDoNotLeadOut()
    {
        const QByteArray bytes = formats::writeZip({{.name = u"xx/secret"_s, .content = "x"}}, {});
        const auto read = formats::readZip(QByteArray(bytes).replace("xx/", "../"));
        QVERIFY(!read || !read->contains(u"../secret"_s));
    }
};

QTEST_GUILESS_MAIN(ZipTest)
#include "ziptest.moc"
