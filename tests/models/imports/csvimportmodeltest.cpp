// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/csvimportmodel.h"

#include "core/formats/csv/csvmappingjson.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using parvis::models::CsvImportModel;
using Field = CsvImportModel::Field;

class CsvImportModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsWithFrenchNamesAreGuessed()
    {
        // GIVEN a table as a French shop exports it
        CsvImportModel model(QTimeZone("Europe/Paris"));
        QAbstractItemModelTester tester(&model);
        // WHEN it is loaded
        model.load("Date;Auteur;Message;Lien\n12/11/2026;Amélie;La commande est arrivée;https://a.example/1\n");
        // THEN delimiter, header and columns are known
        QCOMPARE(model.mapping().delimiter, ';');
        QVERIFY(model.mapping().hasHeader);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.field(0), Field::Date);
        QCOMPARE(model.field(1), Field::Author);
        QCOMPARE(model.field(2), Field::Text);
        QCOMPARE(model.field(3), Field::Url);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Auteur"_s);
    }

    void aFieldBelongsToOneColumnOnly()
    {
        // GIVEN a table whose second column is the text
        CsvImportModel model(QTimeZone("Europe/Paris"));
        model.load("author,text,more\nAda,Hello there,Something else\n");
        QCOMPARE(model.field(1), Field::Text);
        QSignalSpy changed(&model, &CsvImportModel::mappingChanged);
        // WHEN the third is taken for the text
        model.setField(2, Field::Text);
        // THEN the second is not used any more
        QCOMPARE(model.field(2), Field::Text);
        QCOMPARE(model.field(1), Field::Ignored);
        QCOMPARE(changed.count(), 1);
    }

    void withoutTextOrTitleNothingCanBeTakenIn()
    {
        CsvImportModel model(QTimeZone("Europe/Paris"));
        model.load("text,date\nHello,2026-11-12\n");
        QVERIFY(model.isUsable());
        model.setField(0, Field::Ignored);
        QVERIFY(!model.isUsable());
    }

    void rowsThatWouldBeRefusedAreSaidBeforehand()
    {
        // GIVEN a table with a bad date and a ragged row
        CsvImportModel model(QTimeZone("Europe/Paris"));
        model.load("text,date\nHello,2026-11-12\nWorld,some day\nToo,2026-11-13,many\n");
        // THEN both are named with their rows
        QCOMPARE(model.problemCount(), 2);
        QVERIFY(model.problems().at(0).contains(u"3"_s));
        QVERIFY(model.problems().at(0).contains(u"some day"_s));
        QVERIFY(model.problems().at(1).contains(u"4"_s));
        // AND choosing not to use the date leaves the ragged one
        model.setField(1, Field::Ignored);
        QCOMPARE(model.problemCount(), 1);
    }

    void anOpenQuotationMarkRefusesItsRowAlone()
    {
        // GIVEN a table whose third line opens quotes that nothing closes
        const QByteArray table = "text,date\nHello,2026-11-12\n\"World,2026-11-12\nToo,2026-11-13\n\"Quoted, too\",2026-11-13\n";
        CsvImportModel model(QTimeZone("Europe/Paris"));
        // WHEN all of it is known
        model.load(table, true);
        // THEN the rows after it are shown and taken, under the numbers of their lines
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.problemCount(), 1);
        QVERIFY(model.problems().first().contains(u"3"_s));
        QCOMPARE(model.headerData(1, Qt::Vertical).toInt(), 3);
        QCOMPARE(model.index(3, 0).data().toString(), u"Quoted, too"_s);
        QCOMPARE(model.headerData(3, Qt::Vertical).toInt(), 5);
        // WHEN the bytes are only the beginning
        model.load(table, false);
        // THEN nothing is foretold of what may be closed further on
        QCOMPARE(model.problemCount(), 0);
    }

    void whatTheEndOfTheBeginningCutsThroughIsNoProblem()
    {
        CsvImportModel model(QTimeZone("Europe/Paris"));
        // WHEN the beginning ends in the middle of a row
        model.load("text,date\nHello,2026-11-12\nWor", false);
        // THEN that row is neither shown nor held against the file
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.problemCount(), 0);
        // WHEN it ends in the middle of a long cell
        model.load("text,date\nHello,2026-11-12\n\"World\nof many\nlines\nthat go on\nand on\nand on\nand", false);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.problemCount(), 0);
        // WHEN whole rows follow an open quotation mark to the end of it
        model.load(QByteArray("text,date\nHello,2026-11-12\n\"World,2026-11-12\n") + QByteArray("More,2026-11-13\n").repeated(100), false);
        // THEN that row is said to be refused
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.problemCount(), 1);
        QVERIFY(model.problems().first().contains(u"3"_s));
    }

    void theOrderOfDayAndMonthIsGuessedAndCanBeChosen()
    {
        CsvImportModel model(QTimeZone("Europe/Paris"));
        model.load("text,date\nHello,03/04/2026\nWorld,03/25/2026\n");
        QVERIFY(model.hasDates());
        QCOMPARE(model.mapping().dateOrder, parvis::domain::DateOrder::MonthFirst);
        QCOMPARE(model.problemCount(), 0);
        QVERIFY2(model.dateExample().contains(u"03/04/2026"_s) && model.dateExample().contains(u"March"_s), qPrintable(model.dateExample()));
        // WHEN the day is said to come first
        model.setDateOrder(parvis::domain::DateOrder::DayFirst);
        // THEN the first is in April, and a month 25 is none
        QVERIFY2(model.dateExample().contains(u"April"_s), qPrintable(model.dateExample()));
        QCOMPARE(model.problemCount(), 1);
        QCOMPARE(parvis::formats::csvMappingFromJson(model.mappingJson())->dateOrder, parvis::domain::DateOrder::DayFirst);
        model.setDateOrder(parvis::domain::DateOrder::MonthFirst);
        QCOMPARE(parvis::formats::csvMappingFromJson(model.mappingJson())->dateOrder, parvis::domain::DateOrder::MonthFirst);
    }

    void timesWithoutAZoneAreTheWorkspacesUnlessThatIsChanged()
    {
        CsvImportModel model(QTimeZone("Europe/Paris"));
        model.load("text,date\nHello,14/07/2026 10:30\n");
        QVERIFY(model.hasTimesWithoutZone());
        QCOMPARE(model.zone(), QTimeZone("Europe/Paris"));
        QVERIFY2(model.dateExample().contains(u"10:30"_s) && model.dateExample().contains(u"Europe/Paris"_s), qPrintable(model.dateExample()));
        QVERIFY(!parvis::formats::csvMappingFromJson(model.mappingJson())->zone);
        // WHEN they are said to be UTC
        QCOMPARE(model.zones().size(), 2);
        model.setZone(model.zones().last());
        // THEN the example says when that is here, and the request keeps it, whatever the delimiter
        QVERIFY2(model.dateExample().contains(u"12:30"_s), qPrintable(model.dateExample()));
        model.setDelimiter(';');
        model.setDelimiter(',');
        QCOMPARE(parvis::formats::csvMappingFromJson(model.mappingJson())->zone, std::optional(QTimeZone::utc()));
        // Days alone, and times that name their zone, leave nothing to ask.
        for (const QByteArray &table : {QByteArray("text,date\nHello,14/07/2026\n"), QByteArray("text,date\nHello,2026-07-14T10:30:00Z\n")}) {
            model.load(table);
            QVERIFY(!model.hasTimesWithoutZone());
        }
    }

    void whatMaySomebodyHaveSaidIsNoHeader()
    {
        CsvImportModel model(QTimeZone("Europe/Paris"));
        // GIVEN one column of words
        model.load("Good bread\nBad bread\n");
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.field(0), Field::Text);
        // GIVEN names that are unknown, over dates
        model.load("Nachricht;Tag\nGutes Brot;2026-11-12\nNoch eins;2026-11-13\n");
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.mapping().hasHeader);
    }

    void anotherDelimiterCutsTheRowsAnew()
    {
        CsvImportModel model(QTimeZone("Europe/Paris"));
        model.load("text,date\nHello; you,2026-11-12\n");
        QCOMPARE(model.columnCount(), 2);
        model.setDelimiter(';');
        QCOMPARE(model.mapping().delimiter, ';');
        QCOMPARE(model.data(model.index(0, 0)).toString(), u"Hello"_s);
    }
};

QTEST_GUILESS_MAIN(CsvImportModelTest)
#include "csvimportmodeltest.moc"
