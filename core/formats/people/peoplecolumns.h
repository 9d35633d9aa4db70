// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/people/postaladdresses.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace parvis::formats {

/// What a column of a table of people holds.
struct PeopleColumn
{
    enum class Kind {
        Name,
        GivenName,
        FamilyName,
        MiddleName,
        Company,
        Roles,
        Languages,
        Mail,
        OtherMail,
        Site,
        Tags,
        Note,
        Identities,
        Account,      ///< a handle on the service `name`
        Consents,
        Fields,
        Telephone,    ///< of which a label says what it is
        Birthday,
        BirthYear,
        BirthMonth,
        BirthDay,
        Address,      ///< whole
        AddressPart,  ///< `part` of it
        Label,        ///< says what the other columns of its group hold; of no group: nothing worth keeping
        Picture,
        Field         ///< a custom field called `name`
    };

    Kind kind = Kind::Field;
    QString name;
    QString group;   ///< what a label and its value, or the parts of an address, have in common, "phone 1"; empty elsewhere
    PostalPart part = nullptr;

    friend bool operator==(const PeopleColumn &, const PeopleColumn &) = default;
};

/// What the columns hold that go by those names in English or French, in our own tables and in those of address books: Google's (both formats), Outlook's,
/// Thunderbird's, LinkedIn's. A name that says nothing makes a field of that name.
[[nodiscard]] QList<PeopleColumn> peopleColumnsOf(const QStringList &header);

} // namespace parvis::formats
