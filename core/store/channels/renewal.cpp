// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/renewal.h"

#include "core/domain/channels/holding.h"
#include "core/store/calendar/postrecord.h"
#include "core/store/channels/connectionrecord.h"
#include "core/store/channels/deliveryrecord.h"
#include "core/store/channels/errandrecord.h"
#include "core/store/channels/heldthere.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::store {

using domain::Delivery;
using domain::DeliveryState;

namespace {

/// What of an article stands on a site.
bool readsAlike(const domain::Article &one, const domain::Article &other)
{
    return one.title == other.title && one.slug == other.slug && one.summary == other.summary && one.language == other.language && one.tags == other.tags
        && one.body == other.body;
}

// What a renewal is of is its first word.
constexpr auto renewalOfWords = "article"_L1;
constexpr auto renewalOfTime = "time"_L1;
constexpr auto renewalOfBoth = "both"_L1;
constexpr auto renewalOfOurs = "ours"_L1;
constexpr auto renewalOfOurWords = "our-words"_L1;

QString renewalToken(const Renewal &renewal)
{
    QLatin1StringView kind = renewal.ofTime ? renewalOfBoth : renewalOfWords;
    if (renewal.overwrites)
        kind = renewal.ofTime ? renewalOfOurs : renewalOfOurWords;
    else if (!renewal.ofWords)
        kind = renewalOfTime;
    return u"%1 %2 %3"_s.arg(kind).arg(domain::toMs(renewal.changedAt)).arg(domain::toMs(renewal.due));
}

std::optional<Renewal> renewalIn(const QString &token)
{
    const QString kind = token.section(u' ', 0, 0);
    if (kind != renewalOfWords && kind != renewalOfTime && kind != renewalOfBoth && kind != renewalOfOurs && kind != renewalOfOurWords)
        return std::nullopt;
    return Renewal{.token = token,
                   .changedAt = domain::fromMs(token.section(u' ', 1, 1).toLongLong()),
                   .due = domain::fromMs(token.section(u' ', 2, 2).toLongLong()),
                   .ofWords = kind != renewalOfTime,
                   .ofTime = kind != renewalOfWords && kind != renewalOfOurWords,
                   .overwrites = kind == renewalOfOurs || kind == renewalOfOurWords};
}

/// What of a post other than its time and categories makes that it has to be held anew.
bool isHeldAlike(const domain::Post &one, const domain::Post &other)
{
    domain::PostOptions ones = one.options;
    ones.categories = other.options.categories;
    return one.channel == other.channel && one.article == other.article && one.kind == other.kind && one.attachments == other.attachments
        && ones == other.options;
}

/// Somebody holds it until then: its service, or, of what is due soon, this machine.
bool isHeldUntil(const domain::Post &post)
{
    const bool isByMachine = post.holder == domain::PostHolder::Service || post.holder == domain::PostHolder::ThisMachine;
    return post.state == domain::PostState::Scheduled && post.scheduledFor && isByMachine;
}

/// A post that is the article itself; of others the words are their own.
domain::Result<bool> isTheArticle(Connection &connection, const domain::Post &post, domain::Id<domain::Channel> channel)
{
    const auto can = capabilitiesWithRights(connection, channel);
    if (!can && can.error().kind == domain::Error::Kind::NotFound)
        return false;
    return can.transform([&post](const domain::Capabilities &there) { return domain::leavesAsArticle(there, !post.article.isNull(), post.kind, post.text); });
}

/// When a service is told another time: at once, so that it does not leave by the former one. What is to leave sooner than any service takes to hold it is made
/// to leave then, and not told before: until then a person may think better of it.
domain::Instant dueOfMove(const Delivery &delivery, const domain::Post &before, const domain::Post &after)
{
    constexpr std::chrono::seconds soonest{150};
    const auto wanted = domain::toInstant(*after.scheduledFor);
    auto told = toldTimes(delivery);
    if (const auto former = domain::toInstant(*before.scheduledFor); told.isEmpty() && former)
        told << *former;
    const bool isLater = wanted && std::ranges::any_of(told, [&wanted](domain::Instant one) { return one < *wanted; });
    const bool isToldAtOnce = !wanted || after.holder == domain::PostHolder::Service || (isLater && *wanted > after.changedAt + soonest);
    return isToldAtOnce ? after.changedAt : std::max(after.changedAt, *wanted);
}

} // namespace

