// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

namespace parvis::formats {

/// A person as VCards::write() has it.
[[nodiscard]] QByteArray vCardOf(const domain::PersonCard &card, const QString &uid);

} // namespace parvis::formats
