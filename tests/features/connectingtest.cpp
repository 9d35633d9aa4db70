// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/connectdialog.h"
#include "ui/channels/requestsdialog.h"
#include "ui/inbox/inboxpage.h"
#include "ui/widgets/theme.h"

#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

namespace {

/// Secrets that outlive the engine: the test looks at what is kept, once nobody writes.
class LentSecrets final : public sync::SecretStore
{
public:
    explicit LentSecrets(tests::FakeSecrets &secrets)
        : m_secrets(secrets)
    {
    }
    [[nodiscard]] QFuture<domain::Result<domain::Secret>> read(const QString &name) override { return m_secrets.read(name); }
    [[nodiscard]] QFuture<domain::Result<>> write(const QString &name, const domain::Secret &secret) override { return m_secrets.write(name, secret); }
    [[nodiscard]] QFuture<domain::Result<>> remove(const QString &name) override { return m_secrets.remove(name); }

private:
    tests::FakeSecrets &m_secrets;
};

} // namespace

/// Somebody connects a channel, and what is said there comes in.
class ConnectingTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : imports(workspace.database(), messages, navigator, undo, clock)
            , channels(workspace.database(), imports, messages, navigator, undo, clock)
            , inbox(workspace.database(), messages, navigator, undo, clock)
            , page(channels)
            , mentions(inbox)
        {
            engine.emplace(workspace.database(), clock, sync::Engine::SecretsFactory(), [this] {
                auto service = std::make_unique<tests::FakeService>(clock);
                service->mention(u"Bonjour, ouvrez-vous dimanche ?"_s);
                return service;
            });
            models::ConnectModel::Hooks hooks;
            hooks.services = sync::Engine::services();
            hooks.connect = [this](const models::ConnectWish &wish) {
                return engine->connectChannel(wish.service, {.server = wish.server, .user = wish.user, .secret = wish.secret}, wish.name, wish.again);
            };
            hooks.stop = [this] { engine->stopConnecting(); };
            hooks.test = [this](const domain::Channel &channel) { return engine->test(channel); };
            hooks.revokingServices = sync::Engine::revokingServices();
            hooks.givingBack = [this](const domain::Channel &channel) { return engine->givingBack(channel); };
            hooks.disconnect = [this](const domain::Channel &channel) { return engine->disconnectChannel(channel); };
            hooks.forget = [this](const domain::Channel &channel) { engine->forgetSecret(channel); };
            hooks.openVault = [this] {
                return engine->open([this] { return std::make_unique<LentSecrets>(secrets); }).then([](bool isOpen) {
                    return isOpen ? models::Vault::Open : models::Vault::Unmade;
                });
            };
            hooks.unlock = [](const QString &) { return QtFuture::makeReadyValueFuture(false); };
            channels.connecting().setHooks(hooks);
            page.resize(1200, 760);
            page.show();
        }

        template<class T>
        [[nodiscard]] T *named(const QString &name) const
        {
            for (T *widget : page.findChildren<T *>()) {
                if (widget->accessibleName() == name && widget->isVisibleTo(widget->window()))
                    return widget;
            }
            return nullptr;
        }
        /// Whether somewhere on the page stands that text.
        [[nodiscard]] bool says(const QString &text) const
        {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisibleTo(label->window()) && label->text().contains(text); });
        }
        void connectOurServer() const
        {
            page.findChild<QAction *>(u"connect"_s)->trigger();
            QTRY_VERIFY(named<QLineEdit>(u"Server or handle"_s));
            QTest::keyClicks(named<QLineEdit>(u"Server or handle"_s), u"@us@fake.example"_s);
            QTest::keyClicks(named<QLineEdit>(u"Access token"_s), u"good"_s);
            QTest::keyClick(named<QLineEdit>(u"Access token"_s), Qt::Key_Return);
            QTRY_VERIFY(says(u"Connected as @us@fake.example"_s));
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        tests::FakeSecrets secrets;
        std::optional<sync::Engine> engine;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports;
        models::ChannelsPageModel channels;
        models::InboxPageModel inbox;
        ui::ChannelsPage page;
        ui::InboxPage mentions;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whatIsSaidOnAChannelComesInOnceItIsConnected()
    {
        // GIVEN a token that was copied badly
        Desk desk;
        desk.page.findChild<QAction *>(u"connect"_s)->trigger();
        QTRY_VERIFY(desk.named<QLineEdit>(u"Server or handle"_s));
        auto *server = desk.named<QLineEdit>(u"Server or handle"_s);
        auto *token = desk.named<QLineEdit>(u"Access token"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        QTest::keyClicks(server, u"@us@fake.example"_s);
        QTest::keyClicks(token, u"bad"_s);
        QTest::keyClick(token, Qt::Key_Return);
        // THEN that is said beside it, and nothing typed is lost
        QTRY_VERIFY(token->accessibleDescription().contains(u"does not let Parvis in"_s));
        QCOMPARE(server->text(), u"https://fake.example"_s);
        QCOMPARE(token->text(), u"bad"_s);
        // WHEN it is mended
        token->selectAll();
        QTest::keyClicks(token, u"good"_s);
        QTest::keyClick(token, Qt::Key_Return);
        // THEN the channel is connected
        QTRY_VERIFY(desk.says(u"Connected as @us@fake.example"_s));
        // AND what somebody said to us stands in the inbox
        QTRY_COMPARE(desk.inbox.mentions().rowCount(), 1);
        QTRY_VERIFY(desk.inbox.mentions().index(0).data(Qt::AccessibleTextRole).toString().contains(u"ouvrez-vous dimanche"_s));
        // AND every request that left is listed, without what lets us in
        desk.page.findChild<QAction *>(u"requests"_s)->trigger();
        auto *dialog = desk.page.findChild<ui::RequestsDialog *>();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeView *>();
        QTRY_VERIFY(list->model()->rowCount() > 2);
        for (int row = 0; row < list->model()->rowCount(); ++row)
            QVERIFY(!list->model()->index(row, 0).data(models::RequestListModel::WordsRole).toString().contains(u"good"_s));
    }

    void pausingIsUndoneAndDisconnectingIsAskedFirst()
    {
        Desk desk;
        desk.connectOurServer();
        const auto run = [&desk](const QString &title) {
            const auto commands = desk.page.commands();
            const auto found = std::ranges::find_if(commands, [&title](const auto &command) { return command.title.startsWith(title); });
            QVERIFY2(found != commands.end(), qPrintable(title));
            found->run();
        };
        run(u"Pause "_s);
        QTRY_VERIFY(desk.says(u"Paused"_s));
        desk.undo.undo();
        QTRY_VERIFY(desk.says(u"Connected as"_s));
        // WHEN it is to be disconnected, which cannot be undone
        run(u"Disconnect "_s);
        auto *box = desk.page.findChild<QMessageBox *>();
        QVERIFY(box);
        // THEN it says before that a token which was pasted stays good there
        QTRY_VERIFY2(box->informativeText().contains(u"cannot take it back on “fake.example”"_s), qPrintable(box->informativeText()));
        QVERIFY(box->informativeText().contains(u"authorized_applications"_s));
        // AND a no leaves all as it was
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!desk.page.findChild<QMessageBox *>());
        QVERIFY(desk.says(u"Connected as"_s));
        // AND a yes disconnects, and says that a token that was pasted is still good there
        QSignalSpy said(&desk.messages, &models::Messages::posted);
        run(u"Disconnect "_s);
        box = desk.page.findChild<QMessageBox *>();
        QVERIFY(box);
        const auto buttons = box->buttons();
        const auto yes = std::ranges::find(buttons, QMessageBox::AcceptRole, [box](QAbstractButton *button) { return box->buttonRole(button); });
        QVERIFY(yes != buttons.end());
        (*yes)->click();
        QTRY_COMPARE(said.size(), 1);
        const auto message = said.first().first().value<models::Message>();
        QVERIFY2(message.sentence.contains(u"still good on “fake.example”"_s) && message.sentence.contains(u"authorized_applications"_s),
                 qPrintable(message.sentence));
        QTRY_VERIFY(!desk.says(u"Connected as"_s));
    }

    void whoSignsInAgainAsSomebodyElseIsToldSo()
    {
        // GIVEN a channel
        Desk desk;
        desk.connectOurServer();
        QTRY_VERIFY(!desk.page.findChild<ui::ConnectDialog *>());
        // WHEN another account's token is given for it
        const auto commands = desk.page.commands();
        const auto found = std::ranges::find_if(commands, [](const auto &command) { return command.title.startsWith(u"Sign in to"_s); });
        QVERIFY(found != commands.end());
        found->run();
        QTRY_VERIFY(desk.named<QLineEdit>(u"Access token"_s));
        QTest::keyClicks(desk.named<QLineEdit>(u"Access token"_s), u"other"_s);
        QTest::keyClick(desk.named<QLineEdit>(u"Access token"_s), Qt::Key_Return);
        // THEN the dialog says so, and there is no second channel
        QTRY_VERIFY(desk.says(u"That is @other@fake.example, while"_s) && desk.says(u"is @us@fake.example. Nothing was changed."_s));
        QCOMPARE(desk.channels.list().rowCount(), 1);
        QVERIFY(desk.says(u"Connected as @us@fake.example"_s));
        // AND its own account is taken
        auto *token = desk.named<QLineEdit>(u"Access token"_s);
        token->selectAll();
        QTest::keyClicks(token, u"good"_s);
        QTest::keyClick(token, Qt::Key_Return);
        QTRY_VERIFY(!desk.page.findChild<ui::ConnectDialog *>());
        QCOMPARE(desk.channels.list().rowCount(), 1);
    }

    void anotherAccountThanThatOfAChannelOnceConnectedIsConnectedBesideIt()
    {
        // GIVEN a channel that was disconnected
        Desk desk;
        desk.connectOurServer();
        QTRY_VERIFY(!desk.page.findChild<ui::ConnectDialog *>());
        const domain::Channel channel = desk.channels.list().summary(0).channel;
        QVERIFY(await(desk.engine->disconnectChannel(channel)));
        QTRY_VERIFY(desk.says(u"Not connected: nothing is taken in or sent."_s));
        // WHEN another account's token is given for it
        const auto commands = desk.page.commands();
        const auto found = std::ranges::find_if(commands, [](const auto &command) { return command.title.startsWith(u"Connect "_s); });
        QVERIFY(found != commands.end());
        found->run();
        QTRY_VERIFY(desk.named<QLineEdit>(u"Access token"_s));
        QVERIFY(!desk.named<QLineEdit>(u"Name of the channel"_s));
        QTest::keyClicks(desk.named<QLineEdit>(u"Access token"_s), u"other"_s);
        QTest::keyClick(desk.named<QLineEdit>(u"Access token"_s), Qt::Key_Return);
        // THEN it is said whose it is, whose the channel is, and nothing was changed
        QTRY_VERIFY(desk.says(u"That is @other@fake.example, while"_s));
        QCOMPARE(desk.channels.list().rowCount(), 1);
        // AND it is connected as a channel of its own where that is wanted
        QPushButton *own = nullptr;
        for (QPushButton *button : desk.page.findChild<ui::ConnectDialog *>()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == u"Connect as a channel of its own"_s)
                own = button;
        }
        QVERIFY(own && own->isVisibleTo(own->window()));
        own->click();
        QTRY_VERIFY(!desk.page.findChild<ui::ConnectDialog *>());
        QTRY_COMPARE(desk.channels.list().rowCount(), 2);
        QTRY_VERIFY(desk.says(u"Connected as @other@fake.example"_s));
        QTRY_VERIFY(desk.says(u"Not connected: nothing is taken in or sent."_s));
    }

    void plainHttpIsRefusedBesideTheAddress()
    {
        Desk desk;
        desk.page.findChild<QAction *>(u"connect"_s)->trigger();
        auto *server = desk.named<QLineEdit>(u"Server or handle"_s);
        QVERIFY(server);
        QTest::keyClicks(server, u"http://fake.example"_s);
        QTest::keyClicks(desk.named<QLineEdit>(u"Access token"_s), u"good"_s);
        QTest::keyClick(server, Qt::Key_Return);
        QVERIFY(server->accessibleDescription().contains(u"https"_s));
        QVERIFY(!desk.channels.connecting().isBusy());
        // WHEN it is closed, what was typed stands there again next time
        QTest::keyClick(desk.page.findChild<ui::ConnectDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.page.findChild<ui::ConnectDialog *>());
        desk.page.findChild<QAction *>(u"connect"_s)->trigger();
        QCOMPARE(desk.named<QLineEdit>(u"Server or handle"_s)->text(), u"http://fake.example"_s);
    }
};

QTEST_MAIN(ConnectingTest)
#include "connectingtest.moc"
