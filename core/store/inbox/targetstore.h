// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/inbox/target.h"
#include "core/store/database/database.h"

namespace parvis::store {

/// Owner of `response_target`, and of what is due when.
class TargetStore
{
public:
    explicit TargetStore(Database &database);

    /// The targets there are, by channel.
    [[nodiscard]] QFuture<domain::Result<QList<domain::ResponseTarget>>> targets() const;
    /// Sets a channel's target and reckons anew when its mentions are due, in steps that let other writes through; the future tells its progress in mentions.
    /// Answers the target before, nothing where there was none. Invalid: less than nothing or over a year; NotFound: no such channel.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::ResponseTarget>>> set(const domain::ResponseTarget &target);
    /// Takes a channel's target away: nothing of it is due any more. Answers the target before.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::ResponseTarget>>> remove(domain::Id<domain::Channel> channel);

private:
    Database &m_database;
};

} // namespace parvis::store
