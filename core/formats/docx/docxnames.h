// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

namespace parvis::formats::docx {

/// Namespaces of the package's parts (ISO/IEC 29500-1 and -2).
inline constexpr QLatin1StringView wordNamespace("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
inline constexpr QLatin1StringView relationNamespace("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
inline constexpr QLatin1StringView packageNamespace("http://schemas.openxmlformats.org/package/2006/relationships");
inline constexpr QLatin1StringView drawingNamespace("http://schemas.openxmlformats.org/drawingml/2006/main");
inline constexpr QLatin1StringView placementNamespace("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
inline constexpr QLatin1StringView pictureNamespace("http://schemas.openxmlformats.org/drawingml/2006/picture");

/// How far one level of a list or quote is set in, in twentieths of a point.
inline constexpr int indentStep = 720;

} // namespace parvis::formats::docx
