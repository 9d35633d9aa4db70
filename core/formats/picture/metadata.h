// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QByteArray>

namespace parvis::formats {

/// Whether a picture (JPEG, PNG, WebP…) says where it was taken: coordinates, or the name of a place (Exif, XMP, IPTC). False for what cannot be read.
[[nodiscard]] bool tellsPlace(const QByteArray &picture);

/// The same picture without what it says of place, time, device and people: how it is turned and its colours stay, no pixel changes. Invalid where what it
/// says cannot be read or taken out.
[[nodiscard]] domain::Result<QByteArray> withoutMetadata(const QByteArray &picture);

} // namespace parvis::formats
