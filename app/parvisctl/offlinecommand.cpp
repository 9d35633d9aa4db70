// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/offlinecommand.h"

#include "core/domain/channels/delivery.h"
#include "core/store/channels/offlineswitch.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// Whether it waits offline for a person to say that what is planned in it is to leave from here.
bool isWaitingCopy(store::Database &database)
{
    return waitFor(database.isWaitingCopy()).value_or(false).value_or(false);
}

qint64 unsureDeliveries(store::Database &database)
{
    const auto found = waitFor(database.read([](store::Connection &connection) {
        return connection.number(u"SELECT COUNT(*) FROM delivery WHERE state = %1"_s.arg(static_cast<int>(domain::DeliveryState::Unsure)));
    }));
    return found ? found->value_or(0) : 0;
}

} // namespace

bool isSwitchedOff(store::Database &database)
{
    // Where the workspace cannot be asked nothing leaves either: it may have been forbidden.
    const auto found = waitFor(store::OfflineSwitch(database, false).read());
    return !found || !*found || (*found)->value_or(false);
}

QString offlineSentence()
{
    return u"Parvis is offline in this workspace: nothing leaves. 'parvisctl offline off' ends that."_s;
}

QString offlineSentence(store::Database &database)
{
    // Who opened it as a copy was told just now.
    if (database.isFreshCopy() || !isWaitingCopy(database))
        return offlineSentence();
    return u"This workspace is a copy, and nothing leaves from it. "_s + copyOfflineSentence();
}

QString copyOfflineSentence()
{
    return u"What is planned for later would leave from here, and from the original too where that is still used: this workspace is offline until "
           "'parvisctl offline off' has it leave from here."_s;
}

std::optional<Exit> refuseOffline(store::Database &database)
{
    if (!isSwitchedOff(database))
        return std::nullopt;
    complain(offlineSentence(database));
    return Exit::Offline;
}

Exit runOffline(store::Database &database, const Options &options)
{
    const QString &wanted = options.channels.wanted;
    store::OfflineSwitch offline(database, false);
    const bool isCopy = wanted == "off"_L1 && isWaitingCopy(database);
    const qint64 askedBefore = isCopy ? unsureDeliveries(database) : 0;
    if (wanted == "on"_L1 || wanted == "off"_L1) {
        const auto turned = waitFor(offline.turn(wanted == "on"_L1));
        if (!turned)
            return Exit::WorkspaceUnusable;
        if (!*turned)
            return complainOf(turned->error(), options);
    }
    if (isCopy && unsureDeliveries(database) > askedBefore)
        complain(u"What fell due while this copy was offline may have left from the original: 'parvisctl deliveries' lists it, and nothing of it leaves from "
                 "here before you have said what became of it."_s);
    const auto found = waitFor(offline.read());
    if (!found)
        return Exit::WorkspaceUnusable;
    if (!*found)
        return complainOf(found->error(), options);
    const bool isOffline = (*found)->value_or(false);
    if (options.isJson)
        say(JsonLine().add(u"offline"_s, isOffline).text());
    else
        say(isOffline ? u"on: nothing leaves from this workspace, neither by parvisctl nor by its window or timer"_s : u"off"_s);
    return Exit::Done;
}

} // namespace parvis::app
