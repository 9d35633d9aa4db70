// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/channels/channel.h"

#include <QtCore/QDate>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <array>

namespace parvis::domain {

/// A stretch of a day, in minutes from midnight by the wall clock: from < until <= 1440.
struct OpenHours
{
    int from = 0;
    int until = 0;

    friend bool operator==(const OpenHours &, const OpenHours &) = default;
};

/// When a company answers. A day without stretches, and a holiday, is closed.
struct BusinessHours
{
    std::array<QList<OpenHours>, 7> days;   ///< Monday first; each in order, without overlap
    QSet<QDate> holidays;

    friend bool operator==(const BusinessHours &, const BusinessHours &) = default;

    /// Nine to six from Monday to Friday.
    [[nodiscard]] static BusinessHours usual();
    /// Every hour of every day.
    [[nodiscard]] static BusinessHours always();
    /// Whether any day of the week is open at all.
    [[nodiscard]] bool isEverOpen() const;
};

/// How soon mentions of a channel are to be answered.
struct ResponseTarget
{
    Id<Channel> channel;
    std::chrono::minutes within{};   ///< of business time; 0: none is in force, the hours are kept for the next
    BusinessHours hours;

    friend bool operator==(const ResponseTarget &, const ResponseTarget &) = default;
};

/// The instant at which so much business time has passed since `from`, counted by the wall clock of `zone`: an hour that a clock change skips or
/// repeats counts as it passes. Where nothing is ever open, or not within ten years, plain time counts.
[[nodiscard]] Instant dueAt(Instant from, const ResponseTarget &target, const QTimeZone &zone);
/// The business time between two instants; nothing where `until` is not after `from`.
[[nodiscard]] std::chrono::minutes businessTimeBetween(Instant from, Instant until, const BusinessHours &hours, const QTimeZone &zone);

/// The hours of the week as the workspace keeps them: seven lists of [from, until], and back; nothing where the text is not that.
[[nodiscard]] QString hoursToJson(const BusinessHours &hours);
[[nodiscard]] QString holidaysToJson(const BusinessHours &hours);
[[nodiscard]] std::optional<BusinessHours> hoursFromJson(const QString &hours, const QString &holidays);

} // namespace parvis::domain
