// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/readers.h"

#include "core/formats/archive/archivereader.h"
#include "core/formats/csv/csvreader.h"
#include "core/formats/feed/feedreader.h"
#include "core/formats/gzip/gunzip.h"
#include "core/formats/jsonfeed/jsonfeedreader.h"
#include "core/formats/mastodonarchive/mastodonarchivereader.h"
#include "core/formats/mbox/mboxreader.h"
#include "core/formats/text/decodetext.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

/// What the first bytes of something that is no source are.
QString otherThanASource(const QByteArray &head)
{
    if (head.startsWith("window.YTD."))
        return u"it is a part of an archive of X; choose the whole zip, or the folder that it was unpacked to"_s;
    constexpr qsizetype looked = 64 * 1024;
    const QByteArray bytes = head.first(std::min(head.size(), looked));
    const QString text = decodeText(bytes, guessEncoding(bytes)).value_or(QString::fromLatin1(bytes)).trimmed();
    if (text.startsWith("<html"_L1, Qt::CaseInsensitive) || text.startsWith("<!doctype html"_L1, Qt::CaseInsensitive))
        return u"it is a web page, not a feed"_s;
    if (text.startsWith(u'<') && text.contains("<!ENTITY"_L1))
        return u"it is XML that declares entities, which are not expanded, and not a feed"_s;
    if (text.startsWith(u'<'))
        return u"it is XML, but not a feed"_s;
    if (text.startsWith(u'{') || text.startsWith(u'[') || QJsonDocument::fromJson(u"[%1]"_s.arg(text).toUtf8()).array().size() == 1)
        return u"it is JSON, but neither a JSON Feed nor a Mastodon archive"_s;
    return u"it is not a feed, an archive, a mailbox or a table"_s;
}

domain::Result<Gunzipped> unpacked(QIODevice &device)
{
    using Kind = domain::Error::Kind;
    if (device.size() > unpackedLimit)
        return domain::failure(Kind::TooLarge, u"it is a gzip file of more than %1 MB"_s.arg(unpackedLimit / 1'000'000));
    auto bytes = gunzip(device.readAll());
    if (bytes && isGzip(bytes->bytes))
        return domain::failure(Kind::Invalid, u"it is a gzip file in a gzip file"_s);
    return bytes;
}

/// How much of what was cut off is whole, where the format itself does not show it: of a table its lines, of a mailbox its messages but the last.
qsizetype wholeOf(const QByteArray &bytes, SourceFormat format)
{
    if (format == SourceFormat::Csv && !guessEncoding(bytes.first(std::min(bytes.size(), qsizetype(headBytes)))).startsWith("UTF-16"))
        return bytes.lastIndexOf('\n') + 1;
    if (format == SourceFormat::Mbox)
        return bytes.lastIndexOf("\nFrom ") + 1;
    return bytes.size();
}

} // namespace

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
    // Nothing marks a table but its delimiters, which JSON has as well; bytes that no text has exclude it.
    const QString lower = name.toLower();
    if (lower.endsWith(".json"_L1) || (text.startsWith(u'[') && !QJsonDocument::fromJson(text.toUtf8()).isNull()))
        return SourceFormat::Unknown;
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
    case SourceFormat::XArchive:
    case SourceFormat::LinkedInArchive:
    case SourceFormat::FacebookArchive:
    case SourceFormat::InstagramArchive:
    case SourceFormat::ThreadsArchive:
    case SourceFormat::YouTubeArchive:
        return std::make_unique<ArchiveReader>(format, device, sourceName);
    case SourceFormat::Csv:
        return std::make_unique<CsvReader>(device, sourceName, mapping);
    case SourceFormat::Unknown:
        break;
    }
    return nullptr;
}

