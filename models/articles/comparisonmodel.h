// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/comparison.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QSet>

namespace parvis::models {

/// A paragraph of a comparison, ready to be read; or those between two that stayed as they were.
struct ComparisonRow
{
    enum class Kind { Same, Changed, Added, Removed, Folded };

    Kind kind = Kind::Same;
    QString before;                ///< as it was, empty where it is new
    QString after;                 ///< as it is, empty where it is gone
    QList<domain::WordRun> runs;   ///< of a changed one
    int change = 0;                ///< which of the changes, from 1; 0 for what stayed
    int folded = 0;                ///< how many paragraphs stand for one row
    qsizetype difference = 0;      ///< where it, or the first folded one, is among the differences
};

/// What sets two texts apart, paragraph by paragraph. Of a long stretch that stayed as it was, the first and the last are shown, and how many lie between.
class ComparisonModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setTexts(const ComparedTexts &texts);
    /// A valid index of this model.
    [[nodiscard]] const ComparisonRow &row(const QModelIndex &index) const { return m_rows[index.row()]; }
    [[nodiscard]] int changes() const { return m_changes; }
    /// The row of a change, from 1.
    [[nodiscard]] QModelIndex indexOfChange(int change) const;
    /// Shows the paragraphs that a folded row stands for.
    void unfold(const QModelIndex &index);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    /// DisplayRole: the paragraph, as it is or was, or how many stayed; AccessibleTextRole: what became of it.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] ComparisonRow rowOf(qsizetype difference) const;

    ComparedTexts m_texts;
    QList<ComparisonRow> m_rows;
    int m_changes = 0;
};

} // namespace parvis::models
