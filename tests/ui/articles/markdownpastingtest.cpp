// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdownedit.h"
#include "ui/articles/markdownhighlighter.h"

#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class MarkdownPastingTest : public QObject
{
    Q_OBJECT

    static void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"parvis-tests"_s);
    }
    void init() { QSettings().clear(); }

    void whatIsTooLongIsRefusedAndNothingIsLost()
    {
        ui::MarkdownEdit edit;
        edit.openText(u"one two"_s);
        edit.selectAll();
        QSignalSpy refused(&edit, &ui::MarkdownEdit::pasteRefused);
        const QString most(ui::MarkdownEdit::mostLetters, u'a');
        copy(most);
        edit.paste();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toLongLong(), most.size());
        edit.pastePlain();
        QCOMPARE(refused.size(), 2);
        QCOMPARE(edit.toPlainText(), u"one two"_s);
    }

    void aLongTextIsTakenAndDressed()
    {
        ui::MarkdownEdit edit;
        edit.openText(u"before\n\n"_s);
        edit.moveCursor(QTextCursor::End);
        auto *highlighter = edit.document()->findChild<ui::MarkdownHighlighter *>();
        QSignalSpy finished(highlighter, &ui::MarkdownHighlighter::finished);
        const QString paragraph = u"Some **strong** words.\n\n"_s;
        copy(paragraph.repeated(20'000));
        edit.paste();
        QCOMPARE(edit.toPlainText().size(), 8 + paragraph.size() * 20'000);
        QVERIFY(finished.wait(30'000));
        QVERIFY(!edit.document()->findBlockByNumber(edit.document()->blockCount() - 3).layout()->formats().isEmpty());
        edit.undo();
        QCOMPARE(edit.toPlainText(), u"before\n\n"_s);
    }

    void whatNobodySeesIsLeftOutAndTold()
    {
        ui::MarkdownEdit edit;
        QSignalSpy leftOut(&edit, &ui::MarkdownEdit::lettersLeftOut);
        copy(u"a\x01\x1b"
             u"b\tc\nd\x7f"_s
             + QChar(0) + u'e');
        edit.paste();
        QCOMPARE(edit.toPlainText(), u"ab\tc\nde"_s);
        QCOMPARE(leftOut.size(), 1);
        QCOMPARE(leftOut.first().first().toInt(), 4);
        copy(u"plain"_s);
        edit.paste();
        QCOMPARE(leftOut.size(), 1);
    }

    void theTextIsMadeLargerHoweverPlusIsTyped()
    {
        ui::MarkdownEdit edit;
        const int before = edit.zoomPercent();
        QTest::keyClick(&edit, Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(edit.zoomPercent() > before);
        const int larger = edit.zoomPercent();
        QTest::keyClick(&edit, Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(edit.zoomPercent() > larger);
        QTest::keyClick(&edit, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(edit.zoomPercent(), before);
    }

    void nothingToPasteLeavesTheSelection()
    {
        ui::MarkdownEdit edit;
        edit.openText(u"one two"_s);
        edit.selectAll();
        auto *data = new QMimeData;
        data->setHtml(u"<span></span>"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        edit.paste();
        QCOMPARE(edit.toPlainText(), u"one two"_s);
    }
};

QTEST_MAIN(MarkdownPastingTest)
#include "markdownpastingtest.moc"
