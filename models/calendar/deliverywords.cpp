// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/deliverywords.h"

#include "models/channels/troublesentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QCoreApplication>

namespace parvis::models {

using domain::Delivery;
using domain::DeliveryState;
using domain::PostHolder;

namespace {

struct DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::Deliveries)
};

void sayDone(Messages &messages, const QString &sentence)
{
    messages.post({.kind = Message::Kind::Done, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

void sayWhyNot(Messages &messages, const QString &sentence)
{
    messages.post({.kind = Message::Kind::Problem, .sentence = sentence, .details = {}, .actionText = {}, .action = {}});
}

/// The newest entry of a post, and then.
void withEntry(const SendingVerbs &verbs, domain::Id<domain::Post> post, const QString &what, const std::function<void(const Delivery &)> &then)
{
    verbs.deliveries.ofPost(post).then(&verbs.speaker, [&messages = verbs.messages, what, then](const domain::Result<std::optional<Delivery>> &entry) {
        if (!entry)
            return messages.post(problem(what, entry.error()));
        if (!*entry)
            return sayWhyNot(messages, DeliveryWords::tr("Parvis did not send this post: choose a time to schedule it."));
        then(**entry);
    });
}

} // namespace

QString holderWord(PostHolder holder)
{
    switch (holder) {
    case PostHolder::Service:
        return DeliveryWords::tr("held by the service");
    case PostHolder::ThisMachine:
        return DeliveryWords::tr("this computer must be awake");
    case PostHolder::ByHand:
        return DeliveryWords::tr("to be published by hand");
    case PostHolder::Nobody:
        break;
    }
    return {};
}

QString holderSentence(const CalendarEntry &entry)
{
    switch (entry.holder) {
    case PostHolder::Service:
        //: %1 is a channel
        return DeliveryWords::tr("A commitment. The server of “%1” holds the post until then: it leaves even while this computer sleeps.")
            .arg(entry.channelName);
    case PostHolder::ThisMachine:
        return DeliveryWords::tr("A commitment. This computer sends the post then: it must be awake, and Parvis running.");
    case PostHolder::ByHand:
        //: %1 is a channel
        return DeliveryWords::tr("A commitment. You publish it by hand then: Parvis does not send on “%1”.").arg(entry.channelName);
    case PostHolder::Nobody:
        break;
    }
    return {};
}

QString deliveryWord(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Sending:
        return delivery.trouble ? DeliveryWords::tr("waits for its next attempt") : DeliveryWords::tr("is being sent");
    case DeliveryState::Held:
        return store::DeliveryStore::isRecalled(delivery) ? DeliveryWords::tr("is being changed at the service") : DeliveryWords::tr("held by the service");
    case DeliveryState::Processing:
        return DeliveryWords::tr("the service works on it");
    case DeliveryState::Published:
        return DeliveryWords::tr("published");
    case DeliveryState::Failed:
        return DeliveryWords::tr("failed");
    case DeliveryState::Unsure:
        return DeliveryWords::tr("may have arrived");
    case DeliveryState::Cancelled:
        return DeliveryWords::tr("taken back");
    case DeliveryState::Removed:
        return DeliveryWords::tr("deleted there");
    }
    return {};
}

QString deliverySentence(const Delivery &delivery, const CalendarEntry &entry, domain::Instant now, const QTimeZone &zone)
{
    const QString channel = entry.channelName;
    const auto when = [&](const QString &sentence) {
        return delivery.nextAttemptAt && *delivery.nextAttemptAt > now ? sentence.arg(letterMoment(*delivery.nextAttemptAt, now, zone)) : QString();
    };
    switch (delivery.state) {
    case DeliveryState::Sending: {
        if (!delivery.trouble)
            return DeliveryWords::tr("It is being sent.");
        //: %1 is a moment
        const QString next = when(DeliveryWords::tr("Next attempt: %1."));
        return (troubleSentence(*delivery.trouble, channel) + u' ' + (next.isEmpty() ? DeliveryWords::tr("It is tried again now.") : next)).trimmed();
    }
    case DeliveryState::Held:
        if (store::DeliveryStore::isRecalled(delivery))
            //: %1 is a channel
            return DeliveryWords::tr("It changed here: Parvis takes the former one back from the server of “%1” first.").arg(channel);
        //: %1 is a channel
        return DeliveryWords::tr("It stands on the server of “%1” and leaves from there.").arg(channel);
    case DeliveryState::Processing: {
        //: %1 is a channel
        const QString works = DeliveryWords::tr("“%1” has it and works on it.").arg(channel);
        //: %1 is a moment
        const QString next = when(DeliveryWords::tr("Parvis asks again: %1."));
        return (works + u' ' + next).trimmed();
    }
    case DeliveryState::Published:
        //: %1 is a channel
        return delivery.isVerified ? DeliveryWords::tr("Parvis read it back on “%1”: it stands there as it was sent.").arg(channel) : QString();
    case DeliveryState::Failed:
        // It stood there, held until a time that has not come, or has.
        if (delivery.trouble && delivery.trouble->kind == domain::Trouble::Kind::Gone && entry.post.holder == PostHolder::Service)
            //: %1 is a channel
            return DeliveryWords::tr("It was taken away on the server of “%1” before it left. Try again, or choose another time.").arg(channel);
        return delivery.trouble ? troubleSentence(*delivery.trouble, channel) : failureInWords(entry.post);
    case DeliveryState::Unsure:
        return delivery.trouble ? troubleSentence(*delivery.trouble, channel) : failureInWords(entry.post);
    case DeliveryState::Cancelled:
        return {};
    case DeliveryState::Removed:
        return DeliveryWords::tr("It was published and has been deleted there.");
    }
    return {};
}

QString missedSentence(const CalendarEntry &entry)
{
    //: %1 is a channel
    return DeliveryWords::tr("Its time has passed while this computer was off or could not reach “%1”. It is too late to leave unasked: send it now, or choose "
                             "another time.")
        .arg(entry.channelName);
}

QString wordFor(domain::Visibility visibility)
{
    switch (visibility) {
    case domain::Visibility::Public:
        return DeliveryWords::tr("Everybody");
    case domain::Visibility::Unlisted:
        return DeliveryWords::tr("Everybody, in no list");
    case domain::Visibility::Followers:
        return DeliveryWords::tr("Followers");
    case domain::Visibility::Direct:
        return DeliveryWords::tr("Who is named in it");
    }
    return {};
}

void tryAgain(const SendingVerbs &verbs, domain::Id<domain::Post> post)
{
    const QString what = DeliveryWords::tr("It was not sent again.");
    withEntry(verbs, post, what,
              [&deliveries = verbs.deliveries, leaving = verbs.leaving, &messages = verbs.messages, &clock = verbs.clock, &speaker = verbs.speaker,
               what](const Delivery &entry) {
                  const auto connection = leaving.connection(entry.channel);
                  if (!connection)
                      return sayWhyNot(messages, DeliveryWords::tr("It was not sent again: its channel is not connected any more. Connect it in Channels."));
                  if (connection->state == domain::ConnectionState::SignInNeeded)
                      return sayWhyNot(messages, DeliveryWords::tr("It was not sent again: its channel wants you to sign in again. Do so in Channels."));
                  const bool isPaused = connection->state == domain::ConnectionState::Paused;
                  deliveries.retry(entry.id, clock.now()).then(&speaker, [&messages, what, isPaused](const domain::Result<> &tried) {
                      if (!tried)
                          return messages.post(problem(what, tried.error()));
                      sayDone(messages,
                              isPaused ? DeliveryWords::tr("It is sent again as soon as its channel is not paused any more.")
                                       : DeliveryWords::tr("It is being sent again."));
                  });
              });
}

void resolve(const SendingVerbs &verbs, domain::Id<domain::Post> post, bool isThere)
{
    const QString what = DeliveryWords::tr("What became of it was not written down.");
    withEntry(
        verbs, post, what,
        [&deliveries = verbs.deliveries, &messages = verbs.messages, &clock = verbs.clock, &speaker = verbs.speaker, isThere, what](const Delivery &entry) {
            deliveries.resolve(entry.id, isThere, clock.now()).then(&speaker, [&messages, isThere, what](const domain::Result<> &resolved) {
                if (!resolved)
                    return messages.post(problem(what, resolved.error()));
                sayDone(messages, isThere ? DeliveryWords::tr("It counts as published.") : DeliveryWords::tr("It is being sent again."));
            });
        });
}

void takeBack(const SendingVerbs &verbs, domain::Id<domain::Post> post)
{
    const QString what = DeliveryWords::tr("It was not taken back: it is being sent just now, or may have arrived.");
    withEntry(verbs, post, what,
              [&deliveries = verbs.deliveries, &messages = verbs.messages, &clock = verbs.clock, &speaker = verbs.speaker, what](const Delivery &entry) {
                  deliveries.cancel(entry.id, clock.now()).then(&speaker, [&messages, what](const domain::Result<> &cancelled) {
                      if (!cancelled)
                          return sayWhyNot(messages, what);
                      sayDone(messages, DeliveryWords::tr("It was taken back and is a draft again."));
                  });
              });
}

} // namespace parvis::models
