// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/kindnames.h"
#include "core/formats/articlefiles/foreignfile.h"
#include "core/formats/document/articlehtml.h"
#include "core/formats/markdown/codeplaces.h"
#include "core/formats/markdown/eventfront.h"
#include "core/formats/markdown/frontfacts.h"
#include "core/formats/sitefolder/sitefolder.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;
using ErrorKind = domain::Error::Kind;

constexpr qsizetype largestPage = 20'000'000;

/// What a file's name says of its article.
struct NameOfPage
{
    QString slug = {};
    QString date = {};
    QString language = {};
    bool isDraft = false;
};

NameOfPage readName(const QString &name)
{
    static const QRegularExpression dated(u"^(\\d{4}-\\d{2}-\\d{2})-(.+)$"_s);
    static const QRegularExpression spoken(u"^(.+)\\.([a-z]{2})$"_s);
    NameOfPage says{.isDraft = name.startsWith("_drafts/"_L1) || name.contains("/_drafts/"_L1)};
    QString stem = name.section(u'/', -1).section(u'.', 0, -2);
    if (const auto match = spoken.match(stem); match.hasMatch()) {
        stem = match.captured(1);
        says.language = match.captured(2);
    }
    if (stem == "index"_L1 && name.contains(u'/'))
        stem = name.section(u'/', -2, -2);
    if (const auto match = dated.match(stem); match.hasMatch()) {
        says.date = match.captured(1);
        stem = match.captured(2);
    }
    says.slug = stem;
    return says;
}

ArticleStatus statusOf(const FrontMatter &front, const NameOfPage &name, bool isDated)
{
    const QString named = firstValue(front, {"status"_L1});
    for (const auto status : std::array{ArticleStatus::Draft, ArticleStatus::InReview, ArticleStatus::Approved, ArticleStatus::Published}) {
        if (domain::nameOf(status) == named)
            return status;
    }
    const bool isDraft
        = name.isDraft || frontChoice(firstValue(front, {"draft"_L1})).value_or(false) || !frontChoice(firstValue(front, {"published"_L1})).value_or(true);
    return !isDraft && isDated ? ArticleStatus::Published : ArticleStatus::Draft;
}

/// Tags under any of their names, once each.
QStringList tagsOf(const FrontMatter &front)
{
    QStringList tags;
    for (const auto key : {"tags"_L1, "tag"_L1, "keywords"_L1, "categories"_L1, "category"_L1}) {
        // Jekyll parts tags on one line by spaces; others write commas.
        const bool hasComma = front.value(QString(key)).values.value(0).contains(u',');
        const bool isOfWords = key == "tags"_L1 || key == "categories"_L1;
        tags += listOf(front, key, hasComma || !isOfWords ? u',' : u' ');
    }
    // Eleventy's tags are collections as well; these name no subject.
    tags.removeIf([](const QString &tag) { return tag == "post"_L1 || tag == "posts"_L1 || tag == "all"_L1; });
    tags.removeDuplicates();
    return tags;
}

QString authorOf(const FrontMatter &front)
{
    const QString named = firstValue(front, {"author"_L1, "author.name"_L1, "params.author"_L1, "params.author.name"_L1});
    return named.isEmpty() ? listOf(front, "authors"_L1).join(u", "_s) : named;
}

QString addressOf(const FrontMatter &front)
{
    const QString address = firstValue(front, {"canonicalurl"_L1, "canonical_url"_L1, "canonical"_L1, "params.canonicalurl"_L1, "url"_L1});
    return address.startsWith("http"_L1) ? address : QString();
}

void takeFront(domain::Article &article, const FrontMatter &front, const NameOfPage &name)
{
    article.title = firstValue(front, {"title"_L1});
    article.summary = firstValue(front, {"description"_L1, "summary"_L1, "excerpt"_L1});
    article.language = firstValue(front, {"lang"_L1, "language"_L1, "locale"_L1}).left(2).toLower();
    article.author = authorOf(front);
    article.tags = tagsOf(front);
    article.url = addressOf(front);
    article.focus = firstValue(front, {"focus"_L1, "params.focus"_L1});
    article.event = eventOf(front);
    const auto date = frontDate(firstValue(front, {"date"_L1, "publishdate"_L1, "pubdate"_L1}));
    const auto published = date ? date : frontDate(name.date);
    article.status = statusOf(front, name, published.has_value());
    if (article.status == ArticleStatus::Published)
        article.publishedAt = published;
    article.createdAt = frontDate(firstValue(front, {"created"_L1})).value_or(published.value_or(domain::Instant{}));
    article.changedAt = frontDate(firstValue(front, {"lastmod"_L1, "last_modified_at"_L1, "updated"_L1, "modified"_L1})).value_or(article.createdAt);
    article.slug = firstValue(front, {"slug"_L1});
}

QString withoutControls(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return text.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || (c >= u'\x7f' && c < u'\xa0'); });
}

