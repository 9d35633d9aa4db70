// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

namespace parvis::bench {

/// The result of a future, waited for; a failure ends the program.
template<class T>
T value(QFuture<domain::Result<T>> future)
{
    future.waitForFinished();
    auto result = future.takeResult();
    if (!result)
        qFatal("failed: %ls", qUtf16Printable(result.error().detail));
    return *std::move(result);
}

/// The workspace at that path, open to write; where there is none, one of so many mentions is made.
[[nodiscard]] std::unique_ptr<store::Database> workspace(const QString &path, qint64 size);

} // namespace parvis::bench
