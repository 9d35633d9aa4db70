// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/typedmoment.h"

#include "core/domain/articles/event.h"

#include <QtCore/QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

/// The time at the end of what was typed, which is taken out of it with the word before it; nothing where there is none.
std::optional<QTime> takeTime(QString &typed)
{
    static const QRegularExpression form(u"(?:^|[\\s,]+)(?:à|at|um|@)?\\s*(\\d{1,2})(?:\\s?[:hH.]\\s?([0-5]\\d)|\\s?h(?:eures)?|(?=\\s?[ap]\\.?m))"
                                         "(?::[0-5]\\d)?\\s*([ap])?(?:\\.?m\\.?)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    constexpr int noon = 12;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty())
        hour = hour > noon ? -1 : hour % noon + (half == "p"_L1 ? noon : 0);
    const QTime time(hour, match.captured(2).toInt());
    if (!time.isValid())
        return std::nullopt;
    typed = typed.first(match.capturedStart()).trimmed();
    return time;
}

QDate dayOf(QString typed, const QLocale &locale)
{
    constexpr int century = 2000;
    // The name of the day and what leads to it say nothing that the date does not.
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
            const QRegularExpression name(u"^(?:le |on )?%1[.,]?\\s+"_s.arg(QRegularExpression::escape(locale.dayName(day, length))),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
            typed.remove(name);
        }
    }
    static const QRegularExpression lead(u"^(?:le|on|the)\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ordinal(u"\\b(\\d{1,2})(?:er|st|nd|rd|th)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    typed = typed.remove(lead).replace(ordinal, u"\\1"_s);
    for (const QLocale::FormatType length : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (const QDate day = locale.toDate(typed, length, century); day.isValid())
            return day;
    }
    const QString shortForm = locale.dateFormat(QLocale::ShortFormat).replace(u"yyyy"_s, u"yy"_s).replace(u"yy"_s, u"yyyy"_s);
    for (const QString &form :
         {shortForm, u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"d. MMMM yyyy"_s, u"MMMM d, yyyy"_s, u"MMMM d yyyy"_s, u"MMM d, yyyy"_s, u"MMM d yyyy"_s}) {
        if (const QDate day = locale.toDate(typed, form, century); day.isValid())
            return day;
    }
    return {};
}

} // namespace

QString typedMoment(const QString &typed, const QLocale &locale)
{
    const QString text = typed.simplified();
    if (const auto moment = domain::eventMomentOf(text))
        return domain::textOf(*moment);
    QString rest = text;
    const auto time = takeTime(rest);
    // A day may look like one with a time: "5.12.2026" ends with what could be one.
    if (const QDate day = time ? dayOf(rest, locale) : QDate(); day.isValid())
        return domain::textOf({.day = day, .time = time, .offsetSeconds = std::nullopt});
    const QDate day = dayOf(text, locale);
    return day.isValid() ? domain::textOf({.day = day, .time = std::nullopt, .offsetSeconds = std::nullopt}) : text;
}

} // namespace parvis::models
