// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of DeliveryStore a person decides: about what missed its time, what may have arrived, and what was changed at a service.
#include "core/store/channels/deliverystore.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/channels/holding.h"
#include "core/domain/channels/placeids.h"
#include "core/domain/channels/settling.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/cutoff.h"
#include "core/store/channels/leases.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/heldthere.h"
#include "core/store/channels/latenessrecord.h"
#include "core/store/channels/renewal.h"
#include "core/store/channels/settling.h"
#include "core/store/channels/takenplaces.h"

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;
using Kind = domain::Error::Kind;

namespace {

struct DriftedThing
{
    Delivery delivery;
    domain::Drift drift;
};

domain::Result<DriftedThing> driftedThing(Connection &connection, domain::Id<domain::Post> post)
{
    Statement row = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.post_id = ? ORDER BY d.id DESC LIMIT 1"_s.arg(deliveryColumns()));
    if (auto ran = row.bind(post).run(); !ran)
        return std::unexpected(ran.error());
    DriftedThing thing;
    if (row.next())
        thing.delivery = deliveryOf(row);
    const auto drift = domain::driftIn(thing.delivery.notes);
    const bool stands = thing.delivery.state == DeliveryState::Held || thing.delivery.state == DeliveryState::Published;
    if (thing.delivery.id.isNull() || !drift || !stands)
        return domain::failure(Kind::Conflict, u"post %1 stands at its service as it does here"_s.arg(post.value()));
    thing.drift = *drift;
    return thing;
}

/// Whether the words of what is held were changed there, and can be written over where it stands: those of an article can, on a site that lets it be changed.
domain::Result<bool> canWordsBeWritten(Connection &connection, const DriftedThing &thing, const domain::Post &post)
{
    const auto can = capabilitiesWithRights(connection, thing.delivery.channel);
    if (!can)
        return std::unexpected(can.error());
    const bool isArticle = domain::leavesAsArticle(*can, !post.article.isNull(), post.kind, post.text);
    return thing.drift.text && !thing.drift.accepting.isEmpty() && isArticle && can->canEdit;
}

/// Nobody holds it just now; Conflict.
domain::Result<> requireUnleased(Connection &connection, const Delivery &delivery, domain::Instant now)
{
    const auto isLeased = isHeld(connection, deliveryLeases(), delivery.id.value(), now);
    if (!isLeased)
        return std::unexpected(isLeased.error());
    return *isLeased ? domain::failure(Kind::Conflict, u"delivery %1 is being looked after just now"_s.arg(delivery.id.value())) : domain::Result<>();
}

/// Whether a person may say what became of it: it is unsure, or an attempt that has ended may have left something there, or its service works on it, or holds
/// it by a person's word alone.
bool isOpenToSaying(const Delivery &delivery)
{
    return domain::isHeldByWord(delivery) || delivery.state == DeliveryState::Unsure || delivery.state == DeliveryState::Processing
        || (delivery.state == DeliveryState::Sending && delivery.departedAt);
}

domain::Result<bool> isConnectedChannel(Connection &connection, domain::Id<domain::Channel> channel)
{
    Statement row = connection.prepare(u"SELECT 1 FROM connection WHERE channel_id = ?"_s);
    return row.bind(channel).run().transform([&row] { return row.next(); });
}

/// That a person said where it stands: they may have been mistaken, and say so again.
constexpr auto saidByHandNote = "said by hand"_L1;

bool isThereByWord(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Published && delivery.notes.contains(saidByHandNote);
}

/// The entry as it was before a person said that it is there: nobody knows.
Delivery withoutWord(Delivery delivery, domain::Instant now)
{
    delivery.state = DeliveryState::Unsure;
    delivery.trouble = domain::Trouble{.kind = domain::Trouble::Kind::Unsure, .said = {}};
    delivery.departedAt = delivery.publishedAt.value_or(now);
    delivery.firstAttemptAt = delivery.firstAttemptAt.value_or(*delivery.departedAt);
    delivery.publishedAt.reset();
    delivery.remoteId.clear();
    delivery.url.clear();
    delivery.nextAttemptAt.reset();
    delivery.notes.remove(saidByHandNote);
    return delivery;
}

/// What a post answers, by the id of its service; empty where it answers nothing.
QString answeredBy(Connection &connection, const Delivery &delivery)
{
    Statement row = connection.prepare(u"SELECT reply_to FROM post WHERE id = ? AND kind = 1"_s);
    return row.bind(delivery.post).run() && row.next() ? row.text(0) : QString();
}

/// No other post has brought the same article to that channel, or is about to; Conflict.
domain::Result<> requireAlone(Connection &connection, const Delivery &delivery)
{
    const auto post = readPost(connection, delivery.post);
    const auto link = readConnection(connection, delivery.channel);
    if (!post || !link)
        return std::unexpected(post ? link.error() : post.error());
    if (!domain::leavesAsArticle(link->capabilities, !post->article.isNull(), post->kind, post->text))
        return {};
    QList<domain::Id<domain::Post>> others;
    {
        Statement rows
            = connection.prepare(u"SELECT DISTINCT p.id FROM post p JOIN delivery d ON d.post_id = p.id AND d.channel_id = ? AND d.state IN (0, 1, 2, 3, 5) "
                                 "WHERE p.article_id = ? AND p.id <> ? AND (d.state <> 3 OR d.published_at IS NULL OR d.published_at >= ?) ORDER BY p.id"_s);
        // What stood there when this post was made, it was made beside knowingly.
        if (auto ran = rows.bind(delivery.channel).bind(post->article).bind(post->id).bind(post->createdAt).run(); !ran)
            return ran;
        while (rows.next())
            others << rows.id<domain::Post>(0);
        if (auto ended = rows.ended(); !ended)
            return ended;
    }
    for (const auto id : std::as_const(others)) {
        const auto other = readPost(connection, id);
        if (!other)
            return std::unexpected(other.error());
        if (domain::leavesAsArticle(link->capabilities, true, other->kind, other->text))
            return domain::failure(Kind::Conflict, u"its article stands there already, or is on its way there, as post %1"_s.arg(id.value()));
    }
    return {};
}

/// Until when its service holds what a person says has arrived: its time is to come, and it was given to the service to hold. Nothing where it stands there.
domain::Result<std::optional<domain::Instant>> heldThereUntil(Connection &connection, const Delivery &delivery, domain::Instant now)
{
    const auto post = readPost(connection, delivery.post);
    if (!post)
        return std::unexpected(post.error());
    const auto leavesAt = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt;
    const bool isHeld = delivery.state != DeliveryState::Published && post->holder == domain::PostHolder::Service && leavesAt && *leavesAt > now;
    return isHeld ? leavesAt : std::nullopt;
}

/// Whether one of its parts is known to stand there. Some call their place in two ways before the number of what stands in it ("@name/7", "-100123/7").
bool hasPartAt(const Delivery &delivery, const QString &remoteId)
{
    for (auto note = delivery.notes.begin(); note != delivery.notes.end(); ++note) {
        if (note.key().startsWith("part "_L1) && note.value().section(u' ', 0, 0).section(u'/', -1) == remoteId.section(u'/', -1))
            return true;
    }
    return false;
}

/// The post of another thread of that channel of which a part stands there; 0 where there is none.
domain::Result<qint64> threadAt(Connection &connection, const Delivery &delivery, const QString &remoteId)
{
    Statement rows = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.channel_id = ? AND d.post_id <> ? AND d.state = 3 "
                                        "AND instr(d.notes, '\"part 1\"') > 0"_s.arg(deliveryColumns()));
    if (auto ran = rows.bind(delivery.channel).bind(delivery.post).run(); !ran)
        return std::unexpected(ran.error());
    while (rows.next()) {
        if (const Delivery thread = deliveryOf(rows); hasPartAt(thread, remoteId))
            return thread.post.value();
    }
    return rows.ended().transform([] { return qint64{0}; });
}

