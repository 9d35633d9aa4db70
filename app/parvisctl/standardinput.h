// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTemporaryFile>

namespace parvis::app {

/// Standard input, read to its end into a file that can be read again and is removed with this. Reads while the event loop runs, so that Ctrl+C is
/// heard meanwhile.
class StandardInput
{
public:
    StandardInput();

    /// The file, once the input has ended. Unreadable where it cannot be read, and Unwritable where the temporary file cannot be written.
    [[nodiscard]] QFuture<domain::Result<QString>> path() { return m_promise.future(); }
    /// Ends early, as Cancelled.
    void stop();

private:
    void take();
    void end(const domain::Result<QString> &result);

    QTemporaryFile m_file;
    QSocketNotifier m_notifier;
    QPromise<domain::Result<QString>> m_promise;
};

} // namespace parvis::app
