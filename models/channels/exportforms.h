// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/exportproblem.h"
#include "models/channels/serviceforms.h"

namespace parvis::models {

/// The form of a channel of files; nothing for other services.
[[nodiscard]] std::optional<ServiceForm> exportForm(const QString &service);
/// What such a service is called in the person's language; empty for others.
[[nodiscard]] QString exportWord(const QString &service);
/// What is in the way, and what to do about it.
[[nodiscard]] QString exportSentence(const domain::ExportProblem &problem);
/// The field that a problem belongs beside, when a channel is connected; nothing where it is about none.
[[nodiscard]] std::optional<ServiceField> exportFieldOf(const domain::ExportProblem &problem, const ServiceForm &form);

} // namespace parvis::models
