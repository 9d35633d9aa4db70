// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/document/document.h"

namespace parvis::formats {

/// The text for who reads it as it stands, as the plain part of a mail: headings as lines, links with their address behind their words (those of the web and
/// of mail), pictures as what they show, code set in, quotations behind `>`, notes numbered and at the end. No mark of Markdown, nothing escaped.
[[nodiscard]] QString textForReaders(const Document &document);

} // namespace parvis::formats
