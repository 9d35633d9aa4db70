// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/base/shorttext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class ShortTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongLineIsCutBetweenTwoWords()
    {
        QCOMPARE(domain::shortened(u"Good bread"_s, 10), u"Good bread"_s);
        QCOMPARE(domain::shortened(u"Good bread again"_s, 12), u"Good bread…"_s);
        QCOMPARE(domain::shortened(u"Gooooooooood"_s, 5), u"Gooo…"_s);
        QVERIFY(domain::shortened(u"one two three four five"_s, 12).size() <= 12);
    }

    void addressesOfTheWebAreKnownByTheirBeginning()
    {
        QVERIFY(domain::isWebAddress(u"HTTPS://example.org"));
        QVERIFY(domain::isWebAddress(u"http://example.org"));
        for (const auto *other : {u"", u"example.org", u"file:///etc/passwd", u"see https://example.org"})
            QVERIFY(!domain::isWebAddress(other));
    }
};

QTEST_GUILESS_MAIN(ShortTextTest)
#include "shorttexttest.moc"
