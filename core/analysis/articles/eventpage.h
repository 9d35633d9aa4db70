// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/articlefacts.h"
#include "core/analysis/articles/finding.h"

#include <QtCore/QJsonObject>

namespace parvis::analysis {

/// What search engines need of an event and its article does not say: EventLacks. Nothing of an article that announces none.
[[nodiscard]] QList<Finding> checkEvent(const ArticleFacts &facts);

/// JSON-LD of schema.org/Event with start and end in the workspace's time zone, place (or, where there is none but an address, an event on the web), and who
/// invites: the company, else the author. Empty where no event is announced or nobody can read when it begins.
[[nodiscard]] QJsonObject eventJsonLd(const ArticleFacts &facts);

} // namespace parvis::analysis
