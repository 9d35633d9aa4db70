// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/inboxstore.h"
#include "models/inbox/failedreplies.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/fakeclock.h"
#include "tests/support/inbox.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

using domain::PostState;

namespace {

/// A question, and our answer to it that did not leave.
struct FailedReplyDesk
{
    explicit FailedReplyDesk(domain::Trouble::Kind kind)
    {
        takeIn(workspace.database(), {aMention(u"q"_s).saying(u"Du pain ?"_s)});
        const auto mention = await(store::InboxStore(workspace.database()).keys({}, {}, 1))->first();
        const auto channels = await(store::ChannelStore(workspace.database()).summaries());
        domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = {}};
        const auto connected = await(store::ConnectionStore(workspace.database()).connect(channels->first().channel, connection, clock.now()));
        if (!connected)
            qFatal("not connected");
        store::ReplyStore replies(workspace.database());
        reply = await(replies.saveDraft(mention, u"Oui"_s, clock.now()))->id;
        if (!await(replies.schedule(reply, clock.now(), clock.now())))
            qFatal("not scheduled");
        const auto turn = **await(deliveries.claim(u"us"_s, clock.now(), std::chrono::minutes{1}));
        if (!await(deliveries.fail(turn.delivery.id, u"us"_s, {.trouble = {.kind = kind, .said = u"no"_s}}, clock.now(), 0.5)))
            qFatal("has not failed");
    }
    [[nodiscard]] PostState state() { return await(store::PostStore(workspace.database()).post(reply))->state; }

    Workspace workspace;
    FakeClock clock;
    models::Messages messages;
    QUndoStack undo;
    store::DeliveryStore deliveries{workspace.database()};
    domain::Id<domain::Post> reply;
    models::FailedReplies failed{workspace.database(), messages, undo, clock};
};

} // namespace

class FailedRepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatFailedIsSentAgain()
    {
        FailedReplyDesk desk(domain::Trouble::Kind::Refused);
        QCOMPARE(desk.state(), PostState::Failed);
        desk.failed.tryAgain(desk.reply);
        QTRY_COMPARE(desk.state(), PostState::Sending);
    }

    void oneThatFailedIsADraftAgainAndUndone()
    {
        // GIVEN
        FailedReplyDesk desk(domain::Trouble::Kind::Refused);
        // WHEN
        desk.failed.edit(desk.reply);
        // THEN
        QTRY_COMPARE(desk.state(), PostState::Draft);
        // WHEN
        desk.undo.undo();
        // THEN
        QTRY_COMPARE(desk.state(), PostState::Failed);
    }

    void oneThatMayHaveArrivedIsNoDraftUntilThatIsKnown()
    {
        // GIVEN
        FailedReplyDesk desk(domain::Trouble::Kind::Unsure);
        const QSignalSpy said(&desk.messages, &models::Messages::posted);
        // WHEN
        desk.failed.edit(desk.reply);
        // THEN
        QTRY_VERIFY(!said.isEmpty());
        QCOMPARE(desk.state(), PostState::Failed);
        // WHEN
        desk.failed.resolve(desk.reply, false);
        // THEN
        QTRY_COMPARE(desk.state(), PostState::Sending);
    }
};

QTEST_MAIN(FailedRepliesTest)
#include "failedrepliestest.moc"
