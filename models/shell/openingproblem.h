// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"

namespace parvis::models {

/// Why a workspace could not be opened, for a person.
struct OpeningProblem
{
    QString path;
    QString sentence;             ///< what happened and what to do
    QString details;              ///< technical, may be empty
    bool canOpenReadOnly = false; ///< opening it for reading only may work
    bool canRetry = false;

    friend bool operator==(const OpeningProblem &, const OpeningProblem &) = default;
};

/// The sentence and the ways out for a failed opening.
[[nodiscard]] OpeningProblem openingProblem(const QString &path, const domain::Error &error);
/// The same for a workspace that could not be made.
[[nodiscard]] OpeningProblem creatingProblem(const QString &path, const domain::Error &error);

/// Why a backup was not restored, and what to do: translated.
[[nodiscard]] QString restoringSentence(const QString &backup, const domain::Error &error);

} // namespace parvis::models
