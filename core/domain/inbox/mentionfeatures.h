// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

namespace parvis::domain {

/// What stands in a mention's text that no word says: bits of MentionFeature. A link is an http(s) address; an image or a video is one whose name ends as
/// such files do, a video also one of the large sites of videos; a question is a question mark outside addresses, in any script.
[[nodiscard]] qint64 mentionFeatures(QStringView title, QStringView text);

} // namespace parvis::domain
