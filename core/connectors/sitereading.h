// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parvis::connectors {

/// One answer of a list of a site's published pages, as its connector has read it.
struct SiteListing
{
    QList<domain::SitePage> pages;
    QStringList removed = {};   ///< those of the answer that are not for everybody
    qint64 count = 0;           ///< entries of the answer, whatever became of them
    qint64 total = 0;           ///< entries of the whole list, as the site counts them
};

/// Where the reading of such a list stands (Page::next). At first, and whenever the site counts otherwise than what is known explains (something was deleted,
/// or something older appeared), the whole list is read, the last published first; else one answer a visit, the last changed first, is enough. Because a
/// deletion and an appearance may hide each other, the whole list is read again every hundred visits in any case.
struct SitePosition
{
    qint64 round = 0;
    qint64 total = 0;             ///< what the site counted then
    qint64 at = 0;                ///< the whole reading under way: where it goes on
    qint64 changed = 0;           ///< the latest change that is known, in milliseconds since 1970
    qint64 published = 0;         ///< and the latest publication
    int restarts = 0;             ///< of the whole reading, because the list changed below it
    int looks = 0;                ///< visits since the last whole reading
    bool isWhole = true;          ///< a whole reading is under way, or is to begin

    /// Reads what written() wrote; the beginning of a whole reading where it is none.
    [[nodiscard]] static SitePosition read(const QString &text);
    [[nodiscard]] QString written() const;
};

/// The streams of such lists are "site:" and the name of the list there.
[[nodiscard]] bool isSiteStream(const QString &stream);
/// How often they are looked at: links to a new page have time.
inline constexpr std::chrono::minutes sitePace{15};

/// What an answer brings, and where to go on: `size` is what an answer holds at most. It was asked for at `position`: from `at` on, the last published first,
/// where isWhole; else from the beginning, the last changed first.
[[nodiscard]] Page sitePage(SitePosition position, const SiteListing &listing, qint64 size);
/// What is to be made of a list that could not be read: nothing where the site has none of that name, or shows it to nobody of our rights; else the trouble.
[[nodiscard]] domain::Answer<Page> withoutSiteList(const SitePosition &position, const domain::Trouble &trouble);

} // namespace parvis::connectors
