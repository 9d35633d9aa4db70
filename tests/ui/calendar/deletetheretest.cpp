// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/theredialogs.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What the question says before something published is deleted at its service.
class DeleteThereTest : public QObject
{
    Q_OBJECT

    static QString saidFor(const QString &service)
    {
        const ui::DeleteThereDialog dialog(u"Ours"_s, service, nullptr);
        QStringList said;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            said << label->text();
        return said.join(u' ');
    }

private Q_SLOTS:
    void aTrashIsNamedWhereThereIsOne()
    {
        const QString said = saidFor(u"wordpress"_s);
        QVERIFY2(said.contains(u"goes to the trash of “Ours”"_s), qPrintable(said));
        QVERIFY(!said.contains(u"likes"_s));
        const QString elsewhere = saidFor(u"mastodon"_s);
        QVERIFY2(elsewhere.contains(u"deleted on “Ours”, for everybody"_s) && !elsewhere.contains(u"trash"_s), qPrintable(elsewhere));
    }
};

QTEST_MAIN(DeleteThereTest)
#include "deletetheretest.moc"
