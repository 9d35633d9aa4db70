// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commands.h"
#include "core/domain/channels/capabilities.h"

namespace parvis::app {

/// `channels pages`: what connected sites have published, as far as it is known here.
[[nodiscard]] Exit listSitePages(store::Database &database, const Options &options);
/// What `post add` and `post edit` are to give along of --visibility, --warning, --poll-choice, --category, --newsletter and --readers, beside what `before`
/// has already; complains where the channel has no such thing. By hand a person makes it fit.
[[nodiscard]] std::optional<domain::PostOptions> postOptionsAsked(const ChannelOptions &asked, const domain::Capabilities &can, const QString &channel,
                                                                  bool isByHand, const domain::PostOptions &before = {});
/// Whether its poll can leave there, beside its files; complains where not.
[[nodiscard]] bool takesPoll(const domain::Post &post, const domain::Capabilities &can, const QString &channel, qsizetype parts);
/// Says to whom it is mailed, where it is.
void sayMailing(const domain::PostOptions &options, const domain::Capabilities &can);
/// The keys of --visibility, in order of domain::Visibility.
[[nodiscard]] QStringList visibilityKeys();

} // namespace parvis::app
