// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlehistorymodel.h"

#include "models/articles/articlewords.h"
#include "models/shell/moments.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

ArticleHistoryModel::ArticleHistoryModel(const QTimeZone &zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_zone(zone)
{
}

void ArticleHistoryModel::setRevisions(const QList<domain::Revision> &revisions)
{
    if (m_revisions == revisions)
        return;
    beginResetModel();
    m_revisions = revisions;
    endResetModel();
}

int ArticleHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_revisions.size());
}

QVariant ArticleHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Revision &revision = m_revisions[index.row()];
    constexpr int beginning = 400;
    switch (role) {
    case Qt::DisplayRole:
        return exactMoment(revision.savedAt, m_zone);
    case Qt::ToolTipRole:
        return u"<b>%1</b><br>%2"_s.arg(articleName(revision.title).toHtmlEscaped(), revision.body.left(beginning).simplified().toHtmlEscaped());
    case Qt::UserRole:
        return lengthWords(domain::countWords(revision.body));
    default:
        return {};
    }
}

} // namespace parvis::models
