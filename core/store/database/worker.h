// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

#include <QtCore/QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

struct sqlite3;

namespace parvis::store {

/// A thread with one connection that runs jobs in the order they come.
class Worker
{
public:
    using Job = std::function<void(Connection &)>;
    using Opener = std::function<domain::Result<std::unique_ptr<Connection>>()>;

    /// `open` runs on the thread. `idle`, when given, runs there about every second.
    Worker(const QString &name, Opener open, Job idle = {});
    /// Drops what waits and ends.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Starts the thread and answers once the connection is open.
    [[nodiscard]] domain::Result<> start();
    /// Adds a job; dropped after stop(), and where there is no connection.
    void post(Job job, bool isInterruptible = false);
    /// Ends the thread: after the jobs that wait (drain), or without them. A job posted meanwhile is dropped.
    void stop(bool drain);
    /// Stops the statement under way, if it is of an interruptible job.
    void interrupt();

private:
    struct Posted
    {
        Job job;
        bool isInterruptible = false;
    };

    void loop(Connection &connection);

    Opener m_open;
    Job m_idle;
    std::unique_ptr<QThread> m_thread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Posted> m_jobs;
    bool m_isStopping = false;
    bool m_isInterruptible = false;   ///< the job that runs
    sqlite3 *m_handle = nullptr;
    QString m_name;
};

} // namespace parvis::store
