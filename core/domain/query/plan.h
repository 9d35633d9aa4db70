// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/inbox/mention.h"
#include "core/domain/query/parser.h"

#include <QtCore/QHash>
#include <QtCore/QTimeZone>

namespace parvis::domain {

/// What stands in a text of a mention that no word says: bits of `mention.features`.
enum class MentionFeature { Link = 1, Image = 2, Video = 4, Question = 8 };

/// What `sentiment:` `intent:` `topic:` `subject:` ask: the numbers in the table `judgement`.
enum class JudgementField { Sentiment = 0, Intent = 1, Topic = 2, Subject = 3 };

/// The names that a query may say, the clock and the zone it is read by.
struct QueryContext
{
    struct Channel
    {
        qint64 id = 0;
        QString service;
        QString name;
        QString address;
    };
    struct Tag
    {
        qint64 id = 0;
        QString name;
    };
    struct Colleague
    {
        qint64 id = 0;
        QString name;
        bool isMe = false;
    };

    Instant now;
    QTimeZone zone = QTimeZone::utc();
    QList<Channel> channels;
    QList<Tag> tags;
    QList<Colleague> colleagues;
    QHash<QString, QString> segments;   ///< name → query
};

/// A query with its names looked up: what both executions read, so that they cannot read it differently.
struct QueryPlan
{
    enum class Kind {
        All,
        Any,
        Not,
        Words,          ///< words, isPrefix
        Near,           ///< two parts of Words; distance, isOrdered
        Raw,            ///< text; words: its folded words, maybe none
        Author,         ///< words, isPrefix: within the author's names
        Person,         ///< words, isPrefix: within the person's name
        Roles,          ///< number: bits of PersonRole, one of them; 0: none at all
        Company,        ///< words, isPrefix: within the company of the person; no words: without one
        Channels,       ///< ids
        Tags,           ///< ids
        Untagged,
        Assignees,      ///< ids
        Unassigned,
        State,          ///< number
        Kinds,          ///< ids: numbers of MentionKind
        Unread,
        Flagged,
        Late,           ///< due by `number`, ms, open and unanswered
        Standing,       ///< number: what became of it on a place that we keep in order (Verdict)
        Features,       ///< number: all these bits
        Language,       ///< text
        Judgement,      ///< number: JudgementField; text, isPrefix; no text: without one
        Days,           ///< from, until: local days, inclusive
        Since,          ///< number: ms, inclusive
        Reach,          ///< from, until: inclusive
        Conversation,   ///< number
    };

    Kind kind = Kind::All;
    QList<QueryPlan> parts;
    QStringList words;
    bool isPrefix = false;
    int distance = 0;
    bool isOrdered = false;
    QString text;
    QList<qint64> ids;
    qint64 number = 0;
    std::optional<qint64> from;
    std::optional<qint64> until;
};

/// Looks a query's names up. An unknown channel, tag or colleague matches nothing; an unknown segment, or one that names itself in the end, is
/// an error at the place where the query names it.
[[nodiscard]] std::expected<QueryPlan, QueryError> planQuery(const Query &query, const QueryContext &context);

} // namespace parvis::domain
