// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/channels/channelcondition.h"

#include "core/domain/channels/connectneeds.h"
#include "core/domain/channels/exportcapabilities.h"
#include "core/domain/channels/lackedright.h"
#include "core/domain/channels/missingright.h"
#include "core/domain/channels/secretproblem.h"
#include "core/domain/channels/tlsproblem.h"
#include "models/channels/mendwords.h"
#include "models/channels/saidwords.h"
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

/// Why nothing came of the last fetch. Of a card nobody can change the words that a service does not take, so that its sentences are other ones than those of
/// what is sent.
QString fetchTrouble(const domain::ChannelHealth &health, const QString &channel, domain::Instant now, const QTimeZone &zone)
{
    using Kind = domain::Trouble::Kind;
    const domain::Trouble &trouble = *health.trouble;
    QString sentence;
    switch (trouble.kind) {
    case Kind::Cut:
        if (health.failures == 0)
            //: %1 is a channel
            sentence = ConditionWords::tr("Not all of “%1” came in. Parvis asks again by itself.");
        break;
    case Kind::Unreachable:
        //: %1 is a channel
        sentence = ConditionWords::tr("“%1” cannot be reached: its server may be down, or this computer has no network. Parvis tries again by itself.");
        break;
    case Kind::RateLimited: {
        constexpr std::chrono::minutes little{2};
        if (health.nextFetchAt - now < little)
            break;
        const QString when = health.nextFetchAt - now < oneDay ? ConditionWords::tr("in %1", "a duration").arg(shortDuration(health.nextFetchAt - now))
                                                               : letterMoment(health.nextFetchAt, now, zone);
        //: %1 is a channel, %2 "in 3 h" or a moment
        sentence = ConditionWords::tr("“%1” has been asked often enough for now and wants a pause. Parvis asks again by itself, %2.").arg(channel, when);
        break;
    }
    case Kind::Malformed:
        //: %1 is a channel
        sentence = ConditionWords::tr(
            "What “%1” answers cannot be read. Something on the way may answer in its place (a network that wants a sign-in, a proxy). Parvis "
            "tries again by itself.");
        break;
    case Kind::Refused:
    case Kind::NotPossible:
        //: %1 is a channel
        sentence = ConditionWords::tr("“%1” does not give Parvis what is new. Try the connection; if that goes on, sign in again.");
        break;
    case Kind::Gone:
        //: %1 is a channel
        sentence
            = ConditionWords::tr("What Parvis reads on “%1” does not exist there any more: it may have moved or been renamed. Connect it where it is now.");
        break;
    case Kind::TooLarge:
        //: %1 is a channel
        sentence = ConditionWords::tr("“%1” answers with more than Parvis takes in at once.");
        break;
    default:
        break;
    }
    if (sentence.isEmpty() || domain::secretProblemIn(trouble) || domain::tlsProblemIn(trouble))
        return troubleSentence(trouble, channel);
    if (sentence.contains("%1"_L1))
        sentence = sentence.arg(channel);
    return withSaid(sentence, trouble.said);
}

/// What the account that is connected may not do, of what its service can.
QString rightsLacked(const QString &service, const domain::Capabilities &can)
{
    using domain::Capabilities;
    QStringList sentences;
    if (domain::isRightMissing(service, can, &Capabilities::canModerate))
        sentences << ConditionWords::tr("This account may not decide about comments: it is shown those alone that were approved.");
    if (domain::isRightMissing(service, can, &Capabilities::canPublishArticles))
        sentences << ConditionWords::tr("This account may not publish articles there.");
    return sentences.join(u' ');
}

} // namespace

