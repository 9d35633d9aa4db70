// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/queryclauses.h"

#include "core/domain/people/person.h"
#include "models/people/personwords.h"
#include "models/shell/languagenames.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

using domain::QueryField;
using domain::QueryNode;
using Kind = QueryNode::Kind;

/// Every clause is there twice, said and denied: no language denies by a word put before.
class QueryClauses
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::QueryClauses)

public:
    enum class Of { Mentions, People };

    static QString clause(const QueryNode &node, Of of, bool isDenied, bool isWithin)
    {
        switch (node.kind) {
        case Kind::Not:
            return clause(node.parts.first(), of, !isDenied, isWithin);
        case Kind::All:
        case Kind::Any: {
            // What is denied of all together is denied of one at least.
            const bool isAll = (node.kind == Kind::All) != isDenied;
            QString text;
            for (const QueryNode &part : node.parts) {
                const QString one = clause(part, of, isDenied, true);
                if (text.isEmpty())
                    text = one;
                else
                    text = isAll ? tr("%1, and %2", "clauses of a query").arg(text, one) : tr("%1, or %2", "clauses of a query").arg(text, one);
            }
            return isWithin ? u'(' + text + u')' : text;
        }
        case Kind::Words:
            return isDenied ? tr("do not contain %1").arg(words(node)) : tr("contain %1").arg(words(node));
        case Kind::Raw:
            return isDenied ? tr("do not contain “%1”, written so").arg(node.value) : tr("contain “%1”, written so").arg(node.value);
        case Kind::Near:
            return near(node, isDenied);
        case Kind::Field:
            return of == Of::People ? fieldOfPeople(node, isDenied) : field(node, isDenied);
        }
        return {};
    }

