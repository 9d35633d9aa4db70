// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "models/today/todaypagemodel.h"
#include "tests/models/calendar/connectedfixture.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::TodayMove;
using models::TodayPageModel;
using tests::aMention;
using tests::await;

class TodayPageModelTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;   // Monday 2026-11-23, 09:41 in Paris

    struct Desk
    {
        explicit Desk(const domain::Clock &clock)
            : today(workspace.database(), messages, navigator, undo, clock)
        {
        }
        /// Adds a post on a day counted from today.
        domain::Id<domain::Post> post(int day, QTime time, domain::PostState state, const QString &problem = {})
        {
            const QDateTime wall(QDate(2026, 11, 23).addDays(day), time);
            domain::Post post{.state = state, .title = u"Post of %1"_s.arg(wall.toString(Qt::ISODate)), .plannedFor = wall, .problem = problem};
            if (state != domain::PostState::Draft) {
                post.scheduledFor = domain::ZonedTime{.wall = wall, .zone = "Europe/Paris"};
                post.holder = domain::PostHolder::ThisMachine;
            }
            const auto added = await(store::PostStore(workspace.database()).add(post));
            return added ? added->id : domain::Id<domain::Post>{};
        }

        tests::Workspace workspace;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        TodayPageModel today;
    };

    static std::optional<TodayMove> moveIn(const TodayPageModel &today, TodayMove::Kind kind)
    {
        const auto &moved = today.moved();
        const auto found = std::ranges::find(moved, kind, &TodayMove::kind);
        return found == moved.cend() ? std::nullopt : std::optional(*found);
    }

