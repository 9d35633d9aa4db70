// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/imports/csvimportmodel.h"

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
        CsvImportModel model;
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
        CsvImportModel model;
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
        CsvImportModel model;
        model.load("text,date\nHello,2026-11-12\n");
        QVERIFY(model.isUsable());
        model.setField(0, Field::Ignored);
        QVERIFY(!model.isUsable());
    }

    void rowsThatWouldBeRefusedAreSaidBeforehand()
    {
        // GIVEN a table with a bad date and a ragged row
        CsvImportModel model;
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

    void anotherDelimiterCutsTheRowsAnew()
    {
        CsvImportModel model;
        model.load("text,date\nHello; you,2026-11-12\n");
        QCOMPARE(model.columnCount(), 2);
        model.setDelimiter(';');
        QCOMPARE(model.mapping().delimiter, ';');
        QCOMPARE(model.data(model.index(0, 0)).toString(), u"Hello"_s);
    }
};

QTEST_GUILESS_MAIN(CsvImportModelTest)
#include "csvimportmodeltest.moc"
