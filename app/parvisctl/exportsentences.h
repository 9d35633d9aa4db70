// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/exportproblem.h"

namespace parvis::app {

/// What is in the way of writing an article as files.
[[nodiscard]] QString exportSentence(const domain::ExportProblem &problem);

} // namespace parvis::app
