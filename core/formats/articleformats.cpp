// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/articleformats.h"

#include "core/domain/articles/library.h"
#include "core/formats/articlefiles/foreignfile.h"
#include "core/formats/docx/docx.h"
#include "core/formats/email/articlemail.h"
#include "core/formats/epub/epub.h"
#include "core/formats/ghost/ghost.h"
#include "core/formats/html/htmldocument.h"
#include "core/formats/markdown/articlefile.h"
#include "core/formats/markdown/frontmatter.h"
#include "core/formats/odt/odt.h"
#include "core/formats/sitefolder/sitefolder.h"
#include "core/formats/text/decodetext.h"
#include "core/formats/wxr/wxr.h"
#include "core/formats/zip/zip.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

struct NamedFormat
{
    ArticleFormat format;
    QLatin1StringView name;
};
constexpr NamedFormat namedFormats[] = {{ArticleFormat::Markdown, "md"_L1}, {ArticleFormat::Html, "html"_L1},     {ArticleFormat::Docx, "docx"_L1},
                                        {ArticleFormat::Odt, "odt"_L1},     {ArticleFormat::Epub, "epub"_L1},     {ArticleFormat::MailPage, "email"_L1},
                                        {ArticleFormat::Mail, "eml"_L1},    {ArticleFormat::Wxr, "wxr"_L1},       {ArticleFormat::Ghost, "ghost"_L1},
                                        {ArticleFormat::Hugo, "hugo"_L1},   {ArticleFormat::Jekyll, "jekyll"_L1}, {ArticleFormat::Eleventy, "eleventy"_L1}};

ArticleReading readingOf(const domain::Article &article)
{
    return {.articles = {article}, .refused = {}};
}

domain::Result<ArticleReading> readPage(const QByteArray &bytes)
{
    const QString html = decodeText(bytes, guessEncoding(bytes)).value_or(QString::fromLatin1(bytes));
    return readHtmlPage(html).transform([](const HtmlPage &page) {
        domain::Article article;
        article.title = page.title;
        article.summary = page.description;
        article.language = page.language;
        article.author = page.author;
        article.tags = page.tags;
        article.url = page.address;
        article.publishedAt = page.publishedAt;
        article.status = page.publishedAt ? domain::ArticleStatus::Published : domain::ArticleStatus::Draft;
        article.body = toMarkdown(page.document);
        complete(article);
        return readingOf(article);
    });
}

domain::Result<ArticleReading> readPacked(const QString &name, const QByteArray &bytes)
{
    const auto parts = readZip(bytes);
    if (!parts)
        return std::unexpected(parts.error());
    const bool isNamedSo = name.endsWith(".docx"_L1, Qt::CaseInsensitive);
    if (!parts->contains(u"content.xml"_s) && !isNamedSo && !parts->contains(u"word/document.xml"_s) && !name.endsWith(".odt"_L1, Qt::CaseInsensitive))
        return domain::failure(domain::Error::Kind::Invalid, u"it is an archive that holds neither a document of Word nor an OpenDocument text"_s);
    const bool isWord = parts->contains(u"word/document.xml"_s) || (isNamedSo && !parts->contains(u"content.xml"_s));
    return (isWord ? readDocx(bytes) : readOdt(bytes)).transform(&readingOf);
}

/// The workspace's pictures that a text shows, under their addresses.
QList<NamedFile> ownPictures(const QString &markdown, const PictureSource &source)
{
    QList<NamedFile> files;
    for (const QString &address : domain::mediaAddressesIn(markdown)) {
        if (const auto content = source ? source(address) : std::nullopt)
            files.append({.name = address, .content = *content});
    }
    return files;
}

} // namespace

std::optional<ArticleFormat> articleFormatNamed(const QString &name)
{
    const auto found = std::ranges::find(namedFormats, name, &NamedFormat::name);
    return found == std::ranges::end(namedFormats) ? std::nullopt : std::optional(found->format);
}

QStringList articleFormatNames()
{
    QStringList names;
    for (const NamedFormat &named : namedFormats)
        names.append(named.name);
    return names;
}

bool isSiteFolder(ArticleFormat format)
{
    return format == ArticleFormat::Hugo || format == ArticleFormat::Jekyll || format == ArticleFormat::Eleventy;
}

