// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"
#include "core/domain/imports/import.h"

namespace parvis::app {

/// Why a workspace cannot be used, with the way out.
[[nodiscard]] QString workspaceSentence(const domain::Error &error, const QString &path);
/// That the folder for a new file does not exist, with the way out; empty where it does.
[[nodiscard]] QString missingFolderSentence(const QString &path);
/// Why a whole source was not taken in; `source` is what was given on the command line.
[[nodiscard]] QString sourceSentence(const domain::Error &error, const QString &source);
/// Why one entry was not taken in.
[[nodiscard]] QString refusalSentence(const domain::Refusal &refusal);

} // namespace parvis::app
