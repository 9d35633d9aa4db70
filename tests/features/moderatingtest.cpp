// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding about what others said on a site of ours, and what its authors take away.
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/errandstore.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/entries.h"
#include "tests/support/fakeclock.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using domain::Verdict;
using tests::await;

class ModeratingTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    /// The channel of the desk's mentions is a site where we keep order.
    static domain::Channel connectSite(tests::InboxDesk &desk, domain::Instant now, bool canModerate = true)
    {
        auto channel = await(store::ChannelStore(desk.workspace.database()).summaries())->first().channel;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(u"wordpress"_s);
        connection.capabilities.canModerate = canModerate;
        return *await(store::ConnectionStore(desk.workspace.database()).connect(channel, connection, now));
    }
    /// The site tells that these wait there for somebody to decide.
    void takeInHeld(tests::InboxDesk &desk, const domain::Channel &channel, const QList<domain::IncomingEntry> &entries) const
    {
        store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = {}, .removed = {}};
        for (const domain::IncomingEntry &entry : entries) {
            auto held = std::get<domain::IncomingMention>(entry);
            held.standing = Verdict::Hold;
            page.entries << held;
        }
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"us"_s, m_clock.now(), 1min)));
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, page, m_clock.now(), 1min)));
        QVERIFY(await(connections.release(u"us"_s)));
    }
    static bool isSaid(const tests::InboxDesk &desk, const QString &words)
    {
        const auto labels = desk.page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        ui::theme::apply(ui::theme::Scheme::Light);
        QApplication::setDoubleClickInterval(5'000);
    }

    void aCommentIsTakenForSpamAndThatIsUndone()
    {
        // GIVEN comments on a channel where nothing can be decided
        tests::InboxDesk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        QAction *spam = desk.page->findChild<QAction *>(u"comment-is-spam"_s);
        QVERIFY(spam && !spam->isEnabled());
        // WHEN it is connected as a site of ours
        connectSite(desk, m_clock.now());
        QTRY_VERIFY(spam->isEnabled());
        const auto id = desk.model->conversation().key();
        spam->trigger();
        // THEN it leaves the list, and what is to be done there waits
        store::ErrandStore errands(desk.workspace.database());
        store::InboxStore inbox(desk.workspace.database());
        QTRY_COMPARE(await(errands.newest(1))->size(), 1);
        QTRY_COMPARE(await(inbox.mention(id))->state, domain::MentionState::Done);
        const auto turn = **await(errands.claim(u"us"_s, m_clock.now(), 1min));
        QCOMPARE(turn.errand.verdict, Verdict::Spam);
        QVERIFY(await(errands.settle(turn.errand.id, u"us"_s, {}, m_clock.now())));
        QCOMPARE(await(inbox.mention(id))->standing, Verdict::Spam);
        // WHEN that is undone
        QTRY_VERIFY(desk.undo.canUndo());
        desk.undo.undo();
        // THEN it is open again, and approved there
        QTRY_COMPARE(await(inbox.mention(id))->state, domain::MentionState::Open);
        QCOMPARE((**await(errands.claim(u"us"_s, m_clock.now(), 1min))).errand.verdict, Verdict::Approve);
    }

    void whatIsHeldBackIsApprovedByAKey()
    {
        tests::InboxDesk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        const auto channel = connectSite(desk, m_clock.now());
        const auto id = desk.model->conversation().key();
        const QString remoteId = desk.model->conversation().mention()->remoteId;
        const domain::IncomingEntry entry = tests::aMention(remoteId).saying(desk.model->conversation().mention()->text);
        auto held = std::get<domain::IncomingMention>(entry);
        held.standing = Verdict::Hold;
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"us"_s, m_clock.now(), 1min)));
        const store::FetchedPage page{.stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = {held}, .removed = {}};
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, page, m_clock.now(), 1min)));
        QVERIFY(await(connections.release(u"us"_s)));
        // THEN list and conversation say so
        QTRY_VERIFY(isSaid(desk, u"Held back: nobody reads it there"_s));
        QTRY_VERIFY(desk.spoken(0).contains(u"held back"_s));
        // WHEN
        desk.key(Qt::Key_A, Qt::ShiftModifier);
        QTRY_VERIFY(isSaid(desk, u"It is being approved"_s));
        store::ErrandStore errands(desk.workspace.database());
        const auto turn = **await(errands.claim(u"us"_s, m_clock.now(), 1min));
        QCOMPARE(turn.errand.mention, id);
        QVERIFY(await(errands.settle(turn.errand.id, u"us"_s, {}, m_clock.now())));
        // THEN nothing is left to say
        QTRY_VERIFY(!isSaid(desk, u"Held back"_s) && !isSaid(desk, u"being approved"_s));
        QTRY_VERIFY(!desk.spoken(0).contains(u"held back"_s));
        // AND what is approved is not offered to be approved
        const QAction *approve = desk.page->findChild<QAction *>(u"approve-comment"_s);
        QTRY_VERIFY(!approve->isEnabled());
        QCOMPARE(approve->toolTip(), u"The comment is approved already"_s);
        QVERIFY(desk.page->findChild<QAction *>(u"comment-is-spam"_s)->isEnabled());
    }

    void whatIsHeldBackIsDecidedByWhatStandsBesideIt()
    {
        // GIVEN two comments of one conversation that wait there
        tests::InboxDesk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        const auto channel = connectSite(desk, m_clock.now());
        takeInHeld(desk, channel,
                   {tests::aMention(u"70"_s).at(50).by(u"nora"_s).saying(u"Et le four ?"_s),
                    tests::aMention(u"71"_s).at(51).by(u"otto"_s).answering(u"70"_s).saying(u"Gagnez vite !"_s)});
        store::InboxStore inbox(desk.workspace.database());
        QTRY_VERIFY(desk.model->mentions().rowCount() > 4);
        for (const auto key : desk.model->mentions().keys()) {
            if (await(inbox.mention(key))->remoteId.startsWith(u'7'))
                desk.model->select(key);
        }
        QTRY_COMPARE(desk.model->conversation().thread().turns.size(), 2);
        const auto question = desk.model->conversation().thread().turns.first().mention;
        const auto rubbish = desk.model->conversation().thread().turns.last().mention;
        // THEN each has its own button, with the name of who is meant, that the keyboard reaches
        QTRY_VERIFY(desk.named<QPushButton>(u"Approve the comment of NORA"_s));
        auto *approve = desk.named<QPushButton>(u"Approve the comment of NORA"_s);
        QVERIFY(desk.named<QPushButton>(u"Approve the comment of OTTO"_s));
        QVERIFY(approve->focusPolicy() & Qt::TabFocus);
        // WHEN
        approve->setFocus();
        QTest::keyClick(approve, Qt::Key_Space);
        // THEN that one is approved, and nothing is to be decided about it any more
        QTRY_VERIFY(isSaid(desk, u"It is being approved"_s));
        QVERIFY(!desk.named<QPushButton>(u"Approve the comment of NORA"_s));
        store::ErrandStore errands(desk.workspace.database());
        // AND a second click, on what took the button's place, does not take that back
        QVERIFY(desk.named<QPushButton>(u"Leave this comment as it is there"_s));
        desk.named<QPushButton>(u"Leave this comment as it is there"_s)->click();
        QTest::qWait(50);
        QCOMPARE(await(errands.newest(1))->first().state, domain::ErrandState::Waiting);
        const auto approval = **await(errands.claim(u"us"_s, m_clock.now(), 1min));
        QCOMPARE(approval.errand.mention, question);
        QCOMPARE(approval.errand.verdict, Verdict::Approve);
        QVERIFY(await(errands.settle(approval.errand.id, u"us"_s, {}, m_clock.now())));
        // WHEN the other one is taken for spam by the menu beside its button
        auto *more = desk.named<QToolButton>(u"Throw the comment of OTTO away there"_s);
        QVERIFY(more && more->menu() && (more->focusPolicy() & Qt::TabFocus));
        QCOMPARE(more->menu()->actions().size(), 2);
        more->menu()->actions().first()->trigger();
        // THEN
        QTRY_COMPARE(await(errands.newest(1))->size(), 1);
        const auto spam = **await(errands.claim(u"us"_s, m_clock.now(), 1min));
        QCOMPARE(spam.errand.mention, rubbish);
        QCOMPARE(spam.errand.verdict, Verdict::Spam);
    }

    void whereNothingCanBeDecidedNoButtonSaysSo()
    {
        // GIVEN a place that tells what it holds back, and lets nobody decide from here
        tests::InboxDesk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        const auto channel = connectSite(desk, m_clock.now(), false);
        takeInHeld(desk, channel, {tests::aMention(desk.model->conversation().mention()->remoteId).saying(desk.model->conversation().mention()->text)});
        QTRY_VERIFY(isSaid(desk, u"Held back: nobody reads it there"_s));
        QVERIFY(!desk.named<QPushButton>(u"Approve this comment"_s));
        const auto buttons = desk.page->findChildren<QPushButton *>();
        QVERIFY(std::ranges::none_of(buttons, [](const QPushButton *button) { return button->accessibleName().startsWith(u"Approve the comment of"_s); }));
    }

    void whatItsAuthorDeletedIsShownSo()
    {
        tests::InboxDesk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        const auto channel = connectSite(desk, m_clock.now());
        const auto id = desk.model->conversation().key();
        store::ConnectionStore connections(desk.workspace.database());
        static_cast<void>(await(connections.claim(u"us"_s, m_clock.now(), 1min)));
        const store::FetchedPage page{
            .stream = u"comments"_s, .position = {.newer = u"1"_s}, .entries = {}, .removed = {desk.model->conversation().mention()->remoteId}};
        QVERIFY(await(connections.takeIn(channel.id, u"us"_s, page, m_clock.now(), 1min)));
        // THEN it is readable still, says so, and waits for nobody
        QTRY_COMPARE(await(store::InboxStore(desk.workspace.database()).mention(id))->state, domain::MentionState::Done);
        desk.model->select(id);
        QTRY_VERIFY(isSaid(desk, u"Deleted there"_s));
        QTRY_COMPARE(desk.model->counts().open, 3);
    }
};

QTEST_MAIN(ModeratingTest)
#include "moderatingtest.moc"
