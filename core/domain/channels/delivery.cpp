// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/channels/delivery.h"

#include "core/domain/channels/accessmend.h"
#include "core/domain/channels/secretproblem.h"

#include <algorithm>

namespace parvis::domain {

std::chrono::milliseconds pauseBefore(int attempts, const std::optional<std::chrono::milliseconds> &asked, double share)
{
    using std::chrono::milliseconds;
    constexpr milliseconds first{5'000};
    constexpr milliseconds longest{900'000};
    constexpr int mostDoublings = 8;
    const int doublings = std::clamp(attempts - 1, 0, mostDoublings);
    const milliseconds doubled = std::min(first * (1 << doublings), longest);
    constexpr double spread = 0.2;
    const double factor = 1.0 + spread * (2.0 * std::clamp(share, 0.0, 1.0) - 1.0);
    const milliseconds ours{static_cast<qint64>(static_cast<double>(doubled.count()) * factor)};
    if (!asked)
        return ours;
    // Never before the service says; all that wait for the same moment do not come in the same one.
    constexpr double lateness = 1'000;
    return *asked + milliseconds{static_cast<qint64>(lateness * std::clamp(share, 0.0, 1.0))};
}

QString takenNote(const QString &note, const QString &noted)
{
    return note.section(u' ', 0, 0) + u' ' + noted;
}

bool isTaken(const Outgoing &outgoing, const QString &id, const QString &note, const QString &noted)
{
    return (!id.isEmpty() && outgoing.taken.contains(id)) || (!note.isEmpty() && outgoing.taken.contains(takenNote(note, noted.isEmpty() ? id : noted)));
}

QString openStepValue(const OpenStep &step)
{
    return QStringLiteral("%1 %2 %3").arg(step.number).arg(step.of).arg(step.note);
}

std::optional<QString> unknownPartIn(const QHash<QString, QString> &notes)
{
    QStringList unknown;
    for (auto note = notes.begin(); note != notes.end(); ++note) {
        if (note.value() == knownToBeThere)
            unknown << note.key();
    }
    // Keys are numbered: the tenth comes after the second.
    const auto order = [](const QString &key) { return std::pair(key.section(QLatin1Char(' '), 1, 1).toInt(), key); };
    return unknown.isEmpty() ? std::nullopt : std::optional(*std::ranges::min_element(unknown, {}, order));
}

std::optional<OpenStep> openStepIn(const QHash<QString, QString> &notes)
{
    const QString value = notes.value(QString(openStepNote));
    const OpenStep step{.number = value.section(QLatin1Char(' '), 0, 0).toInt(),
                        .of = value.section(QLatin1Char(' '), 1, 1).toInt(),
                        .note = value.section(QLatin1Char(' '), 2)};
    const bool isOpen = step.of > 1 && step.number > 0 && !step.note.isEmpty() && !notes.contains(step.note);
    return isOpen ? std::optional(step) : std::nullopt;
}

bool isHeldByWord(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Held && delivery.remoteId.isEmpty();
}

NextStep afterTrouble(const Delivery &delivery, const Trouble &trouble, Instant now, double share)
{
    if (trouble.kind == Trouble::Kind::Cancelled)
        return {.state = DeliveryState::Cancelled};
    if (trouble.kind == Trouble::Kind::Unsure)
        return {.state = DeliveryState::Unsure};
    // What a service has just taken it may show only a little later.
    constexpr std::chrono::minutes untilItShows{10};
    if (delivery.state == DeliveryState::Processing && trouble.kind == Trouble::Kind::Gone && delivery.firstAttemptAt
        && now - *delivery.firstAttemptAt < untilItShows)
        return {.state = DeliveryState::Processing, .pause = std::chrono::minutes{1}};
    const bool isThere = delivery.state == DeliveryState::Processing || delivery.state == DeliveryState::Held;
    const DeliveryState waiting = isThere ? delivery.state : DeliveryState::Sending;
    // Nothing is wrong with it: it waits until somebody has signed in again, and goes on at once then.
    if (trouble.kind == Trouble::Kind::AccessWithdrawn)
        return {.state = waiting, .pause = std::chrono::milliseconds{0}};
    if (!passes(trouble.kind))
        return {.state = DeliveryState::Failed};
    // Offline is no attempt, and where nobody could read what lets us in the service was not asked: it waits as long as that takes, and as long as somebody
    // needs to put right there what has nothing to do with it.
    constexpr auto longest = std::chrono::days{3};
    const bool isAttempt = trouble.kind != Trouble::Kind::Offline && !secretProblemIn(trouble) && !accessMendIn(trouble);
    if (isAttempt && delivery.firstAttemptAt && now - *delivery.firstAttemptAt > longest)
        return {.state = delivery.departedAt ? DeliveryState::Unsure : DeliveryState::Failed};
    return {.state = waiting, .pause = pauseBefore(delivery.attempts, trouble.retryAfter, share)};
}

} // namespace parvis::domain
