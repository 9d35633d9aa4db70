// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articlefiles/articlefiles.h"

#include "core/formats/articleformats.h"
#include "core/formats/sitefolder/sitefolder.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
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

const QString tooLong = u"an article has at most 10 million characters"_s;

/// What is said of every page of a folder is said once.
void joinKeys(QList<ArticleRemark> &remarks)
{
    QStringList keys;
    int pages = 0;
    for (const ArticleRemark &remark : std::as_const(remarks)) {
        if (remark.kind != ArticleRemark::Kind::KeysLeftOut)
            continue;
        ++pages;
        keys += remark.detail.split(u", "_s);
    }
    if (pages < 2)
        return;
    remarks.removeIf([](const ArticleRemark &remark) { return remark.kind == ArticleRemark::Kind::KeysLeftOut; });
    keys.sort();
    keys.removeDuplicates();
    remarks.append({.kind = ArticleRemark::Kind::KeysLeftOut, .detail = keys.join(u", "_s)});
}

/// `file`: which one of a folder it was read from.
void append(ArticleSource &source, const ArticleReading &reading, const PictureSource &pictures, const QString &file = {})
{
    const bool isOneOfMany = file.isEmpty() && reading.articles.size() > 1;
    for (const domain::Article &article : reading.articles) {
        domain::IncomingArticle read{.article = article, .pictures = {}};
        QList<LeftOutPicture> leftOut;
        read.pictures = takeInPictures(read.article.body, pictures, &leftOut);
        if (read.article.body.size() > longestArticle) {
            source.refused.append({.source = {}, .entry = read.article.title, .reason = domain::RefusalReason::TooLarge, .detail = tooLong});
            continue;
        }
        source.articles.append(std::move(read));
        for (const LeftOutPicture &picture : std::as_const(leftOut))
            source.remarks.append(
                {.kind = ArticleRemark::Kind::ImageLeftOut, .name = picture.name, .detail = picture.fault, .article = isOneOfMany ? article.title : file});
    }
    source.refused += reading.refused;
    source.remarks += reading.remarks;
}

/// A web page or document that is an article where it is no part of a site.
bool isDocument(const QString &name)
{
    static const QRegularExpression document(u"\\.(html?|xhtml|docx|odt)$"_s, QRegularExpression::CaseInsensitiveOption);
    // Word and LibreOffice put these beside a document that is open.
    static const QRegularExpression other(u"(^|/)(\\.|~\\$|node_modules/|_site/)"_s);
    return document.match(name).hasMatch() && !other.match(name).hasMatch();
}

/// What fills pages of a site and stands among them: what new ones are made of, and what whole themes bring as an example.
bool isTemplateOfSite(const QString &name)
{
    static const QRegularExpression folders(u"^(archetypes|themes|layouts|_layouts|_includes)/"_s);
    return folders.match(name).hasMatch();
}

/// Where makers of sites look for articles that are HTML.
bool isPlaceOfPosts(const QString &name)
{
    static const QRegularExpression folders(u"(^|/)(_posts|_drafts|content)/"_s);
    static const QRegularExpression list(u"(^|/)_[^/]*$"_s);
    return folders.match(name).hasMatch() && !list.match(name).hasMatch();
}

/// What Hugo, Jekyll and Eleventy have in the folder of a site, or of a theme.
bool isFolderOfSite(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    static const QRegularExpression telling(u"^(hugo\\.(toml|ya?ml|json)|config\\.(toml|ya?ml)|theme\\.toml|_config\\.(toml|ya?ml)|\\.eleventy\\.c?js|"
                                            "eleventy\\.config\\.[cm]?[jt]s|layouts|archetypes|themes|_layouts|_includes)$"_s);
    return !names.filter(telling).isEmpty();
}

