// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxviewstore.h"

#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class InboxViewStoreTest : public QObject
{
    Q_OBJECT

private:
    static QStringList names(store::InboxViewStore &views)
    {
        QStringList names;
        int position = 0;
        const auto all = await(views.views());
        for (const auto &view : *all) {
            names << view.name;
            if (view.position != position++)
                qFatal("positions have a gap");
        }
        return names;
    }

private Q_SLOTS:
    void viewsKeepTheirOrder();
    void aViewThatCannotBeReadIsRefused();
    void countsAreWhatTheListsHold();
};

void InboxViewStoreTest::viewsKeepTheirOrder()
{
    Inbox inbox;
    store::InboxViewStore views(inbox.database());
    QList<domain::InboxView> made;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        made << *await(views.add({.name = name, .query = u"is:open"_s, .icon = u"star"_s}));
    QCOMPARE(*await(views.move(made[3].id, 1)), 3);
    QCOMPARE(names(views), (QStringList{u"a"_s, u"d"_s, u"b"_s, u"c"_s}));
    QCOMPARE(*await(views.move(made[0].id, 99)), 0);
    QCOMPARE(names(views), (QStringList{u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
    const auto removed = await(views.remove(made[1].id));
    QCOMPARE(names(views), (QStringList{u"d"_s, u"c"_s, u"a"_s}));
    QVERIFY(await(views.add(*removed)) == removed);
    QCOMPARE(names(views), (QStringList{u"d"_s, u"b"_s, u"c"_s, u"a"_s}));
    domain::InboxView other = *removed;
    other.name = u"B"_s;
    other.query = u"is:done"_s;
    QVERIFY(await(views.save(other)) == removed);
    QVERIFY(await(views.views())->at(1) == other);
    QCOMPARE(await(views.move(domain::Id<domain::InboxView>(99), 0)).error().kind, Kind::NotFound);
}

void InboxViewStoreTest::aViewThatCannotBeReadIsRefused()
{
    Inbox inbox;
    store::InboxViewStore views(inbox.database());
    QCOMPARE(await(views.add({.name = u" "_s})).error().kind, Kind::Invalid);
    QCOMPARE(await(views.add({.name = u"a"_s, .query = u"is:("_s})).error().kind, Kind::Invalid);
    QCOMPARE(await(views.save({.id = domain::Id<domain::InboxView>(9), .name = u"a"_s})).error().kind, Kind::NotFound);
    QCOMPARE(await(views.remove(domain::Id<domain::InboxView>(9))).error().kind, Kind::NotFound);
}

void InboxViewStoreTest::countsAreWhatTheListsHold()
{
    Inbox inbox;
    QList<domain::IncomingEntry> entries;
    for (int n = 0; n < 12; ++n)
        entries << aMention(QString::number(n)).at(n).saying(n % 2 == 0 ? u"pain"_s : u"vin"_s);
    inbox.take(entries);
    store::MentionEdit done;
    done.state = domain::MentionState::Done;
    QVERIFY(await(inbox.store().edit({inbox.id(u"0"_s)}, done)));
    store::InboxViewStore views(inbox.database());
    const auto counts = await(views.counts({domain::queryOf(domain::BuiltInView::WaitingForUs), u"pain"_s, domain::queryOf(domain::BuiltInView::Late),
                                            domain::queryOf(domain::BuiltInView::All), u"is:("_s, u"segment:none"_s},
                                           instantAt(0), 10));
    QVERIFY(counts);
    QCOMPARE(*counts, (QList<std::optional<qint64>>{10, 6, 0, 10, std::nullopt, std::nullopt}));
}

QTEST_GUILESS_MAIN(InboxViewStoreTest)
#include "inboxviewstoretest.moc"