QList<NamedFile> writeArticle(const domain::Article &article, ArticleFormat format, const PictureSource &pictures, const QString &head)
{
    const auto one = [](const QByteArray &content) { return QList<NamedFile>{{.name = {}, .content = content}}; };
    const auto embedded = [&article, &pictures] {
        domain::Article whole = article;
        whole.body = withEmbeddedPictures(article.body, pictures);
        return whole;
    };
    switch (format) {
    case ArticleFormat::Markdown:
        return one(articleToMarkdown(article)) + ownPictures(article.body, pictures);
    case ArticleFormat::Html:
        return one(articleToHtml(embedded(), Pictures::Shown, head));
    case ArticleFormat::Docx:
        return one(writeDocx(article, pictures));
    case ArticleFormat::Odt:
        return one(writeOdt(article, pictures));
    case ArticleFormat::Epub:
        return one(writeEpub(article, pictures));
    case ArticleFormat::MailPage:
        return one(articleToMailHtml(embedded()));
    case ArticleFormat::Mail:
        return one(writeArticleMail(article, pictures));
    case ArticleFormat::Wxr:
        return one(writeWxr({embedded()}));
    case ArticleFormat::Ghost:
        return one(writeGhost({embedded()}));
    case ArticleFormat::Hugo:
        return writeSitePage(article, SiteMaker::Hugo, pictures, head);
    case ArticleFormat::Jekyll:
        return writeSitePage(article, SiteMaker::Jekyll, pictures, head);
    case ArticleFormat::Eleventy:
        return writeSitePage(article, SiteMaker::Eleventy, pictures, head);
    }
    return {};
}

namespace {

domain::Result<ArticleReading> readPageOfSite(const NamedFile &file)
{
    QList<ArticleRemark> remarks;
    return readSitePage(file, &remarks).transform([&](const domain::Article &article) {
        return ArticleReading{.articles = {article}, .refused = {}, .remarks = remarks};
    });
}

/// The article of a text; of one that is not called Markdown, only with front matter.
domain::Result<ArticleReading> readText(const NamedFile &file)
{
    const auto isFronted = [&file] {
        const auto parts = splitFrontMatter(QString::fromUtf8(file.content).replace("\r\n"_L1, "\n"_L1));
        return !parts || parts->front;
    };
    if (!isNamedMarkdown(file.name) && !isFronted())
        return domain::failure(domain::Error::Kind::Invalid, u"neither its name nor what it begins with says that it is Markdown"_s);
    return readPageOfSite(file);
}

domain::Result<ArticleReading> readFile(const NamedFile &file)
{
    constexpr qsizetype looked = 4'096;
    const QByteArray &bytes = file.content;
    if (bytes.size() > largestArticleFile)
        return domain::failure(domain::Error::Kind::TooLarge, u"%1 MB"_s.arg(bytes.size() / 1'000'000));
    const QByteArray head = bytes.first(std::min(looked, bytes.size())).trimmed().toLower();
    if (head.isEmpty())
        return domain::failure(domain::Error::Kind::Invalid, u"it is empty"_s);
    if (const QString why = whyForeign(file); !why.isEmpty())
        return domain::failure(domain::Error::Kind::Invalid, why);
    if (head.startsWith("pk"))
        return readPacked(file.name, bytes);
    const QString suffix = file.name.section(u'.', -1).toLower();
    if (suffix == "xml"_L1 || (head.contains("<rss") && head.startsWith('<')))
        return readWxr(bytes);
    if (suffix == "json"_L1)
        return readGhost(bytes);
    if (isFrontedPage(file))
        return readPageOfSite(file);
    if (suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1 || head.startsWith("<!doctype html") || head.startsWith("<html"))
        return readPage(bytes);
    return readText(file);
}

} // namespace

domain::Result<ArticleReading> readArticles(const NamedFile &file)
{
    return readFile(file).and_then([](const ArticleReading &reading) -> domain::Result<ArticleReading> {
        const bool isHollow = reading.articles.size() == 1 && reading.articles.first().title.isEmpty() && reading.articles.first().body.trimmed().isEmpty();
        if (isHollow)
            return domain::failure(domain::Error::Kind::Invalid, u"it has neither a title nor a text"_s);
        return reading;
    });
}

} // namespace parvis::formats
