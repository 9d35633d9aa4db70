// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articlespage.h"
#include "ui/articles/markdownedit.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
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
        /// Drags over the text, and drops there when that is taken; answers whether it was.
        bool drop(const QMimeData &data) const
        {
            QWidget *target = text()->viewport();
            const QPoint place(4, 4);
            QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QCoreApplication::sendEvent(target, &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(target, &drop);
            return true;
        }
        [[nodiscard]] QStringList underlined() const
        {
            QStringList words;
            for (const auto &mark : text()->extraSelections()) {
                if (mark.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                    words.append(mark.cursor.selectedText());
            }
            return words;
        }
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

    /// Whether a label of the page that is shown begins with that.
    static bool said(const QWidget &page, const QString &beginning)
    {
        return std::ranges::any_of(page.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text().startsWith(beginning); });
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
        // AND each is undone as one, with what followed it
        QCOMPARE(given.undo.count(), 2);
        given.undo.undo();
        QTRY_COMPARE(given.stored(given.article.id).tags, QStringList());
        QCOMPARE(title->text(), u"Another story"_s);
        given.undo.undo();
        QTRY_COMPARE(given.stored(given.article.id).title, u"Story"_s);
        QCOMPARE(given.stored(given.article.id).slug, u"story"_s);
        QCOMPARE(title->text(), u"Story"_s);
        given.undo.redo();
        QTRY_COMPARE(given.stored(given.article.id).title, u"Another story"_s);
        // WHEN the article was left, THEN it is undone all the same
        given.model.closeArticle();
        given.undo.undo();
        QTRY_COMPARE(given.stored(given.article.id).title, u"Story"_s);
    }

    void aFieldThatNobodyTypedIntoLeavesUndoToThePage()
    {
        Given given(u"words"_s);
        given.verb(u"Edit title and details"_s)->trigger();
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s));
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        const auto wantsUndo = [title] {
            QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
            asked.ignore();
            QApplication::sendEvent(title, &asked);
            return asked.isAccepted();
        };
        QVERIFY(!wantsUndo());
        // WHEN something is typed there, THEN it is the field's
        QTest::keyClicks(title, u"s"_s);
        QVERIFY(wantsUndo());
        title->undo();
        QVERIFY(wantsUndo());
    }

    void theShelfKeepsTheArticleInViewThatWasWritten()
    {
        // GIVEN a long shelf with its first article open, which is the last there
        Given given(u"words"_s);
        for (int i = 0; i < 30; ++i)
            given.add(u"Other %1"_s.arg(i));
        given.model.closeArticle();
        QTRY_COMPARE(given.model.list().rowCount(), 31);
        auto *shelf = named<QListView>(given.page, u"Articles"_s);
        QTRY_COMPARE(shelf->currentIndex().row(), 30);
        shelf->scrollTo(shelf->currentIndex());
        QVERIFY(shelf->viewport()->rect().intersects(shelf->visualRect(shelf->currentIndex())));
        // WHEN it is written, and left at once
        given.model.open(given.article.id);
        QTRY_VERIFY(given.text() && given.text()->isVisible());
        given.clock.advance(std::chrono::minutes(1));
        QTest::keyClicks(given.text(), u"More "_s);
        QTest::keyClick(given.text(), Qt::Key_Escape);
        // THEN it goes to the top, and is seen there under the keyboard
        QTRY_COMPARE(given.model.list().rows().first().id, given.article.id);
        QTRY_COMPARE(shelf->currentIndex().row(), 0);
        QTRY_VERIFY(shelf->viewport()->rect().intersects(shelf->visualRect(shelf->currentIndex())));
        // WHEN somebody goes on to another one, to another place and back, THEN they are where they were
        QTest::keyClick(shelf, Qt::Key_Down);
        QCOMPARE(shelf->currentIndex().row(), 1);
        given.page.focusMain();
        QCOMPARE(shelf->currentIndex().row(), 1);
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

    void anExpressionFindsAndIsFilledIn()
    {
        Given given(u"le 3 mai, le 14 juin\nle 5"_s);
        QTest::keyClick(given.text(), Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Replace by"_s));
        auto *find = named<QLineEdit>(given.page, u"Find in the article"_s);
        QTest::mouseClick(named<QAbstractButton>(given.page, u"Regular expression"_s), Qt::LeftButton);
        // WHEN what is typed is no expression yet, a sentence says so
        QTest::keyClicks(find, u"le (\\d+"_s);
        QVERIFY(named(given.page, u"No expression"_s));
        // WHEN it is one, the first find is shown and counted
        QTest::keyClicks(find, u") (?=\\w)"_s);
        QCOMPARE(given.text()->textCursor().selectedText(), u"le 3 "_s);
        QVERIFY(said(given.page, u"1 of 2"_s));
        QTest::keyClicks(named<QLineEdit>(given.page, u"Replace by"_s), u"\\1\\n\\\\"_s);
        QTest::mouseClick(named<QAbstractButton>(given.page, u"Replace all"_s), Qt::LeftButton);
        QCOMPARE(given.text()->toPlainText(), u"3\n\\mai, 14\n\\juin\nle 5"_s);
        // Without it the same signs are text.
        QTest::mouseClick(named<QAbstractButton>(given.page, u"Regular expression"_s), Qt::LeftButton);
        QVERIFY(said(given.page, u"Nothing found"_s));
    }

    void frenchTypographyIsHintedAtAndMended()
    {
        // GIVEN a French article with code in it
        Given given(u"L'eau ! `l'eau !` Le le four"_s);
        given.verb(u"Edit title and details"_s)->trigger();
        auto *language = named<QComboBox>(given.page, u"Language"_s);
        QVERIFY(language);
        language->setFocus();
        QTest::keyClicks(language, u"fr"_s);
        QTest::keyClick(language, Qt::Key_Return);
        const auto hints = [&given] {
            QStringList texts;
            for (const auto &mark : given.text()->extraSelections()) {
                if (mark.format.underlineStyle() == QTextCharFormat::DotLine)
                    texts << mark.cursor.selectedText();
            }
            return texts;
        };
        QTRY_COMPARE(hints(), (QStringList{u"'"_s, u" !"_s, u"Le le"_s}));
        // WHEN all of it is set
        given.verb(u"Set the typography"_s)->trigger();
        // THEN the prose is, as one edit
        QCOMPARE(given.text()->toPlainText(), u"L’eau\u202F! `l'eau !` Le four"_s);
        QVERIFY(given.sentence().startsWith(u"3 place"_s));
        given.text()->undo();
        QCOMPARE(given.text()->toPlainText(), u"L'eau ! `l'eau !` Le le four"_s);
    }

    void focusModeLeavesTheParagraphBeingWritten()
    {
        Given given(u"one\n\ntwo\n\nthree"_s);
        const auto steppedBack = [&given] {
            QStringList texts;
            for (const auto &mark : given.text()->extraSelections()) {
                if (mark.format.hasProperty(QTextFormat::ForegroundBrush) && mark.cursor.hasSelection())
                    texts << mark.cursor.selectedText();
            }
            return texts;
        };
        given.verb(u"Focus mode"_s)->trigger();
        QTRY_COMPARE(steppedBack(), (QStringList{u"two"_s, u"three"_s}));
        QTextCursor cursor = given.text()->textCursor();
        cursor.movePosition(QTextCursor::End);
        given.text()->setTextCursor(cursor);
        QTRY_COMPARE(steppedBack(), (QStringList{u"one"_s, u"two"_s}));
        // It is remembered
        ui::ArticlesPage another(given.model);
        QVERIFY(std::ranges::any_of(another.actions(), [](QAction *action) { return action->text() == u"Focus mode"_s && action->isChecked(); }));
        given.verb(u"Focus mode"_s)->trigger();
        QTRY_VERIFY(steppedBack().isEmpty());
    }

    void theLineBeingWrittenStaysInTheMiddle()
    {
        Given given(u"line\n"_s.repeated(200));
        given.verb(u"Typewriter mode"_s)->trigger();
        for (int i = 0; i < 3; ++i) {
            QTextCursor cursor = given.text()->textCursor();
            cursor.movePosition(QTextCursor::Down, QTextCursor::MoveAnchor, 60);
            given.text()->setTextCursor(cursor);
            const int middle = given.text()->viewport()->height() / 2;
            QVERIFY(std::abs(given.text()->cursorRect().center().y() - middle) < given.text()->cursorRect().height() * 2);
        }
    }

    void theOutlineLeadsAndMovesSections()
    {
        Given given(u"# A\n\none\n\n# B\n\ntwo\n"_s);
        given.verb(u"Show the outline"_s)->trigger();
        QTRY_VERIFY(named<QListView>(given.page, u"Outline of the article"_s));
        auto *outline = named<QListView>(given.page, u"Outline of the article"_s);
        QTRY_COMPARE(outline->model()->rowCount(), 2);
        QCOMPARE(outline->currentIndex().data().toString(), u"A"_s);
        // WHEN the second heading is chosen, the text goes there
        outline->setFocus();
        QTest::keyClick(outline, Qt::Key_Down);
        QTest::keyClick(outline, Qt::Key_Return);
        QTRY_COMPARE(given.text()->textCursor().block().text(), u"# B"_s);
        QCOMPARE(QApplication::focusWidget(), given.text());
        // WHEN its section is moved up
        outline->setFocus();
        QTest::keyClick(outline, Qt::Key_Up, Qt::AltModifier);
        // THEN the text follows, the outline as well, and it is one edit
        QTRY_COMPARE(given.text()->toPlainText(), u"# B\n\ntwo\n\n# A\n\none\n"_s);
        QTRY_COMPARE(outline->model()->index(0, 0).data().toString(), u"B"_s);
        QCOMPARE(outline->currentIndex().row(), 0);
        given.text()->undo();
        QCOMPARE(given.text()->toPlainText(), u"# A\n\none\n\n# B\n\ntwo\n"_s);
    }

    void tablesAreWrittenByKeys()
    {
        Given given({});
        given.verb(u"Table"_s)->trigger();
        QTest::keyClicks(given.text(), u"Bread"_s);
        QTest::keyClick(given.text(), Qt::Key_Tab);
        QTest::keyClicks(given.text(), u"Price"_s);
        QTest::keyClick(given.text(), Qt::Key_Tab);
        QVERIFY2(given.text()->toPlainText().startsWith(u"| Bread | Price | Column 3 |\n"_s), qPrintable(given.text()->toPlainText()));
        given.verb(u"Align the table"_s)->trigger();
        QCOMPARE(given.sentence(), QString());
        given.text()->setPlainText(u"no table"_s);
        given.verb(u"Align the table"_s)->trigger();
        QVERIFY(given.sentence().startsWith(u"The cursor stands in no table."_s));
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

    void formattedTextIsPastedAsMarkdown()
    {
        Given given(u"before \n\n```\ncode\n```\n"_s);
        const auto copy = [] {
            auto *copied = new QMimeData;
            copied->setHtml(u"<h2>Oven</h2><p>Some <b>warm</b> <a href=\"https://example.org/\">bread</a><script>alert(1)</script></p>"_s);
            copied->setText(u"Oven\nSome warm bread"_s);
            QGuiApplication::clipboard()->setMimeData(copied);
        };
        copy();
        QTextCursor cursor = given.text()->textCursor();
        cursor.movePosition(QTextCursor::EndOfBlock);
        given.text()->setTextCursor(cursor);
        given.text()->paste();
        QCOMPARE(given.text()->toPlainText(), u"before \n\n## Oven\n\nSome **warm** [bread](https://example.org/)\n\n```\ncode\n```\n"_s);
        // In code, and where it is asked for, the words come alone.
        given.text()->undo();
        cursor.setPosition(static_cast<int>(given.text()->toPlainText().indexOf(u"code"_s)) + 2);
        given.text()->setTextCursor(cursor);
        given.text()->paste();
        QVERIFY(given.text()->toPlainText().contains(u"coOven\nSome warm breadde"_s));
        given.text()->undo();
        given.verb(u"Paste without formatting"_s)->trigger();
        QVERIFY(given.text()->toPlainText().contains(u"coOven\nSome warm breadde"_s));
    }

    void misspelledWordsAreUnderlined()
    {
        Given given(u"Good bread and badd bred `cod badd` https://badd.example\n"_s);
        QTRY_COMPARE(given.underlined(), QStringList{u"badd"_s});
    }

    void tagsOfHtmlAreNotSpelled()
    {
        Given given(u"A <img srcc=\"badd.png\" onerror=\"document.body.innerHTML='no'\" data-x=badd> tag, "
                    "<span\n  hreff='badd'>badd</span> &nbsp; end\n"_s);
        QTRY_COMPARE(given.underlined(), QStringList{u"badd"_s});
    }

    void imagesAreTakenAndOtherFilesLeftToTheWindow()
    {
        // GIVEN
        Given given(u"words"_s);
        const auto dragged = [](const QString &path) {
            auto files = std::make_unique<QMimeData>();
            files->setUrls({QUrl::fromLocalFile(path)});
            files->setText(path);
            return files;
        };
        // WHEN a table is dragged over the text
        QVERIFY(!given.drop(*dragged(u"/home/me/people.csv"_s)));
        // THEN the window has it, and the text stays
        QCOMPARE(given.text()->toPlainText(), u"words"_s);
        // WHEN an image is that is not there
        QVERIFY(given.drop(*dragged(u"/home/me/oven.png"_s)));
        // THEN it is said
        QTRY_COMPARE(given.sentence(), u"“oven.png” is not there."_s);
        QCOMPARE(given.text()->toPlainText(), u"words"_s);
        // AND pasted, any file is taken
        QGuiApplication::clipboard()->setMimeData(dragged(u"/home/me/plan.pdf"_s).release());
        given.text()->paste();
        QTRY_COMPARE(given.sentence(), u"“plan.pdf” is not there."_s);
        QCOMPARE(given.text()->toPlainText(), u"words"_s);
    }

    void wordsAndAddressesAreDroppedAsText()
    {
        Given given({});
        QMimeData words;
        words.setText(u"words"_s);
        QVERIFY(given.drop(words));
        QCOMPARE(given.text()->toPlainText(), u"words"_s);
        given.text()->clear();
        QMimeData address;
        address.setUrls({QUrl(u"https://example.org/a"_s)});
        QVERIFY(given.drop(address));
        QCOMPARE(given.text()->toPlainText(), u"https://example.org/a"_s);
    }

    void theTextsMenuNamesKeysThatTheWindowHasToo()
    {
        Given given(u"words"_s);
        QAction undo;
        undo.setShortcut(QKeySequence::Undo);
        given.page.addAction(&undo);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(given.text(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto *offered = menu->findChild<QAction *>(u"edit-undo"_s);
        QVERIFY(offered);
        QVERIFY2(offered->text().endsWith(u'\t' + QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)), qPrintable(offered->text()));
        menu->close();
    }

    void theTextIsScrolledToALineAndSaysIt()
    {
        Given given(QStringList(200, u"words"_s).join(u"\n\n"_s));
        auto *text = qobject_cast<ui::MarkdownEdit *>(given.text());
        QVERIFY(text);
        // WHEN
        text->scrollToLine(101);
        // THEN
        QCOMPARE(text->topLine(), 101.0);
        QCOMPARE(text->textCursor().blockNumber(), 0);
        // AND a line beyond the end changes nothing
        text->scrollToLine(4'000);
        QCOMPARE(text->topLine(), 101.0);
    }

    void textAndPreviewStandBesideOrBelowEachOther()
    {
        Given given(u"words"_s);
        const auto *text = given.text();
        given.verb(u"Show the preview below the text"_s)->trigger();
        auto *preview = named(given.page, u"Preview of the article"_s);
        QTRY_VERIFY(preview && preview->height() > 0);
        const auto topOf = [&given](const QWidget *widget) { return widget->mapTo(&given.page, QPoint()).y(); };
        QTRY_VERIFY(topOf(preview) > topOf(text) + 50);
        given.verb(u"Show text and preview"_s)->trigger();
        QTRY_VERIFY(std::abs(topOf(preview) - topOf(text)) < 50);
        given.verb(u"Show the preview"_s)->trigger();
        QTRY_VERIFY(!text->isVisible());
        QCOMPARE(QSettings().value("articles/layout"_L1).toInt(), 2);
    }

    void theCardsFollowTheDetails()
    {
        // GIVEN the cards beside the text
        Given given(u"![oven](https://a.example/oven.png)\n\nwords of a story"_s);
        given.verb(u"Show text and preview"_s)->trigger();
        auto *cards = named<QAbstractButton>(given.page, u"Cards"_s);
        QVERIFY(cards);
        // Panes that come to be shown have their widths a moment later.
        QTRY_VERIFY(cards->visibleRegion().contains(cards->rect().center()));
        QTest::mouseClick(cards, Qt::LeftButton);
        QTRY_VERIFY(named(given.page, u"How the article looks where it is shared"_s));
        QTRY_VERIFY(named(given.page, u"On Mastodon"_s));
        QTRY_VERIFY(named(given.page, u"In a search page"_s));
        QTRY_VERIFY(named(given.page, u"words of a story"_s));
        QVERIFY(said(given.page, u"There is no summary"_s));
        // WHEN a summary is written
        models::ArticleFields fields = given.model.editor().fields();
        fields.summary = u"A summary"_s;
        given.model.editor().edit(fields);
        // THEN they show it
        QTRY_VERIFY(named(given.page, u"A summary"_s));
        QVERIFY(!said(given.page, u"There is no summary"_s));
    }

    void theHistoryIsShownWhereAMessageLeadsToIt()
    {
        Given given(u"words"_s);
        Q_EMIT given.model.editor().historyRequested(given.article.id);
        QTRY_VERIFY(named<QListView>(given.page, u"Saved states"_s));
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
