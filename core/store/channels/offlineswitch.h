// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <optional>

namespace parvis::store {

/// How the offline switch of the workspace at `path` stands, before it is opened; nothing where it was never turned, or cannot be read.
[[nodiscard]] std::optional<bool> offlineSwitchAt(const QString &path);

/// The offline switch of a workspace: kept in it, so that every process that works on it heeds the same one. While it is on nothing leaves. Lives on the
/// thread that made it.
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
    /// Turns it for all processes. Not told by turned(), which is about the others. Where it could not be written it stays so here, whatever the others do.
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
