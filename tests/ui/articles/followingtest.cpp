// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/articlesfixture.h"
#include "tests/ui/named.h"
#include "ui/articles/articleeditor.h"
#include "ui/articles/articlespage.h"
#include "ui/articles/markdownedit.h"
#include "ui/articles/paneltabs.h"
#include "ui/articles/previewpane.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QAction>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace parvis;
using tests::named;
using ui::ArticleEditor;

/// What is shown of an article while it is written: in the preview, in a text that becomes narrower, and by the keyboard.
class FollowingTest : public QObject
{
    Q_OBJECT

    static constexpr int patienceMs = 60'000;

    struct Given : tests::ArticlesFixture
    {
        Given(const QString &body, ArticleEditor::Layout layout)
            : article(add(u"Story"_s, body))
        {
            QSettings().setValue(u"articles/layout"_s, static_cast<int>(layout));
            page.resize(1204, 740);
            page.show();
            page.activateWindow();
            if (!QTest::qWaitForWindowActive(&page))
                qFatal("the page does not show");
            preview = page.findChild<ui::PreviewPane *>();
            const bool hasPreview = layout != ArticleEditor::Layout::Text;
            navigator.openArticle(article.id);
            if (!QTest::qWaitFor([this] { return text() && text()->toPlainText() == article.body; }))
                qFatal("the article does not open");
            preview = page.findChild<ui::PreviewPane *>();
            QSignalSpy painted(preview, &ui::PreviewPane::shown);
            if (hasPreview && !QTest::qWaitFor([&painted] { return !painted.isEmpty(); }, patienceMs))
                qFatal("the preview does not show");
            text()->setFocus();
        }
        [[nodiscard]] ui::MarkdownEdit *text() const { return named<ui::MarkdownEdit>(page, u"Text of the article"_s); }
        /// What the preview shows once it stands still.
        [[nodiscard]] QImage shown() const
        {
            QImage before;
            QImage now = preview->grab().toImage();
            for (int tries = 0; before != now && tries < 50; ++tries) {
                before = now;
                QTest::qWait(300);
                now = preview->grab().toImage();
            }
            return now;
        }
        void trigger(const QString &name) const
        {
            for (QAction *action : page.actions()) {
                if (action->text() == name)
                    return action->trigger();
            }
            qFatal("there is no such verb");
        }
        [[nodiscard]] bool isCursorSeen() const { return text()->viewport()->rect().contains(text()->cursorRect().center()); }
        domain::Article article;
        ui::PreviewPane *preview = nullptr;
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

