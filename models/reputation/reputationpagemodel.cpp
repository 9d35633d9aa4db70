// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reputation/reputationpagemodel.h"

#include "models/channels/channelnames.h"
#include "models/reputation/reputationsentences.h"
#include "models/shell/sentences.h"

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
// While an import runs, a change comes with each batch: figures twice a second are enough.
constexpr std::chrono::milliseconds settleFor{400};
constexpr int slices = 12;
} // namespace

ReputationPageModel::ReputationPageModel(store::Database &database, store::ReputationStore &reputation, store::ChannelStore &channels, Messages &messages,
                                         Navigator &navigator, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_reputation(reputation)
    , m_channelStore(channels)
    , m_messages(messages)
    , m_navigator(navigator)
    , m_clock(clock)
    , m_zone(database.zone())
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleFor);
    connect(&m_settle, &QTimer::timeout, this, &ReputationPageModel::read);
    connect(&m_database, &store::Database::changed, this, &ReputationPageModel::follow);
}

void ReputationPageModel::load()
{
    if (std::exchange(m_isStarted, true))
        return;
    readChannels();
    read();
}

qint64 ReputationPageModel::today() const
{
    return domain::LocalDays(m_zone).dayOf(m_clock.now());
}

domain::DayRange ReputationPageModel::range() const
{
    constexpr qint64 week = 7;
    constexpr qint64 month = 30;
    constexpr qint64 quarter = 90;
    const qint64 until = today();
    switch (m_period) {
    case Period::Week:
        return {.from = until - week + 1, .until = until};
    case Period::Month:
        return {.from = until - month + 1, .until = until};
    case Period::Quarter:
        return {.from = until - quarter + 1, .until = until};
    case Period::Year:
        return {.from = domain::dayOfDate(domain::dateOfDay(until).addYears(-1).addDays(1)), .until = until};
    case Period::Custom:
        return m_custom;
    }
    return {};
}

void ReputationPageModel::setPeriod(Period period)
{
    if (period == m_period)
        return;
    if (period == Period::Custom)
        m_custom = range();
    m_period = period;
    Q_EMIT periodChanged();
    read();
}

void ReputationPageModel::setCustom(QDate from, QDate until)
{
    if (!from.isValid() || !until.isValid())
        return;
    m_custom = {.from = domain::dayOfDate(std::min(from, until)), .until = domain::dayOfDate(std::max(from, until))};
    m_period = Period::Custom;
    Q_EMIT periodChanged();
    read();
}

void ReputationPageModel::setChannel(domain::Id<domain::Channel> channel)
{
    if (channel == m_channel)
        return;
    m_channel = channel;
    read();
}

void ReputationPageModel::follow(const store::Changes &changes)
{
    if (!m_isStarted)
        return;
    if (changes.everything || !changes.channels.isEmpty())
        readChannels();
    const bool isCounted = changes.everything || !changes.mentions.isEmpty() || !changes.imports.isEmpty() || !changes.posts.isEmpty();
    if (isCounted && !m_settle.isActive())
        m_settle.start();
}

void ReputationPageModel::readChannels()
{
    m_channelStore.summaries().then(this, [this](const domain::Result<QList<domain::ChannelSummary>> &summaries) {
        if (!summaries)
            return m_messages.post(problem(tr("The channels were not read."), summaries.error(), [this] { readChannels(); }));
        m_channels.clear();
        m_channelsById = namedApart(*summaries);
        // In their order, and each called as it is told apart.
        for (const domain::ChannelSummary &summary : *summaries)
            m_channels.append(m_channelsById.value(summary.channel.id));
        Q_EMIT channelsChanged();
        if (m_isLoaded)
            rebuild();
    });
}

void ReputationPageModel::read()
{
    if (!m_isStarted)
        return;
    const int reading = ++m_reading;
    const domain::DayRange asked = range();
    const auto failed = [this](const domain::Error &error) { m_messages.post(problem(tr("The figures were not read."), error, [this] { read(); })); };
    m_reputation.figures(asked, m_channel).then(this, [this, reading, failed](const domain::Result<domain::ReputationFigures> &now) {
        if (reading != m_reading)
            return;
        if (!now)
            return failed(now.error());
        m_now = *now;
    });
    m_reputation.figures(asked.before(), m_channel).then(this, [this, reading, asked, failed](const domain::Result<domain::ReputationFigures> &before) {
        if (reading != m_reading)
            return;
        if (!before)
            return failed(before.error());
        if (m_now.range != asked)
            return;
        m_before = *before;
        m_isLoaded = true;
        rebuild();
        readMedians(reading, asked, 0, {});
    });
}

