// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/replystore.h"
#include "core/store/inbox/rulestore.h"
#include "core/store/inbox/savedreplystore.h"
#include "core/store/media/mediastore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Attachments = QList<domain::Attachment>;
using Kind = domain::Error::Kind;
using State = domain::PostState;

/// What goes along with a reply stays with it, whatever becomes of it.
class ReplyAttachmentsTest : public QObject
{
    Q_OBJECT

private:
    static domain::Media file(Inbox &inbox, const QByteArray &content, const QString &type = u"image/png"_s)
    {
        return *await(store::MediaStore(inbox.database()).add(domain::incomingMedia(QString::fromUtf8(content), type, content)));
    }
    static store::AttachmentsEdit setting(const Attachments &attachments)
    {
        return [attachments](const Attachments &) { return attachments; };
    }
    static QString rows(Inbox &inbox)
    {
        return inbox.value(u"SELECT group_concat(post_id || ':' || position || ':' || media_id || ':' || alt_text, ' ') FROM post_media"_s);
    }

private Q_SLOTS:
    void theyArePartOfTheDraft();
    void aDraftMayBeNothingButThem();
    void theyLeaveAndComeBackWithTheReply();
    void aThrownAwayDraftComesBackWithThem();
    void aDraftThatWasUndoneComesBackUnderItsKey();
    void whatTheServiceDoesNotTakeIsNotSent();
    void whatAWorkspaceDoesNotKeepIsRefused();
    void aFailedEditChangesNothing();
    void theyStayThroughMergeAndSplit();
    void aRulesDraftThatSomebodyAttachedToStays();
};

void ReplyAttachmentsTest::theyArePartOfTheDraft()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10).answering(u"a"_s)});
    store::ReplyStore replies(inbox.database());
    const auto one = file(inbox, "un");
    const auto two = file(inbox, "deux");
    QVERIFY(await(replies.saveDraft(inbox.id(u"a"_s), u"Bonjour"_s, instantAt(30))));
    // WHEN two files are attached and described
    const Attachments attachments{{.media = two, .altText = u"Le « pain »\n\"rond\" 🥖"_s}, {.media = one}};
    const auto draft = await(replies.editAttachments(inbox.id(u"a"_s), setting(attachments), instantAt(31)));
    QCOMPARE(draft->text, u"Bonjour"_s);
    QCOMPARE(draft->attachments, attachments);
    QCOMPARE(draft->changedAt, instantAt(31));
    // THEN they stay while the text is typed, and while another mention of the conversation is answered
    QCOMPARE(await(replies.saveDraft(inbox.id(u"a"_s), u"Bonjour,"_s, instantAt(32)))->attachments, attachments);
    const auto other = await(replies.saveDraft(inbox.id(u"b"_s), u"Bonjour, b"_s, instantAt(33)));
    QCOMPARE(other->id, draft->id);
    QCOMPARE(other->attachments, attachments);
    QCOMPARE((*await(replies.draft(inbox.mention(u"a"_s).conversation)))->attachments, attachments);
    // AND an edit sees what stands
    const auto edited = await(replies.editAttachments(
        inbox.id(u"a"_s),
        [](Attachments known) {
            known.move(0, 1);
            return known;
        },
        instantAt(34)));
    QCOMPARE(edited->attachments, (Attachments{attachments[1], attachments[0]}));
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void ReplyAttachmentsTest::aDraftMayBeNothingButThem()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto conversation = inbox.mention(u"a"_s).conversation;
    // Nothing attached is no draft.
    QVERIFY(await(replies.editAttachments(inbox.id(u"a"_s), setting({}), instantAt(10)))->id.isNull());
    const auto draft = await(replies.editAttachments(inbox.id(u"a"_s), setting({{.media = file(inbox, "un")}}), instantAt(10)));
    QVERIFY(!draft->id.isNull());
    QCOMPARE(draft->state, State::Draft);
    QCOMPARE(draft->channel, inbox.channel());
    // WHEN a text is typed and wiped
    QVERIFY(await(replies.saveDraft(inbox.id(u"a"_s), u"Oh"_s, instantAt(11))));
    QCOMPARE(await(replies.saveDraft(inbox.id(u"a"_s), {}, instantAt(12)))->id, draft->id);
    // THEN it stands still, until the file goes as well
    QVERIFY((*await(replies.draft(conversation))).has_value());
    QVERIFY(await(replies.editAttachments(inbox.id(u"a"_s), setting({}), instantAt(13)))->id.isNull());
    QCOMPARE(*await(replies.draft(conversation)), std::nullopt);
    QCOMPARE(await(replies.editAttachments(domain::Id<domain::Mention>(7), setting({}), instantAt(13))).error().kind, Kind::NotFound);
}

