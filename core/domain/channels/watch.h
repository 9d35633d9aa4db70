// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"
#include "core/domain/channels/health.h"
#include "core/domain/channels/trouble.h"
#include "core/domain/imports/import.h"
#include "core/domain/query/matcher.h"

namespace parvis::domain {

/// What a person wants to hear of on a connected channel, beside what is said to its account.
struct Watch
{
    enum class Kind {
        Tag,     ///< what bears a tag; the service finds it
        Words,   ///< what the service's search finds by words
        Live     ///< what is posted on the whole network while we listen and a query of ours matches
    };

    Kind kind = Kind::Tag;
    QString what;   ///< "parvis" (a tag, without its sign), "open source", "parvis NEAR town -hotel"

    friend bool operator==(const Watch &, const Watch &) = default;
};

/// How much of what came before a watch brings.
enum class WatchPast {
    Newest,   ///< what the service shows on its first page
    Week,     ///< at least what was said in the last seven days
    All       ///< as far back as the service finds anything
};

/// The name of the stream of its channel that a watch is kept as: "tag:parvis".
[[nodiscard]] QString streamName(const Watch &watch);
/// The watch that a stream is; nothing of one that its connector named.
[[nodiscard]] std::optional<Watch> watchOf(const QString &stream);

/// Why something typed is no watch.
enum class WatchProblem {
    None,
    Empty,        ///< nothing to look for
    NoTag,        ///< a tag is one word of letters, digits and underscores
    TooLong,      ///< beyond 200 characters
    NoQuery,      ///< of a live watch: it cannot be read as a query
    OnlyHere,     ///< of a live watch: it asks for what only this workspace knows (channel:, tag:, status:, person:, from:…)
    TooMuch       ///< of a live watch: it has no word that must be there
};
/// As it is kept: without the sign of a tag and blanks at the ends.
[[nodiscard]] Watch tidied(const Watch &watch);
[[nodiscard]] WatchProblem problemOf(const Watch &watch);
/// Whether there can be such a watch on a channel of which that is possible.
[[nodiscard]] bool canWatch(const Capabilities &can, Watch::Kind kind);
[[nodiscard]] bool canWatch(const Capabilities &can);

/// Where a stream begins whose past is wanted so far.
[[nodiscard]] StreamPosition beginningOf(const Watch &watch, WatchPast past, Instant now);
/// What came before a stream is taken in down to a time, where StreamPosition::older says so ("since=MS|…").
struct PastLimit
{
    std::optional<Instant> since;
    QString position;   ///< the connector's own words

    friend bool operator==(const PastLimit &, const PastLimit &) = default;
};
[[nodiscard]] PastLimit pastLimitOf(const QString &older);
[[nodiscard]] QString olderText(const PastLimit &limit);

/// A stretch of time that a live watch did not hear, because its source looks back no further; kept where other streams keep how far the past is taken in
/// (StreamPosition::older).
struct MissedStretch
{
    Instant from;
    Instant until;

    friend bool operator==(const MissedStretch &, const MissedStretch &) = default;
};
[[nodiscard]] QString missedText(const MissedStretch &missed);
[[nodiscard]] std::optional<MissedStretch> missedOf(const QString &older);

/// That what a live watch listens to was not reached, or not yet; kept in the same place, on a line of its own, until something is heard.
struct UnreachedSource
{
    bool hasHeard = false;             ///< before that it was heard
    std::optional<Trouble> trouble;    ///< nothing: it was only just asked for
    Instant since = {};                ///< of the trouble

    friend bool operator==(const UnreachedSource &, const UnreachedSource &) = default;
};
[[nodiscard]] std::optional<UnreachedSource> unreachedIn(const QString &older);
/// What is kept there with that instead of what it said of it.
[[nodiscard]] QString withUnreached(const QString &older, const std::optional<UnreachedSource> &unreached);

/// The live watches of a channel, made ready for any number of posts: words, phrases, NEAR, raw:, lang:, has: and what is excluded, by the query language of
/// the workspace itself. Watches that cannot be read match nothing.
class LiveFilter
{
public:
    LiveFilter() = default;
    explicit LiveFilter(const QList<Watch> &watches);

    [[nodiscard]] bool isEmpty() const { return m_matchers.isEmpty(); }
    [[nodiscard]] bool wants(const IncomingMention &mention) const;

private:
    QList<QueryMatcher> m_matchers;
};

} // namespace parvis::domain
