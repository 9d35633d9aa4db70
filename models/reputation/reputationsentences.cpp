// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reputation/reputationsentences.h"

#include "core/domain/base/zonedtime.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Reputation)
};

struct Stretch
{
    qint64 mentions = 0;
    qint64 days = 0;
    QString leader;   ///< the channel with more than half of them, if any

    [[nodiscard]] double mean() const { return days > 0 ? static_cast<double>(mentions) / static_cast<double>(days) : 0.0; }
};

Stretch stretch(const ReputationReport &report, qint64 from, qint64 until)
{
    Stretch found{.mentions = 0, .days = until - from + 1, .leader = {}};
    QHash<domain::Id<domain::Channel>, qint64> byChannel;
    for (const domain::DayCount &count : report.now.days) {
        if (count.day < from || count.day > until)
            continue;
        found.mentions += count.mentions;
        byChannel[count.channel] += count.mentions;
    }
    for (const ChannelBar &channel : report.channels) {
        if (2 * byChannel.value(channel.id) > found.mentions && report.channels.size() > 1)
            found.leader = channel.name;
    }
    return found;
}

QString lately(const ReputationReport &report, qint64 today)
{
    constexpr qint64 shortestDays = 7;
    constexpr qint64 fewest = 10;
    constexpr double doubled = 2.0;
    constexpr double tripled = 2.75;
    constexpr double manifold = 3.5;
    constexpr double halved = 0.5;
    const domain::DayRange range = report.now.range;
    if (range.days() < shortestDays)
        return {};
    const Stretch last = stretch(report, range.until - 1, range.until);
    const Stretch rest = stretch(report, range.from, range.until - 2);
    const double ratio = rest.mentions > 0 ? last.mean() / rest.mean() : 0.0;
    if (last.mentions >= fewest && ratio >= doubled) {
        if (ratio >= manifold) {
            const QString times = QLocale().toString(std::floor(ratio), 'f', 0);
            return last.leader.isEmpty() ? Words::tr("Over %1 times the usual mentions in the last two days").arg(times)
                                         : Words::tr("Over %1 times the usual mentions in the last two days, mostly on %2").arg(times, last.leader);
        }
        if (ratio >= tripled)
            return last.leader.isEmpty() ? Words::tr("Mentions about tripled in the last two days")
                                         : Words::tr("Mentions about tripled in the last two days, mostly on %1").arg(last.leader);
        return last.leader.isEmpty() ? Words::tr("Mentions doubled in the last two days")
                                     : Words::tr("Mentions doubled in the last two days, mostly on %1").arg(last.leader);
    }
    const qint64 whole = std::min(range.until, today - 1);
    const Stretch lastWhole = stretch(report, whole - 1, whole);
    const Stretch restWhole = stretch(report, range.from, whole - 2);
    if (restWhole.mean() * 2 >= static_cast<double>(fewest) && lastWhole.mean() <= halved * restWhole.mean())
        return whole == range.until ? Words::tr("Mentions halved in the last two days") : Words::tr("Mentions halved in the two days before today");
    return {};
}

} // namespace

QString percent(int value)
{
    return Words::tr("%1%", "per cent").arg(QLocale().toString(value));
}

QString changeInWords(qint64 now, qint64 before)
{
    if (now == 0 && before == 0)
        return {};
    const auto change = growth(now, before);
    if (!change)
        return Words::tr("new", "nothing in the period before");
    if (*change == 0)
        return Words::tr("as before");
    return (*change > 0 ? u"+"_s : u"−"_s) + percent(std::abs(*change));
}

QString timeSentence(const ReputationReport &report, qint64 today)
{
    if (report.now.mentions == 0)
        return Words::tr("Nobody mentioned us in this period");
    if (const QString recent = lately(report, today); !recent.isEmpty())
        return recent;
    constexpr int noticeable = 10;
    const int days = static_cast<int>(report.now.range.days());
    if (const auto change = growth(report.now.mentions, report.before.mentions)) {
        if (*change >= noticeable)
            return Words::tr("%1 more mentions than in the %Ln day(s) before", nullptr, days).arg(percent(*change));
        if (*change <= -noticeable)
            return Words::tr("%1 fewer mentions than in the %Ln day(s) before", nullptr, days).arg(percent(-*change));
        return Words::tr("About as many mentions as in the %Ln day(s) before", nullptr, days);
    }
    return Words::tr("%Ln mention(s), none in the period before", nullptr, static_cast<int>(report.now.mentions));
}

QString channelSentence(const ReputationReport &report)
{
    if (report.now.mentions == 0 || report.channels.isEmpty())
        return Words::tr("No channel brought a mention");
    const ChannelBar &first = report.channels.first();
    if (first.mentions == report.now.mentions)
        return Words::tr("All mentions came from %1").arg(first.name);
    if (report.channels.size() > 1 && report.channels[1].mentions == first.mentions)
        return Words::tr("%1 and %2 bring the most mentions").arg(first.name, report.channels[1].name);
    if (2 * first.mentions > report.now.mentions)
        return Words::tr("More than half of the mentions come from %1").arg(first.name);
    return Words::tr("%1 leads with %2 of the mentions").arg(first.name, percent(share(first.mentions, report.now.mentions).value_or(0)));
}

QString answerSentence(const ReputationReport &report)
{
    if (report.now.mentions == 0)
        return Words::tr("There was nothing to answer");
    if (report.now.answered == 0)
        return Words::tr("No mention was answered yet");
    if (report.now.answered == report.now.mentions)
        return Words::tr("Every mention was answered");
    constexpr qint64 fewest = 5;
    const ChannelBar *least = nullptr;
    int candidates = 0;
    for (const ChannelBar &channel : report.channels) {
        if (channel.mentions < fewest)
            continue;
        ++candidates;
        if (!least || channel.answered * least->mentions < least->answered * channel.mentions)
            least = &channel;
    }
    if (candidates < 2)
        return Words::tr("%1 of the mentions were answered").arg(percent(share(report.now.answered, report.now.mentions).value_or(0)));
    return Words::tr("%1 is answered least: %2 of %3").arg(least->name, QLocale().toString(least->answered), QLocale().toString(least->mentions));
}

QString durationInWords(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const QLocale locale;
    if (seconds < minute)
        return Words::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < hour)
        return Words::tr("%1 min").arg(locale.toString(seconds / minute));
    if (seconds < day) {
        const qint64 minutes = seconds % hour / minute;
        return minutes == 0 ? Words::tr("%1 h").arg(locale.toString(seconds / hour))
                            : Words::tr("%1 h %2 min").arg(locale.toString(seconds / hour), locale.toString(minutes));
    }
    const qint64 hours = seconds % day / hour;
    return hours == 0 ? Words::tr("%1 d").arg(locale.toString(seconds / day))
                      : Words::tr("%1 d %2 h").arg(locale.toString(seconds / day), locale.toString(hours));
}

QString rangeInWords(domain::DayRange range)
{
    const QLocale locale;
    const QDate from = domain::dateOfDay(range.from);
    const QDate until = domain::dateOfDay(range.until);
    const QString whole = u"d MMM yyyy"_s;
    if (from == until)
        return locale.toString(from, whole);
    const QString last = locale.toString(until, whole);
    if (from.year() != until.year())
        return Words::tr("%1 – %2", "first and last day").arg(locale.toString(from, whole), last);
    if (from.month() != until.month())
        return Words::tr("%1 – %2", "first and last day").arg(locale.toString(from, u"d MMM"_s), last);
    return Words::tr("%1 – %2", "first and last day").arg(QString::number(from.day()), last);
}

} // namespace parvis::models
