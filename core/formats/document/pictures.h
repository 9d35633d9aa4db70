// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar/attachment.h"
#include "core/formats/document/document.h"
#include "core/formats/zip/namedfile.h"

namespace parvis::formats {

/// What is at an address that a text refers to: the bytes of a picture; nothing where it is not to be had.
using PictureSource = std::function<std::optional<QByteArray>(const QString &address)>;

/// The kinds of picture that travel in documents. SVG is none: it may hold scripts.
enum class PictureFormat { Png, Jpeg, Gif, WebP };
/// What a picture says of itself in its first bytes.
struct PictureHead
{
    PictureFormat format = PictureFormat::Png;
    int width = 0;    ///< pixels, 1 to 65,535
    int height = 0;
};
/// Reads it; nothing where the bytes are no such picture, or one of no or an absurd size.
[[nodiscard]] std::optional<PictureHead> pictureHead(const QByteArray &bytes);
/// "image/png"
[[nodiscard]] QString mediaType(PictureFormat format);
/// "png"
[[nodiscard]] QString suffixOf(PictureFormat format);

/// A picture that was found at an address.
struct FoundPicture
{
    QByteArray content;
    PictureHead head;
};
/// The picture at an address: out of a data: address, else what the source gives; nothing where there is none, it is no picture or over 20 MB.
[[nodiscard]] std::optional<FoundPicture> findPicture(const QString &address, const PictureSource &source);
/// The data: address of a picture.
[[nodiscard]] QString dataAddress(const QByteArray &content, PictureFormat format);

/// Puts names of files in the place of the addresses of pictures that can be found, the same for the same address: "FOLDERle-quai.jpg" of one of the workspace
/// (domain::mediaAddress()), with the ending of what it is, "FOLDERpicture-1.png" and so on of others. Answers the files; what cannot be found keeps its
/// address.
[[nodiscard]] QList<NamedFile> takePictures(Document &document, const PictureSource &source, const QString &folder);

/// The same for links to files of the workspace, of whatever kind.
[[nodiscard]] QList<NamedFile> takeLinkedFiles(Document &document, const PictureSource &source, const QString &folder);

/// How many pictures of a text nobody has described, for who cannot see them; those that are marked as decorative (domain::isDecorativeMark()) need no words.
[[nodiscard]] int countUndescribed(const QString &markdown);

/// The addresses of pictures of a text that this machine alone can show, each once: paths without a scheme that begin at no root, file: addresses, and paths of
/// files that are here. A path from a root that is not here may be one of the site ("/wp-content/…"); those of the workspace (domain::mediaKey()) are none.
[[nodiscard]] QStringList picturesOfThisMachine(const QString &markdown);

/// Markdown in which the workspace's own pictures that the source gives are embedded (dataAddress()).
[[nodiscard]] QString withEmbeddedPictures(const QString &markdown, const PictureSource &source);

/// A picture that stays out, and why: a fault of it (pictureFault()), or that nothing is at its place.
struct LeftOutPicture
{
    QString name;
    QString fault;
};
/// Takes the pictures that can be found (embedded ones, and what the source gives) out of Markdown: each has the address by which a workspace knows it instead.
/// Answers them as files to take in, each once, named after the last part of their address, else after what they show; those that may not come in keep their
/// address and go to `leftOut`.
[[nodiscard]] QList<domain::IncomingMedia> takeInPictures(QString &markdown, const PictureSource &source = {}, QList<LeftOutPicture> *leftOut = nullptr);

} // namespace parvis::formats
