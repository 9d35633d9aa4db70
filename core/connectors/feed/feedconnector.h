// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

namespace parvis::connectors {

/// Any site by its feed: RSS, Atom (RFC 4287), JSON Feed, read as core/formats reads them. Connected by the address of the feed, or of a page that names one
/// (`link rel=alternate`). Only reads; nobody has to be let in.
///
/// Connection::server is the feed. Stream: "entries". A position is a JSON object: the validators of the last answer ("etag", "modified": RFC 9110, 13.1) and
/// a hash of its body for servers that know none. Of an answer that was cut off none is kept, so that the rest comes with the next one. What a feed does not
/// show any more was not removed: it shows the newest alone.
class FeedConnector : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] SecretNeed secretNeed() const override { return SecretNeed::Never; }
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
};

/// Reddit by its public feeds, where its interface for programs is closed: communities, accounts, searches, the comments of a post. Connected by the address
/// of the page.
///
/// A person's own feed address ("?feed=…&user=…", reddit.com/prefs/feeds), which may be asked more often, is taken too. Secret: "feed", "user"; none where the
/// address is the public one. Asked once an hour; a refusal (429, and the 403 that it gives in the place of it) is obeyed.
class RedditConnector final : public FeedConnector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] SecretNeed secretNeed() const override { return SecretNeed::Sometimes; }
};

/// The feed of a page of Reddit, the newest first: "https://www.reddit.com/r/baking" is "https://www.reddit.com/r/baking/new/.rss". Without what lets
/// somebody in. Empty where the page has none.
[[nodiscard]] QUrl redditFeedOf(const QUrl &page);

/// The newest entries of the feed that a site's page names, as they stand there; none where it names none.
[[nodiscard]] Exchange<QList<domain::IncomingMention>> newestOnSite(QUrl site);

} // namespace parvis::connectors
