// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/outlinemodel.h"

#include <QtCore/QMimeData>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
const QString &sectionType()
{
    static const QString type = u"application/x-parvis-section"_s;
    return type;
}
} // namespace

void OutlineModel::setHeadings(const QList<domain::Heading> &headings)
{
    const auto levels = [](const QList<domain::Heading> &of) { return of | std::views::transform(&domain::Heading::level); };
    if (std::ranges::equal(levels(m_headings), levels(headings))) {
        const bool isSame = m_headings == headings;
        m_headings = headings;
        if (!isSame)
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_headings.size()) - 1));
        return;
    }
    beginResetModel();
    m_headings = headings;
    endResetModel();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Heading &heading = m_headings[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return heading.text.isEmpty() ? tr("(a heading without words)") : heading.text;
    case Qt::AccessibleTextRole:
        return tr("%1, level %2").arg(heading.text).arg(heading.level);
    case DepthRole:
        return heading.level - std::ranges::min(m_headings, {}, &domain::Heading::level).level;
    case LineRole:
        return heading.line;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags fixed = QAbstractListModel::flags(index);
    if (m_isReadOnly)
        return fixed;
    return index.isValid() ? fixed | Qt::ItemIsDragEnabled : fixed | Qt::ItemIsDropEnabled;
}

QStringList OutlineModel::mimeTypes() const
{
    return {sectionType()};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    data->setData(sectionType(), QByteArray::number(indexes.first().row()));
    return data;
}

bool OutlineModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/, const QModelIndex &parent)
{
    const int heading = data->data(sectionType()).toInt();
    if (action != Qt::MoveAction || !data->hasFormat(sectionType()) || heading < 0 || heading >= rowCount())
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    Q_EMIT moveRequested(heading, before);
    // Rows follow the text: the view is to remove none.
    return false;
}

} // namespace parvis::models
