// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/lexer.h"

#include "core/domain/query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using Expected = QueryError::Expected;
using Type = QueryToken::Type;

/// The quote that closes what this one opens; null for what opens nothing.
QChar closingOf(QChar quote)
{
    switch (quote.unicode()) {
    case u'"':
        return u'"';
    case u'«':
        return u'»';
    case u'“':
        return u'”';
    default:
        return {};
    }
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'«' || c == u'»' || c == u'“' || c == u'”';
}

bool endsBare(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || isQuote(c);
}

class Lexer
{
public:
    Lexer(QStringView text, QueryReading reading)
        : m_text(text)
        , m_reading(reading)
    {
    }

    std::expected<QList<QueryToken>, QueryError> tokens()
    {
        while (m_at < m_text.size() && !m_error)
            step();
        if (!m_error && m_tokens.isEmpty() && saysSomething())
            fail(0, m_text.size(), hasSigns() ? Expected::Letters : Expected::Term);
        if (m_error)
            return std::unexpected(*m_error);
        m_tokens.append({.type = Type::End, .position = m_text.size()});
        return std::move(m_tokens);
    }

private:
    /// Signs alone are nothing that could be looked for; what begins a phrase or an exclusion may become something.
    [[nodiscard]] bool saysSomething() const
    {
        return hasSigns() || (m_reading == QueryReading::Whole && std::ranges::any_of(m_text, [](QChar c) { return !c.isSpace(); }));
    }
    [[nodiscard]] bool hasSigns() const
    {
        return std::ranges::any_of(m_text, [](QChar c) { return !c.isSpace() && !isQuote(c) && c != u'-'; });
    }

    void step()
    {
        const QChar c = m_text[m_at];
        const bool opensNothing = isQuote(c) && closingOf(c).isNull();
        if (c.isSpace() || opensNothing) {
            ++m_at;
        } else if (c == u'(' || c == u')') {
            countGroup(c);
            m_tokens.append({.type = c == u'(' ? Type::Open : Type::Close, .position = m_at, .length = 1});
            ++m_at;
        } else if (!closingOf(c).isNull()) {
            phrase();
        } else if (c == u'-' && isExclusion()) {
            m_tokens.append({.type = Type::Not, .position = m_at, .length = 1});
            ++m_at;
        } else {
            bare();
        }
    }

    /// Between a field's parentheses stand values, and a value need not hold a word (a tag may be an emoji).
    void countGroup(QChar parenthesis)
    {
        const bool begins = parenthesis == u'(' && !m_tokens.isEmpty() && m_tokens.last().isGroup;
        if (begins || m_groupDepth > 0)
            m_groupDepth += parenthesis == u'(' ? 1 : -1;
    }

    [[nodiscard]] bool isWorthLooking(QStringView text) const { return m_groupDepth > 0 || !foldedText(text).isEmpty(); }

    [[nodiscard]] bool isExclusion() const
    {
        const bool isFirst = m_at == 0 || m_text[m_at - 1].isSpace() || m_text[m_at - 1] == u'(';
        if (!isFirst || m_at + 1 == m_text.size())
            return false;
        const QChar next = m_text[m_at + 1];
        return !next.isSpace() && next != u'-' && next != u')';
    }

    /// Reads what stands between quotes, the first of which is at m_at, and a star behind them.
    QueryToken quoted()
    {
        const QChar closing = closingOf(m_text[m_at]);
        QueryToken token{.type = Type::Text, .position = m_at, .isQuoted = true};
        qsizetype end = m_text.indexOf(closing, m_at + 1);
        if (end < 0) {
            if (m_reading == QueryReading::Whole)
                fail(m_text.size(), 0, Expected::ClosingQuote);
            end = m_text.size();
        }
        const bool isOpen = end == m_text.size();
        token.text = m_text.sliced(m_at + 1, end - m_at - 1).toString();
        m_at = std::min(end + 1, m_text.size());
        token.isPrefix = isOpen && isBeingTyped(token.text);
        if (m_at < m_text.size() && m_text[m_at] == u'*') {
            token.isPrefix = true;
            ++m_at;
        }
        token.length = m_at - token.position;
        return token;
    }

    void phrase()
    {
        const QueryToken token = quoted();
        if (isWorthLooking(token.text))
            m_tokens.append(token);
    }

