// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

namespace parvis::domain {

/// Where an address ends that stands at `at` as it is read ("https://example.org/a-b-c", "www.example.org"), full stops behind it left out; `at` itself where
/// none begins there.
[[nodiscard]] qsizetype behindBareAddress(QStringView text, qsizetype at);

} // namespace parvis::domain
