// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shell/preferences.h"

#include <QtCore/QSize>
#include <QtCore/QStringList>

#include <expected>

namespace parvis::app {

/// What the command line asked for.
struct Options
{
    QString workspace;                 ///< the file to open; empty: the last one, or the first start
    bool isDemo = false;
    QString tour;                      ///< the folder for the tour's pictures; empty: no tour
    QString pdf;                       ///< the file to write the page on the standard input to; empty: a window
    QSize size{1280, 800};             ///< of the tour's window
    double scale = 1.0;                ///< of the tour's pictures
    QString language;                  ///< "fr" or "en" for this run; empty: as preferred
    std::optional<models::Preferences::Appearance> appearance;   ///< for this run; nothing: as preferred
};

/// Reads the arguments, without an application object, so that help needs no display. On the failing side stands the exit code of a program that has
/// said all it had to say.
[[nodiscard]] std::expected<Options, int> readOptions(const QStringList &arguments);

} // namespace parvis::app
