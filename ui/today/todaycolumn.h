// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace parvis::ui {

class TodayRow;

/// One of the three columns of Today: rows, or one sentence where there are none, and at the foot the way to all of them.
class TodayColumn : public Card
{
    Q_OBJECT

public:
    TodayColumn(const QString &title, const QString &emptySentence, QWidget *parent = nullptr);

    /// What is said while there are no rows.
    void setEmptySentence(const QString &sentence);
    /// Takes all rows away.
    void clear();
    /// Adds a row at the end.
    void add(TodayRow *row);
    /// Adds text under the last row (reasons, opened in place).
    void addBelow(QWidget *text);
    /// Puts words above the rows that come next.
    void addCaption(const QString &words);
    /// Says how many there are in all and, where that is more than the rows, offers the rest.
    void finish(qint64 count, const QString &rest = {});
    /// The row that has the keyboard (or whose button has it), -1 for none.
    [[nodiscard]] int focusedRow() const;
    /// Gives the keyboard to that row or the last before it.
    void focusRow(int row);
    [[nodiscard]] bool hasRows() const { return !m_rows.isEmpty(); }

Q_SIGNALS:
    /// The person wants to see all of them.
    void restRequested();

private:
    QWidget *m_holder;
    QLabel *m_empty;
    QPushButton *m_rest;
    QWidget *m_foot = nullptr;
    QList<TodayRow *> m_rows;
    QWidget *m_list = nullptr;
    bool m_isCaptioned = false;   ///< the next row stands below words
};

} // namespace parvis::ui
