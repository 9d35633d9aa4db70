// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace parvis::formats {

/// How the columns of a CSV file become a mention. Column numbers from 0; -1: not mapped.
struct CsvMapping
{
    char delimiter = ',';
    QByteArray encoding = "UTF-8";   ///< a name QStringDecoder or ICU knows
    bool hasHeader = true;
    domain::DateOrder dateOrder = domain::DateOrder::DayFirst;
    std::optional<QTimeZone> zone;   ///< of times that name none; nothing: the workspace's
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
    int kind = -1;      ///< a kind's name as our own export writes it
    int service = -1;   ///< a service's key as our own export writes it
    int state = -1;     ///< a state's name as our own export writes it; other words count as open

    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

/// The beginning of a CSV file as read with a mapping, for the person to judge.
struct CsvPreview
{
    QStringList header;        ///< names of the columns ("Column 1"… are the upper layers' words: empty here when there is no header)
    QList<QStringList> rows;   ///< the first 50 at most
    QList<qint64> lines;       ///< the line of the file, from 1, on which each begins
    int columns = 0;

    friend bool operator==(const CsvPreview &, const CsvPreview &) = default;
};

/// Guesses delimiter, encoding, header, the order of day and month, and columns from the first bytes (256 KiB are plenty) of a file: names of columns in
/// French and English, shapes of values where no name tells the text. A column of addresses is never the text where another holds words.
[[nodiscard]] CsvMapping guessCsvMapping(const QByteArray &head);
/// Reads the beginning with that mapping. Where it is not the whole file, what its end cuts through is left out.
[[nodiscard]] CsvPreview previewCsv(const QByteArray &head, const CsvMapping &mapping, bool isWhole = true);

} // namespace parvis::formats
