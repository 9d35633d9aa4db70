// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channels/engine.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/connectdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QUrlQuery>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtGui/QUndoStack>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;

/// The browser of this machine and the person in it: opens what it is given, and answers where the page leads back to.
class PersonInBrowser : public QObject
{
    Q_OBJECT

public:
    PersonInBrowser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~PersonInBrowser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    Q_DISABLE_COPY_MOVE(PersonInBrowser)

    /// What stands in the address that it comes back to, beside the state ("code=c0de"); empty: it stays on the page.
    void setAnswer(const QString &answer) { m_answer = answer; }
    [[nodiscard]] const QList<QUrl> &opened() const { return m_opened; }
    /// What the browser shows at the end.
    [[nodiscard]] const QString &shown() const { return m_shown; }

public Q_SLOTS:
    void open(const QUrl &page)
    {
        m_opened << page;
        if (m_answer.isEmpty())
            return;
        const QUrlQuery query(page);
        QUrl back(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        back.setQuery(m_answer + u"&state="_s + query.queryItemValue(u"state"_s));
        QNetworkReply *reply = m_network.get(QNetworkRequest(back));
        connect(reply, &QNetworkReply::finished, this, [this, reply] { m_shown = QString::fromUtf8(reply->readAll()); });
    }

private:
    QNetworkAccessManager m_network;
    QString m_answer;
    QList<QUrl> m_opened;
    QString m_shown;
};

/// Somebody connects a channel by the browser.
class SigningInTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(bool isRegistering = true)
            : imports(workspace.database(), messages, navigator, undo, clock)
            , channels(workspace.database(), imports, messages, navigator, undo, clock)
            , page(channels)
        {
            engine.emplace(workspace.database(), clock, sync::Engine::SecretsFactory(), [this, isRegistering] {
                auto service = std::make_unique<tests::FakeService>(clock);
                service->setRegistering(isRegistering);
                return service;
            });
            models::ConnectModel::Hooks hooks;
            hooks.services = sync::Engine::services();
            hooks.browserServices = sync::Engine::browserServices();
            hooks.connect = [this](const models::ConnectWish &wish) {
                return engine->connectChannel(wish.service, {.server = wish.server, .user = wish.user, .secret = wish.secret}, wish.name);
            };
            hooks.signIn = [this](const models::ConnectWish &wish, const domain::BrowserWords &words) {
                return engine->signIn({.service = wish.service, .introduction = {.server = wish.server}, .name = wish.name, .words = words});
            };
            hooks.stop = [this] { engine->stopConnecting(); };
            hooks.test = [this](const domain::Channel &channel) { return engine->test(channel); };
            hooks.forget = [this](const domain::Channel &channel) { engine->forgetSecret(channel); };
            hooks.openVault = [this] {
                return engine->open([] { return std::make_unique<tests::FakeSecrets>(); }).then([](bool isOpen) {
                    return isOpen ? models::Vault::Open : models::Vault::Unmade;
                });
            };
            hooks.unlock = [](const QString &) { return QtFuture::makeReadyValueFuture(false); };
            channels.connecting().setHooks(hooks);
            page.resize(1200, 760);
            page.show();
            page.findChild<QAction *>(u"connect"_s)->trigger();
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
        [[nodiscard]] QAbstractButton *button(const QString &text) const
        {
            for (QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
                if (button->text().remove(u'&') == text && button->isVisibleTo(button->window()))
                    return button;
            }
            return nullptr;
        }
        [[nodiscard]] bool says(const QString &text) const
        {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisibleTo(label->window()) && label->text().contains(text); });
        }
        void typeServer() const
        {
            auto *server = named<QLineEdit>(u"Server or handle"_s);
            server->setFocus();
            server->selectAll();
            QTest::keyClicks(server, u"@us@fake.example"_s);
            QTest::keyClick(server, Qt::Key_Return);
        }

        tests::Workspace workspace;
        tests::FakeClock clock;
        std::optional<sync::Engine> engine;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ImportPageModel imports;
        models::ChannelsPageModel channels;
        ui::ChannelsPage page;
    };

