// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parvis::domain {

/// What is to become of something that others said on a place that we keep in order.
enum class Verdict {
    Approve, ///< everybody reads it, also what was held, taken for spam or thrown away
    Hold,    ///< nobody reads it until somebody decides
    Spam,
    Trash
};

} // namespace parvis::domain
