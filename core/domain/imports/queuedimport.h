// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/error.h"
#include "core/domain/imports/import.h"

namespace parvis::domain {

/// What a person asked to take in, and how far that is: the row by which the window asks `sync` to work, and by which `sync` answers.
struct QueuedImport
{
    enum class State { Queued = 0, Running = 1, Done = 2, Failed = 3, Cancelling = 4, Cancelled = 5 };

    Id<QueuedImport> id;
    QString source;             ///< a path, or an http(s) address
    QString mapping;            ///< for CSV: formats::CsvMapping as JSON; empty: guessed
    QString channelName;        ///< for CSV: where rows go that name no channel
    State state = State::Queued;
    Id<Import> import;          ///< once it is done
    qint64 entries = 0;         ///< read so far
    int permille = 0;           ///< how far, 0…1000; 0 while the size is unknown
    std::optional<Error> error; ///< when Failed
    Instant requestedAt;

    /// True until it ends one way or another.
    [[nodiscard]] bool isActive() const { return state == State::Queued || state == State::Running || state == State::Cancelling; }
    friend bool operator==(const QueuedImport &, const QueuedImport &) = default;
};

} // namespace parvis::domain
