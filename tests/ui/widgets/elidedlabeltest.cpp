// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include <QtTest/QTest>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace parvis::ui;

class ElidedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongTextTakesTheLinesItMay();
    void oneLineStaysOne();
};

void ElidedLabelTest::aLongTextTakesTheLinesItMay()
{
    // GIVEN
    QWidget card;
    QVBoxLayout column(&card);
    ElidedLabel label(u"La Gazette du Vercors reçoit le moins de réponses : 0 sur 8"_s, &card);
    label.setMostLines(2);
    column.addWidget(&label);
    column.addStretch();
    const int line = label.fontMetrics().height();
    card.resize(900, 200);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    QCOMPARE(label.height(), line);
    // WHEN there is room for half of it
    card.resize(300, 200);
    // THEN
    QTRY_COMPARE(label.height(), line + label.fontMetrics().lineSpacing());
    // WHEN there is room again
    card.resize(900, 200);
    // THEN
    QTRY_COMPARE(label.height(), line);
}

void ElidedLabelTest::oneLineStaysOne()
{
    ElidedLabel label(u"La Gazette du Vercors reçoit le moins de réponses"_s);
    label.resize(100, 40);
    QCOMPARE(label.sizeHint().height(), label.fontMetrics().height());
}

QTEST_MAIN(ElidedLabelTest)
#include "elidedlabeltest.moc"
