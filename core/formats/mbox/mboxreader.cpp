// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mbox/mboxreader.h"

#include "core/formats/mbox/mailmessage.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

constexpr qint64 longestLine = 1'000'000;
constexpr qsizetype largestMessage = 50'000'000;

bool isBoundary(const QByteArray &line)
{
    return line.startsWith("From ");
}

/// When a message was delivered, in UTC, as its line says: "From ada@example.org Tue Nov  3 09:00:00 2026".
std::optional<domain::Instant> deliveryOf(const QByteArray &boundary)
{
    constexpr qsizetype partsOfDate = 5;
    const QStringList parts = QString::fromLatin1(boundary).simplified().split(u' ');
    if (parts.size() < partsOfDate + 2)
        return std::nullopt;
    QDateTime moment = QLocale::c().toDateTime(parts.mid(parts.size() - partsOfDate).join(u' '), u"ddd MMM d HH:mm:ss yyyy"_s);
    if (!moment.isValid())
        return std::nullopt;
    moment.setTimeZone(QTimeZone::UTC);
    return domain::fromMs(moment.toMSecsSinceEpoch());
}

} // namespace

MboxReader::MboxReader(QIODevice &device, const QString &sourceName)
    : m_device(device)
    , m_sourceName(sourceName)
{
}

domain::Result<domain::IncomingSource> MboxReader::begin()
{
    QByteArray line;
    do {
        line = m_device.readLine(longestLine);
    } while (!line.isEmpty() && line.trimmed().isEmpty());
    if (!isBoundary(line))
        return domain::failure(domain::Error::Kind::Invalid, u"it does not begin with a \"From \" line"_s);
    m_isOpen = true;
    m_boundary = line;
    // One address for all mailboxes: the same message in two copies of a mailbox is one message.
    return domain::IncomingSource{.service = u"mail"_s, .address = u"mbox"_s, .title = {}};
}

std::optional<domain::IncomingEntry> MboxReader::next()
{
    if (!m_isOpen)
        return std::nullopt;
    m_isOpen = false;
    ++m_number;
    const auto delivered = deliveryOf(m_boundary);
    QByteArray message;
    bool wasBlank = true;
    bool isTooLarge = false;
    for (;;) {
        QByteArray line = m_device.readLine(longestLine);
        if (line.isEmpty())
            break;
        if (wasBlank && isBoundary(line)) {
            m_isOpen = true;
            m_boundary = line;
            break;
        }
        wasBlank = line == "\n" || line == "\r\n";
        // mboxrd and mboxo both put one '>' before a line of the text that would look like a boundary.
        qsizetype quotes = 0;
        while (quotes < line.size() && line[quotes] == '>')
            ++quotes;
        if (quotes > 0 && line.sliced(quotes).startsWith("From "))
            line.remove(0, 1);
        if (message.size() + line.size() > largestMessage)
            isTooLarge = true;
        if (!isTooLarge)
            message += line;
    }
    const QString name = u"entry %1"_s.arg(m_number);
    if (isTooLarge)
        return domain::Refusal{.source = m_sourceName, .entry = name, .reason = domain::RefusalReason::TooLarge, .detail = u"over 50 MB"_s};
    auto entry = readMailMessage(message, m_sourceName, name);
    // A message without a date came when the mailbox says so.
    if (auto *mention = std::get_if<domain::IncomingMention>(&entry); mention && !mention->publishedAt)
        mention->publishedAt = delivered;
    return entry;
}

} // namespace parvis::formats
