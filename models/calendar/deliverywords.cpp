// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/deliverywords.h"

#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/mailingproblem.h"
#include "core/domain/channels/settling.h"
#include "core/store/channels/heldthere.h"
#include "core/store/channels/renewal.h"
#include "models/calendar/secondattempt.h"
#include "models/channels/mailingwords.h"
#include "models/channels/troublesentences.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>

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

/// Its service refuses nothing: it lets Parvis in no more.
bool isShutOut(const Delivery &delivery)
{
    return delivery.trouble && delivery.trouble->kind == domain::Trouble::Kind::AccessWithdrawn;
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

/// Whether what left is on its way no more, as far as is known here, and is looked for at a later time. In its first minute an answer may come yet.
bool isLookedForLater(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Sending && delivery.departedAt && delivery.nextAttemptAt
        && (delivery.trouble || *delivery.nextAttemptAt > *delivery.departedAt + domain::settlingTime);
}

/// What a service let fall, in words for a list.
QStringList leftOut(const QStringList &dropped)
{
    QStringList words;
    if (dropped.contains(domain::Sent::poll))
        words << DeliveryWords::tr("the poll");
    if (dropped.contains(domain::Sent::media))
        words << DeliveryWords::tr("a picture or file");
    if (dropped.contains(domain::Sent::warning))
        words << DeliveryWords::tr("the warning");
    return words;
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

QString holderWord(const CalendarEntry &entry)
{
    return entry.isCutOff ? DeliveryWords::tr("its channel is disconnected") : holderWord(entry.holder);
}

QString holderSentence(const CalendarEntry &entry)
{
    if (entry.isCutOff && entry.delivery && entry.delivery->state == DeliveryState::Held)
        //: %1 is a channel
        return DeliveryWords::tr("A commitment. The server of “%1” holds the post: it appears there, though the channel is disconnected here.")
            .arg(entry.channelName);
    if (entry.isCutOff)
        //: %1 is a channel
        return DeliveryWords::tr(
                   "Its channel “%1” is disconnected: nothing sends it. Connect the channel again and it leaves as planned, or publish it by hand.")
            .arg(entry.channelName);
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
        if (isShutOut(delivery))
            return domain::accessMendIn(*delivery.trouble) ? DeliveryWords::tr("waits until Parvis is let in again")
                                                           : DeliveryWords::tr("waits until you sign in again");
        if (isLookedForLater(delivery))
            return DeliveryWords::tr("Parvis will look whether it arrived");
        return delivery.trouble ? DeliveryWords::tr("waits for its next attempt") : DeliveryWords::tr("is being sent");
    case DeliveryState::Held:
        if (isShutOut(delivery))
            return DeliveryWords::tr("held by the service; Parvis is not let in");
        if (delivery.trouble && !domain::passes(delivery.trouble->kind))
            return DeliveryWords::tr("held by the service, which refuses to change it");
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
        if (!delivery.trouble && isLookedForLater(delivery)) {
            //: %1 is a moment
            const QString looks = when(DeliveryWords::tr("Parvis looks for it, before it sends it again: %1."));
            return (DeliveryWords::tr("It may have arrived, and no answer came.") + u' ' + looks).trimmed();
        }
        if (!delivery.trouble) {
            //: %1 is a moment
            const QString looks = delivery.departedAt ? when(DeliveryWords::tr("Should no answer come, Parvis finds out whether it arrived: %1.")) : QString();
            return (DeliveryWords::tr("It is being sent.") + u' ' + looks).trimmed();
        }
        // Offline no attempt is counted down to: it goes on once there is a way out, as the sentence says.
        if (delivery.trouble->kind == domain::Trouble::Kind::Offline)
            return troubleSentence(*delivery.trouble, channel);
        // Nothing is wrong with it, and nothing is counted down to.
        if (isShutOut(delivery)) {
            // Signing in alone does not do it where something is to be put right there.
            const QString how = domain::accessMendIn(*delivery.trouble) ? DeliveryWords::tr("It leaves once that is done.")
                                                                        : DeliveryWords::tr("It leaves once you sign in again.");
            return troubleSentence(*delivery.trouble, channel) + u' ' + how;
        }
        //: %1 is a moment
        const QString next = when(delivery.departedAt ? DeliveryWords::tr("Parvis finds out whether it arrived, before it sends it again: %1.")
                                                      //: %1 is a moment
                                                      : DeliveryWords::tr("Next attempt: %1."));
        return (troubleSentence(*delivery.trouble, channel) + u' ' + (next.isEmpty() ? DeliveryWords::tr("It is tried again now.") : next)).trimmed();
    }
    case DeliveryState::Held: {
        if (entry.isCutOff)
            //: %1 is a channel
            return DeliveryWords::tr("It stands on the server of “%1” and will appear there. The channel is disconnected: Parvis can neither take it back nor "
                                     "see whether it left.")
                .arg(channel);
        const QString trouble = delivery.trouble ? troubleSentence(*delivery.trouble, channel) + u' ' : QString();
        if (const auto due = store::DeliveryStore::renewalDue(delivery)) {
            const auto renewal = store::Renewal::in(delivery);
            if (renewal && renewal->overwrites)
                //: %1 is a channel
                return trouble + DeliveryWords::tr("Parvis writes yours over what stands on “%1”.").arg(channel);
            if (renewal && renewal->ofWords && domain::keepsTheirs(delivery.notes))
                //: %1 is a channel
                return trouble
                    + DeliveryWords::tr("Its article changed here. On “%1” stands what somebody made of it: Parvis asks you before it writes over that.")
                          .arg(channel);
            const auto told = store::toldTimes(delivery);
            const bool isRefused = delivery.trouble && !domain::passes(delivery.trouble->kind) && !isShutOut(delivery);
            if (renewal && !renewal->ofWords && isRefused && told.size() == 1)
                //: %1 is a channel, %2 a moment
                return trouble
                    + DeliveryWords::tr("It is still held on “%1”, as before: %2. Parvis gives it the new time once it may; sign in as somebody who may "
                                        "change it there, or give it the former time again.")
                          .arg(channel, letterMoment(told.first(), now, zone));
            if (renewal && !renewal->ofWords)
                //: %1 is a channel
                return trouble + DeliveryWords::tr("Its time changed here: Parvis changes it on “%1”, too.").arg(channel);
            //: %1 is a channel, %2 a moment
            return trouble
                + (*due > now ? DeliveryWords::tr("Its article changed here. Parvis writes that to “%1”, too, once you leave the article alone: %2.")
                                    .arg(channel, letterMoment(*due, now, zone))
                              //: %1 is a channel
                              : DeliveryWords::tr("Its article changed here: Parvis writes that to “%1”, too.").arg(channel));
        }
        if (store::DeliveryStore::isRecalled(delivery))
            //: %1 is a channel
            return trouble + DeliveryWords::tr("It changed here: Parvis takes the former one back from the server of “%1” first.").arg(channel);
        if (const QString dropped = heldDroppedSentence(domain::droppedIn(delivery.notes), channel); !dropped.isEmpty())
            return trouble + dropped;
        if (entry.look == PostLook::Late)
            //: %1 is a channel
            return trouble + DeliveryWords::tr("It stands on the server of “%1”, and its time has come: Parvis looks whether it left.").arg(channel);
        if (domain::keepsTheirs(delivery.notes))
            //: %1 is a channel
            return trouble
                + DeliveryWords::tr("It stands on the server of “%1” and leaves from there, as somebody changed it there: your article says something else.")
                      .arg(channel);
        //: %1 is a channel
        return trouble + DeliveryWords::tr("It stands on the server of “%1” and leaves from there.").arg(channel);
    }
    case DeliveryState::Processing: {
        //: %1 is a channel
        QString works = DeliveryWords::tr("“%1” has it and works on it.").arg(channel);
        if (isShutOut(delivery))
            works += u' ' + troubleSentence(*delivery.trouble, channel);
        //: %1 is a moment
        const QString next = when(DeliveryWords::tr("Parvis asks again: %1."));
        return (works + u' ' + next).trimmed();
    }
    case DeliveryState::Published:
        if (entry.post.options.visibility && domain::isUnpublished(*entry.post.options.visibility))
            //: %1 is a channel
            return DeliveryWords::tr("It stands on “%1” as you wished, not published yet: somebody publishes it there.").arg(channel);
        if (entry.post.options.visibility == domain::Visibility::Private)
            //: %1 is a channel
            return DeliveryWords::tr("It stands on “%1”, where only who may edit it reads it.").arg(channel);
        if (const QString dropped = droppedSentence(domain::droppedIn(delivery.notes), channel); !dropped.isEmpty())
            return dropped;
        if (domain::keepsTheirs(delivery.notes))
            //: %1 is a channel
            return DeliveryWords::tr("It stands on “%1” as somebody changed it there: your article says something else.").arg(channel);
        //: %1 is a channel
        return delivery.isVerified ? DeliveryWords::tr("Parvis read it back on “%1”: it stands there as it was sent.").arg(channel) : QString();
    case DeliveryState::Failed:
        // It stood there, held until a time that has not come, or has.
        if (delivery.trouble && delivery.trouble->kind == domain::Trouble::Kind::Gone && entry.post.holder == PostHolder::Service)
            //: %1 is a channel
            return DeliveryWords::tr("It was taken away on the server of “%1” before it left. Try again, or choose another time.").arg(channel);
        return delivery.trouble ? troubleSentence(*delivery.trouble, channel) : failureInWords(entry.post);
    case DeliveryState::Unsure:
        if (const auto open = domain::openStepIn(delivery.notes))
            //: of a thread; %1 and %2 are numbers, %3 is a channel
            return DeliveryWords::tr("Part %1 of %2 may have arrived on “%3”, and there is no way to find out. Look there, then say so here: what is there "
                                     "stays, and the next part follows.")
                .arg(QString::number(open->number), QString::number(open->of), channel);
        return delivery.trouble ? troubleSentence(*delivery.trouble, channel) : failureInWords(entry.post);
    case DeliveryState::Cancelled:
        return {};
    case DeliveryState::Removed:
        return DeliveryWords::tr("It was published and has been deleted there.");
    }
    return {};
}

