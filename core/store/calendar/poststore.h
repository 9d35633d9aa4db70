// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database/database.h"

#include <functional>

namespace parvis::store {

/// How a post stood and stands.
struct PostChange
{
    domain::Post before;
    domain::Post after;

    [[nodiscard]] bool isNone() const { return before == after; }
};

/// Owner of `post` and its index. What the ledger of deliveries knows of a post is above what anybody writes here: one that is leaving or has left gets
/// Conflict.
class PostStore
{
public:
    explicit PostStore(Database &database);

    /// Posts and boosts (no replies) that the calendar shows on these local days (both included), in order of calendarTime().
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> between(qint64 fromDay, qint64 untilDay) const;
    /// Posts without any date, last changed first: the ideas tray.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> ideas() const;
    [[nodiscard]] QFuture<domain::Result<domain::Post>> post(domain::Id<domain::Post> id) const;
    /// Posts that failed, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> failed(int limit) const;
    /// What waits to leave, by whomever, and what a service holds or is working on; replies too; soonest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Post>>> outbox() const;
    /// Those of the posts that are there, by their keys.
    [[nodiscard]] QFuture<domain::Result<QHash<domain::Id<domain::Post>, domain::Post>>> posts(const QList<domain::Id<domain::Post>> &ids) const;
    /// Adds it under the key it carries (undo) or a new one. Invalid where state and dates contradict each other (scheduled without
    /// a time, unknown zone).
    [[nodiscard]] QFuture<domain::Result<domain::Post>> add(const domain::Post &post);
    /// Makes another of a post, in one transaction; writes nothing where it is the same. Runs on the workspace's thread: `edit` is value in, value out.
    /// NotFound, Invalid, Conflict as in save().
    [[nodiscard]] QFuture<domain::Result<PostChange>> change(domain::Id<domain::Post> id, const std::function<domain::Post(const domain::Post &)> &edit);
    /// Writes every field by key; NotFound where it is gone, Invalid as for add. What the service holds is taken back there where what leaves changes.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> save(const domain::Post &post);
    /// Conflict where it is leaving, or may have left.
    [[nodiscard]] QFuture<domain::Result<domain::Post>> remove(domain::Id<domain::Post> id);
    /// Removes what was to be removed (domain::toBeRemoved()) and is held by no service any more.
    [[nodiscard]] QFuture<domain::Result<>> removeGivenBack();

private:
    Database &m_database;
};

} // namespace parvis::store
