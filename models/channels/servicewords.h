// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/channel.h"

namespace parvis::models {

/// What a service is called in the person's language: names of makers stay, "E-mail" is a word.
[[nodiscard]] QString serviceWord(const QString &service);
/// The same where one of them is chosen: with what it is known by, where the name alone does not say it.
[[nodiscard]] QString serviceChoice(const QString &service);
/// The address of a channel as a person reads it: of a webhook, which is known by a mark of ours, where it leads alone; of a room of Matrix its own name.
[[nodiscard]] QString shownAddress(const domain::Channel &channel);

} // namespace parvis::models
