// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QJsonValue>

namespace parvis::app {

/// A time zone as people are told it: its name in the list of zones, and "UTC" where that has another one for UTC. It is taken where a time is given, too.
[[nodiscard]] QString zoneName(const QTimeZone &zone);

/// How fine a moment is told.
enum class Fineness { Minutes, Seconds };

/// The one way in which a moment is told to people: by the wall clock of the workspace's zone, with the name of that zone, `2026-12-01 09:00 Europe/Paris`. Of
/// an hour that comes twice, since clocks are put back, which of both it is (`UTC+01:00`). JSON has domain::toIso() in its place.
[[nodiscard]] QString shownMoment(domain::Instant at, const QTimeZone &zone, Fineness fineness = Fineness::Minutes);
/// The same; empty where there is none.
[[nodiscard]] QString shownMoment(const std::optional<domain::Instant> &at, const QTimeZone &zone, Fineness fineness = Fineness::Minutes);

/// The same for JSON; null where there is none.
[[nodiscard]] QJsonValue jsonMoment(const std::optional<domain::Instant> &at);

/// "+01:00" of a moment whose clock time comes twice in that zone; empty of all others.
[[nodiscard]] QString offsetWhereTwice(domain::Instant at, const QTimeZone &zone);

} // namespace parvis::app