void ReplyAttachmentsTest::theyLeaveAndComeBackWithTheReply()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const Attachments attachments{{.media = file(inbox, "un"), .altText = u"Un pain"_s}};
    const auto draft = *await(replies.editAttachments(inbox.id(u"a"_s), setting(attachments), instantAt(10)));
    // WHEN it is sent without a word
    QCOMPARE(await(replies.schedule(draft.id, instantAt(40), instantAt(30)))->attachments, attachments);
    // THEN the outbox and the conversation show it, and the draft is gone
    QCOMPARE(await(replies.outbox())->first().attachments, attachments);
    const auto turns = await(inbox.store().conversation(inbox.mention(u"a"_s).conversation))->turns;
    QCOMPARE(turns.last().attachments, attachments);
    QCOMPARE(turns.first().attachments, Attachments());
    QCOMPARE(*await(replies.draft(draft.conversation)), std::nullopt);
    // AND they stay when its text is edited, and when it is taken back
    QVERIFY(await(replies.edit(draft.id, u"Voilà"_s, instantAt(31))));
    QCOMPARE(await(replies.outbox())->first().attachments, attachments);
    QVERIFY(await(replies.edit(draft.id, {}, instantAt(32))));
    QCOMPARE(await(replies.cancel(draft.id, instantAt(33)))->attachments, attachments);
    QCOMPARE((*await(replies.draft(draft.conversation)))->attachments, attachments);
}

void ReplyAttachmentsTest::aThrownAwayDraftComesBackWithThem()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    QVERIFY(await(replies.saveDraft(inbox.id(u"a"_s), u"Bonjour"_s, instantAt(9))));
    const auto draft = *await(
        replies.editAttachments(inbox.id(u"a"_s), setting({{.media = file(inbox, "un")}, {.media = file(inbox, "deux"), .altText = u"2"_s}}), instantAt(10)));
    const QString stood = inbox.snapshot() + rows(inbox);
    const auto thrown = await(replies.discard(draft.id));
    QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM post_media"_s), u"0"_s);
    // The files themselves wait for whoever thinks again.
    QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM media"_s), u"2"_s);
    QVERIFY(await(replies.restore(*thrown)) == draft);
    QCOMPARE(inbox.snapshot() + rows(inbox), stood);
    QCOMPARE(*await(inbox.database().check()), QStringList());
}

void ReplyAttachmentsTest::aDraftThatWasUndoneComesBackUnderItsKey()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto edit = setting({{.media = file(inbox, "un")}});
    const auto key = await(replies.editAttachments(inbox.id(u"a"_s), edit, instantAt(10)))->id;
    QVERIFY(await(replies.editAttachments(inbox.id(u"a"_s), setting({}), instantAt(11), key)));
    QCOMPARE(await(replies.editAttachments(inbox.id(u"a"_s), edit, instantAt(12), key))->id, key);
    // WHEN it has left meanwhile, nothing is begun in its place
    QVERIFY(await(inbox.database().write([](store::Connection &connection) { return connection.run(u"UPDATE post SET state = 7"_s); })));
    QCOMPARE(await(replies.editAttachments(inbox.id(u"a"_s), edit, instantAt(13), key)).error().kind, Kind::Conflict);
}

