// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimeZone>

namespace parvis::models {

/// The revisions of the opened article, newest first.
class ArticleHistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ArticleHistoryModel(const QTimeZone &zone, QObject *parent = nullptr);

    /// Shows these, newest first.
    void setRevisions(const QList<domain::Revision> &revisions);
    [[nodiscard]] const QList<domain::Revision> &revisions() const { return m_revisions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: when ("23 November 2026 09:40"); ToolTipRole: how the text of then began; UserRole: "742 words, 4 min".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QTimeZone m_zone;
    QList<domain::Revision> m_revisions;
};

} // namespace parvis::models
