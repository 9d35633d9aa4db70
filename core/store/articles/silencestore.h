// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <QtCore/QStringList>

namespace parvis::store {

/// Owner of `silenced_finding`: what the checks are not to say of an article again, by the key of a finding or of a rule. A change of it is told as one of
/// the article.
class SilenceStore
{
public:
    explicit SilenceStore(Database &database);

    /// The keys silenced in an article, sorted; none where it is gone.
    [[nodiscard]] QFuture<domain::Result<QStringList>> silenced(domain::Id<domain::Article> article) const;
    /// Silences these too; those that are stay so. NotFound where the article is gone.
    [[nodiscard]] QFuture<domain::Result<>> silence(domain::Id<domain::Article> article, const QStringList &keys);
    /// Takes one out; none where it is not silenced.
    [[nodiscard]] QFuture<domain::Result<>> listen(domain::Id<domain::Article> article, const QString &key);

private:
    Database &m_database;
};

} // namespace parvis::store
