// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/savedreply.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `saved_reply` and `saved_reply_text`. Names are 1 to 100 characters, each once; texts at most 20,000.
class SavedReplyStore
{
public:
    explicit SavedReplyStore(Database &database);

    /// All of them with their texts, in their order.
    [[nodiscard]] QFuture<domain::Result<QList<domain::SavedReply>>> replies() const;
    /// Adds one under the key it carries (undo of remove, at its position) or a new one (at the end). Invalid, Conflict.
    [[nodiscard]] QFuture<domain::Result<domain::SavedReply>> add(const domain::SavedReply &reply);
    /// Writes name and texts; a language whose text is empty goes. Answers how it stood before. NotFound, Invalid, Conflict.
    [[nodiscard]] QFuture<domain::Result<domain::SavedReply>> save(const domain::SavedReply &reply);
    /// Moves it to that place; answers the place before. NotFound.
    [[nodiscard]] QFuture<domain::Result<int>> move(domain::Id<domain::SavedReply> id, int position);
    [[nodiscard]] QFuture<domain::Result<domain::SavedReply>> remove(domain::Id<domain::SavedReply> id);
    /// The language in which that mention is answered: its own; where nobody knows it, that of its conversation, else that of most of what came in lately.
    /// Empty where no mention has one. NotFound.
    [[nodiscard]] QFuture<domain::Result<QString>> language(domain::Id<domain::Mention> mention) const;
    /// Its text as an answer to that mention: in language() where there is one, with the variables put in. NotFound.
    [[nodiscard]] QFuture<domain::Result<QString>> filled(domain::Id<domain::SavedReply> id, domain::Id<domain::Mention> mention) const;

private:
    Database &m_database;
};

} // namespace parvis::store