/// A person says that it is there, and where, as far as they know. Of what leaves as several messages that is said of the one that is open: the others follow.
/// What its service was to hold until a time that is to come is held there: it is looked for by the next who sends.
domain::Result<> settleThere(Connection &connection, Delivery delivery, const QString &given, domain::Instant now)
{
    if (!given.isEmpty() && !domain::isWebAddress(given))
        return domain::failure(Kind::Invalid, u"no address of the web: %1"_s.arg(given));
    QString url = given;
    QString remoteId;
    {
        Statement row = connection.prepare(u"SELECT service, address FROM channel WHERE id = ?"_s);
        if (auto ran = row.bind(delivery.channel).run(); !ran)
            return ran;
        const bool isKnown = row.next();
        if (isKnown && !url.isEmpty() && domain::isElsewhere(row.text(0), row.text(1), url, answeredBy(connection, delivery)))
            return domain::failure(Kind::Invalid, u"no address of its channel: %1"_s.arg(url));
        if (isKnown) {
            remoteId = domain::remoteIdAt(row.text(0), url);
            url = domain::asItsServiceWrites(row.text(0), url);
        }
    }
    const auto other = postAt(connection, delivery, remoteId);
    if (!other)
        return std::unexpected(other.error());
    if (*other)
        return domain::failure(Kind::Conflict, u"there stands post %1"_s.arg((*other)->value()));
    const bool isOfPart = domain::openStepIn(delivery.notes) || domain::unknownPartIn(delivery.notes);
    if (isOfPart && !remoteId.isEmpty() && hasPartAt(delivery, remoteId))
        return domain::failure(Kind::Conflict, u"there stands another part of it"_s);
    if (const auto thread = remoteId.isEmpty() ? domain::Result<qint64>(0) : threadAt(connection, delivery, remoteId); !thread || *thread > 0)
        return thread ? domain::failure(Kind::Conflict, u"there stands post %1"_s.arg(*thread)) : std::unexpected(thread.error());
    if (!url.isEmpty()) {
        // Not every address tells an id.
        Statement same = connection.prepare(u"SELECT post_id FROM delivery WHERE channel_id = ? AND url = ? AND post_id <> ? AND state = 3"_s);
        if (auto ran = same.bind(delivery.channel).bind(url).bind(delivery.post).run(); !ran)
            return ran;
        if (same.next())
            return domain::failure(Kind::Conflict, u"there stands post %1"_s.arg(same.number(0)));
    }
    delivery.trouble.reset();
    if (const auto open = domain::openStepIn(delivery.notes)) {
        delivery.notes.insert(open->note, remoteId.isEmpty() ? QString(domain::knownToBeThere) : remoteId);
        delivery.state = DeliveryState::Sending;
        delivery.attempts = 0;
        delivery.firstAttemptAt.reset();
        delivery.departedAt.reset();
        delivery.nextAttemptAt = now;
        wantAllTheSame(delivery, now);
        return sendOrWait(connection, delivery, now);
    }
    if (const auto part = domain::unknownPartIn(delivery.notes); part && delivery.state == DeliveryState::Published && !remoteId.isEmpty()) {
        delivery.notes.insert(*part, remoteId);
        return writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); });
    }
    const auto until = heldThereUntil(connection, delivery, now);
    if (!until)
        return std::unexpected(until.error());
    if (*until) {
        delivery.state = DeliveryState::Held;
        delivery.nextAttemptAt = now;
        delivery.notes.insert(QString(toldNote), QString::number(domain::toMs(**until)));
    } else {
        delivery.publishedAt = delivery.state == DeliveryState::Published ? delivery.publishedAt : delivery.departedAt.value_or(now);
        delivery.state = DeliveryState::Published;
        delivery.nextAttemptAt.reset();
    }
    delivery.departedAt.reset();
    delivery.notes.insert(saidByHandNote, u"yes"_s);
    if (!remoteId.isEmpty())
        delivery.remoteId = remoteId;
    if (!url.isEmpty())
        delivery.url = url;
    delivery.notes.remove(QString(cutOffNote));
    return writeDelivery(connection, delivery, false).and_then([&] { return moveDeliveredPost(connection, delivery, now); });
}

} // namespace

