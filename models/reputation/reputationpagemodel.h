// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/channelstore.h"
#include "core/store/reputation/reputationstore.h"
#include "models/reputation/reputationreport.h"
#include "models/shell/messages.h"
#include "models/shell/navigator.h"

#include <QtCore/QTimer>

namespace parvis::models {

/// The Reputation place: a period and a channel, the report on them, and the mentions behind each figure. Reads roll-ups only, so that a
/// year costs its days and not its mentions.
class ReputationPageModel : public QObject
{
    Q_OBJECT

public:
    enum class Period { Week, Month, Quarter, Year, Custom };

    ReputationPageModel(store::Database &database, store::ReputationStore &reputation, store::ChannelStore &channels, Messages &messages, Navigator &navigator,
                        const domain::Clock &clock, QObject *parent = nullptr);

    /// Reads the workspace and follows it from then on; the page asks for it when it is first shown, so that a start costs nothing for it.
    void load();
    [[nodiscard]] Period period() const { return m_period; }
    /// The last 7, 30 or 90 days or 12 months, today included.
    void setPeriod(Period period);
    /// A period of one's own, both days included, in either order.
    void setCustom(QDate from, QDate until);
    [[nodiscard]] domain::DayRange range() const;
    [[nodiscard]] QList<domain::Channel> channels() const { return m_channels; }
    [[nodiscard]] domain::Id<domain::Channel> channel() const { return m_channel; }
    /// Null: all channels.
    void setChannel(domain::Id<domain::Channel> channel);
    [[nodiscard]] qint64 today() const;

    [[nodiscard]] const ReputationReport &report() const { return m_report; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Median response times of consecutive slices of the period, in seconds; slices without an answer are left out.
    [[nodiscard]] const QList<double> &medianLine() const { return m_medianLine; }

    /// Each opens in the inbox exactly the mentions that its figure counts.
    void openAll();
    void openAnswered();
    void openUnanswered();
    /// All the answered ones: the median is of them.
    void openMedian();
    void openBar(const TimeBar &bar);
    /// One channel's part of a bar.
    void openBarPart(const TimeBar &bar, qsizetype channel);
    void openChannel(const ChannelBar &channel);
    void openChannelAnswered(const ChannelBar &channel);
    /// Asks what to import: there is nothing to look at before.
    void importFirst();

Q_SIGNALS:
    void reportChanged();
    void channelsChanged();
    void periodChanged();

private:
    void follow(const store::Changes &changes);
    void readChannels();
    void read();
    void readMedians(int reading, domain::DayRange range, int slice, QList<double> line);
    void rebuild();
    [[nodiscard]] domain::MentionFilter filter() const;
    /// The mentions of the channels on which an answer is possible, answered or not.
    [[nodiscard]] domain::MentionFilter answerableFilter(bool isAnswered) const;
    [[nodiscard]] QString nameOf(domain::Id<domain::Channel> id) const;
    [[nodiscard]] QString words(const QString &what, domain::DayRange range, domain::Id<domain::Channel> channel) const;

    store::Database &m_database;
    store::ReputationStore &m_reputation;
    store::ChannelStore &m_channelStore;
    Messages &m_messages;
    Navigator &m_navigator;
    const domain::Clock &m_clock;
    QTimeZone m_zone;
    QTimer m_settle;
    Period m_period = Period::Month;
    domain::DayRange m_custom;
    domain::Id<domain::Channel> m_channel;
    QList<domain::Channel> m_channels;
    ChannelsById m_channelsById;
    domain::ReputationFigures m_now;
    domain::ReputationFigures m_before;
    ReputationReport m_report;
    QList<double> m_medianLine;
    bool m_isStarted = false;
    bool m_isLoaded = false;
    int m_reading = 0;
};

} // namespace parvis::models