QString heldDroppedSentence(const QStringList &dropped, const QString &channel)
{
    const QStringList words = leftOut(dropped);
    QString sentence;
    if (!words.isEmpty())
        //: %1 is a channel, %2 what is missing: “the poll, the warning”
        sentence = DeliveryWords::tr("The server of “%1” holds it, but left something out: %2. Change it before its time, or remove it and publish it when it "
                                     "is to appear.")
                       .arg(channel, words.join(QStringLiteral(", ")));
    if (dropped.contains(domain::Sent::visibility))
        //: %1 is a channel
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" "))
            + DeliveryWords::tr("More people will read it on “%1” than were to: its server did not heed who may. Change it before its time.").arg(channel);
    return sentence;
}

QString droppedSentence(const QStringList &dropped, const QString &channel)
{
    const QStringList words = leftOut(dropped);
    QString sentence;
    if (!words.isEmpty())
        //: %1 is a channel, %2 what is missing: “the poll, the warning”
        sentence = DeliveryWords::tr("It stands on “%1”, but its server left something out: %2.").arg(channel, words.join(QStringLiteral(", ")));
    if (dropped.contains(domain::Sent::visibility))
        //: %1 is a channel
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" "))
            + DeliveryWords::tr("More people can read it on “%1” than were to: its server did not heed who may. Delete it there if that is not right.")
                  .arg(channel);
    if (const auto said = domain::unmailedIn(dropped))
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" ")) + unmailedSentence(*said);
    const QString before = sentence.isEmpty() ? QString() : QStringLiteral(" ");
    if (dropped.contains(domain::Sent::twice))
        //: %1 is a channel
        sentence += before
            + DeliveryWords::tr("It stands on “%1” twice: what left first arrived after Parvis had looked for it and sent it again. Delete one of the two.")
                  .arg(channel);
    else if (dropped.contains(domain::Sent::again))
        //: %1 is a channel
        sentence += before
            + DeliveryWords::tr("It stands on “%1” again: what had left first arrived after it was deleted there. Delete it there once more.").arg(channel);
    else if (dropped.contains(domain::Sent::maybeTwice))
        //: %1 is a channel
        sentence += before
            + DeliveryWords::tr(
                  "It was sent to “%1” a second time, and Parvis could not look whether the first one arrived late. Look there whether it stands there "
                  "twice.")
                  .arg(channel);
    return sentence;
}

