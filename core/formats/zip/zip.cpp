// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip/zip.h"

#include <QtCore/QBuffer>

#include <kzip.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using ErrorKind = domain::Error::Kind;

/// QBuffer complains of places behind its end, where an archive that is cut off leads.
class QuietBuffer : public QBuffer
{
public:
    bool seek(qint64 position) override { return position <= size() && QBuffer::seek(position); }
};

bool leadsOut(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar(u'\0')) || name.split(u'/').contains(".."_L1);
}

/// Reads the files of an archive as far as its limits go.
class ZipReader
{
public:
    ZipReader(qint64 packed, const ZipLimits &limits)
        : m_limits(limits)
        , m_most(std::min(limits.bytes, std::max(limits.harmless, packed * limits.ratio)))
    {
    }

    domain::Result<> read(const KArchiveDirectory &folder, const QString &path)
    {
        for (const QString &name : folder.entries()) {
            const QString full = path + name;
            if (leadsOut(full))
                return domain::failure(ErrorKind::Invalid, u"it holds a file whose name leads out of it"_s);
            const KArchiveEntry *entry = folder.entry(name);
            const auto done = entry->isDirectory() ? read(static_cast<const KArchiveDirectory &>(*entry), full + u'/') // NOLINT(*-static-cast-downcast)
                                                   : read(static_cast<const KArchiveFile &>(*entry), full);          // NOLINT(*-static-cast-downcast)
            if (!done)
                return done;
        }
        return {};
    }

    [[nodiscard]] QHash<QString, QByteArray> take() { return std::move(m_files); }

private:
    domain::Result<> read(const KArchiveFile &file, const QString &name)
    {
        if (m_files.size() == m_limits.files)
            return domain::failure(ErrorKind::TooLarge, u"it holds more than %1 files"_s.arg(m_limits.files));
        const std::unique_ptr<QIODevice> device(file.createDevice());
        if (!device || !device->isReadable())
            return domain::failure(ErrorKind::Unreadable, u"'%1' in it cannot be unpacked"_s.arg(name));
        // What its directory says of a file's size need not be so.
        constexpr qint64 piece = 256 * 1024;
        QByteArray content;
        for (QByteArray read = device->read(piece); !read.isEmpty(); read = device->read(piece)) {
            m_bytes += read.size();
            if (m_bytes > m_most)
                return domain::failure(ErrorKind::TooLarge, u"it holds more than %1 MB"_s.arg(m_most / 1'000'000));
            content += read;
        }
        if (content.size() < file.size())
            return domain::failure(ErrorKind::Unreadable, u"'%1' in it is damaged"_s.arg(name));
        m_files.insert(name, content);
        return {};
    }

    ZipLimits m_limits;
    qint64 m_most;
    qint64 m_bytes = 0;
    QHash<QString, QByteArray> m_files;
};

} // namespace

domain::Result<QHash<QString, QByteArray>> readZip(const QByteArray &bytes, const ZipLimits &limits)
{
    QuietBuffer buffer;
    buffer.setData(bytes);
    KZip zip(&buffer);
    if (!bytes.startsWith("PK") || !zip.open(QIODevice::ReadOnly))
        return domain::failure(ErrorKind::Unreadable, u"it is no zip archive, or one that is cut off or damaged"_s);
    ZipReader reader(bytes.size(), limits);
    return reader.read(*zip.directory(), {}).transform([&reader] { return reader.take(); });
}

QByteArray writeZip(const QList<NamedFile> &files, domain::Instant at)
{
    constexpr mode_t readable = 0100644;
    const QDateTime date = domain::toDateTime(at);
    QBuffer buffer;
    KZip zip(&buffer);
    zip.open(QIODevice::WriteOnly);
    zip.setExtraField(KZip::NoExtraField);
    for (const NamedFile &file : files) {
        zip.setCompression(file.name == "mimetype"_L1 ? KZip::NoCompression : KZip::DeflateCompression);
        zip.writeFile(file.name, file.content, readable, {}, {}, date, date, date);
    }
    zip.close();
    return buffer.data();
}

} // namespace parvis::formats
