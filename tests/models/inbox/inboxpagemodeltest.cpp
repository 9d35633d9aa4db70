// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/channelstore.h"
#include "models/inbox/inboxpagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace parvis;
using models::InboxPageModel;
using models::InboxViewListModel;
using tests::aMention;
using tests::await;
using Kind = InboxViewListModel::Kind;
using Key = InboxPageModel::Key;
using Verb = InboxPageModel::Verb;

class InboxPageModelTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    /// An inbox with five mentions: the third is done, the fourth flagged, the fifth read.
    struct Inbox
    {
        explicit Inbox(const domain::Clock &clock)
        {
            tests::takeIn(workspace.database(),
                          {aMention(u"1"_s).at(50).saying(u"first"_s), aMention(u"2"_s).at(40).saying(u"L’école est ouverte"_s), aMention(u"3"_s).at(30),
                           aMention(u"4"_s).at(20), aMention(u"5"_s).at(10).saying(u"Une ecole fermée"_s)});
            keys = await(store.keys({}, {}, 10)).value();
            std::ignore = await(store.edit({keys[2]}, {.state = domain::MentionState::Done}));
            std::ignore = await(store.edit({keys[3]}, {.isFlagged = true}));
            std::ignore = await(store.edit({keys[4]}, {.isRead = true}));
            model.emplace(workspace.database(), messages, navigator, undo, clock);
            QObject::connect(&messages, &models::Messages::posted, &messages, [this](const models::Message &message) { said.append(message); });
        }
        /// How all five stand.
        [[nodiscard]] QList<domain::MentionRow> rows() { return await(store.rows(keys)).value(); }

        /// The first row as a view asks for it; one of no mention while it is being read.
        [[nodiscard]] domain::MentionRow firstRow() { return model->mentions().index(0).data(models::MentionListModel::RowRole).value<domain::MentionRow>(); }

        tests::Workspace workspace;
        store::InboxStore store{workspace.database()};
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        QList<Key> keys;
        QList<models::Message> said;
        std::optional<InboxPageModel> model;
    };

