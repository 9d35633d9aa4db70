// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdowntables.h"

#include <QtGui/QTextDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

/// What the writer's keys make of a table. In the texts, ^ is the cursor, or < and > hold the selection.
class MarkdownTablesTest : public QObject
{
    Q_OBJECT

    static QTextCursor put(QTextDocument &document, QString text)
    {
        const qsizetype at = text.indexOf(u'^');
        document.setPlainText(text.remove(at, 1));
        QTextCursor cursor(&document);
        cursor.setPosition(static_cast<int>(at));
        return cursor;
    }
    static QString shown(const QTextDocument &document, const QTextCursor &cursor)
    {
        QString text = document.toPlainText();
        if (!cursor.hasSelection())
            return text.insert(cursor.position(), u'^');
        text.insert(cursor.selectionEnd(), u'>');
        return text.insert(cursor.selectionStart(), u'<');
    }

private Q_SLOTS:
    void columnsAreAligned()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"Before\n\n|Bread|Pri^ce|\n|:-|-:|\n|Épeautre \\| seigle|4\n\nAfter"_s);
        QVERIFY(ui::alignTable(cursor));
        QCOMPARE(shown(document, cursor),
                 u"Before\n\n"
                 "| Bread              | Price^ |\n"
                 "| :----------------- | ----: |\n"
                 "| Épeautre \\| seigle |     4 |\n\nAfter"_s);
        // One edit; what stands already is none.
        QVERIFY(ui::alignTable(cursor));
        document.undo();
        QVERIFY(document.toPlainText().contains(u"|Bread|Price|\n"_s));
        QVERIFY(!document.isUndoAvailable());
    }

    void whatSeveralColumnsAskForIsKept()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"a^ | b | c\n:-: | :-: | --\nword | x | 🍞🍞🍞🍞 | more\n| |"_s);
        QVERIFY(ui::alignTable(cursor));
        QCOMPARE(document.toPlainText(),
                 u"|  a   |  b  | c    |      |\n"
                 "| :--: | :-: | ---- | ---- |\n"
                 "| word |  x  | 🍞🍞🍞🍞 | more |\n"
                 "|      |     |      |      |"_s);
    }

    void tabWalksFromCellToCell()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"| ^a | b |\n|---|---|\n| c | |"_s);
        QVERIFY(ui::moveByCells(cursor, 1));
        QCOMPARE(cursor.selectedText(), u"b"_s);
        QVERIFY(ui::moveByCells(cursor, 1));
        QCOMPARE(cursor.selectedText(), u"c"_s);
        QVERIFY(ui::moveByCells(cursor, 1));
        QVERIFY(!cursor.hasSelection());
        cursor.insertText(u"d"_s);
        // Behind the last cell a row is added
        QVERIFY(ui::moveByCells(cursor, 1));
        QCOMPARE(shown(document, cursor), u"| a   | b   |\n| --- | --- |\n| c   | d   |\n| ^    |     |"_s);
        // and back again over the line below the head, as far as there are cells.
        for (const QString &cell : {u"d"_s, u"c"_s, u"b"_s, u"a"_s}) {
            QVERIFY(ui::moveByCells(cursor, -1));
            QCOMPARE(cursor.selectedText(), cell);
        }
        QVERIFY(!ui::moveByCells(cursor, -1));
    }

    void returnBeginsARowAndLeavesAnEmptyOne()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"| a | b |\n|---|---|\n| c^ | d |\n| e | f |"_s);
        QVERIFY(ui::continueTable(cursor));
        QCOMPARE(shown(document, cursor), u"| a   | b   |\n| --- | --- |\n| c   | d   |\n| ^    |     |\n| e   | f   |"_s);
        QVERIFY(ui::continueTable(cursor));
        QCOMPARE(shown(document, cursor), u"| a   | b   |\n| --- | --- |\n| c   | d   |\n\n^\n| e   | f   |"_s);
        // In the head a return is a return.
        cursor = put(document, u"| a^ |\n|---|\n| b |"_s);
        QVERIFY(!ui::continueTable(cursor));
    }

    void whatIsNoTableIsLeftAlone()
    {
        for (const QString &text : {u"one^ | two\nthree | four"_s, u"no^ bars\n---"_s, u"| a^ | b |\n|---|"_s, u"^"_s, u"a^ \\| b\n--- \\| ---"_s}) {
            QTextDocument document;
            QTextCursor cursor = put(document, text);
            QVERIFY(!ui::isInTable(cursor));
            QVERIFY(!ui::alignTable(cursor));
            QVERIFY(!ui::moveByCells(cursor, 1));
            QVERIFY(!ui::continueTable(cursor));
            QCOMPARE(shown(document, cursor), text);
        }
    }

    void aNewTableStandsByItself()
    {
        QTextDocument document;
        QTextCursor cursor = put(document, u"Bef^ore\nAfter"_s);
        ui::insertTable(cursor, 2, u"Column %1"_s);
        QCOMPARE(shown(document, cursor), u"Before\n\n| <Column 1> | Column 2 |\n| -------- | -------- |\n|          |          |\n\nAfter"_s);
        document.undo();
        QCOMPARE(document.toPlainText(), u"Before\nAfter"_s);
    }
};

QTEST_MAIN(MarkdownTablesTest)
#include "markdowntablestest.moc"
