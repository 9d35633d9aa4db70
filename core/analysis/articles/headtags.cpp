// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/articles/headtags.h"

#include "core/analysis/articles/eventpage.h"
#include "core/domain/articles/article.h"
#include "core/domain/base/shorttext.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace parvis::analysis {

namespace {

QString absoluteOrNone(const QString &address)
{
    return isAbsoluteAddress(address) ? address : QString();
}

QString isoOf(const std::optional<domain::Instant> &instant)
{
    return instant ? domain::toIso(*instant) : QString();
}

void put(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object[key] = value;
}

void putNamed(QJsonObject &object, QLatin1StringView key, QLatin1StringView type, const QString &name)
{
    if (!name.isEmpty())
        object[key] = QJsonObject{{u"@type"_s, type}, {u"name"_s, name}};
}

/// The question that a heading asks, without the quotation marks around it; empty where it asks none.
QString questionOf(const Passage &heading)
{
    QString text = heading.text.simplified();
    const auto isMark = [](QChar c) { return c == u'«' || c == u'»' || c == u'“' || c == u'”' || c == u'"' || c.isSpace(); };
    while (!text.isEmpty() && isMark(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isMark(text.front()))
        text.remove(0, 1);
    return text.endsWith(u'?') ? text : QString();
}

} // namespace

QString languageCodeOf(const ArticleFacts &facts)
{
    return facts.languageCode.isEmpty() ? QString(codeOf(facts.language)) : facts.languageCode;
}

bool isAbsoluteAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return domain::isWebAddress(text) && url.isValid() && !url.host().isEmpty();
}

QList<HeadTag> headTags(const ArticleFacts &facts)
{
    using Kind = HeadTag::Kind;
    QList<HeadTag> tags;
    const auto add = [&tags](Kind kind, const QString &key, const QString &content) {
        if (!content.isEmpty())
            tags.append({.kind = kind, .key = key, .content = content});
    };
    const QString url = absoluteOrNone(facts.url);
    const QString image = absoluteOrNone(facts.image);
    add(Kind::Name, u"description"_s, facts.description);
    add(Kind::Link, u"canonical"_s, url);
    add(Kind::Property, u"og:type"_s, u"article"_s);
    add(Kind::Property, u"og:title"_s, facts.title);
    add(Kind::Property, u"og:description"_s, facts.description);
    add(Kind::Property, u"og:url"_s, url);
    add(Kind::Property, u"og:image"_s, image);
    add(Kind::Property, u"og:site_name"_s, facts.company);
    add(Kind::Property, u"article:published_time"_s, isoOf(facts.publishedAt));
    add(Kind::Property, u"article:modified_time"_s, isoOf(facts.changedAt));
    add(Kind::Name, u"twitter:card"_s, image.isEmpty() ? u"summary"_s : u"summary_large_image"_s);
    add(Kind::Name, u"twitter:title"_s, facts.title);
    add(Kind::Name, u"twitter:description"_s, facts.description);
    add(Kind::Name, u"twitter:image"_s, image);
    return tags;
}

QJsonObject articleJsonLd(const ArticleFacts &facts, const ArticleText &text)
{
    QJsonObject article{{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"Article"_s}, {u"inLanguage"_s, languageCodeOf(facts)}};
    put(article, "headline"_L1, facts.title);
    put(article, "description"_L1, facts.description);
    putNamed(article, "author"_L1, "Person"_L1, facts.author);
    putNamed(article, "publisher"_L1, "Organization"_L1, facts.company);
    put(article, "datePublished"_L1, isoOf(facts.publishedAt));
    put(article, "dateModified"_L1, isoOf(facts.changedAt));
    put(article, "mainEntityOfPage"_L1, absoluteOrNone(facts.url));
    put(article, "image"_L1, absoluteOrNone(facts.image));
    // As the counter beside the text says it.
    article[u"wordCount"_s] = domain::countWords(text.source);
    return article;
}

QJsonObject faqJsonLd(const ArticleText &text)
{
    QJsonArray questions;
    QString question;
    QStringList answer;
    const auto close = [&] {
        if (!question.isEmpty() && !answer.isEmpty()) {
            const QJsonObject accepted{{u"@type"_s, u"Answer"_s}, {u"text"_s, answer.join(u'\n')}};
            questions.append(QJsonObject{{u"@type"_s, u"Question"_s}, {u"name"_s, question}, {u"acceptedAnswer"_s, accepted}});
        }
        answer.clear();
    };
    for (const Passage &passage : text.passages) {
        if (passage.kind == Passage::Kind::Note)
            break;
        if (passage.kind == Passage::Kind::Heading) {
            close();
            question = questionOf(passage);
        } else if (passage.kind != Passage::Kind::Cell) {
            answer << passage.text.simplified();
        }
    }
    close();
    constexpr qsizetype fewest = 2;
    if (questions.size() < fewest)
        return {};
    return {{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"FAQPage"_s}, {u"mainEntity"_s, questions}};
}

QList<QJsonObject> jsonLdOf(const ArticleFacts &facts, const ArticleText &text)
{
    QList<QJsonObject> objects{articleJsonLd(facts, text)};
    for (const QJsonObject &object : {eventJsonLd(facts), faqJsonLd(text)}) {
        if (!object.isEmpty())
            objects << object;
    }
    return objects;
}

ArticleFacts withPictureOf(ArticleFacts facts, const ArticleText &text)
{
    for (const ImagePlace &image : text.images) {
        if (facts.image.isEmpty())
            facts.image = absoluteOrNone(image.address);
    }
    return facts;
}

QString headHtml(const ArticleFacts &facts, const ArticleText &text)
{
    QString html;
    for (const HeadTag &tag : headTags(facts)) {
        const QString content = tag.content.toHtmlEscaped();
        switch (tag.kind) {
        case HeadTag::Kind::Name:
            html += u"<meta name=\"%1\" content=\"%2\">\n"_s.arg(tag.key, content);
            break;
        case HeadTag::Kind::Property:
            html += u"<meta property=\"%1\" content=\"%2\">\n"_s.arg(tag.key, content);
            break;
        case HeadTag::Kind::Link:
            html += u"<link rel=\"%1\" href=\"%2\">\n"_s.arg(tag.key, content);
            break;
        }
    }
    for (const QJsonObject &object : jsonLdOf(facts, text)) {
        // No word of an article may end the element.
        QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        json.replace(u'<', u"\\u003c"_s);
        html += u"<script type=\"application/ld+json\">"_s + json + u"</script>\n"_s;
    }
    return html;
}

} // namespace parvis::analysis
