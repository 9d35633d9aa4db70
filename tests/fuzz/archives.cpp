// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of accounts: files by name, whatever stands in them, and as a zip. An input is files parted by "\n==\n", each with its name in its first line. A
// reader ends, and every entry keeps the promises of core/domain/imports/import.h.
#include "core/formats/archive/archivereader.h"
#include "core/formats/readers.h"

#include <QtCore/QHash>
#include <QtCore/QLoggingCategory>

#include <cstdlib>

using namespace parvis;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class FilesInMemory final : public formats::ArchiveFiles
{
public:
    explicit FilesInMemory(const QHash<QString, QByteArray> &files)
        : m_files(files)
    {
        setNames(m_files.keys());
    }
    domain::Result<QByteArray> content(const QString &name) override
    {
        const auto found = m_files.constFind(name);
        return found == m_files.constEnd() ? domain::failure(domain::Error::Kind::NotFound, name) : domain::Result<QByteArray>(*found);
    }

private:
    QHash<QString, QByteArray> m_files;
};

void read(formats::EntryReader &reader)
{
    if (!reader.begin())
        return;
    while (const auto entry = reader.next()) {
        if (const auto *mention = std::get_if<domain::IncomingMention>(&*entry))
            require(!mention->remoteId.isEmpty() && (!mention->text.isEmpty() || !mention->title.isEmpty() || !mention->url.isEmpty()));
        else if (const auto *post = std::get_if<domain::IncomingPost>(&*entry))
            require(!post->remoteId.isEmpty());
        else
            require(!std::get<domain::Refusal>(*entry).entry.isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const bool isQuiet = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
        return true;
    }();
    require(isQuiet);
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (bytes.startsWith("PK")) {
        QBuffer buffer(&bytes);
        require(buffer.open(QIODevice::ReadOnly));
        if (auto opened = formats::openSource(buffer, QStringLiteral("input.zip"))) {
            while (opened->reader->next()) { }
        }
        return 0;
    }
    QHash<QString, QByteArray> files;
    for (qsizetype from = 0; from <= bytes.size();) {
        const qsizetype end = bytes.indexOf("\n==\n", from);
        const QByteArray piece = end < 0 ? bytes.sliced(from) : bytes.sliced(from, end - from);
        const qsizetype lineEnd = piece.indexOf('\n');
        if (lineEnd > 0)
            files.insert(QString::fromUtf8(piece.left(lineEnd)), piece.sliced(lineEnd + 1));
        if (end < 0)
            break;
        from = end + 4;
    }
    auto held = std::make_unique<FilesInMemory>(files);
    const auto format = formats::archiveFormat(*held);
    static_cast<void>(formats::otherThanAnArchive(*held));
    formats::ArchiveReader reader(format, std::move(held), QStringLiteral("input"));
    read(reader);
    return 0;
}
