// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channeldesks.h"

namespace parvis::app {

/// Says of each connected channel that was not asked why it was not: it wants a new sign-in, is paused, or another process is at it. Those that wait for a
/// passphrase are told elsewhere. `only`: the one that was named. Done where nobody was left out.
[[nodiscard]] Exit tellUnasked(store::Database &database, const QList<domain::Id<domain::Channel>> &asked, const QList<domain::Channel> &sealed,
                               const std::optional<domain::Channel> &only, const Options &options);
/// Of the channels whose secret nobody can read here those on which something is due, or missed its time.
[[nodiscard]] QList<domain::Channel> sealedAndDue(store::Database &database, const QList<domain::Channel> &sealed, domain::Instant now);
/// Says, where no passphrase was given and there is no keychain, what cannot leave for want of one.
void tellSealedAndDue(store::Database &database, domain::Instant now);
/// Whether anything waits on that very channel whose time has come: a service may have several.
[[nodiscard]] bool hasDue(store::Database &database, domain::Id<domain::Channel> channel, domain::Instant now);

/// Says of what is due on channels that want somebody to sign in again, or are paused, how much waits, for which and why. True where something is for somebody
/// to mend: who paused a channel wants it so.
[[nodiscard]] bool tellHeldBack(store::Database &database, const Options &options, domain::Instant now, bool &isAny);
/// Says of what is due on channels whose service asked to be left alone how much waits, and until when. False where nothing does.
[[nodiscard]] bool tellLeftAlone(store::Database &database, domain::Instant now);

} // namespace parvis::app