void ReplyAttachmentsTest::whatTheServiceDoesNotTakeIsNotSent()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto send = [&](const Attachments &attachments) {
        const auto draft = *await(replies.editAttachments(inbox.id(u"a"_s), setting(attachments), instantAt(10)));
        return await(replies.schedule(draft.id, instantAt(40), instantAt(30)));
    };
    // GIVEN a channel on Mastodon
    QCOMPARE(send({{.media = file(inbox, "pdf", u"application/pdf"_s)}}).error().kind, Kind::Invalid);
    QCOMPARE(send({{.media = file(inbox, QByteArray(16'777'217, 'x'))}}).error().kind, Kind::TooLarge);
    Attachments five;
    for (int n = 0; n < 5; ++n)
        five << domain::Attachment{.media = file(inbox, QByteArray::number(n))};
    QCOMPARE(send(five).error().kind, Kind::Invalid);
    QCOMPARE(send({{.media = five.first().media, .altText = QString(1'501, u'a')}}).error().kind, Kind::Invalid);
    // WHEN one goes, it is taken
    QVERIFY(send(five.first(4)));
    // AND nothing that is not taken is edited into what waits
    const auto waiting = await(replies.outbox())->first();
    QCOMPARE(await(replies.edit(waiting.id, QString(501, u'a'), instantAt(31))).error().kind, Kind::Invalid);
}

void ReplyAttachmentsTest::whatAWorkspaceDoesNotKeepIsRefused()
{
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto one = file(inbox, "un");
    QCOMPARE(await(replies.editAttachments(inbox.id(u"a"_s), setting({{.media = one}, {.media = one}}), instantAt(10))).error().kind, Kind::Invalid);
    QCOMPARE(await(replies.editAttachments(inbox.id(u"a"_s), setting({{.media = one, .altText = QString(10'001, u'a')}}), instantAt(10))).error().kind,
             Kind::Invalid);
    Attachments many;
    for (int n = 0; n <= domain::mostAttachments; ++n)
        many << domain::Attachment{.media = {.id = domain::Id<domain::Media>(n + 1), .name = {}, .type = {}, .bytes = 1}};
    QCOMPARE(await(replies.editAttachments(inbox.id(u"a"_s), setting(many), instantAt(10))).error().kind, Kind::Invalid);
}

void ReplyAttachmentsTest::aFailedEditChangesNothing()
{
    // GIVEN a draft with a file
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0)});
    store::ReplyStore replies(inbox.database());
    const auto one = file(inbox, "un");
    QVERIFY(await(replies.editAttachments(inbox.id(u"a"_s), setting({{.media = one, .altText = u"un"_s}}), instantAt(10))));
    const QString stood = rows(inbox);
    // WHEN a file that is gone is attached before it
    domain::Media gone = one;
    gone.id = domain::Id<domain::Media>(99);
    QCOMPARE(await(replies.editAttachments(inbox.id(u"a"_s), setting({{.media = gone}, {.media = one}}), instantAt(11))).error().kind, Kind::NotFound);
    // THEN all stands as it did
    QCOMPARE(rows(inbox), stood);
    // AND a draft that could not be made is not there at all
    inbox.take({aMention(u"b"_s).at(20)});
    QCOMPARE(await(replies.editAttachments(inbox.id(u"b"_s), setting({{.media = gone}}), instantAt(21))).error().kind, Kind::NotFound);
    QCOMPARE(*await(replies.draft(inbox.mention(u"b"_s).conversation)), std::nullopt);
}

void ReplyAttachmentsTest::theyStayThroughMergeAndSplit()
{
    // GIVEN a draft with a file in one of two conversations
    Inbox inbox;
    inbox.take({aMention(u"a"_s).at(0), aMention(u"b"_s).at(10)});
    store::ReplyStore replies(inbox.database());
    const Attachments attachments{{.media = file(inbox, "un"), .altText = u"Un pain"_s}};
    const auto draft = *await(replies.editAttachments(inbox.id(u"b"_s), setting(attachments), instantAt(20)));
    // WHEN they are made one
    const auto merged = await(inbox.store().mergeConversations({inbox.mention(u"a"_s).conversation, inbox.mention(u"b"_s).conversation}, instantAt(30)));
    QVERIFY(merged);
    // THEN it is the draft of that one
    QCOMPARE((*await(replies.draft(inbox.mention(u"a"_s).conversation)))->attachments, attachments);
    // AND goes with its mention when that is split off again
    QVERIFY(await(inbox.store().splitConversation(inbox.id(u"b"_s), instantAt(40))));
    QCOMPARE(*await(replies.draft(inbox.mention(u"a"_s).conversation)), std::nullopt);
    const auto there = *await(replies.draft(inbox.mention(u"b"_s).conversation));
    QCOMPARE(there->id, draft.id);
    QCOMPARE(there->attachments, attachments);
}

void ReplyAttachmentsTest::aRulesDraftThatSomebodyAttachedToStays()
{
    // GIVEN a rule that begins a reply
    Inbox inbox;
    const auto saved = *await(store::SavedReplyStore(inbox.database()).add({.name = u"Merci"_s, .texts = {{u"fr"_s, u"Merci"_s}}}));
    store::RuleStore rules(inbox.database());
    QVERIFY(await(
        rules.add({.name = u"r"_s, .query = u"colis"_s, .actions = {{.kind = domain::RuleAction::Kind::Draft, .savedReply = saved.id}}, .isEnabled = true})));
    const auto target = inbox.import({aMention(u"a"_s).saying(u"colis"_s), aMention(u"b"_s).at(5).saying(u"colis"_s)});
    store::ReplyStore replies(inbox.database());
    QVERIFY((*await(replies.draft(inbox.mention(u"a"_s).conversation))).has_value());
    // WHEN somebody attaches a file to one of the two, and the import is undone
    QVERIFY(await(replies.editAttachments(inbox.id(u"a"_s), setting({{.media = file(inbox, "un")}}), instantAt(20))));
    QVERIFY(await(store::ImportStore(inbox.database()).undo(target.import)));
    // THEN that one is somebody's work, and stays
    QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM post"_s), u"1"_s);
    QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM post_media"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(ReplyAttachmentsTest)
#include "replyattachmentstest.moc"