QString missedSentence(const CalendarEntry &entry)
{
    //: %1 is a channel
    return DeliveryWords::tr("Its time has passed while this computer was off or could not reach “%1”. It is too late to leave unasked: send it now, or choose "
                             "another time.")
        .arg(entry.channelName);
}

QString mailingSentence(const std::optional<domain::Mailing> &mailing, const domain::Capabilities &can)
{
    const auto found
        = std::ranges::find_if(can.newsletters, [&mailing](const domain::Newsletter &one) { return mailing ? one.key == mailing->newsletter : one.isUsual; });
    const bool isNone = mailing ? mailing->newsletter.isEmpty() : found == can.newsletters.cend();
    if (isNone)
        return {};
    if (mailing && mailing->isToConfirm)
        //: %1 is a newsletter
        return DeliveryWords::tr("It was to be mailed by “%1”, and its channel was connected without that one since: it waits until you have chosen.")
            .arg(found == can.newsletters.cend() ? mailing->newsletter : found->name);
    const QString name = found == can.newsletters.cend() ? mailing->newsletter : found->name;
    const qint64 readers = found == can.newsletters.cend() ? -1 : found->readers.value_or(-1);
    const domain::Readership which = mailing ? mailing->readers : domain::Readership::All;
    if (which == domain::Readership::Free)
        //: %1 is a newsletter
        return DeliveryWords::tr("It is mailed to those subscribers of “%1” who do not pay. What is mailed cannot be taken back.").arg(name);
    if (which == domain::Readership::Paying)
        //: %1 is a newsletter
        return DeliveryWords::tr("It is mailed to those subscribers of “%1” who pay. What is mailed cannot be taken back.").arg(name);
    if (readers < 0)
        //: %1 is a newsletter
        return DeliveryWords::tr("It is mailed to all subscribers of “%1”. What is mailed cannot be taken back.").arg(name);
    //: %1 is a newsletter
    return DeliveryWords::tr("It is mailed to the %Ln subscriber(s) of “%1”. What is mailed cannot be taken back.", nullptr, static_cast<int>(readers))
        .arg(name);
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
    case domain::Visibility::Private:
        return DeliveryWords::tr("Only who may edit it");
    case domain::Visibility::Draft:
        return DeliveryWords::tr("Nobody yet: a draft");
    case domain::Visibility::InReview:
        return DeliveryWords::tr("Nobody yet: it waits for review");
    }
    return {};
}

