// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace parvis::domain {

/// What went wrong, for the layer that knows the intention to make a sentence of. `detail` is technical English for the
/// log and for *Details*; it is never the whole of what a person reads.
struct Error
{
    enum class Kind {
        NotFound,        ///< the thing named does not exist
        Invalid,         ///< the input breaks a rule; detail says which
        Unreadable,      ///< a file or folder cannot be read
        Unwritable,      ///< a file or folder cannot be written (rights, read-only medium)
        DiskFull,        ///< no room left
        NotAWorkspace,   ///< the file is not a Parvis workspace
        Damaged,         ///< the workspace's integrity check fails
        TooNew,          ///< the workspace was written by a newer Parvis
        UnknownZone,     ///< this machine does not know the time zone in which the workspace counts its days
        Busy,            ///< another process holds the workspace longer than we wait; retry makes sense
        Network,         ///< no answer, refused, timed out; retry makes sense
        Refused,         ///< the service answered and said no (HTTP 4xx)
        Offline,         ///< the offline switch is on
        TooLarge,        ///< beyond a documented limit
        Cancelled,       ///< the person stopped it
        Conflict,        ///< the row changed meanwhile
        Internal,        ///< a bug or the store's own failure
    };

    Kind kind = Kind::Internal;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace parvis::domain
