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
        case QueryField::Sentiment:
            return sentiment(value);
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
        default:
            return {};
        }
    }

    static QString noneYet(QueryField field)
    {
        switch (field) {
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
        const QHash<QString, QString> words{{u"unread"_s, tr("unread")},
                                            {u"open"_s, tr("open")},
                                            {u"done"_s, tr("done")},
                                            {u"flagged"_s, tr("flagged")},
                                            {u"reply"_s, tr("an answer to somebody")},
                                            {u"mention"_s, tr("mentions us in public")},
                                            {u"direct"_s, tr("to us alone")},
                                            {u"mine"_s, tr("assigned to me")},
                                            {u"late"_s, tr("later than promised")},
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
        const QHash<QString, QString> words{{u"positive"_s, tr("positive")}, {u"neutral"_s, tr("neutral")}, {u"negative"_s, tr("negative")}};
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

QString noSuchValuesYet(QueryField field)
{
    return QueryMeanings::noneYet(field);
}

} // namespace parvis::models
