// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"

namespace parvis::domain {

/// What stands at a service a second time: it was looked for, not found and sent again, and what had left first arrived all the same.
struct Twin
{
    QString id;                         ///< as Sent::remoteId has it
    QString url;
    QHash<QString, QString> notes = {}; ///< what its connector would have kept of it

    friend bool operator==(const Twin &, const Twin &) = default;
};
/// The twin that a ledger's entry keeps among its notes until one of both is deleted, and as it is kept there.
[[nodiscard]] std::optional<Twin> twinIn(const QHash<QString, QString> &notes);
[[nodiscard]] QString twinValue(const Twin &twin);
inline constexpr QLatin1StringView twinNote{"twin"};

/// Kept from then on until it was looked for a twin.
inline constexpr QLatin1StringView resentNote{"resent"};
/// Notes, before an entry leaves that may have arrived already, that it does, and what attempts had learned by then.
[[nodiscard]] QHash<QString, QString> withResent(const Delivery &before);
/// Whether an entry left so.
[[nodiscard]] bool wasResent(const QHash<QString, QString> &notes);
[[nodiscard]] QHash<QString, QString> withoutResent(QHash<QString, QString> notes);

/// What an attempt knew that looked, before it sent again, whether it is there; with what stands there by now as something else. Whoever sends that finds the
/// twin, or is about to make another one, which is not to leave.
[[nodiscard]] Outgoing lookingForTwin(Outgoing outgoing, const Delivery &delivery);
/// What was found so: `sent` is how the attempt ended, `kept` what it would have kept.
[[nodiscard]] std::optional<Twin> twinFound(const Delivery &delivery, const std::optional<Sent> &sent, const QHash<QString, QString> &kept);

/// The entry once its own is deleted there: the twin stands for it. Nothing where it has none, or one that is only a part of it.
[[nodiscard]] std::optional<Delivery> asTwin(const Delivery &delivery);

/// When after `since` it is looked for a twin: after ten minutes, half an hour and an hour. Nothing once that is over.
[[nodiscard]] std::optional<Instant> looksForTwin(Instant since, Instant now);

} // namespace parvis::domain
