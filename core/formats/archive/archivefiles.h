// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <memory>

namespace parvis::formats {

/// The most bytes of one file of an archive that are read; what people wrote in ten years is a tenth of that. Pictures and films beside it are never read.
inline constexpr qint64 archiveFileLimit = 256'000'000;
/// The most files that an archive may list.
inline constexpr qsizetype archiveNamesLimit = 500'000;

/// The files of the archive that a service made of an account, by name: of the zip as it was downloaded, or of the folder that it was unpacked to.
class ArchiveFiles
{
public:
    ArchiveFiles() = default;
    virtual ~ArchiveFiles() = default;
    Q_DISABLE_COPY_MOVE(ArchiveFiles)

    /// Paths within it, with slashes, in the order of their names.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// What is in one of them. TooLarge beyond archiveFileLimit, whatever sizes the archive claims; Unreadable where it is damaged; NotFound.
    [[nodiscard]] virtual domain::Result<QByteArray> content(const QString &name) = 0;

    /// Those whose path ends with that name, or with that path of folders and a name.
    [[nodiscard]] QStringList endingWith(const QString &end) const;

protected:
    void setNames(QStringList names);

private:
    QStringList m_names;
};

/// The files of a zip archive (APPNOTE 6.3), read from its directory as they are asked for; the device outlives it. Unreadable where it is none, or one that is
/// cut off; TooLarge where it lists too many files; Invalid where a name leads out of it.
[[nodiscard]] domain::Result<std::unique_ptr<ArchiveFiles>> filesOfZip(QIODevice &device);
/// The files below a folder; symbolic links are not followed. TooLarge where there are too many.
[[nodiscard]] domain::Result<std::unique_ptr<ArchiveFiles>> filesOfFolder(const QString &path);

} // namespace parvis::formats
