// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mastodon/mastodonsearch.h"

#include "core/connectors/answers.h"
#include "core/connectors/listwindow.h"
#include "core/connectors/mastodon/mastodonapi.h"
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
    QStringList ids;
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
    const Given given = co_await ask(asking(access, u"/api/v2/search"_s, query));
    const auto answer = jsonObjectOf(given, troubleOfMastodon);
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->value("statuses"_L1).isArray())
        co_return std::unexpected(malformed(*given, u"no list of statuses"_s));
    const QJsonArray statuses = answer->value("statuses"_L1).toArray();
    FoundStatuses found;
    found.count = statuses.size();
    for (const auto &value : statuses) {
        const QJsonObject status = value.toObject();
        if (const auto at = domain::parseInstant(status.value("created_at"_L1).toString())) {
            found.newest = found.newest ? std::max(*found.newest, *at) : *at;
            found.oldest = found.oldest ? std::min(*found.oldest, *at) : *at;
        }
        if (const auto entry = entryOf(access, status)) {
            found.entries << *entry;
            if (const auto *mention = std::get_if<domain::IncomingMention>(&*entry))
                found.ids << mention->remoteId;
        }
    }
    co_return found;
}

/// Whether going on makes sense: the page was none, or a server that does not count gives the same again.
bool hasEnd(const FoundStatuses &found, const std::optional<domain::Instant> &oldestBefore, int passed)
{
    return found.count == 0 || !found.oldest || passed >= furthest || (oldestBefore && *found.oldest >= *oldestBefore);
}

/// The ids of a page as they are kept in a position.
QString idsText(const QStringList &ids)
{
    constexpr qsizetype most = 2 * searchPage;
    return ids.first(std::min(ids.size(), most)).join(u' ').remove(u'|');
}

/// Those of `known` that are missing where they ought to stand, in a page of the newest.
QStringList missingIn(const FoundStatuses &found, const QStringList &known)
{
    QList<ListMark> page;
    for (const QString &id : found.ids)
        page << ListMark{.id = id};
    QList<ListMark> marks;
    for (const QString &id : known)
        marks << ListMark{.id = id};
    return meetingOf(page, marks, found.count == 0).missing;
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
    QString ids = parts.value(4);
    if (passed == 0) {
        const auto looked = co_await lookFor(access, missingIn(*found, ids.split(u' ', Qt::SkipEmptyParts)));
        if (!looked)
            co_return std::unexpected(looked.error());
        page.removed = looked->removed;
        page.entries += looked->entries;
        ids = idsText(found->ids);
    }
    const auto newest = newestBefore ? newestBefore : found->newest;
    const QString end = ids.isEmpty() ? QString() : u"||||"_s + ids;
    if (!knownAt) {
        // Where nothing was found yet, all that will be is new.
        page.next = (newest ? searchTime(newest) : u"1970-01-01T00:00:00.000Z"_s) + end;
        page.olderStart = found->count > 0 ? u"%1|%2"_s.arg(after(0, *found)).arg(searchTime(found->oldest)) : QString();
        co_return page;
    }
    page.next = (newest && *newest > *knownAt ? searchTime(newest) : parts.value(0)) + end;
    if (hasEnd(*found, oldestBefore, passed) || *found->oldest < *knownAt - indexDelay)
        co_return page;
    page.next = QStringList{parts.value(0), QString::number(after(passed, *found)), searchTime(newest), searchTime(found->oldest), ids}.join(u'|');
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
