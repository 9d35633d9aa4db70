// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/imports/import.h"
#include "core/domain/people/person.h"
#include "core/store/database/connection.h"
#include "core/store/dialect/sqlite.h"

namespace parvis::store {

/// The rows of one person as a value; NotFound where there is none, or where they were merged into somebody.
[[nodiscard]] domain::Result<domain::PersonCard> cardOf(Connection &connection, domain::Id<domain::Person> id);
/// The same for somebody who was merged, too.
[[nodiscard]] domain::Result<domain::PersonCard> hiddenCardOf(Connection &connection, domain::Id<domain::Person> id);
/// Makes the person's row, tags and consents say what the card does (identities are left alone), and what is derived with them.
[[nodiscard]] domain::Result<> writeCard(Connection &connection, const domain::PersonCard &card);
/// A new person with that name and nothing else; answers the key. `names`: those of the identity that follows, for the search.
[[nodiscard]] domain::Result<domain::Id<domain::Person>> insertPerson(Connection &connection, const QString &name, const QString &names = {});
/// Reckons anew what is derived of a person: after any change of theirs or of their identities.
[[nodiscard]] domain::Result<> refreshPerson(Connection &connection, domain::Id<domain::Person> id);
/// The same for everybody; call within a transaction.
[[nodiscard]] domain::Result<> refreshPeople(const dialect::File &file);
/// Whether what is derived agrees with the rows: how many people differ.
[[nodiscard]] domain::Result<qint64> countStalePeople(Connection &connection);

/// An identity, and whether it was made just now.
struct FoundIdentity
{
    domain::Id<domain::Identity> id;
    domain::Id<domain::Person> person;
    QString name;        ///< display name, as it stands
    bool isNew = false;
};
/// The identity of that service and handle, with what an author says of themselves brought up to date (reach, a name or address that was missing); a new one,
/// with a new person, where there is none. The one way in, for what channels bring and for what people import.
[[nodiscard]] domain::Result<FoundIdentity> findOrAddIdentity(Connection &connection, const QString &service, const domain::IncomingAuthor &author,
                                                              domain::Id<domain::Import> import);
/// Adds an identity to somebody, under its key where it has one that is free; nothing where it is somebody's already.
[[nodiscard]] domain::Result<std::optional<domain::Id<domain::Identity>>> addIdentity(Connection &connection, const domain::Identity &identity);
/// Tells a person that they said something with that key, newer or older than what is known.
[[nodiscard]] domain::Result<> noteContact(Connection &connection, domain::Id<domain::Identity> identity, qint64 mention);
/// Tells whoever said that, if it is known, that it drew a reply.
[[nodiscard]] domain::Result<> noteReplyDrawn(Connection &connection, qint64 channel, const QString &remoteId);

/// Where no mention holds them any more: removes people whom nobody wrote anything down about; others stay.
[[nodiscard]] domain::Result<> removeUnheldPerson(Connection &connection, domain::Id<domain::Person> id);

} // namespace parvis::store