/// A text of Jekyll with plain addresses in the place of those that its templates make: `{{ site.baseurl }}/a.png`, `{{ "/a.png" | relative_url }}`.
QString withPlainAddresses(const QString &markdown)
{
    static const QRegularExpression site(u"(?<=[(\"'<]|: )\\{\\{-?\\s*site\\.(?:baseurl|url)\\s*-?\\}\\}"_s);
    static const QRegularExpression filtered(
        u"(?<=[(\"'<]|: )\\{\\{-?\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)')\\s*\\|\\s*(?:relative_url|absolute_url|prepend:\\s*site\\.(?:baseurl|url))\\s*-?\\}\\}"_s);
    if (!markdown.contains("{{"_L1))
        return markdown;
    QString plain;
    for (const auto &[words, isCode] : byCode(markdown)) {
        QString part = words.toString();
        // The site's address may be made of both.
        plain += isCode ? part : part.replace(site, {}).replace(site, {}).replace(filtered, u"\\1\\2"_s);
    }
    return plain;
}

QList<ArticleRemark> remarksOn(const QString &name, const FrontedText &parts)
{
    using Kind = ArticleRemark::Kind;
    QList<ArticleRemark> remarks;
    for (const QString &key : parts.repeated)
        remarks.append({.kind = Kind::KeyRepeated, .name = name, .detail = key});
    const FrontMatter front = parts.front.value_or(FrontMatter());
    for (const FrontEntry &entry : unreadValues(front))
        remarks.append({.kind = Kind::ValueUnread, .name = name, .detail = entry.key + u": "_s + entry.value});
    if (const QStringList keys = unreadKeys(front); !keys.isEmpty())
        remarks.append({.kind = Kind::KeysLeftOut, .name = name, .detail = keys.join(u", "_s)});
    return remarks;
}

bool isWebPage(const QString &name)
{
    static const QRegularExpression page(u"\\.(html?|xhtml)$"_s, QRegularExpression::CaseInsensitiveOption);
    return page.match(name).hasMatch();
}

} // namespace

bool isFrontedPage(const NamedFile &file)
{
    return isWebPage(file.name) && (file.content.startsWith("---") || file.content.startsWith("\xef\xbb\xbf---") || file.content.startsWith("+++"));
}

bool isSitePage(const QString &name)
{
    static const QRegularExpression page(u"\\.(md|markdown|mdown|mkd)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(u"(^|/)(\\.|node_modules/|_site/|_index\\.|(README|CHANGELOG|LICENSE|CONTRIBUTING|CODE_OF_CONDUCT)\\.[^/]*$)"_s);
    return page.match(name).hasMatch() && !other.match(name).hasMatch();
}

domain::Result<domain::Article> readSitePage(const NamedFile &file, QList<ArticleRemark> *remarks)
{
    if (file.content.size() > largestPage)
        return domain::failure(ErrorKind::TooLarge, u"%1 MB"_s.arg(file.content.size() / 1'000'000));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(file.content);
    if (decoder.hasError())
        return domain::failure(ErrorKind::Invalid, u"it is not UTF-8 text"_s);
    if (text.contains(QChar(u'\0')))
        return domain::failure(ErrorKind::Invalid, u"it holds bytes of zero, which no text has"_s);
    return splitFrontMatter(withoutControls(text)).and_then([&file, remarks](const FrontedText &parts) -> domain::Result<domain::Article> {
        const NameOfPage name = readName(file.name);
        if (remarks)
            *remarks = remarksOn(file.name, parts);
        const auto body = isWebPage(file.name) ? htmlToBody(parts.body) : domain::Result<QString>(withPlainAddresses(parts.body));
        if (!body)
            return std::unexpected(body.error());
        domain::Article article;
        article.body = *body;
        if (parts.front)
            takeFront(article, *parts.front, name);
        if (article.language.isEmpty())
            article.language = name.language;
        if (article.slug.isEmpty())
            article.slug = domain::slugOf(name.slug);
        complete(article);
        return article;
    });
}

ArticleReading readSiteFolder(const QList<NamedFile> &files)
{
    ArticleReading reading;
    for (const NamedFile &file : files) {
        if (!isSitePage(file.name))
            continue;
        const auto refuse = [&](domain::RefusalReason reason, const QString &detail) {
            reading.refused.append({.source = {}, .entry = file.name, .reason = reason, .detail = detail});
        };
        QList<ArticleRemark> remarks;
        if (file.content.trimmed().isEmpty()) {
            refuse(domain::RefusalReason::Unreadable, u"it is empty"_s);
        } else if (const QString why = whyForeign(file); !why.isEmpty()) {
            refuse(domain::RefusalReason::Unreadable, why);
        } else if (auto article = readSitePage(file, &remarks); article && article->title.isEmpty() && article->body.trimmed().isEmpty()) {
            refuse(domain::RefusalReason::Empty, {});
        } else if (article) {
            reading.articles.append(*std::move(article));
            reading.remarks += remarks;
        } else {
            const bool isLarge = article.error().kind == ErrorKind::TooLarge;
            refuse(isLarge ? domain::RefusalReason::TooLarge : domain::RefusalReason::Unreadable, article.error().detail);
        }
    }
    return reading;
}

} // namespace parvis::formats
