// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/duplicates.h"
#include "core/domain/people/prescriberscore.h"
#include "core/store/database/database.h"
#include "core/store/people/personquery.h"

namespace parvis::store {

/// A person as a list shows them.
struct PersonRow
{
    domain::Id<domain::Person> id;
    QString name;
    QString company;
    domain::PersonRoles roles;
    QStringList services;                          ///< where they have identities, each once
    QString account;                               ///< one of their handles, else their mail address: it tells namesakes apart
    std::optional<domain::Instant> lastContact;    ///< to the second
    std::optional<int> score;                      ///< nothing until it is reckoned

    friend bool operator==(const PersonRow &, const PersonRow &) = default;
};

/// What a verb of the person pane changes; only what is set is written. Also how what was changed stood before.
struct PersonEdit
{
    std::optional<QString> name;
    std::optional<QString> company;
    std::optional<domain::PersonRoles> roles;
    std::optional<QStringList> languages;
    std::optional<QString> mail;
    std::optional<QString> site;
    std::optional<QString> note;
    std::optional<QMap<QString, QString>> fields;
    std::optional<QStringList> tags;
    std::optional<QList<domain::Consent>> consents;

    friend bool operator==(const PersonEdit &, const PersonEdit &) = default;
};

/// One thing that passed between a person and us.
struct TimelineEntry
{
    domain::Turn::Side side = domain::Turn::Side::Theirs;
    domain::Id<domain::Mention> mention;    ///< theirs; of ours and of notes the mention they belong to
    domain::Id<domain::Conversation> conversation;
    QString service;
    QString channelName;
    QString title;
    QString excerpt;                        ///< first 280 characters, on one line
    domain::Instant at;

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// A merge that can be taken apart.
struct Merge
{
    qint64 id = 0;
    domain::Id<domain::Person> kept;
    domain::Id<domain::Person> other;
    QString otherName;
    QString otherAccount;   ///< one of the handles it brought, else the other's mail address
    domain::Instant at;

    friend bool operator==(const Merge &, const Merge &) = default;
};

/// How taking a merge apart ended.
struct Unmerge
{
    domain::Id<domain::Person> kept;
    domain::Id<domain::Person> other;
    bool hasLaterEdits = false;   ///< what was changed since the merge stayed with the kept one

    friend bool operator==(const Unmerge &, const Unmerge &) = default;
};

/// Whose an account is.
struct AccountOwner
{
    domain::Id<domain::Identity> account;
    domain::Id<domain::Person> person;
    QString name;   ///< the person's

    friend bool operator==(const AccountOwner &, const AccountOwner &) = default;
};

/// What taking cards in did, and all that taking it back needs.
struct PeopleImport
{
    struct Before
    {
        domain::Id<domain::Person> person;
        PersonEdit edit;
    };

    qint64 added = 0;        ///< people
    qint64 completed = 0;    ///< people who were known and gained something
    qint64 known = 0;        ///< cards that brought nothing new
    QList<domain::Id<domain::Person>> newPeople;
    QList<domain::Id<domain::Identity>> newIdentities;
    QList<Before> before;
};

/// Owner of `person`, `identity`, `person_tag`, `consent`, `person_merge`, `person_apart` and `segment`. Who was merged into somebody else is in no list.
/// Lists go by keys; no call skips rows to reach a place.
class PeopleStore
{
public:
    explicit PeopleStore(Database &database);

    /// The next `limit` keys of a list (below zero: all) behind `after`, null: from the start.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Id<domain::Person>>>> keys(const PersonFilter &filter, PersonOrder order,
                                                                                  domain::Id<domain::Person> after, qint64 limit) const;
    [[nodiscard]] QFuture<domain::Result<qint64>> count(const PersonFilter &filter) const;
    /// The rows of those people, in the order given; unknown ones are left out.
    [[nodiscard]] QFuture<domain::Result<QList<PersonRow>>> rows(const QList<domain::Id<domain::Person>> &ids) const;
    [[nodiscard]] QFuture<domain::Result<domain::PersonCard>> card(domain::Id<domain::Person> id) const;
    /// Everybody the filter holds, by name, one by one in bounded memory: `take` is called on the reading thread and answers whether to go on (else Cancelled).
    [[nodiscard]] QFuture<domain::Result<qint64>> each(const PersonFilter &filter, const std::function<bool(const domain::PersonCard &)> &take) const;
    /// Who an identity is; null where nobody.
    [[nodiscard]] QFuture<domain::Result<domain::Id<domain::Person>>> personOf(domain::Id<domain::Mention> mention) const;
    /// What they said, our replies to it and the notes on it, newest first: those that belong to the newest `limit` mentions older than `before` (null: all).
    [[nodiscard]] QFuture<domain::Result<QList<TimelineEntry>>> timeline(domain::Id<domain::Person> id, domain::Id<domain::Mention> before, int limit) const;

