// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/offlinecommand.h"

#include "core/store/channels/offlineswitch.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

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

std::optional<Exit> refuseOffline(store::Database &database)
{
    if (!isSwitchedOff(database))
        return std::nullopt;
    complain(offlineSentence());
    return Exit::Offline;
}

Exit runOffline(store::Database &database, const Options &options)
{
    const QString &wanted = options.channels.wanted;
    store::OfflineSwitch offline(database, false);
    if (wanted == "on"_L1 || wanted == "off"_L1) {
        const auto turned = waitFor(offline.turn(wanted == "on"_L1));
        if (!turned)
            return Exit::WorkspaceUnusable;
        if (!*turned)
            return complainOf(turned->error(), options);
    }
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
