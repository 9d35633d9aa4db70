// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of MastodonConnector looks whether an earlier attempt arrived.
#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonapi.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonentities.h"
#include "core/connectors/trouble.h"

using namespace Qt::StringLiterals;

namespace parvis::connectors {

using domain::Sent;
using domain::Trouble;

namespace {

constexpr int lookBackPage = 40;

/// The earliest that a status which left here at `since` may be dated there. Clocks of servers differ from ours: by how much, the date of an answer says.
domain::Instant earliestStatus(const HttpResponse &response, domain::Instant since)
{
    constexpr auto slack = std::chrono::minutes{5};
    const domain::Instant there = mastodon::nowThere(response, response.receivedAt);
    return since - slack + std::min(there - response.receivedAt, std::chrono::milliseconds{0});
}

/// The oldest of a page, newest first, that has an id: below it the list goes on. Empty where none has.
QString lastIdIn(const QJsonArray &page)
{
    for (qsizetype at = page.size() - 1; at >= 0; --at) {
        if (const QString id = mastodon::idIn(page.at(at).toObject()); !id.isEmpty())
            return id;
    }
    return {};
}

/// Whether an entity ScheduledStatus is what we wrote: what it says is in its params, as it was written.
bool isHeldOurs(const QJsonObject &scheduled, const domain::Outgoing &outgoing)
{
    const QJsonObject params = scheduled.value("params"_L1).toObject();
    const auto at = domain::parseInstant(scheduled.value("scheduled_at"_L1).toString());
    const QString answers = params.value("in_reply_to_id"_L1).toVariant().toString();
    // Servers keep seconds, or count them up to a minute.
    const bool isItsTime = at && std::chrono::abs(*at - *outgoing.scheduledAt) < std::chrono::minutes{1};
    return isItsTime && answers == outgoing.inReplyTo
        && mastodon::isAddressed(params.value("text"_L1).toString(), outgoing.parts.value(0), mastodon::addressingOf(outgoing.inReplyTo));
}

/// Whether a status shows what goes along with our part, as far as it says so at all: as many files, a poll, the same warning before it. With the same words
/// alone it may be another one.
bool showsWhatWeSent(const QJsonObject &status, const domain::Outgoing &outgoing, qsizetype part)
{
    const qsizetype files = part == 0 ? outgoing.attachments.size() : 0;
    const bool hasPoll = part == 0 && outgoing.poll;
    const auto says = [&status](QLatin1StringView field) { return !status.value(field).isUndefined(); };
    if (says("media_attachments"_L1) && status.value("media_attachments"_L1).toArray().size() != files)
        return false;
    if (says("poll"_L1) && status.value("poll"_L1).isObject() != hasPoll)
        return false;
    return !says("spoiler_text"_L1) || status.value("spoiler_text"_L1).toString().simplified() == outgoing.warning.simplified();
}

/// Answers of servers that have no such list.
bool hasNoSuchList(Trouble::Kind kind)
{
    using enum Trouble::Kind;
    return kind == Gone || kind == NotPossible || kind == Refused || kind == Malformed;
}

} // namespace

Exchange<Sent> MastodonConnector::lookForHeld(Access access, domain::Outgoing outgoing) const
{
    // Who says which version of Mastodon's API it has lists what it holds; of others that shows where they list anything.
    bool isListed = mastodon::keepsIds(access);
    domain::Instant there = outgoing.now;
    QString before;
    for (;;) {
        QUrlQuery query{{u"limit"_s, QString::number(lookBackPage)}};
        if (!before.isEmpty())
            query.addQueryItem(u"max_id"_s, before);
        const Given given = co_await ask(mastodon::asking(access, u"/api/v1/scheduled_statuses"_s, query));
        const auto held = jsonArrayOf(given, mastodon::troubleOfMastodon);
        if (!held && !hasNoSuchList(held.error().kind))
            co_return std::unexpected(held.error());
        if (given)
            there = mastodon::nowThere(*given, outgoing.now);
        if (!held) {
            isListed = false;
            break;
        }
        for (const auto &value : *held) {
            const QJsonObject scheduled = value.toObject();
            const QString id = mastodon::idIn(scheduled);
            isListed = isListed || !id.isEmpty();
            if (!id.isEmpty() && isHeldOurs(scheduled, outgoing) && !domain::isTaken(outgoing, id, mastodon::partKey(0)))
                co_return Sent{.state = Sent::State::Held, .remoteId = id, .url = {}, .publishedAt = {}};
        }
        const QString last = lastIdIn(*held);
        if (last.isEmpty() && !held->isEmpty())
            co_return std::unexpected(malformed(*given, u"a list without ids"_s));
        if (last.isEmpty() || last == before)
            break;
        before = last;
    }
    // What it held stands among the others once its time has come.
    auto found = co_await lookBack(access, outgoing, 0, outgoing.inReplyTo);
    if (!found || !found->remoteId.isEmpty() || isListed || *outgoing.scheduledAt <= there)
        co_return found;
    co_return std::unexpected(Trouble{.kind = Trouble::Kind::Unsure, .said = u"this server does not list what it holds until later"_s});
}

Exchange<MastodonConnector::Ours> MastodonConnector::findOurs(Access access, domain::Instant since, domain::Instant now,
                                                              std::function<bool(const QJsonObject &status)> isIt) const
{
    QStringList places{u"/api/v1/accounts/%1/statuses"_s.arg(access.connection.accountId)};
    // Others (snac) leave polls and what is not for everybody out of what an account says, and show them among what those say whom it follows.
    if (!mastodon::keepsIds(access))
        places << u"/api/v1/timelines/home"_s;
    for (const QString &path : std::as_const(places)) {
        QString before;
        for (bool isBehind = false; !isBehind;) {
            QUrlQuery query{{u"limit"_s, QString::number(lookBackPage)}};
            if (!before.isEmpty())
                query.addQueryItem(u"max_id"_s, before);
            const Given given = co_await ask(mastodon::asking(access, path, query));
            const auto statuses = jsonArrayOf(given, mastodon::troubleOfMastodon);
            if (!statuses && path != places.first() && hasNoSuchList(statuses.error().kind))
                break;
            if (!statuses)
                co_return std::unexpected(statuses.error());
            const domain::Instant earliest = earliestStatus(*given, since);
            for (const auto &value : *statuses) {
                const QJsonObject status = value.toObject();
                const auto at = domain::parseInstant(status.value("created_at"_L1).toString());
                isBehind = isBehind || (at && *at < earliest);
                if (isBehind)
                    break;
                const QJsonObject author = status.value("account"_L1).toObject();
                const bool isOfOthers = !author.isEmpty() && mastodon::idIn(author) != access.connection.accountId;
                if (!isOfOthers && isIt(status))
                    co_return Ours{.status = status, .there = mastodon::nowThere(*given, now)};
            }
            const QString last = lastIdIn(*statuses);
            if (!isBehind && last.isEmpty() && !statuses->isEmpty())
                co_return std::unexpected(malformed(*given, u"a list without ids"_s));
            isBehind = isBehind || last.isEmpty() || last == before;
            before = last;
        }
    }
    co_return Ours();
}

Exchange<Sent> MastodonConnector::lookBack(Access access, domain::Outgoing outgoing, qsizetype part, QString inReplyTo) const
{
    bool isAnotherLikeIt = false;
    const auto isIt = [&](const QJsonObject &status) {
        // The same words may answer two people: one of them is not the other.
        const QString answers = status.value("in_reply_to_id"_L1).toVariant().toString();
        const bool isElsewhere = status.contains("in_reply_to_id"_L1) && answers != inReplyTo;
        const bool saysIt = !isElsewhere && !domain::isTaken(outgoing, status.value("id"_L1).toVariant().toString(), mastodon::partKey(part))
            && mastodon::isSameText(status.value("content"_L1).toString(), outgoing.parts.value(part), mastodon::addressingOf(inReplyTo));
        const bool isShown = saysIt && showsWhatWeSent(status, outgoing, part);
        isAnotherLikeIt = isAnotherLikeIt || (saysIt && !isShown);
        return isShown;
    };
    const auto found = co_await findOurs(access, outgoing.departedAt.value_or(outgoing.now), outgoing.now, isIt);
    if (!found)
        co_return std::unexpected(found.error());
    // Somebody wrote it by hand, or the server let fall what went along with ours.
    if (found->status.isEmpty() && isAnotherLikeIt)
        co_return std::unexpected(
            Trouble{.kind = Trouble::Kind::Unsure, .said = u"what says the same there has other files, another poll or another warning"_s});
    co_return found->status.isEmpty() ? Sent() : mastodon::sentOf(found->status, found->there);
}

Exchange<bool> MastodonConnector::isListed(Access access, Sent sent, domain::Instant since, domain::Instant now) const
{
    const auto isIt = [&sent](const QJsonObject &status) {
        const bool isItsPlace = !sent.url.isEmpty() && (status.value("url"_L1).toString() == sent.url || status.value("uri"_L1).toString() == sent.url);
        return isItsPlace || mastodon::idIn(status) == sent.remoteId;
    };
    const auto found = co_await findOurs(access, since, now, isIt);
    if (!found)
        co_return std::unexpected(found.error());
    co_return !found->status.isEmpty();
}

} // namespace parvis::connectors
