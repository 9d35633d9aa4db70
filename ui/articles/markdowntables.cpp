// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/markdowntables.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QTextBlock>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

constexpr qsizetype headRow = 0;
constexpr qsizetype ruleRow = 1;   ///< the line that says how the columns stand

/// Rows of cells without the spaces around them.
struct Table
{
    QTextBlock first;
    QList<QStringList> rows;
    QString indent;
};

struct Cell
{
    qsizetype row = 0;
    qsizetype column = 0;
};

/// Where the bars of a line stand, those that are escaped left out.
QList<qsizetype> barsOf(const QString &line)
{
    QList<qsizetype> bars;
    bool isEscaped = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'|' && !isEscaped)
            bars << i;
        isEscaped = line[i] == u'\\' && !isEscaped;
    }
    return bars;
}

QStringList cellsOf(const QString &line)
{
    QStringList cells;
    qsizetype begin = 0;
    for (const qsizetype bar : barsOf(line)) {
        cells << line.sliced(begin, bar - begin).trimmed();
        begin = bar + 1;
    }
    cells << line.sliced(begin).trimmed();
    // The bars at both ends are no more than a habit.
    if (cells.size() > 1 && cells.first().isEmpty())
        cells.removeFirst();
    if (cells.size() > 1 && cells.last().isEmpty())
        cells.removeLast();
    return cells;
}

bool isRow(const QTextBlock &block)
{
    return block.isValid() && !barsOf(block.text()).isEmpty();
}

bool isRule(const QStringList &cells)
{
    static const QRegularExpression dashes(u"^:?-+:?$"_s);
    return std::ranges::all_of(cells, [](const QString &cell) { return dashes.match(cell).hasMatch(); });
}

std::optional<Table> tableAround(const QTextBlock &block)
{
    if (!isRow(block))
        return std::nullopt;
    Table table;
    table.first = block;
    while (isRow(table.first.previous()))
        table.first = table.first.previous();
    for (QTextBlock row = table.first; isRow(row); row = row.next())
        table.rows << cellsOf(row.text());
    if (table.rows.size() <= ruleRow || !isRule(table.rows[ruleRow]) || table.rows[ruleRow].size() != table.rows[headRow].size())
        return std::nullopt;
    const QString head = table.first.text();
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    table.indent = head.first(std::ranges::find_if_not(head, isSpace) - head.begin());
    return table;
}

/// How many letters a reader sees.
int widthOf(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int width = 0;
    while (finder.toNextBoundary() > 0)
        ++width;
    return width;
}

QString paddedTo(const QString &cell, int width, const QString &rule)
{
    const int room = width - widthOf(cell);
    if (rule.startsWith(u':') && rule.endsWith(u':') && rule.size() > 1)
        return QString(room / 2, u' ') + cell + QString(room - room / 2, u' ');
    return rule.endsWith(u':') ? QString(room, u' ') + cell : cell + QString(room, u' ');
}

QString ruleOf(int width, const QString &rule)
{
    QString line(width, u'-');
    if (rule.startsWith(u':'))
        line[0] = u':';
    if (rule.size() > 1 && rule.endsWith(u':'))
        line[width - 1] = u':';
    return line;
}

/// The rows with the same number of cells; more than the head's, which a reader would not see, widen it.
void square(QList<QStringList> &rows)
{
    const auto most = std::ranges::max(rows, {}, &QStringList::size).size();
    for (qsizetype row = 0; row < rows.size(); ++row) {
        while (rows[row].size() < most)
            rows[row] << (row == ruleRow ? u"---"_s : QString());
    }
}

QStringList linesOf(const Table &table)
{
    constexpr int narrowest = 3;
    QList<int> widths;
    for (qsizetype column = 0; column < table.rows[headRow].size(); ++column) {
        int width = narrowest;
        for (qsizetype row = 0; row < table.rows.size(); ++row)
            width = row == ruleRow ? width : std::max(width, widthOf(table.rows[row][column]));
        widths << width;
    }
    QStringList lines;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QStringList cells;
        for (qsizetype column = 0; column < widths.size(); ++column) {
            const QString &rule = table.rows[ruleRow][column];
            cells << (row == ruleRow ? ruleOf(widths[column], rule) : paddedTo(table.rows[row][column], widths[column], rule));
        }
        lines << table.indent + u"| "_s + cells.join(u" | "_s) + u" |"_s;
    }
    return lines;
}

Cell cellAt(const Table &table, const QTextCursor &cursor)
{
    const QString line = cursor.block().text();
    const QList<qsizetype> bars = barsOf(line);
    const auto before = std::ranges::count_if(bars, [&](qsizetype bar) { return bar < cursor.positionInBlock(); });
    const bool beginsWithBar = line.trimmed().startsWith(u'|');
    return {.row = cursor.blockNumber() - table.first.blockNumber(), .column = std::max<qsizetype>(0, before - (beginsWithBar ? 1 : 0))};
}

