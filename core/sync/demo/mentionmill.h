// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/zonedtime.h"
#include "core/sync/demo/democast.h"

#include <functional>

namespace parvis::sync {

/// Makes what the public of the demo says and what the company answers, day by day: weekly rhythm, growth over the year, threads, and
/// a wave of complaints about late deliveries in the last days. The same seed and now make the same talk.
class MentionMill
{
public:
    /// Takes an entry for a channel (index into demoChannels()).
    using Sink = std::function<void(qsizetype channel, domain::IncomingEntry entry)>;

    /// `articles`: titles by the local day they appeared, for the comments on them.
    MentionMill(domain::Instant now, const QTimeZone &zone, qint64 mentions, QList<std::pair<qint64, QString>> articles);

    /// The first local day, a year before now.
    [[nodiscard]] qint64 firstDay() const { return m_today - 364; }
    /// The local day of now.
    [[nodiscard]] qint64 today() const { return m_today; }
    /// Makes the talk that starts on that local day.
    void grind(qint64 day, const Sink &sink);
    /// Makes the conversations that the pictures of the handbook tell, in the last hours before now.
    void tellStory(const Sink &sink);

private:
    struct Thread;

    [[nodiscard]] double weightOf(qint64 day) const;
    [[nodiscard]] QString themeOf(qint64 day, qsizetype channel, const QString &language);
    [[nodiscard]] domain::Instant momentOf(qint64 day);
    [[nodiscard]] domain::Instant answerTime(domain::Instant asked);
    [[nodiscard]] QString textOf(const Thread &thread, const QString &part, const QString &language);
    void startThread(qint64 day, const Sink &sink);
    void continueThread(Thread &thread, const Sink &sink);
    void say(const Thread &thread, const DemoPerson &person, const QString &text, domain::Instant at, const QString &id, const QString &inReplyTo,
             const Sink &sink);
    void reply(const Thread &thread, const QString &text, domain::Instant at, const QString &id, const QString &inReplyTo, const Sink &sink);

    domain::Instant m_now;
    domain::LocalDays m_days;
    qint64 m_today = 0;
    double m_perWeight = 0;
    double m_owed = 0;
    Phrasebook m_book;
    DemoCast m_cast;
    QList<std::pair<qint64, QString>> m_articles;
    qint64 m_counter = 0;
};

} // namespace parvis::sync
