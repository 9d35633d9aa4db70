// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/mediaintake.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeDatabase>

using namespace Qt::StringLiterals;

namespace parvis::models {

using ErrorKind = domain::Error::Kind;

namespace {

QString typeOf(const QString &name, const QByteArray &content)
{
    const QMimeDatabase types;
    const QMimeType byContent = types.mimeTypeForData(content);
    const QMimeType byName = types.mimeTypeForFileNameAndData(name, content);
    // What is shown or played is what its bytes say, whatever it is called. Of documents, most of which are archives, the name knows more.
    const bool isLying = domain::mediaSort(byName.name()) != domain::MediaSort::File && !byContent.isDefault();
    return isLying || domain::mediaSort(byContent.name()) != domain::MediaSort::File ? byContent.name() : byName.name();
}

} // namespace

domain::Result<domain::IncomingMedia> readMedia(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return domain::failure(ErrorKind::NotFound, path);
    if (!info.isFile())
        return domain::failure(ErrorKind::Invalid, u"%1 is no file"_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(ErrorKind::Unreadable, file.errorString());
    if (file.size() > domain::largestMedia)
        return domain::failure(ErrorKind::TooLarge, u"%1 has %2 bytes of at most %3"_s.arg(path).arg(file.size()).arg(domain::largestMedia));
    const QByteArray content = file.read(domain::largestMedia);
    if (content.size() < file.size())
        return domain::failure(ErrorKind::Unreadable, u"%1 was read to byte %2 of %3"_s.arg(path).arg(content.size()).arg(file.size()));
    if (content.isEmpty())
        return domain::failure(ErrorKind::Invalid, u"%1 is empty"_s.arg(path));
    return domain::incomingMedia(info.fileName(), typeOf(info.fileName(), content), content);
}

domain::Result<domain::IncomingMedia> pictureMedia(const QImage &picture, const QString &name)
{
    QByteArray content;
    QBuffer buffer(&content);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
        return domain::failure(ErrorKind::Invalid, u"it is no picture"_s);
    if (content.size() > domain::largestMedia)
        return domain::failure(ErrorKind::TooLarge, u"%1 bytes of at most %2"_s.arg(content.size()).arg(domain::largestMedia));
    return domain::incomingMedia(name, u"image/png"_s, content);
}

} // namespace parvis::models
