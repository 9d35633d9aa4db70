// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/accessend.h"
#include "core/domain/channels/delivery.h"
#include "core/domain/channels/health.h"

namespace parvis::app {

/// Who tries again what passes.
enum class NextTry { ByItself, ByThePerson };
/// What was in the way at a service, with the way out; `channel` is how the person knows it.
[[nodiscard]] QString troubleSentence(const domain::Trouble &trouble, const QString &channel, NextTry next = NextTry::ByItself);
/// The same of something that leaves, with what it waits for; empty where nothing was in its way. `parts`: of how many parts it is, where that is known.
[[nodiscard]] QString troubleSentence(const domain::Delivery &delivery, const QString &channel, int parts = 1);
/// That a service does not give one of the things that it gave (a stream of its connector) any more.
[[nodiscard]] QString withheldSentence(const QString &stream, const QString &channel);
/// Names for JSON and tables.
[[nodiscard]] QString nameOf(domain::Trouble::Kind kind);
/// That --name is what another channel is called.
[[nodiscard]] QString takenNameSentence(const QString &name);
/// The same, where what lets us in could not be read: "secret-missing", "secrets-closed".
[[nodiscard]] QString nameOf(const domain::Trouble &trouble);
[[nodiscard]] QString nameOf(domain::DeliveryState state);
[[nodiscard]] QString nameOf(domain::ConnectionState state);
[[nodiscard]] QString nameOf(domain::RequestPurpose purpose);
[[nodiscard]] QString nameOf(domain::AccessEnd::Kind kind);

} // namespace parvis::app
