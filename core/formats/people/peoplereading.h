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

    friend bool operator==(const PeopleReading &, const PeopleReading &) = default;
};

/// Adds a card, tidied (no control characters, one name on one line, addresses http(s) only), or refuses it under that name of an entry: without a name,
/// or beyond the limits of domain::complaintOf().
void addCard(PeopleReading &reading, domain::PersonCard card, const QString &source, const QString &entry);

/// Reads vCards or a table, whichever the bytes are.
[[nodiscard]] domain::Result<PeopleReading> readPeople(const QByteArray &bytes, const QString &source);

} // namespace parvis::formats
