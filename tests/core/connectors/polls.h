// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/connectors/dialogue.h"

namespace parvis::tests {

/// A question with two answers, of which several may be chosen, about to leave.
[[nodiscard]] inline domain::Outgoing aPollThatLeaves()
{
    domain::Outgoing outgoing;
    outgoing.key = QStringLiteral("k1");
    outgoing.parts = {QStringLiteral("Quel pain ?")};
    outgoing.poll = domain::Poll{.options = {QStringLiteral("Seigle"), QStringLiteral("Blé ")}, .isMultiple = true};
    outgoing.now = dialogueTime;
    return outgoing;
}

} // namespace parvis::tests
