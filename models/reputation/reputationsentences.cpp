// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reputation/reputationsentences.h"

#include "core/domain/base/zonedtime.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {

struct ReputationWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Reputation)
};

/// What a length of time is rounded to, in seconds: up to half an hour, then up to twelve hours, then days.
constexpr std::array<qint64, 19> roundUnits = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1'800, 3'600, 7'200, 10'800, 21'600, 43'200, 86'400, 172'800};

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
    for (const auto *days : {&report.before.days, &report.now.days}) {
        for (const domain::DayCount &count : *days) {
            if (count.day < from || count.day > until)
                continue;
            found.mentions += count.mentions;
            byChannel[count.channel] += count.mentions;
        }
    }
    for (const ChannelBar &channel : report.channels) {
        if (2 * byChannel.value(channel.id) > found.mentions && report.channels.size() > 1)
            found.leader = channel.name;
    }
    return found;
}

/// A change that lasts until the last whole day, against the week before it.
struct Turn
{
    Stretch stretch;
    double usual = 0.0;   ///< mentions a day of that week

    [[nodiscard]] double ratio() const { return stretch.mean() / usual; }
};

/// The shortest change of at least `factor` (below 1: at most), which its first day begins: so the week before holds none of it.
std::optional<Turn> turn(const ReputationReport &report, qint64 lastWhole, double factor)
{
    constexpr qint64 shortest = 2;
    constexpr qint64 longest = 6;
    constexpr qint64 week = 7;
    const auto isBeyond = [factor](double ratio) { return factor > 1.0 ? ratio >= factor : ratio <= factor; };
    for (qint64 days = shortest; days <= longest; ++days) {
        const qint64 first = lastWhole - days + 1;
        const double usual = stretch(report, first - week, first - 1).mean();
        if (usual <= 0.0)
            continue;
        const Turn found{.stretch = stretch(report, first, lastWhole), .usual = usual};
        const bool isBegun = isBeyond(stretch(report, first, first).mean() / usual);
        const bool wasBegun = isBeyond(stretch(report, first - 1, first - 1).mean() / usual);
        if (isBeyond(found.ratio()) && isBegun && !wasBegun)
            return found;
    }
    return std::nullopt;
}

QString riseInWords(const Turn &rise, const QString &when)
{
    constexpr double tripled = 2.75;
    constexpr double manifold = 3.5;
    const QString &leader = rise.stretch.leader;
    if (rise.ratio() >= manifold) {
        const QString times = QLocale().toString(std::floor(rise.ratio()), 'f', 0);
        return leader.isEmpty()
            ? ReputationWords::tr("Over %1 times the usual mentions %2", "number, in which days").arg(times, when)
            : ReputationWords::tr("Over %1 times the usual mentions %2, mostly on %3", "number, in which days, channel").arg(times, when, leader);
    }
    if (rise.ratio() >= tripled)
        return leader.isEmpty() ? ReputationWords::tr("Mentions about tripled %1", "in which days").arg(when)
                                : ReputationWords::tr("Mentions about tripled %1, mostly on %2", "in which days, channel").arg(when, leader);
    return leader.isEmpty() ? ReputationWords::tr("Mentions doubled %1", "in which days").arg(when)
                            : ReputationWords::tr("Mentions doubled %1, mostly on %2", "in which days, channel").arg(when, leader);
}

QString lately(const ReputationReport &report, qint64 today)
{
    constexpr qint64 shortestDays = 7;
    constexpr qint64 fewest = 10;
    constexpr double doubled = 2.0;
    constexpr double halved = 0.5;
    if (report.now.range.days() < shortestDays)
        return {};
    const qint64 lastWhole = std::min(report.now.range.until, today - 1);
    const auto when = [&report, lastWhole](const Turn &turn) {
        const int days = static_cast<int>(turn.stretch.days);
        return lastWhole == report.now.range.until ? ReputationWords::tr("in the last %Ln day(s)", nullptr, days)
                                                   : ReputationWords::tr("in the %Ln day(s) before today", nullptr, days);
    };
    if (const auto rise = turn(report, lastWhole, doubled); rise && rise->stretch.mentions >= fewest)
        return riseInWords(*rise, when(*rise));
    if (const auto fall = turn(report, lastWhole, halved); fall && 2 * fall->usual >= static_cast<double>(fewest))
        return ReputationWords::tr("Mentions halved %1", "in which days").arg(when(*fall));
    return {};
}

} // namespace

QString percent(int value)
{
    return ReputationWords::tr("%1%", "per cent").arg(QLocale().toString(value));
}

QString changeInWords(qint64 now, qint64 before)
{
    if (now == 0 && before == 0)
        return {};
    const auto change = growth(now, before);
    if (!change)
        return ReputationWords::tr("new", "nothing in the period before");
    if (*change == 0)
        return ReputationWords::tr("as before");
    return (*change > 0 ? u"+"_s : u"−"_s) + percent(std::abs(*change));
}

