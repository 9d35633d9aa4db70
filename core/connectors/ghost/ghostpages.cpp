// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/ghost/ghostconnector.h"
#include "core/connectors/sitereading.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

// What stands published on a site, for articles to link to.
namespace parvis::connectors {

using domain::Trouble;

namespace {
/// Ghost 6 gives no more at once.
constexpr qint64 ghostSitePageSize = 100;
} // namespace

Exchange<Page> GhostConnector::fetchSite(Access access, QString list, QString position) const
{
    if (list != "posts"_L1 && list != "pages"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no such list: "_s + list});
    const auto session = co_await ghost::begin(access);
    if (!session)
        co_return std::unexpected(session.error());
    const SitePosition at = SitePosition::read(position);
    const qint64 number = at.isWhole ? at.at / ghostSitePageSize + 1 : 1;
    const QUrlQuery query{{u"limit"_s, QString::number(ghostSitePageSize)},
                          {u"page"_s, QString::number(number)},
                          {u"filter"_s, u"status:published"_s},
                          {u"order"_s, at.isWhole ? u"published_at desc"_s : u"updated_at desc"_s},
                          {u"fields"_s, u"id,title,url,published_at,updated_at"_s}};
    const Given given = co_await ghost::say(*session, ghost::asking(*session, u'/' + list + u'/', query));
    const auto entries = ghost::listOfAnswer(given, list);
    if (!entries)
        co_return withoutSiteList(at, entries.error());
    SiteListing listing{.pages = {}, .count = entries->size()};
    for (const QJsonObject &entry : *entries) {
        const QString id = entry.value("id"_L1).toString();
        const QUrl address(entry.value("url"_L1).toString(), QUrl::StrictMode);
        const QString title = entry.value("title"_L1).toString().simplified();
        if (title.isEmpty() || (address.scheme() != "https"_L1 && address.scheme() != "http"_L1) || address.host().isEmpty()) {
            listing.removed << id;
            continue;
        }
        listing.pages << domain::SitePage{.remoteId = id,
                                          .url = address.toString(QUrl::FullyEncoded),
                                          .title = title,
                                          .publishedAt = domain::parseInstant(entry.value("published_at"_L1).toString()),
                                          .changedAt = domain::parseInstant(entry.value("updated_at"_L1).toString())};
    }
    const QJsonObject pagination = QJsonDocument::fromJson(given->body).object().value("meta"_L1).toObject().value("pagination"_L1).toObject();
    listing.total = std::max<qint64>(0, pagination.value("total"_L1).toInteger(at.isWhole ? domain::mostSitePages : at.total));
    co_return sitePage(at, listing, ghostSitePageSize);
}

} // namespace parvis::connectors
