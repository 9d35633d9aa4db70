// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QIcon>
#include <QtGui/QPalette>

namespace parvis::ui {

/// The one place that holds colours, spacing, radii and type sizes (docs/look.md). Colours follow the application's palette: light or dark.
namespace theme {

/// What a colour means.
enum class Ink { Ground, Surface, Line, Text, MutedText, SoftFill, Accent, AccentSoft, OnAccent, NotePaper, Favourable, Unfavourable };

inline constexpr int unit = 8;            ///< the grid
inline constexpr int half = 4;            ///< inside controls
inline constexpr int margin = 24;         ///< around a page
inline constexpr int cardRadius = 8;
inline constexpr int bubbleRadius = 10;
inline constexpr int buttonHeight = 32;
inline constexpr int railWidth = 76;
inline constexpr int headerHeight = 60;

/// Follow the system, or one of the two.
enum class Scheme { System, Light, Dark };

/// Dresses the application: style, palette, fonts. Call once before the first widget, again to change the scheme.
void apply(Scheme scheme);
/// True while the dark palette is worn.
[[nodiscard]] bool isDark();
/// The colour for a meaning in the palette worn.
[[nodiscard]] QColor ink(Ink meaning);
/// The same in the light or the dark palette, whichever is worn.
[[nodiscard]] QColor ink(Ink meaning, bool isDark);
/// The colour of a channel or series, any non-negative number: Okabe–Ito, two greys, then six more; 14 of them differ.
[[nodiscard]] QColor series(int number);
/// The steady colour of a person's initials avatar, white text readable on it.
[[nodiscard]] QColor avatarColor(const QString &name);

/// Relative to the system font.
[[nodiscard]] QFont titleFont();    ///< page title 1.5×, bold
[[nodiscard]] QFont sectionFont();  ///< 1.2×, bold
[[nodiscard]] QFont bodyFont();
[[nodiscard]] QFont captionFont();  ///< 0.87×
[[nodiscard]] QFont tabularFont();  ///< body, figures of equal width

/// A Breeze icon by name, drawn in an ink of the palette worn ("mail-inbox", "view-calendar"…).
[[nodiscard]] QIcon icon(const QString &name, Ink ink = Ink::MutedText);
/// The mark of Parvis itself, in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace theme
} // namespace parvis::ui
