// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/plan.h"

#include "core/domain/base/zonedtime.h"
#include "core/domain/channels/verdict.h"
#include "core/domain/people/person.h"
#include "core/domain/query/fieldvalue.h"
#include "core/domain/query/textmatch.h"
#include "core/domain/query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using PlanKind = QueryPlan::Kind;
using Planned = std::expected<QueryPlan, QueryError>;

/// Past this many levels of segments within segments, a chain is as wrong as a circle.
constexpr qsizetype mostSegments = 20;
/// Segments multiply what they name: beyond this, a short query would be a huge one.
constexpr int mostNodes = 5'000;
constexpr int deepestPlan = 200;

class Planner
{
public:
    explicit Planner(const QueryContext &context)
        : m_context(context)
    {
    }

    Planned plan(const QueryNode &node)
    {
        if (++m_nodes > mostNodes)
            return tooMuch(node, QueryError::Expected::FewerTerms);
        switch (node.kind) {
        case QueryNode::Kind::All:
            return parts(node, PlanKind::All);
        case QueryNode::Kind::Any:
            return parts(node, PlanKind::Any);
        case QueryNode::Kind::Not:
            return parts(node, PlanKind::Not);
        case QueryNode::Kind::Near:
            return parts(node, PlanKind::Near);
        case QueryNode::Kind::Words:
            return QueryPlan{.kind = PlanKind::Words, .words = node.words, .isPrefix = node.isPrefix};
        case QueryNode::Kind::Raw:
            return QueryPlan{.kind = PlanKind::Raw, .words = foldedWordList(node.value), .text = node.value};
        case QueryNode::Kind::Field:
            return node.field == QueryField::Segment ? segment(node) : field(node);
        }
        Q_UNREACHABLE_RETURN({});
    }

private:
    static std::unexpected<QueryError> tooMuch(const QueryNode &node, QueryError::Expected expected)
    {
        return std::unexpected(QueryError{.position = node.position, .length = node.length, .expected = expected, .choices = {}});
    }

    Planned parts(const QueryNode &node, PlanKind kind)
    {
        if (m_depth >= deepestPlan)
            return tooMuch(node, QueryError::Expected::LessNesting);
        ++m_depth;
        QueryPlan plan{.kind = kind, .distance = node.distance, .isOrdered = node.isOrdered};
        for (const QueryNode &part : node.parts) {
            auto planned = this->plan(part);
            if (!planned)
                return planned;
            plan.parts << *std::move(planned);
        }
        --m_depth;
        return plan;
    }

    Planned segment(const QueryNode &node)
    {
        const auto wrong = [&node](QueryError::Expected expected, const QStringList &choices) {
            return std::unexpected(QueryError{.position = node.position, .length = node.length, .expected = expected, .choices = choices});
        };
        const auto named = std::ranges::find_if(m_context.segments.keyValueBegin(), m_context.segments.keyValueEnd(),
                                                [&node](const auto &entry) { return foldedName(entry.first) == node.value; });
        if (named == m_context.segments.keyValueEnd())
            return wrong(QueryError::Expected::Choice, m_context.segments.keys());
        if (m_within.contains(node.value) || m_within.size() >= mostSegments)
            return wrong(QueryError::Expected::NoCircle, {});
        const auto query = parseQuery((*named).second);
        if (!query)
            return wrong(QueryError::Expected::GoodSegment, {(*named).first});
        m_within << node.value;
        auto planned = plan(query->root);
        m_within.removeLast();
        if (!planned) {
            planned.error().position = node.position;
            planned.error().length = node.length;
        }
        return planned;
    }

    [[nodiscard]] static bool isNamed(const QString &name, const QueryNode &node)
    {
        const QString folded = foldedName(name);
        return node.isPrefix ? folded.startsWith(node.value) : folded == node.value;
    }

    template<class Wanted>
    [[nodiscard]] QueryPlan channels(Wanted isWanted) const
    {
        QueryPlan plan{.kind = PlanKind::Channels};
        for (const auto &channel : m_context.channels) {
            if (isWanted(channel))
                plan.ids << channel.id;
        }
        return plan;
    }