void tryAgain(const SendingVerbs &verbs, domain::Id<domain::Post> post)
{
    const QString what = DeliveryWords::tr("It was not sent again.");
    withEntry(verbs, post, what,
              [&deliveries = verbs.deliveries, leaving = verbs.leaving, &messages = verbs.messages, &clock = verbs.clock, &speaker = verbs.speaker,
               database = verbs.database, waits = verbs.waits, what](const Delivery &entry) {
                  const auto connection = leaving.connection(entry.channel);
                  if (!connection)
                      return sayWhyNot(messages, DeliveryWords::tr("It was not sent again: its channel is not connected any more. Connect it in Channels."));
                  if (connection->state == domain::ConnectionState::SignInNeeded) {
                      if (entry.trouble && domain::accessMendIn(*entry.trouble))
                          return sayWhyNot(messages,
                                           DeliveryWords::tr("It was not sent again: something is to be put right at the service first. Channels says what."));
                      return sayWhyNot(messages, DeliveryWords::tr("It was not sent again: its channel wants you to sign in again. Do so in Channels."));
                  }
                  const bool isPaused = connection->state == domain::ConnectionState::Paused;
                  deliveries.retry(entry.id, clock.now()).then(&speaker, [=, post = entry.post, &messages, &speaker](const domain::Result<> &tried) {
                      if (!tried)
                          return messages.post(problem(what, tried.error()));
                      if (database)
                          new SecondAttempt(*database, messages, post, &speaker);
                      if (!waits.isEmpty())
                          return messages.post({.kind = Message::Kind::Waiting, .sentence = waits});
                      sayDone(messages,
                              isPaused ? DeliveryWords::tr("It is sent again as soon as its channel is not paused any more.")
                                       : DeliveryWords::tr("It is being sent again."));
                  });
              });
}

