// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reputation/reputationreport.h"

#include <algorithm>
#include <cmath>

namespace parvis::models {

namespace {

constexpr qint64 longestByDay = 100;
constexpr qint64 daysPerWeek = 7;

QList<ChannelBar> channelBars(const domain::ReputationFigures &now, const domain::ReputationFigures &before, const ChannelsById &channels)
{
    QHash<domain::Id<domain::Channel>, ChannelBar> byId;
    const auto bar = [&](domain::Id<domain::Channel> id) -> ChannelBar & {
        ChannelBar &found = byId[id];
        if (found.id.isNull()) {
            const domain::Channel channel = channels.value(id);
            found.id = id;
            found.name = channel.name;
            found.series = channel.series;
            found.canBeAnswered = domain::canCarryPosts(channel.service);
        }
        return found;
    };
    for (const domain::DayCount &count : now.days) {
        bar(count.channel).mentions += count.mentions;
        bar(count.channel).answered += count.answered;
    }
    for (const domain::DayCount &count : before.days)
        bar(count.channel).before += count.mentions;
    QList<ChannelBar> bars = byId.values();
    std::ranges::sort(bars, [](const ChannelBar &a, const ChannelBar &b) {
        return std::tuple(-a.mentions, -a.before, a.name, a.id) < std::tuple(-b.mentions, -b.before, b.name, b.id);
    });
    return bars;
}

QList<TimeBar> emptyBars(domain::DayRange range, qint64 daysPerBar, qsizetype channels)
{
    QList<TimeBar> bars;
    for (qint64 until = range.until; until >= range.from; until -= daysPerBar)
        bars.prepend({.range = {.from = std::max(range.from, until - daysPerBar + 1), .until = until}, .mentions = QList<qint64>(channels), .total = 0});
    return bars;
}

} // namespace

std::optional<int> growth(qint64 now, qint64 before)
{
    if (before <= 0)
        return std::nullopt;
    return static_cast<int>(std::lround(100.0 * static_cast<double>(now - before) / static_cast<double>(before)));
}

std::optional<int> share(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return std::nullopt;
    return static_cast<int>(std::lround(100.0 * static_cast<double>(part) / static_cast<double>(whole)));
}

QList<ChannelBar> ReputationReport::answerableChannels() const
{
    QList<ChannelBar> found = channels;
    found.removeIf([](const ChannelBar &channel) { return !channel.canBeAnswered; });
    return found;
}

ReputationReport reportOf(const domain::ReputationFigures &now, const domain::ReputationFigures &before, const ChannelsById &channels)
{
    ReputationReport report{.now = now, .before = before, .channels = channelBars(now, before, channels), .isByWeek = now.range.days() > longestByDay};
    const qint64 daysPerBar = report.isByWeek ? daysPerWeek : 1;
    report.bars = emptyBars(now.range, daysPerBar, report.channels.size());
    QHash<domain::Id<domain::Channel>, qsizetype> places;
    for (qsizetype i = 0; i < report.channels.size(); ++i)
        places.insert(report.channels[i].id, i);
    QList<qint64> answerable(report.bars.size());
    QList<qint64> answered(report.bars.size());
    for (const domain::DayCount &count : now.days) {
        if (count.day < now.range.from || count.day > now.range.until)
            continue;
        const qsizetype at = report.bars.size() - 1 - (now.range.until - count.day) / daysPerBar;
        const qsizetype channel = places.value(count.channel);
        report.bars[at].mentions[channel] += count.mentions;
        report.bars[at].total += count.mentions;
        if (!report.channels[channel].canBeAnswered)
            continue;
        answerable[at] += count.mentions;
        answered[at] += count.answered;
    }
    for (qsizetype i = 0; i < report.bars.size(); ++i) {
        // A week cut by the beginning of the period would look like a fall.
        if (report.bars[i].range.days() < daysPerBar)
            continue;
        report.mentionsLine.append(static_cast<double>(report.bars[i].total));
        report.unansweredLine.append(static_cast<double>(answerable[i] - answered[i]));
        if (answerable[i] > 0)
            report.answeredLine.append(100.0 * static_cast<double>(answered[i]) / static_cast<double>(answerable[i]));
    }
    return report;
}

} // namespace parvis::models
