// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

/// What an entry of the ledger knows of the parts of a thread, which are numbered from 1 here, in order.
namespace parvis::domain {

/// Those that are known to stand on their service.
[[nodiscard]] QList<int> knownPartsIn(const QHash<QString, QString> &notes);
/// Those of them of which a person has said that they are there, and nobody where.
[[nodiscard]] QList<int> placelessPartsIn(const QHash<QString, QString> &notes);

} // namespace parvis::domain
