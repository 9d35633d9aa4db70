// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

namespace parvis::app {

/// Whether a channel takes these files with a post; complains of the first that it does not take, and says why. Says as well what of them stays here, and
/// where they may not be taken.
[[nodiscard]] bool takesMedia(const QList<domain::Attachment> &attachments, const domain::Capabilities &can, const QString &channel);
/// Says where a channel carries no descriptions, and some of these have one.
void sayUndescribable(const QList<domain::Attachment> &attachments, const domain::MediaLimit &limit, const QString &channel);

} // namespace parvis::app
