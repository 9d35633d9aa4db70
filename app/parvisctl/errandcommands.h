// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

namespace parvis::app {

/// Changes and deletes what was published, decides about comments, and about what missed its time or was changed at a service. Nothing leaves from here: it
/// waits for `send`, `serve` or the window.
[[nodiscard]] Exit runErrands(store::Database &database, const Options &options);
/// What was said to be in the way of each.
using SaidOfErrands = QHash<domain::Id<domain::Errand>, QString>;
/// How those stand that met something, as the code of the end.
using ExitsOfErrands = QHash<domain::Id<domain::Errand>, Exit>;
/// Does at services what is due of that; how much was done, and into `exits` what became of each. What is in the way of one is said unless that was `said`
/// already. Nothing where the workspace cannot be read.
[[nodiscard]] std::optional<int> doErrands(ServiceDesk &desk, const Options &options, SaidOfErrands &said, ExitsOfErrands &exits);
/// Says what became of one that somebody else does: its row, and what is in its way unless that is `said` already; answers what is.
QString tellErrand(store::Database &database, const domain::Errand &errand, const QString &said, const Options &options);
/// Says what missed its time and waits for a person, to who asked for it or else as a complaint; whether there is such a thing.
[[nodiscard]] bool tellMissed(store::Database &database, const Options &options, bool wasAsked = false);
/// Says what is due and waits for a person to publish it by hand (with JSON an object each, `state` being `by-hand`); how much it is.
int tellByHand(store::Database &database, const Options &options, domain::Instant now);
/// What is due and waits for a person to publish it by hand, the soonest first.
[[nodiscard]] QList<domain::Post> dueByHand(store::Database &database, domain::Instant now);

} // namespace parvis::app
