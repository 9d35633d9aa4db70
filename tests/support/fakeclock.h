// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"

namespace parvis::tests {

/// A clock that stands still until it is told to move. Starts on 2026-11-23T08:41:00Z.
class FakeClock final : public domain::Clock
{
public:
    [[nodiscard]] domain::Instant now() const override { return m_now; }
    void set(domain::Instant instant) { m_now = instant; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    domain::Instant m_now = domain::fromMs(1'795'423'260'000);
};

} // namespace parvis::tests
