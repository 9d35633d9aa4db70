// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/replyattachments.h"

#include "core/domain/channels/capabilities.h"
#include "models/media/attachmentsentences.h"

namespace parvis::models {

ReplyAttachments::ReplyAttachments(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock,
                                   const ConversationModel &conversation, QObject *parent)
    : Attachments(database, messages, undoStack, parent)
    , m_clock(clock)
    , m_conversation(conversation)
    , m_store(database)
{
}

ReplyAttachments::~ReplyAttachments()
{
    keepLast();
}

domain::MediaLimit ReplyAttachments::limit() const
{
    return m_limit ? *m_limit : domain::staticCapabilities(service()).replyMedia;
}

void ReplyAttachments::setLimit(const std::optional<domain::MediaLimit> &limit, const QString &unlicensed)
{
    if (limit == m_limit && unlicensed == m_unlicensed)
        return;
    m_limit = limit;
    m_unlicensed = unlicensed;
    setDoubt(unlicensed.isEmpty() ? QString() : doubtedMediaSentence(unlicensed));
    Q_EMIT changed();
}

QString ReplyAttachments::refusal() const
{
    if (!limit().takesNone())
        return {};
    return m_unlicensed.isEmpty() ? noAttachmentsSentence(service()) : lackedMediaSentence(m_unlicensed);
}

void ReplyAttachments::show(domain::Id<domain::Mention> mention, domain::Id<domain::Conversation> conversation)
{
    endDescribing();
    m_mention = mention;
    if (conversation == m_shown)
        return;
    m_shown = conversation;
    begin();
}

std::optional<ReplyAttachments::Place> ReplyAttachments::here() const
{
    return m_mention.isNull() && m_shown.isNull() ? std::nullopt : std::optional(Place{.mention = m_mention, .post = draft()});
}

QString ReplyAttachments::service() const
{
    return m_conversation.thread().service;
}

QFuture<domain::Result<domain::Post>> ReplyAttachments::edit(const Place &place, const store::AttachmentsEdit &edit)
{
    return m_store.editAttachments(place.mention, edit, m_clock.now(), place.post);
}

QFuture<domain::Result<std::optional<domain::Post>>> ReplyAttachments::read()
{
    return m_store.draft(m_shown);
}

} // namespace parvis::models
