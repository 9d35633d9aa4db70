// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/comparisonmodel.h"

#include <algorithm>

namespace parvis::models {

using RowKind = ComparisonRow::Kind;

namespace {

RowKind rowKind(domain::ParagraphDiff::Kind kind)
{
    switch (kind) {
    case domain::ParagraphDiff::Kind::Same:
        return RowKind::Same;
    case domain::ParagraphDiff::Kind::Changed:
        return RowKind::Changed;
    case domain::ParagraphDiff::Kind::Added:
        return RowKind::Added;
    case domain::ParagraphDiff::Kind::Removed:
        return RowKind::Removed;
    }
    return RowKind::Same;
}

QString spoken(const ComparisonRow &row)
{
    switch (row.kind) {
    case RowKind::Same:
    case RowKind::Folded:
        break;
    case RowKind::Added:
        return ComparisonModel::tr("Added: %1").arg(row.after);
    case RowKind::Removed:
        return ComparisonModel::tr("Removed: %1").arg(row.before);
    case RowKind::Changed: {
        QString said;
        for (const domain::WordRun &run : row.runs) {
            if (run.kind == domain::WordRun::Kind::Kept)
                said += run.text;
            else
                said += run.kind == domain::WordRun::Kind::Removed ? ComparisonModel::tr("[removed: %1]").arg(run.text)
                                                                   : ComparisonModel::tr("[added: %1]").arg(run.text);
        }
        return ComparisonModel::tr("Changed: %1").arg(said);
    }
    }
    return row.after;
}

} // namespace

void ComparisonModel::setTexts(const ComparedTexts &texts)
{
    beginResetModel();
    m_texts = texts;
    m_rows.clear();
    m_changes = 0;
    const auto &differences = m_texts.differences;
    for (qsizetype i = 0; i < differences.size();) {
        const auto isOther = [](const domain::ParagraphDiff &one) { return one.kind != domain::ParagraphDiff::Kind::Same; };
        const qsizetype end = std::ranges::find_if(differences.cbegin() + i, differences.cend(), isOther) - differences.cbegin();
        constexpr qsizetype longStretch = 4;
        if (end - i >= longStretch) {
            m_rows.append(rowOf(i));
            m_rows.append(
                {.kind = RowKind::Folded, .before = {}, .after = {}, .runs = {}, .change = 0, .folded = static_cast<int>(end - i - 2), .difference = i + 1});
            i = end - 1;
        }
        for (; i < end; ++i)
            m_rows.append(rowOf(i));
        if (end < differences.size()) {
            m_rows.append(rowOf(i++));
            m_rows.last().change = ++m_changes;
        }
    }
    endResetModel();
}

ComparisonRow ComparisonModel::rowOf(qsizetype difference) const
{
    const domain::ParagraphDiff &found = m_texts.differences[difference];
    return {.kind = rowKind(found.kind),
            .before = m_texts.before.sliced(found.before.start, found.before.length),
            .after = m_texts.after.sliced(found.after.start, found.after.length),
            .runs = found.runs,
            .change = 0,
            .folded = 0,
            .difference = difference};
}

QModelIndex ComparisonModel::indexOfChange(int change) const
{
    const auto found = std::ranges::find(m_rows, change, &ComparisonRow::change);
    return change > 0 && found != m_rows.cend() ? index(static_cast<int>(found - m_rows.cbegin())) : QModelIndex();
}

void ComparisonModel::unfold(const QModelIndex &index)
{
    if (!index.isValid() || row(index).kind != RowKind::Folded)
        return;
    const ComparisonRow folded = row(index);
    const int at = index.row();
    beginRemoveRows({}, at, at);
    m_rows.removeAt(at);
    endRemoveRows();
    beginInsertRows({}, at, at + folded.folded - 1);
    for (int i = 0; i < folded.folded; ++i)
        m_rows.insert(at + i, rowOf(folded.difference + i));
    endInsertRows();
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparisonRow &shown = row(index);
    if (shown.kind == RowKind::Folded && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return tr("%Ln paragraph(s) unchanged", nullptr, shown.folded);
    if (role == Qt::DisplayRole)
        return shown.kind == RowKind::Removed ? shown.before : shown.after;
    return role == Qt::AccessibleTextRole ? spoken(shown) : QVariant();
}

} // namespace parvis::models