/// Selects the text of a cell of the table as it now stands in the document.
void select(QTextCursor &cursor, int firstBlock, Cell cell)
{
    const QTextBlock block = cursor.document()->findBlockByNumber(firstBlock + static_cast<int>(cell.row));
    const QString line = block.text();
    const QList<qsizetype> bars = barsOf(line);
    const qsizetype column = std::clamp<qsizetype>(cell.column, 0, bars.size() - 2);
    const QString inside = line.sliced(bars[column] + 1, bars[column + 1] - bars[column] - 1);
    const QString text = inside.trimmed();
    const qsizetype at = bars[column] + 1 + (text.isEmpty() ? 1 : inside.indexOf(text));
    cursor.setPosition(block.position() + static_cast<int>(at));
    cursor.setPosition(block.position() + static_cast<int>(at + text.size()), QTextCursor::KeepAnchor);
}

/// Writes the table over the one in the document, of that many rows; lines that stand already are left alone.
void write(QTextCursor &cursor, Table &table, qsizetype rowsBefore)
{
    square(table.rows);
    const QStringList lines = linesOf(table);
    const int first = table.first.blockNumber();
    cursor.beginEditBlock();
    for (qsizetype row = 0; row < lines.size(); ++row) {
        const QTextBlock block = cursor.document()->findBlockByNumber(first + static_cast<int>(std::min(row, rowsBefore - 1)));
        QTextCursor line(block);
        line.movePosition(QTextCursor::EndOfBlock, row < rowsBefore ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
        if (row >= rowsBefore)
            line.insertText(u"\n"_s + lines[row]);
        else if (block.text() != lines[row])
            line.insertText(lines[row]);
        rowsBefore = std::max(rowsBefore, row + 1);
    }
    cursor.endEditBlock();
}

/// Writes the table, the cursor in that cell.
void writeAround(QTextCursor &cursor, Table &table, qsizetype rowsBefore, Cell cell)
{
    const int first = table.first.blockNumber();
    write(cursor, table, rowsBefore);
    select(cursor, first, cell);
}

} // namespace

bool isInTable(const QTextCursor &cursor)
{
    return tableAround(cursor.block()).has_value();
}

bool alignTable(QTextCursor &cursor)
{
    auto table = tableAround(cursor.block());
    if (!table)
        return false;
    const Cell cell = cellAt(*table, cursor);
    writeAround(cursor, *table, table->rows.size(), cell);
    cursor.setPosition(cursor.selectionEnd());
    return true;
}

bool moveByCells(QTextCursor &cursor, int by)
{
    auto table = tableAround(cursor.block());
    if (!table)
        return false;
    const qsizetype rows = table->rows.size();
    square(table->rows);
    const qsizetype columns = table->rows[headRow].size();
    Cell cell = cellAt(*table, cursor);
    // The line below the head holds nothing to type.
    const auto rowWithoutRule = [](qsizetype row) { return row > ruleRow ? row - 1 : std::min(row, headRow); };
    const qsizetype place = rowWithoutRule(cell.row) * columns + std::min(cell.column, columns - 1) + by;
    if (place < 0)
        return false;
    cell = {.row = place / columns, .column = place % columns};
    if (cell.row > headRow)
        ++cell.row;
    if (cell.row >= rows)
        table->rows << QStringList();
    writeAround(cursor, *table, rows, cell);
    return true;
}

bool continueTable(QTextCursor &cursor)
{
    auto table = tableAround(cursor.block());
    if (!table || cursor.hasSelection())
        return false;
    const Cell cell = cellAt(*table, cursor);
    const qsizetype rows = table->rows.size();
    if (cell.row <= ruleRow)
        return false;
    const bool isEmpty = std::ranges::all_of(table->rows[cell.row], &QString::isEmpty);
    if (isEmpty) {
        QTextCursor line(cursor.block());
        line.beginEditBlock();
        line.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        line.removeSelectedText();
        // A table ends at an empty line; what is typed next stands below it.
        line.insertBlock();
        line.endEditBlock();
        cursor.setPosition(line.position());
        return true;
    }
    table->rows.insert(cell.row + 1, QStringList());
    writeAround(cursor, *table, rows, {.row = cell.row + 1, .column = 0});
    return true;
}

void insertTable(QTextCursor &cursor, int columns, const QString &head)
{
    QTextCursor at(cursor);
    at.beginEditBlock();
    at.setPosition(at.selectionEnd());
    at.movePosition(QTextCursor::EndOfBlock);
    if (!at.block().text().trimmed().isEmpty())
        at.insertText(u"\n\n"_s);
    const QTextBlock next = at.block().next();
    const int first = at.blockNumber();
    QStringList names;
    for (int column = 1; column <= columns; ++column)
        names << head.arg(column);
    Table table{.first = at.block(), .rows = {names, {}, {}}, .indent = {}};
    square(table.rows);
    at.insertText(linesOf(table).join(u'\n'));
    if (next.isValid() && !next.text().trimmed().isEmpty())
        at.insertText(u"\n"_s);
    at.endEditBlock();
    select(cursor, first, {});
}

} // namespace parvis::ui
