// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/exportproblem.h"

namespace parvis::connectors {

/// The HTML of an article once its files have their addresses at the service; Refused, naming it, where one bears its address in the workspace still: a reader
/// would see a hole.
[[nodiscard]] domain::Answer<QString> withoutLeftover(const QString &html);

} // namespace parvis::connectors
