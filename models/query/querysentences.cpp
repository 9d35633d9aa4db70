// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/querysentences.h"

#include "models/query/queryclauses.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

class QuerySentences
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::QuerySentences)

public:
    static QString listed(const QStringList &choices)
    {
        constexpr qsizetype shown = 12;
        const QString some = choices.first(std::min(choices.size(), shown)).join(u", "_s);
        return choices.size() > shown ? some + u"…"_s : some;
    }

    static QString ended(const QString &sentence)
    {
        // What goes on ends with its dots.
        return sentence.endsWith(u"….") ? sentence.chopped(1) : sentence;
    }

    static QString wrong(const domain::QueryError &error)
    {
        using Expected = domain::QueryError::Expected;
        const bool hasChoices = !error.choices.isEmpty();
        switch (error.expected) {
        case Expected::Term:
            return tr("Here a word, a “phrase”, a field or a parenthesis is missing.");
        case Expected::Letters:
            return tr("These are signs alone. Write raw: before them to look for them as they stand, as in raw:🍞 or raw:\"?!\".");
        case Expected::Operator:
            return tr("Nothing can follow here but AND, OR, or something more to look for.");
        case Expected::ClosingParenthesis:
            return tr("Here a closing parenthesis is missing.");
        case Expected::ClosingQuote:
            return tr("Here a closing quotation mark is missing.");
        case Expected::Field:
            return tr("There is no such field. There are: %1.").arg(error.choices.join(u", "_s));
        case Expected::Value:
            return hasChoices ? tr("A value is missing behind the colon: %1.").arg(listed(error.choices)) : tr("A value is missing behind the colon.");
        case Expected::Choice:
            return hasChoices ? tr("It can be one of these: %1.").arg(listed(error.choices)) : tr("There is none of that name.");
        case Expected::Date:
            return tr("Give a day, as in 2026-11-23, or today or yesterday.");
        case Expected::Span:
            return tr("Give a number and h, d, w, m or y (hours, days, weeks, months, years), as in 7d.");
        case Expected::Range:
            return tr("Give a number, as in >1000, <=50 or 10..20.");
        case Expected::Number:
            return tr("Give a number.");
        case Expected::Distance:
            return tr("NEAR wants a number of words from 0 to 1000, as in NEAR/5 or NEAR/5f.");
        case Expected::Words:
            return tr("NEAR stands between words, word* or “phrases”.");
        case Expected::NoCircle:
            return tr("This segment names itself in the end.");
        case Expected::GoodSegment:
            return tr("The query of the segment “%1” cannot be read.").arg(error.choices.value(0));
        case Expected::FewerTerms:
            return tr("This is too much to look for at once: at most 1,000 words.");
        case Expected::LessNesting:
            return tr("Too much stands within one another here: at most 200 levels of parentheses and NOT.");
        case Expected::LessText:
            return tr("The query is too long: at most 100,000 characters.");
        }
        return {};
    }

    static QString slip(const domain::QuerySlip &slip)
    {
        using Slip = domain::QuerySlip::Kind;
        switch (slip.kind) {
        case Slip::LowerCase:
            return tr("“%1” is looked for as a word; operators stand in capitals: %2.").arg(slip.written, slip.written.toUpper().replace(u'F', u'f'));
        case Slip::InnerStar:
            return tr("A star shortens a word only at its end, not within “%1”.").arg(slip.written);
        case Slip::RawStar:
            return tr("Behind raw: a star is looked for as it stands.");
        }
        return {};
    }

    static QString readBack(const QString &clause) { return tr("Mentions that %1.").arg(clause); }
    static QString readBackOfPeople(const domain::PeopleQuery &query)
    {
        const QString who = personClause(query.who.root);
        const QString said = queryClause(query.said.root);
        if (query.said.isEmpty())
            return tr("People who %1.").arg(who);
        //: %1 as in "Mentions that %1."
        return query.who.isEmpty() ? tr("People with mentions that %1.").arg(said) : tr("People who %1, with mentions that %2.").arg(who, said);
    }
};

} // namespace

QString querySentence(const domain::QueryError &error)
{
    return QuerySentences::ended(QuerySentences::wrong(error));
}

QString querySentence(const domain::QuerySlip &slip)
{
    return QuerySentences::slip(slip);
}

QString queryReadBack(const domain::Query &query)
{
    return query.isEmpty() ? QString() : QuerySentences::readBack(queryClause(query.root));
}

QString queryReadBackOfPeople(const domain::Query &query)
{
    return query.isEmpty() ? QString() : QuerySentences::readBackOfPeople(domain::peopleQuery(query));
}

} // namespace parvis::models
