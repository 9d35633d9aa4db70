// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/timercommand.h"

#include "app/parvisctl/channeldesks.h"
#include "core/sync/secrets/keychainsecrets.h"
#include "core/sync/timer/sendingtimer.h"

#include <QtCore/QFileInfo>
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
            const ConnectedChannels channels = connectedChannels(database);
            if (channels.open.isEmpty()) {
                complain(u"There is no keychain in this session, and a timer knows no passphrase: 'parvisctl serve' sends for as long as it runs."_s);
                return Exit::RefusedInPart;
            }
            if (!channels.others.isEmpty())
                complain(u"A timer knows no passphrase: what is due on channels that need one waits for 'send', 'serve' or a window."_s);
        }
        const auto done = wanted == "on"_L1 ? timer.turnOn(options.channels.isHere) : timer.turnOff();
        if (!done && done.error().kind == domain::Error::Kind::Conflict) {
            complain(
                u"The timer of this workspace sends for another file of it, %1, which would not be sent for any more. 'timer on --here' takes it over."_s.arg(
                    done.error().detail));
            return Exit::RefusedInPart;
        }
        if (!done) {
            complain(u"The timer could not be turned %1: %2."_s.arg(wanted, done.error().detail));
            return Exit::RefusedInPart;
        }
    }
    const QString other = timer.otherFile();
    if (options.isJson)
        say(JsonLine()
                .add(u"timer"_s,
                     timer.isOn()          ? u"on"_s
                         : other.isEmpty() ? u"off"_s
                                           : u"elsewhere"_s)
                .add(u"unit"_s, timer.timerName())
                .add(u"file"_s,
                     timer.isOn()          ? QJsonValue(database.path())
                         : other.isEmpty() ? QJsonValue(QJsonValue::Null)
                                           : QJsonValue(other))
                .text());
    else if (!other.isEmpty() && !QFileInfo::exists(other))
        say(u"it was on for %1, which is not there any more: 'timer on' turns it on for this file"_s.arg(other));
    else if (!other.isEmpty())
        say(u"on, but for %1: %2 sends what is due there. Nothing is sent for this file; 'timer on --here' moves it here"_s.arg(other, timer.timerName()));
    else
        say(timer.isOn() ? u"on: %1 sends what is due, each minute, while you are signed in"_s.arg(timer.timerName()) : u"off"_s);
    return Exit::Done;
}

} // namespace parvis::app
