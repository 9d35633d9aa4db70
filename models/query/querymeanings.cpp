// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/querymeanings.h"

#include "core/domain/people/person.h"
#include "models/people/personwords.h"
#include "models/shell/languagenames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

using domain::QueryField;

class QueryMeanings
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::QueryMeanings)

public:
    static QString meaning(QueryField field, const QString &value)
    {
        switch (field) {
        case QueryField::Is:
        case QueryField::Status:
            return state(value);
        case QueryField::Has:
            return thing(value);
        case QueryField::Role:
            return role(value);
        case QueryField::Company:
            return value == "none"_L1 ? tr("no company") : QString();
        case QueryField::Sentiment:
            return sentiment(value);
        case QueryField::Intent:
            return value == "none"_L1 ? tr("no intent") : QString();
        case QueryField::Topic:
            return value == "none"_L1 ? tr("no topic") : QString();
        case QueryField::Subject:
            return value == "none"_L1 ? tr("no subject") : QString();
        case QueryField::Language:
            return languageName(value);
        case QueryField::Tag:
            return value == "none"_L1 ? tr("no tag") : QString();
        case QueryField::Assignee:
            return value == "none"_L1 ? tr("nobody") : value == "me"_L1 ? tr("me") : QString();
        case QueryField::After:
        case QueryField::Before:
        case QueryField::On:
            return value == "today"_L1 ? tr("today") : value == "yesterday"_L1 ? tr("yesterday") : QString();
        case QueryField::Conversation:
            return tr("the one you read");
        default:
            return {};
        }
    }

    static QString field(QueryField field)
    {
        switch (field) {
        case QueryField::Channel:
            return tr("the channel it came by");
        case QueryField::Service:
            return tr("the service it came by");
        case QueryField::From:
            return tr("who said it");
        case QueryField::Person:
            return tr("the person who said it");
        case QueryField::Role:
            return tr("the role of who said it");
        case QueryField::Company:
            return tr("the company of who said it");
        case QueryField::To:
            return tr("to which of our accounts");
        case QueryField::Language:
            return tr("the language");
        case QueryField::Sentiment:
            return tr("how it is meant: well or ill");
        case QueryField::Intent:
            return tr("what they want");
        case QueryField::Topic:
            return tr("the topic");
        case QueryField::Subject:
            return tr("what it is about");
        case QueryField::Tag:
            return tr("a tag you gave");
        case QueryField::Status:
            return tr("how far it is dealt with");
        case QueryField::Assignee:
            return tr("to whom it is assigned");
        case QueryField::Segment:
            return tr("a segment of people");
        case QueryField::Has:
            return tr("what is in it");
        case QueryField::Is:
            return tr("its state or its kind");
        case QueryField::After:
            return tr("after this day");
        case QueryField::Before:
            return tr("before this day");
        case QueryField::On:
            return tr("on this day");
        case QueryField::Within:
            return tr("in the last days or weeks");
        case QueryField::Reach:
            return tr("how many people it reached");
        case QueryField::Conversation:
            return tr("the conversation of this number");
        }
        return {};
    }

    static QString raw() { return tr("exactly these signs"); }

    static QString noneYet(QueryField field)
    {
        switch (field) {
        case QueryField::Conversation:
            return tr("Give the number of a conversation; that of the one you read is offered here while one is open.");
        case QueryField::Intent:
            return tr("No mention of this workspace has an intent yet.");
        case QueryField::Topic:
            return tr("No mention of this workspace has a topic yet.");
        case QueryField::Subject:
            return tr("No mention of this workspace has a subject yet.");
        default:
            return {};
        }
    }

private:
    static QString state(const QString &value)
    {
        const QHash<QString, QString> words{{u"unread"_s, tr("not read yet")},
                                            {u"open"_s, tr("still to be dealt with")},
                                            {u"done"_s, tr("dealt with")},
                                            {u"flagged"_s, tr("has a flag")},
                                            {u"reply"_s, tr("an answer to somebody")},
                                            {u"mention"_s, tr("mentions us in public")},
                                            {u"direct"_s, tr("to us alone")},
                                            {u"mine"_s, tr("assigned to me")},
                                            {u"late"_s, tr("later than promised")},
                                            {u"held"_s, tr("held back until we decide")},
                                            {u"spam"_s, tr("taken for spam there")},
                                            {u"trash"_s, tr("in the trash there")},
                                            {u"waiting"_s, tr("waits for somebody else")},
                                            {u"snoozed"_s, tr("snoozed")}};
        return words.value(value);
    }

    static QString thing(const QString &value)
    {
        const QHash<QString, QString> words{
            {u"link"_s, tr("a link")}, {u"image"_s, tr("an image")}, {u"video"_s, tr("a video")}, {u"question"_s, tr("a question")}};
        return words.value(value);
    }

    static QString sentiment(const QString &value)
    {
        const QHash<QString, QString> words{
            {u"positive"_s, tr("positive")}, {u"neutral"_s, tr("neutral")}, {u"negative"_s, tr("negative")}, {u"none"_s, tr("no sentiment")}};
        return words.value(value);
    }

    static QString role(const QString &value)
    {
        const auto role = domain::personRoleFromKey(value);
        return role ? roleName(*role).toLower() : tr("no role");
    }
};

} // namespace

QString queryValueMeaning(QueryField field, const QString &value)
{
    const QString meaning = QueryMeanings::meaning(field, value);
    return meaning.compare(value, Qt::CaseInsensitive) == 0 ? QString() : meaning;
}

QString queryFieldMeaning(QueryField field)
{
    return QueryMeanings::field(field);
}

QString rawMeaning()
{
    return QueryMeanings::raw();
}

QString noSuchValuesYet(QueryField field)
{
    return QueryMeanings::noneYet(field);
}

} // namespace parvis::models
