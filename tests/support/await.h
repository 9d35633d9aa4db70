// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QFutureWatcher>
#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <chrono>

namespace parvis::tests {

/// Lets the event loop run until the future is done (at most 30 s) and answers its result, so that continuations on the test's
/// thread are seen too.
template<class T>
[[nodiscard]] T await(QFuture<T> future)
{
    constexpr std::chrono::seconds patience{30};
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, [] { qFatal("a future did not finish in time"); });
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    // What goes on from it on this thread may come after the watcher.
    QCoreApplication::sendPostedEvents();
    return future.result();
}

} // namespace parvis::tests
