// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/people/peoplereading.h"

namespace parvis::formats {

/// Reads a table of people (CSV) by the names of its columns, as Parvis, address books and customer lists write them, in English and French; columns that say
/// nothing to us become custom fields. Invalid where no column is a name, a mail address or a company.
[[nodiscard]] domain::Result<PeopleReading> readPeopleTable(const QByteArray &bytes, const QString &source);

/// The first row of a table of people, and the row of one (RFC 4180). Lists are parted by "; ", custom fields and consents stand in columns of their own.
[[nodiscard]] QByteArray peopleTableHeader();
[[nodiscard]] QByteArray toTableRow(const domain::PersonCard &card);

} // namespace parvis::formats
