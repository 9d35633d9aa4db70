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
