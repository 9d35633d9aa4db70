// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/preview/paper/finishedpdf.h"

#include "tests/ui/articles/pdfs.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::plainPdf;
using tests::readPdf;

namespace {
constexpr QSizeF paperA4(595, 842);
constexpr QSizeF paperLetter(612, 792);

ui::PdfDetails pdfDetailsOf(const QString &title)
{
    constexpr double margin = 57;
    return {.title = title, .language = u"fr"_s, .author = u"Élise Béranger"_s, .fonts = {u"Noto Serif"_s}, .margins = {margin, margin, margin, margin}};
}
} // namespace

/// What is added to the pages that the engine printed.
class FinishedPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreNumberedInOrder_data();
    void pagesAreNumberedInOrder();
    void aSinglePageHasNoNumber();
    void detailsAreSaid();
    void aNarrowMarginHoldsNothing();
    void aLongTitleEndsAtTheMargin();
    void whatIsNoPdfStaysAsItIs();
    void headingsAreTheOutline();
    void aPrinterIsToldTheChosenPages();
};

void FinishedPdfTest::pagesAreNumberedInOrder_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("A4") << paperA4;
    QTest::newRow("Letter") << paperLetter;
    QTest::newRow("across") << paperA4.transposed();
}

void FinishedPdfTest::pagesAreNumberedInOrder()
{
    QFETCH(const QSizeF, size);
    QStringList words;
    for (int i = 0; i < 12; ++i)
        words.append(u"words"_s);

    const auto read = readPdf(ui::finishedPdf(plainPdf(words, size), pdfDetailsOf(u"Vingt ans de levain"_s)));

    QCOMPARE(read.pages.size(), 12);
    QCOMPARE(read.pages.first(), u"words 1 / 12"_s);
    for (int i = 1; i < 12; ++i)
        QCOMPARE(read.pages[i], u"words %1 / 12 Vingt ans de levain"_s.arg(i + 1));
    for (const QSizeF &page : read.sizes)
        QVERIFY2(qAbs(page.width() - size.width()) < 1 && qAbs(page.height() - size.height()) < 1, qPrintable(u"%1"_s.arg(page.width())));
}

void FinishedPdfTest::aSinglePageHasNoNumber()
{
    const auto read = readPdf(ui::finishedPdf(plainPdf({u"words"_s}, paperA4), pdfDetailsOf(u"Short"_s)));
    QCOMPARE(read.pages, QStringList{u"words"_s});
    QCOMPARE(read.title, u"Short"_s);
}

void FinishedPdfTest::detailsAreSaid()
{
    const QByteArray pdf = ui::finishedPdf(plainPdf({u"one"_s, u"two"_s}, paperA4), pdfDetailsOf(u"L’été (déjà) \\ ?"_s));
    const auto read = readPdf(pdf);
    QCOMPARE(read.title, u"L’été (déjà) \\ ?"_s);
    QCOMPARE(read.author, u"Élise Béranger"_s);
    QVERIFY(pdf.contains("/Lang (fr)"));
    QVERIFY(pdf.contains("/DisplayDocTitle true"));
}

void FinishedPdfTest::aNarrowMarginHoldsNothing()
{
    ui::PdfDetails details = pdfDetailsOf(u"Title"_s);
    details.margins.setBottom(10);
    details.margins.setTop(0);
    QCOMPARE(readPdf(ui::finishedPdf(plainPdf({u"one"_s, u"two"_s}, paperA4), details)).pages, QStringList({u"one"_s, u"two"_s}));
}

void FinishedPdfTest::aLongTitleEndsAtTheMargin()
{
    const auto read = readPdf(ui::finishedPdf(plainPdf({u"one"_s, u"two"_s}, paperA4), pdfDetailsOf(u"word "_s.repeated(100))));
    QVERIFY2(read.pages[1].startsWith("two 2 / 2 word word"_L1), qPrintable(read.pages[1]));
    QVERIFY2(read.pages[1].endsWith(u'…'), qPrintable(read.pages[1]));
}

void FinishedPdfTest::whatIsNoPdfStaysAsItIs()
{
    QCOMPARE(ui::finishedPdf({}, pdfDetailsOf({})), QByteArray());
    QCOMPARE(ui::finishedPdf("no PDF", pdfDetailsOf({})), "no PDF"_ba);
}

void FinishedPdfTest::headingsAreTheOutline()
{
    // GIVEN a PDF of two pages that knows the places of three headings
    const QByteArray pdf
        = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Dests 5 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>\nendobj\n"
          "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n4 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
          "5 0 obj\n<</a[3 0 R/XYZ 0 800 0]/b[3 0 R/XYZ 0 700 0]/c[4 0 R/XYZ 0 800 0]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n";
    ui::PdfDetails details = pdfDetailsOf(u"Title"_s);
    details.headings = {{.level = 1, .words = u"L’été"_s, .place = u"a"_s},
                        {.level = 3, .words = u"Deux"_s, .place = u"b"_s},
                        {.level = 2, .words = u"Lost"_s, .place = u"nowhere"_s},
                        {.level = 1, .words = u"Trois"_s, .place = u"c"_s}};
    // WHEN, THEN
    QCOMPARE(readPdf(ui::finishedPdf(pdf, details)).outline, QStringList({u"L’été 1"_s, u"- Deux 1"_s, u"Trois 2"_s}));
    QCOMPARE(readPdf(ui::finishedPdf(pdf, pdfDetailsOf({}))).outline, QStringList());
}

void FinishedPdfTest::aPrinterIsToldTheChosenPages()
{
    // GIVEN three pages whose words begin ever further to the left
    const QByteArray pdf = plainPdf({u"i"_s, u"word "_s.repeated(4), u"word "_s.repeated(12)}, paperA4);
    const QList<double> all = tests::inkOfPrinted(pdf, 0, 0, 1, false);
    QCOMPARE(all.size(), 3);
    QVERIFY2(all[0] > all[1] && all[1] > all[2] && all[0] < 1, qPrintable(u"%1 %2 %3"_s.arg(all[0]).arg(all[1]).arg(all[2])));
    // WHEN two of them are asked for, backwards, twice
    const QList<double> chosen = tests::inkOfPrinted(pdf, 2, 3, 2, true);
    // THEN those leave, in that order
    QCOMPARE(chosen.size(), 4);
    QCOMPARE(chosen, QList<double>({all[2], all[1], all[2], all[1]}));
    // and what is no PDF prints nothing
    QVERIFY(tests::inkOfPrinted("no PDF", 0, 0, 1, false).isEmpty());
}

QTEST_MAIN(FinishedPdfTest)
#include "finishedpdftest.moc"
