// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace parvis::models {

/// The source that somebody means who types this: an http(s) address, the whole path of a file that is there, or its file:// address. An address without a
/// scheme is one of https, or of http where it is on this machine. Nothing where it is none of these.
[[nodiscard]] std::optional<QString> typedSource(const QString &typed);

} // namespace parvis::models
