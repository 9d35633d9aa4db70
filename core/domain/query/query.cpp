// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/query.h"

#include "core/domain/people/person.h"
#include "core/domain/query/words.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using NodeKind = QueryNode::Kind;

/// The quotes that the language knows, opening and closing, the plainest first.
constexpr std::array<std::pair<char16_t, char16_t>, 3> quotes{{{u'"', u'"'}, {u'«', u'»'}, {u'“', u'”'}}};

QString quoted(const QString &text)
{
    for (const auto &[open, close] : quotes) {
        if (!text.contains(QChar(close)))
            return QChar(open) + text + QChar(close);
    }
    QString bare = text;
    return u'"' + bare.remove(u'"') + u'"';
}

bool isPlain(const QString &value)
{
    const auto isPlainCharacter = [](QChar c) { return c.isLetterOrNumber() || u"-.<>="_s.contains(c); };
    return !value.isEmpty() && std::ranges::all_of(value, isPlainCharacter);
}

QString textOfField(const QueryNode &node)
{
    return nameOf(node.field) + u':' + (isPlain(node.value) ? node.value : quoted(node.value)) + (node.isPrefix ? u"*"_s : QString());
}

/// `isWithin`: the part stands where OR needs parentheses; `isTight`: where AND needs them too.
QString textOf(const QueryNode &node, bool isWithin, bool isTight)
{
    const auto joined = [&node](const QString &between, bool parenthesise) {
        QStringList texts;
        for (const QueryNode &part : node.parts)
            texts << textOf(part, node.kind == NodeKind::All, false);
        const QString text = texts.join(between);
        return parenthesise ? u'(' + text + u')' : text;
    };
    switch (node.kind) {
    case NodeKind::All:
        return joined(u" "_s, isTight);
    case NodeKind::Any:
        return joined(u" OR "_s, isWithin || isTight);
    case NodeKind::Not:
        return u"NOT "_s + textOf(node.parts.first(), true, true);
    case NodeKind::Words:
        return (node.words.size() == 1 ? node.words.first() : u'"' + node.words.join(u' ') + u'"') + (node.isPrefix ? u"*"_s : QString());
    case NodeKind::Near:
        return u"%1 NEAR/%2%3 %4"_s.arg(textOf(node.parts.first(), true, true))
            .arg(node.distance)
            .arg(node.isOrdered ? u"f"_s : QString())
            .arg(textOf(node.parts.last(), true, true));
    case NodeKind::Raw:
        return u"raw:"_s + quoted(node.value);
    case NodeKind::Field:
        return textOfField(node);
    }
    Q_UNREACHABLE_RETURN({});
}

void gatherWords(const QueryNode &node, QList<QueryNode> &found)
{
    if (node.kind == NodeKind::Not)
        return;
    if (node.kind == NodeKind::Words) {
        found << node;
    } else if (node.kind == NodeKind::Raw) {
        const QStringList words = foldedWordList(node.value);
        if (!words.isEmpty())
            found << QueryNode{.kind = NodeKind::Words, .words = words};
    }
    for (const QueryNode &part : node.parts)
        gatherWords(part, found);
}

std::optional<qint64> countOf(QStringView digits)
{
    constexpr qsizetype mostDigits = 15;
    if (digits.isEmpty() || digits.size() > mostDigits || !std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    return digits.toLongLong();
}

/// Whether a part of a query asks who somebody is, and nothing of what they said.
bool asksWho(const QueryNode &node)
{
    switch (node.kind) {
    case QueryNode::Kind::Field:
        return node.field == QueryField::Person || node.field == QueryField::Role || node.field == QueryField::Company;
    case QueryNode::Kind::All:
    case QueryNode::Kind::Any:
    case QueryNode::Kind::Not:
        return !node.parts.isEmpty() && std::ranges::all_of(node.parts, asksWho);
    default:
        return false;
    }
}

} // namespace

const QStringList &queryFieldNames()
{
    static const QStringList names{u"channel"_s,   u"service"_s, u"from"_s,  u"person"_s,  u"role"_s, u"company"_s, u"to"_s,       u"lang"_s,
                                   u"sentiment"_s, u"intent"_s,  u"topic"_s, u"subject"_s, u"tag"_s,  u"status"_s,  u"assignee"_s, u"segment"_s,
                                   u"has"_s,       u"is"_s,      u"after"_s, u"before"_s,  u"on"_s,   u"within"_s,  u"reach"_s,    u"conversation"_s};
    return names;
}

