// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/passphrasedialog.h"

#include "core/store/channels/connectionstore.h"
#include "models/shell/freshcopy.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/shell/messagebar.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

/// The passphrase of the file of secrets, at the window.
class PassphraseTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(models::Vault vault)
            : imports(workspace.database(), messages, navigator, undo, clock)
            , model(workspace.database(), imports, messages, navigator, undo, clock)
            , page(model)
        {
            domain::Channel channel;
            channel.service = u"mastodon"_s;
            channel.name = u"Our server"_s;
            channel.address = u"https://social.example/@us"_s;
            const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                                .server = QUrl(u"https://social.example"_s),
                                                .accountId = u"1"_s,
                                                .handle = u"@us@social.example"_s,
                                                .capabilities = domain::staticCapabilities(u"mastodon"_s)};
            static_cast<void>(await(store::ConnectionStore(workspace.database()).connect(channel, connection, clock.now())));
            models::VaultModel::Hooks vaultHooks;
            vaultHooks.path = u"/home/ada/secrets.sealed"_s;
            vaultHooks.change = [this](const QString &current, const QString &next) {
                changed << current << next;
                return QtFuture::makeReadyValueFuture(current == "right"_L1 ? domain::Result<>()
                                                                            : domain::Result<>(domain::failure(domain::Error::Kind::Refused, u"no"_s)));
            };
            vaultHooks.beginAnew = [this](const QString &next) {
                begun << next;
                return QtFuture::makeReadyValueFuture(domain::Result<QString>(u"/home/ada/secrets.sealed.lost-2026-11-23"_s));
            };
            model.vault().setHooks(vaultHooks);
            models::ConnectModel::Hooks hooks;
            hooks.services = {u"mastodon"_s};
            hooks.openVault = [vault] { return QtFuture::makeReadyValueFuture(vault); };
            model.connecting().setHooks(hooks);
            page.resize(1000, 700);
            page.show();
            [&] { QTRY_COMPARE(model.connecting().vault(), vault); }();
        }
        template<class T>
        [[nodiscard]] T *named(const QString &name) const
        {
            for (T *widget : page.findChildren<T *>()) {
                if (widget->accessibleName() == name && widget->isVisible())
                    return widget;
            }
            return nullptr;
        }
        [[nodiscard]] bool shows(const QString &words) const
        {
            for (const QLabel *label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        }
        void type(const QString &name, const QString &text) const
        {
            auto *line = named<QLineEdit>(name);
            QVERIFY2(line, qPrintable(name));
            line->setText(text);
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        QSignalSpy said{&messages, &models::Messages::posted};
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports;
        models::ChannelsPageModel model;
        ui::ChannelsPage page;
        QStringList changed;
        QStringList begun;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void itIsChangedFromTheChannels()
    {
        // GIVEN a file that is closed
        Desk desk(models::Vault::Locked);
        auto *change = desk.named<QPushButton>(u"Change the passphrase…"_s);
        QVERIFY(change);
        // WHEN
        change->click();
        QVERIFY(desk.page.findChild<ui::PassphraseDialog *>());
        QTRY_VERIFY(desk.named<QLineEdit>(u"Present passphrase"_s));
        QVERIFY(desk.shows(u"/home/ada/secrets.sealed"_s));
        auto *doIt = desk.named<QPushButton>(u"Change the passphrase"_s);
        doIt = doIt ? doIt : [&] {
            for (auto *button : desk.page.findChild<ui::PassphraseDialog *>()->findChildren<QPushButton *>()) {
                if (button->text() == "Change the passphrase"_L1)
                    return button;
            }
            return static_cast<QPushButton *>(nullptr);
        }();
        QVERIFY(doIt);
        desk.type(u"Present passphrase"_s, u"wrong"_s);
        desk.type(u"New passphrase"_s, u"short"_s);
        desk.type(u"New passphrase, once more"_s, u"short"_s);
        doIt->click();
        // THEN what is wrong is said, and nothing was tried
        QVERIFY(desk.shows(u"too short"_s));
        // AND all of it is seen
        auto *dialog = desk.page.findChild<ui::PassphraseDialog *>();
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QVERIFY(desk.changed.isEmpty());
        desk.type(u"New passphrase"_s, u"eight888"_s);
        desk.type(u"New passphrase, once more"_s, u"eight888"_s);
        doIt->click();
        QTRY_VERIFY(desk.shows(u"not the present passphrase"_s));
        desk.type(u"Present passphrase"_s, u"right"_s);
        doIt->click();
        // AND then it is done
        QTRY_VERIFY(!desk.page.findChild<ui::PassphraseDialog *>());
        QCOMPARE(desk.changed, (QStringList{u"wrong"_s, u"eight888"_s, u"right"_s, u"eight888"_s}));
    }

    void whoHasLostItBeginsAnew()
    {
        Desk desk(models::Vault::Locked);
        QTRY_VERIFY(desk.named<QPushButton>(u"I have lost the passphrase…"_s));
        auto *lost = desk.named<QPushButton>(u"I have lost the passphrase…"_s);
        lost->click();
        QTRY_VERIFY(desk.shows(u"cannot be read without its passphrase"_s));
        QVERIFY(desk.shows(u"Nothing else is lost"_s));
        desk.type(u"New passphrase"_s, u"eight888"_s);
        desk.type(u"New passphrase, once more"_s, u"eight888"_s);
        QTest::keyClick(desk.named<QLineEdit>(u"New passphrase, once more"_s), Qt::Key_Return);
        QTRY_COMPARE(desk.begun, QStringList{u"eight888"_s});
        // THEN the bar is gone, and the card asks to sign in again
        QTRY_VERIFY(!desk.named<QLineEdit>(u"Passphrase of the file of secrets"_s));
        QTRY_VERIFY(desk.shows(u"is not in the file of secrets"_s));
    }

    void thatTheWorkspaceIsACopyIsReadBeforeThatTheFileIsClosed_data()
    {
        QTest::addColumn<bool>("isOffline");
        QTest::newRow("online") << false;
        QTest::newRow("offline") << true;
    }

    void thatTheWorkspaceIsACopyIsReadBeforeThatTheFileIsClosed()
    {
        // GIVEN a file that is closed, which is said once the channels were read
        QFETCH(const bool, isOffline);
        Desk desk(models::Vault::Locked);
        QTRY_COMPARE(desk.said.size(), 1);
        const auto closed = desk.said.first().first().value<models::Message>();
        QVERIFY2(closed.sentence.contains(u"is sealed"_s), qPrintable(closed.sentence));
        // WHEN the window has said before that its workspace is a copy
        QWidget window;
        ui::MessageBar bar(desk.undo, &window);
        models::Connectivity connectivity;
        connectivity.setOffline(isOffline);
        const models::Message copy = models::freshCopyMessage(connectivity, isOffline);
        bar.show(copy);
        bar.show(closed);
        // THEN that is read first, and the other after it
        QCOMPARE(bar.sentence(), copy.sentence);
        bar.dismiss();
        QCOMPARE(bar.sentence(), closed.sentence);
    }

    void whereThereIsAKeychainNothingOfItIsOffered()
    {
        Desk desk(models::Vault::Open);
        QVERIFY(!desk.named<QPushButton>(u"Change the passphrase…"_s));
        for (const QAction *action : desk.page.actions()) {
            if (action->objectName().endsWith(u"passphrase"_s))
                QVERIFY(!action->isVisible());
        }
    }
};

QTEST_MAIN(PassphraseTest)
#include "passphrasetest.moc"