    void bare()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsBare(m_text[m_at]))
            ++m_at;
        const QStringView text = m_text.sliced(start, m_at - start);
        QueryToken token{.type = Type::Text, .position = start, .length = text.size()};
        if (text == "AND"_L1 || text == "OR"_L1 || text == "NOT"_L1) {
            token.type = text == "AND"_L1 ? Type::And : text == "OR"_L1 ? Type::Or : Type::Not;
            m_tokens.append(token);
        } else if (text == "NEAR"_L1 || text.startsWith("NEAR/"_L1)) {
            near(token, text);
        } else if (const qsizetype colon = text.indexOf(u':'); colon > 0 && isField(text, colon)) {
            field(token, text, colon);
        } else {
            token.isPrefix = text.endsWith(u'*') || isBeingTyped(text);
            token.text = text.toString();
            if (isWorthLooking(text))
                m_tokens.append(token);
        }
    }

    [[nodiscard]] bool isBeingTyped(QStringView text) const
    {
        constexpr qsizetype shortest = 2;
        if (m_reading == QueryReading::Whole || m_at < m_text.size())
            return false;
        const auto words = foldedWords(text);
        return !words.isEmpty() && words.last().start + words.last().length == text.size() && words.last().length >= shortest;
    }

    void near(QueryToken token, QStringView text)
    {
        constexpr int farthest = 1'000;
        QStringView number = text.sliced(std::min<qsizetype>(text.size(), 5));
        token.type = Type::Near;
        token.isOrdered = number.endsWith(u'f');
        if (token.isOrdered)
            number.chop(1);
        const bool isNumber = !number.isEmpty() && number.size() <= 4 && std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
        token.distance = isNumber ? number.toInt() : -1;
        if (token.distance < 0 || token.distance > farthest) {
            fail(token.position, token.length, Expected::Distance);
            return;
        }
        m_tokens.append(token);
    }

    /// A colon makes a field of what is one, or of a word that looks like one; addresses (https://…) and times (10:30) are text.
    [[nodiscard]] bool isField(QStringView text, qsizetype colon) const
    {
        const QStringView name = text.first(colon);
        if (!std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); }))
            return false;
        const QString lower = name.toString().toLower();
        if (lower == "raw"_L1 || queryFieldNames().contains(lower))
            return true;
        const bool hasValue
            = colon + 1 < text.size() ? text[colon + 1] != u'/' : m_at < m_text.size() && (m_text[m_at] == u'(' || !closingOf(m_text[m_at]).isNull());
        return name.size() > 1 && hasValue;
    }

    void field(QueryToken token, QStringView text, qsizetype colon)
    {
        const QString name = text.first(colon).toString().toLower();
        const qsizetype index = queryFieldNames().indexOf(name);
        token.type = name == "raw"_L1 ? Type::RawField : Type::Field;
        if (token.type == Type::Field && index < 0) {
            fail(token.position, colon, Expected::Field, queryFieldNames() + QStringList{u"raw"_s});
            return;
        }
        if (index >= 0)
            token.field = static_cast<QueryField>(index);
        token.valueAt = token.position + colon + 1;
        const QStringView rest = text.sliced(colon + 1);
        if (!rest.isEmpty()) {
            token.isPrefix = rest.size() > 1 && rest.endsWith(u'*');
            token.text = (token.isPrefix && token.type == Type::Field ? rest.chopped(1) : rest).toString();
            if (token.type == Type::Field && isBeingTyped(rest))
                token.isPrefix = true;
        } else if (m_at < m_text.size() && m_text[m_at] == u'(') {
            token.isGroup = true;
        } else if (m_at < m_text.size() && !closingOf(m_text[m_at]).isNull()) {
            const QueryToken value = quoted();
            token.text = value.text;
            token.isQuoted = true;
            token.isPrefix = value.isPrefix;
            token.length = m_at - token.position;
        } else {
            fail(token.valueAt, 0, Expected::Value, token.type == Type::Field ? queryValues(token.field) : QStringList());
            return;
        }
        m_tokens.append(token);
    }

    void fail(qsizetype position, qsizetype length, Expected expected, const QStringList &choices = {})
    {
        if (!m_error)
            m_error = QueryError{.position = position, .length = length, .expected = expected, .choices = choices};
    }

    QStringView m_text;
    QueryReading m_reading;
    qsizetype m_at = 0;
    QList<QueryToken> m_tokens;
    int m_groupDepth = 0;
    std::optional<QueryError> m_error;
};

} // namespace

std::expected<QList<QueryToken>, QueryError> lexQuery(QStringView text, QueryReading reading)
{
    return Lexer(text, reading).tokens();
}

} // namespace parvis::domain