QFuture<domain::Result<>> DeliveryStore::retry(domain::Id<Delivery> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        // What waits for something to be put right there is tried at once.
        if (delivery->state == DeliveryState::Sending && delivery->trouble && delivery->trouble->kind == domain::Trouble::Kind::AccessDenied) {
            if (auto free = requireUnleased(connection, *delivery, now); !free)
                return free;
            delivery->nextAttemptAt = now;
            connection.changes().posts.updated << delivery->post;
            return writeDelivery(connection, *delivery, false);
        }
        if (delivery->state != DeliveryState::Failed)
            return domain::failure(Kind::Conflict, u"delivery %1 has not failed"_s.arg(id.value()));
        if (auto alone = requireAlone(connection, *delivery); !alone)
            return alone;
        delivery->state = DeliveryState::Sending;
        delivery->attempts = 0;
        delivery->nextAttemptAt = now;
        delivery->trouble.reset();
        wantAllTheSame(*delivery, now);
        if (!delivery->departedAt)
            delivery->firstAttemptAt.reset();
        return sendOrWait(connection, *delivery, now);
    });
}

QFuture<domain::Result<>> DeliveryStore::resolve(domain::Id<Delivery> id, bool isThere, domain::Instant now, const QString &url)
{
    return m_database.write([id, isThere, now, url = url.trimmed()](Connection &connection) -> domain::Result<> {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (auto free = requireUnleased(connection, *delivery, now); !free)
            return free;
        // Where they said where it stands nothing leaves once more by that.
        if (!isThere && isThereByWord(*delivery) && delivery->remoteId.isEmpty() && delivery->url.isEmpty())
            *delivery = withoutWord(*delivery, now);
        const bool isSaidByHand = delivery->notes.contains(saidByHandNote) || domain::unknownPartIn(delivery->notes);
        const bool isSaidBetter = isThere && !url.isEmpty() && delivery->state == DeliveryState::Published && isSaidByHand;
        if (!isOpenToSaying(*delivery) && !isSaidBetter)
            return domain::failure(Kind::Conflict, u"of delivery %1 everything is known"_s.arg(id.value()));
        // Its service knows better than anybody: it is asked by the id that it gave.
        const auto canAsk = isKnownThere(*delivery) && url.isEmpty() ? isConnectedChannel(connection, delivery->channel) : domain::Result<bool>(false);
        if (!canAsk)
            return std::unexpected(canAsk.error());
        if (*canAsk) {
            lookThere(*delivery, now, !isThere);
            return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
        }
        if (isThere)
            return settleThere(connection, *delivery, url, now);
        // What its service works on and a person knows not to be there leaves as something new.
        if (delivery->state == DeliveryState::Processing || domain::isHeldByWord(*delivery)) {
            delivery->notes.clear();
            delivery->remoteId.clear();
            delivery->url.clear();
        }
        if (auto taken = takeNotThere(connection, *delivery, now); !taken)
            return taken;
        delivery->trouble.reset();
        delivery->state = DeliveryState::Sending;
        delivery->attempts = 0;
        delivery->nextAttemptAt = now;
        wantAllTheSame(*delivery, now);
        return sendOrWait(connection, *delivery, now);
    });
}