private Q_SLOTS:
    void anEmptyWorkspaceSaysSo()
    {
        Desk desk(m_clock);
        QTRY_VERIFY(desk.today.isReady());
        QVERIFY(desk.today.isEmpty());
        QVERIFY(desk.today.leaving().isEmpty());
    }

    void whatLeavesTodayStandsByTime()
    {
        // GIVEN posts of today, published, failed and to come, and one of tomorrow
        Desk desk(m_clock);
        const auto evening = desk.post(0, {18, 0}, domain::PostState::Scheduled);
        const auto noon = desk.post(0, {12, 0}, domain::PostState::Draft);
        desk.post(0, {8, 0}, domain::PostState::Failed, u"refused"_s);
        desk.post(1, {9, 0}, domain::PostState::Scheduled);
        // THEN only what has yet to leave today is listed
        QTRY_COMPARE(desk.today.leaving().size(), 2);
        QCOMPARE(desk.today.leaving()[0].post.id, noon);
        QCOMPARE(desk.today.leaving()[1].post.id, evening);
        // AND who holds it is said
        QVERIFY(desk.today.holderOf(desk.today.leaving()[0]) != desk.today.holderOf(desk.today.leaving()[1]));
        // AND the strip counts all that the calendar shows on each day
        QTRY_COMPARE(desk.today.week().size(), 7);
        QTRY_COMPARE(desk.today.week()[0].posts.size(), 3);
        QTRY_COMPARE(desk.today.week()[1].posts.size(), 1);
        QCOMPARE(desk.today.week()[0].date, QDate(2026, 11, 23));
    }

    void onlyWhatLeavesByItselfIsCountedAsLeaving()
    {
        // GIVEN a channel that is connected and one that a person publishes on
        Desk desk(m_clock);
        auto &database = desk.workspace.database();
        store::PostStore posts(database);
        store::ConnectionStore connections(database);
        const auto channelOf = [](const QString &service) {
            domain::Channel channel;
            channel.service = service;
            channel.name = u"Our "_s + service;
            channel.address = u"https://%1.example/@us"_s.arg(service);
            return channel;
        };
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
        const auto ours = await(connections.connect(channelOf(u"mastodon"_s), connection, m_clock.now()))->id;
        const auto byHand = await(store::ChannelStore(database).add(channelOf(u"linkedin"_s)))->id;
        const auto add = [&](domain::Id<domain::Channel> channel, domain::PostState state) {
            domain::Post post;
            post.state = state;
            post.channel = channel;
            post.title = post.text = u"Bread"_s;
            post.plannedFor = QDateTime(QDate(2026, 11, 23), QTime(18, 0));
            if (state == domain::PostState::Scheduled) {
                post.scheduledFor = domain::ZonedTime{.wall = *post.plannedFor, .zone = "Europe/Paris"};
                post.holder = channel == byHand ? domain::PostHolder::ByHand : domain::PostHolder::ThisMachine;
            }
            return await(posts.add(post))->id;
        };
        // WHEN nothing leaves by itself
        add(ours, domain::PostState::Draft);
        QTRY_COMPARE(desk.today.leaving().size(), 1);
        // THEN it is said so, and why
        QTRY_COMPARE(desk.today.summary(), u"Nothing leaves today, nobody waits for you. Staying here: 1 planned only."_s);
        // WHEN one does, and others wait for a person
        const auto leaves = add(ours, domain::PostState::Scheduled);
        add(ours, domain::PostState::InReview);
        add({}, domain::PostState::Draft);
        add(byHand, domain::PostState::Scheduled);
        QTRY_COMPARE(desk.today.leaving().size(), 5);
        // THEN
        QTRY_VERIFY2(desk.today.summary().startsWith(u"1 post(s) leave today, "_s), qPrintable(desk.today.summary()));
        QTRY_VERIFY2(desk.today.summary().endsWith(u"Staying here: 1 to publish by hand, 1 to be approved, 1 planned only, 1 without a channel."_s),
                     qPrintable(desk.today.summary()));
        // WHEN its channel is disconnected
        QVERIFY(await(connections.disconnect(ours, m_clock.now())));
        QTRY_VERIFY(desk.today.summary().contains(u"1 whose channel is disconnected"_s));
        // THEN nothing leaves, and one alone is spoken of as one
        QVERIFY2(desk.today.summary().startsWith(u"Nothing leaves today, "_s), qPrintable(desk.today.summary()));
        const auto moved = desk.today.moved();
        QVERIFY(std::ranges::any_of(moved, [](const TodayMove &move) { return move.detail.startsWith(u"Connected again, it leaves at its time"_s); }));
        // WHEN it has to be signed in again
        connection.state = domain::ConnectionState::SignInNeeded;
        QVERIFY(await(connections.connect(channelOf(u"mastodon"_s), connection, m_clock.now())));
        QTRY_VERIFY(desk.today.summary().contains(u"1 until Parvis is let in again"_s));
        const auto rows = desk.today.leaving();
        const auto row = std::ranges::find(rows, leaves, [](const models::CalendarEntry &entry) { return entry.post.id; });
        QVERIFY(row != rows.end());
        QCOMPARE(desk.today.holderOf(*row), u"waits until Parvis is let in again"_s);
    }

    void whatWaitsForThePassphraseIsNotCountedAsLeaving()
    {
        // GIVEN a post whose time has just passed, on a channel that is connected
        Desk desk(m_clock);
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"bob"_s;
        channel.address = u"https://social.example/@bob"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
        const auto ours = await(store::ConnectionStore(desk.workspace.database()).connect(channel, connection, m_clock.now()))->id;
        domain::Post post;
        post.state = domain::PostState::Scheduled;
        post.channel = ours;
        post.text = u"Bread"_s;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(m_clock.now() - std::chrono::minutes{1}, desk.workspace.database().zone());
        QVERIFY(await(store::PostStore(desk.workspace.database()).add(post)));
        QTRY_VERIFY(desk.today.summary().startsWith(u"1 post(s) leave today"_s));
        // WHEN the file of secrets is closed
        QSignalSpy changed(&desk.today, &TodayPageModel::changed);
        desk.today.sealing().set(true, {});
        // THEN
        QVERIFY(!changed.isEmpty());
        QTRY_VERIFY2(desk.today.summary().startsWith(u"Nothing leaves today"_s), qPrintable(desk.today.summary()));
        QVERIFY(desk.today.summary().contains(u"1 until the file of secrets is open"_s));
        QCOMPARE(desk.today.holderOf(desk.today.leaving().first()), u"waits for the passphrase of the file of secrets"_s);
        QVERIFY(desk.today.sealedSentence().contains(u"1 post(s) of today"_s));
    }

    void whatWasBeingSentWaitsForThePassphraseToo()
    {
        // GIVEN a post whose sending was begun, by somebody who is no more
        tests::ConnectedFixture given({});
        models::TodayPageModel today(given.workspace.database(), given.messages, given.navigator, given.undo, given.clock);
        given.due(u"Bread"_s);
        QVERIFY(await(given.deliveries.claim(u"gone"_s, given.clock.now(), std::chrono::minutes{1})));
        QTRY_VERIFY(today.leaving().size() == 1 && today.holderOf(today.leaving().first()) == "is being sent"_L1);
        // WHEN the file of secrets is closed
        today.sealing().set(true, {});
        // THEN
        QTRY_COMPARE(today.holderOf(today.leaving().first()), u"waits for the passphrase of the file of secrets"_s);
        QTRY_VERIFY2(today.summary().startsWith(u"Nothing leaves today"_s), qPrintable(today.summary()));
        QVERIFY(today.sealedSentence().contains(u"1 post(s) of today"_s));
    }

    void whatMayHaveArrivedIsNotSaidNotToHaveLeft()
    {
        tests::ConnectedFixture given({});
        models::TodayPageModel today(given.workspace.database(), given.messages, given.navigator, given.undo, given.clock);
        const auto post = given.due(u"Bread"_s);
        given.fail(post.id, domain::Trouble::Kind::Unsure, u"reset"_s);
        QTRY_VERIFY(moveIn(today, TodayMove::Kind::FailedPost));
        QCOMPARE(moveIn(today, TodayMove::Kind::FailedPost)->title, u"“Bread” may have arrived"_s);
    }

    void whatWasDeletedThereIsNamedAndNotTriedAgain()
    {
        // GIVEN an edit of a post that was deleted at its service
        tests::ConnectedFixture given({});
        models::TodayPageModel today(given.workspace.database(), given.messages, given.navigator, given.undo, given.clock);
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        store::ErrandStore errands(given.workspace.database());
        QVERIFY(await(errands.editThere(post.id, u"Rye bread"_s, given.clock.now(), {})));
        const auto turn = await(errands.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        const domain::Trouble gone{.kind = domain::Trouble::Kind::Gone, .said = domain::deletedThere};
        QVERIFY(await(errands.fail((*turn)->errand.id, u"us"_s, gone, {}, given.clock.now(), 0.5, true)));
        // THEN it is named, its words are kept, and nothing is tried in vain
        QTRY_VERIFY(moveIn(today, TodayMove::Kind::FailedErrand));
        const TodayMove move = *moveIn(today, TodayMove::Kind::FailedErrand);
        QVERIFY2(move.title.contains(u"bread”"_s, Qt::CaseInsensitive) && move.title.endsWith(u"was not changed there"_s), qPrintable(move.title));
        QVERIFY2(move.detail.contains(u"it was deleted there. Your new words are kept here"_s), qPrintable(move.detail));
        QVERIFY(!move.canTryAgain);
        // WHEN somebody lets it be
        today.published().letBe(move.errand);
        // THEN no more is said of it
        QTRY_VERIFY(!moveIn(today, TodayMove::Kind::FailedErrand));
    }

    void whoCouldNotBeToldIsSaidWithThePostThatLinksThem()
    {
        // GIVEN a published post of which a page that it links could not be told
        tests::ConnectedFixture given({});
        models::TodayPageModel today(given.workspace.database(), given.messages, given.navigator, given.undo, given.clock);
        const auto post = given.due(u"Bread"_s);
        given.publish(post.id);
        QVERIFY(await(given.workspace.database().write([&given](store::Connection &connection) -> domain::Result<> {
            connection.changes().everything = true;
            // kind: 3 to tell; state: 4 let be (domain::ErrandKind, ErrandState).
            store::Statement insert = connection.prepare(u"INSERT INTO errand (kind, state, channel_id, delivery_id, asked_at, trouble_kind, trouble) "
                                                         "SELECT 3, 4, channel_id, id, ?, 1, 'gone.example: Host not found' FROM delivery"_s);
            return insert.bind(given.clock.now()).run();
        })));
        // THEN
        QTRY_VERIFY(moveIn(today, TodayMove::Kind::UntoldPost));
        const TodayMove move = *moveIn(today, TodayMove::Kind::UntoldPost);
        QCOMPARE(move.post, post.id);
        QVERIFY2(move.title.contains(u"“Bread”"_s), qPrintable(move.title));
        QVERIFY2(move.detail.contains(u"gone.example: Host not found"_s), qPrintable(move.detail));
    }

    void aLongNameLeavesRoomForWhatIsSaidOfIt()
    {
        // GIVEN a post without a title that failed
        Desk desk(m_clock);
        domain::Post post;
        post.state = domain::PostState::Failed;
        post.text = u"A long first line of a post whose words go on and on until they have to be cut somewhere in the middle"_s;
        post.plannedFor = QDateTime(QDate(2026, 11, 23), QTime(8, 0));
        post.problem = u"refused"_s;
        QVERIFY(tests::await(store::PostStore(desk.workspace.database()).add(post)));
        // THEN it is cut between two words, and what became of it is said whole
        QTRY_VERIFY(moveIn(desk.today, TodayMove::Kind::FailedPost));
        QCOMPARE(moveIn(desk.today, TodayMove::Kind::FailedPost)->title, u"“A long first line of a post whose words go on and on until…” did not leave"_s);
    }

    void whatDoesNotLeaveForWantOfANetworkIsSaid()
    {
        // GIVEN a post of today that this machine is to send
        Desk desk(m_clock);
        domain::Post post;
        post.state = domain::PostState::Scheduled;
        post.title = post.text = u"Bread"_s;
        post.scheduledFor = domain::toZoned(m_clock.now() + std::chrono::hours(1), desk.workspace.database().zone());
        post.holder = domain::PostHolder::ThisMachine;
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://social.example/@us"_s;
        const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                            .server = {},
                                            .accountId = {},
                                            .handle = {},
                                            .capabilities = domain::staticCapabilities(u"mastodon"_s)};
        post.channel = tests::await(store::ConnectionStore(desk.workspace.database()).connect(channel, connection, m_clock.now()))->id;
        QVERIFY(tests::await(store::PostStore(desk.workspace.database()).add(post)));
        QTRY_COMPARE(desk.today.leaving().size(), 1);
        QVERIFY(desk.today.offlineSentence().isEmpty());
        // WHEN THEN
        desk.today.setWayOut(models::WayOut::SwitchedOff);
        // (the post may be read before its channel)
        QTRY_VERIFY2(desk.today.offlineSentence().startsWith(u"Parvis is offline: 1 post"_s), qPrintable(desk.today.offlineSentence()));
        // AND it is not counted as leaving, and its row says what it waits for
        QCOMPARE(desk.today.summary(), u"Nothing leaves today, nobody waits for you. Staying here: 1 until Parvis is online."_s);
        QCOMPARE(desk.today.holderOf(desk.today.leaving().first()), u"waits until Parvis is online"_s);
        desk.today.setWayOut(models::WayOut::NoNetwork);
        QVERIFY(desk.today.offlineSentence().startsWith(u"This computer has no network: 1 post"_s));
        QCOMPARE(desk.today.summary(), u"Nothing leaves today, nobody waits for you. Staying here: 1 until this computer has a network."_s);
        QCOMPARE(desk.today.holderOf(desk.today.leaving().first()), u"waits until this computer has a network"_s);
        desk.today.setWayOut(models::WayOut::Open);
        QVERIFY(desk.today.offlineSentence().isEmpty());
        QVERIFY(desk.today.summary().startsWith(u"1 post(s) leave today"_s));
        // AND who ends the program before it left is told
        QVERIFY2(desk.today.partingWord().startsWith(u"“Bread” leaves by this computer while Parvis is open:"_s), qPrintable(desk.today.partingWord()));
        m_clock.advance(std::chrono::minutes(-5));
        QVERIFY(desk.today.partingWord().isEmpty());
        m_clock.advance(std::chrono::minutes(5));
    }

    void whatHasLeftAlreadyIsNotCalledNothing()
    {
        // GIVEN a day without posts
        Desk desk(m_clock);
        desk.post(1, {9, 0}, domain::PostState::Draft);
        QTRY_COMPARE(desk.today.week().value(1).posts.size(), 1);
        QVERIFY(!desk.today.hasLeft());
        QVERIFY2(desk.today.summary().startsWith(u"Nothing leaves today"_s), qPrintable(desk.today.summary()));
        // WHEN one was published
        desk.post(0, {8, 0}, domain::PostState::Published);
        // THEN
        QTRY_VERIFY(desk.today.hasLeft());
        QVERIFY2(desk.today.summary().startsWith(u"Nothing more leaves today"_s), qPrintable(desk.today.summary()));
        QVERIFY(desk.today.leaving().isEmpty());
        QVERIFY(!desk.today.isSomethingOpen());
        // AND where another one failed, or may have left, that is not all
        desk.post(0, {8, 30}, domain::PostState::Failed);
        QTRY_VERIFY(desk.today.isSomethingOpen());
        QVERIFY2(desk.today.summary().startsWith(u"Nothing leaves by itself today"_s), qPrintable(desk.today.summary()));
    }

    void whoWaitsLongestStandsFirstAndIsDoneInPlace()
    {
        // GIVEN two who wait
        Desk desk(m_clock);
        tests::takeIn(desk.workspace.database(), {aMention(u"new"_s).at(60), aMention(u"old"_s).at(0)});
        QTRY_COMPARE(desk.today.waiting().size(), 2);
        QVERIFY(desk.today.waiting()[0].mention.publishedAt < desk.today.waiting()[1].mention.publishedAt);
        const auto oldest = desk.today.waiting()[0].mention.id;
        // WHEN the first is done
        desk.today.markDone(oldest);
        // THEN the other is left
        QTRY_COMPARE(desk.today.waiting().size(), 1);
        QCOMPARE(desk.today.waitingCount(), 1);
        // AND undo brings it back to its place
        desk.undo.undo();
        QTRY_COMPARE(desk.today.waiting().size(), 2);
        QCOMPARE(desk.today.waiting()[0].mention.id, oldest);
    }

    void aNewsletterThatReachedSomeSaysSo()
    {
        Desk desk(m_clock);
        desk.post(-1, {8, 0}, domain::PostState::Failed, u"1 of 3 not taken: bob@x.example (550 nobody)"_s);
        QTRY_COMPARE(desk.today.moved().size(), 1);
        const TodayMove move = desk.today.moved()[0];
        QVERIFY2(move.title.endsWith(u"did not reach everybody"_s), qPrintable(move.title));
        QVERIFY2(move.detail.contains(u"2 of 3 have it. Not taken: bob@x.example (550 nobody)"_s), qPrintable(move.detail));
        // AND one that reached nobody did not leave
        desk.post(-1, {8, 0}, domain::PostState::Failed, u"2 of 2 not taken: a@x.example (550 no), b@x.example (550 no)"_s);
        QTRY_COMPARE(desk.today.moved().size(), 2);
        QVERIFY(std::ranges::any_of(desk.today.moved(), [](const TodayMove &one) { return one.title.endsWith(u"did not leave"_s); }));
    }

    void noneOfManyFailuresIsHidden()
    {
        // GIVEN more posts that failed or may have arrived than are shown at once
        Desk desk(m_clock);
        for (int i = 0; i < 23; ++i)
            desk.post(-1, {8, i}, domain::PostState::Failed, i < 17 ? u"unsure: reset"_s : u"no"_s);
        // THEN what is not shown is counted
        QTRY_COMPARE(desk.today.moved().size() + desk.today.beyond(), 23);
        QCOMPARE(desk.today.moved().size(), 10);
        QCOMPARE(desk.today.beyond(), 13);
        // WHEN the person wants to see them
        desk.today.showAllMoved();
        // THEN
        QTRY_COMPARE(desk.today.moved().size(), 23);
        QCOMPARE(desk.today.beyond(), 0);
    }

    void whatFailedAndWhatWasRefusedIsSaidWithItsReason()
    {
        // GIVEN a failed post, and an import that refused an entry
        Desk desk(m_clock);
        const auto failed = desk.post(-1, {8, 0}, domain::PostState::Failed, u"gone: 404 Not Found"_s);
        tests::takeIn(desk.workspace.database(),
                      {aMention(u"good"_s),
                       domain::Refusal{.source = u"table.csv"_s, .entry = u"row 2"_s, .reason = domain::RefusalReason::BadDate, .detail = u"soon"_s}});
        // THEN both moved, the failure first
        QTRY_COMPARE(desk.today.moved().size(), 2);
        const TodayMove first = desk.today.moved()[0];
        QCOMPARE(first.kind, TodayMove::Kind::FailedPost);
        QCOMPARE(first.post, failed);
        QVERIFY(first.detail.contains(u"does not exist any more"_s));
        QVERIFY(first.detail.contains(u"it was not found there (HTTP 404)"_s));
        const TodayMove second = desk.today.moved()[1];
        QCOMPARE(second.kind, TodayMove::Kind::RefusedInPart);
        QCOMPARE(second.reasons.size(), 1);
        QVERIFY(second.reasons.first().contains(u"soon"_s));
    }

    void whatCameInAndWhatHasAProblemIsSaid()
    {
        // GIVEN mentions of this week, and one of long ago on another channel
        Desk desk(m_clock);
        QTRY_VERIFY(desk.today.isReady());
        // 23 November as the builders count.
        constexpr qint64 today = 266 * 86'400;
        tests::takeIn(desk.workspace.database(), {aMention(u"new"_s).at(today - 7'200), aMention(u"newer"_s).at(today - 3'600)});
        tests::takeIn(desk.workspace.database(), {aMention(u"old"_s).at(0)}, u"Old square"_s);
        // THEN
        const auto cameIn = [&desk] {
            QStringList titles;
            for (const TodayMove &move : desk.today.moved()) {
                if (move.kind == TodayMove::Kind::CameIn)
                    titles << move.title;
            }
            return titles;
        };
        QTRY_COMPARE(cameIn(), QStringList{u"2 mention(s) on “Town square”"_s});
        // WHEN a channel has a problem
        const auto written = await(desk.workspace.database().write([](store::Connection &connection) {
            connection.changes().everything = true;
            return connection.run(u"UPDATE channel SET problem = 'gone' WHERE name = 'Old square'"_s);
        }));
        QVERIFY(written);
        // THEN it is said too, before what is good
        QTRY_VERIFY(!desk.today.moved().isEmpty() && desk.today.moved().first().kind == TodayMove::Kind::TroubledChannel);
        QCOMPARE(desk.today.moved().first().title, u"“Old square” has a problem"_s);
    }

    void theWaitingCountOpensItsRows()
    {
        Desk desk(m_clock);
        QSignalSpy asked(&desk.navigator, &models::Navigator::mentionsRequested);
        desk.today.openWaiting();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<domain::MentionFilter>().state, domain::MentionState::Open);
    }
};

QTEST_GUILESS_MAIN(TodayPageModelTest)
#include "todaypagemodeltest.moc"
