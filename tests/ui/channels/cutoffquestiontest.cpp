// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// Before a channel is disconnected it is said what waits there; what concerns nothing is done at once, with undo.
class CutOffQuestionTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            domain::Connection connection{.state = domain::ConnectionState::Connected, .server = {}, .accountId = {}, .handle = {}, .capabilities = {}};
            connection.capabilities.canPost = true;
            channel = await(store::ConnectionStore(workspace.database())
                                .connect({.service = u"mastodon"_s, .name = u"Ours"_s, .address = u"https://example.social/@us"_s}, connection, clock.now()))
                          .value();
            models::ConnectModel::Hooks hooks;
            hooks.services = {u"mastodon"_s};
            model.connecting().setHooks(hooks);
            page.show();
            [&] { QTRY_VERIFY(model.list().isLoaded() && model.list().rowCount() == 1); }();
        }
        domain::Post write(domain::PostHolder holder)
        {
            domain::Post post{.state = domain::PostState::Scheduled, .channel = channel.id, .title = u"Bread"_s, .text = u"Bread"_s};
            post.holder = holder;
            post.scheduledFor = domain::toZoned(clock.now() + std::chrono::hours{3}, QTimeZone::utc());
            return await(store::PostStore(workspace.database()).add(post)).value();
        }
        void disconnect()
        {
            const auto commands = page.commands();
            const auto found = std::ranges::find_if(commands, [](const auto &command) { return command.title.startsWith(u"Disconnect "_s); });
            QVERIFY(found != commands.end());
            found->run();
        }
        [[nodiscard]] QMessageBox *box() const { return page.findChild<QMessageBox *>(); }
        [[nodiscard]] bool isConnected() { return !await(store::ConnectionStore(workspace.database()).health())->isEmpty(); }
        static void press(QMessageBox &box, const QString &text)
        {
            const auto buttons = box.buttons();
            const auto found = std::ranges::find_if(buttons, [&text](const QAbstractButton *one) { return one->text().remove(u'&') == text; });
            QVERIFY2(found != buttons.end(), qPrintable(text));
            (*found)->click();
        }

        FakeClock clock;
        Workspace workspace;
        domain::Channel channel;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports{workspace.database(), messages, navigator, undo, clock};
        models::ChannelsPageModel model{workspace.database(), imports, messages, navigator, undo, clock};
        ui::ChannelsPage page{model};
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whereNothingWaitsItIsDoneAtOnceWithUndo()
    {
        Desk desk;
        desk.disconnect();
        QTRY_VERIFY(!desk.isConnected());
        QVERIFY(!desk.box());
        desk.undo.undo();
        QTRY_VERIFY(desk.isConnected());
    }

    void whatWaitsIsSaidFirst()
    {
        // GIVEN
        Desk desk;
        static_cast<void>(desk.write(domain::PostHolder::ThisMachine));
        // WHEN
        desk.disconnect();
        // THEN
        QTRY_VERIFY(desk.box());
        QVERIFY2(desk.box()->informativeText().contains(u"wait to leave through it"_s), qPrintable(desk.box()->informativeText()));
        QVERIFY(desk.isConnected());
        // AND a no leaves all as it was
        QTest::keyClick(desk.box(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.box());
        QVERIFY(desk.isConnected());
        // AND a yes is undone
        desk.disconnect();
        QTRY_VERIFY(desk.box());
        Desk::press(*desk.box(), u"Disconnect"_s);
        QTRY_VERIFY(!desk.isConnected());
        desk.undo.undo();
        QTRY_VERIFY(desk.isConnected());
    }

    void whatItsServerHoldsCanBeTakenBackFirst()
    {
        // GIVEN
        Desk desk;
        const auto post = desk.write(domain::PostHolder::Service);
        store::DeliveryStore deliveries(desk.workspace.database());
        const auto turn = await(deliveries.claim(u"us"_s, desk.clock.now(), std::chrono::minutes{1}));
        QVERIFY(turn && *turn);
        QVERIFY(await(deliveries.settle((*turn)->delivery.id, u"us"_s,
                                        {.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = u"https://example.social/7"_s}, desk.clock.now())));
        // WHEN
        desk.disconnect();
        QTRY_VERIFY(desk.box());
        QVERIFY2(desk.box()->informativeText().contains(u"will still appear there"_s) && desk.box()->informativeText().contains(u"https://example.social/7"_s),
                 qPrintable(desk.box()->informativeText()));
        // What is done by Enter does nothing.
        QCOMPARE(static_cast<QAbstractButton *>(desk.box()->defaultButton()), desk.box()->button(QMessageBox::Cancel));
        QVERIFY(desk.box()->defaultButton()->isDefault());
        Desk::press(*desk.box(), u"Take back first"_s);
        // THEN it is a draft here, and is taken back there by who sends
        QTRY_COMPARE(await(store::PostStore(desk.workspace.database()).post(post.id))->state, domain::PostState::Draft);
        QVERIFY(store::DeliveryStore::isRecalled(**await(deliveries.ofPost(post.id))));
        QVERIFY(desk.isConnected());
    }

    void aNameThatAnotherChannelBearsIsNotGiven()
    {
        Desk desk;
        const auto other = await(store::ChannelStore(desk.workspace.database())
                                     .add({.service = u"linkedin"_s, .name = u"Page"_s, .address = u"https://www.linkedin.com/company/us"_s}));
        QTRY_COMPARE(desk.model.list().rowCount(), 2);
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        desk.model.rename(*other, u"ours"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY(said.first().first().value<models::Message>().sentence.contains(u"“ours”"_s));
        QVERIFY(!desk.undo.canUndo());
        // Nor one that would be the number of a channel.
        desk.model.rename(*other, u" 2 "_s);
        QCOMPARE(said.size(), 2);
        QVERIFY(said.last().first().value<models::Message>().sentence.contains(u"“2”"_s));
        QVERIFY(!desk.undo.canUndo());
    }
};

QTEST_MAIN(CutOffQuestionTest)
#include "cutoffquestiontest.moc"
