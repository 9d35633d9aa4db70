// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/query/fieldvalue.h"

#include "core/domain/query/words.h"

#include <QtCore/QDate>

using namespace Qt::StringLiterals;

namespace parvis::domain {

namespace {

using Expected = QueryError::Expected;

std::unexpected<QueryError> expected(Expected what, const QStringList &choices = {})
{
    return std::unexpected(QueryError{.expected = what, .choices = choices});
}

std::expected<QString, QueryError> dateValue(const QString &typed)
{
    const QString lower = typed.toLower();
    if (lower == "today"_L1 || lower == "yesterday"_L1)
        return lower;
    const QDate date = QDate::fromString(typed, u"yyyy-MM-dd"_s);
    if (!date.isValid() || typed.size() != 10)
        return expected(Expected::Date, {u"today"_s, u"yesterday"_s});
    return date.toString(Qt::ISODate);
}

} // namespace

QString foldedName(QStringView name)
{
    QString folded = foldedText(name);
    if (!folded.isEmpty())
        return folded;
    folded = name.toString().simplified().toCaseFolded();
    for (const char16_t mark : u"\"«»“”*")
        folded.remove(QChar(mark));
    return folded.simplified();
}

bool hasBeginnings(QueryField field)
{
    switch (field) {
    case QueryField::Channel:
    case QueryField::Service:
    case QueryField::From:
    case QueryField::Person:
    case QueryField::Company:
    case QueryField::To:
    case QueryField::Sentiment:
    case QueryField::Intent:
    case QueryField::Topic:
    case QueryField::Subject:
    case QueryField::Tag:
    case QueryField::Assignee:
        return true;
    default:
        return false;
    }
}

std::expected<QString, QueryError> fieldValue(QueryField field, const QString &typed)
{
    const QString value = typed.trimmed();
    switch (field) {
    case QueryField::From:
    case QueryField::Person:
    case QueryField::Company:
    case QueryField::To:
        if (const QString words = foldedText(value); !words.isEmpty())
            return words;
        return expected(Expected::Value);
    case QueryField::Role:
    case QueryField::Status:
    case QueryField::Has:
    case QueryField::Is:
        if (const QString lower = value.toLower(); queryValues(field).contains(lower))
            return lower;
        return expected(Expected::Choice, queryValues(field));
    case QueryField::After:
    case QueryField::Before:
    case QueryField::On:
        return dateValue(value);
    case QueryField::Within:
        if (const auto span = spanOf(value))
            return QString::number(span->count) + QChar(span->unit);
        return expected(Expected::Span);
    case QueryField::Reach:
        if (reachRange(value))
            return value;
        return expected(Expected::Range);
    case QueryField::Conversation: {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (isNumber && number > 0)
            return QString::number(number);
        return expected(Expected::Number);
    }
    case QueryField::Language:
        // ISO 639: letters, and "none" for what has none
        if (QString lower = value.toLower(); !lower.isEmpty() && isWordCharacter(lower.front().unicode()))
            return lower.remove(u'"');
        return expected(Expected::Value);
    default:
        if (const QString name = foldedName(value); !name.isEmpty())
            return name;
        return expected(Expected::Value);
    }
}

} // namespace parvis::domain
