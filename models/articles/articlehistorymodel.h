// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "models/shell/keyedlistmodel.h"

#include <QtCore/QTimeZone>

namespace parvis::models {

/// The revisions of the opened article, newest first. Those that stay keep their rows.
class ArticleHistoryModel : public KeyedListModel<domain::Revision>
{
    Q_OBJECT

public:
    enum Role {
        LengthRole = Qt::UserRole,   ///< "742 words, 4 min"
        NameRole                     ///< what a person calls the moment, else empty
    };

    explicit ArticleHistoryModel(const QTimeZone &zone, QObject *parent = nullptr);

    /// Shows these, newest first.
    void setRevisions(const QList<domain::Revision> &revisions) { showRows(revisions); }
    [[nodiscard]] const QList<domain::Revision> &revisions() const { return shownRows(); }
    /// "Before the summer, 23 November 2026 09:40"
    [[nodiscard]] QString momentWords(const domain::Revision &revision) const;

    /// DisplayRole: when ("23 November 2026 09:40"); ToolTipRole: the title of then; AccessibleTextRole: all that the row says; and the roles above.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QTimeZone m_zone;
};

} // namespace parvis::models
