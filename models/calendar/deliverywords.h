// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/channels/deliverystore.h"
#include "models/calendar/calendarentry.h"
#include "models/shell/messages.h"

namespace parvis::models {

/// Who makes a scheduled post leave, in a few words: "held by the service"; empty for nobody.
[[nodiscard]] QString holderWord(domain::PostHolder holder);
/// The same of a post as things stand: that its channel is disconnected, where it is.
[[nodiscard]] QString holderWord(const CalendarEntry &entry);
/// The same as sentences, with what that asks of the person.
[[nodiscard]] QString holderSentence(const CalendarEntry &entry);
/// What is becoming of a sending, in a few words: "is being sent".
[[nodiscard]] QString deliveryWord(const domain::Delivery &delivery);
/// The same as sentences: what holds it up, when it is tried again, what to do. `delivery` is the newest entry of the post.
[[nodiscard]] QString deliverySentence(const domain::Delivery &delivery, const CalendarEntry &entry, domain::Instant now, const QTimeZone &zone);
/// What a service let fall of what it published, as sentences; empty where nothing. `dropped` are names of domain::Sent.
[[nodiscard]] QString droppedSentence(const QStringList &dropped, const QString &channel);
/// The same of what it holds until its time.
[[nodiscard]] QString heldDroppedSentence(const QStringList &dropped, const QString &channel);
/// That it missed its time, as sentences.
[[nodiscard]] QString missedSentence(const CalendarEntry &entry);
/// Whom it is mailed to as it is published, as a sentence; empty where to nobody. `mailing` is PostOptions::mailing.
[[nodiscard]] QString mailingSentence(const std::optional<domain::Mailing> &mailing, const domain::Capabilities &can);
/// Who sees a post, in a word or two.
[[nodiscard]] QString wordFor(domain::Visibility visibility);

/// What the verbs about sendings need.
struct SendingVerbs
{
    store::DeliveryStore &deliveries;
    const Leaving &leaving;
    Messages &messages;
    const domain::Clock &clock;
    QObject &speaker;   ///< nothing is said once it is gone
    store::Database *database = nullptr; ///< where tryAgain() is to say too that it went wrong again
    QString waits = {}; ///< what it waits for before it can leave, as a sentence that is said instead of its being sent
};
/// Sends a post, or a reply, that failed once more, as it is; says why where that is not possible.
void tryAgain(const SendingVerbs &verbs, domain::Id<domain::Post> post);
/// The person says what became of one of which nobody knows.
void resolve(const SendingVerbs &verbs, domain::Id<domain::Post> post, bool isThere, const QString &url = {});
/// Takes back what waits for its next attempt.
void takeBack(const SendingVerbs &verbs, domain::Id<domain::Post> post);

} // namespace parvis::models
