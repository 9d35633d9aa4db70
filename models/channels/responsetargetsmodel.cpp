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
    return target ? tr("Answer within %1").arg(shortDuration(target->within)) : QString();
}

void ResponseTargetsModel::set(Key channel, const std::optional<ResponseTarget> &target)
{
    const auto before = this->target(channel);
    if (target == before)
        return;
    m_undo.push(new StepsCommand(
        *this, tr("Change a response time"), [this, channel, target] { write(channel, target); }, [this, channel, before] { write(channel, before); }));
}

void ResponseTargetsModel::write(Key channel, const std::optional<ResponseTarget> &target)
{
    (target ? m_store.set(*target) : m_store.remove(channel)).then(this, [this](const domain::Result<std::optional<ResponseTarget>> &before) {
        if (!before)
            m_messages.post(problem(tr("The response time was not changed."), before.error()));
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
    QStringList texts;
    for (const QDate day : days)
        texts << day.toString(Qt::ISODate);
    texts.sort();
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
        QDate day = QDate::fromString(written, Qt::ISODate);
        constexpr int thisCentury = 2000;
        if (!day.isValid())
            day = QLocale().toDate(written, QLocale::ShortFormat, thisCentury);
        if (!day.isValid())
            return std::nullopt;
        days << day;
    }
    return days;
}

} // namespace parvis::models
