// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/articlehistorymodel.h"

#include "models/articles/articlewords.h"
#include "models/shell/moments.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

ArticleHistoryModel::ArticleHistoryModel(const QTimeZone &zone, QObject *parent)
    : KeyedListModel(parent)
    , m_zone(zone)
{
}

QString ArticleHistoryModel::momentWords(const domain::Revision &revision) const
{
    const QString when = exactMoment(revision.savedAt, m_zone);
    return revision.name.isEmpty() ? when : u"%1, %2"_s.arg(revision.name, when);
}

QVariant ArticleHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::Revision &revision = revisions()[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return exactMoment(revision.savedAt, m_zone);
    case Qt::ToolTipRole:
        return articleName(revision.title).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(momentWords(revision), lengthWords(revision.words));
    case LengthRole:
        return lengthWords(revision.words);
    case NameRole:
        return revision.name;
    default:
        return {};
    }
}

} // namespace parvis::models
