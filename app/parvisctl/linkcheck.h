// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/links.h"

#include <QtCore/QStringList>

namespace parvis::app {

/// Asks these addresses whether they answer, and shows how far it is. Interrupted, it ends the program. `workspace`: the file whose offline switch
/// is heeded; empty: none.
[[nodiscard]] QList<domain::LinkAnswer> askLinks(const QStringList &addresses, bool isOffline, const QString &workspace);

} // namespace parvis::app
