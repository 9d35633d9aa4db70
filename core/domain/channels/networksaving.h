// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parvis::domain {

/// How much of what goes over the line is spared, where it is counted or paid for. What a person sends leaves in any case.
enum class NetworkSaving {
    No,        ///< as usual
    Less,      ///< channels are asked more rarely; what came before, and what streams everything, waits
    SendOnly   ///< nothing is taken in
};

} // namespace parvis::domain
