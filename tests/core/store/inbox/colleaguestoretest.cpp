// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/colleaguestore.h"

#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

class ColleagueStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfThemSitsHere();
    void whoWasGivenSomethingCanOnlyLeave();
};

void ColleagueStoreTest::oneOfThemSitsHere()
{
    Inbox inbox;
    store::ColleagueStore colleagues(inbox.database());
    const auto lucie = *await(colleagues.add({.name = u"Lucie"_s, .isMe = true}));
    const auto ines = *await(colleagues.add({.name = u"Inès"_s}));
    QVERIFY(!lucie.isMe);
    QCOMPARE(await(colleagues.add({.name = u"Lucie"_s})).error().kind, Kind::Conflict);
    QCOMPARE(await(colleagues.add({.name = u" "_s})).error().kind, Kind::Invalid);
    QVERIFY(await(colleagues.setMe(lucie.id))->isNull());
    QCOMPARE(*await(colleagues.setMe(ines.id)), lucie.id);
    QCOMPARE(await(colleagues.setMe(domain::Id<domain::Colleague>(99))).error().kind, Kind::NotFound);
    const auto all = await(colleagues.colleagues());
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().name, u"Inès"_s);
    QVERIFY(all->first().isMe);
    QVERIFY(!all->last().isMe);
    QCOMPARE(*await(colleagues.setMe({})), ines.id);
}

void ColleagueStoreTest::whoWasGivenSomethingCanOnlyLeave()
{
    Inbox inbox;
    inbox.take({aMention(u"1"_s)});
    store::ColleagueStore colleagues(inbox.database());
    const auto marc = *await(colleagues.add({.name = u"Marc"_s}));
    const auto nobody = *await(colleagues.add({.name = u"Personne"_s}));
    store::MentionEdit give;
    give.assignee = marc.id;
    QVERIFY(await(inbox.store().edit({inbox.id(u"1"_s)}, give)));
    QCOMPARE(await(colleagues.remove(marc.id)).error().kind, Kind::Conflict);
    QVERIFY(await(colleagues.save({.id = marc.id, .name = u"Marc A."_s, .isGone = true})) == marc);
    QCOMPARE(inbox.found(u"assignee:\"Marc A.\""_s), QStringList{u"1"_s});
    const auto removed = await(colleagues.remove(nobody.id));
    QVERIFY(removed == nobody);
    QVERIFY(await(colleagues.add(*removed)) == nobody);
}

QTEST_GUILESS_MAIN(ColleagueStoreTest)
#include "colleaguestoretest.moc"
