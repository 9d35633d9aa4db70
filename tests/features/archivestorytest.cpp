// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/http/qthttpclient.h"
#include "core/sync/imports/importrunner.h"
#include "tests/models/calendar/calendarfixture.h"
#include "tests/support/archives.h"
#include "tests/ui/named.h"
#include "ui/calendar/calendarpage.h"
#include "ui/channels/channelspage.h"
#include "ui/imports/importdialog.h"
#include "ui/inbox/inboxpage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

/// Somebody keeps a page on a service that lets no program in: its archive brings what was said there, and what is due there leaves by hand.
class ArchiveStoryTest : public QObject
{
    Q_OBJECT

    struct Desk : tests::CalendarFixture
    {
        Desk()
        {
            place.connecting().setHooks({.services = {u"mastodon"_s}, .connect = [](const models::ConnectWish &) {
                                             return QtFuture::makeReadyValueFuture(domain::Answer<domain::Channel>(domain::Channel()));
                                         }});
            for (QWidget *page : {static_cast<QWidget *>(&channelsPage), static_cast<QWidget *>(&inboxPage), static_cast<QWidget *>(&calendarPage)}) {
                page->resize(1240, 900);
                page->show();
            }
        }
        /// The page of the account, added.
        void addPage()
        {
            channelsPage.findChild<QAction *>(u"connect"_s)->trigger();
            auto *service = named<QComboBox>(channelsPage, u"Service"_s);
            QVERIFY(service);
            service->setCurrentIndex(service->findData(u"twitter"_s));
            QTRY_VERIFY(named<QLineEdit>(channelsPage, u"Address of your page"_s));
            QTest::keyClicks(named<QLineEdit>(channelsPage, u"Address of your page"_s), u"x.com/lefournil"_s);
            QTest::keyClick(named<QLineEdit>(channelsPage, u"Address of your page"_s), Qt::Key_Return);
            QTRY_COMPARE(place.list().rowCount(), 2);
        }
        [[nodiscard]] domain::Id<domain::Channel> pageId()
        {
            for (int row = 0; row < place.list().rowCount(); ++row) {
                if (place.list().summary(row).channel.service == u"twitter"_s)
                    return place.list().summary(row).channel.id;
            }
            return {};
        }

        sync::QtHttpClient http;
        sync::Importer importer{workspace.database(), http, clock};
        sync::ImportRunner runner{workspace.database(), importer, clock};
        models::ImportPageModel imports{workspace.database(), messages, navigator, undo, clock};
        models::ChannelsPageModel place{workspace.database(), imports, messages, navigator, undo, clock};
        models::InboxPageModel inbox{workspace.database(), messages, navigator, undo, clock};
        models::CalendarPageModel calendar{workspace.database(), posts, channels, articles, messages, navigator, undo, clock};
        ui::ChannelsPage channelsPage{place};
        ui::InboxPage inboxPage{inbox};
        ui::CalendarPage calendarPage{calendar};
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void anArchiveBringsWhatWasSaidThere()
    {
        // GIVEN a page that was added, and the archive that the service made of its account
        Desk desk;
        desk.addPage();
        const QString path = desk.workspace.folder() + u"/twitter.zip"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tests::zipped(tests::archiveOfX()));
        file.close();
        // WHEN it is handed in
        desk.channelsPage.openImport({path});
        auto *dialog = desk.channelsPage.findChild<ui::ImportDialog *>();
        QVERIFY(dialog);
        QPushButton *import = nullptr;
        const auto ready = [&] {
            const auto buttons = dialog->findChildren<QPushButton *>();
            const auto found = std::ranges::find_if(buttons, [](const QPushButton *one) { return one->text().startsWith(u"Import"_s) && one->isEnabled(); });
            import = found == buttons.end() ? nullptr : *found;
            return import != nullptr;
        };
        QTRY_VERIFY(ready());
        import->click();
        // THEN what somebody said to us stands in the inbox, of that page, and there is no second channel
        constexpr int patienceMs = 20'000;
        QTRY_VERIFY_WITH_TIMEOUT(desk.inbox.mentions().rowCount() > 0, patienceMs);
        QTRY_VERIFY(desk.inbox.mentions().index(0).data(Qt::AccessibleTextRole).toString().contains(u"Du seigle"_s));
        QTRY_VERIFY(desk.place.list().rowCount() == 2);
        const auto summaries = await(desk.channels.summaries()).value();
        const auto page = std::ranges::find(summaries, desk.pageId(), [](const auto &one) { return one.channel.id; });
        QVERIFY(page != summaries.end());
        QTRY_COMPARE(await(desk.channels.summaries())->size(), 2);
        QVERIFY(page->mentions > 0);
        // AND handed in once more it brings nothing twice
        const int before = desk.inbox.mentions().rowCount();
        desk.imports.import(path);
        QTRY_VERIFY(desk.imports.list().rowCount() >= 2);
        QTest::qWait(300);
        QCOMPARE(desk.inbox.mentions().rowCount(), before);
    }

    void whatIsDueThereIsHandedOver()
    {
        // GIVEN a post for that page, whose time has come
        Desk desk;
        desk.addPage();
        domain::Post post;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ByHand;
        post.channel = desk.pageId();
        post.title = post.text = u"Bread at noon"_s;
        post.scheduledFor = domain::toZoned(desk.clock.now() - std::chrono::seconds{1}, desk.workspace.database().zone());
        const auto added = await(desk.posts.add(post));
        QVERIFY(added);
        QTRY_VERIFY(desk.calendar.entry(added->id));
        desk.calendar.open(added->id);
        QTRY_VERIFY(named<QPushButton>(desk.calendarPage, u"Copy the text"_s));
        const auto labels = desk.calendarPage.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"publish it by hand"_s); }));
        // WHEN its text is copied
        named<QPushButton>(desk.calendarPage, u"Copy the text"_s)->click();
        // THEN it can be pasted there
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Bread at noon"_s);
        // WHEN what is no address is pasted, THEN it is not taken
        auto *address = named<QLineEdit>(desk.calendarPage, u"Address of the published post"_s);
        QVERIFY(address);
        address->setText(u"lefournil"_s);
        named<QPushButton>(desk.calendarPage, u"I published it"_s)->click();
        QCOMPARE(desk.stored(added->id).state, domain::PostState::Scheduled);
        // WHEN the address is
        address->setText(u"https://x.com/lefournil/status/1234567890"_s);
        QTest::keyClick(address, Qt::Key_Return);
        // THEN it counts as published, there, and that is undone
        QTRY_COMPARE(desk.stored(added->id).state, domain::PostState::Published);
        QCOMPARE(desk.stored(added->id).url, u"https://x.com/lefournil/status/1234567890"_s);
        QVERIFY(desk.undo.canUndo());
        desk.undo.undo();
        QTRY_COMPARE(desk.stored(added->id).state, domain::PostState::Scheduled);
    }
};

QTEST_MAIN(ArchiveStoryTest)
#include "archivestorytest.moc"
