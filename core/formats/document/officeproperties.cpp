// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/document/officeproperties.h"

#include "core/domain/inbox/kindnames.h"
#include "core/formats/document/pictures.h"

#include <QtCore/QXmlStreamReader>

#include <array>

using namespace Qt::StringLiterals;

namespace parvis::formats {

namespace {

using domain::ArticleStatus;

void takeProperty(domain::Article &article, QStringView name, const QString &text, QStringView customName)
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
    if (name == "contentStatus"_L1 || customName == "status"_L1) {
        for (const auto status : std::array{ArticleStatus::Draft, ArticleStatus::InReview, ArticleStatus::Approved, ArticleStatus::Published}) {
            if (domain::nameOf(status) == text)
                article.status = status;
        }
    }
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
        const QString customName = reader.attributes().value("urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_L1, "name"_L1).toString();
        takeProperty(article, name, reader.readElementText(QXmlStreamReader::SkipChildElements).trimmed(), customName);
        --depth;
    }
    return article;
}

QString embeddedAddress(const QByteArray &picture)
{
    constexpr qsizetype largest = 5'000'000;
    const auto head = picture.size() <= largest ? pictureHead(picture) : std::nullopt;
    return head ? dataAddress(picture, head->format) : QString();
}

} // namespace parvis::formats
