// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace parvis::formats {

/// Whose profile an address is.
struct Profile
{
    QStringList services;   ///< by which its service goes, the key of serviceName() first
    QString handle;

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The profile at an address of a service whose addresses say the handle: LinkedIn, X, Instagram, Facebook, GitHub, YouTube, Bluesky, and servers of Mastodon,
/// whose addresses ("https://example.social/@ada") no well-known service of another kind has; nothing for another page.
[[nodiscard]] std::optional<Profile> profileAt(const QString &address);

} // namespace parvis::formats
