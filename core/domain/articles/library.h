// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/articles/article.h"
#include "core/domain/calendar/attachment.h"

#include <QtCore/QSize>

namespace parvis::domain {

/// An image or file that articles can show or link.
struct LibraryItem
{
    Media media;
    QString address;               ///< what the text of an article names it by: mediaAddress()
    std::optional<QSize> size;     ///< in pixels; nothing: no image that can be drawn, or nobody looked yet
    Id<Media> original;            ///< of what an edited image was made; null: it is one itself
    Instant addedAt;
    int articles = 0;              ///< how many show it as they are now
    bool isHeld = false;           ///< an article, one of its revisions or a post needs it

    friend bool operator==(const LibraryItem &, const LibraryItem &) = default;
};

[[nodiscard]] inline bool isImage(const LibraryItem &item)
{
    return mediaSort(item.media.type) == MediaSort::Image;
}

/// An image or file on its way into the library.
struct IncomingItem
{
    IncomingMedia media;
    std::optional<QSize> size = {};
    QByteArray thumbnail = {};   ///< PNG or JPEG; empty: none
    Id<Media> original = {};

    friend bool operator==(const IncomingItem &, const IncomingItem &) = default;
};

/// An article on its way into the workspace, with the pictures that its text names by their addresses there.
struct IncomingArticle
{
    Article article;
    QList<IncomingMedia> pictures;
};

/// The address by which the Markdown of an article shows or links a file of its workspace: "media/3fa9c1d2e4b0-le-quai.jpg", made of the first 6 bytes of
/// the content's SHA-256 and of its name (ASCII). It means the same file in every workspace, whatever else it is called.
[[nodiscard]] QString mediaAddress(const QByteArray &sha256, const QString &name);
/// The first 6 bytes of the hash that such an address names; nothing where it is none.
[[nodiscard]] std::optional<QByteArray> mediaKey(QStringView address);
/// The addresses of that kind that a text names outside code (withoutCode()), each once, in their order.
[[nodiscard]] QStringList mediaAddressesIn(const QString &markdown);

} // namespace parvis::domain
