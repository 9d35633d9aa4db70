// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

namespace parvis::formats::odf {

/// Namespaces of OpenDocument 1.3, part 3, 2.2.2.
inline constexpr QLatin1StringView office("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
inline constexpr QLatin1StringView style("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
inline constexpr QLatin1StringView text("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
inline constexpr QLatin1StringView table("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
inline constexpr QLatin1StringView draw("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
inline constexpr QLatin1StringView fo("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
inline constexpr QLatin1StringView svg("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
inline constexpr QLatin1StringView meta("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
inline constexpr QLatin1StringView manifest("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
inline constexpr QLatin1StringView xlink("http://www.w3.org/1999/xlink");
inline constexpr QLatin1StringView dublin("http://purl.org/dc/elements/1.1/");

/// The media type of a text document.
inline constexpr QLatin1StringView mediaTypeOfText("application/vnd.oasis.opendocument.text");

} // namespace parvis::formats::odf
