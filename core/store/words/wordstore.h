// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <QtCore/QStringList>

namespace parvis::store {

/// Owner of `known_word`: the words of the workspace, which are right in all that is written there though no dictionary has them.
class WordStore
{
public:
    explicit WordStore(Database &database);

    /// As they were added, sorted by their letters.
    [[nodiscard]] QFuture<domain::Result<QStringList>> words() const;
    /// Adds these; answers those that were not known before.
    [[nodiscard]] QFuture<domain::Result<QStringList>> add(const QStringList &words);
    /// Takes these away, where they are known.
    [[nodiscard]] QFuture<domain::Result<>> remove(const QStringList &words);

private:
    Database &m_database;
};

} // namespace parvis::store
