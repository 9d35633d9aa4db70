// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/worker.h"

#include <future>

#include <sqlite3.h>

namespace parvis::store {

Worker::Worker(const QString &name, Opener open, Job idle)
    : m_open(std::move(open))
    , m_idle(std::move(idle))
    , m_name(name)
{
}

Worker::~Worker()
{
    stop(false);
}

domain::Result<> Worker::start()
{
    std::promise<domain::Result<>> opened;
    auto answer = opened.get_future();
    m_thread.reset(QThread::create([this, &opened] {
        auto connection = m_open();
        if (!connection) {
            opened.set_value(std::unexpected(connection.error()));
            return;
        }
        {
            const std::lock_guard lock(m_mutex);
            m_handle = (*connection)->handle();
        }
        opened.set_value({});
        loop(**connection);
        const std::lock_guard lock(m_mutex);
        m_handle = nullptr;
    }));
    m_thread->setObjectName(m_name);
    m_thread->start();
    return answer.get();
}

void Worker::post(Job job, bool isInterruptible)
{
    // A dropped job dies outside the lock: its promise may run continuations that post again.
    const std::unique_lock lock(m_mutex);
    if (m_isStopping)
        return;
    m_jobs.push_back({.job = std::move(job), .isInterruptible = isInterruptible});
    m_wake.notify_one();
}

void Worker::stop(bool drain)
{
    std::deque<Posted> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        if (!drain)
            dropped.swap(m_jobs);
        m_wake.notify_one();
    }
    dropped.clear();
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
}

void Worker::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_handle && m_isInterruptible)
        sqlite3_interrupt(m_handle);
}

void Worker::loop(Connection &connection)
{
    constexpr std::chrono::seconds idleEvery{1};
    auto nextIdle = std::chrono::steady_clock::now() + idleEvery;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto hasWork = [this] { return m_isStopping || !m_jobs.empty(); };
        if (m_idle)
            m_wake.wait_until(lock, nextIdle, hasWork);
        else
            m_wake.wait(lock, hasWork);
        if (m_jobs.empty() && m_isStopping)
            return;
        Job job;
        if (!m_jobs.empty()) {
            job = std::move(m_jobs.front().job);
            m_isInterruptible = m_jobs.front().isInterruptible;
            m_jobs.pop_front();
        }
        lock.unlock();
        if (job)
            job(connection);
        job = {};
        {
            const std::lock_guard over(m_mutex);
            m_isInterruptible = false;
        }
        if (m_idle && std::chrono::steady_clock::now() >= nextIdle) {
            m_idle(connection);
            nextIdle = std::chrono::steady_clock::now() + idleEvery;
        }
        lock.lock();
    }
}

} // namespace parvis::store
