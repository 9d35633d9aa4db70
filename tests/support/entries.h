// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"

namespace parvis::tests {

/// Builds what comes in: `aMention("m1").at(60).by("ada").saying("Bonjour")`. Times are seconds after 2026-03-02T08:00:00Z (a Monday, 09:00 in Paris).
class EntryBuilder
{
public:
    explicit EntryBuilder(const QString &remoteId)
    {
        m_mention.remoteId = remoteId;
        at(0);
    }

    EntryBuilder &at(qint64 seconds);
    EntryBuilder &by(const QString &handle);
    EntryBuilder &titled(const QString &title);
    EntryBuilder &saying(const QString &text);
    EntryBuilder &answering(const QString &remoteId);
    EntryBuilder &inChannel(const QString &name);
    EntryBuilder &kind(domain::MentionKind kind);
    EntryBuilder &undated();
    // NOLINTNEXTLINE(google-explicit-constructor): a list of entries reads as what it holds
    operator domain::IncomingEntry() const { return m_mention; }

private:
    domain::IncomingMention m_mention;
};

[[nodiscard]] EntryBuilder aMention(const QString &remoteId);
/// Something we said: an answer where `answering` is not empty.
[[nodiscard]] domain::IncomingEntry ours(const QString &remoteId, qint64 atSeconds, const QString &answering = {});
/// The instant that many seconds after the builders' beginning.
[[nodiscard]] domain::Instant instantAt(qint64 seconds);

} // namespace parvis::tests
