// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/articlepostspanel.h"

#include "core/store/calendar/poststore.h"
#include "core/store/channels/connectionstore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/errandstore.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/retakedialog.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class ArticlePostsPanelTest : public QObject
{
    Q_OBJECT

    /// An article whose summary became another one after posts were made of it.
    struct Given : tests::ArticlesFixture
    {
        explicit Given(const QStringList &texts)
            : article(add(u"The mill"_s))
        {
            channel = *await(store::ChannelStore(workspace.database()).add({.service = u"bluesky"_s, .name = u"blue"_s, .address = u"b"_s}));
            article.summary = u"A wheel turns at night."_s;
            QList<domain::DerivedPost> made;
            for (const QString &text : texts) {
                domain::DerivedPost one{.post = {}, .derivation = domain::sourceIn(article, domain::PostSource::Summary)};
                one.post.channel = channel.id;
                one.post.article = article.id;
                one.post.text = text;
                one.post.createdAt = one.post.changedAt = clock.now();
                made.append(one);
            }
            const auto added = await(store::DerivationStore(workspace.database()).add(made));
            for (const auto &one : *added)
                posts << one.post.id;
            article.summary = u"A wheel turns by day."_s;
            article = *await(store.save(article, clock.now()));
            panel.resize(320, 600);
            panel.show();
            model.open(article.id);
            if (!QTest::qWaitFor([&] { return model.editor().isOpen() && model.posts().rowCount() == texts.size(); }))
                qFatal("the posts are not read");
        }
        [[nodiscard]] QPushButton *button(const QString &name) const { return named<QPushButton>(panel, name); }
        [[nodiscard]] bool says(const QString &words) const
        {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        }
        QString text(qsizetype post) { return await(store::PostStore(workspace.database()).post(posts[post]))->text; }

        domain::Article article;
        domain::Channel channel;
        QList<domain::Id<domain::Post>> posts;
        ui::ArticlePostsPanel panel{model};
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aStalePostShowsWhatChangedAndTakesIt()
    {
        Given given({u"A wheel turns at night. #mill"_s});
        QVERIFY(given.says(u"The summary of the article says something else now."_s));
        auto *changes = named<QListView>(given.panel, u"What changed in the article"_s);
        QTRY_VERIFY(named<QListView>(given.panel, u"What changed in the article"_s));
        changes = named<QListView>(given.panel, u"What changed in the article"_s);
        QVERIFY(changes->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"[removed: at night][added: by day]"_s));
        // WHEN
        given.button(u"Take the new text"_s)->click();
        // THEN
        QTRY_COMPARE(given.text(0), u"A wheel turns by day. #mill"_s);
        QTRY_VERIFY(given.says(u"It says what the article says."_s));
        QVERIFY(!given.button(u"Take the new text"_s) && !given.button(u"It is still right"_s));
        QVERIFY(!named<QListView>(given.panel, u"What changed in the article"_s));
    }

    void whatWasChangedAtItsServiceIsSaid()
    {
        // GIVEN a post of the article that stands there and was to be changed
        Given given({u"A wheel turns by day."_s});
        store::ConnectionStore connections(given.workspace.database());
        store::DeliveryStore deliveries(given.workspace.database());
        store::ErrandStore errands(given.workspace.database());
        const domain::Connection connection{.state = domain::ConnectionState::Connected,
                                            .server = {},
                                            .accountId = {},
                                            .handle = {},
                                            .capabilities = domain::staticCapabilities(u"mastodon"_s)};
        const auto channel = await(
            connections.connect({.service = u"mastodon"_s, .name = u"Ours"_s, .address = u"https://example.social/@us"_s}, connection, given.clock.now()));
        domain::Post post;
        post.state = domain::PostState::Scheduled;
        post.holder = domain::PostHolder::ThisMachine;
        post.channel = channel->id;
        post.article = given.article.id;
        post.text = u"Come and see"_s;
        post.scheduledFor = domain::toZoned(given.clock.now() - std::chrono::seconds{1}, given.workspace.database().zone());
        post = *await(store::PostStore(given.workspace.database()).add(post));
        const auto sending = await(deliveries.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1}));
        const domain::Sent sent{.remoteId = u"7"_s, .url = u"https://example.social/@us/7"_s, .publishedAt = given.clock.now(), .isVerified = true};
        QVERIFY(await(deliveries.settle((*sending)->delivery.id, u"us"_s, sent, given.clock.now())));
        QVERIFY(await(errands.editThere(post.id, u"Come by day"_s, given.clock.now())));
        QTRY_COMPARE(given.model.posts().rowCount(), 2);
        auto *list = named<QListView>(given.panel, u"Posts of the article"_s);
        const QModelIndex row = given.model.posts().indexOf(post.id);
        list->setCurrentIndex(row);
        QTRY_VERIFY(given.says(u"was not made of its text"_s));
        // WHEN somebody changed it there meanwhile
        const auto turn = await(errands.claim(u"us"_s, given.clock.now(), std::chrono::minutes{1})).value().value();
        QVERIFY(
            await(errands.fail(turn.errand.id, u"us"_s, {.kind = domain::Trouble::Kind::Changed}, domain::Drift{.text = u"Closed"_s}, given.clock.now(), 0.5)));
        // THEN its row and what is said of it tell so, and where it is decided
        QTRY_VERIFY(given.says(u"It was changed at its service"_s));
        QVERIFY(given.says(u"Show it in the calendar"_s));
        QCOMPARE(row.data(models::ArticlePosts::OpenThereRole).toString(), u"changed there"_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().endsWith(u"changed at its service"_s));
        // AND no more once that was done
        QVERIFY(await(errands.takeOver(turn.errand.id, given.clock.now())));
        QTRY_VERIFY(!given.says(u"It was changed at its service"_s));
    }

    void ownWordsAreReplacedOnlyOnceThatWasShown()
    {
        Given given({u"My own words"_s});
        // WHEN the new text is wanted and what would change is shown
        given.button(u"Take the new text"_s)->click();
        auto *dialog = given.panel.findChild<ui::RetakeDialog *>();
        QVERIFY(dialog);
        named<QPushButton>(*dialog, u"Keep my words"_s)->click();
        // THEN nothing changed
        QTRY_VERIFY(!given.panel.findChild<ui::RetakeDialog *>());
        QCOMPARE(given.text(0), u"My own words"_s);
        // WHEN it is wanted all the same
        given.button(u"Take the new text"_s)->click();
        named<QPushButton>(*given.panel.findChild<ui::RetakeDialog *>(), u"Replace my words"_s)->click();
        QTRY_COMPARE(given.text(0), u"A wheel turns by day."_s);
        given.undo.undo();
        QTRY_COMPARE(given.text(0), u"My own words"_s);
    }

    void aPostIsSaidToBeRight()
    {
        Given given({u"A wheel turns at night."_s});
        given.button(u"It is still right"_s)->click();
        QTRY_VERIFY(!given.button(u"It is still right"_s));
        QCOMPARE(given.text(0), u"A wheel turns at night."_s);
        QVERIFY(given.says(u"It has words of its own and was left so: it counts as right until the article changes again."_s));
    }

    void thePostOfTheCalendarIsChosen()
    {
        Given given({u"A wheel turns at night."_s, u"Another"_s});
        auto *list = named<QListView>(given.panel, u"Posts of the article"_s);
        QCOMPARE(list->currentIndex().row(), 0);
        given.panel.choose(given.posts[1]);
        QCOMPARE(list->currentIndex().row(), 1);
        // AND leads back there
        QSignalSpy asked(&given.navigator, &models::Navigator::postRequested);
        given.button(u"Show in the calendar"_s)->click();
        QCOMPARE(asked.first().first().value<domain::Id<domain::Post>>(), given.posts[1]);
    }

    void anArticleWithoutPostsSaysWhatTheyAreFor()
    {
        Given given({});
        QVERIFY(given.says(u"No post was made of this article yet."_s));
        QSignalSpy asked(&given.panel, &ui::ArticlePostsPanel::makeRequested);
        given.button(u"Make posts"_s)->click();
        QCOMPARE(asked.size(), 1);
        given.panel.setReadOnly(true);
        QVERIFY(!given.button(u"Make posts"_s)->isEnabled());
    }
};

QTEST_MAIN(ArticlePostsPanelTest)
#include "articlepostspaneltest.moc"
