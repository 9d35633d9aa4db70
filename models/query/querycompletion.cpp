// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/querycompletion.h"

#include "core/domain/query/words.h"
#include "models/query/querymeanings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

using domain::QueryField;

constexpr qsizetype mostChoices = 12;

QChar closingOf(QChar quote)
{
    return quote == u'«' ? u'»' : quote == u'“' ? u'”' : u'"';
}

/// Where the quote stands that is open at the end of a text; nothing where none is.
std::optional<qsizetype> openQuote(QStringView before)
{
    std::optional<qsizetype> open;
    QChar closing;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QChar c = before[i];
        if (open) {
            if (c == closing)
                open.reset();
        } else if (c == u'"' || c == u'«' || c == u'“') {
            open = i;
            closing = closingOf(c);
        }
    }
    return open;
}

/// Whether `none` finds what has nothing of it, where the language itself lists no values.
bool canBeNone(QueryField field)
{
    switch (field) {
    case QueryField::Company:
    case QueryField::Sentiment:
    case QueryField::Intent:
    case QueryField::Topic:
    case QueryField::Subject:
        return true;
    default:
        return false;
    }
}

QStringList namesOf(QueryField field, const domain::QueryContext &context, const QueryValues &values)
{
    QStringList names;
    const auto take = [&names](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    };
    switch (field) {
    case QueryField::Channel:
    case QueryField::To:
        for (const auto &channel : context.channels)
            take(channel.name);
        return names;
    case QueryField::Service:
        for (const auto &channel : context.channels)
            take(channel.service);
        return names;
    case QueryField::Tag:
        names = {u"none"_s};
        for (const auto &tag : context.tags)
            take(tag.name);
        return names;
    case QueryField::Assignee:
        names = {u"me"_s, u"none"_s};
        for (const auto &colleague : context.colleagues)
            take(colleague.name);
        return names;
    case QueryField::Segment:
        names = context.segments.keys();
        std::ranges::sort(names);
        return names;
    case QueryField::After:
    case QueryField::Before:
    case QueryField::On:
        return {u"today"_s, u"yesterday"_s, context.now.time_since_epoch().count() == 0 ? QString() : domain::toIso(context.now).left(10)};
    case QueryField::Within:
        return {u"1d"_s, u"7d"_s, u"1m"_s, u"1y"_s};
    case QueryField::Reach:
        return {u">100"_s, u">1000"_s, u">10000"_s};
    default:
        // What the workspace holds of a field may be more than the usual.
        names = domain::queryValues(field);
        for (const QString &name : values.value(field))
            take(name);
        if (canBeNone(field))
            take(u"none"_s);
        return names;
    }
}

QString quotedWhereNeeded(const QString &value, bool isQuoted)
{
    const bool isPlain = !isQuoted && std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber() || u"-.<>=@_"_s.contains(c); });
    return isPlain ? value : u'"' + QString(value).remove(u'"') + u'"';
}

/// The names that hold a word beginning with what is typed, those that begin so themselves first; none where one of them stands already.
QStringList fitting(const QStringList &names, QStringView typed)
{
    const QString sought = domain::foldedText(typed);
    QStringList first;
    QStringList second;
    for (const QString &name : names) {
        const QString folded = domain::foldedText(name);
        if (name.isEmpty())
            continue;
        if (sought.isEmpty() || folded.startsWith(sought) || name.startsWith(typed))
            first << name;
        else if (folded.contains(u' ' + sought))
            second << name;
    }
    first << second;
    return first.first(std::min(first.size(), mostChoices));
}

/// The word before the cursor, without the minus that denies it; where a quote is open, with all that stands behind it.
struct Word
{
    QStringView text;
    qsizetype start = 0;
    std::optional<qsizetype> quote;   ///< where it stands
};
Word wordBefore(QStringView text, qsizetype cursor)
{
    const QStringView before = text.first(std::clamp<qsizetype>(cursor, 0, text.size()));
    const auto quote = openQuote(before);
    qsizetype start = quote.value_or(before.size());
    while (start > 0 && !before[start - 1].isSpace() && before[start - 1] != u'(')
        --start;
    if (before.sliced(start).startsWith(u'-'))
        ++start;
    return {.text = before.sliced(start), .start = start, .quote = quote};
}

