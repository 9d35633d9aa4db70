// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

namespace parvis::domain {

/// What a service wants, or takes, to be known to be connected, beside its address, who one is there, and the token or password that lets Parvis in: the names
/// by which its connector reads it ("room", "lists"), in the order in which it is asked for. Empty where there is nothing more.
[[nodiscard]] QStringList connectKeys(const QString &service);
/// Those of which one is the address of a webhook: it lets in whoever has it, and no token does.
[[nodiscard]] bool isLetInByAddress(const QString &service);

/// Those whose channels have a list of addresses of their own, to which a newsletter goes: kept with what lets in, as its part "recipients".
[[nodiscard]] bool hasRecipients(const QString &service);

} // namespace parvis::domain
