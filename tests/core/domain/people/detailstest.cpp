// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/people/details.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class DetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLanguageIsNamedByItsCodeOrByItsNameInThreeTongues_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("code");
        QTest::newRow("code") << u"fr"_s << u"fr"_s;
        QTest::newRow("code in capitals") << u" FR "_s << u"fr"_s;
        QTest::newRow("with a country") << u"pt-BR"_s << u"pt"_s;
        QTest::newRow("in English") << u"german"_s << u"de"_s;
        QTest::newRow("in French") << u"Néerlandais"_s << u"nl"_s;
        QTest::newRow("in French, without accents") << u"coreen"_s << u"ko"_s;
        QTest::newRow("in itself") << u"Deutsch"_s << u"de"_s;
        QTest::newRow("no code") << u"qq"_s << QString();
        QTest::newRow("no language") << u"klingonien"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void aLanguageIsNamedByItsCodeOrByItsNameInThreeTongues()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, code);
        QCOMPARE(domain::languageCode(word).value_or(QString()), code);
    }

    void aSiteIsAnAddressOrTheNameOfAHost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::newRow("address") << u"https://example.org/ada"_s << u"https://example.org/ada"_s;
        QTest::newRow("http") << u" http://example.org "_s << u"http://example.org"_s;
        QTest::newRow("host") << u"example.org"_s << u"https://example.org"_s;
        QTest::newRow("host and path") << u"www.example.org/ada"_s << u"https://www.example.org/ada"_s;
        QTest::newRow("words") << u"not a site"_s << QString();
        QTest::newRow("one word") << u"example"_s << QString();
        QTest::newRow("mail") << u"ada@example.org"_s << QString();
        QTest::newRow("another scheme") << u"ftp://example.org"_s << QString();
        QTest::newRow("scheme alone") << u"https://"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void aSiteIsAnAddressOrTheNameOfAHost()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, address);
        QCOMPARE(domain::siteAddress(text).value_or(QString()), address);
    }
};

QTEST_GUILESS_MAIN(DetailsTest)
#include "detailstest.moc"
