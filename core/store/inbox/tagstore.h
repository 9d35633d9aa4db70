// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// A tag with what wears it.
struct TagSummary
{
    domain::Tag tag;
    qint64 mentions = 0;
    qint64 people = 0;

    friend bool operator==(const TagSummary &, const TagSummary &) = default;
};

/// All that putting a removed tag back needs.
struct TagBefore
{
    domain::Tag tag;
    QList<domain::Id<domain::Mention>> mentions;
    QList<domain::Id<domain::Person>> people;

    friend bool operator==(const TagBefore &, const TagBefore &) = default;
};

/// Owner of `tag`. Names are 1 to 100 characters and differ by more than case and accents.
class TagStore
{
public:
    explicit TagStore(Database &database);

    /// All tags, by name.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Tag>>> tags() const;
    /// The same with how many mentions and people wear them.
    [[nodiscard]] QFuture<domain::Result<QList<TagSummary>>> summaries() const;
    /// Adds a tag under the key it carries (redo) or a new one. Invalid: no name; Conflict: the name stands already.
    [[nodiscard]] QFuture<domain::Result<domain::Tag>> add(const domain::Tag &tag);
    /// The tag of that name, added with that colour where there is none.
    [[nodiscard]] QFuture<domain::Result<domain::Tag>> findOrAdd(const QString &name, int colour);
    /// Writes name and colour; answers how it stood before. NotFound, Invalid, Conflict.
    [[nodiscard]] QFuture<domain::Result<domain::Tag>> save(const domain::Tag &tag);
    /// Takes it off everything and removes it. NotFound.
    [[nodiscard]] QFuture<domain::Result<TagBefore>> remove(domain::Id<domain::Tag> id);
    /// Puts it back on all that wore it and still stands.
    [[nodiscard]] QFuture<domain::Result<>> restore(const TagBefore &before);

private:
    Database &m_database;
};

} // namespace parvis::store