namespace {

domain::Result<OpenSource> begun(OpenSource source)
{
    return source.reader->begin().transform([&source](const domain::IncomingSource &says) {
        source.says = says;
        return std::move(source);
    });
}

domain::Result<OpenSource> openArchive(std::unique_ptr<ArchiveFiles> files, const QString &sourceName, std::optional<SourceFormat> format)
{
    OpenSource source;
    source.format = format.value_or(archiveFormat(*files));
    if (source.format == SourceFormat::MastodonArchive) {
        const QStringList found = files->endingWith(u"outbox.json"_s);
        auto outbox = found.isEmpty() ? domain::failure(domain::Error::Kind::Invalid, u"it has no outbox.json"_s) : files->content(found.constFirst());
        if (!outbox)
            return std::unexpected(outbox.error());
        source.unpacked = std::make_unique<QBuffer>();
        source.unpacked->setData(*outbox);
        source.unpacked->open(QIODevice::ReadOnly);
        source.reader = makeReader(source.format, *source.unpacked, sourceName);
        return begun(std::move(source));
    }
    if (!isArchive(source.format)) {
        const QString reason = otherThanAnArchive(*files);
        return domain::failure(domain::Error::Kind::Invalid, reason.isEmpty() ? u"it is a zip file, but no archive that Parvis knows"_s : reason);
    }
    source.isArchive = true;
    source.reader = std::make_unique<ArchiveReader>(source.format, std::move(files), sourceName);
    return begun(std::move(source));
}

} // namespace

domain::Result<OpenSource> openFolder(const QString &path, const QString &sourceName, std::optional<SourceFormat> format)
{
    return filesOfFolder(path).and_then([&](std::unique_ptr<ArchiveFiles> files) -> domain::Result<OpenSource> {
        // Any folder can be named; that it is none of an archive is no fault of its files.
        if (otherThanAnArchive(*files).isEmpty() && archiveFormat(*files) == SourceFormat::Unknown)
            return domain::failure(domain::Error::Kind::NotFound, QDir(path).filePath(u"outbox.json"_s));
        return openArchive(std::move(files), sourceName, format);
    });
}

domain::Result<OpenSource> openSource(QIODevice &device, const QString &sourceName, std::optional<SourceFormat> format,
                                      const std::function<CsvMapping(const QByteArray &)> &map, bool isCutOff)
{
    QByteArray head = device.peek(headBytes);
    if (head.isEmpty())
        return domain::failure(domain::Error::Kind::Invalid, u"it is empty"_s);
    if (head.startsWith("PK\x03\x04"))
        return filesOfZip(device).and_then([&](std::unique_ptr<ArchiveFiles> files) { return openArchive(std::move(files), sourceName, format); });
    OpenSource source;
    source.isCutOff = isCutOff;
    if (isGzip(head)) {
        auto bytes = unpacked(device);
        if (!bytes)
            return std::unexpected(bytes.error());
        source.unpacked = std::make_unique<QBuffer>();
        source.unpacked->setData(bytes->bytes);
        source.isCutOff = source.isCutOff || bytes->isCutOff;
        source.unpacked->open(QIODevice::ReadOnly);
        head = source.unpacked->peek(headBytes);
        if (head.isEmpty())
            return domain::failure(domain::Error::Kind::Invalid, u"it is empty"_s);
    } else if (isCutOff) {
        source.unpacked = std::make_unique<QBuffer>();
        source.unpacked->setData(device.readAll());
        source.unpacked->open(QIODevice::ReadOnly);
    }
    source.format = format.value_or(detectFormat(head, unpackedName(sourceName)));
    if (source.format == SourceFormat::Unknown)
        return domain::failure(domain::Error::Kind::Invalid, otherThanASource(head));
    if (source.isCutOff)
        source.unpacked->buffer().truncate(wholeOf(source.unpacked->buffer(), source.format));
    source.reader
        = makeReader(source.format, source.unpacked ? *source.unpacked : device, sourceName, source.format == SourceFormat::Csv ? map(head) : CsvMapping());
    return begun(std::move(source));
}

} // namespace parvis::formats
