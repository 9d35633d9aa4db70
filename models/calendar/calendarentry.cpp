// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/calendarentry.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/httpstatus.h"
#include "core/store/channels/deliverystore.h"
#include "models/calendar/deliverywords.h"
#include "models/channels/mailingwords.h"
#include "models/channels/saidwords.h"
#include "models/channels/servicewords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace parvis::models {

namespace {
struct CalendarWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::CalendarEntry)
};
} // namespace

QString CalendarEntry::name() const
{
    if (!post.title.trimmed().isEmpty())
        return post.title.simplified();
    constexpr qsizetype longest = 80;
    // Twice as much is read, so that spaces and lines that go leave enough of it.
    const QString beginning = domain::shortened(post.text.left(2 * longest).simplified(), longest);
    // What somebody else said and we passed on has no words of ours.
    return beginning.isEmpty() && post.kind == domain::PostKind::Boost ? CalendarWords::tr("Shared post") : beginning;
}

bool CalendarEntry::isStillHere() const
{
    using domain::PostHolder;
    const bool isHeldThere = delivery && delivery->state == domain::DeliveryState::Held;
    // What was taken up and has not come to its end goes on from here, whoever took it up.
    const bool isTakenUp = delivery && delivery->state == domain::DeliveryState::Sending;
    return (holder == PostHolder::ThisMachine || holder == PostHolder::Service || isTakenUp) && !isHeldThere && !post.publishedAt;
}

QString CalendarEntry::whereTo() const
{
    return !channelName.isEmpty() && channelName.compare(name(), Qt::CaseInsensitive) == 0 ? serviceWord(service) : channelName;
}

PostLook lookOf(const domain::Post &post, domain::Instant now)
{
    using State = domain::PostState;
    switch (post.state) {
    case State::Idea:
    case State::Draft:
    case State::InReview:
    case State::Approved:
        return post.plannedFor || post.scheduledFor ? PostLook::Planned : PostLook::Idea;
    case State::Scheduled: {
        const auto instant = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        return instant && *instant < now ? PostLook::Late : PostLook::Scheduled;
    }
    case State::Sending:
    case State::Pending:
        return PostLook::Leaving;
    case State::Published:
        return PostLook::Published;
    case State::Failed:
        return domain::mayHaveArrived(post) ? PostLook::Unsure : PostLook::Failed;
    case State::Cancelled:
        return PostLook::Cancelled;
    }
    return PostLook::Idea;
}

std::optional<domain::Connection> Leaving::connection(domain::Id<domain::Channel> channel) const
{
    const auto found = health.constFind(channel);
    return found == health.cend() ? std::nullopt : std::optional(found->connection);
}

CalendarEntry entryOf(const domain::Post &post, const ChannelsById &channels, const QTimeZone &zone, domain::Instant now, const Leaving &leaving)
{
    CalendarEntry entry{.post = post, .at = domain::calendarTime(post, zone), .look = lookOf(post, now), .channelName = {}, .service = {}};
    if (const auto channel = channels.constFind(post.channel); channel != channels.cend()) {
        entry.channelName = channel->name;
        entry.service = channel->service;
        entry.series = channel->series;
    }
    if (post.state == domain::PostState::Scheduled)
        entry.holder = domain::presentHolder(post, leaving.connection(post.channel).has_value());
    if (const auto delivery = leaving.deliveries.constFind(post.id); delivery != leaving.deliveries.cend())
        entry.delivery = *delivery;
    if (post.state == domain::PostState::Published)
        entry.dropped = leaving.dropped.value(post.id);
    // While it can still be mended. Of what changed here since, what stands there says nothing.
    if (entry.delivery && entry.delivery->state == domain::DeliveryState::Held && !store::DeliveryStore::isRecalled(*entry.delivery))
        entry.dropped = domain::droppedIn(entry.delivery->notes);
    entry.openThere = leaving.openThere.value(post.id);
    if (entry.delivery && domain::driftIn(entry.delivery->notes))
        entry.openThere = OpenThere::Changed;
    entry.isCutOff = domain::isCutOff(post, leaving.connection(post.channel).has_value());
    // What stands there leaves from there, whoever is connected.
    if (entry.isCutOff && entry.delivery && entry.delivery->state == domain::DeliveryState::Held)
        entry.holder = domain::PostHolder::Service;
    entry.hasMissed = !entry.delivery && !entry.isCutOff && entry.holder != domain::PostHolder::ByHand && domain::hasMissedItsTime(post, leaving.late, now);
    return entry;
}

