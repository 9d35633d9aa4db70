// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/entries.h"

using namespace Qt::StringLiterals;

namespace parvis::tests {

EntryBuilder &EntryBuilder::at(qint64 seconds)
{
    m_mention.publishedAt = instantAt(seconds);
    return *this;
}

EntryBuilder &EntryBuilder::by(const QString &handle)
{
    m_mention.author = {.handle = handle, .name = handle.toUpper(), .url = {}};
    return *this;
}

EntryBuilder &EntryBuilder::titled(const QString &title)
{
    m_mention.title = title;
    return *this;
}

EntryBuilder &EntryBuilder::saying(const QString &text)
{
    m_mention.text = text;
    return *this;
}

EntryBuilder &EntryBuilder::answering(const QString &remoteId)
{
    m_mention.inReplyTo = remoteId;
    m_mention.kind = domain::MentionKind::Reply;
    return *this;
}

EntryBuilder &EntryBuilder::inChannel(const QString &name)
{
    m_mention.channel = name;
    return *this;
}

EntryBuilder &EntryBuilder::kind(domain::MentionKind kind)
{
    m_mention.kind = kind;
    return *this;
}

EntryBuilder &EntryBuilder::undated()
{
    m_mention.publishedAt.reset();
    return *this;
}

EntryBuilder aMention(const QString &remoteId)
{
    return EntryBuilder(remoteId);
}

domain::IncomingEntry ours(const QString &remoteId, qint64 atSeconds, const QString &answering)
{
    domain::IncomingPost post;
    post.remoteId = remoteId;
    post.inReplyTo = answering;
    post.text = u"Our words in "_s + remoteId;
    post.publishedAt = instantAt(atSeconds);
    return post;
}

domain::Instant instantAt(qint64 seconds)
{
    constexpr qint64 beginning = 1'772'438'400'000;
    return domain::fromMs(beginning + seconds * 1000);
}

} // namespace parvis::tests