private:
    static QString words(const QueryNode &node)
    {
        const QString text = tr("“%1”").arg(node.written);
        return node.isPrefix ? tr("%1 or words that begin so").arg(text) : text;
    }

    static QString near(const QueryNode &node, bool isDenied)
    {
        const QString first = words(node.parts.first());
        const QString second = words(node.parts.last());
        if (node.isOrdered)
            return isDenied ? tr("do not contain %1 and then %2 at most %Ln word(s) apart", nullptr, node.distance).arg(first, second)
                            : tr("contain %1 and then %2 at most %Ln word(s) apart", nullptr, node.distance).arg(first, second);
        return isDenied ? tr("do not contain %1 and %2 at most %Ln word(s) apart", nullptr, node.distance).arg(first, second)
                        : tr("contain %1 and %2 at most %Ln word(s) apart", nullptr, node.distance).arg(first, second);
    }

    static QString day(const QString &value)
    {
        if (value == "today"_L1)
            return tr("today");
        if (value == "yesterday"_L1)
            return tr("yesterday");
        return longDate(QDate::fromString(value, Qt::ISODate));
    }

    static QString span(const QString &value)
    {
        const domain::Span span = domain::spanOf(value).value_or(domain::Span{});
        switch (span.unit) {
        case u'h':
            return tr("%Ln hour(s)", nullptr, span.count);
        case u'w':
            return tr("%Ln week(s)", nullptr, span.count);
        case u'm':
            return tr("%Ln month(s)", nullptr, span.count);
        case u'y':
            return tr("%Ln year(s)", nullptr, span.count);
        default:
            return tr("%Ln day(s)", nullptr, span.count);
        }
    }

    static QString reach(const QString &value, bool isDenied)
    {
        const domain::ReachRange range = domain::reachRange(value).value_or(domain::ReachRange{});
        const auto number = [](qint64 count) { return QLocale().toString(count); };
        if (range.from && range.until)
            return isDenied ? tr("come from authors whose reach is not %1 to %2").arg(number(*range.from), number(*range.until))
                            : tr("come from authors whose reach is %1 to %2").arg(number(*range.from), number(*range.until));
        if (range.from)
            return isDenied ? tr("come from authors whose reach is less than %1").arg(number(*range.from))
                            : tr("come from authors whose reach is at least %1").arg(number(*range.from));
        const qint64 until = range.until.value_or(0);
        return isDenied ? tr("come from authors whose reach is more than %1").arg(number(until))
                        : tr("come from authors whose reach is at most %1").arg(number(until));
    }

    static QString state(const QString &value, bool isDenied)
    {
        if (value == "done"_L1)
            return isDenied ? tr("are not done") : tr("are done");
        if (value == "waiting"_L1)
            return isDenied ? tr("do not wait for somebody else") : tr("wait for somebody else");
        if (value == "snoozed"_L1)
            return isDenied ? tr("are not snoozed") : tr("are snoozed");
        return isDenied ? tr("are not open") : tr("are open");
    }

    static QString has(const QString &value, bool isDenied)
    {
        if (value == "image"_L1)
            return isDenied ? tr("lead to no image") : tr("lead to an image");
        if (value == "video"_L1)
            return isDenied ? tr("lead to no video") : tr("lead to a video");
        if (value == "question"_L1)
            return isDenied ? tr("ask nothing") : tr("ask a question");
        return isDenied ? tr("have no link") : tr("have a link");
    }

    static QString is(const QString &value, bool isDenied)
    {
        if (value == "unread"_L1)
            return isDenied ? tr("are read") : tr("are unread");
        if (value == "flagged"_L1)
            return isDenied ? tr("are not flagged") : tr("are flagged");
        if (value == "reply"_L1)
            return isDenied ? tr("are no replies") : tr("are replies");
        if (value == "mention"_L1)
            return isDenied ? tr("do not mention us in public") : tr("mention us in public");
        if (value == "direct"_L1)
            return isDenied ? tr("are not addressed to us alone") : tr("are addressed to us alone");
        if (value == "mine"_L1)
            return isDenied ? tr("are not assigned to me") : tr("are assigned to me");
        if (value == "late"_L1)
            return isDenied ? tr("are not late") : tr("are late");
        if (value == "held"_L1)
            return isDenied ? tr("are not held back") : tr("are held back");
        if (value == "spam"_L1)
            return isDenied ? tr("are not in the spam") : tr("are in the spam");
        if (value == "trash"_L1)
            return isDenied ? tr("are not in the trash") : tr("are in the trash");
        return state(value, isDenied);
    }

    static QString tag(const QString &value, const QString &shown, bool isDenied)
    {
        if (value == "none"_L1)
            return isDenied ? tr("have a tag") : tr("have no tag");
        return isDenied ? tr("do not have the tag %1").arg(shown) : tr("have the tag %1").arg(shown);
    }

    static QString assignee(const QString &value, const QString &shown, bool isDenied)
    {
        if (value == "none"_L1)
            return isDenied ? tr("are assigned to somebody") : tr("are assigned to nobody");
        if (value == "me"_L1)
            return is(u"mine"_s, isDenied);
        return isDenied ? tr("are not assigned to %1").arg(shown) : tr("are assigned to %1").arg(shown);
    }

    static QString role(const QString &value, bool isDenied)
    {
        const auto role = domain::personRoleFromKey(value);
        if (!role)
            return isDenied ? tr("are from somebody who has a role") : tr("are from somebody without a role");
        const QString name = roleName(*role).toLower();
        return isDenied ? tr("are not from somebody with this role: %1").arg(name) : tr("are from somebody with this role: %1").arg(name);
    }

    static QString company(const QString &value, const QString &shown, bool isDenied)
    {
        if (value == "none"_L1)
            return isDenied ? tr("are from somebody who has a company") : tr("are from somebody without a company");
        return isDenied ? tr("are not from somebody at %1").arg(shown) : tr("are from somebody at %1").arg(shown);
    }

    /// What was judged of a mention.
    static QString judgement(QueryField field, const QString &value, const QString &shown, bool isDenied)
    {
        const bool isNone = value == "none"_L1;
        if (field == QueryField::Sentiment && isNone)
            return isDenied ? tr("have a sentiment") : tr("have no sentiment");
        if (field == QueryField::Sentiment)
            return isDenied ? tr("do not have the sentiment %1").arg(shown) : tr("have the sentiment %1").arg(shown);
        if (field == QueryField::Intent && isNone)
            return isDenied ? tr("have an intent") : tr("have no intent");
        if (field == QueryField::Intent)
            return isDenied ? tr("do not have the intent %1").arg(shown) : tr("have the intent %1").arg(shown);
        if (field == QueryField::Topic && isNone)
            return isDenied ? tr("touch a topic") : tr("touch no topic");
        if (field == QueryField::Topic)
            return isDenied ? tr("do not touch the topic %1").arg(shown) : tr("touch the topic %1").arg(shown);
        if (isNone)
            return isDenied ? tr("have a subject") : tr("have no subject");
        return isDenied ? tr("are not about %1").arg(shown) : tr("are about %1").arg(shown);
    }

    static QString language(const QString &value, bool isDenied)
    {
        if (value == "none"_L1)
            return isDenied ? tr("have a known language") : tr("have no known language");
        const QString name = languageName(value);
        return isDenied ? tr("are not in this language: %1").arg(name) : tr("are in this language: %1").arg(name);
    }

    static QString shownOf(const QueryNode &node) { return node.isPrefix ? tr("“%1…”").arg(node.written) : tr("“%1”").arg(node.written); }

    static QString fieldOfPeople(const QueryNode &node, bool isDenied)
    {
        if (node.field == QueryField::Person)
            return isDenied ? tr("are not called %1").arg(shownOf(node)) : tr("are called %1").arg(shownOf(node));
        if (node.field == QueryField::Company && node.value == "none"_L1)
            return isDenied ? tr("have a company") : tr("have no company");
        if (node.field == QueryField::Company)
            return isDenied ? tr("are not at %1", "a company").arg(shownOf(node)) : tr("are at %1", "a company").arg(shownOf(node));
        const auto role = domain::personRoleFromKey(node.value);
        if (!role)
            return isDenied ? tr("have a role") : tr("have no role");
        const QString name = roleName(*role).toLower();
        return isDenied ? tr("do not have this role: %1").arg(name) : tr("have this role: %1").arg(name);
    }

    static QString field(const QueryNode &node, bool isDenied)
    {
        const QString shown = shownOf(node);
        switch (node.field) {
        case QueryField::Channel:
            return isDenied ? tr("are not in the channel %1").arg(shown) : tr("are in the channel %1").arg(shown);
        case QueryField::Service:
            return isDenied ? tr("are not on the service %1").arg(shown) : tr("are on the service %1").arg(shown);
        case QueryField::From:
            return isDenied ? tr("are not from %1").arg(shown) : tr("are from %1").arg(shown);
        case QueryField::Person:
            return isDenied ? tr("are not from the person %1, under any handle").arg(shown) : tr("are from the person %1, under any handle").arg(shown);
        case QueryField::Role:
            return role(node.value, isDenied);
        case QueryField::Company:
            return company(node.value, shown, isDenied);
        case QueryField::To:
            return isDenied ? tr("did not come to %1").arg(shown) : tr("came to %1").arg(shown);
        case QueryField::Language:
            return language(node.value, isDenied);
        case QueryField::Sentiment:
        case QueryField::Intent:
        case QueryField::Topic:
        case QueryField::Subject:
            return judgement(node.field, node.value, shown, isDenied);
        case QueryField::Tag:
            return tag(node.value, shown, isDenied);
        case QueryField::Status:
            return state(node.value, isDenied);
        case QueryField::Assignee:
            return assignee(node.value, shown, isDenied);
        case QueryField::Segment:
            return isDenied ? tr("are not in the segment %1").arg(shown) : tr("are in the segment %1").arg(shown);
        case QueryField::Has:
            return has(node.value, isDenied);
        case QueryField::Is:
            return is(node.value, isDenied);
        case QueryField::After:
            return isDenied ? tr("did not come after this day: %1").arg(day(node.value)) : tr("came after this day: %1").arg(day(node.value));
        case QueryField::Before:
            return isDenied ? tr("did not come before this day: %1").arg(day(node.value)) : tr("came before this day: %1").arg(day(node.value));
        case QueryField::On:
            return isDenied ? tr("did not come on this day: %1").arg(day(node.value)) : tr("came on this day: %1").arg(day(node.value));
        case QueryField::Within:
            return isDenied ? tr("are older than %1").arg(span(node.value)) : tr("came within the last %1").arg(span(node.value));
        case QueryField::Reach:
            return reach(node.value, isDenied);
        case QueryField::Conversation:
            return isDenied ? tr("are not in conversation %1").arg(node.value) : tr("are in conversation %1").arg(node.value);
        }
        return {};
    }
};

} // namespace

QString queryClause(const QueryNode &node)
{
    return QueryClauses::clause(node, QueryClauses::Of::Mentions, false, false);
}

QString personClause(const QueryNode &node)
{
    return QueryClauses::clause(node, QueryClauses::Of::People, false, false);
}

} // namespace parvis::models
