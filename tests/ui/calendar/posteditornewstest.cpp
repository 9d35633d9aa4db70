// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/media/mediastore.h"
#include "tests/models/calendar/connectedfixture.h"
#include "tests/ui/calendar/calendarpagefixture.h"
#include "ui/calendar/posteditor.h"
#include "ui/widgets/theme.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace parvis;
using domain::PostState;
using tests::await;
using tests::named;

/// What becomes of a post while it is looked at is seen.
class PostEditorNewsTest : public QObject
{
    Q_OBJECT

    /// The calendar with a connected channel in a window that does not hold the whole editor, and somebody who sends.
    struct Given : tests::CalendarPageFixture
    {
        Given()
        {
            domain::Connection connection;
            connection.state = domain::ConnectionState::Connected;
            connection.capabilities = domain::staticCapabilities(u"mastodon"_s);
            domain::Channel account;
            account.service = u"mastodon"_s;
            account.name = u"Our account"_s;
            account.address = u"https://example.social/@us"_s;
            ours = await(store::ConnectionStore(workspace.database()).connect(account, connection, clock.now())).value().id;
            constexpr QSize low(1204, 460);
            page.resize(low);
        }
        /// A post that is due, opened.
        domain::Post open()
        {
            domain::Post post;
            post.state = PostState::Scheduled;
            post.holder = domain::PostHolder::ThisMachine;
            post.channel = ours;
            post.title = post.text = u"Bread"_s;
            post.scheduledFor = domain::toZoned(clock.now() - std::chrono::seconds{1}, workspace.database().zone());
            const auto added = await(posts.add(post)).value();
            [&] { QTRY_VERIFY(model.entry(added.id) && model.isConnected(ours)); }();
            model.open(added.id);
            [&] { QTRY_VERIFY(named<QComboBox>(page, u"Channel"_s) && model.opened() && scroll()->verticalScrollBar()->maximum() > 0); }();
            return added;
        }
        void publish(domain::Id<domain::Post> post)
        {
            static_cast<void>(await(deliveries.claim(u"us"_s, clock.now(), std::chrono::minutes{1})));
            [&] { QTRY_COMPARE(model.opened()->post.state, PostState::Sending); }();
            // Nothing of it has left yet.
            [&] { QTRY_VERIFY(says(u"It is being sent."_s) && !says(u"It has left."_s)); }();
            const auto delivery = await(deliveries.ofPost(post)).value();
            const domain::Sent sent{.remoteId = u"7"_s, .url = u"https://example.social/@us/7"_s, .publishedAt = clock.now(), .isVerified = true};
            static_cast<void>(await(deliveries.settle(delivery->id, u"us"_s, sent, clock.now())));
            [&] { QTRY_COMPARE(model.opened()->post.state, PostState::Published); }();
            [&] { QTRY_VERIFY(says(u"It has left."_s) && !says(u"It is being sent."_s)); }();
        }
        /// Whether that stands anywhere in the editor.
        [[nodiscard]] bool says(const QString &words) const
        {
            const auto labels = page.findChild<ui::PostEditor *>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return !label->isHidden() && label->text().contains(words); });
        }
        [[nodiscard]] QScrollArea *scroll() const { return page.findChild<ui::PostEditor *>()->findChild<QScrollArea *>(); }
        /// Whether a sentence that begins so stands in what is shown of the editor.
        [[nodiscard]] bool isSeen(const QString &words) const
        {
            for (const QLabel *label : page.findChild<ui::PostEditor *>()->findChildren<QLabel *>()) {
                const QRect place(label->mapTo(scroll()->viewport(), QPoint()), label->size());
                if (label->isVisible() && label->text().startsWith(words) && scroll()->viewport()->rect().contains(place))
                    return true;
            }
            return false;
        }

        store::DeliveryStore deliveries{workspace.database()};
        domain::Id<domain::Channel> ours;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void whatHasLeftKeepsItsPictures()
    {
        // GIVEN
        Given given;
        QVERIFY(given.isReady());
        auto post = given.add(u"Bread"_s, PostState::Draft, QDateTime(QDate(2026, 11, 26), QTime(9, 0)));
        const auto media = await(store::MediaStore(given.workspace.database()).add(domain::incomingMedia(u"bread.png"_s, u"image/png"_s, "png")));
        QVERIFY(media);
        post.attachments = {{.media = *media, .altText = u"A loaf"_s}};
        QVERIFY(await(given.posts.save(post)));
        given.model.open(post.id);
        QTRY_VERIFY(named<QAbstractButton>(given.page, u"Remove bread.png"_s));
        QVERIFY(!named<QPlainTextEdit>(given.page, u"Description of bread.png"_s)->isReadOnly());
        // WHEN it leaves
        post.state = PostState::Published;
        post.publishedAt = given.clock.now();
        QVERIFY(await(given.posts.save(post)));
        // THEN nothing of it is offered to be taken away
        QTRY_VERIFY(!named<QAbstractButton>(given.page, u"Remove bread.png"_s));
        QVERIFY(named<QPlainTextEdit>(given.page, u"Description of bread.png"_s)->isReadOnly());
    }

    void whoChoseGoesOnThereOnceItsServiceKnows()
    {
        // GIVEN a post that is scheduled, and who chooses by the keyboard who sees it
        Given given;
        QVERIFY(given.isReady());
        const auto post = given.open();
        auto *who = named<QComboBox>(given.page, u"Who sees it"_s);
        QVERIFY(who);
        who->setFocus(Qt::TabFocusReason);
        const auto top = [&given, who] { return who->mapTo(given.scroll()->viewport(), QPoint()).y(); };
        QTRY_VERIFY(top() > 0 && top() + who->height() < given.scroll()->viewport()->height());
        QTest::keyClick(who, Qt::Key_Down);
        QTRY_COMPARE(given.model.opened()->post.options.visibility, std::optional(domain::Visibility::Public));
        // What is laid out once more has its place by then.
        QTest::qWait(50);
        const int before = top();
        // WHEN its service is told, and holds it then
        const auto turn = await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})).value().value();
        QTRY_VERIFY(!who->isEnabled());
        const domain::Sent held{.state = domain::Sent::State::Held, .remoteId = u"7"_s, .url = {}, .publishedAt = {}};
        QVERIFY(await(given.deliveries.settle(turn.delivery.id, u"us"_s, held, given.clock.now())));
        QTRY_VERIFY(who->isEnabled());
        // THEN the keyboard is where it was, at its place
        QTRY_COMPARE(given.page.window()->focusWidget(), who);
        QTRY_COMPARE(top(), before);
    }

    void whoSwitchesTheScheduleOnIsLedToItsDay()
    {
        // GIVEN a post for a service that holds what is scheduled, in a window that does not hold the whole editor
        tests::ConnectedFixture given(std::chrono::minutes{5});
        ui::CalendarPage page(given.model);
        constexpr QSize low(1204, 460);
        page.resize(low);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto post = given.write(u"Bread"_s);
        QTRY_VERIFY(named<QCheckBox>(page, u"Scheduled for"_s));
        auto *scroll = page.findChild<ui::PostEditor *>()->findChild<QScrollArea *>();
        auto *box = named<QCheckBox>(page, u"Scheduled for"_s);
        QTRY_VERIFY(box->isEnabled() && scroll->verticalScrollBar()->maximum() > 0);
        scroll->ensureWidgetVisible(box);
        const auto isSeenWhole
            = [scroll](const QWidget &part) { return scroll->viewport()->rect().contains(QRect(part.mapTo(scroll->viewport(), QPoint()), part.size())); };
        // WHEN
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        // THEN
        auto *day = named<QDateEdit>(page, u"Scheduled for, day"_s);
        auto *zone = named<QComboBox>(page, u"Time zone"_s);
        QVERIFY(day && zone && day->hasFocus());
        QCOMPARE(day->findChild<QLineEdit *>()->selectedText(), QString::number(day->date().day()));
        QTRY_VERIFY(isSeenWhole(*day) && isSeenWhole(*zone));
        // AND it stays so while its service is told, and where there is less room
        QTRY_COMPARE(given.stored(post.id).holder, domain::PostHolder::Service);
        QVERIFY(*await(given.deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})));
        QTRY_COMPARE(given.model.opened()->post.state, PostState::Sending);
        QTest::qWait(100);
        QVERIFY(day->hasFocus() && isSeenWhole(*day));
        page.resize(low - QSize(0, 40));
        QTest::qWait(100);
        QVERIFY(day->hasFocus() && isSeenWhole(*day));
    }

    void whatSaysThatItIsPublishedIsSeen_data()
    {
        QTest::addColumn<QString>("focused");
        QTest::newRow("from its text") << u"Text"_s;
        QTest::newRow("from what cannot be changed any more") << u"Channel"_s;
    }
    void whatSaysThatItIsPublishedIsSeen()
    {
        QFETCH(const QString, focused);
        // GIVEN a post that is due, with the keyboard further down
        Given given;
        QVERIFY(given.isReady());
        const auto post = given.open();
        auto *field = focused == "Text"_L1 ? static_cast<QWidget *>(named<QPlainTextEdit>(given.page, focused)) : named<QComboBox>(given.page, focused);
        QVERIFY(field);
        field->setFocus();
        given.scroll()->ensureWidgetVisible(field);
        // WHEN it leaves
        given.publish(post.id);
        // THEN
        QTRY_VERIFY(given.isSeen(u"Published on"_s));
        QTest::qWait(100);
        QVERIFY(given.isSeen(u"Published on"_s));
        // AND whoever goes down to read stays there when something else comes in
        auto *bar = given.scroll()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        QVERIFY(await(given.channels.rename(given.ours, u"Another name"_s)));
        QTest::qWait(100);
        QVERIFY(bar->value() > 0);
    }

    void withoutABrowserTheAddressIsSaid()
    {
        // GIVEN a post that is published, and a system without a browser
        Given given;
        domain::Post post;
        post.state = PostState::Published;
        post.channel = given.ours;
        post.title = post.text = u"Bread"_s;
        post.publishedAt = given.clock.now();
        post.url = u"https://example.social/@us/7"_s;
        const auto added = await(given.posts.add(post)).value();
        given.model.open(added.id);
        QTRY_VERIFY(named<QPushButton>(given.page, u"Show it on the web"_s));
        models::Message said;
        connect(&given.messages, &models::Messages::posted, &given.page, [&said](const models::Message &message) { said = message; });
        // WHEN
        const QByteArray programs = qgetenv("PATH");
        qputenv("PATH", given.workspace.folder().toLocal8Bit());
        named<QPushButton>(given.page, u"Show it on the web"_s)->click();
        qputenv("PATH", programs);
        // THEN the address is said, and can be copied
        QVERIFY2(said.sentence.contains(post.url), qPrintable(said.sentence));
        QVERIFY(said.action);
        said.action();
        QCOMPARE(QGuiApplication::clipboard()->text(), post.url);
    }
};

QTEST_MAIN(PostEditorNewsTest)
#include "posteditornewstest.moc"
