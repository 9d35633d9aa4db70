// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/connectdialog.h"
#include "ui/shell/guidebrowser.h"
#include "ui/shell/guidedialog.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/theme.h"

#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;

/// The dialog that connects a channel: what it keeps, where it complains, how it grows.
class ConnectDialogTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            models::ConnectModel::Hooks hooks;
            hooks.services = {u"mastodon"_s, u"wordpress"_s, u"ghost"_s, u"bluesky"_s, u"telegram"_s, u"matrix"_s, u"mattermost"_s, u"webhook"_s};
            hooks.browserServices = {u"mastodon"_s};
            hooks.openVault = [this] { return QtFuture::makeReadyValueFuture(vault); };
            hooks.unlock = [this](const QString &passphrase) {
                unlockedWith << passphrase;
                return QtFuture::makeReadyValueFuture(true);
            };
            hooks.connect = [this](const models::ConnectWish &wish) {
                asked << wish;
                return QtFuture::makeReadyValueFuture(domain::Answer<domain::Channel>(std::unexpected(trouble)));
            };
            hooks.signIn = [this](const models::ConnectWish &wish, const domain::BrowserWords &) {
                signedIn << wish;
                return domain::SignInUnderWay{};
            };
            hooks.settings = [this](const domain::Channel &) { return QtFuture::makeReadyValueFuture(settings); };
            connecting.setHooks(hooks);
        }
        [[nodiscard]] ui::ConnectDialog *open(const ui::ConnectDialog::Known &known)
        {
            auto *dialog = new ui::ConnectDialog(connecting, known, nullptr);
            dialog->show();
            return QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
        }
        [[nodiscard]] static QLineEdit *field(ui::ConnectDialog &dialog, const QString &name)
        {
            // Fields that were just made show a little later.
            QLineEdit *found = nullptr;
            std::ignore = QTest::qWaitFor([&] {
                for (QLineEdit *line : dialog.findChildren<QLineEdit *>()) {
                    if (line->accessibleName() == name && line->isVisibleTo(&dialog))
                        found = line;
                }
                return found != nullptr;
            });
            return found;
        }
        static void choose(ui::ConnectDialog &dialog, const QString &service)
        {
            auto *chooser = dialog.findChild<QComboBox *>();
            chooser->setCurrentIndex(chooser->findData(service));
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        models::Messages messages;
        QUndoStack undo;
        models::ChannelListModel list{workspace.database(), clock};
        models::ConnectModel connecting{workspace.database(), list, messages, undo, clock};
        models::Vault vault = models::Vault::Open;
        domain::Trouble trouble{.kind = domain::Trouble::Kind::Unreachable};
        QStringList unlockedWith;
        QList<models::ConnectWish> asked;
        QList<models::ConnectWish> signedIn;
        std::optional<QMap<QString, QString>> settings;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void whoOneIsOnOneServiceIsNotProposedOnAnother()
    {
        // GIVEN
        Desk desk;
        auto *dialog = desk.open({.service = u"wordpress"_s});
        QVERIFY(dialog);
        desk.field(*dialog, u"Address of the site"_s)->setText(u"https://blog.example"_s);
        desk.field(*dialog, u"User name"_s)->setText(u"anna"_s);
        // WHEN
        desk.choose(*dialog, u"matrix"_s);
        // THEN
        QCOMPARE(desk.field(*dialog, u"User name"_s)->text(), QString());
        QCOMPARE(desk.field(*dialog, u"Server"_s)->text(), QString());
        desk.choose(*dialog, u"bluesky"_s);
        QCOMPARE(desk.field(*dialog, u"Handle"_s)->text(), QString());
        // AND where a site is, is asked in the same words and means the same
        desk.choose(*dialog, u"ghost"_s);
        QCOMPARE(desk.field(*dialog, u"Address of the site"_s)->text(), u"https://blog.example"_s);
        // AND nothing typed was lost
        desk.choose(*dialog, u"wordpress"_s);
        QCOMPARE(desk.field(*dialog, u"User name"_s)->text(), u"anna"_s);
        delete dialog;
    }

    void whatIsWrongWithTheNetworkStandsUnderNoField()
    {
        // GIVEN a service that stands at one place alone
        Desk desk;
        auto *dialog = desk.open({.service = u"telegram"_s});
        QVERIFY(dialog);
        desk.field(*dialog, u"Token of the bot"_s)->setText(u"123:abc"_s);
        desk.field(*dialog, u"Channel or group"_s)->setText(u"@bread"_s);
        // WHEN nobody answers
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), 1);
        // THEN it is said once, above the fields
        QList<QLabel *> said;
        QTRY_VERIFY(([&] {
            said.clear();
            for (QLabel *label : dialog->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(u"cannot be reached"_s))
                    said << label;
            }
            return said.size() == 1;
        }()));
        QVERIFY(!said.first()->text().contains(u"address"_s));
        const auto topOf = [dialog](const QWidget *widget) { return widget->mapTo(dialog, QPoint()).y(); };
        QTRY_VERIFY(topOf(said.first()) < topOf(desk.field(*dialog, u"Token of the bot"_s)));
        delete dialog;
    }

    void itIsSeenThatTheServiceIsBeingAsked()
    {
        Desk desk;
        auto *dialog = desk.open({});
        QVERIFY(dialog);
        QPromise<domain::Answer<domain::Channel>> answer;
        answer.start();
        models::ConnectModel::Hooks slow;
        slow.services = {u"mastodon"_s};
        slow.openVault = [] { return QtFuture::makeReadyValueFuture(models::Vault::Open); };
        slow.connect = [&answer](const models::ConnectWish &) { return answer.future(); };
        desk.connecting.setHooks(slow);
        desk.connecting.connectChannel({.service = u"mastodon"_s});
        auto *bar = dialog->findChild<ui::BusyBar *>();
        QTRY_VERIFY(bar && bar->isVisible());
        const QImage before = bar->grab().toImage();
        QTRY_VERIFY(bar->grab().toImage() != before);
        answer.addResult(std::unexpected(desk.trouble));
        answer.finish();
        QTRY_VERIFY(!bar->isVisible());
        dialog->close();
    }

    void enterGoesOnWhereAllIsKnown()
    {
        // GIVEN a channel to be signed in to again by the browser
        Desk desk;
        domain::Channel channel;
        channel.service = u"mastodon"_s;
        channel.name = u"Ours"_s;
        auto *dialog = desk.open({.service = u"mastodon"_s, .server = u"https://social.example"_s, .channelName = u"Ours"_s, .again = channel});
        QVERIFY(dialog);
        // THEN what has the keyboard is what Enter does
        auto *focused = qobject_cast<QPushButton *>(dialog->focusWidget());
        QVERIFY(focused);
        QCOMPARE(focused->text().remove(u'&'), u"Sign in with the browser"_s);
        // AND so it is with every other button
        QPushButton *way = nullptr;
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == u"Paste a token or password instead…"_s)
                way = button;
        }
        QVERIFY(way);
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Return);
        QVERIFY(desk.signedIn.isEmpty());
        QTRY_VERIFY(desk.field(*dialog, u"Access token"_s));
        delete dialog;
    }

    void whatAChannelIsSetToStandsThereWhenItIsConnectedAgain()
    {
        // GIVEN a site that mails its articles
        Desk desk;
        desk.settings = QMap<QString, QString>{{u"newsletter"_s, u"weekly"_s}};
        domain::Channel channel;
        channel.id = domain::Id<domain::Channel>(3);
        channel.service = u"ghost"_s;
        channel.name = u"Blog"_s;
        const ui::ConnectDialog::Known known{.service = u"ghost"_s, .server = u"https://blog.example"_s, .channelName = u"Blog"_s, .again = channel};
        auto *dialog = desk.open(known);
        QVERIFY(dialog);
        // THEN
        QTRY_COMPARE(desk.field(*dialog, u"Newsletter"_s)->text(), u"weekly"_s);
        // WHEN a person takes it away
        desk.field(*dialog, u"Admin API key"_s)->setText(u"a:b"_s);
        desk.field(*dialog, u"Newsletter"_s)->clear();
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), 1);
        QVERIFY(desk.asked.last().secret.contains(u"newsletter"_s));
        delete dialog;
        // WHEN nobody could look
        desk.settings.reset();
        auto *blind = desk.open(known);
        QVERIFY(blind);
        desk.field(*blind, u"Admin API key"_s)->setText(u"a:b"_s);
        QTest::keyClick(blind, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), 2);
        QVERIFY(!desk.asked.last().secret.contains(u"newsletter"_s));
        delete blind;
    }

    void whatWasTypedStaysOnTheOtherWay()
    {
        // GIVEN a channel to be signed in to again, at another address by now, with a token
        Desk desk;
        domain::Channel channel;
        channel.id = domain::Id<domain::Channel>(3);
        channel.service = u"mastodon"_s;
        channel.name = u"Ours"_s;
        auto *dialog = desk.open({.service = u"mastodon"_s, .server = u"https://social.example"_s, .channelName = u"Ours"_s, .again = channel});
        QVERIFY(dialog);
        const auto go = [dialog](const QString &way) {
            for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
                if (button->text().remove(u'&') == way)
                    return button->click();
            }
            QFAIL(qPrintable(way));
        };
        const QString server = u"Server or handle"_s;
        const QString byBrowser = u"Sign in with the browser…"_s;
        const QString byHand = u"Paste a token or password instead…"_s;
        QTRY_COMPARE(desk.field(*dialog, server)->text(), u"https://social.example"_s);
        go(byHand);
        QTRY_VERIFY(desk.field(*dialog, u"Access token"_s));
        desk.field(*dialog, server)->setText(u"moved.example"_s);
        desk.field(*dialog, u"Access token"_s)->setText(u"abc"_s);
        // WHEN
        go(byBrowser);
        // THEN
        QTRY_COMPARE(desk.field(*dialog, server)->text(), u"moved.example"_s);
        // WHEN it is changed there too
        desk.field(*dialog, server)->setText(u"again.example"_s);
        go(byHand);
        // THEN
        QTRY_COMPARE(desk.field(*dialog, server)->text(), u"again.example"_s);
        QCOMPARE(desk.field(*dialog, u"Access token"_s)->text(), u"abc"_s);
        delete dialog;
    }

    void thePassphraseOfANewFileIsTypedTwice()
    {
        // GIVEN no keychain, and no file yet
        Desk desk;
        desk.vault = models::Vault::Unmade;
        auto *dialog = desk.open({.service = u"telegram"_s});
        QVERIFY(dialog);
        desk.field(*dialog, u"Token of the bot"_s)->setText(u"123:abc"_s);
        desk.field(*dialog, u"Channel or group"_s)->setText(u"@bread"_s);
        desk.field(*dialog, u"Passphrase"_s)->setText(u"eight888"_s);
        auto *repeated = desk.field(*dialog, u"Passphrase, once more"_s);
        QVERIFY(repeated);
        // WHEN they differ
        repeated->setText(u"eight88"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        // THEN it says so, and nobody was asked
        QCOMPARE(repeated->accessibleDescription(), u"The two are not the same. Type it once more."_s);
        QCOMPARE(dialog->focusWidget(), repeated);
        QVERIFY(desk.asked.isEmpty());
        QVERIFY(desk.unlockedWith.isEmpty());
        // WHEN they are the same
        repeated->setText(u"eight888"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        // THEN
        QTRY_COMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.unlockedWith, QStringList{u"eight888"_s});
        delete dialog;
        // WHEN a file is there already
        desk.vault = models::Vault::Locked;
        desk.connecting.noteVault(desk.vault);
        auto *later = desk.open({.service = u"telegram"_s});
        QVERIFY(later);
        // THEN its passphrase is given once
        QVERIFY(desk.field(*later, u"Passphrase"_s));
        for (const QLineEdit *line : later->findChildren<QLineEdit *>())
            QVERIFY(line->accessibleName() != "Passphrase, once more"_L1 || !line->isVisibleTo(later));
        delete later;
    }

    void aWebhookIsConnectedAnewByAnotherAddressAlone()
    {
        // GIVEN a webhook of a service that lets in by a token as well
        Desk desk;
        domain::Channel channel;
        channel.id = domain::Id<domain::Channel>(3);
        channel.service = u"mattermost"_s;
        channel.address = u"https://chat.example#hook-1"_s;
        channel.name = u"Town"_s;
        auto *dialog = desk.open({.service = u"mattermost"_s, .server = u"https://chat.example"_s, .channelName = u"Town"_s, .again = channel});
        QVERIFY(dialog);
        // THEN its address alone is asked for
        auto *webhook = desk.field(*dialog, u"Address of the webhook"_s);
        QVERIFY(webhook);
        const auto lines = dialog->findChildren<QLineEdit *>();
        QCOMPARE(std::ranges::count_if(lines, [dialog](const QLineEdit *line) { return line->isVisibleTo(dialog); }), 1);
        QTest::keyClicks(webhook, u"https://chat.example/hooks/new"_s);
        QTest::keyClick(webhook, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.asked.first().service, u"mattermost"_s);
        QCOMPARE(desk.asked.first().secret.value(u"webhook"_s), u"https://chat.example/hooks/new"_s);
        delete dialog;
    }

    void anAddressThatLetsInByItselfWantsNothingMore()
    {
        // GIVEN a token was typed for Mattermost
        Desk desk;
        auto *dialog = desk.open({.service = u"mattermost"_s});
        QVERIFY(dialog);
        auto *server = desk.field(*dialog, u"Server"_s);
        QTest::keyClicks(server, u"https://chat.example"_s);
        QTest::keyClicks(desk.field(*dialog, u"Access token"_s), u"t"_s);
        // WHEN it goes on as the address of a webhook
        QTest::keyClicks(server, u"/hooks/6kpe"_s);
        // THEN neither token nor channel is asked any more, and it says why
        const auto isAsked = [dialog](const QString &name) {
            return std::ranges::any_of(dialog->findChildren<QLineEdit *>(),
                                       [&](const QLineEdit *line) { return line->accessibleName() == name && line->isVisibleTo(dialog); });
        };
        QVERIFY(!isAsked(u"Access token"_s) && !isAsked(u"Channel"_s) && isAsked(u"Server"_s));
        const auto explains = [dialog] {
            return std::ranges::any_of(dialog->findChildren<QLabel *>(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"incoming webhook: it has its channel"_s);
            });
        };
        QTRY_VERIFY(explains());
        // AND it is connected by that alone
        QTest::keyClick(server, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), 1);
        QCOMPARE(desk.asked.first().server, QUrl(u"https://chat.example/hooks/6kpe"_s));
        QVERIFY(desk.asked.first().secret.isEmpty());
        // AND asked again where it is the server's own address
        server->selectAll();
        QTest::keyClicks(server, u"https://chat.example"_s);
        QVERIFY(isAsked(u"Access token"_s) && isAsked(u"Channel"_s));
        delete dialog;
    }

    void whatIsNoAddressOfAWebhookIsSaidBeforeAnythingIsConnected_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("a word") << u"hooks"_s << u"no address of a webhook"_s;
        QTest::newRow("a server") << u"https://hooks.example"_s << u"no address of a webhook"_s;
        QTest::newRow("without its beginning") << u"hooks.example/services/T0/B0/x"_s << u"no address of a webhook"_s;
        QTest::newRow("in the open") << u"http://hooks.example/services/T0/B0/x"_s << u"Write https"_s;
        QTest::newRow("whole") << u"https://hooks.example/services/T0/B0/x"_s << QString();
    }
    void whatIsNoAddressOfAWebhookIsSaidBeforeAnythingIsConnected()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, said);
        Desk desk;
        auto *dialog = desk.open({.service = u"webhook"_s});
        QVERIFY(dialog);
        auto *address = desk.field(*dialog, u"Address of the webhook"_s);
        QTest::keyClicks(address, typed);
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), said.isEmpty() ? 1 : 0);
        QVERIFY2(said.isEmpty() || address->accessibleDescription().contains(said), qPrintable(address->accessibleDescription()));
        QVERIFY(said.isEmpty() || address->hasFocus());
        delete dialog;
    }

    void whatAServiceListsIsChosenByKeyboard()
    {
        // GIVEN a channel whose name the server does not know
        Desk desk;
        desk.trouble = {.kind = domain::Trouble::Kind::Gone, .said = u"channel, the account is in these: bread/town, bread/oven"_s};
        auto *dialog = desk.open({.service = u"mattermost"_s});
        QVERIFY(dialog);
        QTest::keyClicks(desk.field(*dialog, u"Server"_s), u"https://chat.example"_s);
        QTest::keyClicks(desk.field(*dialog, u"Access token"_s), u"t"_s);
        auto *channel = desk.field(*dialog, u"Channel"_s);
        QTest::keyClicks(channel, u"twon"_s);
        QTest::keyClick(channel, Qt::Key_Return);
        // THEN those that there are can be chosen, and have the keyboard
        QTRY_COMPARE(desk.asked.size(), 1);
        QComboBox *choice = nullptr;
        QTRY_VERIFY((choice = qobject_cast<QComboBox *>(dialog->focusWidget())));
        QCOMPARE(choice->accessibleName(), u"Choose: Channel"_s);
        QCOMPARE(choice->count(), 2);
        // WHEN one is
        QTest::keyClick(choice, Qt::Key_Down);
        QTest::keyClick(choice, Qt::Key_Down);
        // THEN it stands in the field
        QCOMPARE(channel->text(), u"bread/oven"_s);
        // AND Enter connects
        QVERIFY(choice->hasFocus());
        QTest::keyClick(choice, Qt::Key_Return);
        QTRY_COMPARE(desk.asked.size(), 2);
        QCOMPARE(desk.asked.last().secret.value(u"channel"_s), u"bread/oven"_s);
        delete dialog;
    }

    void whatIsAskedHasALetterOfItsOwn_data()
    {
        QTest::addColumn<QString>("service");
        for (const char *service : {"mastodon", "wordpress", "ghost", "bluesky", "telegram", "matrix", "mattermost"})
            QTest::addRow("%s", service) << QString::fromLatin1(service);
    }
    void whatIsAskedHasALetterOfItsOwn()
    {
        QFETCH(const QString, service);
        Desk desk;
        desk.vault = models::Vault::Unmade;
        auto *dialog = desk.open({.service = service});
        QVERIFY(dialog);
        QStringList letters;
        const auto note = [&letters](const QString &text) {
            const qsizetype at = text.indexOf(u'&');
            QVERIFY2(at >= 0 && at + 1 < text.size(), qPrintable(text));
            letters << text.at(at + 1).toLower();
        };
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisibleTo(dialog))
                note(label->text());
        }
        QVERIFY(letters.size() > 1);
        for (const QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isVisibleTo(dialog))
                note(button->text());
        }
        const qsizetype all = letters.size();
        letters.removeDuplicates();
        QCOMPARE(letters.size(), all);
        delete dialog;
    }

    void theGuideOpensAtTheServiceChosen()
    {
        // GIVEN
        QLocale::setDefault(QLocale(u"en"_s));
        Desk desk;
        auto *dialog = desk.open({.service = u"ghost"_s});
        QVERIFY(dialog);
        // WHEN
        QTest::keyClick(dialog, Qt::Key_F1);
        // THEN
        auto *guide = dialog->findChild<ui::GuideDialog *>();
        QVERIFY(guide);
        const auto source = [guide] { return guide->findChild<ui::GuideBrowser *>()->source(); };
        QVERIFY(source().path().endsWith("/forums.md"_L1));
        QCOMPARE(source().fragment(), u"ghost"_s);
        // AND follows when it is asked about another
        desk.choose(*dialog, u"wordpress"_s);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"What the guide says of this service"_s)
                button->click();
        }
        QVERIFY(source().path().endsWith("/wordpress.md"_L1));
        delete dialog;
    }

    void nothingIsHiddenWhereThereIsRoom()
    {
        // GIVEN a dialog that has grown and shrunk already
        Desk desk;
        auto *dialog = desk.open({.service = u"telegram"_s});
        QVERIFY(dialog);
        auto *fields = dialog->findChild<QScrollArea *>();
        // WHEN services of more fields are chosen one after another
        for (const QString &service : {u"wordpress"_s, u"ghost"_s, u"matrix"_s, u"telegram"_s, u"ghost"_s}) {
            desk.choose(*dialog, service);
            // THEN each is shown whole, at the full width of the dialog
            QTRY_VERIFY2(fields->widget()->height() <= fields->viewport()->height() || dialog->height() > dialog->screen()->availableGeometry().height() - 80,
                         qPrintable(service));
            QTRY_VERIFY2(!fields->verticalScrollBar()->isVisible() || dialog->height() > dialog->screen()->availableGeometry().height() - 80,
                         qPrintable(service));
        }
        delete dialog;
    }
};

QTEST_MAIN(ConnectDialogTest)
#include "connectdialogtest.moc"
