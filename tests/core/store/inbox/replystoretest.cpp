// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/replystore.h"

#include "core/store/inbox/colleaguestore.h"
#include "core/store/inbox/savedreplystore.h"
#include "core/store/people/peoplestore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;
using State = domain::PostState;

class ReplyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsKeptPerConversation();
    void aReplyWaitsUntilItLeaves();
    void whatIsTooLongOrLeavingIsRefused();
    void aThrownAwayDraftComesBack();
    void savedRepliesAreFilledForWhomTheyAnswer();
    void savedRepliesKeepTheirOrderAndTexts();
};

void ReplyStoreTest::aDraftIsKeptPerConversation()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s), aMention(u"x"_s).at(20)});
    store::ReplyStore replies(inbox.database());
    const auto conversation = inbox.mention(u"a"_s).conversation;
    QCOMPARE(*await(replies.draft(conversation)), std::nullopt);
    const auto first = await(replies.saveDraft(inbox.id(u"a"_s), u"Bonj"_s, instantAt(30)));
    QCOMPARE(first->kind, domain::PostKind::Reply);
    QCOMPARE(first->state, State::Draft);
    QCOMPARE(first->conversation, conversation);
    QCOMPARE(first->channel, inbox.channel());
    const auto second = await(replies.saveDraft(inbox.id(u"a"_s), u"Bonjour"_s, instantAt(31)));
    QCOMPARE(second->id, first->id);
    // WHEN the draft answers another of the conversation
    const auto third = await(replies.saveDraft(inbox.id(u"b"_s), u"Bonjour, b"_s, instantAt(32)));
    QCOMPARE(third->id, first->id);
    QCOMPARE(third->inReplyTo, inbox.id(u"b"_s));
    QCOMPARE(third->createdAt, instantAt(30));
    QVERIFY(*await(replies.draft(conversation)) == *third);
    QCOMPARE(*await(replies.draft(inbox.mention(u"x"_s).conversation)), std::nullopt);
    // THEN it answers nobody yet and is no turn of the conversation
    QVERIFY(!inbox.mention(u"a"_s).answeredAt);
    QCOMPARE(await(inbox.store().conversation(conversation))->turns.size(), 2);
    store::PeopleStore people(inbox.database());
    const auto author = await(people.personOf(inbox.id(u"b"_s)));
    const auto timeline = await(people.timeline(*author, {}, 10));
    for (const auto &entry : *timeline)
        QVERIFY(entry.side != domain::Turn::Side::Ours);
    // AND nothing typed is no draft
    QVERIFY(await(replies.saveDraft(inbox.id(u"b"_s), {}, instantAt(33)))->id.isNull());
    QCOMPARE(*await(replies.draft(conversation)), std::nullopt);
    QCOMPARE(await(replies.saveDraft(domain::Id<domain::Mention>(7), u"x"_s, instantAt(33))).error().kind, Kind::NotFound);
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void ReplyStoreTest::aReplyWaitsUntilItLeaves()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(5)});
    store::ReplyStore replies(inbox.database());
    const auto one = *await(replies.saveDraft(inbox.id(u"a"_s), u"Bonjour"_s, instantAt(10)));
    const auto other = *await(replies.saveDraft(inbox.id(u"b"_s), u"Merci"_s, instantAt(10)));
    const auto sent = await(replies.schedule(one.id, instantAt(40), instantAt(30)));
    QCOMPARE(sent->state, State::Scheduled);
    QCOMPARE(sent->holder, domain::PostHolder::ThisMachine);
    QCOMPARE(domain::toInstant(*sent->scheduledFor), instantAt(40));
    QVERIFY(await(replies.schedule(other.id, instantAt(35), instantAt(30))));
    const auto outbox = await(replies.outbox());
    QCOMPARE(outbox->size(), 2);
    QCOMPARE(outbox->first().id, other.id);
    // THEN it is a turn that says it waits
    const auto turns = await(inbox.store().conversation(inbox.mention(u"a"_s).conversation))->turns;
    QCOMPARE(turns.size(), 2);
    QCOMPARE(turns.last().post, one.id);
    QCOMPARE(turns.last().postState, State::Scheduled);
    // WHEN it is edited, then taken back
    QCOMPARE(await(replies.edit(one.id, u"Bonsoir"_s, instantAt(32)))->text, u"Bonjour"_s);
    QCOMPARE(await(replies.outbox())->last().text, u"Bonsoir"_s);
    const auto back = await(replies.cancel(one.id, instantAt(33)));
    QCOMPARE(back->state, State::Draft);
    QVERIFY(!back->scheduledFor);
    QCOMPARE(await(replies.outbox())->size(), 1);
    QCOMPARE((*await(replies.draft(inbox.mention(u"a"_s).conversation)))->text, u"Bonsoir"_s);
    QCOMPARE(await(replies.cancel(one.id, instantAt(33))).error().kind, Kind::Conflict);
}

