// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/markdown/articlefile.h"

#include "core/domain/base/shorttext.h"
#include "core/domain/inbox/kindnames.h"

#include <QtCore/QStringDecoder>

#include <yaml-cpp/yaml.h>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::Article;
using domain::ArticleStatus;

constexpr std::array statuses{ArticleStatus::Draft, ArticleStatus::InReview, ArticleStatus::Approved, ArticleStatus::Published};

/// A YAML scalar in double quotes (YAML 1.2, 7.3.1).
QString quoted(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n')
            out += u"\\n"_s;
        else if (c == u'\t')
            out += u"\\t"_s;
        else if (c < u' ' || (c >= u'\x7f' && c <= u'\x9f'))
            out += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else
            out += c;
    }
    return u'"' + out + u'"';
}

/// The front matter between its fences, and what follows; nothing where the text has none.
std::optional<std::pair<QString, QString>> splitFrontMatter(const QString &text)
{
    const QString fence = u"---\n"_s;
    if (!text.startsWith(fence))
        return std::nullopt;
    const auto end = text.indexOf(u"\n---\n"_s, fence.size() - 1);
    if (end < 0)
        return std::nullopt;
    QString body = text.sliced(end + fence.size() + 1);
    while (body.startsWith(u'\n'))
        body.remove(0, 1);
    return std::pair{text.sliced(fence.size(), std::max<qsizetype>(0, end - fence.size() + 1)), body};
}

QString textOf(const YAML::Node &node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

void readInto(Article &article, const YAML::Node &front)
{
    article.title = textOf(front["title"]);
    article.slug = textOf(front["slug"]);
    article.summary = textOf(front["summary"]);
    article.language = textOf(front["language"]);
    article.author = textOf(front["author"]);
    article.url = textOf(front["url"]);
    const YAML::Node tags = front["tags"];
    if (tags && tags.IsSequence()) {
        for (const auto &tag : tags)
            article.tags.append(textOf(tag));
    } else if (tags && tags.IsScalar()) {
        for (const QString &tag : textOf(tags).split(u',', Qt::SkipEmptyParts))
            article.tags.append(tag.trimmed());
    }
    const QString status = textOf(front["status"]);
    for (const ArticleStatus known : statuses) {
        if (domain::nameOf(known) == status)
            article.status = known;
    }
    article.publishedAt = domain::parseInstant(textOf(front["date"]));
    article.createdAt = domain::parseInstant(textOf(front["created"])).value_or(article.publishedAt.value_or(domain::Instant{}));
    article.changedAt = domain::parseInstant(textOf(front["lastmod"])).value_or(article.createdAt);
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

QByteArray articleToHtml(const Article &article, Pictures pictures)
{
    const auto meta = [](QLatin1StringView name, const QString &content) {
        return content.isEmpty() ? QString() : u"<meta name=\"%1\" content=\"%2\">\n"_s.arg(name, content.toHtmlEscaped());
    };
    QString page
        = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s
              .arg(article.language.isEmpty() ? u"und"_s : article.language.toHtmlEscaped());
    page += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https: http:\">\n"_s;
    page += u"<title>%1</title>\n"_s.arg(pageTitle(article).toHtmlEscaped());
    page += meta("description"_L1, article.summary) + meta("author"_L1, article.author) + meta("keywords"_L1, article.tags.join(u", "_s));
    page += u"<style>\n"
            "body { max-width: 38em; margin: 3em auto; padding: 0 1em; font: 1.1em/1.5 serif; color: #23211e; }\n"
            "h1, h2, h3 { line-height: 1.2; } img { max-width: 100%; } pre { overflow: auto; }\n"
            "blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #0f6b6b; font-style: italic; }\n"
            "table { border-collapse: collapse; } th, td { padding: .25em .75em; border-bottom: 1px solid #e5e0d9; text-align: left; }\n"
            "@media print { body { margin: 0; max-width: none; font-size: 11pt; } h1, h2, h3 { break-after: avoid; } }\n"
            "</style>\n</head>\n<body>\n<article>\n"_s;
    const QString body = renderMarkdown(article.body, false, pictures).html;
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
    const auto addText = [&add](QLatin1StringView key, const QString &value) { add(key, value.isEmpty() ? QString() : quoted(value)); };
    addText("title"_L1, article.title);
    addText("slug"_L1, article.slug);
    addText("summary"_L1, article.summary);
    addText("language"_L1, article.language);
    addText("author"_L1, article.author);
    QStringList tags;
    for (const QString &tag : article.tags)
        tags.append(quoted(tag));
    add("tags"_L1, u'[' + tags.join(u", "_s) + u']');
    add("status"_L1, domain::nameOf(article.status));
    add("date"_L1, article.publishedAt ? domain::toIso(*article.publishedAt) : QString());
    add("created"_L1, domain::toIso(article.createdAt));
    add("lastmod"_L1, domain::toIso(article.changedAt));
    addText("url"_L1, article.url);
    return (text + u"---\n\n"_s + article.body).toUtf8();
}

domain::Result<Article> articleFromMarkdown(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return domain::failure(domain::Error::Kind::Invalid, u"it is not UTF-8 text"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    Article article;
    article.body = text;
    if (const auto parts = splitFrontMatter(text)) {
        try {
            const YAML::Node front = YAML::Load(parts->first.toStdString());
            if (front.IsMap()) {
                readInto(article, front);
                article.body = parts->second;
            }
        } catch (const YAML::Exception &) {
            // Broken front matter stays where it stands, in the body.
        }
    }
    if (article.title.isEmpty())
        article.title = titleOf(article.body);
    if (article.slug.isEmpty())
        article.slug = domain::slugOf(article.title);
    return article;
}

} // namespace parvis::formats
