// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/limits.h"
#include "core/domain/channels/medialimits.h"
#include "core/domain/channels/verdict.h"

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
    std::chrono::seconds step{1};           ///< it lasts a whole number of these
    qint64 question = 0;                    ///< the text of the post is its question, of so many characters at most; 0: it stands beside the text
    CountedAs countedAs = CountedAs::Graphemes;   ///< what a character of an answer and of the question is
    bool isFixed = false;                   ///< what has one stands there as it is: it can be deleted, not changed

    friend bool operator==(const PollLimit &, const PollLimit &) = default;
};

/// What makes a second attempt safe where nobody knows whether the first one arrived.
enum class Repeat {
    Keyed = 0,    ///< the service knows the attempt again by a key, for as long as `keyLasts`; after that we look
    LookBack = 1, ///< it does not, but what arrived can be found among what we said there
    Ask = 2       ///< neither: the person is asked
};

/// A newsletter by which articles can be mailed as they are published.
struct Newsletter
{
    QString key;                      ///< what the service knows it by
    QString name;
    std::optional<qint64> readers;    ///< who gets it, where the service says; as it was when it was asked
    bool isUsual = false;             ///< what the channel mails by where nothing else is said

    friend bool operator==(const Newsletter &, const Newsletter &) = default;
};

/// What can be done on a channel: data that its connector publishes, first as the service documents it, then as the instance says. Composer, calendar and
/// inbox ask it and never name a service.
struct Capabilities
{
    bool canReadMentions = false;    ///< what is said to us there can be taken in
    bool tellsPast = true;           ///< and what was said before the channel was connected
    bool canSearch = false;          ///< and what is said about us, by words
    bool canFollowTags = false;      ///< and what bears a tag
    bool canListenLive = false;      ///< and all that is posted there can be listened to as it is posted
    bool canPost = false;
    bool canReply = false;
    bool canAnswerHeld = true;       ///< also what waits there until somebody lets it through
    bool canPublishArticles = false;
    bool keepsMarkup = false;        ///< and the tags of HTML in them stand there as they were written; where it is false their words alone leave
    bool tellsArticles = false;      ///< a post that leads to an article takes along what the article is: title, summary, picture, text
    bool hasTitle = false;           ///< a post has a title of its own
    bool hasWarning = false;         ///< a text can stand before what it warns of
    bool countsWarning = false;      ///< and counts with it: textLimitOf()
    bool hasThreads = false;         ///< what is cut into parts leaves as several messages; where it is false as one, so that it is not cut
    bool canEdit = false;            ///< after it left
    bool canDelete = false;
    bool leavesElsewhere = false;    ///< what is sent is taken by another server than tells what is said there: that one answers says nothing of the other
    bool isFinal = false;            ///< what has left for good stands as it is: only what is held can be changed and deleted
    bool canModerate = false;        ///< what others say there can be approved, held back, thrown away: mayDecide()
    QStringList withheld = {};       ///< streams of its connector that the service gave, and gives no more; they are asked for again each time
    QStringList lackedRights = {};   ///< rights that its service said what lets us in does not give, by its names; until something that needs one went well
    QList<Verdict> verdicts = {};    ///< empty: all of them; else what can be decided there
    bool hasCategories = false;      ///< articles stand in categories
    bool canAddCategories = false;   ///< and one that is not there yet is made
    QStringList categories = {};     ///< those that are there, the most used first; not always all
    QList<Newsletter> newsletters = {};   ///< by which articles can be mailed
    QList<Visibility> visibilities;  ///< empty: there is no choice; without Public: as a matter of course everybody
    TextLimit titleText = {};        ///< of the title, where posts have one
    TextLimit text;                  ///< of a post
    TextLimit replyText;
    MediaLimit media;                ///< of a post
    MediaLimit replyMedia;
    std::optional<PollLimit> poll;   ///< nothing: no polls
    bool isPollWithoutMedia = false; ///< a post has a poll or files there, not both
    std::optional<std::chrono::seconds> scheduleAhead;   ///< the service itself holds what is to leave that much later, or more; nothing: it cannot
    Repeat repeat = Repeat::Ask;
    std::chrono::seconds keyLasts{0};

    /// True where that can be decided there. What is withheld is what would be decided about.
    [[nodiscard]] bool mayDecide(Verdict verdict) const { return canModerate && withheld.isEmpty() && (verdicts.isEmpty() || verdicts.contains(verdict)); }

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// As documented, before an instance was asked. Of a service that we know no connector for, nothing can be done by Parvis itself: limits alone are told.
[[nodiscard]] Capabilities staticCapabilities(const QString &service);
/// How long the text of a post may become, with what stands beside it; where it is the question of a poll, as long as that.
[[nodiscard]] TextLimit textLimitOf(const Capabilities &capabilities, const PostOptions &options);
/// Whether the text of a post is the question of its poll there. Then it leaves as one message.
[[nodiscard]] bool isPollQuestion(const Capabilities &capabilities, const PostOptions &options);
/// Whether what was published with its poll stands there as it is.
[[nodiscard]] bool isFixedByPoll(const Capabilities &capabilities, const PostOptions &options);
/// How long what was published may become where it is changed there: with files that stand with its words no longer than those may be.
[[nodiscard]] TextLimit editLimitOf(const Capabilities &capabilities, const Post &post);
/// For the workspace: a JSON object.
[[nodiscard]] QByteArray toJson(const Capabilities &capabilities);
/// Reads what toJson() wrote; what is missing or no such thing is as in `otherwise`.
[[nodiscard]] Capabilities capabilitiesFromJson(const QByteArray &json, const Capabilities &otherwise = {});

} // namespace parvis::domain
