// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articlefiles/articlefiles.h"

#include "core/formats/articleformats.h"
#include "core/formats/sitefolder/sitefolder.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using ErrorKind = domain::Error::Kind;
using domain::Result;

namespace {

Result<NamedFile> readNamed(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(ErrorKind::Unreadable, file.errorString());
    if (file.size() > largestArticleFile)
        return domain::failure(ErrorKind::TooLarge, u"%1 bytes"_s.arg(file.size()));
    return NamedFile{.name = name, .content = file.readAll()};
}

/// The pictures that a page of a folder shows: beside it, or where makers of sites keep what is copied as it is. Nothing out of the folder is read.
PictureSource picturesBeside(const QString &root, const QString &page)
{
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath() + u'/';
    return [root, canonicalRoot, beside = QFileInfo(page).path()](const QString &address) -> std::optional<QByteArray> {
        if (address.contains("://"_L1) || address.startsWith("//"_L1) || address.startsWith(u'#') || address.isEmpty())
            return std::nullopt;
        const QString path = QUrl::fromPercentEncoding(address.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
        QStringList places;
        if (path.startsWith(u'/')) {
            for (const QString &folder : {u""_s, u"/static"_s, u"/assets"_s, u"/public"_s, u"/src"_s})
                places << root + folder + path;
        } else {
            places << beside + u'/' + path;
        }
        for (const QString &place : std::as_const(places)) {
            // A link may lead out of the folder, dots too.
            const QString canonical = QFileInfo(place).canonicalFilePath();
            QFile file(canonical);
            if (canonical.startsWith(canonicalRoot) && QFileInfo(canonical).isFile() && file.size() <= domain::largestMedia && file.open(QIODevice::ReadOnly))
                return file.readAll();
        }
        return std::nullopt;
    };
}

void append(ArticleSource &source, const ArticleReading &reading, const PictureSource &pictures)
{
    for (const domain::Article &article : reading.articles) {
        domain::IncomingArticle read{.article = article, .pictures = {}};
        read.pictures = takeInPictures(read.article.body, pictures);
        source.articles.append(std::move(read));
    }
    source.refused += reading.refused;
}

Result<ArticleSource> readFolder(const QString &path)
{
    ArticleSource source;
    const QDir folder(path);
    QStringList names;
    for (QDirIterator files(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); files.hasNext();) {
        if (const QString name = folder.relativeFilePath(files.next()); isSitePage(name))
            names.append(name);
    }
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const auto file = readNamed(folder.filePath(name), name);
        if (file)
            append(source, readSiteFolder({*file}), picturesBeside(path, folder.filePath(name)));
        else
            source.refused.append({.source = {}, .entry = name, .reason = domain::RefusalReason::Unreadable, .detail = file.error().detail});
    }
    if (names.isEmpty())
        return domain::failure(ErrorKind::Invalid, u"it is a folder without Markdown files"_s);
    return source;
}

} // namespace

Result<ArticleSource> readArticleSource(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path);
    if (!info.isFile())
        return domain::failure(ErrorKind::NotFound, path);
    return readNamed(path, info.fileName()).and_then(&readArticles).transform([&](const ArticleReading &reading) {
        ArticleSource source;
        append(source, reading, picturesBeside(info.absolutePath(), info.absoluteFilePath()));
        return source;
    });
}

} // namespace parvis::formats