void ReputationPageModel::readMedians(int reading, domain::DayRange range, int slice, QList<double> line)
{
    const qint64 count = std::min<qint64>(slices, range.days());
    if (slice >= count) {
        m_medianLine = std::move(line);
        Q_EMIT reportChanged();
        return;
    }
    const domain::DayRange part{.from = range.from + range.days() * slice / count, .until = range.from + range.days() * (slice + 1) / count - 1};
    m_reputation.figures(part, m_channel).then(this, [this, reading, range, slice, line](const domain::Result<domain::ReputationFigures> &figures) mutable {
        if (reading != m_reading || !figures)
            return;
        if (figures->medianResponseSeconds)
            line.append(static_cast<double>(*figures->medianResponseSeconds));
        readMedians(reading, range, slice + 1, std::move(line));
    });
}

void ReputationPageModel::rebuild()
{
    m_report = reportOf(m_now, m_before, m_channelsById);
    Q_EMIT reportChanged();
}

domain::MentionFilter ReputationPageModel::filter() const
{
    // The figures shown may be a moment older than the period chosen: their own range is what they count.
    domain::MentionFilter filter;
    filter.channel = m_channel;
    filter.fromDay = m_report.now.range.from;
    filter.untilDay = m_report.now.range.until;
    return filter;
}

domain::MentionFilter ReputationPageModel::answerableFilter(bool isAnswered) const
{
    domain::MentionFilter narrowed = filter();
    narrowed.onlyAnswerable = true;
    narrowed.isAnswered = isAnswered;
    return narrowed;
}

QString ReputationPageModel::nameOf(domain::Id<domain::Channel> id) const
{
    return m_channelsById.value(id).name;
}

QString ReputationPageModel::words(const QString &what, domain::DayRange range, domain::Id<domain::Channel> channel) const
{
    const QString days = rangeInWords(range);
    return channel.isNull() ? tr("%1, %2", "what, days").arg(what, days) : tr("%1, %2, %3", "what, channel, days").arg(what, nameOf(channel), days);
}

void ReputationPageModel::openAll()
{
    m_navigator.openMentions(filter(), words(tr("Mentions"), m_report.now.range, m_channel));
}

void ReputationPageModel::openAnswered()
{
    m_navigator.openMentions(answerableFilter(true), words(tr("Answered"), m_report.now.range, m_channel));
}

void ReputationPageModel::openUnanswered()
{
    m_navigator.openMentions(answerableFilter(false), words(tr("Not answered"), m_report.now.range, m_channel));
}

void ReputationPageModel::openMedian()
{
    if (!m_report.now.medianResponseSeconds)
        return;
    const QString what = tr("Answered, median about %1", "a length of time").arg(durationInWords(*m_report.now.medianResponseSeconds));
    m_navigator.openMentions(answerableFilter(true), words(what, m_report.now.range, m_channel));
}

void ReputationPageModel::openBar(const TimeBar &bar)
{
    domain::MentionFilter opened = filter();
    opened.fromDay = bar.range.from;
    opened.untilDay = bar.range.until;
    m_navigator.openMentions(opened, words(tr("Mentions"), bar.range, m_channel));
}

void ReputationPageModel::openBarPart(const TimeBar &bar, qsizetype channel)
{
    if (channel < 0 || channel >= m_report.channels.size())
        return openBar(bar);
    domain::MentionFilter opened = filter();
    opened.fromDay = bar.range.from;
    opened.untilDay = bar.range.until;
    opened.channel = m_report.channels[channel].id;
    m_navigator.openMentions(opened, words(tr("Mentions"), bar.range, opened.channel));
}

void ReputationPageModel::openChannel(const ChannelBar &channel)
{
    domain::MentionFilter opened = filter();
    opened.channel = channel.id;
    m_navigator.openMentions(opened, words(tr("Mentions"), m_report.now.range, channel.id));
}

void ReputationPageModel::openChannelAnswered(const ChannelBar &channel)
{
    domain::MentionFilter opened = answerableFilter(true);
    opened.channel = channel.id;
    m_navigator.openMentions(opened, words(tr("Answered"), m_report.now.range, channel.id));
}

void ReputationPageModel::importFirst()
{
    m_navigator.importSources({});
}

} // namespace parvis::models
