// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace parvis::domain {

struct Channel;

/// A page or post that a connected site has published: articles may link to it.
struct SitePage
{
    QString remoteId;
    QString url;
    QString title;                                ///< plain text
    std::optional<Instant> publishedAt = {};
    std::optional<Instant> changedAt = {};

    friend bool operator==(const SitePage &, const SitePage &) = default;
};

/// The same as the workspace keeps it.
struct KeptSitePage
{
    Id<Channel> channel;
    SitePage page;

    friend bool operator==(const KeptSitePage &, const KeptSitePage &) = default;
};

/// What one answer brings of a list of a site's pages.
struct SiteReading
{
    QList<SitePage> pages;      ///< new ones, and known ones as they are now
    QStringList removed = {};   ///< remote ids of what is not for everybody any more
    qint64 round = 0;           ///< the reading of the whole list that is under way, or was the last
    bool endsRound = false;     ///< the whole list was read: what that round did not bring does not stand there any more

    friend bool operator==(const SiteReading &, const SiteReading &) = default;
};

/// Of one list of one site no more than that is kept, the newest: what is linked is found among them, and nothing becomes slow.
inline constexpr qint64 mostSitePages = 10'000;

} // namespace parvis::domain
