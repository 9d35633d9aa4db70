// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/exchange/exchange.h"
#include "core/connectors/exchange/localwork.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>

namespace parvis::sync {

/// Does what an exchange wants with files of this machine (connectors::FileWork), at once. May take as long as a disk does.
[[nodiscard]] connectors::Given doneWithFile(const connectors::FileWork &work);
/// The same on a thread of the pool.
[[nodiscard]] QFuture<connectors::Given> doWithFile(const connectors::FileWork &work);

/// Runs a program (connectors::ProgramRun) on the thread of `context`, without a terminal, in the C locale, with nobody to ask for a password. One that would
/// leave this machine does not begin while `isOffline`, and is ended when it becomes so: asked again and again. It is ended when `context` goes.
[[nodiscard]] QFuture<connectors::Given> runProgram(const connectors::ProgramRun &run, const std::function<bool()> &isOffline, QObject *context);

} // namespace parvis::sync