/// Whether a page is filled or put into another one before anybody reads it.
bool isPartOfPages(const NamedFile &file)
{
    static const QRegularExpression page(u"\\.(html?|xhtml)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (!page.match(file.name).hasMatch())
        return false;
    const QByteArray lower = file.content.toLower();
    const bool isWhole = lower.contains("<html") || lower.contains("<body") || lower.contains("<!doctype");
    return !isWhole || file.name.section(u'/', -1).startsWith(u'_') || lower.contains("{{") || lower.contains("{%");
}

domain::Refusal refusalOf(const QString &name, const domain::Error &error)
{
    const auto reason = error.kind == ErrorKind::TooLarge ? domain::RefusalReason::TooLarge : domain::RefusalReason::Unreadable;
    return {.source = {}, .entry = name, .reason = reason, .detail = error.detail};
}

void takeDocument(ArticleSource &source, const QString &path, const NamedFile &file, bool isOfSite)
{
    // One that says its title is what others are put around.
    const bool isPost = isFrontedPage(file) && (isOfSite ? isPlaceOfPosts(file.name) : file.content.contains("\ntitle"));
    if (!isPost && (isOfSite || isPartOfPages(file))) {
        source.leftOut.append(file.name);
        return;
    }
    if (const auto reading = readArticles(file))
        append(source, *reading, picturesBeside(path, QDir(path).filePath(file.name)), file.name);
    else
        source.refused.append(refusalOf(file.name, reading.error()));
}

/// Pages of a site with front matter alone, such as the one that Jekyll lists the others on, are templates as well.
ArticleReading withoutLists(ArticleReading reading, bool isOfSite, QStringList &leftOut)
{
    const auto isList = [isOfSite](const domain::Refusal &refusal) { return isOfSite && refusal.reason == domain::RefusalReason::Empty; };
    for (const domain::Refusal &refusal : std::as_const(reading.refused)) {
        if (isList(refusal))
            leftOut.append(refusal.entry);
    }
    reading.refused.removeIf(isList);
    return reading;
}

Result<ArticleSource> readFolder(const QString &given)
{
    ArticleSource source;
    // Of a path that begins at the current folder, QDir would not tell what lies below it.
    const QString path = QDir(given).absolutePath();
    const QDir folder(path);
    const bool isOfSite = isFolderOfSite(folder);
    QStringList names;
    for (QDirIterator files(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); files.hasNext();) {
        const QString name = folder.relativeFilePath(files.next());
        const bool isTemplate = isOfSite && isTemplateOfSite(name);
        if (!isTemplate && (isSitePage(name) || (isDocument(name) && (!isOfSite || isPlaceOfPosts(name)))))
            names.append(name);
        else if (isTemplate && isSitePage(name))
            source.leftOut.append(name);
        else if (isDocument(name))
            source.leftOut.append(name);
    }
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const auto file = readNamed(folder.filePath(name), name);
        if (!file)
            source.refused.append(refusalOf(name, file.error()));
        else if (isSitePage(name))
            append(source, withoutLists(readSiteFolder({*file}), isOfSite, source.leftOut), picturesBeside(path, folder.filePath(name)), name);
        else
            takeDocument(source, path, *file, isOfSite);
    }
    if (names.isEmpty() && source.leftOut.isEmpty())
        return domain::failure(ErrorKind::Invalid, u"it is a folder without articles"_s);
    source.leftOut.sort();
    joinKeys(source.remarks);
    return source;
}

} // namespace

Result<ArticleSource> readArticleSource(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path);
    if (!info.exists())
        return domain::failure(ErrorKind::NotFound, path);
    if (!info.isFile())
        return domain::failure(ErrorKind::Unreadable, u"it is no regular file"_s);
    return readNamed(path, info.fileName()).and_then(&readArticles).transform([&](const ArticleReading &reading) {
        ArticleSource source;
        const auto beside = picturesBeside(info.absolutePath(), info.absoluteFilePath());
        // Of a link, those beside the file that it leads to are its pictures as well.
        const QFileInfo target(info.canonicalFilePath());
        const auto besideTarget = picturesBeside(target.path(), target.filePath());
        append(source, reading, [&](const QString &address) { return beside(address).or_else([&] { return besideTarget(address); }); });
        return source;
    });
}

} // namespace parvis::formats
