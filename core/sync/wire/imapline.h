// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/wire/curlrun.h"

namespace parvis::sync {

/// A line to an IMAP server, signed in (RFC 3501, 9051): commands go out, what is said to them comes back as it was said. Mailboxes are opened for reading
/// only: nothing becomes "seen" by being taken in.
class ImapLine
{
public:
    ImapLine(const connectors::Transfer &transfer, const WireLimits &limits, const CurlRun::IsStopped &isStopped);

    [[nodiscard]] domain::Answer<> open() { return m_run.open(); }
    /// As connectors::Transfer says. Where it answers with a trouble and isBroken(), the line is of no more use.
    [[nodiscard]] domain::Answer<QByteArray> command(const connectors::Transfer &transfer, const WireLimits &limits, const CurlRun::IsStopped &isStopped);
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    /// True where nothing was said to the last command before the line broke: it may have been dead before.
    [[nodiscard]] bool wasDead() const { return m_isBroken && !m_hasHeard; }

private:
    struct Reply
    {
        QByteArray tag;
        QByteArray untagged;
        QByteArray said;              ///< what follows the tag: "OK …", "NO …", "BAD …"; "+" where the server waits for more
        bool isContinuation = false;
    };

    /// The next that is said to one of those commands.
    [[nodiscard]] domain::Answer<Reply> reply(const QList<QByteArray> &tags, qint64 mostBytes);
    [[nodiscard]] domain::Answer<> readMore(qint64 mostBytes);
    [[nodiscard]] QByteArray nextTag();

    CurlRun m_run;
    QByteArray m_buffer;
    QByteArray m_mailbox;   ///< that is open
    QByteArray m_opening;   ///< what was said of it then
    int m_commands = 0;
    bool m_isBroken = false;
    bool m_hasHeard = false;
};

} // namespace parvis::sync
