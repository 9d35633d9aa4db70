// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/deliveryrecord.h"

#include "core/domain/articles/thread.h"
#include "core/store/articles/derivationrecord.h"
#include "core/store/articles/publication.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/renewal.h"
#include "core/store/channels/takenplaces.h"
#include "core/store/inbox/conversations.h"
#include "core/store/inbox/intake.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::DeliveryState;
using domain::PostState;

namespace {

QHash<QString, QString> notesOfJson(const QString &json)
{
    QHash<QString, QString> notes;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto note = object.begin(); note != object.end(); ++note)
        notes.insert(note.key(), note.value().toString());
    return notes;
}

QString jsonOfNotes(const QHash<QString, QString> &notes)
{
    QJsonObject object;
    for (const auto &[key, value] : notes.asKeyValueRange())
        object.insert(key, value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// What Post::problem says of a trouble, as domain::failureOf() reads it.
QString problemOf(const domain::Trouble &trouble)
{
    using Kind = domain::Trouble::Kind;
    switch (trouble.kind) {
    case Kind::Gone:
        return u"gone: "_s + trouble.said;
    case Kind::AccessWithdrawn:
        return u"access-withdrawn: "_s + trouble.said;
    case Kind::Unsure:
        return u"unsure: "_s + trouble.said;
    case Kind::TooLarge:
        return u"too-large: "_s + trouble.said;
    case Kind::NotPossible:
        return u"not-possible: "_s + trouble.said;
    case Kind::Late:
        return u"late: "_s + trouble.said;
    default:
        return trouble.said.isEmpty() ? u"HTTP %1"_s.arg(trouble.status) : trouble.said;
    }
}

domain::Result<std::optional<domain::Delivery>> newestEntry(Connection &connection, domain::Id<domain::Post> post)
{
    Statement row = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.post_id = ? ORDER BY d.id DESC LIMIT 1"_s.arg(deliveryColumns()));
    if (auto ran = row.bind(post).run(); !ran)
        return std::unexpected(ran.error());
    return row.next() ? std::optional(deliveryOf(row)) : std::nullopt;
}

/// What was taken in as said by another program, and turns out to be what has left here: it was listed before it was known to be that.
domain::Result<> dropTwin(Connection &connection, const domain::Post &post)
{
    if (post.remoteId.isEmpty() || post.channel.isNull())
        return {};
    std::optional<qint64> twin;
    {
        Statement row = connection.prepare(u"SELECT id FROM post WHERE channel_id = ? AND remote_id = ? AND id <> ? AND import_id IS NULL AND NOT EXISTS "
                                           "(SELECT 1 FROM delivery WHERE post_id = post.id)"_s);
        if (auto ran = row.bind(post.channel).bind(post.remoteId).bind(post.id).run(); !ran)
            return ran;
        if (row.next())
            twin = row.number(0);
    }
    if (!twin)
        return {};
    connection.changes().posts.removed << domain::Id<domain::Post>(*twin);
    Statement index = connection.prepare(u"DELETE FROM post_search WHERE rowid = ?"_s);
    Statement remove = connection.prepare(u"DELETE FROM post WHERE id = ?"_s);
    return index.bind(*twin).run().and_then([&] { return remove.bind(*twin).run(); });
}

/// What would leave, and when.
bool leavesAlike(const domain::Post &one, const domain::Post &other)
{
    const auto isDue = [](const domain::Post &post) { return post.state == PostState::Scheduled; };
    return isDue(one) == isDue(other) && one.channel == other.channel && one.title == other.title && one.text == other.text && one.language == other.language
        && one.scheduledFor == other.scheduledFor && one.holder == other.holder && one.attachments == other.attachments && one.options == other.options;
}

} // namespace

bool isRecalled(const domain::Delivery &delivery)
{
    return delivery.state == DeliveryState::Held && delivery.notes.contains(recallNote);
}

void recall(domain::Delivery &delivery, domain::Instant now)
{
    delivery.notes.insert(QString(recallNote), u"1"_s);
    delivery.nextAttemptAt = now;
}

domain::Result<> requireChangeable(Connection &connection, const domain::Post &before, const domain::Post &after)
{
    auto entry = newestEntry(connection, before.id);
    if (!entry)
        return std::unexpected(entry.error());
    if (!*entry)
        return {};
    domain::Delivery &delivery = **entry;
    const auto refuse
        = [&before](const QString &why) { return domain::failure(domain::Error::Kind::Conflict, u"post %1 %2"_s.arg(before.id.value()).arg(why)); };
    switch (delivery.state) {
    case DeliveryState::Sending:
    case DeliveryState::Processing:
        return refuse(u"is leaving"_s);
    case DeliveryState::Published:
    case DeliveryState::Removed:
        return refuse(u"has left"_s);
    case DeliveryState::Unsure:
        // Who says that it is there says that of what left.
        if (after.state != before.state || !leavesAlike(before, after))
            return refuse(u"may have left"_s);
        return {};
    case DeliveryState::Held:
        if (leavesAlike(before, after))
            return {};
        // A person has said that it is there, and nobody knows yet under what id it could be taken back.
        if (domain::isHeldByWord(delivery))
            return refuse(u"is held there, and its service has not said where"_s);
        return renewPost(connection, delivery, before, after).and_then([&](bool isRenewed) {
            if (!isRenewed)
                recall(delivery, after.changedAt);
            return writeDelivery(connection, delivery, true);
        });
    case DeliveryState::Failed:
    case DeliveryState::Cancelled:
        break;
    }
    return {};
}

domain::Result<> requireRemovable(Connection &connection, domain::Id<domain::Post> post)
{
    const auto entry = newestEntry(connection, post);
    if (!entry)
        return std::unexpected(entry.error());
    if (*entry && (!domain::hasEnded((*entry)->state) || (*entry)->state == DeliveryState::Unsure))
        return domain::failure(domain::Error::Kind::Conflict, u"post %1 is leaving, or may have left"_s.arg(post.value()));
    return {};
}

const QString &deliveryColumns()
{
    static const QString columns
        = u"d.id, d.post_id, d.channel_id, d.state, d.idempotency_key, d.attempts, d.first_attempt_at, d.next_attempt_at, d.departed_at, d.notes, "
          "d.remote_id, d.url, d.published_at, d.is_verified, d.trouble_kind, d.trouble, d.trouble_status"_s;
    return columns;
}

domain::Delivery deliveryOf(const Statement &row)
{
    int column = 0;
    domain::Delivery delivery;
    delivery.id = row.id<domain::Delivery>(column++);
    delivery.post = row.id<domain::Post>(column++);
    delivery.channel = row.id<domain::Channel>(column++);
    delivery.state = static_cast<DeliveryState>(row.number(column++));
    delivery.key = row.text(column++);
    delivery.attempts = static_cast<int>(row.number(column++));
    delivery.firstAttemptAt = row.instant(column++);
    delivery.nextAttemptAt = row.instant(column++);
    delivery.departedAt = row.instant(column++);
    delivery.notes = notesOfJson(row.text(column++));
    delivery.remoteId = row.text(column++);
    delivery.url = row.text(column++);
    delivery.publishedAt = row.instant(column++);
    delivery.isVerified = row.flag(column++);
    delivery.trouble = troubleOf(row, column);
    return delivery;
}

domain::Result<QList<domain::Delivery>> deliveriesOf(Statement &rows)
{
    if (auto ran = rows.run(); !ran)
        return std::unexpected(ran.error());
    QList<domain::Delivery> deliveries;
    while (rows.next())
        deliveries << deliveryOf(rows);
    return rows.ended().transform([&] { return deliveries; });
}

domain::Result<domain::Delivery> readDelivery(Connection &connection, domain::Id<domain::Delivery> id)
{
    Statement row = connection.prepare(u"SELECT %1 FROM delivery d WHERE d.id = ?"_s.arg(deliveryColumns()));
    if (auto ran = row.bind(id).run(); !ran)
        return std::unexpected(ran.error());
    if (!row.next())
        return domain::failure(domain::Error::Kind::NotFound, u"delivery %1"_s.arg(id.value()));
    return deliveryOf(row);
}

domain::Result<> writeDelivery(Connection &connection, const domain::Delivery &delivery, bool keepsLease)
{
    Statement update = connection.prepare(u"UPDATE delivery SET state = ?, idempotency_key = ?, attempts = ?, first_attempt_at = ?, next_attempt_at = ?, "
                                          u"departed_at = ?, notes = ?, remote_id = ?, "
                                          "url = ?, published_at = ?, is_verified = ?, trouble_kind = ?, trouble = ?, trouble_status = ?, lease_until = CASE ? "
                                          "WHEN 1 THEN lease_until ELSE 0 END "
                                          "WHERE id = ?"_s);
    update.bind(static_cast<int>(delivery.state)).bind(delivery.key).bind(delivery.attempts).bind(delivery.firstAttemptAt).bind(delivery.nextAttemptAt);
    update.bind(delivery.departedAt).bind(jsonOfNotes(delivery.notes)).bind(delivery.remoteId).bind(delivery.url).bind(delivery.publishedAt);
    update.bind(delivery.isVerified);
    bindTrouble(update, delivery.trouble);
    update.bind(keepsLease).bind(delivery.id);
    connection.changes().posts.updated << delivery.post;
    return update.run();
}

domain::Result<domain::Outgoing> outgoingOf(Connection &connection, const domain::Post &post, const domain::Delivery &delivery, domain::Instant now)
{
    domain::Outgoing outgoing{.key = delivery.key,
                              .kind = post.kind,
                              .parts = {post.text},
                              .title = post.title,
                              .language = post.language,
                              .warning = post.options.warning,
                              .visibility = post.options.visibility.transform([](domain::Visibility visibility) { return static_cast<int>(visibility); }),
                              .attachments = post.attachments,
                              .poll = post.options.poll,
                              .inReplyTo = {},
                              .replyToUrl = {},
                              .scheduledAt = {},
                              .notes = delivery.notes,
                              .departedAt = delivery.departedAt,
                              .firstAttemptAt = delivery.firstAttemptAt,
                              .now = now,
                              .categories = post.options.categories,
                              .mailing = post.options.mailing};
    const auto derivation = readDerivation(connection, post.id);
    if (!derivation)
        return std::unexpected(derivation.error());
    if (*derivation && !(*derivation)->cuts.isEmpty())
        outgoing.parts = domain::threadParts(post.text, (*derivation)->cuts, (*derivation)->isNumbered);
    if (post.holder == domain::PostHolder::Service && post.scheduledFor)
        outgoing.scheduledAt = domain::toInstant(*post.scheduledFor);
    {
        Statement row = connection.prepare(u"SELECT reply_to FROM post WHERE id = ?"_s);
        if (auto ran = row.bind(post.id).run(); !ran)
            return std::unexpected(ran.error());
        if (row.next())
            outgoing.inReplyTo = row.text(0);
    }
    if (!post.inReplyTo.isNull()) {
        Statement row = connection.prepare(u"SELECT remote_id, url FROM mention WHERE id = ?"_s);
        if (auto ran = row.bind(post.inReplyTo).run(); !ran)
            return std::unexpected(ran.error());
        if (row.next()) {
            outgoing.inReplyTo = row.text(0);
            outgoing.replyToUrl = row.text(1);
        }
    }
    // Only who looks whether an earlier attempt arrived, or for what its service has let through or held, must know what else stands there.
    if (delivery.departedAt || delivery.state == DeliveryState::Processing || delivery.state == DeliveryState::Held) {
        const auto taken = takenPlaces(connection, delivery, now);
        if (!taken)
            return std::unexpected(taken.error());
        outgoing.taken = *taken;
        if (delivery.departedAt && delivery.state == DeliveryState::Sending)
            dropTakenNotes(outgoing);
    }
    return outgoing;
}

domain::Result<> moveDeliveredPost(Connection &connection, const domain::Delivery &delivery, domain::Instant now)
{
    // Here it is something else already.
    if (isRecalled(delivery) && !Renewal::in(delivery))
        return {};
    const auto zone = connection.zone();
    auto post = readPost(connection, delivery.post);
    if (!zone || !post)
        return std::unexpected(zone ? post.error() : zone.error());
    post->problem.clear();
    const bool wasPublished = post->state == PostState::Published;
    switch (delivery.state) {
    case DeliveryState::Sending:
        post->state = PostState::Sending;
        break;
    case DeliveryState::Held:
        post->state = PostState::Scheduled;
        // What was to leave by this machine soon the service holds already, and goes on holding; so it does where whoever is signed in may hold nothing there.
        post->holder = domain::PostHolder::Service;
        break;
    case DeliveryState::Processing:
        post->state = PostState::Pending;
        break;
    case DeliveryState::Published:
        post->state = PostState::Published;
        post->publishedAt = delivery.publishedAt.value_or(now);
        post->remoteId = delivery.remoteId;
        post->url = delivery.url;
        if (auto dropped = dropTwin(connection, *post); !dropped)
            return dropped;
        break;
    case DeliveryState::Failed:
    case DeliveryState::Unsure:
        post->state = PostState::Failed;
        break;
    case DeliveryState::Cancelled:
        post->state = PostState::Draft;
        // It stays on its day of the calendar.
        if (!post->plannedFor && post->kind != domain::PostKind::Reply)
            post->plannedFor = domain::calendarTime(*post, *zone);
        post->scheduledFor.reset();
        post->holder = domain::PostHolder::Nobody;
        break;
    case DeliveryState::Removed:
        post->state = PostState::Cancelled;
        break;
    }
    if (delivery.trouble && post->state == PostState::Failed)
        post->problem = problemOf(*delivery.trouble);
    post->changedAt = now;
    if (auto updated = updatePost(connection, *post, *zone); !updated)
        return updated;
    connection.changes().posts.updated << post->id;
    if (auto followed = followPublication(connection, *post, delivery, now); !followed)
        return followed;
    const bool isGone = delivery.state == DeliveryState::Removed && !post->conversation.isNull();
    if (post->state != PostState::Published && !isGone)
        return {};
    RollUps rollUps(connection);
    Conversations conversations(connection, rollUps);
    if (isGone) {
        conversations.touch(post->conversation.value());
        return conversations.settleAnswers().and_then([&] { return rollUps.flush(); });
    }
    auto settled = conversations.joinPost(post->id.value()).and_then([&] { return conversations.settleAnswers(); }).and_then([&] { return rollUps.flush(); });
    if (!settled || wasPublished || post->kind != domain::PostKind::Reply)
        return settled;
    // Only once it is there: what failed to arrive closes nothing.
    return Intake(connection, {}).closeAnswered({post->id.value()}, now);
}

} // namespace parvis::store
