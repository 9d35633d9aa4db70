// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sitereading.h"
#include "core/connectors/wordpress/wordpressapi.h"
#include "core/connectors/wordpress/wordpressconnector.h"
#include "core/connectors/wordpress/wordpressentities.h"
#include "core/formats/html/htmltotext.h"

using namespace Qt::StringLiterals;

// What stands published on a site, for articles to link to.
namespace parvis::connectors {

using domain::Trouble;

namespace {

/// Neither the words nor what a page is made of: a hundred such are some twenty kilobytes.
constexpr auto wordpressPageFields = "id,link,title,date_gmt,modified_gmt,content.protected"_L1;

QString remoteIdOfPage(const QString &list, const QString &number)
{
    return list == "posts"_L1 ? wordpress::remoteIdOfPost(number) : u"page-"_s + number;
}

} // namespace

Exchange<Page> WordPressConnector::fetchSite(Access access, QString list, QString position) const
{
    if (list != "posts"_L1 && list != "pages"_L1)
        co_return std::unexpected(Trouble{.kind = Trouble::Kind::NotPossible, .said = u"no such list: "_s + list});
    const SitePosition at = SitePosition::read(position);
    QUrlQuery query{{u"per_page"_s, QString::number(wordpress::pageSize)},
                    {u"_fields"_s, QString(wordpressPageFields)},
                    {u"orderby"_s, at.isWhole ? u"date"_s : u"modified"_s},
                    {u"order"_s, u"desc"_s}};
    if (at.isWhole && at.at > 0)
        query.addQueryItem(u"offset"_s, QString::number(at.at));
    const Given given = co_await ask(wordpress::asking(access, u"/wp/v2/"_s + list, query));
    const auto entries = wordpress::listOfAnswer(given);
    if (!entries)
        co_return withoutSiteList(at, entries.error());
    SiteListing listing{.pages = {}, .count = entries->size()};
    for (const QJsonObject &entry : *entries) {
        const QString number = wordpress::idOfEntry(entry);
        if (number.isEmpty())
            continue;
        const QUrl address(entry.value("link"_L1).toString(), QUrl::StrictMode);
        const QString title = formats::htmlToText(wordpress::renderedOf(entry, "title"_L1)).simplified();
        const bool isHttp = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
        // Who reads behind a password is nobody whom an article leads there.
        if (entry.value("content"_L1).toObject().value("protected"_L1).toBool() || title.isEmpty() || !isHttp || address.host().isEmpty()) {
            listing.removed << remoteIdOfPage(list, number);
            continue;
        }
        listing.pages << domain::SitePage{.remoteId = remoteIdOfPage(list, number),
                                          .url = address.toString(QUrl::FullyEncoded),
                                          .title = title,
                                          .publishedAt = wordpress::instantOf(entry, "date_gmt"_L1),
                                          .changedAt = wordpress::instantOf(entry, "modified_gmt"_L1)};
    }
    // Where its head is silent the list ends with the first answer that is not full.
    listing.total = wordpress::totalOf(*given).value_or(at.isWhole ? domain::mostSitePages : at.total);
    co_return sitePage(at, listing, wordpress::pageSize);
}

} // namespace parvis::connectors
