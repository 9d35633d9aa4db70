// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/outlinemodel.h"

#include <QtCore/QMimeData>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace parvis;

class OutlineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStayWhereOnlyWordsChange()
    {
        models::OutlineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setHeadings({{1, u"A"_s, 1}, {2, {}, 3}});
        QCOMPARE(reset.size(), 1);
        model.setHeadings({{1, u"A"_s, 1}, {2, u"B"_s, 4}});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(changed.size(), 1);
        model.setHeadings({{1, u"A"_s, 1}, {2, u"B"_s, 4}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(1).data(models::OutlineModel::LineRole).toInt(), 4);
        QCOMPARE(model.index(1).data(models::OutlineModel::DepthRole).toInt(), 1);
        model.setHeadings({{1, u"A"_s, 1}});
        QCOMPARE(reset.size(), 2);
        QCOMPARE(model.rowCount(), 1);
    }

    void aDropAsksForTheMove()
    {
        models::OutlineModel model;
        model.setHeadings({{1, u"A"_s, 1}, {1, u"B"_s, 3}, {1, u"C"_s, 5}});
        QSignalSpy asked(&model, &models::OutlineModel::moveRequested);
        const std::unique_ptr<QMimeData> dragged(model.mimeData({model.index(2)}));
        QVERIFY(!model.dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
        QCOMPARE(asked.takeFirst(), (QVariantList{2, 0}));
        // Below all of them.
        model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {});
        QCOMPARE(asked.takeFirst(), (QVariantList{2, 3}));
        // What comes from elsewhere is none.
        QMimeData other;
        other.setText(u"2"_s);
        model.dropMimeData(&other, Qt::MoveAction, 0, 0, {});
        QVERIFY(asked.isEmpty());
        QCOMPARE(model.rowCount(), 3);
    }

    void whatMayNotChangeIsNotDragged()
    {
        models::OutlineModel model;
        model.setHeadings({{1, u"A"_s, 1}});
        QVERIFY(model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
        model.setReadOnly(true);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!model.flags({}).testFlag(Qt::ItemIsDropEnabled));
    }
};

QTEST_MAIN(OutlineModelTest)
#include "outlinemodeltest.moc"
