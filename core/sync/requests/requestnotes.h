// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/connection.h"
#include "core/store/channels/requestlog.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <memory>

namespace parvis::sync {

/// What leaves, on its way to the list of requests. The list holds it before it leaves (begin()), so that it is there whatever becomes of us. What came of it
/// is written some at once, so that a thousand requests are not two thousand transactions: within a second, and at the latest once who made them has ended.
class RequestNotes
{
public:
    /// `context`: on whose thread it works.
    RequestNotes(const store::RequestLog &log, QObject *context);
    ~RequestNotes();
    Q_DISABLE_COPY_MOVE(RequestNotes)

    /// Notes one that leaves as soon as that is written: answered with its id, under which what comes of it is added, or it is dropped. A null id where it
    /// could not be written.
    [[nodiscard]] QFuture<domain::Id<domain::LoggedRequest>> begin(const domain::LoggedRequest &request);
    void add(const domain::LoggedRequest &request);
    /// One that was begun did not leave after all.
    void drop(domain::Id<domain::LoggedRequest> id);

private:
    void writeSoon();

    struct Waiting;

    std::shared_ptr<Waiting> m_waiting;   ///< the timer holds it too
    QObject *m_context;
};

/// An address as it may be shown and kept: without user, password, fragment, the values of parameters that let somebody in (token, key, secret, code…), and the
/// parts of `secret`; of an address that is a secret as a whole, the host alone.
[[nodiscard]] QString shownAddress(const QUrl &url, const domain::Secret &secret = {});
} // namespace parvis::sync
