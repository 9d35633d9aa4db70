// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/calendar/poststore.h"
#include "models/calendar/calendarpagemodel.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/articles/postmakerdialog.h"
#include "ui/calendar/calendarpage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

/// The story of a post made of a passage: it is cut into a thread, waits in the calendar, is stale once the article changes, and follows it.
class DerivingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QSettings().clear();
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void aThreadIsMadeOfAPassageAndFollowsTheArticle()
    {
        // GIVEN an article, a channel of 300 characters, and both places
        tests::ArticlesFixture given;
        store::ChannelStore channels(given.workspace.database());
        static_cast<void>(await(channels.add({.service = u"bluesky"_s, .name = u"blue"_s, .address = u"b"_s})));
        const QString passage = u"The wheel of the mill turns in the night, and nobody knows. "_s.repeated(8).trimmed();
        const domain::Article article = given.add(u"The mill"_s, u"# The mill\n\nListen.\n\n"_s + passage + u"\n\nThe miller sleeps."_s);
        store::PostStore posts(given.workspace.database());
        models::CalendarPageModel calendar(given.workspace.database(), posts, channels, given.store, given.messages, given.navigator, given.undo, given.clock);
        ui::CalendarPage calendarPage(calendar);
        calendarPage.resize(1204, 740);
        calendarPage.show();
        ui::ArticlesPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        given.navigator.openArticle(article.id);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));
        auto *text = named<QPlainTextEdit>(page, u"Text of the article"_s);
        QTRY_COMPARE(text->toPlainText(), article.body);

        // WHEN the passage is selected and posts are made of it
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(static_cast<int>(article.body.indexOf(passage)));
        cursor.setPosition(static_cast<int>(article.body.indexOf(passage) + passage.size()), QTextCursor::KeepAnchor);
        text->setTextCursor(cursor);
        page.findChild<QAction *>(u"make-posts"_s)->trigger();
        QTRY_VERIFY(page.findChild<ui::PostMakerDialog *>());
        auto *dialog = page.findChild<ui::PostMakerDialog *>();
        QTRY_VERIFY(named<QListWidget>(*dialog, u"Channels"_s) && named<QListWidget>(*dialog, u"Channels"_s)->count() == 1);
        QTest::keyClick(named<QListWidget>(*dialog, u"Channels"_s), Qt::Key_Space);
        QVERIFY(named<QListView>(*dialog, u"Parts of the thread"_s));
        named<QPushButton>(*dialog, u"Save as ideas"_s)->click();

        // THEN it waits among the ideas and is nothing but right
        QTRY_COMPARE(calendar.ideas().rowCount(), 1);
        QVERIFY(!calendar.ideas().entries().first().isStale);
        const auto id = calendar.ideas().entries().first().post.id;

        // WHEN a word of the passage is typed anew
        text->setTextCursor(cursor);
        cursor = text->document()->find(u"nobody"_s);
        text->setTextCursor(cursor);
        QTest::keyClicks(text, u"everybody"_s);
        given.model.editor().flush();

        // THEN the calendar says so, and leads to what changed
        QTRY_VERIFY(calendar.ideas().entries().first().isStale);
        QVERIFY(calendar.ideas().index(0).data(Qt::AccessibleTextRole).toString().contains(u"stale"_s));
        calendar.open(id);
        QTRY_COMPARE(calendar.openedParts(), 2);
        QTRY_VERIFY(named<QPushButton>(calendarPage, u"Show what changed"_s));
        named<QPushButton>(calendarPage, u"Show what changed"_s)->click();
        QTRY_VERIFY(named<QListView>(page, u"What changed in the article"_s));

        // WHEN the post takes the new text
        named<QPushButton>(page, u"Take the new text"_s)->click();

        // THEN it says it, and is stale no more
        QTRY_VERIFY(await(posts.post(id))->text.contains(u"and everybody knows"_s));
        QTRY_VERIFY(!calendar.ideas().entries().first().isStale);

        // WHEN all that was done to the posts is undone
        while (given.undo.canUndo())
            given.undo.undo();
        QTRY_COMPARE(calendar.ideas().rowCount(), 0);
    }

    void anEarlierRevisionMakesAPostStaleAgain()
    {
        // GIVEN a post of what the article says now, which it did not say an hour ago
        tests::ArticlesFixture given;
        domain::Article article = given.add(u"The mill"_s, u"It turns at night."_s);
        article.body = u"It turns by day."_s;
        given.clock.advance(std::chrono::hours(1));
        article = *await(given.store.save(article, given.clock.now()));
        domain::DerivedPost made{.post = {}, .derivation = domain::sourceIn(article, domain::PostSource::Passage, {.start = 0, .length = article.body.size()})};
        made.post.article = article.id;
        made.post.text = article.body;
        made.post.createdAt = made.post.changedAt = given.clock.now();
        static_cast<void>(await(store::DerivationStore(given.workspace.database()).add({made})));
        given.model.open(article.id);
        QTRY_COMPARE(given.model.posts().rowCount(), 1);
        QCOMPARE(given.model.posts().stale(), 0);
        // WHEN the earlier text is restored
        const auto revisions = await(given.store.revisions(article.id));
        given.model.restore(revisions->last());
        // THEN it is stale, and right again once that is undone
        QTRY_COMPARE(given.model.posts().stale(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.model.posts().stale(), 0);
    }
};

QTEST_MAIN(DerivingTest)
#include "derivingtest.moc"
