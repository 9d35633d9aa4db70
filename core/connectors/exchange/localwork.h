// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace parvis::connectors {

/// What is done with a file of this machine below a folder that a person chose. The answer's status: 200 done (Read: the body is what it holds), 404 there is
/// no such file, 403 it may not be read or written, 409 the path leads out of the folder or is not allowed (isAllowedBelow(), links), 412 something else stands
/// there than was expected, 413 larger than `largestLocalFile`, 507 there is no room. Links are never followed.
struct FileWork
{
    enum class Verb {
        Read,
        List, ///< the names of what is in a folder, a line each
        Look, ///< 200 where there is a file or a folder of that name; the path may be empty: the folder itself, 403 where nothing can be written in it
        Write, ///< whole or not at all; folders on the way are made
        Remove ///< what is gone already is 404
    };

    Verb verb = Verb::Read;
    QString folder = {}; ///< absolute
    QString path = {}; ///< below it, with slashes
    QByteArray content = {}; ///< Write
    /// Write, Remove: the SHA-256 of what must stand there, in hexadecimal digits; an empty one: nothing may. Nothing: whatever stands there.
    std::optional<QByteArray> expected = {};
    QString folderToo = {}; ///< Remove: a folder below that one which goes too once it is empty

    friend bool operator==(const FileWork &, const FileWork &) = default;
};

/// The largest file that is read whole.
inline constexpr qint64 largestLocalFile = 100'000'000;

/// A program of this machine, run in a folder with the person's own settings; it never asks anything. Of all there are it is git. The answer's status is its
/// exit status, the body what it printed, where it failed with what it complained of. NotPossible where there is none, Cut where it did not end in time,
/// Offline where it would leave this machine and may not.
struct ProgramRun
{
    QString program;
    QString folder;
    QStringList arguments;
    QString address = {}; ///< whom it asks elsewhere, for the list of requests; empty: it stays on this machine
    std::chrono::milliseconds limit = std::chrono::minutes{1};

    friend bool operator==(const ProgramRun &, const ProgramRun &) = default;
};

/// Whether a path may be one of a file below a folder: relative, of names that are allowed, none of them `.`, `..` or git's own (`.git`, however it is
/// written), no control characters, none that Windows could not hold (the folder may be on a stick).
[[nodiscard]] bool isAllowedBelow(const QString &path);

} // namespace parvis::connectors
