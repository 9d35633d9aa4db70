// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/replystore.h"

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/medialimits.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/inbox/replyrecord.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace parvis::store {

using Kind = domain::Error::Kind;
using PostId = domain::Id<domain::Post>;
using State = domain::PostState;

namespace {

constexpr qsizetype longestReply = 100'000;

/// A reply that has not begun to leave; NotFound, Conflict.
domain::Result<domain::Post> replyHere(Connection &connection, PostId id)
{
    const auto post = readPost(connection, id);
    if (!post)
        return post;
    if (post->kind != domain::PostKind::Reply)
        return domain::failure(Kind::NotFound, u"post %1 is no reply"_s.arg(id.value()));
    if (domain::isLocked(post->state))
        return domain::failure(Kind::Conflict, u"reply %1 is leaving or has left"_s.arg(id.value()));
    return post;
}

/// What keeps the attachments from the service, if anything does.
domain::Result<> requireTaken(const QList<domain::Attachment> &attachments, const domain::MediaLimit &limit)
{
    const auto problems = domain::mediaProblems(attachments, limit);
    for (qsizetype n = 0; n < problems.size(); ++n) {
        if (problems[n]) {
            const bool isTooBig = problems[n] == domain::MediaProblem::TooBig;
            return domain::failure(isTooBig ? Kind::TooLarge : Kind::Invalid, u"the service does not take %1"_s.arg(attachments[n].media.name));
        }
    }
    return {};
}

domain::Result<> requireFit(Connection &connection, const domain::Post &reply)
{
    if (reply.text.trimmed().isEmpty() && reply.attachments.isEmpty())
        return domain::failure(Kind::Invalid, u"a reply says something"_s);
    Statement row = connection.prepare(u"SELECT service FROM channel WHERE id = ?"_s);
    if (auto ran = row.bind(reply.channel).run(); !ran)
        return ran;
    const QString service = row.next() ? row.text(0) : QString();
    // As the instance says, where it is connected; else as the service documents it.
    const auto connected = readConnection(connection, reply.channel);
    if (!connected && connected.error().kind != Kind::NotFound)
        return std::unexpected(connected.error());
    const domain::Capabilities can = connected ? connected->capabilities : domain::staticCapabilities(service);
    if (!can.canAnswerHeld && !reply.inReplyTo.isNull()) {
        // standing: 1 held (domain::Verdict).
        Statement held = connection.prepare(u"SELECT 1 FROM mention WHERE id = ? AND standing = 1 AND removed_at IS NULL"_s);
        if (auto ran = held.bind(reply.inReplyTo).run(); !ran)
            return ran;
        if (held.next())
            return domain::failure(Kind::Refused, u"it waits for a moderator: approve it first, then answer it"_s);
    }
    const auto measure = domain::measuredText(reply.text, can.replyText);
    if (measure.isTooLong())
        return domain::failure(Kind::Invalid, u"%1 of at most %2"_s.arg(measure.used).arg(*measure.most));
    // A file makes its words longer.
    if (measure.used < can.replyText.least && reply.attachments.isEmpty())
        return domain::failure(Kind::Invalid, u"it has %1 characters, and at least %2 are wanted there"_s.arg(measure.used).arg(can.replyText.least));
    return requireTaken(reply.attachments, can.replyMedia);
}

/// Whether a workspace keeps them with one post.
domain::Result<> requireKept(const QList<domain::Attachment> &attachments)
{
    if (attachments.size() > domain::mostAttachments)
        return domain::failure(Kind::Invalid, u"%1 attachments of at most %2"_s.arg(attachments.size()).arg(domain::mostAttachments));
    QSet<domain::Id<domain::Media>> known;
    for (const domain::Attachment &attachment : attachments) {
        if (known.contains(attachment.media.id))
            return domain::failure(Kind::Invalid, u"%1 is attached twice"_s.arg(attachment.media.name));
        known.insert(attachment.media.id);
        if (attachment.altText.size() > domain::longestAltText)
            return domain::failure(Kind::Invalid, u"a description has at most %1 characters"_s.arg(domain::longestAltText));
    }
    return {};
}

domain::Result<domain::Id<domain::Conversation>> conversationOf(Connection &connection, domain::Id<domain::Mention> mention)
{
    Statement row = connection.prepare(u"SELECT conversation_id FROM mention WHERE id = ?"_s);
    if (auto ran = row.bind(mention).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(Kind::NotFound, u"mention %1"_s.arg(mention.value()));
    return row.id<domain::Conversation>(0);
}

domain::Post newDraft(domain::Id<domain::Mention> inReplyTo, domain::Instant now)
{
    domain::Post draft;
    draft.kind = domain::PostKind::Reply;
    draft.state = State::Draft;
    draft.inReplyTo = inReplyTo;
    draft.createdAt = now;
    draft.changedAt = now;
    return draft;
}

} // namespace

ReplyStore::ReplyStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<std::optional<domain::Post>>> ReplyStore::draft(domain::Id<domain::Conversation> conversation) const
{
    return m_database.read([conversation](Connection &connection) { return draftIn(connection, conversation); });
}

QFuture<domain::Result<domain::Post>> ReplyStore::saveDraft(domain::Id<domain::Mention> inReplyTo, const QString &text, domain::Instant now)
{
    return m_database.write([inReplyTo, text, now](Connection &connection) -> domain::Result<domain::Post> {
        if (text.size() > longestReply)
            return domain::failure(Kind::Invalid, u"a draft has at most %1 characters"_s.arg(longestReply));
        const auto known
            = conversationOf(connection, inReplyTo).and_then([&](domain::Id<domain::Conversation> conversation) { return draftIn(connection, conversation); });
        if (!known)
            return std::unexpected(known.error());
        const bool saysNothing = text.isEmpty() && (!*known || (*known)->attachments.isEmpty());
        if (*known && (*known)->inReplyTo == inReplyTo && !saysNothing) {
            domain::Post draft = **known;
            draft.text = text;
            draft.changedAt = now;
            return updateReply(connection, draft).and_then([&] { return readPost(connection, draft.id); });
        }
        // To answer another mention of the conversation, it takes that one's channel and name.
        if (*known) {
            if (auto removed = removeReply(connection, **known); !removed)
                return std::unexpected(removed.error());
        }
        if (saysNothing)
            return domain::Post{};
        domain::Post draft = newDraft(inReplyTo, now);
        draft.text = text;
        if (*known) {
            draft.id = (*known)->id;
            draft.createdAt = (*known)->createdAt;
            draft.attachments = (*known)->attachments;
        }
        return insertReply(connection, draft);
    });
}

QFuture<domain::Result<domain::Post>> ReplyStore::editAttachments(domain::Id<domain::Mention> inReplyTo, const AttachmentsEdit &edit, domain::Instant now,
                                                                  PostId key)
{
    return m_database.write([inReplyTo, edit, now, key](Connection &connection) -> domain::Result<domain::Post> {
        const auto known
            = conversationOf(connection, inReplyTo).and_then([&](domain::Id<domain::Conversation> conversation) { return draftIn(connection, conversation); });
        if (!known)
            return std::unexpected(known.error());
        domain::Post draft = known->value_or(newDraft(inReplyTo, now));
        draft.attachments = edit(draft.attachments);
        draft.changedAt = now;
        if (auto kept = requireKept(draft.attachments); !kept)
            return std::unexpected(kept.error());
        const bool saysNothing = draft.text.isEmpty() && draft.attachments.isEmpty();
        if (*known && saysNothing)
            return removeReply(connection, draft).transform([] { return domain::Post{}; });
        if (*known)
            return updateReply(connection, draft).and_then([&] { return readPost(connection, draft.id); });
        if (saysNothing)
            return domain::Post{};
        draft.id = key;
        return insertReply(connection, draft);
    });
}

QFuture<domain::Result<domain::Post>> ReplyStore::discard(PostId id)
{
    return m_database.write([id](Connection &connection) -> domain::Result<domain::Post> {
        const auto reply = replyHere(connection, id);
        if (!reply)
            return reply;
        return removeReply(connection, *reply).transform([&reply] { return *reply; });
    });
}

QFuture<domain::Result<domain::Post>> ReplyStore::restore(const domain::Post &post)
{
    return m_database.write([post](Connection &connection) { return insertReply(connection, post); });
}

QFuture<domain::Result<domain::Post>> ReplyStore::schedule(PostId id, domain::Instant leavesAt, domain::Instant now)
{
    return m_database.write([id, leavesAt, now](Connection &connection) -> domain::Result<domain::Post> {
        auto reply = replyHere(connection, id);
        const auto zone = connection.zone();
        if (!reply || !zone)
            return std::unexpected(reply ? zone.error() : reply.error());
        if (auto fits = requireFit(connection, *reply); !fits)
            return std::unexpected(fits.error());
        reply->state = State::Scheduled;
        reply->scheduledFor = domain::toZoned(leavesAt, *zone);
        reply->holder = domain::PostHolder::ThisMachine;
        reply->changedAt = now;
        return updateReply(connection, *reply).and_then([&] { return readPost(connection, id); });
    });
}

QFuture<domain::Result<domain::Post>> ReplyStore::answer(domain::Id<domain::Mention> inReplyTo, const QString &text, domain::Instant leavesAt,
                                                         domain::Instant now, const QString &language, const QList<domain::Attachment> &attachments)
{
    return m_database.write([inReplyTo, text, leavesAt, now, language, attachments](Connection &connection) -> domain::Result<domain::Post> {
        const auto zone = connection.zone();
        if (!zone)
            return std::unexpected(zone.error());
        if (auto kept = requireKept(attachments); !kept)
            return std::unexpected(kept.error());
        domain::Post reply = newDraft(inReplyTo, now);
        reply.text = text;
        reply.attachments = attachments;
        reply.language = language;
        reply.state = State::Scheduled;
        reply.scheduledFor = domain::toZoned(leavesAt, *zone);
        reply.holder = domain::PostHolder::ThisMachine;
        const auto made = insertReply(connection, reply);
        if (!made)
            return made;
        return requireFit(connection, *made).transform([&made] { return *made; });
    });
}

QFuture<domain::Result<domain::Post>> ReplyStore::cancel(PostId id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<domain::Post> {
        auto reply = replyHere(connection, id);
        if (!reply)
            return reply;
        if (reply->state != State::Scheduled && reply->state != State::Failed)
            return domain::failure(Kind::Conflict, u"reply %1 does not wait to leave"_s.arg(id.value()));
        const domain::Post before = *reply;
        reply->state = State::Draft;
        reply->scheduledFor.reset();
        reply->holder = domain::PostHolder::Nobody;
        reply->problem.clear();
        reply->changedAt = now;
        if (auto changeable = requireChangeable(connection, before, *reply); !changeable)
            return std::unexpected(changeable.error());
        return updateReply(connection, *reply).and_then([&] { return readPost(connection, id); });
    });
}

QFuture<domain::Result<domain::Post>> ReplyStore::edit(PostId id, const QString &text, domain::Instant now)
{
    return m_database.write([id, text, now](Connection &connection) -> domain::Result<domain::Post> {
        const auto before = replyHere(connection, id);
        if (!before)
            return before;
        domain::Post reply = *before;
        reply.text = text;
        reply.changedAt = now;
        if (text.size() > longestReply)
            return domain::failure(Kind::Invalid, u"a reply has at most %1 characters"_s.arg(longestReply));
        if (reply.state == State::Scheduled) {
            if (auto fits = requireFit(connection, reply); !fits)
                return std::unexpected(fits.error());
        }
        return updateReply(connection, reply).transform([&before] { return *before; });
    });
}

QFuture<domain::Result<QList<domain::Post>>> ReplyStore::outbox() const
{
    return m_database.read([](Connection &connection) {
        Statement rows = connection.prepare(u"SELECT %1 FROM post WHERE state = 4 AND kind = 1 ORDER BY scheduled_at, id"_s.arg(postColumns()));
        return postsOf(rows);
    });
}

} // namespace parvis::store
