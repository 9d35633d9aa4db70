// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database/partfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace parvis::store {

namespace {

/// Far behind the bytes that SQLite locks (sqlite.org/fileformat.html, "1.2"): the claim and the work on a file do not meet.
constexpr off_t claimedByte = 0x40000000 + 0x10000;

bool claimPart(int descriptor)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = claimedByte;
    lock.l_len = 1;
    return fcntl(descriptor, F_OFD_SETLK, &lock) == 0;
}

/// A descriptor that holds the claim on an existing file; -1 where somebody else does, or where it cannot be had.
int claimedPart(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (descriptor < 0)
        return -1;
    struct stat facts = {};
    // Between making and claiming somebody may have taken it for a left one.
    if (claimPart(descriptor) && fstat(descriptor, &facts) == 0 && facts.st_nlink > 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

void removeBeginningWith(const QString &path)
{
    const QFileInfo info(path);
    QDir folder(info.absolutePath());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(info.fileName()))
            folder.remove(name);
    }
}

void removeLeftParts(const QString &target)
{
    const QFileInfo info(target);
    const QRegularExpression part(u"^%1\\.[0-9a-f]{8}\\.part$"_s.arg(QRegularExpression::escape(info.fileName())));
    const QDir folder(info.absolutePath());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (!part.match(name).hasMatch())
            continue;
        const int left = claimedPart(folder.filePath(name), O_RDWR);
        if (left < 0)
            continue;
        removeBeginningWith(folder.filePath(name));
        ::close(left);
    }
}

} // namespace

PartFile::PartFile(const QString &target)
{
    removeLeftParts(target);
    // Where the folder takes no files, whoever fills it says so.
    constexpr int attempts = 3;
    for (int i = 0; i < attempts && m_claim < 0; ++i) {
        m_path = u"%1.%2.part"_s.arg(target, QUuid::createUuid().toString(QUuid::Id128).first(8));
        m_claim = claimedPart(m_path, O_RDWR | O_CREAT | O_EXCL);
    }
}

PartFile::~PartFile()
{
    removeBeginningWith(m_path);
    if (m_claim >= 0)
        ::close(m_claim);
}

} // namespace parvis::store
