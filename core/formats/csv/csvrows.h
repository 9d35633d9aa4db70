// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QIODevice>
#include <QtCore/QStringConverter>
#include <QtCore/QStringList>

#include <optional>

namespace parvis::formats {

/// Reads delimited text row by row (RFC 4180: quotes, doubled quotes, line breaks inside quotes; CR, LF or both end a row) in bounded memory.
/// Where quotes swallow other rows – the text ends inside them, or they close in the midst of a word and the row has not the first row's columns –
/// only the line on which they were opened is given as open: the lines after it are read again, and there quotes end with their line at the latest.
class CsvRows
{
public:
    /// One row and where it begins.
    struct Row
    {
        QStringList fields;
        qint64 line = 0;          ///< first line of the row in the file, from 1
        bool isOpen = false;      ///< its quotes are not closed where they should be
        bool isTooLarge = false;  ///< beyond 10 million characters; fields are what came before
        bool hasBadBytes = false; ///< some bytes were no text in the encoding
    };

    CsvRows(QIODevice &device, char delimiter, const QByteArray &encoding);

    /// The next row that is not blank; nothing at the end.
    [[nodiscard]] std::optional<Row> next();

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] QChar peek();

    QIODevice &m_device;
    QChar m_delimiter;
    QStringDecoder m_decoder;
    QString m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    bool m_isFirst = true;
    bool m_badBytes = false;
    qsizetype m_columns = 0;       ///< of the first row
    // While lines are read again they are the buffer, and what follows them waits here.
    bool m_isReadingAgain = false;
    QString m_waiting;
    qsizetype m_waitingAt = 0;
};

} // namespace parvis::formats
