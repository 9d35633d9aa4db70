// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/articles/linkstore.h"

#include "core/domain/articles/article.h"
#include "core/domain/channels/sitepage.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// With or without a slash at its end an address leads to the same page.
QString sameAddress(QString address)
{
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

domain::Result<> addSitePages(Connection &connection, QList<domain::ArticlePage> &pages)
{
    QSet<QString> known;
    for (const domain::ArticlePage &page : std::as_const(pages))
        known.insert(sameAddress(page.address));
    Statement rows = connection.prepare(u"SELECT p.title, p.url, c.name FROM site_page p JOIN channel c ON c.id = p.channel_id "
                                        "ORDER BY p.published_at DESC NULLS LAST, p.channel_id, p.remote_id LIMIT ?"_s);
    if (auto ran = rows.bind(domain::mostSitePages).run(); !ran)
        return ran;
    while (rows.next()) {
        const QString address = rows.text(1);
        // Where one site is two channels its pages are one all the same.
        if (const QString same = sameAddress(address); !known.contains(same)) {
            known.insert(same);
            pages.append({.title = rows.text(0), .address = address, .site = rows.text(2)});
        }
    }
    return rows.ended();
}

} // namespace

LinkStore::LinkStore(Database &database)
    : m_database(database)
{
}

QFuture<domain::Result<QList<domain::ArticlePage>>> LinkStore::pages() const
{
    return m_database.read([](Connection &connection) -> domain::Result<QList<domain::ArticlePage>> {
        Statement rows = connection.prepare(
            u"SELECT id, title, focus, slug, url, language FROM article WHERE url <> '' AND status = ? ORDER BY changed_at DESC, id DESC"_s);
        // What is no draft any more has its address, but answers there only once it is published.
        if (auto ran = rows.bind(static_cast<int>(domain::ArticleStatus::Published)).run(); !ran)
            return std::unexpected(ran.error());
        QList<domain::ArticlePage> pages;
        while (rows.next()) {
            pages.append({.id = rows.id<domain::Article>(0),
                          .title = rows.text(1),
                          .focus = rows.text(2),
                          .slug = rows.text(3),
                          .address = rows.text(4),
                          .language = rows.text(5)});
        }
        return addSitePages(connection, pages).transform([&] { return pages; });
    });
}

QFuture<domain::Result<QList<domain::LinkAnswer>>> LinkStore::answers(const QStringList &addresses, domain::Instant since) const
{
    return m_database.read([addresses, since](Connection &connection) -> domain::Result<QList<domain::LinkAnswer>> {
        Statement row = connection.prepare(u"SELECT state, trouble, status, moved_to, asked_at FROM link_answer WHERE address = ? AND asked_at >= ?"_s);
        QList<domain::LinkAnswer> answers;
        for (const QString &address : addresses) {
            if (auto ran = row.bind(address).bind(since).run(); !ran)
                return std::unexpected(ran.error());
            if (row.next()) {
                answers.append({.address = address,
                                .state = static_cast<domain::LinkState>(row.number(0)),
                                .trouble = static_cast<domain::LinkTrouble>(row.number(1)),
                                .status = static_cast<int>(row.number(2)),
                                .movedTo = row.text(3),
                                .askedAt = domain::fromMs(row.number(4))});
            }
        }
        return answers;
    });
}

QFuture<domain::Result<>> LinkStore::keep(const QList<domain::LinkAnswer> &answers, domain::Instant before)
{
    return m_database.write([answers, before](Connection &connection) -> domain::Result<> {
        Statement forget = connection.prepare(u"DELETE FROM link_answer WHERE asked_at < ?"_s);
        if (auto ran = forget.bind(before).run(); !ran)
            return ran;
        Statement keep = connection.prepare(u"INSERT OR REPLACE INTO link_answer (address, state, trouble, status, moved_to, asked_at) "
                                            "VALUES (?, ?, ?, ?, ?, ?)"_s);
        for (const domain::LinkAnswer &answer : answers) {
            keep.bind(answer.address).bind(static_cast<int>(answer.state)).bind(static_cast<int>(answer.trouble)).bind(answer.status);
            if (auto ran = keep.bind(answer.movedTo).bind(answer.askedAt).run(); !ran)
                return ran;
        }
        return {};
    });
}

} // namespace parvis::store
