// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/limits.h"
#include "core/domain/channels/medialimits.h"

#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace parvis::domain {

/// What polls a service takes.
struct PollLimit
{
    int options = 0;                        ///< at most
    int optionLength = 0;                   ///< characters of each, at most
    std::chrono::seconds shortest{0};
    std::chrono::seconds longest{0};

    friend bool operator==(const PollLimit &, const PollLimit &) = default;
};

/// What makes a second attempt safe where nobody knows whether the first one arrived.
enum class Repeat {
    Keyed = 0,    ///< the service knows the attempt again by a key, for as long as `keyLasts`; after that we look
    LookBack = 1, ///< it does not, but what arrived can be found among what we said there
    Ask = 2       ///< neither: the person is asked
};

/// What can be done on a channel: data that its connector publishes, first as the service documents it, then as the instance says. Composer, calendar and
/// inbox ask it and never name a service.
struct Capabilities
{
    bool canReadMentions = false;    ///< what is said to us there can be taken in
    bool canSearch = false;          ///< and what is said about us, by words
    bool canFollowTags = false;      ///< and what bears a tag
    bool canListenLive = false;      ///< and all that is posted there can be listened to as it is posted
    bool canPost = false;
    bool canReply = false;
    bool canPublishArticles = false;
    bool tellsArticles = false;      ///< a post that leads to an article takes along what the article is: title, summary, picture, text
    bool hasTitle = false;           ///< a post has a title of its own
    bool hasWarning = false;         ///< a text can stand before what it warns of
    bool hasThreads = false;
    bool canEdit = false;            ///< after it left
    bool canDelete = false;
    bool canModerate = false;        ///< what others say there can be approved, held back, thrown away
    QList<Visibility> visibilities;  ///< empty: there is no choice
    TextLimit text;                  ///< of a post
    TextLimit replyText;
    MediaLimit media;                ///< of a post
    MediaLimit replyMedia;
    std::optional<PollLimit> poll;   ///< nothing: no polls
    std::optional<std::chrono::seconds> scheduleAhead;   ///< the service itself holds what is to leave that much later, or more; nothing: it cannot
    Repeat repeat = Repeat::Ask;
    std::chrono::seconds keyLasts{0};

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// As documented, before an instance was asked. Of a service that we know no connector for, nothing can be done by Parvis itself: limits alone are told.
[[nodiscard]] Capabilities staticCapabilities(const QString &service);
/// For the workspace: a JSON object.
[[nodiscard]] QByteArray toJson(const Capabilities &capabilities);
/// Reads what toJson() wrote; what is missing or no such thing is as in `otherwise`.
[[nodiscard]] Capabilities capabilitiesFromJson(const QByteArray &json, const Capabilities &otherwise = {});

} // namespace parvis::domain
