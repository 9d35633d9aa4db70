// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/delivery.h"
#include "core/store/database/connection.h"

namespace parvis::store {

/// The columns that deliveryOf() reads, of a table `delivery` called `d`.
[[nodiscard]] const QString &deliveryColumns();
[[nodiscard]] domain::Delivery deliveryOf(const Statement &row);
/// All that a statement of those columns finds, its values bound.
[[nodiscard]] domain::Result<QList<domain::Delivery>> deliveriesOf(Statement &rows);
/// NotFound.
[[nodiscard]] domain::Result<domain::Delivery> readDelivery(Connection &connection, domain::Id<domain::Delivery> id);
/// Writes every field but the lease, which it ends where `keepsLease` is false.
[[nodiscard]] domain::Result<> writeDelivery(Connection &connection, const domain::Delivery &delivery, bool keepsLease);
/// What of a post leaves: its text in the parts of its thread, what goes along, what it answers.
[[nodiscard]] domain::Result<domain::Outgoing> outgoingOf(Connection &connection, const domain::Post &post, const domain::Delivery &delivery,
                                                          domain::Instant now);
/// Whether a post may become another as far as its newest entry goes; Conflict where it is leaving or has left, or where nobody knows whether it has: then
/// what is no part of what leaves may change alone. What the service holds is to be taken back there first, if what would leave changes: noted here, done by
/// who sends.
[[nodiscard]] domain::Result<> requireChangeable(Connection &connection, const domain::Post &before, const domain::Post &after);
/// Whether a post may be removed with what the ledger knows of it; Conflict.
[[nodiscard]] domain::Result<> requireRemovable(Connection &connection, domain::Id<domain::Post> post);
/// Where among what attempts have learned it is kept that what the service holds is not what leaves any more.
inline constexpr QLatin1StringView recallNote{"recall"};
/// True where what the service holds is to be taken back, or written over (Renewal): it has changed here.
[[nodiscard]] bool isRecalled(const domain::Delivery &delivery);
/// Makes it so: what stands there goes, and what is here is held anew. Who sends does it.
void recall(domain::Delivery &delivery, domain::Instant now);
/// A post where its delivery stands: its state, address and problem; whom it answers counts as answered, and no more where it was deleted.
[[nodiscard]] domain::Result<> moveDeliveredPost(Connection &connection, const domain::Delivery &delivery, domain::Instant now);

} // namespace parvis::store
