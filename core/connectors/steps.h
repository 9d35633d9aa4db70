// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/domain/channels/delivery.h"

namespace parvis::connectors {

/// Before one of the messages that something leaves as does, at a service that has neither a key nor a way to look back: keeps which one it is, so that a
/// person can say of it, and not of the whole, whether it arrived. Unsure where an earlier attempt left and was never answered.
[[nodiscard]] Exchange<> beginStep(domain::Outgoing outgoing, domain::OpenStep step);
/// The ids of what is kept of a message that is there; empty where a person said that it is and nobody knows under which id.
[[nodiscard]] QString idsOfStep(const QString &noted);

/// Told right before the note of what left last, where no answer said that it arrived and it was found there: what comes next may leave. It is itself none of
/// what attempts learn.
inline constexpr QLatin1StringView foundNote{"found"};
/// `co_await tellFound()`: says so of the next note.
[[nodiscard]] inline detail::WantAwaiter tellFound()
{
    return keep(QString(foundNote), {});
}

/// What came of something that an earlier attempt made, where its service does not know it any more: its id, kept as `note`, is forgotten, so that whoever
/// wants it all the same has it made anew. Always a trouble: `met`, or that it was taken and is not shown.
[[nodiscard]] Exchange<> forgetLost(domain::Outgoing outgoing, QString note, domain::Trouble met);
/// Of what was forgotten so: looks whether it is there after all before it is made anew.
[[nodiscard]] domain::Outgoing afterLoss(domain::Outgoing outgoing);

} // namespace parvis::connectors
