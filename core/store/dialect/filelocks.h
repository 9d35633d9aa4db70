// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parvis::store::dialect {

/// Makes SQLite's file locks last in this process. POSIX locks, which SQLite takes, go with the first descriptor of the file that anybody in the process
/// closes: a file dialog that looks at the workspace to say what type it is would leave it unlocked, and the next program to close it would take its log away
/// (sqlite.org/howtocorrupt.html, "2.2"). From here on they are locks of an open file description (fcntl(2), F_OFD_SETLK), which nobody else holds; they keep
/// other programs' POSIX locks out as before. Where the kernel has none, all stays as it was. Call before the first file is opened; once is enough.
void keepFileLocks();

} // namespace parvis::store::dialect
