// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// What a service means by an answer that is no success.
using TroubleReader = domain::Trouble (*)(const HttpResponse &response);

/// The JSON object that an answer is; else why there is none: none came, the service says no (as `trouble` reads it), or it is no object (Malformed).
[[nodiscard]] domain::Answer<QJsonObject> jsonObjectOf(const Given &given, TroubleReader trouble);
/// The same of an array.
[[nodiscard]] domain::Answer<QJsonArray> jsonArrayOf(const Given &given, TroubleReader trouble);

/// Whether an answer is a page for people: of somebody on the way (a network that wants to be signed in to, a proxy), or of an address that is no interface.
/// Many a program says "text/html" of a bare word, or of nothing: that is none.
[[nodiscard]] bool isWebPage(const HttpResponse &response);

} // namespace parvis::connectors
