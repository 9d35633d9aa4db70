// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/id.h"
#include "core/domain/base/instant.h"

#include <QtCore/QFlags>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QUuid>

#include <optional>

namespace parvis::domain {

/// What somebody is to us; a person may be several. The bits are what the workspace stores.
enum class PersonRole { Customer = 1, Prospect = 2, Partner = 4, Journalist = 8, Prescriber = 16, Colleague = 32 };
Q_DECLARE_FLAGS(PersonRoles, PersonRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(PersonRoles)

/// Every role, in the order lists show them.
[[nodiscard]] const QList<PersonRole> &personRoles();
/// The word for a role in queries, CSV files and vCards: "customer". Not for the eyes: models translate.
[[nodiscard]] QString personRoleKey(PersonRole role);
/// The role a word names, case ignored; none where it names none.
[[nodiscard]] std::optional<PersonRole> personRoleFromKey(QStringView key);

/// A human or an organisation.
struct Person
{
    Id<Person> id;
    QString name;
    QString company;
    PersonRoles roles;
    QStringList languages;           ///< ISO 639-1, the first is the one to write in
    QString mail;
    QString site;
    QString note;
    QMap<QString, QString> fields;   ///< custom fields by the name the person gave them

    friend bool operator==(const Person &, const Person &) = default;
};

/// One handle of a person on one service.
struct Identity
{
    Id<Identity> id;
    Id<Person> person;
    QString service;
    QString handle;   ///< unique with service: "@ada@example.social", a mail address, an author's name in a feed
    QString name;     ///< display name, may be empty
    QString url;      ///< profile, may be empty
    qint64 reach = 0; ///< followers, as the service says; 0 where it does not

    friend bool operator==(const Identity &, const Identity &) = default;
};

/// What a person said we may do, for one purpose ("newsletter"): the last word stands.
struct Consent
{
    Id<Person> person;
    QString purpose;
    bool isGiven = false;
    Instant at;
    QString source;   ///< where it was said: "form on the site", "by mail"

    friend bool operator==(const Consent &, const Consent &) = default;
};

/// Everything the workspace keeps of one person, and what vCards and tables carry.
struct PersonCard
{
    Person person;
    QList<Identity> identities;
    QStringList tags;            ///< in the order of the alphabet
    QList<Consent> consents;     ///< by purpose

    friend bool operator==(const PersonCard &, const PersonCard &) = default;
};

/// Why a card cannot be kept, in technical English; empty where it can: it needs a name, and name, company, mail, site, tags, purposes, sources and names of
/// fields have at most 500 characters, the note and each field 20,000.
[[nodiscard]] QString complaintOf(const PersonCard &card);

/// What names a person to programs elsewhere, "urn:uuid:…": theirs alone among the people of all workspaces, and always the same. `workspace` is the id of
/// theirs.
[[nodiscard]] QString uidOf(const QUuid &workspace, Id<Person> person);

/// Adds to a custom field, behind what it holds already; what it holds is not added again.
void addField(Person &person, const QString &name, const QString &value);

/// Takes out of a card the accounts whose services forbid matching them (allowsMatching()), where it says anything else of who it is: another account or a
/// mail address. Answers what it took.
[[nodiscard]] QList<Identity> takeOutUnmatchable(PersonCard &card);

/// The service whose terms forbid giving somebody an account beside what the card says of who they are (another account, a mail address, a site):
/// the account's own, or the one of an account they have; empty where all allow it.
[[nodiscard]] QString serviceForbiddingAccount(const PersonCard &card, const QString &service);

/// A saved query over people and what they said.
struct Segment
{
    Id<Segment> id;
    QString name;
    QString query;
    int position = 0;

    friend bool operator==(const Segment &, const Segment &) = default;
};

} // namespace parvis::domain
