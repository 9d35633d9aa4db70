// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv/csvmappingjson.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::formats;

class CsvMappingJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMappingIsReadBackAsItWasWritten()
    {
        // GIVEN a mapping with some columns and a tab as delimiter
        const CsvMapping mapping{.delimiter = '\t', .encoding = "windows-1252", .hasHeader = false, .text = 3, .author = 0, .inReplyTo = 7};
        // WHEN it is written and read
        const auto back = csvMappingFromJson(toJson(mapping));
        // THEN nothing differs
        QVERIFY(back.has_value());
        QCOMPARE(*back, mapping);
    }

    void whatIsNoMappingIsRefused_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("empty") << QString();
        QTest::newRow("broken") << u"{\"delimiter\":"_s;
        QTest::newRow("list") << u"[1]"_s;
        QTest::newRow("no delimiter") << u"{\"text\":1}"_s;
    }
    void whatIsNoMappingIsRefused()
    {
        QFETCH(QString, json);
        QVERIFY(!csvMappingFromJson(json).has_value());
    }
};

QTEST_GUILESS_MAIN(CsvMappingJsonTest)
#include "csvmappingjsontest.moc"
