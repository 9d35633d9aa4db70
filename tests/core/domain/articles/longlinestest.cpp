// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/longlines.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class LongLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatIsNotTooLongStays()
    {
        const QString text = u"One sentence. "_s.repeated(14'000) + u"\nShort.\n"_s;
        QVERIFY(domain::longestLineOf(text) <= domain::longestLine);
        QCOMPARE(domain::withoutLongLines(text), text);
        QCOMPARE(domain::longestLineOf({}), 0);
        QCOMPARE(domain::longestLineOf(u"ab\nabc"), 3);
    }

    void aLongOneIsBrokenAtTheEndsOfSentences()
    {
        const QString line = u"The bread is out. Is it « warm » ? 3 loaves - or more. "_s.repeated(5'000);
        const QString text = u"# Title\n\n"_s + line + u"\nThe end."_s;
        const QString broken = domain::withoutLongLines(text);
        // THEN no word is lost, and no line begins with a mark
        QCOMPARE(broken.simplified(), text.simplified());
        QVERIFY(broken.startsWith("# Title\n\nThe bread"_L1) && broken.endsWith("\nThe end."_L1));
        const QStringList lines = broken.sliced(9).split(u'\n');
        for (const QString &one : lines.first(lines.size() - 2)) {
            QVERIFY(one.size() <= 2'000);
            QVERIFY2(one.endsWith(u'.') || one.endsWith(u'?'), qPrintable(one.right(20)));
            QVERIFY2(one.startsWith("The bread"_L1) || one.startsWith("Is it"_L1), qPrintable(one.left(20)));
        }
    }

    void whereThereAreNoSpacesNoLetterIsLost()
    {
        const QString text = u"\U0001F35E"_s.repeated(150'000);
        const QString broken = domain::withoutLongLines(text);
        QVERIFY(domain::longestLineOf(broken) <= 2'000);
        QCOMPARE(QString(broken).remove(u'\n'), text);
        for (const QString &line : broken.split(u'\n'))
            QVERIFY(!line.isEmpty() && line.front().isHighSurrogate());
    }
};

QTEST_GUILESS_MAIN(LongLinesTest)
#include "longlinestest.moc"
