// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownedit.h"
#include "ui/articles/markdownhighlighter.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;

class MarkdownHighlighterTest : public QObject
{
    Q_OBJECT

    static bool isDressed(const QTextBlock &block) { return !block.layout()->formats().isEmpty(); }
    /// Headings, and a fence that is open until the last line but two.
    static QString longText()
    {
        return u"# A heading\n\n"_s + u"Some **strong** words and a [link](https://a.example/).\n\n"_s.repeated(20'000)
            + u"```\n# no heading\n```\n\n# The last\n"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
    }
    void init() { QSettings().clear(); }

    void aLongTextIsDressedFromTheTopWhileTheWindowLives()
    {
        ui::MarkdownEdit edit;
        auto *highlighter = edit.document()->findChild<ui::MarkdownHighlighter *>();
        QVERIFY(highlighter);
        QSignalSpy finished(highlighter, &ui::MarkdownHighlighter::finished);
        // WHEN it is opened
        edit.openText(longText());
        // THEN its beginning is dressed at once, its end is not, and nobody counts that as a change
        const QTextBlock last = edit.document()->findBlockByNumber(edit.document()->blockCount() - 2);
        QCOMPARE(last.text(), u"# The last"_s);
        QVERIFY(isDressed(edit.document()->firstBlock()));
        QVERIFY(isDressed(edit.document()->findBlockByNumber(2)));
        QVERIFY(!isDressed(last));
        QVERIFY(!edit.document()->isModified());
        // AND the end is after a while, as if it had been read in one go
        QVERIFY(finished.wait(30'000));
        QVERIFY(isDressed(last));
        QVERIFY(last.layout()->formats().first().format.fontWeight() == QFont::Bold);
        const QTextBlock fenced = edit.document()->findBlockByNumber(edit.document()->blockCount() - 5);
        QCOMPARE(fenced.text(), u"# no heading"_s);
        QVERIFY(isDressed(fenced));
        QVERIFY(fenced.layout()->formats().first().format.fontWeight() != QFont::Bold);
        QVERIFY(!edit.document()->isModified());
    }

    void whatIsTypedMeanwhileIsDressedToo()
    {
        // GIVEN a long text of which the end is not dressed yet
        ui::MarkdownEdit edit;
        auto *highlighter = edit.document()->findChild<ui::MarkdownHighlighter *>();
        QSignalSpy finished(highlighter, &ui::MarkdownHighlighter::finished);
        edit.openText(longText());
        // WHEN a heading is written before it, another behind it, and lines before it go
        QTextCursor cursor(edit.document());
        cursor.insertText(u"## Written first\n"_s);
        QVERIFY(isDressed(edit.document()->firstBlock()));
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(u"\n## Written last"_s);
        cursor.setPosition(edit.document()->findBlockByNumber(5).position());
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, 200);
        cursor.removeSelectedText();
        // THEN all of it is dressed in the end
        QVERIFY(finished.wait(30'000));
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
            QVERIFY2(isDressed(block) || block.text().isEmpty(), qPrintable(block.text()));
    }

    void notesTasksAndFrontMatterHaveTheirInks()
    {
        ui::MarkdownEdit edit;
        edit.openText(u"---\ntitle: \"A day\" # so far\n---\nA word[^1] and ***both*** then plain, **strong** words.\n\n- [ ] open\n- [x] done\n\n"
                      "[^1]: The note.\n\n| a | b |\n|---|---|\n| ***c*** plain **d** | e |\n\n```python\ndef f(): return 1\n```\n"_s);
        const auto at = [&edit](const QString &words, qsizetype within = 0) {
            const QTextCursor found = edit.document()->find(words);
            for (const auto &range : found.block().layout()->formats()) {
                const qsizetype place = found.selectionStart() + within - found.block().position();
                if (range.start <= place && place < range.start + range.length)
                    return range.format;
            }
            return QTextCharFormat();
        };
        const auto isInked = [](const QTextCharFormat &format) { return format.hasProperty(QTextFormat::ForegroundBrush); };
        // Front matter: its keys are told from their values, and nothing of it is prose.
        QVERIFY(at(u"title:"_s).foreground() != at(u"\"A day"_s).foreground());
        QVERIFY(at(u"\"A day"_s).boolProperty(ui::MarkdownHighlighter::NotProse));
        QVERIFY(isInked(at(u"# so far"_s)) && at(u"# so far"_s).fontWeight() != QFont::Bold);
        // Notes, where they are called and where they stand.
        QVERIFY(isInked(at(u"[^1] and"_s)));
        QVERIFY(isInked(at(u"[^1]: The"_s)));
        QVERIFY(!isInked(at(u"The note"_s)));
        // Tasks.
        QVERIFY(isInked(at(u"[ ] open"_s)) && isInked(at(u"[x] done"_s)));
        QVERIFY(!isInked(at(u"open"_s)));
        // What is both strong and stressed ends where it ends.
        QVERIFY(at(u"***both"_s).fontWeight() == QFont::Bold && at(u"***both"_s).fontItalic());
        QVERIFY(at(u"then plain"_s).fontWeight() != QFont::Bold);
        QVERIFY(at(u"**strong"_s).fontWeight() == QFont::Bold);
        QVERIFY(at(u"plain **d"_s).fontWeight() != QFont::Bold);
        QVERIFY(isInked(at(u"return 1"_s)));
        // A first line with a colon is none.
        edit.openText(u"Interview: the baker\n\nWords."_s);
        QVERIFY(!isInked(at(u"Interview"_s)));
    }

    void whatIsSeenIsDressedBeforeWhatIsNot()
    {
        // GIVEN a long text that is read, scrolled to its end
        ui::MarkdownEdit edit;
        auto *highlighter = edit.document()->findChild<ui::MarkdownHighlighter *>();
        QSignalSpy finished(highlighter, &ui::MarkdownHighlighter::finished);
        edit.resize(600, 400);
        edit.show();
        edit.openText(u"# A heading\n\n"_s + u"Some **strong** words and a [link](https://a.example/).\n\n"_s.repeated(20'000) + u"# The last\n"_s);
        QVERIFY(finished.wait(30'000));
        edit.moveCursor(QTextCursor::End);
        const QTextBlock last = edit.document()->findBlockByNumber(edit.document()->blockCount() - 2);
        const QTextBlock middle = edit.document()->findBlockByNumber(edit.document()->blockCount() / 2 - edit.document()->blockCount() / 2 % 2);
        const auto isBold = [](const QTextBlock &block) {
            return std::ranges::any_of(block.layout()->formats(), [](const auto &range) { return range.format.fontWeight() == QFont::Bold; });
        };
        QVERIFY(isBold(last) && isBold(middle));
        // WHEN a fence is opened at its beginning
        QTextCursor(edit.document()).insertText(u"```\n"_s);
        // THEN the heading at the end, which is seen, is code while the middle is not dressed anew yet
        QTRY_VERIFY_WITH_TIMEOUT(!isBold(last), 30'000);
        QVERIFY(isBold(middle));
        // AND all is in the end, and as it was when the fence goes
        QVERIFY(finished.wait(30'000));
        QVERIFY(!isBold(middle));
        edit.undo();
        QTRY_VERIFY_WITH_TIMEOUT(isBold(last), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(isBold(middle), 30'000);
    }

    void anotherTextBeginsAnew()
    {
        ui::MarkdownEdit edit;
        auto *highlighter = edit.document()->findChild<ui::MarkdownHighlighter *>();
        QSignalSpy finished(highlighter, &ui::MarkdownHighlighter::finished);
        edit.openText(longText());
        QVERIFY(finished.isEmpty());
        edit.openText(u"# Short\n\n*words*"_s);
        QCOMPARE(finished.size(), 1);
        QVERIFY(isDressed(edit.document()->firstBlock()));
        QVERIFY(isDressed(edit.document()->lastBlock()));
        QTest::qWait(50);
        QCOMPARE(finished.size(), 1);
        QVERIFY(isDressed(edit.document()->lastBlock()));
    }
};

QTEST_MAIN(MarkdownHighlighterTest)
#include "markdownhighlightertest.moc"
