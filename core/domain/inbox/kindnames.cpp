// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/kindnames.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

const auto &mentionKinds()
{
    static const std::array names{u"mention"_s, u"comment"_s, u"reply"_s, u"message"_s, u"forum-post"_s, u"feed-entry"_s, u"mail"_s};
    return names;
}

const auto &postKinds()
{
    static const std::array names{u"post"_s, u"our-reply"_s, u"boost"_s};
    return names;
}

} // namespace

QString nameOf(MentionKind kind)
{
    return mentionKinds().at(static_cast<size_t>(kind));
}

std::optional<MentionKind> mentionKindNamed(QStringView name)
{
    const auto found = std::ranges::find(mentionKinds(), name);
    if (found == mentionKinds().end())
        return std::nullopt;
    return static_cast<MentionKind>(found - mentionKinds().begin());
}

bool namesOurs(QStringView name)
{
    return name == "article"_L1 || std::ranges::contains(postKinds(), name);
}

QString nameOf(MentionState state)
{
    static const std::array names{u"open"_s, u"done"_s, u"waiting"_s, u"snoozed"_s};
    return names.at(static_cast<size_t>(state));
}

QString nameOf(PostKind kind)
{
    return postKinds().at(static_cast<size_t>(kind));
}

QString nameOf(PostState state)
{
    static const std::array names{u"idea"_s,    u"draft"_s,   u"in-review"_s, u"approved"_s, u"scheduled"_s,
                                  u"sending"_s, u"pending"_s, u"published"_s, u"failed"_s,   u"cancelled"_s};
    return names.at(static_cast<size_t>(state));
}

QString nameOf(ArticleStatus status)
{
    static const std::array names{u"draft"_s, u"in-review"_s, u"approved"_s, u"published"_s};
    return names.at(static_cast<size_t>(status));
}

} // namespace parvis::domain
