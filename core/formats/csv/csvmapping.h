// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace parvis::formats {

/// How the columns of a CSV file become a mention. Column numbers from 0; -1: not mapped.
struct CsvMapping
{
    char delimiter = ',';
    QByteArray encoding = "UTF-8";   ///< a name QStringDecoder or ICU knows
    bool hasHeader = true;
    int text = -1;
    int title = -1;
    int author = -1;
    int handle = -1;
    int date = -1;
    int url = -1;
    int remoteId = -1;
    int language = -1;
    int channel = -1;
    int inReplyTo = -1;

    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

/// The beginning of a CSV file as read with a mapping, for the person to judge.
struct CsvPreview
{
    QStringList header;        ///< names of the columns ("Column 1"… are the upper layers' words: empty here when there is no header)
    QList<QStringList> rows;   ///< the first 50 at most
    int columns = 0;

    friend bool operator==(const CsvPreview &, const CsvPreview &) = default;
};

/// Guesses delimiter, encoding, header and columns from the first bytes (256 KiB are plenty) of a file: names of columns in
/// French and English, shapes of values where there is no header.
[[nodiscard]] CsvMapping guessCsvMapping(const QByteArray &head);
/// Reads the beginning with that mapping.
[[nodiscard]] CsvPreview previewCsv(const QByteArray &head, const CsvMapping &mapping);

} // namespace parvis::formats
