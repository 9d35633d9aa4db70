// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/terminal.h"
#include "core/domain/channels/delivery.h"
#include "core/store/database/database.h"

#include <QtCore/QJsonArray>

namespace parvis::app {

struct Options;

/// Whether a service holds it until it is taken back there, as it is to be.
[[nodiscard]] bool isToBeTakenBack(const domain::Delivery &delivery);
/// How something stands otherwise at its service than here, as sentences that say what to do; empty where it does not.
[[nodiscard]] QStringList driftLines(const domain::Delivery &delivery, const QTimeZone &zone);
/// That what a service holds is to be taken back there, or written over because it changed here; empty where not.
[[nodiscard]] QStringList renewalLines(const domain::Delivery &delivery, const QTimeZone &zone);
/// How it stands at its service: that it is to be changed or deleted there, where somebody has asked for that, else the two above.
[[nodiscard]] QStringList standingLines(store::Database &database, const domain::Delivery &delivery, const QTimeZone &zone);
/// What its service let fall of what was published, as sentences; empty where nothing.
[[nodiscard]] QStringList droppedLines(const domain::Delivery &delivery, const QString &channel);
/// What of that they are called for who reads JSON; that a newsletter was not mailed is "newsletter".
[[nodiscard]] QJsonArray droppedJson(const QHash<QString, QString> &notes);
/// The same for who reads JSON: "drift" (null, or an object with "leavesAt" and "text", of which the one that is the same is null) and "renewalAt".
void addDrift(JsonLine &line, const domain::Delivery &delivery);
/// Tells all that waits for a word on which side is right, with what it says on both. True where there is such a thing.
bool tellDrift(store::Database &database, const Options &options);

} // namespace parvis::app
