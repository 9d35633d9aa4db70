// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/connection.h"
#include "core/store/dialect/sqlite.h"

namespace parvis::store {

/// Where a workspace file is, as it is kept in it: what tells a copy of it from itself. Of its path nobody can read more than that it is the same.
struct Place
{
    QString path;     ///< a digest
    qint64 device = 0;
    qint64 file = 0;  ///< its number on that device (inode)
    qint64 born = 0;  ///< when it was made, in milliseconds; 0 where the file system does not say

    [[nodiscard]] static Place of(const QString &path);
    /// Nothing where it does not say one: a copy that Parvis made.
    [[nodiscard]] static std::optional<Place> fromText(const QString &text);
    [[nodiscard]] QString text() const;
    friend bool operator==(const Place &, const Place &) = default;
};

/// Whether the file at `now` is the one that was at `then`: the same file, whatever it is called by now, or one at the same path that does not say that it is
/// another (some file systems number anew whenever they are mounted).
[[nodiscard]] bool isSameFile(const Place &then, const Place &now);

/// Marks a file as a copy of the one at `source`, wherever it is put; of a copy that was never opened itself, it is one of the same.
[[nodiscard]] domain::Result<> markAsCopy(const dialect::File &file, const QString &source);
/// What it says of its place counts no more: where it is opened next is its place.
[[nodiscard]] domain::Result<> forgetPlace(const dialect::File &file);

/// Where a workspace was when a backup was made of it.
struct Origin
{
    std::optional<Place> place; ///< nothing of a backup that does not say
    QString machine;            ///< a digest; empty where it does not say
    QString workspace;          ///< its id; empty in one of an older Parvis

    [[nodiscard]] static Origin of(const dialect::File &file);
    /// Whether it is the one at `path`, where the workspace of that id stands now; nothing where none can be read there.
    [[nodiscard]] bool isAt(const QString &path, const std::optional<QString> &workspaceThere) const;
};

/// Makes of a file that was put beside what it is a copy of the copy that it would be once it is opened: whoever has it open already heeds that as well.
[[nodiscard]] domain::Result<> becomeCopy(const dialect::File &file);

/// What the file at `path` says of being a copy, before it is opened.
struct CopyAt
{
    bool isCopy = false;       ///< and was never opened since it was put there
    bool isPutOffline = false; ///< since something is planned in it

    [[nodiscard]] static CopyAt of(const QString &path);
};

/// Whether the workspace that is open is a copy that was never opened for writing where it is now. Of one that says nothing of its place that is not known.
[[nodiscard]] domain::Result<bool> isFreshCopy(Connection &connection, const QString &path);
/// The key under which a workspace says that it is a copy and that no window has told so yet.
inline constexpr QLatin1StringView untoldCopy{"copy_untold"};
/// The key under which a copy that was put offline for that says since when: what fell due from then on until a person has it leave from there is asked about.
inline constexpr QLatin1StringView waitingCopy{"copy_waits"};
/// Notes that the workspace is a copy from now on, for askAboutWhatWasRestored(). In a transaction that writes.
[[nodiscard]] domain::Result<> noteCopied(Connection &connection);
/// Keeps where the workspace is; of a fresh copy also notes when that was, for askAboutWhatWasRestored(), and puts it offline where something is planned in it
/// that would leave from here and from the original. In a transaction that writes.
[[nodiscard]] domain::Result<> keepPlace(Connection &connection, const QString &path);

} // namespace parvis::store
