// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/wordsdialog.h"

#include "tests/ui/articles/articlesdesk.h"
#include "ui/articles/markdownedit.h"
#include "ui/inbox/replyhighlighter.h"
#include "ui/widgets/theme.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::tests;

/// The words of a workspace where they are added, listed and spelled.
class WordsDialogTest : public QObject
{
    Q_OBJECT

    struct Desk : ArticlesDesk
    {
        explicit Desk(const QString &body, const QString &language = u"en"_s)
        {
            domain::Article written = add(u"Bread"_s, body);
            written.language = language;
            if (language != "en"_L1 && !await(store.save(written, clock.now())))
                qFatal("the article is not saved");
            open(written);
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
        /// Chooses what begins so in the context menu that Shift+F10 opens at a place of the text.
        bool choose(const QString &beginning, int position) const
        {
            QTextCursor cursor = text()->textCursor();
            cursor.setPosition(position);
            text()->setTextCursor(cursor);
            text()->setFocus();
            QTest::keyClick(text(), Qt::Key_F10, Qt::ShiftModifier);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return false;
            for (QAction *action : menu->actions()) {
                if (action->text().startsWith(beginning)) {
                    action->trigger();
                    menu->close();
                    return true;
                }
            }
            menu->close();
            return false;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
        ui::theme::apply(ui::theme::Scheme::Light);
    }
    void init() { QSettings().clear(); }

    void aWordIsAddedFromTheTextWithUndo()
    {
        // GIVEN a word that no dictionary knows, twice
        Desk desk(u"The zampanelle is out. Zampanelle for all, and a bredd."_s);
        QTRY_COMPARE(desk.underlined(), (QStringList{u"zampanelle"_s, u"Zampanelle"_s, u"bredd"_s}));
        // WHEN it is added by the keyboard alone
        QVERIFY(desk.choose(u"Add “zampanelle” to the words of this workspace"_s, 8));
        // THEN it is right, also at the beginning of a sentence, in other texts too, and this is said
        QTRY_COMPARE(desk.underlined(), QStringList{u"bredd"_s});
        QCOMPARE(desk.sentence(), u"“zampanelle” is a word of this workspace now."_s);
        QPlainTextEdit reply;
        reply.setPlainText(u"No zampanelle."_s);
        models::WorkspaceWords words(desk.workspace.database(), desk.messages, desk.undo);
        ui::ReplyHighlighter highlighter(reply);
        highlighter.setLanguage(u"en"_s);
        QVERIFY(!highlighter.misspelledAt(5).isNull());
        highlighter.setWords(words);
        QTRY_VERIFY(highlighter.misspelledAt(5).isNull());
        // AND wrong again once that is undone
        desk.undo.undo();
        QTRY_COMPARE(desk.underlined(), (QStringList{u"zampanelle"_s, u"Zampanelle"_s, u"bredd"_s}));
        QTRY_COMPARE(highlighter.misspelledAt(5).selectedText(), u"zampanelle"_s);
    }

    void anotherWorkspaceDoesNotKnowIt()
    {
        {
            Desk desk(u"The zampanelle is out."_s);
            QTRY_COMPARE(desk.underlined(), QStringList{u"zampanelle"_s});
            QVERIFY(desk.choose(u"Add “zampanelle”"_s, 8));
            QTRY_COMPARE(desk.underlined(), QStringList());
        }
        Desk other(u"The zampanelle is out."_s);
        QTRY_COMPARE(other.underlined(), QStringList{u"zampanelle"_s});
    }

    void aFrenchNameIsAddedWithoutItsArticle()
    {
        QCOMPARE(ui::Spelling::withoutElision(u"l’Zampano"_s, u"fr"_s), u"Zampano"_s);
        QCOMPARE(ui::Spelling::withoutElision(u"qu'Zampano"_s, u"fr"_s), u"Zampano"_s);
        QCOMPARE(ui::Spelling::withoutElision(u"aujourd'hui"_s, u"fr"_s), u"aujourd'hui"_s);
        QCOMPARE(ui::Spelling::withoutElision(u"O'Brien"_s, u"fr"_s), u"O'Brien"_s);
        QCOMPARE(ui::Spelling::withoutElision(u"d'you"_s, u"en"_s), u"d'you"_s);
    }

    void codeIsNeitherSpelledNorSet()
    {
        // GIVEN code in languages, whose colours leave parts of it as they are
        const QString code = u"```cpp\nint zampanelle = other;\n```\n\n```python\ndef f(x): return xx ;\n```\n\nUn mot : `a: b`, https://example.org : fin\n"_s;
        Desk desk(code, u"fr"_s);
        QTest::qWait(400);
        QTRY_COMPARE(desk.underlined(), QStringList());
        // WHEN all is set as French wants it
        desk.trigger(u"set-the-typography"_s);
        // THEN only prose is
        QCOMPARE(qobject_cast<ui::MarkdownEdit *>(desk.text())->toPlainText(), QString(code).replace(u"mot :"_s, u"mot\u202F:"_s));
    }

    void wordsAreListedAddedAndRemovedInTheDialog()
    {
        // GIVEN the dialog, opened by its verb
        Desk desk(u"Words"_s);
        desk.trigger(u"words-of-this-workspace"_s);
        auto *dialog = desk.page.findChild<ui::WordsDialog *>();
        QVERIFY(dialog);
        auto *word = named<QLineEdit>(*dialog, u"Word to add"_s);
        auto *add = named<QPushButton>(*dialog, u"Add the word"_s);
        QVERIFY(word && add && !add->isEnabled());
        // WHEN two words are added
        QTest::keyClicks(word, u"Zampano"_s);
        QTest::keyClick(word, Qt::Key_Return);
        QTest::keyClicks(word, u"Gelsomina"_s);
        QVERIFY(add->isEnabled());
        add->click();
        // THEN they stand there by their letters
        QTRY_COMPARE(desk.model.words().stringList(), (QStringList{u"Gelsomina"_s, u"Zampano"_s}));
        QVERIFY(dialog->isVisible() && word->text().isEmpty());
        // AND what is no word is not added, but said why
        QTest::keyClicks(word, u"Il Matto"_s);
        QVERIFY(!add->isEnabled());
        QTest::keyClick(word, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        // WHEN one is chosen and deleted
        auto *list = named<QListView>(*dialog, u"Words of this workspace"_s);
        QVERIFY(list);
        list->setCurrentIndex(list->model()->index(0, 0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(desk.model.words().stringList(), QStringList{u"Zampano"_s});
        desk.undo.undo();
        QTRY_COMPARE(desk.model.words().rowCount(), 2);
        dialog->close();
    }
};

QTEST_MAIN(WordsDialogTest)
#include "wordsdialogtest.moc"
