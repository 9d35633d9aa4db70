// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/document.h"
#include "core/formats/html/htmltree.h"

namespace parvis::formats {

/// What is in an element, as documentFromHtml() says.
[[nodiscard]] Document blocksOfHtml(const GumboElement &element);

} // namespace parvis::formats
