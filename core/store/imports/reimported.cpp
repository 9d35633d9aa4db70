// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/imports/reimported.h"

#include "core/domain/base/shorttext.h"
#include "core/store/channels/fetchedchanges.h"
#include "core/store/search/searchindex.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

domain::Result<bool> followWords(Connection &connection, domain::Id<domain::Channel> channel, const domain::IncomingMention &mention, domain::Instant now)
{
    if (mention.title.isEmpty() && mention.text.isEmpty())
        return false;
    {
        Statement known = connection.prepare(u"SELECT title, body FROM mention m WHERE channel_id = ? AND remote_id = ? AND NOT EXISTS "
                                             "(SELECT 1 FROM connection n WHERE n.channel_id = m.channel_id)"_s);
        if (auto ran = known.bind(channel).bind(mention.remoteId).run(); !ran)
            return std::unexpected(ran.error());
        if (!known.next() || (known.text(0) == mention.title && known.text(1) == mention.text))
            return false;
    }
    return followEdits(connection, channel, {mention}, now).transform([] { return true; });
}

domain::Result<bool> followWords(Connection &connection, domain::Id<domain::Channel> channel, const domain::IncomingPost &post)
{
    if (post.text.isEmpty())
        return false;
    qint64 key = 0;
    QString title;
    {
        // Of what came in and was never changed here both times are the same.
        Statement known
            = connection.prepare(u"SELECT id, title, body FROM post p WHERE channel_id = ? AND remote_id = ? AND import_id IS NOT NULL AND state = ? "
                                 "AND changed_at = published_at AND NOT EXISTS (SELECT 1 FROM connection n WHERE n.channel_id = p.channel_id)"_s);
        if (auto ran = known.bind(channel).bind(post.remoteId).bind(static_cast<int>(domain::PostState::Published)).run(); !ran)
            return std::unexpected(ran.error());
        if (!known.next() || known.text(2) == post.text)
            return false;
        key = known.number(0);
        title = known.text(1) == titleOfIncoming(known.text(2)) ? titleOfIncoming(post.text) : known.text(1);
    }
    Statement update = connection.prepare(u"UPDATE post SET title = ?, body = ?, language = ? WHERE id = ?"_s);
    if (auto ran = update.bind(title).bind(post.text).bind(post.language).bind(key).run(); !ran)
        return std::unexpected(ran.error());
    connection.changes().posts.updated << domain::Id<domain::Post>(key);
    return indexPost(connection, key, title, post.text).transform([] { return true; });
}

QString titleOfIncoming(const QString &text)
{
    constexpr qsizetype titleLength = 80;
    return domain::shortened(text.section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified(), titleLength);
}

} // namespace parvis::store
