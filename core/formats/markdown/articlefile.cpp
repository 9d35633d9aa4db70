// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/articlefile.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/inbox/kindnames.h"
#include "core/formats/markdown/eventfront.h"
#include "core/formats/markdown/frontfacts.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::Article;
using domain::ArticleStatus;

constexpr std::array statuses{ArticleStatus::Draft, ArticleStatus::InReview, ArticleStatus::Approved, ArticleStatus::Published};

void readInto(Article &article, const FrontMatter &front)
{
    article.title = firstValue(front, {"title"_L1});
    article.slug = firstValue(front, {"slug"_L1});
    article.summary = firstValue(front, {"summary"_L1, "description"_L1});
    article.language = firstValue(front, {"language"_L1, "lang"_L1});
    article.author = firstValue(front, {"author"_L1});
    article.url = firstValue(front, {"url"_L1});
    article.tags = listOf(front, "tags"_L1);
    article.focus = firstValue(front, {"focus"_L1});
    article.event = eventOf(front);
    const QString status = firstValue(front, {"status"_L1});
    for (const ArticleStatus known : statuses) {
        if (domain::nameOf(known) == status)
            article.status = known;
    }
    article.publishedAt = frontDate(firstValue(front, {"date"_L1}));
    article.createdAt = frontDate(firstValue(front, {"created"_L1})).value_or(article.publishedAt.value_or(domain::Instant{}));
    article.changedAt = frontDate(firstValue(front, {"lastmod"_L1})).value_or(article.createdAt);
}

QString titleOf(const QString &body)
{
    for (const QString &line : body.split(u'\n')) {
        if (line.startsWith(u"# "_s))
            return markdownToText(line);
    }
    return {};
}

/// What a page must have even where the article has no title yet.
QString pageTitle(const Article &article)
{
    if (!article.title.trimmed().isEmpty())
        return article.title;
    if (const QString heading = titleOf(article.body); !heading.isEmpty())
        return heading;
    constexpr qsizetype enough = 60;
    const QString words = markdownToText(article.body);
    return words.isEmpty() ? u"…"_s : domain::shortened(words, enough);
}

} // namespace

QByteArray articleToHtml(const Article &article, Pictures pictures, const QString &head)
{
    const auto meta = [](QLatin1StringView name, const QString &content) {
        return content.isEmpty() ? QString() : u"<meta name=\"%1\" content=\"%2\">\n"_s.arg(name, content.toHtmlEscaped());
    };
    QString page
        = u"<!DOCTYPE html>\n<html%1>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s.arg(
            article.language.isEmpty() ? QString() : u" lang=\"%1\""_s.arg(article.language.toHtmlEscaped()));
    page += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https: http:\">\n"_s;
    page += u"<title>%1</title>\n"_s.arg(pageTitle(article).toHtmlEscaped());
    if (head.isEmpty())
        page += meta("description"_L1, article.summary);
    page += meta("author"_L1, article.author) + meta("keywords"_L1, article.tags.join(u", "_s)) + head;
    if (article.publishedAt && head.isEmpty())
        page += u"<meta property=\"article:published_time\" content=\"%1\">\n"_s.arg(domain::toIso(*article.publishedAt));
    if (article.url.startsWith("http"_L1) && head.isEmpty())
        page += u"<link rel=\"canonical\" href=\"%1\">\n"_s.arg(article.url.toHtmlEscaped());
    page += u"<style>\n"
            "body { max-width: 38em; margin: 3em auto; padding: 0 1em; font: 1.1em/1.5 serif; color: #23211e; }\n"
            "h1, h2, h3 { line-height: 1.2; } img { max-width: 100%; } pre { overflow: auto; }\n"
            "blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #0f6b6b; font-style: italic; }\n"
            "table { border-collapse: collapse; } th, td { padding: .25em .75em; border-bottom: 1px solid #e5e0d9; }\n"
            "th:not([align]), td:not([align]) { text-align: left; }\n"
            "@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11pt; color: #000; } p, li { orphans: 3; widows: 3; }\n"
            "h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; } h5, h6 { font-size: 1em; } h6 { font-style: italic; }\n"
            "blockquote, pre, tr, img { break-inside: avoid; }\n"
            "thead { display: table-header-group; } pre { white-space: pre-wrap; } a { color: inherit; }\n"
            "a[href^='http']:not(.bare)::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; } }\n"
            "</style>\n</head>\n<body>\n<article>\n"_s;
    QString body = renderMarkdown(article.body, false, pictures).html;
    // Words that are their own address need it no second time on paper.
    static const QRegularExpression bareLink(u"<a href=\"([^\"]+)\">\\1</a>"_s);
    body.replace(bareLink, u"<a class=\"bare\" href=\"\\1\">\\1</a>"_s);
    if (!article.title.isEmpty() && !body.startsWith("<h1"_L1) && titleOf(article.body) != article.title)
        page += u"<h1>%1</h1>\n"_s.arg(article.title.toHtmlEscaped());
    page += body + u"</article>\n</body>\n</html>\n"_s;
    return page.toUtf8();
}

QByteArray articleToMarkdown(const Article &article)
{
    QString text = u"---\n"_s;
    const auto add = [&text](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            text += key + u": "_s + value + u'\n';
    };
    const auto addText = [&add](QLatin1StringView key, const QString &value) { add(key, value.isEmpty() ? QString() : yamlQuoted(value)); };
    addText("title"_L1, article.title);
    addText("slug"_L1, article.slug);
    addText("summary"_L1, article.summary);
    addText("language"_L1, article.language);
    addText("author"_L1, article.author);
    QStringList tags;
    for (const QString &tag : article.tags)
        tags.append(yamlQuoted(tag));
    add("tags"_L1, u'[' + tags.join(u", "_s) + u']');
    add("status"_L1, domain::nameOf(article.status));
    add("date"_L1, article.publishedAt ? domain::toIso(*article.publishedAt) : QString());
    add("created"_L1, domain::toIso(article.createdAt));
    add("lastmod"_L1, domain::toIso(article.changedAt));
    addText("url"_L1, article.url);
    addText("focus"_L1, article.focus);
    text += eventFront(article.event);
    return (text + u"---\n\n"_s + article.body).toUtf8();
}

domain::Result<Article> articleFromMarkdown(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return domain::failure(domain::Error::Kind::Invalid, u"it is not UTF-8 text"_s);
    if (text.contains(QChar(u'\0')))
        return domain::failure(domain::Error::Kind::Invalid, u"it holds bytes of zero, which no text has"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    Article article;
    // Broken front matter stays where it stands, in the body.
    const FrontedText parts = splitFrontMatter(text).value_or(FrontedText{.front = {}, .body = text});
    article.body = parts.body;
    if (parts.front)
        readInto(article, *parts.front);
    if (article.title.isEmpty())
        article.title = titleOf(article.body);
    if (article.slug.isEmpty())
        article.slug = domain::slugOf(article.title);
    return article;
}

} // namespace parvis::formats
