// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/storytemplatedialog.h"

#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/guidepanel.h"
#include "ui/articles/storytemplateeditor.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;

class StoryTemplateDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void aTemplateShowsWhatItHoldsAndIsTakenByReturn()
    {
        tests::ArticlesFixture given;
        ui::StoryTemplateDialog dialog(given.model.templates(), u"Start"_s);
        QSignalSpy taken(&dialog, &ui::StoryTemplateDialog::taken);
        dialog.show();
        auto *list = named<QListView>(dialog, u"Story templates"_s);
        auto *page = named<QTextBrowser>(dialog, u"What the template holds"_s);
        QTRY_VERIFY(page->toPlainText().contains(u"The company’s adventure"_s));
        // WHEN the next one is chosen by key, then taken
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(page->toPlainText().startsWith(u"Report"_s));
        QVERIFY(page->toPlainText().contains(u"The place"_s) && page->toPlainText().contains(u"About 1,000 words"_s));
        QTest::keyClick(list, Qt::Key_Return);
        // THEN it is that one
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().first().value<domain::StoryTemplate>().title, u"Report"_s);
        QVERIFY(!dialog.isVisible());
    }

    void oneOfOnesOwnIsMadeChosenAndRemoved()
    {
        tests::ArticlesFixture given;
        ui::StoryTemplateDialog dialog(given.model.templates(), u"Start"_s);
        dialog.show();
        auto *list = named<QListView>(dialog, u"Story templates"_s);
        QVERIFY(!named<QPushButton>(dialog, u"Remove"_s));
        // WHEN one is made of one that Parvis brings
        named<QPushButton>(dialog, u"Make one of your own"_s)->click();
        auto *editor = dialog.findChild<ui::StoryTemplateEditor *>();
        QVERIFY(editor);
        named<QLineEdit>(*editor, u"Name of the template"_s)->setText(u"Our adventure"_s);
        named<QPushButton>(*editor, u"Keep the template"_s)->click();
        // THEN it is the chosen one, and can be removed
        QTRY_COMPARE(list->currentIndex().data().toString(), u"Our adventure"_s);
        QTRY_VERIFY(named<QPushButton>(dialog, u"Remove"_s));
        named<QPushButton>(dialog, u"Remove"_s)->click();
        QTRY_COMPARE(given.model.templates().rowCount(), 9);
        QVERIFY(list->currentIndex().isValid());
    }

    void whatWasWrittenIsNotLostByEscape()
    {
        ui::StoryTemplateEditor editor({.title = u"Portrait"_s});
        editor.show();
        // Untouched, it closes; written in, it asks, and goes on.
        editor.reject();
        QVERIFY(!editor.isVisible());
        editor.show();
        named<QLineEdit>(editor, u"What it is for"_s)->setText(u"One person."_s);
        editor.reject();
        auto *box = editor.findChild<QMessageBox *>();
        QVERIFY(box && editor.isVisible());
        box->reject();
        QVERIFY(editor.isVisible());
    }

    void aStepIsTickedByTheSpaceBarAndByAClick()
    {
        tests::ArticlesFixture given;
        given.model.newFromTemplate({.title = u"Report"_s, .language = u"en"_s, .questions = {u"Where?"_s, u"Who?"_s}, .checklist = {u"Names"_s}});
        QTRY_COMPARE(given.model.guide().steps(), 3);
        ui::GuidePanel panel(given.model.guide());
        panel.resize(300, 400);
        panel.show();
        auto *list = named<QListView>(panel, u"Questions and checks"_s);
        list->setCurrentIndex(given.model.guide().index(1));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(given.model.guide().done(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(given.model.guide().index(2)).center());
        QCOMPARE(given.model.guide().done(), 2);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(given.model.guide().index(2)).center());
        QCOMPARE(given.model.guide().done(), 1);
    }
};

QTEST_MAIN(StoryTemplateDialogTest)
#include "storytemplatedialogtest.moc"
