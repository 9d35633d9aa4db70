// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/domain/inbox/mention.h"
#include "core/store/database/database.h"

#include <functional>

namespace parvis::store {

/// How the attachments of a draft become others: value in, value out.
using AttachmentsEdit = std::function<QList<domain::Attachment>(const QList<domain::Attachment> &attachments)>;

/// Our replies until they leave: rows of `post` of kind Reply, with what goes along with them. One draft stands in a conversation at a time; nothing is sent
/// from here.
class ReplyStore
{
public:
    explicit ReplyStore(Database &database);

    /// The draft in a conversation, the one changed last where merging brought several together; nothing where there is none.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Post>>> draft(domain::Id<domain::Conversation> conversation) const;
    /// Keeps what somebody types as an answer to that mention: writes over the draft of its conversation, or makes one. An empty text without
    /// attachments removes it, and the answer is a post without a key. NotFound: no such mention; Invalid: over 100,000 characters.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> saveDraft(domain::Id<domain::Mention> inReplyTo, const QString &text, domain::Instant now);
    /// Makes others of the attachments of the draft in that mention's conversation, in one transaction. Where none stands, one is made of what the edit makes
    /// of none, under `key` where it had one before; one that is left without text and attachments is removed, and the answer is a post without a key.
    /// NotFound: no such mention, or a file is gone; Invalid: over domain::mostAttachments, a file twice, or a description over domain::longestAltText;
    /// Conflict: what stands under the key is leaving, has left, or waits.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> editAttachments(domain::Id<domain::Mention> inReplyTo, const AttachmentsEdit &edit, domain::Instant now,
                                                                        domain::Id<domain::Post> key = {});
    /// Throws a draft, or a reply that waits, away and answers it; Conflict where it is leaving or has left.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> discard(domain::Id<domain::Post> id);
    /// Puts a discarded one back under its own key.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> restore(const domain::Post &post);
    /// Puts a draft into the outbox, to leave at that instant (send: now and the seconds in which undo is offered), held by this machine. A waiting one gets
    /// another time. Invalid: nothing but spaces and no attachment, longer than the service takes, or with what it does not take; TooLarge: an attachment is
    /// larger than it takes; Refused: what it answers waits for a moderator, and nothing answers that there (Capabilities::canAnswerHeld); Conflict where it is
    /// leaving or has left.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> schedule(domain::Id<domain::Post> id, domain::Instant leavesAt, domain::Instant now);
    /// Puts a whole answer to that mention into the outbox, beside whatever is being written in its conversation, which is left as it is. NotFound: no such
    /// mention; Invalid, Refused and TooLarge as in schedule() and editAttachments(): nothing is kept then. `language`: its code; empty: that of the mention.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> answer(domain::Id<domain::Mention> inReplyTo, const QString &text, domain::Instant leavesAt,
                                                               domain::Instant now, const QString &language = {},
                                                               const QList<domain::Attachment> &attachments = {});
    /// Takes a waiting reply out of the outbox, or one that failed up again: it is a draft then. Conflict where it is leaving, has left or may have left, or is
    /// none of these.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> cancel(domain::Id<domain::Post> id, domain::Instant now);
    /// Writes another text into a draft or a waiting reply; answers how it stood before. Invalid and TooLarge as in schedule() where it waits; Conflict where
    /// it is leaving.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> edit(domain::Id<domain::Post> id, const QString &text, domain::Instant now);
    /// The replies that wait, soonest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> outbox() const;

private:
    Database &m_database;
};

} // namespace parvis::store
