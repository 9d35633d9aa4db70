// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/targetstore.h"

#include "core/store/inbox/colleaguestore.h"
#include "core/store/inbox/tagstore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"
#include "tests/support/material.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;
using State = domain::MentionState;

class TargetStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesInIsDueByItsChannelsTarget();
    void anotherTargetReckonsAnewWhatStands();
    void whatIsNoTargetIsRefused();
    void whatComesIntoAConversationIsGivenAsTheNewestThere();
    void somethingNewOpensWhatSleeps();
    void anImportLeavesItsOwnStatesAlone();
};

void TargetStoreTest::whatComesInIsDueByItsChannelsTarget()
{
    Inbox inbox;
    inbox.take({});
    inbox.take({}, u"b"_s);
    store::TargetStore targets(inbox.database());
    // Monday, 09:00 in Paris.
    const domain::ResponseTarget target{.channel = inbox.channel(), .within = std::chrono::hours(2), .hours = domain::BusinessHours::usual()};
    QVERIFY(!await(targets.set(target))->has_value());
    inbox.take({aMention(u"early"_s).at(0), aMention(u"late"_s).at(8 * 3600)});
    inbox.take({aMention(u"free"_s).at(0)}, u"b"_s);
    QCOMPARE(inbox.mention(u"early"_s).dueAt, instantAt(2 * 3600));
    // 17:00: an hour today, the other tomorrow from nine.
    QCOMPARE(inbox.mention(u"late"_s).dueAt, instantAt(25 * 3600));
    QVERIFY(!inbox.mention(u"free"_s).dueAt);
    QCOMPARE(inbox.found(u"is:late"_s, instantAt(2 * 3600 - 1)), QStringList());
    QCOMPARE(inbox.found(u"is:late"_s, instantAt(2 * 3600)), QStringList{u"early"_s});
    QCOMPARE(inbox.found(u"is:late"_s, instantAt(30 * 3600)), (QStringList{u"early"_s, u"late"_s}));
    // AND what is done or answered is not late
    store::MentionEdit done;
    done.state = State::Done;
    QVERIFY(await(inbox.store().edit({inbox.id(u"early"_s)}, done)));
    inbox.import({ours(u"o"_s, 9 * 3600, u"late"_s)});
    QCOMPARE(inbox.found(u"is:late"_s, instantAt(30 * 3600)), QStringList());
}

