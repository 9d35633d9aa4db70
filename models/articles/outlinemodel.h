// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/outline.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// The headings of the opened article, each of which can be dragged elsewhere with its section.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DepthRole = Qt::UserRole, LineRole };

    using QAbstractListModel::QAbstractListModel;

    /// Shows these. Rows stay what they are where only words or lines changed.
    void setHeadings(const QList<domain::Heading> &headings);
    [[nodiscard]] const QList<domain::Heading> &headings() const { return m_headings; }
    /// Nothing can be dragged from now on.
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: its words, or that there are none; DepthRole: how many levels below the highest that there is; LineRole: of the source, from 1.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Asks for the move; rows change when the text has.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    /// The section of a heading is to stand before another one, or at the end for one beyond the last.
    void moveRequested(int heading, int before);

private:
    QList<domain::Heading> m_headings;
    bool m_isReadOnly = false;
};

} // namespace parvis::models
