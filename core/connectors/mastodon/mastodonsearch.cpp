// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonsearch.h"

#include "core/connectors/answers.h"
#include "core/connectors/mastodon/mastodonentities.h"
#include "core/connectors/trouble.h"

#include <QtCore/QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::connectors::mastodon {

using domain::Trouble;

/// One page of a search. Named: who waits for one keeps it.
struct FoundStatuses
{
    QList<domain::IncomingEntry> entries;
    std::optional<domain::Instant> newest;
    std::optional<domain::Instant> oldest;
    qsizetype count = 0;
};

namespace {

constexpr int searchPage = 40;
/// A search knows what was posted only after a while.
constexpr std::chrono::milliseconds indexDelay = std::chrono::minutes{10};
/// Of what was passed, so many are read again: what is deleted there in the meantime moves the rest up.
constexpr int overlap = 5;
/// Elasticsearch counts no further (index.max_result_window).
constexpr int furthest = 9'900;

Trouble searchTrouble(const HttpResponse &response)
{
    Trouble trouble = troubleOf(response, errorOf(response));
    if (isWithdrawn(response))
        trouble.kind = Trouble::Kind::AccessWithdrawn;
    return trouble;
}

QString searchTime(const std::optional<domain::Instant> &at)
{
    return at ? domain::toDateTime(*at).toString(Qt::ISODateWithMs) : QString();
}

Exchange<FoundStatuses> findStatuses(Access access, QString words, int passed)
{
    // QUrlQuery takes its values half encoded: what people type is encoded whole.
    QUrlQuery query{{u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(words))}, {u"type"_s, u"statuses"_s}, {u"limit"_s, QString::number(searchPage)}};
    if (passed > 0)
        query.addQueryItem(u"offset"_s, QString::number(passed));
    HttpRequest request = getRequest(below(access.connection.server, u"/api/v2/search"_s), query);
    request.headers.append("Authorization", "Bearer " + access.secret.value(u"token"_s).toUtf8());
    request.headers.append("Accept", "application/json");
    const Given given = co_await ask(request);
    const auto answer = jsonObjectOf(given, searchTrouble);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->value("statuses"_L1).isArray())
        co_return std::unexpected(malformed(*given, u"no list of statuses"_s));
    const QJsonArray statuses = answer->value("statuses"_L1).toArray();
    FoundStatuses found;
    found.count = statuses.size();
    for (const auto &value : statuses) {
        const QJsonObject status = value.toObject();
        const domain::IncomingMention mention = mentionOf(status, access.connection.accountId, access.connection.server.host());
        if (mention.publishedAt) {
            found.newest = found.newest ? std::max(*found.newest, *mention.publishedAt) : *mention.publishedAt;
            found.oldest = found.oldest ? std::min(*found.oldest, *mention.publishedAt) : *mention.publishedAt;
        }
        const bool isOurs = status.value("account"_L1).toObject().value("id"_L1).toString() == access.connection.accountId;
        if (!mention.remoteId.isEmpty() && !isOurs)
            found.entries << domain::tidied(mention);
    }
    co_return found;
}

/// Whether going on makes sense: the page was none, or a server that does not count gives the same again.
bool hasEnd(const FoundStatuses &found, const std::optional<domain::Instant> &oldestBefore, int passed)
{
    return found.count == 0 || !found.oldest || passed >= furthest || (oldestBefore && *found.oldest >= *oldestBefore);
}

int after(int passed, const FoundStatuses &found)
{
    return passed + std::max(1, static_cast<int>(found.count) - overlap);
}

} // namespace

Exchange<Page> searchNewer(Access access, QString words, QString position)
{
    const QStringList parts = position.split(u'|');
    const auto knownAt = domain::parseInstant(parts.value(0));
    const int passed = parts.value(1).toInt();
    const auto newestBefore = domain::parseInstant(parts.value(2));
    const auto oldestBefore = domain::parseInstant(parts.value(3));
    const auto found = co_await findStatuses(access, words, passed);
    if (!found)
        co_return std::unexpected(found.error());
    Page page{.entries = found->entries, .removed = {}, .next = {}};
    const auto newest = newestBefore ? newestBefore : found->newest;
    if (!knownAt) {
        // Where nothing was found yet, all that will be is new.
        page.next = newest ? searchTime(newest) : u"1970-01-01T00:00:00.000Z"_s;
        page.olderStart = found->count > 0 ? u"%1|%2"_s.arg(after(0, *found)).arg(searchTime(found->oldest)) : QString();
        co_return page;
    }
    page.next = newest && *newest > *knownAt ? searchTime(newest) : parts.value(0);
    if (hasEnd(*found, oldestBefore, passed) || *found->oldest < *knownAt - indexDelay)
        co_return page;
    page.next = u"%1|%2|%3|%4"_s.arg(parts.value(0)).arg(after(passed, *found)).arg(searchTime(newest), searchTime(found->oldest));
    page.isLast = false;
    co_return page;
}

Exchange<Page> searchOlder(Access access, QString words, QString position)
{
    const int passed = position.section(u'|', 0, 0).toInt();
    const auto oldestBefore = domain::parseInstant(position.section(u'|', 1, 1));
    const auto found = co_await findStatuses(access, words, passed);
    if (!found)
        co_return std::unexpected(found.error());
    Page page{.entries = found->entries, .removed = {}, .next = {}};
    if (hasEnd(*found, oldestBefore, passed))
        co_return page;
    page.next = u"%1|%2"_s.arg(after(passed, *found)).arg(searchTime(found->oldest));
    page.isLast = false;
    co_return page;
}

} // namespace parvis::connectors::mastodon
