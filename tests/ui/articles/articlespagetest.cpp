// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::await;
using tests::named;

class ArticlesPageTest : public QObject
{
    Q_OBJECT

    /// The page with one article open, without its preview.
    struct Given : tests::ArticlesFixture
    {
        explicit Given(const QString &body)
            : article(add(u"Story"_s, body))
        {
            QSettings().setValue(u"articles/layout"_s, 0);
            page.resize(1204, 740);
            page.show();
            page.activateWindow();
            if (!QTest::qWaitForWindowActive(&page))
                qFatal("the page does not show");
            navigator.openArticle(article.id);
            if (!QTest::qWaitFor([this] { return text() && text()->toPlainText() == article.body; }))
                qFatal("the article does not open");
        }
        [[nodiscard]] QPlainTextEdit *text() const { return named<QPlainTextEdit>(page, u"Text of the article"_s); }
        QAction *verb(const QString &name) const
        {
            for (QAction *action : page.actions()) {
                if (action->text() == name)
                    return action;
            }
            return nullptr;
        }
        domain::Article article;
        ui::ArticlesPage page{model};
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

    void openingAnArticleSavesNothing()
    {
        Given given(u"# Story\n\nwords"_s);
        constexpr int longerThanASave = 700;
        QTest::qWait(longerThanASave);
        QCOMPARE(given.stored(given.article.id).changedAt, given.article.changedAt);
    }

    void whatIsTypedIsSavedAndTheShelfShowsIt()
    {
        Given given(u"words"_s);
        QTest::keyClicks(given.text(), u"More "_s);
        QTRY_COMPARE(given.stored(given.article.id).body, u"More words"_s);
        QTest::keyClick(given.text(), Qt::Key_Escape);
        QTRY_VERIFY(named<QListView>(given.page, u"Articles"_s));
        QTRY_COMPARE(given.model.list().rows().first().words, 2);
    }

    void theDetailsAreSaved()
    {
        // GIVEN the details beside the text
        Given given(u"words"_s);
        given.verb(u"Edit title and details"_s)->trigger();
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s));
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        QCOMPARE(title->text(), u"Story"_s);
        // WHEN
        title->selectAll();
        QTest::keyClicks(title, u"Another story"_s);
        auto *tags = named<QLineEdit>(given.page, u"Tags"_s);
        QTest::keyClicks(tags, u"bread,  flour ,bread"_s);
        QTest::keyClick(tags, Qt::Key_Return);
        // THEN
        QTRY_COMPARE(given.stored(given.article.id).title, u"Another story"_s);
        QTRY_COMPARE(given.stored(given.article.id).tags, (QStringList{u"bread"_s, u"flour"_s}));
        QCOMPARE(given.stored(given.article.id).slug, u"another-story"_s);
        QCOMPARE(given.page.windowTitle(), u"Another story"_s);
    }

    void theStatusIsChosenAndUndone()
    {
        Given given(u"words"_s);
        given.verb(u"Ask for review"_s)->trigger();
        QTRY_COMPARE(given.stored(given.article.id).status, domain::ArticleStatus::InReview);
        QTRY_VERIFY(named(given.page, u"In review ·"_s));
        given.undo.undo();
        QTRY_VERIFY(named(given.page, u"Draft ·"_s));
    }

    void findingWalksThroughTheText()
    {
        // GIVEN
        Given given(u"bread and bread\nBREAD"_s);
        // WHEN Ctrl+F is pressed in the text and a word typed
        QTest::keyClick(given.text(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Find in the article"_s));
        auto *find = named<QLineEdit>(given.page, u"Find in the article"_s);
        QTest::keyClicks(find, u"bread"_s);
        // THEN the first is selected, then the next, then from the beginning again
        QCOMPARE(given.text()->textCursor().selectionStart(), 0);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(given.text()->textCursor().selectionStart(), 10);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(given.text()->textCursor().selectionStart(), 16);
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(given.text()->textCursor().selectionStart(), 0);
        // WHEN Escape is pressed, the bar goes and the article stays
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!find->isVisible());
        QVERIFY(given.text());
        QCOMPARE(QApplication::focusWidget(), given.text());
    }

    void everyOccurrenceIsReplacedAsOneEdit()
    {
        Given given(u"bread and bread"_s);
        QTest::keyClick(given.text(), Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Replace by"_s));
        QTest::keyClicks(named<QLineEdit>(given.page, u"Find in the article"_s), u"bread"_s);
        QTest::keyClicks(named<QLineEdit>(given.page, u"Replace by"_s), u"flour"_s);
        QTest::mouseClick(named<QAbstractButton>(given.page, u"Replace all"_s), Qt::LeftButton);
        QCOMPARE(given.text()->toPlainText(), u"flour and flour"_s);
        given.text()->undo();
        QCOMPARE(given.text()->toPlainText(), u"bread and bread"_s);
    }

    void anAddressPastedOnASelectionMakesALink()
    {
        Given given(u"by Samir"_s);
        QTextCursor cursor = given.text()->textCursor();
        cursor.setPosition(3);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        given.text()->setTextCursor(cursor);
        QGuiApplication::clipboard()->setText(u"https://example.org/samir"_s);
        given.text()->paste();
        QCOMPARE(given.text()->toPlainText(), u"by [Samir](https://example.org/samir)"_s);
    }

    void misspelledWordsAreUnderlined()
    {
        Given given(u"Good bread and badd bred `cod badd` https://badd.example\n"_s);
        const auto underlined = [&given] {
            QStringList words;
            for (const auto &mark : given.text()->extraSelections()) {
                if (mark.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    words.append(mark.cursor.selectedText());
            }
            return words;
        };
        QTRY_COMPARE(underlined(), QStringList{u"badd"_s});
    }

    void aTextChangedElsewhereIsShown()
    {
        Given given(u"words"_s);
        auto theirs = given.stored(given.article.id);
        theirs.body = u"their words"_s;
        given.clock.advance(std::chrono::seconds(5));
        QVERIFY(await(given.store.save(theirs, given.clock.now())));
        QTRY_COMPARE(given.text()->toPlainText(), u"their words"_s);
    }

    void everyControlThatTakesTheFocusHasAName()
    {
        Given given(u"words"_s);
        given.verb(u"Edit title and details"_s)->trigger();
        given.verb(u"Replace in the article…"_s)->trigger();
        for (const QWidget *control : given.page.findChildren<QWidget *>()) {
            if (control->isVisible() && control->focusPolicy() != Qt::NoFocus && control->parentWidget() && !control->focusProxy())
                QVERIFY2(!control->accessibleName().isEmpty() || control->inherits("QScrollBar") || control->objectName().startsWith(u"qt_"_s),
                         control->metaObject()->className());
        }
    }
};

QTEST_MAIN(ArticlesPageTest)
#include "articlespagetest.moc"
