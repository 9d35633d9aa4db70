// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/text/decodetext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class DecodeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEncodingOfATextIsGuessed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << QByteArray("Jos\xC3\xA9") << u"José"_s;
        QTest::newRow("Mac Roman, at a word's end") << QByteArray("name\nJos\x8e Mac\n") << u"name\nJosé Mac\n"_s;
        QTest::newRow("Mac Roman, within a word") << QByteArray("Pr\x8enom\n\x83lise Lef\x8fvre\nFran\x8dois\n") << u"Prénom\nÉlise Lefèvre\nFrançois\n"_s;
        QTest::newRow("Mac Roman, circumflex and ligature") << QByteArray("c\x99te\ns\xCFur\nf\x90te\n") << u"côte\nsœur\nfête\n"_s;
        QTest::newRow("Windows-1252, French") << QByteArray("Pr\xE9nom\nl\x92\xE9t\xE9, s\x9Cur, \x8Cuvre\nParvis\x99\n")
                                              << u"Prénom\nl’été, sœur, Œuvre\nParvis™\n"_s;
        QTest::newRow("Windows-1252, Czech") << QByteArray("\x8Ei\x9Eka\n\x9Eluva, Ke\x9Emarok\n\x8ATASTN\xDD \x8EI\x8EKA\n")
                                             << u"Žižka\nžluva, Kežmarok\nŠTASTNÝ ŽIŽKA\n"_s;
        QTest::newRow("Windows-1252, one name in mixed letters") << QByteArray("Andr\xE9 de\x8Elin, Rh\xF4ne, \xE9tude\n") << u"André deŽlin, Rhône, étude\n"_s;
    }
    void theEncodingOfATextIsGuessed()
    {
        QFETCH(const QByteArray, bytes);
        QTEST(formats::decodeText(bytes, formats::guessEncoding(bytes)).value_or(QString()), "text");
    }

    void anEncodingIsCalledAsPeopleReadIt()
    {
        QCOMPARE(formats::encodingTitle("macintosh"), u"Mac Roman"_s);
        QCOMPARE(formats::encodingTitle("windows-1252"), u"Windows-1252"_s);
        QCOMPARE(formats::encodingTitle("iso-8859-15"), u"ISO-8859-15"_s);
    }
};

QTEST_GUILESS_MAIN(DecodeTextTest)
#include "decodetexttest.moc"
