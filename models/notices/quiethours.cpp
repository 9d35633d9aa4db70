// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notices/quiethours.h"

#include "core/domain/base/zonedtime.h"

namespace parvis::models {

namespace {

/// The end of the stretch that holds at an instant.
std::optional<domain::Instant> endOfStretch(const QuietHours &hours, domain::Instant at, const QTimeZone &zone)
{
    const QDate today = domain::toZoned(at, zone).wall.date();
    std::optional<domain::Instant> end;
    for (const QDate begun : {today.addDays(-1), today}) {
        if (!hours.days.at(static_cast<size_t>(begun.dayOfWeek() - 1)))
            continue;
        const QDate last = hours.until > hours.from ? begun : begun.addDays(1);
        const auto first = domain::toInstant({.wall = QDateTime(begun, hours.from), .zone = zone.id()});
        const auto past = domain::toInstant({.wall = QDateTime(last, hours.until), .zone = zone.id()});
        if (first && past && *first <= at && at < *past)
            end = end ? std::max(*end, *past) : *past;
    }
    return end;
}

} // namespace

std::optional<domain::Instant> QuietHours::endOfQuiet(domain::Instant at, const QTimeZone &zone) const
{
    if (!isOn || !from.isValid() || !until.isValid())
        return std::nullopt;
    auto end = endOfStretch(*this, at, zone);
    // Whole days that follow each other have no gap; a week of them is looked at again when it is over.
    for (int further = 0; end && further < 7; ++further) {
        const auto next = endOfStretch(*this, *end, zone);
        if (!next)
            break;
        end = next;
    }
    return end;
}

} // namespace parvis::models
