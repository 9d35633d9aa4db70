// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"

#include <expected>

namespace parvis::domain {

/// A value, or why there is none.
template<class T = void>
using Result = std::expected<T, Error>;

/// Shorthand for the failing side of a Result.
[[nodiscard]] inline std::unexpected<Error> failure(Error::Kind kind, QString detail = {})
{
    return std::unexpected(Error{.kind = kind, .detail = std::move(detail)});
}

} // namespace parvis::domain