    void thePreviewShowsWhereOneWrites()
    {
        // GIVEN a text that needs no scrolling, and a page of it that does
        QStringList headings;
        for (int n = 1; n < 20; ++n)
            headings.append(u"# Part %1"_s.arg(n));
        Given given(headings.join(u'\n'), ArticleEditor::Layout::SideBySide);
        QCOMPARE(given.text()->verticalScrollBar()->maximum(), 0);
        const QImage top = given.shown();
        // WHEN the cursor goes to the end
        QTest::keyClick(given.text(), Qt::Key_End, Qt::ControlModifier);
        // THEN the end is shown
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() != top, patienceMs);
        const QImage end = given.shown();
        // WHEN it goes to the beginning, and something is typed at the end again
        QTest::keyClick(given.text(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() == top, patienceMs);
        QTest::keyClick(given.text(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() == end, patienceMs);
    }

    void thePreviewShowsWhatWasFound()
    {
        // GIVEN somebody who writes in the middle of a text, and a word that stands further down, in the same part of the text
        QStringList lines;
        for (int n = 1; n < 200; ++n)
            lines.append(n == 199 ? u"# The needle"_s : u"# Part %1"_s.arg(n));
        Given given(lines.join(u'\n'), ArticleEditor::Layout::SideBySide);
        QTest::keyClick(given.text(), Qt::Key_End, Qt::ControlModifier);
        const QImage end = given.shown();
        QTest::keyClick(given.text(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() != end, patienceMs);
        // WHEN it is looked for
        QTest::keyClick(given.text(), Qt::Key_F, Qt::ControlModifier);
        auto *find = named<QLineEdit>(given.page, u"Find in the article"_s);
        QVERIFY(find);
        QTest::keyClicks(find, u"needle"_s);
        QCOMPARE(given.text()->textCursor().selectedText(), u"needle"_s);
        // THEN the preview shows it, and not the line at the top of the text
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() == end, patienceMs);
    }

    void theWheelOverATextThatIsSeenWholeMovesItsPage()
    {
        // GIVEN a text that needs no scrolling, and the end of a page of it that does
        QStringList headings;
        for (int n = 1; n < 20; ++n)
            headings.append(u"# Part %1"_s.arg(n));
        Given given(headings.join(u'\n'), ArticleEditor::Layout::SideBySide);
        const QImage top = given.shown();
        QTest::keyClick(given.text(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() != top, patienceMs);
        // WHEN the wheel is turned up over the text
        const QPointF place(40, 40);
        QWheelEvent up(place, given.text()->viewport()->mapToGlobal(place), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(given.text()->viewport(), &up);
        // THEN the page goes to its beginning
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() == top, patienceMs);
    }

    void aTextThatIsMadeNarrowerWasNotScrolled()
    {
        // GIVEN somebody who writes at the lower edge of a text
        Given given(u"words that go on and on, until a line is full of them and more.\n\n"_s.repeated(200), ArticleEditor::Layout::SideBySide);
        QTextCursor cursor = given.text()->cursorForPosition(QPoint(5, given.text()->viewport()->height() - 30));
        given.text()->setTextCursor(cursor);
        QSignalSpy scrolled(given.text(), &ui::MarkdownEdit::scrolled);
        QSignalSpy laidOut(given.text(), &ui::MarkdownEdit::laidOut);
        // WHEN a panel takes room from it
        given.trigger(u"Show the checks"_s);
        // THEN the line stays in view, and the preview goes on following it and not the line at the top
        QTRY_VERIFY(!laidOut.isEmpty());
        QVERIFY(given.isCursorSeen());
        QVERIFY(scrolled.isEmpty());
    }

    void theLineStandsInTheMiddleEverywhereInTypewriterMode()
    {
        Given given(u"words\n"_s.repeated(200), ArticleEditor::Layout::Text);
        auto *text = given.text();
        given.trigger(u"Typewriter mode"_s);
        const auto middle = [text] { return text->viewport()->mapTo(text, text->cursorRect().center()).y(); };
        const auto isInTheMiddle = [&] { return std::abs(middle() - text->height() / 2) <= 2 * text->fontMetrics().lineSpacing(); };
        // At the beginning, some lines further, in the middle, at the end, and back
        QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
        QVERIFY2(isInTheMiddle(), qPrintable(QString::number(middle())));
        for (int line = 0; line < 40; ++line) {
            QTest::keyClick(text, Qt::Key_Down);
            QVERIFY2(isInTheMiddle(), qPrintable(u"line %1: %2"_s.arg(line).arg(middle())));
        }
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QVERIFY2(isInTheMiddle(), qPrintable(QString::number(middle())));
        QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
        QVERIFY2(isInTheMiddle(), qPrintable(QString::number(middle())));
        // Who reads on has the whole window, and who leaves the mode as well.
        text->verticalScrollBar()->setValue(20);
        QCOMPARE(text->viewport()->height(), text->height());
        QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
        given.trigger(u"Typewriter mode"_s);
        QCOMPARE(text->viewport()->height(), text->height());
    }

    void theKeyboardGoesOnToNoOtherButton()
    {
        Given given(u"# A day\n\nWords.\n"_s, ArticleEditor::Layout::Text);
        // WHEN review is asked for by the button
        given.trigger(u"Show the comments"_s);
        auto *ask = named<QPushButton>(given.page, u"Ask for review"_s);
        QVERIFY(ask);
        ask->setFocus();
        QTest::keyClick(ask, Qt::Key_Space);
        QTRY_VERIFY(!ask->isVisible());
        // THEN the next key neither approves nor takes it back
        auto *focused = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(!focused || (focused->text() != u"Approve"_s && focused->text() != u"Back to draft"_s));
        // WHEN an earlier text is restored by its button, THEN the keyboard is in the list of moments
        given.clock.advance(std::chrono::minutes(10));
        given.text()->selectAll();
        given.text()->insertPlainText(u"Other words."_s);
        given.model.editor().flush();
        given.trigger(u"Show the history"_s);
        auto *moments = named<QListView>(given.page, u"Saved states, newest first"_s);
        QTRY_VERIFY(moments->model()->rowCount() > 1);
        moments->setCurrentIndex(moments->model()->index(moments->model()->rowCount() - 1, 0));
        auto *restore = named<QPushButton>(given.page, u"Restore this text"_s);
        QVERIFY(restore);
        QTRY_VERIFY(restore->isEnabled());
        restore->setFocus();
        QTest::keyClick(restore, Qt::Key_Space);
        QTRY_COMPARE(given.text()->toPlainText(), u"# A day\n\nWords.\n"_s);
        QTRY_VERIFY(!restore->isEnabled());
        QVERIFY(moments->hasFocus());
    }

    void aPanelBeginsAtItsTopForAnotherArticle()
    {
        Given given(u"Words."_s, ArticleEditor::Layout::Text);
        given.page.resize(1204, 400);
        given.trigger(u"Edit title and details"_s);
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        QWidget *widget = title;
        while (widget && !qobject_cast<QScrollArea *>(widget))
            widget = widget->parentWidget();
        auto *bar = qobject_cast<QScrollArea *>(widget)->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        const auto other = given.add(u"Other"_s, u"Other."_s);
        given.navigator.openArticle(other.id);
        QTRY_COMPARE(given.text()->toPlainText(), u"Other."_s);
        QCOMPARE(bar->value(), 0);
    }

    void frontMatterIsTakenOverIntoTheDetails()
    {
        Given given(u"# A day\n\nWords.\n"_s, ArticleEditor::Layout::SideBySide);
        // WHEN front matter is written before it
        QTextCursor(given.text()->document()).insertText(u"---\ntitle: A night\nsummary: Of work.\ntags: [quay, boats]\n---\n"_s);
        // THEN that is said, with something to do about it
        QTRY_VERIFY(given.sentence().contains(u"front matter"_s));
        const models::Message said = given.said.last();
        QCOMPARE(said.actionText, u"Take it over"_s);
        said.action();
        QCOMPARE(given.text()->toPlainText(), u"# A day\n\nWords.\n"_s);
        QCOMPARE(given.model.editor().fields().title, u"A night"_s);
        QCOMPARE(given.model.editor().fields().summary, u"Of work."_s);
        QCOMPARE(given.model.editor().fields().tags, (QStringList{u"quay"_s, u"boats"_s}));
    }

    void theTitleOfTheDetailsIsShown()
    {
        Given given(u"words"_s, ArticleEditor::Layout::SideBySide);
        given.trigger(u"Edit title and details"_s);
        QTRY_VERIFY(named<QLineEdit>(given.page, u"Title"_s));
        const QImage before = given.shown();
        // WHEN the title is another one
        auto *title = named<QLineEdit>(given.page, u"Title"_s);
        title->selectAll();
        QTest::keyClicks(title, u"Another"_s);
        // THEN the preview has it, without a key in the text
        QTRY_VERIFY_WITH_TIMEOUT(given.preview->grab().toImage() != before, patienceMs);
    }

    void theKeyboardComesBackToTheText()
    {
        Given given(u"[link](https://a.example)"_s, ArticleEditor::Layout::SideBySide);
        for (const QString &back : {u"Show the text"_s, u"Show text and preview"_s}) {
            // WHEN the preview alone is shown, THEN it has not the keyboard
            given.trigger(u"Show the preview"_s);
            QVERIFY(!given.preview->isAncestorOf(QApplication::focusWidget()));
            // WHEN the text is shown again, THEN it has
            given.trigger(back);
            QCOMPARE(QApplication::focusWidget(), given.text());
        }
        // WHEN the preview that had it hides
        given.preview->setFocus();
        QTRY_VERIFY(given.preview->isAncestorOf(QApplication::focusWidget()));
        given.trigger(u"Show the text"_s);
        QCOMPARE(QApplication::focusWidget(), given.text());
    }

    void theKeyboardLeavesAPanelThatGoesForItsTabs()
    {
        Given given(u"[link](https://a.example)"_s, ArticleEditor::Layout::SideBySide);
        given.trigger(u"Edit title and details"_s);
        auto *language = named(given.page, u"Language"_s);
        QVERIFY(language);
        language->setFocus();
        auto *tabs = given.page.findChild<ui::PanelTabs *>();
        tabs->setCurrentIndex(static_cast<int>(ArticleEditor::Panel::Checks));
        QCOMPARE(QApplication::focusWidget(), tabs);
    }

    void aPanelThatWasRememberedIsTheOneShown()
    {
        QSettings().setValue(u"articles/panel"_s, static_cast<int>(ArticleEditor::Panel::Guide));
        Given given(u"words"_s, ArticleEditor::Layout::Text);
        QCOMPARE(given.page.findChild<ui::PanelTabs *>()->currentIndex(), static_cast<int>(ArticleEditor::Panel::Guide));
        QVERIFY(!named(given.page, u"Summary"_s));
    }

    void tabGoesThroughTheDetailsAsTheEyeDoes()
    {
        Given given(u"words"_s, ArticleEditor::Layout::Text);
        given.trigger(u"Edit title and details"_s);
        named(given.page, u"Status"_s)->setFocus();
        QStringList names;
        for (int n = 0; n < 14; ++n) {
            names.append(QApplication::focusWidget()->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names,
                 (QStringList{u"Status"_s, u"Title"_s, u"Summary"_s, u"Tags, separated by commas"_s, u"Author"_s, u"Language"_s, u"Words to aim at"_s,
                              u"Phrase to be found by"_s, u"Address on the site"_s, u"Whole address on the web"_s, u"Event: begins"_s, u"Event: ends"_s,
                              u"Event: place"_s, u"Event: page to enrol or follow"_s}));
    }

    void theLineThatIsWrittenStaysInView()
    {
        // GIVEN a long text, the cursor at its end
        Given given(u"many words that wrap "_s.repeated(20).append(u"\n\n"_s).repeated(40), ArticleEditor::Layout::Text);
        QTest::keyClick(given.text(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(given.isCursorSeen());
        given.text()->repaint();
        // WHEN the text becomes narrow, or a bar comes below it
        given.page.resize(620, 740);
        QTRY_VERIFY(given.text()->width() < 640);
        QVERIFY(given.isCursorSeen());
        given.text()->repaint();
        const int high = given.text()->height();
        QTest::keyClick(given.text(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(given.text()->height() < high);
        QVERIFY(given.isCursorSeen());
        // WHEN what is looked for is no expression, THEN nothing becomes wider
        QTest::mouseClick(named(given.page, u"Regular expression"_s), Qt::LeftButton);
        auto *find = named<QLineEdit>(given.page, u"Find in the article"_s);
        const int wide = find->window()->minimumSizeHint().width();
        QTest::keyClicks(find, u"(\\d+"_s);
        QVERIFY(named(given.page, u"No expression"_s));
        QVERIFY(find->window()->minimumSizeHint().width() <= wide);
        // THEN the bar fits below a text beside its preview and a panel
        constexpr int narrowText = 380;
        QVERIFY(find->parentWidget()->minimumSizeHint().width() <= narrowText);
    }

    void tabsOfThePanelAreAsWideWhicheverIsShown()
    {
        ui::PanelTabs tabs;
        for (const QString &name : {u"Details"_s, u"A much longer name"_s, u"To do"_s})
            tabs.addPanel(name, u"check"_s);
        const QSize first = tabs.minimumSizeHint();
        for (int index = 1; index < tabs.count(); ++index) {
            tabs.setCurrentIndex(index);
            QCOMPARE(tabs.minimumSizeHint(), first);
            QCOMPARE(tabs.sizeHint(), first);
        }
    }

    void focusModeLeavesAHardWrappedParagraphBright()
    {
        // GIVEN a paragraph of three lines between a heading and a list
        Given given(u"# Title\none\ntwo\nthree\n- four\n  five\n- six\n\nseven"_s, ArticleEditor::Layout::Text);
        given.text()->setFocusMode(true);
        const auto bright = [&given](int line) {
            given.text()->goToLine(line);
            given.text()->setFocusMode(true);
            QStringList lines = given.text()->toPlainText().split(u'\n');
            for (const auto &mark : given.text()->extraSelections()) {
                if (mark.format.foreground().color() == ui::theme::ink(ui::theme::Ink::MutedText))
                    lines.removeOne(mark.cursor.selectedText());
            }
            lines.removeAll(QString());
            return lines.join(u' ');
        };
        QCOMPARE(bright(3), u"one two three"_s);
        QCOMPARE(bright(1), u"# Title"_s);
        QCOMPARE(bright(6), u"- four   five"_s);
        QCOMPARE(bright(7), u"- six"_s);
        QCOMPARE(bright(9), u"seven"_s);
    }
};

QTEST_MAIN(FollowingTest)
#include "followingtest.moc"
