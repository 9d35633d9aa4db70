// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::domain {

/// What can be done on forums and on sites of Ghost, as documented (Ghost, Discourse, Lemmy); leaves `can` as it is for any other service. A part of
/// staticCapabilities().
void describePublishingService(const QString &service, Capabilities &can);

} // namespace parvis::domain
