// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of CalendarPageModel is about posts that their service holds while they change here.
#include "models/calendar/calendarpagemodel.h"

#include "core/domain/base/shorttext.h"
#include "core/store/channels/renewal.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"

#include <QtCore/QLocale>

using parvis::domain::Post;

namespace parvis::models {

namespace {

QString nameOfHeld(const Post &post)
{
    constexpr qsizetype longest = 48;
    const QString name = CalendarEntry{.post = post, .at = {}, .channelName = {}, .service = {}}.name();
    return name.isEmpty() ? CalendarPageModel::tr("The untitled post")
                          : CalendarPageModel::tr("“%1”", "name of a post in a sentence").arg(domain::shortened(name, longest));
}

/// When it leaves there, as far as is known here.
std::optional<domain::Instant> leavesThere(const domain::Delivery &delivery, const Post &post)
{
    if (const auto drift = domain::driftIn(delivery.notes); drift && drift->leavesAt)
        return drift->leavesAt;
    if (const auto told = store::toldTimes(delivery); !told.isEmpty())
        return told.first();
    return post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
}

/// What has to come before its service can be reached, at the end of a sentence; empty where nothing has.
QString conditionOf(const std::optional<domain::Connection> &connection, WayOut way, bool isSealed)
{
    if (!connection)
        //: what has to come before, at the end of a sentence: “unless …”
        return CalendarPageModel::tr("unless you connect its channel again before");
    if (connection->state == domain::ConnectionState::SignInNeeded)
        //: at the end of a sentence
        return CalendarPageModel::tr("unless you sign in again before");
    if (connection->state == domain::ConnectionState::Paused)
        //: at the end of a sentence
        return CalendarPageModel::tr("unless its channel is paused no longer before");
    if (way == WayOut::SwitchedOff && isSealed)
        //: at the end of a sentence
        return CalendarPageModel::tr("unless Parvis is online, and has the passphrase of the file of secrets, before");
    if (way == WayOut::SwitchedOff)
        //: at the end of a sentence
        return CalendarPageModel::tr("unless Parvis is online again before");
    if (way == WayOut::NoNetwork && isSealed)
        //: at the end of a sentence
        return CalendarPageModel::tr("unless this computer has a network, and Parvis the passphrase of the file of secrets, before");
    if (way == WayOut::NoNetwork)
        //: at the end of a sentence
        return CalendarPageModel::tr("unless this computer has a network again before");
    //: at the end of a sentence
    return isSealed ? CalendarPageModel::tr("unless you give the passphrase of the file of secrets before") : QString();
}

} // namespace

QString CalendarPageModel::stillHeld(const CalendarEntry &held, const domain::Delivery &delivery) const
{
    if (delivery.state != domain::DeliveryState::Held)
        return {};
    const QString before = conditionOf(m_leaving.connection(delivery.channel), wayFor(held), m_sealing.holdsBack(held.service));
    if (before.isEmpty())
        return {};
    const auto at = leavesThere(delivery, held.post);
    const QString channel = m_channelsById.value(delivery.channel).name;
    if (!at)
        //: %1 is a channel, %2 what has to come before: “unless Parvis is online again before”
        return tr("The server of “%1” still holds it as it was: it may appear there, %2.").arg(channel, before);
    const QDateTime wall = domain::toZoned(*at, m_zone).wall;
    const QString when = tr("%1 at %2", "day and time").arg(longDay(wall.date()), QLocale().toString(wall.time(), QLocale::ShortFormat));
    if (*at <= m_clock.now())
        //: %1 is a channel, %2 a day and time
        return tr("The server of “%1” held it as it was until %2: it may have appeared there.").arg(channel, when);
    //: %1 is a channel, %2 a day and time, %3 what has to come before: “unless Parvis is online again before”
    return tr("The server of “%1” still holds it as it was: it appears there on %2, %3.").arg(channel, when, before);
}

void CalendarPageModel::changeHeld(domain::Id<Post> id, const PostWriter::Change &change, const PostWriter::Sentence &sentence, const QString &insteadHere,
                                   int session, const PostWriter::Told &changed)
{
    const auto shown = entry(id);
    if (!shown || !shown->delivery || shown->delivery->state != domain::DeliveryState::Held || stillHeld(*shown, *shown->delivery).isEmpty())
        return m_writer.change(id, change, sentence, session, changed);
    // Typed words are told of once.
    const bool isTold = !sentence && store::DeliveryStore::isRecalled(*shown->delivery);
    m_writer.change(id, change, {}, session, [this, before = *shown, sentence, insteadHere, isTold, changed](const Post &after) {
        if (changed)
            changed(after);
        const QString done = sentence ? sentence(before.post, after) : QString();
        const Message undo = undoable(done, m_undo);
        using Entry = domain::Result<std::optional<domain::Delivery>>;
        m_deliveries.ofPost(after.id).then(this, [this, before, undo, done, insteadHere, isTold](const Entry &entry) {
            const bool isRecalled = entry && *entry && store::DeliveryStore::isRecalled(**entry);
            const QString held = isRecalled ? stillHeld(before, **entry) : QString();
            Message message = undo;
            if (held.isEmpty()) {
                if (!done.isEmpty())
                    m_messages.post(message);
                return;
            }
            if (isTold)
                return;
            message.kind = Message::Kind::Waiting;
            const QString here = insteadHere.isEmpty() ? done : insteadHere;
            message.sentence = here.isEmpty() ? held : here + u' ' + held;
            m_messages.post(message);
        });
    });
}

void CalendarPageModel::removeHeld(const CalendarEntry &held)
{
    const QString name = nameOfHeld(held.post);
    const auto sentence = [this, held, name] {
        const QString waits = stillHeld(held, *held.delivery);
        //: %1 is the name of a post, %2 a channel
        return waits.isEmpty() ? tr("%1 is taken back from the server of “%2”, and then removed.").arg(name, held.channelName)
                               //: %1 is the name of a post
                               : tr("%1 is removed once Parvis has taken it back.").arg(name) + u' ' + waits;
    };
    if (domain::isToBeRemoved(held.post))
        return m_messages.post({.kind = Message::Kind::Waiting, .sentence = sentence()});
    m_writer.change(
        held.post.id,
        [zone = m_zone](const Post &post) { return domain::isLocked(post.state) || domain::mayHaveArrived(post) ? post : domain::toBeRemoved(post, zone); }, {},
        0,
        [this, sentence](const Post &) {
            Message message = undoable(sentence(), m_undo);
            message.kind = Message::Kind::Waiting;
            m_messages.post(message);
        });
}

QString CalendarPageModel::recalledFate(const QString &fate) const
{
    if (!m_openedDelivery || !store::DeliveryStore::isRecalled(*m_openedDelivery))
        return fate;
    const QString waits = stillHeld(*m_opened, *m_openedDelivery);
    const QString what = domain::isToBeRemoved(m_opened->post)
        //: %1 is a channel
        ? tr("It is removed here once Parvis has taken it back from the server of “%1”.").arg(m_opened->channelName)
        : fate;
    return waits.isEmpty() ? what : what + u' ' + waits;
}

QString CalendarPageModel::askBeforePublishing(const CalendarEntry &entry) const
{
    if (!entry.isCutOff || !whyNotSendNow(entry).isEmpty())
        return {};
    //: %1 is a channel
    return tr("“%1” is disconnected: Parvis cannot publish there, and the post waits until the channel is connected again in Channels. If you would rather "
              "publish it yourself, it is to be published by hand from now on.")
        .arg(entry.channelName);
}

QString CalendarPageModel::askBeforeRemoving(domain::Id<Post> id) const
{
    const auto shown = entry(id);
    const bool isHeld = shown && shown->delivery && shown->delivery->state == domain::DeliveryState::Held;
    if (!isHeld || isReadOnly() || domain::isToBeRemoved(shown->post))
        return {};
    const QString waits = stillHeld(*shown, *shown->delivery);
    //: %1 is a channel
    const QString what = tr("The server of “%1” holds it: Parvis takes it back there first, and then removes it here.").arg(shown->channelName);
    return waits.isEmpty() ? what : what + u' ' + waits;
}

void CalendarPageModel::removeGivenBack()
{
    const auto isGivenBack = [this](const Post &post) { return domain::isToBeRemoved(post) && !m_leaving.deliveries.contains(post.id); };
    if (isReadOnly() || !std::ranges::any_of(m_monthPosts, isGivenBack))
        return;
    m_posts.removeGivenBack().then(this, [this](const domain::Result<> &removed) {
        if (!removed)
            m_messages.post(problem(tr("What its service has given back was not removed."), removed.error()));
    });
}

} // namespace parvis::models
