// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of MastodonConnector takes in what our account answered by another program.
#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonapi.h"
#include "core/connectors/mastodon/mastodonconnector.h"
#include "core/connectors/mastodon/mastodonentities.h"

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

constexpr int ownStatusesPage = 40;

/// Servers that speak the API without this answer so: nothing is wrong with them.
bool isNotToldOfOwn(domain::Trouble::Kind kind)
{
    using enum domain::Trouble::Kind;
    return kind == Gone || kind == NotPossible || kind == Refused || kind == Malformed;
}

} // namespace

Exchange<Page> MastodonConnector::fetchOwn(Access access, QString position) const
{
    QUrlQuery query{{u"limit"_s, QString::number(ownStatusesPage)}, {u"exclude_reblogs"_s, u"true"_s}};
    // Upwards from what is known: of many, none is left out (docs.joinmastodon.org/api/guidelines, "min_id").
    if (!position.isEmpty())
        query.addQueryItem(u"min_id"_s, position);
    const QString path = u"/api/v1/accounts/%1/statuses"_s.arg(access.connection.accountId);
    const auto statuses = jsonArrayOf(co_await ask(mastodon::asking(access, path, query)), mastodon::troubleOfMastodon);
    if (!statuses && isNotToldOfOwn(statuses.error().kind))
        co_return Page{.entries = {}, .removed = {}, .next = position};
    if (!statuses)
        co_return std::unexpected(statuses.error());
    Page page{.entries = {}, .removed = {}, .next = position};
    for (const auto &value : *statuses) {
        const QJsonObject status = value.toObject();
        const QString id = mastodon::idIn(status);
        if (id.isEmpty())
            continue;
        if (id == position)
            break;
        if (page.next == position)
            page.next = id;
        // Of a thread of ours the parts answer ourselves; what has no time was never said.
        const QString answered = status.value("in_reply_to_account_id"_L1).toVariant().toString();
        const domain::IncomingPost post = mastodon::postOf(status);
        if (!post.inReplyTo.isEmpty() && answered != access.connection.accountId && domain::toMs(post.publishedAt) > 0)
            page.entries << domain::tidied(post);
    }
    // Of what was answered before the channel was connected the newest page is enough: all else waits for nobody.
    page.isLast = position.isEmpty() || page.next == position || statuses->size() < ownStatusesPage;
    co_return page;
}

} // namespace parvis::connectors
