// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv/csvrows.h"

#include <algorithm>

namespace parvis::formats {

namespace {
constexpr qint64 blockBytes = 256 * 1024;
constexpr qsizetype longestRow = 10'000'000;
} // namespace

CsvRows::CsvRows(QIODevice &device, char delimiter, const QByteArray &encoding)
    : m_device(device)
    , m_delimiter(QLatin1Char(delimiter))
    , m_decoder(encoding.constData())
{
    if (!m_decoder.isValid())
        m_decoder = QStringDecoder(QStringDecoder::Utf8);
}

bool CsvRows::mayFollowQuote(QChar c) const
{
    return c == m_delimiter || c == u'\n' || c == u'\r' || c == u' ' || c.isNull();
}

bool CsvRows::fill()
{
    while (m_at >= m_buffer.size()) {
        const QByteArray block = m_device.read(blockBytes);
        if (block.isEmpty())
            return false;
        m_buffer = m_decoder.decode(block);
        m_at = 0;
        m_lineBoundEnd = 0;
        if (m_decoder.hasError()) {
            m_hasBadBytes = true;
            m_decoder.resetState();
        }
        if (m_isFirst && m_buffer.startsWith(QChar::ByteOrderMark))
            m_at = 1;
        m_isFirst = false;
    }
    return true;
}

QChar CsvRows::peek()
{
    return fill() ? m_buffer[m_at] : QChar();
}

void CsvRows::readAgain(const QString &held, qint64 line)
{
    m_buffer.replace(0, m_at, held);
    m_at = 0;
    m_lineBoundEnd = held.size();
    m_line = line;
}

std::optional<CsvRows::Row> CsvRows::next()
{
    while (fill()) {
        Row row{.fields = {}, .line = m_line};
        // What was read once as the inside of an open quote is read again line by line: were its quotes trusted once more, each of
        // them could send the reader through the whole rest.
        const bool isLineBound = m_at < m_lineBoundEnd;
        QString field;
        bool isQuoted = false;            // inside quotes now
        bool wasQuoted = false;           // the field began with a quote
        std::optional<QString> held;      // of a row that goes on in quotes: all behind its first line
        qsizetype length = 0;
        bool isEnded = false;
        while (!isEnded && fill()) {
            const QChar c = m_buffer[m_at++];
            const bool isLineEnd = c == u'\n' || (c == u'\r' && peek() != u'\n');
            if (isLineEnd)
                ++m_line;
            if (held)
                *held += c;
            else if (isLineEnd && isQuoted && !isLineBound)
                held.emplace();
            if (++length > longestRow) {
                row.isTooLarge = true;
                isEnded = isLineEnd;
            } else if (isQuoted && !(isLineEnd && isLineBound)) {
                if (c != u'"') {
                    field += c;
                } else if (peek() == u'"') {
                    field += c;
                    ++m_at;
                    if (held)
                        *held += c;
                } else if (held && !mayFollowQuote(peek())) {
                    // It opens a field of a later row: the quote that opened this one was never closed.
                    isEnded = true;
                } else {
                    isQuoted = false;
                }
            } else if (c == u'"' && field.isEmpty() && !wasQuoted) {
                isQuoted = wasQuoted = true;
            } else if (c == m_delimiter) {
                row.fields.append(std::exchange(field, {}));
                wasQuoted = false;
            } else if (isLineEnd) {
                isEnded = true;
            } else if (c != QChar::Null && c != u'\r') {
                field += c;
            }
        }
        row.isOpen = isQuoted;
        const bool isBlank = row.fields.isEmpty() && field.trimmed().isEmpty() && !wasQuoted;
        row.fields.append(field);
        row.hasBadBytes = m_hasBadBytes && std::ranges::any_of(row.fields, [](const QString &text) { return text.contains(QChar::ReplacementCharacter); });
        if (row.isOpen && held)
            readAgain(*held, row.line + 1);
        if (!isBlank || row.isTooLarge)
            return row;
    }
    return std::nullopt;
}

} // namespace parvis::formats
