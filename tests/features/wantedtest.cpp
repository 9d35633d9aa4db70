// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/support/material.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/inbox/inboxpage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// The story of a question: an article answers it, the writer links it, and who sits at the inbox answers with the article.
class WantedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init()
    {
        QSettings().clear();
        QSettings().setValue(u"articles/layout"_s, 0);
    }

    void aQuestionIsLinkedAndAnsweredWithTheArticle()
    {
        // GIVEN a question that waits, and a published article that answers it
        ArticlesFixture given;
        takeIn(given.workspace.database(), {aMention(u"1"_s).at(10).by(u"ada"_s).saying(u"Is the oven heated with wood?"_s)});
        auto article = given.add(u"The oven and its wood"_s, u"# The oven\n\nIt burns wood."_s);
        article.url = u"https://mill.example/oven"_s;
        article = *await(given.store.save(article, given.clock.now()));
        models::InboxPageModel inbox(given.workspace.database(), given.messages, given.navigator, given.undo, given.clock);
        ui::ArticlesPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        given.navigator.openArticle(article.id);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));

        // WHEN the writer looks at what is wanted and presses Return on the question
        for (QAction *action : page.actions()) {
            if (action->objectName() == "show-what-is-wanted"_L1)
                action->trigger();
        }
        QTRY_VERIFY(named<QListView>(page, u"What people ask that the article answers"_s));
        auto *list = named<QListView>(page, u"What people ask that the article answers"_s);
        QTRY_COMPARE(given.model.wanted().questions(), 1);
        list->setCurrentIndex(list->model()->index(1, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(given.model.wanted().questions(), 0);

        // THEN the inbox says so beside the conversation
        page.hide();
        ui::InboxPage desk(inbox);
        desk.resize(1204, 740);
        desk.show();
        desk.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk));
        QTRY_VERIFY(named<QPushButton>(desk, u"Answered by the article “The oven and its wood”"_s));

        // WHEN who sits there answers with it
        auto *answer = named<QPushButton>(desk, u"Answer with the article “The oven and its wood”"_s);
        QVERIFY(answer && answer->isEnabled());
        answer->click();

        // THEN title and address are the draft, which no second click touches
        auto *reply = named<QPlainTextEdit>(desk, u"Reply"_s);
        QVERIFY(reply);
        QCOMPARE(reply->toPlainText(), u"The oven and its wood\nhttps://mill.example/oven"_s);
        QTRY_VERIFY(!answer->isEnabled());
        QVERIFY(answer->toolTip().contains(u"begun already"_s));

        // WHEN the link is undone, the line goes; the draft stays
        given.undo.undo();
        QTRY_VERIFY(!named<QPushButton>(desk, u"Answered by the article"_s));
        QCOMPARE(reply->toPlainText(), u"The oven and its wood\nhttps://mill.example/oven"_s);
    }
};

QTEST_MAIN(WantedTest)
#include "wantedtest.moc"
