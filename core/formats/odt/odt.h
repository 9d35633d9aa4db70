// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/base/result.h"
#include "core/formats/document/pictures.h"

namespace parvis::formats {

/// The article as an OpenDocument text (OASIS OpenDocument 1.3), with what writeDocx() keeps.
[[nodiscard]] QByteArray writeOdt(const domain::Article &article, const PictureSource &pictures = {});

/// The article of an OpenDocument text, with the limits and errors of readDocx(). Of tracked changes what was deleted is left out.
[[nodiscard]] domain::Result<domain::Article> readOdt(const QByteArray &bytes);

} // namespace parvis::formats
