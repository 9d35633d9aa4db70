// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/became.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "core/store/inbox/replystore.h"
#include "tests/support/await.h"
#include "tests/support/inbox.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;
using namespace std::chrono_literals;
using domain::DeliveryState;
using domain::MentionState;
using domain::Verdict;

namespace {

domain::IncomingMention queued(const QString &remoteId = u"review-7"_s)
{
    const domain::IncomingEntry entry = aMention(remoteId).at(10).by(u"@bob@forum.example"_s).saying(u"Is it **hot**?"_s).answering(u"topic-30"_s);
    auto mention = std::get<domain::IncomingMention>(entry);
    mention.url = u"https://forum.example/review/7"_s;
    mention.standing = Verdict::Hold;
    return mention;
}

domain::IncomingMention letThrough(const QString &former = u"review-7"_s)
{
    const domain::IncomingEntry entry
        = aMention(u"316"_s).at(20).by(u"@bob@forum.example"_s).titled(u"The oven"_s).saying(u"Is it hot?"_s).answering(u"topic-30"_s);
    auto mention = std::get<domain::IncomingMention>(entry);
    mention.url = u"https://forum.example/t/the-oven/30/9"_s;
    mention.formerId = former;
    if (!former.isEmpty())
        mention.standing = Verdict::Approve;
    return mention;
}

/// A channel with a queue in which somebody's post waits.
struct QueueDesk
{
    QueueDesk()
        : deliveries(inbox.database())
        , errands(inbox.database())
        , connections(inbox.database())
    {
        static_cast<void>(inbox.channel());
        inbox.take({aMention(u"topic-30"_s).at(0)});
        const auto channels = await(store::ChannelStore(inbox.database()).summaries());
        channel = channels->first().channel.id;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities.canModerate = connection.capabilities.canReply = true;
        connection.capabilities.canAnswerHeld = false;
        static_cast<void>(await(connections.connect(channels->first().channel, connection, instantAt(20))));
        static_cast<void>(await(connections.claim(u"us"_s, instantAt(21), 24h)));
        take(u"review"_s, {queued()});
    }
    void take(const QString &stream, const QList<domain::IncomingEntry> &entries, const QStringList &removed = {})
    {
        const store::FetchedPage page{.stream = stream, .position = {.newer = u"1"_s}, .entries = entries, .removed = removed};
        if (!await(connections.takeIn(channel, u"us"_s, page, instantAt(30), 24h)))
            qFatal("not taken in");
    }
    /// A post of ours that the service works on, and asks to be asked about in an hour.
    [[nodiscard]] domain::Id<domain::Post> process()
    {
        domain::Post due;
        due.channel = channel;
        due.state = domain::PostState::Scheduled;
        due.holder = domain::PostHolder::ThisMachine;
        due.scheduledFor = domain::toZoned(instantAt(25), QTimeZone::utc());
        due.text = u"Bonjour"_s;
        due.createdAt = due.changedAt = instantAt(20);
        const auto post = await(store::PostStore(inbox.database()).add(due))->id;
        const auto turn = **await(deliveries.claim(u"us"_s, instantAt(26), 1min));
        domain::Sent sent{.state = domain::Sent::State::Processing, .remoteId = u"pending"_s, .url = {}, .publishedAt = {}};
        sent.askAgainIn = 1h;
        static_cast<void>(await(deliveries.settle(turn.delivery.id, u"us"_s, sent, instantAt(27))));
        return post;
    }
    [[nodiscard]] QString mentions() { return inbox.value(u"SELECT GROUP_CONCAT(remote_id, ' ') FROM (SELECT remote_id FROM mention ORDER BY remote_id)"_s); }

    Inbox inbox;
    store::DeliveryStore deliveries;
    store::ErrandStore errands;
    store::ConnectionStore connections;
    domain::Id<domain::Channel> channel;
};

} // namespace

