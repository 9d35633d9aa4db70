// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace parvis::connectors {

/// WordPress 5.6 and later, by its REST interface and an application password (developer.wordpress.org/rest-api).
///
/// Secret: "user", "password". Connection::server is the root of the interface. Streams: "comments"; "site:posts" and "site:pages", what is published there, to
/// be linked. Comments have their number as remote id, articles "post-" and theirs: WordPress numbers them apart.
///
/// *Taking in.* A comment has no date of its last change, one that is approved keeps its old date, and what `after` and `before` compare is the site's local
/// time, which repeats an hour each autumn. So no date is trusted: each visit reads the newest hundred, newest first, and compares with what it saw there last
/// time. What is new or edited comes in, what is missing is asked for by its number and told as removed. Where nothing in the page is known it goes on below
/// (Page::isLast is false); where the site counts more comments than can be explained, some came back further down (out of spam), and the newest thousand are
/// read again.
///
/// *Sending.* An article is first made as a draft under its slug and kept, then published or scheduled by its number, which may be repeated at will: whatever
/// breaks off, nothing is ever published twice. Comments are looked for before a second attempt, and WordPress itself refuses the same words twice below the
/// same comment.
class WordPressConnector final : public Connector
{
public:
    [[nodiscard]] QString service() const override;
    [[nodiscard]] Exchange<Acquaintance> introduce(Introduction introduction) const override;
    [[nodiscard]] bool signsInByBrowser() const override { return true; }
    /// By the page on which a site makes an application password for a program (make.wordpress.org/core/2020/11/05/application-passwords-integration-guide).
    /// NotPossible where the site would not lead back to this machine: before WordPress 7.0 it leads to https alone, save where it is on a developer's machine.
    [[nodiscard]] Exchange<SignIn> beginSignIn(Introduction introduction, WayBack way) const override;
    [[nodiscard]] Exchange<Acquaintance> finishSignIn(SignIn signIn, QUrl returned) const override;
    [[nodiscard]] bool revokes() const override { return true; }
    [[nodiscard]] domain::GivingBack givingBack(const domain::Secret &secret) const override;
    /// Deletes the application password, where it is one that was made for Parvis, by its id or its name; others may be used elsewhere: NotPossible.
    [[nodiscard]] Exchange<> revoke(Access access) const override;
    [[nodiscard]] QStringList streams(const domain::Connection &connection) const override;
    [[nodiscard]] bool isOfThePlace(const QString &stream) const override;
    [[nodiscard]] std::chrono::milliseconds pace(const QString &stream) const override;
    [[nodiscard]] Exchange<Page> fetchNewer(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<Page> fetchOlder(Access access, QString stream, QString position) const override;
    [[nodiscard]] Exchange<domain::Sent> send(Access access, domain::Outgoing outgoing) const override;
    /// Of a scheduled article whose time passed without the site publishing it (its own timer, WP-Cron, runs only when somebody visits) it publishes it.
    [[nodiscard]] Exchange<domain::Sent> lookAfter(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Changed where somebody changed the words of the article there since we saw it last. Categories, tags and the picture above it that were changed there,
    /// and not here, stay as they are.
    [[nodiscard]] Exchange<domain::Sent> edit(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Writes its date and its standing alone.
    [[nodiscard]] Exchange<domain::Sent> moveHeld(Access access, domain::Outgoing outgoing, domain::Delivery delivery) const override;
    /// Into the site's trash; for good where it has none.
    [[nodiscard]] Exchange<> remove(Access access, domain::Delivery delivery) const override;
    [[nodiscard]] Exchange<> moderate(Access access, QString remoteId, domain::Verdict verdict) const override;

private:
    /// Where the interface of a site is, and what it says of itself.
    struct Site
    {
        QUrl root;
        QJsonObject facts;
    };
    /// What stands published in the list "posts" or "pages".
    [[nodiscard]] Exchange<Page> fetchSite(Access access, QString list, QString position) const;
    /// The categories of the site, the most used first; where it does not tell, none.
    [[nodiscard]] Exchange<QStringList> knownCategories(Access access) const;
    [[nodiscard]] Exchange<Site> findSite(QUrl address, Access access) const;

    /// Comments, newest first, and where the list stood.
    struct Listing
    {
        QList<QJsonObject> comments;
        qint64 offset = 0;
        qint64 total = 0;

        [[nodiscard]] qint64 end() const { return offset + comments.size(); }
        [[nodiscard]] bool isLast() const;
    };
    /// A hundred of them from the `offset`th on, or from above that where the list has become shorter than `total` meanwhile: none is left out.
    [[nodiscard]] Exchange<Listing> listComments(Access access, qint64 offset, qint64 total) const;
    /// Those of the ids that are not to be seen any more.
    [[nodiscard]] Exchange<QStringList> missingOf(Access access, QStringList ids) const;
    /// As they come in, with the titles of what they stand below; our own as answers of ours.
    [[nodiscard]] Exchange<QList<domain::IncomingEntry>> entriesOf(Access access, QList<QJsonObject> comments) const;

    [[nodiscard]] Exchange<domain::Sent> sendComment(Access access, domain::Outgoing outgoing) const;
    /// Our own comment with that text below that post and comment, said since then; an empty object where there is none to be seen.
    [[nodiscard]] Exchange<QJsonObject> findComment(Access access, domain::Outgoing outgoing, QString post, QString parent) const;
    [[nodiscard]] Exchange<domain::Sent> lookAfterComment(Access access, QString id, QString ours) const;
    [[nodiscard]] Exchange<domain::Sent> editComment(Access access, domain::Outgoing outgoing, QString id) const;

    /// A file on the site.
    struct Uploaded
    {
        QString id;
        QString address;
    };
    [[nodiscard]] Exchange<domain::Sent> sendArticle(Access access, domain::Outgoing outgoing) const;
    [[nodiscard]] Exchange<domain::Sent> editArticle(Access access, domain::Outgoing outgoing, domain::Delivery delivery, QString number) const;
    [[nodiscard]] Exchange<domain::Sent> lookAfterArticle(Access access, domain::Outgoing outgoing, QString number) const;
    /// What of an article is written, its files uploaded and its terms found; without status and date.
    [[nodiscard]] Exchange<QJsonObject> articleBody(Access access, domain::Outgoing outgoing) const;
    /// The first draft that an earlier attempt made; an empty object where there is none.
    [[nodiscard]] Exchange<QJsonObject> findDraft(Access access, domain::Outgoing outgoing) const;
    [[nodiscard]] Exchange<QJsonObject> readPost(Access access, QString number) const;
    /// Puts one file on the site, once: looks first where an earlier attempt may have.
    [[nodiscard]] Exchange<Uploaded> upload(Access access, domain::Outgoing outgoing, domain::Attachment attachment) const;
    /// The numbers of categories or tags by name; those that are not there are made. A category below another one may be named with it: "Bread > Rye", which is
    /// made as well; where two bear the name that is given, or one is not there and this account may make none, it is Refused.
    [[nodiscard]] Exchange<QJsonArray> termsOf(Access access, QString taxonomy, QStringList names) const;
    /// The number of one of them.
    [[nodiscard]] Exchange<QString> termOf(Access access, QString taxonomy, QString name) const;
    struct Term
    {
        QString id; ///< empty: it is not there
        QString name; ///< what it is called by itself
        QString parent; ///< where it is not there: below what it is to stand; empty: below none
    };
    [[nodiscard]] Exchange<Term> findTerm(Access access, QString taxonomy, QString name) const;
    /// The number of a new one below that number; of the one that somebody made meanwhile.
    [[nodiscard]] Exchange<QString> madeTerm(Access access, QString taxonomy, QString name, QString parent) const;
};

} // namespace parvis::connectors