bool isInTrouble(const CalendarEntry &entry)
{
    using domain::DeliveryState;
    if (entry.look == PostLook::Cancelled)
        return false;
    const auto &delivery = entry.delivery;
    const bool isHeldThere = delivery && delivery->state == DeliveryState::Held;
    const bool waitsForSignIn = delivery && delivery->trouble && delivery->trouble->kind == domain::Trouble::Kind::AccessWithdrawn;
    const bool isStuck = isHeldThere && delivery->trouble && !domain::passes(delivery->trouble->kind);
    const bool isOpen = entry.openThere != OpenThere::Nothing || (delivery && (delivery->state == DeliveryState::Unsure || isStuck));
    const bool isBad = entry.look == PostLook::Failed || entry.look == PostLook::Unsure || entry.look == PostLook::Late;
    return isBad || entry.hasMissed || (entry.isCutOff && !isHeldThere) || waitsForSignIn || isOpen;
}

bool isHeldAsItWas(const CalendarEntry &entry)
{
    const bool isToLeave = entry.look == PostLook::Scheduled || entry.look == PostLook::Late;
    return entry.delivery && entry.delivery->state == domain::DeliveryState::Held && !isToLeave;
}

int visibilityKey(const domain::PostOptions &options)
{
    return options.visibility ? static_cast<int>(*options.visibility) : -1;
}

QString heldWord()
{
    return CalendarWords::tr("still held by its service until it is taken back");
}

QString wordFor(PostLook look)
{
    switch (look) {
    case PostLook::Idea:
        return CalendarWords::tr("idea");
    case PostLook::Planned:
        return CalendarWords::tr("planned");
    case PostLook::Scheduled:
        return CalendarWords::tr("scheduled");
    case PostLook::Late:
        return CalendarWords::tr("late");
    case PostLook::Leaving:
        return CalendarWords::tr("leaving");
    case PostLook::Published:
        return CalendarWords::tr("published");
    case PostLook::Unsure:
        return CalendarWords::tr("may have arrived");
    case PostLook::Failed:
        return CalendarWords::tr("failed");
    case PostLook::Cancelled:
        return CalendarWords::tr("cancelled");
    }
    return {};
}

QString wordFor(domain::PostState state)
{
    using State = domain::PostState;
    switch (state) {
    case State::Idea:
        return CalendarWords::tr("Idea");
    case State::Draft:
        return CalendarWords::tr("Draft");
    case State::InReview:
        return CalendarWords::tr("In review");
    case State::Approved:
        return CalendarWords::tr("Approved");
    case State::Scheduled:
        return CalendarWords::tr("Scheduled");
    case State::Sending:
        return CalendarWords::tr("Being sent");
    case State::Pending:
        return CalendarWords::tr("Waiting for the service");
    case State::Published:
        return CalendarWords::tr("Published");
    case State::Failed:
        return CalendarWords::tr("Failed");
    case State::Cancelled:
        return CalendarWords::tr("Cancelled");
    }
    return {};
}

bool isDeletedThere(const domain::Post &post)
{
    return post.state == domain::PostState::Cancelled && post.publishedAt;
}

QString lookWord(const CalendarEntry &entry)
{
    return isDeletedThere(entry.post) ? CalendarWords::tr("deleted there") : wordFor(entry.look);
}

QString stateWord(const domain::Post &post)
{
    if (domain::mayHaveArrived(post))
        return CalendarWords::tr("May have arrived");
    return isDeletedThere(post) ? CalendarWords::tr("Deleted there") : wordFor(post.state);
}

