// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of BlueskyConnector takes in what our account answered by another program.
#include "core/connectors/bluesky/blueskyconnector.h"
#include "core/connectors/bluesky/blueskyentities.h"
#include "core/connectors/ownwords.h"
#include "core/connectors/trouble.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace parvis::connectors {

namespace {

constexpr int ownRecordsPage = 50;
/// Nobody answers more between two visits.
constexpr int mostOwnPages = 20;

} // namespace

Exchange<Page> BlueskyConnector::fetchOwn(Access access, QString position) const
{
    // Keys of records rise with time (atproto.com/specs/tid), and the list begins at the newest.
    Page page{.entries = {}, .removed = {}, .next = position};
    QString cursor;
    for (int pages = 0; pages < mostOwnPages; ++pages) {
        QUrlQuery query{{u"collection"_s, u"app.bsky.feed.post"_s}, {u"limit"_s, QString::number(ownRecordsPage)}};
        query.addQueryItem(u"repo"_s, QString::fromLatin1(QUrl::toPercentEncoding(access.connection.accountId)));
        if (!cursor.isEmpty())
            query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        const Given given
            = co_await ask(bluesky::authorized(access, getRequest(bluesky::endpoint(access.connection.server, u"com.atproto.repo.listRecords"_s), query)));
        const auto answer = bluesky::objectOf(given);
        if (!answer)
            co_return std::unexpected(answer.error());
        if (!answer->value("records"_L1).isArray())
            co_return std::unexpected(malformed(*given, u"no list of records"_s));
        const QJsonArray records = answer->value("records"_L1).toArray();
        bool isKnown = false;
        for (const auto &value : records) {
            const QJsonObject record = value.toObject();
            const QString uri = record.value("uri"_L1).toString();
            const auto address = bluesky::recordAddressOf(uri);
            if (address.isEmpty() || address.repository != access.connection.accountId)
                continue;
            if (!position.isEmpty() && address.key <= position) {
                isKnown = true;
                break;
            }
            page.next = std::max(page.next, address.key);
            const QJsonObject said = record.value("value"_L1).toObject();
            const QString parent = said.value("reply"_L1).toObject().value("parent"_L1).toObject().value("uri"_L1).toString();
            // Of a thread of ours the parts answer ourselves.
            if (parent.isEmpty() || bluesky::recordAddressOf(parent).repository == access.connection.accountId)
                continue;
            const QJsonObject author{{u"did"_s, access.connection.accountId},
                                     {u"handle"_s, access.connection.handle.mid(access.connection.handle.startsWith(u'@') ? 1 : 0)}};
            if (const auto answered = ownAnswer(bluesky::mentionOf(uri, author, said, domain::MentionKind::Reply)))
                page.entries << *answered;
        }
        const QString next = answer->value("cursor"_L1).toString();
        // Of what was answered before the channel was connected the newest page is enough: all else waits for nobody.
        if (isKnown || position.isEmpty() || next.isEmpty() || next == cursor || records.isEmpty())
            break;
        cursor = next;
    }
    co_return page;
}

} // namespace parvis::connectors
