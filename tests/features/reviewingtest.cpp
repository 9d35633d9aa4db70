// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/commentdraftstore.h"
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

/// The story of a review: a colleague comments, the writer answers and mends, the article is approved, and changed once more.
class ReviewingTest : public QObject
{
    Q_OBJECT

    static void run(const QWidget &page, const QString &id)
    {
        for (QAction *action : page.actions()) {
            if (action->objectName() == id) {
                QVERIFY2(action->isEnabled(), qPrintable(id));
                return action->trigger();
            }
        }
        QFAIL(qPrintable(id));
    }
    static void select(QPlainTextEdit &text, const QString &words)
    {
        QTextCursor cursor = text.document()->find(words);
        QVERIFY(cursor.hasSelection());
        text.setTextCursor(cursor);
    }

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

    void anArticleIsCommentedMendedApprovedAndChanged()
    {
        // GIVEN an article that Inès opens
        tests::ArticlesFixture given;
        given.model.comments().signAs(u"Inès"_s);
        const auto article = given.add(u"The mill"_s, u"# The mill\n\nThe wheel turns at night. Nobody hears it.\n\nThe flour is white."_s);
        ui::ArticlesPage page(given.model);
        page.resize(1204, 740);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        given.navigator.openArticle(article.id);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));
        auto *text = named<QPlainTextEdit>(page, u"Text of the article"_s);
        QTRY_COMPARE(text->toPlainText(), article.body);
        QTRY_VERIFY(given.model.comments().isSigned());

        // WHEN she asks for review and comments on a sentence, with the keyboard alone
        run(page, u"ask-for-review"_s);
        QTRY_COMPARE(given.model.editor().status(), domain::ArticleStatus::InReview);
        select(*text, u"Nobody hears it."_s);
        run(page, u"comment"_s);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"On “Nobody hears it.”"_s));
        auto *field = named<QPlainTextEdit>(page, u"On “Nobody hears it.”"_s);
        QTRY_COMPARE(QApplication::focusWidget(), field);
        QTest::keyClicks(field, u"Who told you?"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);

        // THEN it stands beside the text, chosen
        QTRY_VERIFY(named<QListView>(page, u"Comments on the article"_s));
        auto *list = named<QListView>(page, u"Comments on the article"_s);
        QTRY_COMPARE(list->currentIndex().data().toString(), u"Who told you?"_s);
        QTRY_VERIFY(named(page, u"In review · "_s) && named(page, u"In review · "_s)->accessibleName().contains(u"1 comment(s)"_s));

        // WHEN another one is begun on a paragraph, and let go
        text->setTextCursor(text->document()->find(u"flour"_s));
        QTextCursor cursor = text->textCursor();
        cursor.clearSelection();
        text->setTextCursor(cursor);
        run(page, u"comment"_s);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"On “The flour is white.”"_s));
        QTest::keyClick(named<QPlainTextEdit>(page, u"On “"_s), Qt::Key_Escape);
        QTRY_VERIFY(!named<QPlainTextEdit>(page, u"On “"_s));
        QVERIFY(given.model.editor().isOpen());

        // WHEN it is answered, and Return leads to the passage, where the writer mends it
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"An answer to Inès"_s));
        QTest::keyClicks(named<QPlainTextEdit>(page, u"An answer to Inès"_s), u"A neighbour."_s);
        named<QAbstractButton>(page, u"Answer"_s)->click();
        QTRY_COMPARE(list->currentIndex().data().toString(), u"A neighbour."_s);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(text->textCursor().position(), text->toPlainText().indexOf(u"Nobody"_s));
        QVERIFY(text->hasFocus());
        text->insertPlainText(u"As a neighbour says: "_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);

        // THEN it is resolved, and out of the way
        QTRY_COMPARE(given.model.comments().openComments(), 0);
        QTRY_VERIFY(named<QAbstractButton>(page, u"Show the 1 resolved"_s));
        named<QAbstractButton>(page, u"Show the 1 resolved"_s)->click();
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"Who told you?"_s);

        // WHEN it is approved, then written on
        QTRY_VERIFY(given.stored(article.id).body.contains(u"neighbour says"_s));
        given.clock.advance(std::chrono::minutes(1));
        run(page, u"approve"_s);
        QTRY_COMPARE(given.model.editor().status(), domain::ArticleStatus::Approved);
        QCOMPARE(given.sentence(), u"Approved."_s);
        QTRY_VERIFY(!given.model.approval().approved().isNull());
        QVERIFY(!named<QAbstractButton>(page, u"See what changed"_s));
        given.clock.advance(std::chrono::minutes(1));
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, u" The end."_s);

        // THEN that is said, and the comparison shows what changed
        QTRY_VERIFY(named<QAbstractButton>(page, u"See what changed"_s));
        QCOMPARE(given.model.editor().status(), domain::ArticleStatus::Approved);
        named<QAbstractButton>(page, u"See what changed"_s)->click();
        QTRY_VERIFY(page.findChild<QDialog *>());
        QTRY_VERIFY(page.findChild<QDialog *>()->isVisible());
        page.findChild<QDialog *>()->close();

        // WHEN the sentence goes
        select(*text, u"Nobody hears it."_s);
        text->textCursor().removeSelectedText();
        // THEN its comment stays and says so
        QTRY_VERIFY(list->model()->index(0, 0).data(models::CommentsModel::GoneRole).toBool());
    }

    void aHalfWrittenCommentSurvives()
    {
        // GIVEN an article, and words about a sentence that are begun
        tests::ArticlesFixture given;
        const auto article = given.add(u"The mill"_s, u"# The mill\n\nThe wheel turns at night. Nobody hears it.\n\nThe flour is white."_s);
        const auto other = given.add(u"The quay"_s, u"Boats."_s);
        const auto kept = [&] { return await(store::CommentDraftStore(given.workspace.database()).draft(article.id)).value(); };
        std::optional<models::ArticlesPageModel> again;
        std::optional<ui::ArticlesPage> page(std::in_place, given.model);
        const auto show = [&](models::ArticlesPageModel &model) {
            page->resize(1204, 740);
            page->show();
            page->activateWindow();
            model.open(article.id);
            return QTest::qWaitFor([&] {
                auto *text = named<QPlainTextEdit>(*page, u"Text of the article"_s);
                return text && text->toPlainText() == article.body;
            });
        };
        QVERIFY(show(given.model));
        select(*named<QPlainTextEdit>(*page, u"Text of the article"_s), u"Nobody hears it."_s);
        run(*page, u"comment"_s);
        const auto field = [&] { return named<QPlainTextEdit>(*page, u"On “Nobody hears it.”"_s); };
        QTRY_VERIFY(field());
        QTest::keyClicks(field(), u"Who told"_s);
        // THEN they are kept without anything being pressed, and wait while another article is read
        QTRY_VERIFY(kept() && kept()->text == u"Who told"_s);
        given.model.open(other.id);
        QTRY_VERIFY(!field());
        given.model.open(article.id);
        QTRY_VERIFY(given.model.commentWriter().draft());
        run(*page, u"show-the-comments"_s);
        QTRY_VERIFY(field());
        QCOMPARE(field()->toPlainText(), u"Who told"_s);
        // WHEN the program is gone with the last letters typed just before, and begins again
        QTest::keyClicks(field(), u" you?"_s);
        given.model.commentWriter().keep();
        page.reset();
        again.emplace(given.workspace.database(), given.store, given.messages, given.navigator, given.undo, given.clock);
        page.emplace(*again);
        QVERIFY(show(*again));
        run(*page, u"show-the-comments"_s);
        // THEN they stand there, and become a comment on the same sentence
        QTRY_VERIFY(field() && field()->toPlainText() == u"Who told you?"_s);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(again->comments().openComments(), 1);
        const auto passages = again->comments().passages();
        QCOMPARE(article.body.mid(passages.first().place.start, passages.first().place.length), u"Nobody hears it."_s);
        QTRY_COMPARE(kept(), std::nullopt);
        // WHEN an answer to it is begun, and something else then
        auto *list = named<QListView>(*page, u"Comments on the article"_s);
        QTRY_VERIFY(list && !list->currentIndex().data().toString().isEmpty());
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(named<QPlainTextEdit>(*page, u"An answer to this comment"_s));
        QTest::keyClicks(named<QPlainTextEdit>(*page, u"An answer to this comment"_s), u"A neigh"_s);
        run(*page, u"comment"_s);
        // THEN it stays, until nobody wants it
        QCOMPARE(given.sentence(), u"Something is being written here already. Keep it or cancel it first."_s);
        QTRY_VERIFY(kept() && kept()->text == u"A neigh"_s && kept()->comment == passages.first().comment);
        // WHEN the program begins again with it
        page.reset();
        again.emplace(given.workspace.database(), given.store, given.messages, given.navigator, given.undo, given.clock);
        page.emplace(*again);
        QVERIFY(show(*again));
        run(*page, u"show-the-comments"_s);
        // THEN the comment that it answers is chosen
        QTRY_VERIFY(named<QPlainTextEdit>(*page, u"An answer to this comment"_s));
        QTRY_COMPARE(named<QListView>(*page, u"Comments on the article"_s)->currentIndex(), again->comments().indexOf(kept()->comment));
        QVERIFY(named<QListView>(*page, u"Comments on the article"_s)->currentIndex().isValid());
        QTest::keyClick(named<QPlainTextEdit>(*page, u"An answer to this comment"_s), Qt::Key_Escape);
        QTRY_COMPARE(kept(), std::nullopt);
    }

    void whatATypesetterPutStaysWhereNobodyWrites()
    {
        // GIVEN an article with no-break spaces, opened and commented
        tests::ArticlesFixture given;
        const auto article = given.add(u"Le moulin"_s, u"«\u00a0La roue tourne\u00a0» la nuit\u202f; personne ne l’entend."_s);
        ui::ArticlesPage page(given.model);
        page.resize(1204, 740);
        page.show();
        given.navigator.openArticle(article.id);
        QTRY_VERIFY(named<QPlainTextEdit>(page, u"Text of the article"_s));
        auto *text = named<QPlainTextEdit>(page, u"Text of the article"_s);
        QTRY_COMPARE(text->document()->characterCount(), article.body.size() + 1);
        given.model.comments().comment({.start = 0, .length = 18}, u"Qui le dit ?"_s);
        QTRY_COMPARE(given.model.comments().openComments(), 1);
        // WHEN it is written on
        text->moveCursor(QTextCursor::End);
        text->insertPlainText(u" Fin."_s);
        // THEN they are still there, and so is the comment
        QTRY_COMPARE(given.stored(article.id).body, article.body + u" Fin."_s);
        QCOMPARE(given.model.comments().passages().size(), 1);
    }
};

QTEST_MAIN(ReviewingTest)
#include "reviewingtest.moc"
