// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/parser.h"

#include "core/domain/query/fieldvalue.h"
#include "core/domain/query/lexer.h"
#include "core/domain/query/words.h"

#include <algorithm>

namespace parvis::domain {

namespace {

using Expected = QueryError::Expected;
using NodeKind = QueryNode::Kind;
using Parsed = std::expected<QueryNode, QueryError>;
using Type = QueryToken::Type;

constexpr qsizetype mostText = 100'000;
constexpr qsizetype mostTerms = 1'000;
constexpr int deepestQuery = 200;

std::unexpected<QueryError> failure(qsizetype position, qsizetype length, Expected expected)
{
    return std::unexpected(QueryError{.position = position, .length = length, .expected = expected, .choices = {}});
}

std::unexpected<QueryError> failure(const QueryToken &token, Expected expected)
{
    return failure(token.position, token.length, expected);
}

/// The parts as one node: alone where there is one, parts of the same kind taken in.
QueryNode joined(NodeKind kind, const QList<QueryNode> &parts)
{
    if (parts.size() == 1)
        return parts.first();
    QueryNode node{.kind = kind, .position = parts.first().position, .length = parts.last().position + parts.last().length - parts.first().position};
    for (const QueryNode &part : parts) {
        if (part.kind == kind)
            node.parts << part.parts;
        else
            node.parts << part;
    }
    return node;
}

/// From the first of a text's words to the end of the last, as they stand there.
QString wordsIn(const QString &text)
{
    const QList<FoldedWord> words = foldedWords(text);
    if (words.isEmpty())
        return {};
    const qsizetype start = words.first().start;
    return text.sliced(start, words.last().start + words.last().length - start).simplified();
}

/// Recursive descent; `group` is the field whose parentheses we are in.
class Parser
{
public:
    explicit Parser(QList<QueryToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    std::expected<Query, QueryError> query()
    {
        if (next().type == Type::End)
            return Query{};
        auto root = any(nullptr);
        if (!root)
            return std::unexpected(root.error());
        if (next().type != Type::End)
            return failure(next(), Expected::Operator);
        return Query{.root = *root};
    }

private:
    [[nodiscard]] const QueryToken &next() const { return m_tokens[m_at]; }

    Parsed any(const QueryToken *group)
    {
        QList<QueryNode> parts;
        for (;;) {
            auto part = all(group);
            if (!part)
                return part;
            parts << *part;
            if (next().type != Type::Or)
                return joined(NodeKind::Any, parts);
            ++m_at;
        }
    }

    Parsed all(const QueryToken *group)
    {
        QList<QueryNode> parts;
        for (;;) {
            auto part = no(group);
            if (!part)
                return part;
            parts << *part;
            if (next().type == Type::And)
                ++m_at;
            else if (next().type == Type::Or || next().type == Type::Close || next().type == Type::End)
                return joined(NodeKind::All, parts);
        }
    }

    Parsed no(const QueryToken *group)
    {
        if (next().type != Type::Not)
            return near(group);
        const QueryToken &token = next();
        ++m_at;
        if (++m_depth > deepestQuery)
            return failure(token, Expected::LessNesting);
        auto part = no(group);
        --m_depth;
        return part.transform([&token](const QueryNode &inner) {
            return QueryNode{.kind = NodeKind::Not, .parts = {inner}, .position = token.position, .length = inner.position + inner.length - token.position};
        });
    }

    Parsed near(const QueryToken *group)
    {
        auto first = primary(group);
        if (!first || next().type != Type::Near)
            return first;
        const QueryToken &token = next();
        ++m_at;
        if (first->kind != NodeKind::Words)
            return failure(first->position, first->length, Expected::Words);
        auto second = primary(group);
        if (!second)
            return second;
        if (second->kind != NodeKind::Words)
            return failure(second->position, second->length, Expected::Words);
        if (next().type == Type::Near)
            return failure(next(), Expected::Operator);
        return QueryNode{.kind = NodeKind::Near,
                         .parts = {*first, *second},
                         .distance = token.distance,
                         .isOrdered = token.isOrdered,
                         .position = first->position,
                         .length = second->position + second->length - first->position};
    }

    Parsed primary(const QueryToken *group)
    {
        const QueryToken &token = next();
        switch (token.type) {
        case Type::Open:
            return parenthesised(group);
        case Type::Text:
            ++m_at;
            if (!counts(token))
                return failure(token, Expected::FewerTerms);
            if (group)
                return value(*group, token);
            return QueryNode{.kind = NodeKind::Words,
                             .words = foldedWordList(token.text),
                             .isPrefix = token.isPrefix,
                             .written = wordsIn(token.text),
                             .position = token.position,
                             .length = token.length};
        case Type::Field:
        case Type::RawField:
            if (group)
                return wantedValue(token, *group);
            ++m_at;
            if (!counts(token))
                return failure(token, Expected::FewerTerms);
            if (token.isGroup)
                return parenthesised(&token);
            return value(token, token);
        default:
            return group ? wantedValue(token, *group) : failure(token, Expected::Term);
        }
    }

    /// In a field's parentheses nothing but its values can stand.
    static std::unexpected<QueryError> wantedValue(const QueryToken &token, const QueryToken &field)
    {
        const bool hasChoices = field.type == Type::Field;
        return std::unexpected(QueryError{
            .position = token.position, .length = token.length, .expected = Expected::Value, .choices = hasChoices ? queryValues(field.field) : QStringList()});
    }

    /// Each word of a phrase is a term: an index opens them all at once.
    bool counts(const QueryToken &token)
    {
        m_terms += std::max(qsizetype{1}, foldedWordList(token.text).size());
        return m_terms <= mostTerms;
    }

    Parsed parenthesised(const QueryToken *group)
    {
        const QueryToken &open = next();
        ++m_at;
        if (++m_depth > deepestQuery)
            return failure(open, Expected::LessNesting);
        auto inner = any(group);
        --m_depth;
        if (!inner)
            return inner;
        if (next().type != Type::Close)
            return failure(next(), Expected::ClosingParenthesis);
        ++m_at;
        return inner;
    }

    /// What `field` says of the value that `token` holds.
    Parsed value(const QueryToken &field, const QueryToken &token)
    {
        const bool isWithin = &field == &token;
        const qsizetype at = isWithin ? token.valueAt : token.position;
        const qsizetype length = token.position + token.length - at;
        QueryNode node{.kind = NodeKind::Field, .field = field.field, .position = token.position, .length = token.length};
        // Only who knows the segments can say that a name is none of theirs, and then of the name, as of other values.
        if (field.field == QueryField::Segment) {
            node.position = at;
            node.length = length;
        }
        if (field.type == Type::RawField) {
            node.kind = NodeKind::Raw;
            node.value = token.text.normalized(QString::NormalizationForm_C).trimmed();
            if (node.value.isEmpty())
                return failure(at, length, Expected::Value);
            return node;
        }
        auto compared = fieldValue(field.field, token.text);
        if (!compared) {
            compared.error().position = at;
            compared.error().length = length;
            return std::unexpected(compared.error());
        }
        node.value = *compared;
        node.written = token.text.simplified();
        if (token.isPrefix && !token.isQuoted && node.written.endsWith(u'*'))
            node.written.chop(1);
        node.isPrefix = token.isPrefix && hasBeginnings(field.field);
        return node;
    }

    QList<QueryToken> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    qsizetype m_terms = 0;
};

Query wordsQuery(QStringView typed)
{
    constexpr qsizetype shortestBeginning = 2;
    Query query;
    const auto words = foldedWords(typed.first(std::min(typed.size(), mostText)));
    for (const FoldedWord &word : words.first(std::min(words.size(), mostTerms))) {
        const bool isBeingTyped = word.start + word.length == typed.size() && word.length >= shortestBeginning;
        query.root.parts.append({.kind = NodeKind::Words,
                                 .words = {word.folded},
                                 .isPrefix = isBeingTyped,
                                 .written = typed.sliced(word.start, word.length).toString(),
                                 .position = word.start,
                                 .length = word.length});
    }
    if (query.root.parts.size() == 1)
        query.root = QueryNode(query.root.parts.first());
    return query;
}

} // namespace

std::expected<Query, QueryError> parseQuery(QStringView text, QueryReading reading)
{
    if (text.size() > mostText)
        return failure(mostText, text.size() - mostText, Expected::LessText);
    auto tokens = lexQuery(text, reading);
    if (!tokens)
        return std::unexpected(tokens.error());
    return Parser(*std::move(tokens)).query();
}

Query queryOrWords(QStringView typed)
{
    return parseQuery(typed, QueryReading::Typing).value_or(wordsQuery(typed));
}

} // namespace parvis::domain
