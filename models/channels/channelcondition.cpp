// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelcondition.h"

#include "core/domain/channels/exportcapabilities.h"
#include "models/channels/troublesentences.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::ConnectionState;

namespace {

struct ConditionWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::ChannelCondition)
};

constexpr std::chrono::minutes oneMinute{1};
constexpr std::chrono::hours oneDay{24};

QString fetchedWhen(domain::Instant at, domain::Instant now, const QTimeZone &zone)
{
    if (now - at < oneMinute)
        return ConditionWords::tr("Taken in just now");
    if (now - at < oneDay)
        return ConditionWords::tr("Taken in %1 ago").arg(shortDuration(now - at));
    return ConditionWords::tr("Last taken in: %1").arg(letterMoment(at, now, zone));
}

QString nextWhen(const domain::ChannelHealth &health, domain::Instant now, const QTimeZone &zone)
{
    if (health.nextFetchAt <= now)
        return ConditionWords::tr("fetching now");
    if (health.nextFetchAt - now < oneMinute)
        return ConditionWords::tr("again within a minute");
    if (health.nextFetchAt - now < oneDay)
        return ConditionWords::tr("again in %1").arg(shortDuration(health.nextFetchAt - now));
    return ConditionWords::tr("again %1").arg(letterMoment(health.nextFetchAt, now, zone));
}

} // namespace

QString ChannelCondition::text() const
{
    QStringList lines;
    for (const QString &line : {state, trouble, fetching, past, quota}) {
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(u'\n');
}

ChannelCondition channelCondition(const domain::ChannelSummary &summary, const domain::ChannelHealth &health, domain::Instant now, const QTimeZone &zone,
                                  HeldBack heldBack)
{
    using Tone = ChannelCondition::Tone;
    ChannelCondition condition;
    const QString &handle = health.connection.handle;
    switch (health.connection.state) {
    case ConnectionState::None:
        return condition;
    case ConnectionState::Connected:
        condition.state = handle.isEmpty() ? ConditionWords::tr("Connected") : ConditionWords::tr("Connected as %1").arg(handle);
        if (domain::isOnThisMachine(summary.channel.service))
            condition.state = ConditionWords::tr("Articles are written to %1").arg(handle);
        break;
    case ConnectionState::Paused:
        condition.tone = Tone::Waiting;
        condition.state = ConditionWords::tr("Paused: nothing is taken in or sent until you resume it.");
        break;
    case ConnectionState::SignInNeeded:
        condition.tone = Tone::Bad;
        condition.state = ConditionWords::tr("Parvis is not let in any more. Sign in again; until then nothing is taken in or sent.");
        break;
    }
    const bool isActive = health.connection.state == ConnectionState::Connected;
    const bool isFetched = health.connection.capabilities.canReadMentions;
    if (isActive && health.trouble) {
        condition.tone = Tone::Bad;
        condition.trouble = troubleSentence(*health.trouble, summary.channel.name);
    }
    const QString last = health.fetchedAt ? fetchedWhen(*health.fetchedAt, now, zone) : ConditionWords::tr("Nothing taken in yet");
    if (isActive && heldBack != HeldBack::No && !isFetched) {
        condition.tone = Tone::Waiting;
        condition.fetching = heldBack == HeldBack::Offline ? ConditionWords::tr("Nothing leaves while Parvis is offline.")
                                                           : ConditionWords::tr("Nothing leaves until the file of secrets is open.");
    } else if (isActive && heldBack != HeldBack::No) {
        condition.tone = Tone::Waiting;
        condition.fetching = (heldBack == HeldBack::Offline ? ConditionWords::tr("%1, nothing more while Parvis is offline")
                                                            : ConditionWords::tr("%1, nothing more until the file of secrets is open"))
                                 .arg(last);
    } else if (isActive && isFetched) {
        condition.fetching = ConditionWords::tr("%1, %2", "when it was taken in last, when it is again").arg(last, nextWhen(health, now, zone));
    } else if (health.fetchedAt && isFetched) {
        condition.fetching = last;
    }
    // A feed shows its newest entries alone: nobody knows what came before them.
    if (isFetched && health.isWhole && !domain::isFeedService(summary.channel.service))
        condition.past = ConditionWords::tr("All that came before is here.");
    else if (isActive && isFetched && !health.isWhole && heldBack == HeldBack::No)
        condition.past = ConditionWords::tr("What came before is being taken in: %Ln mention(s) so far.", nullptr, static_cast<int>(summary.mentions));
    if (isActive && health.quota.most > 0) {
        const bool isOver = health.quota.resetsAt && *health.quota.resetsAt <= now;
        if (!isOver && health.quota.resetsAt)
            condition.quota
                = ConditionWords::tr("It may be asked %1 of %2 times more until %3.")
                      .arg(QLocale().toString(health.quota.left), QLocale().toString(health.quota.most), shortMoment(*health.quota.resetsAt, now, zone));
        else if (!isOver)
            condition.quota
                = ConditionWords::tr("It may be asked %1 of %2 times more.").arg(QLocale().toString(health.quota.left), QLocale().toString(health.quota.most));
    }
    return condition;
}

} // namespace parvis::models
