// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/officeproperties.h"

#include "core/domain/inbox/kindnames.h"
#include "core/formats/document/pictures.h"
#include "core/formats/markdown/eventfront.h"

#include <QtCore/QHash>
#include <QtCore/QXmlStreamReader>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;

void takeStatus(domain::Article &article, const QString &text)
{
    for (const auto status : std::array{ArticleStatus::Draft, ArticleStatus::InReview, ArticleStatus::Approved, ArticleStatus::Published}) {
        if (domain::nameOf(status) == text)
            article.status = status;
    }
}

void takeProperty(domain::Article &article, QStringView name, const QString &text)
{
    if (name == "title"_L1)
        article.title = text;
    else if (name == "creator"_L1 || name == "initial-creator"_L1)
        article.author = text;
    else if (name == "description"_L1)
        article.summary = text;
    else if (name == "language"_L1)
        article.language = text.left(2).toLower();
    else if (name == "keyword"_L1)
        article.tags.append(text);
    else if (name == "created"_L1 || name == "creation-date"_L1)
        article.createdAt = domain::parseInstant(text).value_or(domain::Instant{});
    else if (name == "modified"_L1 || name == "date"_L1)
        article.changedAt = domain::parseInstant(text).value_or(domain::Instant{});
    if (name == "keywords"_L1) {
        for (const QString &tag : text.split(u',', Qt::SkipEmptyParts))
            article.tags.append(tag.trimmed());
    }
    if (name == "contentStatus"_L1)
        takeStatus(article, text);
}

/// Tags on one line, parted by commas; those within a tag stand behind a backslash.
QString lineOfTags(const QStringList &tags)
{
    QStringList parts;
    for (QString tag : tags)
        parts.append(tag.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s));
    return parts.join(u", "_s);
}

QStringList tagsOfLine(const QString &line)
{
    QStringList tags{QString()};
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u',')
            tags.append(QString());
        else if (line[i] == u'\\' && i + 1 < line.size())
            tags.last() += line[++i];
        else
            tags.last() += line[i];
    }
    for (QString &tag : tags)
        tag = tag.trimmed();
    tags.removeAll(QString());
    return tags;
}

/// Words of tags, however they are parted: programs put keywords together.
QString wordsOfTags(const QStringList &tags)
{
    return tags.join(u' ').remove(u',').simplified();
}

QHash<QString, QString> readCustomProperties(const QByteArray &xml)
{
    QHash<QString, QString> properties;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const bool isWord = reader.name() == "property"_L1;
        if (!isWord && reader.name() != "user-defined"_L1)
            continue;
        const auto attributes = reader.attributes();
        const QString name
            = (isWord ? attributes.value("name"_L1) : attributes.value("urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_L1, "name"_L1)).toString();
        properties.insert(name, reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    return properties;
}

} // namespace

domain::Article readOfficeProperties(const QByteArray &xml)
{
    domain::Article article;
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        // The values lie below one root (Word) or two (OpenDocument).
        const QString name = reader.name().toString();
        if (depth < 2 || name == "meta"_L1)
            continue;
        takeProperty(article, name, reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed());
        --depth;
    }
    return article;
}

QList<std::pair<QString, QString>> customProperties(const domain::Article &article)
{
    QList<std::pair<QString, QString>> properties{{u"status"_s, domain::nameOf(article.status)},
                                                  {u"tags"_s, lineOfTags(article.tags)},
                                                  {u"slug"_s, article.slug},
                                                  {u"published"_s, article.publishedAt ? domain::toIso(*article.publishedAt) : QString()},
                                                  {u"url"_s, article.url},
                                                  {u"focus"_s, article.focus},
                                                  {u"event start"_s, article.event.start},
                                                  {u"event end"_s, article.event.end},
                                                  {u"event place"_s, article.event.place},
                                                  {u"event url"_s, article.event.url}};
    properties.removeIf([](const std::pair<QString, QString> &property) { return property.second.isEmpty(); });
    return properties;
}

void takeCustomProperties(domain::Article &article, const QByteArray &xml)
{
    const auto properties = readCustomProperties(xml);
    takeStatus(article, properties.value(u"status"_s));
    // Keywords that somebody changed since are the tags.
    if (const QStringList tags = tagsOfLine(properties.value(u"tags"_s)); wordsOfTags(tags) == wordsOfTags(article.tags))
        article.tags = tags;
    if (const QString slug = properties.value(u"slug"_s); !slug.isEmpty())
        article.slug = domain::slugOf(slug);
    article.publishedAt = domain::parseInstant(properties.value(u"published"_s));
    if (article.status == ArticleStatus::Published && !article.publishedAt)
        article.status = ArticleStatus::Approved;
    if (const QString url = properties.value(u"url"_s); url.startsWith("https://"_L1) || url.startsWith("http://"_L1))
        article.url = url;
    article.focus = properties.value(u"focus"_s);
    article.event = {.start = momentOfFront(properties.value(u"event start"_s)),
                     .end = momentOfFront(properties.value(u"event end"_s)),
                     .place = properties.value(u"event place"_s).simplified(),
                     .url = properties.value(u"event url"_s)};
}

QString embeddedAddress(const QByteArray &picture)
{
    constexpr qsizetype largest = 5'000'000;
    const auto head = picture.size() <= largest ? pictureHead(picture) : std::nullopt;
    return head ? dataAddress(picture, head->format) : QString();
}

} // namespace parvis::formats
