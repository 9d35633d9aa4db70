// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace parvis::app {

/// Writes one file whole or not at all; says why when it cannot.
[[nodiscard]] bool writeWhole(const QString &path, const QByteArray &bytes);
/// The same below a folder, where the name may lead into further ones, which are made.
[[nodiscard]] bool writeBelow(const QString &folder, const QString &name, const QByteArray &bytes);

/// Whether a file stands there that has these bytes.
[[nodiscard]] bool holds(const QString &path, const QByteArray &bytes);

} // namespace parvis::app
