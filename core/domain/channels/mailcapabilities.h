// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::domain {

/// Mail: what can be done with any account of it. Whether there is a newsletter says the one who connects it.
void describeMail(const QString &service, Capabilities &can);

} // namespace parvis::domain
