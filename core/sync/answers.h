// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QFuture>

namespace parvis::sync {

/// Waits on a worker's thread for what a store answers; Internal where the workspace was closed meanwhile.
template<class T>
domain::Result<T> answerOf(QFuture<domain::Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return domain::failure(domain::Error::Kind::Internal, QStringLiteral("the workspace was closed"));
    return future.takeResult();
}

} // namespace parvis::sync