QFuture<domain::Result<>> DeliveryStore::unsay(domain::Id<Delivery> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        const auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        if (auto free = requireUnleased(connection, *delivery, now); !free)
            return free;
        if (!isThereByWord(*delivery))
            return domain::failure(Kind::Conflict, u"delivery %1 is not there by a person's word"_s.arg(id.value()));
        const Delivery unsure = withoutWord(*delivery, now);
        return writeDelivery(connection, unsure, false).and_then([&] { return moveDeliveredPost(connection, unsure, now); });
    });
}

QFuture<domain::Result<>> DeliveryStore::cancel(domain::Id<Delivery> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto delivery = readDelivery(connection, id);
        if (!delivery)
            return std::unexpected(delivery.error());
        const auto isLeased = isHeld(connection, deliveryLeases(), id.value(), now);
        if (!isLeased)
            return std::unexpected(isLeased.error());
        const bool mayBeThere = delivery->departedAt && !delivery->notes.contains(QString(domain::notThereNote));
        if (*isLeased || delivery->state != DeliveryState::Sending || mayBeThere)
            return domain::failure(Kind::Conflict, u"delivery %1 is being sent, may have arrived, or does not wait"_s.arg(id.value()));
        delivery->state = DeliveryState::Cancelled;
        // A person has said that nothing of it is there.
        delivery->departedAt.reset();
        delivery->notes.remove(QString(domain::notThereNote));
        delivery->nextAttemptAt.reset();
        return writeDelivery(connection, *delivery, false).and_then([&] { return moveDeliveredPost(connection, *delivery, now); });
    });
}

QFuture<domain::Result<Delivery>> DeliveryStore::setAside(domain::Id<Delivery> id, const QString &owner, const QString &why, domain::Instant now)
{
    return m_database.write([id, owner, why, now](Connection &connection) -> domain::Result<Delivery> {
        const auto isOurs = isHeldBy(connection, deliveryLeases(), id.value(), owner);
        if (!isOurs)
            return std::unexpected(isOurs.error());
        if (!*isOurs)
            return domain::failure(Kind::Conflict, u"delivery %1 is not ours to send any more"_s.arg(id.value()));
        return readDelivery(connection, id).and_then([&](const Delivery &delivery) { return store::setAside(connection, delivery, why, now); });
    });
}

QFuture<domain::Result<domain::LatePolicy>> DeliveryStore::latePolicy() const
{
    return m_database.read(readLatePolicy);
}

