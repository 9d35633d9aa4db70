// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// True where what is deleted at a service goes to a trash of it first, out of which a person can take it there for a while. A site may be set to keep none.
[[nodiscard]] inline bool hasTrash(const QString &service)
{
    return service == QLatin1StringView("wordpress");
}

} // namespace parvis::domain
