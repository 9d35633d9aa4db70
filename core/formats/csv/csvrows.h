// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QIODevice>
#include <QtCore/QStringConverter>
#include <QtCore/QStringList>

#include <optional>

namespace parvis::formats {

/// Reads delimited text row by row (RFC 4180: quotes, doubled quotes, line breaks inside quotes; CR, LF or both end a row) in bounded memory.
/// A quote that nothing closes costs its own row alone: what stands behind the line it opens on is read again line by line, quotes counting within
/// a line only. Nothing is read more than twice.
class CsvRows
{
public:
    /// One row and where it begins.
    struct Row
    {
        QStringList fields;
        qint64 line = 0;          ///< first line of the row in the file, from 1
        bool isOpen = false; ///< a quote in it is not closed: not before the end of the file, nor within 10 million characters, nor where a field may end
        bool isTooLarge = false; ///< beyond 10 million characters; fields are what came before
        bool hasBadBytes = false; ///< some bytes were no text in the encoding
    };

    CsvRows(QIODevice &device, char delimiter, const QByteArray &encoding);

    /// The next row that is not blank; nothing at the end.
    [[nodiscard]] std::optional<Row> next();

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] QChar peek();
    [[nodiscard]] bool mayFollowQuote(QChar c) const;
    /// Has the next rows read from `held`, which begins at that line.
    void readAgain(const QString &held, qint64 line);

    QIODevice &m_device;
    QChar m_delimiter;
    QStringDecoder m_decoder;
    QString m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qsizetype m_lineBoundEnd = 0; ///< rows that begin before this position of the buffer end with their line, quotes or not
    bool m_isFirst = true;
    bool m_hasBadBytes = false; ///< of any block so far
};

} // namespace parvis::formats