    /// The score with its evidence, as things stand now.
    [[nodiscard]] QFuture<domain::Result<domain::PrescriberScore>> score(domain::Id<domain::Person> id) const;
    /// Reckons at most so many scores that are to be reckoned anew; answers how many it did. 0: all are right.
    [[nodiscard]] QFuture<domain::Result<qint64>> reckonScores(int atMost);

    /// Writes an edit; answers how what it changed stood before, so that undo is exact. Invalid: a name of nothing, a text beyond its limit (name, company,
    /// mail, site, tag, purpose, source and a field's name: 500 characters; note and a field: 20,000).
    [[nodiscard]] QFuture<domain::Result<PersonEdit>> edit(domain::Id<domain::Person> id, const PersonEdit &edit);

    /// Whose an account is, case ignored; nothing where nobody has it.
    [[nodiscard]] QFuture<domain::Result<std::optional<AccountOwner>>> ownerOf(const QString &service, const QString &handle) const;
    /// Gives an account to the person it names, under its key where it has one that is free; answers the key. Conflict where somebody has it; Invalid where a
    /// service forbids matching it with what is known of them (detail: its key, serviceForbiddingAccount()), without a service or a handle, or beyond 500
    /// characters.
    [[nodiscard]] QFuture<domain::Result<domain::Id<domain::Identity>>> addAccount(const domain::Identity &account);
    /// Takes an account from who has it; answers how it stood, for addAccount(). Conflict where it said something here: its mentions would have no author.
    [[nodiscard]] QFuture<domain::Result<domain::Identity>> removeAccount(domain::Id<domain::Identity> account);
    /// Whether an account said something here.
    [[nodiscard]] QFuture<domain::Result<bool>> hasSpoken(domain::Id<domain::Identity> account) const;

    /// Makes two people one: `kept` stays and gains the identities of `other` and what other alone says. Invalid where a service forbids matching (detail: its
    /// key) or they are the same.
    [[nodiscard]] QFuture<domain::Result<Merge>> merge(domain::Id<domain::Person> kept, domain::Id<domain::Person> other, domain::Instant at);
    /// Takes a merge apart: both stand as before it, and what was added since stays with the kept one. Conflict where a later merge of either stands on it.
    [[nodiscard]] QFuture<domain::Result<Unmerge>> unmerge(qint64 merge);
    /// Into whom somebody was merged; null where they stand alone or are gone.
    [[nodiscard]] QFuture<domain::Result<domain::Id<domain::Person>>> mergedInto(domain::Id<domain::Person> id) const;
    /// The merges of one person, newest first.
    [[nodiscard]] QFuture<domain::Result<QList<Merge>>> merges(domain::Id<domain::Person> kept) const;
    /// Remembers, or forgets, that two people are not the same.
    [[nodiscard]] QFuture<domain::Result<>> setApart(domain::PersonPair pair, bool areApart);
    /// Who may be whom, surest first; a read of some seconds in a large workspace.
    [[nodiscard]] QFuture<domain::Result<QList<domain::DuplicateCandidate>>> duplicates() const;

    /// Takes cards in, in one transaction. A card is somebody known by one of its identities, else by its mail, else – where it has neither – by name and
    /// company; what they lack is completed, nothing is overwritten. An identity that is somebody else's stays theirs.
    [[nodiscard]] QFuture<domain::Result<PeopleImport>> takeIn(const QList<domain::PersonCard> &cards);
    /// Takes it back: people it added go, unless something was said or noted of them since.
    [[nodiscard]] QFuture<domain::Result<>> takeBack(const PeopleImport &import);

private:
    Database &m_database;
};

} // namespace parvis::store
