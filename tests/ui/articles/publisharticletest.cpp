// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/derivationstore.h"
#include "core/store/channels/channelstore.h"
#include "core/store/channels/connectionstore.h"
#include "tests/ui/articles/articlesdesk.h"
#include "ui/articles/postmakerdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QStandardPaths>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

/// An article is published from where it is written.
class PublishArticleTest : public QObject
{
    Q_OBJECT

    static domain::Connection connected(const QString &service)
    {
        domain::Connection connection;
        connection.state = domain::ConnectionState::Connected;
        connection.capabilities = domain::staticCapabilities(service);
        return connection;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void itGoesOnInTheCalendarForWhatTakesArticles()
    {
        // GIVEN an article, and one channel of two that takes such
        tests::ArticlesDesk desk;
        store::ChannelStore channels(desk.workspace.database());
        static_cast<void>(await(channels.add({.service = u"mastodon"_s, .name = u"Our account"_s, .address = u"a"_s})));
        store::ConnectionStore connections(desk.workspace.database());
        const auto site = await(connections.connect({.service = u"wordpress"_s, .name = u"Our site"_s, .address = u"https://site.example"_s},
                                                    connected(u"wordpress"_s), domain::Instant()));
        desk.open(desk.add(u"The mill"_s, u"It turns at night."_s));
        QSignalSpy wanted(&desk.navigator, &models::Navigator::postRequested);
        // WHEN
        desk.trigger(u"publish-this-article"_s);
        QTRY_VERIFY(desk.page.findChild<ui::PostMakerDialog *>());
        auto *dialog = desk.page.findChild<ui::PostMakerDialog *>();
        // THEN that one alone is offered, and ticked
        QTRY_VERIFY(named<QListWidget>(*dialog, u"Channels"_s));
        QTRY_COMPARE(named<QListWidget>(*dialog, u"Channels"_s)->count(), 1);
        const auto *item = named<QListWidget>(*dialog, u"Channels"_s)->item(0);
        QCOMPARE(item->text(), u"Our site"_s);
        QCOMPARE(item->checkState(), Qt::Checked);
        QTRY_VERIFY(named<QPushButton>(*dialog, u"Go on in the calendar"_s)->isEnabled());
        // AND nothing is said, or asked, of posts
        const auto parts = dialog->findChildren<QWidget *>();
        for (const QWidget *part : parts) {
            if (!part->isVisible())
                continue;
            const auto *label = qobject_cast<const QLabel *>(part);
            const auto *pressed = qobject_cast<const QAbstractButton *>(part);
            const QString told = part->toolTip() + u' ' + part->accessibleName() + u' ' + (label ? label->text() : pressed ? pressed->text() : QString());
            QVERIFY2(!told.contains(u"post"_s), qPrintable(told));
            QVERIFY2(!told.contains(u"them"_s) && !told.contains(u"they"_s), qPrintable(told));
        }
        QVERIFY(!named<QLineEdit>(*dialog, u"Link to the article"_s));
        // WHEN
        named<QPushButton>(*dialog, u"Go on in the calendar"_s)->click();
        // THEN the post is shown there
        QTRY_COMPARE(wanted.size(), 1);
        const auto made = *await(store::DerivationStore(desk.workspace.database()).ofArticle(desk.article.id));
        QCOMPARE(made.size(), 1);
        QCOMPARE(made.first().post.channel, site->id);
        QCOMPARE(wanted.first().first().value<domain::Id<domain::Post>>(), made.first().post.id);
        QCOMPARE(desk.undo.undoText(), u"Put the article into the calendar"_s);
    }

    void aSiteThatIsNotConnectedSaysSo()
    {
        // GIVEN
        tests::ArticlesDesk desk;
        store::ChannelStore channels(desk.workspace.database());
        static_cast<void>(await(channels.add({.service = u"wordpress"_s, .name = u"Our site"_s, .address = u"https://site.example"_s})));
        desk.open(desk.add(u"The mill"_s, u"It turns at night."_s));
        // WHEN
        desk.trigger(u"publish-this-article"_s);
        QTRY_VERIFY(desk.page.findChild<ui::PostMakerDialog *>());
        const auto *dialog = desk.page.findChild<ui::PostMakerDialog *>();
        // THEN it is not ticked by itself
        QTRY_VERIFY(named<QListWidget>(*dialog, u"Channels"_s));
        QTRY_COMPARE(named<QListWidget>(*dialog, u"Channels"_s)->count(), 1);
        auto *item = named<QListWidget>(*dialog, u"Channels"_s)->item(0);
        QCOMPARE(item->text(), u"Our site (not connected)"_s);
        QCOMPARE(item->checkState(), Qt::Unchecked);
        // WHEN it is ticked
        item->setCheckState(Qt::Checked);
        // THEN what becomes of it is said before
        const auto labels = dialog->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"Not connected: Our site. What is made there waits"_s); }));
    }

    void whereNothingTakesArticlesThatIsSaid()
    {
        // GIVEN
        tests::ArticlesDesk desk;
        store::ChannelStore channels(desk.workspace.database());
        static_cast<void>(await(channels.add({.service = u"mastodon"_s, .name = u"Our account"_s, .address = u"a"_s})));
        desk.open(desk.add(u"The mill"_s, u"It turns at night."_s));
        // WHEN
        desk.trigger(u"publish-this-article"_s);
        QTRY_VERIFY(desk.page.findChild<ui::PostMakerDialog *>());
        const auto *dialog = desk.page.findChild<ui::PostMakerDialog *>();
        // THEN
        const auto said = [dialog] {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"No channel of this workspace takes articles."_s); });
        };
        QTRY_VERIFY(said());
        QVERIFY(!named<QPushButton>(*dialog, u"Go on in the calendar"_s)->isEnabled());
    }
};

QTEST_MAIN(PublishArticleTest)
#include "publisharticletest.moc"
