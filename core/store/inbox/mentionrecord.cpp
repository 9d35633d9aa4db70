// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbox/mentionrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

QString standingColumns()
{
    return u"day, channel_id, kind, state, is_read, is_flagged, response_seconds"_s;
}

MentionStanding standingOf(const Statement &row, int firstColumn)
{
    int column = firstColumn;
    MentionStanding standing;
    standing.day = row.number(column++);
    standing.channel = row.number(column++);
    standing.kind = row.number(column++);
    standing.state = row.number(column++);
    standing.isRead = row.flag(column++);
    standing.isFlagged = row.flag(column++);
    if (!row.isNull(column))
        standing.responseSeconds = row.number(column);
    return standing;
}

QString mentionRowSelect()
{
    return u"SELECT m.id, m.channel_id, m.conversation_id, m.kind, m.state, m.is_read, m.is_flagged, m.is_answered, "
           "(SELECT COUNT(*) FROM note n WHERE n.mention_id = m.id), i.name, i.handle, c.service, c.name, m.title, substr(m.body, 1, 600), m.published_at, "
           "m.snoozed_until, m.assignee_id, m.priority, m.due_at, m.removed_at IS NOT NULL, m.standing, "_s
        + tagsColumn() + u" FROM mention m JOIN channel c ON c.id = m.channel_id LEFT JOIN identity i ON i.id = m.identity_id "_s;
}

domain::MentionRow mentionRowOf(const Statement &row)
{
    constexpr qsizetype excerptLength = 280;
    domain::MentionRow mention;
    int column = 0;
    mention.id = row.id<domain::Mention>(column++);
    mention.channel = row.id<domain::Channel>(column++);
    mention.conversation = row.id<domain::Conversation>(column++);
    mention.kind = static_cast<domain::MentionKind>(row.number(column++));
    mention.state = static_cast<domain::MentionState>(row.number(column++));
    mention.isRead = row.flag(column++);
    mention.isFlagged = row.flag(column++);
    mention.isAnswered = row.flag(column++);
    mention.notes = static_cast<int>(row.number(column++));
    mention.author = row.text(column++);
    if (const QString handle = row.text(column++); mention.author.isEmpty())
        mention.author = handle;
    mention.service = row.text(column++);
    mention.channelName = row.text(column++);
    // What a feed says without naming anybody is said by the feed.
    if (mention.author.isEmpty() && mention.kind == domain::MentionKind::FeedEntry)
        mention.author = mention.channelName;
    mention.title = row.text(column++);
    mention.excerpt = row.text(column++).simplified().left(excerptLength);
    mention.publishedAt = domain::fromMs(row.number(column++));
    mention.snoozedUntil = row.instant(column++);
    mention.assignee = row.id<domain::Colleague>(column++);
    mention.priority = static_cast<domain::Priority>(row.number(column++));
    mention.dueAt = row.instant(column++);
    mention.isRemoved = row.flag(column++);
    mention.standing = verdictOf(row, column++);
    mention.tags = tagsOf(row.text(column));
    return mention;
}

std::optional<domain::Verdict> verdictOf(const Statement &row, int column)
{
    return row.numberOrNull(column).transform([](qint64 verdict) { return static_cast<domain::Verdict>(verdict); });
}

QString tagsColumn()
{
    return u"(SELECT group_concat(tag_id, ' ') FROM mention_tag g WHERE g.mention_id = m.id)"_s;
}

QList<domain::Id<domain::Tag>> tagsOf(const QString &column)
{
    QList<domain::Id<domain::Tag>> tags;
    for (const auto key : QStringView(column).split(u' ', Qt::SkipEmptyParts))
        tags << domain::Id<domain::Tag>(key.toLongLong());
    std::ranges::sort(tags);
    return tags;
}

qint64 firstKeyOf(domain::Instant instant)
{
    // Key 0 names nothing, and no clock of ours runs before 1970 or after the year 140,000: the rest is kept in order at the ends.
    constexpr qint64 keysPerSecond = 1024;
    constexpr qint64 lastSecond = qint64{1} << 42;
    const qint64 second = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    return std::clamp<qint64>(second, 1, lastSecond) * keysPerSecond;
}

} // namespace parvis::store
