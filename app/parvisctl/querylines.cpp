// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/querylines.h"

#include "app/parvisctl/commands.h"
#include "core/store/query/querystore.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// How many columns a terminal gives the text: marks stand on their letter.
qsizetype columnsOf(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype columns = 0;
    while (finder.toNextBoundary() >= 0)
        ++columns;
    return columns;
}

QString listed(const QStringList &choices)
{
    constexpr qsizetype shown = 30;
    const QString some = choices.first(std::min(choices.size(), shown)).join(u", "_s);
    return choices.size() > shown ? some + u"…"_s : some;
}

void sayWrong(const QString &query, const domain::QueryError &error)
{
    if (complainsInJson())
        return complainOfObject(JsonLine().add(u"sentence"_s, querySentence(error)).add(u"query"_s, query).add(u"at"_s, error.position));
    complain(querySentence(error));
    for (const QString &line : caretLines(query, error))
        complain(u"  "_s + line);
}

} // namespace

QString querySentence(const domain::QueryError &error)
{
    using Expected = domain::QueryError::Expected;
    switch (error.expected) {
    case Expected::Term:
        return u"Something to look for was expected here: a word, a \"phrase\", a field or a parenthesis."_s;
    case Expected::Letters:
        return u"These are signs alone; raw: before them looks for them as they stand, as in raw:\"?!\"."_s;
    case Expected::Operator:
        return u"Nothing can follow here but AND, OR, or something more to look for."_s;
    case Expected::ClosingParenthesis:
        return u"A closing parenthesis was expected here."_s;
    case Expected::ClosingQuote:
        return u"A closing quotation mark was expected here."_s;
    case Expected::Field:
        return u"There is no such field. There are: %1."_s.arg(listed(error.choices));
    case Expected::Value:
        return error.choices.isEmpty() ? u"A value was expected behind the colon."_s
                                       : u"A value was expected behind the colon: %1."_s.arg(listed(error.choices));
    case Expected::Choice:
        return error.choices.isEmpty() ? u"There is none of that name."_s : u"One of these was expected: %1."_s.arg(listed(error.choices));
    case Expected::Date:
        return u"A day was expected: 2026-11-23, today or yesterday."_s;
    case Expected::Span:
        return u"A span of time was expected: a number and h, d, w, m or y, as in 7d."_s;
    case Expected::Range:
        return u"A number was expected, as in >1000, <=50 or 10..20."_s;
    case Expected::Number:
        return u"A number was expected."_s;
    case Expected::Distance:
        return u"NEAR wants a number of words from 0 to 1000, as in NEAR/5 or NEAR/5f."_s;
    case Expected::Words:
        return u"NEAR stands between words, word* or \"phrases\"."_s;
    case Expected::NoCircle:
        return u"This segment names itself in the end, or a chain of segments that is too long."_s;
    case Expected::GoodSegment:
        return u"The query of the segment '%1' cannot be read."_s.arg(error.choices.value(0));
    case Expected::FewerTerms:
        return u"This is too much to look for at once: at most 1,000 words."_s;
    case Expected::LessNesting:
        return u"Too much stands within one another here: at most 200 levels of parentheses and NOT."_s;
    case Expected::LessText:
        return u"The query is too long: at most 100,000 characters."_s;
    }
    return {};
}

QStringList caretLines(const QString &query, const domain::QueryError &error)
{
    constexpr qsizetype before = 50;
    constexpr qsizetype after = 25;
    QString shown = query;
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    qsizetype at = std::min(error.position, shown.size());
    if (at + after < shown.size()) {
        shown.truncate(shown[at + after].isLowSurrogate() ? at + after + 1 : at + after);
        shown += u'…';
    }
    if (at > before) {
        qsizetype cut = at - before;
        if (shown[cut].isLowSurrogate())
            ++cut;
        shown = u'…' + shown.sliced(cut);
        at -= cut - 1;
    }
    const qsizetype marked = std::max<qsizetype>(1, columnsOf(shown.mid(at, error.length)));
    return {shown, QString(columnsOf(shown.first(at)), u' ') + QString(marked, u'^')};
}

std::optional<domain::Query> readQuery(const Options &options)
{
    auto query = domain::parseQuery(options.words);
    if (query)
        return *std::move(query);
    sayWrong(options.words, query.error());
    return std::nullopt;
}

std::optional<Exit> checkNames(store::Database &database, const domain::Query &query, domain::Instant now, const Options &options)
{
    const auto context = waitFor(store::QueryStore(database).context(now));
    if (!context)
        return Exit::WorkspaceUnusable;
    if (!*context)
        return complainOf(context->error(), options);
    if (const auto plan = domain::planQuery(query, **context); !plan) {
        sayWrong(options.words, plan.error());
        return Exit::Usage;
    }
    return std::nullopt;
}

} // namespace parvis::app