std::optional<Renewal> Renewal::in(const Delivery &delivery)
{
    return renewalIn(delivery.notes.value(recallNote));
}

domain::Result<> renewHeld(Connection &connection, const domain::Article &before, const domain::Article &after, domain::Instant now)
{
    if (readsAlike(before, after))
        return {};
    auto entries = [&] {
        // Held, or begun: an article that is being put there stands there with the words that it had when that began.
        Statement rows
            = connection.prepare(u"SELECT %1 FROM delivery d JOIN post p ON p.id = d.post_id "
                                 "WHERE d.state < 3 AND d.state IN (0, 1) AND d.attempts > 0 AND p.article_id = ? ORDER BY d.id"_s.arg(deliveryColumns()));
        rows.bind(after.id);
        return deliveriesOf(rows);
    }();
    if (!entries)
        return std::unexpected(entries.error());
    for (Delivery &delivery : *entries) {
        const auto noted = Renewal::in(delivery);
        // What is to be taken back is held anew with these words in any case.
        if (delivery.notes.contains(recallNote) && !noted)
            continue;
        const auto post = readPost(connection, delivery.post);
        if (!post)
            return std::unexpected(post.error());
        const auto isIt = isTheArticle(connection, *post, delivery.channel);
        if (!isIt)
            return std::unexpected(isIt.error());
        if (!*isIt)
            continue;
        constexpr std::chrono::minutes quiet{2};
        constexpr std::chrono::minutes early{3};
        domain::Instant due = now + quiet;
        if (const auto leavesAt = post->scheduledFor ? domain::toInstant(*post->scheduledFor) : std::nullopt)
            due = std::max(now, std::min<domain::Instant>(due, *leavesAt - early));
        Renewal renewal{.token = {}, .changedAt = now, .due = due};
        // Another time is told the service at once: the one that it has may be about to come.
        if (noted && noted->ofTime) {
            renewal.ofTime = true;
            renewal.overwrites = noted->overwrites;
            renewal.due = std::min(due, noted->due);
        }
        delivery.notes.insert(recallNote, renewalToken(renewal));
        if (delivery.state == DeliveryState::Held)
            delivery.nextAttemptAt = renewal.due;
        if (auto written = writeDelivery(connection, delivery, true); !written)
            return written;
    }
    return {};
}

domain::Result<bool> renewPost(Connection &connection, Delivery &delivery, const domain::Post &before, const domain::Post &wanted)
{
    domain::Post after = wanted;
    const auto can = capabilitiesWithRights(connection, delivery.channel);
    if (!can && can.error().kind != domain::Error::Kind::NotFound)
        return std::unexpected(can.error());
    // Who is signed in may hold nothing there; what is held goes on being so.
    if (can && can->canEdit && after.holder == domain::PostHolder::ByHand && before.channel == after.channel)
        after.holder = before.holder;
    const auto noted = Renewal::in(delivery);
    const bool isToGo = delivery.notes.contains(recallNote) && !noted;
    if (isToGo || !isHeldUntil(before) || !isHeldUntil(after) || !isHeldAlike(before, after))
        return false;
    for (const domain::Post &post : {before, after}) {
        const auto isIt = isTheArticle(connection, post, delivery.channel);
        if (!isIt || !*isIt)
            return isIt;
    }
    if (!can)
        return std::unexpected(can.error());
    if (!can->canEdit)
        return false;
    Renewal renewal{.token = {}, .changedAt = after.changedAt, .due = after.changedAt, .ofWords = false};
    renewal.ofWords = before.options != after.options || (noted && noted->ofWords);
    renewal.ofTime = before.scheduledFor != after.scheduledFor || (noted && noted->ofTime);
    renewal.overwrites = noted && noted->overwrites;
    // Its title in the calendar is nothing that leaves.
    if (!renewal.ofWords && !renewal.ofTime)
        return true;
    // Its former time again, which nobody there was told otherwise.
    const auto leavesAt = domain::toInstant(*after.scheduledFor);
    if (!renewal.ofWords && !renewal.overwrites && leavesAt && toldTimes(delivery) == QList{*leavesAt}) {
        delivery.notes.remove(recallNote);
        delivery.trouble.reset();
        delivery.nextAttemptAt = after.changedAt;
        return true;
    }
    if (renewal.ofTime)
        renewal.due = dueOfMove(delivery, before, after);
    delivery.notes.insert(recallNote, renewalToken(renewal));
    delivery.nextAttemptAt = renewal.due;
    return true;
}

