// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/comparisonmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::ComparisonModel;
using Kind = models::ComparisonRow::Kind;

class ComparisonModelTest : public QObject
{
    Q_OBJECT

    static models::ComparedTexts compared(const QString &before, const QString &after)
    {
        return {.before = before, .after = after, .differences = domain::compareTexts(before, after)};
    }
    /// The rows as signs: what became of each, or how many are folded.
    static QString signsOf(const ComparisonModel &model)
    {
        QString signs;
        for (int i = 0; i < model.rowCount(); ++i) {
            const auto &row = model.row(model.index(i));
            signs += row.kind == Kind::Folded ? QString::number(row.folded) : QString(u"=~+-"[static_cast<int>(row.kind)]);
        }
        return signs;
    }

private Q_SLOTS:
    void longStretchesThatStayedAreFolded()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTexts(compared(u"a\n\nb\n\nc\n\nd\n\ne\n\nx y z\n\nf\n\ng\n\nh"_s, u"a\n\nb\n\nc\n\nd\n\ne\n\nx y w\n\nf\n\ng\n\nh\n\nnew"_s));
        QCOMPARE(signsOf(model), u"=3=~===+"_s);
        QCOMPARE(model.changes(), 2);
        QCOMPARE(model.index(1).data().toString(), u"3 paragraph(s) unchanged"_s);
        QCOMPARE(model.indexOfChange(1).row(), 3);
        QCOMPARE(model.indexOfChange(2).row(), 7);
        QVERIFY(!model.indexOfChange(0).isValid());
        QVERIFY(!model.indexOfChange(3).isValid());
        QCOMPARE(model.row(model.index(7)).difference, 9);
    }

    void whatIsFoldedIsUnfolded()
    {
        ComparisonModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTexts(compared(u"a\n\nb\n\nc\n\nd\n\ne"_s, u"a\n\nb\n\nc\n\nd\n\ne\n\nnew"_s));
        QCOMPARE(signsOf(model), u"=3=+"_s);
        model.unfold(model.index(0));
        QCOMPARE(signsOf(model), u"=3=+"_s);
        model.unfold(model.index(1));
        QCOMPARE(signsOf(model), u"=====+"_s);
        QCOMPARE(model.index(2).data().toString(), u"c"_s);
        QCOMPARE(model.indexOfChange(1).row(), 5);
    }

    void aRowSaysWhatBecameOfIt()
    {
        ComparisonModel model;
        model.setTexts(compared(u"gone and away\n\nWe bake at four."_s, u"We bake at five."_s));
        QCOMPARE(signsOf(model), u"-~"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Removed: gone and away"_s);
        QCOMPARE(model.index(0).data().toString(), u"gone and away"_s);
        QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Changed: We bake at [removed: four][added: five]."_s);
        model.setTexts(compared({}, u"x"_s));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Added: x"_s);
    }

    void textsThatAreTheSameHaveNoChange()
    {
        ComparisonModel model;
        model.setTexts(compared(u"a\n\nb"_s, u"a\n\nb\n"_s));
        QCOMPARE(model.changes(), 0);
    }
};

QTEST_GUILESS_MAIN(ComparisonModelTest)
#include "comparisonmodeltest.moc"
