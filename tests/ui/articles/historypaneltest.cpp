// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/articles/articlesdesk.h"
#include "ui/articles/comparedialog.h"
#include "ui/articles/historypanel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class HistoryPanelTest : public QObject
{
    Q_OBJECT

    static constexpr QStringView oldText = u"# The mill\n\nThe wheel turns at night.\n\nNobody hears it.\n\nThe miller sleeps.";
    static constexpr QStringView newText = u"# The mill\n\nThe wheel turns by day.\n\nThe miller sleeps.\n\nHis cat does not.";

    /// The page with an article that was another one an hour ago, and its history beside the text.
    struct Given : tests::ArticlesDesk
    {
        Given()
        {
            auto written = add(u"The mill"_s, oldText.toString());
            written.body = newText.toString();
            clock.advance(std::chrono::hours(1));
            open(*await(store.save(written, clock.now())));
            trigger(u"show-the-history"_s);
            if (!QTest::qWaitFor([this] { return moments() && moments()->model()->rowCount() == 2; }))
                qFatal("the history is not read");
        }
        void choose(int row) const
        {
            moments()->setCurrentIndex(moments()->model()->index(row, 0));
            moments()->setFocus();
        }
        [[nodiscard]] QListView *moments() const { return named<QListView>(page, u"Saved states, newest first"_s); }
        [[nodiscard]] QListView *changes() const { return named<QListView>(page, u"What changed since"_s); }
        [[nodiscard]] ui::CompareDialog *dialog() const { return page.findChild<ui::CompareDialog *>(); }
        [[nodiscard]] QString name(int row) const { return moments()->model()->index(row, 0).data(models::ArticleHistoryModel::NameRole).toString(); }
        /// Opens the comparison of the older state with the present text.
        [[nodiscard]] bool openDialog() const
        {
            choose(1);
            QTest::keyClick(moments(), Qt::Key_Return);
            return dialog() && QTest::qWaitForWindowActive(dialog()) && QTest::qWaitFor([this] { return inDialog<QListView>(u"What changed"_s) != nullptr; });
        }
        /// Where the keyboard is in the dialog.
        [[nodiscard]] QListView *differences() const
        {
            auto *list = inDialog<QListView>(u"What changed"_s);
            return QTest::qWaitFor([list] { return list->hasFocus(); }) ? list : nullptr;
        }
        template<class T>
        [[nodiscard]] T *inDialog(const QString &name) const
        {
            return named<T>(*dialog(), name);
        }
        [[nodiscard]] QStringList shown() const
        {
            QStringList rows;
            const auto *list = inDialog<QListView>(u"What changed"_s);
            for (int row = 0; list && row < list->model()->rowCount(); ++row)
                rows << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            return rows;
        }
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

    void eachSaveByHandIsAMoment()
    {
        // GIVEN an article with two moments, the later of which is a moment ago
        Given given;
        // WHEN something is typed and saved by hand, twice within a minute
        QTest::keyClicks(given.text(), u"One. "_s);
        QTest::keyClick(given.text(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(given.sentence().startsWith(u"Saved as a moment of its own in the history ("_s));
        QTest::keyClicks(given.text(), u"Two. "_s);
        QTest::keyClick(given.text(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(given.model.editor().saveState(), models::ArticleEditorModel::SaveState::Saved);
        // THEN each is one, and what is typed then is another
        QTest::keyClicks(given.text(), u"Three. "_s);
        given.model.editor().flush();
        const auto moments = [&given] { return await(given.store.revisions(given.article.id))->size(); };
        QTRY_COMPARE(moments(), 4);
        QCOMPARE(await(given.store.revisionText(await(given.store.revisions(given.article.id))->at(2).id))->left(5), u"One. "_s);
    }

    void theChosenMomentIsComparedWithThePresentText()
    {
        Given given;
        // The keyboard is in the list, at the newest: there nothing changed since.
        QTRY_COMPARE(given.moments()->currentIndex().row(), 0);
        QVERIFY(!given.changes());
        given.choose(1);
        QTRY_VERIFY(given.changes());
        QTRY_COMPARE(given.changes()->model()->rowCount(), 5);
        QVERIFY(given.changes()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"[removed: at night][added: by day]"_s));
        // WHEN the newest is chosen, nothing changed since
        given.choose(0);
        QTRY_VERIFY(!given.changes());
        // AND what is typed is compared once it is saved
        QTest::keyClicks(given.text(), u"More "_s);
        given.model.editor().flush();
        given.choose(1);
        QTRY_VERIFY(given.changes());
        QTRY_VERIFY(given.changes()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"[added: More ]"_s));
    }

    void f2NamesAMomentAndTheMenuTakesTheNameAway()
    {
        // GIVEN
        Given given;
        given.choose(1);
        // WHEN
        QTest::keyClick(given.moments(), Qt::Key_F2);
        auto *question = given.page.findChild<QInputDialog *>();
        QVERIFY(question);
        auto *field = question->findChild<QLineEdit *>();
        QCOMPARE(field->accessibleName(), u"Name of the moment"_s);
        QTest::keyClicks(field, u"First draft"_s);
        QTest::keyClick(field, Qt::Key_Return);
        // THEN
        QTRY_COMPARE(given.name(1), u"First draft"_s);
        QCOMPARE(given.moments()->currentIndex().row(), 1);
        given.undo.undo();
        QTRY_COMPARE(given.name(1), QString());
        given.undo.redo();
        QTRY_COMPARE(given.name(1), u"First draft"_s);
        // WHEN
        const auto verbs = given.moments()->actions();
        const auto unname = std::ranges::find(verbs, u"Take the name away"_s, &QAction::text);
        QVERIFY(unname != verbs.cend() && (*unname)->isEnabled());
        (*unname)->trigger();
        // THEN
        QTRY_COMPARE(given.name(1), QString());
        QTRY_VERIFY(!(*unname)->isEnabled());
    }

    void aPageThatBecomesLowerKeepsItsPanel()
    {
        // As when a message comes below it.
        Given given;
        given.page.resize(given.page.width(), given.page.height() - 50);
        QVERIFY(given.moments());
    }

    void thePresentMomentIsNamedFromTheMenu()
    {
        Given given;
        given.trigger(u"name-this-moment"_s);
        auto *question = given.page.findChild<QInputDialog *>();
        QVERIFY(question);
        question->setTextValue(u"Today"_s);
        question->accept();
        QTRY_COMPARE(given.name(0), u"Today"_s);
    }

    void oneWalksFromChangeToChange()
    {
        Given given;
        QVERIFY(given.openDialog());
        QTRY_COMPARE(given.shown().size(), 5);
        const auto isAt = [&](const QString &count) {
            const auto labels = given.dialog()->findChildren<QLabel *>();
            return std::ranges::contains(labels, count, &QLabel::text);
        };
        QTRY_VERIFY(isAt(u"1 of 3"_s));
        auto *next = given.inDialog<QPushButton>(u"Next change"_s);
        auto *previous = given.inDialog<QPushButton>(u"Previous change"_s);
        QVERIFY(!previous->isEnabled());
        QTest::keyClick(given.differences(), Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(isAt(u"2 of 3"_s));
        next->click();
        QVERIFY(isAt(u"3 of 3"_s));
        QVERIFY(!next->isEnabled());
        QTest::keyClick(given.differences(), Qt::Key_Up, Qt::AltModifier);
        QTRY_VERIFY(isAt(u"2 of 3"_s));
    }

    void aParagraphIsRestoredAndUndoneInTheText()
    {
        // GIVEN a changed, a removed and an added paragraph
        Given given;
        QVERIFY(given.openDialog());
        QTRY_COMPARE(given.shown().size(), 5);
        auto *restore = given.inDialog<QPushButton>(u"Restore this paragraph"_s);
        QTRY_VERIFY(restore->isEnabled());
        // WHEN each is restored, THEN the text has it as it was, and the dialog follows
        restore->click();
        QVERIFY(given.text()->toPlainText().contains(u"The wheel turns at night."_s));
        QTRY_VERIFY(given.shown().size() == 5 && !given.shown()[1].startsWith("Changed"_L1));
        QTest::keyClick(given.differences(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(given.text()->toPlainText().contains(u"Nobody hears it.\n\nThe miller"_s));
        QTRY_VERIFY(!given.shown().contains(u"Removed: Nobody hears it."_s));
        QTRY_VERIFY(restore->isEnabled());
        restore->click();
        QCOMPARE(given.text()->toPlainText(), oldText.toString());
        QTRY_VERIFY(!given.inDialog<QListView>(u"What changed"_s));
        QVERIFY(!restore->isEnabled());
        // WHEN, THEN one undo takes one of them back
        given.text()->undo();
        QVERIFY(given.text()->toPlainText().endsWith("His cat does not."_L1));
        given.text()->undo();
        given.text()->undo();
        QCOMPARE(given.text()->toPlainText(), newText.toString());
    }

    void twoEarlierMomentsAreComparedButNotRestored()
    {
        Given given;
        QVERIFY(given.openDialog());
        auto *after = given.inDialog<QComboBox>(u"After"_s);
        after->setCurrentIndex(1);
        Q_EMIT after->activated(1);
        QTRY_VERIFY(!given.inDialog<QPushButton>(u"Restore this paragraph"_s)->isEnabled());
        QTRY_COMPARE(given.shown().size(), 5);
        QVERIFY(given.inDialog<QPushButton>(u"Restore this text"_s)->isEnabled());
    }

    void thePresentTextIsNotRestored()
    {
        Given given;
        auto *restore = named<QPushButton>(given.page, u"Restore this text"_s);
        given.choose(1);
        QTRY_VERIFY(given.changes());
        QVERIFY(restore->isEnabled());
        // WHEN the moment chosen is the present one
        given.choose(0);
        // THEN there is nothing to restore, until something else is written
        QTRY_VERIFY(!restore->isEnabled());
        QCOMPARE(restore->toolTip(), u"The text is now as it was then."_s);
        given.text()->setFocus();
        QTest::keyClicks(given.text(), u"Yes. "_s);
        given.model.editor().flush();
        given.choose(1);
        QTRY_VERIFY(restore->isEnabled());
    }

    void theWholeTextIsRestoredAndUndone()
    {
        Given given;
        QVERIFY(given.openDialog());
        auto *restore = given.inDialog<QPushButton>(u"Restore this text"_s);
        QTRY_VERIFY(restore->isEnabled());
        restore->click();
        QTRY_COMPARE(given.text()->toPlainText(), oldText.toString());
        QTRY_VERIFY(!given.inDialog<QListView>(u"What changed"_s));
        given.undo.undo();
        QTRY_COMPARE(given.text()->toPlainText(), newText.toString());
    }

    void aRestoredTextIsAMomentAtOnce()
    {
        Given given;
        given.choose(1);
        auto *restore = named<QPushButton>(given.page, u"Restore this text"_s);
        QTRY_VERIFY(restore->isEnabled());
        given.clock.advance(std::chrono::minutes(10));
        restore->click();
        QTRY_COMPARE(given.text()->toPlainText(), oldText.toString());
        QTRY_COMPARE(given.moments()->model()->rowCount(), 3);
    }

    void theDialogRemembersItsSizeAndLayout()
    {
        Given given;
        QVERIFY(given.openDialog());
        given.dialog()->resize(700, 500);
        auto *layouts = given.inDialog<QWidget>(u"Layout"_s);
        const auto buttons = layouts->findChildren<QAbstractButton *>();
        buttons.last()->click();
        QVERIFY(QSettings().value("articles/compareSideBySide"_L1).toBool());
        delete given.dialog();
        given.trigger(u"compare-with-an-earlier-text"_s);
        QVERIFY(given.dialog());
        QCOMPARE(given.dialog()->size(), QSize(700, 500));
        QVERIFY(given.inDialog<QWidget>(u"Layout"_s)->findChildren<QAbstractButton *>().last()->isChecked());
    }

    void aReadOnlyWorkspaceComparesOnly()
    {
        // GIVEN an article with a history in a workspace open for reading only
        tests::Workspace workspace;
        domain::Article article{.title = u"The mill"_s, .slug = {}, .language = u"en"_s, .body = oldText.toString()};
        article = *await(store::ArticleStore(workspace.database()).add(article));
        article.body = newText.toString();
        QVERIFY(await(store::ArticleStore(workspace.database()).save(article, domain::fromMs(1000), true)));
        workspace.reopenReadOnly();
        store::ArticleStore articles(workspace.database());
        tests::FakeClock clock;
        models::Messages messages;
        models::Navigator navigator;
        QUndoStack undo;
        models::ArticlesPageModel model(workspace.database(), articles, messages, navigator, undo, clock);
        ui::HistoryPanel panel(model);
        model.open(article.id);
        panel.show();
        auto *moments = named<QListView>(panel, u"Saved states, newest first"_s);
        QTRY_COMPARE(moments->model()->rowCount(), 2);
        // WHEN
        moments->setCurrentIndex(moments->model()->index(1, 0));
        // THEN
        QTRY_VERIFY(named<QListView>(panel, u"What changed since"_s));
        QVERIFY(named<QPushButton>(panel, u"Compare"_s)->isEnabled());
        QVERIFY(!named<QPushButton>(panel, u"Restore this text"_s)->isEnabled());
        QVERIFY(!named<QPushButton>(panel, u"Name this moment"_s)->isEnabled());
        QTest::keyClick(moments, Qt::Key_F2);
        QVERIFY(!panel.findChild<QInputDialog *>());
    }
};

QTEST_MAIN(HistoryPanelTest)
#include "historypaneltest.moc"
