// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <QtCore/QMutex>

#include <memory>
#include <optional>

namespace parvis::store {

/// How the offline switch of the workspace at `path` stands, before it is opened; nothing where it was never turned, or cannot be read.
[[nodiscard]] std::optional<bool> offlineSwitchAt(const QString &path);

/// The same in a transaction: where it is on nothing is claimed that would leave.
[[nodiscard]] domain::Result<bool> isSwitchedOff(Connection &connection);

namespace dialect {
class File;
}

/// Looks how the switch of a workspace stands whenever it is asked, past everything that is told of it later: whoever lets a request leave asks it right
/// before. From any thread.
class OfflineGate
{
public:
    explicit OfflineGate(const QString &path);
    ~OfflineGate();
    Q_DISABLE_COPY_MOVE(OfflineGate)

    /// True where nothing may leave. Where the workspace cannot be asked just now it is as it was the last time.
    [[nodiscard]] bool isShut() const;

private:
    QString m_path;
    mutable QMutex m_mutex;
    mutable std::unique_ptr<dialect::File> m_file;   ///< opened when it is asked first
    mutable bool m_wasShut = false;
};

/// The offline switch of a workspace: kept in it, so that every process that works on it heeds the same one. While it is on nothing leaves. Lives on the
/// thread that made it. Others are told a moment later: what leaves is held back by isSwitchedOff() and OfflineGate.
class OfflineSwitch : public QObject
{
    Q_OBJECT

public:
    /// `isOffline`: as whoever makes it has it just now; turned() comes where the workspace has it otherwise.
    OfflineSwitch(Database &database, bool isOffline, QObject *parent = nullptr);

    /// As it was turned last, here or by another process.
    [[nodiscard]] bool isOffline() const { return m_known; }
    /// Nothing where it was never turned.
    [[nodiscard]] QFuture<domain::Result<std::optional<bool>>> read() const;
    /// Turns it for all processes; what fell due in a copy that waited for that is asked about (askAboutWhatFellDueInACopy()). Not told by turned(), which is
    /// about the others. Where it could not be written it stays so here, whatever the others do.
    [[nodiscard]] QFuture<domain::Result<>> turn(bool isOffline);

Q_SIGNALS:
    /// Another process turned it: within a second or two.
    void turned(bool isOffline);

private:
    void look();

    Database &m_database;
    bool m_known; ///< as it was read, or turned here, last
    int m_turns = 0; ///< turned here so often: what was read before the last one is old
    int m_writing = 0;
    bool m_isUnwritten = false; ///< what was turned here last could not be written
};

} // namespace parvis::store