void TargetStoreTest::anotherTargetReckonsAnewWhatStands()
{
    Inbox inbox;
    makeMany(inbox.database(), 5'000);
    const domain::Id<domain::Channel> channel(inbox.value(u"SELECT channel_id FROM mention LIMIT 1"_s).toLongLong());
    store::TargetStore targets(inbox.database());
    const domain::ResponseTarget first{.channel = channel, .within = std::chrono::minutes(30), .hours = domain::BusinessHours::always()};
    QVERIFY(await(targets.set(first)));
    const QString wrong = u"SELECT COUNT(*) FROM mention WHERE due_at IS NOT published_at + %1"_s;
    QCOMPARE(inbox.value(wrong.arg(30 * 60'000)), u"0"_s);
    domain::ResponseTarget second = first;
    second.within = std::chrono::hours(1);
    const auto before = await(targets.set(second));
    QVERIFY(*before == first);
    QCOMPARE(inbox.value(wrong.arg(60 * 60'000)), u"0"_s);
    QVERIFY(*await(targets.targets()) == QList{second});
    // Of none nothing is due, and its hours are kept.
    domain::ResponseTarget none = second;
    none.within = {};
    QVERIFY(*await(targets.set(none)) == second);
    QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM mention WHERE due_at IS NOT NULL"_s), u"0"_s);
    QVERIFY(*await(targets.targets()) == QList{none});
    QVERIFY(*await(targets.set(second)) == none);
    QVERIFY(*await(targets.remove(channel)) == second);
    QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM mention WHERE due_at IS NOT NULL"_s), u"0"_s);
    QVERIFY(await(targets.targets())->isEmpty());
}

void TargetStoreTest::whatIsNoTargetIsRefused()
{
    Inbox inbox;
    inbox.take({});
    store::TargetStore targets(inbox.database());
    domain::ResponseTarget target{.channel = inbox.channel(), .within = std::chrono::minutes(-1), .hours = domain::BusinessHours::usual()};
    QCOMPARE(await(targets.set(target)).error().kind, Kind::Invalid);
    target.within = std::chrono::hours(24 * 400);
    QCOMPARE(await(targets.set(target)).error().kind, Kind::Invalid);
    target.within = std::chrono::hours(1);
    target.hours.days[0] = {{.from = 600, .until = 540}};
    QCOMPARE(await(targets.set(target)).error().kind, Kind::Invalid);
    target.hours = domain::BusinessHours::usual();
    target.channel = domain::Id<domain::Channel>(99);
    QCOMPARE(await(targets.set(target)).error().kind, Kind::NotFound);
}

void TargetStoreTest::whatComesIntoAConversationIsGivenAsTheNewestThere()
{
    Inbox inbox;
    store::TagStore tags(inbox.database());
    store::ColleagueStore colleagues(inbox.database());
    const auto tag = *await(tags.add({.id = {}, .name = u"Facture"_s}));
    const auto marc = *await(colleagues.add({.name = u"Marc"_s}));
    inbox.take({aMention(u"a"_s).at(0), aMention(u"x"_s).at(5)});
    store::MentionEdit edit{.addedTags = {tag.id}};
    edit.assignee = marc.id;
    edit.priority = domain::Priority::High;
    QVERIFY(await(inbox.store().edit({inbox.id(u"a"_s)}, edit)));
    inbox.take({aMention(u"b"_s).at(10).answering(u"a"_s), aMention(u"c"_s).at(20).answering(u"x"_s)});
    QCOMPARE(inbox.mention(u"b"_s).assignee, marc.id);
    QCOMPARE(inbox.mention(u"b"_s).priority, domain::Priority::High);
    QCOMPARE(inbox.mention(u"b"_s).tags, QList{tag.id});
    QVERIFY(inbox.mention(u"c"_s).assignee.isNull());
    // WHEN they leave, what comes in is nobody's
    QVERIFY(await(colleagues.save({.id = marc.id, .name = marc.name, .isGone = true})));
    inbox.take({aMention(u"d"_s).at(30).answering(u"b"_s)});
    QVERIFY(inbox.mention(u"d"_s).assignee.isNull());
    QCOMPARE(inbox.mention(u"d"_s).priority, domain::Priority::High);
}

void TargetStoreTest::somethingNewOpensWhatSleeps()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s), aMention(u"x"_s).at(15), aMention(u"y"_s).at(16)});
    store::MentionEdit snooze;
    snooze.snoozedUntil = instantAt(100'000);
    QVERIFY(await(inbox.store().edit({inbox.id(u"a"_s), inbox.id(u"x"_s)}, snooze)));
    store::MentionEdit wait;
    wait.state = State::Waiting;
    QVERIFY(await(inbox.store().edit({inbox.id(u"b"_s)}, wait)));
    store::MentionEdit done;
    done.state = State::Done;
    QVERIFY(await(inbox.store().edit({inbox.id(u"y"_s)}, done)));
    inbox.take({aMention(u"c"_s).at(20).answering(u"b"_s), aMention(u"z"_s).at(21).answering(u"y"_s)});
    QCOMPARE(inbox.found(u"is:open"_s), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"z"_s}));
    QCOMPARE(inbox.found(u"status:snoozed"_s), QStringList{u"x"_s});
    QCOMPARE(inbox.activities(u"a"_s).last(), u"5:"_s);
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void TargetStoreTest::anImportLeavesItsOwnStatesAlone()
{
    Inbox inbox;
    domain::IncomingMention waiting = std::get<domain::IncomingMention>(static_cast<domain::IncomingEntry>(aMention(u"a"_s).at(0)));
    waiting.state = State::Waiting;
    inbox.import({waiting, aMention(u"b"_s).at(10).answering(u"a"_s)});
    QCOMPARE(inbox.mention(u"a"_s).state, State::Waiting);
    inbox.import({aMention(u"c"_s).at(20).answering(u"a"_s)});
    QCOMPARE(inbox.mention(u"a"_s).state, State::Open);
}

QTEST_GUILESS_MAIN(TargetStoreTest)
#include "targetstoretest.moc"
