// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/breakable.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class BreakableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLongWordsAreBroken()
    {
        const QString sentence = u"“Our site” cannot be reached. Check its address."_s;
        QCOMPARE(ui::breakable(sentence), sentence);
        QCOMPARE(ui::breakable({}), QString());
        const QString address = u"see https://shop.example/"_s + QString(300, u'a') + u"?x=1 there"_s;
        QString broken = ui::breakable(address);
        // No piece is wider than a card, and nothing is lost.
        const QStringList pieces = QString(broken).replace(QChar(0x200B), u' ').split(u' ');
        QVERIFY(std::ranges::all_of(pieces, [](const QString &piece) { return piece.size() <= 12; }));
        QCOMPARE(broken.remove(QChar(0x200B)), address);
    }

    void pairsStayWhole()
    {
        const QString faces = u"😀"_s.repeated(40);
        const QString broken = ui::breakable(faces);
        for (const QString &piece : broken.split(QChar(0x200B)))
            QVERIFY(piece.isValidUtf16());
        QVERIFY(ui::atMost(faces, 20).isValidUtf16());
    }

    void theBeginningOfATextIsWhole()
    {
        QCOMPARE(ui::beginningOf(u"short"_s, 100, 10), 5);
        QCOMPARE(ui::beginningOf({}, 100, 10), 0);
        QCOMPARE(ui::beginningOf(u"one\ntwo\nthree"_s, 100, 2), 7);
        QCOMPARE(ui::beginningOf(QString(50, u'a'), 10, 2), 10);
        // Half a face is none.
        QCOMPARE(ui::beginningOf(u"😀😀"_s, 3, 2), 2);
    }

    void aNameTurnsNothingElse()
    {
        QCOMPARE(ui::withoutTurns(u"\u202EadA\u202C \u2066b\u2069"_s), u"adA b"_s);
        QCOMPARE(ui::withoutTurns(u"السلام"_s), u"السلام"_s);
    }

    void whatIsTooMuchEndsInAnEllipsis()
    {
        QCOMPARE(ui::atMost(u"one\ntwo "_s, 20), u"one two"_s);
        QCOMPARE(ui::atMost(u"abcdef"_s, 5), u"abcd…"_s);
        // It ends with a word, where it has some.
        QCOMPARE(ui::atMost(u"Change it, then try again: what it said is long"_s, 32), u"Change it, then try again: what…"_s);
        QCOMPARE(ui::atMost(u"Change it, then try again: what it said is long"_s, 30), u"Change it, then try again:…"_s);
        QCOMPARE(ui::atMost(u"so "_s + QString(60, u'a'), 50), u"so "_s + QString(46, u'a') + u'…');
    }
};

QTEST_GUILESS_MAIN(BreakableTest)
#include "breakabletest.moc"
