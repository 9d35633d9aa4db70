// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/archive/archivefiles.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <kzip.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using ArchiveError = domain::Error::Kind;

bool leadsOutOfArchive(const QString &name)
{
    return name.startsWith(u'/') || name.contains(u'\\') || name.contains(QChar(u'\0')) || name.split(u'/').contains(".."_L1);
}

domain::Result<QByteArray> contentOfDevice(QIODevice &device, const QString &name)
{
    constexpr qint64 piece = 1024 * 1024;
    QByteArray content;
    for (QByteArray read = device.read(piece); !read.isEmpty(); read = device.read(piece)) {
        if (content.size() + read.size() > archiveFileLimit)
            return domain::failure(ArchiveError::TooLarge, u"'%1' in it holds more than %2 MB"_s.arg(name).arg(archiveFileLimit / 1'000'000));
        content += read;
    }
    return content;
}

/// Complains of no place behind the end, where an archive that is cut off leads.
class BoundedDevice final : public QIODevice
{
public:
    explicit BoundedDevice(QIODevice &device)
        : m_device(device)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_device.size(); }
    bool seek(qint64 position) override { return position >= 0 && position <= m_device.size() && QIODevice::seek(position) && m_device.seek(position); }

protected:
    qint64 readData(char *data, qint64 most) override { return m_device.read(data, most); }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    QIODevice &m_device;
};

class FilesOfZip final : public ArchiveFiles
{
public:
    explicit FilesOfZip(QIODevice &device)
        : m_bounded(device)
        , m_zip(&m_bounded)
    {
    }

    domain::Result<> list()
    {
        if (!m_zip.open(QIODevice::ReadOnly))
            return domain::failure(ArchiveError::Unreadable, u"it is no zip archive, or one that is cut off or damaged"_s);
        QStringList names;
        if (auto listed = list(*m_zip.directory(), {}, names); !listed)
            return listed;
        setNames(names);
        return {};
    }

    domain::Result<QByteArray> content(const QString &name) override
    {
        const KArchiveFile *file = m_zip.directory()->file(name);
        if (!file)
            return domain::failure(ArchiveError::NotFound, name);
        const std::unique_ptr<QIODevice> device(file->createDevice());
        if (!device || !device->isReadable())
            return domain::failure(ArchiveError::Unreadable, u"'%1' in it cannot be unpacked"_s.arg(name));
        auto content = contentOfDevice(*device, name);
        if (content && content->size() < file->size())
            return domain::failure(ArchiveError::Unreadable, u"'%1' in it is damaged"_s.arg(name));
        return content;
    }

private:
    domain::Result<> list(const KArchiveDirectory &folder, const QString &path, QStringList &names)
    {
        for (const QString &name : folder.entries()) {
            const QString full = path + name;
            if (leadsOutOfArchive(full))
                return domain::failure(ArchiveError::Invalid, u"it holds a file whose name leads out of it"_s);
            const KArchiveEntry *entry = folder.entry(name);
            if (entry->isDirectory()) {
                if (auto listed = list(static_cast<const KArchiveDirectory &>(*entry), full + u'/', names); !listed) // NOLINT(*-static-cast-downcast)
                    return listed;
                continue;
            }
            if (names.size() == archiveNamesLimit)
                return domain::failure(ArchiveError::TooLarge, u"it holds more than %1 files"_s.arg(archiveNamesLimit));
            names << full;
        }
        return {};
    }

    BoundedDevice m_bounded;
    KZip m_zip;
};

class FilesOfFolder final : public ArchiveFiles
{
public:
    /// Names are told apart from the path by what is before them: of a relative one nothing would be.
    explicit FilesOfFolder(const QString &path)
        : m_folder(QFileInfo(path).absoluteFilePath())
    {
    }

    domain::Result<> list()
    {
        QStringList names;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (names.size() == archiveNamesLimit)
                return domain::failure(ArchiveError::TooLarge, u"it holds more than %1 files"_s.arg(archiveNamesLimit));
            names << m_folder.relativeFilePath(files.next());
        }
        setNames(names);
        return {};
    }

    domain::Result<QByteArray> content(const QString &name) override
    {
        QFile file(m_folder.filePath(name));
        if (!names().contains(name) || !file.exists())
            return domain::failure(ArchiveError::NotFound, name);
        if (!file.open(QIODevice::ReadOnly))
            return domain::failure(ArchiveError::Unreadable, u"'%1' in it: %2"_s.arg(name, file.errorString()));
        return contentOfDevice(file, name);
    }

private:
    QDir m_folder;
};

template<class Files, class... Arguments>
domain::Result<std::unique_ptr<ArchiveFiles>> listed(Arguments &&...arguments)
{
    auto files = std::make_unique<Files>(std::forward<Arguments>(arguments)...);
    return files->list().transform([&files] { return std::unique_ptr<ArchiveFiles>(std::move(files)); });
}

} // namespace

void ArchiveFiles::setNames(QStringList names)
{
    m_names = std::move(names);
    std::ranges::sort(m_names);
}

QStringList ArchiveFiles::endingWith(const QString &end) const
{
    QStringList found;
    for (const QString &name : m_names) {
        if (name == end || name.endsWith(u'/' + end))
            found << name;
    }
    return found;
}

domain::Result<std::unique_ptr<ArchiveFiles>> filesOfZip(QIODevice &device)
{
    return listed<FilesOfZip>(device);
}

domain::Result<std::unique_ptr<ArchiveFiles>> filesOfFolder(const QString &path)
{
    return listed<FilesOfFolder>(path);
}

} // namespace parvis::formats
