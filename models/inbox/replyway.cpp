// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox/replyway.h"

namespace parvis::models {

ReplyWay::ReplyWay(QObject *parent)
    : QObject(parent)
{
    connect(&m_sealing, &Sealing::changed, this, &ReplyWay::changed);
}

void ReplyWay::setWayOut(WayOut wayOut)
{
    if (std::exchange(m_wayOut, wayOut) != wayOut)
        Q_EMIT changed();
}

ReplyWay::Hold ReplyWay::holdOf(const QString &service, const QString &channel, std::optional<domain::ConnectionState> state) const
{
    // What keeps it here whatever else is mended.
    if (state == domain::ConnectionState::None)
        //: %1 is a channel
        return {.beforeSending = tr("“%1” is not connected any more: what you send here waits, and leaves once it is connected again.").arg(channel),
                //: %1 is a channel
                .afterSending = tr("“%1” is not connected any more: the reply waits, and leaves once it is connected again.").arg(channel),
                .ofWaiting = tr("waits until its channel is connected again"),
                .mend = Mend::OpenChannels};
    // One at a time, the widest first: once it is mended, the next is told.
    switch (m_wayOut) {
    case WayOut::SwitchedOff:
        return {.beforeSending = tr("Offline: what you send here leaves once you are back online."),
                .afterSending = tr("Offline: the reply leaves once you are back online."),
                .ofWaiting = tr("leaves once you are back online"),
                .mend = Mend::GoOnline};
    case WayOut::NoNetwork:
        return {.beforeSending = tr("This computer has no network: what you send here leaves once there is one again."),
                .afterSending = tr("This computer has no network: the reply leaves once there is one again."),
                .ofWaiting = tr("leaves once there is a network again"),
                .mend = Mend::None};
    case WayOut::Open:
        break;
    }
    if (m_sealing.holdsBack(service))
        return {.beforeSending = tr("The file of secrets is closed: what you send here leaves once you have given its passphrase."),
                .afterSending = tr("The file of secrets is closed: the reply leaves once you have given its passphrase."),
                .ofWaiting = tr("leaves once you have given the passphrase"),
                .mend = Mend::GivePassphrase};
    if (state == domain::ConnectionState::Paused)
        //: %1 is a channel
        return {.beforeSending = tr("“%1” is paused: what you send here leaves once it goes on.").arg(channel),
                //: %1 is a channel
                .afterSending = tr("“%1” is paused: the reply leaves once it goes on.").arg(channel),
                .ofWaiting = tr("leaves once its channel goes on"),
                .mend = Mend::OpenChannels};
    if (state == domain::ConnectionState::SignInNeeded)
        //: %1 is a channel
        return {.beforeSending = tr("Parvis is not let in to “%1” any more: what you send here leaves once it is again.").arg(channel),
                //: %1 is a channel
                .afterSending = tr("The reply leaves once Parvis is let in to “%1” again.").arg(channel),
                .ofWaiting = tr("leaves once Parvis is let in again"),
                .mend = Mend::OpenChannels};
    return {};
}

void ReplyWay::mend(Mend mend)
{
    if (mend == Mend::GoOnline)
        Q_EMIT onlineWanted();
    else if (mend != Mend::None)
        Q_EMIT channelsWanted();
}

} // namespace parvis::models