QString timeSentence(const ReputationReport &report, qint64 today)
{
    if (report.now.mentions == 0)
        return ReputationWords::tr("Nobody mentioned us in this period");
    if (const QString recent = lately(report, today); !recent.isEmpty())
        return recent;
    constexpr int noticeable = 10;
    const int days = static_cast<int>(report.now.range.days());
    if (const auto change = growth(report.now.mentions, report.before.mentions)) {
        if (*change >= noticeable)
            return ReputationWords::tr("%1 more mentions than in the %Ln day(s) before", nullptr, days).arg(percent(*change));
        if (*change <= -noticeable)
            return ReputationWords::tr("%1 fewer mentions than in the %Ln day(s) before", nullptr, days).arg(percent(-*change));
        return ReputationWords::tr("About as many mentions as in the %Ln day(s) before", nullptr, days);
    }
    return ReputationWords::tr("%Ln mention(s), none in the period before", nullptr, static_cast<int>(report.now.mentions));
}

QString channelSentence(const ReputationReport &report)
{
    if (report.now.mentions == 0 || report.channels.isEmpty())
        return ReputationWords::tr("No channel brought a mention");
    const ChannelBar &first = report.channels.first();
    if (first.mentions == report.now.mentions)
        return ReputationWords::tr("All mentions came from %1").arg(first.name);
    if (report.channels.size() > 1 && report.channels[1].mentions == first.mentions)
        return ReputationWords::tr("%1 and %2 bring the most mentions").arg(first.name, report.channels[1].name);
    if (2 * first.mentions > report.now.mentions)
        return ReputationWords::tr("More than half of the mentions come from %1").arg(first.name);
    return ReputationWords::tr("%1 leads with %2 of the mentions").arg(first.name, percent(share(first.mentions, report.now.mentions).value_or(0)));
}

QString answerSentence(const ReputationReport &report)
{
    if (report.now.answerable == 0)
        return ReputationWords::tr("There was nothing to answer");
    if (report.now.answered == 0)
        return ReputationWords::tr("No mention was answered yet");
    if (report.now.answered == report.now.answerable)
        return report.now.answerable == report.now.mentions ? ReputationWords::tr("Every mention was answered")
                                                            : ReputationWords::tr("Everything that can be answered was answered");
    constexpr qint64 fewest = 5;
    const QList<ChannelBar> channels = report.answerableChannels();
    const ChannelBar *least = nullptr;
    int candidates = 0;
    for (const ChannelBar &channel : channels) {
        if (channel.mentions < fewest)
            continue;
        ++candidates;
        if (!least || channel.answered * least->mentions < least->answered * channel.mentions)
            least = &channel;
    }
    if (candidates < 2)
        return ReputationWords::tr("%1 of what can be answered was answered", "a share")
            .arg(percent(share(report.now.answered, report.now.answerable).value_or(0)));
    return ReputationWords::tr("%1 is answered least: %2 of %3").arg(least->name, QLocale().toString(least->answered), QLocale().toString(least->mentions));
}

QString durationInWords(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const QLocale locale;
    if (seconds < minute)
        return ReputationWords::tr("%1 s").arg(locale.toString(seconds));
    if (seconds < hour)
        return ReputationWords::tr("%1 min").arg(locale.toString(seconds / minute));
    if (seconds < day) {
        const qint64 minutes = seconds % hour / minute;
        return minutes == 0 ? ReputationWords::tr("%1 h").arg(locale.toString(seconds / hour))
                            : ReputationWords::tr("%1 h %2 min").arg(locale.toString(seconds / hour), locale.toString(minutes));
    }
    const qint64 hours = seconds % day / hour;
    return hours == 0 ? ReputationWords::tr("%1 d").arg(locale.toString(seconds / day))
                      : ReputationWords::tr("%1 d %2 h").arg(locale.toString(seconds / day), locale.toString(hours));
}

QString responseChangeInWords(qint64 now, qint64 before)
{
    const auto width = [](qint64 seconds) {
        const int bucket = domain::responseBucket(seconds);
        return std::max<qint64>(1, domain::bucketEnd(bucket) - domain::bucketStart(bucket));
    };
    const qint64 change = std::abs(now - before);
    // Both are the middles of their steps, so the true change is at most half of this off.
    const qint64 doubt = width(now) + width(before);
    if (2 * change <= doubt)
        return ReputationWords::tr("about as long", "a response time, compared");
    constexpr qint64 minute = 60;
    // From a minute on, seconds are not said.
    const qint64 unit = std::max(*std::prev(std::ranges::upper_bound(roundUnits, doubt)), change < minute ? 1 : minute);
    const QString rounded = durationInWords((change + unit / 2) / unit * unit);
    return (now > before ? u"+"_s : u"−"_s) + ReputationWords::tr("%1 or so", "a change that is not exact").arg(rounded);
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
        return ReputationWords::tr("%1 – %2", "first and last day").arg(locale.toString(from, whole), last);
    if (from.month() != until.month())
        return ReputationWords::tr("%1 – %2", "first and last day").arg(locale.toString(from, u"d MMM"_s), last);
    return ReputationWords::tr("%1 – %2", "first and last day").arg(QString::number(from.day()), last);
}

} // namespace parvis::models
