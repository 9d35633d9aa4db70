// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/ghost/ghostapi.h"

namespace parvis::connectors {

/// A site of Ghost 5 or later by its Admin API and the key of a custom integration, or a staff access token (docs.ghost.org/admin-api).
///
/// Secret: "token" ("id:secret"); "newsletter": the slug of the newsletter by which articles are mailed to members as they are published, empty where they are
/// not. Connection::server is the site, where its administration is. Articles and comments have their id, of 24 hexadecimal digits, as remote id.
///
/// *Taking in.* Streams: "posts", what stands published there, as posts of ours; "site:posts" and "site:pages", the same and the pages, to be linked;
/// "comments" of members where the site lets keys read them (Ghost 6: 5 answers NotImplementedError); "hidden", those of them that are hidden, so that each
/// that is hidden or shown again there is followed, however old it is. Nobody can answer a comment by a key: it belongs to no member.
///
/// *Sending.* An article is made as a draft, with a mark of ours in its HTML card by which it is found again, and kept; then published, mailed or scheduled by
/// its id, with the time of its last change, which Ghost compares: whatever breaks off, nothing is published or mailed twice.
class GhostConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] std::chrono::milliseconds pace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    /// Of a scheduled article whose time passed without the site publishing it, it publishes it.
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Changed where somebody changed the words of the article there since we saw it last. Tags and the picture above it that were changed there, and not here,
    /// stay as they are.
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Writes its date and its standing alone, over what stands there at that moment; by which newsletter it is mailed Ghost has kept.
    [[nodiscard]] Exchange<domain::Sent> moveHeld(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// For good: Ghost has no trash.
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;
    /// Of comments. There is no place for spam: it is hidden.
    [[nodiscard]] Exchange<> moderate(Access access, QString remoteId, domain::Verdict verdict) const override;

private:
    struct Listing
    {
        QList<QJsonObject> entries;
        QString next;
        bool hasSpoilt = false; ///< something in it has no id: what is missing may be that
    };
    [[nodiscard]] Exchange<Listing> list(ghost::SessionPtr session, QString stream, QString page, QString filter = {}) const;
    /// All that is hidden, and what became of what was so at the last visit.
    [[nodiscard]] Exchange<Page> fetchHidden(Access access, QString position) const;

    /// What stands published in the list "posts" or "pages".
    [[nodiscard]] Exchange<Page> fetchSite(Access access, QString list, QString position) const;

    [[nodiscard]] Exchange<QJsonObject> readPost(ghost::SessionPtr session, QString id) const;
    /// Fields of an article: its files uploaded; without status and date.
    [[nodiscard]] Exchange<QJsonObject> articleFields(ghost::SessionPtr session, domain::Outgoing outgoing) const;
    /// The address of a file on the site, uploading it where it is not there yet.
    [[nodiscard]] Exchange<QString> upload(ghost::SessionPtr session, domain::Outgoing outgoing, domain::Attachment attachment) const;
    /// What earlier attempts made, the first before the others.
    [[nodiscard]] Exchange<QList<QJsonObject>> findMarked(ghost::SessionPtr session, domain::Outgoing outgoing) const;
    /// Whether the site says that it has no such newsletter, or has archived it; not where it says nothing of them.
    [[nodiscard]] Exchange<bool> isWithoutNewsletter(ghost::SessionPtr session, QString newsletter) const;
    /// Makes a draft of what the site holds until its time; false where it has left meanwhile.
    [[nodiscard]] Exchange<bool> holdBack(ghost::SessionPtr session, QString id) const;
    /// Publishes, mails or schedules it, as it is to stand in the end.
    [[nodiscard]] Exchange<QJsonObject> stand(ghost::SessionPtr session, domain::Outgoing outgoing, QString id) const;
};

} // namespace parvis::connectors
