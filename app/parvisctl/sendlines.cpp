// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/sendlines.h"

#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/troublesentences.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/renewal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

using domain::DeliveryState;

namespace {

/// What the service was asked to change of what it holds, and has; empty where nothing was.
QString changedThere(const domain::Delivery &before, const domain::Delivery &after)
{
    const auto wanted = store::Renewal::in(before);
    if (!wanted || after.trouble || store::Renewal::in(after) || domain::driftIn(after.notes))
        return {};
    const QString what = !wanted->ofTime ? u"what it says"_s : !wanted->ofWords ? u"its time"_s : u"what it says, and its time"_s;
    return u"Changed there, in its place, as it is here: %1."_s.arg(what);
}

/// How many wait for some time, and the first of these.
struct Awaited
{
    qsizetype count = 0;
    std::optional<domain::Instant> first = {};

    void add(domain::Instant at)
    {
        ++count;
        first = first ? std::min(*first, at) : at;
    }
};

/// The entries that somebody holds, or held when they were stopped.
QSet<domain::Id<domain::Delivery>> heldNow(store::Database &database, domain::Instant now)
{
    const auto held = waitFor(database.read([now](store::Connection &connection) -> domain::Result<QSet<domain::Id<domain::Delivery>>> {
        store::Statement rows = connection.prepare(u"SELECT id FROM delivery WHERE state < 3 AND lease_until > ?"_s);
        if (auto ran = rows.bind(now).run(); !ran)
            return std::unexpected(ran.error());
        QSet<domain::Id<domain::Delivery>> ids;
        while (rows.next())
            ids.insert(rows.id<domain::Delivery>(0));
        return rows.ended().transform([&] { return ids; });
    }));
    return held && *held ? **held : QSet<domain::Id<domain::Delivery>>();
}

} // namespace

SendLines::SendLines(store::Database &database)
    : m_database(database)
    , m_names(database)
{
}

void SendLines::refresh()
{
    m_names = ChannelNames(m_database);
    m_before.clear();
    const auto waiting = waitFor(store::PostStore(m_database).outbox());
    const auto open = waitFor(store::DeliveryStore(m_database).unsettled());
    QList<domain::Id<domain::Post>> ids;
    for (const domain::Delivery &delivery : open && *open ? **open : QList<domain::Delivery>()) {
        m_before.insert(delivery.id, delivery);
        ids << delivery.post;
    }
    m_posts.insert(postsOf(m_database, ids));
    for (const domain::Post &post : waiting && *waiting ? **waiting : QList<domain::Post>())
        m_posts.insert(post.id, post);
}

void SendLines::lookUp(const domain::Delivery &delivery)
{
    if (m_posts.contains(delivery.post))
        return;
    m_posts.insert(postsOf(m_database, {delivery.post}));
}

void SendLines::tell(const domain::Delivery &delivery, const Options &options)
{
    const domain::Post post = m_posts.value(delivery.post);
    const domain::Delivery before = m_before.value(delivery.id);
    m_before.insert(delivery.id, delivery);
    const auto drift = domain::driftIn(delivery.notes);
    const auto scheduled = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
    const auto leavesAt = delivery.state != DeliveryState::Held ? std::nullopt : drift && drift->leavesAt ? drift->leavesAt : scheduled;
    const QString changed = changedThere(before, delivery);
    if (options.isJson) {
        say(JsonLine()
                .add(u"delivery"_s, delivery.id.value())
                .add(u"post"_s, delivery.post.value())
                .add(u"state"_s, nameOf(delivery.state))
                .add(u"url"_s, delivery.url)
                .add(u"name"_s, channelOf(delivery))
                .add(u"title"_s, firstWords(post))
                .add(u"leavesAt"_s, leavesAt ? QJsonValue(domain::toIso(*leavesAt)) : QJsonValue(QJsonValue::Null))
                .add(u"isChanged"_s, !changed.isEmpty())
                .add(u"isDrifting"_s, !driftLines(delivery, m_database.zone()).isEmpty())
                .text());
        return;
    }
    say(u"%1  %2  %3  %4  %5"_s.arg(QString::number(delivery.id.value()).rightJustified(6), nameOf(delivery.state).leftJustified(10), channelOf(delivery),
                                    firstWords(post), delivery.url));
    if (!changed.isEmpty())
        say(u"        "_s + changed);
    if (before.state == DeliveryState::Held && delivery.state == DeliveryState::Cancelled)
        say(u"        Taken back there: the service holds it no more."_s);
    if (leavesAt)
        say(u"        The service holds it: it leaves at %1."_s.arg(shownMoment(leavesAt, m_database.zone())));
}

QList<domain::Delivery> SendLines::unsure() const
{
    QList<domain::Delivery> found;
    for (const domain::Delivery &delivery : m_before) {
        if (delivery.state == DeliveryState::Unsure)
            found << delivery;
    }
    std::ranges::sort(found, {}, [](const domain::Delivery &delivery) { return delivery.id.value(); });
    return found;
}

QString SendLines::nextAttempts(domain::Instant now) const
{
    const QSet<domain::Id<domain::Delivery>> held = heldNow(m_database, now);
    qsizetype onTheirWay = 0;
    Awaited tried;
    Awaited lookedFor;
    std::optional<domain::Instant> changed;
    for (const domain::Delivery &delivery : m_before) {
        if (const auto due = store::DeliveryStore::renewalDue(delivery); due && delivery.state == DeliveryState::Held)
            changed = changed ? std::min(*changed, *due) : *due;
        const bool isTriedAgain = delivery.state == DeliveryState::Sending || delivery.state == DeliveryState::Processing;
        const bool mayHaveArrived = delivery.state == DeliveryState::Sending && delivery.departedAt;
        if (isTriedAgain && held.contains(delivery.id))
            ++onTheirWay;
        else if (mayHaveArrived && delivery.nextAttemptAt)
            lookedFor.add(*delivery.nextAttemptAt);
        else if (isTriedAgain && delivery.trouble && delivery.nextAttemptAt)
            tried.add(*delivery.nextAttemptAt);
    }
    const auto shown = [this](const std::optional<domain::Instant> &at) { return shownMoment(at, m_database.zone(), Fineness::Seconds); };
    QStringList clauses;
    if (onTheirWay > 0)
        clauses << (onTheirWay == 1 ? u"1 post is on its way: another Parvis sends it just now, or was stopped a moment ago"_s
                                    : u"%1 posts are on their way: another Parvis sends them just now, or was stopped a moment ago"_s.arg(onTheirWay));
    if (lookedFor.count > 0)
        clauses << (lookedFor.count == 1 ? u"1 post may have arrived: a 'send' from %1 on finds out, before it sends it again"_s.arg(shown(lookedFor.first))
                                         : u"%1 posts may have arrived: a 'send' from %2 on finds out, before it sends them again"_s.arg(
                                               QString::number(lookedFor.count), shown(lookedFor.first)));
    const bool isWhy = clauses.isEmpty();
    if (tried.count > 0)
        clauses << (tried.count == 1 ? u"1 post waits for its next attempt at %1"_s.arg(shown(tried.first))
                                     : u"%1 posts wait for their next attempts, the first at %2"_s.arg(QString::number(tried.count), shown(tried.first)));
    if (clauses.isEmpty() && changed)
        return u"Nothing is due; what changed here of what a service holds is written there by a 'send' from %1 on."_s.arg(shown(changed));
    if (clauses.isEmpty())
        return {};
    return u"Nothing is due; %1. 'deliveries' tells %2."_s.arg(clauses.join("; "_L1), isWhy ? u"why"_s : u"more"_s);
}

} // namespace parvis::app