private Q_SLOTS:
    void itBeginsWithWhatWaits()
    {
        Inbox inbox(m_clock);
        QTRY_VERIFY(inbox.model->mentions().isComplete());
        QCOMPARE(inbox.model->mentions().keys(), (QList{inbox.keys[0], inbox.keys[1], inbox.keys[3], inbox.keys[4]}));
        QTRY_VERIFY(inbox.model->hasCounts());
        QCOMPARE(inbox.model->counts().open, 4);
        QCOMPARE(inbox.model->counts().unread, 3);
    }

    void rowsAndDetailsTellApartWhichChannelOfThatNameItIs()
    {
        // GIVEN a mention that is looked at, on the only channel of that name
        Inbox inbox(m_clock);
        inbox.model->conversation().show(inbox.keys[0]);
        QTRY_VERIFY(inbox.model->conversation().mention());
        QTRY_VERIFY(inbox.firstRow().id == inbox.keys[0]);
        const auto rowSays = [&inbox](int role) { return inbox.model->mentions().index(0).data(role).toString(); };
        QTRY_COMPARE(rowSays(models::MentionListModel::ChannelRole), u"Town square"_s);
        QTRY_COMPARE(inbox.model->conversation().thread().channelName, u"Town square"_s);
        // WHEN another one is called so
        const QSignalSpy changed(&inbox.model->conversation(), &models::ConversationModel::changed);
        store::ChannelStore channels(inbox.workspace.database());
        const auto other = await(channels.add({.service = u"bluesky"_s, .name = u"Town square"_s, .address = u"at://did:plc:us"_s}));
        QVERIFY(other);
        // THEN both say which one it is
        QTRY_COMPARE(rowSays(models::MentionListModel::ChannelRole), u"Town square (Mastodon)"_s);
        QVERIFY2(rowSays(Qt::ToolTipRole).startsWith(u"Town square (Mastodon), "_s), qPrintable(rowSays(Qt::ToolTipRole)));
        QTRY_COMPARE(inbox.model->conversation().thread().channelName, u"Town square (Mastodon)"_s);
        QVERIFY(!changed.isEmpty());
    }

    void eachViewShowsWhatItsCountSays()
    {
        // GIVEN the views with their counts
        Inbox inbox(m_clock);
        QTRY_VERIFY(inbox.model->hasCounts());
        auto &views = inbox.model->views();
        for (int row = 0; row < views.rowCount(); ++row) {
            if (views.viewAt(row).kind == Kind::Heading)
                continue;
            // WHEN a view is shown
            inbox.model->showView(views.viewAt(row));
            QTRY_VERIFY(inbox.model->mentions().isComplete());
            // THEN it holds exactly so many
            QCOMPARE(inbox.model->mentions().rowCount(), views.index(row).data(InboxViewListModel::CountRole).toInt());
        }
    }

    void undoPutsEachMentionBackAsItWas()
    {
        // GIVEN five mentions in different states
        Inbox inbox(m_clock);
        const auto before = inbox.rows();
        for (const Verb verb : {Verb::MarkDone, Verb::Reopen, Verb::Flag, Verb::Unflag, Verb::MarkRead, Verb::MarkUnread}) {
            // WHEN something is done to all of them
            inbox.said.clear();
            inbox.model->apply(verb, {.ids = inbox.keys});
            QTRY_COMPARE(inbox.said.size(), 1);
            QVERIFY(inbox.rows() != before);
            // AND undone from the message
            QVERIFY(!inbox.said.first().actionText.isEmpty());
            inbox.said.first().action();
            // THEN each stands as it stood, done ones done and open ones open
            QTRY_COMPARE(inbox.rows(), before);
        }
    }

    void redoDoesItAgain()
    {
        Inbox inbox(m_clock);
        inbox.model->apply(Verb::MarkDone, {.ids = inbox.keys});
        QTRY_COMPARE(inbox.said.size(), 1);
        const auto after = inbox.rows();
        inbox.undo.undo();
        inbox.undo.redo();
        QTRY_COMPARE(inbox.said.size(), 2);
        QCOMPARE(inbox.rows(), after);
    }

    void undoAskedForWhileTheEditRunsFollowsIt()
    {
        // GIVEN an edit that was just asked for, and waits for another write
        Inbox inbox(m_clock);
        const auto before = inbox.rows();
        std::promise<void> opened;
        const auto busy = inbox.workspace.database().write([gate = opened.get_future().share()](store::Connection &) -> domain::Result<> {
            gate.wait();
            return {};
        });
        inbox.model->apply(Verb::MarkDone, {.ids = inbox.keys});
        // WHEN it is undone at once
        inbox.undo.undo();
        opened.set_value();
        QVERIFY(await(busy).has_value());
        // THEN nothing is changed in the end, and nothing claims to be done
        QVERIFY(await(inbox.workspace.database().check()).has_value());
        QTRY_COMPARE(inbox.rows(), before);
        QVERIFY(inbox.said.isEmpty());
    }

    void theWholeListIsEditedBeyondWhatIsSeen()
    {
        // GIVEN more mentions than one step of an edit takes, still being listed
        tests::Workspace workspace;
        constexpr int many = 5'000;
        tests::makeMany(workspace.database(), many);
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        InboxPageModel model(workspace.database(), messages, navigator, undo, m_clock);
        QSignalSpy said(&messages, &models::Messages::posted);
        QSignalSpy progress(&model, &InboxPageModel::progressed);
        // WHEN all are marked as done
        model.withAll([&model](const auto &chosen) { model.apply(Verb::MarkDone, chosen); });
        QTRY_COMPARE(said.size(), 1);
        // THEN none waits any more, in several steps
        QTRY_COMPARE(model.mentions().rowCount(), 0);
        QVERIFY(progress.size() > 1);
        QCOMPARE(progress.last().first().toInt(), many);
        // AND one undo brings all of them back
        QCOMPARE(undo.count(), 1);
        undo.undo();
        QTRY_COMPARE(model.mentions().rowCount(), many);
    }

    void whatChangedNothingLeavesNothingToUndo()
    {
        // GIVEN a mention that was flagged just now
        Inbox inbox(m_clock);
        inbox.model->apply(Verb::Flag, {.ids = {inbox.keys[0]}});
        QTRY_COMPARE(inbox.said.size(), 1);
        // WHEN it is flagged again
        inbox.model->apply(Verb::Flag, {.ids = {inbox.keys[0]}});
        // THEN nothing is said, and the next thing to undo is the first
        QTRY_COMPARE(inbox.undo.count(), 1);
        QCOMPARE(inbox.said.size(), 1);
        QCOMPARE(inbox.undo.undoText(), u"Flag 1 mention(s)"_s);
        inbox.said.first().action();
        QTRY_VERIFY(!inbox.rows().first().isFlagged);
    }

    void oneEditOfManyAtATime()
    {
        // GIVEN an edit of many that waits for another write
        tests::Workspace workspace;
        constexpr int many = 2'500;
        tests::makeMany(workspace.database(), many);
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        InboxPageModel model(workspace.database(), messages, navigator, undo, m_clock);
        QStringList said;
        connect(&messages, &models::Messages::posted, &messages, [&said](const models::Message &message) { said << message.sentence; });
        const auto keys = await(store::InboxStore(workspace.database()).keys({}, {}, many)).value();
        std::promise<void> opened;
        const auto busy = workspace.database().write([gate = opened.get_future().share()](store::Connection &) -> domain::Result<> {
            gate.wait();
            return {};
        });
        model.apply(Verb::MarkDone, {.ids = keys});
        QVERIFY(model.verbs().isBusy());
        // WHEN many are to be changed again
        model.apply(Verb::Flag, {.ids = keys});
        model.withAll([](const auto &) { QFAIL("while an edit runs"); });
        // THEN that is refused with a sentence
        const QString refusal = u"Many mentions are still being changed. Wait until that is done, or stop it."_s;
        QCOMPARE(said, (QStringList{refusal, refusal}));
        QCOMPARE(undo.count(), 1);
        // AND a few can be
        model.apply(Verb::Flag, {.ids = {keys.first()}});
        opened.set_value();
        QVERIFY(await(busy).has_value());
        QTRY_COMPARE(said.size(), 4);
        QVERIFY(!model.verbs().isBusy());
        // AND the numbers follow once it is done
        QTRY_COMPARE(model.counts().done, many);
        QTRY_COMPARE(model.mentions().rowCount(), 0);
    }

    void readingWhatManyRowsStandForIsToldAndStopped()
    {
        // GIVEN a list grouped by conversation, and a workspace that is being read
        Inbox inbox(m_clock);
        QTRY_VERIFY(inbox.model->mentions().isSettled());
        std::promise<void> opened;
        const auto busy = inbox.workspace.database().read([gate = opened.get_future().share()](store::Connection &) -> domain::Result<> {
            gate.wait();
            return {};
        });
        QSignalSpy progress(&*inbox.model, &InboxPageModel::progressed);
        // WHEN something is to be done to all of it
        inbox.model->withAll([](const auto &) { QFAIL("it was stopped"); });
        // THEN that is told at once, and a second time is refused
        QCOMPARE(progress.size(), 1);
        QCOMPARE(progress.first().first().toInt(), 0);
        inbox.model->withAll([](const auto &) { QFAIL("it was refused"); });
        QCOMPARE(inbox.said.size(), 1);
        // WHEN it is stopped
        inbox.model->stop();
        QCOMPARE(progress.size(), 2);
        QCOMPARE(progress.last().first(), progress.last().last());
        // THEN it can be done anew
        int run = 0;
        inbox.model->withAll([&run](const auto &) { ++run; });
        opened.set_value();
        QVERIFY(await(busy).has_value());
        QTRY_COMPARE(run, 1);
        QCOMPARE(progress.last().first(), progress.last().last());
    }

    void whileAnotherConversationIsReadNoneCanBeAnswered()
    {
        // GIVEN a conversation that stands there
        Inbox inbox(m_clock);
        inbox.model->open(inbox.keys[0]);
        QTRY_VERIFY(inbox.model->conversation().mention());
        std::promise<void> opened;
        const auto busy = inbox.workspace.database().read([gate = opened.get_future().share()](store::Connection &) -> domain::Result<> {
            gate.wait();
            return {};
        });
        // WHEN another is opened, and the workspace answers late
        inbox.model->open(inbox.keys[1]);
        // THEN the first goes, and with it its reply
        QTRY_VERIFY(!inbox.model->conversation().mention());
        QVERIFY(!inbox.model->replies().canAnswer());
        QVERIFY(inbox.model->conversation().thread().turns.isEmpty());
        QCOMPARE(inbox.model->conversation().key(), inbox.keys[1]);
        // AND the other one comes
        opened.set_value();
        QVERIFY(await(busy).has_value());
        QTRY_VERIFY(inbox.model->conversation().mention());
        QCOMPARE(inbox.model->conversation().mention()->id, inbox.keys[1]);
    }

    void theConversationThatIsReadIsOfferedToQueries()
    {
        Inbox inbox(m_clock);
        QVERIFY(inbox.model->guide().complete(u"conversation:"_s, 13).choices.isEmpty());
        inbox.model->open(inbox.keys[0]);
        QTRY_VERIFY(inbox.model->conversation().mention());
        QCOMPARE(inbox.model->guide().complete(u"conversation:"_s, 13).choices,
                 QStringList{QString::number(inbox.model->conversation().mention()->conversation.value())});
    }

    void searchFoldsAccentsAndTheLatestWins()
    {
        // GIVEN two mentions of a school, one with its accent
        Inbox inbox(m_clock);
        // WHEN the word is typed letter by letter
        for (const QString &typed : {u"e"_s, u"ec"_s, u"eco"_s, u"ecol"_s, u"École"_s})
            inbox.model->search(typed);
        // THEN both are found
        QTRY_VERIFY(inbox.model->mentions().isComplete());
        QCOMPARE(inbox.model->mentions().keys(), (QList{inbox.keys[1], inbox.keys[4]}));
        QCOMPARE(inbox.model->typed(), u"École"_s);
        // AND clearing it shows the view again
        inbox.model->search({});
        QTRY_COMPARE(inbox.model->mentions().rowCount(), 4);
    }

    void aSearchThatFindsNothingInAViewCanTakeInTheWholeInbox()
    {
        // GIVEN a view without flagged mentions, searched in vain
        Inbox inbox(m_clock);
        inbox.model->showView({.kind = InboxViewListModel::Kind::Flagged, .channel = {}});
        inbox.model->search(u"école"_s);
        QTRY_VERIFY(inbox.model->mentions().isComplete());
        QCOMPARE(inbox.model->mentions().rowCount(), 0);
        QVERIFY(inbox.model->isPart());
        // WHEN
        inbox.model->searchAll(inbox.model->typed());
        // THEN the words stay, and what they are sought in is everything
        QTRY_COMPARE(inbox.model->mentions().rowCount(), 2);
        QVERIFY(!inbox.model->isPart());
        QCOMPARE(inbox.model->typed(), u"école"_s);
    }

    void aNoteIsAddedTakenAwayAndPutBack()
    {
        // GIVEN an open conversation
        Inbox inbox(m_clock);
        inbox.model->open(inbox.keys[0]);
        auto &conversation = inbox.model->conversation();
        QTRY_VERIFY(conversation.mention().has_value());
        const auto notes = [&conversation] { return std::ranges::count(conversation.thread().turns, domain::Turn::Side::Note, &domain::Turn::side); };
        // WHEN a note is written
        inbox.model->addNote(u"  call her back \n"_s);
        // THEN it stands in the conversation, without the spaces around it
        QTRY_COMPARE(notes(), 1);
        QCOMPARE(conversation.thread().turns.last().text, u"call her back"_s);
        const auto note = conversation.thread().turns.last().note;
        // AND goes and comes back under its own key
        inbox.undo.undo();
        QTRY_COMPARE(notes(), 0);
        inbox.undo.redo();
        QTRY_COMPARE(notes(), 1);
        QCOMPARE(conversation.thread().turns.last().note, note);
        // AND removing it can be undone too
        inbox.model->removeNote(note);
        QTRY_COMPARE(notes(), 0);
        inbox.undo.undo();
        QTRY_COMPARE(notes(), 1);
    }

    void spacesAreNoNote()
    {
        Inbox inbox(m_clock);
        inbox.model->open(inbox.keys[0]);
        inbox.model->addNote(u" \n "_s);
        QCOMPARE(inbox.undo.count(), 0);
    }

    void whatIsReadInAListOfTheUnreadStaysUntilThePersonGoesOn()
    {
        // GIVEN the unread mentions, of which the first is shown long enough to be read
        Inbox inbox(m_clock);
        inbox.model->search(u"is:unread"_s);
        QTRY_COMPARE(inbox.model->mentions().rowCount(), 3);
        const auto first = inbox.model->mentions().listedAt(0).mention;
        const auto second = inbox.model->mentions().listedAt(1).mention;
        inbox.model->open(first);
        QTRY_VERIFY(inbox.model->conversation().mention());
        QSignalSpy counted(&*inbox.model, &models::InboxPageModel::countsChanged);
        QVERIFY(!counted.wait(2500));
        // THEN it stands there still
        QCOMPARE(inbox.model->mentions().rowCount(), 3);
        // WHEN the person goes on
        inbox.model->open(second);
        // THEN that one was read, and no other
        QTRY_COMPARE(inbox.model->mentions().rowCount(), 2);
        QTRY_COMPARE(inbox.model->counts().unread, 2);
    }

    void whatIsReadForASecondCountsAsRead()
    {
        // GIVEN an unread mention
        Inbox inbox(m_clock);
        // WHEN it is opened
        inbox.model->open(inbox.keys[0]);
        QTRY_VERIFY(inbox.model->conversation().mention().has_value());
        QVERIFY(!inbox.model->conversation().mention()->isRead);
        // THEN it is read a little later, and that is nothing to undo
        QTRY_VERIFY(inbox.model->conversation().mention()->isRead);
        QCOMPARE(inbox.undo.count(), 0);
    }

    void aFigureOpensItsRowsAndLetsGo()
    {
        // GIVEN a figure elsewhere
        Inbox inbox(m_clock);
        // WHEN its rows are asked for
        inbox.navigator.openMentions({.isFlagged = true}, u"Flagged last week"_s);
        // THEN they stand under its name
        QTRY_COMPARE(inbox.model->mentions().keys(), QList{inbox.keys[3]});
        QCOMPARE(inbox.model->filterName(), u"Flagged last week"_s);
        // AND clearing shows the view again
        inbox.model->clearFilter();
        QTRY_COMPARE(inbox.model->mentions().rowCount(), 4);
        QVERIFY(inbox.model->filterName().isEmpty());
    }

    void aMentionAskedForIsFoundInAnotherView()
    {
        // GIVEN the view of what waits, and a mention that is done
        Inbox inbox(m_clock);
        QTRY_VERIFY(inbox.model->mentions().isComplete());
        QSignalSpy selected(&*inbox.model, &InboxPageModel::selected);
        // WHEN it is asked for from elsewhere
        inbox.navigator.openMention(inbox.keys[2]);
        // THEN it is selected in the view of all
        QTRY_COMPARE(selected.size(), 1);
        QCOMPARE(inbox.model->view().kind, Kind::All);
        QCOMPARE(selected.first().first().toInt(), inbox.model->mentions().rowOf(inbox.keys[2]));
    }

    void aMentionAskedForIsFoundInItsConversationsRow()
    {
        // GIVEN an answer to the oldest mention, which stands first with it
        Inbox inbox(m_clock);
        tests::takeIn(inbox.workspace.database(), {aMention(u"6"_s).at(60).answering(u"5"_s)});
        QTRY_COMPARE(inbox.model->mentions().listedAt(0).conversation, await(inbox.store.mention(inbox.keys[4]))->conversation);
        QTRY_VERIFY(inbox.model->mentions().isSettled());
        QSignalSpy selected(&*inbox.model, &InboxPageModel::selected);
        // WHEN the older one is asked for
        inbox.navigator.openMention(inbox.keys[4]);
        // THEN the row of both is selected, for that one
        QTRY_COMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().toInt(), 0);
        QCOMPARE(selected.first().at(1).value<Key>(), inbox.keys[4]);
        QCOMPARE(inbox.model->view().kind, Kind::Waiting);
    }

    void readingAConversationReadsAllOfItThatItsRowStandsFor()
    {
        // GIVEN a conversation of two, both unread
        Inbox inbox(m_clock);
        tests::takeIn(inbox.workspace.database(), {aMention(u"6"_s).at(60).answering(u"1"_s)});
        QTRY_COMPARE(inbox.firstRow().mentions, 2);
        // WHEN its row is opened
        inbox.model->openRow(0);
        // THEN both are read a little later
        QTRY_VERIFY(await(inbox.store.mention(inbox.model->mentions().keys().first()))->isRead);
        QVERIFY(await(inbox.store.mention(inbox.keys[0]))->isRead);
    }

    void whatIsDoneToARowIsDoneToTheMentionsOfItThatTheViewHolds()
    {
        // GIVEN a conversation of three among what waits, one of them done
        Inbox inbox(m_clock);
        tests::takeIn(inbox.workspace.database(),
                      {aMention(u"6"_s).at(60).answering(u"1"_s), aMention(u"7"_s).at(70).answering(u"6"_s), aMention(u"8"_s).at(80).answering(u"1"_s)});
        const auto keys = *await(inbox.store.keys({}, {}, 3));
        std::ignore = await(inbox.store.edit({keys[1]}, {.state = domain::MentionState::Done}));
        QTRY_COMPARE(inbox.firstRow().mentions, 3);
        // WHEN its row is flagged
        inbox.model->withRows({inbox.model->mentions().keys().first()}, [&inbox](const auto &chosen) { inbox.model->apply(Verb::Flag, chosen); });
        // THEN the three that wait are, by one command that says both numbers
        QTRY_COMPARE(inbox.said.size(), 1);
        QVERIFY(inbox.said.first().sentence.contains(u"3 mention"_s) && inbox.said.first().sentence.startsWith(u"1 conversation"_s));
        QVERIFY(!await(inbox.store.mention(keys[1]))->isFlagged);
        QVERIFY(await(inbox.store.mention(inbox.keys[0]))->isFlagged);
        QCOMPARE(inbox.undo.count(), 1);
    }

    void savedViewsAreMovedWhereTheyAreDropped()
    {
        // GIVEN three saved views
        Inbox inbox(m_clock);
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
            inbox.model->saveView({.id = {}, .name = name, .query = u"is:open"_s, .icon = {}});
        QTRY_COMPARE(inbox.model->views().savedCount(), 3);
        auto &views = inbox.model->views();
        QAbstractItemModelTester tester(&views, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto names = [&views] {
            QStringList found;
            for (int row = 0; row < views.rowCount(); ++row) {
                if (views.viewAt(row).kind == Kind::Saved)
                    found << views.index(row).data().toString();
            }
            return found;
        };
        QTRY_COMPARE(names(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        int first = 0;
        while (views.viewAt(first).kind != Kind::Saved)
            ++first;
        // WHEN the last is dropped before the first
        QVERIFY(views.flags({}).testFlag(Qt::ItemIsDropEnabled));
        QVERIFY(views.canDropMimeData(nullptr, Qt::MoveAction, first, 0, {}));
        QVERIFY(views.moveRow({}, first + 2, {}, first));
        // THEN it stands there
        QTRY_COMPARE(names(), (QStringList{u"three"_s, u"one"_s, u"two"_s}));
        // AND the first below the second
        QVERIFY(views.moveRow({}, first, {}, first + 2));
        QTRY_COMPARE(names(), (QStringList{u"one"_s, u"three"_s, u"two"_s}));
        // AND back again
        inbox.undo.undo();
        QTRY_COMPARE(names(), (QStringList{u"three"_s, u"one"_s, u"two"_s}));
        // AND nothing is dropped among the views that every inbox has
        QVERIFY(!views.canDropMimeData(nullptr, Qt::MoveAction, 1, 0, {}));
    }

    void aMentionThatIsGoneIsSaidToBe()
    {
        Inbox inbox(m_clock);
        inbox.navigator.openMention(Key(4'711));
        QTRY_COMPARE(inbox.said.size(), 1);
        QCOMPARE(inbox.said.first().kind, models::Message::Kind::Problem);
    }
};

QTEST_GUILESS_MAIN(InboxPageModelTest)
#include "inboxpagemodeltest.moc"
