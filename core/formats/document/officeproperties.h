// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"

#include <QtCore/QByteArray>

namespace parvis::formats {

/// What docProps/core.xml (ISO/IEC 29500-2, Dublin Core) or meta.xml (OpenDocument 1.3, 4.3) says of an article; what it does not say stays empty.
[[nodiscard]] domain::Article readOfficeProperties(const QByteArray &xml);

/// The data: address of a picture that a document holds; empty where the bytes are none, or more than 5 MB.
[[nodiscard]] QString embeddedAddress(const QByteArray &picture);

} // namespace parvis::formats
