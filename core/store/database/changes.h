// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/articles/storytemplate.h"
#include "core/domain/channels/channel.h"
#include "core/domain/imports/queuedimport.h"
#include "core/domain/inbox/rule.h"
#include "core/domain/people/person.h"

namespace parvis::store {

/// Which rows of one table a transaction touched.
template<class T>
struct Touched
{
    QList<domain::Id<T>> inserted;
    QList<domain::Id<T>> updated;
    QList<domain::Id<T>> removed;

    [[nodiscard]] bool isEmpty() const { return inserted.isEmpty() && updated.isEmpty() && removed.isEmpty(); }
    friend bool operator==(const Touched &, const Touched &) = default;
};

/// What a rule wants the person to be told of.
struct Notice
{
    domain::Id<domain::Rule> rule;
    domain::Id<domain::Mention> mention;

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// What one committed transaction changed: the only reason for which a screen changes.
struct Changes
{
    Touched<domain::Channel> channels;
    Touched<domain::Mention> mentions;
    Touched<domain::Person> people;
    Touched<domain::Segment> segments;
    Touched<domain::Article> articles;
    Touched<domain::Post> posts;
    Touched<domain::Import> imports;
    Touched<domain::QueuedImport> queuedImports;
    Touched<domain::Tag> tags;
    Touched<domain::Colleague> colleagues;
    Touched<domain::InboxView> inboxViews;
    Touched<domain::SavedReply> savedReplies;
    Touched<domain::Rule> rules;
    Touched<domain::StoryTemplate> storyTemplates;
    QList<domain::Id<domain::Conversation>> conversations;   ///< those that lost mentions, to another or for good
    QList<Notice> notices;
    bool sitePages = false;    ///< what connected sites have published is another
    bool words = false;        ///< words of the workspace came or went
    bool requests = false;     ///< requests that left were noted: which ones, the newest of store::RequestLog say
    bool everything = false;   ///< another process wrote, or the file was restored: read all of it again

    [[nodiscard]] bool isEmpty() const
    {
        return !everything && !sitePages && !words && !requests && channels.isEmpty() && mentions.isEmpty() && people.isEmpty() && segments.isEmpty()
            && articles.isEmpty() && posts.isEmpty() && imports.isEmpty() && queuedImports.isEmpty() && tags.isEmpty() && colleagues.isEmpty()
            && inboxViews.isEmpty() && savedReplies.isEmpty() && rules.isEmpty() && storyTemplates.isEmpty() && conversations.isEmpty() && notices.isEmpty();
    }
    friend bool operator==(const Changes &, const Changes &) = default;
};

} // namespace parvis::store
