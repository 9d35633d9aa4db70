// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/links.h"
#include "core/store/database/database.h"

#include <QtCore/QStringList>

namespace parvis::store {

/// What links of articles need to know: the workspace's own articles that stand on the web, and (as owner of `link_answer`) what came of asking addresses. An
/// answer belongs to no article, so that no change tells of it.
class LinkStore
{
public:
    explicit LinkStore(Database &database);

    /// The articles with an address, without their texts, the last changed first; behind them the newest pages of connected sites that are none of these
    /// (domain::mostSitePages).
    [[nodiscard]] QFuture<domain::Result<QList<domain::ArticlePage>>> pages() const;
    /// What is known of these addresses since then.
    [[nodiscard]] QFuture<domain::Result<QList<domain::LinkAnswer>>> answers(const QStringList &addresses, domain::Instant since) const;
    /// Keeps answers in the place of earlier ones; what is older than `before` is forgotten.
    [[nodiscard]] QFuture<domain::Result<>> keep(const QList<domain::LinkAnswer> &answers, domain::Instant before);

private:
    Database &m_database;
};

} // namespace parvis::store
