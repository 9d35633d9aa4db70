// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/channels/sitepagestore.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace parvis::store {

SitePageStore::SitePageStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::KeptSitePage>>> SitePageStore::pages(std::optional<domain::Id<domain::Channel>> channel, qint64 limit) const
{
    return m_database.read([channel, limit](Connection &connection) -> domain::Result<QList<domain::KeptSitePage>> {
        Statement rows = connection.prepare(
            u"SELECT channel_id, remote_id, url, title, published_at, changed_at FROM site_page%1 "
            "ORDER BY published_at DESC NULLS LAST, channel_id, remote_id LIMIT ?"_s.arg(channel ? u" WHERE channel_id = ?"_s : QString()));
        if (channel)
            rows.bind(*channel);
        if (auto ran = rows.bind(limit).run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::KeptSitePage> pages;
        while (rows.next())
            pages.append(
                {.channel = rows.id<domain::Channel>(0),
                 .page = {.remoteId = rows.text(1), .url = rows.text(2), .title = rows.text(3), .publishedAt = rows.instant(4), .changedAt = rows.instant(5)}});
        return rows.ended().transform([&] { return pages; });
    });
}

domain::Result<> takeSitePages(Connection &connection, domain::Id<domain::Channel> channel, const QString &stream, const domain::SiteReading &reading)
{
    qint64 touched = 0;
    {
        // What is as it was is written too, for its round, but is no change.
        Statement known = connection.prepare(u"SELECT 1 FROM site_page WHERE channel_id = ? AND remote_id = ? AND url = ? AND title = ?"_s);
        Statement write = connection.prepare(u"INSERT INTO site_page (channel_id, remote_id, list, round, url, title, published_at, changed_at) "
                                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel_id, remote_id) DO UPDATE SET list = excluded.list, "
                                             "round = excluded.round, url = excluded.url, title = excluded.title, published_at = excluded.published_at, "
                                             "changed_at = excluded.changed_at"_s);
        for (const domain::SitePage &page : reading.pages) {
            if (auto ran = known.bind(channel).bind(page.remoteId).bind(page.url).bind(page.title).run(); !ran)
                return ran;
            touched += known.next() ? 0 : 1;
            write.bind(channel).bind(page.remoteId).bind(stream).bind(reading.round).bind(page.url).bind(page.title);
            if (auto ran = write.bind(page.publishedAt).bind(page.changedAt).run(); !ran)
                return ran;
        }
    }
    {
        Statement remove = connection.prepare(u"DELETE FROM site_page WHERE channel_id = ? AND remote_id = ?"_s);
        for (const QString &id : reading.removed) {
            if (auto ran = remove.bind(channel).bind(id).run(); !ran)
                return ran;
            touched += remove.affected();
        }
    }
    if (reading.endsRound) {
        Statement remove = connection.prepare(u"DELETE FROM site_page WHERE channel_id = ? AND list = ? AND round < ?"_s);
        if (auto ran = remove.bind(channel).bind(stream).bind(reading.round).run(); !ran)
            return ran;
        touched += remove.affected();
    }
    connection.changes().sitePages = connection.changes().sitePages || touched > 0;
    return {};
}

domain::Result<> forgetSitePages(Connection &connection, domain::Id<domain::Channel> channel)
{
    Statement remove = connection.prepare(u"DELETE FROM site_page WHERE channel_id = ?"_s);
    return remove.bind(channel).run().transform([&] { connection.changes().sitePages = connection.changes().sitePages || remove.affected() > 0; });
}

std::optional<QString> titleOfLinkedPage(Connection &connection, const QString &text)
{
    static const QRegularExpression link(u"https?://[^\\s<>\"]+"_s, QRegularExpression::CaseInsensitiveOption);
    QString address = link.match(text).captured();
    while (!address.isEmpty() && u".,;:!?)]»”'"_s.contains(address.back()))
        address.chop(1);
    address = address.section(u'#', 0, 0).section(u'?', 0, 0);
    while (address.endsWith(u'/'))
        address.chop(1);
    if (address.isEmpty())
        return std::nullopt;
    Statement row = connection.prepare(u"SELECT title FROM site_page WHERE url IN (?, ?) AND title <> '' LIMIT 1"_s);
    if (auto ran = row.bind(address).bind(address + u'/').run(); !ran || !row.next())
        return std::nullopt;
    return row.text(0);
}

} // namespace parvis::store
