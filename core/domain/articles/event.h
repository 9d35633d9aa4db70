// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <optional>

namespace parvis::domain {

/// What an article that announces an event says of it, as a person wrote it. Empty is not known.
struct ArticleEvent
{
    QString start = {};   ///< "2026-12-05" or "2026-12-05 18:30", in the time zone of the workspace
    QString end = {};     ///< likewise
    QString place = {};   ///< its name and address
    QString url = {};     ///< where people enrol or follow it

    /// Whether nothing is said: the article announces none.
    [[nodiscard]] bool isEmpty() const { return *this == ArticleEvent(); }
    friend bool operator==(const ArticleEvent &, const ArticleEvent &) = default;
};

/// A day, or a moment of a day.
struct EventMoment
{
    QDate day;
    std::optional<QTime> time;           ///< nothing: the whole day
    std::optional<int> offsetSeconds;    ///< east of UTC, where it was said with the time

    friend bool operator==(const EventMoment &, const EventMoment &) = default;
};

/// Reads a day or a moment as ISO 8601 writes it, with a T or a space before the time; seconds and an offset from UTC may follow. Nothing where it is none.
[[nodiscard]] std::optional<EventMoment> eventMomentOf(const QString &text);
/// As a person reads and edits it: "2026-12-05 18:30", with an offset where it was said.
[[nodiscard]] QString textOf(const EventMoment &moment);
/// As ISO 8601 has it for machines: a day alone, or with the time and the offset that the zone has then ("2026-12-05T18:30:00+01:00").
[[nodiscard]] QString isoOf(const EventMoment &moment, const QTimeZone &zone);
/// Whether one is before another, in that zone; days count from their beginning.
[[nodiscard]] bool isBefore(const EventMoment &one, const EventMoment &other, const QTimeZone &zone);

} // namespace parvis::domain
