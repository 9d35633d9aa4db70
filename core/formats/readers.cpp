// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/readers.h"

#include "core/formats/csv/csvreader.h"
#include "core/formats/feed/feedreader.h"
#include "core/formats/jsonfeed/jsonfeedreader.h"
#include "core/formats/mastodonarchive/mastodonarchivereader.h"
#include "core/formats/mbox/mboxreader.h"
#include "core/formats/text/decodetext.h"

using namespace Qt::StringLiterals;

namespace parvis::formats {

SourceFormat detectFormat(const QByteArray &head, const QString &name)
{
    constexpr qsizetype looked = 64 * 1024;
    const QByteArray bytes = head.first(std::min(head.size(), looked));
    if (bytes.trimmed().isEmpty())
        return SourceFormat::Unknown;
    const QByteArray encoding = guessEncoding(bytes);
    const QString text = decodeText(bytes, encoding).value_or(QString::fromLatin1(bytes)).trimmed();
    if (text.startsWith(u'<')) {
        for (const auto root : {"<rss"_L1, "<feed"_L1, ":RDF"_L1, "<RDF"_L1, ":feed"_L1}) {
            if (text.contains(root))
                return SourceFormat::Feed;
        }
        return SourceFormat::Unknown;
    }
    if (text.startsWith(u'{')) {
        if (text.contains("\"orderedItems\""_L1) || text.contains("OrderedCollection"_L1))
            return SourceFormat::MastodonArchive;
        return text.contains("\"items\""_L1) || text.contains("jsonfeed.org"_L1) ? SourceFormat::JsonFeed : SourceFormat::Unknown;
    }
    if (bytes.trimmed().startsWith("From ") && text.contains(": "_L1))
        return SourceFormat::Mbox;
    // Nothing marks a table but its delimiters; bytes that no text has exclude it.
    const QString lower = name.toLower();
    const bool isNamedTable = lower.endsWith(".csv"_L1) || lower.endsWith(".tsv"_L1);
    if (!encoding.startsWith("UTF-16") && bytes.count('\0') > 0 && !isNamedTable)
        return SourceFormat::Unknown;
    if (isNamedTable)
        return SourceFormat::Csv;
    const CsvPreview preview = previewCsv(bytes, guessCsvMapping(bytes));
    return preview.columns >= 2 && !preview.rows.isEmpty() ? SourceFormat::Csv : SourceFormat::Unknown;
}

std::unique_ptr<EntryReader> makeReader(SourceFormat format, QIODevice &device, const QString &sourceName, const CsvMapping &mapping)
{
    switch (format) {
    case SourceFormat::Feed:
        return std::make_unique<FeedReader>(device, sourceName);
    case SourceFormat::JsonFeed:
        return std::make_unique<JsonFeedReader>(device, sourceName);
    case SourceFormat::MastodonArchive:
        return std::make_unique<MastodonArchiveReader>(device, sourceName);
    case SourceFormat::Mbox:
        return std::make_unique<MboxReader>(device, sourceName);
    case SourceFormat::Csv:
        return std::make_unique<CsvReader>(device, sourceName, mapping);
    case SourceFormat::Unknown:
        break;
    }
    return nullptr;
}

} // namespace parvis::formats
