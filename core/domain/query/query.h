// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace parvis::domain {

/// What a query can ask of a mention besides its words; the name a person writes is nameOf(QueryField).
enum class QueryField {
    Channel,
    Service,
    From,
    Person,
    Role,
    Company,
    To,
    Language,
    Sentiment,
    Intent,
    Topic,
    Subject,
    Tag,
    Status,
    Assignee,
    Segment,
    Has,
    Is,
    After,
    Before,
    On,
    Within,
    Reach,
    Conversation,
};
/// "channel" "service" "from" "person" "role" "company" "to" "lang" "sentiment" …, in the order of the enum.
[[nodiscard]] const QStringList &queryFieldNames();
[[nodiscard]] QString nameOf(QueryField field);
/// The values that `role:`, `status:`, `has:` and `is:` know, and the usual ones of `sentiment:`, in English as they are written; nothing for other fields.
[[nodiscard]] QStringList queryValues(QueryField field);

/// A node of a query: a value, compared as one.
///
/// All, Any and Not hold their parts; Near holds its two operands, each Words. All without parts is the query that everything matches.
struct QueryNode
{
    enum class Kind {
        All,     ///< every part
        Any,     ///< at least one part
        Not,     ///< not its one part
        Words,   ///< these words one after another, within the title, the body or the author's names
        Near,    ///< both operands within one of those, at most `distance` words between the end of the first to come and the beginning of the other
        Raw,     ///< this text exactly, case and accents kept, not cutting a word at its ends
        Field,   ///< what `field` says of `value`
    };

    Kind kind = Kind::All;
    QList<QueryNode> parts;
    QStringList words;             ///< Words: folded, never empty
    bool isPrefix = false;         ///< Words: the last word is a beginning; Field: the value is one
    int distance = 0;              ///< Near
    bool isOrdered = false;        ///< Near: the first operand begins first
    QueryField field = QueryField::Channel;
    QString value;                 ///< Raw: the text; Field: the value as it is compared (see parseQuery())
    QString written;               ///< Words and Field: the same as it was written; two nodes are the same however they were
    qsizetype position = 0;        ///< where it was written; two nodes are the same wherever they stand
    qsizetype length = 0;

    friend bool operator==(const QueryNode &one, const QueryNode &other);
};

/// A query of the language that search, views, rules and segments share. Default-made it matches everything.
struct Query
{
    QueryNode root;

    [[nodiscard]] bool isEmpty() const { return root.kind == QueryNode::Kind::All && root.parts.isEmpty(); }
    friend bool operator==(const Query &, const Query &) = default;
};

/// The query in its normal form: parseQuery(toText(query)) == query. Words are folded, AND is written out only by standing side by side.
[[nodiscard]] QString toText(const Query &query);
/// The same for a part of one.
[[nodiscard]] QString toText(const QueryNode &node);

/// The query that both must match.
[[nodiscard]] Query bothOf(const Query &one, const Query &other);

/// The words, phrases and beginnings that a query looks for and does not exclude: what is worth marking in a text that was found.
[[nodiscard]] QList<QueryNode> soughtWords(const Query &query);

/// A query of people in two: who they are, and what something they said must match.
struct PeopleQuery
{
    Query who;    ///< `person:` `role:` `company:` alone; it holds of who never said anything too
    Query said;   ///< empty: anything or nothing
};
[[nodiscard]] PeopleQuery peopleQuery(const Query &query);

/// A comparison that `reach:` makes; both ends inclusive, none: open.
struct ReachRange
{
    std::optional<qint64> from;
    std::optional<qint64> until;

    friend bool operator==(const ReachRange &, const ReachRange &) = default;
};
/// Reads ">1000" ">=1000" "<1000" "<=1000" "=1000" "1000" "10..20"; nothing where it is none of these or its end comes before its beginning.
[[nodiscard]] std::optional<ReachRange> reachRange(QStringView value);

/// A stretch of time that `within:` names: a count and one of h d w m y.
struct Span
{
    int count = 0;
    char16_t unit = u'd';

    friend bool operator==(const Span &, const Span &) = default;
};
/// Reads "7d"; nothing where it is none, or beyond 9,999.
[[nodiscard]] std::optional<Span> spanOf(QStringView value);

} // namespace parvis::domain
