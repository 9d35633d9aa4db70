// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::domain {

/// What can be done on sites by protocols that any site may speak (feeds, Micropub), and on newsletter servers; another service is left as it is.
void describeSite(const QString &service, Capabilities &can);

} // namespace parvis::domain
