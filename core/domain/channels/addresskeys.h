// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// What two addresses of one post have in common, however they were copied: without the scheme, "www." and "m.", what follows "?" or "#" (but the names of
/// videos and comments on YouTube), percent-encoding and a last slash; x.com for twitter.com and threads.com for threads.net. A status of X is known by its
/// number alone, a post on LinkedIn by its urn. Empty for what is no address of the web.
[[nodiscard]] QString postKey(const QString &address);

/// The same of the page of a profile, without regard to case; Mastodon's /@us and /users/us are one. Of what is no address of the web: itself.
[[nodiscard]] QString profileKey(const QString &address);

/// The place of a channel's address: without the mark of our account, where several of one place are connected (what follows the last "#").
[[nodiscard]] QString placeOf(const QString &channelAddress);

/// Whether the channels of a service stand at pages of profiles, so that profileKey() says which are the same.
[[nodiscard]] bool standsAtProfiles(const QString &service);

} // namespace parvis::domain
