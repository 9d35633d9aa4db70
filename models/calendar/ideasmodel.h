// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarentry.h"

#include <QtCore/QAbstractListModel>

namespace parvis::models {

/// The posts without a date, as the ideas tray lists them.
class IdeasModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };

    explicit IdeasModel(QObject *parent = nullptr);

    /// Shows these, last changed first; rows keep their identity, so a view keeps its place.
    void setEntries(const QList<CalendarEntry> &entries);
    [[nodiscard]] const CalendarEntry &entry(const QModelIndex &index) const;
    [[nodiscard]] const QList<CalendarEntry> &entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Every idea can be dragged out of the list.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CalendarEntry> m_entries;
};

} // namespace parvis::models
