// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/mention.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `note_draft`: private notes that are begun and not added yet. One stands in a conversation at a time, as drafts of replies do. They are nobody's
/// but the window's that writes them: no change is told.
class NoteDraftStore
{
public:
    explicit NoteDraftStore(Database &database);

    /// What is begun in a conversation, the one changed last where merging brought several together; empty where nothing is.
    [[nodiscard]] QFuture<domain::Result<QString>> draft(domain::Id<domain::Conversation> conversation) const;
    /// Keeps what somebody types beside that mention: writes over the draft of its conversation, or makes one. A text of nothing but spaces removes it.
    /// NotFound: no such mention; Invalid: over 100,000 characters.
    [[nodiscard]] QFuture<domain::Result<>> save(domain::Id<domain::Mention> mention, const QString &text, domain::Instant now);
    /// Begins one again that was a note beside that mention, unless one is begun in its conversation. NotFound: no such mention.
    [[nodiscard]] QFuture<domain::Result<>> beginAgain(domain::Id<domain::Mention> mention, const QString &text, domain::Instant now);
    /// It is a note: what is begun in its conversation goes where it still says that.
    [[nodiscard]] QFuture<domain::Result<>> end(domain::Id<domain::Mention> mention, const QString &text);

private:
    Database &m_database;
};

} // namespace parvis::store
