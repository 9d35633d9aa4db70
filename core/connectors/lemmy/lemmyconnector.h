// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// One community on a server of Lemmy, 0.19 or 1.0 (API versions 3 and 4; PieFed speaks neither wholly). The password is used once, for a token of our own.
///
/// Introduction: user, secret "password" and "community" ("!gardening@lemmy.example"), "code" where signing in takes two steps. Secret kept: "token",
/// "community" (its number on our server), "name" (as it is looked up), "given" where the token is none that we signed in for. Connection::server is the
/// interface ("https://lemmy.example/api/v3").
///
/// Streams: what answers and mentions us ("replies" and "mentions" of version 3, "notifications" of version 4) wherever it is said, "posts" and
/// "comments" of the community. Messages between two people alone stay there.
///
/// *Sending.* Lemmy has no key: what may have arrived is looked for among what we said since. A post of 1.0 can be held by the server.
class LemmyConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    /// There is no new token to be had without the password; but whether the old one is good the server says.
    [[nodiscard]] Exchange<domain::Secret> renew(Access access) const override;
    [[nodiscard]] bool revokes() const override { return true; }
    [[nodiscard]] domain::GivingBack givingBack(const domain::Secret &secret) const override;
    /// Ends the session that the password began. NotPossible where a token was given: it is somebody's own.
    [[nodiscard]] Exchange<> revoke(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] bool isOfThePlace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Changed where somebody edited it there since we saw it last.
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;
    /// Removes or restores, where the account moderates the community.
    [[nodiscard]] Exchange<> moderate(Access access, QString remoteId, domain::Verdict verdict) const override;

private:
    struct Listing
    {
        QList<QJsonObject> views;   ///< each with "comment" and "post", or "post" alone
        QList<domain::MentionKind> kinds;
        QString next;
    };
    [[nodiscard]] Exchange<domain::Secret> signIn(QUrl interface, QString user, domain::Secret secret) const;
    /// Who we are there and which community is meant, once we are let in.
    [[nodiscard]] Exchange<Acquaintance> meet(Access access, Introduction introduction) const;
    [[nodiscard]] Exchange<Listing> list(Access access, QString stream, QString page) const;

    /// The view of a post or a comment by its remote id: with whoever wrote it, and its community.
    [[nodiscard]] Exchange<QJsonObject> view(Access access, QString remoteId) const;
    /// The post or the comment (Post, Comment) of it.
    [[nodiscard]] Exchange<QJsonObject> read(Access access, QString remoteId) const;
    /// The number of a language (ISO 639-1) in a community; 0, which says none, where it or the server knows no such one, or does not tell.
    [[nodiscard]] Exchange<qint64> languageNumber(Access access, QString language, QString community) const;
    /// The address of a picture on the server, uploading it where it is not there yet.
    [[nodiscard]] Exchange<QString> upload(Access access, domain::Outgoing outgoing, domain::Attachment attachment) const;
    /// Name, address, text and so on of a post as Lemmy takes them.
    [[nodiscard]] Exchange<QJsonObject> postFields(Access access, domain::Outgoing outgoing) const;
    [[nodiscard]] Exchange<QString> commentText(Access access, domain::Outgoing outgoing) const;
    /// What an earlier attempt made; an empty object where there certainly is nothing. `isPost`: else a comment.
    [[nodiscard]] Exchange<QJsonObject> lookBack(Access access, domain::Outgoing outgoing, bool isPost, QJsonObject wanted) const;
    [[nodiscard]] Exchange<domain::Sent> sendPost(Access access, domain::Outgoing outgoing) const;
    [[nodiscard]] Exchange<domain::Sent> sendComment(Access access, domain::Outgoing outgoing) const;
    /// Reads back what was sent, and keeps how it stands.
    [[nodiscard]] Exchange<domain::Sent> verified(Access access, domain::Sent sent) const;
};

} // namespace parvis::connectors
