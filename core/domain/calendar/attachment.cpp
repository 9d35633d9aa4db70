// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/calendar/attachment.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::StringLiterals;

namespace parvis::domain {

MediaSort mediaSort(const QString &mediaType)
{
    if (mediaType.startsWith("image/"_L1))
        return MediaSort::Image;
    if (mediaType.startsWith("video/"_L1))
        return MediaSort::Video;
    if (mediaType.startsWith("audio/"_L1))
        return MediaSort::Audio;
    return MediaSort::File;
}

IncomingMedia incomingMedia(const QString &name, const QString &type, const QByteArray &content)
{
    return {.name = name, .type = type, .content = content, .sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
}

} // namespace parvis::domain
