// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <memory>
#include <utility>

namespace parvis::sync {

/// Those who wait for the same work to end, and are told the same of it. Whoever does the work tells them, at its own end too: nobody waits for ever.
template<class T>
class Waiters
{
public:
    [[nodiscard]] QFuture<T> add()
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_waiting << promise;
        return promise->future();
    }
    void answer(const T &answer)
    {
        for (const auto &promise : std::exchange(m_waiting, {})) {
            promise->addResult(answer);
            promise->finish();
        }
    }

private:
    QList<std::shared_ptr<QPromise<T>>> m_waiting;
};

} // namespace parvis::sync
