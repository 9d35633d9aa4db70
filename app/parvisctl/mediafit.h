// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/medialimits.h"

namespace parvis::app {

/// Whether a channel takes these files with a text; complains of the first that it does not take, and says why. Says as well what of them stays here.
[[nodiscard]] bool takesMedia(const QList<domain::Attachment> &attachments, const domain::MediaLimit &limit, const QString &channel);

} // namespace parvis::app
