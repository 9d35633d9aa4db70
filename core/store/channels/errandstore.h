// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/errand.h"
#include "core/store/channels/deliverystore.h"
#include "core/store/inbox/inboxstore.h"

namespace parvis::store {

/// An errand whose turn it is, with what its connector needs; leased to who asked.
struct ErrandTurn
{
    domain::Errand errand;
    domain::Delivery delivery;             ///< Edit, Delete
    domain::Outgoing outgoing;             ///< Edit: with the text that is to stand there
    domain::Outgoing sent;                 ///< Edit: with the text that should stand there until then
    domain::Id<domain::Article> article;   ///< Edit: that the post speaks of, or is
    QString remoteId;                      ///< Moderate: of the mention
    domain::Channel channel;
    domain::Connection connection;
    std::optional<domain::Rival> rival = {};   ///< Twin: rivalOf()
};

/// How mentions stood before they were decided about: what undo brings back.
struct Moderated
{
    struct Before
    {
        domain::Id<domain::Mention> mention;
        domain::Verdict verdict = domain::Verdict::Approve;

        friend bool operator==(const Before &, const Before &) = default;
    };

    QList<Before> verdicts;          ///< of those that something is done about
    QList<MentionBefore> triage;     ///< of those that spam or trash closed

    friend bool operator==(const Moderated &, const Moderated &) = default;
};

/// Owner of `errand`, the ledger of what is to be done at services to what stands there. Every step is one transaction; who does not hold the lease gets
/// Conflict, and nothing changes. What waits survives a restart, and is done once its channel is connected and reachable.
class ErrandStore
{
public:
    /// `scope`: claim() and nextDue() look at channels of these services alone.
    explicit ErrandStore(Database &database, const ServiceScope &scope = {});

    /// What we published is to say this; for an article that was published as itself `text` is empty: it is written over as it stands now. A change that
    /// waits already is replaced. NotFound; Invalid: the text is empty or longer than the channel takes, or the post is a thread; Refused: its channel is
    /// not connected, or its service cannot; Conflict: it was not published by Parvis, its place there is not known, or it is being changed just now.
    /// It is done after `grace` at the earliest: until then nothing hinders cancel().
    [[nodiscard]] QFuture<domain::Result<domain::Errand>> editThere(domain::Id<domain::Post> post, const QString &text, domain::Instant now,
                                                                    std::chrono::milliseconds grace = {});
    /// What we published is to be deleted there; a change that waits is dropped. Errors as editThere().
    [[nodiscard]] QFuture<domain::Result<domain::Errand>> deleteThere(domain::Id<domain::Post> post, domain::Instant now, std::chrono::milliseconds grace = {});
    /// Decides about what others said, on channels that let us: what is as wanted already is passed over, another word that waits is replaced. Spam and trash
    /// mark as done what is open. Refused where none of them stands on such a channel.
    [[nodiscard]] QFuture<domain::Result<Moderated>> moderate(const QList<domain::Id<domain::Mention>> &mentions, domain::Verdict verdict, domain::Instant now);
    /// Decides the other way, and opens again what was closed.
    [[nodiscard]] QFuture<domain::Result<>> undoModeration(const Moderated &before, domain::Instant now);

    /// What is due longest, of connected channels; one at a time for each, and none while something of it is being sent.
    [[nodiscard]] QFuture<domain::Result<std::optional<ErrandTurn>>> claim(const QString &owner, domain::Instant now, std::chrono::milliseconds lease);
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Instant>>> nextDue() const;
    /// As DeliveryStore::depart() and keep(); notes are kept with the delivery.
    [[nodiscard]] QFuture<domain::Result<>> depart(domain::Id<domain::Errand> id, const QString &owner, domain::Instant now, std::chrono::milliseconds lease);
    [[nodiscard]] QFuture<domain::Result<>> keep(domain::Id<domain::Errand> id, const QString &owner, const QString &key, const QString &value, bool isAnswered,
                                                 domain::Instant now, std::chrono::milliseconds lease);
    /// Ends the turn well. `sent`: of an edit, what stands there now. The post, or the mention, is moved with it.
    [[nodiscard]] QFuture<domain::Result<domain::Errand>> settle(domain::Id<domain::Errand> id, const QString &owner, const std::optional<domain::Sent> &sent,
                                                                 domain::Instant now);
    /// Ends the turn with a trouble. `there`: what stands there, where it was changed there. `isGone`: what was to be changed was deleted there: it counts as
    /// that, and its new words are kept as those of the post.
    [[nodiscard]] QFuture<domain::Result<domain::Errand>> fail(domain::Id<domain::Errand> id, const QString &owner, const domain::Trouble &trouble,
                                                               const std::optional<domain::Drift> &there, domain::Instant now, double share,
                                                               bool isGone = false);
    [[nodiscard]] QFuture<domain::Result<>> release(const QString &owner);
    /// As DeliveryStore::hurry(): where nobody was there is tried at once.
    [[nodiscard]] QFuture<domain::Result<>> hurry(domain::Instant now);
    [[nodiscard]] QFuture<domain::Result<QStringList>> holders(domain::Instant now) const;

    /// What is to be done about a post, or failed; nothing where all is done.
    [[nodiscard]] QFuture<domain::Result<std::optional<domain::Errand>>> ofPost(domain::Id<domain::Post> post) const;
    /// The entries, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Errand>>> newest(int limit) const;
    /// Those that wait for a person: they failed, or what they are about was changed there.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Errand>>> troubled(int limit) const;
    /// Tries again what failed. Conflict where it has not.
    [[nodiscard]] QFuture<domain::Result<>> retry(domain::Id<domain::Errand> id, domain::Instant now);
    /// Of two texts the person wants ours: it is written over what was changed there. Conflict where nothing was.
    [[nodiscard]] QFuture<domain::Result<>> overwrite(domain::Id<domain::Errand> id, domain::Instant now);
    /// The person wants what stands there: the post says it from now on.
    [[nodiscard]] QFuture<domain::Result<>> takeOver(domain::Id<domain::Errand> id, domain::Instant now);
    /// Drops what waits, failed, or was changed there: what stands there stays. Conflict where it is being done just now, or is done.
    [[nodiscard]] QFuture<domain::Result<>> cancel(domain::Id<domain::Errand> id, domain::Instant now);

private:
    Database &m_database;
    ServiceScope m_scope;
};

} // namespace parvis::store
