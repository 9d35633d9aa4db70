// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/imports/importstore.h"
#include "core/store/inbox/inboxstore.h"
#include "models/reputation/reputationpagemodel.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/workspace.h"

#include <array>

namespace parvis::tests {

/// A workspace with two months of mentions on two channels, every third of which we answered, most after 52 minutes, some after 5 or 300; today is
/// 23 November 2026 in Paris, and some mentions come just around midnight.
struct ReputationFixture
{
    ReputationFixture()
    {
        takeIn(QStringLiteral("Blog"), 2, 0);
        takeIn(QStringLiteral("Bluesky"), 3, 1);
    }

    void takeIn(const QString &name, int aDay, int salt, const QString &service = QStringLiteral("mastodon"))
    {
        const domain::IncomingSource source{.service = service, .address = name, .title = name};
        const auto target = await(imports.begin(source, name, clock.now())).value();
        QList<domain::IncomingEntry> entries;
        for (int day = 0; day < days; ++day) {
            for (int i = 0; i < aDay; ++i) {
                // 22:30 and 23:30 UTC lie on two different days in Paris.
                const auto at = clock.now() - std::chrono::hours(24 * day) - std::chrono::hours(i % 3 == 0 ? 9 : 10) - std::chrono::minutes(11 + i);
                const QString id = QStringLiteral("%1-%2-%3").arg(name).arg(day).arg(i);
                domain::IncomingMention mention;
                mention.kind = domain::MentionKind::Mention;
                mention.remoteId = id;
                mention.text = QStringLiteral("Said ") + id;
                mention.author = {.handle = QStringLiteral("@ada"), .name = QStringLiteral("Ada"), .url = {}};
                mention.publishedAt = at;
                entries.append(mention);
                if ((day + i + salt) % 3 != 0)
                    continue;
                domain::IncomingPost reply;
                reply.kind = domain::PostKind::Reply;
                reply.remoteId = id + QStringLiteral("-reply");
                reply.inReplyTo = id;
                reply.text = QStringLiteral("Thank you.");
                constexpr std::array<int, 5> minutes = {52, 300, 52, 5, 52};
                reply.publishedAt = at + std::chrono::minutes(minutes.at(static_cast<size_t>(day) % minutes.size()));
                entries.append(reply);
            }
        }
        (void)await(imports.ingest(target, entries)).value();
    }
    /// The mentions that the inbox lists for a filter.
    qint64 rows(const domain::MentionFilter &filter)
    {
        constexpr qint64 all = 100'000;
        return await(inbox.keys(filter, {}, all)).value().size();
    }

    static constexpr int days = 61;
    Workspace workspace;
    FakeClock clock;
    store::ImportStore imports{workspace.database()};
    store::InboxStore inbox{workspace.database()};
    store::ChannelStore channels{workspace.database()};
    store::ReputationStore reputation{workspace.database()};
    models::Messages messages;
    models::Navigator navigator;
};

} // namespace parvis::tests
