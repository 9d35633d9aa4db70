// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/people/peoplestore.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimeZone>

namespace parvis::models {

/// What passed between one person and us, the newest first, in words: DisplayRole is the excerpt, ToolTipRole the exact moment.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadRole = Qt::UserRole + 1,   ///< who spoke and where
        MomentRole,                    ///< when, in words
        SideRole,                      ///< int: domain::Turn::Side
        MentionRole                    ///< qint64: the mention's key
    };
    /// How much a head and a moment say.
    enum class Words { Short, Full };

    TimelineModel(Words words, const domain::Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// Shows these. Entries that stood already keep their rows, and with them whoever points at one.
    void show(const QList<store::TimelineEntry> &entries);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString head(const store::TimelineEntry &entry) const;
    [[nodiscard]] QString moment(const store::TimelineEntry &entry) const;

    Words m_words;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QList<store::TimelineEntry> m_entries;
};

} // namespace parvis::models
