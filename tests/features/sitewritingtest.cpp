// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/articlestore.h"
#include "core/store/calendar/poststore.h"
#include "core/sync/channels/engine.h"
#include "tests/support/await.h"
#include "tests/support/fakeservice.h"
#include "tests/support/workspace.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/connectdialog.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtGui/QUndoStack>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;

/// Somebody connects the folder of a site, and an article is published into it.
class SiteWritingTest : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : imports(workspace.database(), messages, navigator, undo, clock)
            , channels(workspace.database(), imports, messages, navigator, undo, clock)
            , page(channels)
        {
            engine.emplace(
                workspace.database(), clock, [] { return std::make_unique<tests::FakeSecrets>(); },
                [this] { return std::make_unique<tests::FakeService>(clock); });
            models::ConnectModel::Hooks hooks;
            hooks.services = sync::Engine::services();
            hooks.connect = [this](const models::ConnectWish &wish) {
                return engine->connectChannel(wish.service, {.server = wish.server, .user = wish.user, .secret = wish.secret}, wish.name);
            };
            hooks.openVault = [] { return QtFuture::makeReadyValueFuture(models::Vault::Open); };
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
        [[nodiscard]] bool says(const QString &text) const
        {
            const auto labels = page.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisibleTo(label->window()) && label->text().contains(text); });
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

    void anArticleIsPublishedIntoTheFolderOfASite()
    {
        // GIVEN a folder in which nothing says which program makes the site
        const QTemporaryDir site;
        Desk desk;
        desk.page.findChild<QAction *>(u"connect"_s)->trigger();
        auto *service = desk.named<QComboBox>(u"Service"_s);
        QVERIFY(service);
        service->setCurrentIndex(service->findData(u"site-folder"_s));
        QTRY_VERIFY(desk.named<QLineEdit>(u"Folder of the site"_s));
        auto *folder = desk.named<QLineEdit>(u"Folder of the site"_s);
        // WHEN something else is written than a path, THEN that is said beside it
        QTest::keyClicks(folder, u"my site"_s);
        QTest::keyClick(folder, Qt::Key_Return);
        QVERIFY(folder->accessibleDescription().contains(u"whole path"_s));
        folder->setText(site.path());
        QTest::keyClick(folder, Qt::Key_Return);
        QTRY_VERIFY(desk.says(u"no settings of Hugo, Jekyll or Eleventy"_s));
        // WHEN the person says which
        auto *maker = desk.named<QComboBox>(u"Made by"_s);
        QVERIFY(maker);
        maker->setCurrentIndex(maker->findData(u"hugo"_s));
        auto *address = desk.named<QLineEdit>(u"Public address of the site"_s);
        QTest::keyClicks(address, u"https://pain.example"_s);
        QTest::keyClick(address, Qt::Key_Return);
        // THEN it is connected
        QTRY_VERIFY(desk.says(u"Articles are written to "_s + site.path()));
        // WHEN a post that belongs to an article is due there
        domain::Article article;
        article.title = u"Le four"_s;
        article.slug = u"le-four"_s;
        article.body = u"Il est chaud.\n"_s;
        article.createdAt = article.changedAt = desk.clock.now();
        const auto added = await(store::ArticleStore(desk.workspace.database()).add(article));
        QVERIFY(added);
        domain::Post post;
        post.channel = desk.channels.list().summary(0).channel.id;
        post.article = added->id;
        post.title = article.title;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.scheduledFor = domain::toZoned(desk.clock.now(), QTimeZone::utc());
        post.createdAt = post.changedAt = desk.clock.now();
        store::PostStore posts(desk.workspace.database());
        const auto queued = await(posts.add(post));
        QVERIFY(queued);
        // THEN its page stands in the folder, and the post bears its address
        const QString page = site.filePath(u"content/posts/le-four/index.md"_s);
        QTRY_VERIFY(QFile::exists(page));
        QTRY_COMPARE(await(posts.post(queued->id))->state, domain::PostState::Published);
        QCOMPARE(await(posts.post(queued->id))->url, u"https://pain.example/posts/le-four/"_s);
    }
};

QTEST_MAIN(SiteWritingTest)
#include "sitewritingtest.moc"