QFuture<domain::Result<>> DeliveryStore::setLatePolicy(const domain::LatePolicy &policy)
{
    return m_database.write([policy](Connection &connection) -> domain::Result<> {
        if (policy.most < std::chrono::hours{0} || policy.most > domain::LatePolicy::longest)
            return domain::failure(Kind::Invalid, u"0 to 24 hours"_s);
        Statement put
            = connection.prepare(u"INSERT INTO workspace (key, value) VALUES ('late_hours', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
        if (auto ran = put.bind(QString::number(policy.most.count())).run(); !ran)
            return ran;
        // Who sends looks again; who shows what is late reads again.
        connection.changes().everything = true;
        return {};
    });
}

QFuture<domain::Result<QList<domain::Post>>> DeliveryStore::missed(domain::Instant now, int limit) const
{
    return m_database.read([now, limit](Connection &connection) -> domain::Result<QList<domain::Post>> {
        const auto policy = readLatePolicy(connection);
        if (!policy)
            return std::unexpected(policy.error());
        // holder: 3 by hand (domain::PostHolder).
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE state = 4 AND holder <> 3 AND scheduled_at < CASE kind WHEN 1 THEN ? ELSE ? END "
            "AND EXISTS (SELECT 1 FROM connection n WHERE n.channel_id = post.channel_id AND n.state > 0) "
            "AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.post_id = post.id AND (d.state < 3 OR d.state = 5)) ORDER BY scheduled_at, id LIMIT ?"_s.arg(
                postColumns()));
        rows.bind(now - domain::mostLateness(*policy, domain::PostKind::Reply)).bind(now - domain::mostLateness(*policy, domain::PostKind::Post));
        return postsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<domain::Post>>> DeliveryStore::drifted(int limit) const
{
    return m_database.read([limit](Connection &connection) -> domain::Result<QList<domain::Post>> {
        // Notes are a JSON object; "drift" is the key that domain::withDrift() gives it.
        Statement rows = connection.prepare(
            u"SELECT %1 FROM post WHERE id IN (SELECT post_id FROM delivery WHERE state < 3 AND state = 1 AND instr(notes, '\"drift\"') > 0 "
            "UNION SELECT post_id FROM (SELECT post_id, state, notes FROM delivery ORDER BY id DESC LIMIT 100) WHERE state = 3 AND "
            "instr(notes, '\"drift\"') > 0) AND id NOT IN (SELECT d.post_id FROM errand e JOIN delivery d ON d.id = e.delivery_id WHERE e.state IN (0, 2, 3) "
            "AND e.kind NOT IN (3, 4)) "
            "ORDER BY id LIMIT ?"_s.arg(postColumns()));
        return postsOf(rows.bind(limit));
    });
}

QFuture<domain::Result<QList<IncompletePost>>> DeliveryStore::incomplete() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<IncompletePost>> {
        // Notes are a JSON object; "dropped" is the key that domain::withDropped() gives it. What is older than some hundred sendings was seen, or is past.
        Statement rows = connection.prepare(u"SELECT %1 FROM (SELECT * FROM delivery ORDER BY id DESC LIMIT 300) d WHERE d.state = 3 AND "
                                            "instr(d.notes, '\"dropped\"') > 0 ORDER BY d.id DESC"_s.arg(deliveryColumns()));
        if (auto ran = rows.run(); !ran)
            return std::unexpected(ran.error());
        QList<IncompletePost> found;
        while (rows.next()) {
            const domain::Delivery delivery = deliveryOf(rows);
            const auto post = readPost(connection, delivery.post);
            if (!post)
                return std::unexpected(post.error());
            if (post->state == domain::PostState::Published)
                found.append({.post = *post, .dropped = domain::droppedIn(delivery.notes)});
        }
        return rows.ended().transform([&] { return found; });
    });
}

QFuture<domain::Result<>> DeliveryStore::sendLate(domain::Id<domain::Post> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto post = readPost(connection, id);
        const auto policy = readLatePolicy(connection);
        const auto zone = connection.zone();
        if (!post || !policy || !zone)
            return std::unexpected(!post ? post.error() : policy ? zone.error() : policy.error());
        if (!domain::hasMissedItsTime(*post, *policy, now))
            return domain::failure(Kind::Conflict, u"post %1 has not missed its time"_s.arg(id.value()));
        const QTimeZone own(post->scheduledFor->zone);
        post->scheduledFor = domain::toZoned(now, own.isValid() ? own : *zone);
        post->holder = domain::PostHolder::ThisMachine;
        post->changedAt = now;
        connection.changes().posts.updated << id;
        return updatePost(connection, *post, *zone);
    });
}