    [[nodiscard]] QueryPlan tags(const QueryNode &node) const
    {
        if (node.value == "none"_L1)
            return {.kind = PlanKind::Untagged};
        QueryPlan plan{.kind = PlanKind::Tags};
        for (const auto &tag : m_context.tags) {
            if (isNamed(tag.name, node))
                plan.ids << tag.id;
        }
        return plan;
    }

    [[nodiscard]] QueryPlan assignees(const QueryNode &node) const
    {
        if (node.field == QueryField::Assignee && node.value == "none"_L1)
            return {.kind = PlanKind::Unassigned};
        const bool isMe = node.field == QueryField::Is || node.value == "me"_L1;
        QueryPlan plan{.kind = PlanKind::Assignees};
        for (const auto &colleague : m_context.colleagues) {
            if (isMe ? colleague.isMe : isNamed(colleague.name, node))
                plan.ids << colleague.id;
        }
        return plan;
    }

    [[nodiscard]] QueryPlan is(const QueryNode &node) const
    {
        const auto kinds = [](std::initializer_list<MentionKind> wanted) {
            QueryPlan plan{.kind = PlanKind::Kinds};
            for (const MentionKind kind : wanted)
                plan.ids << static_cast<qint64>(kind);
            return plan;
        };
        if (node.value == "unread"_L1)
            return {.kind = PlanKind::Unread};
        if (node.value == "flagged"_L1)
            return {.kind = PlanKind::Flagged};
        if (node.value == "reply"_L1)
            return kinds({MentionKind::Reply});
        if (node.value == "mention"_L1)
            return kinds({MentionKind::Mention});
        if (node.value == "direct"_L1)
            return kinds({MentionKind::Message, MentionKind::Mail});
        if (node.value == "mine"_L1)
            return assignees(node);
        if (node.value == "late"_L1)
            return {.kind = PlanKind::Late, .number = toMs(m_context.now)};
        if (const auto standing = standingOf(node.value))
            return {.kind = PlanKind::Standing, .number = static_cast<qint64>(*standing)};
        return state(node);
    }

    [[nodiscard]] static std::optional<Verdict> standingOf(const QString &value)
    {
        if (value == "held"_L1)
            return Verdict::Hold;
        if (value == "spam"_L1)
            return Verdict::Spam;
        return value == "trash"_L1 ? std::optional(Verdict::Trash) : std::nullopt;
    }

    [[nodiscard]] static QueryPlan state(const QueryNode &node)
    {
        MentionState state = MentionState::Open;
        if (node.value == "done"_L1)
            state = MentionState::Done;
        else if (node.value == "waiting"_L1)
            state = MentionState::Waiting;
        else if (node.value == "snoozed"_L1)
            state = MentionState::Snoozed;
        return {.kind = PlanKind::State, .number = static_cast<qint64>(state)};
    }

    [[nodiscard]] QueryPlan days(const QueryNode &node) const
    {
        const QDate today = toZoned(m_context.now, m_context.zone).wall.date();
        const QDate date = node.value == "today"_L1 ? today : node.value == "yesterday"_L1 ? today.addDays(-1) : QDate::fromString(node.value, Qt::ISODate);
        const qint64 day = dayOfDate(date);
        QueryPlan plan{.kind = PlanKind::Days};
        if (node.field != QueryField::Before)
            plan.from = node.field == QueryField::After ? day + 1 : day;
        if (node.field != QueryField::After)
            plan.until = node.field == QueryField::Before ? day - 1 : day;
        return plan;
    }

