// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/inboxviewlistmodel.h"

#include "core/domain/query/query.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::InboxViewListModel;

class HeldViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldBackHasAViewWhereThereIsAny()
    {
        // GIVEN a workspace in which nothing is held back
        using Kind = InboxViewListModel::Kind;
        InboxViewListModel views;
        const InboxViewListModel::View held{.kind = Kind::Held};
        QCOMPARE(views.rowOf(held), -1);
        // WHEN a site holds comments back until we decide
        views.update({.held = 2});
        // THEN they stand before what is done
        const int row = views.rowOf(held);
        QVERIFY(row > 0);
        QCOMPARE(views.rowOf({.kind = Kind::Done}), row + 1);
        QCOMPARE(views.index(row).data().toString(), u"Held back"_s);
        QCOMPARE(views.countOf(held), 2);
        // AND what was marked as done here is held there all the same
        QCOMPARE(domain::toText(views.filterOf(held).query), u"is:held"_s);
        QCOMPARE(views.queryOf(held), views.filterOf(held).query);
        // AND who has decided about the last one is not led away
        views.update({.isHeldShown = true});
        QVERIFY(views.rowOf(held) > 0);
        views.update({});
        QCOMPARE(views.rowOf(held), -1);
    }
};

QTEST_GUILESS_MAIN(HeldViewTest)
#include "heldviewtest.moc"
