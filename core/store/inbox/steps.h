// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <limits>
#include <stop_token>

namespace parvis::store {

/// What a long piece of work in short transactions has come to.
struct Step
{
    qint64 done = 0;       ///< things dealt with in this step
    bool isLast = false;
    std::optional<qint64> total = {};   ///< how many there are in all, once that is known
};

/// Whether the steps write, or each reads a snapshot of its own.
enum class StepKind { Write, Read };

/// Runs `step(Connection &)` → Result<Step> in one transaction after another, so that other writes pass between, until it says it was the last, fails, or
/// `stop` asks to end. `end(Result<bool>)` – whether it was stopped, or why it failed – then gives the answer. The future tells progress out of `total`.
/// The steps are chained on the database's own thread; where the workspace closes, they end and the future is never answered.
template<class R>
class Steps : public std::enable_shared_from_this<Steps<R>>
{
public:
    using Work = std::function<domain::Result<Step>(Connection &)>;
    using End = std::function<R(domain::Result<bool>)>;

    static QFuture<R> run(Database &database, qint64 total, Work work, End end, const std::stop_token &stop = {}, StepKind kind = StepKind::Write)
    {
        std::shared_ptr<Steps> steps(new Steps(database, std::move(work), std::move(end), stop, kind));
        steps->m_promise.start();
        steps->setTotal(total);
        QFuture<R> future = steps->m_promise.future();
        steps->next();
        return future;
    }

private:
    Steps(Database &database, Work work, End end, const std::stop_token &stop, StepKind kind)
        : m_database(database)
        , m_work(std::move(work))
        , m_end(std::move(end))
        , m_stop(stop)
        , m_kind(kind)
    {
    }

    void setTotal(qint64 total) { m_promise.setProgressRange(0, static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max()))); }
    void next()
    {
        if (m_stop.stop_requested()) {
            finish(true);
            return;
        }
        const auto work = [self = this->shared_from_this()](Connection &connection) { return self->m_work(connection); };
        (m_kind == StepKind::Write ? m_database.write(work) : m_database.read(work)).then([self = this->shared_from_this()](const domain::Result<Step> &step) {
            if (!step) {
                self->finish(std::unexpected(step.error()));
                return;
            }
            self->m_done += step->done;
            if (step->total)
                self->setTotal(*step->total);
            self->m_promise.setProgressValue(static_cast<int>(std::min<qint64>(self->m_done, std::numeric_limits<int>::max())));
            if (step->isLast)
                self->finish(false);
            else
                self->next();
        });
    }
    void finish(const domain::Result<bool> &outcome)
    {
        m_promise.addResult(m_end(outcome));
        m_promise.finish();
    }

    Database &m_database;
    Work m_work;
    End m_end;
    std::stop_token m_stop;
    StepKind m_kind;
    QPromise<R> m_promise;
    qint64 m_done = 0;
};

} // namespace parvis::store
