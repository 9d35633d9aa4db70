// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/domain/imports/import.h"
#include "core/domain/people/person.h"

namespace parvis::formats {

/// What a file of people holds: cards that can be kept, and why the others cannot.
struct PeopleReading
{
    QList<domain::PersonCard> cards;
    QList<domain::Refusal> refused;
    QByteArray encoding = {};   ///< in which the file was read: what encodingTitle() names

    friend bool operator==(const PeopleReading &, const PeopleReading &) = default;
};

/// Where a card was read, for what is said of it.
struct PeopleEntry
{
    QString source;
    QString entry;
    QStringList asFields = {};   ///< what was kept as fields because it is none of what it should be: "language:elvish"
};

/// The name of an entry with the name of whom it is about, cut where it is long: "card 4 (Ada Lovelace)".
[[nodiscard]] QString namedEntry(const QString &entry, const QString &name);

/// Adds a card, tidied (no control characters, one name on one line, a site that is no web address among the fields, one that is a profile among the
/// accounts, an account given by its address under its handle), or refuses it under that name of an entry and its own and answers false: without a name, or
/// beyond the limits of domain::complaintOf(). An account that must not be matched with what else the card says is refused alone; what became a field because
/// it is none of what it should be is said.
bool addCard(PeopleReading &reading, domain::PersonCard card, const PeopleEntry &entry);

/// The role that a word names in English or French, of one or several, of women or men ("journalistes", "cliente").
[[nodiscard]] std::optional<domain::PersonRole> personRoleFromWord(const QString &word);
/// Adds the languages that a list names ("fr", "pt-BR", "Deutsch"), and answers what names none.
[[nodiscard]] QStringList addLanguages(domain::Person &person, const QStringList &words);

/// Reads vCards or a table, whichever the bytes are. Invalid where they are neither; a document or a workbook is named as one.
[[nodiscard]] domain::Result<PeopleReading> readPeople(const QByteArray &bytes, const QString &source);

/// The account that an address of Reddit names, whatever holds the address; nothing for another address.
[[nodiscard]] std::optional<QString> redditAccount(const QString &address);
/// The account whose profile an address is, on services whose addresses say so: Reddit, and those of profileAt(); nothing for another address.
[[nodiscard]] std::optional<domain::Identity> profileAccount(const QString &address);
/// The account that the address of a profile names on a service whose addresses say so (Reddit, and those of profileAt(); of Mastodon on any server);
/// elsewhere the address itself.
[[nodiscard]] QString accountOf(const QString &service, const QString &address);
/// An account of a service as somebody types it, by its handle or by the address of its profile (which of Reddit is Reddit's, whatever the service), in the
/// spelling in which channels and files bring it; nothing where the text cannot be one.
[[nodiscard]] std::optional<domain::Identity> typedAccount(const QString &service, const QString &typed);

} // namespace parvis::formats
