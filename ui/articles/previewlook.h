// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtGui/QColor>

namespace parvis::ui {

/// How the preview is dressed.
struct PreviewLook
{
    /// Ours, or a style sheet of the person's own.
    enum class Theme { Parvis, Magazine, Plain, Own };
    /// As the window, or always one of the two.
    enum class Ground { Window, Light, Dark };

    Theme theme = Theme::Parvis;
    Ground ground = Ground::Window;
    bool isMobile = false;   ///< as wide as a telephone
    QString ownPath;         ///< the person's style sheet, read where it stands; empty while none was chosen

    friend bool operator==(const PreviewLook &, const PreviewLook &) = default;
};

/// The width of a page on a telephone, in CSS pixels: what most of those sold since 2020 have.
inline constexpr int mobileWidth = 390;

/// As the person left it.
[[nodiscard]] PreviewLook rememberedLook();
void remember(const PreviewLook &look);

/// Whether the page is dark, in a window that is or is not.
[[nodiscard]] bool isDark(const PreviewLook &look);

/// A style sheet of the person's own, as it stands in its file: NotFound, Unreadable, TooLarge beyond 1 MB, Invalid where it is no text.
[[nodiscard]] domain::Result<QString> readOwnStyle(const QString &path);

/// What the preview wears.
struct PreviewDress
{
    QString css;
    QColor ground;   ///< of the page, before anything is drawn
};

/// The style sheet of a look; `own` is what readOwnStyle() gave, for that theme alone. Questions of a style sheet for a light or dark page
/// (prefers-color-scheme) are answered by the look, not by the system.
[[nodiscard]] PreviewDress dressOf(const PreviewLook &look, const QString &own = {});

} // namespace parvis::ui
