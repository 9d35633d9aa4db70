// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelspage.h"

#include "core/store/channels/connectionstore.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/material.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelcard.h"
#include "ui/channels/connectdialog.h"
#include "ui/channels/requestsdialog.h"
#include "ui/channels/targetdialog.h"
#include "ui/imports/importdialog.h"
#include "ui/widgets/theme.h"

#include <QtGui/QScreen>
#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace parvis;

class ChannelsPageTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(store::Database &database)
            : imports(database, messages, navigator, undo, clock)
            , model(database, imports, messages, navigator, undo, clock)
            , page(model)
        {
        }

        /// Somebody to connect with, whose secrets are kept so.
        void setVault(models::Vault vault)
        {
            models::ConnectModel::Hooks hooks;
            hooks.services = {u"mastodon"_s, u"wordpress"_s};
            hooks.connect = [](const models::ConnectWish &) {
                return QtFuture::makeReadyValueFuture(domain::Answer<domain::Channel>(std::unexpected(domain::Trouble{})));
            };
            hooks.openVault = [vault] { return QtFuture::makeReadyValueFuture(vault); };
            hooks.unlock = [](const QString &passphrase) { return QtFuture::makeReadyValueFuture(passphrase == "right"_L1); };
            model.connecting().setHooks(hooks);
        }
        /// What is seen of that name.
        template<class T>
        [[nodiscard]] T *named(const QString &name) const
        {
            for (T *widget : page.findChildren<T *>()) {
                if (widget->accessibleName() == name && widget->isVisibleTo(widget->window()))
                    return widget;
            }
            return nullptr;
        }

        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports;
        models::ChannelsPageModel model;
        ui::ChannelsPage page;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void whatACardOffersIsFoundByTheNameOfItsChannel()
    {
        // GIVEN a channel
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s)});
        Desk desk(workspace.database());
        QTRY_COMPARE(desk.model.list().rowCount(), 1);
        const QString name = desk.model.list().summary(0).channel.name;
        // WHEN
        const auto commands = desk.page.commands();
        // THEN
        QCOMPARE(commands.size(), 2);
        QCOMPARE(commands[0].title, u"Response time of %1"_s.arg(name));
        QVERIFY(commands[0].also.contains(u"hours"_s));
        commands[0].run();
        QVERIFY(desk.page.findChild<ui::TargetDialog *>());
        QCOMPARE(commands[1].title, u"Rename %1"_s.arg(name));
        commands[1].run();
        QCOMPARE(desk.page.findChild<QInputDialog *>()->textValue(), name);
    }

    void ctrlIOpensTheImport()
    {
        // GIVEN
        tests::Workspace workspace;
        Desk desk(workspace.database());
        desk.page.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        // WHEN
        QTest::keyClick(&desk.page, Qt::Key_I, Qt::ControlModifier);
        // THEN
        QVERIFY(desk.page.findChild<ui::ImportDialog *>());
    }

    void cardsStandBesideOneAnotherAsFarAsThereIsRoom_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {500, 800, 1200, 1600})
            QTest::addRow("%d", width) << width;
    }
    void cardsStandBesideOneAnotherAsFarAsThereIsRoom()
    {
        // GIVEN several channels that offer to be connected
        QFETCH(const int, width);
        tests::Workspace workspace;
        for (const char *name : {"home", "away", "far"})
            tests::takeIn(workspace.database(), {tests::aMention(u"1"_s)}, QString::fromLatin1(name));
        Desk desk(workspace.database());
        desk.setVault(models::Vault::Open);
        // WHEN
        desk.page.resize(width, 700);
        desk.page.show();
        QTRY_COMPARE(desk.model.list().rowCount(), 3);
        QTRY_COMPARE(desk.page.findChildren<ui::ChannelCard *>().size(), 3);
        // THEN every one is seen whole
        const auto isWhole = [&desk](const ui::ChannelCard *card) { return card->mapTo(&desk.page, QPoint(card->width(), 0)).x() <= desk.page.width(); };
        QTRY_VERIFY(std::ranges::all_of(desk.page.findChildren<ui::ChannelCard *>(), isWhole));
    }

    void cardsAreAsHighAsWhatTheySay_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {420, 760, 1204})
            QTest::addRow("%d", width) << width;
    }
    void cardsAreAsHighAsWhatTheySay()
    {
        // GIVEN many channels with long names and long words about what is in the way
        QFETCH(const int, width);
        tests::Workspace workspace;
        tests::FakeClock clock;
        store::ConnectionStore connections(workspace.database());
        constexpr int count = 12;
        for (int i = 0; i < count; ++i) {
            domain::Channel channel;
            channel.service = u"mastodon"_s;
            channel.name = u"The bakers of the region and of the whole valley %1"_s.arg(i);
            channel.address = u"https://a-very-long-name-of-a-server-%1.example/@us"_s.arg(i);
            const domain::Connection connection{.state = i % 4 == 3 ? domain::ConnectionState::SignInNeeded : domain::ConnectionState::Connected,
                                                .server = QUrl(channel.address),
                                                .accountId = QString::number(i),
                                                .handle = u"@the-bakers-of-the-whole-valley@a-very-long-name-of-a-server-%1.example"_s.arg(i),
                                                .capabilities = domain::staticCapabilities(u"mastodon"_s)};
            const auto added = tests::await(connections.connect(channel, connection, clock.now()));
            QVERIFY(added);
            if (connection.state != domain::ConnectionState::Connected)
                continue;
            QVERIFY(*tests::await(connections.claim(u"us"_s, clock.now(), std::chrono::minutes(1))));
            const domain::Trouble trouble{.kind = domain::Trouble::Kind::Refused,
                                          .said = u"the certificate is of another name than the one asked for "_s.repeated(i % 3)};
            QVERIFY(tests::await(connections.endTurn(added->id, u"us"_s, trouble, clock.now() + std::chrono::hours(5), {}, clock.now())));
        }
        Desk desk(workspace.database());
        desk.setVault(models::Vault::Open);
        // WHEN
        desk.page.resize(width, 740);
        desk.page.show();
        QTRY_COMPARE(desk.page.findChildren<ui::ChannelCard *>().size(), count);
        // THEN nothing of it is cut off
        QString cut;
        const auto isWhole = [&desk, &cut] {
            cut.clear();
            const auto cards = desk.page.findChildren<ui::ChannelCard *>();
            for (const ui::ChannelCard *card : cards) {
                const auto labels = card->findChildren<QLabel *>();
                for (const QLabel *label : labels) {
                    const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                    if (label->isVisible() && label->height() < needed)
                        cut = u"%1 of %2 for “%3”"_s.arg(label->height()).arg(needed).arg(label->text());
                }
            }
            return cut.isEmpty();
        };
        QTRY_VERIFY2(isWhole(), qPrintable(cut));
        // AND they begin at the top
        const auto cards = desk.page.findChildren<ui::ChannelCard *>();
        QVERIFY(std::ranges::any_of(cards, [](const ui::ChannelCard *card) { return card->y() == 0; }));
        QVERIFY(cards.first()->parentWidget()->y() < 60);
    }

    void aChannelThatIsOnlyImportedOffersToBeConnected()
    {
        // GIVEN a channel of a service that can be connected
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s)}, u"home"_s);
        Desk desk(workspace.database());
        desk.setVault(models::Vault::Open);
        QTRY_COMPARE(desk.model.list().rowCount(), 1);
        const QString name = desk.model.list().summary(0).channel.name;
        // WHEN
        QTRY_VERIFY(desk.named<QPushButton>(u"Connect %1…"_s.arg(name)));
        desk.named<QPushButton>(u"Connect %1…"_s.arg(name))->click();
        // THEN
        QVERIFY(desk.page.findChild<ui::ConnectDialog *>());
        QCOMPARE(desk.named<QLineEdit>(u"Server or handle"_s)->text(), u"https://example.social"_s);
    }

    void theCardSaysHowItsConnectionFaresAndWhatCanBeDone()
    {
        // GIVEN a channel that is connected and in trouble
        tests::Workspace workspace;
        Desk desk(workspace.database());
        desk.setVault(models::Vault::Open);
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://social.example/@us"_s;
        store::ConnectionStore connections(workspace.database());
        const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                            .server = QUrl(u"https://social.example"_s),
                                            .accountId = u"1"_s,
                                            .handle = u"@us@social.example"_s,
                                            .capabilities = domain::staticCapabilities(u"mastodon"_s)};
        QVERIFY(tests::await(connections.connect(channel, connection, desk.clock.now())));
        QVERIFY(*tests::await(connections.claim(u"us"_s, desk.clock.now(), std::chrono::minutes(1))));
        const auto id = tests::await(store::ChannelStore(workspace.database()).summaries())->first().channel.id;
        QVERIFY(tests::await(connections.endTurn(id, u"us"_s, domain::Trouble{.kind = domain::Trouble::Kind::ServerTrouble},
                                                 desk.clock.now() + std::chrono::minutes(5), {}, desk.clock.now())));
        // THEN its card says so
        QTRY_VERIFY(desk.named<QPushButton>(u"Fetch Our server now"_s));
        const auto says = [&desk](const QString &words) {
            const auto labels = desk.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"does not work just now"_s));
        QVERIFY(says(u"again in 5 min"_s));
        // AND its menu, and the palette, have what can be done
        auto *more = desk.named<QToolButton>(u"More about Our server"_s);
        QVERIFY(more);
        Q_EMIT more->menu()->aboutToShow();
        QStringList verbs;
        for (const QAction *action : more->menu()->actions())
            verbs << action->text();
        QVERIFY(verbs.contains(u"Pause"_s));
        QVERIFY(verbs.contains(u"Disconnect"_s));
        // AND signing in again knows what is known
        const auto commands = desk.page.commands();
        const auto again = std::ranges::find_if(commands, [](const auto &command) { return command.title.startsWith(u"Sign in to"_s); });
        QVERIFY(again != commands.end());
        again->run();
        auto *dialog = desk.page.findChild<ui::ConnectDialog *>();
        QVERIFY(dialog);
        QCOMPARE(desk.named<QLineEdit>(u"Server or handle"_s)->text(), u"https://social.example"_s);
        QVERIFY(!desk.named<QComboBox>(u"Service"_s)->isEnabled());
    }

    void aClosedFileOfSecretsAsksQuietlyForItsPassphrase()
    {
        tests::Workspace workspace;
        Desk desk(workspace.database());
        desk.page.show();
        desk.setVault(models::Vault::Locked);
        const QString name = u"Passphrase of the file of secrets"_s;
        // GIVEN nothing is connected: nobody asks
        QTRY_VERIFY(desk.model.list().isLoaded());
        QVERIFY(!desk.named<QLineEdit>(name));
        // WHEN a channel is
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Our server"_s;
        channel.address = u"https://social.example/@us"_s;
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        QVERIFY(tests::await(store::ConnectionStore(workspace.database()).connect(channel, connection, desk.clock.now())));
        // THEN the passphrase is asked for
        QTRY_VERIFY(desk.named<QLineEdit>(name));
        QTest::keyClicks(desk.named<QLineEdit>(name), u"wrong"_s);
        QTest::keyClick(desk.named<QLineEdit>(name), Qt::Key_Return);
        QTRY_VERIFY(std::ranges::any_of(desk.page.findChildren<QLabel *>(),
                                        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"not the passphrase"_s); }));
        desk.named<QLineEdit>(name)->selectAll();
        QTest::keyClicks(desk.named<QLineEdit>(name), u"right"_s);
        QTest::keyClick(desk.named<QLineEdit>(name), Qt::Key_Return);
        QTRY_VERIFY(!desk.named<QLineEdit>(name));
    }

    void theListOfRequestsTeachesWhileItIsEmpty()
    {
        tests::Workspace workspace;
        Desk desk(workspace.database());
        desk.page.show();
        desk.page.findChild<QAction *>(u"requests"_s)->trigger();
        auto *dialog = desk.page.findChild<ui::RequestsDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->size().boundedTo(dialog->screen()->availableSize()), dialog->size());
        QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(),
                                        [](const QLabel *label) { return label->isVisible() && label->text().contains(u"No service was asked"_s); }));
    }

    void nothingOfItCanBeDoneForReadingOnly()
    {
        tests::Workspace workspace;
        tests::takeIn(workspace.database(), {tests::aMention(u"1"_s)});
        workspace.reopenReadOnly();
        Desk desk(workspace.database());
        QTRY_COMPARE(desk.model.list().rowCount(), 1);
        for (const auto &command : desk.page.commands())
            QVERIFY(!command.reason.isEmpty());
    }
};

QTEST_MAIN(ChannelsPageTest)
#include "channelspagetest.moc"