/// The name of the field in whose parentheses ("from:(ada OR |") a place stands; empty where it stands in none.
QStringView groupBefore(QStringView text, qsizetype start)
{
    int depth = 0;
    for (qsizetype i = start - 1; i >= 0; --i) {
        if (text[i] == u')')
            ++depth;
        if (text[i] != u'(' || depth-- > 0)
            continue;
        if (i == 0 || text[i - 1] != u':')
            return {};
        qsizetype from = i - 1;
        while (from > 0 && text[from - 1].isLetter())
            --from;
        return text.sliced(from, i - 1 - from);
    }
    return {};
}

std::optional<QueryField> fieldOf(QStringView name)
{
    const qsizetype index = domain::queryFieldNames().indexOf(name.toString().toLower());
    return index < 0 ? std::nullopt : std::optional(static_cast<QueryField>(index));
}

/// Whether a value that is not quoted any more ended before the cursor: its quote or the parentheses around it are closed.
bool isEnded(QStringView value)
{
    return !value.isEmpty() && u")\"»”"_s.contains(value.back());
}

/// A value before the cursor, and the stretch that a choice replaces: a quote that was opened for it, and the one that closes it behind the cursor, too.
struct Value
{
    QueryField field;
    QStringView typed;
    qsizetype start = 0;
    qsizetype length = 0;
    bool isQuoted = false;
    bool isOpen = false;   ///< its quote waits to be closed
};
std::optional<Value> valueBefore(QStringView text, qsizetype cursor)
{
    const auto [word, start, quote] = wordBefore(text, cursor);
    const qsizetype head = quote.value_or(start + word.size()) - start;
    const qsizetype colon = word.first(head).indexOf(u':');
    // A phrase is no value but right behind the colon, or in a field's parentheses.
    if (quote && head != colon + 1)
        return std::nullopt;
    if (!quote && isEnded(word.sliced(colon + 1)))
        return std::nullopt;
    const auto field = fieldOf(colon < 0 ? groupBefore(text, start) : word.first(colon));
    if (!field)
        return std::nullopt;
    const qsizetype begin = start + colon + 1;
    const qsizetype end = start + word.size();
    const bool isClosedBehind = quote && end < text.size() && text[end] == closingOf(text[*quote]);
    return Value{.field = *field,
                 .typed = text.sliced(quote ? *quote + 1 : begin, end - (quote ? *quote + 1 : begin)),
                 .start = begin,
                 .length = end - begin + (isClosedBehind ? 1 : 0),
                 .isQuoted = quote.has_value(),
                 .isOpen = quote && !isClosedBehind};
}

/// The names of fields that begin with the word before the cursor, with what they find.
QueryCompletion completedName(QStringView text, qsizetype cursor)
{
    const auto [word, start, quote] = wordBefore(text, cursor);
    if (quote || word.isEmpty() || word.contains(u':'))
        return {};
    QueryCompletion completion{.start = start, .length = word.size(), .choices = {}};
    const auto offer = [&completion, &word](const QString &name, const QString &meaning) {
        if (!name.startsWith(word))
            return;
        completion.choices << name + u':';
        completion.meanings.insert(completion.choices.constLast(), meaning);
    };
    for (const QString &name : domain::queryFieldNames())
        offer(name, queryFieldMeaning(*fieldOf(name)));
    offer(u"raw"_s, rawMeaning());
    return completion.choices.isEmpty() ? QueryCompletion{} : completion;
}

} // namespace

std::optional<TypedValue> typedValue(const QString &text, qsizetype cursor)
{
    const auto found = valueBefore(text, cursor);
    return found ? std::optional(TypedValue{.field = found->field, .typed = found->typed.toString()}) : std::nullopt;
}

QueryCompletion completeQuery(const QString &text, qsizetype cursor, const domain::QueryContext &context, const QueryValues &values)
{
    const auto value = valueBefore(text, cursor);
    if (!value)
        return completedName(text, cursor);
    const QStringList names = fitting(namesOf(value->field, context, values), value->typed);
    // What stands there whole needs no completing.
    if (!value->isOpen && names.contains(value->typed, Qt::CaseInsensitive))
        return {};
    QueryCompletion completion{.start = value->start, .length = value->length, .choices = {}};
    for (const QString &name : names) {
        const QString choice = quotedWhereNeeded(name, value->isQuoted);
        if (completion.choices.contains(choice))
            continue;
        completion.choices << choice;
        if (const QString meaning = queryValueMeaning(value->field, name); !meaning.isEmpty())
            completion.meanings.insert(choice, meaning);
    }
    return completion.choices.isEmpty() ? QueryCompletion{} : completion;
}

} // namespace parvis::models
