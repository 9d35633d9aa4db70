// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/responsetargetsmodel.h"

#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::OpenHours;
using domain::ResponseTarget;

namespace {
constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 24 * minutesOfHour;

QString timeOf(int minutes)
{
    constexpr int decimal = 10;
    return u"%1:%2"_s.arg(minutes / minutesOfHour, 2, decimal, '0'_L1).arg(minutes % minutesOfHour, 2, decimal, '0'_L1);
}

std::optional<int> minutesOf(const QString &hour, const QString &minute)
{
    const int minutes = hour.toInt() * minutesOfHour + minute.toInt();
    return minute.toInt() < minutesOfHour && minutes <= minutesOfDay ? std::optional(minutes) : std::nullopt;
}

/// How the locale writes a day, with all of its year; as 2026-12-25 where a comma would part it.
QString dayFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format.contains(u',') || format.contains(u';') ? u"yyyy-MM-dd"_s : format;
}

/// Three numbers in the order of the locale.
QDate dayFromNumbers(const QString &written)
{
    static const QRegularExpression numbers(uR"(^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$)"_s);
    const QRegularExpressionMatch match = numbers.match(written);
    if (!match.hasMatch())
        return {};
    constexpr int thisCentury = 2000;
    const int year = match.captured(3).toInt();
    const QString format = dayFormat();
    const bool isMonthFirst = format.indexOf(u'M') < format.indexOf(u'd') && !format.startsWith(u'y');
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    return QDate(year < thisCentury ? year + thisCentury : year, isMonthFirst ? first : second, isMonthFirst ? second : first);
}

QDate dayFromText(const QString &written)
{
    for (const QDate day : {QDate::fromString(written, Qt::ISODate), QLocale().toDate(written, dayFormat()), dayFromNumbers(written)}) {
        if (day.isValid())
            return day;
    }
    return {};
}
} // namespace

ResponseTargetsModel::ResponseTargetsModel(store::Database &database, Messages &messages, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_store(database)
    , m_messages(messages)
    , m_undo(undo)
{
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.channels.isEmpty())
            read();
    });
    read();
}

void ResponseTargetsModel::read()
{
    m_store.targets().then(this, [this](const domain::Result<QList<ResponseTarget>> &targets) {
        if (!targets) {
            if (targets.error().kind == domain::Error::Kind::Cancelled)
                read();
            else
                m_messages.post(problem(tr("The response times could not be read."), targets.error()));
            return;
        }
        m_targets.clear();
        for (const ResponseTarget &target : *targets)
            m_targets.insert(target.channel, target);
        Q_EMIT changed();
    });
}

std::optional<ResponseTarget> ResponseTargetsModel::target(Key channel) const
{
    const auto found = m_targets.constFind(channel);
    return found == m_targets.cend() ? std::nullopt : std::optional(*found);
}

QString ResponseTargetsModel::sentence(Key channel) const
{
    const auto target = this->target(channel);
    return target && target->within > std::chrono::minutes::zero() ? tr("Answer within %1").arg(shortDuration(target->within)) : QString();
}

void ResponseTargetsModel::set(Key channel, const std::optional<ResponseTarget> &target)
{
    const auto before = this->target(channel);
    if (target == before)
        return;
    const bool isInForce = target && target->within > std::chrono::minutes::zero();
    const QString done = isInForce ? tr("The channel is to be answered within %1.").arg(shortDuration(target->within))
                                   : tr("The channel has no response time now. Its hours and holidays are kept.");
    m_undo.push(new StepsCommand(
        *this, tr("Change a response time"), [this, channel, target, done] { write(channel, target, done); },
        [this, channel, before] { write(channel, before); }));
}

void ResponseTargetsModel::write(Key channel, const std::optional<ResponseTarget> &target, const QString &done)
{
    (target ? m_store.set(*target) : m_store.remove(channel)).then(this, [this, done](const domain::Result<std::optional<ResponseTarget>> &before) {
        if (!before)
            m_messages.post(problem(tr("The response time was not changed."), before.error()));
        else if (!done.isEmpty())
            postUndoable(m_messages, done, m_undo);
        read();
    });
}

QString ResponseTargetsModel::hoursToText(const QList<OpenHours> &hours)
{
    QStringList texts;
    for (const OpenHours &stretch : hours)
        texts << u"%1–%2"_s.arg(timeOf(stretch.from), timeOf(stretch.until));
    return texts.join(u", "_s);
}

std::optional<QList<OpenHours>> ResponseTargetsModel::hoursFromText(const QString &text)
{
    static const QRegularExpression stretch(uR"((\d{1,2})(?:[:h.](\d{2})?)?\s*[-–—]\s*(\d{1,2})(?:[:h.](\d{2})?)?)"_s);
    QList<OpenHours> hours;
    QString rest = text;
    for (const QRegularExpressionMatch &match : stretch.globalMatch(text)) {
        const auto from = minutesOf(match.captured(1), match.captured(2));
        const auto until = minutesOf(match.captured(3), match.captured(4));
        if (!from || !until || *from >= *until)
            return std::nullopt;
        hours << OpenHours{.from = *from, .until = *until};
    }
    rest.remove(stretch);
    static const QRegularExpression parting(u"^[\\s,;]*$"_s);
    if (!parting.match(rest).hasMatch())
        return std::nullopt;
    std::ranges::sort(hours, {}, &OpenHours::from);
    const auto overlaps = std::ranges::adjacent_find(hours, [](const OpenHours &one, const OpenHours &next) { return next.from < one.until; });
    return overlaps == hours.cend() ? std::optional(hours) : std::nullopt;
}

QString ResponseTargetsModel::daysToText(const QSet<QDate> &days)
{
    QList<QDate> sorted = days.values();
    std::ranges::sort(sorted);
    const QString format = dayFormat();
    QStringList texts;
    for (const QDate day : std::as_const(sorted))
        texts << QLocale().toString(day, format);
    return texts.join(u", "_s);
}

std::optional<QSet<QDate>> ResponseTargetsModel::daysFromText(const QString &text)
{
    static const QRegularExpression parting(u"[,;\\n]"_s);
    QSet<QDate> days;
    for (const QString &part : text.split(parting, Qt::SkipEmptyParts)) {
        const QString written = part.trimmed();
        if (written.isEmpty())
            continue;
        const QDate day = dayFromText(written);
        if (!day.isValid())
            return std::nullopt;
        days << day;
    }
    return days;
}

} // namespace parvis::models
