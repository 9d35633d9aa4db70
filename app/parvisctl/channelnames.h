// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/post.h"
#include "core/store/database/database.h"

#include <QtCore/QHash>

namespace parvis::app {

struct Options;

/// How the person knows the channels, by their keys, with the service of those that are called alike; of one that is not among them "channel 17".
class ChannelNames
{
public:
    explicit ChannelNames(store::Database &database);

    [[nodiscard]] QString of(domain::Id<domain::Channel> channel) const;
    /// The name alone, as the person gave it.
    [[nodiscard]] QString given(domain::Id<domain::Channel> channel) const;
    /// The one that is printed: a program reads the name alone.
    [[nodiscard]] QString of(domain::Id<domain::Channel> channel, const Options &options) const;

private:
    QHash<domain::Id<domain::Channel>, QString> m_names;
    QHash<domain::Id<domain::Channel>, QString> m_given;
};

/// By what a person knows a post again: its title, else its first words; empty where it has neither.
[[nodiscard]] QString firstWords(const domain::Post &post);
/// Posts by their keys, as far as they are there; none where the workspace cannot be read.
[[nodiscard]] QHash<domain::Id<domain::Post>, domain::Post> postsOf(store::Database &database, const QList<domain::Id<domain::Post>> &ids);

} // namespace parvis::app
