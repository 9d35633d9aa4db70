// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

namespace parvis::store {

/// A list of mentions as questions to the database: which keys it holds, newest first. Where no words are searched it walks the
/// index stretch by stretch (state × read × answered) and merges, so that no row outside the list is looked at.
class MentionQuery
{
public:
    MentionQuery(const domain::MentionFilter &filter, const QTimeZone &zone);

    /// At most `limit` keys (below zero: all), newest first, older than `after` when that is not 0.
    [[nodiscard]] domain::Result<QList<domain::Id<domain::Mention>>> keys(Connection &connection, qint64 after, qint64 limit) const;
    /// Those of the keys that the list holds, newest first.
    [[nodiscard]] domain::Result<QList<domain::Id<domain::Mention>>> among(Connection &connection, const QList<domain::Id<domain::Mention>> &ids) const;

private:
    struct Condition
    {
        QString sql;
        QList<qint64> values;
    };

    [[nodiscard]] domain::Result<QList<qint64>> walk(Connection &connection, qint64 after, qint64 limit) const;
    [[nodiscard]] domain::Result<QList<qint64>> find(Connection &connection, qint64 after, qint64 limit) const;
    [[nodiscard]] domain::Result<QList<qint64>> stretch(Connection &connection, const Condition &where, qint64 after, qint64 limit) const;
    void narrow(Condition &condition, const QString &sql, std::initializer_list<qint64> values) const;
    /// What no index stretch tells by itself.
    [[nodiscard]] Condition rest() const;
    /// Everything but the words.
    [[nodiscard]] Condition whole() const;

    domain::MentionFilter m_filter;
    QString m_wanted;
    QString m_unwanted;
    std::optional<qint64> m_fromKey;    ///< of the first day: no mention of it has a lower key
    std::optional<qint64> m_untilKey;   ///< of the day after the last
};

} // namespace parvis::store
