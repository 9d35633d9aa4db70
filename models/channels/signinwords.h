// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/signin.h"
#include "models/channels/connectmodel.h"

namespace parvis::models {

/// What the browser shows once it comes back, in the language of the window.
[[nodiscard]] domain::BrowserWords browserWords();
/// What happens in the browser, and what Parvis asks for there.
[[nodiscard]] QString browserExplanation(const QString &service);
/// Why a sign-in by the browser connected nothing, with the way out.
[[nodiscard]] ConnectRefusal signInRefusal(const domain::SignInFailure &failure, const ConnectWish &wish);

} // namespace parvis::models
