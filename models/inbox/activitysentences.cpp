// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/activitysentences.h"

#include "models/reputation/reputationsentences.h"
#include "models/shell/moments.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Activity)
};

/// What was done, without who did it.
QString deed(const domain::Activity &activity, domain::Instant now, const QTimeZone &zone)
{
    using Verb = domain::ActivityVerb;
    switch (activity.verb) {
    case Verb::Opened:
        return ActivityWords::tr("opened again");
    case Verb::Done:
        return ActivityWords::tr("marked as done");
    case Verb::Waiting:
        return ActivityWords::tr("marked as waiting for their answer");
    case Verb::Snoozed:
        //: %1 is as in "until tomorrow at 09:00"
        return ActivityWords::tr("snoozed %1").arg(untilMoment(domain::fromMs(activity.detail.toLongLong()), now, zone));
    case Verb::Woke:
        return ActivityWords::tr("back from its snooze");
    case Verb::Reopened:
        return ActivityWords::tr("opened again: something new came in");
    case Verb::Assigned:
        return ActivityWords::tr("given to %1").arg(activity.detail);
    case Verb::Unassigned:
        return ActivityWords::tr("given to nobody");
    case Verb::Prioritised:
        return ActivityWords::tr("priority: %1").arg(wordFor(static_cast<domain::Priority>(activity.detail.toInt())));
    case Verb::Tagged:
        return ActivityWords::tr("tagged “%1”").arg(activity.detail);
    case Verb::Untagged:
        return ActivityWords::tr("tag “%1” taken off").arg(activity.detail);
    case Verb::Flagged:
        return ActivityWords::tr("flagged");
    case Verb::Unflagged:
        return ActivityWords::tr("flag taken off");
    case Verb::Merged:
        return ActivityWords::tr("joined with another conversation");
    case Verb::Split:
        return ActivityWords::tr("made a conversation of its own");
    case Verb::Noted:
        return ActivityWords::tr("note added");
    case Verb::Drafted:
        return ActivityWords::tr("answer drafted from “%1”").arg(activity.detail);
    }
    return {};
}
} // namespace

QString sentence(const domain::Activity &activity, domain::Instant now, const QTimeZone &zone)
{
    const QString what = deed(activity, now, zone);
    const QString when = shortMoment(activity.at, now, zone);
    if (activity.isByRule && activity.rules.isEmpty())
        //: %1 is what was done, %2 when
        return ActivityWords::tr("%1 by a rule · %2").arg(what, when);
    if (activity.isByRule) {
        //: %1 is what was done, %2 the names of rules, %3 when
        return ActivityWords::tr("%1 by the rule(s) %2 · %3", nullptr, static_cast<int>(activity.rules.size())).arg(what, activity.rules.join(u", "_s), when);
    }
    if (activity.who.isEmpty())
        return ActivityWords::tr("%1 · %2", "what was done, when").arg(what, when);
    //: %1 is who, %2 what was done, %3 when
    return ActivityWords::tr("%1: %2 · %3").arg(activity.who, what, when);
}

QString wordFor(domain::Priority priority)
{
    switch (priority) {
    case domain::Priority::None:
        return ActivityWords::tr("No priority");
    case domain::Priority::Low:
        return ActivityWords::tr("Low");
    case domain::Priority::Normal:
        return ActivityWords::tr("Normal");
    case domain::Priority::High:
        return ActivityWords::tr("High");
    case domain::Priority::Urgent:
        return ActivityWords::tr("Urgent");
    }
    return {};
}

QString dueInWords(domain::Instant dueAt, domain::Instant now)
{
    const qint64 left = (domain::toMs(dueAt) - domain::toMs(now)) / 1000;
    return left >= 0 ? ActivityWords::tr("due in %1").arg(durationInWords(left)) : ActivityWords::tr("late by %1").arg(durationInWords(-left));
}

} // namespace parvis::models