QString ChannelCondition::text() const
{
    QStringList lines;
    for (const QString &line : {state, trouble, fetching, past, rights, quota}) {
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(u'\n');
}

ChannelCondition channelCondition(const domain::ChannelSummary &summary, const domain::ChannelHealth &health, domain::Instant now, const QTimeZone &zone,
                                  HeldBack heldBack, qsizetype cutOff, const std::optional<domain::AccessMend> &mend)
{
    using Tone = ChannelCondition::Tone;
    ChannelCondition condition;
    const QString &handle = health.connection.handle;
    switch (health.connection.state) {
    case ConnectionState::None:
        if (!domain::canCarryPosts(summary.channel) || domain::isFeedService(summary.channel.service)
            || domain::servicesByHand().contains(summary.channel.service))
            return condition;
        condition.tone = Tone::Waiting;
        condition.state = ConditionWords::tr("Not connected: nothing is taken in or sent.");
        if (cutOff > 0)
            condition.trouble
                = ConditionWords::tr("%Ln post(s) or reply(ies) of yours wait here and cannot leave. Connect the channel again, or give them another one.",
                                     nullptr, static_cast<int>(cutOff));
        return condition;
    case ConnectionState::Connected:
        // A webhook is nobody.
        condition.state = handle.isEmpty() || domain::isTriedByPosting(summary.channel) ? ConditionWords::tr("Connected")
                                                                                        : ConditionWords::tr("Connected as %1").arg(handle);
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
        // Signing in alone does not do it.
        if (const auto first = health.trouble ? domain::accessMendIn(*health.trouble) : std::nullopt) {
            condition.state = ConditionWords::tr("Parvis is not let in any more, and nothing is taken in or sent.");
            condition.trouble = mendSentence(*first, summary.channel.name);
        }
        break;
    }
    const bool isActive = health.connection.state == ConnectionState::Connected;
    const bool isFetched = health.connection.capabilities.canReadMentions;
    // Nobody was asked: the card does not blame the service.
    const auto unread = health.trouble ? domain::secretProblemIn(*health.trouble) : std::nullopt;
    const bool isClosed = unread && unread->kind == domain::SecretProblem::Kind::Closed;
    if (isActive && heldBack == HeldBack::Locked && isClosed) {
        condition.trouble = ConditionWords::tr("The file of secrets is closed: give its passphrase.");
    } else if (isActive && health.trouble && health.isOfSending) {
        // A right that is not given is named further down.
        condition.tone = Tone::Bad;
        if (!handle.isEmpty() && !domain::accessMendIn(*health.trouble))
            //: %1 is who we are there
            condition.state = ConditionWords::tr("Connected as %1, but nothing leaves just now").arg(handle);
        if (domain::lackedRightsIn(*health.trouble).isEmpty())
            condition.trouble = troubleSentence(*health.trouble, summary.channel.name);
    } else if (isActive && health.trouble) {
        condition.tone = Tone::Bad;
        // Not simply connected, in the colour of a problem: it says what that means.
        // What was taken in all the same (no turn failed) is not nothing.
        const bool isInPart = health.failures == 0 && health.trouble->kind == domain::Trouble::Kind::Cut;
        if (isInPart)
            condition.tone = Tone::Waiting;
        else if (isFetched && !handle.isEmpty())
            //: %1 is who we are there
            condition.state = ConditionWords::tr("Connected as %1, but nothing comes in just now").arg(handle);
        condition.trouble = fetchTrouble(health, summary.channel.name, now, zone);
    }
    const QString last = health.fetchedAt ? fetchedWhen(*health.fetchedAt, now, zone) : ConditionWords::tr("Nothing taken in yet");
    if (isActive && heldBack == HeldBack::Metered && isFetched) {
        condition.tone = Tone::Waiting;
        condition.fetching = ConditionWords::tr("%1, nothing more while the network is metered").arg(last);
    } else if (isActive && heldBack != HeldBack::No && heldBack != HeldBack::Metered && !isFetched) {
        condition.tone = Tone::Waiting;
        condition.fetching = heldBack == HeldBack::Offline ? ConditionWords::tr("Nothing leaves while Parvis is offline.")
                                                           : ConditionWords::tr("Nothing leaves until the file of secrets is open.");
    } else if (isActive && heldBack != HeldBack::No && heldBack != HeldBack::Metered) {
        condition.tone = Tone::Waiting;
        condition.fetching = (heldBack == HeldBack::Offline ? ConditionWords::tr("%1, nothing more while Parvis is offline")
                                                            : ConditionWords::tr("%1, nothing more until the file of secrets is open"))
                                 .arg(last);
    } else if (isActive && isFetched) {
        condition.fetching = ConditionWords::tr("%1, %2", "when it was taken in last, when it is again").arg(last, nextWhen(health, now, zone));
    } else if (health.fetchedAt && isFetched) {
        condition.fetching = last;
    }
    // What comes in does so all the same.
    if (isActive && condition.trouble.isEmpty() && mend) {
        condition.tone = Tone::Bad;
        condition.trouble = mendSentence(*mend, summary.channel.name);
    }
    // What is in the way of all of it is told alone.
    if (isActive && condition.trouble.isEmpty()) {
        const QStringList &withheld = health.connection.capabilities.withheld;
        if (withheld.contains("review"_L1))
            condition.trouble = ConditionWords::tr("The queue of what waits for review is not shown to this account any more. All else comes in.");
        else if (withheld.contains("comments"_L1))
            condition.trouble = ConditionWords::tr("Comments are not given any more: they may be switched off there. All else is taken in.");
        if (!condition.trouble.isEmpty())
            condition.tone = Tone::Waiting;
    }
    // What it is let in for goes on; where it is let in no more for want of one, that is why.
    if (const QStringList &lacked = health.connection.capabilities.lackedRights; condition.trouble.isEmpty() && !lacked.isEmpty()) {
        QStringList named;
        for (const QString &right : lacked)
            //: %1 is a right, as the service calls it
            named << ConditionWords::tr("“%1”").arg(right);
        //: %1 is a channel, %2 one or more rights, as the service calls them
        condition.trouble = ConditionWords::tr("What lets Parvis in to “%1” does not give a right there: %2. Sign in again with one that does.")
                                .arg(summary.channel.name, named.join(u", "_s));
        condition.tone = Tone::Bad;
    }
    // A feed shows its newest entries alone: nobody knows what came before them.
    if (isFetched && !health.connection.capabilities.tellsPast)
        condition.past = ConditionWords::tr("What was said there before it was connected is not told by the service.");
    else if (isFetched && health.isFillingStopped)
        condition.past = ConditionWords::tr("What came before is not all here: you stopped taking it in. “Fetch what came before” goes on with it.");
    else if (isFetched && health.isWhole && !domain::isFeedService(summary.channel.service))
        condition.past = ConditionWords::tr("All that came before is here; what was older than two weeks came in as done.");
    else if (isActive && isFetched && !health.isWhole && heldBack == HeldBack::No)
        condition.past = ConditionWords::tr("What came before is being taken in: %Ln mention(s) so far. What is older than two weeks comes in as done.",
                                            nullptr, static_cast<int>(summary.mentions));
    if (isActive)
        condition.rights = rightsLacked(summary.channel.service, health.connection.capabilities);
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