namespace {

void takeBackWord(store::DeliveryStore &deliveries, Messages &messages, const domain::Clock &clock, QObject &speaker, domain::Id<Delivery> id)
{
    deliveries.unsay(id, clock.now()).then(&speaker, [&messages](const domain::Result<> &unsaid) {
        if (!unsaid)
            return messages.post(problem(DeliveryWords::tr("It counts as published still."), unsaid.error()));
        sayDone(messages, DeliveryWords::tr("Nobody knows again whether it is there."));
    });
}

} // namespace

void resolve(const SendingVerbs &verbs, domain::Id<domain::Post> post, bool isThere, const QString &url)
{
    const QString what = DeliveryWords::tr("What became of it was not written down.");
    withEntry(
        verbs, post, what,
        [&deliveries = verbs.deliveries, leaving = verbs.leaving, &messages = verbs.messages, &clock = verbs.clock, &speaker = verbs.speaker, isThere, what,
         url](const Delivery &entry) {
            const bool isPart = domain::openStepIn(entry.notes).has_value();
            const bool isLookedAt = store::isKnownThere(entry) && url.isEmpty() && leaving.connection(entry.channel);
            deliveries.resolve(entry.id, isThere, clock.now(), url)
                .then(&speaker,
                      [&deliveries, &messages, &clock, &speaker, post = entry.post, isThere, isPart, isLookedAt, what](const domain::Result<> &resolved) {
                          if (!resolved && resolved.error().kind == domain::Error::Kind::Invalid)
                              return sayWhyNot(messages, DeliveryWords::tr("That is no address of this channel. Paste the one at which it stands, or none."));
                          if (!resolved)
                              return messages.post(problem(what, resolved.error()));
                          if (isLookedAt)
                              return sayDone(messages, DeliveryWords::tr("The service knows that one: Parvis looks there what became of it."));
                          if (isThere && isPart)
                              return sayDone(messages, DeliveryWords::tr("That part counts as there; what comes after it is sent."));
                          deliveries.ofPost(post).then(
                              &speaker, [&deliveries, &messages, &clock, &speaker, isThere](const domain::Result<std::optional<Delivery>> &known) {
                                  const bool isToCome = known && *known && (*known)->state == domain::DeliveryState::Cancelled;
                                  if (!isThere)
                                      return sayDone(messages,
                                                     isToCome ? DeliveryWords::tr("It leaves at its time.") : DeliveryWords::tr("It is being sent again."));
                                  const bool isHeld = known && *known && (*known)->state == domain::DeliveryState::Held;
                                  if (isHeld)
                                      return sayDone(messages,
                                                     DeliveryWords::tr("It counts as held by the service until its time: Parvis looks there whether it is."));
                                  Message counts{.sentence = DeliveryWords::tr("It counts as published.")};
                                  if (known && *known) {
                                      counts.actionText = DeliveryWords::tr("Undo");
                                      counts.action = [&deliveries, &messages, &clock, speaker = QPointer(&speaker), id = (*known)->id] {
                                          if (speaker)
                                              takeBackWord(deliveries, messages, clock, *speaker, id);
                                      };
                                  }
                                  messages.post(counts);
                              });
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
