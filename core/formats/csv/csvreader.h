// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/csv/csvmapping.h"
#include "core/formats/csv/csvrows.h"
#include "core/formats/entryreader.h"

namespace parvis::formats {

/// Takes the rows of a delimited table for comments, as a mapping says. A row without an identifier column is known by its
/// content: two rows alike in every mapped column are one entry. Times that name no zone are read in the mapping's, in UTC where it has none.
class CsvReader final : public EntryReader
{
public:
    CsvReader(QIODevice &device, const QString &sourceName, const CsvMapping &mapping);

    [[nodiscard]] domain::Result<domain::IncomingSource> begin() override;
    [[nodiscard]] std::optional<domain::IncomingEntry> next() override;

private:
    [[nodiscard]] domain::IncomingEntry read(const CsvRows::Row &row) const;

    CsvRows m_rows;
    QString m_sourceName;
    CsvMapping m_mapping;
    qsizetype m_columns = 0;
    std::optional<CsvRows::Row> m_first;
};

} // namespace parvis::formats
