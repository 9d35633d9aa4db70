// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/bluesky/blueskyrecords.h"
#include "core/connectors/bluesky/jetstream.h"
#include "core/connectors/connector.h"

namespace parvis::connectors {

/// Bluesky, and other data servers of the AT Protocol (docs.bsky.app, lexicons of August 2026).
///
/// Secret: "did", "accessJwt" (good for two hours), "refreshJwt" (good for some weeks, renewed each time). The app password that it begins with is not kept:
/// introduce() with what was kept looks at the session, and is AccessDenied where its access token has run out (renew() mends that). Of
/// an app password the service itself withholds the direct messages and the account's settings: more is not asked for.
///
/// Streams: "notifications" (mentions, replies, quotes), "search:WORDS", "tag:NAME". A position of fetchNewer() is a time, or while a gap is being filled
/// "newest known before|cursor|newest". What came in late, with a time before what is known, is found as long as it stands on the newest page, so that page is
/// given whole each time: known entries come again, and are known by their ids.
///
/// Live: Jetstream (jetstream.h), for live watches alone; `jetstreams`: where it is, all of them public and the same.
///
/// A post that leads to the page of an article makes a record of the article beside it (site.standard.document), which readers of the network gather.
///
/// Every record has a key that we choose (Outgoing::key, the part): the same post can never stand there twice. Texts are published, not held, and cannot be
/// changed afterwards: readers do not show changes.
class BlueskyConnector final : public Connector
{
public:
    explicit BlueskyConnector(const QList<QUrl> &jetstreams = publicJetstreams());
    [[nodiscard]] QString service() const override;
    [[nodiscard]] bool isOneToAnAccount() const override { return true; }
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] bool revokes() const override { return true; }
    /// Ends the session (com.atproto.server.deleteSession). The app password that it was begun with is never kept, and stays.
    [[nodiscard]] Exchange<> revoke(Access access) const override;
    /// "notifications", and "own": what our account answered by another program.
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] std::chrono::milliseconds pace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<LiveSource> listen(Access access, LiveWish wish) const override;
    [[nodiscard]] Exchange<QList<domain::IncomingEntry>> complete(Access access, QList<domain::IncomingEntry> entries) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;

private:
    struct Listing
    {
        QList<domain::IncomingEntry> entries;
        QStringList ids; ///< of the entries, as they stand
        std::optional<domain::Instant> newest;
        std::optional<domain::Instant> oldest;
        QString cursor; ///< where the service says to go on; empty: nowhere
    };
    /// What narrows a listing. Only searches know the times.
    struct Range
    {
        QString cursor;
        QString since;
        QString until;
    };

    /// Where the data of an account is, found by its handle or DID; empty where it cannot be found that way.
    [[nodiscard]] Exchange<QUrl> find(QUrl directory, QString who) const;
    /// Where `who` signs in: the server that was named, or the one that their name leads to.
    [[nodiscard]] Exchange<QUrl> doorOf(Introduction introduction, QString who) const;
    /// One page of a stream, newest first.
    [[nodiscard]] Exchange<Listing> list(Access access, QString stream, Range range) const;
    /// Which of these posts do not stand on the network any more (app.bsky.feed.getPosts).
    [[nodiscard]] Exchange<QStringList> goneOf(Access access, QStringList uris) const;

    /// The record of that key among ours: nothing where it certainly is not there.
    [[nodiscard]] Exchange<std::optional<bluesky::StrongReference>> lookBack(Access access, QString collection, QString key) const;
    /// Root and parent of an answer to that post.
    [[nodiscard]] Exchange<std::pair<bluesky::StrongReference, bluesky::StrongReference>> answered(Access access, QString uri) const;
    /// The DIDs of the handles that are somebody's.
    [[nodiscard]] Exchange<QHash<QString, QString>> people(Access access, QStringList handles) const;
    /// The blob of a file and its aspect ratio ("blob", "aspectRatio"), uploading it where `kept` does not hold it yet; `content`: its bytes, where they are
    /// known.
    [[nodiscard]] Exchange<QJsonObject> uploaded(Access access, domain::Attachment attachment, QString kept, QByteArray content) const;
    /// The picture of an article, small enough for a card; empty where it has none.
    [[nodiscard]] Exchange<QJsonObject> cover(Access access, domain::Outgoing outgoing) const;
    /// The record of the article (site.standard.document) to whose page the announcement leads; nothing is made where it leads nowhere.
    [[nodiscard]] Exchange<> tellNetwork(Access access, domain::Outgoing outgoing, bluesky::StrongReference announcement, QString key) const;
    /// Uploads what goes along, where it is not there yet: the embed.
    [[nodiscard]] Exchange<QJsonObject> embed(Access access, domain::Outgoing outgoing) const;
    /// Creates a record under its key; where the server will not because it is there already, it is found.
    [[nodiscard]] Exchange<bluesky::StrongReference> create(Access access, QString collection, QString key, QJsonObject record) const;

    [[nodiscard]] Exchange<Page> fetchOwn(Access access, QString position) const;

    QList<QUrl> m_jetstreams;
};

/// What the parts of the connector share.
namespace bluesky {

[[nodiscard]] QUrl endpoint(const QUrl &server, const QString &method);
[[nodiscard]] HttpRequest authorized(const Access &access, HttpRequest request);
/// The object that an answer is, or what is wrong with it.
[[nodiscard]] domain::Answer<QJsonObject> objectOf(const Given &given);

} // namespace bluesky
} // namespace parvis::connectors