QString nameOf(QueryField field)
{
    return queryFieldNames().at(static_cast<qsizetype>(field));
}

QStringList queryValues(QueryField field)
{
    switch (field) {
    case QueryField::Role: {
        QStringList roles{u"none"_s};
        for (const PersonRole role : personRoles())
            roles << personRoleKey(role);
        return roles;
    }
    case QueryField::Sentiment:
        return {u"positive"_s, u"neutral"_s, u"negative"_s};
    case QueryField::Status:
        return {u"open"_s, u"waiting"_s, u"snoozed"_s, u"done"_s};
    case QueryField::Has:
        return {u"link"_s, u"image"_s, u"video"_s, u"question"_s};
    case QueryField::Is:
        return {u"unread"_s, u"open"_s, u"done"_s, u"flagged"_s, u"reply"_s, u"mention"_s, u"direct"_s, u"mine"_s, u"late"_s, u"held"_s, u"spam"_s, u"trash"_s};
    default:
        return {};
    }
}

bool operator==(const QueryNode &one, const QueryNode &other)
{
    return one.kind == other.kind && one.words == other.words && one.isPrefix == other.isPrefix && one.distance == other.distance
        && one.isOrdered == other.isOrdered && one.field == other.field && one.value == other.value && one.parts == other.parts;
}

QString toText(const Query &query)
{
    return toText(query.root);
}

QString toText(const QueryNode &node)
{
    return textOf(node, false, false);
}

Query bothOf(const Query &one, const Query &other)
{
    if (one.isEmpty() || other.isEmpty())
        return one.isEmpty() ? other : one;
    Query both;
    for (const Query &query : {one, other}) {
        if (query.root.kind == NodeKind::All)
            both.root.parts << query.root.parts;
        else
            both.root.parts << query.root;
    }
    return both;
}

QList<QueryNode> soughtWords(const Query &query)
{
    QList<QueryNode> found;
    gatherWords(query.root, found);
    return found;
}

PeopleQuery peopleQuery(const Query &query)
{
    if (asksWho(query.root))
        return {.who = query, .said = {}};
    PeopleQuery people;
    if (query.root.kind != QueryNode::Kind::All) {
        people.said = query;
        return people;
    }
    for (const QueryNode &part : query.root.parts)
        (asksWho(part) ? people.who : people.said).root.parts << part;
    return people;
}

std::optional<ReachRange> reachRange(QStringView value)
{
    if (const qsizetype dots = value.indexOf(".."_L1); dots >= 0) {
        const auto from = countOf(value.first(dots));
        const auto until = countOf(value.sliced(dots + 2));
        return from && until && *from <= *until ? std::optional(ReachRange{.from = from, .until = until}) : std::nullopt;
    }
    for (const auto &sign : {u">="_s, u"<="_s, u">"_s, u"<"_s, u"="_s, u""_s}) {
        if (!value.startsWith(sign))
            continue;
        const auto number = countOf(value.sliced(sign.size()));
        if (!number)
            return std::nullopt;
        if (sign == ">="_L1)
            return ReachRange{.from = number, .until = {}};
        if (sign == "<="_L1)
            return ReachRange{.from = {}, .until = number};
        if (sign == ">"_L1)
            return ReachRange{.from = *number + 1, .until = {}};
        if (sign == "<"_L1)
            return ReachRange{.from = {}, .until = *number - 1};
        return ReachRange{.from = number, .until = number};
    }
    return std::nullopt;
}

std::optional<Span> spanOf(QStringView value)
{
    constexpr qint64 most = 9'999;
    if (value.isEmpty() || !u"hdwmy"_s.contains(value.back()))
        return std::nullopt;
    const auto count = countOf(value.chopped(1));
    if (!count || *count < 1 || *count > most)
        return std::nullopt;
    return Span{.count = static_cast<int>(*count), .unit = value.back().unicode()};
}

} // namespace parvis::domain
