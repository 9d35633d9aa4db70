// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parvisctl/channelnames.h"
#include "app/parvisctl/commandline.h"

#include <algorithm>

namespace parvis::app {

/// The rows of `send`. What is known of posts and entries is read before something leaves: while it does, nothing is waited for.
class SendLines
{
public:
    explicit SendLines(store::Database &database);

    /// Reads anew what may leave, how it stands, and how channels are called by now.
    void refresh();
    /// Reads the post of an entry that came since, where that is not known yet.
    void lookUp(const domain::Delivery &delivery);
    /// How the person knows its channel.
    [[nodiscard]] QString channelOf(const domain::Delivery &delivery) const { return m_names.of(delivery.channel); }
    /// Tells what became of an entry; of what the service holds also until when, and that what changed here was written there.
    void tell(const domain::Delivery &delivery, const Options &options);
    /// What may have arrived, and waits for a person's word; lowest number first.
    [[nodiscard]] QList<domain::Delivery> unsure() const;
    /// That something is on its way, may have arrived, waits for its next attempt, or a change to what a service holds for its time, and when that is; empty
    /// where nothing does.
    [[nodiscard]] QString nextAttempts(domain::Instant now) const;
    /// Whether changes or decisions are to be made at a service later on.
    [[nodiscard]] bool hasChanges(domain::Instant now) const;
    /// Tells how many wait as `send` ends, until when and why; nothing where none does. With JSON an object in any case.
    void tellWaiting(domain::Instant now, const Options &options) const;

private:
    /// How many wait for some time, and the first of these.
    struct Awaited
    {
        qsizetype count = 0;
        std::optional<domain::Instant> first = {};

        void add(domain::Instant at)
        {
            ++count;
            first = first ? std::min(*first, at) : at;
        }
    };
    /// What waits, by why it does.
    struct Waiting
    {
        qsizetype onTheirWay = 0; ///< somebody sends them just now
        Awaited lookedFor = {}; ///< they may have arrived
        Awaited tried = {}; ///< for their next attempts
        Awaited scheduled = {}; ///< for their times
        Awaited held = {}; ///< at their services
        Awaited changes = {}; ///< and decisions, to what stands there, for their next attempts
        Awaited changesHeldUp = {}; ///< where a service asked to be left alone, or its channel takes nothing: told with what is in their way
        std::optional<domain::Instant> changed = {}; ///< when what changed here of what is held is written there
    };
    [[nodiscard]] Waiting waiting(domain::Instant now) const;
    /// Clauses of what is on its way, may have arrived, or is tried again.
    [[nodiscard]] QStringList underWay(const Waiting &waiting) const;
    /// Which commands tell more of so many clauses: "'deliveries' tells".
    [[nodiscard]] static QString whereToLook(const QString &ofPosts, qsizetype clauses, const Waiting &waiting);

    store::Database &m_database;
    ChannelNames m_names;
    QHash<domain::Id<domain::Post>, domain::Post> m_posts;
    QHash<domain::Id<domain::Delivery>, domain::Delivery> m_before;
};

} // namespace parvis::app