QString failureInWords(const domain::Post &post)
{
    using Reason = domain::PostFailure::Reason;
    const auto failure = domain::failureOf(post);
    if (!failure)
        return {};
    const auto with = [&failure](const QString &sentence) {
        // What no service answered is told as what it is; that there is no such thing the sentence says itself.
        if (failure->reason == Reason::Gone && failure->said == "there is no such thing"_L1)
            return sentence;
        if (isSaidByParvis(failure->said))
            //: %1 is a sentence of ours, %2 what happened ("the connection was closed before an answer came")
            return CalendarWords::tr("%1 What is known: %2.").arg(sentence, saidWords(failure->said));
        //: %1 is a sentence of ours, %2 what the service answered, in its own language
        return failure->said.isEmpty() ? sentence : CalendarWords::tr("%1 The service answered “%2”.").arg(sentence, saidWords(failure->said));
    };
    switch (failure->reason) {
    case Reason::Gone:
        // It stood there, held until a time that has not come, or has.
        if (post.holder == domain::PostHolder::Service)
            return CalendarWords::tr("It was taken away on its server before it left. Try again, or choose another time.");
        return with(CalendarWords::tr("What it was to go to does not exist any more."));
    case Reason::AccessWithdrawn:
        return with(CalendarWords::tr("The service does not let Parvis in any more."));
    case Reason::Unsure:
        if (const auto doubt = domain::mailingDoubtIn(failure->said))
            return doubtSentence(*doubt);
        return with(CalendarWords::tr("It may have arrived, and Parvis could not find out. Look there, then say so."));
    case Reason::TooLarge:
        return with(CalendarWords::tr("It is more than the service takes."));
    case Reason::NotPossible:
        return with(CalendarWords::tr("The service has no way to do that."));
    case Reason::Late:
        return CalendarWords::tr("Its time passed while its channel could not be reached. Try again sends it now.");
    case Reason::Told:
        if (const auto problem = domain::mailingProblemIn({.said = failure->said}))
            return mailingProblemSentence(*problem);
        if (const auto shortfall = domain::mailingShortfallIn(failure->said))
            return shortfallSentence(*shortfall);
        // A number alone is no sentence.
        return domain::bareStatusIn(failure->said) ? with(CalendarWords::tr("The service says no.")) : saidWords(failure->said);
    }
    return {};
}

QString spoken(const CalendarEntry &entry)
{
    QStringList parts;
    parts << (entry.name().isEmpty() ? CalendarWords::tr("Untitled post") : entry.name());
    if (entry.at)
        parts << QLocale().toString(entry.at->time(), QLocale::ShortFormat);
    // What waits for something else is not on its way.
    if (entry.waits.isEmpty() || entry.look != PostLook::Leaving)
        parts << lookWord(entry);
    if (!entry.whereTo().isEmpty())
        parts << entry.whereTo();
    if (!entry.waits.isEmpty())
        parts << entry.waits;
    else if (entry.look == PostLook::Scheduled || entry.look == PostLook::Late)
        parts << holderWord(entry);
    if (isHeldAsItWas(entry))
        parts << heldWord();
    if (entry.hasMissed)
        parts << CalendarWords::tr("missed its time: waits for you");
    if (entry.openThere != OpenThere::Nothing)
        parts << wordFor(entry.openThere);
    if (entry.dropped.contains(domain::Sent::twice))
        parts << CalendarWords::tr("stands there twice");
    else if (entry.dropped.contains(domain::Sent::again))
        parts << CalendarWords::tr("stands there again");
    else if (entry.dropped.contains(domain::Sent::maybeTwice))
        parts << CalendarWords::tr("may stand there twice");
    else if (domain::unmailedIn(entry.dropped))
        parts << CalendarWords::tr("its newsletter was not mailed");
    else if (!entry.dropped.isEmpty())
        parts << (entry.delivery && entry.delivery->state == domain::DeliveryState::Held ? CalendarWords::tr("its service left something out")
                                                                                         : CalendarWords::tr("not all of it arrived"));
    if (entry.isStale)
        parts << CalendarWords::tr("stale: its article changed");
    if ((entry.look == PostLook::Failed || entry.look == PostLook::Unsure) && !entry.post.problem.isEmpty())
        parts << failureInWords(entry.post);
    return parts.join(u", "_s);
}

} // namespace parvis::models