/// What becomes of what waits at a service until somebody lets it through.
class QueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesBySomethingSteadierThanItsWordsIsTheSame()
    {
        // GIVEN an entry of a feed that is known by its words, and another one
        QueueDesk desk;
        const auto entry = [](const QString &id, const QString &words, const QString &wordsId) {
            const domain::IncomingEntry said = aMention(id).at(22).by(u"@bob@forum.example"_s).titled(u"Bread"_s).saying(words);
            auto mention = std::get<domain::IncomingMention>(said);
            mention.wordsId = wordsId;
            return mention;
        };
        desk.take(u"entries"_s, {entry(u"words-ten"_s, u"At ten"_s, {}), entry(u"words-noon"_s, u"At noon"_s, {})});
        const auto id = desk.inbox.id(u"words-ten"_s);
        // WHEN it goes by its title and its moment, and is edited
        desk.take(u"entries"_s, {entry(u"dated"_s, u"At ten"_s, u"words-ten"_s)});
        QCOMPARE(desk.inbox.mention(u"dated"_s).id, id);
        desk.take(u"entries"_s, {entry(u"dated"_s, u"At eleven"_s, u"words-eleven"_s)});
        // THEN it is the same one, and was edited
        QCOMPARE(desk.mentions(), u"dated review-7 topic-30 words-noon"_s);
        QCOMPARE(desk.inbox.mention(u"dated"_s).text, u"At eleven"_s);
        QCOMPARE(desk.inbox.value(u"SELECT COUNT(*) FROM mention WHERE edited_at IS NOT NULL"_s), u"1"_s);
        // AND the other one, which is known by its words, is not it
        desk.take(u"entries"_s, {entry(u"dated"_s, u"At noon"_s, u"words-noon"_s)});
        QCOMPARE(desk.mentions(), u"dated review-7 topic-30 words-noon"_s);
        QCOMPARE(desk.inbox.mention(u"dated"_s).text, u"At eleven"_s);
        QCOMPARE(desk.inbox.mention(u"words-noon"_s).text, u"At noon"_s);
    }

    void whatIsLetThroughIsTheSameMention()
    {
        // GIVEN one that was flagged here while it waited
        QueueDesk desk;
        const auto id = desk.inbox.id(u"review-7"_s);
        store::MentionEdit edit;
        edit.isFlagged = true;
        edit.at = instantAt(31);
        QVERIFY(await(desk.inbox.store().edit({id}, edit)));
        // WHEN the queue tells what it has become
        desk.take(u"review"_s, {letThrough()}, {u"review-7"_s});
        // THEN it is that, with all that is known of it, and nobody edited or removed it
        QCOMPARE(desk.mentions(), u"316 topic-30"_s);
        const auto mention = desk.inbox.mention(u"316"_s);
        QCOMPARE(mention.id, id);
        QVERIFY(mention.isFlagged);
        QCOMPARE(mention.state, MentionState::Open);
        QCOMPARE(mention.standing, Verdict::Approve);
        QCOMPARE(mention.text, u"Is it hot?"_s);
        QCOMPARE(mention.title, u"The oven"_s);
        QVERIFY(mention.url.endsWith(u"/30/9"_s));
        QCOMPARE(desk.inbox.value(u"SELECT COUNT(*) FROM mention WHERE edited_at IS NOT NULL OR removed_at IS NOT NULL"_s), u"0"_s);
        QCOMPARE(*await(desk.inbox.database().check()), QStringList());
        // WHEN it comes in as a post as well
        desk.take(u"posts"_s, {letThrough({})});
        QCOMPARE(desk.mentions(), u"316 topic-30"_s);
        QCOMPARE(desk.inbox.value(u"SELECT COUNT(*) FROM mention WHERE edited_at IS NOT NULL"_s), u"0"_s);
    }

    void whatIsLetThroughIsWhatWasReadHere()
    {
        // GIVEN one that was approved as it stands here
        QueueDesk desk;
        const auto id = desk.inbox.id(u"review-7"_s);
        QVERIFY(await(desk.errands.moderate({id}, Verdict::Approve, instantAt(40))));
        const auto turn = **await(desk.errands.claim(u"us"_s, instantAt(41), 1min));
        QCOMPARE(turn.errand.text, desk.inbox.mention(u"review-7"_s).text);
        // WHEN its service says that somebody edited it there
        const auto failed = await(desk.errands.fail(turn.errand.id, u"us"_s, {.kind = domain::Trouble::Kind::Changed}, {}, instantAt(42), 0.5));
        // THEN it waits for another word, nothing is written over, and nothing is let through
        QVERIFY(failed);
        QCOMPARE(failed->state, domain::ErrandState::Failed);
        QCOMPARE(desk.inbox.mention(u"review-7"_s).standing, Verdict::Hold);
        // WHEN what it says by now came in, and is approved
        auto edited = queued();
        edited.text = u"Buy pills"_s;
        desk.take(u"review"_s, {edited});
        QVERIFY(await(desk.errands.moderate({id}, Verdict::Approve, instantAt(50))));
        // THEN it is that which is let through
        QCOMPARE((**await(desk.errands.claim(u"us"_s, instantAt(51), 1min))).errand.text, u"Buy pills"_s);
    }

    void whatCameInAsAPostFirstBecomesOneWithIt()
    {
        // GIVEN the post, taken in before the queue was asked, somebody's answer below it, and a reply begun
        QueueDesk desk;
        const auto id = desk.inbox.id(u"review-7"_s);
        desk.take(u"posts"_s, {letThrough({}), aMention(u"320"_s).at(25).answering(u"316"_s)});
        QCOMPARE(desk.mentions(), u"316 320 review-7 topic-30"_s);
        QVERIFY(await(store::ReplyStore(desk.inbox.database()).saveDraft(desk.inbox.id(u"316"_s), u"Yes"_s, instantAt(31))));
        // WHEN
        desk.take(u"review"_s, {letThrough()}, {u"review-7"_s});
        // THEN
        QCOMPARE(desk.mentions(), u"316 320 topic-30"_s);
        QCOMPARE(desk.inbox.id(u"316"_s), id);
        QCOMPARE(desk.inbox.value(u"SELECT in_reply_to FROM post WHERE body = 'Yes'"_s), QString::number(id.value()));
        QCOMPARE(desk.inbox.conversations(), QStringList{u"316+320+topic-30"_s});
        QCOMPARE(*await(desk.inbox.database().check()), QStringList());
    }

    void whatWeLetThroughIsRenamedAtOnce()
    {
        // GIVEN it is being approved from here
        QueueDesk desk;
        const auto id = desk.inbox.id(u"review-7"_s);
        QVERIFY(await(desk.errands.moderate({id}, Verdict::Approve, instantAt(31))));
        const auto turn = **await(desk.errands.claim(u"runner"_s, instantAt(32), 1min));
        QCOMPARE(turn.remoteId, u"review-7"_s);
        // WHEN its connector keeps what it has become
        QVERIFY(
            await(desk.errands.keep(turn.errand.id, u"runner"_s, QString(domain::becameNote), domain::becameValue(letThrough()), true, instantAt(33), 1min)));
        QVERIFY(await(desk.errands.settle(turn.errand.id, u"runner"_s, {}, instantAt(34))));
        // THEN
        QCOMPARE(desk.inbox.id(u"316"_s), id);
        QCOMPARE(desk.inbox.mention(u"316"_s).standing, Verdict::Approve);
        QCOMPARE(desk.inbox.mention(u"316"_s).state, MentionState::Open);
        desk.take(u"posts"_s, {letThrough({})});
        desk.take(u"review"_s, {}, {u"review-7"_s});
        QCOMPARE(desk.mentions(), u"316 topic-30"_s);
        QCOMPARE(desk.inbox.mention(u"316"_s).state, MentionState::Open);
        QCOMPARE(desk.inbox.value(u"SELECT COUNT(*) FROM mention WHERE edited_at IS NOT NULL"_s), u"0"_s);
    }

    void whatIsOursIsAskedAboutOnceSomethingWasDecided_data()
    {
        QTest::addColumn<bool>("isHere");
        QTest::newRow("here") << true;
        QTest::newRow("there") << false;
    }
    void whatIsOursIsAskedAboutOnceSomethingWasDecided()
    {
        // GIVEN a post of ours that waits there, and is asked about in an hour
        QFETCH(const bool, isHere);
        QueueDesk desk;
        const auto post = desk.process();
        QVERIFY((**await(desk.deliveries.ofPost(post))).nextAttemptAt > instantAt(600));
        // WHEN
        if (isHere) {
            QVERIFY(await(desk.errands.moderate({desk.inbox.id(u"review-7"_s)}, Verdict::Approve, instantAt(31))));
            const auto turn = **await(desk.errands.claim(u"runner"_s, instantAt(32), 1min));
            QVERIFY(await(desk.errands.settle(turn.errand.id, u"runner"_s, {}, instantAt(34))));
        } else {
            desk.take(u"review"_s, {}, {u"review-7"_s});
        }
        // THEN
        const auto delivery = **await(desk.deliveries.ofPost(post));
        QCOMPARE(delivery.state, DeliveryState::Processing);
        QVERIFY(delivery.nextAttemptAt <= instantAt(34));
    }

    void whatWaitsIsAnsweredOnceItWasApproved()
    {
        QueueDesk desk;
        store::ReplyStore replies(desk.inbox.database());
        const auto id = desk.inbox.id(u"review-7"_s);
        const auto early = await(replies.answer(id, u"Yes"_s, instantAt(40), instantAt(31)));
        QVERIFY(!early);
        QCOMPARE(early.error().kind, domain::Error::Kind::Refused);
        // Its draft waits with it.
        const auto draft = await(replies.saveDraft(id, u"Yes"_s, instantAt(32)));
        QVERIFY(draft);
        QVERIFY(!await(replies.schedule(draft->id, instantAt(40), instantAt(33))));
        desk.take(u"review"_s, {letThrough()}, {u"review-7"_s});
        QVERIFY(await(replies.schedule(draft->id, instantAt(40), instantAt(35))));
    }
};

QTEST_GUILESS_MAIN(QueueTest)
#include "queuetest.moc"
