// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>
#include <QtTest/QTest>

namespace parvis::tests {

/// Lets the event loop run until the future is done (at most 30 s) and answers its result, so that continuations on the test's
/// thread are seen too.
template<class T>
[[nodiscard]] T await(QFuture<T> future)
{
    constexpr int patienceMs = 30'000;
    const bool isDone = QTest::qWaitFor([&future] { return future.isFinished(); }, patienceMs);
    if (!isDone)
        qFatal("a future did not finish in time");
    return future.result();
}

} // namespace parvis::tests
