// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/sendlines.h"

#include "app/parvisctl/cutofflines.h"
#include "app/parvisctl/driftlines.h"
#include "app/parvisctl/moments.h"
#include "app/parvisctl/troublesentences.h"
#include "core/store/calendar/poststore.h"
#include "core/store/channels/askedtowait.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/channels/renewal.h"

#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::app {

using domain::DeliveryState;

namespace {

QString changedParts(const store::Renewal &wanted)
{
    return !wanted.ofTime ? u"what it says"_s : !wanted.ofWords ? u"its time"_s : u"what it says, and its time"_s;
}

/// What the service was asked to change of what it holds, and has; empty where nothing was.
QString changedThere(const domain::Delivery &before, const domain::Delivery &after)
{
    const auto wanted = store::Renewal::in(before);
    if (!wanted || after.trouble || after.state == DeliveryState::Cancelled || store::Renewal::in(after) || domain::driftIn(after.notes))
        return {};
    return u"Changed there, in its place, as it is here: %1."_s.arg(changedParts(*wanted));
}

/// Why its service holds it no more; empty where that is not so.
QString takenBackThere(const domain::Delivery &before, const domain::Delivery &after)
{
    if (before.state != DeliveryState::Held || after.state != DeliveryState::Cancelled)
        return {};
    const auto wanted = store::Renewal::in(before);
    return wanted ? u"Taken back there, since it changed here (%1): it goes there anew."_s.arg(changedParts(*wanted))
                  : u"Taken back there: the service holds it no more."_s;
}

/// Until when its service holds something, as far as is known.
std::optional<domain::Instant> leavesThere(const domain::Delivery &delivery, const domain::Post &post)
{
    const auto drift = domain::driftIn(delivery.notes);
    const auto scheduled = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
    return drift && drift->leavesAt ? drift->leavesAt : scheduled;
}

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

/// A change or decision that is to be made at a service.
struct ChangeToCome
{
    domain::Instant due;                     ///< it is made, or tried again
    std::optional<domain::Instant> alone;    ///< its service asked to be left alone until then
    bool isHeldBack = false;                 ///< its channel is paused, or somebody is to sign in there again
};

/// All of these, the soonest first.
QList<ChangeToCome> changesToCome(store::Database &database)
{
    // errand.state: 0 waiting; kind: 3 and 4 what nobody asked for; connection.state: 1 connected, 2 somebody is to sign in again, 3 paused
    // (domain::ErrandState, ErrandKind, ConnectionState).
    const auto found = waitFor(database.read([](store::Connection &connection) -> domain::Result<QList<ChangeToCome>> {
        store::Statement rows = connection.prepare(
            u"SELECT MAX(e.next_attempt_at, e.lease_until) AS due, %1, n.state <> 1 FROM errand e JOIN connection n ON n.channel_id = e.channel_id AND n.state "
            "IN (1, 2, 3) WHERE e.state = 0 AND e.kind NOT IN (3, 4) AND e.next_attempt_at IS NOT NULL ORDER BY due"_s.arg(
                store::askedToWait(u"n.channel_id"_s)));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<ChangeToCome> changes;
        while (rows.next())
            changes << ChangeToCome{.due = domain::fromMs(rows.number(0)), .alone = rows.instant(1), .isHeldBack = rows.flag(2)};
        return rows.ended().transform([&] { return changes; });
    }));
    return found && *found ? **found : QList<ChangeToCome>();
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
    const auto leavesAt = delivery.state == DeliveryState::Held ? leavesThere(delivery, post) : std::nullopt;
    const QString changed = changedThere(before, delivery);
    if (options.isJson) {
        say(JsonLine()
                .add(u"delivery"_s, delivery.id.value())
                .add(u"post"_s, delivery.post.value())
                .add(u"state"_s, nameOf(delivery.state))
                .add(u"url"_s, jsonText(delivery.url))
                .add(u"name"_s, m_names.of(delivery.channel, options))
                .add(u"title"_s, jsonText(firstWords(post)))
                .add(u"leavesAt"_s, jsonMoment(leavesAt))
                .add(u"isChanged"_s, !changed.isEmpty())
                .add(u"isDrifting"_s, !driftLines(delivery, m_database.zone()).isEmpty())
                .add(u"dropped"_s, droppedJson(delivery.notes))
                .text());
        return;
    }
    say(u"%1  %2  %3  %4  %5"_s.arg(QString::number(delivery.id.value()).rightJustified(6), nameOf(delivery.state).leftJustified(10), channelOf(delivery),
                                    firstWords(post), delivery.url));
    if (!changed.isEmpty())
        say(u"        "_s + changed);
    if (const QString back = takenBackThere(before, delivery); !back.isEmpty())
        say(u"        "_s + back);
    for (const QString &line : droppedLines(delivery, channelOf(delivery)))
        say(u"        "_s + line);
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

SendLines::Waiting SendLines::waiting(domain::Instant now) const
{
    const QSet<domain::Id<domain::Delivery>> leased = heldNow(m_database, now);
    Waiting waiting;
    QSet<domain::Id<domain::Post>> inLedger;
    for (const domain::Delivery &delivery : m_before) {
        if (!domain::hasEnded(delivery.state) || delivery.state == DeliveryState::Unsure)
            inLedger.insert(delivery.post);
        if (const auto due = store::DeliveryStore::renewalDue(delivery); due && delivery.state == DeliveryState::Held)
            waiting.changed = waiting.changed ? std::min(*waiting.changed, *due) : *due;
        const bool isTriedAgain = delivery.state == DeliveryState::Sending || delivery.state == DeliveryState::Processing;
        const bool mayHaveArrived = delivery.state == DeliveryState::Sending && delivery.departedAt;
        if (isTriedAgain && leased.contains(delivery.id))
            ++waiting.onTheirWay;
        else if (mayHaveArrived && delivery.nextAttemptAt)
            waiting.lookedFor.add(*delivery.nextAttemptAt);
        else if (isTriedAgain && delivery.trouble && delivery.nextAttemptAt)
            waiting.tried.add(*delivery.nextAttemptAt);
        else if (delivery.state == DeliveryState::Held)
            waiting.held.add(leavesThere(delivery, m_posts.value(delivery.post)).value_or(now));
    }
    const QList<ChangeToCome> changes = changesToCome(m_database);
    for (const ChangeToCome &change : changes) {
        // What is due by now, and is not done, is told with what is in its way.
        if (change.isHeldBack)
            ++waiting.changesHeldUp.count;
        else if (change.due > now)
            waiting.changes.add(change.due);
        else if (change.alone && *change.alone > now)
            waiting.changesHeldUp.add(*change.alone);
    }
    const auto outbox = waitFor(store::PostStore(m_database).outbox());
    const Connected connected(m_database);
    for (const domain::Post &post : outbox && *outbox ? **outbox : QList<domain::Post>()) {
        const auto at = post.scheduledFor ? domain::toInstant(*post.scheduledFor) : std::nullopt;
        // What is due by now, and does not leave, is told with what is in its way.
        if (at && *at > now && post.holder != domain::PostHolder::ByHand && !inLedger.contains(post.id) && connected.has(post.channel))
            waiting.scheduled.add(*at);
    }
    return waiting;
}

QStringList SendLines::underWay(const Waiting &waiting) const
{
    const auto shown = [this](const std::optional<domain::Instant> &at) { return shownMoment(at, m_database.zone(), Fineness::Seconds); };
    QStringList clauses;
    if (waiting.onTheirWay > 0)
        clauses << (waiting.onTheirWay == 1
                        ? u"1 post is on its way: another Parvis sends it just now, or was stopped a moment ago"_s
                        : u"%1 posts are on their way: another Parvis sends them just now, or was stopped a moment ago"_s.arg(waiting.onTheirWay));
    if (waiting.lookedFor.count > 0)
        clauses << (waiting.lookedFor.count == 1
                        ? u"1 post may have arrived: a 'send' from %1 on finds out, before it sends it again"_s.arg(shown(waiting.lookedFor.first))
                        : u"%1 posts may have arrived: a 'send' from %2 on finds out, before it sends them again"_s.arg(
                              QString::number(waiting.lookedFor.count), shown(waiting.lookedFor.first)));
    if (waiting.tried.count > 0)
        clauses << (waiting.tried.count == 1
                        ? u"1 post waits for its next attempt at %1"_s.arg(shown(waiting.tried.first))
                        : u"%1 posts wait for their next attempts, the first at %2"_s.arg(QString::number(waiting.tried.count), shown(waiting.tried.first)));
    if (waiting.changes.count > 0)
        clauses << (waiting.changes.count == 1 ? u"1 change waits for its next attempt at %1"_s.arg(shown(waiting.changes.first))
                                               : u"%1 changes wait for their next attempts, the first at %2"_s.arg(QString::number(waiting.changes.count),
                                                                                                                   shown(waiting.changes.first)));
    return clauses;
}

QString SendLines::whereToLook(const QString &ofPosts, qsizetype clauses, const Waiting &waiting)
{
    const bool isOfChanges = waiting.changes.count > 0;
    if (isOfChanges && clauses > 1)
        return u"'%1' and 'errands' tell"_s.arg(ofPosts);
    return u"'%1' tells"_s.arg(isOfChanges ? u"errands"_s : ofPosts);
}

QString SendLines::nextAttempts(domain::Instant now) const
{
    const Waiting found = waiting(now);
    const QStringList clauses = underWay(found);
    if (clauses.isEmpty() && found.changed)
        return u"Nothing is due; what changed here of what a service holds is written there by a 'send' from %1 on."_s.arg(
            shownMoment(found.changed, m_database.zone(), Fineness::Seconds));
    if (clauses.isEmpty())
        return {};
    const bool isWhy = found.onTheirWay == 0 && found.lookedFor.count == 0;
    return u"Nothing is due; %1. %2 %3."_s.arg(clauses.join("; "_L1), whereToLook(u"deliveries"_s, clauses.size(), found), isWhy ? u"why"_s : u"more"_s);
}

bool SendLines::hasChanges(domain::Instant now) const
{
    const Waiting found = waiting(now);
    return found.changes.count + found.changesHeldUp.count > 0;
}

void SendLines::tellWaiting(domain::Instant now, const Options &options) const
{
    const Waiting found = waiting(now);
    if (options.isJson) {
        const qsizetype changes = found.changes.count + found.changesHeldUp.count;
        say(JsonLine()
                .add(u"waiting"_s, found.onTheirWay + found.lookedFor.count + found.tried.count + found.scheduled.count + found.held.count + changes)
                .add(u"scheduled"_s, found.scheduled.count)
                .add(u"scheduledFor"_s, jsonMoment(found.scheduled.first))
                .add(u"tried"_s, found.tried.count)
                .add(u"nextAttemptAt"_s, jsonMoment(found.tried.first))
                .add(u"mayHaveArrived"_s, found.lookedFor.count)
                .add(u"looksAt"_s, jsonMoment(found.lookedFor.first))
                .add(u"onTheirWay"_s, found.onTheirWay)
                .add(u"held"_s, found.held.count)
                .add(u"heldUntil"_s, jsonMoment(found.held.first))
                .add(u"changes"_s, changes)
                .add(u"nextChangeAt"_s, jsonMoment(found.changes.first ? found.changes.first : found.changesHeldUp.first))
                .text());
        return;
    }
    QStringList clauses = underWay(found);
    const auto shown = [this](const std::optional<domain::Instant> &at) { return shownMoment(at, m_database.zone(), Fineness::Seconds); };
    if (found.scheduled.count > 0)
        clauses << (found.scheduled.count == 1
                        ? u"1 post leaves at %1"_s.arg(shown(found.scheduled.first))
                        : u"%1 posts leave at their times, the first at %2"_s.arg(QString::number(found.scheduled.count), shown(found.scheduled.first)));
    if (found.held.count > 0)
        clauses << (found.held.count == 1
                        ? u"1 post is held by its service until %1"_s.arg(shown(found.held.first))
                        : u"%1 posts are held by their services, the first until %2"_s.arg(QString::number(found.held.count), shown(found.held.first)));
    if (!clauses.isEmpty())
        complain(u"What waits still: %1. %2 which."_s.arg(clauses.join("; "_L1), whereToLook(u"post list"_s, clauses.size(), found)));
}

} // namespace parvis::app