QFuture<domain::Result<>> DeliveryStore::acceptThere(domain::Id<domain::Post> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto thing = driftedThing(connection, id);
        if (!thing)
            return std::unexpected(thing.error());
        if (auto free = requireUnleased(connection, thing->delivery, now); !free)
            return free;
        auto post = readPost(connection, id);
        const auto zone = connection.zone();
        if (!post || !zone)
            return std::unexpected(post ? zone.error() : post.error());
        if (thing->drift.leavesAt && post->scheduledFor) {
            const QTimeZone own(post->scheduledFor->zone);
            post->scheduledFor = domain::toZoned(*thing->drift.leavesAt, own.isValid() ? own : *zone);
        }
        post->changedAt = now;
        if (auto updated = updatePost(connection, *post, *zone); !updated)
            return updated;
        // What a site makes of an article does not come back: here it stays as it was written.
        const bool isText = thing->drift.text && !thing->drift.text->isEmpty() && thing->drift.accepting.isEmpty();
        if (isText) {
            if (auto rewritten = rewritePost(connection, id, *thing->drift.text, now); !rewritten)
                return rewritten;
        }
        thing->delivery.notes = domain::withDrift(thing->delivery.notes, std::nullopt);
        for (const auto &[key, value] : thing->drift.accepting.asKeyValueRange())
            thing->delivery.notes.insert(key, value);
        if (thing->drift.leavesAt)
            thing->delivery.notes.insert(QString(toldNote), QString::number(domain::toMs(*thing->drift.leavesAt)));
        const bool isArticle = !thing->drift.accepting.isEmpty();
        const bool isHeldArticle = isArticle && thing->delivery.state == DeliveryState::Held;
        // The words of an article that the person left there are theirs from here on.
        if (isArticle && thing->drift.text) {
            thing->delivery.notes = domain::withTheirs(thing->delivery.notes, thing->drift.accepting);
            forgetRenewal(thing->delivery, {});
        } else if (isHeldArticle && !domain::keepsTheirs(thing->delivery.notes)) {
            // What changed here meanwhile is written there all the same.
            renewNow(thing->delivery, now);
        }
        return writeDelivery(connection, thing->delivery, true);
    });
}

QFuture<domain::Result<>> DeliveryStore::putBack(domain::Id<domain::Post> id, domain::Instant now)
{
    return m_database.write([id, now](Connection &connection) -> domain::Result<> {
        auto thing = driftedThing(connection, id);
        if (!thing)
            return std::unexpected(thing.error());
        if (auto free = requireUnleased(connection, thing->delivery, now); !free)
            return free;
        const auto post = readPost(connection, id);
        if (!post)
            return std::unexpected(post.error());
        if (thing->delivery.state == DeliveryState::Held) {
            // It would leave at once, or not at all, were it given the time that it has here.
            if (const auto at = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt; at && *at <= now) {
                const auto isWritten = canWordsBeWritten(connection, *thing, *post);
                if (!isWritten)
                    return std::unexpected(isWritten.error());
                if (!*isWritten)
                    return domain::failure(Kind::Invalid, u"the time of post %1 has passed"_s.arg(id.value()));
                renewWordsNow(thing->delivery, now);
                return writeDelivery(connection, thing->delivery, true);
            }
            // An article is written over where it stands; what cannot be is taken back and held anew.
            if (thing->drift.accepting.isEmpty())
                recall(thing->delivery, now);
            else
                renewNow(thing->delivery, now, true);
            return writeDelivery(connection, thing->delivery, true);
        }
        const bool isArticle = !thing->drift.accepting.isEmpty();
        Statement drop = connection.prepare(u"UPDATE errand SET state = 4, next_attempt_at = NULL WHERE delivery_id = ? AND state IN (0, 2, 3)"_s);
        if (auto ran = drop.bind(thing->delivery.id).run(); !ran)
            return ran;
        return insertErrand(connection,
                            {.kind = domain::ErrandKind::Edit,
                             .channel = thing->delivery.channel,
                             .delivery = thing->delivery.id,
                             .post = id,
                             .text = isArticle ? QString() : post->text,
                             .overwrites = true,
                             .askedAt = now,
                             .nextAttemptAt = now})
            .transform([](domain::Id<domain::Errand>) { });
    });
}

} // namespace parvis::store
