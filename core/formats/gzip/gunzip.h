// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace parvis::formats {

/// The most bytes that a packed source may hold, as for the body of an answer.
inline constexpr qint64 unpackedLimit = 50'000'000;

/// True where the first bytes say that a source is a gzip file (RFC 1952).
[[nodiscard]] bool isGzip(QByteArrayView head);
/// What a gzip file holds.
struct Gunzipped
{
    QByteArray bytes;
    bool isCutOff = false;   ///< the file ends too early: these are the bytes before its end
};
/// Unpacks a whole gzip file, of several members too. Fails with TooLarge beyond `limit` bytes, and with Unreadable where it is damaged or cut off
/// before anything could be read.
[[nodiscard]] domain::Result<Gunzipped> gunzip(QByteArrayView packed, qint64 limit = unpackedLimit);
/// The beginning of what a gzip file holds, from the beginning of the file; nothing where that is damaged.
[[nodiscard]] QByteArray gunzipHead(QByteArrayView head);
/// A file's name without the ".gz" at its end.
[[nodiscard]] QString unpackedName(const QString &name);

} // namespace parvis::formats
