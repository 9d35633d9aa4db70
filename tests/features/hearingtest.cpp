// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/watchdialog.h"
#include "ui/inbox/inboxpage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;

/// Somebody wants to hear of a tag, and what bears it comes in.
class HearingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whatBearsAWatchedTagStandsInTheInbox()
    {
        // GIVEN a channel that is connected; somebody said something there, under a tag, but not to us
        tests::Workspace workspace;
        tests::FakeClock clock;
        sync::Engine engine(
            workspace.database(), clock, []() -> std::unique_ptr<sync::SecretStore> { return std::make_unique<tests::FakeSecrets>(); },
            [&clock]() -> std::unique_ptr<sync::Wire> {
                auto service = std::make_unique<tests::FakeService>(clock);
                service->say(u"Le #parvis est ouvert"_s);
                return service;
            });
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports(workspace.database(), messages, navigator, undo, clock);
        models::ChannelsPageModel channels(workspace.database(), imports, messages, navigator, undo, clock);
        models::InboxPageModel inbox(workspace.database(), messages, navigator, undo, clock);
        ui::ChannelsPage page(channels);
        const ui::InboxPage mentions(inbox);
        models::ConnectModel::Hooks hooks;
        hooks.services = sync::Engine::services();
        channels.connecting().setHooks(hooks);
        page.resize(1200, 760);
        page.show();
        QVERIFY(
            tests::await(engine.connectChannel(u"mastodon"_s, {.server = QUrl(u"https://fake.example"_s), .user = {}, .secret = {{u"token"_s, u"good"_s}}})));
        QTRY_COMPARE(channels.list().rowCount(), 1);
        QTRY_COMPARE(channels.list().health(0).connection.state, domain::ConnectionState::Connected);
        // WHEN the tag is watched
        const auto commands = page.commands();
        const auto watch = std::ranges::find_if(commands, [](const auto &command) { return command.title.startsWith(u"Watch tags and words on"_s); });
        QVERIFY(watch != commands.end());
        watch->run();
        auto *dialog = page.findChild<ui::WatchDialog *>();
        QVERIFY(dialog);
        auto *what = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(what, u"parvis"_s);
        QTest::keyClick(what, Qt::Key_Return);
        // THEN its card says so, and what bears it stands in the inbox
        QTRY_COMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
        QTRY_COMPARE(inbox.mentions().rowCount(), 1);
        QTRY_VERIFY(inbox.mentions().index(0).data(Qt::AccessibleTextRole).toString().contains(u"est ouvert"_s));
        const auto says = [&page](const QString &text) {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&page, &text](const QLabel *label) { return label->isVisibleTo(&page) && label->text().contains(text); });
        };
        QTRY_VERIFY(says(u"Watches #parvis"_s));
        // AND undoing it leaves what came in
        undo.undo();
        QTRY_VERIFY(!says(u"Watches #parvis"_s));
        QCOMPARE(inbox.mentions().rowCount(), 1);
    }
};

QTEST_MAIN(HearingTest)
#include "hearingtest.moc"
