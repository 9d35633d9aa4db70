// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using Kind = domain::Error::Kind;

namespace {

domain::Channel aChannelByHand(Workspace &workspace, const QString &name = u"Page"_s)
{
    return *await(
        store::ChannelStore(workspace.database()).add({.service = u"linkedin"_s, .name = name, .address = u"https://www.linkedin.com/company/"_s + name}));
}

domain::Post aPostFor(const domain::Channel &channel, domain::PostState state)
{
    domain::Post post;
    post.channel = channel.id;
    post.title = u"Bread"_s;
    post.text = u"Bread is out."_s;
    post.state = state;
    post.createdAt = post.changedAt = instantAt(0);
    if (state == domain::PostState::Scheduled) {
        post.scheduledFor = domain::toZoned(instantAt(7'200), QTimeZone::utc());
        post.holder = domain::PostHolder::ByHand;
    }
    return post;
}

} // namespace

/// Channels that are taken out, the outbox as a list, and answers beside what is being written.
class ChannelRemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPlannedLosesItsChannelAndStays()
    {
        // GIVEN
        Workspace workspace;
        store::ChannelStore channels(workspace.database());
        store::PostStore posts(workspace.database());
        const auto channel = aChannelByHand(workspace);
        const auto scheduled = *await(posts.add(aPostFor(channel, domain::PostState::Scheduled)));
        const auto draft = *await(posts.add(aPostFor(channel, domain::PostState::Draft)));
        // WHEN
        const auto removed = await(channels.remove(channel.id, instantAt(10)));
        // THEN
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
        QCOMPARE(*removed, 2);
        QVERIFY(await(channels.summaries())->isEmpty());
        const auto planned = await(posts.post(scheduled.id));
        QVERIFY(planned->channel.isNull());
        QCOMPARE(planned->state, domain::PostState::Draft);
        // Its moment stays, counted in the zone of the workspace.
        const auto zone = await(workspace.database().read([](store::Connection &connection) { return connection.zone(); }));
        QCOMPARE(planned->plannedFor, domain::toZoned(*domain::toInstant(*scheduled.scheduledFor), *zone).wall);
        QVERIFY(!planned->scheduledFor);
        QVERIFY(await(posts.post(draft.id))->channel.isNull());
        QCOMPARE(*await(workspace.database().check()), QStringList());
        QCOMPARE(await(channels.remove(channel.id, instantAt(10))).error().kind, Kind::NotFound);
    }

    void whereSomethingStandsItStays()
    {
        // GIVEN a channel to which something was published, one where something was said, and one that is connected
        Inbox inbox;
        inbox.take({aMention(u"a"_s).at(0)});
        store::ChannelStore channels(inbox.database());
        const auto page = *await(channels.add({.service = u"linkedin"_s, .name = u"Page"_s, .address = u"https://www.linkedin.com/company/a"_s}));
        domain::Post published = aPostFor(page, domain::PostState::Published);
        published.publishedAt = instantAt(0);
        QVERIFY(await(store::PostStore(inbox.database()).add(published)));
        domain::Connection link;
        link.state = domain::ConnectionState::Connected;
        const auto account = *await(store::ConnectionStore(inbox.database())
                                        .connect({.service = u"mastodon"_s, .name = u"Us"_s, .address = u"https://s.example/@us"_s}, link, instantAt(0)));
        // THEN
        const auto refused = await(channels.remove(page.id, instantAt(10)));
        QCOMPARE(refused.error().kind, Kind::Conflict);
        QCOMPARE(refused.error().detail, u"0 of what was said there, and 1 of what was published there"_s);
        QCOMPARE(await(channels.remove(inbox.channel(), instantAt(10))).error().kind, Kind::Conflict);
        QCOMPARE(await(channels.remove(account.id, instantAt(10))).error().kind, Kind::Refused);
        QCOMPARE(await(channels.summaries())->size(), 3);
    }

    void capitalsComeNotFirst()
    {
        Workspace workspace;
        for (const QString &name : {u"beta"_s, u"Alpha"_s, u"Gamma"_s, u"alpha two"_s})
            aChannelByHand(workspace, name);
        QStringList names;
        const auto summaries = await(store::ChannelStore(workspace.database()).summaries());
        for (const auto &summary : *summaries)
            names << summary.channel.name;
        QCOMPARE(names, (QStringList{u"Alpha"_s, u"alpha two"_s, u"beta"_s, u"Gamma"_s}));
    }

    void theOutboxHoldsWhatWaitsByWhomeverItLeaves()
    {
        Workspace workspace;
        store::PostStore posts(workspace.database());
        const auto channel = aChannelByHand(workspace);
        const auto later = *await(posts.add(aPostFor(channel, domain::PostState::Scheduled)));
        domain::Post sooner = aPostFor(channel, domain::PostState::Scheduled);
        sooner.scheduledFor = domain::toZoned(instantAt(60), QTimeZone::utc());
        sooner = *await(posts.add(sooner));
        const auto draft = *await(posts.add(aPostFor(channel, domain::PostState::Draft)));
        const auto waiting = await(posts.outbox());
        QCOMPARE(waiting->size(), 2);
        QCOMPARE(waiting->at(0).id, sooner.id);
        QCOMPARE(waiting->at(1).id, later.id);
        const auto byKey = await(posts.posts({draft.id, draft.id, domain::Id<domain::Post>(999), {}}));
        QCOMPARE(byKey->size(), 1);
        QCOMPARE(byKey->value(draft.id).title, u"Bread"_s);
    }

    void anAnswerLeavesWhatIsBeingWrittenAsItIs()
    {
        // GIVEN a draft of the window
        Inbox inbox;
        inbox.take({aMention(u"a"_s).at(0)});
        store::ReplyStore replies(inbox.database());
        const auto draft = *await(replies.saveDraft(inbox.id(u"a"_s), u"Half a thou"_s, instantAt(10)));
        // WHEN
        const auto answer = await(replies.answer(inbox.id(u"a"_s), u"Thank you!"_s, instantAt(30), instantAt(30)));
        // THEN
        QVERIFY(answer.has_value());
        QVERIFY(answer->id != draft.id);
        QCOMPARE(answer->state, domain::PostState::Scheduled);
        QCOMPARE(answer->channel, inbox.channel());
        QCOMPARE((*await(replies.draft(inbox.mention(u"a"_s).conversation)))->text, u"Half a thou"_s);
        QCOMPARE(await(replies.outbox())->size(), 1);
        // AND what does not fit is not kept
        QCOMPARE(await(replies.answer(inbox.id(u"a"_s), QString(501, u'x'), instantAt(30), instantAt(30))).error().kind, Kind::Invalid);
        QCOMPARE(await(replies.answer(domain::Id<domain::Mention>(999), u"x"_s, instantAt(30), instantAt(30))).error().kind, Kind::NotFound);
        QCOMPARE(inbox.value(u"SELECT COUNT(*) FROM post"_s), u"2"_s);
        QCOMPARE(*await(inbox.database().check()), QStringList());
    }
};

QTEST_GUILESS_MAIN(ChannelRemovalTest)
#include "channelremovaltest.moc"
