// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv/csvreader.h"

#include "core/domain/channels/channel.h"
#include "core/domain/inbox/kindnames.h"
#include "core/formats/html/htmltotext.h"
#include "core/formats/text/decodetext.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

using domain::IncomingEntry;
using domain::IncomingMention;
using domain::Refusal;
using domain::RefusalReason;

CsvReader::CsvReader(QIODevice &device, const QString &sourceName, const CsvMapping &mapping)
    : m_rows(device, mapping.delimiter, mapping.encoding)
    , m_sourceName(sourceName)
    , m_mapping(mapping)
{
}

domain::Result<domain::IncomingSource> CsvReader::begin()
{
    if (m_mapping.text < 0 && m_mapping.title < 0)
        return domain::failure(domain::Error::Kind::Invalid, u"no column is mapped to a text or a title"_s);
    auto row = m_rows.next();
    if (!row)
        return domain::failure(domain::Error::Kind::Invalid, u"it is a table without rows"_s);
    m_columns = row->fields.size();
    if (!m_mapping.hasHeader)
        m_first = std::move(row);
    return domain::IncomingSource{.service = u"csv"_s, .address = {}, .title = {}};
}

std::optional<IncomingEntry> CsvReader::next()
{
    auto row = m_first ? std::exchange(m_first, std::nullopt) : m_rows.next();
    if (!row)
        return std::nullopt;
    return read(*row);
}

IncomingEntry CsvReader::read(const CsvRows::Row &row) const
{
    const auto refuse = [&](RefusalReason reason, const QString &detail = {}) {
        return Refusal{.source = m_sourceName, .entry = u"row %1"_s.arg(row.line), .reason = reason, .detail = detail};
    };
    if (row.isOpen)
        return refuse(RefusalReason::OpenQuotes);
    if (row.isTooLarge)
        return refuse(RefusalReason::TooLarge, u"over 10,000,000 characters"_s);
    if (row.hasBadBytes)
        return refuse(RefusalReason::BadEncoding, QString::fromLatin1(m_mapping.encoding));
    if (row.fields.size() != m_columns)
        return refuse(RefusalReason::WrongColumnCount, u"%1/%2"_s.arg(row.fields.size()).arg(m_columns));
    const auto field = [&row](int column) { return row.fields.value(column).trimmed(); };

    IncomingMention mention{.kind = domain::MentionKind::Comment,
                            .remoteId = field(m_mapping.remoteId),
                            .inReplyTo = field(m_mapping.inReplyTo),
                            .url = field(m_mapping.url),
                            .title = field(m_mapping.title),
                            .text = m_mapping.kind < 0 ? maybeHtmlToText(field(m_mapping.text)) : field(m_mapping.text),
                            .language = field(m_mapping.language).left(2).toLower(),
                            .author = {.handle = field(m_mapping.handle), .name = field(m_mapping.author), .url = {}},
                            .publishedAt = {},
                            .channel = field(m_mapping.channel),
                            .service = {}};
    const QString kind = field(m_mapping.kind);
    if (domain::namesOurs(kind))
        return refuse(RefusalReason::Ours, kind);
    mention.kind = domain::mentionKindNamed(kind).value_or(mention.kind);
    const QString service = field(m_mapping.service);
    if (std::ranges::contains(domain::knownServices(), service, &domain::Service::key))
        mention.service = service;
    // What was snoozed comes in open: a table does not say until when.
    const QString state = field(m_mapping.state);
    for (const auto kept : {domain::MentionState::Done, domain::MentionState::Waiting}) {
        if (state == domain::nameOf(kept))
            mention.state = kept;
    }
    if (mention.text.isEmpty() && mention.title.isEmpty() && mention.url.isEmpty())
        return refuse(RefusalReason::Empty);
    const QString date = field(m_mapping.date);
    if (!date.isEmpty()) {
        mention.publishedAt = domain::parseInstant(date, m_mapping.dateOrder, m_mapping.zone.value_or(QTimeZone::utc()));
        if (!mention.publishedAt)
            return refuse(RefusalReason::BadDate, date.left(80));
    }
    if (mention.author.handle.isEmpty())
        mention.author.handle = mention.author.name;
    if (mention.remoteId.isEmpty())
        mention.remoteId = contentId({date, mention.author.handle, mention.url, mention.title, mention.text, mention.channel});
    return mention;
}

} // namespace parvis::formats
