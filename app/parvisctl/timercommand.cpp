// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/timercommand.h"

#include "app/parvisctl/terminal.h"
#include "core/sync/secrets/keychainsecrets.h"
#include "core/sync/timer/sendingtimer.h"

#include <QtCore/QUuid>

using namespace Qt::StringLiterals;

namespace parvis::app {

Exit runTimer(store::Database &database, const Options &options)
{
    sync::SendingTimer timer(sync::SendingTimer::usualPlace(), database.path(), database.id().toString(QUuid::Id128));
    const QString &wanted = options.channels.wanted;
    if (wanted != "status"_L1) {
        if (!sync::SendingTimer::isPossible()) {
            complain(u"No systemd of yours runs in this session; 'parvisctl serve' sends for as long as it runs."_s);
            return Exit::RefusedInPart;
        }
        if (wanted == "on"_L1 && !sync::KeychainSecrets::isAvailable()) {
            complain(u"There is no keychain in this session, and a timer knows no passphrase: 'parvisctl serve' sends for as long as it runs."_s);
            return Exit::RefusedInPart;
        }
        const auto done = wanted == "on"_L1 ? timer.turnOn() : timer.turnOff();
        if (!done) {
            complain(u"The timer could not be turned %1: %2."_s.arg(wanted, done.error().detail));
            return Exit::RefusedInPart;
        }
    }
    const QString state = timer.isOn() ? u"on"_s : u"off"_s;
    if (options.isJson)
        say(JsonLine().add(u"timer"_s, state).add(u"unit"_s, timer.timerName()).text());
    else
        say(timer.isOn() ? u"on: %1 sends what is due, each minute, while you are signed in"_s.arg(timer.timerName()) : u"off"_s);
    return Exit::Done;
}

} // namespace parvis::app
