// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busybar.h"

#include "ui/widgets/theme.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class BusyBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSeenThatSomethingGoesOn()
    {
        ui::theme::apply(ui::theme::Scheme::Light);
        ui::BusyBar bar(u"Connecting"_s);
        bar.resize(300, 20);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const QImage before = bar.grab().toImage();
        QTRY_VERIFY(bar.grab().toImage() != before);
        QCOMPARE(bar.accessibleName(), u"Connecting"_s);
    }
};

QTEST_MAIN(BusyBarTest)
#include "busybartest.moc"