void renewNow(Delivery &delivery, domain::Instant now, bool overwrites)
{
    delivery.notes.insert(recallNote, renewalToken({.token = {}, .changedAt = now, .due = now, .ofTime = overwrites, .overwrites = overwrites}));
    delivery.nextAttemptAt = now;
}

void renewWordsNow(Delivery &delivery, domain::Instant now)
{
    delivery.notes.insert(recallNote, renewalToken({.token = {}, .changedAt = now, .due = now, .overwrites = true}));
    delivery.nextAttemptAt = now;
}

void forgetRenewal(Delivery &delivery, const QString &token)
{
    const auto noted = Renewal::in(delivery);
    if (noted && (token.isEmpty() || noted->token == token))
        delivery.notes.remove(recallNote);
}

void endRenewal(Delivery &delivery, const QString &token, const std::optional<domain::Drift> &drift)
{
    const auto done = renewalIn(token);
    if (done && done->ofWords && (!drift || !drift->text))
        delivery.notes = domain::withoutTheirs(delivery.notes);
    if (done)
        forgetRenewal(delivery, token);
}

domain::Result<> renewPublished(Connection &connection, Delivery &delivery, domain::Instant now)
{
    const auto changed = Renewal::in(delivery);
    if (!changed)
        return {};
    forgetRenewal(delivery, changed->token);
    if (!changed->ofWords)
        return {};
    const auto link = readConnection(connection, delivery.channel);
    if (!link)
        return std::unexpected(link.error());
    const bool isLater = !changed->overwrites && changed->changedAt > delivery.publishedAt.value_or(now);
    if (!link->capabilities.canEdit || link->capabilities.isFinal || isLater)
        return {};
    return insertErrand(connection,
                        {.kind = domain::ErrandKind::Edit,
                         .channel = delivery.channel,
                         .delivery = delivery.id,
                         .post = delivery.post,
                         .overwrites = changed->overwrites,
                         .askedAt = now,
                         .nextAttemptAt = now})
        .transform([](domain::Id<domain::Errand>) { });
}

QList<domain::Instant> toldTimes(const Delivery &delivery)
{
    QList<domain::Instant> times;
    const QStringList told = delivery.notes.value(toldNote).split(u' ', Qt::SkipEmptyParts);
    for (const QString &at : told)
        times << domain::fromMs(at.toLongLong());
    return times;
}

QString toldAlso(const Delivery &delivery, domain::Instant at)
{
    constexpr qsizetype most = 8;
    QStringList told = delivery.notes.value(toldNote).split(u' ', Qt::SkipEmptyParts);
    const QString also = QString::number(domain::toMs(at));
    if (!told.contains(also))
        told << also;
    return told.sliced(std::max<qsizetype>(0, told.size() - most)).join(u' ');
}

} // namespace parvis::store