void ReplyStoreTest::whatIsTooLongOrLeavingIsRefused()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto draft = *await(replies.saveDraft(inbox.id(u"a"_s), QString(501, u'a'), instantAt(10)));
    QCOMPARE(await(replies.schedule(draft.id, instantAt(40), instantAt(30))).error().kind, Kind::Invalid);
    QVERIFY(await(replies.edit(draft.id, u"  "_s, instantAt(11))));
    QCOMPARE(await(replies.schedule(draft.id, instantAt(40), instantAt(30))).error().kind, Kind::Invalid);
    QVERIFY(await(replies.edit(draft.id, u"court"_s, instantAt(11))));
    QVERIFY(await(replies.schedule(draft.id, instantAt(40), instantAt(30))));
    QCOMPARE(await(replies.edit(draft.id, QString(501, u'a'), instantAt(31))).error().kind, Kind::Invalid);
    QVERIFY(await(inbox.database().write([](store::Connection &connection) { return connection.run(u"UPDATE post SET state = 5"_s); })));
    QCOMPARE(await(replies.edit(draft.id, u"autre"_s, instantAt(31))).error().kind, Kind::Conflict);
    QCOMPARE(await(replies.cancel(draft.id, instantAt(31))).error().kind, Kind::Conflict);
    QCOMPARE(await(replies.discard(draft.id)).error().kind, Kind::Conflict);
    QCOMPARE(await(replies.schedule(draft.id, instantAt(40), instantAt(30))).error().kind, Kind::Conflict);
}

void ReplyStoreTest::aThrownAwayDraftComesBack()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto draft = *await(replies.saveDraft(inbox.id(u"a"_s), u"Bonjour"_s, instantAt(10)));
    const QString stood = inbox.snapshot();
    const auto thrown = await(replies.discard(draft.id));
    QVERIFY(thrown == draft);
    QCOMPARE(*await(replies.draft(draft.conversation)), std::nullopt);
    QVERIFY(await(replies.restore(*thrown)) == draft);
    QCOMPARE(inbox.snapshot(), stood);
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void ReplyStoreTest::savedRepliesAreFilledForWhomTheyAnswer()
{
    Inbox inbox;
    domain::IncomingMention french = std::get<domain::IncomingMention>(static_cast<domain::IncomingEntry>(aMention(u"a"_s).by(u"ada"_s)));
    french.language = u"fr"_s;
    french.url = u"https://x.example/1"_s;
    domain::IncomingMention english = std::get<domain::IncomingMention>(static_cast<domain::IncomingEntry>(aMention(u"c"_s).by(u"eve"_s).at(60)));
    english.language = u"en"_s;
    domain::IncomingMention second = french;
    second.remoteId = u"a2"_s;
    inbox.take({french, second, aMention(u"b"_s).by(u"bob"_s), english, aMention(u"d"_s).by(u"dan"_s).at(90).answering(u"c"_s)});
    store::ColleagueStore colleagues(inbox.database());
    QVERIFY(await(colleagues.setMe(await(colleagues.add({.name = u"Lucie"_s}))->id)));
    store::SavedReplyStore saved(inbox.database());
    const auto reply = await(saved.add({.name = u"Merci"_s, .texts = {{u"fr"_s, u"Merci {handle} pour {link}. {me}"_s}, {u"en"_s, u"Thanks {handle}"_s}}}));
    QVERIFY(reply);
    QCOMPARE(*await(saved.filled(reply->id, inbox.id(u"a"_s))), u"Merci ada pour https://x.example/1. Lucie"_s);
    QCOMPARE(*await(saved.filled(reply->id, inbox.id(u"c"_s))), u"Thanks eve"_s);
    // AND where nobody knows the language, as the others of the conversation speak, or most people here do
    QCOMPARE(inbox.mention(u"c"_s).conversation, inbox.mention(u"d"_s).conversation);
    QCOMPARE(*await(saved.filled(reply->id, inbox.id(u"d"_s))), u"Thanks dan"_s);
    QCOMPARE(*await(saved.filled(reply->id, inbox.id(u"b"_s))), u"Merci bob pour . Lucie"_s);
    QCOMPARE(await(saved.filled(reply->id, domain::Id<domain::Mention>(7))).error().kind, Kind::NotFound);
    QCOMPARE(await(saved.filled(domain::Id<domain::SavedReply>(7), inbox.id(u"a"_s))).error().kind, Kind::NotFound);
}

void ReplyStoreTest::savedRepliesKeepTheirOrderAndTexts()
{
    Inbox inbox;
    store::SavedReplyStore saved(inbox.database());
    const auto one = *await(saved.add({.name = u"Un"_s, .texts = {{u"fr"_s, u"Un"_s}, {u"en"_s, u" "_s}}}));
    const auto two = *await(saved.add({.name = u"Deux"_s, .texts = {{u"fr"_s, u"Deux"_s}}}));
    QCOMPARE(one.texts.size(), 1);
    QCOMPARE(await(saved.add({.name = u"Un"_s})).error().kind, Kind::Conflict);
    QCOMPARE(await(saved.add({.name = QString()})).error().kind, Kind::Invalid);
    QCOMPARE(*await(saved.move(two.id, 0)), 1);
    QCOMPARE(await(saved.replies())->first().name, u"Deux"_s);
    const auto removed = await(saved.remove(two.id));
    QVERIFY(await(saved.add(*removed)) == removed);
    domain::SavedReply changed = *removed;
    changed.texts = {{u"en"_s, u"Two"_s}};
    QVERIFY(await(saved.save(changed)) == removed);
    QVERIFY(await(saved.replies())->first() == changed);
}

QTEST_GUILESS_MAIN(ReplyStoreTest)
#include "replystoretest.moc"
