// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/commandline.h"
#include "app/parvisctl/terminal.h"
#include "core/formats/markdown/frontfacts.h"

namespace parvis::app {

/// What `article check` calls it when front matter is not understood. The checks never see such a thing: in the window there is none.
inline constexpr QLatin1StringView frontRule{"front-matter"};

/// What is wrong with the front matter of a file, as far as it was asked for.
[[nodiscard]] QList<formats::FrontFault> frontFindings(const QByteArray &bytes, const Options &options);

[[nodiscard]] QString whySentence(const formats::FrontFault &fault);
[[nodiscard]] QString mendSentence(const formats::FrontFault &fault);
[[nodiscard]] JsonLine toJson(const formats::FrontFault &fault);

} // namespace parvis::app
