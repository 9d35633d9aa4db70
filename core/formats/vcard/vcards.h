// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"
#include "core/formats/people/peoplereading.h"

#include <QtCore/QStringList>
#include <QtCore/QtPlugin>

namespace parvis::formats {

/// Reads and writes vCards. A plugin gives it, loaded when the first card is read or written: KContacts links Qt's graphical library, which parvisctl does
/// without.
class VCards
{
public:
    VCards() = default;
    virtual ~VCards() = default;
    Q_DISABLE_COPY_MOVE(VCards)

    /// Reads vCards 2.1, 3.0 and 4.0 (RFC 6350) in whatever encoding they were written: what a card says of itself, else a byte order mark, else UTF-8, else
    /// what the prober finds. Accounts are read from SOCIALPROFILE (RFC 9554), X-SOCIALPROFILE and IMPP; what has no place of its own (telephone, address,
    /// X-…) becomes a custom field. Pictures, sounds and keys are refused by name, and cards that are cut off or say nothing of who they are.
    [[nodiscard]] virtual PeopleReading read(const QByteArray &bytes, const QString &source) const = 0;
    /// A person as a vCard 4.0, UTF-8, lines ended as RFC 6350 wants it. Accounts stand as SOCIALPROFILE, roles, consents and custom fields as X-PARVIS-…;
    /// the fields that other programs know as theirs: telephones, postal addresses with their parts, Birthday, Anniversary, Title, Nickname, Department, and
    /// the parts of the name where one of them is the family's. `uid` is the person's alone: address books that synchronise know them by it.
    [[nodiscard]] virtual QByteArray write(const domain::PersonCard &card, const QString &uid) const = 0;
};

/// Where the plugin may be, best first.
[[nodiscard]] QStringList vCardPluginPaths();
/// What reads and writes vCards, from the first of those files that is there. NotFound, Unreadable. From any thread.
[[nodiscard]] domain::Result<const VCards *> loadVCards(const QStringList &paths = vCardPluginPaths());

/// True where bytes, in whatever encoding, hold the beginning of a vCard.
[[nodiscard]] bool holdsVCards(const QByteArray &bytes);
/// The bytes with UTF-16 and UTF-32 turned into UTF-8: marks of order decide, and zeros in what should be letters.
[[nodiscard]] QByteArray withoutWideLetters(const QByteArray &bytes);

} // namespace parvis::formats

Q_DECLARE_INTERFACE(parvis::formats::VCards, "org.parvis.VCards/3")
