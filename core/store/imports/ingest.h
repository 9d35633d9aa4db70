// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/zonedtime.h"
#include "core/store/imports/importstore.h"
#include "core/store/inbox/conversations.h"
#include "core/store/inbox/duetimes.h"
#include "core/store/inbox/intake.h"

#include <QtCore/QSet>

namespace parvis::store {

/// Takes one batch in, within one transaction.
class Ingest
{
public:
    Ingest(Connection &connection, const IngestTarget &target, const QTimeZone &zone);

    [[nodiscard]] domain::Result<IngestReport> take(const QList<domain::IncomingEntry> &entries);

private:
    struct NewMention
    {
        const domain::IncomingMention *mention;
        domain::Instant at;
        qint64 channel;
        qint64 key = 0;
        QString author;   ///< as the index has it
    };
    /// One that is known, and comes in once more.
    struct Again
    {
        const domain::IncomingMention *mention;
        qint64 channel;
    };
    /// Who speaks, as the workspace knows them: under another name than before, a handle keeps its first.
    struct KnownIdentity
    {
        std::optional<qint64> key;
        QString names;
    };
    struct NewPost
    {
        qint64 key;
        QString title;
        QString text;
    };

    /// The posts of a channel that may come in another way as well.
    struct KnownPosts
    {
        struct Written
        {
            qint64 key;
            qint64 at;
            friend bool operator==(const Written &, const Written &) = default;
        };
        QHash<QString, qint64> addresses;           ///< by domain::postKey()
        QMultiHash<QString, Written> writtenHere;   ///< by their text, those that no import brought and no service has numbered
    };

    /// Conflict where the import is not this workspace’s any more: it was replaced.
    [[nodiscard]] domain::Result<> requireImport();
    [[nodiscard]] domain::Result<QList<NewMention>> sift(const QList<domain::IncomingEntry> &entries);
    /// What an import brings once more says what it says by now.
    [[nodiscard]] domain::Result<> followAgain();
    [[nodiscard]] domain::Result<> insert(NewMention &entry);
    [[nodiscard]] domain::Result<> insert(const domain::IncomingPost &post);
    /// Whether a post that came another way (by an archive, an interface, a person's hand) is this one: the same address, or, where the source gives none, the
    /// same text within two days. That post learns the id by which the service knows it.
    [[nodiscard]] domain::Result<bool> isThereAlready(const domain::IncomingPost &post, qint64 channel);
    /// Joins a post, now inserted, to the mention of its conversation that stands at that address, where there is one.
    [[nodiscard]] domain::Result<> nameAnswered(qint64 post, const QString &url);
    /// The post that was written here and stands at that address on another channel of the same service: an archive may call the account otherwise than a
    /// person did.
    [[nodiscard]] domain::Result<std::optional<qint64>> knownElsewhere(const QString &address, qint64 channel);
    /// What isThereAlready() asks for, read once for a channel.
    [[nodiscard]] domain::Result<KnownPosts *> knownPosts(qint64 channel);
    [[nodiscard]] domain::Result<> learnId(qint64 post, const QString &remoteId);
    /// Puts what is new into the full-text index. Comes last: any statement of several rows between two of its own makes FTS5 write out what it holds,
    /// which costs more than all the rest.
    [[nodiscard]] domain::Result<> index(const QList<NewMention> &mentions);
    [[nodiscard]] domain::Result<> note(const QList<domain::IncomingEntry> &entries);
    /// The present, by the import's own clock.
    [[nodiscard]] domain::Instant now() const;
    /// Lets the rules see what came in.
    [[nodiscard]] domain::Result<> applyRules(const QList<NewMention> &mentions);
    /// The channel that a source of several names: of that service where it says one, else of the source's own. Empty: the source's channel.
    [[nodiscard]] domain::Result<qint64> channelNamed(const QString &name, const QString &service);
    [[nodiscard]] domain::Result<KnownIdentity> identityOf(const domain::IncomingAuthor &author, qint64 channel);
    [[nodiscard]] domain::Result<qint64> freeKey(domain::Instant at);
    [[nodiscard]] domain::Result<bool> hasThreads(qint64 channel);
    [[nodiscard]] domain::Result<QString> serviceOf(qint64 channel);

    Connection &m_connection;
    const IngestTarget &m_target;
    domain::LocalDays m_days;
    RollUps m_rollUps;
    Conversations m_conversations;
    DueTimes m_dueTimes;
    Intake m_intake;
    IngestReport m_report;
    QList<Again> m_again;
    QSet<std::pair<qint64, QString>> m_postsAgain; ///< channel and remote id of the posts of this batch
    QList<NewPost> m_posts;
    QList<qint64> m_ownAnswers; ///< posts: what our account answered by another program
    QList<qint64> m_threadAnswers; ///< those of them that name their thread alone
    QHash<qint64, KnownPosts> m_known; ///< by channel
    QHash<QString, QHash<QString, std::pair<qint64, qint64>>> m_written; ///< by service and address: posts that no import brought, and their channels
    QHash<std::pair<QString, QString>, qint64> m_channels; ///< by service as the source says it, and name
    QHash<qint64, QString> m_services;
    QHash<std::pair<QString, QString>, KnownIdentity> m_identities;
    QHash<qint64, qint64> m_contacts; ///< by identity, the key of the newest mention taken in
    QSet<std::pair<qint64, QString>> m_answered; ///< channel and remote id of what mentions taken in answer
    QHash<qint64, bool> m_threads;
    QHash<qint64, qint64> m_spill; ///< first key of a full second → of the one that still has room
    qint64 m_lastKey = 0;
};

} // namespace parvis::store
