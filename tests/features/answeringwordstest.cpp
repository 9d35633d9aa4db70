// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "core/store/inbox/replystore.h"
#include "tests/features/inboxdesk.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using Desk = tests::InboxDesk;
using tests::await;

/// What is said of an answer is true for as long as it stands there, and stands nowhere else.
class AnsweringWordsTest : public QObject
{
    Q_OBJECT

private:
    tests::FakeClock m_clock;

    static QPlainTextEdit *field(const Desk &desk) { return desk.named<QPlainTextEdit>(u"Reply"_s); }
    static void begin(Desk &desk, const QString &text)
    {
        QTRY_VERIFY(desk.model->replies().isReady());
        desk.key(Qt::Key_R);
        QTRY_VERIFY(field(desk)->hasFocus());
        QTest::keyClicks(field(desk), text);
        QCOMPARE(desk.model->replies().text(), text);
    }
    static void sendOne(Desk &desk, const QString &text)
    {
        desk.model->replies().setUndoPeriod(std::chrono::seconds(20));
        begin(desk, text);
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.model->outbox().rowCount(), 1);
        QTRY_VERIFY(desk.named<QPushButton>(u"Take this reply back"_s));
        QTRY_COMPARE(field(desk)->toPlainText(), QString());
    }
    static QString last(const QSignalSpy &said) { return said.isEmpty() ? QString() : said.last().first().value<models::Message>().sentence; }
    static bool isWithdrawn(const QSignalSpy &withdrawn, const QString &sentence)
    {
        return std::ranges::any_of(withdrawn, [&sentence](const QList<QVariant> &one) { return one.first().toString() == sentence; });
    }
    static bool says(const Desk &desk, const QString &told)
    {
        return std::ranges::any_of(desk.page->findChildren<QLabel *>(),
                                   [&told](const QLabel *label) { return label->isVisible() && label->text().contains(told); });
    }
    static QString leaves(Desk &desk) { return desk.model->outbox().index(0, models::OutboxModel::LeavesColumn).data().toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<models::Message>();
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whatWasTakenBackIsNotSaidToLeave()
    {
        // GIVEN a reply that leaves in some seconds
        Desk desk(m_clock);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        QSignalSpy withdrawn(&desk.messages, &models::Messages::withdrawn);
        sendOne(desk, u"Merci"_s);
        QTRY_COMPARE(last(said), u"The reply leaves in 20 second(s)."_s);
        // WHEN it is taken back
        desk.named<QPushButton>(u"Take this reply back"_s)->click();
        // THEN nothing says any more that it leaves
        QTRY_COMPARE(desk.model->outbox().rowCount(), 0);
        QTRY_COMPARE(last(said), u"The reply does not leave: it is the draft here again."_s);
        QVERIFY(isWithdrawn(withdrawn, u"The reply leaves in 20 second(s)."_s));
        // AND where that is undone, it leaves, and that is said
        desk.undo.undo();
        QTRY_COMPARE(desk.model->outbox().rowCount(), 1);
        QTRY_COMPARE(last(said), u"The reply leaves in 20 second(s)."_s);
    }

    void aQuestionGoesWithTheConversationItWasAskedIn()
    {
        // GIVEN the same words are sent again, and it is asked whether they are to leave
        Desk desk(m_clock);
        QSignalSpy withdrawn(&desk.messages, &models::Messages::withdrawn);
        sendOne(desk, u"Merci"_s);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        begin(desk, u"Merci"_s);
        const QString question = u"You have answered exactly this here already."_s;
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(last(said), question);
        QVERIFY(!isWithdrawn(withdrawn, question));
        // WHEN another letter is written, it is no longer what is asked about
        QTest::keyClicks(field(desk), u"!"_s);
        QVERIFY(isWithdrawn(withdrawn, question));
        // AND WHEN it is asked again and another conversation is read
        QTest::keyClick(field(desk), Qt::Key_Backspace);
        withdrawn.clear();
        QTest::keyClick(field(desk), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(last(said), question);
        QVERIFY(withdrawn.isEmpty());
        const auto conversation = desk.model->conversation().mention()->conversation;
        QTest::keyClick(field(desk), Qt::Key_Escape);
        desk.key(Qt::Key_J);
        QTRY_VERIFY(desk.model->conversation().mention()->conversation != conversation);
        // THEN it is asked there no more
        QTRY_VERIFY(isWithdrawn(withdrawn, question));
    }

    void whatCannotLeaveIsToldNoMoment()
    {
        // GIVEN a channel that is connected, and a computer without a network
        Desk desk(m_clock);
        const auto channels = *await(store::ChannelStore(desk.workspace.database()).summaries());
        const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                            .server = {},
                                            .accountId = {},
                                            .handle = {},
                                            .capabilities = domain::staticCapabilities(channels.first().channel.service)};
        QVERIFY(await(store::ConnectionStore(desk.workspace.database()).connect(channels.first().channel, connection, m_clock.now())));
        QTRY_VERIFY(desk.model->replies().canAnswer());
        desk.model->replies().way().setWayOut(models::WayOut::NoNetwork);
        // WHEN a reply is sent
        sendOne(desk, u"Merci"_s);
        // THEN it says at once for what it waits, in the conversation and in the outbox
        QTRY_VERIFY(says(desk, u"Us · leaves once there is a network again"_s));
        QCOMPARE(leaves(desk), u"leaves once there is a network again"_s);
        // AND what is to leave later has its time
        desk.model->replies().way().setWayOut(models::WayOut::Open);
        QVERIFY(leaves(desk) != u"leaves once there is a network again"_s);
    }

    void onAChannelThatIsNotConnectedAnyMoreItIsSaidThatItWaits()
    {
        // GIVEN a channel that something came in on by itself, and that was disconnected
        Desk desk(m_clock);
        QTRY_VERIFY(desk.model->conversation().mention());
        const auto channel = desk.model->conversation().mention()->channel;
        // WHEN it is answered there, before anybody knows how the channel stands
        sendOne(desk, u"Merci"_s);
        QVERIFY(await(desk.workspace.database().write([channel](store::Connection &connection) -> domain::Result<> {
            store::Statement stream
                = connection.prepare(u"INSERT INTO stream (channel_id, name, position, older, is_whole) VALUES (?, 'mentions', '', '', 0)"_s);
            connection.changes().channels.updated << channel;
            return stream.bind(channel).run();
        })));
        // THEN
        QTRY_VERIFY(says(desk, u"Us · waits until its channel is connected again"_s));
        QTRY_VERIFY(says(desk, u"is not connected any more: what you send here waits"_s));
        QVERIFY(desk.named<QPushButton>(u"Open Channels, so that the reply leaves"_s));
    }
};

QTEST_MAIN(AnsweringWordsTest)
#include "answeringwordstest.moc"
