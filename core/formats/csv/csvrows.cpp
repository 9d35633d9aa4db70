// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv/csvrows.h"

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

bool CsvRows::fill()
{
    while (m_at >= m_buffer.size()) {
        if (std::exchange(m_isReadingAgain, false)) {
            m_buffer = std::exchange(m_waiting, {});
            m_at = m_waitingAt;
            continue;
        }
        const QByteArray block = m_device.read(blockBytes);
        if (block.isEmpty())
            return false;
        m_buffer = m_decoder.decode(block);
        m_at = 0;
        if (m_decoder.hasError()) {
            m_badBytes = true;
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

std::optional<CsvRows::Row> CsvRows::next()
{
    while (fill()) {
        Row row{.fields = {}, .line = m_line};
        QString field;
        bool isQuoted = false;   // inside quotes now
        bool wasQuoted = false;  // the field began with a quote
        bool isTorn = false;     // quotes were closed in the midst of a word
        qsizetype length = 0;
        bool isEnded = false;
        QString later;           // what came after the first line end inside quotes
        qint64 laterLine = 0;    // its line, once there is one
        while (!isEnded && fill()) {
            const QChar c = m_buffer[m_at++];
            if (c == u'\n')
                ++m_line;
            if (laterLine > 0 && !row.isTooLarge)
                later += c;
            if (++length > longestRow) {
                row.isTooLarge = true;
                isEnded = c == u'\n';
                continue;
            }
            if (isQuoted) {
                const bool endsLine = c == u'\n' || (c == u'\r' && peek() != u'\n');
                if (endsLine && m_isReadingAgain) {
                    m_line += c == u'\r' ? 1 : 0;
                    isEnded = true;
                } else if (c != u'"') {
                    field += c;
                    if (endsLine && laterLine == 0)
                        laterLine = m_line + (c == u'\r' ? 1 : 0);
                } else if (peek() == u'"') {
                    field += c;
                    ++m_at;
                    if (laterLine > 0)
                        later += c;
                } else {
                    isQuoted = false;
                    const QChar next = peek();
                    isTorn |= m_at < m_buffer.size() && next != m_delimiter && next != u'\n' && next != u'\r';
                }
            } else if (c == u'"' && field.isEmpty() && !wasQuoted) {
                isQuoted = wasQuoted = true;
            } else if (c == m_delimiter) {
                row.fields.append(std::exchange(field, {}));
                wasQuoted = false;
            } else if (c == u'\n' || c == u'\r') {
                if (c == u'\r') {
                    if (peek() == u'\n') {
                        ++m_at;
                        if (laterLine > 0)
                            later += u'\n';
                    }
                    ++m_line;
                }
                isEnded = true;
            } else if (c != QChar::Null) {
                field += c;
            }
        }
        row.hasBadBytes = std::exchange(m_badBytes, false);
        const bool isBlank = row.fields.isEmpty() && field.trimmed().isEmpty() && !wasQuoted;
        row.fields.append(field);
        row.isOpen = isQuoted || (isTorn && laterLine > 0 && m_columns > 0 && row.fields.size() != m_columns);
        if (row.isOpen && laterLine > 0 && !row.isTooLarge) {
            m_waiting = std::exchange(m_buffer, std::move(later));
            m_waitingAt = std::exchange(m_at, 0);
            m_isReadingAgain = true;
            m_line = laterLine;
        }
        if (m_columns == 0 && !isBlank)
            m_columns = row.fields.size();
        if (!isBlank || row.isTooLarge)
            return row;
    }
    return std::nullopt;
}

} // namespace parvis::formats
