// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/lackedright.h"
#include "core/store/channels/connectionstore.h"
#include "models/inbox/moderation.h"
#include "models/inbox/outboxmodel.h"
#include "models/inbox/replywriter.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// How long a reply may be, and who reads it, as its own channel says.
class ReplyLimitsTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const domain::Clock &clock, const QString &service, const std::optional<domain::Capabilities> &told)
            : now(clock.now())
        {
            takeIn(workspace.database(), {aMention(u"1"_s).by(u"ada"_s).at(0)});
            run(u"UPDATE channel SET service = '%1'"_s.arg(service));
            const domain::Id<domain::Channel> channel(number(u"SELECT id FROM channel"_s));
            if (told) {
                const auto summaries = await(store::ChannelStore(workspace.database()).summaries()).value();
                const domain::Connection connection{
                    .state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = u"@ourbot"_s, .capabilities = *told};
                static_cast<void>(await(store::ConnectionStore(workspace.database()).connect(summaries.first().channel, connection, now)).value());
            }
        }
        void run(const QString &sql)
        {
            if (!await(workspace.database().write([sql](store::Connection &connection) { return connection.run(sql); })))
                qFatal("%s", qPrintable(sql));
        }
        qint64 number(const QString &sql)
        {
            return *await(workspace.database().read([sql](store::Connection &connection) { return connection.number(sql); }));
        }
        void read(const domain::Clock &clock)
        {
            conversation.emplace(workspace.database());
            replies.emplace(workspace.database(), messages, undo, clock, *conversation);
            conversation->show(domain::Id<domain::Mention>(number(u"SELECT id FROM mention"_s)));
            QTRY_VERIFY(replies->isReady() && conversation->mention());
        }

        Workspace workspace;
        models::Messages messages;
        QUndoStack undo;
        domain::Instant now;
        std::optional<models::ConversationModel> conversation;
        std::optional<models::ReplyWriter> replies;
    };

    FakeClock m_clock;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void aReplyIsAsLongAsTheInstanceTakes()
    {
        // GIVEN an instance that takes more than its service documents
        domain::Capabilities told = domain::staticCapabilities(u"mastodon"_s);
        told.replyText.characters = 100'000;
        Desk desk(m_clock, u"mastodon"_s, told);
        desk.read(m_clock);
        // THEN
        QTRY_COMPARE(desk.replies->measure().most, 100'000);
        desk.replies->write(QString(600, u'a'));
        QVERIFY(desk.replies->tooLongSentence().isEmpty() && desk.replies->canSend());
        // AND it is taken into the outbox
        desk.replies->send();
        QTRY_COMPARE(await(store::ReplyStore(desk.workspace.database()).outbox())->size(), 1);
    }

    void whereNoFilesAreTakenForWantOfARightThatIsSaid()
    {
        auto told = domain::staticCapabilities(u"micropub"_s);
        told.lackedRights = {domain::mediaRight};
        Desk unsure(m_clock, u"micropub"_s, told);
        unsure.read(m_clock);
        QTRY_VERIFY(unsure.replies->attachments().descriptionNote().contains(u"“media”"_s));
        QVERIFY(unsure.replies->attachments().refusal().isEmpty());
        told.replyMedia = {};
        Desk refused(m_clock, u"micropub"_s, told);
        refused.read(m_clock);
        QTRY_VERIFY(refused.replies->attachments().refusal().contains(u"“media”"_s));
        QVERIFY(refused.replies->attachments().refusal().contains(u"Sign in again"_s));
    }

    void whereNothingIsAnsweredNoAnswerIsWritten()
    {
        Desk site(m_clock, u"ghost"_s, domain::staticCapabilities(u"ghost"_s));
        site.read(m_clock);
        QTRY_VERIFY(!site.replies->canAnswer());
        QVERIFY(!site.replies->canSend());
        // What is not connected is answered by hand.
        Desk byHand(m_clock, u"ghost"_s, {});
        byHand.read(m_clock);
        QVERIFY(byHand.replies->canAnswer());
    }

    void aReplyIsAsLongAsAForumWants()
    {
        auto told = domain::staticCapabilities(u"discourse"_s);
        told.replyText.least = 20;
        Desk desk(m_clock, u"discourse"_s, told);
        desk.read(m_clock);
        desk.replies->write(u"Bonjour"_s);
        QTRY_VERIFY(desk.replies->tooShortSentence().contains(u"at least 20"_s));
        QVERIFY(!desk.replies->canSend());
        desk.replies->write(u"Bonjour, venez à quatre heures."_s);
        QVERIFY(desk.replies->tooShortSentence().isEmpty());
        QTRY_VERIFY(desk.replies->canSend());
    }

    void whatWaitsForAModeratorIsAnsweredOnceItWasApproved()
    {
        // GIVEN a post in the queue of a forum, where nothing stands below it yet
        Desk desk(m_clock, u"discourse"_s, domain::staticCapabilities(u"discourse"_s));
        desk.run(u"UPDATE mention SET standing = 1"_s);
        desk.read(m_clock);
        // THEN an answer is written, said to wait, and not sent
        desk.replies->write(u"Bonjour"_s);
        QTRY_VERIFY(desk.replies->isHeldThere());
        QVERIFY(desk.replies->canAnswer());
        QVERIFY(!desk.replies->canSend());
        QVERIFY(desk.replies->draftHold().beforeSending.contains(u"approve it first"_s));
        // AND what was sent before waits for what keeps everything here alone
        QVERIFY(!desk.replies->hold().isOne());
        desk.replies->way().setWayOut(models::WayOut::SwitchedOff);
        QCOMPARE(desk.replies->hold().ofWaiting, u"leaves once you are back online"_s);
        QVERIFY(desk.replies->draftHold().beforeSending.contains(u"approve it first"_s));
        // Elsewhere what is held back is answered: it stands below it once that is shown.
        Desk site(m_clock, u"wordpress"_s, domain::staticCapabilities(u"wordpress"_s));
        site.run(u"UPDATE mention SET standing = 1"_s);
        site.read(m_clock);
        site.replies->write(u"Bonjour"_s);
        QVERIFY(!site.replies->isHeldThere());
        QTRY_VERIFY(site.replies->canSend());
    }

    void whatHasNoChannelWaitsForThatWhateverElseIsShut()
    {
        for (const bool isConnected : {false, true}) {
            const auto told = isConnected ? std::optional(domain::staticCapabilities(u"mastodon"_s)) : std::nullopt;
            Desk desk(m_clock, u"mastodon"_s, told);
            desk.read(m_clock);
            const models::OutboxModel outbox(desk.workspace.database(), desk.replies->way(), m_clock);
            desk.replies->write(u"Bonjour"_s);
            QTRY_VERIFY(desk.replies->canSend());
            desk.replies->send();
            QTRY_COMPARE(outbox.rowCount(), 1);
            const auto leaves = [&outbox] { return outbox.index(0, models::OutboxModel::LeavesColumn).data().toString(); };
            const QString always = isConnected ? QString() : u"as soon as its channel is connected"_s;
            desk.replies->way().setWayOut(models::WayOut::SwitchedOff);
            QCOMPARE(leaves(), isConnected ? u"leaves once you are back online"_s : always);
            desk.replies->way().setWayOut(models::WayOut::Open);
            desk.replies->way().sealing().set(true, {});
            QCOMPARE(leaves(), isConnected ? u"leaves once you have given the passphrase"_s : always);
        }
    }

    void aRightThatATokenDoesNotGiveIsSaidOfAReply()
    {
        auto told = domain::staticCapabilities(u"discourse"_s);
        told.canEdit = told.canDelete = false;
        Desk desk(m_clock, u"discourse"_s, told);
        desk.read(m_clock);
        const models::Moderation moderation(desk.workspace.database(), desk.messages, desk.undo, m_clock);
        const auto channel = desk.conversation->mention()->channel;
        const auto &thread = desk.conversation->thread();
        QTRY_VERIFY(moderation.whyNotChange(channel, thread.channelName, {}, thread.service).contains(u"does not give the right to change"_s));
        QVERIFY(moderation.whyNotDelete(channel, thread.channelName, {}, thread.service).contains(u"does not give the right to delete"_s));
    }

    void withoutAConnectionWhatTheServiceDocumentsCounts()
    {
        Desk desk(m_clock, u"mastodon"_s, {});
        desk.read(m_clock);
        QCOMPARE(desk.replies->measure().most, 500);
    }

    void theReplyToAMessageSaysWhoReadsIt()
    {
        const auto told = domain::staticCapabilities(u"mastodon"_s);
        Desk desk(m_clock, u"mastodon"_s, told);
        desk.read(m_clock);
        // What everybody may read says nothing.
        QVERIFY(desk.replies->readersSentence().isEmpty());
        // A message on a network where others would read along.
        Desk aside(m_clock, u"mastodon"_s, told);
        aside.run(u"UPDATE mention SET kind = 3"_s);
        aside.read(m_clock);
        const QString author = aside.conversation->thread().turns.first().author;
        QVERIFY(!author.isEmpty());
        QTRY_COMPARE(aside.replies->readersSentence(), u"Only %1 reads this answer, and who is named in it."_s.arg(author));
        // A message in a room.
        Desk room(m_clock, u"matrix"_s, domain::staticCapabilities(u"matrix"_s));
        room.run(u"UPDATE mention SET kind = 3"_s);
        room.read(m_clock);
        QTRY_COMPARE(room.replies->readersSentence(), u"Whoever is in “%1” reads this answer."_s.arg(room.conversation->thread().channelName));
        // A message to a bot that is in a room as well.
        Desk bot(m_clock, u"telegram"_s, domain::staticCapabilities(u"telegram"_s));
        bot.run(u"UPDATE mention SET kind = 3, title = '@ourbot'"_s);
        bot.read(m_clock);
        QTRY_COMPARE(bot.replies->readersSentence(), u"Only who wrote this message reads this answer."_s);
    }
};

QTEST_GUILESS_MAIN(ReplyLimitsTest)
#include "replylimitstest.moc"
