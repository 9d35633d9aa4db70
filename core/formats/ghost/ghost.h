// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/document/articlereading.h"

namespace parvis::formats {

/// Articles as Ghost takes them in (its export of version 5), the text of each in one HTML card, which Ghost keeps as it is.
[[nodiscard]] QByteArray writeGhost(const QList<domain::Article> &articles);

/// The posts of an export of Ghost; pages are passed over, what cannot be read is refused by its title. Invalid where it is no such export.
[[nodiscard]] domain::Result<ArticleReading> readGhost(const QByteArray &json);

} // namespace parvis::formats
