// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// One account on a forum of Discourse by an API key (docs.discourse.org): one that an administrator made, or a user's own.
///
/// Secret: "token", "user"; "kind" ("user" for a User API key, found out when connecting); "category": its number, "all" or empty. The category stands in
/// the fragment of Connection::server too ("#category=5"), where streams() finds it.
///
/// *Taking in.* Streams: "notifications" (mentions, answers, quotes, links to us); "posts", everything said in the category, or in the whole forum where that
/// is wanted; "review", what waits for a moderator, where the account is one; "search:WORDS" and "tag:NAME", of which Discourse shows ten pages. Notifications
/// and search show the beginning of a post alone: what is new is read whole, topic by topic. What the forum limits is waited for, up to a minute at a time.
///
/// Remote ids are the numbers of posts; the first post of a topic is "topic-" and the topic's, what waits is "review-" and its own.
///
/// *Sending.* A topic bears our key as its external_id, by which it is found again; where the forum does not take it (from User API keys), and for answers, we
/// look among what we said there since: a topic of that title and those words, an answer of those words in its topic. What a moderator has to let through first
/// is processed until one did.
class DiscourseConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] bool isOfThePlace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Changed where somebody edited it there since we saw it last.
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;
    /// Of what waits: let through or thrown away. Of a post: deleted and brought back, or hidden as spam.
    [[nodiscard]] Exchange<> moderate(Access access, QString remoteId, domain::Verdict verdict) const override;

private:
    /// One entry of a list, before its post is read whole.
    struct Found
    {
        QString mark; ///< what the list knows it by
        QString topic;
        QString post;
        QString number; ///< of the post within its topic, where its own is not told
        QString title;
        QString version; ///< another one where it was edited, as far as the list tells
        domain::MentionKind kind = domain::MentionKind::ForumPost;
        QJsonObject whole = {}; ///< the post, where the list gives it
        bool isWanted = true; ///< false: of no use to us, or ours
    };
    struct Listing
    {
        QList<Found> found;
        QString next;
    };
    /// A request that only reads; what the forum asks us to wait, up to a minute, is waited.
    [[nodiscard]] Exchange<HttpResponse> askPatiently(HttpRequest request) const;
    /// Of a 403: whether the forum still knows us. AccessWithdrawn where it does not.
    [[nodiscard]] Exchange<domain::Trouble> whyRefused(Access access, domain::Trouble trouble) const;
    [[nodiscard]] Exchange<QJsonObject> objectOf(Access access, HttpRequest request) const;

    [[nodiscard]] Exchange<Listing> list(Access access, QString stream, QString page) const;
    [[nodiscard]] Exchange<Listing> listNotifications(Access access, QString offset) const;
    [[nodiscard]] Exchange<Listing> listPosts(Access access, QString before) const;
    [[nodiscard]] Exchange<Listing> listSearch(Access access, QString words, QString page) const;
    /// What was found as it comes in, each post read whole.
    [[nodiscard]] Exchange<QList<domain::IncomingEntry>> entriesOf(Access access, QList<Found> found) const;
    /// Those of some posts that nobody can read any more; those of them that were deleted.
    struct Gone
    {
        QStringList unread;
        QStringList deleted;
    };
    [[nodiscard]] Exchange<Gone> goneOf(Access access, QStringList ids) const;
    /// The number of the post that what waited under that number has become; empty where it was not let through, or we are not told.
    [[nodiscard]] Exchange<QString> postOfQueued(Access access, QString number) const;
    /// What waited under that number and stands as that post by now, as it comes in; nothing where it is ours, or gone again.
    [[nodiscard]] Exchange<std::optional<domain::IncomingMention>> letThrough(Access access, QString post, QString number) const;
    /// The same of what somebody has decided about, whoever it was; nothing where it was not let through.
    [[nodiscard]] Exchange<std::optional<domain::IncomingMention>> becameOf(Access access, QString remoteId) const;
    [[nodiscard]] Exchange<Page> fetchReview(Access access, QString position) const;

    /// The post that a remote id stands for, as it was typed.
    [[nodiscard]] Exchange<QJsonObject> readPost(Access access, QString remoteId) const;
    /// The same of one that stands there; Gone where it was deleted.
    [[nodiscard]] Exchange<QJsonObject> readStanding(Access access, QString remoteId) const;
    /// What leaves, with its files uploaded and named.
    [[nodiscard]] Exchange<QString> rawOf(Access access, domain::Outgoing outgoing) const;
    /// What an earlier attempt made: a post, {"pending": true} where it waits for a moderator, an empty object where there certainly is nothing.
    [[nodiscard]] Exchange<QJsonObject> lookBack(Access access, domain::Outgoing outgoing, QString raw, QString topic, qint64 answered) const;
    /// The first post of the topic that bears that key as its external_id; an empty object where the forum shows none.
    [[nodiscard]] Exchange<QJsonObject> topicOfKey(Access access, QString key) const;
    /// A topic that bears another's key is never ours; one that bears none is where it is called as ours is, and says the same.
    [[nodiscard]] Exchange<QJsonObject> findTopic(Access access, domain::Outgoing outgoing, QString raw) const;
    [[nodiscard]] Exchange<QJsonObject> findReply(Access access, domain::Outgoing outgoing, QString topic, QString raw, qint64 answered) const;
    /// The number under which it waits for a moderator; empty where it does not. `topic`: that it answers; empty: it is to be one.
    [[nodiscard]] Exchange<QString> pendingNumber(Access access, domain::Outgoing outgoing, QString raw, QString topic) const;
    [[nodiscard]] Exchange<> moderateQueued(Access access, QString number, domain::Verdict verdict) const;
};

} // namespace parvis::connectors
