// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QTimeZone>
#include <QtCore/QUuid>

namespace parvis::store {

/// The workspace file, open. Two threads of its own: one writes (transactions, in order), one only reads (WAL), so that a long
/// read never holds up a keystroke's save; a third comes up for backup and check. Writes that wait are carried out before it closes. Lives on the thread that
/// made it; `changed` comes on that thread.
class Database : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };

    /// Makes a new workspace. Fails with Conflict where a file stands already, Unwritable, DiskFull, UnknownZone.
    [[nodiscard]] static domain::Result<> create(const QString &path, const QString &name, const QTimeZone &zone);
    /// Opens and, where needed, migrates (after a VACUUM INTO copy beside it). The file is untouched on failure: NotFound, NotAWorkspace,
    /// TooNew, Damaged, Unreadable, UnknownZone, Busy; Unwritable for a read-only file opened to write.
    [[nodiscard]] static domain::Result<std::unique_ptr<Database>> open(const QString &path, Access access = Access::ReadWrite);
    ~Database() override;
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QString path() const;
    [[nodiscard]] QString name() const;
    /// What tells the workspace from all others; its copies and backups share it.
    [[nodiscard]] QUuid id() const;
    /// True where it was opened to write as a copy, for the first time where it is now, or since it was put there in the place of what it was made of: what was
    /// due in it may have left from the original. That is asked about as soon as it is open (askAboutWhatWasRestored()).
    [[nodiscard]] bool isFreshCopy() const;
    /// True where it is such a copy, or became one under another process, and no window has said so since: noteCopyTold().
    [[nodiscard]] bool isUntoldCopy() const;
    void noteCopyTold();
    /// Whether a copy was put offline, since posts are planned in it, and nobody has turned it back since.
    [[nodiscard]] QFuture<domain::Result<bool>> isWaitingCopy();
    [[nodiscard]] Access access() const;
    /// The zone in which the workspace counts days.
    [[nodiscard]] QTimeZone zone() const;

    /// Runs `work(Connection &)` → Result<T> on the reading thread, in one snapshot.
    template<class Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return submit<std::invoke_result_t<Work, Connection &>>(Lane::Read, std::move(work));
    }
    /// The same for what may be long and soon nobody's wish, as a list while somebody types: interruptReads() stops it.
    template<class Work>
    auto readInterruptibly(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return submit<std::invoke_result_t<Work, Connection &>>(Lane::Interruptible, std::move(work));
    }
    /// Runs `work(Connection &)` → Result<T> on the writing thread in one transaction: a failed result rolls back, a good one
    /// commits and then emits one `changed`. Waits up to 10 s for another process, then Busy.
    template<class Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return submit<std::invoke_result_t<Work, Connection &>>(Lane::Write, std::move(work));
    }

    /// The same, and it outlasts a power cut once it is answered: for what has to be known before something leaves. What was written before it does as well.
    template<class Work>
    auto writeDurably(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return submit<std::invoke_result_t<Work, Connection &>>(Lane::Durable, std::move(work));
    }

    /// Copies the workspace into a new file (VACUUM INTO) that knows that it is a copy, then checks it. Conflict where the target stands already.
    [[nodiscard]] QFuture<domain::Result<>> backup(const QString &target);
    /// Integrity, foreign keys, full-text indexes and roll-ups against the rows; the findings in technical English, empty when sound.
    [[nodiscard]] QFuture<domain::Result<QStringList>> check();
    /// Makes the derived tables (indexes, roll-ups) again from the rows.
    [[nodiscard]] QFuture<domain::Result<>> rebuild();
    /// Stops the interruptible read that is under way, if any: it answers Cancelled. All others are answered.
    void interruptReads();

Q_SIGNALS:
    /// A transaction was committed, by us or (changes.everything) by another process.
    void changed(const parvis::store::Changes &changes);
    /// Another process put a backup in the workspace's place; what it held before is kept in that file. Comes after `changed`. Close and open again: name
    /// and zone may be others.
    void replaced(const QString &kept);

private:
    /// Durable: writes as Write does, and is on the disk before it is answered.
    enum class Lane { Read, Interruptible, Write, Durable, Aside };
    struct Private;
    explicit Database(std::unique_ptr<Private> d);

    [[nodiscard]] domain::Result<> start();
    void enqueue(Lane lane, std::function<void(Connection &)> job);
    [[nodiscard]] static bool isWriting(Lane lane) { return lane == Lane::Write || lane == Lane::Durable; }
    [[nodiscard]] domain::Result<> begin(Lane lane, Connection &connection);
    [[nodiscard]] domain::Result<> finish(Lane lane, Connection &connection, bool good);

    template<class R, class Work>
    QFuture<R> submit(Lane lane, Work work)
    {
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        enqueue(lane, [this, lane, promise, work = std::move(work)](Connection &connection) mutable {
            R result = [&]() -> R {
                if (auto begun = begin(lane, connection); !begun)
                    return std::unexpected(begun.error());
                R made = work(connection);
                if (auto finished = finish(lane, connection, made.has_value()); made && !finished)
                    return std::unexpected(finished.error());
                return made;
            }();
            promise->addResult(std::move(result));
            promise->finish();
        });
        return future;
    }

    std::unique_ptr<Private> d;
};

/// Replaces the workspace at `path` by the backup at `source`, after checking the backup; what stood there is kept beside it
/// (its path is returned). Nobody may have the workspace open in this process.
[[nodiscard]] domain::Result<QString> restoreBackup(const QString &source, const QString &path);

} // namespace parvis::store
