// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/people/person.h"

#include <QtCore/QSet>

namespace parvis::domain {

/// A person as far as telling duplicates needs it.
struct DuplicateSubject
{
    struct Handle
    {
        QString service;
        QString handle;
    };

    Id<Person> person;
    QString name;
    QString mail;
    QString site;
    QList<Handle> handles;
};

/// Two people, the lower key first.
struct PersonPair
{
    Id<Person> one;
    Id<Person> other;

    /// The pair of two different people, whichever way round they are given.
    [[nodiscard]] static PersonPair of(Id<Person> a, Id<Person> b) { return a < b ? PersonPair{.one = a, .other = b} : PersonPair{.one = b, .other = a}; }

    friend auto operator<=>(const PersonPair &, const PersonPair &) = default;
    friend size_t qHash(const PersonPair &pair, size_t seed = 0) noexcept { return qHashMulti(seed, pair.one, pair.other); }
};

/// Why two people may be one.
struct DuplicateReason
{
    enum class Kind { Mail, Handle, Name, Site };

    Kind kind = Kind::Name;
    QString evidence;   ///< what they share, folded: the address, the handle, the name, the host

    friend bool operator==(const DuplicateReason &, const DuplicateReason &) = default;
};

/// Two people who may be one, with every reason for it.
struct DuplicateCandidate
{
    PersonPair pair;
    QList<DuplicateReason> reasons;   ///< strongest first
    QString sharedService;            ///< a service where each has an account of their own, which speaks against it; empty where there is none
    int confidence = 0;               ///< percent, 50 to 99

    friend bool operator==(const DuplicateCandidate &, const DuplicateCandidate &) = default;
};

/// A name as duplicates compare it: without case, accents and punctuation, words in the order of the alphabet ("Lovelace, Ada" is "Ada Lovelace").
[[nodiscard]] QString foldedPersonName(const QString &name);
/// The part of a handle that a person chooses: "@Ada.L@example.social" and "ada.l.bsky.social" and "@ada.l:matrix.org" are "ada.l", without case and
/// accents. Empty where it says nothing of who it is: shorter than four characters, or a post rather than a person ("contact").
[[nodiscard]] QString chosenHandle(const QString &service, const QString &handle);
/// What of a site is one's own: its host without "www.", or, where many unrelated people share that (a code forge, a social network), host and path; empty
/// where it has none there, and where the service forbids matching.
[[nodiscard]] QString ownSite(const QString &site);

/// The first service among the handles that forbids matching its accounts with others (allowsMatching()); empty where all allow it. Who has one is
/// never proposed and must not be merged.
[[nodiscard]] QString serviceForbiddingMatch(const QList<DuplicateSubject::Handle> &handles);

/// Who may be whom, surest first, without the pairs in `apart`. What more than twelve people share (a frequent name, a company's site) is no reason at all.
/// Each reason has a weight (mail 95 %, handle and a name of several words 55 %, a profile on a shared site 90 %, site 35 %, a name of one word 25 %); they
/// combine as independent evidence, 1 − Π(1 − weight), times 0.7 where both have an account on the same social service. Below 50 % nothing is proposed. 300,000
/// people take a few seconds: call it off the window's thread.
[[nodiscard]] QList<DuplicateCandidate> findDuplicates(const QList<DuplicateSubject> &people, const QSet<PersonPair> &apart = {});

} // namespace parvis::domain