private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Scheme::Light); }

    void anAddressAndAYesConnectAChannel()
    {
        // GIVEN
        PersonInBrowser person;
        person.setAnswer(u"code=c0de"_s);
        const Desk desk;
        // THEN no token is asked for, and what will be asked is explained
        QVERIFY(desk.named<QLineEdit>(u"Server or handle"_s));
        QVERIFY(!desk.named<QLineEdit>(u"Access token"_s));
        QVERIFY(desk.says(u"your password stays there"_s));
        // WHEN
        desk.typeServer();
        // THEN
        QTRY_VERIFY(desk.says(u"Connected as @us@fake.example"_s));
        QCOMPARE(person.opened().size(), 1);
        QCOMPARE(person.opened().first().host(), u"fake.example"_s);
        QVERIFY(person.shown().contains(u"Back to Parvis"_s));
        QTRY_VERIFY(!desk.page.findChild<ui::ConnectDialog *>());
    }

    void whileTheBrowserIsAwayItIsSaidAndCanBeStopped()
    {
        PersonInBrowser person;
        Desk desk;
        desk.typeServer();
        QTRY_VERIFY(desk.says(u"Waiting for your browser"_s));
        QCOMPARE(person.opened().size(), 1);
        // The address can be copied, and opened again
        desk.button(u"Copy the address"_s)->click();
        QCOMPARE(QUrl(QGuiApplication::clipboard()->text()), person.opened().first());
        QVERIFY(desk.button(u"Address copied"_s));
        desk.button(u"Open again"_s)->click();
        QCOMPARE(person.opened().size(), 2);
        // WHEN it is stopped, by the key
        auto *dialog = desk.page.findChild<ui::ConnectDialog *>();
        QTest::keyClick(dialog, Qt::Key_Escape);
        // THEN the dialog is as it was
        QVERIFY(!desk.channels.connecting().isBusy());
        QVERIFY(!desk.says(u"Waiting for your browser"_s));
        QVERIFY(!desk.button(u"Open again"_s));
        QCOMPARE(desk.named<QLineEdit>(u"Server or handle"_s)->text(), u"https://fake.example"_s);
    }

    void aNoInTheBrowserIsSaid()
    {
        PersonInBrowser person;
        person.setAnswer(u"error=access_denied"_s);
        const Desk desk;
        desk.typeServer();
        QTRY_VERIFY(desk.says(u"You said no in the browser"_s));
        QVERIFY(person.shown().contains(u"Nothing was connected"_s));
        // AND a second thought is one key away
        person.setAnswer(u"code=c0de"_s);
        QTest::keyClick(desk.page.findChild<ui::ConnectDialog *>(), Qt::Key_Return);
        QTRY_VERIFY(desk.says(u"Connected as @us@fake.example"_s));
    }

    void aServerWithoutItAsksForATokenByHand()
    {
        // GIVEN a server that registers no programs
        PersonInBrowser person;
        const Desk desk(false);
        // WHEN
        desk.typeServer();
        // THEN that is said, and the other way stands there, with the address
        QTRY_VERIFY(desk.says(u"“fake.example” lets no program in by the browser"_s));
        QVERIFY(person.opened().isEmpty());
        QTRY_VERIFY(desk.named<QLineEdit>(u"Access token"_s));
        QCOMPARE(desk.named<QLineEdit>(u"Server or handle"_s)->text(), u"https://fake.example"_s);
        QTest::keyClicks(desk.named<QLineEdit>(u"Access token"_s), u"good"_s);
        QTest::keyClick(desk.named<QLineEdit>(u"Access token"_s), Qt::Key_Return);
        QTRY_VERIFY(desk.says(u"Connected as @us@fake.example"_s));
    }

    void aTokenByHandStaysAWay()
    {
        PersonInBrowser person;
        const Desk desk;
        desk.button(u"Paste a token or password instead…"_s)->click();
        QTRY_VERIFY(desk.named<QLineEdit>(u"Access token"_s));
        auto *token = desk.named<QLineEdit>(u"Access token"_s);
        QTest::keyClicks(desk.named<QLineEdit>(u"Server or handle"_s), u"fake.example"_s);
        QTest::keyClicks(token, u"good"_s);
        // What was typed stays when the way changes, there and back
        desk.button(u"Sign in with the browser…"_s)->click();
        QVERIFY(!desk.named<QLineEdit>(u"Access token"_s));
        desk.button(u"Paste a token or password instead…"_s)->click();
        QTRY_VERIFY(desk.named<QLineEdit>(u"Access token"_s));
        QCOMPARE(desk.named<QLineEdit>(u"Access token"_s)->text(), u"good"_s);
        QTest::keyClick(desk.named<QLineEdit>(u"Access token"_s), Qt::Key_Return);
        QTRY_VERIFY(desk.says(u"Connected as @us@fake.example"_s));
        QVERIFY(person.opened().isEmpty());
    }
};

QTEST_MAIN(SigningInTest)
#include "signingintest.moc"
