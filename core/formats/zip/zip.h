// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/instant.h"
#include "core/domain/base/result.h"
#include "core/formats/zip/namedfile.h"

#include <QtCore/QHash>

namespace parvis::formats {

/// What an archive may hold before it is refused.
struct ZipLimits
{
    qint64 bytes = 100'000'000;       ///< unpacked, all files together
    qsizetype files = 5'000;
    qint64 ratio = 200;               ///< unpacked to packed, all together; not looked at below `harmless`
    qint64 harmless = 10'000'000;
};

/// The files of a zip archive (APPNOTE 6.3, stored and deflated), by name. Unreadable where it is no zip archive, or one that is cut off or damaged; TooLarge
/// beyond a limit, whatever sizes its directory claims; Invalid where a name leads out of the archive (absolute, or through "..").
[[nodiscard]] domain::Result<QHash<QString, QByteArray>> readZip(const QByteArray &bytes, const ZipLimits &limits = {});

/// A zip archive of those files in that order, all dated `at`. One called "mimetype" is stored as it is, as OpenDocument and EPUB want it.
[[nodiscard]] QByteArray writeZip(const QList<NamedFile> &files, domain::Instant at);

} // namespace parvis::formats
