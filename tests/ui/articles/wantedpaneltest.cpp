// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/articles/articlesdesk.h"
#include "tests/support/material.h"
#include "ui/articles/wanteddelegate.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

class WantedPanelTest : public QObject
{
    Q_OBJECT

    /// The page with an article and what is wanted of it beside the text.
    struct Given : ArticlesDesk
    {
        Given()
        {
            takeIn(workspace.database(),
                   {aMention(u"1"_s).at(10).by(u"ada"_s).saying(u"Is the oven heated with wood?"_s),
                    aMention(u"2"_s).at(20).by(u"bo"_s).saying(u"Which wood feeds your oven?"_s),
                    aMention(u"3"_s).at(30).by(u"cy"_s).saying(u"A lovely oven."_s)});
            open(add(u"The oven and its wood"_s, u"# The oven\n\nIt burns wood."_s));
            trigger(u"show-what-is-wanted"_s);
        }
        [[nodiscard]] QListView *list() const { return named<QListView>(page, u"What people ask that the article answers"_s); }
        [[nodiscard]] QPushButton *button(const QString &name) const { return named<QPushButton>(page, name); }
        [[nodiscard]] bool choose(const QString &words) const { return chooseRow(list(), words); }
        [[nodiscard]] qsizetype linked() { return await(store::WantedStore(workspace.database()).linked(article.id))->size(); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void theKeyOfThePanelChoosesTheFirstQuestion()
    {
        Given given;
        QTRY_VERIFY(given.list() && given.list()->currentIndex().isValid());
        QCOMPARE(given.list()->currentIndex().row(), 1);
        QVERIFY(given.list()->hasFocus());
    }

    void returnLinksAndTakesTheLinkOff()
    {
        Given given;
        QTRY_VERIFY(given.choose(u"Is the oven"_s));
        QCOMPARE(given.button(u"Link"_s)->text(), u"Link to the article"_s);
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_COMPARE(given.linked(), 1);
        // The keyboard goes on to the next question.
        QTRY_COMPARE(given.model.wanted().questions(), 1);
        QVERIFY(given.list()->currentIndex().isValid());
        QTRY_VERIFY(given.choose(u"Is the oven"_s));
        QCOMPARE(given.button(u"Take the link off"_s)->text(), u"Take the link off"_s);
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_COMPARE(given.linked(), 0);
        given.undo.undo();
        QTRY_COMPARE(given.linked(), 1);
    }

    void whoLinksTheLastQuestionStandsOnItAndNotOnATopic()
    {
        Given given;
        for (const QString &question : {u"Which wood"_s, u"Is the oven"_s}) {
            const auto before = given.linked();
            QTRY_VERIFY(given.choose(question));
            QTest::keyClick(given.list(), Qt::Key_Return);
            QTRY_COMPARE(given.linked(), before + 1);
        }
        QTRY_COMPARE(given.model.wanted().questions(), 0);
        QTRY_VERIFY(given.list()->currentIndex().data().toString().startsWith(u"Is the oven"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_COMPARE(given.linked(), 1);
    }

    void whoUndoesStandsOnTheQuestionAndNotOnATopic()
    {
        // GIVEN the only linked question, whose link is taken off
        Given given;
        for (const QString &question : {u"Which wood"_s, u"Is the oven"_s}) {
            const auto before = given.linked();
            QTRY_VERIFY(given.choose(question));
            QTest::keyClick(given.list(), Qt::Key_Return);
            QTRY_COMPARE(given.linked(), before + 1);
        }
        QTRY_COMPARE(given.model.wanted().questions(), 0);
        QTRY_VERIFY(given.choose(u"Is the oven"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QTRY_COMPARE(given.model.wanted().questions(), 1);
        QTRY_VERIFY(given.choose(u"Is the oven"_s));
        // WHEN that is undone
        given.undo.undo();
        // THEN
        QTRY_COMPARE(given.model.wanted().questions(), 0);
        QTRY_VERIFY(given.list()->currentIndex().data().toString().startsWith(u"Is the oven"_s));
    }

    void theButtonOfARowLinksWithOneClick()
    {
        Given given;
        QTRY_VERIFY(given.choose(u"Which wood"_s));
        const QModelIndex index = given.list()->currentIndex();
        const QRect place = ui::WantedDelegate::buttonIn(given.list()->visualRect(index), index);
        QVERIFY(place.width() >= 28 && given.list()->viewport()->rect().contains(place));
        QTest::mouseClick(given.list()->viewport(), Qt::LeftButton, {}, place.center());
        QTRY_COMPARE(given.linked(), 1);
        // A click beside it only chooses.
        QTRY_VERIFY(given.choose(u"Is the oven"_s));
        const QRect row = given.list()->visualRect(given.list()->currentIndex());
        QTest::mouseClick(given.list()->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(12, 12));
        QCOMPARE(given.linked(), 1);
    }

    void aClickOnATopicChoosesItAndADoubleClickOpensIt()
    {
        Given given;
        QTRY_VERIFY(given.choose(u"oven"_s));
        const QModelIndex topic = given.list()->currentIndex();
        QVERIFY(given.choose(u"Is the oven"_s));
        QSignalSpy figures(&given.navigator, &models::Navigator::mentionsRequested);
        const QPoint at = given.list()->visualRect(topic).center();
        QTest::mouseClick(given.list()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(given.list()->currentIndex().row(), topic.row());
        QCOMPARE(figures.size(), 0);
        QTest::mouseDClick(given.list()->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(given.list()->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(figures.size(), 1);
        // A question that is clicked twice is shown where it was asked, and not linked.
        QSignalSpy opened(&given.navigator, &models::Navigator::mentionRequested);
        QVERIFY(given.choose(u"Which wood"_s));
        const QPoint question = given.list()->visualRect(given.list()->currentIndex()).topLeft() + QPoint(12, 12);
        QTest::mouseClick(given.list()->viewport(), Qt::LeftButton, {}, question);
        QTest::mouseDClick(given.list()->viewport(), Qt::LeftButton, {}, question);
        QTest::mouseRelease(given.list()->viewport(), Qt::LeftButton, {}, question);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(given.linked(), 0);
    }

    void homeAndEndPassOverWhatIsOnlyRead()
    {
        Given given;
        QTRY_VERIFY(given.choose(u"oven"_s));
        QTest::keyClick(given.list(), Qt::Key_Home);
        QCOMPARE(given.list()->currentIndex().row(), 1);
        QVERIFY(given.list()->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
        QTest::keyClick(given.list(), Qt::Key_End);
        QCOMPARE(given.list()->currentIndex().row(), given.list()->model()->rowCount() - 1);
    }

    void whoLinksWithTheButtonIsNotLeftOnAnotherVerb()
    {
        Given given;
        for (const QString &question : {u"Which wood"_s, u"Is the oven"_s}) {
            const auto before = given.linked();
            QTRY_VERIFY(given.choose(question));
            given.button(u"Link"_s)->setFocus();
            QTest::keyClick(given.button(u"Link"_s), Qt::Key_Space);
            QTRY_COMPARE(given.linked(), before + 1);
        }
        // None waits any more: the verb is the linked one's now, or the list has the keyboard.
        QTRY_COMPARE(given.model.wanted().questions(), 0);
        const QWidget *with = QApplication::focusWidget();
        QVERIFY(with == given.list() || with == given.button(u"Take the link off"_s));
    }

    void theButtonsSayWhatCanBeDone()
    {
        Given given;
        QTRY_VERIFY(given.choose(u"Is the oven"_s));
        QSignalSpy opened(&given.navigator, &models::Navigator::mentionRequested);
        given.button(u"Open in the Inbox"_s)->click();
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(given.list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(given.linked(), 0);
        QSignalSpy figures(&given.navigator, &models::Navigator::mentionsRequested);
        QTRY_VERIFY(given.choose(u"oven"_s));
        QVERIFY(!given.button(u"Link"_s));
        given.button(u"Open those that wait"_s)->click();
        QCOMPARE(figures.size(), 1);
        QTRY_VERIFY(given.choose(u"oven"_s));
        QTest::keyClick(given.list(), Qt::Key_Return);
        QCOMPARE(figures.size(), 2);
    }
};

QTEST_MAIN(WantedPanelTest)
#include "wantedpaneltest.moc"
