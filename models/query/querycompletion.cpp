// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/querycompletion.h"

#include "core/domain/query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

using domain::QueryField;

constexpr qsizetype mostChoices = 12;

bool isOpenQuote(QStringView before)
{
    return before.count(u'"') % 2 == 1 || before.count(u'«') > before.count(u'»') || before.count(u'“') > before.count(u'”');
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
        names = domain::queryValues(field);
        return names.isEmpty() ? values.value(field) : names;
    }
}

QString quotedWhereNeeded(const QString &value)
{
    const bool isPlain = std::ranges::all_of(value, [](QChar c) { return c.isLetterOrNumber() || u"-.<>=@_"_s.contains(c); });
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

/// The word before the cursor, without the minus that denies it; none within a phrase.
struct Word
{
    QStringView text;
    qsizetype start = 0;
};
std::optional<Word> wordBefore(QStringView text, qsizetype cursor)
{
    const QStringView before = text.first(std::clamp<qsizetype>(cursor, 0, text.size()));
    if (isOpenQuote(before))
        return std::nullopt;
    qsizetype start = before.size();
    while (start > 0 && !before[start - 1].isSpace() && before[start - 1] != u'(')
        --start;
    if (before.sliced(start).startsWith(u'-'))
        ++start;
    return Word{.text = before.sliced(start), .start = start};
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

} // namespace

std::optional<TypedValue> typedValue(const QString &text, qsizetype cursor)
{
    const auto word = wordBefore(text, cursor);
    if (!word)
        return std::nullopt;
    const qsizetype colon = word->text.indexOf(u':');
    const auto field = fieldOf(colon < 0 ? groupBefore(text, word->start) : word->text.first(colon));
    return field ? std::optional(TypedValue{.field = *field, .typed = word->text.sliced(colon + 1).toString()}) : std::nullopt;
}

QueryCompletion completeQuery(const QString &text, qsizetype cursor, const domain::QueryContext &context, const QueryValues &values)
{
    constexpr qsizetype shortestName = 2;
    const auto found = wordBefore(text, cursor);
    if (!found)
        return {};
    const auto [word, start] = *found;
    const qsizetype colon = word.indexOf(u':');
    const auto value = typedValue(text, cursor);
    QueryCompletion completion;
    if (!value && colon >= 0)
        return {};
    if (!value) {
        if (word.size() < shortestName)
            return {};
        for (const QString &name : domain::queryFieldNames() + QStringList{u"raw"_s}) {
            if (name.startsWith(word))
                completion.choices << name + u':';
        }
        completion.start = start;
        completion.length = word.size();
        return completion.choices.isEmpty() ? QueryCompletion{} : completion;
    }
    const QString &typed = value->typed;
    completion.start = start + colon + 1;
    completion.length = typed.size();
    for (const QString &name : fitting(namesOf(value->field, context, values), typed))
        completion.choices << quotedWhereNeeded(name);
    // What stands there already needs no completing.
    if (completion.choices.isEmpty() || completion.choices.contains(typed))
        return {};
    return completion;
}

} // namespace parvis::models
