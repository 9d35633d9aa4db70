// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/domain/calendar/attachment.h"

#include <QtGui/QImage>

namespace parvis::models {

/// A file of this computer, to go along with a post. Its bytes say what it is, and its name where they do not. Reads the whole of it, on a worker.
/// NotFound, Unreadable; Invalid: a folder, or empty; TooLarge: over domain::largestMedia.
[[nodiscard]] domain::Result<domain::IncomingMedia> readMedia(const QString &path);
/// A picture that is no file yet, as a PNG of that name; on a worker. Invalid: it is none; TooLarge.
[[nodiscard]] domain::Result<domain::IncomingMedia> pictureMedia(const QImage &picture, const QString &name);

} // namespace parvis::models