    /// Hours are hours; days and more go back on the calendar, to the same time of day.
    [[nodiscard]] QueryPlan since(const QueryNode &node) const
    {
        const Span span = spanOf(node.value).value_or(Span{});
        if (span.unit == u'h')
            return {.kind = PlanKind::Since, .number = toMs(m_context.now - std::chrono::hours(span.count))};
        ZonedTime then = toZoned(m_context.now, m_context.zone);
        constexpr int daysPerWeek = 7;
        if (span.unit == u'm')
            then.wall = then.wall.addMonths(-span.count);
        else if (span.unit == u'y')
            then.wall = then.wall.addYears(-span.count);
        else
            then.wall = then.wall.addDays(-qint64{span.count} * (span.unit == u'w' ? daysPerWeek : 1));
        return {.kind = PlanKind::Since, .number = toMs(toInstant(then).value_or(Instant{}))};
    }

    [[nodiscard]] static qint64 featureOf(const QString &name)
    {
        const qsizetype index = queryValues(QueryField::Has).indexOf(name);
        return qint64{1} << std::max<qsizetype>(0, index);
    }

    QueryPlan field(const QueryNode &node)
    {
        const bool isNone = node.value == "none"_L1;
        const auto judgement = [&node, isNone](JudgementField field) {
            return isNone ? QueryPlan{.kind = PlanKind::Judgement, .number = static_cast<qint64>(field)}
                          : QueryPlan{.kind = PlanKind::Judgement, .isPrefix = node.isPrefix, .text = node.value, .number = static_cast<qint64>(field)};
        };
        const QStringList words = node.value.split(u' ', Qt::SkipEmptyParts);
        switch (node.field) {
        case QueryField::Channel:
            return channels([&node](const auto &channel) { return isNamed(channel.name, node); });
        case QueryField::Service:
            return channels([&node](const auto &channel) { return isNamed(channel.service, node); });
        case QueryField::To:
            return channels([&](const auto &channel) {
                return holdsWords(foldedWordList(channel.name), words, node.isPrefix) || holdsWords(foldedWordList(channel.address), words, node.isPrefix);
            });
        case QueryField::From:
            return {.kind = PlanKind::Author, .words = words, .isPrefix = node.isPrefix};
        case QueryField::Person:
            return {.kind = PlanKind::Person, .words = words, .isPrefix = node.isPrefix};
        case QueryField::Role:
            return {.kind = PlanKind::Roles,
                    .number = personRoleFromKey(node.value).transform([](PersonRole role) { return static_cast<qint64>(role); }).value_or(0)};
        case QueryField::Company:
            return isNone ? QueryPlan{.kind = PlanKind::Company} : QueryPlan{.kind = PlanKind::Company, .words = words, .isPrefix = node.isPrefix};
        case QueryField::Language:
            return {.kind = PlanKind::Language, .text = isNone ? QString() : node.value};
        case QueryField::Sentiment:
            return judgement(JudgementField::Sentiment);
        case QueryField::Intent:
            return judgement(JudgementField::Intent);
        case QueryField::Topic:
            return judgement(JudgementField::Topic);
        case QueryField::Subject:
            return judgement(JudgementField::Subject);
        case QueryField::Tag:
            return tags(node);
        case QueryField::Status:
            return state(node);
        case QueryField::Assignee:
            return assignees(node);
        case QueryField::Has:
            return {.kind = PlanKind::Features, .number = featureOf(node.value)};
        case QueryField::Is:
            return is(node);
        case QueryField::After:
        case QueryField::Before:
        case QueryField::On:
            return days(node);
        case QueryField::Within:
            return since(node);
        case QueryField::Reach: {
            const ReachRange range = reachRange(node.value).value_or(ReachRange{});
            return {.kind = PlanKind::Reach, .from = range.from, .until = range.until};
        }
        case QueryField::Conversation:
            return {.kind = PlanKind::Conversation, .number = node.value.toLongLong()};
        case QueryField::Segment:
            break;
        }
        Q_UNREACHABLE_RETURN({});
    }

    const QueryContext &m_context;
    QStringList m_within;
    int m_nodes = 0;
    int m_depth = 0;
};

} // namespace

std::expected<QueryPlan, QueryError> planQuery(const Query &query, const QueryContext &context)
{
    return Planner(context).plan(query.root);
}

} // namespace parvis::domain
