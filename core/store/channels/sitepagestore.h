// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/sitepage.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `site_page`: what connected sites have published, for articles to link to.
class SitePageStore
{
public:
    explicit SitePageStore(Database &database);

    /// The newest `limit` of a channel, or of all; those without a date last.
    [[nodiscard]] QFuture<domain::Result<QList<domain::KeptSitePage>>> pages(std::optional<domain::Id<domain::Channel>> channel, qint64 limit) const;

private:
    Database &m_database;
};

/// Takes in what an answer brings, within the transaction that moves the position of the stream: what stands in no round that ended goes.
[[nodiscard]] domain::Result<> takeSitePages(Connection &connection, domain::Id<domain::Channel> channel, const QString &stream,
                                             const domain::SiteReading &reading);
/// What the page is called that the first link of a text leads to, where a connected site has it; nothing else.
[[nodiscard]] std::optional<QString> titleOfLinkedPage(Connection &connection, const QString &text);
/// Takes all of a channel away.
[[nodiscard]] domain::Result<> forgetSitePages(Connection &connection, domain::Id<domain::Channel> channel);

} // namespace parvis::store
