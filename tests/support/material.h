// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"
#include "tests/support/entries.h"

namespace parvis::tests {

/// Takes entries into a channel of that name, as an import does, and waits until they are there.
void takeIn(store::Database &database, const QList<domain::IncomingEntry> &entries, const QString &channel = QStringLiteral("Town square"));
/// Makes so many mentions by number straight in the tables, a minute apart: for lists that are too long to take in one by one. The roll-ups are
/// not kept.
void makeMany(store::Database &database, int count);

} // namespace parvis::tests
