// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/today/todayfate.h"

#include "core/domain/channels/exportcapabilities.h"
#include "models/calendar/deliverywords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::models {

using domain::PostState;

namespace {

struct FateWords
{
    Q_DECLARE_TR_FUNCTIONS(parvis::models::TodayFate)
};

TodayFate fateOfIntention(const CalendarEntry &entry)
{
    if (entry.post.channel.isNull())
        return TodayFate::WithoutChannel;
    return entry.post.state == PostState::InReview ? TodayFate::InReview : TodayFate::Planned;
}

QString countOf(TodayFate fate, int count)
{
    switch (fate) {
    case TodayFate::Leaves:
        break;
    case TodayFate::ByHand:
        return FateWords::tr("%Ln to publish by hand", nullptr, count);
    case TodayFate::Planned:
        return FateWords::tr("%Ln planned only", nullptr, count);
    case TodayFate::InReview:
        return FateWords::tr("%Ln to be approved", nullptr, count);
    case TodayFate::WithoutChannel:
        return FateWords::tr("%Ln without a channel", nullptr, count);
    case TodayFate::CutOff:
        return FateWords::tr("%Ln whose channel is disconnected", nullptr, count);
    case TodayFate::Missed:
        return FateWords::tr("%Ln that missed its time", nullptr, count);
    case TodayFate::Paused:
        return FateWords::tr("%Ln whose channel is paused", nullptr, count);
    case TodayFate::SignInWanted:
        return FateWords::tr("%Ln until Parvis is let in again", nullptr, count);
    case TodayFate::Sealed:
        return FateWords::tr("%Ln until the file of secrets is open", nullptr, count);
    case TodayFate::Offline:
        return FateWords::tr("%Ln until Parvis is online", nullptr, count);
    case TodayFate::NoNetwork:
        return FateWords::tr("%Ln until this computer has a network", nullptr, count);
    case TodayFate::Unsure:
        return FateWords::tr("%Ln that may have arrived", nullptr, count);
    }
    return {};
}

} // namespace

TodayFate todayFateOf(const CalendarEntry &entry, const std::optional<domain::Connection> &connection)
{
    using domain::ConnectionState;
    using domain::DeliveryState;
    const domain::Post &post = entry.post;
    const auto &delivery = entry.delivery;
    if (delivery && delivery->state == DeliveryState::Unsure)
        return TodayFate::Unsure;
    // What its service has leaves from there, whoever is connected here.
    if (delivery && (delivery->state == DeliveryState::Held || delivery->state == DeliveryState::Processing))
        return TodayFate::Leaves;
    if (entry.isCutOff)
        return TodayFate::CutOff;
    const bool isOnItsWay = post.state == PostState::Sending || post.state == PostState::Pending;
    if (!isOnItsWay && post.state != PostState::Scheduled)
        return fateOfIntention(entry);
    if (entry.hasMissed)
        return TodayFate::Missed;
    if (!isOnItsWay && post.channel.isNull())
        return TodayFate::WithoutChannel;
    if (!isOnItsWay && entry.holder == domain::PostHolder::ByHand)
        return TodayFate::ByHand;
    if (connection && connection->state == ConnectionState::SignInNeeded)
        return TodayFate::SignInWanted;
    if (!isOnItsWay && connection && connection->state == ConnectionState::Paused)
        return TodayFate::Paused;
    return TodayFate::Leaves;
}

TodayFate fateHere(const CalendarEntry &entry, const Sealing &sealing, WayOut wayOut)
{
    if (sealing.holdsBack(entry.service))
        return TodayFate::Sealed;
    if (wayOut == WayOut::SwitchedOff)
        return TodayFate::Offline;
    // A folder of this machine is reached without a network.
    return wayOut == WayOut::NoNetwork && !domain::isOnThisMachine(entry.service) ? TodayFate::NoNetwork : TodayFate::Leaves;
}

QString fateWord(const CalendarEntry &entry, TodayFate fate)
{
    switch (fate) {
    case TodayFate::Planned:
    case TodayFate::WithoutChannel:
        if (entry.post.scheduledFor)
            return FateWords::tr("nothing leaves without a channel");
        return entry.post.state == PostState::Approved ? FateWords::tr("approved, not scheduled: nothing leaves by itself")
            : entry.post.state == PostState::InReview  ? FateWords::tr("waits to be approved: nothing leaves by itself")
                                                       : FateWords::tr("planned only, nothing leaves by itself");
    case TodayFate::InReview:
        return FateWords::tr("waits to be approved: nothing leaves by itself");
    case TodayFate::Missed:
        return FateWords::tr("missed its time: waits for you");
    case TodayFate::Paused:
        return FateWords::tr("waits until its channel is not paused any more");
    case TodayFate::SignInWanted:
        return FateWords::tr("waits until Parvis is let in again");
    case TodayFate::Sealed:
        return FateWords::tr("waits for the passphrase of the file of secrets");
    case TodayFate::Offline:
        return FateWords::tr("waits until Parvis is online");
    case TodayFate::NoNetwork:
        return FateWords::tr("waits until this computer has a network");
    case TodayFate::Leaves:
    case TodayFate::ByHand:
    case TodayFate::CutOff:
    case TodayFate::Unsure:
        break;
    }
    return entry.delivery ? deliveryWord(*entry.delivery) : holderWord(entry);
}

QString stayingInWords(const QList<TodayFate> &fates)
{
    using enum TodayFate;
    QStringList words;
    for (const TodayFate fate : {Unsure, Missed, CutOff, SignInWanted, Sealed, Offline, NoNetwork, Paused, ByHand, InReview, Planned, WithoutChannel}) {
        if (const auto count = std::ranges::count(fates, fate); count > 0)
            words << countOf(fate, static_cast<int>(count));
    }
    return words.join(u", "_s);
}

} // namespace parvis::models
